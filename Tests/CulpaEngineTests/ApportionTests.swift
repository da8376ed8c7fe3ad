import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Decision 47: one amount divided among the holders of several roles.
@Suite struct ApportionTests {
  private static func trial(_ parts: String, of amount: String, _ incident: String) -> Trial {
    Trial(
      "fact part: percent rule a cites \"1\" { apportion \(amount) among \(parts) as share }",
      "incident \"A\" { \(incident) }")
  }

  private static let three = "operator = zhang supervisor = li manager = wu"

  /// By hand: 100.00 in sevenths is 14.285714…, so 14.28 three times with 0.0057 lost each, and so on; the
  /// cents that are left go to those who lost most.
  @Test(arguments: [
    ("operator 50%, supervisor 30%, manager 20%", "1000 CNY", ["500", "300", "200"]),
    ("operator 1, supervisor 1, manager 1", "100 CNY", ["33.34", "33.33", "33.33"]),
    ("operator 1, supervisor 2, manager 4", "100 CNY", ["14.29", "28.57", "57.14"]),
    ("operator 50%, supervisor 25%, manager 25%", "0.03 CNY", ["0.01", "0.01", "0.01"]),
    ("operator 0, supervisor 3, manager 7", "10 CNY", ["0", "3", "7"]),
  ])
  func parts(parts: String, amount: String, expected: [String]) {
    let trial = Self.trial(parts, of: amount, Self.three)
    let roles = ["operator", "supervisor", "manager"]
    #expect(trial.amounts == zip(roles, expected).map { "\($0) share \($1)" })
    #expect(trial.codes == [])
  }

  /// 50 % of 100.01 is 50.005; it loses most and gets the cent, and 50.01 in three is 16.67 each.
  @Test func holdersOfOneRoleDivideItsPart() {
    let trial = Self.trial(
      "operator 50%, supervisor 50%", of: "100.01 CNY", "operator = zhang, li, wu supervisor = zhao"
    )
    #expect(
      trial.amounts == [
        "operator share 16.67", "operator share 16.67", "operator share 16.67",
        "supervisor share 50",
      ])
  }

  /// What nobody bears is said, and changes nothing for the others.
  @Test func aRoleWithoutAHolder() {
    let trial = Self.trial(
      "operator 50%, supervisor 30%, manager 20%", of: "1000 CNY", "operator = zhang manager = wu")
    #expect(trial.amounts == ["operator share 500", "manager share 200"])
    #expect(trial.rulings[0].diagnostics.map(\.code) == ["C4122"])
  }

  @Test(arguments: [
    ("operator part, supervisor 50%", "part = 40%", "C4123"),
    ("operator part, supervisor 50%", "part = 60%", "C4123"),
    ("operator factor, supervisor factor", "factor = 0", "C4124"),
  ])
  func computedPartsThatAreNoWhole(parts: String, fact: String, code: String) {
    let trial = Self.trial(parts, of: "1000 CNY", "\(fact) operator = zhang supervisor = li")
    #expect(trial.amounts == [])
    #expect(trial.rulings[0].diagnostics.map(\.code) == [code])
  }

  @Test(arguments: [
    // A part that is not known may be all of it; a percentage that is known stands.
    (
      "operator part, supervisor 30%", "1000 CNY", "",
      ["operator share 0..1000", "supervisor share 300"]
    ),
    (
      "operator factor, supervisor 3", "1000 CNY", "",
      ["operator share 0..1000", "supervisor share 0..1000"]
    ),
    ("operator 70%, supervisor 30%", "sum", "", ["operator share 0..?", "supervisor share 0..?"]),
    // The rest is 0.7 of a cent that only the whole split can place.
    (
      "operator part, supervisor 30%", "1000.01 CNY", "",
      ["operator share 0..1000.01", "supervisor share 300..300.01"]
    ),
  ])
  func unknownParts(parts: String, amount: String, facts: String, expected: [String]) {
    let trial = Self.trial(parts, of: amount, "\(facts) operator = zhang supervisor = li")
    #expect(trial.amounts == expected)
    #expect(trial.rulings[0].questions.count == 1)
  }

  /// Who may join shares what the role bears, and bears nothing if he does not.
  @Test func holdersWhoMayJoin() {
    let trial = Trial(
      """
      rule j cites "1" { when wage of operator > sum  join supervisor of operator as supervisor }
      rule a cites "2" { apportion 100 CNY among operator 40%, supervisor 60% as share }
      """,
      "person qian { supervisor = li wage = 1 CNY }  incident \"A\" { operator = qian supervisor = wu }"
    )
    #expect(
      trial.amounts == [
        "operator share 40", "supervisor share 0..30", "supervisor share 30..60",
      ])
  }

  /// Later adjustments act on a part as on any fixed amount; the sum is no longer the whole.
  @Test func adjustmentsOfParts() {
    let trial = Trial(
      """
      rule a cites "1" { apportion 1000 CNY among operator 50%, supervisor 30%, manager 20% as share }
      rule b cites "2" { raise share of operator by 10%  lower share of supervisor by 100 CNY }
      rule c cites "3" { scale share of manager by 0.5  cap share of operator at 540 CNY }
      """, "incident \"A\" { \(Self.three) }")
    #expect(
      trial.amounts == ["operator share 540", "supervisor share 200", "manager share 100"])
  }

  /// The same booking set differently for the same person contradicts; set equally, it agrees.
  @Test(arguments: [("500 CNY", false), ("400 CNY", true)])
  func partsAndCharges(fixed: String, isConflict: Bool) {
    let trial = Trial(
      """
      rule a cites "1" { apportion 1000 CNY among operator 50%, supervisor 50% as share }
      rule b cites "2" { when wage of operator > 0 CNY  charge operator \(fixed) as share }
      """, "incident \"A\" { operator = zhang supervisor = li }")
    #expect(trial.rulings.map { !$0.conflicts.isEmpty } == [isConflict])
  }

  /// Whatever the amount, the weights and the holders, nothing is lost and nothing is added.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func partsSumToTheWhole(seed: UInt64) throws {
    var random = SplitMix(seed)
    let cents = random.number(0...10_000_000)
    let amount = Decimal(mantissa: Int128(cents), scale: 2)
    let roles = ["operator", "supervisor", "manager", "driver"]
    let isPercent = random.once(in: 2)
    var rest = 10_000
    let parts = roles.enumerated().map { place, role -> String in
      if !isPercent { return "\(role) \(random.number(1...97)).\(random.number(0...99))" }
      let part = place == roles.count - 1 ? rest : random.number(0...rest)
      rest -= part
      return "\(role) \(Decimal(mantissa: Int128(part), scale: 2))%"
    }
    let people = ["zhang", "li", "wu", "zhao"].shuffled(using: &random)
    let holders = roles.map { role -> String in
      let names = people.prefix(random.number(1...4)).map {
        role == "driver" ? "\($0) tier first" : $0
      }
      return "\(role) = \(names.joined(separator: ", "))"
    }
    let trial = Self.trial(
      parts.joined(separator: ", "), of: "\(amount) CNY", holders.joined(separator: " "))
    var sum = Decimal.zero
    for charge in trial.rulings[0].charges {
      #expect(charge.high == charge.low)
      sum = try sum.adding(charge.low)
    }
    #expect(sum == amount, "\(parts) \(holders)")
    #expect(trial.codes == [])
  }
}
