import CulpaSyntax

/// A step of a policy, with all that is needed to hold it against a log.
///
/// An object, because a ruling looks at every step and each look at a value would copy its lists.
final class StepPlan: Sendable {
  /// Position in ``Policy/steps``.
  let index: Int
  /// The rule that requires it; `nil` for a step of a procedure.
  let rule: RuleID?
  /// Whether that rule is judged holder by holder.
  let isByHolder: Bool
  /// Slots that must all hold, of a procedure and of its step.
  let conditions: [Int]
  let code: Program.StepCode
  let deadline: DueRule?
  let assignees: [Assignee]
  /// Steps of the same procedure that come before.
  let after: [Int]
  let span: Span
  /// The names of the steps of its procedure.
  let among: [Label]
  /// The position of the first of them in ``Policy/steps``.
  let first: Int
  /// Whether what it hangs on reads how other steps went.
  let readsConformance: Bool
  /// What is asked of how it went, by query.
  let readers: [(query: Int, aspect: ConformanceAspect)]
  /// Whether amounts may hang on how it went.
  let isRead: Bool
  let terms: Obligation.Terms

  private init(_ step: RequiredStep, _ index: Int, _ policy: Policy, _ program: Program) {
    self.index = index
    deadline = step.deadline
    assignees = step.assignees
    after = step.after
    span = step.span
    readsConformance = policy.steps[index].readsConformance
    readers = program.conformance.indices.filter { program.conformance[$0].step == index }.map {
      ($0, program.conformance[$0].aspect)
    }
    switch policy.steps[index].place {
    case .procedure(let procedure, step: let number):
      let declared = policy.procedures[procedure]
      rule = nil
      isByHolder = false
      code = program.procedures[procedure].steps[number]
      conditions = [program.procedures[procedure].condition, code.condition].compactMap { $0 }
      among = declared.steps.map(\.label)
      first = index - number
      terms = Obligation.Terms(step, procedure: procedure, rule: nil, cites: declared.cites)
      // The order of steps hangs on which of them are asked for.
      isRead = declared.steps.indices.contains { later in
        let isAsked = program.conformance.contains { $0.step == index - number + later }
        return isAsked && (later == number || declared.reaches(number, from: later))
      }
    case .rule(let id, requirement: let number):
      rule = id
      isByHolder = program.rules[id.index].subject != nil
      code = program.rules[id.index].requires[number].code
      conditions = []
      among = []
      first = 0
      terms = Obligation.Terms(
        step, procedure: nil, rule: id, cites: policy.rules[id.index].cites)
      isRead = !readers.isEmpty
    }
  }

  /// The steps of a policy, by position.
  static func all(_ policy: Policy, _ program: Program) -> [StepPlan] {
    policy.steps.indices.map { index in
      switch policy.steps[index].place {
      case .procedure(let procedure, step: let number):
        StepPlan(policy.procedures[procedure].steps[number], index, policy, program)
      case .rule(let rule, requirement: let number):
        StepPlan(program.rules[rule.index].requires[number].step, index, policy, program)
      }
    }
  }
}

extension Procedure {
  /// Whether one step comes after another, directly or by way of others.
  fileprivate func reaches(_ earlier: Int, from later: Int) -> Bool {
    var pending = [later]
    var seen: Set<Int> = []
    while let step = pending.popLast() {
      guard steps.indices.contains(step), seen.insert(step).inserted else { continue }
      if steps[step].after.contains(earlier) { return true }
      pending += steps[step].after
    }
    return false
  }
}
