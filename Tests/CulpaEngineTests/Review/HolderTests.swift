import Testing

/// What is judged holder by holder reaches those holders, and nobody by accident.
@Suite struct HolderTests {
  private static let overridden = """
    rule a cites "1" { charge supervisor 100 CNY as fine }
    rule b cites "2" overrides a {
      when wage of operator < 1000 CNY
      charge supervisor 50 CNY as fine
    }
    """

  /// Nobody in the role that the exception judges: the rule stands.
  @Test func exceptionWithoutHolders() {
    let trial = Trial(Self.overridden, "incident \"A\" { supervisor = li }")
    #expect(trial.amounts == ["supervisor fine 100"])
  }

  /// The exception applies to one of two: where it applies the rule does not, so there is no conflict.
  @Test func exceptionForOneOfTwo() {
    let trial = Trial(
      Self.overridden, "incident \"A\" { supervisor = li operator = zhang, wu } assess \"A\"")
    #expect(trial.codes == [])
    #expect(trial.amounts == ["supervisor fine 50"])
  }

  @Test func exceptionToAClassification() {
    let trial = Trial(
      """
      rule a cites "1" { classify serious }
      rule b cites "2" overrides a { when wage of operator < 1000 CNY classify minor }
      rule c cites "3" { when severity is serious charge supervisor 7 CNY as fine }
      """, "incident \"A\" { supervisor = li }")
    #expect(trial.amounts == ["supervisor fine 7"])
  }

  /// An overrider reads the severity, so what it overrides can't make it.
  @Test func classificationWaitsForItself() {
    let trial = Trial(
      """
      rule a cites "1" { classify serious }
      rule b cites "2" overrides a { when severity is serious charge operator 5 CNY }
      """)
    #expect(trial.codes == ["C2202"])
  }

  @Test func twoRolesByOverriding() {
    let trial = Trial(
      """
      rule a cites "1" { when wage of operator > 1 CNY charge operator 100 CNY as fine }
      rule b cites "2" overrides a { when wage of supervisor < 1 CNY charge supervisor 5 CNY as fine }
      """)
    #expect(trial.codes == ["C2208"])
  }

  @Test(arguments: [
    "raise fine of supervisor by 10% of wage of operator",
    "raise fine by 5 CNY for each prior serious of operator",
    "cap fine of supervisor at wage of operator",
    "discipline supervisor suspension for (if wage of operator > 1 CNY then 3 days else 5 days)",
  ])
  func figuresOfOthers(effect: String) {
    let trial = Trial(
      """
      rule a cites "1" { charge operator, supervisor 100 CNY as fine }
      rule b cites "2" { \(effect) }
      """)
    #expect(trial.codes == ["C2210"])
  }

  @Test func chainsAndLaddersReadNobody() {
    let pass = Trial(
      """
      rule a cites "1" { charge operator 100 CNY as fine }
      rule b cites "2" {
        pass fine of operator along manager at (if wage of operator > 1 CNY then 50% else 10%)
      }
      """)
    #expect(pass.codes == ["C2211"])
    let ladder = Trial("ladder by loss { when prior serious of operator >= 1 minor from 0 CNY }")
    #expect(ladder.codes == ["C2211"])
  }

  /// A joining whose rule also charges by somebody's wage.
  @Test func joinBesideAnAmount() {
    let trial = Trial(
      """
      rule a cites "1" {
        charge supervisor 10% of wage of supervisor as fine
        join supervisor of operator as supervisor
      }
      """, "incident \"A\" { operator = zhao }")
    #expect(trial.amounts == ["supervisor fine 600"])
  }

  @Test func nobodyTwiceInOneRole() {
    let trial = Trial(
      "rule a cites \"1\" { charge operator 100 CNY as fine }",
      "incident \"A\" { operator = zhang, zhang }")
    #expect(trial.codes == ["C3030"])
  }

  /// The severity is no fact: it is settled, or open, but never "not recorded".
  @Test func severityIsNeverUnknown() {
    let trial = Trial(
      "rule a cites \"1\" { when severity is unknown charge operator 1 CNY as fine }")
    #expect(trial.codes == ["C2119"])
  }
}
