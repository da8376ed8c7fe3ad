public import CulpaSyntax

/// What became of one mutant.
public struct MutantResult: Sendable {
  /// How it ended.
  public enum Fate: Sendable {
    /// A test noticed: its name.
    case killed(by: String)
    /// The checker refuses it.
    case refused
    /// No test noticed, though something is ruled otherwise: this, where it could be made.
    case survived(MutantWitness?)
    /// Proven to rule as the policy does.
    case equivalent
    /// No test noticed, and no incident was found that would.
    case undecided
  }

  public let mutation: Mutation
  public let fate: Fate
}

/// An incident, or what a settlement begins with, that a mutant rules otherwise.
public struct MutantWitness: Sendable {
  public let record: IncidentRecord
  /// The policy, or what the account is settled by.
  public let policy: Policy
}

/// Changes one policy in one place after the other and runs the tests that know it.
public struct MutationRun {
  private let workspace: Workspace
  private let index: Int
  private let compiled: CompiledPolicy
  /// The policy and what its accounts are settled by, each with its boundary incidents.
  private let parts: [Part]

  /// What is ruled by one program.
  private struct Part {
    let compiled: CompiledPolicy
    let suite: BoundarySuite
    let outcomes: [RulingOutcome]

    init(_ compiled: CompiledPolicy, _ laws: [Law]) {
      self.compiled = compiled
      let suite = BoundarySuite(compiled, laws: laws)
      self.suite = suite
      outcomes = suite.proposals.map { RulingOutcome(suite.maker.ruling(on: $0), compiled.policy) }
    }

    func outcome(_ proposal: IncidentMaker.Proposal) -> RulingOutcome {
      RulingOutcome(suite.maker.ruling(on: proposal), compiled.policy)
    }
  }

  /// A run over one policy; `nil` where it was declared nowhere.
  public init?(_ workspace: Workspace, policy index: Int) {
    guard workspace.policies.indices.contains(index), workspace.policies[index].isDeclared,
      workspace.declarations[index] != nil
    else { return nil }
    self.workspace = workspace
    self.index = index
    compiled = workspace.policies[index]
    let end = min(index + 1 + compiled.policy.accounts.count, workspace.policies.count)
    parts = workspace.policies[index..<end].map { Part($0, workspace.laws) }
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
    return MutantResult(mutation: mutation, fate: judge(changed, mutation))
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

  /// Whether something is ruled otherwise.
  private func judge(_ others: [CompiledPolicy], _ mutation: Mutation) -> MutantResult.Fate {
    let turned = turnedConditions(others)
    if let turned, turned.isSame { return .equivalent }
    for (number, part) in parts.enumerated() where others.indices.contains(number) {
      let proposals = turned?.part == number ? turned?.proposals ?? [] : []
      if let witness = witness(part, others[number], proposals) { return .survived(witness) }
    }
    // Balances, places, counts and what is logged are not made up here, but everybody reads them.
    return mutation.isOutsideRules ? .survived(nil) : .undecided
  }

  private func witness(
    _ part: Part, _ other: CompiledPolicy, _ proposals: [IncidentMaker.Proposal]
  ) -> MutantWitness? {
    let maker = IncidentMaker(other, laws: workspace.laws)
    func differs(_ proposal: IncidentMaker.Proposal, _ before: RulingOutcome) -> Bool {
      RulingOutcome(maker.ruling(on: proposal), other.policy) != before
    }
    for (proposal, outcome) in zip(part.suite.proposals, part.outcomes)
    where differs(proposal, outcome) {
      return smaller(proposal, part, maker)
    }
    for proposal in proposals + BoundarySuite(other, laws: workspace.laws).proposals
    where differs(proposal, part.outcome(proposal)) {
      return smaller(proposal, part, maker)
    }
    return nil
  }

  private func smaller(
    _ proposal: IncidentMaker.Proposal, _ part: Part, _ other: IncidentMaker
  ) -> MutantWitness {
    var best = proposal
    let maker = part.suite.maker
    // What is left open by a fact that is missing shows less than what is settled.
    func differs(_ proposal: IncidentMaker.Proposal) -> Bool {
      let ruling = maker.ruling(on: proposal)
      return ruling.severity.possible.nonzeroBitCount == 1
        && RulingOutcome(ruling, maker.policy)
          != RulingOutcome(other.ruling(on: proposal), other.policy)
    }
    for (index, fact) in part.compiled.policy.facts.enumerated() {
      var next = best
      next.record.facts[index] = fact.standard
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
    return MutantWitness(record: best.record, policy: part.compiled.policy)
  }

  /// Conditions in one place that were changed.
  private struct Turned {
    let part: Int
    /// Whether they hold in the same region as before.
    let isSame: Bool
    /// Incidents where only one of both holds.
    let proposals: [IncidentMaker.Proposal]
  }

  /// What became of conditions; `nil` where something else was changed, or they can't be compared.
  private func turnedConditions(_ others: [CompiledPolicy]) -> Turned? {
    guard !compiled.policy.parameters.contains(where: { !$0.changes.isEmpty }) else { return nil }
    var found: Turned?
    for (number, part) in parts.enumerated() where others.indices.contains(number) {
      let policy = part.compiled.policy
      let before = policy.placesOfConditions
      let after = others[number].policy.placesOfConditions
      guard before.count == after.count, policy.hasSameShape(as: others[number].policy) else {
        return nil
      }
      var reader = RuleConditions.Reader(policy)
      for (old, new) in zip(before, after)
      where old.map({ reader.space.key($0) }) != new.map({ reader.space.key($0) }) {
        guard found == nil else { return nil }
        let was = Formula.all(old.map { reader.space.formula($0) })
        let isNow = Formula.all(new.map { reader.space.formula($0) })
        var space = reader.space
        space.divide()
        let gone = Formula.all([was, isNow.negated])
        let come = Formula.all([isNow, was.negated])
        let boxes = [gone, come].flatMap { (space.boxes($0) ?? []).prefix(8) }
        found = Turned(
          part: number,
          isSame: space.isImpossible(gone) == true && space.isImpossible(come) == true,
          proposals: boxes.compactMap { part.suite.maker.proposal(in: $0, of: space) })
      }
    }
    return found
  }
}

extension Policy {
  /// The conditions of each rule, procedure and step, in the order of the text.
  fileprivate var placesOfConditions: [[TypedExpression]] {
    rules.map(\.conditions) + procedures.flatMap { [$0.conditions] + $0.steps.map(\.conditions) }
  }

  /// Whether a policy with one thing changed can differ in conditions alone.
  fileprivate func hasSameShape(as other: Policy) -> Bool {
    rules.count == other.rules.count && terms.count == other.terms.count
      && procedures.map(\.steps.count) == other.procedures.map(\.steps.count)
      && zip(rules, other.rules).allSatisfy {
        $0.effects.count == $1.effects.count && $0.overrides == $1.overrides
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
