import CulpaSyntax

/// A policy and what it would be otherwise, side by side over a set of incidents.
public struct SideBySide: Sendable {
  /// The policy as it is, then the others, as they are called.
  public let variants: [Label]
  /// Position of the policy in ``Workspace/policies``.
  public let policy: Int
  /// How many incidents are compared.
  public let incidents: Int
  /// What the rows are grouped by, as a keyword's English spelling; `nil` for one row.
  public let grouping: String?
  public let rows: [Row]
  /// The sum over all groups, by variant.
  public let total: [Totals.Row]
  /// Incidents that are ruled otherwise under some variant, in the order of occurrence.
  public let changed: [Changed]

  /// One group: its sums by variant.
  public struct Row: Sendable {
    public let key: Totals.Key
    public let sums: [Totals.Row]
  }

  /// One incident that is ruled otherwise.
  public struct Changed: Sendable {
    public let incident: Int
    /// By variant.
    public let outcomes: [Outcome]
  }

  /// What becomes of an incident under one variant.
  public struct Outcome: Hashable, Sendable {
    /// Bits of the possible severities.
    public let severity: UInt64
    public let chargesLow: Decimal
    public let chargesHigh: Decimal?
    public let rewardsLow: Decimal
    public let rewardsHigh: Decimal?
    /// Whether measures, duties or parties differ from the policy as it is, beside what is above.
    public let differsOtherwise: Bool
    /// The articles by which it differs from the policy as it is: of rules that apply in one of them
    /// only or give other figures, and of ladders.
    public let articles: [String]
  }
}

/// Judges the same incidents several times and sets the outcomes side by side.
struct Comparing {
  /// The workspace as it is, then as it would be.
  let variants: [(label: Label, workspace: Workspace)]
  let policy: Int
  let grouping: Summing.Grouping

  /// - Parameter selected: positions of the incidents to compare, in ``Workspace/incidents``.
  /// - Returns: `nil` where whoever watches stopped it.
  func run(_ selected: [Int]) -> SideBySide? {
    var rulings: [[Int: Ruling]] = []
    for (index, variant) in variants.enumerated() {
      var found: [Int: Ruling] = [:]
      let wanted = Set(selected)
      var workspace = variant.workspace
      workspace.watch = workspace.watch.part(index, of: variants.count)
      workspace.forEachRuling(under: policy) { position, ruling in
        if wanted.contains(position) { found[position] = ruling }
      }
      if workspace.watch.isStopped() { return nil }
      rulings.append(found)
    }
    var sums = variants.map { _ in Summing(by: grouping) }
    var totals = variants.map { _ in Summing(by: .all) }
    var changed: [SideBySide.Changed] = []
    for (done, position) in selected.enumerated() {
      if done & 63 == 0, variants.contains(where: { $0.workspace.watch.isStopped() }) { return nil }
      let own = rulings.map { $0[position] }
      for (index, ruling) in own.enumerated() {
        guard let ruling else { continue }
        let judged = JudgedIncident(incident: position, policy: policy, ruling: ruling)
        sums[index].add(judged, variants[index].workspace)
        totals[index].add(judged, variants[index].workspace)
      }
      guard let base = own.first, let base else { continue }
      let outcomes = own.enumerated().map { index, ruling in
        outcome(ruling ?? base, against: base, variant: index)
      }
      if outcomes.dropFirst().contains(where: { !isSame($0, outcomes[0]) }) {
        changed.append(SideBySide.Changed(incident: position, outcomes: outcomes))
      }
    }
    return SideBySide(
      variants: variants.map(\.label), policy: policy, incidents: selected.count,
      grouping: grouping == .all ? nil : grouping.rawValue, rows: rows(sums),
      total: zip(totals, variants).map {
        $0.totals($1.workspace).rows.first ?? Summing.empty(.all)
      }, changed: changed)
  }

  private func isSame(_ one: SideBySide.Outcome, _ other: SideBySide.Outcome) -> Bool {
    one.severity == other.severity && one.chargesLow == other.chargesLow
      && one.chargesHigh == other.chargesHigh && one.rewardsLow == other.rewardsLow
      && one.rewardsHigh == other.rewardsHigh && !one.differsOtherwise
  }

  /// The groups of all variants, each with its sum under each; in the order of the first that has it.
  private func rows(_ sums: [Summing]) -> [SideBySide.Row] {
    let tables = zip(sums, variants).map { $0.totals($1.workspace).rows }
    // Rules that a scenario adds stand behind those of the policy; keys are the same in all.
    var order: [Totals.Key] = []
    var found: [Totals.Key: [Int: Totals.Row]] = [:]
    for (index, table) in tables.enumerated() {
      var previous: Int?
      for row in table {
        if found[row.key] == nil {
          let place = previous.map { $0 + 1 } ?? 0
          order.insert(row.key, at: min(place, order.count))
        }
        previous = order.firstIndex(of: row.key)
        found[row.key, default: [:]][index] = row
      }
    }
    return order.map { key in
      SideBySide.Row(
        key: key, sums: sums.indices.map { found[key]?[$0] ?? Summing.empty(key) })
    }
  }

  // MARK: One incident

  private func outcome(
    _ ruling: Ruling, against base: Ruling, variant: Int
  ) -> SideBySide.Outcome {
    var low: (charges: Decimal, rewards: Decimal) = (.zero, .zero)
    var high: (charges: Decimal?, rewards: Decimal?) = (.zero, .zero)
    for charge in ruling.charges {
      if charge.isReward {
        low.rewards = (try? low.rewards.adding(charge.low)) ?? low.rewards
        high.rewards = Self.sum(high.rewards, charge.high)
      } else {
        low.charges = (try? low.charges.adding(charge.low)) ?? low.charges
        high.charges = Self.sum(high.charges, charge.high)
      }
    }
    return SideBySide.Outcome(
      severity: ruling.severity.possible, chargesLow: low.charges, chargesHigh: high.charges,
      rewardsLow: low.rewards, rewardsHigh: high.rewards,
      differsOtherwise: variant > 0 && differsOtherwise(ruling, base, variant),
      articles: variant > 0 ? articles(ruling, base, variant) : [])
  }

  private static func sum(_ left: Decimal?, _ right: Decimal?) -> Decimal? {
    guard let left, let right else { return nil }
    return try? left.adding(right)
  }

  private func model(_ variant: Int) -> Policy {
    variants[variant].workspace.policies[policy].policy
  }

  /// What an amount is, apart from the ids of one policy.
  private struct Owed: Hashable {
    let person: PersonID?
    let number: Int
    let role: String
    let booking: String
    let isReward: Bool
    let low: Decimal
    let high: Decimal?
  }

  private func owed(_ charge: Charge, _ ruling: Ruling, _ variant: Int) -> Owed {
    let party = ruling.parties[charge.party]
    let model = model(variant)
    return Owed(
      person: party.person, number: party.number, role: model.roles[party.role.index].label.name,
      booking: model.bookings[charge.booking.index].label.name, isReward: charge.isReward,
      low: charge.low, high: charge.high)
  }

  private func differsOtherwise(_ ruling: Ruling, _ base: Ruling, _ variant: Int) -> Bool {
    let own = Set(ruling.charges.map { owed($0, ruling, variant) })
    let theirs = Set(base.charges.map { owed($0, base, 0) })
    if own != theirs { return true }
    func measures(_ ruling: Ruling, _ variant: Int) -> Set<String> {
      Set(
        ruling.disciplines.map { discipline in
          let party = ruling.parties[discipline.party]
          return "\(party.person?.index ?? -1) \(party.number) \(party.role.index) "
            + discipline.measures.map { model(variant).measures[$0].name }.joined(separator: "|")
            + " \(String(describing: discipline.lastingLow)) "
            + "\(String(describing: discipline.lastingHigh))"
        })
    }
    if measures(ruling, variant) != measures(base, 0) { return true }
    func duties(_ ruling: Ruling) -> Set<String> {
      Set(ruling.obligations.map { "\($0.label.name) \($0.due?.secondsSince1970 ?? -1)" })
    }
    if duties(ruling) != duties(base) { return true }
    return dispositions(ruling, variant) != dispositions(base, 0)
  }

  /// What may be done with what is wrong, by name, and whether the chosen one is among it.
  private func dispositions(_ ruling: Ruling, _ variant: Int) -> Set<String> {
    guard let finding = ruling.disposition else { return [] }
    let names = model(variant).dispositionLabels.map(\.name)
    return Set(
      zip(names, finding.allowed).map { "\($0) \(String(describing: $1))" }
        + ["breach \(String(describing: finding.isBreach))"])
  }

  /// Rules that apply in one only, or that stand behind amounts of one only; and, where the severity
  /// differs, what speaks for it.
  private func articles(_ ruling: Ruling, _ base: Ruling, _ variant: Int) -> [String] {
    var found: Set<String> = []
    func cite(_ cites: [String], _ name: String) { found.insert(cites.first ?? name) }
    func rules(_ ruling: Ruling, _ model: Policy) -> [String: Rule] {
      var all: [String: Rule] = [:]
      for (index, applied) in ruling.applied.enumerated() where applied != false {
        all[model.rules[index].label.name] = model.rules[index]
      }
      return all
    }
    let own = rules(ruling, model(variant))
    let theirs = rules(base, model(0))
    for (name, rule) in own where theirs[name] == nil { cite(rule.cites, name) }
    for (name, rule) in theirs where own[name] == nil { cite(rule.cites, name) }
    let ownAmounts = Set(ruling.charges.map { owed($0, ruling, variant) })
    let theirAmounts = Set(base.charges.map { owed($0, base, 0) })
    for charge in ruling.charges where !theirAmounts.contains(owed(charge, ruling, variant)) {
      for id in charge.rules {
        cite(model(variant).rules[id.index].cites, model(variant).rules[id.index].label.name)
      }
    }
    for charge in base.charges where !ownAmounts.contains(owed(charge, base, 0)) {
      for id in charge.rules {
        cite(model(0).rules[id.index].cites, model(0).rules[id.index].label.name)
      }
    }
    if ruling.severity.possible != base.severity.possible {
      for (ruling, variant) in [(ruling, variant), (base, 0)] {
        for candidate in ruling.severity.candidates {
          if case .ladder(let index, row: _) = candidate.source {
            cite(model(variant).ladders[index].cites, "")
          }
        }
      }
    }
    found.remove("")
    return found.sorted { ArticleOrder.key($0) < ArticleOrder.key($1) }
  }
}

extension Workspace {
  /// The workspace in which a scenario is the policy; everything else is as it was.
  func under(_ scenario: Scenario) -> Workspace {
    var variant = self
    let place = scenario.policy..<scenario.policy + scenario.compiled.count
    guard place.upperBound <= variant.policies.count else { return self }
    variant.policies.replaceSubrange(place, with: scenario.compiled)
    if !scenario.facts.isEmpty {
      for index in variant.incidents.indices
      where variant.incidents[index].policy == scenario.policy {
        for (fact, value) in scenario.facts {
          variant.incidents[index].record.facts[fact.index] = value
        }
      }
    }
    variant.rulings.removeAll()
    return variant
  }
}
