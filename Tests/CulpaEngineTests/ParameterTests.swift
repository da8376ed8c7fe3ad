import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// A figure of a policy that changes with time counts as it was when the incident happened.
@Suite struct ParameterTests {
  private static func charged(_ occurred: String, _ parameter: String) -> [String] {
    Trial(
      "param limit = \(parameter)  rule a cites \"1\" { charge operator limit as fine }",
      "incident \"A\" under trial { operator = someone \(occurred) }"
    ).amounts
  }

  @Test(
    arguments: [
      ("2025-06-30", "500"), ("2025-07-01", "600"), ("2025-07-01 00:00", "600"),
      ("2025-12-31 23:59", "600"), ("2026-01-01", "550"), ("2026-09-09", "550"),
    ])
  func theDayOfTheIncidentCounts(day: String, expected: String) {
    let parameter = "500 CNY, 600 CNY from 2025-07-01, 550 CNY from 2026-01-01"
    #expect(Self.charged("occurred = \(day)", parameter) == ["operator fine \(expected)"])
  }

  /// Without a day, the amount lies between the least and the most of all values.
  @Test(
    arguments: [
      ("500 CNY, 600 CNY from 2025-07-01, 550 CNY from 2026-01-01", "500..600"),
      ("500 CNY, 500 CNY from 2025-07-01", "500"),
      ("unspecified, 500 CNY from 2025-07-01", "0..?"),
    ])
  func anUnknownDay(parameter: String, expected: String) {
    #expect(Self.charged("", parameter) == ["operator fine \(expected)"])
  }

  /// What a text leaves out at first may be said later.
  @Test func unspecifiedAtFirst() {
    let parameter = "unspecified, 500 CNY from 2025-07-01"
    #expect(Self.charged("occurred = 2025-06-30", parameter) == ["operator fine 0..?"])
    #expect(Self.charged("occurred = 2025-07-01", parameter) == ["operator fine 500"])
  }

  /// A ladder whose bound moves judges each incident by the bound of its day.
  @Test(arguments: [("2025-06-30", 0b10), ("2025-07-01", 0b1)] as [(String, UInt64)])
  func aBoundInTime(day: String, possible: UInt64) {
    let rulings = Trial(
      "param from_here = 500 CNY, 600 CNY from 2025-07-01  ladder by loss cites \"1\" { minor from from_here }",
      "incident \"A\" under trial { occurred = \(day)  loss = 550 CNY }"
    ).rulings
    #expect(rulings.map { $0.severity.possible } == [possible])
  }

  /// The warning comes after the day, once, and only where the figure was read.
  @Test(
    arguments: [
      ("2026-12-31", "yes", 0), ("2027-01-01", "yes", 1), ("2027-01-01", "no", 0),
    ])
  func reviews(day: String, absent: String, expected: Int) {
    let rulings = Trial(
      """
      param fine_of_absence = 50 CNY review by 2026-12-31
      fact absent : yes/no
      rule a cites "1" { when absent  charge operator fine_of_absence }
      rule b cites "2" { when absent  charge supervisor fine_of_absence }
      """,
      "incident \"A\" under trial { occurred = \(day)  absent = \(absent)  operator = someone }"
    ).rulings
    #expect(rulings.map { $0.diagnostics.count { $0.code == "C4132" } } == [expected])
  }
}
