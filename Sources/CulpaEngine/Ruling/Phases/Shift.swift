import CulpaSyntax

/// The end of phase 2: what aggravates and what lightens, added up, moves the settled severity; never
/// beyond the gravest or the mildest, and never none.
extension Assessor {
  /// Shifts the severity and answers the slots that are open.
  func shift() -> [Int] {
    let settled = ruling.severity.possible
    guard settled != 1 else { return [] }
    var open: [(slot: Int, levels: [LevelID])] = []
    var shifts: [SeverityFinding.Shift] = []
    for rule in compiled.rulesByArticle where !rule.shifts.isEmpty {
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
    let most = policy.levels.count
    switch evaluator[slot] {
    case .number(let figure):
      if figure.isNegative { return 0...0 }
      guard figure.isWhole else {
        fail(.lostDigits, span)
        return 0...most
      }
      let count = Int(exactly: figure).map { min($0, 1_000_000) } ?? 1_000_000
      return count...count
    case .counts(let low, let high): return max(0, Int(low))...max(0, Int(low), Int(high))
    default: return 0...most
    }
  }

  /// All sums that are possible, each downward step negative. Where they are too many to keep apart, all
  /// between the least and the most.
  private static func sums(of shifts: [SeverityFinding.Shift]) -> Set<Int> {
    var sums: Set<Int> = [0]
    for shift in shifts {
      let span = shift.isCertain ? shift.levels : 0...shift.levels.upperBound
      let isSparse = !shift.isCertain && shift.levels.lowerBound == shift.levels.upperBound
      let steps = isSparse ? [0, shift.levels.upperBound] : Self.members(of: span)
      var next: Set<Int> = []
      for sum in sums { for step in steps { next.insert(sum + (shift.isWorse ? step : -step)) } }
      sums = next.count > 256 ? Self.hull(of: next) : next
    }
    return sums
  }

  /// Beyond the number of severities more makes no difference.
  private static func members(of range: ClosedRange<Int>) -> [Int] {
    range.count <= 130
      ? Array(range) : Array(range.lowerBound...(range.lowerBound + 128)) + [range.upperBound]
  }

  private static func hull(of sums: Set<Int>) -> Set<Int> {
    guard let least = sums.min(), let most = sums.max() else { return sums }
    return Set(members(of: least...most))
  }

  private func shifted(_ possible: UInt64, by sums: Set<Int>) -> UInt64 {
    var result = possible & 1
    for level in policy.levels.indices where possible & 1 << UInt64(level + 1) != 0 {
      for sum in sums {
        let moved = min(max(0, level + sum), policy.levels.count - 1)
        result |= 1 << UInt64(moved + 1)
      }
    }
    return result
  }
}
