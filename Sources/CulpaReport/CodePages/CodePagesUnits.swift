import CulpaSyntax

/// What can be wrong with departments and with columns that are named: C3140–C3149.
extension CodePages {
  static let units: [CodePage] = [
    CodePage(
      code: "C3140",
      title: Bilingual(en: "a wage or post of a department", zh: "部门的工资或岗位"),
      text: Bilingual(
        en: """
          A department can hold a role and owe or earn an amount like a person, but it has no \
          wage, post or day of hiring, and nothing is taken from it in instalments. It has a \
          `supervisor`, who may be somebody or another department. Declare a `person` for what \
          belongs to somebody.
          """,
        zh: """
          部门可以像人员一样担任角色、应付或应得金额，但没有工资、岗位或入职日期，也不分期扣款。部门有\
          “上级”，可以是某人或另一部门。属于个人的内容请用“人员”声明。
          """),
      wrong: """
        person li { wage = 7800 CNY }
        department sales { supervisor = li  wage = 5000 CNY }
        """,
      right: """
        person li { wage = 7800 CNY }
        department sales { supervisor = li }
        """),
    CodePage(
      code: "C3141",
      title: Bilingual(en: "a column for something that no row has", zh: "指定的列没有对应内容"),
      text: Bilingual(
        en: """
          `name = column "…"` says what a column of the file holds. The name is that of a fact, a \
          role or a step of a procedure, or `kind`, `occurred` or `incident`; for people it is \
          `person`, `name` or an attribute such as `wage`. This one is none of them.
          """,
        zh: """
          “名称 = 列 "…"”说明文件中的一列是什么内容。名称须是事实、角色或流程步骤，或“类别”“发生时间”\
          “事件”；人员数据则是“人员”“姓名”或“工资”等属性。此名称都不是。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact overdue : duration
            rule late cites "1" {
                charge operator overdue * 20 CNY/h
            }
        }
        import incidents from "march.csv" under example { overdu = column "hours late" in h }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact overdue : duration
            rule late cites "1" {
                charge operator overdue * 20 CNY/h
            }
        }
        import incidents from "march.csv" under example { overdue = column "hours late" in h }
        """,
      wrongFiles: ["march.csv": "incident,hours late\nD-1,3\n"],
      rightFiles: ["march.csv": "incident,hours late\nD-1,3\n"]),
    CodePage(
      code: "C3142",
      title: Bilingual(en: "a named column that the file lacks", zh: "文件缺少指定的列"),
      text: Bilingual(
        en: """
          The script says which column holds something, and the file has no such column. Every \
          row would lack what the author counts on, so none is taken. In JSON an object may leave \
          out what is not known; there it is a warning, and only where no object has it.
          """,
        zh: """
          脚本指定了某项内容所在的列，而文件没有这一列。各行都会缺少作者所依靠的内容，因此一行也不载入。\
          JSON 对象可以省略未知的内容；在那里仅当所有对象都没有时给出警告。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%
            }
        }
        导入 事件表 自 "三月.csv" 适用 示例 { 损失 = 列 "金额" }
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
        导入 事件表 自 "三月.csv" 适用 示例 { 损失 = 列 "损失金额" }
        """,
      wrongFiles: ["三月.csv": "事件\nD-1\n"],
      rightFiles: ["三月.csv": "事件,损失金额\nD-1,100\n"]),
    CodePage(
      code: "C3143",
      title: Bilingual(en: "a unit that the column can't have", zh: "与列内容不符的单位"),
      text: Bilingual(
        en: """
          `in h` says what the bare numbers of a column count. Durations are counted in `h`, \
          `min` or `s`, money in the currency of the policy, percentages in `%`, counts in \
          `times`; nothing else has a unit. Write one that fits, or none.
          """,
        zh: """
          “以 小时”说明一列中不带单位的数字以什么计。时长以“小时”“分钟”“秒”计，金额以制度的币种计，比例以\
          “%”计，次数以“次”计，其他内容没有单位。请写合适的单位，或不写。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule share cites "1" {
                charge operator 30% of loss
            }
        }
        import incidents from "march.csv" under example { loss = column "loss" in h }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule share cites "1" {
                charge operator 30% of loss
            }
        }
        import incidents from "march.csv" under example { loss = column "loss" in CNY }
        """,
      wrongFiles: ["march.csv": "incident,loss\nD-1,100\n"],
      rightFiles: ["march.csv": "incident,loss\nD-1,100\n"]),
    CodePage(
      code: "C3144",
      title: Bilingual(en: "one column for two things", zh: "一列对应两项内容"),
      text: Bilingual(
        en: """
          A column holds one thing. This one is named for two, and nothing says how its fields \
          would be divided. Give the second one a column of its own.
          """,
        zh: """
          一列只对应一项内容。此列被指定给两项，无从得知如何划分。请给第二项单独的列。
          """),
      wrong: """
        person zhang { wage = 5000 CNY }
        import people from "people.csv" { post = column "job"  department = column "job" }
        """,
      right: """
        person zhang { wage = 5000 CNY }
        import people from "people.csv" { post = column "job"  department = column "unit" }
        """,
      wrongFiles: ["people.csv": "person,job\nli,driver\n"],
      rightFiles: ["people.csv": "person,job,unit\nli,driver,north\n"]),
    CodePage(
      code: "C3150",
      title: Bilingual(en: "a correction that changes nothing", zh: "没有改变内容的更正"),
      text: Bilingual(
        en: """
          An amendment or appeal with items says what is to be recorded otherwise, and everything \
          it says was recorded already. Without items an appeal is pending, and an amendment \
          rejects the pending appeals; here there is none to reject.
          """,
        zh: """
          含有项目的更正或申诉说明要改记的内容，而所写的内容原已如此记录。不含项目时，申诉为待处理，更正则\
          驳回待处理的申诉；此处没有可驳回的申诉。
          """),
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
        incident "D-1" under example { loss = 100 CNY }
        amend "D-1" at 2026-03-12 because "invoice found" { loss = 100 CNY }
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
        incident "D-1" under example { loss = 100 CNY }
        amend "D-1" at 2026-03-12 because "invoice found" { loss = 90 CNY }
        """),
    CodePage(
      code: "C3160",
      title: Bilingual(en: "two laws of one name", zh: "两个同名的法律"),
      text: Bilingual(
        en: """
          Laws of one name are versions of each other, and only one version is in force on a day. \
          These two are both in force on some days. End the older one with `effective from … to …`, \
          or give one of them another name; laws of different names all hold.
          """,
        zh: """
          同名的法律是彼此的版本，同一天只有一个版本生效，而这两个在某些日子同时生效。请用“生效 自 … 至 …”\
          写明旧版本的终止日，或另取名称；不同名称的法律同时适用。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" { charge operator loss }
        }
        law wages { currency CNY  each at most 500 CNY }
        law wages { effective from 2026-01-01  currency CNY  each at most 600 CNY }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" { charge operator loss }
        }
        law wages { effective from 2024-01-01 to 2025-12-31  currency CNY  each at most 500 CNY }
        law wages { effective from 2026-01-01  currency CNY  each at most 600 CNY }
        """),
  ]
}
