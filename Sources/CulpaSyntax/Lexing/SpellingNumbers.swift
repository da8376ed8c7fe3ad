/// Numbers and dates, which both begin with a digit.
extension Lexer {
  /// `1_000`, `0.8`, `2万`, `2026-03-02`, `2026-03-02 09:30`, `2026年3月2日`, `2026年3月2日 9时30分`.
  mutating func numberOrDate(from start: Int) {
    offset = start
    let first = digits()
    if first.count == 4 {
      if byte() == UInt8(ascii: "-"), isoDate(from: start, year: first.value) { return }
      if eatWide("年") {
        if chineseDate(from: start, year: first.value) { return }
        offset = first.end
      }
    }
    while byte() == UInt8(ascii: "_"), digitFollows() {
      offset += 1
      _ = digits()
    }
    if byte() == UInt8(ascii: "."), digitFollows() {
      offset += 1
      _ = digits()
    } else if wideIs("．") {
      let mark = offset
      offset += 3
      if digits().count == 0 { offset = mark }
    }
    while eatWide("千") || eatWide("万") || eatWide("亿") {}
    if offset - start > limits.literalBytes {
      report(.literalTooLong(span(from: start, to: offset), limit: limits.literalBytes))
    }
    emit(.number, from: start)
  }

  /// Reads ASCII or full-width digits.
  mutating func digits() -> (value: Int, count: Int, end: Int) {
    var value = 0
    var count = 0
    while true {
      if CharacterClass.isDigit(byte()) {
        value = (value &* 10 &+ Int(byte() & 0x0F)) % 1_000_000
        offset += 1
      } else if byte() == 0xEF, byte(1) == 0xBC, byte(2) >= 0x90, byte(2) <= 0x99 {
        value = (value &* 10 &+ Int(byte(2) - 0x90)) % 1_000_000
        offset += 3
      } else {
        return (value, count, offset)
      }
      count += 1
    }
  }

  /// Whether a digit, ASCII or full-width, stands behind the character at the cursor.
  private func digitFollows() -> Bool {
    CharacterClass.isDigit(byte(1))
      || (byte(1) == 0xEF && byte(2) == 0xBC && byte(3) >= 0x90 && byte(3) <= 0x99)
  }

  private func wideIs(_ character: Unicode.Scalar) -> Bool {
    guard offset < bytes.count, byte() >= 0x80 else { return false }
    return decode(at: offset).0 == character
  }

  private mutating func eatWide(_ character: Unicode.Scalar) -> Bool {
    guard wideIs(character) else { return false }
    offset += decode(at: offset).1
    return true
  }

  private mutating func eat(_ wanted: UInt8) -> Bool {
    guard byte() == wanted else { return false }
    offset += 1
    return true
  }

  private mutating func isoDate(from start: Int, year: Int) -> Bool {
    let mark = offset
    offset += 1
    let month = digits()
    guard month.count == 2, eat(UInt8(ascii: "-")) else {
      offset = mark
      return false
    }
    let day = digits()
    guard day.count == 2, !CharacterClass.isDigit(byte()) else {
      offset = mark
      return false
    }
    finishDate(from: start, year: year, month: month.value, day: day.value)
    return true
  }

  private mutating func chineseDate(from start: Int, year: Int) -> Bool {
    let month = digits()
    guard (1...2).contains(month.count), eatWide("月") else { return false }
    let day = digits()
    guard (1...2).contains(day.count), eatWide("日") else { return false }
    finishDate(from: start, year: year, month: month.value, day: day.value)
    return true
  }

  private mutating func finishDate(from start: Int, year: Int, month: Int, day: Int) {
    let endOfDay = offset
    if !CalendarDay.exists(year: year, month: month, day: day) {
      report(
        .noSuchDate(
          span(from: start, to: endOfDay), year: year, month: month, day: day,
          last: CalendarDay.daysInMonth(year: year, month: month)))
    }
    guard let time = timeOfDay() else {
      offset = endOfDay
      return emit(.date, from: start)
    }
    if time.hour > 23 || time.minute > 59 || time.second > 59 {
      report(.noSuchTime(span(from: endOfDay, to: offset)))
    }
    emit(.instant, from: start)
  }

  /// ` 09:30`, `T09:30:15`, ` 9时30分`; leaves the cursor anywhere when there is none.
  private mutating func timeOfDay() -> (hour: Int, minute: Int, second: Int)? {
    if byte() == UInt8(ascii: "T") {
      offset += 1
    } else {
      while [0x20, 0x09, 0x0A, 0x0D].contains(byte()), offset < bytes.count { offset += 1 }
      while wideIs("\u{3000}") { offset += 3 }
    }
    let hour = digits()
    guard (1...2).contains(hour.count) else { return nil }
    if eat(UInt8(ascii: ":")) || eatWide("：") {
      let minute = digits()
      guard minute.count == 2 else { return nil }
      let mark = offset
      guard eat(UInt8(ascii: ":")) || eatWide("：") else { return (hour.value, minute.value, 0) }
      let second = digits()
      if second.count != 2 { offset = mark }
      return (hour.value, minute.value, second.count == 2 ? second.value : 0)
    }
    guard eatWide("时") || eatWide("点") else { return nil }
    let mark = offset
    let minute = digits()
    guard (1...2).contains(minute.count), eatWide("分") else {
      offset = mark
      return (hour.value, 0, 0)
    }
    return (hour.value, minute.value, 0)
  }
}

/// Which days exist, in the proleptic Gregorian calendar, years 1 to 9999.
public enum CalendarDay {
  /// How many days a month has; 0 for a month that does not exist.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 0
    }
  }

  /// Whether the day exists.
  public static func exists(year: Int, month: Int, day: Int) -> Bool {
    (1...9999).contains(year) && day >= 1 && day <= daysInMonth(year: year, month: month)
  }
}
