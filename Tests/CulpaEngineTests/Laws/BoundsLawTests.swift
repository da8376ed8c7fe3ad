import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Language page §6: what is open has bounds, and what comes out lies within them.
@Suite struct BoundsLawTests {
  /// Every fact recorded: the ruling lies within what was possible while one was not.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func unknownFactsOnlyWidenARuling(seed: UInt64) {
    var builders = Builders(seed: seed)
    let full = builders.anyCase()
    let whole = Judgement(full.script)
    var random = SplitMix(seed)
    for _ in 0..<4 {
      var less = full
      let index = random.number(0...full.incidents.count - 1)
      let fact = random.number(0...full.facts.count)
      if fact == full.facts.count {
        less.incidents[index].kind = ""
      } else {
        less.incidents[index].values[fact] = "\(full.facts[fact].name) = unknown"
      }
      let open = Judgement(less.script)
      let forgotten = fact == full.facts.count ? "kind" : full.facts[fact].name
      for incident in full.incidents {
        let problem = Self.firstOutside(incident.name, whole, open)
        #expect(
          problem == nil, "\(forgotten) of \(full.incidents[index].name) unknown\n\(less.script)")
      }
    }
  }

  /// What of a ruling lies outside the bounds of an opener one.
  private static func firstOutside(
    _ incident: String, _ whole: Judgement, _ open: Judgement
  ) -> String? {
    guard let known = whole.ruling(incident), let wide = open.ruling(incident) else {
      return "no ruling"
    }
    if (known.diagnostics + wide.diagnostics).contains(where: \.isError) { return nil }
    if known.severity.possible & ~wide.severity.possible != 0 {
      return "\(incident): severity \(known.severity.possible), possible \(wide.severity.possible)"
    }
    for (rule, applied) in wide.applied.enumerated() {
      if let applied, known.applied[rule] != applied { return "\(incident): rule \(rule + 1)" }
    }
    let amounts = whole.amounts(incident)
    let bounds = open.amounts(incident)
    for key in Set(amounts.keys).union(bounds.keys).sorted() {
      let amount = amounts[key] ?? (.zero, .zero)
      let bound = bounds[key] ?? (.zero, .zero)
      let isBelow = amount.low < bound.low
      let isAbove = bound.high.map { top in amount.high.map { $0 > top } ?? true } ?? false
      if isBelow || isAbove {
        return "\(incident): \(key) is \(text(amount)), bounds \(text(bound))"
      }
    }
    let measures = Set(known.disciplines.filter(\.isCertain).map { [$0.party, $0.rule.index] })
    for discipline in wide.disciplines
    where discipline.isCertain && known.parties.count == wide.parties.count
      && !measures.contains([discipline.party, discipline.rule.index])
    {
      return "\(incident): discipline by rule \(discipline.rule.index + 1)"
    }
    return nil
  }

  private static func text(_ ends: (low: Decimal, high: Decimal?)) -> String {
    guard let high = ends.high else { return "\(ends.low).." }
    return "\(ends.low)..\(high)"
  }

  /// A decision inside the range gives amounts inside the bounds that were shown before it.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func decisionsOnlyNarrowARuling(seed: UInt64) throws {
    var builders = Builders(seed: seed)
    let built = builders.anyCase()
    let before = Judgement(built.script)
    var random = SplitMix(seed)
    for judged in before.incidents {
      let ruling = judged.ruling
      let open = ruling.charges.filter { charge in
        guard charge.isOpen, let person = ruling.parties[charge.party].person else { return false }
        let name = before.workspace.people[person.index].label.name
        let same = ruling.charges.filter {
          $0.booking == charge.booking && ruling.parties[$0.party].person == person
        }
        return name != "someone" && same.count == 1
      }
      guard let charge = open.randomElement(using: &random), let high = charge.high,
        let person = ruling.parties[charge.party].person,
        !ruling.diagnostics.contains(where: \.isError)
      else { continue }
      let policy = before.workspace.policies[judged.policy].policy
      let value = [charge.low, high].any(using: &random)
      let booking = policy.bookings[charge.booking.index].label.name
      let name = before.workspace.people[person.index].label.name
      let decide =
        "decide \(booking) of \(name) in \"\(ruling.incident)\" = \(value) CNY because \"reason\""
      let after = Judgement(built.script + decide)
      #expect(after.errors == before.errors, "\(built.script)\(decide)")
      for incident in built.incidents {
        let problem = Self.firstOutside(incident.name, after, before)
        #expect(problem == nil, "\(built.script)\(decide)")
      }
    }
  }
}
