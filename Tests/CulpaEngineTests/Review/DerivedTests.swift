import Testing

/// Amounts that are figured from other amounts.
@Suite struct DerivedTests {
  private static let fine = "rule a cites \"1\" { charge supervisor 1000 CNY as fine }"
  private static let both = "incident \"A\" { operator = zhang, wu supervisor = li } assess \"A\""

  @Test func reachesOnlyTheHolderJudged() {
    let trial = Trial(
      """
      \(Self.fine)
      rule b cites "2" {
        when wage of operator < 1000 CNY
        reward operator 10% of fine of supervisor as bonus
      }
      """, Self.both)
    #expect(trial.amounts == ["supervisor fine 1000", "operator bonus 100"])
  }

  @Test func readsTheHolderAtHand() {
    let trial = Trial(
      """
      \(Self.fine)
      rule b cites "2" {
        reward operator 1% of fine of supervisor + 10% of wage of operator as bonus
      }
      """, Self.both)
    #expect(trial.amounts == ["supervisor fine 1000", "operator bonus 100", "operator bonus 510"])
  }

  @Test(arguments: ["reward operator 20% of fine as bonus", "reward operator 5 CNY as bonus"])
  func conflicts(effect: String) {
    let trial = Trial(
      """
      \(Self.fine)
      rule b cites "2" { reward operator 10% of fine as bonus }
      rule c cites "3" { \(effect) }
      """, "incident \"A\" { operator = zhang supervisor = li } assess \"A\"")
    #expect(trial.codes.contains("C4001"))
  }

  @Test func chargedAndRewardedAlike() {
    let trial = Trial(
      """
      rule a cites "1" { when loss < 1 CNY charge operator 100 CNY as fine }
      rule b cites "2" { when loss < 2 CNY reward operator 50 CNY as fine }
      """, Trial.plain + " assess \"A\"")
    #expect(trial.codes == ["C2601"])
  }

  /// Beyond a hundred together, though neither alone reaches it.
  @Test func whatIsNotLinear() {
    let trial = Trial(
      """
      rule a cites "1" { charge operator, supervisor 0 CNY..60 CNY as fine }
      rule b cites "2" { reward manager largest(fine - 100 CNY, 0 CNY) as bonus }
      """, "incident \"A\" { operator = zhang supervisor = li manager = wu }")
    #expect(trial.amounts.last == "manager bonus 0..20")
  }

  @Test func choiceOverARange() {
    let trial = Trial(
      """
      rule a cites "1" { charge operator 0 CNY..60 CNY as fine }
      rule b cites "2" {
        reward manager (if fine > 0 CNY and fine < 60 CNY then 100 CNY else fine) as bonus
      }
      """, "incident \"A\" { operator = zhang manager = wu }")
    #expect(trial.amounts.last == "manager bonus 0..100")
  }

  @Test func unboundedReadings() {
    let trial = Trial(
      """
      rule a cites "1" { charge operator sum as fine }
      rule b cites "2" { reward manager 1000 CNY - 10% of fine as bonus }
      """, "incident \"A\" { operator = zhang manager = wu }")
    #expect(trial.amounts.last == "manager bonus 0..?")
  }

  @Test func neverReadsItsOwnKind() {
    let trial = Trial(
      """
      \(Self.fine)
      rule b cites "2" { charge operator 50% of fine of supervisor as joint }
      rule c cites "3" { reward manager 10% of joint as bonus }
      """)
    #expect(trial.codes == ["C2212"])
  }

  @Test func chainAtAnUnknownRate() {
    let trial = Trial(
      """
      \(Self.fine)
      rule b cites "2" { pass fine of supervisor along driver at factor }
      """, "incident \"A\" { supervisor = li driver = zhang tier first }")
    #expect(trial.amounts == ["supervisor fine 1000", "driver fine 0..?"])
  }

  /// The number of the stage counts, not the tier.
  @Test func chainInTheOrderOfStages() {
    let trial = Trial(
      """
      \(Self.fine)
      rule b cites "2" { pass fine of supervisor along driver at 50% }
      """,
      "incident \"A\" { supervisor = li driver = zhang tier second order 1, wu tier first order 2 }"
    )
    #expect(trial.amounts == ["supervisor fine 1000", "driver fine 500", "driver fine 250"])
  }

  @Test func sharedReward() {
    let trial = Trial(
      """
      rule a cites "1" { reward operator 100 CNY as bonus }
      rule b cites "2" { share bonus of operator equally }
      """, "incident \"A\" { operator = zhang, wu }")
    #expect(trial.amounts == ["operator bonus 50", "operator bonus 50"])
  }
}
