/// Which of the two neighbouring multiples a number is rounded to.
public enum RoundingMode: Hashable, Sendable, CaseIterable {
  /// To the nearer one; a tie goes away from 0, as in everyday bookkeeping.
  case halfUp
  /// To the nearer one; a tie goes to the even multiple.
  case halfEven
  /// To the nearer one; a tie goes towards 0.
  case halfDown
  /// Away from 0.
  case up
  /// Towards 0.
  case down
  /// To the larger one.
  case ceiling
  /// To the smaller one.
  case floor

  /// Whether a magnitude with this remainder goes up to the next multiple.
  func movesAwayFromZero(_ remainder: Remainder, isNegative: Bool, isOdd: Bool) -> Bool {
    if remainder == .none { return false }
    switch self {
    case .halfUp: return remainder >= .half
    case .halfEven: return remainder > .half || (remainder == .half && isOdd)
    case .halfDown: return remainder > .half
    case .up: return true
    case .down: return false
    case .ceiling: return !isNegative
    case .floor: return isNegative
    }
  }
}

/// How much of one step a division left over: all that rounding needs to know.
enum Remainder: Int, Comparable, Sendable {
  case none, belowHalf, half, aboveHalf

  /// What `rest` is of `step`, where 0 ≤ `rest` < `step`.
  ///
  /// - Parameter earlier: what an earlier division of the same number already dropped.
  init(_ rest: UInt128, of step: UInt128, after earlier: Remainder = .none) {
    let toNext = step - rest
    if rest > toNext {
      self = .aboveHalf
    } else if rest == toNext {
      self = earlier == .none ? .half : .aboveHalf
    } else {
      self = rest == 0 && earlier == .none ? .none : .belowHalf
    }
  }

  /// Whether the left one is the smaller part of a step.
  static func < (left: Remainder, right: Remainder) -> Bool { left.rawValue < right.rawValue }
}
