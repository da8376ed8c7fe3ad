import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// What is certain is not shown as open: one thing that is known may rule out what is not.
@Suite struct NarrownessTests {
  private static func errors(_ items: String, _ script: String) -> [String] {
    Judgement(
      """
      policy p {
          currency CNY  round half up to 0.01  month end last day
          severity minor < major, highest wins
          role operator
          kind fall, fire
          office quality, safety
          fact loss : money
          fact matter : text
          fact customer : text
          fact found : date
          fact score : number
          fact cause : one of rain | wind
          \(items)
      }
      person zhang {}
      \(script)
      """
    ).diagnostics.filter(\.isError).map { "\($0.code) \($0.message.english)" }
  }

  private static func incident(_ name: String, _ rest: String) -> String {
    "incident \"\(name)\" under p { operator = zhang  \(rest) }\n"
  }

  // MARK: Tallies

  private static let tally =
    "tally again cites \"3\" { count  same matter, customer  within 3 months }"

  /// False and unknown is false: another matter is another complaint, whoever complained.
  @Test(arguments: [
    (#"matter = "seat""#, #"matter = "parking"  customer = "pei""#, "0"),
    (#"matter = "seat"  customer = "pei""#, #"matter = "parking""#, "0"),
    (#"matter = "seat""#, #"customer = "pei""#, "0..1"),
    (#"matter = "seat""#, #"matter = "seat"  customer = "pei""#, "0..1"),
    (#"matter = "seat"  customer = "pei""#, #"customer = "pei""#, "0..1"),
    (#"matter = "seat"  customer = "pei""#, #"matter = "seat"  customer = "pei""#, "1"),
    ("", #"matter = "seat"  customer = "pei""#, "0..1"),
  ])
  func oneThingKnownToDifferRulesOut(earlier: String, later: String, count: String) {
    #expect(
      Self.errors(
        Self.tally,
        Self.incident("A", "occurred = 2026-03-02  \(earlier)")
          + Self.incident("B", "occurred = 2026-03-09  \(later)")
          + "expect again in \"B\" is \(count)") == [])
  }

  /// The same of an incident without a date, which may be an earlier one.
  @Test func whatHasNoDateIsRuledOutToo() {
    #expect(
      Self.errors(
        Self.tally,
        Self.incident("A", #"matter = "seat""#) + Self.incident("C", #"matter = "parking""#)
          + Self.incident("B", #"occurred = 2026-03-09  matter = "parking"  customer = "pei""#)
          + "expect again in \"B\" is 0..1") == [])
  }

  // MARK: Ladders

  private static let ladder = """
    param major_loss : money = unspecified
    ladder by loss cites "2" { minor above 0 CNY  major from major_loss }
    """

  /// Rows ascend, also one whose bound is not known: who does not reach the first reaches none above.
  @Test(arguments: [("0 CNY", "none"), ("1 CNY", "minor | major")])
  func anUnknownBoundLiesAboveTheRowBefore(loss: String, severities: String) {
    let judged = Judgement(
      """
      policy p {
          currency CNY  round half up to 0.01
          severity minor < major, highest wins
          role operator
          fact loss : money
          \(Self.ladder)
      }
      incident "A" under p { loss = \(loss) }
      """)
    #expect(judged.ruling("A")?.severity.possible == (severities == "none" ? 0b1 : 0b110))
  }

  // MARK: Procedures

  /// A step whose procedure does not apply asks nothing; one whose own condition fails does not ask
  /// whether its procedure applies.
  @Test func whatDoesNotApplyAsksNothing() {
    let procedure = """
      procedure field cites "4" {
          when kind is fire
          step look by quality when score > 1
          step call by safety when loss > 5 CNY
      }
      """
    let script =
      Self.incident("A", "occurred = 2026-03-02  kind = fall")
      + Self.incident("B", "occurred = 2026-03-02  kind = fire  loss = 1 CNY")
    let judged = Judgement(
      """
      policy p {
          kind fall, fire
          role operator
          office quality, safety
          currency CNY
          fact loss : money
          fact score : number
          \(procedure)
      }
      person zhang {}
      \(script)
      """)
    #expect(judged.ruling("A")?.questions == [])
    #expect(judged.ruling("B")?.questions == [.fact(FactID(1))])
  }

  // MARK: Tables

  /// Rows that leave nothing over leave nothing to `otherwise`, whatever the input that is not known.
  @Test func otherwiseIsOutWhereSomeRowHolds() {
    let table = """
      table rate cites "2" by cause, score {
          row rain, below 60 gives 10
          row rain, from 60 gives 10
          row wind, below 30 gives 20
          otherwise 90
      }
      rule fine cites "3" { charge operator rate * 1 CNY }
      """
    #expect(
      Self.errors(
        table,
        Self.incident("A", "cause = rain") + Self.incident("B", "cause = wind")
          + """
          expect rate in "A" is 10
          expect rate in "B" is 20..90
          expect fine of zhang in "A" is 10 CNY
          expect fine of zhang in "B" is 20 CNY..90 CNY
          """) == [])
  }

  // MARK: Windows

  /// "Again within three months" of 28 February ends on 28 May (decision 73), for `prior` as for tallies.
  @Test(arguments: [("2025-05-28", "1"), ("2025-05-29", "0"), ("2025-05-31", "0")])
  func windowsReachForward(day: String, count: String) {
    #expect(
      Self.errors(
        """
        tally again cites "3" { count  within 3 months }
        rule loss_class cites "1" { when loss > 0 CNY  classify minor }
        rule fine cites "3" { charge operator 100 CNY }
        rule more cites "4" { raise fine of operator by 10 CNY for each prior minor within 3 months }
        """,
        Self.incident("A", "occurred = 2025-02-28  loss = 1 CNY")
          + Self.incident("B", "occurred = \(day)  loss = 1 CNY")
            + """
            expect again in "B" is \(count)
            expect fine of zhang in "B" is \(count == "1" ? 110 : 100) CNY
            """) == [])
  }

  // MARK: Parts of a time

  /// A day and a half is one day or two: an error says so, and the amount lies between both.
  @Test func partOfATimeIsBetweenWholeOnes() {
    let judged = Judgement(
      """
      policy p {
          currency CNY  round half up to 0.01
          role operator
          fact late : duration
          rule fine cites "1" { charge operator 100 CNY }
          rule daily cites "2" { raise fine by 10 CNY for each late / 24h }
      }
      person zhang {}
      incident "A" under p { late = 36h  operator = zhang }
      assess "A"
      """)
    #expect(judged.errors == ["C4013"])
    #expect(judged.amounts("A")["fine of zhang as operator"]?.low == Decimal(110))
    #expect(judged.amounts("A")["fine of zhang as operator"]?.high == Decimal(120))
  }

  // MARK: Accounts

  private static let account = """
    param points = unspecified
    rule slip cites "5" { deduct operator points from conduct }
    account conduct of person as employee per month {
        opening 100
        severity passing < failing, highest wins
        rule low cites "6" { when score < 60  charge employee 50 CNY as low }
    }
    """

  /// What a rule deducts is a figure that the text leaves out: the settlement asks for it.
  @Test func unspecifiedPointsAreAskedFor() {
    #expect(
      Self.errors(
        Self.account,
        Self.incident("A", "occurred = 2026-03-02")
          + #"expect question points in "conduct zhang 2026-03""#) == [])
  }

  /// Settlements are no incidents, whatever rows are grouped by; what they charge counts.
  @Test(arguments: ["severity", "kind", "month", "person", "rule"])
  func settlementsAreNoIncidents(grouping: String) {
    var totals: Totals?
    var interpreter = Interpreter(
      Workspace(), loader: MemoryLoader(texts: [:]),
      emit: { outcome, _ in
        if case .totals(let found) = outcome { totals = found }
      }, complain: { _, _ in })
    interpreter.run(
      SourceText(
        name: "script.culpa",
        """
        policy p {
            currency CNY  round half up to 0.01
            severity minor < major, highest wins
            kind fall, fire
            role operator
            rule class cites "1" { classify minor }
            rule fine cites "2" { charge operator 10 CNY }
            rule slip cites "5" { deduct operator 50 from conduct }
            account conduct of person as employee per month {
                opening 100
                rule low cites "6" { when score < 60  charge employee 50 CNY as low }
            }
        }
        person zhang {}
        incident "A" under p { occurred = 2026-03-02  kind = fall  operator = zhang }
        show totals by \(grouping)
        """))
    #expect(totals?.rows.map(\.incidents).reduce(0, +) == 1)
    #expect(
      totals?.rows.map(\.chargesLow).reduce(Decimal.zero) { (try? $0.adding($1)) ?? $0 }
        == Decimal(60))
  }
}
