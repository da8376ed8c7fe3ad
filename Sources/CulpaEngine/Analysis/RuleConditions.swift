import CulpaSyntax

/// The conditions of all rules of a policy as formulas over one space.
struct RuleConditions {
  let policy: Policy
  let space: ConditionSpace
  /// By rule: its parts that must all hold.
  private(set) var conditions: [[Formula]] = []
  /// By rule: the same, and what brings about the severities that it names.
  private(set) var wholes: [Formula] = []
  /// By procedure: when it runs, and by step when that is asked for besides.
  private(set) var procedures: [Formula] = []
  private(set) var steps: [[Formula]] = []
  /// When what is owed may be paid in months; `nil` where the policy says nothing of it.
  private(set) var collection: Formula?

  init(_ policy: Policy) {
    self.policy = policy
    var reader = Reader(policy)
    for rule in policy.rules {
      let parts = rule.conditions.flatMap(\.conjuncts).map { reader.space.formula($0) }
      conditions.append(parts)
      wholes.append(.all(parts + [reader.severities(rule.conditions)]))
    }
    for procedure in policy.procedures {
      procedures.append(reader.whole(procedure.conditions))
      steps.append(procedure.steps.map { reader.whole($0.conditions) })
    }
    collection = policy.collection.map { reader.whole($0.conditions) }
    reader.space.divide()
    space = reader.space
  }

  /// Whether some figure that conditions compare with changes in time: what never holds on one day may on
  /// another.
  var changesInTime: Bool { policy.parameters.contains { !$0.changes.isEmpty } }

  /// The boxes in which two rules hold together, empty where they never do; `nil` where that is not
  /// decided.
  func boxes(where first: Int, and second: Int) -> [ConditionBox]? {
    changesInTime ? nil : space.boxes(.all([wholes[first], wholes[second]]))
  }

  /// Reads conditions of one policy into one space.
  struct Reader {
    let policy: Policy
    var space: ConditionSpace
    private let sources: [Formula]?

    init(_ policy: Policy) {
      self.policy = policy
      space = ConditionSpace(policy, on: policy.effectiveFrom ?? .first)
      sources = Self.sources(of: policy, in: &space)
    }

    /// Conditions, and what brings about the severities that they name.
    mutating func whole(_ conditions: [TypedExpression]) -> Formula {
      .all(conditions.map { space.formula($0) } + [severities(conditions)])
    }

    /// What brings about the severities that conditions must have.
    func severities(_ conditions: [TypedExpression]) -> Formula {
      .all(
        conditions.flatMap(\.conjuncts).map { part in
          guard case .severityIs(let mask) = part.node else { return .always }
          return reached(mask)
        })
    }

    /// By level: what may bring it about; `nil` where a severity may be shifted or ruled elsewhere.
    private static func sources(
      of policy: Policy, in space: inout ConditionSpace
    ) -> [Formula]? {
      let isShifted = policy.rules.contains { rule in
        rule.effects.contains { effect in
          if case .shift = effect { return true }
          return false
        }
      }
      guard !isShifted, policy.transition == nil else { return nil }
      var sources: [[Formula]] = policy.levels.map { _ in [] }
      for ladder in policy.ladders {
        for (index, row) in ladder.rows.enumerated() {
          let next = ladder.rows.dropFirst(index + 1).first
          var parts = [ladder.condition].compactMap { $0 }.map { space.formula($0) }
          let end = TableLookup.End(side: row.side, bound: row.bound)
          if row.side.reachesDown {
            parts.append(space.figure(ladder.subject, from: nil, to: end))
          } else {
            let top = next.map { next in
              TableLookup.End(side: next.side == .above ? .upTo : .below, bound: next.bound)
            }
            parts.append(space.figure(ladder.subject, from: end, to: top))
          }
          sources[row.level.index].append(.all(parts))
        }
      }
      for rule in policy.rules {
        for case .classify(let level, _) in rule.effects {
          let parts = rule.conditions.map { space.formula($0) }
          sources[level.index].append(.all(parts))
        }
      }
      return sources.map { .any($0) }
    }

    private func reached(_ mask: UInt64) -> Formula {
      // Without a severity nothing need hold.
      guard let sources, mask & 1 == 0 else { return .always }
      return .any(
        sources.enumerated().filter { mask & 1 << UInt64($0.offset + 1) != 0 }.map(\.element))
    }
  }
}
