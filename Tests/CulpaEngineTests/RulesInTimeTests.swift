import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Decision 60: rules that are in force for a time.
@Suite struct RulesInTimeTests {
  private static let rules = """
    rule fine cites "1" { charge operator 100 CNY as fine }
    rule waiver overrides fine cites "2" effective from 2026-01-01 to 2026-06-30 approved by "GM" {
      when wet
    }
    """

  /// Both days belong to the period, whatever the time of day.
  @Test(arguments: [
    ("2025-12-31", ["operator fine 100"]), ("2026-01-01", []), ("2026-06-30", []),
    ("2026-06-30 23:59", []), ("2026-07-01 00:00", ["operator fine 100"]),
  ])
  func anExceptionExpires(day: String, expected: [String]) {
    let trial = Trial(
      Self.rules, "incident \"A\" { occurred = \(day) wet = yes operator = zhang }")
    #expect(trial.amounts == expected)
  }

  /// Without a date it may lie inside or outside.
  @Test func anOpenDate() {
    let trial = Trial(Self.rules, "incident \"A\" { wet = yes operator = zhang }")
    #expect(trial.amounts == ["operator fine 0..100"])
    #expect(trial.rulings[0].questions == [.occurred])
  }

  @Test func aRuleWithoutAnEnd() {
    let rule = "rule fine cites \"1\" effective from 2026-03-01 { charge operator 100 CNY as fine }"
    func amounts(_ day: String) -> [String] {
      Trial(rule, "incident \"A\" { occurred = \(day) operator = zhang }").amounts
    }
    #expect(amounts("2026-02-28") == [])
    #expect(amounts("2030-01-01") == ["operator fine 100"])
  }

  /// A ruling names the rules that would have applied on another day, and no others.
  @Test(arguments: [
    ("2025-12-31 wet = yes", [false]), ("2026-07-01 wet = yes", [true]),
    ("2026-03-01 wet = yes", []), ("2026-07-01 wet = no", []),
  ])
  func whatLapsedIsNamed(facts: String, isOver: [Bool]) {
    let trial = Trial(Self.rules, "incident \"A\" { occurred = \(facts) operator = zhang }")
    #expect(trial.rulings[0].lapsed.map(\.isOver) == isOver)
    #expect(trial.rulings[0].lapsed.map(\.isCertain) == isOver.map { _ in true })
  }

  @Test func whatMayHaveLapsed() {
    let trial = Trial(Self.rules, "incident \"A\" { occurred = 2026-07-01 operator = zhang }")
    #expect(trial.rulings[0].lapsed.map(\.isCertain) == [false])
  }

  /// Judged holder by holder: for zhang (5000) it lapsed, for wu (900) it never applied.
  @Test(arguments: [("zhang", 1), ("wu", 0), ("wu, zhang", 1)])
  func lapsedForAHolder(holders: String, count: Int) {
    let trial = Trial(
      """
      rule extra cites "1" effective from 2026-01-01 to 2026-06-30 {
        when wage of operator > 4000 CNY
        charge operator 100 CNY as fine
      }
      """, "incident \"A\" { occurred = 2026-07-01 operator = \(holders) }")
    #expect(trial.rulings[0].lapsed.count == count)
    #expect(trial.amounts == [])
  }
}
