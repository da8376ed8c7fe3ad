import CulpaSyntax

/// An account through all versions of its policy: entries of each count, and a period is settled by the
/// version that is in force on its last day.
public struct AccountSeries: Sendable {
  /// One version.
  public struct Version: Sendable {
    /// Position in ``Workspace/policies`` of the policy that declares the account.
    public let policy: Int
    public let account: AccountID
    /// Position in ``Workspace/policies`` of what its settlements are judged by.
    public let settlement: Int
  }

  /// The account as its last version declares it.
  public let label: Label
  /// Earliest first.
  public let versions: [Version]
  public let subject: AccountSubject
  public let period: PeriodKind
  let key: AccountKey
}

extension Workspace {
  /// All accounts, in the order declared, the versions of each together.
  public var accounts: [AccountSeries] {
    var series: [AccountSeries] = []
    var places: [AccountKey: Int] = [:]
    for (index, compiled) in policies.enumerated() where compiled.policy.settlement == nil {
      for (number, account) in compiled.policy.accounts.enumerated() {
        guard let settlement = settlement(of: index, AccountID(number)) else { continue }
        let version = AccountSeries.Version(
          policy: index, account: AccountID(number), settlement: settlement)
        let key = AccountKey(compiled.policy, account)
        if let place = places[key] {
          series[place] = AccountSeries(
            label: account.label, versions: ordered(series[place].versions + [version]),
            subject: account.subject, period: account.period, key: key)
        } else {
          places[key] = series.count
          series.append(
            AccountSeries(
              label: account.label, versions: [version], subject: account.subject,
              period: account.period, key: key))
        }
      }
    }
    return series
  }

  private func ordered(_ versions: [AccountSeries.Version]) -> [AccountSeries.Version] {
    versions.sorted {
      let first = policies[$0.policy].policy.effectiveFrom ?? .first
      let second = policies[$1.policy].policy.effectiveFrom ?? .first
      return (first, $0.policy) < (second, $1.policy)
    }
  }

  /// Where the policy stands that the settlements of an account are judged by.
  private func settlement(of policy: Int, _ account: AccountID) -> Int? {
    let place = policies[policy].policy.label.span
    return policies.firstIndex {
      $0.policy.settlement?.policy == place && $0.policy.settlement?.account == account
    }
  }

  /// The version by which a period is settled: in force on its last day, else the last one before it,
  /// else the first.
  func version(of series: AccountSeries, for period: Period) -> AccountSeries.Version? {
    let day = period.last
    return series.versions.first { policies[$0.policy].policy.isInForce(on: day) }
      ?? series.versions.last { policies[$0.policy].policy.effectiveFrom.map { $0 <= day } ?? true }
      ?? series.versions.first
  }

  /// The account of a version.
  func account(_ version: AccountSeries.Version) -> Account {
    policies[version.policy].policy.accounts[version.account.index]
  }
}

/// What makes two accounts versions of one.
struct AccountKey: Hashable, Sendable {
  let policy: String
  let account: String
  let subject: AccountSubject
  let period: PeriodKind

  init(_ policy: Policy, _ account: Account) {
    self.policy = policy.label.name
    self.account = account.label.name
    subject = account.subject
    period = account.period
  }
}
