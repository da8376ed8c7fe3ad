import CulpaSyntax

/// What can be wrong with tables and parameters in time: C2734–C2744, and while ruling C4130–C4139.
extension CodePages {
  static let lookups: [CodePage] = [
    CodePage(
      code: "C2734",
      title: Bilingual(en: "a row with too many or too few cells", zh: "行的格数与输入不符"),
      text: Bilingual(
        en: """
          A row has one cell for each input of its table, in their order. Where an input does not \
          matter, its cell is `any`.
          """,
        zh: "每行按顺序为判定表的每项输入各写一格。某项输入不影响该行时，其格写“任意”。"),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 员工
            事实 得分 : 数值  事实 缺勤 : 是否
            判定表 兑现 依据 "四.1" 按 得分, 缺勤 {
                行 达到 60, 否 得 100%
                行 低于 60 得 0%
                行 达到 60, 是 得 50%
            }
            规则 奖金 依据 "2" { 奖励 员工 1000元 的 兑现 }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 员工
            事实 得分 : 数值  事实 缺勤 : 是否
            判定表 兑现 依据 "四.1" 按 得分, 缺勤 {
                行 达到 60, 否 得 100%
                行 低于 60, 任意 得 0%
                行 达到 60, 是 得 50%
            }
            规则 奖金 依据 "2" { 奖励 员工 1000元 的 兑现 }
        }
        """),
    CodePage(
      code: "C2735",
      title: Bilingual(en: "a table without rows", zh: "判定表没有行"),
      text: Bilingual(
        en: """
          A table without rows gives nothing, or its `otherwise` always; either is said more \
          plainly.
          """,
        zh: "没有行的判定表得不出结果，或总是得“其余”的结果；请直接写明。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact score : number
            table payout cites "4.1" by score {
                otherwise 100%
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
                row below 60 gives 0%
                otherwise 100%
            }
            rule bonus cites "2" { reward worker payout of 1000 CNY }
        }
        """),
    CodePage(
      code: "C2736",
      title: Bilingual(en: "a cell that asks for what is not known", zh: "格中写了“未知”"),
      text: Bilingual(
        en: """
          A row holds for figures that are known. Where an input is not recorded, the ruling shows \
          every row that may hold and asks for the fact. What happens while it is missing is for a \
          rule to say, with `is unknown`.
          """,
        zh: "各行针对已知的数值。输入未记录时，裁定会列出可能成立的各行并要求补充事实。缺少记录时如何处理，请在规则中用“为 未知”写明。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact score : number
            table payout cites "4.1" by score {
                row from 60 gives 100%
                row below 60 | unknown gives 0%
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
        """),
    CodePage(
      code: "C2737",
      title: Bilingual(en: "results that can't be taken together", zh: "结果不能合并"),
      text: Bilingual(
        en: """
          `highest` and `lowest` choose among results that have an order, and `added up` takes \
          those that sum to one of their kind. Names have no order, and percentages of different \
          things have no sum.
          """,
        zh: "“取高”“取低”要求结果有大小之分，“累加”要求结果可以相加。列举的名称没有大小，百分比也不能相加。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact score : number
            table payout cites "4.1" by score, added up {
                row from 60 gives 50%
                row from 80 gives 30%
                otherwise 0%
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
            table payout cites "4.1" by score, highest {
                row from 60 gives 50%
                row from 80 gives 80%
                otherwise 0%
            }
            rule bonus cites "2" { reward worker payout of 1000 CNY }
        }
        """),
    CodePage(
      code: "C2738",
      title: Bilingual(en: "a table that reads people, amounts or steps", zh: "判定表读取了个人、金额或步骤"),
      text: Bilingual(
        en: """
          A table is looked up once for an incident. What differs from person to person, amounts \
          that rules set, and how steps went are not known then. Read them in the conditions of a \
          rule.
          """,
        zh: "判定表对每个事件查一次。因人而异的内容、规则得出的金额和步骤的办理情况此时尚不可知。请在规则的条件中读取。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact score : number = 0
            table payout cites "4.1" by wage of worker {
                row from 5000 CNY gives 50%
                row below 5000 CNY gives 80%
            }
            rule bonus cites "2" { when score > 0  reward worker payout of 1000 CNY }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact score : number = 0
            table payout cites "4.1" by score {
                row from 50 gives 50%
                row below 50 gives 80%
            }
            rule bonus cites "2" { when score > 0  reward worker payout of 1000 CNY }
        }
        """),
    CodePage(
      code: "C2739",
      title: Bilingual(en: "a table with a gap", zh: "判定表有空缺"),
      text: Bilingual(
        en: """
          There are figures for which no row of the table holds. The message shows where they lie \
          and gives an example: between `70..79` and `80..90` lies 79.5. Let the rows meet, as `70 \
          ..< 80` and `80 ..< 90` do, or add `otherwise`.
          """,
        zh:
          "有些数值不落在任何一行。提示会写明其范围并举例：在“70..79”与“80..90”之间有 79.5。请使各行相接，如“70 ..< 80”与“80 ..< 90”，或写“其余”。"
      ),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 员工
            事实 得分 : 数值
            判定表 兑现 依据 "四.1" 按 得分 {
                行 达到 80 得 100%
                行 60..79 得 80%
                行 低于 60 得 0%
            }
            规则 奖金 依据 "2" { 奖励 员工 1000元 的 兑现 }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 员工
            事实 得分 : 数值
            判定表 兑现 依据 "四.1" 按 得分 {
                行 达到 80 得 100%
                行 60 ..< 80 得 80%
                行 低于 60 得 0%
            }
            规则 奖金 依据 "2" { 奖励 员工 1000元 的 兑现 }
        }
        """),
    CodePage(
      code: "C2740",
      title: Bilingual(en: "rows of a table that overlap", zh: "判定表的行重叠"),
      text: Bilingual(
        en: """
          There are figures for which two rows hold, and the table says that only one may: which \
          counts would be a guess, for the order of rows means nothing. Part the rows, or say what \
          counts: `highest`, `lowest`, `added up`, or `all agree`.
          """,
        zh: "有些数值同时落在两行，而判定表规定只能有一行成立；行的先后没有意义，取哪一行只能猜测。请区分两行，或写明取法：“取高”“取低”“累加”“一致”。"),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 员工
            事实 得分 : 数值
            判定表 兑现 依据 "四.1" 按 得分 {
                行 达到 80 得 100%
                行 60..80 得 80%
                行 低于 60 得 0%
            }
            规则 奖金 依据 "2" { 奖励 员工 1000元 的 兑现 }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 员工
            事实 得分 : 数值
            判定表 兑现 依据 "四.1" 按 得分 {
                行 达到 80 得 100%
                行 60 ..< 80 得 80%
                行 低于 60 得 0%
            }
            规则 奖金 依据 "2" { 奖励 员工 1000元 的 兑现 }
        }
        """),
    CodePage(
      code: "C2741",
      title: Bilingual(en: "rows that must agree and differ", zh: "应当一致的行结果不同"),
      text: Bilingual(
        en: """
          The table says `all agree`: several rows may hold where they give the same. Here two \
          hold and give different results. Part the rows, or let them give one result.
          """,
        zh: "判定表写明“一致”：多行成立时结果必须相同。此处两行同时成立而结果不同。请区分两行，或使结果相同。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact score : number
            table payout cites "4.1" by score, all agree {
                row from 60 gives 50%
                row from 80 gives 80%
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
            table payout cites "4.1" by score, all agree {
                row from 60 gives 50%
                row from 80 gives 50%
                row below 60 gives 0%
            }
            rule bonus cites "2" { reward worker payout of 1000 CNY }
        }
        """),
    CodePage(
      code: "C2742",
      title: Bilingual(en: "a row that holds nowhere", zh: "不可能成立的行"),
      text: Bilingual(
        en: """
          The bounds of this row leave no value: a count below zero, or a range without its only \
          end. The row says nothing, so it is probably not what was meant.
          """,
        zh: "此行的界限不含任何值：次数低于零，或范围不含其唯一的端点。此行没有作用，多半不是本意。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact errors : count
            table payout cites "4.1" by errors {
                row from 0 gives 100%
                row below 0 gives 50%
            }
            rule bonus cites "2" { reward worker payout of 1000 CNY }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact errors : count
            table payout cites "4.1" by errors {
                row 0 gives 100%
                row from 1 gives 50%
            }
            rule bonus cites "2" { reward worker payout of 1000 CNY }
        }
        """),
    CodePage(
      code: "C2743",
      title: Bilingual(en: "an `otherwise` that is never reached", zh: "永远用不到的“其余”"),
      text: Bilingual(
        en: """
          The rows leave no gap, so nothing is left for `otherwise`. Either it can go, or a row \
          reaches further than was meant.
          """,
        zh: "各行没有空缺，“其余”无从适用。请删去，或检查是否某行的范围写得过宽。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact score : number
            table payout cites "4.1" by score {
                row from 60 gives 100%
                row below 60 gives 0%
                otherwise 50%
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
        """),
    CodePage(
      code: "C2744",
      title: Bilingual(en: "values in time that are out of order", zh: "参数各值的日期次序有误"),
      text: Bilingual(
        en: """
          A parameter with several values takes each from its day on, until the next one begins. \
          The days must grow, each standing once; otherwise a value would never be in force.
          """,
        zh: "有多个值的参数从各自的起始日起生效，直到下一个值开始。日期必须递增且不重复，否则某个值永远不会生效。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact absent : yes/no = no
            param fine = 50 CNY, 80 CNY from 2026-01-01, 60 CNY from 2025-01-01
            rule absence cites "3" { when absent  charge worker fine }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact absent : yes/no = no
            param fine = 50 CNY, 60 CNY from 2025-01-01, 80 CNY from 2026-01-01
            rule absence cites "3" { when absent  charge worker fine }
        }
        """),
  ]

  /// What can go wrong with tables and parameters in time while ruling: C4130–C4139.
  static let lookingUp: [CodePage] = [
    CodePage(
      code: "C4130",
      title: Bilingual(en: "rows of a table that contradict each other", zh: "判定表的行互相矛盾"),
      text: Bilingual(
        en: """
          Bounds that are facts are only known in an incident, and in this one two rows hold where \
          one may, or hold and differ. The value is not known, and what hangs on it stays open. \
          Let both rows use one bound, or say which counts.
          """,
        zh: "以事实作界限的行只有在具体事件中才能判断；在此事件中有两行同时成立而互相矛盾。结果视为未知，相关内容保持未定。请让两行使用同一界限，或写明取法。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact score : number  fact passing : number = 60
            table payout cites "4.1" by score {
                row from passing gives 100%
                row below 60 gives 0%
            }
            rule bonus cites "2" { reward worker payout of 1000 CNY }
        }
        incident "A" under example { score = 55  passing = 50  worker = someone }
        assess "A"
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact score : number  fact passing : number = 60
            table payout cites "4.1" by score {
                row from passing gives 100%
                row below passing gives 0%
            }
            rule bonus cites "2" { reward worker payout of 1000 CNY }
        }
        incident "A" under example { score = 55  passing = 50  worker = someone }
        assess "A"
        """),
    CodePage(
      code: "C4131",
      title: Bilingual(en: "a table of which no row holds", zh: "判定表没有一行成立"),
      text: Bilingual(
        en: """
          Bounds that are facts are only known in an incident, and in this one they leave a gap. \
          The value is not known, and what hangs on it stays open. Add a row, or `otherwise`.
          """,
        zh: "以事实作界限的行只有在具体事件中才能判断；在此事件中各行之间有空缺。结果视为未知，相关内容保持未定。请补一行，或写“其余”。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact score : number  fact passing : number = 60
            table payout cites "4.1" by score {
                row from passing gives 100%
                row below 60 gives 0%
            }
            rule bonus cites "2" { reward worker payout of 1000 CNY }
        }
        incident "A" under example { score = 65  passing = 70  worker = someone }
        assess "A"
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role worker
            fact score : number  fact passing : number = 60
            table payout cites "4.1" by score {
                row from passing gives 100%
                row below passing gives 0%
            }
            rule bonus cites "2" { reward worker payout of 1000 CNY }
        }
        incident "A" under example { score = 65  passing = 70  worker = someone }
        assess "A"
        """),
    CodePage(
      code: "C4132",
      title: Bilingual(en: "a parameter that is overdue for review", zh: "参数已过复核期限"),
      text: Bilingual(
        en: """
          The policy says by which day somebody must look at this figure again, and the incident \
          happened later. The figure still counts, for nobody may guess another. Review it, then \
          add the new value with its day, or a later `review by`.
          """,
        zh: "制度写明了该数值的复核期限，而事件发生在期限之后。数值仍然有效，因为谁也不能另行猜测。请复核后补写新值及其起始日，或写明新的“复核期限”。"),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 员工
            事实 旷工 : 是否 = 否
            参数 罚款额 = 50元 复核期限 2025-12-31
            规则 旷工处理 依据 "3" { 当 旷工  扣罚 员工 罚款额 }
        }
        事件 "A" 适用 示例 { 发生时间 = 2026-02-01  旷工 = 是  员工 = 某人 }
        裁定 "A"
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 员工
            事实 旷工 : 是否 = 否
            参数 罚款额 = 50元, 60元 自 2026-01-01 复核期限 2026-12-31
            规则 旷工处理 依据 "3" { 当 旷工  扣罚 员工 罚款额 }
        }
        事件 "A" 适用 示例 { 发生时间 = 2026-02-01  旷工 = 是  员工 = 某人 }
        裁定 "A"
        """),
  ]
}
