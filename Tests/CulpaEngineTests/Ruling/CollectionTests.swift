import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Decision 22: what is taken from which month's wage. Ann has 5,000, bob 4,000, cyd 1,000.
@Suite struct CollectionTests {
  private static let items = """
    rule a cites "1" { charge operator loss as fine }
    collect monthly keeping wages at least 1000 CNY
    """

  /// 5,000 − 1,000 = 4,000 a month: 9,000 is 4,000, 4,000 and 1,000.
  @Test func aMonthBearsWhatIsAboveTheFloor() {
    #expect(
      Sample.problems(
        Self.items,
        """
        incident { occurred = 2026-03-02 loss = 9000 CNY operator = ann }
        expect instalments of ann is 4000 CNY, 4000 CNY, 1000 CNY
        """) == [])
  }

  /// March has 4,000 − 3,500 = 500 left for the second debt; the rest waits for April.
  @Test func debtsCompeteForOneMonth() {
    #expect(
      Sample.problems(
        Self.items,
        """
        incident "B" { occurred = 2026-03-20 loss = 700 CNY operator = ann }
        incident "A" { occurred = 2026-03-02 loss = 3500 CNY operator = ann }
        expect instalments of ann in "A" is 3500 CNY
        expect instalments of ann in "B" is 500 CNY, 200 CNY
        """) == [])
  }

  /// March to May are taken by the first debt (4,000, 4,000, 4,000): the second begins in June.
  @Test func aFullMonthIsPassedOver() throws {
    let judgement = Judgement(
      Sample.script(
        Self.items,
        """
        incident "A" { occurred = 2026-03-02 loss = 12000 CNY operator = ann }
        incident "B" { occurred = 2026-04-02 loss = 100 CNY operator = ann }
        """))
    let plan = try #require(judgement.ruling("B")?.plans.first)
    #expect(plan.instalments.map(\.month) == [2026 * 12 + 5])
  }

  /// Cyd's wage of 1,000 is the floor itself.
  @Test func aWageAtTheFloorBearsNothing() throws {
    let judgement = Judgement(
      Sample.script(
        Self.items,
        "incident \"A\" { occurred = 2026-03-02 loss = 10 CNY operator = cyd } assess \"A\""))
    #expect(judgement.ruling("A")?.plans.isEmpty == true)
    #expect(judgement.diagnostics.contains { $0.code == "C4005" && !$0.isError })
  }

  /// A wage below what the law keeps bears nothing, which a list of instalments must not pass over.
  @Test func whoCanPayNothingIsNamedWithTheInstalments() throws {
    let judgement = Judgement(
      """
      law wages cites "W1" { currency CNY  keeping wages at least 2360 CNY }
      policy p {
        currency CNY
        round half up to 1
        severity minor, highest wins
        role operator
        fact loss : money = 0 CNY
        rule recovery cites "1" { when loss > 0 CNY  classify minor  charge operator 100 CNY as recovery }
      }
      person ann { wage = 2000 CNY }
      incident "A" { occurred = 2026-03-02 loss = 10 CNY operator = ann }
      show instalments
      """)
    #expect(
      judgement.diagnostics.map(\.message.english) == [
        "in A nothing can be deducted from ann: wage 2,000, to keep 2,360"
      ])
  }

  @Test func whileDiscretionIsOpenThePlanIsForTheHighEnd() throws {
    let judgement = Judgement(
      Sample.script(
        """
        rule a cites "1" { charge operator 100 CNY..5000 CNY as fine }
        collect monthly keeping wages at least 1000 CNY
        """, "incident \"A\" { occurred = 2026-03-02 operator = ann }"))
    let plan = try #require(judgement.ruling("A")?.plans.first)
    #expect(plan.isForHighEnd)
    #expect(plan.instalments.map { "\($0.amount)" } == ["4000", "1000"])
  }

  @Test func aWageThatIsNotKnownIsAskedFor() {
    #expect(
      Sample.problems(
        Self.items,
        """
        person dov {}
        incident { occurred = 2026-03-02 loss = 10 CNY operator = dov }
        expect instalments of dov is none
        expect question wage
        """) == [])
  }
}
