/// Why a working day cannot be counted.
public enum CalendarError: Error, Hashable, Sendable {
  /// The calendar holds no data for this year; a guess would be a wrong deadline.
  case unknownYear(Int)
  /// The count leaves the years 1…9999.
  case outOfRange
}

/// Which days are worked: Monday to Friday, with the exceptions that were published.
///
/// It is data, not a rule: China's make-up workdays follow from no formula, they are announced a year
/// ahead. A year that nobody has announced is therefore an error, never "Monday to Friday".
public struct WorkCalendar: Hashable, Sendable {
  /// The name a policy refers to it by.
  public let name: String
  /// The years it has data for; nothing when it holds for every year.
  public let coveredYears: ClosedRange<Int>?
  /// The days that are free although they may fall on Monday to Friday.
  public let holidays: Set<Day>
  /// The days that are worked although they may fall on a weekend.
  public let makeUpWorkdays: Set<Day>

  /// A calendar with these exceptions. A day in both sets is worked.
  public init(
    name: String, coveredYears: ClosedRange<Int>?, holidays: Set<Day>, makeUpWorkdays: Set<Day>
  ) {
    self.name = name
    self.coveredYears = coveredYears
    self.holidays = holidays
    self.makeUpWorkdays = makeUpWorkdays
  }

  /// Monday to Friday in every year, without holidays.
  public static let weekdays = WorkCalendar(
    name: "weekdays", coveredYears: nil, holidays: [], makeUpWorkdays: [])

  /// Whether the day is worked.
  ///
  /// - Throws: ``CalendarError/unknownYear(_:)`` when its year is not covered.
  public func isWorkday(_ day: Day) throws(CalendarError) -> Bool {
    if let coveredYears {
      let year = day.year
      guard coveredYears.contains(year) else { throw .unknownYear(year) }
    }
    // The days that are nothing special, which are most, are looked up in one set only.
    if day.weekday <= 5, !holidays.contains(day) { return true }
    return makeUpWorkdays.contains(day)
  }

  /// The `count`-th workday after `start`, and the free days passed on the way.
  ///
  /// `start` itself is never counted, whether worked or not. Below 0 it counts towards the past; 0
  /// is `start`. The free days are in the order they were passed.
  ///
  /// - Throws: ``CalendarError/unknownYear(_:)`` as soon as a day of an uncovered year is looked at,
  ///   ``CalendarError/outOfRange`` at the ends of time.
  public func adding(
    workdays count: Int, to start: Day
  ) throws(CalendarError) -> (day: Day, skipped: [Day]) {
    let step = count < 0 ? -1 : 1
    var left = count.magnitude
    var day = start
    var skipped = [Day]()
    while left > 0 {
      guard let next = day.adding(days: step) else { throw .outOfRange }
      day = next
      if try isWorkday(day) {
        left -= 1
      } else {
        skipped.append(day)
      }
    }
    return (day, skipped)
  }

  /// How many workdays lie after `start` up to and including `end`: the inverse of
  /// ``adding(workdays:to:)``.
  ///
  /// When `end` is before `start`, minus the workdays from `end` to the day before `start`.
  ///
  /// - Throws: ``CalendarError/unknownYear(_:)`` when a day between them is not covered.
  public func workdays(from start: Day, to end: Day) throws(CalendarError) -> Int {
    let step = end < start ? -1 : 1
    var count = 0
    var day = start
    while day != end {
      guard let next = day.adding(days: step) else { throw .outOfRange }
      day = next
      if try isWorkday(day) { count += step }
    }
    return count
  }
}
