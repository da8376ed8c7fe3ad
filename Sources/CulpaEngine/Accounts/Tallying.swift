import CulpaSyntax

/// What an account counts for one subject in one period, with the incidents.
public struct SettledTally: Hashable, Sendable {
  /// What it comes to; between two counts, or unknown, where an incident only may count.
  public let value: Value
  /// Positions in ``Workspace/incidents``, in the order of days; those in which the subject is known in
  /// confidence only are left out.
  public let incidents: [Int]
  /// Whether it is unknown because there is nothing to take a mean or an end of.
  let isOfNothing: Bool
}

/// An incident that counts, or may, for a subject.
struct TallyEntry {
  let incident: Int
  /// `nil` where the incident has no date.
  let day: Day?
  let isCertain: Bool
  let figure: Value
  let isConfidential: Bool
}

extension Assessor {
  /// What the incident is to the tallies of the policy's accounts.
  func tallyForAccounts() {
    for code in program.accountTallies {
      let truth = code.condition.map { evaluator.truth($0) } ?? true
      if truth == false { continue }
      ruling.tallies.append(
        TalliedIncident(
          account: code.account, tally: code.tally, isCertain: truth == true,
          figure: code.figure.map { evaluator[$0] } ?? .number(.one)))
    }
  }
}

extension AccountTally {
  /// What the incidents come to.
  func settled(_ entries: [TallyEntry], _ policy: Policy) -> SettledTally {
    let value = value(of: entries, policy)
    let isOfNothing = entries.isEmpty && value == .unknown
    return SettledTally(
      value: value, incidents: entries.filter { !$0.isConfidential }.map(\.incident),
      isOfNothing: isOfNothing)
  }

  func value(of entries: [TallyEntry], _ policy: Policy) -> Value {
    let isSettled = entries.allSatisfy { $0.isCertain && $0.day != nil }
    switch measure {
    case .count:
      let certain = entries.count { $0.isCertain && $0.day != nil }
      if isSettled { return .number(Decimal(certain)) }
      return .counts(Int32(clamping: certain), Int32(clamping: entries.count))
    case .total: return isSettled ? total(entries) : .unknown
    case .mean(roundedTo: let unit):
      guard isSettled, !entries.isEmpty else { return .unknown }
      return mean(total(entries), entries.count, unit, policy)
    case .highest: return isSettled ? extreme(entries, 1) : .unknown
    case .lowest: return isSettled ? extreme(entries, -1) : .unknown
    }
  }

  private func total(_ entries: [TallyEntry]) -> Value {
    let nothing: Value =
      switch type {
      case .money: .money(.zero)
      case .duration: .duration(.zero)
      case .percent: .ratio(.zero)
      case .points: .points(.zero)
      default: .number(.zero)
      }
    var sum = nothing
    for entry in entries {
      guard let first = sum.figure, let more = entry.figure.figure else {
        if case .failure = entry.figure { return entry.figure }
        return .unknown
      }
      guard let next = try? first.adding(more) else { return .failure(.overflow) }
      sum = Arithmetic.refigured(nothing, next)
    }
    return sum
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

  private func extreme(_ entries: [TallyEntry], _ wanted: Int) -> Value {
    guard var found = entries.first?.figure else { return .unknown }
    for entry in entries.dropFirst() {
      guard let order = Arithmetic.order(entry.figure, found) else { return .unknown }
      if order == wanted { found = entry.figure }
    }
    return found.isOpen ? .unknown : found
  }
}
