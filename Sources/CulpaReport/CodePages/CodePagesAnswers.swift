import CulpaSyntax

/// What can be wrong with answers, tests and decisions: C3023–C3030.
extension CodePages {
  static let answers: [CodePage] = [
    CodePage(
      code: "C3023",
      title: Bilingual(en: "a grouping that does not exist", zh: "没有这种分组"),
      text: Bilingual(
        en: """
          Totals are grouped by person, department, severity, kind, rule or month. Other \
          groupings are left to a spreadsheet: `assess --format csv` writes one row for each \
          effect.
          """,
        zh: """
          合计可按人员、所属部门、等级、类别、规则或月份分组。其他分组请用表格软件：“assess \
          --format csv”为每项结果输出一行。
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
        事件 "D-1" 适用 示例 { 损失 = 100元  责任人 = 张伟 }
        显示 合计 分 颜色
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
        显示 合计 分 月份
        """),
    CodePage(
      code: "C3024",
      title: Bilingual(en: "a value that depends on an incident", zh: "取决于事件的值"),
      text: Bilingual(
        en: """
          `show` computes figures that stand alone, such as parameters and sums of them. A \
          fact has a value only in an incident; `explain` shows it there.
          """,
        zh: "“显示”计算独立的数值，如参数及其运算。事实只在某个事件中才有值，请用“说明”查看。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang }
        show loss
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
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang }
        show 1600 CNY * 30%
        """),
    CodePage(
      code: "C3025",
      title: Bilingual(en: "a person is needed", zh: "此处需要人员"),
      text: Bilingual(
        en: """
          A role is held by people, and a supervisor is a person; a number or a text is \
          neither. Write the name of a declared person, or `someone` for a party without a \
          name.
          """,
        zh: "角色由人担任，上级也是人，数字和文本都不是。请写已声明人员的名称；不具名的当事人写“某人”。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { operator = 5 }
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
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { operator = zhang }
        """),
    CodePage(
      code: "C3027",
      title: Bilingual(en: "a test that expects nothing", zh: "没有期望的测试"),
      text: Bilingual(
        en: """
          A test without `expect` passes whatever the policy says, so it proves nothing. Say \
          what must hold of the ruling.
          """,
        zh: "没有“期望”的测试无论制度如何都会通过，证明不了什么。请写明裁定应当如何。"),
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
        测试 "空" 适用 示例 {
            事件 { 损失 = 100元  责任人 = 某人 }
        }
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
        测试 "比例" 适用 示例 {
            事件 { 损失 = 100元  责任人 = 某人 }
            期望 责任人 的 追偿 为 30元..50元
        }
        """),
    CodePage(
      code: "C3028",
      title: Bilingual(en: "a decision that several amounts could take", zh: "酌定可指多笔款项"),
      text: Bilingual(
        en: """
          The person holds several roles here and has an amount of this name in each, so the \
          decision could mean any of them. Book the amounts under names of their own with \
          `as`.
          """,
        zh: "此人在此担任多个角色，各有一笔同名款项，酌定可指其中任何一笔。请用“记为”给它们分别命名。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            role witness
            rule first cites "1" { charge operator 30%..50% of loss as recovery }
            rule second cites "2" { charge witness 30%..50% of loss as recovery }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang  witness = zhang }
        decide recovery of zhang in "D-1" = 35% because "first lapse"
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            role witness
            rule first cites "1" { charge operator 30%..50% of loss as recovery }
            rule second cites "2" { charge witness 30%..50% of loss as oversight }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang  witness = zhang }
        decide oversight of zhang in "D-1" = 35% because "first lapse"
        """),
    CodePage(
      code: "C3029",
      title: Bilingual(en: "a decision finer than amounts are rounded", zh: "酌定比舍入单位更细"),
      text: Bilingual(
        en: """
          Amounts of this policy are rounded to a unit, and a decision in money is an amount. \
          One that is finer could not be paid as it is written. Decide a multiple of the unit.
          """,
        zh: """
          此制度的款额舍入到一定单位，以金额酌定的就是款额。比该单位更细的金额无法照付。请酌定该单\
          位的整数倍。
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
        事件 "D-1" 适用 示例 { 损失 = 100元  责任人 = 张伟 }
        酌定 张伟 的 追偿 见 "D-1" = 40.005元 因为 "初犯"
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
        酌定 张伟 的 追偿 见 "D-1" = 40.01元 因为 "初犯"
        """),
    CodePage(
      code: "C3030",
      title: Bilingual(en: "somebody twice in one role", zh: "同一角色中一人两次"),
      text: Bilingual(
        en: """
          A person holds a role once in an incident; twice would mean paying twice for one \
          thing. Name each person once. Who answers in two ways holds two roles.
          """,
        zh: """
          一个人在一起事件中只能担任同一角色一次，否则会为同一件事付两次。每人只写一次；承担两种责任\
          的人应担任两个角色。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang, zhang }
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
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang }
        """),
  ]
}
