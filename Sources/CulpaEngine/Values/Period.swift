public import CulpaSyntax

/// How long a period lasts.
public enum PeriodKind: Hashable, Sendable, CaseIterable {
  case day, week, month, quarter, halfYear, year

  /// The kind that a keyword such as `per month` says.
  init?(_ keyword: Keyword) {
    switch keyword {
    case .perDay: self = .day
    case .perWeek: self = .week
    case .perMonth: self = .month
    case .perQuarter: self = .quarter
    case .perHalfYear: self = .halfYear
    case .perYear: self = .year
    default: return nil
    }
  }

  /// The keyword that says it.
  public var keyword: Keyword {
    switch self {
    case .day: .perDay
    case .week: .perWeek
    case .month: .perMonth
    case .quarter: .perQuarter
    case .halfYear: .perHalfYear
    case .year: .perYear
    }
  }
}

/// One day, week, month, quarter, half year or year of the calendar.
///
/// Periods of one kind are numbered without gaps, so that the next one is one more. A week begins on
/// Monday and belongs to the year in which its Thursday lies (ISO 8601). The names are
/// `2026-03-02`, `2026-W10`, `2026-03`, `2026-Q1`, `2026-H1` and `2026`.
public struct Period: Hashable, Comparable, Sendable {
  public let kind: PeriodKind
  /// Days since 1970-01-01, Mondays since then, months, quarters, half years or years since the year 0.
  public let number: Int

  /// The period of a kind with a number.
  public init(_ kind: PeriodKind, number: Int) {
    self.kind = kind
    self.number = number
  }

  /// The period of a kind in which a day lies.
  public init(_ kind: PeriodKind, containing day: Day) {
    self.kind = kind
    let (year, month, _) = day.civil
    number =
      switch kind {
      case .day: Int(day.daysSince1970)
      case .week: Self.week(of: day)
      case .month: year * 12 + month - 1
      case .quarter: year * 4 + (month - 1) / 3
      case .halfYear: year * 2 + (month - 1) / 6
      case .year: year
      }
  }

  /// Weeks since that of 1969-12-29, a Monday; rounded down before it.
  private static func week(of day: Day) -> Int {
    let days = Int(day.daysSince1970) + 3
    return days >= 0 ? days / 7 : -((6 - days) / 7)
  }

  /// The first day; the first of all days for what lies before it.
  public var first: Day {
    switch kind {
    case .day: return Day(daysSince1970: number) ?? .first
    case .week: return Day(daysSince1970: number * 7 - 3) ?? .first
    case .month: return Self.month(number) ?? .first
    case .quarter: return Self.month(number * 3) ?? .first
    case .halfYear: return Self.month(number * 6) ?? .first
    case .year: return Self.month(number * 12) ?? .first
    }
  }

  /// The last day; the last of all days for what lies after it.
  public var last: Day {
    kind == .day ? first : Period(kind, number: number + 1).start?.adding(days: -1) ?? .last
  }

  /// The first day, if the calendar has it.
  private var start: Day? {
    switch kind {
    case .day: Day(daysSince1970: number)
    case .week: Day(daysSince1970: number * 7 - 3)
    case .month: Self.month(number)
    case .quarter: Self.month(number * 3)
    case .halfYear: Self.month(number * 6)
    case .year: Self.month(number * 12)
    }
  }

  private static func month(_ number: Int) -> Day? {
    Day(year: number / 12, month: number % 12 + 1, day: 1)
  }

  /// Whether the left one comes first; periods of different kinds by their first days.
  public static func < (left: Period, right: Period) -> Bool {
    left.kind == right.kind ? left.number < right.number : left.first < right.first
  }
}

extension Period: CustomStringConvertible {
  /// The name.
  public var description: String {
    switch kind {
    case .day: return first.description
    case .week:
      // A week has the year of its Thursday, and there is at least one Thursday before its number.
      guard let thursday = first.adding(days: 3),
        let newYear = Day(year: thursday.year, month: 1, day: 1)
      else { return first.description }
      let week = thursday.days(since: newYear) / 7 + 1
      return "\(padded(thursday.year, 4))-W\(padded(week, 2))"
    case .month: return "\(padded(number / 12, 4))-\(padded(number % 12 + 1, 2))"
    case .quarter: return "\(padded(number / 4, 4))-Q\(number % 4 + 1)"
    case .halfYear: return "\(padded(number / 2, 4))-H\(number % 2 + 1)"
    case .year: return padded(number, 4)
    }
  }

  /// The period that a name says; `nil` for what is no name of a period.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, first.count == 4, let year = Self.digits(first),
      (1...9999).contains(year), parts.count <= 3
    else { return nil }
    if parts.count == 1 {
      self.init(.year, number: year)
    } else if parts.count == 3 {
      guard let day = Day(iso: text) else { return nil }
      self.init(.day, containing: day)
    } else {
      self.init(year: year, rest: parts[1])
    }
  }

  private init?(year: Int, rest: Substring) {
    guard let mark = rest.first, let number = Self.digits(rest.dropFirst()) else { return nil }
    let isLong = rest.count == 3
    switch mark {
    case "W" where isLong && (1...53).contains(number):
      guard let fourth = Day(year: year, month: 1, day: 4),
        let day = fourth.adding(days: (number - 1) * 7)
      else { return nil }
      self.init(.week, containing: day)
      // A year of 52 weeks has no 53rd.
      if description != "\(padded(year, 4))-W\(padded(number, 2))" { return nil }
    case "Q" where rest.count == 2 && (1...4).contains(number):
      self.init(.quarter, number: year * 4 + number - 1)
    case "H" where rest.count == 2 && (1...2).contains(number):
      self.init(.halfYear, number: year * 2 + number - 1)
    default:
      guard rest.count == 2, let month = Self.digits(rest), (1...12).contains(month) else {
        return nil
      }
      self.init(.month, number: year * 12 + month - 1)
    }
  }

  /// A number of at most nine ASCII digits.
  private static func digits(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
