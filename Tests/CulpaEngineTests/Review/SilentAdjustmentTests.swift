import Testing

/// Nothing that a rule says about money is passed over in silence.
@Suite struct SilentAdjustmentTests {
  private static let fine = "rule a cites \"1\" { charge operator 100 CNY as fine }"

  @Test func pointsOnAFixedAmount() {
    let trial = Trial("\(Self.fine) rule b cites \"2\" { raise fine of operator by 5pp }")
    #expect(trial.codes == ["C2507"])
  }

  /// Where another rule gives the booking a rate, only the ruling can tell.
  @Test func pointsOnAFixedAmountInOneIncident() {
    let trial = Trial(
      """
      rule a cites "1" { when loss < 10 CNY charge operator 100 CNY as fine }
      rule b cites "2" { when loss >= 10 CNY charge operator 10% of loss as fine }
      rule c cites "3" { raise fine of operator by 5pp }
      """, Trial.plain + " assess \"A\"")
    #expect(trial.codes == ["C4011"])
  }

  @Test func roleThatNothingCharges() {
    let trial = Trial("\(Self.fine) rule b cites \"2\" { raise fine of manager by 10 CNY }")
    #expect(trial.codes == ["C2502"])
  }

  @Test(arguments: [
    "charge operator -100 CNY as other", "charge operator -5% of loss as other",
    "cap fine at -5 CNY", "floor fine at -5 CNY", "scale fine by -1", "raise fine by -50 CNY",
    "lower fine by -5%",
  ])
  func negativeFigures(effect: String) {
    let trial = Trial("\(Self.fine) rule b cites \"2\" { \(effect) }")
    #expect(trial.codes == ["C2409"])
  }

  /// Two and a half times is no number of times: an error, and the fine of 100 lies between two and three.
  @Test func countWithAFraction() {
    let trial = Trial(
      "\(Self.fine) rule b cites \"2\" { raise fine by 10 CNY for each half }",
      Trial.plain + " assess \"A\"")
    #expect(trial.codes == ["C4013"])
    #expect(trial.amounts == ["operator fine 120..130"])
  }

  /// Below zero times is never.
  @Test func countBelowZero() {
    let trial = Trial(
      "\(Self.fine) rule b cites \"2\" { raise fine by 10 CNY for each 2 - 5 }", Trial.plain)
    #expect(trial.amounts == ["operator fine 100"])
  }

  /// A range whose ends hang on facts may turn round; that is said, and its ends stay in order.
  @Test(arguments: [
    "(loss + 50 CNY)..30 CNY", "30%..(if loss < 1 CNY then 10% else 40%) of 100 CNY",
  ])
  func rangesThatTurn(range: String) {
    let trial = Trial(
      "rule a cites \"1\" { charge operator \(range) as fine }", Trial.plain + " assess \"A\"")
    #expect(trial.codes == ["C4012"])
    #expect(["operator fine 30..50", "operator fine 10..30"].contains(trial.amounts.first ?? ""))
  }

  @Test func countsBeyondReason() {
    let trial = Trial(
      Self.fine, "incident \"A\" { operator = zhang prior serious 99999999999999 }")
    #expect(trial.codes == ["C2118"])
  }
}
