import CulpaSyntax

/// What incidents come to for one tally, so that the sums of parts make the sum of the whole.
struct TallySum: Hashable, Sendable {
  /// How many certainly count.
  var certain = 0
  /// How many only may.
  var possible = 0
  /// The total, the largest or the smallest figure of those that certainly count, as the tally wants it;
  /// `nil` where there is none, and for counts; why there is no answer, where there is none.
  var figure: Value?

  /// Nothing.
  init() {}

  /// One incident.
  init(isCertain: Bool, figure: Value, for measure: AccountTally.Measure) {
    certain = isCertain ? 1 : 0
    possible = isCertain ? 0 : 1
    if isCertain, measure != .count { self.figure = figure }
  }

  /// Both together, `self` the earlier.
  func joined(_ other: TallySum, for measure: AccountTally.Measure) -> TallySum {
    var both = TallySum()
    both.certain = certain + other.certain
    both.possible = possible + other.possible
    switch (figure, other.figure) {
    case (let one?, let another?): both.figure = Self.joined(one, another, measure)
    default: both.figure = figure ?? other.figure
    }
    return both
  }

  private static func joined(
    _ one: Value, _ other: Value, _ measure: AccountTally.Measure
  ) -> Value {
    for value in [one, other] { if case .failure = value { return value } }
    switch measure {
    case .count: return .unknown
    case .highest, .lowest:
      guard let order = Arithmetic.order(one, other) else { return .unknown }
      return order == (measure == .highest ? -1 : 1) ? other : one
    case .total, .mean:
      guard let first = one.figure, let more = other.figure else { return .unknown }
      guard let sum = try? first.adding(more) else { return .failure(.overflow) }
      return Arithmetic.refigured(one, sum)
    }
  }
}

extension AccountTally {
  /// What the tally is, where so much counts or may count.
  func value(of sum: TallySum, _ policy: Policy) -> Value {
    if case .failure? = sum.figure { return sum.figure ?? .unknown }
    if measure == .count {
      guard sum.possible > 0 else { return .number(Decimal(sum.certain)) }
      return .counts(Int32(clamping: sum.certain), Int32(clamping: sum.certain + sum.possible))
    }
    guard sum.possible == 0 else { return .unknown }
    switch measure {
    case .count, .total: return sum.figure ?? nothing
    case .mean(roundedTo: let unit):
      guard let total = sum.figure else { return .unknown }
      return mean(total, sum.certain, unit, policy)
    case .highest, .lowest: return sum.figure ?? .unknown
    }
  }

  /// The total of no incidents.
  private var nothing: Value {
    switch type {
    case .money: .money(.zero)
    case .duration: .duration(.zero)
    case .percent: .ratio(.zero)
    case .points: .points(.zero)
    default: .number(.zero)
    }
  }

  private func mean(_ total: Value, _ count: Int, _ unit: Decimal?, _ policy: Policy) -> Value {
    guard let sum = total.figure else { return total }
    do throws(ArithmeticError) {
      guard let unit else {
        return Arithmetic.refigured(total, try sum.divided(by: Decimal(count)))
      }
      let steps = try sum.divided(
        by: try Decimal(count).multiplied(by: unit), roundedTo: 0, mode: policy.roundingMode)
      return Arithmetic.refigured(total, try steps.multiplied(by: unit))
    } catch {
      return .failure(error)
    }
  }
}
