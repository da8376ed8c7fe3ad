import CulpaSyntax

/// What columns hold, by their headers or because the script says so.
extension RowBinder {
  /// What a header means; a unit may stand behind the name.
  static func column(_ header: String, of kind: DataKind, in policy: Policy?) -> Column {
    let (base, unit) = split(header)
    guard kind == .people else {
      return policy.map { incidentColumn(base, unit, $0) } ?? .unknown
    }
    // An exact name comes first: a name may look like one with a unit.
    if WordsOfColumns.person.contains(header) { return .name }
    if WordsOfColumns.alias.contains(header) { return .alias }
    let other = WordsOfColumns.attributes.first { $0.names.contains(base) }?.attribute
    guard let attribute = BuiltIn.attribute(base) ?? other, attribute != .tier else {
      return .unknown
    }
    return .attribute(attribute, unit)
  }

  private static func incidentColumn(_ base: String, _ unit: Unit?, _ policy: Policy) -> Column {
    if let fact = policy.scope.fact(base) { return .fact(fact, unit) }
    if let role = policy.scope.role(base) { return .role(role) }
    if BuiltIn.spells(base, .kind) { return .kind }
    if BuiltIn.spells(base, .occurred) { return .occurred }
    if WordsOfColumns.incident.contains(base) { return .name }
    return step(base, policy)
  }

  /// `done form`, `done form by`, `done form with`; by their aliases too.
  private static func step(_ name: String, _ policy: Policy) -> Column {
    let words = name.split(separator: " ").map(String.init)
    guard words.count >= 2, BuiltIn.spells(words[0], .done), let step = step(words[1], in: policy)
    else { return .unknown }
    if words.count == 2 { return .done(step) }
    guard words.count == 3 else { return .unknown }
    if BuiltIn.spells(words[2], .byPerson) { return .doneBy(step) }
    return BuiltIn.spells(words[2], .withContents) ? .doneWith(step) : .unknown
  }

  private static func step(_ name: String, in policy: Policy) -> String? {
    policy.steps.lazy.map(\.label)
      .first { $0.name == name || $0.alias == name }?.name
  }

  /// What the script names: as in a header, or a step for the moment when it was done.
  static func target(_ name: String, _ unit: Unit?, of kind: DataKind, in policy: Policy?)
    -> Column
  {
    let found: Column
    if kind == .people {
      found = column(name, of: kind, in: policy)
    } else {
      guard let policy else { return .unknown }
      found = incidentColumn(name, unit, policy)
      if found == .unknown, let step = step(name, in: policy) { return .done(step) }
    }
    if case .attribute(let attribute, _) = found { return .attribute(attribute, unit) }
    return found
  }

  /// What can stand in a header.
  static func names(of kind: DataKind, in policy: Policy?) -> [String] {
    guard kind != .people, let policy else {
      return BuiltIn.attributes.flatMap { BuiltIn.names($0.0) }
        + WordsOfColumns.person + WordsOfColumns.alias
        + WordsOfColumns.attributes.flatMap(\.names)
    }
    let labels =
      policy.facts.map(\.label) + policy.roles.map(\.label)
      + policy.steps.map(\.label)
    return labels.flatMap { [$0.name, $0.alias].compactMap { $0 } }
      + BuiltIn.names(.kind) + BuiltIn.names(.occurred) + WordsOfColumns.incident
  }

  /// The columns that the script names and no row had; of a file without rows nothing is said.
  var missingColumns: Set<String> {
    headers.isEmpty ? [] : Set(named.keys).subtracting(headers)
  }

  /// Of two columns that hold the same, the one that the script names counts, else the first; the other
  /// is reported and left out.
  mutating func sortOutDoubles() -> [CellProblem] {
    var problems: [CellProblem] = []
    var first: [Column: Int] = [:]
    let isNamed = header.map { named[Self.trimmed($0[...])] != nil }
    for index in columns.indices.sorted(by: {
      isNamed[$0] && !isNamed[$1] || isNamed[$0] == isNamed[$1] && $0 < $1
    }) {
      let meaning = columns[index].withoutUnit
      guard meaning != .unknown else { continue }
      guard let other = first[meaning] else {
        first[meaning] = index
        continue
      }
      columns[index] = .unknown
      guard header[index] != header[other], reported.insert(header[index]).inserted else {
        continue
      }
      problems.append(
        .columnsAlike(index, name: header[index], other: header[other]))
    }
    return problems
  }
}

extension RowBinder.Column {
  /// What it holds, however it is counted.
  var withoutUnit: RowBinder.Column {
    switch self {
    case .fact(let fact, _): .fact(fact, nil)
    case .attribute(let attribute, _): .attribute(attribute, nil)
    case .name, .kind, .occurred, .role, .done, .doneBy, .doneWith, .alias, .unknown: self
    }
  }
}

/// `import incidents from "a.csv", "b.jsonl" under p { overdue = column "hours" in h }`.
extension Interpreter {
  /// Reads each file with the same maps. A table that lacks a column that the script names is not taken;
  /// objects may leave out what they have nothing to say of, so there it is a warning.
  mutating func importData(_ command: ImportCommand, from base: String) {
    var policy: Int?
    if command.kind != .people {
      policy = find(policy: command.policy, command.span)
      if policy == nil { return }
    }
    let model = policy.map { workspace.policies[$0].policy }
    guard let named = columns(command, model) else { return }
    for path in command.paths {
      var binder = RowBinder(command.kind, under: policy, origin: path.span, named: named)
      let failure = importRows(&binder, path.value) { (loader, receive) throws(LoadFailure) in
        try loader.rows(at: path.value, from: base, receive: receive)
      }
      if let failure {
        report(.cannotLoad(path.span, path: path.value, failure))
        continue
      }
      let missing = binder.missingColumns
      for map in command.columns where missing.contains(map.column.value) {
        let near = Nearest.of(map.column.value, in: binder.headers.sorted())
        report(
          .columnMissing(map.column, file: path.value, near: near, isTable: binder.isTable))
      }
    }
  }

  /// What each named column holds; `nil`, with diagnostics, where the script is wrong about one.
  mutating func columns(_ command: ImportCommand, _ policy: Policy?) -> [String: RowBinder.Column]?
  {
    var named: [String: RowBinder.Column] = [:]
    var places: [RowBinder.Column: Name] = [:]
    var isRight = true
    for map in command.columns {
      let target = RowBinder.target(map.name.text, map.unit, of: command.kind, in: policy)
      if let problem = problem(of: map, target, command.kind, policy) {
        report(problem)
        isRight = false
      } else if places.updateValue(map.name, forKey: target.withoutUnit) != nil {
        report(.setTwice(map.name))
        isRight = false
      } else if named.updateValue(target, forKey: map.column.value) != nil {
        report(.columnMappedTwice(map.column))
        isRight = false
      }
    }
    return isRight ? named : nil
  }

  private func problem(
    of map: ColumnMap, _ target: RowBinder.Column, _ kind: DataKind, _ policy: Policy?
  ) -> Diagnostic? {
    if target == .unknown {
      let names = RowBinder.names(of: kind, in: policy)
      return .unknownTarget(map.name, near: Nearest.of(map.name.text, in: names))
    }
    guard let unit = map.unit else { return nil }
    var type: ValueType?
    if case .fact(let fact, _) = target { type = policy?.facts[fact.index].type }
    if case .attribute(.wage, _) = target { type = .money }
    let currency = policy?.currency ?? workspace.policies.last?.policy.currency
    if let type, FieldReader.suits(unit, type, currency: currency) { return nil }
    return .unitOfColumn(map.span, map.name, unit, type)
  }
}
