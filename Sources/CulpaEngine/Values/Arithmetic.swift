import CulpaSyntax

/// The arithmetic of the language as one table: operator × type × type → type, and the same pairs of
/// values → value. The checker reads the first half, the evaluator the second; nothing else computes.
public enum Arithmetic {
  /// The type of `left sign right`; `nil` where the language has no such operation.
  static func type(_ sign: ArithmeticSign, _ left: ValueType, _ right: ValueType) -> ValueType? {
    if left == .any || right == .any { return openType(sign, left, right) }
    switch sign {
    case .plus: return sum(left, right) ?? sum(right, left)
    case .minus: return difference(left, right)
    case .times: return product(left, right) ?? product(right, left)
    case .divide: return quotient(left, right)
    }
  }

  /// With an operand of open type the other one decides where it can.
  private static func openType(
    _ sign: ArithmeticSign, _ left: ValueType, _ right: ValueType
  ) -> ValueType {
    let known = left == .any ? right : left
    switch sign {
    case .plus, .minus: return known == .points ? .percent : known
    case .times, .divide: return .any
    }
  }

  private static func sum(_ left: ValueType, _ right: ValueType) -> ValueType? {
    switch (left, right) {
    case (.count, .count): .count
    case (.number, .number), (.number, .count): .number
    case (.money, .money): .money
    case (.percent, .points): .percent
    case (.points, .points): .points
    case (.duration, .duration): .duration
    case (.span, .span): .span
    case (.workdays, .workdays): .workdays
    case (.date, .span), (.date, .workdays): .date
    case (.instant, .duration), (.instant, .span): .instant
    case (.instant, .workdays): .date
    default: nil
    }
  }

  private static func difference(_ left: ValueType, _ right: ValueType) -> ValueType? {
    switch (left, right) {
    case (.count, .count), (.number, .number), (.number, .count), (.count, .number): .number
    case (.money, .money): .money
    case (.percent, .points): .percent
    case (.percent, .percent): .points
    case (.points, .points): .points
    case (.duration, .duration): .duration
    case (.instant, .instant): .duration
    case (.date, .date): .span
    case (.date, .span): .date
    case (.instant, .duration), (.instant, .span): .instant
    default: nil
    }
  }

  private static func product(_ left: ValueType, _ right: ValueType) -> ValueType? {
    switch (left, right) {
    case (.count, .count): .count
    case (.number, .number), (.number, .count): .number
    case (.money, .number), (.money, .count), (.money, .percent): .money
    case (.percent, .number), (.percent, .count), (.percent, .percent): .percent
    case (.points, .number), (.points, .count): .points
    case (.duration, .number), (.duration, .count), (.duration, .percent): .duration
    case (.rate, .number), (.rate, .count), (.rate, .percent): .rate
    case (.rate, .duration): .money
    case (.span, .count), (.workdays, .count): left
    default: nil
    }
  }

  private static func quotient(_ left: ValueType, _ right: ValueType) -> ValueType? {
    switch (left, right) {
    case (.number, .number), (.number, .count), (.count, .number), (.count, .count): .number
    case (.money, .number), (.money, .count): .money
    case (.money, .money): .number
    case (.percent, .number), (.percent, .count): .percent
    case (.percent, .percent): .number
    case (.points, .number), (.points, .count): .points
    case (.duration, .number), (.duration, .count): .duration
    case (.duration, .duration): .number
    default: nil
    }
  }

  /// `left sign right`.
  static func apply(
    _ sign: ArithmeticSign, _ left: Value, _ right: Value, monthEnd: MonthOverflow,
    calendar: WorkCalendar
  ) -> Value {
    if case .failure = left { return left }
    if case .failure = right { return right }
    if case .unknown = left { return .unknown }
    if case .unknown = right { return .unknown }
    do throws(ArithmeticError) {
      switch sign {
      case .plus: return try add(left, right, monthEnd: monthEnd, calendar: calendar)
      case .minus: return try subtract(left, right, monthEnd: monthEnd)
      case .times: return try multiply(left, right)
      case .divide: return try divide(left, right)
      }
    } catch {
      return .failure(error)
    }
  }

  private static func add(
    _ left: Value, _ right: Value, monthEnd: MonthOverflow, calendar: WorkCalendar
  ) throws(ArithmeticError) -> Value {
    switch (left, right) {
    case (.money(let a), .money(let b)): return .money(try a.adding(b))
    case (.number(let a), .number(let b)): return .number(try a.adding(b))
    case (.ratio(let a), .points(let b)), (.points(let b), .ratio(let a)):
      return .ratio(try a.adding(b))
    case (.points(let a), .points(let b)): return .points(try a.adding(b))
    case (.duration(let a), .duration(let b)): return .duration(try a.adding(b))
    case (.span(let a), .span(let b)):
      return .span(try added(a, b))
    case (.workdays(let a), .workdays(let b)):
      let (sum, overflow) = a.addingReportingOverflow(b)
      if overflow { throw .overflow }
      return .workdays(sum)
    case (.day(let day), .span(let span)), (.span(let span), .day(let day)):
      guard let result = day.adding(span, overflow: monthEnd) else { throw .overflow }
      return .day(result)
    case (.instant(let instant), .span(let span)), (.span(let span), .instant(let instant)):
      guard let result = instant.adding(span, overflow: monthEnd) else { throw .overflow }
      return .instant(result)
    case (.instant(let instant), .duration(let seconds)),
      (.duration(let seconds), .instant(let instant)):
      return .instant(try moved(instant, by: seconds))
    case (.day(let day), .workdays(let count)), (.workdays(let count), .day(let day)):
      return .day(try moved(day, by: count, calendar))
    case (.instant(let instant), .workdays(let count)),
      (.workdays(let count), .instant(let instant)):
      return .day(try moved(instant.day, by: count, calendar))
    default: return .unknown
    }
  }

  private static func added(
    _ left: CalendarSpan, _ right: CalendarSpan
  ) throws(ArithmeticError) -> CalendarSpan {
    let (months, first) = left.months.addingReportingOverflow(right.months)
    let (days, second) = left.days.addingReportingOverflow(right.days)
    if first || second { throw .overflow }
    return CalendarSpan(months: months, days: days)
  }

  /// An instant moved by exact seconds; part of a second is lost digits.
  static func moved(
    _ instant: Instant, by seconds: Decimal
  ) throws(ArithmeticError) -> Instant {
    guard let whole = Int(exactly: seconds) else { throw .lostDigits }
    guard let result = instant.adding(seconds: Int64(whole)) else { throw .overflow }
    return result
  }

  private static func moved(
    _ day: Day, by count: Int32, _ calendar: WorkCalendar
  ) throws(ArithmeticError) -> Day {
    do throws(CalendarError) {
      return try calendar.adding(workdays: Int(count), to: day).day
    } catch {
      throw .overflow
    }
  }

  private static func subtract(
    _ left: Value, _ right: Value, monthEnd: MonthOverflow
  ) throws(ArithmeticError) -> Value {
    switch (left, right) {
    case (.money(let a), .money(let b)): return .money(try a.subtracting(b))
    case (.number(let a), .number(let b)): return .number(try a.subtracting(b))
    case (.ratio(let a), .points(let b)): return .ratio(try a.subtracting(b))
    case (.ratio(let a), .ratio(let b)): return .points(try a.subtracting(b))
    case (.points(let a), .points(let b)): return .points(try a.subtracting(b))
    case (.duration(let a), .duration(let b)): return .duration(try a.subtracting(b))
    case (.instant(let a), .instant(let b)):
      return .duration(Decimal(Int(a.seconds(since: b))))
    case (.day(let a), .day(let b)):
      return .span(CalendarSpan(days: Int32(clamping: a.days(since: b))))
    case (.day(let day), .span(let span)):
      guard let result = day.adding(try negated(span), overflow: monthEnd) else { throw .overflow }
      return .day(result)
    case (.instant(let instant), .span(let span)):
      guard let result = instant.adding(try negated(span), overflow: monthEnd) else {
        throw .overflow
      }
      return .instant(result)
    case (.instant(let instant), .duration(let seconds)):
      return .instant(try moved(instant, by: seconds.negated))
    default: return .unknown
    }
  }

  private static func negated(_ span: CalendarSpan) throws(ArithmeticError) -> CalendarSpan {
    if span.months == .min || span.days == .min { throw .overflow }
    return CalendarSpan(months: -span.months, days: -span.days)
  }

  private static func multiply(_ left: Value, _ right: Value) throws(ArithmeticError) -> Value {
    switch (left, right) {
    case (.money(let a), .number(let b)), (.money(let a), .ratio(let b)),
      (.number(let b), .money(let a)), (.ratio(let b), .money(let a)):
      return .money(try a.multiplied(by: b))
    case (.number(let a), .number(let b)): return .number(try a.multiplied(by: b))
    case (.ratio(let a), .number(let b)), (.number(let b), .ratio(let a)),
      (.ratio(let a), .ratio(let b)):
      return .ratio(try a.multiplied(by: b))
    case (.points(let a), .number(let b)), (.number(let b), .points(let a)):
      return .points(try a.multiplied(by: b))
    case (.duration(let a), .number(let b)), (.duration(let a), .ratio(let b)),
      (.number(let b), .duration(let a)), (.ratio(let b), .duration(let a)):
      return .duration(try a.multiplied(by: b))
    case (.rate(let a, let unit), .number(let b)), (.rate(let a, let unit), .ratio(let b)),
      (.number(let b), .rate(let a, let unit)), (.ratio(let b), .rate(let a, let unit)):
      return .rate(try a.multiplied(by: b), per: unit)
    case (.rate(let a, let unit), .duration(let b)), (.duration(let b), .rate(let a, let unit)):
      let seconds = Decimal(Value.seconds(in: unit) ?? 1)
      return .money(try a.multiplied(by: b, over: seconds))
    case (.span(let span), .number(let count)), (.number(let count), .span(let span)):
      return .span(try times(span, count))
    case (.workdays(let days), .number(let count)), (.number(let count), .workdays(let days)):
      return .workdays(try times(days, count))
    case (.counts, _), (_, .counts): return .unknown
    default: return .unknown
    }
  }

  private static func times(
    _ span: CalendarSpan, _ count: Decimal
  ) throws(ArithmeticError) -> CalendarSpan {
    CalendarSpan(months: try times(span.months, count), days: try times(span.days, count))
  }

  private static func times(_ value: Int32, _ count: Decimal) throws(ArithmeticError) -> Int32 {
    guard let factor = Int(exactly: count), let small = Int32(exactly: factor) else {
      throw .lostDigits
    }
    let (product, overflow) = value.multipliedReportingOverflow(by: small)
    if overflow { throw .overflow }
    return product
  }

  private static func divide(_ left: Value, _ right: Value) throws(ArithmeticError) -> Value {
    switch (left, right) {
    case (.number(let a), .number(let b)): return .number(try a.divided(by: b))
    case (.money(let a), .number(let b)): return .money(try a.divided(by: b))
    case (.money(let a), .money(let b)), (.ratio(let a), .ratio(let b)),
      (.duration(let a), .duration(let b)):
      return .number(try a.divided(by: b))
    case (.ratio(let a), .number(let b)): return .ratio(try a.divided(by: b))
    case (.points(let a), .number(let b)): return .points(try a.divided(by: b))
    case (.duration(let a), .number(let b)): return .duration(try a.divided(by: b))
    default: return .unknown
    }
  }

  /// `value` with another figure of the same kind.
  static func refigured(_ value: Value, _ figure: Decimal) -> Value {
    switch value {
    case .number: .number(figure)
    case .money: .money(figure)
    case .ratio: .ratio(figure)
    case .points: .points(figure)
    case .duration: .duration(figure)
    case .rate(_, let unit): .rate(figure, per: unit)
    case .span, .workdays, .day, .instant, .truth, .symbol, .severities, .person, .text, .counts,
      .unknown, .failure:
      .unknown
    }
  }

  /// `-value`.
  static func negated(_ value: Value) -> Value {
    if case .failure = value { return value }
    guard let figure = value.figure else { return .unknown }
    return refigured(value, figure.negated)
  }

  /// How two values of types that agree are ordered: −1, 0 or 1; `nil` where either is not known.
  static func order(_ left: Value, _ right: Value) -> Int? {
    switch (left, right) {
    case (.number(let a), .number(let b)), (.money(let a), .money(let b)),
      (.ratio(let a), .ratio(let b)), (.points(let a), .points(let b)),
      (.duration(let a), .duration(let b)):
      return a.compare(b)
    case (.rate(let a, let first), .rate(let b, let second)):
      return first == second ? a.compare(b) : nil
    case (.day(let a), .day(let b)): return a < b ? -1 : (a == b ? 0 : 1)
    case (.instant(let a), .instant(let b)): return a < b ? -1 : (a == b ? 0 : 1)
    // A day is compared with a moment by its day: what happens on the last day is in time.
    case (.day(let a), .instant(let b)): return a < b.day ? -1 : (a == b.day ? 0 : 1)
    case (.instant(let a), .day(let b)): return a.day < b ? -1 : (a.day == b ? 0 : 1)
    case (.workdays(let a), .workdays(let b)): return a < b ? -1 : (a == b ? 0 : 1)
    case (.span(let a), .span(let b)):
      if a.months == 0, b.months == 0 { return a.days < b.days ? -1 : (a.days == b.days ? 0 : 1) }
      if a.days == 0, b.days == 0 {
        return a.months < b.months ? -1 : (a.months == b.months ? 0 : 1)
      }
      return a == b ? 0 : nil
    default: return nil
    }
  }

  /// `left comparison right`: yes, no, or unknown.
  static func compare(_ comparison: Comparison, _ left: Value, _ right: Value) -> Value {
    if case .failure = left { return left }
    if case .failure = right { return right }
    if case .unknown = left { return .unknown }
    if case .unknown = right { return .unknown }
    if case .counts(let low, let high) = left {
      return compareCount(comparison, low, high, with: right)
    }
    if case .counts(let low, let high) = right {
      return compareCount(mirrored(comparison), low, high, with: left)
    }
    switch comparison {
    case .isEqual, .isDifferent:
      let same = order(left, right).map { $0 == 0 } ?? (left == right)
      return .truth(same == (comparison == .isEqual))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard let order = order(left, right) else { return .unknown }
      return .truth(holds(comparison, order))
    }
  }

  /// The comparison with its sides exchanged.
  private static func mirrored(_ comparison: Comparison) -> Comparison {
    switch comparison {
    case .isEqual: .isEqual
    case .isDifferent: .isDifferent
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  private static func holds(_ comparison: Comparison, _ order: Int) -> Bool {
    switch comparison {
    case .isEqual: order == 0
    case .isDifferent: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }

  /// A count that is not settled compares as its two ends do, where they agree; equality also asks
  /// whether the figure lies between them.
  private static func compareCount(
    _ comparison: Comparison, _ low: Int32, _ high: Int32, with right: Value
  ) -> Value {
    guard case .number(let figure) = right else { return .unknown }
    let first = Decimal(Int(low)).compare(figure)
    let second = Decimal(Int(high)).compare(figure)
    if comparison == .isEqual || comparison == .isDifferent {
      if first == 0, second == 0 { return .truth(comparison == .isEqual) }
      if first > 0 || second < 0 { return .truth(comparison == .isDifferent) }
      return .unknown
    }
    let atLow = holds(comparison, first)
    return atLow == holds(comparison, second) ? .truth(atLow) : .unknown
  }
}
