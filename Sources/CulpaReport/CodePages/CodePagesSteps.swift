import CulpaSyntax

/// What can be wrong with steps, duties and what is read of them: C2780–C2788.
extension CodePages {
  static let steps: [CodePage] = [
    CodePage(
      code: "C2780",
      title: Bilingual(en: "several steps of one name", zh: "同名步骤"),
      text: Bilingual(
        en: """
          A condition reads how a step went, and several procedures have a step of this name. Which \
          of them is meant must not be guessed. Give the steps different names.
          """,
        zh: """
          条件读取某步骤的办理情况，而多个流程都有同名步骤。究竟指哪一个不能猜测，请分别命名。
          """),
      wrong: """
        policy example {
            currency CNY  round half up to 0.01
            role clerk
            procedure report cites "1" { step form by clerk within 24h of occurred }
            procedure repair cites "2" { step form by clerk within 48h of occurred }
            rule slow cites "3" { when status of form is late  charge clerk 50 CNY }
        }
        """,
      right: """
        policy example {
            currency CNY  round half up to 0.01
            role clerk
            procedure report cites "1" { step form by clerk within 24h of occurred }
            procedure repair cites "2" { step repair_form by clerk within 48h of occurred }
            rule slow cites "3" { when status of form is late  charge clerk 50 CNY }
        }
        """),
    CodePage(
      code: "C2781",
      title: Bilingual(en: "a status that is not named", zh: "状态未用规定的词"),
      text: Bilingual(
        en: """
          A step is met, late, missing or pending, and its status is asked for by one of these \
          words. A status is no value that could be kept or compared otherwise.
          """,
        zh: """
          步骤的状态只有“按时”“逾期完成”“未办”“待办”，条件须用其中的词。状态不是可以保存或另作比较的值。
          """),
      wrong: """
        制度 示例 {
            币种 CNY  舍入 四舍五入 至 0.01
            角色 承办人
            流程 报告 依据 "1" { 步骤 报告单 由 承办人 限 24小时 自 发生时间 }
            规则 迟报 依据 "2" { 当 报告单 的 状态 为 迟到  扣罚 承办人 50元 }
        }
        """,
      right: """
        制度 示例 {
            币种 CNY  舍入 四舍五入 至 0.01
            角色 承办人
            流程 报告 依据 "1" { 步骤 报告单 由 承办人 限 24小时 自 发生时间 }
            规则 迟报 依据 "2" { 当 报告单 的 状态 为 逾期完成  扣罚 承办人 50元 }
        }
        """),
    CodePage(
      code: "C2782",
      title: Bilingual(en: "a day that no month has", zh: "不存在的日"),
      text: Bilingual(
        en: """
          `until day` counts the days of a month, from 1 to 31. In a month that is shorter the last \
          day counts, so day 31 is the end of every month.
          """,
        zh: """
          “截至日”按当月的日计数，从 1 到 31。较短的月份以月末日为准，因此 31 日就是每月的月末。
          """),
      wrong: """
        policy example {
            procedure report cites "1" { step form by office until day 32 }
        }
        """,
      right: """
        policy example {
            procedure report cites "1" { step form by office until day 31 }
        }
        """),
    CodePage(
      code: "C2783",
      title: Bilingual(en: "steps that hang on each other", zh: "步骤互相依赖"),
      text: Bilingual(
        en: """
          Whether a step is asked for may hang on how another one went, but not the other way round \
          as well. Let one of the conditions read facts or an earlier step.
          """,
        zh: """
          某步骤是否要求办理可以取决于另一步骤的办理情况，但不能互相取决。请让其中一个条件读取事实或\
          更早的步骤。
          """),
      wrong: """
        policy example {
            procedure report cites "1" {
                step form by office within 24h of occurred when status of review is late
                step review by office within 48h of occurred when status of form is late
            }
        }
        """,
      right: """
        policy example {
            procedure report cites "1" {
                step form by office within 24h of occurred
                step review by office within 48h of occurred when status of form is late
            }
        }
        """),
    CodePage(
      code: "C2784",
      title: Bilingual(en: "a requirement for single holders, read too early", zh: "读取逐人判断的要求"),
      text: Bilingual(
        en: """
          A rule that reads an attribute of a role is judged for each holder, when everybody who \
          answers is known. What it requires can't be read before that by another rule. Make the \
          requirement a step of a procedure, or let the rule judge the incident as a whole.
          """,
        zh: """
          读取角色属性的规则要在确定全部当事人后逐人判断，其要求不能在此之前被其他规则读取。请改为流程\
          的步骤，或让该规则按整个事件判断。
          """),
      wrong: """
        制度 示例 {
            币种 CNY  舍入 四舍五入 至 0.01
            角色 责任人
            规则 培训要求 依据 "1" {
                当 责任人 的 岗位 为 "司机"
                要求 培训 由 责任人 限 3天 自 发生时间
            }
            规则 未培训 依据 "2" { 当 培训 的 状态 为 未办  扣罚 责任人 50元 }
        }
        """,
      right: """
        制度 示例 {
            币种 CNY  舍入 四舍五入 至 0.01
            角色 责任人
            流程 培训流程 依据 "1" { 步骤 培训 由 责任人 限 3天 自 发生时间 }
            规则 未培训 依据 "2" {
                当 培训 的 状态 为 未办 且 责任人 的 岗位 为 "司机"
                扣罚 责任人 50元
            }
        }
        """),
    CodePage(
      code: "C2785",
      title: Bilingual(en: "a duty that waits for an event", zh: "职责带有起算事件"),
      text: Bilingual(
        en: """
          A duty comes round with its period, so there is no event that a time could run from. Its \
          deadline is a day of the month, and its records are kept from the day it was done.
          """,
        zh: """
          职责随周期循环，没有可以起算的事件。其期限是某月的某日，其记录从办理之日起保存。
          """),
      wrong: """
        policy example {
            duty report by office per month within 5 days of occurred cites "1"
        }
        """,
      right: """
        policy example {
            duty report by office per month until day 5 of next month cites "1"
        }
        """),
    CodePage(
      code: "C2786",
      title: Bilingual(en: "a day of the month for a shorter round", zh: "非按月循环的职责以某日为期限"),
      text: Bilingual(
        en: """
          What is done per day, per week or by an interval of its own is due when its round ends. A \
          day of the month can be the deadline only of what comes round by months or longer.
          """,
        zh: """
          每日、每周或按间隔循环的职责，到一轮结束时为止。只有按月或更长周期循环的职责才能以某日为期限。
          """),
      wrong: """
        制度 示例 {
            职责 巡查 由 安全部 每日 截至日 20 依据 "1"
        }
        """,
      right: """
        制度 示例 {
            职责 巡查 由 安全部 每月 截至日 20 依据 "1"
        }
        """),
    CodePage(
      code: "C2787",
      title: Bilingual(en: "an interval of nothing", zh: "间隔无效"),
      text: Bilingual(
        en: """
          `every` counts whole days, weeks, months or years from its first day. Hours and working \
          days don't divide the calendar into rounds, and neither does nothing.
          """,
        zh: """
          “每隔”从首日起按整天、周、月或年计算。小时和工作日不能把日历分成各轮，零也不能。
          """),
      wrong: """
        policy example {
            duty cleaning by workshop every 36h from 2024-07-01 cites "1"
        }
        """,
      right: """
        policy example {
            duty cleaning by workshop every 2 days from 2024-07-01 cites "1"
        }
        """),
    CodePage(
      code: "C2788",
      title: Bilingual(en: "a duty that reads an incident", zh: "职责读取事件"),
      text: Bilingual(
        en: """
          A duty is there without any incident, so its conditions and figures are made of constants \
          and parameters. What an incident calls for is required by a rule or a procedure.
          """,
        zh: """
          职责与事件无关，其条件和数值只能由常数和参数构成。由事件引起的事项请用规则或流程要求。
          """),
      wrong: """
        制度 示例 {
            事实 雨天 : 是否 = 否
            职责 巡查 由 安全部 每日 当 雨天 依据 "1"
        }
        """,
      right: """
        制度 示例 {
            参数 雨季 = 是
            职责 巡查 由 安全部 每日 当 雨季 依据 "1"
        }
        """),
  ]

  /// What can go wrong with deadlines while ruling: C4140.
  static let deadlines: [CodePage] = [
    CodePage(
      code: "C4140",
      title: Bilingual(en: "a computed day that no month has", zh: "算出的日不存在"),
      text: Bilingual(
        en: """
          The day of a deadline comes from a figure of the incident, and it is no whole number from \
          1 to 31. The step has no deadline then. Check the figure, or keep it within bounds with \
          `smallest(…)` and `largest(…)`.
          """,
        zh: """
          期限的日由事件中的数算出，而它不是 1 到 31 的整数，该步骤因此没有期限。请检查该数，或用“最小(…)”\
          和“最大(…)”限定。
          """),
      wrong: """
        制度 示例 {
            事实 账单日 : 次数 = 40
            流程 对账 依据 "1" { 步骤 核对 由 财务 截至日 账单日 }
        }
        事件 "A" 适用 示例 { 发生时间 = 2026-03-02 }
        裁定 "A"
        """,
      right: """
        制度 示例 {
            事实 账单日 : 次数 = 28
            流程 对账 依据 "1" { 步骤 核对 由 财务 截至日 账单日 }
        }
        事件 "A" 适用 示例 { 发生时间 = 2026-03-02 }
        裁定 "A"
        """)
  ]
}
