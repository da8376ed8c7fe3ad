/// A calendar day of the proleptic Gregorian calendar, in the years 1…9999.
///
/// A day is one whole number, so days compare and count like numbers; there is no time zone in it and
/// no clock behind it. Steps of months are in ``adding(_:overflow:)``, because some month has no such
/// day and a regulation has to say what then happens.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, −719,162…2,932,896.
  public let daysSince1970: Int32

  /// 0001-01-01.
  public static let first = Day(unchecked: -719_162)
  /// 9999-12-31.
  public static let last = Day(unchecked: 2_932_896)

  /// The day so many days after (below 0: before) 1970-01-01, or nothing outside the years 1…9999.
  public init?(daysSince1970 days: Int) {
    guard let days = Int32(exactly: days),
      Day.first.daysSince1970 <= days, days <= Day.last.daysSince1970
    else { return nil }
    self.init(unchecked: days)
  }

  /// The day with this date, or nothing when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      1 <= day, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Years that begin in March put the leap day at the end (H. Hinnant, "chrono-compatible
    // low-level date algorithms", days_from_civil).
    let marchYear = month > 2 ? year : year - 1
    let era = marchYear / 400
    let yearOfEra = marchYear % 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(unchecked: Int32(era * 146_097 + dayOfEra - 719_468))
  }

  private init(unchecked days: Int32) {
    daysSince1970 = days
  }

  /// The year, 1…9999.
  public var year: Int { civil.year }
  /// The month, 1…12.
  public var month: Int { civil.month }
  /// The day of the month, 1…31.
  public var day: Int { civil.day }

  /// The day of the week, Monday = 1 … Sunday = 7.
  public var weekday: Int {
    // 0001-01-01 was a Monday, and no day is before it.
    (Int(daysSince1970) - Int(Day.first.daysSince1970)) % 7 + 1
  }

  /// Year, month and day, worked out at once.
  public var civil: (year: Int, month: Int, day: Int) {
    // The inverse of `init?(year:month:day:)`; 719,468 days lie between 0000-03-01 and 1970-01-01,
    // so the count is never negative.
    let days = Int(daysSince1970) + 719_468
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + days / 146_097 * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// How many days a month has.
  ///
  /// - Parameter month: 1…12; any other month has 0 days.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1, 3, 5, 7, 8, 10, 12: 31
    default: 0
    }
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Whether the left day is the earlier one.
  public static func < (left: Day, right: Day) -> Bool {
    left.daysSince1970 < right.daysSince1970
  }
}

extension Day: CustomStringConvertible {
  /// The day that `YYYY-MM-DD` names: ten ASCII characters, no blanks, no shorter forms.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 else { return nil }
    var reader = DateReader(bytes[...])
    guard let year = reader.number(digits: 4), reader.skip("-"),
      let month = reader.number(digits: 2), reader.skip("-"),
      let day = reader.number(digits: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// Takes fixed-width numbers off the front of a date's text.
struct DateReader {
  private var rest: ArraySlice<UInt8>

  /// Reads this text.
  init(_ bytes: ArraySlice<UInt8>) {
    rest = bytes
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { rest.isEmpty }

  /// The number in the next `digits` bytes, or nothing when they aren't all ASCII digits.
  mutating func number(digits: Int) -> Int? {
    guard rest.count >= digits else { return nil }
    var number = 0
    for byte in rest.prefix(digits) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    rest = rest.dropFirst(digits)
    return number
  }

  /// Takes one character, if it is the next.
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest = rest.dropFirst()
    return true
  }
}

/// The digits of `number`, with zeros in front up to `width`.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
