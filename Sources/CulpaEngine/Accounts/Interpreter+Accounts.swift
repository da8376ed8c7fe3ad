import CulpaSyntax

/// Records for settlements, and `settle`.
extension Interpreter {
  // MARK: Recording

  mutating func record(_ declaration: RecordDeclaration) {
    if let name = declaration.day.caseName { return report(.noDay(name.span, name: name.text)) }
    guard let index = find(account: declaration.account), let day = Day(declaration.day) else {
      return
    }
    let series = workspace.accounts[index]
    let period = Period(series.period, containing: day)
    guard let subject = subject(declaration, of: series),
      let version = workspace.version(of: series, for: period)
    else { return }
    let policy = workspace.policies[version.settlement].policy
    let key = Settler.CaseKey(subject: subject, period: period)
    var record =
      workspace.accountRecords[series.key]?[key]?.record
      ?? IncidentRecord(name: series.label.name, under: policy, origin: declaration.span)
    let before = result.diagnostics.filter(\.isError).count
    for item in declaration.items { bind(item, to: &record, policy) }
    guard result.diagnostics.filter(\.isError).count == before else { return }
    workspace.accountRecords[series.key, default: [:]][key] = AccountRecord(record: record)
    workspace.rulings.removeAll()
  }

  private mutating func bind(
    _ item: IncidentItem, to record: inout IncidentRecord, _ policy: Policy
  ) {
    switch item {
    case .fact(let binding):
      let name = binding.name
      let fact = policy.scope.fact(name.text)
      let isReckoned = fact.map { $0.index >= policy.settlement?.firstFact ?? .max } ?? false
      if isReckoned || BuiltIn.spells(name.text, .occurred) { return report(.reckonedFact(name)) }
      if let fact, let first = record.factOrigins[fact] {
        return report(.recordedTwice(name, first: first))
      }
      bind(binding, to: &record, policy)
    case .parties(let role, let parties):
      guard let id = policy.scope.role(role.text) else { return reportField(role, policy) }
      for party in parties { add(party, id, to: &record, policy) }
    case .done(let line): log(line, to: &record, policy)
    }
  }

  private mutating func subject(
    _ declaration: RecordDeclaration, of series: AccountSeries
  ) -> PersonID? {
    workspace.findUnits()
    guard let name = declaration.subject else {
      if series.subject == .organisation { return workspace.units[.organisation] }
      report(
        .recordSubject(
          declaration.account.span, account: series.label.name, series.subject))
      return nil
    }
    guard series.subject != .organisation else {
      report(.recordSubject(name.span, account: series.label.name, series.subject))
      return nil
    }
    return find(person: name)
  }

  // MARK: Settling

  /// The position of an account in ``Workspace/accounts``, by name or alias.
  private mutating func find(account name: Name) -> Int? {
    let all = workspace.accounts
    if let index = all.firstIndex(where: {
      $0.label.name == name.text || $0.label.alias == name.text
    }) {
      return index
    }
    let names = all.flatMap { [$0.label.name, $0.label.alias].compactMap { $0 } }
    report(.unknownAccount(name, near: Nearest.of(name.text, in: names), known: names))
    return nil
  }

  mutating func settle(_ name: Name, _ selection: Selection, _ span: Span) {
    guard let index = find(account: name), let account = settled(index, span) else { return }
    var chosen = account.cases
    if case .all(since: let since, until: let until) = selection {
      let first = since.flatMap { Day($0) } ?? .first
      let last = until.flatMap { Day($0) } ?? .last
      chosen = chosen.filter { judged in
        guard let period = judged.settlement?.period else { return false }
        return period.last >= first && period.first <= last
      }
    }
    if chosen.isEmpty { return report(.nothingSelected(span)) }
    answer(.settlements(chosen, account.series))
    report(account.diagnostics)
    for one in chosen { report(one.ruling.diagnostics) }
  }

  /// The settlements of an account; `nil`, with a diagnostic, where there are too many.
  private mutating func settled(_ account: Int, _ span: Span) -> SettledAccount? {
    let series = workspace.accounts[account]
    for version in series.versions {
      if let problem = workspace.tooMuch(under: version.policy, at: span) {
        report(problem)
        return nil
      }
    }
    if let problem = workspace.tooMany(settlementsOf: series, at: span) {
      report(problem)
      return nil
    }
    return workspace.settled(account)
  }

  /// The settlements of all accounts; those of an account with too many are left out, with a diagnostic.
  mutating func allSettlements(_ span: Span) -> [JudgedIncident] {
    workspace.accounts.indices.flatMap { settled($0, span)?.cases ?? [] }
  }

  /// Everything that is ruled on, incidents first; `nil`, with a diagnostic, where there is nothing.
  mutating func all(_ span: Span) -> [JudgedIncident]? {
    let settlements = allSettlements(span)
    if workspace.incidents.isEmpty, !settlements.isEmpty { return settlements }
    return select(.all(since: nil, until: nil), span).map { $0 + settlements }
  }

  /// The settlement with a name; `nil`, with a diagnostic, where there is none.
  mutating func settlement(
    _ meant: Workspace.SettlementName, _ name: Name
  ) -> JudgedIncident? {
    guard let account = settled(meant.account, name.span) else { return nil }
    if let found = workspace.settlement(meant, called: name.text) { return found }
    let periods = workspace.periods(of: account.series)
    func period(_ number: Int?) -> Period? {
      number.map { Period(account.series.period, number: $0) }
    }
    report(
      .unknownSettlement(
        name, account: account.series.label.name, from: period(periods?.lowerBound),
        to: period(periods?.upperBound)))
    return nil
  }
}
