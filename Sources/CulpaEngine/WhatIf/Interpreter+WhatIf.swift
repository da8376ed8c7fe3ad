import CulpaSyntax

/// Scenarios and comparisons.
extension Interpreter {
  mutating func declare(_ declaration: ScenarioDeclaration) {
    let name = declaration.naming.name
    for word in [name, declaration.naming.alias].compactMap({ $0 }) {
      if let first = workspace.placeOfVariant(word.text) {
        return report(.scenarioTwice(word, first: first))
      }
    }
    let base = workspace.scenario(named: declaration.base.text)
    guard
      let policy = base.map({ workspace.scenarios[$0].policy })
        ?? find(policy: declaration.base, declaration.base.span)
    else { return }
    if declaration.edits.isEmpty { return report(.emptyScenario(name)) }
    guard
      let origin = base.map({ workspace.scenarios[$0].declaration })
        ?? workspace.declarations[policy]
    else { return }
    var editor = ScenarioEditor(origin, sources: workspace.sources)
    for edit in declaration.edits { editor.apply(edit) }
    for diagnostic in editor.diagnostics { report(diagnostic) }
    guard editor.diagnostics.isEmpty else { return }
    let edited = origin.with(items: editor.items)
    let checked = check(
      edited, texts: &workspace.texts, calendar: workspace.policies[policy].policy.calendar,
      limits: workspace.limits)
    for diagnostic in checked.diagnostics where diagnostic.isError { report(diagnostic) }
    guard let model = checked.policy else { return }
    let compiled = CompiledPolicy.withAccounts(model)
    for conflict in compiled.first?.provenConflicts() ?? [] where conflict.isError {
      report(conflict)
    }
    var facts = base.map { workspace.scenarios[$0].facts } ?? []
    for (name, incident, value) in editor.facts {
      guard let id = model.scope.fact(name.text),
        let constant = constant(value, model.facts[id.index].type, model, name: name)
      else { return }
      facts.append(
        ScenarioFact(fact: id, value: constant, incident: incident, span: name.span))
    }
    workspace.scenarios.append(
      Scenario(
        label: Label(declaration.naming), policy: policy, base: base, compiled: compiled,
        changes: editor.changes, declaration: edited, facts: facts))
  }

  /// Whether the incidents whose facts a scenario sets are there, and have others: known only once it is
  /// used, because scenarios are declared before incidents are read.
  mutating func fits(_ scenario: Scenario) -> Bool {
    for (index, fact) in scenario.facts.enumerated() {
      guard let name = fact.incident else { continue }
      guard let position = workspace.incident(named: name.text),
        workspace.incidents[position].policy == scenario.policy
      else {
        let names = workspace.incidents.filter { $0.policy == scenario.policy }.map(\.record.name)
        report(.unknownIncident(name, near: Nearest.of(name.text, in: names)))
        return false
      }
      let isSetBefore = scenario.facts[..<index].contains { $0.fact == fact.fact }
      if !isSetBefore, workspace.incidents[position].record.facts[fact.fact.index] == fact.value {
        let what = workspace.policies[scenario.policy].policy.facts[fact.fact.index].label.name
        report(.editChangesNothing(fact.span, what: what))
        return false
      }
    }
    return true
  }

  // MARK: Comparing

  mutating func compare(_ command: CompareCommand) {
    guard let (policy, others) = variants(command) else { return }
    guard let grouping = command.grouping.map({ Summing.Grouping($0) }) ?? .some(.all) else {
      return report(.unknownGrouping(command.grouping ?? Name("", command.span)))
    }
    guard let (selected, settles) = compared(command.selection, under: policy, command.span) else {
      return
    }
    if let problem = workspace.tooMuch(under: policy, at: command.span) { return report(problem) }
    let base = (label: workspace.policies[policy].policy.label, workspace: workspace)
    let comparing = Comparing(variants: [base] + others, policy: policy, grouping: grouping)
    guard let comparison = comparing.run(selected, settles: settles) else { return }
    answer(.comparison(comparison))
  }

  /// The incidents of a selection, and which settlements belong to it: those of its days, or the one named.
  private mutating func compared(
    _ selection: Selection, under policy: Int, _ span: Span
  ) -> (incidents: [Int], settles: (JudgedIncident) -> Bool)? {
    switch selection {
    case .one(let name):
      if workspace.settlementName(name.text) != nil {
        return ([], { $0.ruling.incident == name.text })
      }
      return positions(selection, under: policy, span).map { ($0, { _ in false }) }
    case .all(let since, let until):
      let first = since.flatMap { Day($0) } ?? .first
      let last = until.flatMap { Day($0) } ?? .last
      return positions(selection, under: policy, span).map { incidents in
        (
          incidents,
          { $0.settlement.map { first <= $0.period.last && $0.period.last <= last } ?? false }
        )
      }
    }
  }

  /// The scenarios that are named, each as a workspace of its own.
  mutating func scenarios(
    _ names: [Name]
  ) -> (policy: Int, variants: [(label: Label, workspace: Workspace)])? {
    var policy: Int?
    var found: [(label: Label, workspace: Workspace)] = []
    for name in names {
      guard let index = workspace.scenario(named: name.text) else {
        let known = workspace.scenarios.map(\.label.name)
        report(
          .unknownScenario(name, near: Nearest.of(name.text, in: known), known: known))
        return nil
      }
      let scenario = workspace.scenarios[index]
      if let policy, policy != scenario.policy {
        report(
          .scenariosOfDifferentPolicies(
            name, policy: workspace.policies[policy].policy.label.name))
        return nil
      }
      policy = scenario.policy
      guard fits(scenario) else { return nil }
      found.append((scenario.label, workspace.under(scenario)))
    }
    return policy.map { ($0, found) }
  }

  private mutating func variants(
    _ command: CompareCommand
  ) -> (policy: Int, variants: [(label: Label, workspace: Workspace)])? {
    guard let version = command.version else { return scenarios(command.scenarios) }
    guard let policy = find(policy: nil, command.span, on: nil) else { return nil }
    let name = workspace.policies[policy].policy.label.name
    let versions = workspace.policies.indices.filter {
      workspace.policies[$0].policy.label.name == name
    }
    guard
      let other = versions.first(where: { workspace.policies[$0].policy.version == version.value })
    else {
      report(
        .unknownVersion(
          version, known: versions.compactMap { workspace.policies[$0].policy.version }))
      return nil
    }
    // What was judged under any other version is judged under this one.
    guard let base = versions.first(where: { $0 != other }) else { return nil }
    let variant = workspace.judging(under: other, insteadOf: base)
    let label = Label(
      name: "\(name) \(version.value)",
      alias: workspace.policies[other].policy.label.alias.map { "\($0) \(version.value)" })
    return (base, [(label, variant)])
  }

  // MARK: Why not

  mutating func whyNot(_ command: WhyNotCommand) {
    guard let one = judged(command.incident, command.span) else { return }
    let policy = workspace.policies[one.policy].policy
    let target: WhyNot.Target
    switch command.outcome {
    case .severity(let name):
      guard let level = policy.scope.level(name.text) else {
        let names = policy.levels.flatMap { [$0.label.name, $0.label.alias].compactMap { $0 } }
        return report(
          .unknownName(
            name, noun: Noun.severity, near: Nearest.of(name.text, in: names), known: names))
      }
      target = .severity(level)
    case .rule(let name):
      guard let rule = policy.scope.rule(name.text) else {
        let names = policy.rules.flatMap { [$0.label.name, $0.label.alias].compactMap { $0 } }
        return report(
          .unknownName(
            name, noun: Noun.rule, near: Nearest.of(name.text, in: names), known: names))
      }
      target = .rule(rule)
    case .charge(person: let name):
      if workspace.person(named: name.text) == nil, let role = policy.scope.role(name.text),
        policy.roles[role.index].isConfidential
      {
        return report(.unknownSubject(name, near: nil))
      }
      guard let person = holder(name, in: one) else { return }
      target = .charge(person)
    }
    guard
      let prober = one.incident.map({ Prober(workspace, incident: $0) })
        ?? Prober(workspace, settlement: one)
    else { return report(.settlementHangsOnEarlier(command.span)) }
    var search = CounterfactualSearch(target, prober: prober)
    answer(.whyNot(one, search.run()))
  }

  // MARK: Sweeping

  mutating func sweep(_ command: SweepCommand) {
    var policy: Int?
    var variants: [(label: Label, workspace: Workspace)] = []
    if !command.scenarios.isEmpty {
      guard let found = scenarios(command.scenarios) else { return }
      policy = found.policy
      variants = found.variants
    }
    if case .one(let name) = command.selection {
      guard let index = workspace.incident(named: name.text) else {
        let names = workspace.incidents.map(\.record.name)
        return report(.unknownIncident(name, near: Nearest.of(name.text, in: names)))
      }
      policy = workspace.incidents[index].policy
    }
    guard let policy = policy ?? find(policy: nil, command.span),
      let incidents = positions(command.selection, under: policy, command.span)
    else { return }
    let model = workspace.policies[policy].policy
    var axes: [Sweeping.Axis] = []
    for axis in command.axes {
      guard let one = self.axis(axis, model) else { return }
      axes.append(one)
    }
    let count = axes.reduce(1) { $0.multipliedReportingOverflow(by: $1.figures.count).partialValue }
    guard count <= workspace.limits.points else {
      return report(.tooManyPoints(command.span, limit: workspace.limits.points))
    }
    var booking: String?
    if let name = command.amount {
      guard let id = model.scope.booking(name.text) else {
        let names = model.bookings.map(\.label.name)
        return report(.unknownSubject(name, near: Nearest.of(name.text, in: names)))
      }
      booking = model.bookings[id.index].label.name
    }
    let sources = [nil] + command.scenarios.map { workspace.scenario(named: $0.text) }
    let base = workspace
    let sweeping = Sweeping(
      policy: policy, incidents: incidents, axes: axes, booking: booking,
      reparametrised: { variant, values in
        base.reparametrised(policy, scenario: sources[variant], values)
      })
    let all = [(label: model.label, workspace: workspace)] + variants
    guard let result = sweeping.run(all) else { return }
    answer(.sweep(result))
  }

  private mutating func axis(_ axis: SweepAxis, _ model: Policy) -> Sweeping.Axis? {
    let subject: Sweeping.Axis.Subject
    let label: Label
    let type: ValueType
    switch model.scope.values[axis.name.text] {
    case .fact(let id)?:
      (subject, label, type) = (
        .fact(id), model.facts[id.index].label, model.facts[id.index].type
      )
    case .parameter(let index)?:
      (subject, label, type) = (
        .parameter(index), model.parameters[index].label, model.parameters[index].type
      )
    default:
      let names = model.facts.map(\.label.name) + model.parameters.map(\.label.name)
      report(.cannotSweep(axis.name, near: Nearest.of(axis.name.text, in: names)))
      return nil
    }
    guard let unit = Figures.unit(of: type, in: model), type != .date else {
      report(.cannotSweep(axis.name, near: nil))
      return nil
    }
    guard let from = figure(axis.from, type, model, axis.name),
      let to = figure(axis.to, type, model, axis.name),
      let step = figure(axis.step, type, model, axis.name)
    else { return nil }
    guard step > .zero, from <= to else {
      report(.emptyGrid(axis.span))
      return nil
    }
    var figures: [Decimal] = []
    var figure = from
    while figure <= to {
      guard figures.count < workspace.limits.points else {
        report(.tooManyPoints(axis.span, limit: workspace.limits.points))
        return nil
      }
      figures.append(figure)
      guard let next = try? figure.adding(step) else { break }
      figure = next
    }
    return Sweeping.Axis(
      label: label, subject: subject, type: type, unit: Figures.unit(unit, reaching: [from, step]),
      figures: figures)
  }

  private mutating func figure(
    _ expression: Expression, _ type: ValueType, _ model: Policy, _ name: Name
  ) -> Decimal? {
    constant(expression, type, model, name: name).flatMap { Figures.figure(of: $0) }
  }

  /// Incidents of a policy within a selection, in the order of occurrence.
  mutating func positions(_ selection: Selection, under policy: Int, _ span: Span) -> [Int]? {
    switch selection {
    case .one(let name):
      guard let index = workspace.incident(named: name.text) else {
        let names = workspace.incidents.map(\.record.name)
        report(.unknownIncident(name, near: Nearest.of(name.text, in: names)))
        return nil
      }
      guard workspace.incidents[index].policy == policy else {
        report(.noIncident(name.span))
        return nil
      }
      return [index]
    case .all(let since, let until):
      let first = since.flatMap { Day($0) }
      let last = until.flatMap { Day($0) }
      let found = workspace.incidents.indices.filter { index in
        let entry = workspace.incidents[index]
        guard entry.policy == policy else { return false }
        guard first != nil || last != nil else { return true }
        guard let day = entry.record.moment?.day else { return false }
        return first.map { day >= $0 } ?? true && last.map { day <= $0 } ?? true
      }
      if found.isEmpty { report(.noIncident(span)) }
      return found.isEmpty ? nil : workspace.inOrderOfOccurrence(found)
    }
  }
}

extension Workspace {
  /// The scenario with a name or alias.
  public func scenario(named name: String) -> Int? {
    scenarios.firstIndex { $0.label.name == name || $0.label.alias == name }
  }

  /// Where a scenario or a policy of this name is declared.
  func placeOfVariant(_ name: String) -> Span? {
    let labels = scenarios.map(\.label) + policies.map(\.policy.label)
    return labels.first { $0.name == name || $0.alias == name }?.span
  }

  /// Positions of incidents, earliest first; what has no date comes last.
  func inOrderOfOccurrence(_ positions: [Int]) -> [Int] {
    positions.sorted { left, right in
      let first = incidents[left].record
      let second = incidents[right].record
      return (first.moment?.secondsSince1970 ?? .max, first.name)
        < (second.moment?.secondsSince1970 ?? .max, second.name)
    }
  }

  /// The workspace in which parameters have other values, in a policy or in a scenario of it.
  func reparametrised(
    _ policy: Int, scenario: Int?, _ values: [(Int, Value)]
  ) -> Workspace? {
    guard let edited = scenario.map({ scenarios[$0].compiled.first }) ?? policies[policy] else {
      return nil
    }
    var model = edited.policy
    for (index, value) in values {
      model.parameters[index] = model.parameters[index].with(value)
    }
    var variant = scenario.map { under(scenarios[$0]) } ?? self
    let compiled = CompiledPolicy.withAccounts(model)
    guard policy + compiled.count <= variant.policies.count else { return nil }
    variant.policies.replaceSubrange(policy..<policy + compiled.count, with: compiled)
    variant.rulings.removeAll()
    return variant
  }

  /// The workspace in which another version judges what one version did: facts, roles and kinds are
  /// those of the same name.
  func judging(under version: Int, insteadOf base: Int) -> Workspace {
    var variant = self
    let old = policies[base].policy
    let new = policies[version].policy
    variant.policies[base] = policies[version]
    for index in variant.incidents.indices where variant.incidents[index].policy == base {
      variant.incidents[index].record = variant.incidents[index].record.translated(
        from: old, to: new)
    }
    variant.decisions.removeAll()
    variant.rulings.removeAll()
    return variant
  }
}

extension Parameter {
  /// The same parameter with a fixed value.
  func with(_ value: Value) -> Parameter {
    Parameter(
      label: label, type: type,
      value: TypedExpression(.constant(value), type, label.span), cites: cites,
      reviewBy: reviewBy)
  }
}

extension IncidentRecord {
  /// The same record in the terms of another version; what that one does not know is left out.
  func translated(from old: Policy, to new: Policy) -> IncidentRecord {
    var record = IncidentRecord(name: name, under: new, origin: origin)
    record.occurred = occurred
    record.log = log
    func member(_ value: Value, in wanted: Int) -> Value {
      guard case .symbol(let enumeration, let member) = value,
        old.enumerations.indices.contains(Int(enumeration)),
        new.enumerations.indices.contains(wanted)
      else { return value }
      let members = old.enumerations[Int(enumeration)].members
      guard members.indices.contains(Int(member)) else { return .unknown }
      let position = members[Int(member)].found { name in
        new.enumerations[wanted].members.firstIndex { $0.name == name || $0.alias == name }
      }
      return position.map {
        .symbol(enumeration: Int32(clamping: wanted), member: Int32(clamping: $0))
      } ?? .unknown
    }
    record.kind = member(kind, in: 0)
    for (index, fact) in old.facts.enumerated() {
      guard let id = fact.label.found({ new.scope.fact($0) }) else { continue }
      let target = new.facts[id.index].type
      if case .symbol(let wanted) = target {
        record.facts[id.index] = member(facts[index], in: wanted.index)
      } else if target == fact.type {
        record.facts[id.index] = facts[index]
      }
      if let place = factOrigins[FactID(index)] { record.factOrigins[id] = place }
    }
    for party in parties {
      guard let role = old.roles[party.role.index].label.found({ new.scope.role($0) }) else {
        continue
      }
      var moved = PartyRecord(person: party.person, role: role, order: party.order)
      if let tier = party.tier, let names = old.roles[party.role.index].tiers,
        let wanted = new.roles[role.index].tiers
      {
        moved.tier = old.enumerations[names.index].members[tier].found { name in
          new.enumerations[wanted.index].members.firstIndex { $0.name == name || $0.alias == name }
        }
      }
      for prior in party.priors {
        guard let level = old.levels[prior.level.index].label.found({ new.scope.level($0) }) else {
          continue
        }
        moved.priors.append(PartyRecord.Prior(level: level, count: prior.count))
      }
      record.parties.append(moved)
    }
    return record
  }
}
