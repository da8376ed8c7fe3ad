import CulpaSyntax

/// A policy and what it would be otherwise, side by side over a set of incidents.
public struct SideBySide: Sendable {
  /// The policy as it is, then the others, as they are called.
  public let variants: [Label]
  /// Position of the policy in ``Workspace/policies``.
  public let policy: Int
  /// How many incidents and settlements are compared.
  public let incidents: Int
  /// What the rows are grouped by, as a keyword's English spelling; `nil` for one row.
  public let grouping: String?
  public let rows: [Row]
  /// The sum over all groups, by variant.
  public let total: [Totals.Row]
  /// Incidents that are ruled otherwise under some variant, in the order of occurrence; then settlements,
  /// in the order of their periods.
  public let changed: [Changed]

  /// One group: its sums by variant.
  public struct Row: Sendable {
    public let key: Totals.Key
    public let sums: [Totals.Row]
  }

  /// One incident or settlement that is ruled otherwise.
  public struct Changed: Sendable {
    /// The incident or the settlement, as it is called.
    public let name: String
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

  /// One ruling with the names that it is in.
  private struct Judged {
    let ruling: Ruling
    let model: Policy
  }

  /// What is known of one incident or settlement.
  private struct Case {
    let base: Judged
    var others: [Int: SideBySide.Outcome] = [:]
  }

  /// - Parameters:
  ///   - selected: positions of the incidents to compare, in ``Workspace/incidents``.
  ///   - settles: whether a settlement is to be compared.
  /// - Returns: `nil` where whoever watches stopped it.
  func run(_ selected: [Int], settles: (JudgedIncident) -> Bool) -> SideBySide? {
    let wanted = Set(selected)
    var sums = variants.map { _ in Summing(by: grouping) }
    var totals = variants.map { _ in Summing(by: .all) }
    // Only the rulings as they are and the outcomes that differ are kept: a month may be large.
    var incidents: [Int: Case] = [:]
    var settlements: [String: Case] = [:]
    var names: [String] = []
    for (index, variant) in variants.enumerated() {
      var workspace = variant.workspace
      workspace.watch = workspace.watch.part(index, of: variants.count)
      func add(_ judged: JudgedIncident, to known: inout Case?) {
        sums[index].add(judged, variant.workspace)
        totals[index].add(judged, variant.workspace)
        let own = Judged(
          ruling: judged.ruling, model: variant.workspace.policies[judged.policy].policy)
        if index == 0 {
          known = Case(base: own)
        } else if let base = known?.base {
          known?.others[index] = outcome(own, against: base)
        }
      }
      workspace.forEachRuling(under: policy) { position, ruling in
        guard wanted.contains(position) else { return }
        add(
          JudgedIncident(incident: position, policy: policy, ruling: ruling),
          to: &incidents[position])
      }
      for (account, series) in workspace.accounts.enumerated()
      where series.versions.contains(where: { $0.policy == policy }) {
        if workspace.watch.isStopped() { return nil }
        for judged in workspace.settled(account).cases where settles(judged) {
          let name = judged.ruling.incident
          if index == 0 { names.append(name) }
          add(judged, to: &settlements[name])
        }
      }
      if workspace.watch.isStopped() { return nil }
    }
    let cases =
      selected.compactMap { position in
        incidents[position].map { (variants[0].workspace.incidents[position].record.name, $0) }
      } + names.compactMap { name in settlements[name].map { (name, $0) } }
    let changed = cases.compactMap { name, known -> SideBySide.Changed? in
      guard !known.others.isEmpty else { return nil }
      let unchanged = Self.amounts(of: known.base.ruling)
      return SideBySide.Changed(
        name: name, outcomes: variants.indices.map { known.others[$0] ?? unchanged })
    }
    return SideBySide(
      variants: variants.map(\.label), policy: policy, incidents: selected.count + names.count,
      grouping: grouping == .all ? nil : grouping.rawValue, rows: rows(sums),
      total: zip(totals, variants).map {
        $0.totals($1.workspace).rows.first ?? Summing.empty(.all)
      }, changed: changed)
  }

  private static func isSame(_ one: SideBySide.Outcome, _ other: SideBySide.Outcome) -> Bool {
    one.severity == other.severity && one.chargesLow == other.chargesLow
      && one.chargesHigh == other.chargesHigh && one.rewardsLow == other.rewardsLow
      && one.rewardsHigh == other.rewardsHigh
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

  /// What becomes of an incident under a variant; `nil` where that is what it is.
  private func outcome(_ own: Judged, against base: Judged) -> SideBySide.Outcome? {
    let amounts = Self.amounts(of: own.ruling)
    let differsOtherwise = !isTwin(own, base) && differsOtherwise(own, base)
    guard differsOtherwise || !Self.isSame(amounts, Self.amounts(of: base.ruling)) else {
      return nil
    }
    return SideBySide.Outcome(
      severity: amounts.severity, chargesLow: amounts.chargesLow,
      chargesHigh: amounts.chargesHigh, rewardsLow: amounts.rewardsLow,
      rewardsHigh: amounts.rewardsHigh, differsOtherwise: differsOtherwise,
      articles: articles(own, base))
  }

  /// The severity and the sums of a ruling.
  private static func amounts(of ruling: Ruling) -> SideBySide.Outcome {
    var low: (charges: Decimal, rewards: Decimal) = (.zero, .zero)
    var rewardsHigh: Decimal? = .zero
    for charge in ruling.charges {
      if charge.isReward {
        low.rewards = (try? low.rewards.adding(charge.low)) ?? low.rewards
        rewardsHigh = sum(rewardsHigh, charge.high)
      } else {
        low.charges = (try? low.charges.adding(charge.low)) ?? low.charges
      }
    }
    return SideBySide.Outcome(
      severity: ruling.severity.possible, chargesLow: low.charges,
      chargesHigh: ruling.chargesHigh(of: Array(ruling.charges.indices)),
      rewardsLow: low.rewards, rewardsHigh: rewardsHigh, differsOtherwise: false, articles: [])
  }

  private static func sum(_ left: Decimal?, _ right: Decimal?) -> Decimal? {
    guard let left, let right else { return nil }
    return try? left.adding(right)
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

  private func owed(_ judged: Judged) -> Set<Owed> {
    Set(judged.ruling.charges.map { owed($0, judged) })
  }

  private func owed(_ charge: Charge, _ judged: Judged) -> Owed {
    let party = judged.ruling.parties[charge.party]
    return Owed(
      person: party.person, number: party.number,
      role: judged.model.roles[party.role.index].label.name,
      booking: judged.model.bookings[charge.booking.index].label.name, isReward: charge.isReward,
      low: charge.low, high: charge.high)
  }

  /// Whether two rulings say the same in the same order: what most incidents of a large comparison come
  /// to, found without a word being made.
  private func isTwin(_ own: Judged, _ base: Judged) -> Bool {
    let ruling = own.ruling
    let twin = base.ruling
    return ruling.charges.elementsEqual(twin.charges) { one, other in
      let party = ruling.parties[one.party]
      let same = twin.parties[other.party]
      return one.low == other.low && one.high == other.high && one.isReward == other.isReward
        && party.person == same.person && party.number == same.number
        && own.model.roles[party.role.index].label.name
          == base.model.roles[same.role.index].label.name
        && own.model.bookings[one.booking.index].label.name
          == base.model.bookings[other.booking.index].label.name
    }
      && ruling.disciplines.isEmpty && twin.disciplines.isEmpty
      && ruling.obligations.elementsEqual(twin.obligations) {
        $0.due == $1.due && $0.label.name == $1.label.name
      }
      && ruling.disposition == nil && twin.disposition == nil
  }

  private func differsOtherwise(_ own: Judged, _ base: Judged) -> Bool {
    if owed(own) != owed(base) || measures(own) != measures(base) { return true }
    func duties(_ ruling: Ruling) -> Set<String> {
      Set(ruling.obligations.map { "\($0.label.name) \($0.due?.secondsSince1970 ?? -1)" })
    }
    return duties(own.ruling) != duties(base.ruling) || dispositions(own) != dispositions(base)
  }

  private func measures(_ judged: Judged) -> Set<String> {
    let ruling = judged.ruling
    return Set(
      ruling.disciplines.map { discipline in
        let party = ruling.parties[discipline.party]
        return "\(party.person?.index ?? -1) \(party.number) \(party.role.index) "
          + discipline.measures.map { judged.model.measures[$0].name }.joined(separator: "|")
          + " \(String(describing: discipline.lastingLow)) "
          + "\(String(describing: discipline.lastingHigh))"
      })
  }

  /// What may be done with what is wrong, by name, and whether the chosen one is among it.
  private func dispositions(_ judged: Judged) -> Set<String> {
    guard let finding = judged.ruling.disposition else { return [] }
    let names = judged.model.dispositionLabels.map(\.name)
    return Set(
      zip(names, finding.allowed).map { "\($0) \(String(describing: $1))" }
        + ["breach \(String(describing: finding.isBreach))"])
  }

  /// Rules that apply in one only, or that stand behind amounts of one only; and, where the severity
  /// differs, what speaks for it.
  private func articles(_ own: Judged, _ base: Judged) -> [String] {
    var found: Set<String> = []
    func cite(_ cites: [String], _ name: String) {
      if cites.isEmpty { found.insert(name) } else { found.formUnion(cites) }
    }
    func rules(_ judged: Judged) -> [String: Rule] {
      var all: [String: Rule] = [:]
      for (index, applied) in judged.ruling.applied.enumerated() where applied != false {
        all[judged.model.rules[index].label.name] = judged.model.rules[index]
      }
      return all
    }
    let ours = rules(own)
    let theirs = rules(base)
    for (name, rule) in ours where theirs[name] == nil { cite(rule.cites, name) }
    for (name, rule) in theirs where ours[name] == nil { cite(rule.cites, name) }
    for (one, other) in [(own, owed(base)), (base, owed(own))] {
      for charge in one.ruling.charges where !other.contains(owed(charge, one)) {
        for id in charge.rules {
          cite(one.model.rules[id.index].cites, one.model.rules[id.index].label.name)
        }
      }
    }
    if own.ruling.severity.possible != base.ruling.severity.possible {
      for judged in [own, base] {
        for candidate in judged.ruling.severity.candidates {
          if case .ladder(let index, row: _) = candidate.source {
            cite(judged.model.ladders[index].cites, "")
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
        let name = variant.incidents[index].record.name
        for fact in scenario.facts where fact.incident.map({ $0.text == name }) ?? true {
          variant.incidents[index].record.facts[fact.fact.index] = fact.value
        }
      }
    }
    variant.rulings.removeAll()
    return variant
  }
}
