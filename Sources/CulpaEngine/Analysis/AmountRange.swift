import CulpaSyntax

/// The least and the most that something can be; a missing end is without end, or not known.
struct ValueRange {
  var low: Value?
  var high: Value?

  static let open = ValueRange(low: nil, high: nil)

  init(low: Value?, high: Value?) {
    self.low = low.flatMap { Figures.figure(of: $0) == nil ? nil : $0 }
    self.high = high.flatMap { Figures.figure(of: $0) == nil ? nil : $0 }
  }

  init(_ value: Value) { self.init(low: value, high: value) }

  var lowFigure: Decimal? { low.flatMap { Figures.figure(of: $0) } }
  var highFigure: Decimal? { high.flatMap { Figures.figure(of: $0) } }
  /// Whether nothing in it is below zero.
  var isPositive: Bool { lowFigure.map { !$0.isNegative } ?? false }

  /// The least range that holds both.
  func hull(_ other: ValueRange) -> ValueRange {
    ValueRange(
      low: Self.extreme(low, other.low, isLargest: false),
      high: Self.extreme(high, other.high, isLargest: true))
  }

  /// `nil` as soon as one of both is.
  static func extreme(_ left: Value?, _ right: Value?, isLargest: Bool) -> Value? {
    guard let left, let right, let order = Arithmetic.order(left, right) else { return nil }
    return (order >= 0) == isLargest ? left : right
  }
}

/// The least and the most that an amount comes to; no most where it has no end.
struct AmountEnds {
  let low: Decimal
  let high: Decimal?
}

/// Reads between which ends an amount lies over all facts of one box.
///
/// Sound, not always tight: two parts that hang on one fact are taken as independent, so that what lies
/// outside of the range can't be, and what lies in it must be shown by an incident.
struct AmountRange {
  let policy: Policy
  let space: ConditionSpace
  /// What everybody earns.
  let wage: Decimal
  /// The axis of each fact and term that conditions look at.
  private let axes: [String: Int]
  private var sets: [Int: PieceSet] = [:]
  private var terms: [Int: ValueRange] = [:]

  init(_ policy: Policy, _ space: ConditionSpace, wage: Decimal) {
    self.policy = policy
    self.space = space
    self.wage = wage
    var axes: [String: Int] = [:]
    for (index, axis) in space.axes.enumerated() {
      switch axis.input.node {
      case .fact, .term: axes[space.key(axis.input)] = index
      default: continue
      }
    }
    self.axes = axes
  }

  /// Looks at one box from now on.
  mutating func enter(_ box: ConditionBox) {
    terms = [:]
    sets = Dictionary(box.sets.map { ($0.axis, $0.set) }, uniquingKeysWith: { one, _ in one })
  }

  /// What a rule makes somebody pay, before anything is raised, lowered or limited.
  mutating func range(of amount: AmountExpression) -> AmountEnds {
    switch amount {
    case .fixed(low: let low, high: let high):
      return AmountEnds(
        low: max(.zero, range(of: low).lowFigure ?? .zero), high: range(of: high).highFigure)
    case .share(low: let low, high: let high, base: let base):
      let whole = range(of: base)
      let least = range(of: low).lowFigure
      let most = range(of: high).highFigure
      func part(_ rate: Decimal?, _ figure: Decimal?) -> Decimal? {
        guard let rate, let figure else { return nil }
        return try? figure.multiplied(by: rate)
      }
      let high = whole.isPositive ? part(most, whole.highFigure) : nil
      return AmountEnds(low: max(.zero, part(least, whole.lowFigure) ?? .zero), high: high)
    }
  }

  /// The ends of an expression.
  mutating func range(of expression: TypedExpression) -> ValueRange {
    switch expression.node {
    case .constant(let value): return ValueRange(value)
    case .fact(let id): return bounded(expression, Self.natural(policy.facts[id.index].type))
    case .parameter(let index):
      let values = policy.parameters[index].values.map { $0?.constant }
      return values.dropFirst().reduce(
        ValueRange(low: values.first ?? nil, high: values.first ?? nil)
      ) {
        $0.hull(ValueRange(low: $1, high: $1))
      }
    case .term(let index):
      if let known = terms[index] { return known }
      let found = bounded(expression, range(of: policy.terms[index].value))
      terms[index] = found
      return found
    case .attribute(.wage, superiors: _, of: _): return ValueRange(.money(wage))
    case .prior, .holders: return ValueRange(low: .number(.zero), high: nil)
    case .negative(let part):
      let inner = range(of: part)
      return ValueRange(
        low: inner.high.map { Arithmetic.negated($0) },
        high: inner.low.map { Arithmetic.negated($0) })
    case .arithmetic(let sign, let left, let right):
      return combined(sign, range(of: left), range(of: right))
    case .choice(_, let yes, let no): return range(of: yes).hull(range(of: no))
    case .extreme(isLargest: let isLargest, let parts):
      return extreme(isLargest, parts.map { range(of: $0) })
    case .howMany(let parts):
      return ValueRange(low: .number(.zero), high: .number(Decimal(parts.count)))
    case .rounded(let part, to: let unit): return rounded(range(of: part), unit)
    case .lookup(_, let table):
      let values = table.rows.map(\.value) + [table.otherwise].compactMap { $0 }
      guard let first = values.first, table.result != .sum else { return .open }
      let start = range(of: first)
      return values.dropFirst().reduce(start) { $0.hull(range(of: $1)) }
    case .occurred, .kind, .severityIs, .tally, .attribute, .amount, .conformance, .all, .any, .not,
      .compare, .isUnknown:
      return .open
    }
  }

  /// Money, counts and time are never below nothing.
  private static func natural(_ type: ValueType) -> ValueRange {
    switch type {
    case .money: ValueRange(low: .money(.zero), high: nil)
    case .count, .number: ValueRange(low: .number(.zero), high: nil)
    case .duration: ValueRange(low: .duration(.zero), high: nil)
    case .percent: ValueRange(low: .ratio(.zero), high: nil)
    case .points, .rate, .span, .workdays, .date, .instant, .truth, .symbol, .severity, .person,
      .text, .any, .range:
      .open
    }
  }

  /// What a box leaves of a range.
  private func bounded(_ expression: TypedExpression, _ range: ValueRange) -> ValueRange {
    guard let axis = axes[space.key(expression)], let set = sets[axis],
      case .line = space.lines[axis].shape
    else { return range }
    let line = space.lines[axis]
    let pieces = (0..<line.count).filter { set.contains($0) }
    guard let first = pieces.first, let last = pieces.last else { return range }
    let ends = line.ends(of: first..<(last + 1))
    var found = range
    if let cut = ends.low, range.lowFigure.map({ cut.value > $0 }) ?? true {
      found.low = line.value(at: cut.value)
    }
    if let cut = ends.high, range.highFigure.map({ cut.value < $0 }) ?? true {
      found.high = line.value(at: cut.value)
    }
    return found
  }

  private func combined(
    _ sign: ArithmeticSign, _ left: ValueRange, _ right: ValueRange
  ) -> ValueRange {
    func of(_ first: Value?, _ second: Value?) -> Value? {
      guard let first, let second else { return nil }
      return Arithmetic.apply(
        sign, first, second, monthEnd: policy.monthEnd, calendar: policy.calendar)
    }
    switch sign {
    case .plus: return ValueRange(low: of(left.low, right.low), high: of(left.high, right.high))
    case .minus: return ValueRange(low: of(left.low, right.high), high: of(left.high, right.low))
    case .times where left.isPositive && right.isPositive:
      return ValueRange(low: of(left.low, right.low), high: of(left.high, right.high))
    case .divide where left.isPositive && right.lowFigure.map({ $0 > .zero }) ?? false:
      return ValueRange(low: of(left.low, right.high), high: of(left.high, right.low))
    case .times, .divide: return .open
    }
  }

  private func extreme(_ isLargest: Bool, _ parts: [ValueRange]) -> ValueRange {
    // The largest is as large as any of them; the smallest as small.
    func known(_ values: [Value?]) -> Value? {
      let all = values.compactMap { $0 }
      return all.dropFirst().reduce(all.first) {
        ValueRange.extreme($0, $1, isLargest: isLargest)
      }
    }
    func whole(_ values: [Value?]) -> Value? {
      values.contains { $0 == nil } ? nil : known(values)
    }
    let lows = parts.map(\.low)
    let highs = parts.map(\.high)
    return isLargest
      ? ValueRange(low: known(lows), high: whole(highs))
      : ValueRange(low: whole(lows), high: known(highs))
  }

  private func rounded(_ range: ValueRange, _ unit: Decimal) -> ValueRange {
    func moved(_ value: Value?, _ mode: RoundingMode) -> Value? {
      guard let value, let figure = Figures.figure(of: value),
        let even = try? figure.rounded(to: unit, mode: mode)
      else { return nil }
      return Arithmetic.refigured(value, even)
    }
    return ValueRange(low: moved(range.low, .down), high: moved(range.high, .up))
  }
}
