import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Corrections, appeals and updates (issue 3 §15): nothing is erased, the latest facts count.
@Suite struct RevisionTests {
  private static let items = """
    office quality 质量部
    rule fine cites "1" { when loss > 0 CNY  charge operator 50% of loss as fine }
    procedure report cites "2" { step form 报告 by quality within 24h of occurred }
    """

  private static func problems(_ commands: String) -> [String] {
    Sample.problems(
      items,
      """
      incident "D-1" { occurred = 2026-03-02 09:00  loss = 1600 CNY  operator = ann  grade = 2 }
      \(commands)
      """)
  }

  /// 50 % of 1,600 before, of 900 after; the severity with it.
  @Test func anAmendmentCorrectsFactsAndTheRulingFollows() {
    #expect(
      Self.problems(
        """
        expect fine of ann is 800 CNY
        amend "D-1" by bob at 2026-03-12 because "invoice found" { loss = 900 CNY  grade = 1 }
        expect fine of ann in "D-1" is 450 CNY
        expect severity in "D-1" is minor
        """) == [])
  }

  /// A role that is named has the new holders and no others; `unknown` leaves it without.
  @Test func holdersAreReplaced() {
    #expect(
      Self.problems(
        """
        appeal "D-1" by ann at 2026-03-12 because "it was bob" { operator = bob, cyd }
        expect fine of ann is none
        expect fine of bob is 800 CNY
        expect fine of cyd is 800 CNY
        amend "D-1" because "nobody did it" { operator = unknown }
        expect fine of bob is none
        """) == [])
  }

  /// Due 2026-03-03 09:00; the log said a day later, and a paper shows one hour.
  @Test func aLineOfTheLogIsReplaced() {
    #expect(
      Self.problems(
        """
        amend "D-1" because "log found" { done form at 2026-03-04 09:00 by bob }
        expect lateness of form is 24h
        amend "D-1" because "wrong day" { done 报告 at 2026-03-02 10:00 by bob }
        expect status of form is met
        """) == [])
  }

  /// An appeal without items changes no obligation and no amount.
  @Test func anAppealWithoutItemsIsPending() throws {
    let judgement = Judgement(
      Sample.script(
        Self.items,
        """
        incident "D-1" { occurred = 2026-03-02 09:00  loss = 1600 CNY  operator = ann }
        incident "D-2" { occurred = 2026-03-02 09:00  loss = 1600 CNY  operator = ann }
        appeal "D-1" by ann because "unfair"
        appeal "D-2" by ann because "unfair"
        amend "D-2" by quality at 2026-03-25 because "it is not"
        appeal "D-2" by ann because "it is"
        amend "D-2" by quality at 2026-03-26 because "it is" { loss = 10 CNY }
        appeal "D-2" by ann because "less" { loss = 5 CNY }
        expect fine of ann in "D-1" is 800 CNY
        expect fine of ann in "D-2" is 2.50 CNY
        expect status of form in "D-1" is pending
        """))
    #expect(judgement.diagnostics.filter { $0.severity >= .error }.map(\.message.english) == [])
    let workspace = judgement.workspace
    #expect(workspace.standing(of: 0, in: 0) == .pending)
    #expect(
      (0..<5).map { workspace.standing(of: $0, in: 1) }
        == [.rejected(by: 1), nil, .answered(by: 3), nil, .upheld])
  }

  /// Each revision keeps what was recorded before it.
  @Test func nothingIsErased() throws {
    let judgement = Judgement(
      Sample.script(
        Self.items,
        """
        incident "D-1" { loss = 1600 CNY  operator = ann }
        amend "D-1" because "one" { loss = 900 CNY }
        amend "D-1" because "two" { loss = 700 CNY  operator = bob }
        """))
    let entry = try #require(judgement.workspace.incidents.first)
    #expect(entry.revisions.map(\.reason) == ["one", "two"])
    let loss = try #require(
      judgement.workspace.policies.first?.policy.facts.firstIndex { $0.label.name == "loss" })
    let losses = entry.revisions.map { $0.before.facts[loss] } + [entry.record.facts[loss]]
    #expect(losses == [1600, 900, 700].map { Value.money(Decimal($0)) })
    #expect(judgement.workspace.changes(of: 0, in: 0).count == 1)
    #expect(judgement.workspace.changes(of: 1, in: 0).count == 2)
  }

  /// What is wrong changes nothing at all, not even the items that are right.
  @Test func aWrongAmendmentIsRefusedWhole() {
    #expect(
      Self.problems(
        """
        amend "D-1" because "typo" { loss = 900 CNY  los = 1 CNY }
        expect fine of ann is 800 CNY
        """
      ).map { String($0.prefix(5)) } == ["C3005"])
    #expect(
      Self.problems("amend \"D-9\" because \"no such\" { loss = 1 CNY }")
        .map { String($0.prefix(5)) } == ["C3002"])
  }

  @Test func whatChangesNothingIsWarnedOf() {
    let judgement = Judgement(
      Sample.script(
        Self.items,
        """
        incident "D-1" { loss = 1600 CNY  operator = ann }
        amend "D-1" because "same" { loss = 1600 CNY }
        """))
    #expect(judgement.diagnostics.filter { $0.code == "C3150" }.map(\.severity) == [.warning])
  }

  // MARK: Updates

  private static func updated(_ rows: String) -> DataRun {
    DataRun(
      """
      use "p.culpa"
      import people from "people.csv"
      import incidents from "i.csv" under lapses
      import updates from "u.csv" under lapses
      """,
      [
        "i.csv": """
        incident,occurred,loss,overdue,operator,done form
        A,2026-03-02 09:00,600,3h,zhang:first,2026-03-02 10:00
        B,2026-03-02 09:00,700,4h,li,

        """, "u.csv": rows,
      ])
  }

  /// Given fields change, empty ones stay; the record says from which line.
  @Test func aRowOfUpdatesChangesWhatItGives() throws {
    let run = Self.updated(
      "incident,loss,overdue,operator,done form\nA,650,,,\nB,,5h,wang:second,2026-03-03 08:00\n")
    #expect(run.messages == [])
    #expect(run.imports == ["people.csv 3+0", "i.csv 2+0", "u.csv 2+0"])
    #expect(run.fact("loss", of: "A") == "650.00 CNY")
    #expect(run.fact("overdue", of: "A") == "3h")
    #expect(run.parties(of: "A") == ["operator zhang 1 -"])
    #expect(run.fact("loss", of: "B") == "700.00 CNY")
    #expect(run.fact("overdue", of: "B") == "5h")
    #expect(run.parties(of: "B") == ["operator wang 2 -"])
    let logs = run.workspace.incidents.map { $0.record.log.map(\.at.description) }
    #expect(logs == [["2026-03-02 10:00"], ["2026-03-03 08:00"]])
    let kinds = run.workspace.incidents.flatMap { $0.revisions.map(\.kind) }
    #expect(kinds == [.update(line: 2), .update(line: 3)])
  }

  /// A row without an incident is left out; one that changes nothing leaves no trace.
  @Test func badRowsOfUpdatesAreLeftOut() {
    let run = Self.updated("incident,loss\nC,1\nA,x\nB,700\n")
    #expect(run.problems.map(\.code) == ["C5013", "C5004"])
    #expect(run.imports.last == "u.csv 1+2")
    #expect(run.workspace.incidents.flatMap(\.revisions).isEmpty)
  }

  /// The incident of 2025 is judged under version 1; the columns are read in its terms.
  @Test func updatesReachEveryVersion() {
    let run = DataRun(
      """
      use "v.culpa"
      incident "A" under v { occurred = 2025-05-01  loss = 10 CNY }
      incident "B" under v { occurred = 2026-05-01  amount = 15 CNY }
      import updates from "u.csv" under v
      expect value in "A" is 30 CNY
      expect value in "B" is 80 CNY
      """,
      [
        "v.culpa": """
        policy v {
            version "1"  effective from 2025-01-01 to 2025-12-31  currency CNY
            fact loss 损失 : money
            term value = loss * 3
        }
        policy v {
            version "2"  effective from 2026-01-01  currency CNY
            fact fee : money = 0 CNY
            fact amount 损失 : money
            term value = amount * 4 + fee
        }
        """,
        "u.csv": "incident,损失\nA,10\nB,20\n",
      ])
    #expect(run.messages == [])
  }
}
