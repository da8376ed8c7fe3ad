import CulpaSyntax

/// Rows that are incidents.
extension RowBinder {
  /// What the fields of one row say.
  private struct Reading {
    var record: IncidentRecord
    var problems: [CellProblem] = []
    var done: [(step: String, at: Instant)] = []
    var doneBy: [String: PersonID] = [:]
  }

  func takeIncident(_ row: DataRow, _ workspace: inout Workspace) -> [CellProblem] {
    guard let policy else { return [] }
    let model = workspace.policies[policy].policy
    let reader = FieldReader(policy: model)
    var reading = Reading(
      record: IncidentRecord(name: text(of: nameColumn, in: row), under: model, origin: origin))
    for (index, column) in columns.enumerated() where index < row.fields.count {
      let field = Self.trimmed(row.fields[index])
      guard !field.isEmpty else { continue }
      do throws(FieldReader.Refusal) {
        try read(field, index, column, reader, into: &reading, &workspace)
      } catch {
        reading.problems.append(problem(error, index, field, column, model))
      }
    }
    reading.record.log = reading.done.map {
      LogEntry(step: $0.step, at: $0.at, by: reading.doneBy[$0.step])
    }
    let problems = reading.problems + nameProblems(reading.record.name, workspace)
    guard !problems.contains(where: { $0.severity >= .error }) else { return problems }
    _ = workspace.add(reading.record, under: policy)
    return problems
  }

  private func nameProblems(_ name: String, _ workspace: Workspace) -> [CellProblem] {
    if name.isEmpty { return [.emptyName(nameColumn)] }
    guard let known = workspace.incidentNames[name] else { return [] }
    let first = workspace.incidents[known].record.origin
    // Rows of one import have one origin, which tells nothing.
    let isElsewhere = first != origin && !first.isBuiltIn
    return [.incidentTwiceInData(nameColumn, name: name, first: isElsewhere ? first : nil)]
  }

  private func read(
    _ field: ArraySlice<UInt8>, _ index: Int, _ column: Column, _ reader: FieldReader,
    into reading: inout Reading, _ workspace: inout Workspace
  ) throws(FieldReader.Refusal) {
    switch column {
    case .kind:
      reading.record.kind = try reader.value(
        field, .symbol(Policy.kinds), unit: nil, texts: &workspace.texts)
    case .occurred:
      reading.record.occurred = try reader.value(
        field, .instant, unit: nil, texts: &workspace.texts)
    case .fact(let id, let unit):
      let isUnknown = BuiltIn.spells(FieldReader.string(field), .unknown)
      reading.record.facts[id.index] =
        isUnknown
        ? .unknown
        : try reader.value(
          field, reader.policy.facts[id.index].type, unit: unit, texts: &workspace.texts)
    case .role(let role):
      reading.problems += parties(field, role, index, &reading.record, workspace, reader.policy)
    case .done(let step):
      let moment = try reader.value(field, .instant, unit: nil, texts: &workspace.texts)
      guard case .instant(let instant) = moment else { throw FieldReader.Refusal.noTime() }
      reading.done.append((step, instant))
    case .doneBy(let step):
      let name = FieldReader.string(field)
      if let person = workspace.person(named: name) {
        reading.doneBy[step] = person
      } else {
        reading.problems.append(unknownPerson(index, name, workspace))
      }
    case .name, .attribute, .alias, .unknown: break
    }
  }

  /// `zhang:first; li:second`, `zhang:1`, `zhang`.
  private func parties(
    _ field: ArraySlice<UInt8>, _ role: RoleID, _ index: Int, _ record: inout IncidentRecord,
    _ workspace: Workspace, _ policy: Policy
  ) -> [CellProblem] {
    var problems: [CellProblem] = []
    let entries = FieldReader.string(field).split { WordsOfColumns.separators.contains($0) }
    for entry in entries {
      let parts = entry.split(
        maxSplits: 1, omittingEmptySubsequences: false,
        whereSeparator: { WordsOfColumns.colons.contains($0) }
      ).map { Self.trimmed($0) }
      let name = parts.first ?? ""
      if name.isEmpty, parts.count == 1 { continue }
      guard let person = workspace.person(named: name) else {
        let shown = name.isEmpty ? Self.trimmed(entry) : name
        problems.append(unknownPerson(index, shown, workspace))
        continue
      }
      var party = PartyRecord(person: person, role: role)
      if parts.count == 2, let refusal = place(parts[1], &party, policy) {
        problems.append(
          .badCell(
            index, text: String(entry), wanted: refusal.wanted, help: refusal.help, declared: nil))
        continue
      }
      record.parties.append(party)
    }
    return problems
  }

  /// What stands after the colon: a tier, or the number of a stage.
  private func place(
    _ text: String, _ party: inout PartyRecord, _ policy: Policy
  ) -> FieldReader.Refusal? {
    if let tiers = policy.roles[party.role.index].tiers {
      let members = policy.enumerations[tiers.index].members
      if let tier = members.firstIndex(where: { $0.name == text || $0.alias == text }) {
        party.tier = tier
        return nil
      }
      return .noTier(of: members.map(\.name))
    }
    if let order = Int(text), order > 0, order < 10_000 {
      party.order = order
      return nil
    }
    return .noStage()
  }
}
