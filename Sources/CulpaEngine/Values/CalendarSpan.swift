/// A distance on the calendar: months whose length depends on where they lie, and days.
///
/// A year is 12 months and a week 7 days. It isn't comparable: a month is neither more nor less than
/// 30 days.
public struct CalendarSpan: Hashable, Sendable {
  /// Whole months; below 0 towards the past.
  public let months: Int32
  /// Whole days, counted after the months; below 0 towards the past.
  public let days: Int32

  /// The span of so many months and days.
  public init(months: Int32 = 0, days: Int32 = 0) {
    self.months = months
    self.days = days
  }
}

/// What happens to 31 January + 1 month, where the month reached has no such day.
public enum MonthOverflow: Hashable, Sendable, CaseIterable {
  /// The last day of that month.
  case clamp
  /// The first day of the month after it.
  case next
  /// There is no answer.
  case refuse
}

extension Day {
  /// The day so many days later (below 0: earlier), or nothing outside the years 1…9999.
  public func adding(days: Int) -> Day? {
    let (sum, overflow) = Int(daysSince1970).addingReportingOverflow(days)
    return overflow ? nil : Day(daysSince1970: sum)
  }

  /// The day a span later: first the months, then the days.
  ///
  /// Nothing outside the years 1…9999, and nothing where `overflow` refuses.
  public func adding(_ span: CalendarSpan, overflow: MonthOverflow) -> Day? {
    span.months == 0
      ? adding(days: Int(span.days))
      : adding(months: Int(span.months), overflow: overflow)?.adding(days: Int(span.days))
  }

  /// How many days this day is after `earlier`; below 0 when it is before.
  public func days(since earlier: Day) -> Int {
    Int(daysSince1970) - Int(earlier.daysSince1970)
  }

  /// How many whole months have passed since `earlier`; below 0 when this day is before it.
  ///
  /// A month has passed when the same day of the next month has come, or that month's last day if it
  /// has no such day: from 31 August to 30 November are three months.
  public func wholeMonths(since earlier: Day) -> Int {
    if self < earlier { return -earlier.wholeMonths(since: self) }
    let (from, to) = (earlier.civil, civil)
    let months = (to.year - from.year) * 12 + to.month - from.month
    let reached = min(from.day, Day.length(ofMonth: to.month, year: to.year))
    return to.day < reached ? months - 1 : months
  }

  /// `months` comes from 32 bits, so nothing in here can overflow.
  private func adding(months: Int, overflow: MonthOverflow) -> Day? {
    let (year, month, day) = civil
    let target = year * 12 + (month - 1) + months
    guard target >= 12 else { return nil }
    let (targetYear, targetMonth) = (target / 12, target % 12 + 1)
    let length = Day.length(ofMonth: targetMonth, year: targetYear)
    if day <= length { return Day(year: targetYear, month: targetMonth, day: day) }
    switch overflow {
    case .clamp: return Day(year: targetYear, month: targetMonth, day: length)
    case .next:
      return Day(year: targetYear, month: targetMonth, day: length)?.adding(days: 1)
    case .refuse: return nil
    }
  }
}
