public import CulpaSyntax

/// What was recorded for one settlement: facts, parties and what was done, in the terms of the version
/// that settles its period.
struct AccountRecord: Sendable {
  var record: IncidentRecord

  /// Puts it into a case.
  func fill(_ other: inout IncidentRecord) {
    for fact in record.factOrigins.keys { other.facts[fact.index] = record.facts[fact.index] }
    other.factOrigins = record.factOrigins
    other.parties = record.parties
    other.log = record.log
  }
}

/// All settlements of an account with their rulings.
public struct SettledAccount: Sendable {
  public let series: AccountSeries
  /// In the order of periods, then names.
  public private(set) var cases: [JudgedIncident]
  /// What reached nobody's account.
  public let diagnostics: [Diagnostic]
  fileprivate let byName: [String: Int]
  fileprivate let byKey: [Settler.CaseKey: Int]

  /// Plans what one settlement takes from wages.
  mutating func plan(_ position: Int, by collector: inout Collector, _ workspace: Workspace) {
    guard cases.indices.contains(position), let settlement = cases[position].settlement else {
      return
    }
    var ruling = cases[position].ruling
    let policy = cases[position].policy
    collector.plan(&ruling, on: settlement.record, under: workspace.policies[policy].policy)
    cases[position] = JudgedIncident(settlement, policy: policy, ruling: ruling)
  }
}

/// The entries of accounts, gathered from rulings that need not be kept.
public struct EntryGatherer {
  fileprivate let series: [AccountSeries]
  fileprivate var ledger: Ledger

  /// Takes what a ruling entered.
  public mutating func take(_ ruling: Ruling, on incident: Int, _ workspace: Workspace) {
    if !series.isEmpty { ledger.take(ruling, on: incident, workspace) }
  }
}

extension CompiledPolicy {
  /// Whether it was declared as a policy, rather than made for the settlements of an account.
  public var isDeclared: Bool { policy.settlement == nil }

  /// The policy with those that the settlements of its accounts are judged by.
  static func withAccounts(_ policy: Policy) -> [CompiledPolicy] {
    [CompiledPolicy(policy)] + policy.accounts.map { CompiledPolicy($0.settlement) }
  }
}

extension Workspace {
  /// All versions of a policy, each with what its accounts are settled by.
  func policies(named name: String) -> [CompiledPolicy] {
    func isMeant(_ compiled: CompiledPolicy) -> Bool {
      compiled.isDeclared
        && (compiled.policy.label.name == name || compiled.policy.label.alias == name)
    }
    let places = Set(policies.filter(isMeant).map(\.policy.label.span))
    return policies.filter { compiled in
      isMeant(compiled) || compiled.policy.settlement.map { places.contains($0.policy) } ?? false
    }
  }

  /// The same incident or settlement, judged with what is decided now.
  mutating func judgedAgain(_ judged: JudgedIncident) -> JudgedIncident? {
    if let incident = judged.incident {
      return ruling(on: incident).map {
        JudgedIncident(incident: incident, policy: judged.policy, ruling: $0)
      }
    }
    return settlementName(judged.ruling.incident).flatMap {
      settlement($0, called: judged.ruling.incident)
    }
  }

  // MARK: Settling

  /// The settlements of an account, by its position in ``accounts``.
  public mutating func settled(_ account: Int) -> SettledAccount {
    if let known = settled[account] { return known }
    let group = collecting
    if group.accounts.contains(account) {
      collectAll(group)
      if let known = settled[account] { return known }
    }
    let fresh = freshlySettled(account)
    settled[account] = fresh
    return fresh
  }

  /// The settlements, judged without plans of what is taken from wages.
  mutating func freshlySettled(_ account: Int) -> SettledAccount {
    findUnits()
    let all = accounts
    let series = all[account]
    var ledger = Ledger([series])
    for version in series.versions {
      let own = incidents.indices.filter { incidents[$0].policy == version.policy }
      for (incident, ruling) in zip(own, rulings(under: version.policy)) {
        ledger.take(ruling, on: incident, self)
      }
    }
    var cases: [JudgedIncident] = []
    var byName: [String: Int] = [:]
    var byKey: [Settler.CaseKey: Int] = [:]
    settle(series, 0, ledger) { judged in
      if let settlement = judged.settlement {
        byName[judged.ruling.incident] = cases.count
        byKey[Settler.CaseKey(subject: settlement.subject, period: settlement.period)] = cases.count
      }
      cases.append(judged)
    }
    return SettledAccount(
      series: series, cases: cases, diagnostics: ledger.diagnostics, byName: byName, byKey: byKey)
  }

  /// Settles an account and hands over each settlement, so that a caller need not keep them all.
  private func settle(
    _ series: AccountSeries, _ place: Int, _ ledger: Ledger, _ body: (JudgedIncident) -> Void
  ) {
    guard let periods = periods(of: series) else { return }
    var settler = Settler(
      self, series, ledger.sorted(place, self), ledger.sortedTallies(place, self),
      accountRecords[series.key] ?? [:])
    settler.run(periods, subjects: subjects(series.subject), decisions: decisions) {
      settlement, ruling in
      let policy = version(of: series, for: settlement.period)?.settlement ?? settlement.policy
      body(JudgedIncident(settlement, policy: policy, ruling: ruling))
    }
  }

  /// From the first period to the last in which something happened or was recorded.
  func periods(of series: AccountSeries) -> ClosedRange<Int>? {
    let policies = Set(series.versions.map(\.policy))
    var numbers = (accountRecords[series.key] ?? [:]).keys.map(\.period.number)
    for entry in incidents where policies.contains(entry.policy) {
      guard let day = entry.record.moment?.day else { continue }
      numbers.append(Period(series.period, containing: day).number)
    }
    guard let first = numbers.min(), let last = numbers.max() else { return nil }
    return first...last
  }

  /// The limit that settling an account would break, if any.
  ///
  /// - Parameter span: what asks for it; the account's name where nothing in a script does.
  public mutating func tooMany(settlementsOf series: AccountSeries, at span: Span? = nil)
    -> Diagnostic?
  {
    guard let periods = periods(of: series) else { return nil }
    findUnits()
    let (count, overflow) = subjects(series.subject).count.multipliedReportingOverflow(
      by: periods.count)
    guard overflow || count > limits.settlements else { return nil }
    return .tooManySettlements(
      span ?? series.label.span, account: series.label.name, limit: limits.settlements)
  }

  /// What gathers the entries of rulings on the incidents of a policy, handed over one by one.
  public mutating func gatherer(under policy: Int) -> EntryGatherer {
    let own = accounts.filter { series in series.versions.contains { $0.policy == policy } }
    if !own.isEmpty { findUnits() }
    return EntryGatherer(series: own, ledger: Ledger(own))
  }

  /// All settlements of the accounts for which entries were gathered.
  public mutating func forEachSettlement(
    of gatherer: EntryGatherer, report: (Diagnostic) -> Void, _ body: (JudgedIncident) -> Void
  ) {
    for diagnostic in gatherer.ledger.diagnostics { report(diagnostic) }
    let sharing = collecting.accounts
    let all = accounts
    for (index, series) in gatherer.series.enumerated() {
      if let problem = tooMany(settlementsOf: series) {
        report(problem)
      } else if let place = all.firstIndex(where: { $0.key == series.key }), sharing.contains(place)
      {
        // What is taken from wages hangs on everything else that takes from them.
        for judged in settled(place).cases { body(judged) }
      } else {
        settle(series, index, gatherer.ledger, body)
      }
    }
  }

  // MARK: Finding

  /// What the name of a settlement says: `conduct zhang 2026-03`.
  struct SettlementName {
    /// Position in ``Workspace/accounts``.
    let account: Int
    let subject: String
    let period: Period
  }

  /// Reads a name as that of a settlement; `nil` where it begins with no account or ends in no period of
  /// its kind.
  func settlementName(_ name: String) -> SettlementName? {
    guard let space = name.lastIndex(of: " "),
      let period = Period(String(name[name.index(after: space)...]))
    else { return nil }
    let rest = name[..<space]
    for (index, series) in accounts.enumerated() where series.period == period.kind {
      for label in [series.label.name, series.label.alias].compactMap({ $0 }) {
        if rest == label { return SettlementName(account: index, subject: "", period: period) }
        guard rest.hasPrefix(label + " ") else { continue }
        let subject = rest.dropFirst(label.count + 1)
        return SettlementName(account: index, subject: String(subject), period: period)
      }
    }
    return nil
  }

  /// The settlement with a name; `nil` where the account has none such.
  mutating func settlement(_ name: SettlementName, called text: String) -> JudgedIncident? {
    let account = settled(name.account)
    if let position = account.byName[text] { return account.cases[position] }
    if name.subject.hasPrefix(Words.someone) {
      let rest = name.subject.dropFirst(Words.someone.count)
      let known = "\(account.series.label.name) someone\(rest) \(name.period)"
      return account.byName[known].map { account.cases[$0] }
    }
    let subject =
      account.series.subject == .organisation ? units[.organisation] : person(named: name.subject)
    guard let subject else { return nil }
    return account.byKey[Settler.CaseKey(subject: subject, period: name.period)].map {
      account.cases[$0]
    }
  }
}
