import CulpaEngine
import CulpaTestSupport
import Testing

/// What an account counts over the incidents of a period.
@Suite struct AccountTallyTests {
  /// S4.8, worked example E21: 4 yellow, 3 orange and 3 red notices cost 4×1 + 3×3 + 3×6 = 31 points. 69 would
  /// pass, yet three red notices fail the unit whatever its score. The people pay 2 a point, 62; the manager
  /// and the head of the workshop 100 each, the supervisor 50.
  private static let site = """
    policy site {
      currency CNY  round half up to 0.01
      role responsible
      role manager held by post "manager"
      role head held by post "head"
      role supervisor held by post "supervisor"
      kind yellow, orange, red
      rule yellow cites "4.2.3" { when kind is yellow  deduct responsible 1 from conduct, own }
      rule orange cites "4.2.3" { when kind is orange  deduct responsible 3 from conduct, own }
      rule red cites "4.2.3" { when kind is red  deduct responsible 6 from conduct, own }
      account conduct of department per month cites "4.2" {
        opening 100
        tally reds cites "4.2.3" { count  when kind is red  as responsible }
        grade failing < passing, lowest wins
        ladder by score cites "4.2.2" { failing below 60  passing from 60 }
        rule three_red cites "4.2.3" { when reds >= 3  classify failing }
        rule unit cites "5.1" {
          when grade is failing
          charge manager, head 100 CNY as fine
          charge supervisor 50 CNY as fine
        }
      }
      account own of person as worker per month cites "5.1" {
        rule points cites "5.1" { charge worker deducted * 2 CNY as fine }
      }
    }
    person zhang { department = "workshop" }
    person li { department = "workshop"  post = "manager" }
    person wang { department = "workshop"  post = "head" }
    person wu { department = "workshop"  post = "supervisor" }
    person zhao { department = "office"  post = "manager" }

    """

  private static func notices(_ kinds: [(String, Int)]) -> String {
    kinds.flatMap { kind, count in (0..<count).map { (kind, $0) } }.map { kind, number in
      "incident \"\(kind) \(number)\" { kind = \(kind)  occurred = 2026-03-02  responsible = zhang }\n"
    }.joined()
  }

  @Test func threeRedNoticesFailAUnit() {
    let settled = Settled(
      Self.site + Self.notices([("yellow", 4), ("orange", 3), ("red", 3)]) + """
        expect deducted in "conduct workshop 2026-03" is 31
        expect score in "conduct workshop 2026-03" is 69
        expect reds in "conduct workshop 2026-03" is 3
        expect grade in "conduct workshop 2026-03" is failing
        expect fine of manager in "conduct workshop 2026-03" is 100 CNY
        expect fine of head in "conduct workshop 2026-03" is 100 CNY
        expect fine of supervisor in "conduct workshop 2026-03" is 50 CNY
        expect total in "conduct workshop 2026-03" is 250 CNY
        expect fine of zhang in "own zhang 2026-03" is 62 CNY
        expect grade in "conduct office 2026-03" is passing
        expect total in "conduct office 2026-03" is none
        """)
    #expect(settled.codes == [])
  }

  /// One red notice less, and the score alone decides: 75 passes.
  @Test func twoRedNoticesDoNot() {
    let settled = Settled(
      Self.site + Self.notices([("yellow", 4), ("orange", 3), ("red", 2)]) + """
        expect score in "conduct workshop 2026-03" is 75
        expect grade in "conduct workshop 2026-03" is passing
        expect total in "conduct workshop 2026-03" is none
        """)
    #expect(settled.codes == [])
  }

  private static func year(_ tallies: String, _ rest: String) -> Settled {
    Settled(
      """
      policy fleet {
        currency CNY  round half up to 0.01  month end last day
        role driver  role witness
        fact loss: money
        fact wet: yes/no = no
        account safety of person per month { opening 10 \(tallies) }
      }
      person zhang { department = "fleet" }
      person li { department = "fleet" }
      incident "A" { loss = 100 CNY  occurred = 2026-01-10  driver = zhang  witness = li }
      incident "B" { loss = 50 CNY  occurred = 2026-01-20  driver = zhang, li }
      incident "C" { loss = 30.01 CNY  occurred = 2026-02-10  driver = zhang  witness = zhang }
      \(rest)
      """)
  }

  /// An incident counts once for whoever takes part, in whichever roles.
  @Test(arguments: [
    ("count", "zhang", ["2", "1"]), ("count", "li", ["2", "0"]),
    ("count as driver", "li", ["1", "0"]), ("count as witness", "zhang", ["0", "1"]),
    ("count when loss > 60 CNY", "zhang", ["1", "0"]),
    ("total loss", "zhang", ["150 CNY", "30.01 CNY"]), ("total loss", "li", ["150 CNY", "0 CNY"]),
    ("highest loss as driver", "zhang", ["100 CNY", "30.01 CNY"]),
    ("lowest loss", "zhang", ["50 CNY", "30.01 CNY"]),
    // (100 + 50 + 30.01) / 3 = 60.0033…
    ("mean loss rounded to 0.01 within 2 months", "zhang", ["75 CNY", "60 CNY"]),
    ("count within 1 years", "zhang", ["2", "3"]),
    // There is no mean of nothing.
    ("mean loss as driver", "li", ["50 CNY", "unknown"]),
  ])
  func figuresOverAPeriod(tally: String, person: String, expected: [String]) {
    let settled = Self.year(
      "tally x { \(tally) }",
      zip(["01", "02"], expected).map { month, value in
        "expect x in \"safety \(person) 2026-\(month)\" is \(value)\n"
      }.joined())
    #expect(settled.codes.filter { $0 != "C2505" } == [])
  }

  /// A condition that hangs on what is not recorded leaves the count between two figures.
  @Test func whatOnlyMayCount() {
    let settled = Self.year(
      """
      tally x { count  when loss > 60 CNY }
      rule many cites "1" { when x >= 1  require talk by office }
      rule more cites "2" { when x >= 3  require course by office }
      """,
      "incident \"D\" { occurred = 2026-02-11  driver = zhang }")
    let february = settled.settlement("safety zhang 2026-02")
    #expect(february?.tallies.map(\.value) == [.counts(0, 1)])
    let obligations = settled.cases.filter { $0.settlement?.subject == february?.subject }.map {
      $0.ruling.obligations.map { "\($0.label.name) \($0.isCertain)" }
    }
    #expect(obligations == [["talk true"], ["talk false"]])
  }
}
