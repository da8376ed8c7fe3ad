import Testing

/// A decision is carried out as it is written, or refused.
@Suite struct DecisionTests {
  private static let rules = """
    rule a cites "1" { charge operator 100 CNY..200 CNY as fine }
    rule b cites "2" { reward supervisor 5%..10% of loss as bonus }
    rule c cites "3" { charge manager 5%..10% of fine as part }
    """
  private static let incident =
    "incident \"A\" { loss = 1000 CNY operator = zhang supervisor = li manager = wu }"

  private static func trial(_ what: String) -> Trial {
    Trial(rules, "\(incident) decide \(what) because \"x\"")
  }

  @Test(arguments: [
    ("fine of zhang in \"A\" = 50%", "C4009"), ("fine of zhang in \"A\" = 99 CNY", "C4009"),
    ("fine of zhang in \"A\" = 150.001 CNY", "C3029"), ("bonus of li in \"A\" = 11%", "C4009"),
    ("part of wu in \"A\" = 70 CNY", "C4009"), ("part of wu in \"A\" = 11%", "C4009"),
  ])
  func refused(what: String, code: String) {
    let trial = Self.trial(what)
    #expect(trial.codes == [code])
    #expect(trial.amounts.allSatisfy { $0.contains("..") })
  }

  @Test(arguments: [
    ("fine of zhang in \"A\" = 150 CNY", "operator fine 150"),
    ("bonus of li in \"A\" = 7%", "supervisor bonus 70"),
    ("part of wu in \"A\" = 15 CNY", "manager part 15"),
    ("part of wu in \"A\" = 10%", "manager part 10..20"),
  ])
  func carriedOut(what: String, amount: String) {
    let trial = Self.trial(what)
    #expect(trial.codes == [])
    #expect(trial.amounts.contains(amount))
  }

  /// One decision must not be taken twice.
  @Test func samePersonInTwoRoles() {
    let trial = Trial(
      "rule a cites \"1\" { charge operator, supervisor 100 CNY..200 CNY as fine }",
      """
      incident "A" { operator = zhang supervisor = zhang }
      decide fine of zhang in "A" = 150 CNY because "x"
      """)
    #expect(trial.codes == ["C3028"])
  }
}
