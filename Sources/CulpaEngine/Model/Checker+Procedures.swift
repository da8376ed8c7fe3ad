import CulpaSyntax

/// Procedures with their steps, single requirements, and collection.
extension Checker {
  mutating func checkProcedures() {
    for case .procedure(let declaration) in items {
      let conditions = declaration.conditions.map { condition($0) }
      for condition in conditions where condition.needs.readsParty {
        report(.procedureReadsParty(condition.span))
      }
      let id = policy.procedures.count
      declare(declaration.naming, as: .procedure(id), in: \.procedures, id)
      let names = stepNames(declaration)
      let steps = declaration.steps.map { step($0, among: names) }
      let after = steps.map { step in
        var earlier = step.after
        if case .within(_, of: .step(let index))? = step.deadline { earlier.append(index) }
        return earlier
      }
      let (_, circular) = Order.topological(count: steps.count, after: { after[$0] })
      if !circular.isEmpty { report(.circularSteps(circular.map { steps[$0].label })) }
      if steps.isEmpty { report(.emptyProcedure(declaration.naming.name)) }
      policy.procedures.append(
        Procedure(
          label: Label(declaration.naming), cites: declaration.cites.map(\.value),
          conditions: conditions, steps: steps))
    }
  }

  /// Names and aliases of the steps of one procedure.
  private mutating func stepNames(_ declaration: ProcedureDeclaration) -> [String: Int] {
    var names: [String: Int] = [:]
    for (index, step) in declaration.steps.enumerated() {
      for name in [step.naming.name, step.naming.alias].compactMap({ $0 }) {
        if let first = names[name.text] {
          report(
            .declaredTwice(
              name, noun: Noun.step, first: declaration.steps[first].naming.name.span))
        }
        names[name.text] = index
      }
    }
    return names
  }

  private mutating func step(
    _ declaration: StepDeclaration, among names: [String: Int]
  ) -> RequiredStep {
    let conditions = declaration.conditions.map { condition($0) }
    for condition in conditions where condition.needs.readsParty {
      report(.procedureReadsParty(condition.span))
    }
    return RequiredStep(
      label: Label(declaration.naming), assignees: declaration.offices.map { assignee($0) },
      deadline: declaration.deadline.flatMap { deadline($0, names) },
      after: declaration.after.compactMap { find($0, in: names, noun: Noun.step) },
      copies: declaration.copies.map { copies($0) }, conditions: conditions,
      contents: contents(declaration.contents),
      retention: declaration.retention.flatMap { retention($0, names) },
      escalation: declaration.escalation.map { assignee($0).label }, span: declaration.span)
  }

  /// `require analysis by administration within 24h of occurred`.
  mutating func requirement(_ require: RequireEffect) -> RequiredStep {
    RequiredStep(
      label: Label(require.naming), assignees: require.office.map { [assignee($0)] } ?? [],
      deadline: require.deadline.flatMap { deadline($0, [:]) }, after: [], copies: nil,
      conditions: [], contents: [], retention: nil, escalation: [], span: require.span)
  }

  private mutating func deadline(_ deadline: Deadline, _ steps: [String: Int]) -> DueRule? {
    switch deadline {
    case .within(let written, of: let start):
      let length = expression(written)
      if ![.duration, .span, .workdays, .any].contains(length.type) {
        report(.wrongType(length.span, found: length.type, wanted: .duration))
      }
      if mayHoldMonths(length) { monthUse = monthUse ?? length.span }
      return event(start, steps).map { .within(length, of: $0) }
    case .untilDay(let written, let isNextMonth, _):
      return .untilDay(dayOfMonth(written), isNextMonth: isNextMonth)
    }
  }

  /// A whole number from 1 to 31.
  mutating func dayOfMonth(_ written: Expression) -> TypedExpression {
    let day = expression(written)
    if !day.type.isNumeric {
      report(.wrongType(day.span, found: day.type, wanted: .count))
    } else if let figure = day.constant?.figure,
      !(Int(exactly: figure).map { (1...31).contains($0) } ?? false)
    {
      report(.noDayOfMonth(day.span, figure))
    }
    return day
  }

  mutating func copies(_ written: Expression) -> TypedExpression {
    let number = expression(written)
    if !number.type.isNumeric {
      report(.wrongType(number.span, found: number.type, wanted: .count))
    }
    return number
  }

  /// What a record must contain; nothing is asked for twice.
  mutating func contents(_ namings: [Naming]) -> [Label] {
    var labels: [Label] = []
    for naming in namings {
      for name in [naming.name, naming.alias].compactMap({ $0 }) {
        if let first = labels.first(where: { $0.name == name.text || $0.alias == name.text }) {
          report(.declaredTwice(name, noun: Noun.content, first: first.span))
        }
      }
      labels.append(Label(naming))
    }
    return labels
  }

  mutating func retention(
    _ declaration: Retention, _ steps: [String: Int]
  ) -> RetentionRule? {
    let length = quantity(declaration.length)
    guard case .span(let span)? = length.constant else {
      if length.type != .any {
        report(.wrongType(length.span, found: length.type, wanted: .span))
      }
      return nil
    }
    if mayHoldMonths(length) { monthUse = monthUse ?? length.span }
    var start: Event?
    if let name = declaration.event {
      guard let found = event(name, steps) else { return nil }
      start = found
    }
    return RetentionRule(
      length: span, event: start, keeper: declaration.keeper.map { assignee($0).label },
      span: declaration.span)
  }

  /// An office or a role, with the names that a post or a department of people may have.
  mutating func assignee(_ name: Name) -> Assignee {
    let label = office(name)
    let names = [label.name, label.alias].compactMap { $0 }.map { texts.intern($0) }
    return Assignee(label: label, role: policy.scope.role(name.text), names: names)
  }

  /// Until a policy declares an office, any name is one.
  mutating func office(_ name: Name) -> Label {
    if let index = policy.scope.offices[name.text] {
      used.insert(.office(index))
      return policy.offices[index]
    }
    if let role = policy.scope.role(name.text) {
      used.insert(.role(role))
      return policy.roles[role.index].label
    }
    if !policy.offices.isEmpty {
      _ = find(
        name, in: policy.scope.offices, noun: Noun.officeOrRole)
    }
    return Label(name: name.text, span: name.span)
  }

  private mutating func event(_ name: Name, _ steps: [String: Int]) -> Event? {
    if let step = steps[name.text] { return .step(step) }
    if BuiltIn.spells(name.text, .occurred) { return .occurred }
    if let fact = policy.scope.fact(name.text) {
      let type = policy.facts[fact.index].type
      used.insert(.fact(fact))
      if type == .date || type == .instant { return .fact(fact) }
      report(.wrongType(name.span, found: type, wanted: .instant))
      return nil
    }
    let names =
      steps.keys.sorted() + BuiltIn.names(.occurred)
      + policy.facts.filter { $0.type == .date || $0.type == .instant }.map(\.label.name)
    report(
      .unknownName(
        name, noun: Noun.event, near: Nearest.of(name.text, in: names),
        known: names))
    return nil
  }

  mutating func checkCollection() {
    for case .collect(let declaration) in items {
      if let first = policy.collection {
        report(.settingTwice(.collect, declaration.span, first: first.span))
      }
      let floor = expression(declaration.floor)
      if !floor.type.agrees(with: .money) {
        report(.wrongType(floor.span, found: floor.type, wanted: .money))
      }
      let conditions = declaration.conditions.map { condition($0) }
      for part in conditions + [floor] where part.needs.readsParty {
        report(.procedureReadsParty(part.span))
      }
      policy.collection = Collection(
        floor: floor, cites: declaration.cites.map(\.value), conditions: conditions,
        span: declaration.span)
    }
  }
}
