public import CulpaSyntax

/// What became of one mutant.
public struct MutantResult: Sendable {
  /// How it ended.
  public enum Fate: Sendable {
    /// A test noticed: its name.
    case killed(by: String)
    /// The checker refuses it.
    case refused
    /// No test noticed, though this incident is ruled otherwise.
    case survived(IncidentRecord)
    /// Proven to rule as the policy does.
    case equivalent
    /// No test noticed, and no incident was found that would.
    case undecided
  }

  public let mutation: Mutation
  public let fate: Fate
}

/// Changes one policy in one place after the other and runs the tests that know it.
public struct MutationRun {
  private let workspace: Workspace
  private let index: Int
  private let compiled: CompiledPolicy
  private let suite: BoundarySuite
  private let outcomes: [RulingOutcome]

  /// A run over one policy; `nil` where it was declared nowhere.
  public init?(_ workspace: Workspace, policy index: Int) {
    guard workspace.policies.indices.contains(index), workspace.policies[index].isDeclared,
      workspace.declarations[index] != nil
    else { return nil }
    self.workspace = workspace
    self.index = index
    compiled = workspace.policies[index]
    let compiled = compiled
    let suite = BoundarySuite(compiled, laws: workspace.laws)
    self.suite = suite
    outcomes = suite.proposals.map { RulingOutcome(suite.maker.ruling(on: $0), compiled.policy) }
  }

  /// The mutants, in the order of the text.
  public var mutations: [Mutation] { workspace.declarations[index]?.mutations() ?? [] }

  /// Tries one mutant.
  ///
  /// - Parameter test: runs the tests over a changed workspace and answers the first that fails.
  public func run(_ mutation: Mutation, test: ([CompiledPolicy]) -> String?) -> MutantResult {
    guard let changed = compile(mutation) else {
      return MutantResult(mutation: mutation, fate: .refused)
    }
    if let name = test(changed) {
      return MutantResult(mutation: mutation, fate: .killed(by: name))
    }
    return MutantResult(mutation: mutation, fate: judge(changed[0], mutation))
  }

  private func compile(_ mutation: Mutation) -> [CompiledPolicy]? {
    var texts = workspace.texts
    let checked = check(
      mutation.declaration, texts: &texts, calendar: compiled.policy.calendar,
      limits: workspace.limits)
    guard let policy = checked.policy else { return nil }
    let all = CompiledPolicy.withAccounts(policy)
    let count = 1 + compiled.policy.accounts.count
    guard all.count == count, !(all[0].provenConflicts().contains { $0.isError }) else {
      return nil
    }
    return all
  }

  /// Whether some incident is ruled otherwise.
  private func judge(_ other: CompiledPolicy, _ mutation: Mutation) -> MutantResult.Fate {
    if isSameRegion(other) { return .equivalent }
    let otherMaker = IncidentMaker(other, laws: workspace.laws)
    for (proposal, outcome) in zip(suite.proposals, outcomes) {
      if RulingOutcome(otherMaker.ruling(on: proposal), other.policy) != outcome {
        return .survived(smaller(proposal, otherMaker))
      }
    }
    for proposal in BoundarySuite(other, laws: workspace.laws).proposals {
      let before = RulingOutcome(suite.maker.ruling(on: proposal), compiled.policy)
      if RulingOutcome(otherMaker.ruling(on: proposal), other.policy) != before {
        return .survived(smaller(proposal, otherMaker))
      }
    }
    return .undecided
  }

  private func smaller(
    _ proposal: IncidentMaker.Proposal, _ other: IncidentMaker
  ) -> IncidentRecord {
    var best = proposal
    let maker = suite.maker
    // What is left open by a fact that is missing shows less than what is settled.
    func differs(_ proposal: IncidentMaker.Proposal) -> Bool {
      let ruling = maker.ruling(on: proposal)
      return ruling.severity.possible.nonzeroBitCount == 1
        && RulingOutcome(ruling, maker.policy)
          != RulingOutcome(other.ruling(on: proposal), other.policy)
    }
    for index in compiled.policy.facts.indices {
      var next = best
      next.record.facts[index] = compiled.policy.facts[index].standard
      if next.record.facts[index] != best.record.facts[index], differs(next) { best = next }
    }
    for field in [\IncidentRecord.kind, \IncidentRecord.occurred] {
      var next = best
      next.record[keyPath: field] = .unknown
      if differs(next) { best = next }
    }
    for party in best.record.parties {
      var next = best
      next.record.parties.removeAll { $0.role == party.role }
      if differs(next) { best = next }
    }
    return best.record
  }

  /// Whether only conditions of one rule changed, and they hold in the same region as before.
  private func isSameRegion(_ other: CompiledPolicy) -> Bool {
    let policy = compiled.policy
    guard other.policy.rules.count == policy.rules.count,
      policy.terms.count == other.policy.terms.count
    else { return false }
    var reader = RuleConditions.Reader(policy)
    var pairs: [(Formula, Formula)] = []
    for (rule, changed) in zip(policy.rules, other.policy.rules) {
      guard rule.effects.count == changed.effects.count, rule.overrides == changed.overrides else {
        return false
      }
      let before = rule.conditions.map { reader.space.key($0) }
      let after = changed.conditions.map { reader.space.key($0) }
      if before != after {
        pairs.append(
          (
            .all(rule.conditions.map { reader.space.formula($0) }),
            .all(changed.conditions.map { reader.space.formula($0) })
          ))
      }
    }
    guard pairs.count == 1, !policy.parameters.contains(where: { !$0.changes.isEmpty }) else {
      return false
    }
    reader.space.divide()
    return pairs.allSatisfy { before, after in
      reader.space.isImpossible(.all([before, after.negated])) == true
        && reader.space.isImpossible(.all([after, before.negated])) == true
    }
  }
}

extension Workspace {
  /// The same workspace with a policy, and the settlements of its accounts, exchanged.
  public func exchanging(_ index: Int, for changed: [CompiledPolicy]) -> Workspace {
    var other = self
    let end = Swift.min(index + changed.count, other.policies.count)
    other.policies.replaceSubrange(index..<end, with: changed)
    other.rulings.removeAll()
    return other
  }

  /// The position of the policy whose name stands at the same place as in another workspace.
  public func policy(like other: Workspace, _ index: Int) -> Int? {
    let wanted = other.key(of: other.policies[index])
    return policies.indices.first { key(of: policies[$0]) == wanted }
  }

  /// Whether a declared policy stands at a position.
  public func isDeclared(_ index: Int) -> Bool { policies[index].isDeclared }
}
