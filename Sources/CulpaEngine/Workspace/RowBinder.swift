import CulpaSyntax

/// Turns rows of a data file into incidents or people; headers match names or aliases.
struct RowBinder {
  /// What a column holds.
  private enum Column {
    case name, kind, occurred
    case fact(FactID, Unit?)
    case role(RoleID)
    case done(String)
    case doneBy(String)
    case attribute(Attribute)
    case alias
    case unknown
  }

  private var header: [String] = []
  private var columns: [Column] = []
  /// Superiors named before they are known, with the person and the row's field.
  private(set) var superiors: [(person: PersonID, name: String, line: Int)] = []
  /// Reads fields in the terms of the policy, and an incident with its defaults.
  private var reader: FieldReader?
  private var blank: IncidentRecord?
  let kind: DataKind
  let policy: Int?
  /// The place that stands for the file in origins.
  let origin: Span

  init(_ kind: DataKind, under policy: Int?, origin: Span) {
    self.kind = kind
    self.policy = policy
    self.origin = origin
  }

  /// Takes one row into the workspace, or says what is wrong with it; a row with an error is left out.
  mutating func take(_ row: DataRow, into workspace: inout Workspace) -> [CellProblem] {
    var problems: [CellProblem] = []
    if row.header != header || columns.isEmpty {
      header = row.header
      problems += bindHeader(workspace)
    }
    if row.isHeader { return problems }
    switch kind {
    case .people: problems += takePerson(row, &workspace)
    case .incidents: problems += takeIncident(row, &workspace)
    }
    return problems
  }

  // MARK: Headers

  private mutating func bindHeader(_ workspace: Workspace) -> [CellProblem] {
    var problems: [CellProblem] = []
    columns = []
    if let policy {
      let model = workspace.policies[policy].policy
      reader = FieldReader(policy: model)
      blank = IncidentRecord(name: "", under: model, origin: origin)
    }
    for (index, name) in header.enumerated() {
      let column =
        kind == .people ? personColumn(name) : incidentColumn(name, workspace)
      if case .unknown = column {
        problems.append(
          .unknownColumn(index, name: name, near: Nearest.of(name, in: names(workspace))))
      }
      columns.append(column)
    }
    let hasName = columns.contains { column in
      if case .name = column { return true }
      return false
    }
    if !hasName {
      let wanted =
        kind == .people
        ? Noun.person : Noun.incident
      problems.append(.missingColumn(wanted))
    }
    return problems
  }

  private func names(_ workspace: Workspace) -> [String] {
    guard kind == .incidents, let policy else {
      return BuiltIn.attributes.flatMap { BuiltIn.names($0.0) } + DataWords.personHeaders
        + DataWords.aliasHeaders
    }
    let model = workspace.policies[policy].policy
    let labels =
      model.facts.map(\.label) + model.roles.map(\.label)
      + model.procedures.flatMap { $0.steps.map(\.label) }
    return labels.flatMap { [$0.name, $0.alias].compactMap { $0 } }
      + BuiltIn.names(.kind) + BuiltIn.names(.occurred) + DataWords.incidentHeaders
  }

  private func personColumn(_ name: String) -> Column {
    switch name {
    case let word where DataWords.personHeaders.contains(word): return .name
    case let word where DataWords.aliasHeaders.contains(word): return .alias
    default:
      let (base, _) = Self.split(name)
      guard let attribute = BuiltIn.attribute(base), attribute != .tier else { return .unknown }
      return .attribute(attribute)
    }
  }

  private func incidentColumn(_ name: String, _ workspace: Workspace) -> Column {
    guard let policy else { return .unknown }
    let model = workspace.policies[policy].policy
    let (base, unit) = Self.split(name)
    if let fact = model.scope.fact(base) { return .fact(fact, unit) }
    if let role = model.scope.role(base) { return .role(role) }
    if BuiltIn.spells(base, .kind) { return .kind }
    if BuiltIn.spells(base, .occurred) { return .occurred }
    if DataWords.incidentHeaders.contains(base) { return .name }
    return step(base, model)
  }

  /// `done form`, `done form by`, `已办 填报`, `已办 填报 经`.
  private func step(_ name: String, _ policy: Policy) -> Column {
    let words = name.split(separator: " ").map(String.init)
    guard words.count >= 2, BuiltIn.spells(words[0], .done) else { return .unknown }
    let known = policy.procedures.contains { procedure in
      procedure.steps.contains { $0.label.name == words[1] || $0.label.alias == words[1] }
    }
    guard known else { return .unknown }
    if words.count == 2 { return .done(words[1]) }
    return words.count == 3 && BuiltIn.spells(words[2], .byPerson) ? .doneBy(words[1]) : .unknown
  }

  /// `overdue (h)`, `超时(小时)`, `overdue in h` → name and unit.
  static func split(_ name: String) -> (base: String, unit: Unit?) {
    let text = String(
      name.map { $0 == "\u{FF08}" ? "(" : ($0 == "\u{FF09}" ? ")" : $0) })
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      let base = text[..<open]
      let word = text[text.index(after: open)...].dropLast()
      if let unit = unit(String(word)) { return (trimmed(base), unit) }
    }
    let words = text.split(separator: " ")
    if words.count >= 3, words[words.count - 2] == "in",
      let unit = unit(String(words[words.count - 1]))
    {
      return (words.dropLast(2).joined(separator: " "), unit)
    }
    return (text, nil)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  private static func unit(_ word: String) -> Unit? {
    Unit.allCases.first { ($0.spellings.english + $0.spellings.chinese).contains(word) }
  }

  static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var field = field
    while let first = field.first, first == 0x20 || first == 0x09 { field = field.dropFirst() }
    while let last = field.last, last == 0x20 || last == 0x09 { field = field.dropLast() }
    return field
  }

  // MARK: Incidents

  private func takeIncident(_ row: DataRow, _ workspace: inout Workspace) -> [CellProblem] {
    guard let policy, let reader, var record = blank else { return [] }
    let model = reader.policy
    var problems: [CellProblem] = []
    var nameField: Int?
    var doneBy: [String: PersonID] = [:]
    var done: [(step: String, at: Instant)] = []
    for (index, column) in columns.enumerated() where index < row.fields.count {
      let field = Self.trimmed(row.fields[index])
      guard !field.isEmpty else { continue }
      do throws(FieldReader.Refusal) {
        switch column {
        case .name:
          nameField = index
          record.name = FieldReader.string(field)
        case .kind:
          record.kind = try reader.value(
            field, .symbol(Policy.kinds), unit: nil, texts: &workspace.texts)
        case .occurred:
          record.occurred = try reader.value(field, .instant, unit: nil, texts: &workspace.texts)
        case .fact(let id, let unit):
          let isUnknown =
            field.count < 16 && !CharacterRange.isFigure(field.first)
            && BuiltIn.spells(FieldReader.string(field), .unknown)
          record.facts[id.index] =
            isUnknown
            ? .unknown
            : try reader.value(
              field, model.facts[id.index].type, unit: unit, texts: &workspace.texts)
        case .role(let role):
          problems += parties(field, role, index, &record, workspace, model)
        case .done(let step):
          if case .instant(let instant) = try reader.value(
            field, .instant, unit: nil, texts: &workspace.texts)
          {
            done.append((step, instant))
          } else {
            throw FieldReader.Refusal(
              wanted: ValueType.instant.name,
              help: DataWords.addTheTime)
          }
        case .doneBy(let step):
          let name = FieldReader.string(field)
          if let person = workspace.person(named: name) {
            doneBy[step] = person
          } else {
            problems.append(unknownPerson(index, name, workspace))
          }
        case .attribute, .alias, .unknown: break
        }
      } catch {
        problems.append(problem(error, index, field, column, model))
      }
    }
    record.log = done.map { LogEntry(step: $0.step, at: $0.at, by: doneBy[$0.step]) }
    if record.name.isEmpty { problems.append(.emptyName(nameField ?? 0)) }
    if let known = workspace.incidentNames[record.name], !record.name.isEmpty {
      let first = workspace.incidents[known].record.origin
      problems.append(
        .incidentTwiceInData(nameField, name: record.name, first: first == origin ? nil : first))
    }
    guard !problems.contains(where: { $0.severity >= .error }) else { return problems }
    _ = workspace.add(record, under: policy)
    return problems
  }

  private func problem(
    _ refusal: FieldReader.Refusal, _ index: Int, _ field: ArraySlice<UInt8>, _ column: Column,
    _ policy: Policy
  ) -> CellProblem {
    let text = String(FieldReader.string(field).prefix(60))
    if refusal.isNoDate { return .noSuchDateInData(index, text: text) }
    var declared: Span?
    if case .fact(let id, _) = column { declared = policy.facts[id.index].label.span }
    return .badCell(
      index, text: text, wanted: refusal.wanted, help: refusal.help, declared: declared)
  }

  private func unknownPerson(
    _ index: Int, _ name: String, _ workspace: Workspace
  ) -> CellProblem {
    .unknownPersonInData(
      index, text: name, near: Nearest.of(name, in: workspace.personNames.keys.sorted()),
      isShared: workspace.sharedNames.contains(name))
  }

  /// `zhang:first; li:second`, `王工:1`, `张伟`.
  private func parties(
    _ field: ArraySlice<UInt8>, _ role: RoleID, _ index: Int, _ record: inout IncidentRecord,
    _ workspace: Workspace, _ policy: Policy
  ) -> [CellProblem] {
    var problems: [CellProblem] = []
    for entry in Self.entries(field) {
      let (name, place) = entry
      guard !name.isEmpty else { continue }
      guard let person = workspace.person(named: name) else {
        problems.append(unknownPerson(index, name, workspace))
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
      let list = members.map(\.name).joined(separator: ", ")
      return FieldReader.Refusal(
        wanted: DataWords.aPersonWithA,
        help: DataWords.tiersAre(list))
    }
    if let order = Int(text), order > 0, order < 10_000 {
      party.order = order
      return nil
    }
    return FieldReader.Refusal(
      wanted: DataWords.aPersonWithAText,
      help: DataWords.writeTheNumberOf)
  }

  // MARK: People

  private mutating func takePerson(_ row: DataRow, _ workspace: inout Workspace) -> [CellProblem] {
    var name = ""
    var alias: String?
    var problems: [CellProblem] = []
    var nameField: Int?
    for (index, column) in columns.enumerated() where index < row.fields.count {
      let field = FieldReader.string(Self.trimmed(row.fields[index]))
      if case .name = column {
        name = field
        nameField = index
      }
      if case .alias = column, !field.isEmpty { alias = field }
    }
    guard !name.isEmpty else { return [.emptyName(nameField)] }
    var person = Person(label: Label(name: name, alias: alias == name ? nil : alias, span: origin))
    var superior: String?
    let reader = FieldReader(policy: Policy(label: person.label))
    for (index, column) in columns.enumerated() where index < row.fields.count {
      let field = Self.trimmed(row.fields[index])
      guard case .attribute(let attribute) = column, !field.isEmpty else { continue }
      do throws(FieldReader.Refusal) {
        switch attribute {
        case .wage:
          person.wage = try reader.value(field, .money, unit: nil, texts: &workspace.texts)
        case .post: person.post = .text(workspace.texts.intern(FieldReader.string(field)))
        case .department:
          person.department = .text(workspace.texts.intern(FieldReader.string(field)))
        case .hired:
          person.hired = try reader.value(field, .date, unit: nil, texts: &workspace.texts)
        case .transferred:
          person.transferred = try reader.value(field, .date, unit: nil, texts: &workspace.texts)
        case .superior: superior = FieldReader.string(field)
        case .tier: break
        }
      } catch {
        problems.append(problem(error, index, field, column, reader.policy))
      }
    }
    guard problems.isEmpty else { return problems }
    let id = PersonID(workspace.people.count)
    if workspace.add(person) != nil { return [.personTwiceInData(nameField, name: name)] }
    if let superior { superiors.append((id, superior, row.line)) }
    return []
  }

  /// Binds the superiors once everybody is known; names that nobody has are problems of their rows.
  func bindSuperiors(in workspace: inout Workspace) -> [DataProblem] {
    var problems: [DataProblem] = []
    for (person, name, line) in superiors {
      if let superior = workspace.person(named: name) {
        workspace.people[person.index].superior = superior
        continue
      }
      let problem = unknownPerson(0, name, workspace)
      problems.append(
        DataProblem(
          code: problem.code, severity: .error, line: line, excerpt: name,
          range: 0..<name.utf8.count, message: problem.message, help: problem.help))
    }
    return problems
  }
}
