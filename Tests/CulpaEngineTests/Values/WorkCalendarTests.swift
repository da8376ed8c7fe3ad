import CulpaEngine
import CulpaTestSupport
import Testing

struct WorkCalendarTests {
  /// E11 of the example regulations: confirmed on a Thursday, three working days.
  @Test(arguments: [WorkCalendar.weekdays, .china])
  func threeWorkdaysAcrossAWeekend(calendar: WorkCalendar) throws {
    let result = try calendar.adding(workdays: 3, to: day("2024-05-30"))
    #expect(try result.day == day("2024-06-04"))
    #expect(try result.skipped == [day("2024-06-01"), day("2024-06-02")])
  }

  /// E25 of the example regulations: 1–5 May are holidays and nobody works in exchange.
  @Test func aRecallPlanAcrossMay() throws {
    let start = try day("2024-04-26")
    #expect(try start.adding(days: 5) == day("2024-05-01"))
    let may = try (1...5).map { try day("2024-05-0\($0)") }
    let calendar = WorkCalendar(
      name: "plain", coveredYears: 2024...2024, holidays: Set(may), makeUpWorkdays: [])
    #expect(try calendar.adding(workdays: 5, to: start).day == day("2024-05-08"))
    // As published, Sunday 28 April is worked, so the plan is due a day earlier.
    #expect(try WorkCalendar.china.adding(workdays: 5, to: start).day == day("2024-05-07"))
  }

  /// Thursday 12 February 2026; 13 Friday (1), 14 Saturday made up (2), 15 to 23 free, 24 (3) … 27
  /// Friday (6), 28 Saturday made up (7), Sunday 1 March free, 2 March (8).
  @Test func acrossTheSpringFestivalOf2026() throws {
    let start = try day("2026-02-12")
    let expected = [
      "2026-02-13", "2026-02-14", "2026-02-24", "2026-02-25", "2026-02-26", "2026-02-27",
      "2026-02-28", "2026-03-02",
    ]
    for (index, text) in expected.enumerated() {
      let result = try WorkCalendar.china.adding(workdays: index + 1, to: start)
      #expect(try result.day == day(text))
      #expect(try WorkCalendar.china.workdays(from: start, to: result.day) == index + 1)
      #expect(try WorkCalendar.china.adding(workdays: -index - 1, to: result.day).day == start)
    }
    let skipped = try WorkCalendar.china.adding(workdays: 8, to: start).skipped
    let free = try (15...23).map { try day("2026-02-\($0)") } + [day("2026-03-01")]
    #expect(skipped == free)
  }

  @Test func theStartIsNeverCounted() throws {
    let (free, worked) = (try day("2026-02-21"), try day("2026-02-25"))
    #expect(try WorkCalendar.china.adding(workdays: 0, to: free).day == free)
    #expect(try WorkCalendar.china.adding(workdays: 1, to: free).day == day("2026-02-24"))
    #expect(try WorkCalendar.china.adding(workdays: 1, to: worked).day == day("2026-02-26"))
    #expect(try WorkCalendar.china.workdays(from: worked, to: worked) == 0)
    #expect(try WorkCalendar.china.workdays(from: worked, to: free) == -1)
  }

  @Test func aDayThatIsBothFreeAndMadeUpIsWorked() throws {
    let both: Set<Day> = [try day("2026-03-02"), try day("2026-03-07")]  // a Monday, a Saturday
    let calendar = WorkCalendar(
      name: "both", coveredYears: nil, holidays: both, makeUpWorkdays: both)
    for day in both { #expect(try calendar.isWorkday(day)) }
  }

  @Test func anUnannouncedYearIsAnError() throws {
    let newYearsEve = try day("2026-12-31")
    #expect(try WorkCalendar.china.isWorkday(newYearsEve))
    #expect(throws: CalendarError.unknownYear(2027)) {
      try WorkCalendar.china.adding(workdays: 1, to: newYearsEve)
    }
    #expect(throws: CalendarError.unknownYear(2023)) {
      try WorkCalendar.china.isWorkday(day("2023-12-31"))
    }
    #expect(throws: CalendarError.outOfRange) {
      try WorkCalendar.weekdays.adding(workdays: 1, to: .last)
    }
  }

  /// The totals that the notices state: 28, 28 and 33 free days; and what they name as worked.
  @Test(arguments: [(2024, 28, 8, 251), (2025, 28, 5, 248), (2026, 33, 6, 248)])
  func publishedYears(year: Int, holidays: Int, makeUps: Int, workdays: Int) throws {
    let china = WorkCalendar.china
    #expect(china.holidays.filter { $0.year == year }.count == holidays)
    let worked = china.makeUpWorkdays.filter { $0.year == year }
    #expect(worked.count == makeUps)
    #expect(worked.allSatisfy { $0.weekday >= 6 }, "only weekend days are made up")
    #expect(china.holidays.isDisjoint(with: worked))
    let days = try (0..<365).map {
      try #require(Day(year: year, month: 1, day: 1)?.adding(days: $0))
    }
    let leapDay = Day.isLeap(year) ? [try day("\(year)-12-31")] : []
    #expect(try (days + leapDay).filter { try china.isWorkday($0) }.count == workdays)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func countingUndoesAdding(seed: UInt64) throws {
    var random = SplitMix(seed)
    let offset = Int.random(in: 0..<700, using: &random)
    let start = try #require(day("2024-06-01").adding(days: offset))
    let count = Int.random(in: -90...90, using: &random)
    let result = try WorkCalendar.china.adding(workdays: count, to: start)
    #expect(try count == 0 || WorkCalendar.china.isWorkday(result.day))
    #expect(result.skipped.count + abs(count) == abs(result.day.days(since: start)))
    if count > 0 { #expect(try WorkCalendar.china.workdays(from: start, to: result.day) == count) }
    if count < 0 { #expect(try WorkCalendar.china.workdays(from: start, to: result.day) == count) }
  }
}
