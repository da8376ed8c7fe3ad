import CulpaSyntax

/// What can be wrong with rows of data: C5001–C5011.
extension CodePages {
  static let data: [CodePage] = [
    CodePage(
      code: "C5001",
      title: Bilingual(en: "a column that means nothing", zh: "没有意义的列"),
      text: Bilingual(
        en: """
          A column is bound by its header: the name or alias of a fact, a role, a step after \
          `done`, or `incident`, `kind`, `occurred`. This header is none of them, and a column \
          that is ignored in silence could hold what decides. Rename or delete it.
          """,
        zh: """
          列按表头对应：事实、角色的名称或别名，“已办”加步骤，或“事件”“类别”“发生时间”。此表头都不是，\
          而悄悄忽略的列可能恰好是关键内容。请重命名或删除。
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
        import incidents from "march.csv" under example
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
        import incidents from "march.csv" under example
        """,
      wrongFiles: [
        "march.csv": """
        incident,los
        D-1,100
        """
      ],
      rightFiles: [
        "march.csv": """
        incident,loss
        D-1,100
        """
      ]),
    CodePage(
      code: "C5002",
      title: Bilingual(en: "a column that every row needs", zh: "缺少必需的列"),
      text: Bilingual(
        en: """
          Each row needs a name: the column `incident` for incidents, `person` for people. \
          Without it nothing could be judged, explained or found again.
          """,
        zh: """
          每行都须有名称：事件数据需要“事件”列，人员数据需要“人员”列。没有名称，就无法裁定、说明或再\
          次查找。
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
        导入 事件表 自 "三月.csv" 适用 示例
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
        导入 事件表 自 "三月.csv" 适用 示例
        """,
      wrongFiles: [
        "三月.csv": """
        损失,责任人
        100,张伟
        """
      ],
      rightFiles: [
        "三月.csv": """
        事件,损失,责任人
        D-1,100,张伟
        """
      ]),
    CodePage(
      code: "C5003",
      title: Bilingual(en: "a row with too many or too few fields", zh: "字段过多或过少的行"),
      text: Bilingual(
        en: """
          A row has as many fields as the header has names. One too many is often a thousands \
          separator, and then every field after it stands in the wrong column, so the row is \
          not read at all. Quote a field that holds the delimiter.
          """,
        zh: """
          每行的字段数须与表头的列数相同。多出的字段往往是千位分隔符，其后的字段都会错列，因此整行不\
          予读取。含分隔符的字段请加引号。
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
        import incidents from "march.csv" under example
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
        import incidents from "march.csv" under example
        """,
      wrongFiles: [
        "march.csv": """
        incident,loss
        D-1,1,600
        """
      ],
      rightFiles: [
        "march.csv": """
        incident,loss
        D-1,1600
        """
      ]),
    CodePage(
      code: "C5004",
      title: Bilingual(en: "a field that can't be read", zh: "无法读取的字段"),
      text: Bilingual(
        en: """
          The field does not hold what its column is declared to hold. The row is left out and \
          reported, never taken in part; the other rows are read. The message says how such a \
          value is written.
          """,
        zh: """
          该字段的内容与列的类型不符。此行不予采用并会列出，不会只取一部分，其余各行照常读取。提示会\
          说明正确的写法。
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
        import incidents from "march.csv" under example
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
        import incidents from "march.csv" under example
        """,
      wrongFiles: [
        "march.csv": """
        incident,loss
        D-1,1 600
        """
      ],
      rightFiles: [
        "march.csv": """
        incident,loss
        D-1,1600
        """
      ]),
    CodePage(
      code: "C5005",
      title: Bilingual(en: "a person in data that nobody knows", zh: "数据中的未知人员"),
      text: Bilingual(
        en: """
          A party or a supervisor in the data is nobody who is declared or imported, or an \
          alias that several people have. Import the people first, and use unique names.
          """,
        zh: "数据中的当事人或上级未声明也未导入，或是多人共用的别名。请先导入人员，并使用唯一的名称。"),
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
        导入 事件表 自 "三月.csv" 适用 示例
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
        导入 事件表 自 "三月.csv" 适用 示例
        """,
      wrongFiles: [
        "三月.csv": """
        事件,损失,责任人
        D-1,100,张炜
        """
      ],
      rightFiles: [
        "三月.csv": """
        事件,损失,责任人
        D-1,100,张伟
        """
      ]),
    CodePage(
      code: "C5006",
      title: Bilingual(en: "two incidents of one name in data", zh: "数据中事件重名"),
      text: Bilingual(
        en: """
          An incident of this name exists already, in this file or before it. The row is left \
          out, because a second set of facts under one name would make every ruling doubtful.
          """,
        zh: "已有同名事件，可能在本文件中或更早。此行不予采用，因为同一名称下有两套事实会使裁定存疑。"),
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
        import incidents from "march.csv" under example
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
        import incidents from "march.csv" under example
        """,
      wrongFiles: [
        "march.csv": """
        incident,loss
        D-1,100
        D-1,200
        """
      ],
      rightFiles: [
        "march.csv": """
        incident,loss
        D-1,100
        D-2,200
        """
      ]),
    CodePage(
      code: "C5007",
      title: Bilingual(en: "two people of one name in data", zh: "数据中人员重名"),
      text: Bilingual(
        en: """
          The first column of a table of people is unique, such as a staff number; the name \
          people are called by goes into the column `name`, where it may occur twice.
          """,
        zh: "人员表的标识列不能重复，例如用工号；日常姓名写在“姓名”列，可以重复。"),
      wrong: """
        导入 人员表 自 "人员.csv"
        """,
      right: """
        导入 人员表 自 "人员.csv"
        """,
      wrongFiles: [
        "人员.csv": """
        人员,工资
        张伟,5000
        张伟,6000
        """
      ],
      rightFiles: [
        "人员.csv": """
        工号,姓名,工资
        a1,张伟,5000
        a2,张伟,6000
        """
      ]),
    CodePage(
      code: "C5008",
      title: Bilingual(en: "a row without a name", zh: "没有名称的行"),
      text: Bilingual(
        en: """
          The field that names the incident or the person is empty. Fill it in; a row that \
          can't be called by a name can't be judged or explained.
          """,
        zh: "指称事件或人员的字段为空。请填写，没有名称的行无法裁定或说明。"),
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
        import incidents from "march.csv" under example
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
        import incidents from "march.csv" under example
        """,
      wrongFiles: [
        "march.csv": """
        incident,loss
        ,100
        """
      ],
      rightFiles: [
        "march.csv": """
        incident,loss
        D-1,100
        """
      ]),
    CodePage(
      code: "C5009",
      title: Bilingual(en: "a date in data that does not exist", zh: "数据中不存在的日期"),
      text: Bilingual(
        en: """
          The field looks like a date, but the calendar has no such day. Spreadsheets and \
          hand-typed lists let it pass; a deadline can't. Look the day up.
          """,
        zh: "该字段像日期，但日历上没有这一天。表格软件和手工录入会放过，而时限不能。请核对日期。"),
      wrong: """
        导入 人员表 自 "人员.csv"
        """,
      right: """
        导入 人员表 自 "人员.csv"
        """,
      wrongFiles: [
        "人员.csv": """
        人员,入职日期
        张伟,2026-02-30
        """
      ],
      rightFiles: [
        "人员.csv": """
        人员,入职日期
        张伟,2026-02-28
        """
      ]),
    CodePage(
      code: "C5010",
      title: Bilingual(en: "somebody twice in one role in data", zh: "数据中同一角色一人两次"),
      text: Bilingual(
        en: """
          A person holds a role once in an incident; twice would mean paying twice for one \
          thing. The row is left out. Name each person once.
          """,
        zh: """
          一个人在一起事件中只能担任同一角色一次，否则会为同一件事付两次。此行不予采用。每人只写一\
          次。
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
        import incidents from "march.csv" under example
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
        import incidents from "march.csv" under example
        """,
      wrongFiles: [
        "march.csv": """
        incident,loss,operator
        D-1,100,zhang; zhang
        """
      ],
      rightFiles: [
        "march.csv": """
        incident,loss,operator
        D-1,100,zhang
        """
      ]),
    CodePage(
      code: "C5011",
      title: Bilingual(en: "a row of a day without the policy", zh: "行的日期不在施行期内"),
      text: Bilingual(
        en: """
          An incident is judged under the version that was in force when it occurred. No version of \
          the policy was in force on the day of this row, so the row is left out. Check the day, \
          or add the version of that time to the policy file.
          """,
        zh: """
          事件适用其发生时有效的版本，而此行的日期不在任何版本的施行期内，因此不予采用。请核对日期，或在\
          制度文件中补上当时的版本。
          """),
      wrong: """
        policy example {
            effective from 2026-01-01
        }
        import incidents from "march.csv" under example
        """,
      right: """
        policy example {
            effective from 2026-01-01
        }
        import incidents from "march.csv" under example
        """,
      wrongFiles: [
        "march.csv": """
        incident,occurred
        D-1,2025-12-31
        """
      ],
      rightFiles: [
        "march.csv": """
        incident,occurred
        D-1,2026-03-02
        """
      ]),
  ]
}
