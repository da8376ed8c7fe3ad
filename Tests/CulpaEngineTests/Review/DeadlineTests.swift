import CulpaEngine
import CulpaSyntax
import Testing

/// What is done on which day is in time.
@Suite struct DeadlineTests {
  private static func status(_ step: String, _ items: String) -> Obligation.Status? {
    Trial("procedure report cites \"1\" { step \(step) }", "incident \"A\" { \(items) }")
      .rulings.first?.obligations.last?.status
  }

  /// Done on the day after the last, with no time recorded, is a day late (decision 44).
  @Test func daysEndWithTheirLastDay() {
    let step = "form by office within 2 days of occurred"
    #expect(
      Self.status(step, "occurred = 2026-03-03 done form at 2026-03-06") == .late(seconds: 86_400))
    #expect(Self.status(step, "occurred = 2026-03-03 done form at 2026-03-05") == .met)
    #expect(Self.status(step, "occurred = 2026-03-03 done form at 2026-03-05 23:59") == .met)
  }

  /// A day without a time can't be compared with an hour of that day.
  @Test func hoursNeedTimes() {
    let step = "form by office within 24h of occurred"
    #expect(Self.status(step, "occurred = 2026-03-03 12:00 done form at 2026-03-04") == .done)
    #expect(Self.status(step, "occurred = 2026-03-03 12:00 done form at 2026-03-03") == .met)
  }

  @Test func stepsOfOneDayAreInOrder() {
    let trial = Trial(
      "procedure report cites \"1\" { step form by office step answer by office after form }",
      "incident \"A\" { done form at 2026-03-05 09:00 done answer at 2026-03-05 }")
    #expect(trial.rulings.first?.obligations.allSatisfy { !$0.isOutOfOrder } == true)
  }

  /// Diagnostics name nobody who is known only in confidence.
  @Test func confidentialWage() {
    let trial = Trial(
      """
      role informant confidential
      rule a cites "1" { charge informant 500 CNY as fine }
      collect monthly keeping wages at least 1000 CNY cites "2"
      """, "incident \"A\" { occurred = 2026-02-01 informant = wu }")
    let text = trial.rulings.first?.diagnostics.first?.message.english ?? ""
    #expect(text.contains("informant"))
    #expect(!text.contains("wu"))
  }
}
