/// A second of local civil time in the one zone a policy declares, in the years 1…9999.
///
/// There is no conversion between zones and no daylight saving in it: every day has 24 hours, and
/// two instants of one policy always compare. 24:00 is 00:00 of the next day.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01 00:00 of the policy's zone.
  public let secondsSince1970: Int64

  /// How many seconds a day has.
  public static let secondsPerDay: Int64 = 86_400

  /// The instant so many seconds after 1970-01-01 00:00, or nothing outside the years 1…9999.
  public init?(secondsSince1970 seconds: Int64) {
    let first = Instant(startOf: .first).secondsSince1970
    let last = Instant(startOf: .last).secondsSince1970 + Instant.secondsPerDay - 1
    guard first <= seconds, seconds <= last else { return nil }
    secondsSince1970 = seconds
  }

  /// The first second of a day.
  public init(startOf day: Day) {
    secondsSince1970 = Int64(day.daysSince1970) * Instant.secondsPerDay
  }

  /// The instant at this time of day, or nothing when there is no such time.
  public init?(_ day: Day, hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    let time = Int64((hour * 60 + minute) * 60 + second)
    secondsSince1970 = Instant(startOf: day).secondsSince1970 + time
  }

  /// The day it falls on.
  public var day: Day {
    let sinceFirst = secondsSince1970 - Instant(startOf: .first).secondsSince1970
    let days = Int(sinceFirst / Instant.secondsPerDay) + Int(Day.first.daysSince1970)
    return Day(daysSince1970: days) ?? .last  // always within: `init` saw to it
  }

  /// Seconds since the day began, 0…86,399.
  public var secondOfDay: Int {
    Int((secondsSince1970 - Instant(startOf: .first).secondsSince1970) % Instant.secondsPerDay)
  }

  /// The hour, 0…23.
  public var hour: Int { secondOfDay / 3_600 }
  /// The minute, 0…59.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// The second, 0…59.
  public var second: Int { secondOfDay % 60 }

  /// The instant so many seconds later (below 0: earlier), or nothing outside the years 1…9999.
  public func adding(seconds: Int64) -> Instant? {
    let (sum, overflow) = secondsSince1970.addingReportingOverflow(seconds)
    return overflow ? nil : Instant(secondsSince1970: sum)
  }

  /// The same time of day a span later: first the months, then the days.
  ///
  /// Where `overflow` is ``MonthOverflow/next``, the day moves on and the time of day stays.
  public func adding(_ span: CalendarSpan, overflow: MonthOverflow) -> Instant? {
    day.adding(span, overflow: overflow)
      .map { Instant(startOf: $0) }?
      .adding(seconds: Int64(secondOfDay))
  }

  /// How many seconds this instant is after `earlier`; below 0 when it is before.
  public func seconds(since earlier: Instant) -> Int64 {
    secondsSince1970 - earlier.secondsSince1970
  }

  /// How many whole months have passed since `earlier`, as ``Day/wholeMonths(since:)`` counts them,
  /// to the second; below 0 when this instant is before it.
  public func wholeMonths(since earlier: Instant) -> Int {
    if self < earlier { return -earlier.wholeMonths(since: self) }
    // A day on which the time of `earlier` has not come yet does not count.
    let until = secondOfDay < earlier.secondOfDay ? day.adding(days: -1) : day
    return until?.wholeMonths(since: earlier.day) ?? 0
  }

  /// Whether the left instant is the earlier one.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }
}

extension Day {
  /// When the day ends: 00:00 of the next, or nothing for the last day of all.
  public var end: Instant? { adding(days: 1).map { Instant(startOf: $0) } }
}

extension Instant: CustomStringConvertible {
  /// The instant that `YYYY-MM-DD HH:MM` or `YYYY-MM-DD HH:MM:SS` names, with a blank or a `T` between.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard let day = Day(iso: String(decoding: bytes.prefix(10), as: UTF8.self)) else { return nil }
    var reader = DateReader(bytes.dropFirst(10))
    guard reader.skip(" ") || reader.skip("T"),
      let hour = reader.number(digits: 2), reader.skip(":"),
      let minute = reader.number(digits: 2)
    else { return nil }
    var second = 0
    if !reader.isAtEnd {
      guard reader.skip(":"), let seconds = reader.number(digits: 2), reader.isAtEnd
      else { return nil }
      second = seconds
    }
    self.init(day, hour: hour, minute: minute, second: second)
  }

  /// `YYYY-MM-DD HH:MM`, with `:SS` when the second is not 0.
  public var description: String {
    let time = "\(padded(hour, 2)):\(padded(minute, 2))"
    return second == 0 ? "\(day) \(time)" : "\(day) \(time):\(padded(second, 2))"
  }
}
