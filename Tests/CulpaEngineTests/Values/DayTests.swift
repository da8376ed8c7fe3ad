import CulpaEngine
import CulpaTestSupport
import Testing

struct DayTests {
  @Test func knownDaysHaveKnownNumbersAndWeekdays() throws {
    #expect(try day("1970-01-01").daysSince1970 == 0)
    #expect(try day("2000-03-01").daysSince1970 == 11_017)
    #expect(try day("1970-01-01").weekday == 4)
    #expect(try day("2026-03-02").weekday == 1)
    #expect(try day("2024-05-30").weekday == 4)
    #expect(try day("2024-04-26").weekday == 5)
    #expect(try day("2026-02-22").weekday == 7)
    #expect(Day.first.description == "0001-01-01" && Day.first.weekday == 1)
    #expect(Day.last.description == "9999-12-31" && Day.last.weekday == 5)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
    "0000-12-31",
    "10000-01-01", "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01",
    "", "-026-01-01", "2026-01-1a", "2026-01-01T", "2026-01-0\u{FF11}",
  ])
  func thereIsNoSuchDay(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func leapDaysExist() throws {
    #expect(try day("2024-02-29").adding(days: 1) == day("2024-03-01"))
    #expect(try day("2000-02-29").adding(days: 366) == day("2001-03-01"))
    #expect(Day(year: 2100, month: 2, day: 29) == nil)
  }

  @Test func timeHasEnds() {
    #expect(Day.last.adding(days: 1) == nil)
    #expect(Day.first.adding(days: -1) == nil)
    #expect(Day.last.adding(days: .max) == nil && Day.first.adding(days: .min) == nil)
    #expect(Day.last.adding(CalendarSpan(months: .max, days: .max), overflow: .next) == nil)
    #expect(Day.first.adding(CalendarSpan(months: .min, days: .min), overflow: .clamp) == nil)
    #expect(Day.last.end == nil)
    #expect(Instant(startOf: .first).adding(seconds: -1) == nil)
    #expect(Instant(startOf: .last).adding(seconds: .max) == nil)
  }

  @Test func januaryTheThirtyFirstPlusAMonth() throws {
    let month = CalendarSpan(months: 1)
    let start = try day("2026-01-31")
    #expect(try start.adding(month, overflow: .clamp) == day("2026-02-28"))
    #expect(try start.adding(month, overflow: .next) == day("2026-03-01"))
    #expect(start.adding(month, overflow: .refuse) == nil)
    #expect(try day("2024-01-31").adding(month, overflow: .clamp) == day("2024-02-29"))
    #expect(try day("2026-01-28").adding(month, overflow: .refuse) == day("2026-02-28"))
  }

  /// E17 of the example regulations: half a year from 31 August, clamped, and 181 days.
  @Test func augustTheThirtyFirstPlusSixMonths() throws {
    let received = try day("2024-08-31")
    let limit = received.adding(CalendarSpan(months: 6), overflow: .clamp)
    #expect(try limit == day("2025-02-28"))
    #expect(limit?.days(since: received) == 181)
  }

  /// E25 of the example regulations: three calendar months against 90 days.
  @Test func threeMonthsAreNotNinetyDays() throws {
    let (first, next) = (try day("2024-08-31"), try day("2024-11-30"))
    #expect(first.adding(CalendarSpan(months: 3), overflow: .clamp) == next)
    #expect(next.wholeMonths(since: first) == 3)
    #expect(try first.adding(days: 90) == day("2024-11-29"))
    #expect(try day("2024-11-29").wholeMonths(since: first) == 2)
  }

  @Test func monthsComeBeforeDaysAndMayBeNegative() throws {
    let start = try day("2026-01-31")
    #expect(
      try start.adding(CalendarSpan(months: 1, days: 1), overflow: .clamp) == day("2026-03-01"))
    #expect(
      try day("2026-03-31").adding(CalendarSpan(months: -1, days: -28), overflow: .clamp)
        == day("2026-01-31"))
    #expect(
      try day("2026-01-15").adding(CalendarSpan(months: -13), overflow: .refuse)
        == day("2024-12-15"))
    #expect(try start.wholeMonths(since: day("2026-03-31")) == -2)
  }
}

struct DayLawTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func datesRoundTrip(seed: UInt64) throws {
    var random = SplitMix(seed)
    for _ in 0..<50 {
      let sample = random.day()
      #expect(Day(year: sample.year, month: sample.month, day: sample.day) == sample)
      #expect(try day(sample.description) == sample)
    }
  }

  /// Walks the whole calendar by its own rules, without the formulas that ``Day`` uses.
  @Test func everyDayFollowsTheOneBefore() {
    var (year, month, date) = (1, 1, 1)
    var wrong = 0
    for number in Int(Day.first.daysSince1970)...Int(Day.last.daysSince1970) {
      let day = Day(daysSince1970: number)
      if let civil = day?.civil, civil == (year, month, date) {} else { wrong += 1 }
      date += 1
      let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let length = month == 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
      if date > length { (month, date) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(wrong == 0)
    #expect((year, month, date) == (10_000, 1, 1))
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func monthStepsKeepTheirPromise(seed: UInt64) throws {
    var random = SplitMix(seed)
    let start = random.day()
    let months = Int32.random(in: -600...600, using: &random)
    let span = CalendarSpan(months: months)
    guard let clamped = start.adding(span, overflow: .clamp) else {
      #expect(start.year < 51 || start.year > 9_948)
      return
    }
    let reached = (clamped.year - start.year) * 12 + clamped.month - start.month
    #expect(reached == Int(months))
    let next = start.adding(span, overflow: .next)
    if clamped.day == start.day {
      #expect(next == clamped && start.adding(span, overflow: .refuse) == clamped)
    } else {
      #expect(clamped.day < start.day && start.adding(span, overflow: .refuse) == nil)
      #expect(next == clamped.adding(days: 1) && next?.day == 1)
    }
    if months >= 0 { #expect(clamped.wholeMonths(since: start) == Int(months)) }
    if months > 0 {
      #expect(clamped.adding(days: -1)?.wholeMonths(since: start) == Int(months) - 1)
    }
  }
}
