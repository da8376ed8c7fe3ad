import CulpaSyntax

/// Looks for incidents that reach what tests do not, and for what no incident can reach.
public struct CoverageSearch {
  private let compiled: CompiledPolicy
  private let targets: CoverageTargets
  private let maker: IncidentMaker
  private var space: ConditionSpace
  private var formulas: [CoverageAim: Formula] = [:]

  /// Reads everything that is to be reached as formulas over one space.
  init(_ compiled: CompiledPolicy, _ targets: CoverageTargets, laws: [Law] = []) {
    self.compiled = compiled
    self.targets = targets
    maker = IncidentMaker(compiled, laws: laws)
    var read = RuleConditions.Reader(compiled.policy)
    for (index, rule) in compiled.policy.rules.enumerated() {
      let decision = targets.decisions[index]
      let parts = decision.parts.map { read.space.formula($0) }
      let extra = read.severities(rule.conditions)
      formulas[.rule(index)] = .all([decision.tree.formula(parts), extra])
      for part in parts.indices {
        let near = decision.tree.deciding(part, parts) ?? .never
        formulas[.condition(rule: index, part: part, holds: true)] =
          .all([near, parts[part], read.severities([decision.parts[part]])])
        formulas[.condition(rule: index, part: part, holds: false)] =
          .all([near, parts[part].negated])
      }
    }
    for (index, rule) in compiled.policy.rules.enumerated() {
      for overridden in rule.overrides {
        let known = formulas
        formulas[.override(rule: overridden.index, by: index)] = .all(
          [.rule(index), .rule(overridden.index)].compactMap { known[$0] })
      }
    }
    for (index, ladder) in compiled.policy.ladders.enumerated() {
      let condition = ladder.condition.map { read.space.formula($0) } ?? .always
      for (row, step) in ladder.rows.enumerated() {
        let bound = compiled.policy.fixed(step.bound, on: read.space.day)
        for side in CoverageSide.allCases {
          let figure = bound.map { read.space.near($0, side, ladder.subject) } ?? .always
          formulas[.bound(ladder: index, row: row, side)] = .all([condition, figure])
        }
      }
    }
    for (index, table) in compiled.policy.tables.enumerated() {
      for (row, written) in table.lookup.rows.enumerated() {
        formulas[.row(table: index, row: row)] = .all(
          zip(table.lookup.inputs, written.cells).map { read.space.cell($1, of: $0) })
      }
      for (input, subject) in table.lookup.inputs.enumerated() {
        for (cut, value) in targets.cuts[index][input].enumerated() {
          for side in CoverageSide.allCases {
            formulas[.cut(table: index, input: input, cut: cut, side)] =
              read.space.near(value, side, subject)
          }
        }
      }
    }
    read.space.divide()
    space = read.space
  }

  /// Aims that no incident can reach: parts that never decide, overrides that never meet, bounds on which
  /// the ladder is not asked.
  func unreachable() -> Set<CoverageAim> {
    guard !compiled.policy.parameters.contains(where: { !$0.changes.isEmpty }) else { return [] }
    var found: Set<CoverageAim> = []
    for aim in targets.aims {
      switch aim {
      case .bound(ladder: let index, row: _, _):
        if compiled.policy.ladders[index].condition != nil, let formula = formulas[aim],
          space.isImpossible(formula) == true
        {
          found.insert(aim)
        }
      case .row, .cut: continue
      case .rule, .condition, .override:
        if let formula = formulas[aim], space.isImpossible(formula) == true { found.insert(aim) }
      }
    }
    return found
  }

  /// An incident that reaches an aim, with all that it reaches; judged before it is given.
  func reach(_ aim: CoverageAim) -> (
    made: IncidentMaker.Proposal, ruling: Ruling, trace: CoverageTrace
  )? {
    guard let formula = formulas[aim], let boxes = space.boxes(formula) else { return nil }
    for box in boxes.prefix(16) {
      guard let made = maker.proposal(in: box, of: space) else { continue }
      let (ruling, trace) = judged(made)
      if trace.hits[aim] != nil { return (made, ruling, trace) }
    }
    return nil
  }

  private func judged(_ made: IncidentMaker.Proposal) -> (Ruling, CoverageTrace) {
    var trace = CoverageTrace()
    let ruling = maker.ruling(on: made)
    trace.take(ruling, maker.lastSlots, after: History(), targets)
    return (ruling, trace)
  }

  /// One incident for as many aims as it reaches, until all are reached that can be.
  public func suggestions(for missing: [CoverageAim]) -> [Suggestion] {
    var left = Set(missing)
    var found: [Suggestion] = []
    for aim in missing where left.contains(aim) {
      guard let (made, _, trace) = reach(aim) else { continue }
      let wanted = Set(trace.hits.keys).intersection(left)
      let small = maker.smaller(made) { _ in
        var trace = CoverageTrace()
        trace.take(maker.lastRuling, maker.lastSlots, after: History(), targets)
        return wanted.isSubset(of: Set(trace.hits.keys))
      }
      let fair = withOwing(small, wanted)
      let ruling = maker.ruling(on: fair)
      left.subtract(wanted)
      found.append(
        Suggestion(
          aim: aim, aims: missing.filter { wanted.contains($0) }, record: fair.record,
          ruling: ruling, people: fair.people ?? maker.people,
          hasOwnPeople: fair.people != nil))
    }
    return found
  }

  /// With everybody who owes, earns or is disciplined, so that a test of it says what comes of it.
  private func withOwing(
    _ made: IncidentMaker.Proposal, _ wanted: Set<CoverageAim>
  ) -> IncidentMaker.Proposal {
    var whole = made
    for party in maker.plain.record.parties
    where !whole.record.parties.contains(where: { $0.role == party.role }) {
      whole.record.parties.append(party)
    }
    let (ruling, trace) = judged(whole)
    guard wanted.isSubset(of: Set(trace.hits.keys)) else { return made }
    let bearers = ruling.charges.map(\.party) + ruling.disciplines.map(\.party)
    let roles = Set(bearers.map { ruling.parties[$0].role } + made.record.parties.map(\.role))
    whole.record.parties.removeAll { !roles.contains($0.role) }
    return wanted.isSubset(of: Set(judged(whole).1.hits.keys)) ? whole : made
  }

  /// An incident that a test should have, with what it comes to today.
  public struct Suggestion: Sendable {
    /// What it was made for.
    public let aim: CoverageAim
    /// All that it reaches of what was missing.
    public let aims: [CoverageAim]
    public let record: IncidentRecord
    public let ruling: Ruling
    /// Who may take part, by the ids of the record.
    public let people: [Person]
    /// Whether something hangs on what they are.
    public let hasOwnPeople: Bool
  }
}

extension CoverageTargets.Decision.Tree {
  func formula(_ parts: [Formula]) -> Formula {
    switch self {
    case .part(let index): parts[index]
    case .all(let trees): .all(trees.map { $0.formula(parts) })
    case .any(let trees): .any(trees.map { $0.formula(parts) })
    case .not(let tree): tree.formula(parts).negated
    }
  }

  /// Where a part decides the whole; `nil` where it is not in here.
  func deciding(_ part: Int, _ parts: [Formula]) -> Formula? {
    switch self {
    case .part(let index): return index == part ? .always : nil
    case .not(let tree): return tree.deciding(part, parts)
    case .all(let trees), .any(let trees):
      guard let at = trees.firstIndex(where: { $0.deciding(part, parts) != nil }),
        let inner = trees[at].deciding(part, parts)
      else { return nil }
      let others = trees.indices.filter { $0 != at }.map { trees[$0].formula(parts) }
      if case .all = self { return .all([inner] + others) }
      return .all([inner] + others.map(\.negated))
    }
  }
}

extension Workspace {
  /// Whether a policy of coverage is one of these.
  public func knows(_ part: Coverage.Part) -> Bool {
    policies.contains { key(of: $0) == part.key }
  }

  /// Incidents that reach what the tests of one policy do not.
  public func suggestions(for part: Coverage.Part) -> [CoverageSearch.Suggestion] {
    guard let compiled = policies.first(where: { key(of: $0) == part.key }) else { return [] }
    return CoverageSearch(compiled, part.targets, laws: laws).suggestions(for: part.missing)
  }
}
