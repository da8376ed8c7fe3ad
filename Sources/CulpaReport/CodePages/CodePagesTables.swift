import CulpaSyntax

/// What can be wrong with worded bounds and with ladders that reach down: C2730–C2733.
extension CodePages {
  static let tables: [CodePage] = bounds + lookups

  private static let bounds: [CodePage] = [
    CodePage(
      code: "C2730",
      title: Bilingual(en: "a bound in words that are not settled", zh: "界限用语未规定含义"),
      text: Bilingual(
        en: """
          Regulations disagree on whether `5000 CNY or more` means 5,000.00 itself. So the words \
          `or more`, `or less` and `or under` say nothing until the policy settles them with \
          `boundary`. Settle the word, or write a bound that is plain: `from`, `above`, `up to`, `below`.
          """,
        zh: """
          各种文件对“5000元以上”是否包含 5000 元本数规定不一。因此在制度用“界限”写明之前，“以上”“以下”“以内”\
          没有确定的含义。请写明用语，或改用含义明确的“达到”“超过”“不超过”“低于”。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额 = 0元
            规则 大额 依据 "3" { 当 损失 属于 5000元 以上  扣罚 责任人 100元 }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            界限 以上 含
            角色 责任人
            事实 损失 : 金额 = 0元
            规则 大额 依据 "3" { 当 损失 属于 5000元 以上  扣罚 责任人 100元 }
        }
        """),
    CodePage(
      code: "C2731",
      title: Bilingual(en: "a bound's word settled twice", zh: "界限用语规定了两次"),
      text: Bilingual(
        en: """
          Within one policy a word means one thing. Where two texts use it differently, write the \
          bounds of one of them plainly.
          """,
        zh: "在一个制度中，一个用语只有一种含义。若两份文件用法不同，请将其中一份的界限写明确。"),
      wrong: """
        policy example {
            boundary or more includes
            boundary or more excludes
            fact absences : count = 0
            rule often cites "1" { when absences in 3 or more  require talk }
        }
        """,
      right: """
        policy example {
            boundary or more includes
            fact absences : count = 0
            rule often cites "1" { when absences in 3 or more  require talk }
        }
        """),
    CodePage(
      code: "C2732",
      title: Bilingual(en: "a later row without a lower end", zh: "后面的一级没有下限"),
      text: Bilingual(
        en: """
          The rows of a ladder begin where they say and reach to the next one. Only the first may \
          instead say where it ends, and reach down without end. A later row of that kind would hide \
          those before it.
          """,
        zh: """
          阶梯的各级从所写的界限开始，到下一级为止。只有第一级可以改写终点，从而没有下限。后面的一级若没有下限，\
          前面各级就会落空。
          """),
      wrong: """
        policy example {
            severity fine < poor, highest wins
            fact errors : count
            ladder by errors cites "2" {
                fine from 0
                poor below 10
            }
        }
        """,
      right: """
        policy example {
            severity fine < poor, highest wins
            fact errors : count
            ladder by errors cites "2" {
                fine below 10
                poor from 10
            }
        }
        """),
    CodePage(
      code: "C2733",
      title: Bilingual(en: "first rows of a ladder that do not meet", zh: "阶梯的第一级与下一级不相接"),
      text: Bilingual(
        en: """
          A first row that says where it ends must end exactly where the next begins, so that every \
          figure falls into one row. Below 60 and above 60 leave out 60 itself; up to 60 and from 60 \
          take it twice.
          """,
        zh: """
          写明终点的第一级必须恰好在下一级开始处结束，使每个数值都落在唯一的一级。“低于 60”与“超过 60”漏掉 60 本身，\
          “不超过 60”与“达到 60”则重复计入。
          """),
      wrong: """
        制度 示例 {
            等级 优良 < 不合格, 从重
            事实 得分 : 数值
            阶梯 按 得分 依据 "4" {
                不合格 低于 60
                优良 超过 60
            }
        }
        """,
      right: """
        制度 示例 {
            等级 优良 < 不合格, 从重
            事实 得分 : 数值
            阶梯 按 得分 依据 "4" {
                不合格 低于 60
                优良 达到 60
            }
        }
        """),
  ]
}
