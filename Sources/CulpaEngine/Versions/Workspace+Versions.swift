import CulpaSyntax

/// Versions of a policy, and `transition older unless lighter`.
extension Workspace {
  /// The versions of a policy under which incidents are judged, by position; itself alone where the others
  /// have none.
  public func versions(of policy: Int) -> [Int] {
    guard policies[policy].isDeclared else { return [policy] }
    let name = policies[policy].policy.label.name
    let all = policies.indices.filter {
      policies[$0].isDeclared && policies[$0].policy.label.name == name
    }
    if all.count < 2 { return [policy] }
    let used = Set(incidents.map(\.policy))
    return all.filter { $0 == policy || used.contains($0) }
  }

  /// Positions of the incidents of several versions, earliest first.
  private func incidents(of versions: [Int]) -> [Int] {
    inOrderOfOccurrence(incidents.indices.filter { versions.contains(incidents[$0].policy) })
  }

  /// Judges the incidents of all versions of a policy and hands over the rulings under one of them, with
  /// the position in ``incidents``.
  func judgeVersions(
    _ versions: [Int], only policy: Int, decisions: [DecisionKey: Decision],
    _ body: (Int, Ruling) -> Void
  ) {
    var judging = VersionedJudging(self, versions, decisions: decisions)
    let all = incidents(of: versions)
    for (done, index) in all.enumerated() {
      guard watch.goesOn(done, of: all.count) else { return }
      let entry = incidents[index]
      guard let ruling = judging.assess(entry.record, under: entry.policy) else { continue }
      if entry.policy == policy { body(index, ruling) }
    }
  }

  /// Judges what comes before an incident under any version of its policy.
  func judgeVersionsUntil(
    _ incident: Int, _ versions: [Int], under policy: Int, _ body: (Assessor, History) -> Void
  ) {
    var judging = VersionedJudging(self, versions, decisions: decisions)
    let all = incidents(of: versions)
    for (done, index) in all.enumerated() {
      guard watch.goesOn(done, of: all.count) else { return }
      if index == incident {
        if let (assessor, history) = judging.state(of: policy) { body(assessor, history) }
        return
      }
      _ = judging.assess(incidents[index].record, under: incidents[index].policy)
    }
  }

  // MARK: Transitions

  /// Puts incidents that occurred under an older version under the newer one where that is in force on the
  /// day of status, says `transition older unless lighter`, and is lighter.
  public mutating func judgeTransitions() {
    if transitionsAreJudged { return }
    undoTransitions()
    if let day = statusDay {
      let newest = policies.indices.filter {
        policies[$0].isDeclared && policies[$0].policy.transition != nil
          && policies[$0].policy.isInForce(on: day)
      }
      for newer in newest { judgeTransitions(to: newer) }
    }
    transitionsAreJudged = true
  }

  private mutating func judgeTransitions(to newer: Int) {
    guard let first = policies[newer].policy.effectiveFrom else { return }
    let name = policies[newer].policy.label.name
    let versions = policies.indices.filter {
      policies[$0].isDeclared && policies[$0].policy.label.name == name
    }
    func isOlder(_ entry: IncidentEntry) -> Bool {
      entry.policy != newer && versions.contains(entry.policy)
        && entry.record.moment.map { $0.day < first } ?? false
    }
    guard incidents.contains(where: isOlder), tooMuch(under: newer, times: 3) == nil else { return }
    var judging = VersionedJudging(self, versions, decisions: decisions)
    var findings: [(incident: Int, finding: TransitionFinding)] = []
    let all = incidents(of: versions)
    for (done, index) in all.enumerated() {
      guard watch.goesOn(done, of: all.count) else { return }
      let entry = incidents[index]
      guard isOlder(entry), tooMuch(under: entry.policy, times: 3) == nil,
        let translated = judging.translated(entry.record, from: entry.policy, to: newer),
        let before = judging.attempt(entry.record, under: entry.policy),
        let after = judging.attempt(translated, under: newer)
      else {
        _ = judging.assess(entry.record, under: entry.policy)
        continue
      }
      let finding = VersionComparison(
        before, under: policies[entry.policy].policy, after, under: policies[newer].policy
      ).finding((older: entry.policy, newer: newer))
      findings.append((index, finding))
      _ =
        finding.newerCounts
        ? judging.assess(translated, under: newer)
        : judging.assess(entry.record, under: entry.policy)
    }
    for (index, finding) in findings {
      incidents[index].transition = finding
      if finding.newerCounts { move(index, to: newer) }
    }
    rulings.removeAll()
  }

  /// Puts every incident back under the version in force when it occurred, as it was recorded.
  mutating func undoTransitions() {
    transitionsAreJudged = false
    var isChanged = false
    for index in incidents.indices {
      guard incidents[index].transition != nil else { continue }
      isChanged = true
      incidents[index].transition = nil
      guard let original = incidents[index].original else { continue }
      moveDecisions(on: index, from: incidents[index].policy, to: original.policy)
      incidents[index].record = original.record
      incidents[index].revisions = original.revisions
      incidents[index].policy = original.policy
      incidents[index].original = nil
    }
    if isChanged { rulings.removeAll() }
  }

  private mutating func move(_ index: Int, to newer: Int) {
    let entry = incidents[index]
    let (old, new) = (policies[entry.policy].policy, policies[newer].policy)
    incidents[index].original = IncidentEntry.Original(
      record: entry.record, revisions: entry.revisions, policy: entry.policy)
    incidents[index].record = entry.record.translated(from: old, to: new)
    incidents[index].revisions = entry.revisions.map { $0.translated(from: old, to: new) }
    incidents[index].policy = newer
    moveDecisions(on: index, from: entry.policy, to: newer)
  }

  /// Decisions follow their incident to the amount of the same name; where there is none they wait.
  private mutating func moveDecisions(on index: Int, from old: Int, to new: Int) {
    let name = incidents[index].record.name
    let translation = VersionTranslation(
      from: policies[old].policy, to: policies[new].policy)
    for key in decisions.keys.filter({ $0.incident == name }).sorted(by: { $0.booking < $1.booking }
    ) {
      guard let decision = decisions.removeValue(forKey: key) else { continue }
      guard let booking = translation.booking(key.booking) else {
        waitingDecisions[old, default: [:]][key] = decision
        continue
      }
      decisions[DecisionKey(incident: name, person: key.person, booking: booking)] = decision
    }
    for (key, decision) in waitingDecisions[new] ?? [:] where key.incident == name {
      decisions[key] = decision
      waitingDecisions[new]?[key] = nil
    }
  }

  /// `transition` in policies declared from a position on, of which no older version is known.
  func transitionsWithoutOlder(since count: Int) -> [Diagnostic] {
    policies.indices.dropFirst(count).compactMap { index in
      let policy = policies[index].policy
      guard policies[index].isDeclared, let span = policy.transition,
        let first = policy.effectiveFrom
      else { return nil }
      let hasOlder = policies.contains {
        $0.isDeclared && $0.policy.label.name == policy.label.name
          && $0.policy.effectiveFrom ?? .first < first
      }
      return hasOlder ? nil : .transitionWithoutOlder(span, policy: policy.label.name)
    }
  }
}

extension Workspace.IncidentEntry {
  /// What an incident was before a newer version took it over.
  struct Original: Sendable {
    let record: IncidentRecord
    let revisions: [Revision]
    let policy: Int
  }
}

extension Revision {
  fileprivate func translated(from old: Policy, to new: Policy) -> Revision {
    Revision(
      kind: kind, author: author, at: at, reason: reason,
      before: before.translated(from: old, to: new), hasItems: hasItems, span: span)
  }
}
