import CulpaEngine
import CulpaTestSupport
import Testing

/// Language page §6, for places: what is open has bounds, and what comes out lies within them.
@Suite struct RankingLawTests {
  /// A month of five people, of whom something may be left out.
  private struct Month {
    let ranking: String
    /// By person: points, whether he is out, whether he has the account.
    let people: [(name: String, points: Int, isOut: Bool, isMember: Bool)]

    init(_ seed: UInt64) {
      var random = SplitMix(seed)
      let order = ["highest first", "lowest first"].any(using: &random)
      let ties = ["ties share", "ties close up", "ties open"].any(using: &random)
      ranking = "rank by score, \(order), \(ties)"
      people = ["a", "b", "c", "d", "e"].map { name in
        (name, random.number(0...3), random.once(in: 5), !random.once(in: 5))
      }
    }

    /// Without the facts of `holes`: 1 are the points, 2 what puts him out, 4 whether he has the account.
    func script(_ holes: [Int]) -> String {
      let data = zip(people, holes).map { person, hole in
        let points = hole & 1 == 0 ? "points = \(person.points)" : ""
        let out = hole & 2 == 0 ? "cheated = \(person.isOut ? "yes" : "no")" : ""
        let member = hole & 4 == 0 ? "joins = \(person.isMember ? "yes" : "no")" : ""
        return """
          person \(person.name) { post = "driver" }
          incident "\(person.name)" { occurred = 2026-03-02  operator = \(person.name)  \(points)  \(out) }
          record conduct of \(person.name) at 2026-03-31 { \(member) }
          """
      }
      return """
        policy p {
          currency CNY  round half up to 0.01
          role operator
          fact points: number
          fact cheated: yes/no
          rule points cites "1" { credit operator points to conduct }
          rule cheated cites "2" { when cheated  disqualify operator from conduct }
          account conduct of person as worker per month {
            opening 0
            fact joins: yes/no
            when joins
            \(ranking)
            rule first cites "3" { when rank is 1  reward worker 5 CNY as bonus }
            rule front cites "4" { when rank <= 3  reward worker 7 CNY as praise }
            rule last cites "5" { when rank_from_last is 1  charge worker 11 CNY as fine }
            rule next cites "6" { when rank_from_last is 2  charge worker 13 CNY as dues }
            rule many cites "7" { when ranked >= 4  charge worker 17 CNY as share }
            rule tied cites "8" { when tied >= 2  charge worker 19 CNY as toll }
          }
        }
        \(data.joined(separator: "\n"))
        """
    }
  }

  /// With facts left out, places and amounts contain those with the facts filled in.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func whatIsLeftOutOnlyWidensPlaces(seed: UInt64) {
    let month = Month(seed)
    let whole = Settled(month.script([0, 0, 0, 0, 0]))
    var random = SplitMix(seed &+ 1000)
    let holes = month.people.map { _ in random.once(in: 2) ? random.number(1...7) : 0 }
    let script = month.script(holes)
    let open = Settled(script)
    #expect(open.cases.count >= whole.cases.count)
    for known in whole.cases {
      let wide = open.cases.first { $0.ruling.incident == known.ruling.incident }
      let problem = wide.map { Self.firstOutside(known, $0, open) } ?? "no settlement"
      #expect(problem == nil, "\(known.ruling.incident): \(problem ?? "")\n\(script)")
    }
  }

  private static func firstOutside(
    _ known: JudgedIncident, _ wide: JudgedIncident, _ settled: Settled
  ) -> String? {
    guard let one = known.settlement?.standing, let other = wide.settlement?.standing else {
      return "no standing"
    }
    let ranges = [
      (one.places, other.places), (one.placesFromLast, other.placesFromLast),
      (one.sizes, other.sizes), (one.sharing, other.sharing),
    ]
    for (inner, outer) in ranges {
      guard let outer else { continue }
      guard let inner, outer.lowerBound <= inner.lowerBound, inner.upperBound <= outer.upperBound
      else { return "\(one) is not in \(other)" }
    }
    let amounts = sums(known, settled)
    let bounds = sums(wide, settled)
    for booking in ["bonus", "praise", "fine", "dues", "share", "toll"] {
      let amount = amounts[booking] ?? (.zero, .zero)
      let bound = bounds[booking] ?? (.zero, .zero)
      if amount.low < bound.low || amount.high > bound.high {
        return "\(booking) is \(amount), bounds \(bound)"
      }
    }
    return nil
  }

  /// By booking, at least and at most.
  private static func sums(
    _ judged: JudgedIncident, _ settled: Settled
  ) -> [String: (low: Decimal, high: Decimal)] {
    let policy = settled.workspace.policies[judged.policy].policy
    var found: [String: (low: Decimal, high: Decimal)] = [:]
    for charge in judged.ruling.charges {
      found[policy.bookings[charge.booking.index].label.name] = (charge.low, charge.high ?? .zero)
    }
    return found
  }

  /// Lowest first: a has 12 points and may be out, b has 14. Either a is first and b second, or b is alone.
  @Test func whoMayBeOutLeavesThePlaceBehindOpen() {
    let settled = Settled(
      Self.conduct("lowest first, ties open", a: "points = 12", b: "points = 14  cheated = no")
        + """
        expect rewards in "conduct b 2026-03" is 0 CNY..5 CNY
        expect ranked in "conduct b 2026-03" is 1..2
        expect rank in "conduct b 2026-03" is 1..2
        """)
    #expect(settled.codes.filter { $0 != "C4103" } == [])
    #expect(settled.settlement("conduct b 2026-03")?.standing?.places == 1...2)
    #expect(settled.settlement("conduct b 2026-03")?.standing?.rankFromLast == 1)
  }

  /// The same, highest first: b is first whatever becomes of a, and only the last place is open.
  @Test func whoIsBehindDisplacesNobody() {
    let settled = Settled(
      Self.conduct("highest first, ties share", a: "points = 12", b: "points = 14  cheated = no")
        + """
        expect rewards in "conduct b 2026-03" is 5 CNY
        expect rank in "conduct b 2026-03" is 1
        """)
    #expect(settled.codes.filter { $0 != "C4103" } == [])
    #expect(settled.settlement("conduct b 2026-03")?.standing?.placesFromLast == 1...2)
  }

  private static func conduct(_ ranking: String, a: String, b: String) -> String {
    """
    policy p {
      currency CNY  round half up to 0.01
      role operator
      fact points: number
      fact cheated: yes/no
      rule points cites "1" { credit operator points to conduct }
      rule cheated cites "2" { when cheated  disqualify operator from conduct }
      account conduct of person as worker per month {
        opening 0
        rank by score, \(ranking)
        rule first cites "3" { when rank is 1  reward worker 5 CNY as bonus }
      }
    }
    person a { post = "driver" }
    person b { post = "driver" }
    incident "A" { occurred = 2026-03-02  operator = a  \(a) }
    incident "B" { occurred = 2026-03-02  operator = b  \(b) }

    """
  }
}
