import CulpaSyntax

/// Rows that are incidents.
extension RowBinder {
  /// What the fields of one row say.
  struct Reading {
    var record: IncidentRecord
    var problems: [CellProblem] = []
    var done: [(step: String, at: Instant)] = []
    var doneBy: [String: PersonID] = [:]
    var doneWith: [String: [String]] = [:]

    /// What was logged, step by step.
    var log: [LogEntry] {
      done.map {
        LogEntry(step: $0.step, at: $0.at, by: doneBy[$0.step], contents: doneWith[$0.step])
      }
    }
  }

  mutating func takeIncident(_ row: DataRow, _ workspace: inout Workspace) -> [CellProblem] {
    guard let policy = inForce(row, workspace), let version = version(policy, workspace) else {
      return []
    }
    let model = version.reader.policy
    var reading = Reading(record: version.blank)
    reading.record.name = text(of: nameColumn, in: row)
    for (index, column) in version.columns.enumerated() where index < row.fields.count {
      let field = Self.trimmed(row.fields[index])
      guard !field.isEmpty else { continue }
      if isForeign(index, to: version) {
        reading.problems.append(.unknownColumn(index, name: row.header[index], near: nil))
      }
      do throws(FieldReader.Refusal) {
        try read(field, index, column, version.reader, into: &reading, &workspace)
      } catch {
        reading.problems.append(problem(error, index, field, column, model))
      }
    }
    reading.record.log = reading.log
    var problems = reading.problems + nameProblems(reading.record.name, workspace)
    problems += forceProblems(reading.record, model)
    guard !problems.contains(where: { $0.severity >= .error }) else { return problems }
    _ = workspace.add(reading.record, under: policy)
    return problems
  }

  /// The version of the policy that was in force when the incident of a row occurred; the one that the
  /// import names where there is no other, or no day.
  private func inForce(_ row: DataRow, _ workspace: Workspace) -> Int? {
    guard hasVersions, let policy, let reader, let column = columns.firstIndex(of: .occurred),
      row.fields.indices.contains(column)
    else { return policy }
    var texts = TextTable()
    let field = Self.trimmed(row.fields[column])
    guard let value = try? reader.value(field, .instant, unit: nil, texts: &texts) else {
      return policy
    }
    let day: Day? =
      switch value {
      case .instant(let instant): instant.day
      case .day(let day): day
      default: nil
      }
    guard let day else { return policy }
    return workspace.policy(named: reader.policy.label.name, on: day)
  }

  func forceProblems(_ record: IncidentRecord, _ policy: Policy) -> [CellProblem] {
    guard let day = record.moment?.day, !policy.isInForce(on: day) else { return [] }
    let column = columns.firstIndex(of: .occurred)
    return [.notInForceInData(column, policy: policy.label.name, day: day.description)]
  }

  private func nameProblems(_ name: String, _ workspace: Workspace) -> [CellProblem] {
    if name.isEmpty { return [.emptyName(nameColumn)] }
    guard let known = workspace.incidentNames[name] else { return [] }
    let first = workspace.incidents[known].record.origin
    // Rows of one import have one origin, which tells nothing.
    let isElsewhere = first != origin && !first.isBuiltIn
    return [.incidentTwiceInData(nameColumn, name: name, first: isElsewhere ? first : nil)]
  }

  mutating func read(
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
      let isFigure = field.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
      let isUnknown =
        !isFigure && field.count < 16 && BuiltIn.spells(FieldReader.string(field), .unknown)
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
    case .doneWith(let step):
      let known = reader.policy.contents(of: step)
      let names = Self.entries(field).map(\.name).filter { !$0.isEmpty }
      let strangers = names.filter { name in
        !known.contains { $0.name == name || $0.alias == name }
      }
      if !strangers.isEmpty { throw FieldReader.Refusal.noContent(of: known.map(\.name)) }
      reading.doneWith[step] = names
    case .name, .attribute, .alias, .unknown: break
    }
  }

  /// `zhang:first; li:second`, `zhang:1`, `zhang`.
  private mutating func parties(
    _ field: ArraySlice<UInt8>, _ role: RoleID, _ index: Int, _ record: inout IncidentRecord,
    _ workspace: Workspace, _ policy: Policy
  ) -> [CellProblem] {
    var problems: [CellProblem] = []
    for (name, place) in Self.entries(field) {
      if name.isEmpty, place == nil { continue }
      guard let person = workspace.person(named: name) else {
        let shown = name.isEmpty ? ":" + (place ?? "") : name
        problems.append(unknownPerson(index, shown, workspace))
        continue
      }
      var party = PartyRecord(person: person, role: role)
      if let place, let refusal = self.place(place, &party, policy) {
        problems.append(
          .badCell(
            index, text: "\(name):\(place)", wanted: refusal.wanted, help: refusal.help,
            declared: nil))
        continue
      }
      let declared = policy.roles[role.index]
      if let tiers = declared.tiers, party.tier == nil, declared.standardTier == nil {
        let names = policy.enumerations[tiers.index].members.map(\.name)
        let refusal = FieldReader.Refusal.noTier(of: names)
        problems.append(
          .badCell(
            index, text: name, wanted: refusal.wanted, help: refusal.help, declared: nil))
        continue
      }
      if record.holds(role, person) {
        problems.append(.partyTwiceInData(index, name: name, role: declared.label.name))
        continue
      }
      record.parties.append(party)
    }
    return problems
  }

  /// Names with what stands after their colons; full-width separators count like ASCII ones.
  private static func entries(_ field: ArraySlice<UInt8>) -> [(name: String, place: String?)] {
    var entries: [(name: String, place: String?)] = []
    var start = field.startIndex
    var colon: Int?
    var colonEnd = 0
    func close(at end: Int) {
      let name = FieldReader.string(trimmed(field[start..<(colon ?? end)]))
      let place = colon.map { _ in FieldReader.string(trimmed(field[colonEnd..<end])) }
      entries.append((name, place))
      colon = nil
    }
    var index = field.startIndex
    while index < field.endIndex {
      let (mark, length) = mark(field, at: index)
      switch mark {
      case .none: break
      case .colon where colon == nil:
        colon = index
        colonEnd = index + length
      case .colon: break
      case .separator:
        close(at: index)
        start = index + length
      }
      index += length
    }
    close(at: field.endIndex)
    return entries
  }

  private enum Mark {
    case none, colon, separator
  }

  /// `:` and `;`, U+FF1A, U+FF1B and U+3001.
  private static func mark(_ field: ArraySlice<UInt8>, at index: Int) -> (Mark, Int) {
    switch field[index] {
    case 0x3A: return (.colon, 1)
    case 0x3B: return (.separator, 1)
    case 0xEF, 0xE3:
      guard index + 2 < field.endIndex else { return (.none, 1) }
      switch (field[index], field[index + 1], field[index + 2]) {
      case (0xEF, 0xBC, 0x9A): return (.colon, 3)
      case (0xEF, 0xBC, 0x9B), (0xE3, 0x80, 0x81): return (.separator, 3)
      default: return (.none, 3)
      }
    default: return (.none, 1)
    }
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
