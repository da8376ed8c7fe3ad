import CulpaSyntax

extension Text {
  /// Whether it says nothing.
  var isBlank: Bool { value.allSatisfy(\.isWhitespace) }
}

/// `amend "D-1" because "…" { … }` and `appeal "D-1" by zhang at 2026-03-20 because "…" { … }`.
extension Interpreter {
  mutating func revise(_ command: RevisionCommand) {
    if command.reason.isBlank { return report(.emptyReason(command.reason.span)) }
    let name = command.incident
    guard let index = workspace.incident(named: name.text) else {
      let names = workspace.incidents.map(\.record.name)
      return report(.unknownIncident(name, near: Nearest.of(name.text, in: names)))
    }
    let entry = workspace.incidents[index]
    let policy = workspace.policies[entry.policy].policy
    let errors = result.diagnostics.count(where: \.isError)
    var author: Revision.Author?
    if let person = command.person { author = self.author(person, policy) }
    var at = Value.unknown
    if let moment = command.moment {
      at = constant(moment, .instant, policy, name: name) ?? .unknown
    }
    var record = entry.record
    revise(&record, by: command.items, policy)
    guard result.diagnostics.count(where: \.isError) == errors else { return }
    if let day = record.moment?.day, !policy.isInForce(on: day) {
      return report(
        .notInForce(
          command.span, policy: policy.label.name,
          from: policy.effectiveFrom?.description ?? "…",
          to: policy.effectiveTo?.description ?? "…"))
    }
    let revision = Revision(
      kind: command.isAppeal ? .appeal : .amendment, author: author, at: at,
      reason: command.reason.value, before: entry.record, hasItems: !command.items.isEmpty,
      span: command.span)
    if !isOfUse(revision, to: record, of: index) { report(.changesNothing(command.span)) }
    workspace.revise(index, to: record, as: revision)
    let position = workspace.incidents[index].revisions.count - 1
    answer(.revised(incident: index, revision: position))
  }

  /// Whether a revision changes something, asks for something, or rejects an appeal.
  private func isOfUse(_ revision: Revision, to record: IncidentRecord, of incident: Int) -> Bool {
    if revision.hasItems { return !record.changes(since: revision.before).isEmpty }
    let revisions = workspace.incidents[incident].revisions
    return revision.kind == .appeal
      || revisions.indices.contains {
        workspace.standing(of: $0, in: incident) == .pending
      }
  }

  /// Somebody, or an office of the policy.
  private mutating func author(_ name: Name, _ policy: Policy) -> Revision.Author? {
    if workspace.person(named: name.text) == nil,
      let office = policy.offices.first(where: { $0.name == name.text || $0.alias == name.text })
    {
      return .office(office)
    }
    return find(person: name).map { .person($0) }
  }

  /// Sets facts; replaces the holders of the roles and the lines of the steps that are named. A role
  /// that is `unknown` has no holder any more.
  private mutating func revise(
    _ record: inout IncidentRecord, by items: [IncidentItem], _ policy: Policy
  ) {
    var seen: Set<String> = []
    for item in items {
      switch item {
      case .fact(let binding):
        if !seen.insert(binding.name.text).inserted { report(.setTwice(binding.name)) }
        if let role = policy.scope.role(binding.name.text) {
          record.parties.removeAll { $0.role == role }
          if case .unknown = binding.value { continue }
        }
        bind(binding, to: &record, policy)
      case .parties(let name, let parties):
        if !seen.insert(name.text).inserted { report(.setTwice(name)) }
        guard let role = policy.scope.role(name.text) else {
          reportField(name, policy)
          continue
        }
        record.parties.removeAll { $0.role == role }
        for party in parties { add(party, role, to: &record, policy) }
      case .done(let line):
        let names = policy.names(ofStep: line.step.text)
        if seen.insert("done \(names.first ?? line.step.text)").inserted {
          record.log.removeAll { names.contains($0.step) }
        }
        log(line, to: &record, policy)
      }
    }
  }

  // MARK: Asking

  /// A ruling with those that revisions of its incident found; what is too much to judge is left out.
  mutating func withEarlier(_ judged: JudgedIncident, _ span: Span) -> JudgedIncident {
    let revisions = workspace.revisions(of: judged)
    guard let incident = judged.incident, !revisions.isEmpty else { return judged }
    if let problem = workspace.tooMuch(
      under: judged.policy, at: span, times: revisions.count + 1)
    {
      report(problem)
      return judged
    }
    var judged = judged
    judged.earlier = workspace.revisedRulings(of: incident).map(\.before)
    return judged
  }

  /// All appeals and amendments, incident by incident, with the rulings before and after each.
  mutating func showAppeals(_ span: Span) {
    let revised = workspace.incidents.indices.filter { index in
      workspace.incidents[index].revisions.contains { $0.kind == .appeal || $0.kind == .amendment }
    }
    var rows: [RevisedRuling] = []
    var passes: [Int: Int] = [:]
    for index in revised {
      let entry = workspace.incidents[index]
      passes[entry.policy, default: 0] += entry.revisions.count + 1
    }
    for policy in passes.keys.sorted() {
      if let problem = workspace.tooMuch(under: policy, at: span, times: passes[policy] ?? 0) {
        return report(problem)
      }
    }
    for index in revised {
      rows += workspace.revisedRulings(of: index).filter {
        let kind = workspace.incidents[index].revisions[$0.revision].kind
        return kind == .appeal || kind == .amendment
      }
    }
    answer(.appeals(rows))
  }
}

extension Policy {
  /// The name and alias of a step, by either.
  func names(ofStep name: String) -> [String] {
    guard let label = steps.map(\.label).first(where: { $0.name == name || $0.alias == name })
    else {
      return [name]
    }
    return [label.name, label.alias].compactMap { $0 }
  }
}
