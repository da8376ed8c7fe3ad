import CulpaSyntax

/// What can be wrong with commands, expectations and tests: C3014–C3027.
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
        zh: "此命令用于裁定或查看事件,而此前没有声明或导入任何事件。语句自上而下执行,事件须在命令之前。"),
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
          “期望”和“说明”查看裁定中的等级、款项、术语、事实、步骤和人员,其中没有此名称。程序会给出\
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
          裁定与期望不同,提示会列出两者。要么制度的内容与作者的本意不符,要么期望写错。“说明”可显示\
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
        zh: "酌定和说明针对一个人,而此处的角色在本事件中有多人担任。请写明人员。"),
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
          该角色有层级而没有默认值,因此每个担任者都须注明。请在人员后写“层级 …”;若制度有规定,也可\
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
          “已办”记录流程的某一步骤或规则的某项要求已经办理。写错名称等于没有记录,该步骤仍会算作未\
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
          值的类型与事实或属性的声明不符,如金额写成小时,时长没有单位。提示会写明正确的写法,以及事\
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
          同一制度的各版本名称相同、前后相继,任何一天只有一个有效,而此处两个版本重叠。请用“施行 自 \
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
        zh: "有事件,但都不在所选日期之内。没有日期的事件不会按日期选中。请检查起止日,两端均包含在内。"),
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
          合计可按人员、所属部门、等级、类别、规则或月份分组。其他分组请用表格软件:“assess \
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
        zh: "“显示”计算独立的数值,如参数及其运算。事实只在某个事件中才有值,请用“说明”查看。"),
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
        zh: "角色由人担任,上级也是人,数字和文本都不是。请写已声明人员的名称;不具名的当事人写“某人”。"),
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
      code: "C3026",
      title: Bilingual(en: "not carried out in this version", zh: "本版本不执行"),
      text: Bilingual(
        en: """
          The statement is read and checked, so that a script stays valid, but this version \
          gives no answer to it. Remove it, or keep it for a later version.
          """,
        zh: "此语句会读取并检查,脚本仍然有效,但本版本不给出结果。请删除,或留待以后的版本。"),
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
        scenario lenient of example { drop rule recovery }
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
        """),
    CodePage(
      code: "C3027",
      title: Bilingual(en: "a test that expects nothing", zh: "没有期望的测试"),
      text: Bilingual(
        en: """
          A test without `expect` passes whatever the policy says, so it proves nothing. Say \
          what must hold of the ruling.
          """,
        zh: "没有“期望”的测试无论制度如何都会通过,证明不了什么。请写明裁定应当如何。"),
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
  ]
}
