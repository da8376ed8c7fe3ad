import CulpaSyntax

/// Under which of two versions an incident is judged, and why.
///
/// Asked where the newer version says `transition older unless lighter`, the incident occurred before it
/// and the day of status lies in it. Both versions judge; the newer counts only where it is certainly
/// lighter: a lower severity, or the same and everybody who is charged pays no more at either end and
/// somebody less. Measures, points and what must be done are not weighed.
public struct TransitionFinding: Hashable, Sendable {
  /// How the two compare.
  public enum Reason: Hashable, Sendable {
    /// The severity decides.
    case severity
    /// The severities are the same, and the amounts decide.
    case amounts
    /// Neither is lighter.
    case equal
    /// Either severity is not settled, or an amount hangs on what is not known.
    case open
    /// The newer version has no severity of that name.
    case otherSeverities
  }

  /// Positions in ``Workspace/policies``.
  public let older: Int
  public let newer: Int
  public let newerCounts: Bool
  public let reason: Reason
  /// As ``SeverityFinding/possible``, each in the terms of its own version.
  public let olderSeverities: UInt64
  public let newerSeverities: UInt64
  /// What all together pay.
  public let olderSum: Sum
  public let newerSum: Sum

  /// An amount between two ends; `high` is `nil` where it is not bounded.
  public struct Sum: Hashable, Sendable {
    public internal(set) var low: Decimal = .zero
    public internal(set) var high: Decimal? = .zero
  }
}

/// Two rulings on one incident by two versions of its policy.
struct VersionComparison {
  private let older: Ruling
  private let newer: Ruling
  private let oldPolicy: Policy
  private let newPolicy: Policy

  init(_ older: Ruling, under oldPolicy: Policy, _ newer: Ruling, under newPolicy: Policy) {
    self.older = older
    self.newer = newer
    self.oldPolicy = oldPolicy
    self.newPolicy = newPolicy
  }

  /// - Parameter versions: positions in ``Workspace/policies``.
  func finding(_ versions: (older: Int, newer: Int)) -> TransitionFinding {
    let (isLighter, reason) = verdict
    return TransitionFinding(
      older: versions.older, newer: versions.newer, newerCounts: isLighter, reason: reason,
      olderSeverities: older.severity.possible, newerSeverities: newer.severity.possible,
      olderSum: sum(older), newerSum: sum(newer))
  }

  private var verdict: (Bool, TransitionFinding.Reason) {
    let translation = VersionTranslation(from: oldPolicy, to: newPolicy)
    guard let before = translation.ranks(older.severity.possible) else {
      return (false, .otherSeverities)
    }
    let after = newer.severity.possible
    guard before != 0, after != 0 else { return (false, .open) }
    let (worstBefore, mildestBefore) = (ends(before).upperBound, ends(before).lowerBound)
    let (worstAfter, mildestAfter) = (ends(after).upperBound, ends(after).lowerBound)
    if worstAfter < mildestBefore { return (true, .severity) }
    if mildestAfter > worstBefore { return (false, .severity) }
    guard before == after, before.nonzeroBitCount == 1 else { return (false, .open) }
    return amounts
  }

  private func ends(_ mask: UInt64) -> ClosedRange<Int> {
    mask.trailingZeroBitCount...max(mask.trailingZeroBitCount, 63 - mask.leadingZeroBitCount)
  }

  private var amounts: (Bool, TransitionFinding.Reason) {
    guard older.conflicts.isEmpty, newer.conflicts.isEmpty else { return (false, .open) }
    let before = paid(older)
    let after = paid(newer)
    let payers = Set(before.keys).union(after.keys)
    var someoneLess = false
    let isUnbounded = (Array(before.values) + Array(after.values)).contains { $0.high == nil }
    let isOpen = isUnbounded || hangsOnUnknown(older) || hangsOnUnknown(newer)
    var isCertainlyLess = true
    for payer in payers {
      let old = before[payer] ?? TransitionFinding.Sum()
      let new = after[payer] ?? TransitionFinding.Sum()
      // Whatever is not known, this one pays more.
      if let high = old.high, new.low > high { return (false, .amounts) }
      guard let oldHigh = old.high, let newHigh = new.high else {
        isCertainlyLess = false
        continue
      }
      if isOpen {
        if newHigh > old.low { isCertainlyLess = false }
        if newHigh < old.low { someoneLess = true }
        continue
      }
      if new.low > old.low || newHigh > oldHigh { return (false, .amounts) }
      if new.low < old.low || newHigh < oldHigh { someoneLess = true }
    }
    if isOpen { return isCertainlyLess && someoneLess ? (true, .amounts) : (false, .open) }
    return someoneLess ? (true, .amounts) : (false, .equal)
  }

  /// Whether an amount is open for another reason than discretion.
  private func hangsOnUnknown(_ ruling: Ruling) -> Bool {
    ruling.charges.contains { charge in
      !charge.isReward
        && (!charge.isCertain || charge.high == nil || (charge.isOpen && !ruling.questions.isEmpty))
    }
  }

  private func paid(_ ruling: Ruling) -> [Payer: TransitionFinding.Sum] {
    var paid: [Payer: TransitionFinding.Sum] = [:]
    for charge in ruling.charges where !charge.isReward {
      let party = ruling.parties[charge.party]
      let payer = Payer(person: party.person, number: party.person == nil ? party.number : 0)
      paid[payer, default: TransitionFinding.Sum()].add(charge)
    }
    return paid
  }

  private func sum(_ ruling: Ruling) -> TransitionFinding.Sum {
    var sum = TransitionFinding.Sum()
    for charge in ruling.charges where !charge.isReward { sum.add(charge) }
    return sum
  }

  private struct Payer: Hashable {
    let person: PersonID?
    let number: Int
  }
}

extension TransitionFinding.Sum {
  fileprivate mutating func add(_ charge: Charge) {
    low = (try? low.adding(charge.isCertain ? charge.low : .zero)) ?? low
    guard let top = high, let more = charge.high else {
      high = nil
      return
    }
    high = try? top.adding(more)
  }
}
