import CulpaEngine
import CulpaTestSupport
import Testing

struct InstantTests {
  @Test func partsAndText() throws {
    let occurred = try instant("2026-03-02 09:30")
    #expect(try occurred.day == day("2026-03-02"))
    #expect(occurred.hour == 9 && occurred.minute == 30 && occurred.second == 0)
    #expect(occurred.description == "2026-03-02 09:30")
    #expect(try instant("2026-03-02T09:30:05").description == "2026-03-02 09:30:05")
    #expect(try instant("1970-01-01 00:00").secondsSince1970 == 0)
    #expect(try instant("1969-12-31 23:59:59").secondsSince1970 == -1)
    #expect(try instant("1969-12-31 23:59:59").secondOfDay == 86_399)
  }

  @Test(arguments: [
    "2026-03-02", "2026-03-02 24:00", "2026-03-02 9:30", "2026-03-02 09:60", "2026-03-02 09:30:60",
    "2026-03-02  09:30", "2026-03-02 09:30:", "2026-03-02 09:30:5", "2026-03-02 09:30:05Z",
    "2026-03-02t09:30", "2026-02-30 09:30", "2026-03-02 09:30 ", "二026-03-02 09:30",
  ])
  func thereIsNoSuchInstant(text: String) {
    #expect(Instant(iso: text) == nil)
  }

  /// E11 of the example regulations: found at 23:50, reworked by the end of the same day.
  @Test func tenMinutesAreLeftBeforeMidnight() throws {
    let found = try instant("2024-05-30 23:50")
    #expect(found.day.end?.seconds(since: found) == 600)
    #expect(try found.adding(seconds: 600) == instant("2024-05-31 00:00"))
  }

  @Test func monthsKeepTheTimeOfDay() throws {
    let start = try instant("2026-01-31 18:45")
    let month = CalendarSpan(months: 1)
    #expect(try start.adding(month, overflow: .clamp) == instant("2026-02-28 18:45"))
    #expect(try start.adding(month, overflow: .next) == instant("2026-03-01 18:45"))
    #expect(start.adding(month, overflow: .refuse) == nil)
  }

  @Test func aMonthHasPassedAtTheSameTimeOfDay() throws {
    let start = try instant("2026-01-31 18:45")
    #expect(try instant("2026-02-28 18:44:59").wholeMonths(since: start) == 0)
    #expect(try instant("2026-02-28 18:45").wholeMonths(since: start) == 1)
    #expect(try instant("2026-03-01 00:00").wholeMonths(since: start) == 1)
    #expect(try start.wholeMonths(since: instant("2026-02-28 18:45")) == -1)
    #expect(start.wholeMonths(since: start) == 0)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func textReadsBackAsTheSameInstant(seed: UInt64) throws {
    var random = SplitMix(seed)
    let start = Instant(startOf: random.day())
    let seconds = Int64.random(in: 0..<86_400, using: &random)
    let sample = start.adding(seconds: seconds)
    #expect(try sample == instant(sample?.description ?? ""))
    #expect(sample?.day == start.day && sample?.secondOfDay == Int(seconds))
    #expect(sample?.seconds(since: start) == seconds)
  }
}
