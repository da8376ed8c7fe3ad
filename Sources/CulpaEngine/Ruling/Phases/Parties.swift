import CulpaSyntax

/// Phase 3: who answers, beside those that the incident names.
extension Assessor {
  func joinParties(_ history: History) {
    let declared = ruling.parties
    var joined: [RuledParty] = []
    for rule in compiled.joining {
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
  ///
  /// A rule that only its overriders tie to a role holds at large by its own conditions, where none of
  /// them applies to anybody: nobody in that role means that nothing overrides it.
  func judgeRulesWithSubject(_ history: History, beforeSeverity: Bool = false) {
    guard !compiled.rulesWithSubject.isEmpty else { return }
    anyApplied = Array(repeating: false, count: policy.rules.count)
    keptByHolder = anyApplied
    let byRole = beforeSeverity ? compiled.rulesBeforeSeverity : compiled.rulesByHolder
    for party in ruling.parties { judge(byRole[party.role.index], for: party, history) }
    for rule in compiled.rulesAtLarge {
      let code = program.rules[rule]
      guard !beforeSeverity || !code.needsSeverity, let atLarge = code.atLarge else { continue }
      keptByHolder[rule] = anyApplied[rule]
      var truth = evaluator.truth(atLarge.own)
      if truth == nil { ask(atLarge.own) }
      for overrider in atLarge.overriders {
        truth = Ternary.and(truth, anyApplied[overrider].map { !$0 })
      }
      anyApplied[rule] = truth
    }
  }

  private func judge(_ concerned: [Int], for party: RuledParty, _ history: History) {
    guard !concerned.isEmpty else { return }
    load(party, history)
    noteTimeless(concerned)
    for rule in concerned where anyApplied[rule] != true {
      let slot = program.ruleSlots[rule]
      let truth = evaluator.truth(slot)
      if truth == nil { ask(slot, party) }
      if truth == true, party.isCertain {
        anyApplied[rule] = true
      } else if truth != false {
        anyApplied[rule] = nil
      }
    }
  }
}
