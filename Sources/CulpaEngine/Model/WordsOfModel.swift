public import CulpaSyntax

extension Entity {
  /// What messages call it.
  var noun: Bilingual {
    switch self {
    case .fact: Bilingual(en: "fact", zh: "事实")
    case .term: Bilingual(en: "term", zh: "术语")
    case .tally: Bilingual(en: "tally", zh: "统计")
    case .parameter: Bilingual(en: "parameter", zh: "参数")
    case .role: Bilingual(en: "role", zh: "角色")
    case .rule: Bilingual(en: "rule", zh: "规则")
    case .level: Bilingual(en: "severity", zh: "等级")
    case .booking: Bilingual(en: "booking", zh: "款项")
    case .office: Bilingual(en: "office", zh: "部门")
    case .measure: Bilingual(en: "measure", zh: "处分")
    case .procedure: Bilingual(en: "procedure", zh: "流程")
    case .duty: Bilingual(en: "duty", zh: "职责")
    case .account: Noun.account
    }
  }
}

extension ValueType {
  /// What messages call it.
  public var name: Bilingual {
    switch self {
    case .number: Bilingual(en: "a number", zh: "数值")
    case .count: Bilingual(en: "a count", zh: "次数")
    case .percent: Bilingual(en: "a percentage", zh: "百分比")
    case .points: Bilingual(en: "percentage points", zh: "百分点")
    case .money: Bilingual(en: "money", zh: "金额")
    case .rate: Bilingual(en: "money for time", zh: "单价")
    case .duration: Bilingual(en: "exact time", zh: "时长")
    case .span: Bilingual(en: "calendar time", zh: "日历期间")
    case .workdays: Bilingual(en: "working days", zh: "工作日")
    case .date: Bilingual(en: "a date", zh: "日期")
    case .instant: Bilingual(en: "a date with a time", zh: "时刻")
    case .truth: Bilingual(en: "yes or no", zh: "是否")
    case .severity: Bilingual(en: "a severity", zh: "等级")
    case .person: Bilingual(en: "a person", zh: "人员")
    case .text: Bilingual(en: "a text", zh: "文本")
    case .symbol: Bilingual(en: "one of several names", zh: "列举值")
    case .any: Bilingual(en: "a value", zh: "值")
    case .range(let type):
      Bilingual(en: "a range of \(type.name.english)", zh: "\(type.name.chinese)的范围")
    }
  }
}

extension BuiltIn {
  /// Names of the calendars.
  static let chinaCalendar = ["cn", "中国"]
  static let weekdayCalendar = ["weekdays", "周一至周五"]

  /// Measures that every policy knows.
  static let measures: [(String, String)] = [
    ("criticism", "通告批评"), ("warning", "警告"), ("demerit", "记过"), ("major_demerit", "记大过"),
    ("demotion", "降职"), ("transfer", "调岗"), ("suspension", "停职"), ("dismissal", "辞退"),
  ]
}

/// What messages call things.
enum Noun {
  static let account = Bilingual(en: "account", zh: "账户")
  static let booking = Bilingual(en: "booking", zh: "款项")
  static let calendar = Bilingual(en: "calendar", zh: "日历")
  static let content = Bilingual(en: "content", zh: "内容")
  static let currency = Bilingual(en: "currency", zh: "币种")
  static let disposition = Bilingual(en: "disposition", zh: "处置")
  static let event = Bilingual(en: "event", zh: "起算事件")
  static let factTermOrParameter = Bilingual(en: "fact, term or parameter", zh: "事实、术语或参数")
  static let incident = Bilingual(en: "incident", zh: "事件")
  static let leaveItEmpty = Bilingual(en: "leave it empty", zh: "请留空")
  static let measure = Bilingual(en: "measure", zh: "处分")
  static let officeOrRole = Bilingual(en: "office or role", zh: "部门或角色")
  static let person = Bilingual(en: "person", zh: "人员")
  static let role = Bilingual(en: "role", zh: "角色")
  static let rule = Bilingual(en: "rule", zh: "规则")
  static let severity = Bilingual(en: "severity", zh: "等级")
  static let step = Bilingual(en: "step", zh: "步骤")
  static let tier = Bilingual(en: "tier", zh: "层级")
  static let value = Bilingual(en: "value", zh: "取值")
  static let write = Bilingual(
    en: "write 2026-03-02 09:30", zh: "请写 2026-03-02 09:30 或 2026年3月2日 9时30分")
  static let writeYesOrNo = Bilingual(en: "write `yes` or `no`", zh: "请写“是”或“否”")
}
