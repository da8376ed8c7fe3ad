import CulpaSyntax

/// `status of form`, `lateness of form` and the like: what rules may read of how steps went.
extension Checker {
  /// Gives every step of a procedure and every requirement of a rule its number.
  mutating func declareSteps() {
    var rule = 0
    var procedure = 0
    for item in items {
      switch item {
      case .rule(let declaration):
        var number = 0
        for case .require(let require) in declaration.effects {
          declare(require.naming, at: .rule(RuleID(rule), requirement: number))
          number += 1
        }
        rule += 1
      case .procedure(let declaration):
        for (index, step) in declaration.steps.enumerated() {
          declare(step.naming, at: .procedure(procedure, step: index))
        }
        procedure += 1
      case .version, .effective, .currency, .round, .calendar, .monthEnd, .boundary, .transition,
        .status, .severity, .role, .kinds, .offices, .measures, .dispositions, .fact, .parameter,
        .term, .table, .tally, .ladder, .collect, .duty, .account, .allow:
        break
      }
    }
  }

  private mutating func declare(_ naming: Naming, at place: StepPlace) {
    let id = policy.steps.count
    policy.steps.append(StepRecord(label: Label(naming), place: place))
    for name in Set([naming.name.text, naming.alias?.text].compactMap { $0 }) {
      policy.scope.steps[name, default: []].append(id)
    }
  }

  // MARK: Reading

  private static let words: [(keyword: Keyword, aspect: ConformanceAspect, type: ValueType)] = [
    (.lateness, .lateness, .duration), (.outOfOrder, .outOfOrder, .truth),
    (.wrongRole, .wrongRole, .truth), (.incomplete, .incomplete, .count),
  ]

  /// `lateness of form` and the like; `nil` when it is something else.
  mutating func conformance(
    _ owned: Expression, _ owner: Expression, _ span: Span
  ) -> TypedExpression? {
    guard case .name(let word) = owned.ungrouped, case .name(let name) = owner.ungrouped else {
      return nil
    }
    if BuiltIn.spells(word.text, .status), names(step: name) {
      report(.statusNeedsWord(span))
      return .hole(span)
    }
    guard let found = Self.words.first(where: { BuiltIn.spells(word.text, $0.keyword) }) else {
      return nil
    }
    guard names(step: name) else {
      if isDeclared(word) || isDeclared(name) { return nil }
      _ = step(name)
      return .hole(span)
    }
    guard let step = step(name) else { return .hole(span) }
    return conformance(of: step, found.aspect, found.type, span)
  }

  /// `status of form is late`; `nil` when it is something else.
  mutating func status(
    _ left: Expression, _ comparison: Comparison, _ right: Expression, _ span: Span
  ) -> TypedExpression? {
    guard case .of(let owned, let owner, _) = left.ungrouped,
      case .name(let word) = owned.ungrouped, BuiltIn.spells(word.text, .status),
      case .name(let name) = owner.ungrouped
    else { return nil }
    guard names(step: name) else {
      if isDeclared(word) || isDeclared(name) { return nil }
      _ = step(name)
      return .hole(span)
    }
    guard case .name(let wanted) = right.ungrouped,
      let status = StepStatus.allCases.first(where: { BuiltIn.spells(wanted.text, $0.keyword) }),
      comparison == .isEqual || comparison == .isDifferent
    else {
      report(.statusNeedsWord(right.span))
      return .hole(span)
    }
    guard let step = step(name) else { return .hole(span) }
    let typed = conformance(of: step, .status(status), .truth, span)
    guard comparison == .isDifferent else { return typed }
    return TypedExpression(.not(typed), .truth, span, needs: typed.needs)
  }

  private func conformance(
    of step: Int, _ aspect: ConformanceAspect, _ type: ValueType, _ span: Span
  ) -> TypedExpression {
    TypedExpression(
      .conformance(ConformanceQuery(step: step, aspect: aspect)), type, span,
      needs: Needs(severity: true, conformance: true))
  }

  private func names(step name: Name) -> Bool { policy.scope.steps[name.text] != nil }

  /// Whether a name has another meaning than that of a step.
  private func isDeclared(_ name: Name) -> Bool {
    policy.scope.values[name.text] != nil || policy.scope.bookings[name.text] != nil
  }

  /// The only step with a name.
  private mutating func step(_ name: Name) -> Int? {
    guard let steps = find(name, in: policy.scope.steps, noun: Noun.step) else { return nil }
    guard steps.count == 1, let step = steps.first else {
      report(.severalSteps(name, steps.map { policy.steps[$0].label.span }))
      return nil
    }
    return step
  }

  // MARK: Order

  /// Orders the steps so that each comes after those that it waits for or reads.
  mutating func orderSteps() {
    guard !diagnostics.contains(where: \.isError) else { return }
    var reads: [[Int]] = []
    for (index, step) in policy.steps.enumerated() {
      let queries = figures(of: step.place).flatMap { self.queries(in: $0) }
      if !queries.isEmpty { policy.steps[index].readsConformance = true }
      reads.append(queries.map(\.step) + neighbours(of: step.place, index))
    }
    let (order, circular) = Order.topological(count: reads.count, after: { reads[$0] })
    policy.stepOrder = order
    if !circular.isEmpty { report(.circularConformance(circular.map { policy.steps[$0].label })) }
    checkReadable()
  }

  /// What an expression reads of how steps went, by itself or through terms.
  private func queries(in expression: TypedExpression) -> [ConformanceQuery] {
    guard expression.needs.conformance else { return [] }
    return expression.conformance
      + expression.terms.flatMap { queries(in: policy.terms[$0].value) }
  }

  /// Everything that decides whether a step is asked for, by when and in how many copies.
  private func figures(of place: StepPlace) -> [TypedExpression] {
    switch place {
    case .procedure(let procedure, step: let index):
      let declared = policy.procedures[procedure]
      return declared.conditions + declared.steps[index].figures
    case .rule(let rule, requirement: let index):
      let requirements = policy.rules[rule.index].requirements
      let own = requirements.indices.contains(index) ? requirements[index].figures : []
      return own + deciders(of: rule.index).flatMap { policy.rules[$0].conditions }
    }
  }

  /// A rule with those that override it, and those that override these.
  private func deciders(of rule: Int) -> [Int] {
    var found = [rule]
    var position = 0
    while position < found.count {
      let current = RuleID(found[position])
      for (index, other) in policy.rules.enumerated()
      where other.overrides.contains(current) && !found.contains(index) {
        found.append(index)
      }
      position += 1
    }
    return found
  }

  /// The steps of the same procedure that a step runs from or comes after, by their numbers.
  private func neighbours(of place: StepPlace, _ index: Int) -> [Int] {
    guard case .procedure(let procedure, step: let number) = place else { return [] }
    let step = policy.procedures[procedure].steps[number]
    var earlier = step.after
    if case .within(_, of: .step(let event))? = step.deadline { earlier.append(event) }
    return earlier.map { index - number + $0 }
  }

  /// How a requirement of a rule that is judged for single holders went is known only after the rules
  /// that might read it.
  private mutating func checkReadable() {
    for rule in policy.rules {
      for condition in rule.conditions + rule.figures {
        for query in queries(in: condition) {
          guard case .rule(let source, requirement: _) = policy.steps[query.step].place,
            deciders(of: source.index).contains(where: { policy.rules[$0].subject != nil })
          else { continue }
          report(
            .requirementOfHolders(condition.span, rule: policy.rules[source.index].label))
        }
      }
    }
  }
}

extension RequiredStep {
  /// The expressions of a step.
  var figures: [TypedExpression] {
    let due: [TypedExpression] =
      switch deadline {
      case .within(let length, of: _)?: [length]
      case .untilDay(let day, isNextMonth: _)?: [day]
      case nil: []
      }
    return conditions + due + (copies.map { [$0] } ?? [])
  }
}

extension Rule {
  /// What it requires.
  var requirements: [RequiredStep] {
    effects.compactMap { effect in
      if case .require(let step) = effect { return step }
      return nil
    }
  }

  /// The figures of its effects.
  var figures: [TypedExpression] {
    effects.flatMap { effect -> [TypedExpression] in
      switch effect {
      case .pay(let pay): pay.amount.parts
      case .adjust(let adjust): [adjust.step] + (adjust.count.map { [$0] } ?? [])
      case .discipline(let discipline): discipline.lasting.map { [$0.low, $0.high] } ?? []
      case .require(let step): step.figures
      case .scale(_, let factor, _): factor.parts
      case .share(_, let factor, _): factor?.parts ?? []
      case .limit(_, let amount, isCap: _, _): [amount]
      case .pass(let pass): [pass.rate]
      case .enter(let entry): [entry.points] + (entry.count.map { [$0] } ?? [])
      case .apportion(let apportion): [apportion.amount] + apportion.parts.map(\.part)
      case .shift(let shift): [shift.levels]
      case .classify, .join, .dispose, .disqualify: []
      }
    }
  }
}
