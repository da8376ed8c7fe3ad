import CulpaSyntax

/// A condition over axes: which of its atoms must hold together.
///
/// An atom says that the value of one axis lies in a cell. Negation stands at atoms only.
indirect enum Formula {
  /// An axis, the number of the cell on it, and whether the value lies outside of it.
  case atom(axis: Int, cell: Int, isNegated: Bool)
  case all([Formula])
  case any([Formula])

  /// What always holds, and what never does.
  static let always = Formula.all([])
  static let never = Formula.any([])

  /// The opposite.
  var negated: Formula {
    switch self {
    case .atom(axis: let axis, cell: let cell, isNegated: let isNegated):
      .atom(axis: axis, cell: cell, isNegated: !isNegated)
    case .all(let parts): .any(parts.map(\.negated))
    case .any(let parts): .all(parts.map(\.negated))
    }
  }
}

/// A product of sets of pieces, one for each axis that is not free, in the order of axes.
struct ConditionBox {
  var sets: [(axis: Int, set: PieceSet)]

  /// Both; `nil` where they have nothing in common.
  func intersection(_ axis: Int, _ set: PieceSet) -> ConditionBox? {
    var sets = sets
    if let at = sets.firstIndex(where: { $0.axis >= axis }) {
      guard sets[at].axis == axis else {
        sets.insert((axis, set), at: at)
        return ConditionBox(sets: sets)
      }
      let common = sets[at].set.intersection(set)
      if common.isEmpty { return nil }
      sets[at].set = common
    } else {
      sets.append((axis, set))
    }
    return ConditionBox(sets: sets)
  }
}

/// Everything that the conditions of a policy compare, each as one axis, on one day.
///
/// An axis is a fact, the kind, the severity, or an expression taken as a whole. Conditions over
/// different axes are taken as independent of each other: what is impossible then is impossible, but what
/// is possible must be shown by an incident.
struct ConditionSpace {
  /// What an axis is: the expression that is compared.
  struct Axis {
    let input: TypedExpression
    /// Whether it is a single fact, the kind, or the severity, and so free of all others.
    let isPlain: Bool
    var cells: [[KnownPiece?]] = []
  }

  let policy: Policy
  let day: Day
  private(set) var axes: [Axis] = []
  private var numbers: [String: Int] = [:]
  /// Divided, once all formulas are read.
  private(set) var lines: [TableAxis] = []

  /// More boxes than this are not followed.
  static let mostBoxes = 384

  init(_ policy: Policy, on day: Day) {
    self.policy = policy
    self.day = day
  }

  // MARK: Reading

  /// A condition as a formula.
  mutating func formula(_ expression: TypedExpression) -> Formula {
    switch expression.node {
    case .constant(.truth(true)): return .always
    case .constant(.truth(false)): return .never
    case .all(let parts): return .all(parts.map { formula($0) })
    case .any(let parts): return .any(parts.map { formula($0) })
    case .not(let part): return formula(part).negated
    case .severityIs(let mask):
      return atom(expression, key: "severity", type: .severity, .levels(mask))
    case .term(let index) where expression.type == .truth:
      return formula(policy.terms[index].value)
    case .choice(let condition, let yes, let no) where expression.type == .truth:
      let asked = formula(condition)
      return .any([.all([asked, formula(yes)]), .all([asked.negated, formula(no)])])
    case .compare(let comparison, let left, let right):
      return comparing(comparison, left, right)
    case .constant, .fact, .occurred, .kind, .parameter, .term, .attribute, .holders, .prior,
      .amount, .conformance, .tally, .arithmetic, .negative, .choice, .isUnknown, .howMany,
      .extreme, .rounded, .lookup:
      return atom(expression, key: key(expression), type: .truth, .equals(.truth(true)))
    }
  }

  /// Severities as a formula.
  mutating func severity(_ mask: UInt64) -> Formula {
    let asked = TypedExpression(.severityIs(mask), .truth, .builtIn)
    return atom(asked, key: "severity", type: .severity, .levels(mask))
  }

  /// A figure between two ends.
  mutating func figure(
    _ subject: TypedExpression, from low: TableLookup.End?, to high: TableLookup.End?
  ) -> Formula {
    func known(_ end: TableLookup.End) -> KnownPiece.KnownEnd? {
      value(end.bound).map { KnownPiece.KnownEnd(side: end.side, value: $0) }
    }
    var parts: [Formula] = []
    if let low {
      guard let end = known(low) else { return .always }
      parts.append(atom(subject, key: key(subject), .between(low: end, high: nil)))
    }
    if let high {
      guard let end = known(high) else { return .always }
      parts.append(atom(subject, key: key(subject), .between(low: nil, high: end)))
    }
    return .all(parts)
  }

  /// A figure at a value, or one smallest step beside it.
  mutating func near(
    _ bound: Value, _ side: CoverageSide, _ subject: TypedExpression
  ) -> Formula {
    var value = bound
    if side != .at, let figure = Figures.figure(of: bound),
      let unit = Figures.unit(of: subject.type, in: policy),
      let moved = side == .above ? try? figure.adding(unit) : try? figure.subtracting(unit),
      let beside = Figures.value(moved, of: subject.type)
    {
      value = beside
    }
    return atom(subject, key: key(subject), .equals(value))
  }

  /// An input of a table in one of its cells.
  mutating func cell(_ cell: [TableLookup.Piece], of input: TypedExpression) -> Formula {
    if cell.isEmpty { return .always }
    return .any(
      cell.map { piece in
        switch piece {
        case .levels(let mask): severity(mask)
        case .equals(let bound): comparing(.isEqual, input, bound)
        case .between(low: let low, high: let high): figure(input, from: low, to: high)
        }
      })
  }

  private mutating func comparing(
    _ comparison: Comparison, _ left: TypedExpression, _ right: TypedExpression
  ) -> Formula {
    if let bound = value(right) { return comparing(comparison, left, with: bound) }
    if let bound = value(left) { return comparing(comparison.turned, right, with: bound) }
    // Two things that both change: which is the larger is an axis of its own.
    let isTurned = key(right) < key(left)
    let first = isTurned ? right : left
    let second = isTurned ? left : right
    let asked = isTurned ? comparison.turned : comparison
    func whether(_ comparison: Comparison) -> Formula {
      let expression = TypedExpression(.compare(comparison, first, second), .truth, left.span)
      let key = "\(key(first))\(comparison.rawValue)\(key(second))"
      return atom(expression, key: key, type: .truth, .equals(.truth(true)))
    }
    switch asked {
    case .isEqual: return whether(.isEqual)
    case .isDifferent: return whether(.isEqual).negated
    case .less: return whether(.less)
    case .greaterOrEqual: return whether(.less).negated
    case .greater: return whether(.greater)
    case .lessOrEqual: return whether(.greater).negated
    }
  }

  private mutating func comparing(
    _ comparison: Comparison, _ subject: TypedExpression, with bound: Value
  ) -> Formula {
    func beyond(_ side: BoundKind) -> Formula {
      let end = KnownPiece.KnownEnd(side: side, value: bound)
      return atom(
        subject, key: key(subject),
        side.reachesDown ? .between(low: nil, high: end) : .between(low: end, high: nil))
    }
    switch comparison {
    case .isEqual: return atom(subject, key: key(subject), .equals(bound))
    case .isDifferent: return atom(subject, key: key(subject), .equals(bound)).negated
    case .less: return beyond(.below)
    case .lessOrEqual: return beyond(.upTo)
    case .greater: return beyond(.above)
    case .greaterOrEqual: return beyond(.from)
    }
  }

  /// The value that an expression has whatever the incident.
  private func value(_ expression: TypedExpression) -> Value? {
    guard let value = policy.fixed(expression, on: day), !value.isOpen else { return nil }
    return value
  }

  private mutating func atom(
    _ input: TypedExpression, key: String, type: ValueType? = nil, _ piece: KnownPiece
  ) -> Formula {
    let number: Int
    if let known = numbers[key] {
      number = known
    } else {
      number = axes.count
      numbers[key] = number
      var input = input
      if let type, type != input.type {
        input = TypedExpression(input.node, type, input.span, needs: input.needs)
      }
      axes.append(Axis(input: input, isPlain: Self.isPlain(input.node)))
    }
    axes[number].cells.append([piece])
    return .atom(axis: number, cell: axes[number].cells.count - 1, isNegated: false)
  }

  private static func isPlain(_ node: TypedExpression.Node) -> Bool {
    switch node {
    case .fact, .kind, .severityIs, .occurred, .holders, .attribute: true
    case .constant, .parameter, .term, .prior, .amount, .conformance, .tally, .arithmetic,
      .negative, .all, .any, .not, .compare, .choice, .isUnknown, .howMany, .extreme, .rounded,
      .lookup:
      false
    }
  }

  /// The same for two expressions exactly where they are the same.
  func key(_ expression: TypedExpression) -> String { ExpressionKey(policy).text(expression) }

  // MARK: Boxes

  /// Divides the axes; to be called once, after all formulas are read.
  mutating func divide() {
    lines = axes.map { axis in
      let input =
        axis.input.type == .severity
        ? TypedExpression(.severityIs(0), .severity, axis.input.span) : axis.input
      return TableAxis(axis.cells, input: input, policy: policy)
    }
  }

  /// The boxes in which a formula holds, empty where it never does; `nil` where there are too many.
  func boxes(_ formula: Formula) -> [ConditionBox]? {
    boxes(formula, within: [ConditionBox(sets: [])])
  }

  /// Whether a formula never holds; `nil` where that is not decided.
  func isImpossible(_ formula: Formula) -> Bool? { boxes(formula).map(\.isEmpty) }

  private func boxes(_ formula: Formula, within: [ConditionBox]) -> [ConditionBox]? {
    switch formula {
    case .atom(axis: let axis, cell: let cell, isNegated: let isNegated):
      guard let set = set(axis, cell, isNegated) else { return nil }
      return within.compactMap { $0.intersection(axis, set) }
    case .all(let parts):
      // Plain parts first: they cut away what alternatives would multiply.
      var found = within
      for part in parts.filter({ !$0.isAlternative }) + parts.filter({ $0.isAlternative }) {
        guard let next = boxes(part, within: found) else { return nil }
        found = next
        if found.isEmpty { return [] }
      }
      return found
    case .any(let parts):
      var found: [ConditionBox] = []
      for part in parts {
        guard let more = boxes(part, within: within) else { return nil }
        found += more
        if found.count > Self.mostBoxes { return nil }
      }
      return found
    }
  }

  private func set(_ axis: Int, _ cell: Int, _ isNegated: Bool) -> PieceSet? {
    guard lines.indices.contains(axis), axes[axis].cells.indices.contains(cell),
      let set = lines[axis].pieces(axes[axis].cells[cell])
    else { return nil }
    return isNegated ? set.complement(of: lines[axis].count) : set
  }
}

extension Formula {
  fileprivate var isAlternative: Bool {
    if case .any = self { return true }
    return false
  }
}

extension Comparison {
  /// The same with both sides changed.
  var turned: Comparison {
    switch self {
    case .isEqual: .isEqual
    case .isDifferent: .isDifferent
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}
