import CulpaTestSupport
import Testing

/// Decision 11: what counts as prior.
@Suite struct EarlierIncidentTests {
  private static let repeated = """
    rule base cites "1" { charge operator, supervisor 10% of loss as recovery }
    rule again cites "2" { raise recovery by 5pp for each prior serious }
    """

  @Test func eachEarlierIncidentOfThatSeverityCounts() {
    #expect(
      Sample.problems(
        Self.repeated,
        """
        incident "A" { occurred = 2026-03-01 grade = 2 loss = 100 CNY operator = ann }
        incident "B" { occurred = 2026-03-02 grade = 2 loss = 100 CNY operator = ann }
        incident "C" { occurred = 2026-03-03 grade = 1 loss = 100 CNY operator = ann }
        expect recovery of ann in "A" is 10 CNY
        expect recovery of ann in "B" is 15 CNY
        expect recovery of ann in "C" is 20 CNY
        """) == [])
  }

  @Test func anotherSeverityDoesNotCount() {
    #expect(
      Sample.problems(
        Self.repeated,
        """
        incident "A" { occurred = 2026-03-01 grade = 3 operator = ann }
        incident "B" { occurred = 2026-03-02 loss = 100 CNY operator = ann }
        expect recovery of ann in "B" is 10 CNY
        """) == [])
  }

  @Test func graverOnesCountWhereAsked() {
    #expect(
      Sample.problems(
        """
        rule base cites "1" { charge operator 10% of loss as recovery }
        rule again cites "2" { raise recovery by 5pp for each prior serious or worse }
        """,
        """
        incident "A" { occurred = 2026-03-01 grade = 3 operator = ann }
        incident "B" { occurred = 2026-03-02 grade = 1 operator = ann }
        incident "C" { occurred = 2026-03-03 loss = 100 CNY operator = ann }
        expect recovery of ann in "C" is 15 CNY
        """) == [])
  }

  @Test func anotherRoleOfTheSamePersonDoesNotCount() {
    #expect(
      Sample.problems(
        Self.repeated,
        """
        incident "A" { occurred = 2026-03-01 grade = 2 supervisor = ann }
        incident "B" { occurred = 2026-03-02 loss = 100 CNY operator = ann supervisor = bob }
        expect recovery of ann in "B" is 10 CNY
        """) == [])
  }

  @Test func ofTwoAtTheSameMomentNeitherIsPrior() {
    #expect(
      Sample.problems(
        Self.repeated,
        """
        incident "A" { occurred = 2026-03-01 09:30 grade = 2 loss = 100 CNY operator = ann }
        incident "B" { occurred = 2026-03-01 09:30 grade = 2 loss = 100 CNY operator = ann }
        incident "C" { occurred = 2026-03-01 09:31 loss = 100 CNY operator = ann }
        expect recovery of ann in "A" is 10 CNY
        expect recovery of ann in "B" is 10 CNY
        expect recovery of ann in "C" is 20 CNY
        """) == [])
  }

  /// Earlier means an earlier `occurred`, wherever the incident stands in the text.
  @Test func theOrderOfTheTextDoesNotCount() {
    #expect(
      Sample.problems(
        Self.repeated,
        """
        incident "late" { occurred = 2026-03-02 loss = 100 CNY operator = ann }
        incident "early" { occurred = 2026-03-01 grade = 2 loss = 100 CNY operator = ann }
        expect recovery of ann in "late" is 15 CNY
        expect recovery of ann in "early" is 10 CNY
        """) == [])
  }

  /// The window looks back from `occurred` and holds its first day.
  @Test(arguments: [("2025-03-02", "15"), ("2025-03-01", "10"), ("2025-03-03", "15")])
  func aWindowHoldsItsFirstDay(earlier: String, amount: String) {
    #expect(
      Sample.problems(
        """
        rule base cites "1" { charge operator 10% of loss as recovery }
        rule again cites "2" { raise recovery by 5pp for each prior serious within 12 months }
        """,
        """
        incident "A" { occurred = \(earlier) grade = 2 operator = ann }
        incident "B" { occurred = 2026-03-02 loss = 100 CNY operator = ann }
        expect recovery of ann in "B" is \(amount) CNY
        """) == [])
  }

  @Test func kindsAreComparedWhereAsked() {
    #expect(
      Sample.problems(
        """
        rule base cites "1" { charge operator 10% of loss as recovery }
        rule again cites "2" { raise recovery by 5pp for each prior serious of same kind }
        """,
        """
        incident "A" { occurred = 2026-03-01 kind = delay grade = 2 operator = ann }
        incident "B" { occurred = 2026-03-02 kind = damage grade = 2 operator = ann }
        incident "C" { occurred = 2026-03-03 kind = delay loss = 100 CNY operator = ann }
        expect recovery of ann in "C" is 15 CNY
        """) == [])
  }

  /// A kind that is not recorded may be the same one: the count is open, and the kind is asked for.
  @Test func anUnknownKindLeavesTheCountOpen() {
    #expect(
      Sample.problems(
        """
        rule base cites "1" { charge operator 10% of loss as recovery }
        rule again cites "2" { raise recovery by 5pp for each prior serious of same kind }
        """,
        """
        incident "A" { occurred = 2026-03-01 kind = delay grade = 2 operator = ann }
        incident "B" { occurred = 2026-03-03 loss = 100 CNY operator = ann }
        expect recovery of ann in "B" is 10 CNY..15 CNY
        expect question kind in "B"
        """) == [])
  }

  @Test func aConditionCountsForItsPerson() {
    #expect(
      Sample.problems(
        """
        rule again cites "2" {
            when prior serious of operator >= 2
            charge operator 50 CNY as fine
        }
        """,
        """
        incident { operator = ann prior serious 2, bob prior serious 1 }
        expect fine of ann is 50 CNY
        expect fine of bob is none
        """) == [])
  }

  @Test func aConditionWithoutItsPersonIsRefused() {
    #expect(
      Sample.codes("rule r cites \"1\" { when prior serious >= 2 charge operator 1 CNY }", "")
        .contains("C2209"))
  }
}
