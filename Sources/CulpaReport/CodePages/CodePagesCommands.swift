import CulpaSyntax

/// What can be wrong with commands and facts: C3014–C3022.
extension CodePages {
  static let commands: [CodePage] = [
    CodePage(
      code: "C3014",
      title: Bilingual(en: "no incident to look at", zh: "没有可查看的事件"),
      text: Bilingual(
        en: """
          The command judges or shows incidents, but none is declared or imported yet. \
          Statements run from top to bottom, so the incident stands above the command.
          """,
        zh: "此命令用于裁定或查看事件，而此前没有声明或导入任何事件。语句自上而下执行，事件须在命令之前。"),
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
        assess incidents
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
        assess incidents
        """),
    CodePage(
      code: "C3015",
      title: Bilingual(en: "something that a ruling does not have", zh: "裁定中没有的内容"),
      text: Bilingual(
        en: """
          `expect` and `explain` look at severities, bookings, terms, facts, steps and people \
          of a ruling. None of them has this name. The nearest one is offered.
          """,
        zh: """
          “期望”和“说明”查看裁定中的等级、款项、术语、事实、步骤和人员，其中没有此名称。程序会给出\
          最接近的名称。
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
        incident "D-1" under example { loss = 100 CNY  operator = zhang }
        expect fine of zhang is 30 CNY..50 CNY
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
        expect recovery of zhang is 30 CNY..50 CNY
        """),
    CodePage(
      code: "C3016",
      title: Bilingual(en: "an expectation that does not hold", zh: "期望不成立"),
      text: Bilingual(
        en: """
          The ruling differs from what is expected; the message shows both. Either the policy \
          says something else than its author means, or the expectation is wrong. `explain` \
          shows how the figure came about.
          """,
        zh: """
          裁定与期望不同，提示会列出两者。要么制度的内容与作者的本意不符，要么期望写错。“说明”可显示\
          该数字的来由。
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
        期望 张伟 的 追偿 为 30元..60元
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
        期望 张伟 的 追偿 为 30元..50元
        """),
    CodePage(
      code: "C3017",
      title: Bilingual(en: "a role where one person is meant", zh: "一人之处写了多人的角色"),
      text: Bilingual(
        en: """
          A decision and an explanation concern one person. The role named here has several \
          holders in this incident, so name the person.
          """,
        zh: "酌定和说明针对一个人，而此处的角色在本事件中有多人担任。请写明人员。"),
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
        person li { wage = 6000 CNY }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang, li }
        decide recovery of operator in "D-1" = 40% because "first lapse"
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
        person li { wage = 6000 CNY }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang, li }
        decide recovery of li in "D-1" = 40% because "first lapse"
        """),
    CodePage(
      code: "C3018",
      title: Bilingual(en: "a party without its tier", zh: "当事人没有层级"),
      text: Bilingual(
        en: """
          The role has tiers and no default, so each holder states one. Write `tier` after the \
          person, or give the role a default with `=` if the regulation has one.
          """,
        zh: """
          该角色有层级而没有默认值，因此每个担任者都须注明。请在人员后写“层级 …”；若制度有规定，也可\
          在角色中用“=”设默认层级。
          """),
      wrong: """
        制度 示例 {
            角色 责任人 { 层级 : 第一 | 第二 }
            规则 警示 依据 "1" { 处分 责任人 警告 }
        }
        人员 张伟 { 岗位 = "司机" }
        事件 "D-1" 适用 示例 { 责任人 = 张伟 }
        """,
      right: """
        制度 示例 {
            角色 责任人 { 层级 : 第一 | 第二 }
            规则 警示 依据 "1" { 处分 责任人 警告 }
        }
        人员 张伟 { 岗位 = "司机" }
        事件 "D-1" 适用 示例 { 责任人 = 张伟 层级 第一 }
        """),
    CodePage(
      code: "C3019",
      title: Bilingual(en: "a step that no procedure has", zh: "流程没有的步骤"),
      text: Bilingual(
        en: """
          `done` records that a step of a procedure, or something a rule requires, was carried \
          out. A name that neither has would be recorded in vain, and the step would count as \
          missing.
          """,
        zh: """
          “已办”记录流程的某一步骤或规则的某项要求已经办理。写错名称等于没有记录，该步骤仍会算作未\
          办。
          """),
      wrong: """
        policy example {
            procedure report cites "1" { step form by finance }
        }
        incident "D-1" under example { done from at 2026-03-02 09:30 }
        """,
      right: """
        policy example {
            procedure report cites "1" { step form by finance }
        }
        incident "D-1" under example { done form at 2026-03-02 09:30 }
        """),
    CodePage(
      code: "C3020",
      title: Bilingual(en: "a fact of the wrong type", zh: "事实类型不符"),
      text: Bilingual(
        en: """
          The value has another type than the fact or attribute declares: hours for money, a \
          bare number for a length of time. The message says how the right one is written, and \
          where the fact is declared.
          """,
        zh: """
          值的类型与事实或属性的声明不符，如金额写成小时，时长没有单位。提示会写明正确的写法，以及事\
          实声明之处。
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
        事件 "D-1" 适用 示例 { 损失 = 100小时 }
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
        事件 "D-1" 适用 示例 { 损失 = 100元 }
        """),
    CodePage(
      code: "C3021",
      title: Bilingual(en: "two versions of one policy for one day", zh: "同日有两个版本"),
      text: Bilingual(
        en: """
          Versions of a policy have the same name and follow one another; on any day one of \
          them is in force. Here two overlap. End the earlier one with `effective from … to \
          …`.
          """,
        zh: """
          同一制度的各版本名称相同、前后相继，任何一天只有一个有效，而此处两个版本重叠。请用“施行 自 \
          … 至 …”结束前一版本。
          """),
      wrong: """
        policy example { effective from 2026-01-01 }
        policy example { effective from 2026-06-01 }
        """,
      right: """
        policy example { effective from 2026-01-01 to 2026-05-31 }
        policy example { effective from 2026-06-01 }
        """),
    CodePage(
      code: "C3022",
      title: Bilingual(en: "a selection without incidents", zh: "没有选中事件"),
      text: Bilingual(
        en: """
          Incidents exist, but none of them occurred in the days asked for. Incidents without \
          a date are never selected by one. Check the days; both ends are included.
          """,
        zh: "有事件，但都不在所选日期之内。没有日期的事件不会按日期选中。请检查起止日，两端均包含在内。"),
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
        incident "D-1" under example { occurred = 2026-03-02 09:30  loss = 100 CNY  operator = zhang }
        assess incidents since 2027-01-01
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
        incident "D-1" under example { occurred = 2026-03-02 09:30  loss = 100 CNY  operator = zhang }
        assess incidents since 2026-01-01
        """),
  ]
}
