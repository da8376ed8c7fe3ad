/// Procedures and duties with one thing changed.
extension ProcedureDeclaration {
  typealias Changed = (
    procedure: ProcedureDeclaration, change: Mutation.Change, span: Span, step: Name?
  )

  /// Every such procedure, in the order of the text.
  func mutations(_ names: MutationNames) -> [Changed] {
    var found = conditions.oneChanged.map { conditions, change, span -> Changed in
      (with(conditions: conditions), change, span, nil)
    }
    for (index, step) in steps.enumerated() {
      if steps.count > 1 {
        found.append((without(index), .removed, step.naming.name.span, step.naming.name))
      }
      for (changed, change, span) in step.mutations(names) {
        var all = steps
        all[index] = changed
        found.append((with(steps: all), change, span, step.naming.name))
      }
    }
    return found
  }

  /// Without one step: what came after it comes after what it came after.
  private func without(_ index: Int) -> ProcedureDeclaration {
    let gone = steps[index]
    let names = [gone.naming.name.text, gone.naming.alias?.text]
    var rest = steps
    rest.remove(at: index)
    return with(
      steps: rest.map { step in
        guard step.after.contains(where: { names.contains($0.text) }) else { return step }
        let kept = step.after.filter { !names.contains($0.text) }
        let new = gone.after.filter { name in !kept.contains { $0.text == name.text } }
        return step.with(after: kept + new)
      })
  }

  private func with(
    conditions: [Expression]? = nil, steps: [StepDeclaration]? = nil
  ) -> ProcedureDeclaration {
    ProcedureDeclaration(
      naming: naming, cites: cites, conditions: conditions ?? self.conditions,
      steps: steps ?? self.steps, span: span)
  }
}

extension StepDeclaration {
  fileprivate func mutations(
    _ names: MutationNames
  ) -> [(StepDeclaration, Mutation.Change, Span)] {
    var found = names.swappedHolders(offices).map { (with(offices: $0.0), $0.1, $0.2) }
    found += deadline?.mutations().map { (with(deadline: $0.0), $0.1, $0.2) } ?? []
    for (index, name) in after.enumerated() {
      var rest = after
      rest.remove(at: index)
      found.append((with(after: rest), .orderDropped(name), name.span))
    }
    found += copies?.mutations().map { (with(copies: $0.0), $0.1, $0.2) } ?? []
    found += conditions.oneChanged.map { (with(conditions: $0.0), $0.1, $0.2) }
    found += contents.oneDropped.map { (with(contents: $0.0), .partDropped, $0.1) }
    found += retention?.mutations().map { (with(retention: $0.0), $0.1, $0.2) } ?? []
    found += names.swappedHolders(escalation).map { (with(escalation: $0.0), $0.1, $0.2) }
    return found
  }

  fileprivate func with(
    offices: [Name]? = nil, deadline: Deadline? = nil, after: [Name]? = nil,
    copies: Expression? = nil, conditions: [Expression]? = nil, contents: [Naming]? = nil,
    retention: Retention? = nil, escalation: [Name]? = nil
  ) -> StepDeclaration {
    StepDeclaration(
      naming: naming, offices: offices ?? self.offices, deadline: deadline ?? self.deadline,
      after: after ?? self.after, copies: copies ?? self.copies,
      conditions: conditions ?? self.conditions, contents: contents ?? self.contents,
      retention: retention ?? self.retention, escalation: escalation ?? self.escalation,
      span: span)
  }
}

extension DutyDeclaration {
  /// Every duty with one thing changed, in the order of the text.
  func mutations(_ names: MutationNames) -> [(DutyDeclaration, Mutation.Change, Span)] {
    var found = names.swappedHolders(offices).map { (with(offices: $0.0), $0.1, $0.2) }
    if case .every(let length, from: let day, let span) = frequency {
      found += length.mutations().map {
        (with(frequency: .every($0.0, from: day, span)), $0.1, $0.2)
      }
    }
    found += times?.mutations().map { (with(times: $0.0), $0.1, $0.2) } ?? []
    found += deadline?.mutations().map { (with(deadline: $0.0), $0.1, $0.2) } ?? []
    found += copies?.mutations().map { (with(copies: $0.0), $0.1, $0.2) } ?? []
    found += contents.oneDropped.map { (with(contents: $0.0), .partDropped, $0.1) }
    found += retention?.mutations().map { (with(retention: $0.0), $0.1, $0.2) } ?? []
    found += conditions.oneChanged.map { (with(conditions: $0.0), $0.1, $0.2) }
    return found
  }

  private func with(
    offices: [Name]? = nil, frequency: DutyFrequency? = nil, times: Expression? = nil,
    deadline: Deadline? = nil, copies: Expression? = nil, contents: [Naming]? = nil,
    retention: Retention? = nil, conditions: [Expression]? = nil
  ) -> DutyDeclaration {
    DutyDeclaration(
      naming: naming, cites: cites, offices: offices ?? self.offices,
      frequency: frequency ?? self.frequency, times: times ?? self.times,
      deadline: deadline ?? self.deadline, copies: copies ?? self.copies,
      contents: contents ?? self.contents, retention: retention ?? self.retention,
      conditions: conditions ?? self.conditions, span: span)
  }
}

extension Deadline {
  /// A deadline later by one smallest step: a minute, a day.
  func mutations() -> [(Deadline, Mutation.Change, Span)] {
    switch self {
    case .within(let length, of: let event):
      return length.mutations().map { (.within($0.0, of: event), $0.1, $0.2) }
    case .untilDay(let day, nextMonth: let isNext, let span):
      return day.mutations().map { (.untilDay($0.0, nextMonth: isNext, span), $0.1, $0.2) }
    }
  }
}

extension Retention {
  fileprivate func mutations() -> [(Retention, Mutation.Change, Span)] {
    guard let longer = length.shifted else { return [] }
    return [
      (
        Retention(length: longer, event: event, keepers: keepers, span: span), .shifted(length),
        length.span
      )
    ]
  }
}

extension [Naming] {
  /// Without one of them, and where that stood.
  fileprivate var oneDropped: [([Naming], Span)] {
    indices.map { index in
      var rest = self
      rest.remove(at: index)
      return (rest, self[index].name.span)
    }
  }
}

extension [Expression] {
  /// Conditions of which all must hold: without one of them, or with one changed.
  var oneChanged: [([Expression], Mutation.Change, Span)] {
    var found: [([Expression], Mutation.Change, Span)] = []
    for (index, condition) in enumerated() {
      if case .all = condition.ungrouped {
      } else {
        var rest = self
        rest.remove(at: index)
        found.append((rest, .partDropped, condition.span))
      }
      for (changed, change, span) in condition.mutations() {
        var all = self
        all[index] = changed
        found.append((all, change, span))
      }
    }
    return found
  }
}
