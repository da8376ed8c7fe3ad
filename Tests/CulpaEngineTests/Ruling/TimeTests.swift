import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Decisions 19 and 20: what must be done by when, and how it stands.
@Suite struct TimeTests {
  private static func problems(_ deadline: String, _ incident: String) -> [String] {
    Sample.problems(
      "procedure report cites \"1\" { step form by office within \(deadline) }",
      incident.replacing("{", with: "{ operator = ann "))
  }

  @Test func hoursRunFromTheMoment() {
    #expect(
      Self.problems(
        "24h of occurred",
        "incident { occurred = 2026-03-02 09:30 } expect deadline of form is 2026-03-03 09:30")
        == [])
  }

  /// A day without a time has no moment that hours could run from: the question is asked.
  @Test func hoursNeedATime() {
    #expect(
      Self.problems(
        "24h of occurred",
        """
        incident { occurred = 2026-03-02 }
        expect deadline of form is none
        expect question occurred
        """) == [])
  }

  /// The start day is not counted, and the last day counts to its end.
  @Test(arguments: [
    ("2026-03-05 23:59", "met"), ("2026-03-06 00:00", "late"), ("2026-03-06 00:01", "late"),
  ])
  func daysEndWithTheLastOne(done: String, status: String) {
    #expect(
      Self.problems(
        "3 days of occurred",
        """
        incident { occurred = 2026-03-02 09:30 done form at \(done) }
        expect deadline of form is 2026-03-05
        expect status of form is \(status)
        """) == [])
  }

  /// 2026-04-03 is a Friday; Saturday to Monday are off (Qingming), so three workdays end on Thursday.
  @Test func workdaysPassOverFreeDays() {
    #expect(
      Self.problems(
        "3 workdays of occurred",
        "incident { occurred = 2026-04-03 } expect deadline of form is 2026-04-09") == [])
  }

  @Test func aYearThatTheCalendarLacksIsAnError() {
    #expect(
      Sample.codes(
        "procedure report cites \"1\" { step form by office within 3 workdays of occurred }",
        "incident \"A\" { occurred = 2071-04-03 } assess \"A\"") == ["C4007"])
  }

  @Test(arguments: [("last day", "2026-02-28"), ("next day", "2026-03-01")])
  func theEndOfAMonthHasARule(rule: String, deadline: String) {
    #expect(
      Sample.problems(
        "procedure report cites \"1\" { step form by office within 1 month of occurred }",
        "incident { occurred = 2026-01-31 } expect deadline of form is \(deadline)",
        settings: """
          currency CNY round half up to 0.01 month end \(rule)
          severity minor < serious < major, highest wins
          """) == [])
  }

  @Test func theEndOfAMonthMayBeRefused() {
    #expect(
      Sample.codes(
        "procedure report cites \"1\" { step form by office within 1 month of occurred }",
        "incident \"A\" { occurred = 2026-01-31 } assess \"A\"",
        settings: """
          currency CNY round half up to 0.01 month end refuse
          severity minor < serious < major, highest wins
          """) == ["C4002"])
  }

  @Test(arguments: [
    ("2026-03-03 09:30", "pending", "none"), ("2026-03-03 10:00", "missing", "30min"),
  ])
  func whatIsNotDoneIsMissingOnceDue(asOf: String, status: String, lateness: String) {
    #expect(
      Self.problems(
        "24h of occurred",
        """
        incident { occurred = 2026-03-02 09:30 }
        as of \(asOf)
        expect status of form is \(status)
        expect lateness of form is \(lateness)
        """) == [])
  }

  @Test func withoutADayOfStatusNothingIsMissing() {
    #expect(
      Self.problems(
        "24h of occurred",
        "incident { occurred = 2020-03-02 09:30 } expect status of form is pending") == [])
  }

  @Test func aDeadlineMayRunFromAStep() {
    #expect(
      Sample.problems(
        """
        procedure report cites "1" {
            step form by office
            step notice by office within 2 days of form
        }
        """,
        """
        incident { occurred = 2026-03-02 done form at 2026-03-10 08:00 }
        expect deadline of notice is 2026-03-12
        """) == [])
  }

  @Test(arguments: [("2026-03-03 08:00", true), ("2026-03-05 08:00", false)])
  func aStepBeforeItsTurnIsOutOfOrder(notice: String, isOutOfOrder: Bool) throws {
    let judgement = Judgement(
      Sample.script(
        """
        procedure report cites "1" { step form by office  step notice by office after form }
        """,
        """
        incident "A" {
            occurred = 2026-03-02
            done form at 2026-03-04 08:00
            done notice at \(notice)
        }
        """))
    let obligations = try #require(judgement.ruling("A")).obligations
    #expect(obligations.map(\.isOutOfOrder) == [false, isOutOfOrder])
  }

  /// Decision 25, language page §5: an incident is judged under the version in force when it occurred.
  @Test(arguments: [("2025-12-31", "10"), ("2026-01-01", "20")])
  func theVersionInForceCounts(day: String, amount: String) {
    let versions = [("2025-01-01 to 2025-12-31", 10), ("2026-01-01", 20)].map { period, amount in
      """
      policy p {
          effective from \(period)  currency CNY  round half up to 0.01
          role operator
          rule a cites "1" { charge operator \(amount) CNY as fine }
      }
      """
    }
    let judgement = Judgement(
      versions.joined(separator: "\n") + """

        person ann {}
        incident "A" under p { occurred = \(day) operator = ann }
        expect fine of ann is \(amount) CNY
        """)
    #expect(judgement.errors == [])
  }
}
