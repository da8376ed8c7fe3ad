import CulpaSyntax

/// What can be wrong with the order of words in tables, maps of columns and second names: C1121–C1123.
extension CodePages {
  static let moreWords: [CodePage] = [
    CodePage(
      code: "C1121",
      title: Bilingual(en: "two rests in one table", zh: "一个判定表有两个“其余”"),
      text: Bilingual(
        en: """
          `otherwise` is what a table gives where no row holds, so a table has one. A second one \
          could only repeat it or contradict it. What differs is a `row` of its own.
          """,
        zh: """
          “其余”是没有任何一行符合时判定表给出的结果，因此只有一个。第二个要么重复、要么矛盾。不同的情形请\
          另写一行。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact score : number
            table payout by score {
                row from 90 gives 100 CNY
                otherwise 50 CNY
                otherwise 0 CNY
            }
            rule pay cites "1" {
                reward operator payout
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact score : number
            table payout by score {
                row from 90 gives 100 CNY
                row 60 ..< 90 gives 50 CNY
                otherwise 0 CNY
            }
            rule pay cites "1" {
                when score > 0
                reward operator payout
            }
        }
        """),
    CodePage(
      code: "C1122",
      title: Bilingual(en: "a column without a unit", zh: "列缺少单位"),
      text: Bilingual(
        en: """
          After `in` a column names the unit of its bare numbers: `overdue = column "hours late" in \
          h`. The units are a closed table, and what stands here is none of them.
          """,
        zh: """
          “以”之后写该列中纯数字的单位，如“超时 = 列 "超时时长" 以 小时”。单位是一张固定的表，此处写的不在\
          其中。
          """),
      wrong: """
        制度 示例 {
            币种 CNY
            舍入 四舍五入 至 0.01
            角色 责任人; 事实 超时 : 时长
            规则 迟延 依据 "1" {
                当 超时 > 1小时
                扣罚 责任人 50元
            }
        }
        人员 张伟 { }
        导入 事件表 自 "三月.csv" 适用 示例 {
            超时 = 列 "超时" 以 钟头
        }
        """,
      right: """
        制度 示例 {
            币种 CNY
            舍入 四舍五入 至 0.01
            角色 责任人; 事实 超时 : 时长
            规则 迟延 依据 "1" {
                当 超时 > 1小时
                扣罚 责任人 50元
            }
        }
        人员 张伟 { }
        导入 事件表 自 "三月.csv" 适用 示例 {
            超时 = 列 "超时" 以 小时
        }
        """,
      wrongFiles: ["三月.csv": march], rightFiles: ["三月.csv": march]),
    CodePage(
      code: "C1123",
      title: Bilingual(en: "a word of the language as a second name", zh: "以语言中的词作别名"),
      text: Bilingual(
        en: """
          A bare second name is an alias unless the word belongs to the language: there the \
          keyword is meant. Between `「` and `」` every word is a name; otherwise choose another.
          """,
        zh: """
          名称之后的第二个名称是别名，但语言中的词除外：那里按关键词理解。放在“「」”之间的词都是名称；也可以换\
          一个词。
          """),
      wrong: """
        制度 示例 {
            币种 CNY
            舍入 四舍五入 至 0.01
            角色 operator 责任人
            事实 loss 损失 : 金额
            规则 recovery 项目 依据 "1" {
                扣罚 operator loss 的 30%
            }
        }
        """,
      right: """
        制度 示例 {
            币种 CNY
            舍入 四舍五入 至 0.01
            角色 operator 责任人
            事实 loss 损失 : 金额
            规则 recovery 「项目」 依据 "1" {
                扣罚 operator loss 的 30%
            }
        }
        """),
  ]

  private static let march = "事件,责任人,超时\n甲-1,张伟,2小时\n"
}
