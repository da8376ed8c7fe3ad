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

  /// What entries come to; those without a date only may count.
  func value(of entries: [TallyEntry], _ policy: Policy) -> Value {
    var sum = TallySum()
    for entry in entries {
      let isCertain = entry.isCertain && entry.day != nil
      sum = sum.joined(
        TallySum(isCertain: isCertain, figure: entry.figure, for: measure), for: measure)
    }
    return value(of: sum, policy)
  }
}
