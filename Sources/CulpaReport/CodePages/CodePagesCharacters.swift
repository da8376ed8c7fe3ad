import CulpaSyntax

/// What can be wrong with characters: C1001–C1008.
extension CodePages {
  static let characters: [CodePage] = [
    CodePage(
      code: "C1001",
      title: Bilingual(en: "a character that means nothing", zh: "没有意义的字符"),
      text: Bilingual(
        en: """
          A script holds words, numbers, dates, texts and a few signs; this character is none \
          of them. Often it comes from another language: `!=`, `&&` or `$`. Write the word \
          instead: `is not`, `and`, or the currency after its number.
          """,
        zh: """
          脚本由词、数字、日期、文本和少数符号组成，此字符不在其中。它往往来自别的编程语言，如“!=”“&\
          &”或“$”。请改用词语：“不为”“且”，币种写在数字之后。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                when loss != 0 CNY
                charge operator 30% of loss
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                when loss is not 0 CNY
                charge operator 30% of loss
            }
        }
        """),
    CodePage(
      code: "C1002",
      title: Bilingual(en: "a text without its closing quote", zh: "文本没有结束的引号"),
      text: Bilingual(
        en: #"""
          A text begins and ends on one line, so that a forgotten quote does not swallow the \#
          rest of the file. It closes with the quote that matches the opening one: `"` with \#
          `"`, and `“` with `”`. Write `\n` where a text needs a line end.
          """#,
        zh: #"""
          文本在同一行内开始和结束,这样漏写一个引号不会吞掉文件的其余部分。结束的引号须与开头的相\#
          配:半角引号配半角引号,全角左引号配全角右引号。文本中需要换行时写“\n”。
          """#),
      wrong: """
        制度 示例 {
            版本 “1.0
        }
        """,
      right: """
        制度 示例 {
            版本 “1.0”
        }
        """),
    CodePage(
      code: "C1003",
      title: Bilingual(en: "a quoted name without its end", zh: "名称没有结束的引号"),
      text: Bilingual(
        en: """
          `「` and `」` turn any words into one name, even words of the language. The name ends \
          on its line, so the closing `」` may not be missing.
          """,
        zh: "“「」”可以把任何文字变成一个名称，包括语言自身的词。名称须在本行内以“」”结束。"),
      wrong: """
        制度 示例 {
            类别 「延误
        }
        """,
      right: """
        制度 示例 {
            类别 「延误」, 错送
        }
        """),
    CodePage(
      code: "C1004",
      title: Bilingual(en: "an invisible character", zh: "不可见字符"),
      text: Bilingual(
        en: """
          Some characters are not shown but change how a text is read: marks that reverse the \
          direction, and spaces of no width. A rule that looks like one thing and means \
          another is a danger, so they are refused everywhere, in texts and comments too. \
          Delete the character; the fix does it for you.
          """,
        zh: """
          有些字符不显示，却会改变文本的读法，例如改变书写方向的标记和零宽空格。看起来是一个意思、实\
          际是另一个意思的规定十分危险，因此在任何位置都不接受，包括文本和注释。请删除该字符，自动修\
          正即可完成。
          """),
      wrong: """
        policy example {
            version "1.0\u{200B}"
        }
        """,
      right: """
        policy example {
            version "1.0"
        }
        """),
    CodePage(
      code: "C1005",
      title: Bilingual(en: "a day that does not exist", zh: "不存在的日期"),
      text: Bilingual(
        en: """
          A date is checked against the calendar as soon as it is read: 30 February and month \
          13 are refused. Look the day up in the regulation, and write it as `2026-02-28` or \
          `2026年2月28日`.
          """,
        zh: """
          日期一经读取即与日历核对，2月30日、13月等不予接受。请核对原文日期，写作“2026-02-28”或“2026\
          年2月28日”。
          """),
      wrong: """
        制度 示例 {
            施行 自 2026年2月30日
        }
        """,
      right: """
        制度 示例 {
            施行 自 2026年2月28日
        }
        """),
    CodePage(
      code: "C1006",
      title: Bilingual(en: "a time of day that does not exist", zh: "不存在的时刻"),
      text: Bilingual(
        en: """
          Hours run from 00 to 23 and minutes from 00 to 59; midnight is 00:00 of the next \
          day. A deadline would otherwise start at a moment that no clock shows.
          """,
        zh: "小时为 00 至 23，分为 00 至 59，午夜写作次日 00:00。否则时限会从钟表上没有的时刻起算。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { occurred = 2026-03-02 24:30 }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { occurred = 2026-03-03 00:30 }
        """),
    CodePage(
      code: "C1007",
      title: Bilingual(en: "words and figures without spaces", zh: "词与数字连写"),
      text: Bilingual(
        en: """
          A word runs on until a space or a sign, so `损失大于5万元` is one single name. Put spaces \
          around names and numbers, and write the comparison as a sign: `损失 > 5万元`.
          """,
        zh: """
          词一直延续到空格或符号为止，因此“损失大于5万元”会被当成一个名称。请在名称和数字之间加空格，\
          并用符号比较：“损失 > 5万元”。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                当 损失大于5万元
                扣罚 责任人 损失 的 30%
            }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                当 损失 > 5万元
                扣罚 责任人 损失 的 30%
            }
        }
        """),
    CodePage(
      code: "C1008",
      title: Bilingual(en: "an escape that text does not have", zh: "文本中没有的转义"),
      text: Bilingual(
        en: #"""
          In a text a backslash begins an escape: `\"`, `\\`, `\n` or `\t`. Any other letter \#
          after it is refused, because paths such as `C:\files` would be changed in silence. \#
          Write a backslash itself as `\\`.
          """#,
        zh: #"""
          文本中的反斜杠表示转义,只有“\"”“\\”“\n”“\t”四种。其他字母不予接受,否则“C:\files”这样的路\#
          径会被悄悄改变。反斜杠本身写作“\\”。
          """#),
      wrong: #"""
        policy example {
            version "C:\files"
        }
        """#,
      right: #"""
        policy example {
            version "C:\\files"
        }
        """#),
  ]
}
