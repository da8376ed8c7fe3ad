import Testing

/// A table of tiers reaches those whose tiers it names, and everybody in such a role has one.
@Suite struct TierTests {
  private static let scale = """
    rule a cites "1" { charge driver, operator 100 CNY as fine }
    rule b cites "2" { scale fine of driver by tier { first 0.8, second 0.5, third 0.2 } }
    """

  @Test func rolesWithOtherTiers() {
    let trial = Trial(
      """
      role helper { tier: high | low = high }
      rule a cites "1" { charge driver, helper 100 CNY as fine }
      rule b cites "2" { scale fine by tier { first 0.8, second 0.5, third 0.2 } }
      """)
    #expect(trial.codes == ["C2008"])
  }

  @Test func namedRoleWithoutTiers() {
    let trial = Trial(
      """
      rule a cites "1" { charge driver, operator 100 CNY as fine }
      rule b cites "2" {
        share fine of driver, operator by tier { first 0.8, second 0.5, third 0.2 }
      }
      """)
    #expect(trial.codes == ["C2008"])
  }

  /// Of all roles together, those without tiers are left as they are.
  @Test func shareAmongTheTieredOnly() {
    let trial = Trial(
      """
      rule a cites "1" { charge driver, operator 100 CNY as fine }
      rule b cites "2" { share fine by tier { first 0.8, second 0.2, third 0.2 } }
      """, "incident \"A\" { operator = zhang driver = li tier first, wu tier second }")
    #expect(
      trial.amounts == ["operator fine 100", "driver fine 80", "driver fine 20"])
  }

  @Test func joiningWithoutATier() {
    let trial = Trial("\(Self.scale) rule c cites \"3\" { join supervisor of operator as driver }")
    #expect(trial.codes == ["C2009"])
  }

  @Test func rowsWithoutATierOrWithOneTwice() {
    let trial = Trial(
      Self.scale, "import incidents from \"x.csv\" under trial",
      files: ["x.csv": "incident,driver\nA,zhang\nB,zhang:first; zhang:second\nC,li:first\n"])
    #expect(trial.codes == ["C5004", "C5010"])
    #expect(trial.amounts == ["driver fine 80"])
  }

  @Test func rowsOfAnotherTime() {
    let trial = Trial(
      Self.scale, "import incidents from \"x.csv\" under trial",
      files: ["x.csv": "incident,occurred,driver\nA,2023-12-31,zhang:first\n"])
    #expect(trial.codes == ["C5011"])
    #expect(trial.rulings.isEmpty)
  }
}
