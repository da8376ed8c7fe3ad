import CulpaSyntax

/// The entries of all accounts, taken from rulings one by one, so that the rulings need not be kept.
struct Ledger {
  /// By account, then by subject.
  private(set) var entries: [[PersonID: [SettledEntry]]]
  /// By account, then by subject and the name of the tally.
  private(set) var tallied: [[TallyKey: [TallyEntry]]]
  /// What reached no account, because nobody knows whose it is.
  private(set) var diagnostics: [Diagnostic] = []
  private let series: [AccountSeries]
  /// Where the entries of a version go: account, and for each of its items its name.
  private var places: [Place: Int] = [:]

  private struct Place: Hashable {
    let policy: Int
    let account: AccountID
  }

  /// Whose, and which.
  struct TallyKey: Hashable {
    let subject: PersonID
    let tally: String
  }

  init(_ series: [AccountSeries]) {
    self.series = series
    entries = Array(repeating: [:], count: series.count)
    tallied = Array(repeating: [:], count: series.count)
    for (index, one) in series.enumerated() {
      for version in one.versions {
        places[Place(policy: version.policy, account: version.account)] = index
      }
    }
  }

  /// Takes what a ruling entered.
  mutating func take(_ ruling: Ruling, on incident: Int, _ workspace: Workspace) {
    for tally in ruling.tallies { take(tally, ruling, on: incident, workspace) }
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

  /// Counts an incident once for each subject that takes part in it.
  private mutating func take(
    _ tallied: TalliedIncident, _ ruling: Ruling, on incident: Int, _ workspace: Workspace
  ) {
    let policy = workspace.incidents[incident].policy
    guard let place = places[Place(policy: policy, account: tallied.account)] else { return }
    let model = workspace.policies[policy].policy
    let tally = model.accounts[tallied.account.index].tallies[tallied.tally]
    let kind = series[place].subject
    var found: [PersonID: (isCertain: Bool, isHidden: Bool)] = [:]
    if kind == .organisation, tally.roles.isEmpty, let all = workspace.units[.organisation] {
      found[all] = (true, false)
    }
    for party in ruling.parties where tally.roles.isEmpty || tally.roles.contains(party.role) {
      let subject =
        kind == .organisation
        ? workspace.units[.organisation] : party.person.flatMap { workspace.subject(kind, of: $0) }
      guard let subject else { continue }
      let isHidden = model.roles[party.role.index].isConfidential && kind != .organisation
      let known = found[subject] ?? (false, true)
      found[subject] = (known.isCertain || party.isCertain, known.isHidden && isHidden)
    }
    for (subject, taking) in found {
      self.tallied[place][TallyKey(subject: subject, tally: tally.label.name), default: []].append(
        TallyEntry(
          incident: incident, day: workspace.incidents[incident].record.moment?.day,
          isCertain: tallied.isCertain && taking.isCertain, figure: tallied.figure,
          isConfidential: taking.isHidden))
    }
  }

  /// The incidents that count for a tally, in the order of days, then names.
  func sortedTallies(_ account: Int, _ workspace: Workspace) -> [TallyKey: [TallyEntry]] {
    tallied[account].mapValues { list in
      list.map { ($0, ($0.day ?? .last, workspace.incidents[$0.incident].record.name)) }
        .sorted { $0.1 < $1.1 }.map(\.0)
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
