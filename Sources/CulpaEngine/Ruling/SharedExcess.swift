/// What parts of one amount can't all come to at once.
extension Ruling {
  /// By how much the upper ends of amounts exceed what they are parts of: where an amount is divided among
  /// roles and some part is open, each part may be all of it, but not all of them.
  ///
  /// - Parameter positions: of amounts in ``charges``, in order.
  /// - Returns: what to take off the sum of their upper ends; 0 where nothing is shared, or where an amount
  ///   was changed after it was divided.
  func sharedExcess(of positions: [Int]) -> Decimal {
    var wholes: [RuleID: Decimal] = [:]
    var sums: [RuleID: Decimal] = [:]
    var isChanged: Set<RuleID> = []
    for position in positions {
      let charge = charges[position]
      guard case .apportioned(let rule, let part)? = charge.steps.first else { continue }
      let isAsDivided = charge.steps.dropFirst().allSatisfy { step in
        switch step {
        case .rounded, .cases: true
        default: false
        }
      }
      guard isAsDivided, charge.rules == [rule], !charge.isReward, let whole = part.whole,
        let high = charge.high, wholes[rule].map({ $0 == whole }) ?? true,
        let sum = try? (sums[rule] ?? .zero).adding(high)
      else {
        isChanged.insert(rule)
        continue
      }
      wholes[rule] = whole
      sums[rule] = sum
    }
    var excess = Decimal.zero
    for (rule, whole) in wholes where !isChanged.contains(rule) {
      guard let sum = sums[rule], sum > whole, let over = try? sum.subtracting(whole),
        let all = try? excess.adding(over)
      else { continue }
      excess = all
    }
    return excess
  }

  /// The upper end of all charges together; `nil` where one has none.
  func chargesHigh(of positions: [Int]) -> Decimal? {
    var sum: Decimal? = .zero
    for position in positions where !charges[position].isReward {
      if let known = sum, let high = charges[position].high {
        sum = try? known.adding(high)
      } else {
        return nil
      }
    }
    return sum.flatMap { try? $0.subtracting(sharedExcess(of: positions)) }
  }
}
