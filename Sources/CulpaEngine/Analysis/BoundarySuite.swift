import CulpaSyntax

/// Incidents on every side of everything a policy tells apart: what its own boundary tests would be.
///
/// Two policies that agree on the suites of both agree wherever either of them tells something apart, as
/// far as incidents could be made.
struct BoundarySuite {
  let maker: IncidentMaker
  let proposals: [IncidentMaker.Proposal]

  init(_ compiled: CompiledPolicy, laws: [Law] = []) {
    let targets = CoverageTargets(compiled.policy)
    let search = CoverageSearch(compiled, targets, laws: laws)
    let maker = IncidentMaker(compiled, laws: laws)
    self.maker = maker
    var proposals = [maker.plain]
    for aim in targets.aims {
      guard let made = search.reach(aim)?.made else { continue }
      proposals.append(made)
      var rich = made
      for (index, fact) in compiled.policy.facts.enumerated()
      where fact.type == .money && rich.record.facts[index] == .money(.zero) {
        rich.record.facts[index] = .money(Decimal(1000))
      }
      if rich.record.facts != made.record.facts { proposals.append(rich) }
    }
    var seen: Set<IncidentKey> = []
    self.proposals = proposals.filter { seen.insert(IncidentKey($0.record)).inserted }
  }
}

/// What tells incidents apart.
struct IncidentKey: Hashable {
  private let kind: Value
  private let occurred: Value
  private let facts: [Value]
  private let parties: [PartyRecord]

  init(_ record: IncidentRecord) {
    kind = record.kind
    occurred = record.occurred
    facts = record.facts
    parties = record.parties
  }
}

/// What a ruling comes to, by names, so that rulings under different policies can be compared.
struct RulingOutcome: Hashable {
  let severity: String
  /// One line for each amount, measure, step, entry and disposition, sorted.
  let effects: [String]

  init(_ ruling: Ruling, _ policy: Policy) {
    var levels: [String] = []
    if ruling.severity.possible & 1 != 0 { levels.append("-") }
    for (index, level) in policy.levels.enumerated()
    where ruling.severity.possible & 1 << UInt64(index + 1) != 0 {
      levels.append(level.label.name)
    }
    severity = levels.joined(separator: "|")
    func role(_ party: Int) -> String { policy.roles[ruling.parties[party].role.index].label.name }
    var lines = ruling.charges.map { charge in
      let high = charge.high.map { "\($0)" } ?? "?"
      let booking = policy.bookings[charge.booking.index].label.name
      return "\(charge.isReward ? "+" : "-")\(booking) \(role(charge.party)) "
        + "\(charge.low)..\(high) \(charge.isCertain)"
    }
    lines += ruling.disciplines.map { discipline in
      let names = discipline.measures.map { policy.measures[$0].name }.joined(separator: "|")
      return
        "discipline \(role(discipline.party)) \(names) \(String(describing: discipline.lastingLow))"
        + "\(String(describing: discipline.lastingHigh)) \(discipline.isCertain)"
    }
    lines += ruling.obligations.map { step in
      "step \(step.label.name) \(step.due.map { "\($0)" } ?? "") \(step.isCertain) "
        + (step.offices + [Label(name: "/")] + step.contents + [Label(name: "/")]
        + step.terms.escalation).map(\.name).joined(separator: " ")
        + " \(step.copies.map { "\($0)" } ?? "") \(String(describing: step.retention?.length))"
    }
    lines += ruling.entries.map { "entry \($0)" }
    lines += [ruling.disposition.map { "disposition \($0)" }].compactMap { $0 }
    lines += ruling.conflicts.map { "conflict \($0.booking.index)" }
    lines += ruling.claims.map { "claim \($0)" }
    effects = lines.sorted()
  }
}
