import CulpaSyntax

/// What can be wrong with settlements in scripts: C3101–C3105.
extension CodePages {
  static let settling: [CodePage] = [
    CodePage(
      code: "C3101",
      title: Bilingual(en: "a settlement that there is not", zh: "没有此结算"),
      text: Bilingual(
        en: """
          A settlement is called by its account, whose it is, and its period: a day \
          `2026-03-02`, a week `2026-W10`, a month `2026-03`, a quarter `2026-Q1`, a half year \
          `2026-H1` or a year `2026`. There is one for every period from the first in which \
          something happened to the last, and for everybody who has the account.
          """,
        zh: """
          结算以账户、归属和期间命名：日“2026-03-02”、周“2026-W10”、月“2026-03”、季“2026-Q1”\
          、半年“2026-H1”或年“2026”。自首个有事件或记录的期间至最后一个，每个有此账户者每期\
          一项。
          """),
      wrong: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
            }
        }
        person zhang { post = "driver" }
        incident "A" { occurred = 2026-01-05  operator = zhang }
        explain "conduct zhang 2026-02"
        """,
      right: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
            }
        }
        person zhang { post = "driver" }
        incident "A" { occurred = 2026-01-05  operator = zhang }
        explain "conduct zhang 2026-01"
        """),
    CodePage(
      code: "C3102",
      title: Bilingual(en: "an account that there is not", zh: "没有此账户"),
      text: Bilingual(
        en: """
          Accounts are declared in a policy: `account conduct of person per month { … }`. \
          Check the spelling; `show accounts` lists them.
          """,
        zh: """
          账户在制度中声明：“账户 考核 归 人员 每月 { … }”。请检查拼写；“显示 账户表”可列出\
          。
          """),
      wrong: """
        制度 示例 {
            角色 责任人
            规则 迟到 依据 "1" { 扣分 责任人 1 自 考核 }
            账户 考核 归 人员 作为 职工 每月 {
                期初 100
            }
        }
        人员 张伟 { 岗位 = "司机" }
        事件 "A" { 发生时间 = 2026-01-05  责任人 = 张伟 }
        结算 考勤
        """,
      right: """
        制度 示例 {
            角色 责任人
            规则 迟到 依据 "1" { 扣分 责任人 1 自 考核 }
            账户 考核 归 人员 作为 职工 每月 {
                期初 100
            }
        }
        人员 张伟 { 岗位 = "司机" }
        事件 "A" { 发生时间 = 2026-01-05  责任人 = 张伟 }
        结算 考核
        """),
    CodePage(
      code: "C3103",
      title: Bilingual(en: "a record of what is reckoned", zh: "记录由计算得出的内容"),
      text: Bilingual(
        en: """
          The score, what was added and deducted, places and the points of items are reckoned \
          from entries, so that each can be traced to an incident and an article. What is \
          found otherwise, such as the rating of a jury, is a fact of the account of its own.
          """,
        zh: """
          得分、加分数、扣分数、名次和项目分数由记入的分数计算，因而都能追溯到事件和条款。以\
          其他方式得出的内容，如评委打分，应在账户中另行声明为事实。
          """),
      wrong: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
                fact rating : number
                rank by rating, highest first, ties share
            }
        }
        person zhang { post = "driver" }
        incident "A" { occurred = 2026-01-05  operator = zhang }
        record conduct of zhang at 2026-01-31 { score = 95 }
        """,
      right: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
                fact rating : number
                rank by rating, highest first, ties share
            }
        }
        person zhang { post = "driver" }
        incident "A" { occurred = 2026-01-05  operator = zhang }
        record conduct of zhang at 2026-01-31 { rating = 95 }
        """),
    CodePage(
      code: "C3104",
      title: Bilingual(en: "a record without its subject", zh: "记录没有写明归谁"),
      text: Bilingual(
        en: """
          A record belongs to one settlement: say whose, `record conduct of zhang at \
          2026-01-31`, and give a day in its period. An account of the organisation has one \
          settlement a period, so nobody is named there.
          """,
        zh: """
          一条记录属于一项结算：请写明归谁，如“记录 张伟 的 考核 于 2026-01-31”，并给出期间\
          内的一天。归本单位的账户每期只有一项结算，不必写明归谁。
          """),
      wrong: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
                fact rating : number
                rank by rating, highest first, ties share
            }
        }
        person zhang { post = "driver" }
        incident "A" { occurred = 2026-01-05  operator = zhang }
        record conduct at 2026-01-31 { rating = 95 }
        """,
      right: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
                fact rating : number
                rank by rating, highest first, ties share
            }
        }
        person zhang { post = "driver" }
        incident "A" { occurred = 2026-01-05  operator = zhang }
        record conduct of zhang at 2026-01-31 { rating = 95 }
        """),
    CodePage(
      code: "C3105",
      title: Bilingual(en: "a fact recorded twice for one period", zh: "同一期间重复记录"),
      text: Bilingual(
        en: """
          A settlement has each fact once, whichever day of the period it is recorded at. \
          Record the last word on it; for several readings declare several facts and take \
          their mean in a term.
          """,
        zh: """
          一项结算的每个事实只有一个值，不论记录于期间的哪一天。请只记录最终结果；若有多次评\
          分，请声明多个事实并在术语中取平均。
          """),
      wrong: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                fact rating : number
                rank by rating, highest first, ties share
            }
        }
        person zhang { post = "driver" }
        incident "A" { occurred = 2026-01-05  operator = zhang }
        record conduct of zhang at 2026-01-15 { rating = 90 }
        record conduct of zhang at 2026-01-31 { rating = 95 }
        """,
      right: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                fact rating : number
                rank by rating, highest first, ties share
            }
        }
        person zhang { post = "driver" }
        incident "A" { occurred = 2026-01-05  operator = zhang }
        record conduct of zhang at 2026-01-31 { rating = 95 }
        """),
  ]
}

/// What can be wrong in settlements: C4101–C4104.
extension CodePages {
  static let settlements: [CodePage] = [
    CodePage(
      code: "C4101",
      title: Bilingual(en: "points that reach no account", zh: "分数未能记入账户"),
      text: Bilingual(
        en: """
          Points go to the account of whoever holds the role, or of his department or post. \
          Where that is not recorded, no balance knows of them, and a score may be too high or \
          too low without them. Record it.
          """,
        zh: """
          分数记入角色承担者本人、其部门或岗位的账户。若未记录其部门或岗位，分数无处可记，得\
          分可能因此偏高或偏低。请补充记录。
          """),
      wrong: """
        制度 示例 {
            角色 责任人
            规则 迟到 依据 "1" { 扣分 责任人 1 自 考核 }
            账户 考核 归 部门 每月 {
                期初 100
            }
        }
        人员 张伟 { 岗位 = "司机" }
        人员 李娜 { 所属部门 = "车队" }
        事件 "A" { 发生时间 = 2026-01-05  责任人 = 张伟 }
        结算 考核
        """,
      right: """
        制度 示例 {
            角色 责任人
            规则 迟到 依据 "1" { 扣分 责任人 1 自 考核 }
            账户 考核 归 部门 每月 {
                期初 100
            }
        }
        人员 张伟 { 所属部门 = "车队" }
        人员 李娜 { 所属部门 = "车队" }
        事件 "A" { 发生时间 = 2026-01-05  责任人 = 张伟 }
        结算 考核
        """),
    CodePage(
      code: "C4102",
      title: Bilingual(en: "a tie that is left open", zh: "并列而先后未定"),
      text: Bilingual(
        en: """
          With `ties open` nobody who shares a figure has a place, and what hangs on the place \
          stays open. Rank by a figure that parts them, or say that they share the place.
          """,
        zh: """
          写“并列待定”时，数值相同者没有名次，取决于名次的内容也不确定。请按能分出先后的数值\
          排名，或规定并列同名次。
          """),
      wrong: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
                rank by score, highest first, ties open
            }
        }
        person zhang { post = "driver" }
        person li { post = "driver" }
        incident "A" { occurred = 2026-01-05  operator = zhang, li }
        assess "conduct zhang 2026-01"
        """,
      right: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
                rank by score, highest first, ties share
            }
        }
        person zhang { post = "driver" }
        person li { post = "driver" }
        incident "A" { occurred = 2026-01-05  operator = zhang, li }
        assess "conduct zhang 2026-01"
        """),
    CodePage(
      code: "C4103",
      title: Bilingual(en: "somebody whose place is not certain", zh: "名次未定"),
      text: Bilingual(
        en: """
          Who is placed for certain must have a known figure, and it must be known that he takes \
          part. While it is not, the places of those whom he may displace are open too: each has \
          the least and the greatest place that is possible, and what hangs on it only may follow. \
          The explanation of the settlement says what is missing.
          """,
        zh: """
          名次确定，须数值已知，并已知其参评。在此之前，可能受其影响的其他各方名次也未定：只知\
          最前和最后可能的名次，取决于名次的后果只是可能。结算的解释会列出所缺内容。
          """),
      wrong: """
        制度 示例 {
            角色 责任人
            规则 迟到 依据 "1" { 扣分 责任人 1 自 考核 }
            账户 考核 归 人员 作为 职工 每月 {
                事实 评分 : 数值
                排名按 评分, 从高到低, 并列同名次
            }
        }
        人员 张伟 { 岗位 = "司机" }
        人员 李娜 { 岗位 = "司机" }
        事件 "A" { 发生时间 = 2026-01-05  责任人 = 张伟, 李娜 }
        裁定 "考核 张伟 2026-01"
        """,
      right: """
        制度 示例 {
            角色 责任人
            规则 迟到 依据 "1" { 扣分 责任人 1 自 考核 }
            账户 考核 归 人员 作为 职工 每月 {
                事实 评分 : 数值
                排名按 评分, 从高到低, 并列同名次
            }
        }
        人员 张伟 { 岗位 = "司机" }
        人员 李娜 { 岗位 = "司机" }
        事件 "A" { 发生时间 = 2026-01-05  责任人 = 张伟, 李娜 }
        记录 张伟 的 考核 于 2026-01-31 { 评分 = 95 }
        记录 李娜 的 考核 于 2026-01-31 { 评分 = 90 }
        裁定 "考核 张伟 2026-01"
        """),
    CodePage(
      code: "C4104",
      title: Bilingual(en: "too many settlements", zh: "结算过多"),
      text: Bilingual(
        en: """
          An account is settled for every subject and every period between the first and the \
          last incident; one wrong date makes thousands of them. Check the dates, say with \
          `when` who has the account, or settle longer periods. The example is shown under a \
          lowered limit.
          """,
        zh: """
          账户对每个归属者、自首个至最后一个事件之间的每个期间结算；一个错误的日期就会产生成\
          千上万项。请检查日期，用“当”限定谁有此账户，或改用较长的期间。示例在降低的上限下展\
          示。
          """),
      wrong: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
            }
        }
        person zhang { post = "driver" }
        incident "A" { occurred = 2026-01-05  operator = zhang }
        incident "B" { occurred = 2062-01-05  operator = zhang }
        assess "conduct zhang 2026-01"
        """,
      right: """
        policy example {
            role operator
            rule late cites "1" { deduct operator 1 from conduct }
            account conduct of person as employee per month {
                opening 100
            }
        }
        person zhang { post = "driver" }
        incident "A" { occurred = 2026-01-05  operator = zhang }
        incident "B" { occurred = 2026-02-05  operator = zhang }
        assess "conduct zhang 2026-01"
        """,
      limits: lowered { $0.settlements = 100 }),
  ]
}
