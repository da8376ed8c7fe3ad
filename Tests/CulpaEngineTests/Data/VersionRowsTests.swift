import CulpaEngine
import CulpaSyntax
import Testing

/// A month may lie in the time of two versions: each row is read and judged under that of its day.
@Suite struct VersionRowsTests {
  /// Until June half of the loss is borne, later a fifth; the older version knows `night`, the newer `tries`.
  private static let policy = """
    policy lapses {
        effective from 2026-01-01 to 2026-06-30
        currency CNY
        round half up to 0.01
        severity minor < serious, highest wins
        role operator
        fact loss 损失 : money = 0 CNY
        fact night : yes/no = no
        rule recovery cites "1" { when loss > 0 CNY  classify serious  charge operator 50% of loss }
        rule at_night cites "2" { when night  charge operator 10 CNY as night_fine }
    }
    policy lapses {
        effective from 2026-07-01
        currency CNY
        round half up to 0.01
        severity minor, highest wins
        role operator
        fact tries : count = 0
        fact loss 损失 : money = 0 CNY
        rule recovery cites "1" { when loss > 0 CNY  classify minor  charge operator 20% of loss }
        rule again cites "2" { when tries > 1  charge operator 5 CNY as again_fine }
    }
    """

  private func run(_ rows: String) -> DataRun {
    DataRun(
      """
      use "p.culpa"
      import people from "people.csv"
      import incidents from "i.csv" under lapses
      assess incidents
      """, ["p.culpa": Self.policy, "i.csv": rows])
  }

  private func charges(_ run: DataRun) -> [String] {
    run.rulings.map { ruling in
      ruling.incident + " "
        + ruling.charges.map { $0.low.text(minimumPlaces: 0) }.joined(separator: " ")
    }
  }

  @Test func eachRowIsReadInTheTermsOfItsDay() {
    let run = run(
      """
      incident,occurred,损失,night,tries,operator
      A,2026-06-30,100,yes,,zhang
      B,2026/7/1,100,,3,zhang

      """)
    #expect(run.shown == [])
    #expect(charges(run) == ["A 50 10", "B 20 5"])
  }

  /// What only the other version knows would be lost in silence.
  @Test func whatTheVersionOfTheDayDoesNotKnowIsRefused() {
    let run = run(
      """
      incident,occurred,loss,night,tries,operator
      A,2026-06-30,100,,2,zhang
      B,2026-07-01,100,yes,,zhang
      C,2026-07-01,100,,,zhang

      """)
    #expect(
      run.shown == [
        "C5001 i.csv:2:19 A,2026-06-30,100,,«2»,zhang",
        "C5001 i.csv:3:18 B,2026-07-01,100,«yes»,,zhang",
      ])
    #expect(charges(run) == ["C 20"])
  }

  @Test func aDayBeforeAllVersionsAndAHeaderOfNoneAreRefused() {
    let run = run("incident,occurred,loss,nihgt\nA,2025-12-31,100,\nB,2026-01-01,100,\n")
    #expect(
      run.shown == [
        "C5001 i.csv:1:24 incident,occurred,loss,«nihgt»", "C5011 i.csv:2:3 A,«2025-12-31»,100,",
      ])
    #expect(run.names == ["B"])
  }

  /// A row without a day is read as an incident without one: under the last version.
  @Test func withoutADayTheLastVersionCounts() {
    let run = run("incident,occurred,loss,operator\nA,,100,zhang\n")
    #expect(run.shown == [])
    #expect(run.workspace.incidents.map(\.policy) == [run.workspace.policies.count - 1])
  }
}
