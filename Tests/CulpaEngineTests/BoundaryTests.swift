import CulpaEngine
import CulpaTestSupport
import Testing

/// Words such as 以上 bound as the policy says, wherever a bound may stand.
@Suite struct BoundaryTests {
  /// Whether a rule applies to losses of 4,999, 5,000 and 5,001.
  private static func applies(_ boundary: String, _ condition: String) -> [Bool?] {
    let incidents = [4999, 5000, 5001].map {
      "incident \"\($0)\" under trial { loss = \($0) CNY }"
    }
    return Trial(
      "\(boundary) rule a cites \"1\" { when \(condition)  require talk }",
      incidents.joined(separator: "\n")
    ).rulings.map { $0.applied[0] }
  }

  @Test(arguments: [
    ("or more includes", "loss in 5000 CNY or more", [false, true, true]),
    ("or more excludes", "loss in 5000 CNY or more", [false, false, true]),
    ("or less includes", "loss in 5000 CNY or less", [true, true, false]),
    ("or less excludes", "loss in 5000 CNY or less", [true, false, false]),
    ("or under includes", "loss is 5000 CNY or under", [true, true, false]),
    ("or under excludes", "loss is 5000 CNY or under", [true, false, false]),
  ])
  func aWordMeansWhatThePolicySays(boundary: String, condition: String, expected: [Bool]) {
    #expect(Self.applies("boundary \(boundary)", condition) == expected)
  }

  /// A score ladder: below 60, from 60, from 80; every score has one severity, and an unknown one has
  /// some severity.
  @Test(
    arguments: [
      ("59.99", 2), ("60", 1), ("79.99", 1), ("80", 0), ("-5", 2),
    ] as [(String, Int)])
  func aLadderThatReachesDown(score: String, level: Int) {
    let rulings = Trial(
      "ladder by factor cites \"1\" { major below 60  serious from 60  minor from 80 }",
      "incident \"A\" under trial { factor = \(score) }"
    ).rulings
    #expect(rulings.map { $0.severity.possible } == [1 << UInt64(level + 1)])
  }

  @Test(arguments: ["highest wins", "lowest wins", "one only"])
  func anUnknownScoreHasSomeSeverity(precedence: String) {
    let judgement = Judgement(
      """
      policy p {
        severity good < fine < bad, \(precedence)
        fact score : number
        ladder by score cites "1" { bad below 60  fine from 60  good from 80 }
      }
      incident "A" under p {}
      """)
    #expect(judgement.ruling("A")?.severity.possible == 0b1110)
  }

  /// Worded rows are the rows with the sides that their words have.
  @Test func wordedRowsOfALadder() {
    let plain = Trial(
      "ladder by factor cites \"1\" { minor up to 3  serious above 3  major from 5 }",
      "incident \"A\" under trial { factor = 3 } incident \"B\" under trial { factor = 5 }")
    let worded = Trial(
      """
      boundary or less includes, or more includes
      ladder by factor cites "1" { minor 3 or less  serious above 3  major 5 or more }
      """,
      "incident \"A\" under trial { factor = 3 } incident \"B\" under trial { factor = 5 }")
    #expect(plain.rulings.map { $0.severity.possible } == [0b10, 0b1000])
    #expect(worded.rulings.map { $0.severity.possible } == [0b10, 0b1000])
  }
}
