import CulpaEngine
import CulpaTestSupport
import Testing

/// Periods of the calendar, by which accounts are settled.
@Suite struct PeriodTests {
  @Test(arguments: [
    (PeriodKind.day, "2026-03-02", "2026-03-02", "2026-03-02"),
    (.week, "2026-W10", "2026-03-02", "2026-03-08"),
    // ISO 8601: a week belongs to the year of its Thursday.
    (.week, "2020-W53", "2020-12-28", "2021-01-03"),
    (.week, "2025-W01", "2024-12-30", "2025-01-05"),
    (.month, "2024-02", "2024-02-01", "2024-02-29"),
    (.quarter, "2026-Q1", "2026-01-01", "2026-03-31"),
    (.quarter, "2026-Q4", "2026-10-01", "2026-12-31"),
    (.halfYear, "2026-H2", "2026-07-01", "2026-12-31"),
    (.year, "2026", "2026-01-01", "2026-12-31"),
  ])
  func aPeriodHasItsDays(kind: PeriodKind, name: String, first: String, last: String) throws {
    let period = try #require(Period(name))
    #expect(period.kind == kind)
    #expect(period.first.description == first)
    #expect(period.last.description == last)
    #expect(period.description == name)
  }

  @Test(arguments: [
    "", "2026-", "2026-13", "2026-00", "2026-W54", "2021-W53", "2026-Q5", "2026-H0",
  ])
  func whatIsNoPeriod(name: String) { #expect(Period(name) == nil) }

  @Test(arguments: PeriodKind.allCases)
  func periodsFollowEachOtherWithoutGaps(kind: PeriodKind) throws {
    var random = SplitMix(7)
    for _ in 0..<200 {
      let day = try #require(Day(daysSince1970: random.number(-200_000...200_000)))
      let period = Period(kind, containing: day)
      let next = Period(kind, number: period.number + 1)
      #expect(period.first <= day && day <= period.last)
      #expect(period.last.adding(days: 1) == next.first)
      #expect(Period(period.description) == period)
    }
  }
}
