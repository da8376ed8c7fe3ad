import CulpaSyntax

/// What operations read beside slots.
struct Inputs {
  var facts: [Value] = []
  var occurred: Value = .unknown
  var kind: Value = .unknown
  /// Which severities are possible.
  var severities: UInt64 = 0
  /// By role.
  var holders: [Int] = []
  /// By attribute number, for the party at hand.
  var attributes: [Value] = []
  /// By prior query, for the party at hand.
  var priors: [Value] = []
  /// By amount query.
  var amounts: [Value] = []
  /// By tally: what earlier incidents come to; `nil` where any may count.
  var tallies: [TallySum?] = []
  /// By conformance query.
  var conformance: [Value] = []
}

/// The slots of one run, and the loop that fills them.
///
/// Exempt from the rule against unchecked access: ``Program`` is made only by the compiler, which
/// gives every operand a smaller number than the operation and every table index an entry.
final class Evaluator {
  private let slots: UnsafeMutableBufferPointer<Value>
  private let ops: UnsafeMutableBufferPointer<Op>
  private let constants: [Value]
  private let masks: [UInt64]
  private let figures: [Decimal]
  private let tables: [Program.TableCode]
  private let monthEnd: MonthOverflow
  private let calendar: WorkCalendar
  private let roundingMode: RoundingMode
  let policy: Policy
  /// What tables are, divided into boxes, once that was asked.
  @exclusivity(unchecked) var tableBoxes: [TableOnDay: TableBoxes] = [:]
  @exclusivity(unchecked) var inputs = Inputs()

  init(_ program: Program, policy: Policy) {
    slots = .allocate(capacity: max(1, program.ops.count))
    slots.initialize(repeating: .unknown)
    ops = .allocate(capacity: max(1, program.ops.count))
    ops.initialize(repeating: Op(code: .occurred))
    for (index, op) in program.ops.enumerated() { ops[index] = op }
    constants = program.constants
    masks = program.masks
    figures = program.figures
    tables = program.tables
    monthEnd = policy.monthEnd
    calendar = policy.calendar
    roundingMode = policy.roundingMode
    self.policy = policy
    inputs.tallies = policy.tallies.map { _ in TallySum() }
  }

  deinit {
    slots.deallocate()
    ops.deallocate()
  }

  /// The value of a slot after the last run that wrote it.
  subscript(slot: Int) -> Value { slots[slot] }

  /// Yes, no, or unknown; an impossible condition counts as unknown.
  func truth(_ slot: Int) -> Bool? { slots[slot].truth }

  func run(_ segment: Range<Int>) {
    for index in segment { slots[index] = value(of: ops[index]) }
  }

  private func value(of op: Op) -> Value {
    let a = Int(op.a)
    let b = Int(op.b)
    switch op.code {
    case .constant: return constants[a]
    case .fact: return inputs.facts[a]
    case .occurred: return inputs.occurred
    case .kind: return inputs.kind
    case .severityIs: return severityIs(masks[a])
    case .attribute: return inputs.attributes[a]
    case .holders: return .number(Decimal(inputs.holders[a]))
    case .prior: return inputs.priors[a]
    case .amount: return inputs.amounts[a]
    case .conformance: return inputs.conformance[a]
    case .tally: return tally(op)
    case .add: return arithmetic(.plus, slots[a], slots[b])
    case .subtract: return arithmetic(.minus, slots[a], slots[b])
    case .multiply: return arithmetic(.times, slots[a], slots[b])
    case .divide: return arithmetic(.divide, slots[a], slots[b])
    case .negate: return Arithmetic.negated(slots[a])
    case .isEqual: return Arithmetic.compare(.isEqual, slots[a], slots[b])
    case .isDifferent: return Arithmetic.compare(.isDifferent, slots[a], slots[b])
    case .less: return Arithmetic.compare(.less, slots[a], slots[b])
    case .lessOrEqual: return Arithmetic.compare(.lessOrEqual, slots[a], slots[b])
    case .and: return and(slots[a], slots[b])
    case .or: return or(slots[a], slots[b])
    case .not:
      guard case .truth(let isTrue) = slots[a] else { return slots[a] }
      return .truth(!isTrue)
    case .select: return select(slots[a], slots[b], slots[Int(op.c)])
    case .isUnknown:
      if case .unknown = slots[a] { return .truth(true) }
      if case .failure = slots[a] { return slots[a] }
      return .truth(false)
    case .countUp: return counted(slots[a], slots[b])
    case .larger: return extreme(slots[a], slots[b], 1)
    case .smaller: return extreme(slots[a], slots[b], -1)
    case .round: return rounded(slots[a], figures[b])
    case .divideRounded: return dividedRounded(slots[a], slots[b], figures[Int(op.c)])
    case .multiplyRounded: return multipliedRounded(slots[a], slots[b], figures[Int(op.c)])
    case .lookup: return lookup(tables[a])
    }
  }

  func sum(_ left: Value, _ right: Value) -> Value { arithmetic(.plus, left, right) }

  @inline(__always)
  private func arithmetic(_ sign: ArithmeticSign, _ left: Value, _ right: Value) -> Value {
    // The everyday cases first; the table has the rest.
    if sign == .plus, case .money(let a) = left, case .money(let b) = right,
      let sum = try? a.adding(b)
    {
      return .money(sum)
    }
    return Arithmetic.apply(sign, left, right, monthEnd: monthEnd, calendar: calendar)
  }

  private func tally(_ op: Op) -> Value {
    let tally = policy.tallies[Int(op.a)].base
    guard var sum = inputs.tallies[Int(op.a)] else {
      return tally.measure == .count ? .counts(0, .max) : .unknown
    }
    if op.b > 0 {
      let holds = slots[Int(op.b) - 1].truth
      if holds != false {
        let figure = op.c > 0 ? slots[Int(op.c) - 1] : .number(.one)
        let this = TallySum(isCertain: holds == true, figure: figure, for: tally.measure)
        sum = sum.joined(this, for: tally.measure)
      }
    }
    return tally.value(of: sum, policy)
  }

  private func severityIs(_ mask: UInt64) -> Value {
    let common = inputs.severities & mask
    if common == 0 { return .truth(false) }
    return common == inputs.severities ? .truth(true) : .unknown
  }

  private func and(_ left: Value, _ right: Value) -> Value {
    if left == .truth(false) || right == .truth(false) { return .truth(false) }
    if case .truth = left { return right }
    if case .failure = right { return right }
    return left
  }

  private func or(_ left: Value, _ right: Value) -> Value {
    if left == .truth(true) || right == .truth(true) { return .truth(true) }
    if case .truth = left { return right }
    if case .failure = right { return right }
    return left
  }

  private func select(_ condition: Value, _ yes: Value, _ no: Value) -> Value {
    switch condition {
    case .truth(let isTrue): isTrue ? yes : no
    case .failure: condition
    default: yes == no ? yes : .unknown
    }
  }

  func extreme(_ left: Value, _ right: Value, _ wanted: Int) -> Value {
    if case .failure = left { return left }
    if case .failure = right { return right }
    guard let order = Arithmetic.order(left, right) else { return .unknown }
    return order == wanted || order == 0 ? left : right
  }

  private func rounded(_ value: Value, _ unit: Decimal) -> Value {
    guard let figure = value.figure else { return value }
    do throws(ArithmeticError) {
      return Arithmetic.refigured(value, try figure.rounded(to: unit, mode: roundingMode))
    } catch {
      return .failure(error)
    }
  }

  private func dividedRounded(_ left: Value, _ right: Value, _ unit: Decimal) -> Value {
    let exact = Arithmetic.apply(
      .divide, left, right, monthEnd: monthEnd, calendar: calendar)
    guard exact == .failure(.lostDigits), let a = left.figure, let b = right.figure else {
      return rounded(exact, unit)
    }
    do throws(ArithmeticError) {
      let scaled = try b.multiplied(by: unit)
      let count = try a.divided(by: scaled, roundedTo: 0, mode: roundingMode)
      let figure = try count.multiplied(by: unit)
      if case .number = right { return Arithmetic.refigured(left, figure) }
      return .number(figure)
    } catch {
      return .failure(error)
    }
  }

  private func multipliedRounded(_ left: Value, _ right: Value, _ unit: Decimal) -> Value {
    let exact = Arithmetic.apply(.times, left, right, monthEnd: monthEnd, calendar: calendar)
    guard exact == .failure(.lostDigits) else { return rounded(exact, unit) }
    let pair: (Decimal, Unit, Decimal)? =
      switch (left, right) {
      case (.rate(let rate, let per), .duration(let time)),
        (.duration(let time), .rate(let rate, let per)):
        (rate, per, time)
      default: nil
      }
    guard let (rate, per, time) = pair else { return exact }
    do throws(ArithmeticError) {
      let divisor = try Decimal(Value.seconds(in: per) ?? 1).multiplied(by: unit)
      let count = try rate.multiplied(by: time, over: divisor, roundedTo: 0, mode: roundingMode)
      return .money(try count.multiplied(by: unit))
    } catch {
      return .failure(error)
    }
  }
}
