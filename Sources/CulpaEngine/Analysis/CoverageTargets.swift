public import CulpaSyntax

/// One thing that the tests of a policy should reach.
public enum CoverageAim: Hashable, Sendable {
  /// The rule applies.
  case rule(Int)
  /// A part of the conditions of a rule decides the whole by holding, or by not holding (MC/DC).
  case condition(rule: Int, part: Int, holds: Bool)
  /// The figure of a ladder lies on one side of a bound, or on it.
  case bound(ladder: Int, row: Int, CoverageSide)
  /// The row of a table holds.
  case row(table: Int, row: Int)
  /// An input of a table lies on one side of a bound of its cells, or on it.
  case cut(table: Int, input: Int, cut: Int, CoverageSide)
  /// A rule switches off another whose conditions hold.
  case override(rule: Int, by: Int)
}

/// Where a figure lies.
public enum CoverageSide: Int, Hashable, Sendable, CaseIterable {
  case below, at, above

  init(_ order: Int) { self = order < 0 ? .below : (order == 0 ? .at : .above) }
}

/// What there is to reach in one policy, with the places where it is written.
public struct CoverageTargets: Sendable {
  public let policy: Policy
  /// In the order of the text.
  public let aims: [CoverageAim]
  let decisions: [Decision]
  /// By table and input: the bounds of its cells, ascending.
  let cuts: [[[Value]]]

  /// The conditions of a rule: a tree over its parts, which are numbered from left to right.
  struct Decision: Sendable {
    let tree: Tree
    let parts: [TypedExpression]

    indirect enum Tree: Sendable {
      case part(Int)
      case all([Tree])
      case any([Tree])
      case not(Tree)

      func value(_ values: [Bool?]) -> Bool? {
        switch self {
        case .part(let index): values[index]
        case .all(let trees): trees.reduce(true) { Ternary.and($0, $1.value(values)) }
        case .any(let trees): trees.reduce(false) { Ternary.or($0, $1.value(values)) }
        case .not(let tree): tree.value(values).map { !$0 }
        }
      }
    }

    init(_ conditions: [TypedExpression]) {
      var parts: [TypedExpression] = []
      func read(_ expression: TypedExpression) -> Tree {
        switch expression.node {
        case .all(let inner): return .all(inner.map(read))
        case .any(let inner): return .any(inner.map(read))
        case .not(let inner): return .not(read(inner))
        default:
          parts.append(expression)
          return .part(parts.count - 1)
        }
      }
      tree = .all(conditions.flatMap(\.conjuncts).map(read))
      self.parts = parts
    }
  }

  /// Reads a policy; nothing is asked of a rule without conditions but that it applies.
  public init(_ policy: Policy) {
    self.policy = policy
    decisions = policy.rules.map { Decision($0.conditions) }
    cuts = policy.tables.map { table in
      table.lookup.inputs.indices.map { Self.cuts(of: $0, table, policy) }
    }
    var aims: [CoverageAim] = []
    for (index, ladder) in policy.ladders.enumerated() {
      for row in ladder.rows.indices {
        let isLeast = Self.isLeast(ladder.rows[row].bound, policy)
        for side in CoverageSide.allCases where side != .below || !isLeast {
          aims.append(.bound(ladder: index, row: row, side))
        }
      }
    }
    for (index, table) in policy.tables.enumerated() {
      aims += table.lookup.rows.indices.map { .row(table: index, row: $0) }
      for input in table.lookup.inputs.indices {
        for cut in cuts[index][input].indices {
          aims += CoverageSide.allCases.map {
            .cut(table: index, input: input, cut: cut, $0)
          }
        }
      }
    }
    for index in policy.rules.indices {
      aims.append(.rule(index))
      for part in decisions[index].parts.indices {
        aims.append(.condition(rule: index, part: part, holds: true))
        aims.append(.condition(rule: index, part: part, holds: false))
      }
      for overridden in policy.rules[index].overrides {
        aims.append(.override(rule: overridden.index, by: index))
      }
    }
    self.aims = aims
  }

  /// Whether nothing that is recorded lies below a bound.
  private static func isLeast(_ bound: TypedExpression, _ policy: Policy) -> Bool {
    guard let figure = policy.fixed(bound, on: policy.effectiveFrom)?.figure else { return false }
    switch bound.type {
    case .money, .duration, .count: return figure <= .zero
    default: return false
    }
  }

  private static func cuts(of input: Int, _ table: DecisionTable, _ policy: Policy) -> [Value] {
    let day = policy.effectiveFrom ?? .first
    var found: Set<Value> = []
    for row in table.lookup.rows {
      for case .between(let low, let high) in row.cells[input] {
        for end in [low, high].compactMap({ $0 }) {
          if let value = policy.fixed(end.bound, on: day), Figures.figure(of: value) != nil {
            found.insert(value)
          }
        }
      }
    }
    return found.sorted {
      guard let left = Figures.figure(of: $0), let right = Figures.figure(of: $1) else {
        return false
      }
      return left < right
    }
  }

  /// Where an aim is written.
  public func span(of aim: CoverageAim) -> Span {
    switch aim {
    case .rule(let rule): policy.rules[rule].label.span
    case .condition(rule: let rule, part: let part, holds: _): decisions[rule].parts[part].span
    case .bound(ladder: let ladder, row: let row, _): policy.ladders[ladder].rows[row].span
    case .row(table: let table, row: let row): policy.tables[table].lookup.rows[row].span
    case .cut(table: let table, input: let input, cut: _, _):
      policy.tables[table].lookup.inputs[input].span
    case .override(rule: _, by: let by): policy.rules[by].label.span
    }
  }

  /// Which of several values a part asks for, where one word stands for them: `cause is a | b`.
  public func value(of aim: CoverageAim) -> Value? {
    guard case .condition(rule: let rule, part: let part, holds: _) = aim else { return nil }
    let parts = decisions[rule].parts
    guard parts.count(where: { $0.span == parts[part].span }) > 1,
      case .compare(_, _, let right) = parts[part].node
    else { return nil }
    return right.constant
  }

  /// What stands at a cut of a table.
  public func value(ofCut cut: Int, table: Int, input: Int) -> Value { cuts[table][input][cut] }
}

/// What was reached in one policy.
public struct CoverageTrace: Sendable {
  /// How often each aim was reached.
  public internal(set) var hits: [CoverageAim: Int] = [:]
  /// How many rulings were made.
  public internal(set) var rulings = 0
  /// By rule: how often its conditions were asked.
  public internal(set) var asked: [Int: Int] = [:]

  /// Takes in a ruling that the assessor has just made.
  mutating func take(
    _ ruling: Ruling, _ assessor: Assessor, after history: History, _ targets: CoverageTargets
  ) {
    rulings += 1
    let reader = SlotReader(assessor)
    readLadders(reader, targets)
    readTables(ruling, targets)
    var holding: [Int: Set<Int>] = [:]
    for (index, rule) in targets.policy.rules.enumerated() {
      if ruling.applied[index] == true { hit(.rule(index)) }
      guard let role = rule.subject else {
        readRule(index, holder: -1, reader, targets, &holding)
        continue
      }
      for (holder, party) in ruling.parties.enumerated() where party.role == role {
        assessor.load(party, history)
        readRule(index, holder: holder, reader, targets, &holding)
      }
    }
    for (index, rule) in targets.policy.rules.enumerated() where ruling.applied[index] == true {
      for overridden in rule.overrides where holding[overridden.index] != nil {
        hit(.override(rule: overridden.index, by: index))
      }
    }
  }

  private mutating func hit(_ aim: CoverageAim) { hits[aim, default: 0] += 1 }

  private mutating func readRule(
    _ rule: Int, holder: Int, _ reader: SlotReader, _ targets: CoverageTargets,
    _ holding: inout [Int: Set<Int>]
  ) {
    asked[rule, default: 0] += 1
    let decision = targets.decisions[rule]
    var values = reader.values(of: rule, decision, targets.policy)
    let whole = decision.tree.value(values)
    if whole == true { holding[rule, default: []].insert(holder) }
    guard let whole else { return }
    for part in decision.parts.indices {
      guard let value = values[part] else { continue }
      values[part] = !value
      // What is then open was settled by this part alone.
      if decision.tree.value(values) != whole {
        hit(.condition(rule: rule, part: part, holds: value))
      }
      values[part] = value
    }
  }

  private mutating func readLadders(_ reader: SlotReader, _ targets: CoverageTargets) {
    for (index, code) in reader.program.ladders.enumerated() {
      if let condition = code.condition, reader.truth(condition) != true { continue }
      for (row, step) in code.rows.enumerated() {
        guard let order = Arithmetic.order(reader.value(code.subject), reader.value(step.bound))
        else { continue }
        hit(.bound(ladder: index, row: row, CoverageSide(order)))
      }
    }
  }

  private mutating func readTables(_ ruling: Ruling, _ targets: CoverageTargets) {
    for (index, table) in ruling.tables.enumerated() {
      for row in table.rows { hit(.row(table: index, row: row)) }
      for (input, value) in table.inputs.enumerated() {
        for (cut, bound) in targets.cuts[index][input].enumerated() {
          guard let order = Arithmetic.order(value, bound) else { continue }
          hit(.cut(table: index, input: input, cut: cut, CoverageSide(order)))
        }
      }
    }
  }

  /// Adds what another trace of the same policy reached.
  mutating func join(_ other: CoverageTrace) {
    hits.merge(other.hits, uniquingKeysWith: +)
    asked.merge(other.asked, uniquingKeysWith: +)
    rulings += other.rulings
  }
}

/// Reads the parts of conditions from the slots of an assessor.
struct SlotReader {
  private let assessor: Assessor
  var program: Program { assessor.program }

  init(_ assessor: Assessor) { self.assessor = assessor }

  func value(_ slot: Int) -> Value { assessor.evaluator[slot] }
  func truth(_ slot: Int) -> Bool? { assessor.evaluator.truth(slot) }

  /// Whether each part of the conditions of a rule holds.
  func values(
    of rule: Int, _ decision: CoverageTargets.Decision, _ policy: Policy
  ) -> [Bool?] {
    var values: [Bool?] = []
    let conjuncts = policy.rules[rule].conditions.flatMap(\.conjuncts)
    for (expression, slot) in zip(conjuncts, program.conjuncts[rule]) {
      read(expression, slot, into: &values)
    }
    return values
  }

  /// A chain of n parts is n − 1 operations, the last part on the right of the last one.
  private func read(_ expression: TypedExpression, _ slot: Int, into values: inout [Bool?]) {
    switch expression.node {
    case .all(let parts), .any(let parts):
      var slots: [Int] = []
      var current = slot
      for _ in parts.dropFirst() {
        slots.append(Int(program.ops[current].b))
        current = Int(program.ops[current].a)
      }
      slots.append(current)
      for (part, slot) in zip(parts, slots.reversed()) { read(part, slot, into: &values) }
    case .not(let part): read(part, Int(program.ops[slot].a), into: &values)
    default: values.append(truth(slot))
    }
  }
}
