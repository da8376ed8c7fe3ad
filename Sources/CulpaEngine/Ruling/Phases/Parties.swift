import CulpaSyntax

/// Phase 3: who answers, beside those that the incident names.
extension Assessor {
  func joinParties(_ history: History) {
    let declared = ruling.parties
    var joined: [RuledParty] = []
    for rule in compiled.rulesByArticle where !rule.joins.isEmpty {
      for join in rule.joins {
        for party in declared where party.role == join.of {
          load(party, history)
          let applies = applies(rule.id.index, to: party)
          if applies == false { continue }
          add(join, from: party, rule.id, isCertain: applies == true, to: &joined)
        }
      }
    }
    guard !joined.isEmpty else { return }
    ruling.parties = sorted(declared + joined)
  }

  /// Somebody who already holds the role is not added again; a certain joining replaces one that only
  /// may hold.
  private func add(
    _ join: JoinEffect, from party: RuledParty, _ rule: RuleID, isCertain: Bool,
    to joined: inout [RuledParty]
  ) {
    guard let person = superior(of: party.person, join.superiors) else {
      if let holder = party.person { questions.insert(.attribute(.superior, holder)) }
      return
    }
    let holds = ruling.parties.contains { $0.person == person && $0.role == join.role }
    guard !holds else { return }
    let new = RuledParty(
      person: person, number: 0, role: join.role,
      tier: join.tier ?? policy.roles[join.role.index].standardTier, order: nil, joinedBy: rule,
      isCertain: isCertain, priors: [])
    if let index = joined.firstIndex(where: { $0.person == person && $0.role == join.role }) {
      if isCertain, !joined[index].isCertain { joined[index] = new }
    } else {
      joined.append(new)
    }
  }

  /// Judges every rule with a role of its own for each holder, for effects that reach others.
  func judgeRulesWithSubject(_ history: History) {
    anyApplied = Array(repeating: false, count: policy.rules.count)
    let rules = compiled.rulesByArticle.filter { $0.subject != nil }
    guard !rules.isEmpty else { return }
    for party in ruling.parties {
      let concerned = rules.filter { $0.subject == party.role }
      guard !concerned.isEmpty else { continue }
      load(party, history)
      for rule in concerned {
        let index = rule.id.index
        let slot = program.ruleSlots[index]
        if anyApplied[index] == true { continue }
        let truth = evaluator.truth(slot)
        if truth == nil { ask(slot, party) }
        if truth != false { anyApplied[index] = truth }
      }
    }
  }
}
