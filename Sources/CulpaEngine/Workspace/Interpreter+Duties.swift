import CulpaSyntax

/// Duties: `done patrol at 2026-03-02 by li`, `expect duty patrol in "2026-03" is met`.
extension Interpreter {
  /// A duty that was done.
  mutating func log(_ line: LogLine, under name: Name?) {
    if case .name(let name) = line.moment.ungrouped {
      return report(.noDay(name.span, name: name.text))
    }
    guard case .date(let literal) = line.moment.ungrouped, let day = Day(literal) else { return }
    let known = duties(line.step, under: name)
    if let name, workspace.policy(named: name.text) == nil {
      _ = find(policy: name, line.span)
      return
    }
    guard let first = known.first else { return reportDuty(line.step) }
    guard isOfOnePolicy(known) else {
      _ = find(policy: nil, line.span)
      return
    }
    let version =
      known.first { workspace.policies[$0.policy].policy.isInForce(on: day) } ?? first
    let policy = workspace.policies[version.policy].policy
    if !policy.isInForce(on: day) {
      report(
        .notInForce(
          line.span, policy: policy.label.name,
          from: policy.effectiveFrom?.description ?? "…",
          to: policy.effectiveTo?.description ?? "…"))
    }
    guard let entry = entry(line, contents: policy.duties[version.duty].contents, policy) else {
      return
    }
    workspace.dutyLog.append(
      DutyEntry(policy: version.policy, duty: version.duty, entry: entry))
  }

  /// The duty in each version of each policy that has it.
  private func duties(_ name: Name, under policy: Name?) -> [(policy: Int, duty: Int)] {
    workspace.policies.indices.compactMap { index in
      let model = workspace.policies[index].policy
      guard policy.map({ model.label.isCalled($0.text) }) ?? true else { return nil }
      return model.scope.duties[name.text].map { (index, $0) }
    }
  }

  private func isOfOnePolicy(_ versions: [(policy: Int, duty: Int)]) -> Bool {
    Set(versions.map { workspace.policies[$0.policy].policy.label.name }).count == 1
  }

  private mutating func reportDuty(_ name: Name) {
    let names = workspace.policies.flatMap(\.policy.duties).flatMap {
      [$0.label.name, $0.label.alias].compactMap { $0 }
    }
    report(.unknownDuty(name, near: Nearest.of(name.text, in: names)))
  }

  /// How a duty was done in a period that has a name; `nil`, with a diagnostic, where there is none.
  mutating func dutyFinding(_ name: Name, in period: Name?, _ span: Span) -> DutyFinding? {
    let known = duties(name, under: nil)
    guard !known.isEmpty else {
      reportDuty(name)
      return nil
    }
    guard isOfOnePolicy(known) else {
      _ = find(policy: nil, span)
      return nil
    }
    guard let asked = period.flatMap({ Period($0.text) }),
      let finding = workspace.dutyFinding(known, in: asked)
    else {
      report(.noDutyPeriod(period?.span ?? span, duty: name.text, period: period?.text))
      return nil
    }
    for problem in finding.diagnostics { report(problem) }
    return finding
  }

  /// What can be asked of a duty by a word: `incomplete of drill`; `nil` where no duty is meant.
  func asked(_ word: Name, of name: Name) -> Keyword? {
    let isDuty = workspace.policies.contains { $0.policy.scope.duties[name.text] != nil }
    let isOther = workspace.policies.contains {
      $0.policy.scope.steps[name.text] != nil || $0.policy.scope.booking(word.text) != nil
    }
    guard isDuty, !isOther else { return nil }
    return [Keyword.incomplete, .wrongRole, .keep].first { BuiltIn.spells(word.text, $0) }
  }

  /// How often in a period something was missing of a duty, or somebody did it who may not; until when
  /// the latest record is kept.
  mutating func checked(
    _ expectation: Expectation, _ asked: Keyword, ofDuty name: Name, _ span: Span
  ) -> CheckedExpectation? {
    guard let finding = dutyFinding(name, in: expectation.incident, span) else { return nil }
    let found: Finding =
      switch asked {
      case .incomplete: .value(.number(Decimal(finding.incomplete)))
      case .wrongRole: .value(.number(Decimal(finding.wrongRole)))
      default: finding.keepUntil.map { .value(.day($0)) } ?? .nothing
      }
    looking.judged = nil
    looking.wanted = nil
    guard let isMet = holds(expectation.claim, found, finding.policy) else { return nil }
    return CheckedExpectation(
      expectation: expectation, span: span, isMet: isMet, found: found, wanted: looking.wanted,
      policy: finding.policy, judged: nil)
  }

  /// Every duty, period by period.
  mutating func showDuties() {
    let findings = workspace.dutyFindings()
    var told: Set<Diagnostic> = []
    for problem in findings.flatMap(\.diagnostics) where told.insert(problem).inserted {
      report(problem)
    }
    answer(.duties(findings))
  }
}
