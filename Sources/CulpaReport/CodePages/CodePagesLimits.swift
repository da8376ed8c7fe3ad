import CulpaSyntax

/// Sizes that are too large: C6001–C6010.
extension CodePages {
  static let limits: [CodePage] = [
    CodePage(
      code: "C6001",
      title: Bilingual(en: "a text that is too long", zh: "文本过长"),
      text: Bilingual(
        en: """
          One source text has at most 64 MiB, so that a wrong file can't exhaust the machine. \
          Split a policy and load the parts with `use`; data belongs in CSV or JSON files, \
          which have no such limit. The example is shown under a lowered limit.
          """,
        zh: """
          一个源文本最多 64 MiB，以免误用的文件耗尽内存。请拆分制度并用“使用”载入；数据请放在 CSV 或 \
          JSON 文件中，不受此限。示例中的上限已调低。
          """),
      wrong: """
        policy example {
            version "a version with a long name"
        }
        """,
      right: """
        policy example {
            version "1.0"
        }
        """,
      limits: lowered { $0.sourceBytes = 40 }),
    CodePage(
      code: "C6002",
      title: Bilingual(en: "too many words and signs", zh: "词和符号过多"),
      text: Bilingual(
        en: """
          One source text has at most 8,388,608 words and signs. Split it and load the parts \
          with `use`. The example is shown under a lowered limit.
          """,
        zh: "一个源文本最多 8388608 个词和符号。请拆分后用“使用”载入。示例中的上限已调低。"),
      wrong: """
        制度 示例 {
            类别 延误, 错送, 返工
        }
        """,
      right: """
        制度 示例 {
            类别 延误, 错送
        }
        """,
      limits: lowered { $0.tokens = 9 }),
    CodePage(
      code: "C6003",
      title: Bilingual(en: "a text, name or number that is too long", zh: "文本、名称或数字过长"),
      text: Bilingual(
        en: """
          One text, name or number has at most 64 KiB. Usually a quote is missing and half a \
          file became one text. The example is shown under a lowered limit.
          """,
        zh: "一个文本、名称或数字最多 64 KiB。通常是漏写引号，半个文件成了一个文本。示例中的上限已调低。"),
      wrong: """
        policy example {
            version "1.0, corrected twice"
        }
        """,
      right: """
        policy example {
            version "1.0"
        }
        """,
      limits: lowered { $0.literalBytes = 16 }),
    CodePage(
      code: "C6004",
      title: Bilingual(en: "nested too deep", zh: "嵌套过深"),
      text: Bilingual(
        en: """
          Parentheses, `if`, `not` and minus nest at most 128 levels deep. Long before that no \
          reader follows; name the inner parts with `term`. The example is shown under a \
          lowered limit.
          """,
        zh: """
          括号、“如果”、“非”和负号最多嵌套 128 层。远在此之前读者就已难以理解，请用“术语”为内层命名。\
          示例中的上限已调低。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator ((((loss))))
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
                charge operator (loss)
            }
        }
        """,
      limits: lowered { $0.depth = 3 }),
    CodePage(
      code: "C6005",
      title: Bilingual(en: "a chain that is too long", zh: "连写过长"),
      text: Bilingual(
        en: """
          A sum, a product, a condition or a list of alternatives has at most 4,096 parts. \
          Split it into several terms. The example is shown under a lowered limit.
          """,
        zh: "加法、乘法、条件或并列项最多 4096 项。请拆成几个术语。示例中的上限已调低。"),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 + 损失 + 损失 + 损失 + 损失
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
                扣罚 责任人 损失 * 5
            }
        }
        """,
      limits: lowered { $0.chain = 3 }),
    CodePage(
      code: "C6006",
      title: Bilingual(en: "more errors than are shown", zh: "错误过多"),
      text: Bilingual(
        en: """
          Of one text the first 200 errors are shown; the rest would not be read. Often one \
          early mistake, such as a missing brace, causes most of them. Mend these first and \
          check again. The example is shown under a lowered limit.
          """,
        zh: """
          一个文本只列出前 200 处错误，再多也无人会看。其余往往由前面的一处错误引起，如漏写大括号。\
          请先改正已列出的，再重新检查。示例中的上限已调低。
          """),
      wrong: """
        policy example {
            fact a
            fact b
            fact c
            fact d
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        """,
      limits: lowered { $0.errors = 2 }),
    CodePage(
      code: "C6007",
      title: Bilingual(en: "too many parties", zh: "当事人过多"),
      text: Bilingual(
        en: """
          An incident has at most 256 parties, those who joined included. Split it, or record \
          the parties that answer alike as one. The example is shown under a lowered limit.
          """,
        zh: """
          一起事件最多 256 个当事人，含追加的。请拆分事件，或把责任相同的合并记录。示例中的上限已调\
          低。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%..50%
            }
        }
        人员 张伟 { 工资 = 5000元 }
        人员 李娜 { 工资 = 6000元 }
        事件 "D-1" 适用 示例 { 损失 = 100元  责任人 = 张伟, 李娜 }
        裁定 "D-1"
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%..50%
            }
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 损失 = 100元  责任人 = 张伟 }
        裁定 "D-1"
        """,
      limits: lowered { $0.parties = 1 }),
    CodePage(
      code: "C6008",
      title: Bilingual(en: "too many operations", zh: "运算过多"),
      text: Bilingual(
        en: """
          A policy compiles to at most 4,194,304 operations, so that one incident is judged in \
          a known time. Split it into several policies. The example is shown under a lowered \
          limit.
          """,
        zh: """
          一个制度最多编译为 4194304 步运算，使单个事件的裁定时间有保证。请拆成几个制度。示例中的上\
          限已调低。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of (loss + loss * 2 + loss * 3 + loss * 4 + loss * 5)
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
        """,
      limits: lowered { $0.operations = 8 }),
    CodePage(
      code: "C6009",
      title: Bilingual(en: "too many steps", zh: "步骤过多"),
      text: Bilingual(
        en: """
          One answer judges incidents in at most 1,099,511,627,776 steps, incidents times \
          operations. Ask for fewer incidents at a time. The example is shown under a lowered \
          limit.
          """,
        zh: "一次最多用 1099511627776 步裁定(事件数乘以运算数)。请分批裁定。示例中的上限已调低。"),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%..50%
            }
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 损失 = 100元  责任人 = 张伟 }
        事件 "D-2" 适用 示例 { 损失 = 100元 }
        裁定 事件表
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%..50%
            }
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 损失 = 100元  责任人 = 张伟 }
        显示 事件表
        """,
      limits: lowered { $0.steps = 6 }),
    CodePage(
      code: "C6010",
      title: Bilingual(en: "results beyond the limit of a run", zh: "结果超出上限"),
      text: Bilingual(
        en: """
          A run writes at most as many bytes as `--max-output` allows, so that a wrong \
          question can't fill a disk. What was written stays. Allow more, or ask for fewer \
          incidents.
          """,
        zh: """
          一次运行最多写出“--max-output”所允许的字节数，以免误操作占满磁盘。已写出的内容保留。请放\
          宽上限，或缩小范围。
          """),
      wrong: """
        culpa run march.culpa --max-output 1000
        """,
      right: """
        culpa run march.culpa --max-output 1000000
        """),
    CodePage(
      code: "C6011",
      title: Bilingual(en: "too many points in a sweep", zh: "扫描的点过多"),
      text: Bilingual(
        en: """
          A sweep has at most 200,000 points, both figures multiplied. Take a longer step: leaps are \
          found between the points as well. The example is shown under a lowered limit.
          """,
        zh: "一次扫描最多 200000 个点（两个数值的点数相乘）。请加大步长：点与点之间的跳变同样会找出。示例中的上限已调低。"),
      wrong: Self.sweep(step: "1"), right: Self.sweep(step: "50"),
      limits: lowered { $0.points = 4 }),
    CodePage(
      code: "C6012",
      title: Bilingual(en: "a table too large to search", zh: "判定表过大，无法查找空缺"),
      text: Bilingual(
        en: """
          Looking for gaps takes at most 2,097,152 steps for one table. Rows that cut many inputs \
          into many pieces need more; split the table, and let one part read the other. The \
          example is shown under a lowered limit.
          """,
        zh: "查找一张判定表的空缺最多用 2097152 步。各行把多项输入切得过细时步骤更多；请拆成几张表，让一张读取另一张。示例中的上限已调低。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact score : number
            table payout cites "4.1" by score {
                row from 80 gives 100%
                row 60 ..< 80 gives 50%
                row below 60 gives 0%
            }
            rule bonus cites "2" { reward worker payout of 1000 CNY }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact score : number
            table payout cites "4.1" by score {
                row from 60 gives 100%
                row below 60 gives 0%
            }
            rule bonus cites "2" { reward worker payout of 1000 CNY }
        }
        """,
      limits: lowered { $0.tableSteps = 3 }),
  ]

  private static func sweep(step: String) -> String {
    """
    policy example {
        currency CNY
        round half up to 0.01
        role operator
        fact loss : money = 0 CNY
        rule recovery cites "1" {
            charge operator 30% of loss
        }
    }
    incident "D-1" under example { loss = 100 CNY  operator = someone }
    sweep incident "D-1" loss from 0 CNY to 100 CNY step \(step) CNY
    """
  }
}
