public import CulpaSyntax

/// Any value that a fact, a parameter or an expression can have.
///
/// Trivially copyable: text, names and people are numbers, resolved when shown. *Unknown* and
/// *impossible* are values of the same arithmetic, so that a ruling goes on around them: an impossible
/// value hurts only where it is chosen.
public enum Value: Hashable, Sendable {
  /// An exact decimal; counts are whole ones.
  case number(Decimal)
  /// An amount of the policy's currency, in its unit.
  case money(Decimal)
  /// A ratio: 30 % is 0.3.
  case ratio(Decimal)
  /// What may be added to a ratio: 5 percentage points are 0.05.
  case points(Decimal)
  /// Money for each hour, minute or day of exact time.
  case rate(Decimal, per: Unit)
  /// Exact time in seconds.
  case duration(Decimal)
  /// Calendar months and days.
  case span(CalendarSpan)
  /// Working days.
  case workdays(Int32)
  /// A calendar day.
  case day(Day)
  /// A day with a time, in the policy's one zone.
  case instant(Instant)
  /// Yes or no.
  case truth(Bool)
  /// A member of an enumeration.
  case symbol(enumeration: Int32, member: Int32)
  /// Which severities are possible: bit 0 is none, bit n + 1 the n-th level.
  case severities(UInt64)
  /// A person.
  case person(PersonID)
  /// A text.
  case text(TextID)
  /// A count that is not settled: at least and at most.
  case counts(Int32, Int32)
  /// Not recorded, or hangs on something that is not.
  case unknown
  /// Has no value, and why.
  case failure(ArithmeticError)

  /// Yes, no, or `nil` where it is not known.
  public var truth: Bool? {
    if case .truth(let isTrue) = self { return isTrue }
    return nil
  }

  /// Whether it is unknown or impossible.
  public var isOpen: Bool {
    switch self {
    case .unknown, .failure: true
    case .number, .money, .ratio, .points, .rate, .duration, .span, .workdays, .day, .instant,
      .truth, .symbol, .severities, .person, .text, .counts:
      false
    }
  }

  /// The figure of a number, money, ratio or points.
  public var figure: Decimal? {
    switch self {
    case .number(let value), .money(let value), .ratio(let value), .points(let value),
      .duration(let value):
      value
    case .rate, .span, .workdays, .day, .instant, .truth, .symbol, .severities, .person, .text,
      .counts, .unknown, .failure:
      nil
    }
  }

  /// Seconds of a unit of exact time; `nil` for other units.
  static func seconds(in unit: Unit) -> Int? {
    switch unit {
    case .second: 1
    case .minute: 60
    case .hour: 3600
    case .day: 86400
    case .percent, .points, .week, .month, .year, .workday, .times, .yuan, .dollar, .euro,
      .hongKongDollar:
      nil
    }
  }
}

/// The types of values.
public enum ValueType: Hashable, Sendable {
  case number, count, percent, points, money, rate, duration, span, workdays, date, instant, truth
  case severity, person, text
  /// A member of a declared enumeration.
  case symbol(EnumerationID)
  /// A parameter left `unspecified` without a type, or the result of a mistake already reported:
  /// agrees with everything.
  case any
  /// A quantity of a type may be a range only where an effect takes one.
  indirect case range(ValueType)

  /// Whether values of both can stand for one another.
  func agrees(with other: ValueType) -> Bool {
    if self == .any || other == .any { return true }
    let numbers: [ValueType] = [.number, .count]
    if numbers.contains(self), numbers.contains(other) { return true }
    let times: [ValueType] = [.date, .instant]
    if times.contains(self), times.contains(other) { return true }
    return self == other
  }

  var isNumeric: Bool { self == .number || self == .count || self == .any }
}
