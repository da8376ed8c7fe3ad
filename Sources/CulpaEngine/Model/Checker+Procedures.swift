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
      let steps = declaration.steps.compactMap { step in
        self.step(
          step.naming, offices: step.offices, step.deadline, after: step.after,
          copies: step.copies, step.span, among: names)
      }
      let after = steps.map { step in
        var earlier = step.after
        if case .step(let index)? = step.deadline?.event { earlier.append(index) }
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

  mutating func step(
    _ naming: Naming, offices: [Name], _ deadline: Deadline?, after: [Name],
    copies: Expression?, _ span: Span, among names: [String: Int]
  ) -> RequiredStep? {
    let stepNoun = Noun.step
    let labels = offices.map { office($0) }
    let earlier = after.compactMap { find($0, in: names, noun: stepNoun) }
    var due: (length: TypedExpression, event: Event)?
    if case .within(let written, of: let start)? = deadline {
      let length = expression(written)
      if ![.duration, .span, .workdays, .any].contains(length.type) {
        report(.wrongType(length.span, found: length.type, wanted: .duration))
      }
      if mayHoldMonths(length) { monthUse = monthUse ?? length.span }
      if let event = event(start, names) { due = (length, event) }
    }
    let number = copies.map { expression($0) }
    if let number, !number.type.isNumeric {
      report(.wrongType(number.span, found: number.type, wanted: .count))
    }
    return RequiredStep(
      label: Label(naming), offices: labels, deadline: due, after: earlier, copies: number,
      span: span)
  }

  /// Until a policy declares an office, any name is one.
  private mutating func office(_ name: Name) -> Label {
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
