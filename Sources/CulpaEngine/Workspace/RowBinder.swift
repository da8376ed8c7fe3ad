import CulpaSyntax

/// Turns rows of a data file into incidents or people; headers match names or aliases.
struct RowBinder {
  /// What a column holds.
  enum Column: Hashable {
    case name, kind, occurred
    case fact(FactID, Unit?)
    case role(RoleID)
    case done(String)
    case doneBy(String)
    /// What a step contained.
    case doneWith(String)
    case attribute(Attribute, Unit?)
    case alias
    case unknown
  }

  private(set) var header: [String] = []
  var columns: [Column] = []
  /// Whether a header row came, which says once for all rows what is wrong with the columns.
  private(set) var isTable = false
  /// Columns that were reported: objects have a header each, and mostly the same one.
  var reported: Set<String> = []
  /// Who names whom as superior, by the number of the question in ``CellProblem/question``.
  var superiors: [(person: PersonID, name: String)] = []
  /// Reads fields in the terms of the policy, and an incident with its defaults; made with the header.
  private(set) var reader: FieldReader?
  private(set) var blank: IncidentRecord?
  /// How many more names are looked for among all people: a file may be full of strangers.
  private var suggestionsLeft = 200
  let kind: DataKind
  let policy: Int?
  /// The place that stands for the file in origins.
  let origin: Span

  /// What the script says of columns, by header; the others match by their names.
  let named: [String: Column]
  /// For updates: what the file is called, and rows taken.
  var file = ""
  var updated = 0
  /// What other versions of the policy make of the columns, by their positions, and whether there are any.
  var versions: [Int: RowBinder.Version] = [:]
  private(set) var hasVersions = false
  /// Columns that mean nothing to the version that the import names.
  private(set) var foreign: Set<Int> = []
  /// The headers that any row had.
  private(set) var headers: Set<String> = []

  init(_ kind: DataKind, under policy: Int?, origin: Span, named: [String: Column] = [:]) {
    self.kind = kind
    self.policy = policy
    self.origin = origin
    self.named = named
  }

  /// Takes one row into the workspace, or says what is wrong with it; a row with an error is left out.
  ///
  /// A person whose superior is in doubt is taken all the same: ``settle(_:in:)`` has the last word.
  mutating func take(_ row: DataRow, into workspace: inout Workspace) -> [CellProblem] {
    var problems: [CellProblem] = []
    if row.header != header || columns.isEmpty { problems += bind(row.header, workspace) }
    if row.isHeader { isTable = true }
    if nameColumn == nil {
      if row.isHeader || !isTable { problems.append(.missingColumn(kind)) }
      return problems
    }
    if row.isHeader { return problems }
    switch kind {
    case .people: problems += takePerson(row, &workspace)
    case .incidents: problems += takeIncident(row, &workspace)
    case .updates: problems += takeUpdate(row, &workspace)
    }
    return problems
  }

  // MARK: Headers

  /// The column that names the row; `nil` where the header has none.
  var nameColumn: Int? {
    columns.firstIndex { if case .name = $0 { true } else { false } }
  }

  var aliasColumn: Int? {
    columns.firstIndex { if case .alias = $0 { true } else { false } }
  }

  private mutating func bind(_ header: [String], _ workspace: Workspace) -> [CellProblem] {
    if let policy {
      let model = workspace.policies[policy].policy
      reader = FieldReader(policy: model)
      blank = IncidentRecord(name: "", under: model, origin: origin)
    }
    self.header = header
    let model = policy.map { workspace.policies[$0].policy }
    let others = model.map { workspace.policies(named: $0.label.name).filter(\.isDeclared) } ?? []
    hasVersions = others.count > 1
    columns = header.map { named[Self.trimmed($0[...])] ?? Self.column($0, of: kind, in: model) }
    foreign = Set(columns.indices.filter { columns[$0] == .unknown })
    headers.formUnion(header.map { Self.trimmed($0[...]) })
    var problems = sortOutDoubles()
    for (index, name) in header.enumerated() {
      guard case .unknown = columns[index] else { continue }
      let isKnown = others.contains { Self.column(name, of: kind, in: $0.policy) != .unknown }
      if foreign.contains(index) && isKnown || !reported.insert(name).inserted { continue }
      problems.append(
        .unknownColumn(
          index, name: name, of: kind,
          near: Nearest.of(name, in: Self.names(of: kind, in: model))))
    }
    return problems
  }

  /// `overdue (h)` or `overdue in h` → name and unit; brackets may be full-width.
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

  static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }

  static func unit(_ word: String) -> Unit? {
    Unit.allCases.first { ($0.spellings.english + $0.spellings.chinese).contains(word) }
  }

  static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var field = field
    while let first = field.first, first == 0x20 || first == 0x09 { field = field.dropFirst() }
    while let last = field.last, last == 0x20 || last == 0x09 { field = field.dropLast() }
    return field
  }

  /// What a row says in a column; empty where it says nothing.
  func text(of column: Int?, in row: DataRow) -> String {
    guard let column, row.fields.indices.contains(column) else { return "" }
    return FieldReader.string(Self.trimmed(row.fields[column]))
  }

  // MARK: What is wrong

  mutating func unknownPerson(
    _ field: Int?, _ name: String, _ workspace: Workspace
  ) -> CellProblem {
    let isShared = workspace.sharedNames.contains(name)
    var near: String?
    if !isShared, suggestionsLeft > 0 {
      suggestionsLeft -= 1
      near = Nearest.of(name, in: workspace.personNames.keys.sorted())
    }
    return .unknownPersonInData(field, text: name, near: near, isShared: isShared)
  }

  func problem(
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
}
