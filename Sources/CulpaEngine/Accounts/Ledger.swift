import CulpaSyntax

/// The entries of all accounts, taken from rulings one by one, so that the rulings need not be kept.
struct Ledger {
  /// By account, then by subject.
  private(set) var entries: [[PersonID: [SettledEntry]]]
  /// What reached no account, because nobody knows whose it is.
  private(set) var diagnostics: [Diagnostic] = []
  private let series: [AccountSeries]
  /// Where the entries of a version go: account, and for each of its items its name.
  private var places: [Place: Int] = [:]

  private struct Place: Hashable {
    let policy: Int
    let account: AccountID
  }

  init(_ series: [AccountSeries]) {
    self.series = series
    entries = Array(repeating: [:], count: series.count)
    for (index, one) in series.enumerated() {
      for version in one.versions {
        places[Place(policy: version.policy, account: version.account)] = index
      }
    }
  }

  /// Takes what a ruling entered.
  mutating func take(_ ruling: Ruling, on incident: Int, _ workspace: Workspace) {
    guard !ruling.entries.isEmpty else { return }
    let record = workspace.incidents[incident].record
    let policy = workspace.incidents[incident].policy
    let model = workspace.policies[policy].policy
    for entry in ruling.entries {
      guard let place = places[Place(policy: policy, account: entry.target.account)] else {
        continue
      }
      let party = ruling.parties[entry.party]
      let kind = series[place].subject
      let holder =
        kind == .organisation
        ? workspace.units[.organisation] : party.person.flatMap { workspace.subject(kind, of: $0) }
      guard let subject = holder else {
        let isHidden = model.roles[party.role.index].isConfidential
        let name = party.person.flatMap {
          isHidden ? nil : workspace.people[$0.index].label.name
        }
        diagnostics.append(
          .pointsReachNobody(
            record.origin, incident: record.name, name ?? model.roles[party.role.index].label.name,
            account: series[place].label.name, kind))
        continue
      }
      entries[place][subject, default: []].append(
        SettledEntry(
          incident: incident, policy: policy, entry: entry, item: entry.target.item,
          day: record.moment?.day,
          isConfidential: model.roles[party.role.index].isConfidential,
          questions: entry.isSettled && record.moment != nil ? [] : ruling.questions))
    }
  }

  /// The entries of an account by subject, each in the order of days, then incidents and rules.
  func sorted(_ account: Int, _ workspace: Workspace) -> [PersonID: [SettledEntry]] {
    entries[account].mapValues { list in
      list.enumerated().sorted { left, right in
        let first = (
          left.element.day ?? .last, workspace.incidents[left.element.incident].record.name
        )
        let second = (
          right.element.day ?? .last, workspace.incidents[right.element.incident].record.name
        )
        return first == second ? left.offset < right.offset : first < second
      }.map(\.element)
    }
  }
}
