import CulpaSyntax

/// Incidents, selections, decisions, explanations and lists.
extension Interpreter {
  mutating func declare(_ declaration: IncidentDeclaration) {
    guard let index = find(policy: declaration.policy, declaration.span, on: day(of: declaration))
    else { return }
    let policy = workspace.policies[index].policy
    let name = declaration.name?.text ?? "#\(workspace.incidents.count + 1)"
    var record = IncidentRecord(
      name: name, under: policy, origin: declaration.name?.span ?? declaration.span)
    let before = result.diagnostics.filter(\.isError).count
    var seen: Set<String> = []
    for item in declaration.items {
      switch item {
      case .fact(let binding):
        if !seen.insert(binding.name.text).inserted { report(.setTwice(binding.name)) }
        bind(binding, to: &record, policy)
      case .parties(let role, let parties):
        guard let id = policy.scope.role(role.text) else {
          reportField(role, policy)
          continue
        }
        for party in parties { add(party, id, to: &record, policy) }
      case .done(let line):
        log(line, to: &record, policy)
      }
    }
    guard result.diagnostics.filter(\.isError).count == before else { return }
    if let day = record.moment?.day, !policy.isInForce(on: day) {
      report(
        .notInForce(
          record.origin, policy: policy.label.name,
          from: policy.effectiveFrom?.description ?? "…",
          to: policy.effectiveTo?.description ?? "…"))
    }
    if let problem = workspace.add(record, under: index) { report(problem) }
  }

  /// The day of occurrence, to choose the version of the policy.
  private func day(of declaration: IncidentDeclaration) -> Day? {
    for case .fact(let binding) in declaration.items
    where BuiltIn.spells(binding.name.text, .occurred) {
      if case .date(let literal) = binding.value { return Day(literal) }
    }
    return nil
  }

  mutating func reportField(_ name: Name, _ policy: Policy) {
    let names =
      (policy.facts.map(\.label) + policy.roles.map(\.label)).flatMap {
        [$0.name, $0.alias].compactMap { $0 }
      } + BuiltIn.names(.kind) + BuiltIn.names(.occurred)
    report(
      .unknownField(
        name, near: Nearest.of(name.text, in: names), policy: policy.label.name))
  }

  mutating func bind(_ binding: Binding, to record: inout IncidentRecord, _ policy: Policy) {
    let name = binding.name
    if let id = policy.scope.fact(name.text) {
      let fact = policy.facts[id.index]
      record.factOrigins[id] = binding.value.span
      if case .unknown = binding.value {
        record.facts[id.index] = .unknown
      } else if let value = constant(
        binding.value, fact.type, policy, name: name, declared: fact.label.span)
      {
        record.facts[id.index] = value
      }
    } else if let role = policy.scope.role(name.text) {
      guard case .name(let person) = binding.value.ungrouped else {
        return report(.expectedPerson(binding.value.span))
      }
      let party = Party(person: person, span: binding.value.span)
      add(party, role, to: &record, policy)
    } else if BuiltIn.spells(name.text, .occurred) {
      if let value = constant(binding.value, .instant, policy, name: name) {
        record.occurred = value
      }
    } else if BuiltIn.spells(name.text, .kind) {
      if let value = constant(binding.value, .symbol(Policy.kinds), policy, name: name) {
        record.kind = value
      }
    } else {
      reportField(name, policy)
    }
  }

  mutating func add(
    _ party: Party, _ role: RoleID, to record: inout IncidentRecord, _ policy: Policy
  ) {
    let person: PersonID
    if let name = party.person {
      guard let found = find(person: name) else { return }
      person = found
    } else {
      person = workspace.addSomeone()
    }
    var result = PartyRecord(person: person, role: role)
    let declared = policy.roles[role.index]
    if let tier = party.tier {
      let members = declared.tiers.map { policy.enumerations[$0.index].members } ?? []
      guard
        let index = members.firstIndex(where: { $0.name == tier.text || $0.alias == tier.text })
      else {
        let names = members.flatMap { [$0.name, $0.alias].compactMap { $0 } }
        return report(
          .unknownName(
            tier, noun: Noun.tier, near: Nearest.of(tier.text, in: names),
            known: names))
      }
      result.tier = index
    } else if let tiers = declared.tiers, declared.standardTier == nil {
      report(
        .partyNeedsTier(
          party.span, role: declared.label.name,
          tiers: policy.enumerations[tiers.index].members.map(\.name)))
    }
    for prior in party.priors {
      guard let level = policy.scope.level(prior.level.text) else {
        let names = policy.levels.map(\.label.name)
        report(
          .unknownName(
            prior.level, noun: Noun.severity,
            near: Nearest.of(prior.level.text, in: names), known: names))
        continue
      }
      if let count = whole(prior.count, policy) {
        guard let count = Int32(exactly: count), count <= 1_000_000 else {
          report(.numberTooLarge(prior.count.span))
          continue
        }
        result.priors.append(PartyRecord.Prior(level: level, count: count))
      }
    }
    if let order = party.order { result.order = whole(order, policy) }
    if record.holds(role, result.person) {
      return report(.partyTwice(party.span, role: declared.label.name))
    }
    record.parties.append(result)
  }

  private mutating func whole(_ expression: Expression, _ policy: Policy) -> Int? {
    let name = Name(Keyword.count.spelling.english, expression.span)
    guard case .number(let figure)? = constant(expression, .count, policy, name: name) else {
      return nil
    }
    return Int(exactly: figure)
  }

  // MARK: Selections

  /// The chosen incidents with their rulings; `nil`, with a diagnostic, where there is none.
  mutating func select(_ selection: Selection, _ span: Span) -> [JudgedIncident]? {
    switch selection {
    case .one(let name):
      guard let one = judged(name) else { return nil }
      return [one]
    case .all(since: let since, until: let until):
      let first = since.flatMap { Day($0) }
      let last = until.flatMap { Day($0) }
      let chosen = workspace.incidents.indices.filter { index in
        guard first != nil || last != nil else { return true }
        guard let day = workspace.incidents[index].record.moment?.day else { return false }
        return first.map { day >= $0 } ?? true && last.map { day <= $0 } ?? true
      }
      if chosen.isEmpty {
        report(workspace.incidents.isEmpty ? .noIncident(span) : .nothingSelected(span))
        return nil
      }
      return judged(chosen, span)
    }
  }

  private mutating func judged(_ incidents: [Int], _ span: Span) -> [JudgedIncident] {
    var positions: [Int: Int] = [:]
    var result: [JudgedIncident] = []
    var cursor: [Int: Int] = [:]
    for (index, entry) in workspace.incidents.enumerated() {
      positions[index] = cursor[entry.policy, default: 0]
      cursor[entry.policy, default: 0] += 1
    }
    for policy in Set(incidents.map { workspace.incidents[$0].policy }).sorted() {
      if let problem = workspace.tooMuch(under: policy, at: span) {
        report(problem)
        return []
      }
    }
    for index in incidents {
      let policy = workspace.incidents[index].policy
      let rulings = workspace.rulings(under: policy)
      guard let position = positions[index], rulings.indices.contains(position) else { continue }
      result.append(JudgedIncident(incident: index, policy: policy, ruling: rulings[position]))
    }
    return result
  }

  private mutating func judged(_ name: Name) -> JudgedIncident? {
    guard let index = workspace.incident(named: name.text) else {
      if let settlement = workspace.settlementName(name.text) {
        return self.settlement(settlement, name)
      }
      let names = workspace.incidents.map(\.record.name)
      report(.unknownIncident(name, near: Nearest.of(name.text, in: names)))
      return nil
    }
    return judged([index], name.span).first
  }

  /// The named incident, or the latest one.
  mutating func judged(_ name: Name?, _ span: Span) -> JudgedIncident? {
    if let name { return judged(name) }
    guard let last = workspace.incidents.indices.last else {
      report(.noIncident(span))
      return nil
    }
    return judged([last], span).first
  }

  // MARK: Explaining

  mutating func explain(
    _ subject: ExplainSubject, _ incident: Name?, _ form: ExplainForm, _ span: Span
  ) {
    func explained(_ one: JudgedIncident, _ focus: ExplainFocus) {
      let whole = withEarlier(withTellingQuestions(one), span)
      answer(.explanation(whole, focus, form))
    }
    switch subject {
    case .incident(let name):
      guard let one = judged(name) else { return }
      explained(one, .everything)
    case .severity:
      guard let one = judged(incident, span) else { return }
      explained(one, .severity)
    case .name(let name):
      if incident == nil,
        workspace.incident(named: name.text) != nil
          || workspace.settlementName(name.text) != nil
      {
        return explain(.incident(name), nil, form, span)
      }
      guard let one = judged(incident, span), let person = holder(name, in: one) else { return }
      explained(one, .person(person))
    case .amount(let amount, of: let name):
      guard let one = judged(incident, span), let person = holder(name, in: one) else { return }
      let policy = workspace.policies[one.policy].policy
      guard let booking = policy.scope.booking(amount.text) else {
        let names = policy.bookings.map(\.label.name)
        return report(.unknownSubject(amount, near: Nearest.of(amount.text, in: names)))
      }
      explained(one, .amount(booking, person))
    }
  }

  /// The same ruling with its questions in the order of how much they would settle.
  private func withTellingQuestions(_ judged: JudgedIncident) -> JudgedIncident {
    guard judged.ruling.questions.count > 1,
      let incident = judged.incident,
      let prober = Prober(workspace, incident: incident, for: .probe)
    else { return judged }
    var ruling = judged.ruling
    ruling.questions = TellingOrder(prober).sorted(ruling.questions)
    return JudgedIncident(incident: incident, policy: judged.policy, ruling: ruling)
  }

  /// A person by name, or the only holder of a role in a ruling.
  mutating func holder(_ name: Name, in judged: JudgedIncident) -> PersonID? {
    let policy = workspace.policies[judged.policy].policy
    if workspace.person(named: name.text) == nil, let role = policy.scope.role(name.text) {
      let holders = Set(
        judged.ruling.parties.filter { $0.role == role }.compactMap(\.person))
      if holders.count == 1 { return holders.first }
      report(
        holders.isEmpty
          ? .unknownSubject(name, near: nil) : .severalHolders(name))
      return nil
    }
    return find(person: name)
  }

  // MARK: Deciding

  mutating func decide(_ command: DecideCommand) {
    if command.reason.isBlank { return report(.emptyReason(command.reason.span)) }
    guard let one = judged(command.incident, command.span),
      let person = holder(command.person, in: one)
    else { return }
    let policy = workspace.policies[one.policy].policy
    let owned = one.ruling.charges.filter { one.ruling.parties[$0.party].person == person }
    let names = Set(owned.map(\.booking)).sorted().map { policy.bookings[$0.index].label.name }
    guard let booking = policy.scope.booking(command.amount.text),
      owned.contains(where: { $0.booking == booking })
    else {
      return report(.noSuchAmount(command.amount, of: command.person.text, has: names))
    }
    if owned.filter({ $0.booking == booking }).count > 1 {
      return report(.severalAmounts(command.amount, of: command.person.text))
    }
    var checker = Checker(in: policy, texts: workspace.texts, limits: workspace.limits)
    let typed = checker.expression(command.value)
    for diagnostic in checker.diagnostics where diagnostic.isError { report(diagnostic) }
    guard let value = typed.constant, typed.type == .percent || typed.type == .money else {
      if checker.diagnostics.isEmpty { report(.notADecision(command.value.span)) }
      return
    }
    if case .money(let amount) = value,
      (try? amount.rounded(to: policy.increment, mode: policy.roundingMode)) != amount
    {
      return report(.decisionTooFine(command.value.span, unit: policy.increment.description))
    }
    let decision = Decision(
      value: value, by: command.decider?.text, reason: command.reason.value,
      origin: command.value.span)
    var next = workspace
    next.decisions[
      DecisionKey(incident: one.ruling.incident, person: person, booking: booking)] = decision
    next.rulings.removeAll()
    guard let again = next.judgedAgain(one) else { return }
    let refused = again.ruling.diagnostics.filter { $0.code == "C4009" }
    if !refused.isEmpty {
      for diagnostic in refused { report(diagnostic) }
      return
    }
    workspace = next
    answer(.decided(again))
  }

  // MARK: Showing

  mutating func show(_ subject: ShowSubject, _ span: Span) {
    switch subject {
    case .discretion: answer(.discretion(workspace.discretion()))
    case .duties: showDuties()
    case .appeals: showAppeals(span)
    case .people, .incidents, .rules, .parameters, .facts, .accounts: answer(.list(subject))
    case .rulings:
      guard let all = select(.all(since: nil, until: nil), span) else { return }
      answer(.rulings(all))
    case .obligations:
      guard let all = all(span) else { return }
      answer(.obligations(all))
    case .instalments(of: let name):
      var person: PersonID?
      if let name {
        guard let found = find(person: name) else { return }
        person = found
      }
      guard let all = all(span) else { return }
      // Whoever can pay nothing has no row; that must not pass for owing nothing.
      let concerned = all.filter { one in
        person.map { payer in one.ruling.parties.contains { $0.person == payer } } ?? true
      }
      report(concerned.flatMap(\.ruling.diagnostics).filter { $0.code == "C4005" })
      answer(.instalments(all, of: person))
    case .totals(by: let name):
      guard let grouping = name.map({ Summing.Grouping($0) }) ?? .some(.all) else {
        return report(.unknownGrouping(name ?? Name("", span)))
      }
      guard let all = all(span) else { return }
      var sums = Summing(by: grouping)
      for one in all { sums.add(one, workspace) }
      answer(.totals(sums.totals(workspace)))
    case .value(let expression): showValue(expression)
    }
  }

  /// An expression of constants; names of an incident need `expect` or `explain`.
  private mutating func showValue(_ expression: Expression) {
    let policy = workspace.policies.last?.policy ?? Policy(label: Label(name: ""))
    var checker = Checker(in: policy, texts: workspace.texts, limits: workspace.limits)
    let typed = checker.expression(expression)
    for diagnostic in checker.diagnostics { report(diagnostic) }
    if checker.diagnostics.contains(where: \.isError) { return }
    if let value = typed.constant { return answer(.value(value)) }
    guard typed.needs == Needs() else { return report(.showNeedsConstant(expression.span)) }
    if case .parameter(let index) = typed.node,
      let value = policy.parameters[index].fixed(on: workspace.statusDay)
    {
      return answer(.value(value))
    }
    report(.showNeedsConstant(expression.span))
  }
}

extension Policy {
  /// The labels of single requirements of rules.
  var requiredLabels: [Label] {
    rules.flatMap { rule in
      rule.effects.compactMap { effect in
        if case .require(let step) = effect { return step.label }
        return nil
      }
    }
  }
}
