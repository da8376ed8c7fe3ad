import Testing

/// What is not known never narrows an amount: the low end is at most, the high end at least, what any
/// completion of the facts gives.
@Suite struct BoundsTests {
  private static let fine = "rule a cites \"1\" { charge operator 100 CNY as fine }"

  @Test(arguments: [
    ("scale fine by factor", "operator fine 0..?"),
    ("lower fine by sum", "operator fine 0..100"),
    ("raise fine by sum", "operator fine 100..?"),
    ("floor fine at sum", "operator fine 100..?"),
    ("cap fine at sum", "operator fine 0..100"),
    ("floor fine at 50 CNY cap fine at sum", "operator fine 0..100"),
    ("floor fine at sum cap fine at 300 CNY", "operator fine 100..300"),
  ])
  func unknownFigures(effect: String, expected: String) {
    let trial = Trial("\(Self.fine) rule b cites \"2\" { \(effect) }", Trial.plain)
    #expect(trial.amounts == [expected])
  }

  /// The order of the articles must not decide which cap is kept.
  @Test(arguments: [("1", "2"), ("2", "1")])
  func possibleAndCertainCaps(first: String, second: String) {
    let trial = Trial(
      """
      \(Self.fine)
      rule b cites "\(first)" { when wet cap fine at 30 CNY }
      rule c cites "\(second)" { cap fine at 50 CNY }
      """, Trial.plain)
    #expect(trial.amounts == ["operator fine 30..50"])
  }

  @Test(arguments: [("1", "2"), ("2", "1")])
  func possibleAndCertainFloors(first: String, second: String) {
    let trial = Trial(
      """
      \(Self.fine)
      rule b cites "\(first)" { when wet floor fine at 300 CNY }
      rule c cites "\(second)" { floor fine at 200 CNY }
      """, Trial.plain)
    #expect(trial.amounts == ["operator fine 200..300"])
  }

  /// One of two settings has a rate, the other has none; each is adjusted as it would be alone.
  @Test func alternativesAreAdjustedOneByOne() {
    let trial = Trial(
      """
      rule a cites "1" { when wet charge operator 20% of 1000 CNY as fine }
      rule b cites "2" overrides a { when dark charge operator 100 CNY as fine }
      rule c cites "3" { when loss < 1 CNY raise fine by 50pp }
      """, Trial.plain)
    #expect(trial.amounts == ["operator fine 0..700"])
  }

  @Test func unboundedAlternative() {
    let trial = Trial(
      """
      rule a cites "1" { when wet charge operator 20% of 1000 CNY as fine }
      rule b cites "2" overrides a { when dark charge operator sum as fine }
      """, Trial.plain)
    #expect(trial.amounts == ["operator fine 0..?"])
  }

  /// A negative base with money on top: the ends stay in order.
  @Test func negativeBase() {
    let trial = Trial(
      """
      rule a cites "1" { charge operator 30%..50% of (loss - 100 CNY) as fine }
      rule b cites "2" { raise fine by 100 CNY }
      """, Trial.plain)
    #expect(trial.amounts == ["operator fine 50..70"])
  }

  /// A weight that is not known is not zero: nobody is let off, and nobody bears the whole.
  @Test func unknownWeights() {
    let trial = Trial(
      """
      rule a cites "1" { charge driver 900 CNY as fine }
      rule b cites "2" { share fine of driver by tier { first factor, second 0.5, third 0.2 } }
      """, "incident \"A\" { driver = zhang tier first driver = li tier second }")
    #expect(trial.amounts == ["driver fine 0..900", "driver fine 0..900"])
  }

  /// Decision 32: what is figured below zero counts as zero.
  @Test(arguments: ["raise", "lower"])
  func figuresBelowZero(word: String) {
    let trial = Trial(
      "\(Self.fine) rule b cites \"2\" { \(word) fine by loss - 30 CNY }", Trial.plain)
    #expect(trial.amounts == ["operator fine 100"])
  }
}
