import CulpaSyntax

/// The end of phase 2: what aggravates and what lightens, added up, moves the settled severity; never
/// beyond the gravest or the mildest, and never none.
extension Assessor {
  /// Shifts the severity and answers the slots that are open.
  func shift() -> [Int] {
    let settled = ruling.severity.possible
    guard settled != 1 else { return [] }
    guard !compiled.shifting.isEmpty else { return [] }
    var open: [(slot: Int, levels: [LevelID])] = []
    var shifts: [SeverityFinding.Shift] = []
    for rule in compiled.shifting {
      let applies = appliesBeforeSeverity(rule, &open)
      if applies == false { continue }
      for (shift, slot) in rule.shifts {
        let levels = levels(slot, shift.span)
        if evaluator[slot].figure == nil { open.append((slot, [])) }
        if levels == 0...0 { continue }
        shifts.append(
          SeverityFinding.Shift(
            rule: rule.id, levels: levels, isWorse: shift.isWorse, isCertain: applies == true))
      }
    }
    ruling.severity.shifts = shifts
    ruling.severity.possible = shifted(settled, by: Self.sums(of: shifts))
    return open.map(\.slot)
  }

  /// How many levels; a figure below zero counts as zero, part of a level is an error.
  private func levels(_ slot: Int, _ span: Span) -> ClosedRange<Int> {
    switch evaluator[slot] {
    case .number(let figure):
      if figure.isNegative { return 0...0 }
      guard figure.isWhole else {
        fail(.lostDigits, span)
        return 0...Self.most
      }
      let count = Int(exactly: figure).map { min($0, Self.most) } ?? Self.most
      return count...count
    case .counts(let low, let high):
      let least = max(0, Int(low))
      return least...max(least, Int(high))
    default: return 0...Self.most
    }
  }

  /// More than any policy has severities, and small enough that sums of it stay numbers.
  private static let most = Int(Int32.max)

  /// All sums that are possible, each downward step negative. A rule that only may apply does so with all
  /// of its shifts, or not at all.
  private static func sums(of shifts: [SeverityFinding.Shift]) -> [ClosedRange<Int>] {
    var sums = [0...0]
    var rest = shifts[...]
    while let first = rest.first {
      let own = rest.prefix { $0.rule == first.rule }
      rest = rest.dropFirst(own.count)
      var steps = [0...0]
      for shift in own {
        let levels = shift.levels
        steps = combined(
          steps, [shift.isWorse ? levels : -levels.upperBound ... -levels.lowerBound])
      }
      if !first.isCertain { steps.append(0...0) }
      sums = combined(sums, steps)
    }
    return sums
  }

  /// Each of these with each of those; where they are too many to keep apart, all between the least and
  /// the most.
  private static func combined(
    _ sums: [ClosedRange<Int>], _ steps: [ClosedRange<Int>]
  ) -> [ClosedRange<Int>] {
    var next: Set<ClosedRange<Int>> = []
    for sum in sums {
      for step in steps {
        next.insert(sum.lowerBound + step.lowerBound...sum.upperBound + step.upperBound)
      }
    }
    guard next.count > 256, let least = next.map(\.lowerBound).min(),
      let most = next.map(\.upperBound).max()
    else { return Array(next) }
    return [least...most]
  }

  private func shifted(_ possible: UInt64, by sums: [ClosedRange<Int>]) -> UInt64 {
    var result = possible & 1
    let last = policy.levels.count - 1
    for level in policy.levels.indices where possible & 1 << UInt64(level + 1) != 0 {
      for sum in sums {
        let lowest = min(max(0, level + sum.lowerBound), last)
        let highest = min(max(0, level + sum.upperBound), last)
        for moved in lowest...highest { result |= 1 << UInt64(moved + 1) }
      }
    }
    return result
  }
}
