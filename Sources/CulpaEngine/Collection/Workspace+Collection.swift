import CulpaSyntax

/// What is taken from people, over all policies and accounts, in the order of occurrence.
extension Workspace {
  /// Who takes from wages.
  struct Collecting {
    /// Positions in ``policies`` of those with incidents.
    var policies: [Int] = []
    /// Positions in ``accounts``.
    var accounts: [Int] = []

    /// Whether a policy takes part, and nobody else does.
    func isAlone(_ policy: Int) -> Bool { policies == [policy] && accounts.isEmpty }
  }

  var collecting: Collecting {
    var found = Collecting()
    for policy in Set(incidents.map(\.policy)).sorted() where takesWages(policy) {
      found.policies.append(policy)
    }
    for (index, series) in accounts.enumerated() {
      let takes = series.versions.contains {
        takesWages($0.settlement) && policies[$0.settlement].policy.charges
      }
      if takes { found.accounts.append(index) }
    }
    return found
  }

  /// Whether a policy plans instalments, by itself or because a law limits months.
  private func takesWages(_ index: Int) -> Bool {
    let policy = policies[index].policy
    return policy.collection != nil
      || laws.contains { $0.limitsMonths && $0.currency == policy.currency }
  }

  /// Judges everything that takes from wages, and plans it in the order of occurrence.
  mutating func collectAll(_ group: Collecting) {
    var judged: [Int: [Ruling]] = [:]
    for policy in group.policies { judged[policy] = judge(policy, decisions: decisions) }
    rulings.merge(judged) { $1 }
    if watch.isStopped() { return }
    var settlements: [Int: SettledAccount] = [:]
    for account in group.accounts where tooMany(settlementsOf: accounts[account]) == nil {
      settlements[account] = freshlySettled(account)
    }
    if watch.isStopped() { return }
    var collector = Collector(people, limits: limits)
    for event in events(group, settlements) {
      switch event.place {
      case .incident(let incident, policy: let policy, let position):
        collector.plan(
          &judged[policy, default: []][position], on: incidents[incident].record,
          under: policies[policy].policy)
      case .settlement(let account, let position):
        settlements[account]?.plan(position, by: &collector, self)
      }
    }
    rulings.merge(judged) { $1 }
    settled = settlements
  }

  /// One ruling that may take from wages, and when.
  private struct Event {
    enum Place {
      /// Position among incidents, and among the rulings of the policy.
      case incident(Int, policy: Int, Int)
      case settlement(Int, Int)
    }

    let moment: Int64
    let name: String
    let place: Place
  }

  /// In the order of occurrence, names where moments are equal; what has no date comes last.
  private func events(_ group: Collecting, _ settlements: [Int: SettledAccount]) -> [Event] {
    var events: [Event] = []
    var positions: [Int: Int] = [:]
    let policies = Set(group.policies)
    for (index, entry) in incidents.enumerated() where policies.contains(entry.policy) {
      let position = positions[entry.policy, default: 0]
      positions[entry.policy] = position + 1
      events.append(
        Event(
          moment: entry.record.moment?.secondsSince1970 ?? .max, name: entry.record.name,
          place: .incident(index, policy: entry.policy, position)))
    }
    for account in settlements.keys.sorted() {
      for (position, judged) in (settlements[account]?.cases ?? []).enumerated() {
        // A settlement stands at the end of its last day.
        let start = judged.settlement?.record.moment?.secondsSince1970
        events.append(
          Event(
            moment: start.map { $0 + 86_399 } ?? .max, name: judged.ruling.incident,
            place: .settlement(account, position)))
      }
    }
    return events.sorted { ($0.moment, $0.name) < ($1.moment, $1.name) }
  }
}

extension Policy {
  /// Whether any rule charges anybody.
  fileprivate var charges: Bool {
    rules.contains { rule in
      rule.effects.contains { effect in
        switch effect {
        case .pay(let pay): !pay.isReward
        case .pass, .apportion: true
        case .classify, .discipline, .require, .adjust, .scale, .share, .limit, .join, .enter,
          .dispose, .disqualify, .shift:
          false
        }
      }
    }
  }
}
