import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Decision 59: what aggravates and lightens, after the severity is settled.
@Suite struct ShiftTests {
  /// The possible severities: `0` is none, `1` the mildest of three.
  private static func severities(_ rules: String, _ facts: String = "") -> [Int] {
    let trial = Trial(rules, "incident \"A\" { \(facts) operator = zhang }")
    let mask = trial.rulings.first?.severity.possible ?? 0
    return (0...3).filter { mask & 1 << UInt64($0) != 0 }
  }

  private static func classified(_ level: String) -> String {
    "rule a cites \"1\" { classify \(level) } "
  }

  @Test(arguments: [
    ("minor", "aggravate 1", [2]), ("minor", "aggravate 2", [3]), ("minor", "aggravate 5", [3]),
    ("serious", "lighten 1", [1]), ("major", "lighten 7", [1]), ("serious", "lighten 0", [2]),
    ("serious", "aggravate 2 lighten 1", [3]), ("serious", "aggravate 1 lighten 1", [2]),
    // Beyond the ends in between, not in the sum: 3 + 1 − 1.
    ("major", "aggravate 1 lighten 1", [3]), ("minor", "aggravate 1 lighten 2", [1]),
  ])
  func shifts(level: String, effects: String, expected: [Int]) {
    #expect(
      Self.severities(Self.classified(level) + "rule b cites \"2\" { \(effects) }") == expected)
  }

  /// Where nothing is wrong, nothing is aggravated.
  @Test func noneStaysNone() {
    #expect(Self.severities("rule b cites \"2\" { aggravate 1 }") == [0])
    #expect(
      Self.severities(
        "rule a cites \"1\" { when wet  classify minor } rule b cites \"2\" { aggravate 1 }") == [
          0, 2,
        ])
  }

  @Test(arguments: [
    ("when wet  aggravate 1", "", [1, 2]), ("when wet  aggravate 2", "", [1, 3]),
    ("aggravate half", "half = unknown", [1, 2, 3]), ("aggravate half", "half = 1", [2]),
    ("aggravate half", "half = -1", [1]),
    ("when wet  aggravate 1 lighten 1", "", [1]),
    ("when wet  lighten 1", "", [1]),
  ])
  func whatIsNotKnown(rule: String, facts: String, expected: [Int]) {
    #expect(
      Self.severities(Self.classified("minor") + "rule b cites \"2\" { \(rule) }", facts)
        == expected)
  }

  /// What can change nothing is not asked: two levels up from either is the gravest.
  @Test func onlyWhatMattersIsAsked() {
    let rules = """
      ladder by sum cites "4" { minor from 0 CNY serious above 500 CNY }
      rule b cites "2" { aggravate 2 }
      rule c cites "3" { when wet  aggravate 1 }
      """
    let trial = Trial(rules, "incident \"A\" { sum = 600 CNY }")
    #expect(trial.rulings[0].severity.possible == 1 << 3)
    #expect(trial.rulings[0].questions == [])
  }

  /// Part of a level is an error of the incident.
  @Test func halfALevel() {
    let trial = Trial(
      Self.classified("minor") + "rule b cites \"2\" { aggravate half }", "incident \"A\" {}")
    #expect(trial.rulings[0].diagnostics.map(\.code) == ["C4004"])
  }

  /// An exception takes an aggravation away like any other rule, and a single holder may bring it.
  @Test func overriddenAndJudgedHolderByHolder() {
    let rules =
      Self.classified("minor") + """
        rule b cites "2" { when wage of operator > 4000 CNY  aggravate 1 }
        rule c overrides b cites "3" { when wet }
        """
    #expect(Self.severities(rules, "wet = no") == [2])
    #expect(Self.severities(rules, "wet = yes") == [1])
  }

  /// Earlier incidents count with the severity that they ended with.
  @Test func repeatsCountAfterTheShift() {
    let trial = Trial(
      Self.classified("minor") + """
        rule b cites "2" { when wet  aggravate 1 }
        rule c cites "3" { charge operator 100 CNY as fine }
        rule d cites "4" { raise fine by 10% for each prior serious }
        """,
      """
      incident "A" { occurred = 2026-03-01 wet = yes operator = zhang }
      incident "B" { occurred = 2026-03-02 wet = no operator = zhang }
      """)
    #expect(trial.amounts == ["operator fine 100", "operator fine 110"])
  }
}
