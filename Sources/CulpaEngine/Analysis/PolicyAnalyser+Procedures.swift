import CulpaSyntax

/// Steps that are never asked for, wait for nothing, or are taken by those whom they are about.
extension PolicyAnalyser {
  mutating func findUnreachedSteps() {
    guard !changesInTime else { return }
    for (number, procedure) in policy.procedures.enumerated() {
      switch space.isImpossible(read.procedures[number]) {
      case nil: leaveOpen(procedure.label, .stepsAsked)
      case true?: add(.neverAsked(procedure.label, in: nil, shown: nil), about: [procedure.label])
      case false?:
        for place in procedure.steps.indices { findUnreached(place, of: number) }
      }
    }
  }

  /// When a step is asked for.
  private func asked(_ step: Int, of procedure: Int) -> Formula {
    .all([read.procedures[procedure], read.steps[procedure][step]])
  }

  private mutating func findUnreached(_ place: Int, of number: Int) {
    let procedure = policy.procedures[number]
    let step = procedure.steps[place]
    let about = [step.label, procedure.label]
    switch space.isImpossible(asked(place, of: number)) {
    case nil: return leaveOpen(step.label, .stepsAsked)
    case true?:
      let shown = space.boxes(read.procedures[number]).flatMap { boxes in
        maker.incident(in: boxes, of: space) { ruling in
          ruling.obligations.contains { $0.procedure == number && $0.isCertain }
        }
      }
      return add(
        .neverAsked(step.label, in: procedure.label, shown: shown.map { words($0) }), about: about)
    case false?: break
    }
    for earlier in step.after where procedure.steps.indices.contains(earlier) {
      let both = Formula.all([asked(place, of: number), read.steps[number][earlier]])
      guard space.isImpossible(both) == true else { continue }
      if let shown = incident(asking: place, without: earlier, of: number) {
        add(
          .waitsForNothing(
            step.label, procedure.steps[earlier].label, isDeadline: false, shown: words(shown)),
          about: about)
      }
    }
    guard case .within(_, of: .step(let anchor))? = step.deadline,
      procedure.steps.indices.contains(anchor), !procedure.steps[anchor].conditions.isEmpty,
      !maker.isSpent
    else { return }
    if let shown = incident(asking: place, without: anchor, of: number) {
      add(
        .waitsForNothing(
          step.label, procedure.steps[anchor].label, isDeadline: true, shown: words(shown)),
        about: about)
    }
  }

  /// An incident in which one step of a procedure is asked for, and another is not.
  private mutating func incident(
    asking place: Int, without other: Int, of number: Int
  ) -> IncidentMaker.Proposal? {
    let steps = policy.procedures[number].steps
    let region = Formula.all([asked(place, of: number), read.steps[number][other].negated])
    guard let boxes = space.boxes(region) else {
      leaveOpen(steps[place].label, .stepsAsked)
      return nil
    }
    return maker.incident(in: boxes, of: space) { ruling in
      func asks(_ step: RequiredStep) -> Obligation? {
        ruling.obligations.first { $0.procedure == number && $0.label == step.label }
      }
      return asks(steps[place])?.isCertain == true && asks(steps[other]) == nil
    }
  }

  // MARK: In their own cause

  /// Findings and decisions that only those make whom they are about.
  mutating func findOwnJudges() {
    findOwnFindings()
    findOwnDecisions()
  }

  /// A fact that a role finds, and by which the same person pays.
  private mutating func findOwnFindings() {
    for (index, fact) in policy.facts.enumerated() where !fact.judges.isEmpty {
      let judges = fact.judges.compactMap { policy.scope.role($0.name) }
      guard judges.count == fact.judges.count, let judge = judges.first,
        judges.allSatisfy({ $0 == judge })
      else { continue }
      var told: Set<RoleID> = []
      for (rule, provision) in policy.rules.enumerated() where reads(FactID(index), provision) {
        for charged in provision.charged where !told.contains(charged) {
          guard !maker.isSpent, mayBeOne(judge, charged),
            let shown = shown(rule, judge, charged, where: { _ in true })
          else { continue }
          told.insert(charged)
          add(
            .judgesHimself(
              fact.label, provision.label.span, (roleLabel(judge), roleLabel(charged)),
              isDecision: false, shown: shown), about: [fact.label, provision.label])
        }
      }
    }
  }

  /// A range that only those can settle who pay.
  private mutating func findOwnDecisions() {
    guard !policy.steps.isEmpty else { return }
    var told: Set<Int> = []
    for (index, rule) in policy.rules.enumerated() {
      for case .pay(let pay) in rule.effects where pay.leavesRange && !pay.isReward {
        guard let charged = pay.roles.first, !told.contains(pay.booking.index), !maker.isSpent
        else { continue }
        // Whoever takes the steps that are asked for is all who could decide.
        var asked: RoleID?
        let shown = shown(index, nil, charged) { ruling in
          guard let only = self.onlyRole(ruling) else { return false }
          asked = only
          return self.mayBeOne(only, charged)
            && ruling.charges.contains { $0.booking == pay.booking && $0.isOpen && $0.isCertain }
        }
        guard shown != nil, let judge = asked,
          let both = self.shown(index, judge, charged, where: { self.onlyRole($0) == judge })
        else { continue }
        told.insert(pay.booking.index)
        add(
          .judgesHimself(
            policy.bookings[pay.booking.index].label, pay.span,
            (roleLabel(judge), roleLabel(charged)), isDecision: true, shown: both),
          about: [rule.label, policy.bookings[pay.booking.index].label])
      }
    }
  }

  /// The one role that all steps of a ruling are asked of; `nil` where there are others.
  private func onlyRole(_ ruling: Ruling) -> RoleID? {
    var found: RoleID?
    for obligation in ruling.obligations {
      guard !obligation.offices.isEmpty else { return nil }
      for office in obligation.offices {
        guard let role = policy.scope.role(office.name), found == nil || found == role else {
          return nil
        }
        found = role
      }
    }
    return found
  }

  private func roleLabel(_ role: RoleID) -> Label { policy.roles[role.index].label }

  private func reads(_ fact: FactID, _ rule: Rule) -> Bool {
    (rule.conditions + rule.figures).contains { policy.allFacts(of: $0).contains(fact) }
  }

  /// Whether nothing keeps one person from holding both roles: posts that differ do, and so does being
  /// joined as the supervisor of the other.
  private func mayBeOne(_ first: RoleID, _ second: RoleID) -> Bool {
    if first == second { return true }
    let posts = [first, second].map { policy.roles[$0.index].post }
    if let one = posts[0], let other = posts[1], one != other { return false }
    return !policy.rules.contains { rule in
      rule.effects.contains { effect in
        guard case .join(let join) = effect, join.superiors > 0 else { return false }
        return [join.of, join.role] == [first, second] || [join.role, join.of] == [first, second]
      }
    }
  }

  /// An incident in which a rule makes somebody pay who holds another role as well.
  private func shown(
    _ rule: Int, _ judge: RoleID?, _ charged: RoleID, where isWanted: (Ruling) -> Bool
  ) -> Bilingual? {
    func isShown(_ ruling: Ruling) -> Bool {
      func isCharged(_ party: Int) -> Bool { ruling.parties[party].role == charged }
      let pays = ruling.charges.contains {
        $0.isCertain && !$0.isReward && $0.rules.contains(RuleID(rule)) && isCharged($0.party)
      }
      let suffers = ruling.disciplines.contains {
        $0.isCertain && $0.rule == RuleID(rule) && isCharged($0.party)
      }
      return (pays || suffers) && isWanted(ruling)
    }
    guard let found = incident(applying: rule, where: isShown) else { return nil }
    var both = found
    if let judge, judge != charged {
      both.record.parties.removeAll { $0.role == judge }
      guard let person = both.record.parties.first(where: { $0.role == charged })?.person,
        let party = maker.plain.record.parties.first(where: { $0.role == judge })
      else { return nil }
      var held = party
      held.person = person
      both.record.parties.append(held)
      guard isShown(maker.ruling(on: both)) else { return nil }
    }
    return namedWords(both)
  }

  /// An incident with people who are told apart by their names.
  private func namedWords(_ proposal: IncidentMaker.Proposal) -> Bilingual {
    let people = proposal.people ?? maker.people
    let named = Set(proposal.record.parties.compactMap(\.person))
    let names = Dictionary(
      named.map { ($0, people[$0.index].label.name) }, uniquingKeysWith: { one, _ in one })
    let writer = IncidentText(policy, texts: texts)
    func text(_ language: Language) -> String {
      let items = writer.items(proposal.record, people: names, in: language)
      return "\(Keyword.incident.spelling(in: language)) { \(items.joined(separator: "  ")) }"
    }
    return Bilingual(en: text(.english), zh: text(.chinese))
  }
}

extension Rule {
  /// Roles that it charges or disciplines.
  fileprivate var charged: [RoleID] {
    var found: [RoleID] = []
    for effect in effects {
      switch effect {
      case .pay(let pay) where !pay.isReward: found += pay.roles
      case .discipline(let discipline): found += discipline.roles
      case .classify, .pay, .require, .adjust, .scale, .share, .limit, .join, .pass, .enter,
        .disqualify, .dispose, .apportion, .shift:
        continue
      }
    }
    return found
  }
}
