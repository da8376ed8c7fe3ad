import CulpaSyntax

/// Rows that change what is recorded of incidents: an empty field leaves everything as it was.
extension RowBinder {
  mutating func takeUpdate(_ row: DataRow, _ workspace: inout Workspace) -> [CellProblem] {
    let name = text(of: nameColumn, in: row)
    if name.isEmpty { return [.emptyName(nameColumn)] }
    guard let incident = workspace.incident(named: name) else {
      return [.noIncidentInData(nameColumn, name: name)]
    }
    let entry = workspace.incidents[incident]
    guard let version = version(entry.policy, workspace) else {
      let other = workspace.policies[entry.policy].policy.label.name
      return [.updateOfOtherPolicy(nameColumn, name: name, policy: other)]
    }
    let model = version.reader.policy
    var reading = Reading(record: entry.record)
    for (index, column) in version.columns.enumerated() where index < row.fields.count {
      let field = Self.trimmed(row.fields[index])
      guard !field.isEmpty else { continue }
      if isForeign(index, to: version) {
        reading.problems.append(.unknownColumn(index, name: row.header[index], near: nil))
      }
      if case .role(let role) = column { reading.record.parties.removeAll { $0.role == role } }
      if case .fact(let fact, _) = column { reading.record.factOrigins[fact] = origin }
      do throws(FieldReader.Refusal) {
        try read(field, index, column, version.reader, into: &reading, &workspace)
      } catch {
        reading.problems.append(problem(error, index, field, column, model))
      }
    }
    relog(&reading, model)
    let problems = reading.problems + forceProblems(reading.record, model)
    guard !problems.contains(where: { $0.severity >= .error }) else { return problems }
    updated += 1
    if reading.record.changes(since: entry.record).isEmpty { return problems }
    workspace.revise(
      incident, to: reading.record,
      as: Revision(
        kind: .update(line: row.line), author: nil, at: .unknown, reason: file,
        before: entry.record, hasItems: true, span: origin))
    return problems
  }

  /// Lines of the log: those that the row gives replace those of the same step.
  private func relog(_ reading: inout Reading, _ policy: Policy) {
    for entry in reading.log {
      let names = policy.names(ofStep: entry.step)
      let old = reading.record.log.first { names.contains($0.step) }
      let by = entry.by ?? (old?.at == entry.at ? old?.by : nil)
      reading.record.log.removeAll { names.contains($0.step) }
      reading.record.log.append(
        LogEntry(step: entry.step, at: entry.at, by: by, contents: entry.contents ?? old?.contents))
    }
    for (step, contents) in reading.doneWith.sorted(by: { $0.key < $1.key })
    where !reading.done.contains(where: { $0.step == step }) {
      let names = policy.names(ofStep: step)
      for (index, old) in reading.record.log.enumerated() where names.contains(old.step) {
        reading.record.log[index] = LogEntry(
          step: old.step, at: old.at, isWholeDay: old.isWholeDay, by: old.by, contents: contents)
      }
    }
    for (step, person) in reading.doneBy.sorted(by: { $0.key < $1.key })
    where !reading.done.contains(where: { $0.step == step }) {
      let names = policy.names(ofStep: step)
      for (index, old) in reading.record.log.enumerated() where names.contains(old.step) {
        reading.record.log[index] = LogEntry(
          step: old.step, at: old.at, isWholeDay: old.isWholeDay, by: person,
          contents: old.contents)
      }
    }
  }
}
