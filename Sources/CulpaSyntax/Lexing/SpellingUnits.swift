/// The units of measure: a closed table, so that a name is never mistaken for one.
public enum Unit: UInt8, Hashable, Sendable, CaseIterable {
  /// A hundredth part.
  case percent
  /// A hundredth part that may be added to a percentage.
  case points
  /// An exact hour.
  case hour
  /// An exact minute.
  case minute
  /// An exact second.
  case second
  /// A calendar day.
  case day
  /// Seven calendar days.
  case week
  /// A calendar month.
  case month
  /// Twelve calendar months.
  case year
  /// A working day of the policy's calendar.
  case workday
  /// How often.
  case times
  /// Renminbi yuan.
  case yuan
  /// United States dollar.
  case dollar
  /// Euro.
  case euro
  /// Hong Kong dollar.
  case hongKongDollar

  /// Every accepted spelling; the first of each language is the one that is written.
  public var spellings: (english: [String], chinese: [String]) {
    switch self {
    case .percent: (["%"], ["%"])
    case .points: (["pp"], ["个百分点"])
    case .hour: (["h", "hour", "hours"], ["小时"])
    case .minute: (["min", "minute", "minutes"], ["分钟"])
    case .second: (["s", "seconds"], ["秒"])
    case .day: (["days", "day"], ["天", "日"])
    case .week: (["weeks", "week"], ["周"])
    case .month: (["months", "month"], ["个月"])
    case .year: (["years", "year"], ["年"])
    case .workday: (["workdays", "workday"], ["个工作日", "工作日"])
    case .times: (["times"], ["次"])
    case .yuan: (["CNY"], ["元"])
    case .dollar: (["USD"], ["美元"])
    case .euro: (["EUR"], ["欧元"])
    case .hongKongDollar: (["HKD"], ["港元"])
    }
  }

  /// The spelling that is written in one language.
  public func spelling(in language: Language) -> String {
    let all = language == .english ? spellings.english : spellings.chinese
    return all.first ?? ""
  }

  /// Whether it is a currency.
  public var isCurrency: Bool {
    switch self {
    case .yuan, .dollar, .euro, .hongKongDollar: true
    case .percent, .points, .hour, .minute, .second, .day, .week, .month, .year, .workday, .times:
      false
    }
  }
}
