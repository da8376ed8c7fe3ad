import CulpaSyntax

/// What can be wrong with the order of words: C1101–C1115.
extension CodePages {
  static let words: [CodePage] = [
    CodePage(
      code: "C1101",
      title: Bilingual(en: "something that starts nothing", zh: "不能开始任何内容的词"),
      text: Bilingual(
        en: """
          Every item starts with a keyword such as `rule` or `charge`, or with `name =` where \
          a value is set. What stands here is neither; it is usually a misspelt keyword, and \
          the nearest one is offered. After the mistake reading goes on with the next item.
          """,
        zh: """
          每一项都以关键词开头，如“规则”“扣罚”，或在设值处以“名称 =”开头。此处两者都不是，多半是关键\
          词写错，程序会给出最接近的词。出错之后从下一项继续读取。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                chrage operator 30% of loss
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
                charge operator 30% of loss
            }
        }
        """),
    CodePage(
      code: "C1102",
      title: Bilingual(en: "a keyword is missing", zh: "缺少关键词"),
      text: Bilingual(
        en: """
          The grammar wants a certain keyword at this place, so that the sentence can be read \
          aloud without doubt. The message names the word and what stands in its place.
          """,
        zh: """
          语法在此处需要一个特定的关键词，使语句朗读时没有歧义。提示会写明需要的词，以及此处实际的内\
          容。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            等级 轻微 < 严重,从重
            阶梯 损失 依据 "1" {
                轻微 超过 0元
                严重 超过 500元
            }
            规则 追偿 依据 "1" {
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
            等级 轻微 < 严重,从重
            阶梯 按 损失 依据 "1" {
                轻微 超过 0元
                严重 超过 500元
            }
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%
            }
        }
        """),
    CodePage(
      code: "C1103",
      title: Bilingual(en: "a sign is missing", zh: "缺少符号"),
      text: Bilingual(
        en: """
          A colon, a brace, a parenthesis or `=` is missing here. A fact has a colon before \
          its type, a block opens with `{`, and a value is set with `=`. Full-width signs are \
          the same as ASCII ones.
          """,
        zh: """
          此处缺少冒号、大括号、括号或等号。事实的类型前有冒号，块以“{”开始，设值用“=”。全角符号与半\
          角符号相同。
          """),
      wrong: """
        policy example {
            fact loss money
        }
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
        """),
    CodePage(
      code: "C1104",
      title: Bilingual(en: "a name is missing", zh: "缺少名称"),
      text: Bilingual(
        en: """
          A declaration or a reference needs a name here. The joining words `is and or not of \
          in if then else yes no by as at for each prior cites overrides unspecified` are \
          names nowhere; quoted between `「` and `」` any word becomes a name.
          """,
        zh: """
          此处的声明或引用需要名称。“为、且、或、非、的、属于、如果、则、否则、是、否”等连接词不能\
          作名称；放在“「」”之间，任何词都可以作名称。
          """),
      wrong: """
        policy example {
            role or
        }
        """,
      right: """
        policy example {
            role 「or」
            rule late cites "1" {
                discipline 「or」 warning
            }
        }
        """),
    CodePage(
      code: "C1105",
      title: Bilingual(en: "a value is missing", zh: "缺少值"),
      text: Bilingual(
        en: """
          A number with its unit, a date, a text, `yes`, `no` or a name must stand here, but \
          the sentence ends or goes on with something else. Complete it; where a figure is not \
          known, write `unknown`.
          """,
        zh: """
          此处须有带单位的数、日期、文本、“是”“否”或名称，而语句已经结束或接着别的内容。请补全；数值\
          不详时写“未知”。
          """),
      wrong: """
        人员 张伟 {
            工资 =
        }
        """,
      right: """
        人员 张伟 {
            工资 = 5200元
        }
        """),
    CodePage(
      code: "C1106",
      title: Bilingual(en: "a text without quotes", zh: "文本没有引号"),
      text: Bilingual(
        en: """
          Articles, titles, versions, file names and reasons are texts and stand between \
          quotes. Without them `5.1` would be a number, and article 5.10 would be the same as \
          5.1.
          """,
        zh: """
          条款号、标题、版本、文件名和理由都是文本，须放在引号中。否则“5.1”会成为数值，第 5.10 条与\
          第 5.1 条就无法区分。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites 5.1 {
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
            rule recovery cites "5.1" {
                charge operator 30% of loss
            }
        }
        """),
    CodePage(
      code: "C1107",
      title: Bilingual(en: "a date is missing", zh: "缺少日期"),
      text: Bilingual(
        en: """
          A day is needed here: when a policy takes effect, the first or last day of a \
          selection, or the day of `as of`. Dates are written `2026-03-02` or `2026年3月2日`, \
          never with slashes, because readers differ on what 3/2 means.
          """,
        zh: """
          此处需要日期：制度施行之日、选择范围的起止日或“截至”之日。日期写作“2026-03-02”或“2026年3\
          月2日”，不用斜线，因为各地对“3/2”的理解不同。
          """),
      wrong: """
        policy example {
            effective from "next spring"
        }
        """,
      right: """
        policy example {
            effective from 2026-03-02
        }
        """),
    CodePage(
      code: "C1108",
      title: Bilingual(en: "a type that does not exist", zh: "没有这种类型"),
      text: Bilingual(
        en: """
          Facts and parameters have one of ten types: money, duration, yes/no, count, number, \
          percent, date, time, text, or `one of a | b`. The type decides which units a value \
          may have and what it can be compared with.
          """,
        zh: """
          事实和参数的类型有十种：金额、时长、是否、次数、数值、百分比、日期、时刻、文本，以及“之一 \
          甲 | 乙”。类型决定值可用的单位，以及能与什么比较。
          """),
      wrong: """
        制度 示例 {
            事实 损失 : 钱
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%
            }
        }
        """),
    CodePage(
      code: "C1109",
      title: Bilingual(en: "a unit that does not exist", zh: "没有这种单位"),
      text: Bilingual(
        en: """
          Units are a closed list, so that a slip of the pen is not taken for a new unit. `m` \
          alone is refused, because it could mean minutes, months or metres; write `min` or \
          `months`.
          """,
        zh: """
          单位是固定的，笔误不会被当成新单位。单独的“m”不予接受，因为它可能指分钟、月或米；请写“min”“\
          分钟”或“个月”。
          """),
      wrong: """
        policy example {
            fact delay : duration = 30m
            rule late cites "1" {
                when delay > 48h
                require report
            }
        }
        """,
      right: """
        policy example {
            fact delay : duration = 30min
            rule late cites "1" {
                when delay > 48h
                require report
            }
        }
        """),
    CodePage(
      code: "C1110",
      title: Bilingual(en: "`and` beside `or`", zh: "“且”与“或”并列"),
      text: Bilingual(
        en: """
          In `a and b or c` some readers take `a and b` together and others `b or c`; in a \
          penalty rule that decides who pays. Put parentheses around the part that belongs \
          together, even where you know the rule of your favourite language.
          """,
        zh: """
          “甲 且 乙 或 丙”有人理解为先“且”后“或”，有人相反，而这决定由谁承担责任。请用括号把应当在一\
          起的部分括起来。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            事实 隐瞒 : 是否
            事实 屡犯 : 是否
            规则 追偿 依据 "1" {
                当 损失 > 0元 且 隐瞒 或 屡犯
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
            事实 隐瞒 : 是否
            事实 屡犯 : 是否
            规则 追偿 依据 "1" {
                当 损失 > 0元 且 (隐瞒 或 屡犯)
                扣罚 责任人 损失 的 30%
            }
        }
        """),
    CodePage(
      code: "C1111",
      title: Bilingual(en: "`=` where values are compared", zh: "用“=”比较"),
      text: Bilingual(
        en: """
          `=` gives a name its value, as in `loss = 500 CNY`. A condition asks whether a value \
          is so, and that is `is`. One sign for both would make a condition look like an \
          order.
          """,
        zh: """
          “=”用于给名称设值，如“损失 = 500元”。条件是询问某值是否如此，用“为”。两者共用一个符号，条件\
          看起来就像命令。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            fact hidden : yes/no
            rule recovery cites "1" {
                when hidden = yes
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
            fact hidden : yes/no
            rule recovery cites "1" {
                when hidden is yes
                charge operator 30% of loss
            }
        }
        """),
    CodePage(
      code: "C1112",
      title: Bilingual(en: "comparisons in a chain", zh: "连写的比较"),
      text: Bilingual(
        en: """
          A comparison has two sides; `0 < x < 500` is not one of them. Write the range, which \
          also says whether its ends are included: `x in 0 CNY ..< 500 CNY`, or two \
          comparisons joined by `and`.
          """,
        zh: """
          比较只有两边，“0 < x < 500”不是比较。请写范围，同时说明是否含端点：“损失 属于 0元 ..< 500元”，\
          或用“且”连接两个比较。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                when 0 CNY < loss < 500 CNY
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
                when loss in 0 CNY ..< 500 CNY
                charge operator 30% of loss
            }
        }
        """),
    CodePage(
      code: "C1113",
      title: Bilingual(en: "a block without its end", zh: "块没有结束"),
      text: Bilingual(
        en: """
          The text ends while a block is still open. The brace that opens it is shown; the \
          missing `}` belongs at the end of that block, which may be far above the end of the \
          file.
          """,
        zh: """
          文本结束时仍有块未关闭。提示会指出该块开始的大括号，缺少的“}”应在该块末尾，可能远在文件结\
          尾之前。
          """),
      wrong: """
        policy example {
            version "1.0"
        """,
      right: """
        policy example {
            version "1.0"
        }
        """),
    CodePage(
      code: "C1114",
      title: Bilingual(en: "a second set of tiers", zh: "第二组层级"),
      text: Bilingual(
        en: """
          A role has one set of tiers, because a person holds one tier of it in an incident. \
          List all tiers in one line, or make two roles.
          """,
        zh: """
          一个角色只有一组层级，因为一个人在一起事件中只处于其中一级。请把各层级写在同一声明中，或设\
          两个角色。
          """),
      wrong: """
        制度 示例 {
            角色 责任人 {
                层级 : 第一 | 第二 = 第一
                层级 : 全部 | 部分 = 全部
            }
        }
        """,
      right: """
        制度 示例 {
            角色 责任人 {
                层级 : 第一 | 第二 = 第一
            }
            规则 上报 依据 "1" {
                处分 责任人 警告
            }
        }
        """),
    CodePage(
      code: "C1115",
      title: Bilingual(en: "several amounts in one adjustment", zh: "一次调整多个款项"),
      text: Bilingual(
        en: """
          `raise`, `lower`, `scale`, `cap` and `floor` take one amount at a time, and several \
          roles after `of`. A list before `of` would leave open whether its members are \
          amounts or roles.
          """,
        zh: """
          “提高”“降低”“折算”“上限”“下限”一次只针对一个款项，角色可以有多个。款项与角色混列，就分不清\
          哪些是款项、哪些是角色。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30% of loss
                charge operator 30 CNY as fine
                lower recovery, fine of operator by 5%
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
                charge operator 30% of loss
                charge operator 30 CNY as fine
                lower recovery of operator by 5%
                lower fine of operator by 5%
            }
        }
        """),
  ]
}
