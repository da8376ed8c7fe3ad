import CulpaSyntax

/// The headings and notes of pages.
enum WordsOfPage {
  static func made(with program: String) -> Bilingual {
    Bilingual(en: "Made with \(program).", zh: "由 \(program) 生成。")
  }

  static let rulings = Bilingual(en: "Rulings", zh: "裁定")
  static let why = Bilingual(en: "Why", zh: "理由")
  static let explanation = Bilingual(en: "Explanation", zh: "说明")
  static let letter = Bilingual(en: "Letter", zh: "函告")
  static let totals = Bilingual(en: "Totals", zh: "合计")
  static let list = Bilingual(en: "List", zh: "清单")
  static let obligations = Bilingual(en: "What must be done", zh: "须办事项")
  static let appeals = Bilingual(en: "Appeals and amendments", zh: "申诉与更正")
  static let changed = Bilingual(en: "Record changed", zh: "记录变更")
  static let duties = Bilingual(en: "Duties", zh: "职责")
  static let settlements = Bilingual(en: "Settlement", zh: "结算")
  static let value = Bilingual(en: "Value", zh: "取值")
  static let answer = Bilingual(en: "answer", zh: "答案")
  static let decided = Bilingual(en: "Decision", zh: "酌定")
  static let comparison = Bilingual(en: "Comparison", zh: "对比")
  static let whyNot = Bilingual(en: "Why not", zh: "为何不然")
  static let discretion = Bilingual(en: "Discretion", zh: "裁量")
  static let sweep = Bilingual(en: "Sweep", zh: "逐值试算")
  static let problems = Bilingual(en: "Not everything ran", zh: "部分语句未能执行")
  static let people = Bilingual(en: "People", zh: "人员")
  static let incidentList = Bilingual(en: "Incidents", zh: "事件")
  static let rules = Bilingual(en: "Rules", zh: "规则")
  static let parameters = Bilingual(en: "Parameters", zh: "参数")
  static let facts = Bilingual(en: "Facts", zh: "事实")
  static let accounts = Bilingual(en: "Accounts", zh: "账户")
  static let instalments = Bilingual(en: "Instalments", zh: "分期扣款")
  static let versus = Bilingual(en: " and ", zh: " 与 ")

  /// A heading with what it is about.
  static func about(_ heading: Bilingual, _ subject: Bilingual) -> Bilingual {
    Bilingual(
      en: "\(heading.english): \(subject.english)", zh: "\(heading.chinese)：\(subject.chinese)")
  }

  static func leftOut(_ count: Int, most: Int) -> Bilingual {
    Bilingual(
      en: "The \(most) with the largest amounts are listed; \(count) more are left out here.",
      zh: "此处列出金额最大的 \(most) 起，另有 \(count) 起未列出。")
  }

  static func firstOnly(_ shown: Int, of all: Int) -> Bilingual {
    Bilingual(
      en: "The first \(shown) of \(all) rulings are shown.", zh: "共 \(all) 项裁定，此处显示前 \(shown) 项。")
  }

  static func thinned(_ shown: Int, of all: Int) -> Bilingual {
    Bilingual(
      en: "\(shown) of \(all) places are listed, evenly spaced; the chart shows all of them.",
      zh: "共 \(all) 处，此处均匀列出 \(shown) 处；图中包含全部。")
  }

  // MARK: Charts

  static let upTo = Bilingual(
    en: "Dark: at least. Pale: up to, where discretion or facts are open.", zh: "深色为下限；浅色为尚未确定时的上限。"
  )
  static let lowEnd = Bilingual(en: "low end", zh: "下限")
  static let highEnd = Bilingual(en: "high end", zh: "上限")
  static let cumulative = Bilingual(en: "share so far", zh: "累计占比")

  static func chart(of what: String, over axis: String) -> Bilingual {
    Bilingual(en: "\(what) by \(axis)", zh: "\(what)随\(axis)的变化")
  }

  static func chartNote(_ count: Int, from low: String, to high: String) -> Bilingual {
    Bilingual(
      en:
        "A chart of \(count) places; the outcome lies between \(low) and \(high). The figures are in the table.",
      zh: "共 \(count) 处的曲线图；结果介于 \(low) 与 \(high) 之间。具体数字见表。")
  }

  static let allCharges = Bilingual(en: "all that is paid", zh: "全部扣罚")
  static let leap = Bilingual(en: "leap", zh: "跳变")

  // MARK: Month

  static func month(_ policy: String, _ days: String?) -> Bilingual {
    Bilingual(
      en: policy + (days.map { ", \($0)" } ?? ""), zh: policy + (days.map { "（\($0)）" } ?? ""))
  }

  static let incidents = Bilingual(en: "Incidents", zh: "事件")
  static let charged = Bilingual(en: "Charged", zh: "扣罚合计")
  static let rewarded = Bilingual(en: "Rewarded", zh: "奖励合计")
  static let undecided = Bilingual(en: "Amounts to be decided", zh: "待酌定款项")
  static let openFacts = Bilingual(en: "Incidents with open facts", zh: "事实待查的事件")
  static let lateSteps = Bilingual(en: "Steps late or missing", zh: "逾期或未办步骤")
  static let pareto = Bilingual(en: "Causes, the costliest first", zh: "原因排列图（按金额）")
  static let paretoByCount = Bilingual(en: "Causes, the most frequent first", zh: "原因排列图（按件数）")
  static let byDepartment = Bilingual(en: "Amounts by department", zh: "各部门金额")
  static let bySeverity = Bilingual(en: "By severity", zh: "按等级")
  static let table = Bilingual(en: "Incidents by amount", zh: "事件（按金额）")
  static let rulingByRuling = Bilingual(en: "Ruling by ruling", zh: "逐项裁定")
  static let accountsSettled = Bilingual(en: "Settlements", zh: "结算")
  static let share = Bilingual(en: "share", zh: "占比")
  static let soFar = Bilingual(en: "so far", zh: "累计")
  static let others = Bilingual(en: "others", zh: "其他")
  static let back = Bilingual(en: "back to the table", zh: "返回列表")
  static let noIncidents = Bilingual(en: "No incident was ruled on.", zh: "没有可裁定的事件。")

  static func of(_ count: Int) -> Bilingual {
    Bilingual(en: "of \(count)", zh: "共 \(count)")
  }

  static func paretoNote(_ first: String, _ share: String, _ count: Int) -> Bilingual {
    Bilingual(
      en:
        "Bars: amount by cause, over \(count) causes. Line: share so far. The first, \(first), makes \(share).",
      zh: "柱为各原因金额，共 \(count) 类；线为累计占比。首位“\(first)”占 \(share)。")
  }
}
