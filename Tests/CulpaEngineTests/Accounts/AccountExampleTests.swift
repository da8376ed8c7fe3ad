import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Regulations of the catalogue, worked out by hand. Each script says what it expects.
@Suite struct AccountExampleTests {
  /// S4.19: 90 and above earns all of 600, 80 to 90 earns 90 %, 70 to 80 earns 80 %, 60 to 70 earns 70 %,
  /// less earns nothing; points have no cap and no floor. A year earns 30 for each point of the mean of
  /// three leaders: (96 + 92.5 + 94) / 3 × 30 = 2825.00.
  private static let township = """
    policy township {
      currency CNY  round half up to 0.01
      role employee
      fact points: number
      kind fault, merit
      rule fault cites "3" { when kind is fault  deduct employee points from monthly }
      rule merit cites "3" { when kind is merit  credit employee points to monthly }
      account monthly of person as worker per month cites "4.1" {
        opening 100
        grade none_ < fair < good < high < full, highest wins
        ladder by score cites "4.1.1" {
          none_ from -1000  fair from 60  good from 70  high from 80  full from 90
        }
        rule full cites "4.1.1" { when grade is full  reward worker 600 CNY as pay }
        rule high cites "4.1.1" { when grade is high  reward worker 90% of 600 CNY as pay }
        rule good cites "4.1.1" { when grade is good  reward worker 80% of 600 CNY as pay }
        rule fair cites "4.1.1" { when grade is fair  reward worker 70% of 600 CNY as pay }
      }
      account yearly of person as worker per year cites "4.2" {
        fact one: number  fact two: number  fact three: number
        rule mean cites "4.2.1" {
          reward worker ((one + two + three) * 30 CNY / 3) as pay
        }
      }
    }
    person zhang { wage = 3000 CNY }
    """

  @Test(arguments: [
    ("15", "540 CNY", "high"), ("10", "600 CNY", "full"), ("10.5", "540 CNY", "high"),
    ("20.5", "480 CNY", "good"), ("40", "420 CNY", "fair"), ("40.5", "none", "none_"),
    ("150", "none", "none_"),
  ])
  func aTownshipPaysByTiers(points: String, pay: String, grade: String) {
    let settled = Settled(
      Self.township + """
        incident "A" { kind = fault  points = \(points)  occurred = 2026-03-02  employee = zhang }
        expect pay of zhang in "monthly zhang 2026-03" is \(pay)
        expect grade in "monthly zhang 2026-03" is \(grade)
        """)
    #expect(settled.codes == [])
  }

  @Test func aTownshipPaysByTheMeanOfThree() {
    let settled = Settled(
      Self.township + """
        record yearly of zhang at 2026-12-31 { one = 96  two = 92.5  three = 94 }
        expect pay of zhang in "yearly zhang 2026" is 2825 CNY
        """)
    #expect(settled.codes == [])
  }

  /// S4.12: the first of all sites earns 1000 for each of three people, the second 500; the last pays 1000,
  /// 600 and 300, the last but one 500, 500 and 200.
  private static func sites(_ ties: String, _ points: [String]) -> String {
    let names = ["a", "b", "c", "d", "e"]
    let people = names.map { site in
      """
      person m\(site) { post = "manager"  department = "\(site)" }
      person p\(site) { post = "production"  department = "\(site)" }
      person s\(site) { post = "safety"  department = "\(site)" }
      """
    }
    let records = zip(names, points).map { site, points in
      "record inspection of \(site) at 2026-03-28 { points = \(points) }"
    }
    return """
      policy sites {
        currency CNY  round half up to 0.01
        role manager held by post "manager"
        role production held by post "production"
        role safety held by post "safety"
        account inspection of department per quarter cites "4" {
          fact points: number
          rank by points, highest first, \(ties)
          rule first cites "4.4" { when rank is 1  reward manager, production, safety 1000 CNY as bonus }
          rule second cites "4.4" { when rank is 2  reward manager, production, safety 500 CNY as bonus }
          rule last cites "4.4" {
            when rank_from_last is 1
            charge manager 1000 CNY as fine
            charge production 600 CNY as fine
            charge safety 300 CNY as fine
          }
          rule next_to_last cites "4.4" {
            when rank_from_last is 2
            charge manager, production 500 CNY as fine
            charge safety 200 CNY as fine
          }
        }
      }
      \((people + records).joined(separator: "\n"))

      """
  }

  @Test func fiveSitesAreRanked() {
    let settled = Settled(
      Self.sites("ties share", ["95", "90", "85", "80", "70"]) + """
        expect bonus of ma in "inspection a 2026-Q1" is 1000 CNY
        expect total of ma in "inspection a 2026-Q1" is none
        expect rewards in "inspection b 2026-Q1" is 1500 CNY
        expect rewards in "inspection c 2026-Q1" is none
        expect total in "inspection c 2026-Q1" is none
        expect fine of sd in "inspection d 2026-Q1" is 200 CNY
        expect total in "inspection d 2026-Q1" is 1200 CNY
        expect total in "inspection e 2026-Q1" is 1900 CNY
        """)
    #expect(settled.codes == [])
  }

  /// Two share the first place: either the second place stays empty, or the next one has it.
  @Test(arguments: [
    ("ties share", "none", [1, 1, 3, 4, 5]), ("ties close up", "1500 CNY", [1, 1, 2, 3, 4]),
  ])
  func twoShareTheFirstPlace(ties: String, third: String, ranks: [Int]) {
    let settled = Settled(
      Self.sites(ties, ["95", "95", "90", "80", "70"]) + """
        expect rewards in "inspection a 2026-Q1" is 3000 CNY
        expect rewards in "inspection b 2026-Q1" is 3000 CNY
        expect rewards in "inspection c 2026-Q1" is \(third)
        """)
    #expect(settled.codes == [])
    #expect(settled.cases.map { $0.settlement?.standing?.rank } == ranks)
    #expect(
      settled.cases.map { $0.settlement?.standing?.rankFromLast }
        == ranks.last.map { last in
          ties == "ties share" ? [4, 4, 3, 2, 1] : ranks.map { last + 1 - $0 }
        })
  }

  /// With `ties open` the two have the first and the second place in either order, so the bonus of the three
  /// people stays open; nobody of them can be the last or the last but one, so nothing else may follow.
  @Test func aTieLeftOpen() {
    let settled = Settled(Self.sites("ties open", ["95", "95", "90", "80", "70"]))
    #expect(settled.cases.map { $0.settlement?.standing?.rank } == [nil, nil, 3, 4, 5])
    #expect(settled.cases[0].settlement?.standing?.places == 1...2)
    #expect(settled.cases[0].ruling.diagnostics.map(\.code) == ["C4102"])
    #expect(settled.cases[0].ruling.charges.map(\.isReward) == [true, true, true])
    #expect(settled.cases[0].ruling.charges.map(\.isCertain) == [false, false, false])
  }

  /// S4.5: attendance has 10 points; late costs half a point, absence two a day; no item is ever negative,
  /// and what is credited to one never takes it above its points.
  @Test func noItemIsNegative() {
    let settled = Settled(
      """
      policy office {
        role employee
        kind late, absence, praise, virtue
        fact often: count = 1
        rule late cites "1" { when kind is late  deduct employee 0.5 from attendance for each often }
        rule absence cites "2" { when kind is absence  deduct employee 2 from attendance for each often }
        rule praise cites "3" { when kind is praise  credit employee 3 to conduct }
        rule virtue cites "4" { when kind is virtue  credit employee 3 to virtue }
        account conduct of person as worker per year {
          item virtue 20  item ability 25  item diligence 10  item achievement 25
          item integrity 10  item attendance 10
        }
      }
      person zhang { wage = 1 CNY }
      incident "A" { kind = late  often = 5  occurred = 2026-01-05  employee = zhang }
      incident "B" { kind = absence  often = 6  occurred = 2026-02-05  employee = zhang }
      incident "C" { kind = praise  occurred = 2026-03-05  employee = zhang }
      incident "D" { kind = virtue  occurred = 2026-03-06  employee = zhang }
      expect opening_score in "conduct zhang 2026" is 100
      expect deducted in "conduct zhang 2026" is 14.5
      expect added in "conduct zhang 2026" is 6
      expect attendance in "conduct zhang 2026" is 0
      expect virtue in "conduct zhang 2026" is 20
      expect score in "conduct zhang 2026" is 93
      """)
    #expect(settled.codes == [])
  }
}
