/// What a ruling hangs on: the terms and parameters behind all that counted in it, directly or through
/// other terms.
public struct Reading: Sendable {
  public internal(set) var terms: Set<Int> = []
  public internal(set) var parameters: Set<Int> = []
}

extension Policy {
  /// What was read by the rules that apply or may apply, and by all that needs no rule.
  public func reading(of ruling: Ruling) -> Reading {
    var reading = Reading()
    for (rule, applied) in zip(rules, ruling.applied) where applied != false {
      for expression in rule.conditions + rule.figures { read(expression, into: &reading) }
    }
    for ladder in ladders {
      let parts = [ladder.subject, ladder.condition].compactMap { $0 } + ladder.rows.map(\.bound)
      for part in parts { read(part, into: &reading) }
    }
    for procedure in procedures {
      for part in procedure.conditions + procedure.steps.flatMap(\.figures) {
        read(part, into: &reading)
      }
    }
    if let collection, !ruling.plans.isEmpty { read(collection.floor, into: &reading) }
    return reading
  }

  private func read(_ expression: TypedExpression, into reading: inout Reading) {
    var pending = [expression]
    while let next = pending.popLast() {
      next.walk { node in
        switch node {
        case .parameter(let index): reading.parameters.insert(index)
        case .term(let index):
          if reading.terms.insert(index).inserted { pending.append(terms[index].value) }
        default: break
        }
      }
    }
  }
}
