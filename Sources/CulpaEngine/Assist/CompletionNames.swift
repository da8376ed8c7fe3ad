import CulpaSyntax

/// The names that may stand where somebody is writing.
struct Names {
  private let workspace: Workspace
  private let word: Word
  private let expected: Expected

  private let language: Language

  init(_ workspace: Workspace, _ word: Word, _ expected: Expected, _ language: Language) {
    self.language = language
    self.workspace = workspace
    self.word = word
    self.expected = expected
  }

  func candidates() -> [Completion.Candidate] {
    let kinds = kinds()
    guard !kinds.isEmpty else { return [] }
    let owner = owner()
    let members = owner.map { Set($0.members) } ?? []
    var exact: [(definition: Definition, name: String)] = []
    var bySound: [(definition: Definition, name: String)] = []
    for definition in workspace.definitions() where kinds.contains(definition.kind) {
      if word.isQuoted, definition.kind != .incident { continue }
      if definition.kind == .value, !members.isEmpty, !members.contains(definition.name) {
        continue
      }
      if let name = fitting(definition, { word.begins($0, bySound: false) }) {
        exact.append((definition, name))
      } else if let name = fitting(definition, { word.sounds($0) }) {
        bySound.append((definition, name))
      }
    }
    return [exact, bySound].flatMap { found in
      found.sorted {
        ($0.definition.kind.rawValue, $0.name) < ($1.definition.kind.rawValue, $1.name)
      }
      .map { candidate($0.name, $0.definition.kind) }
    }
  }

  /// The name that fits; where nothing is typed yet, the one that the language shows.
  private func fitting(_ definition: Definition, _ fits: (String) -> Bool) -> String? {
    if word.typed.isEmpty {
      return Label(name: definition.name, alias: definition.alias).shown(in: language)
    }
    if fits(definition.name) { return definition.name }
    if let alias = definition.alias, fits(alias) { return alias }
    return nil
  }

  private func candidate(_ name: String, _ kind: Definition.Kind) -> Completion.Candidate {
    let needsQuotes = word.isQuoted || (kind == .incident && !Self.isWord(name))
    let text =
      needsQuotes
      ? "\"" + name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
      : Self.isWord(name) ? name : "\u{300C}\(name)\u{300D}"
    return Completion.Candidate(text: text, kind: .named(kind))
  }

  /// Whether a name can be written without quotes.
  private static func isWord(_ name: String) -> Bool {
    let tokens = lex(SourceText(name: "", name), as: SourceID(0)).tokens
    return tokens.count == 2 && tokens.first?.kind == .word
  }

  // MARK: What is wanted

  /// Whether a keyword is of use here: where it is known what is set or compared, an expression could be
  /// written, but hardly is.
  func allows(_ keyword: Keyword, _ expected: Expected) -> Bool {
    guard expected.value else { return true }
    if keyword == .isNot || keyword == .isWord { return false }
    guard let owner = owner() else { return true }
    if owner.kinds.contains(.person) { return keyword == .someone || keyword == .unknown }
    if owner.isTruth { return [.yes, .no, .unknown].contains(keyword) }
    return owner.kinds.isEmpty || keyword == .unknown
  }

  /// Which sorts of things may stand here.
  private func kinds() -> Set<Definition.Kind> {
    var kinds: Set<Definition.Kind> = []
    for thing in expected.names + expected.texts { kinds.formUnion(Self.kinds(of: thing)) }
    if let owner = owner() {
      kinds.formUnion(owner.kinds)
    } else if expected.value {
      kinds.formUnion([.fact, .term, .parameter, .table, .tally, .value, .kind, .severity, .role])
    }
    // Where an item begins, not behind `=` or a keyword.
    if expected.names.isEmpty, !expected.value {
      switch expected.block {
      case .incident: kinds.formUnion([.fact, .role])
      case .test, .person, .policy, .rule, .scenario, .other, nil: break
      }
    }
    return kinds
  }

  private static func kinds(of thing: Expected.Thing) -> Set<Definition.Kind> {
    switch thing {
    case .policy: [.policy, .scenario]
    case .severity: [.severity]
    case .role: [.role]
    case .tier: [.tier]
    case .office: [.office, .role]
    case .measure: [.measure]
    case .disposition: [.disposition]
    case .fact: [.fact, .parameter, .term]
    case .parameter: [.parameter, .fact]
    case .term: [.term]
    case .table: [.table]
    case .rule: [.rule]
    case .booking: [.booking]
    case .step: [.step, .duty]
    case .person: [.person, .department]
    case .incident: [.incident]
    case .scenario: [.scenario]
    case .account: [.account]
    case .duty: [.duty]
    case .explained: [.person, .department, .booking, .incident]
    case .grouping: [.fact]
    case .event: [.step, .fact]
    case .file, .other: []
    }
  }

  /// What is set or compared just before: `kind =`, `operator =`, `severity is`.
  private struct Owner {
    var kinds: Set<Definition.Kind>
    /// The members of a fact that is one of several names; empty for all.
    var members: [String] = []
    /// Whether it is yes or no.
    var isTruth = false
  }

  private func owner() -> Owner? {
    guard expected.value else { return nil }
    let source = SourceText(name: "", utf8: word.before)
    let tokens = lex(source, as: SourceID(0)).tokens.filter { $0.kind != .end }
    func text(_ index: Int) -> String {
      guard tokens.indices.contains(index) else { return "" }
      return source.text(Int(tokens[index].start)..<Int(tokens[index].end))
    }
    // Back over `|` and `,` with what stands between them.
    var index = tokens.count &- 1
    while index > 1, tokens[index].kind == .comma || tokens[index].kind == .pipe {
      index = index &- 2
    }
    guard index > 0 else { return nil }
    let isNot = Keyword.isNot.spelling.english.split(separator: " ").map(String.init)
    if tokens[index].kind != .equals {
      if text(index) == isNot.last, text(index &- 1) == isNot.first { index = index &- 1 }
      let words = [Keyword.isWord, .isNot].flatMap { [$0.spelling.english, $0.spelling.chinese] }
      guard words.contains(text(index)) else { return nil }
    }
    return owner(named: text(index &- 1))
  }

  private func owner(named name: String) -> Owner? {
    if BuiltIn.spells(name, .kind) { return Owner(kinds: [.kind]) }
    if BuiltIn.spells(name, .severity) { return Owner(kinds: [.severity]) }
    if BuiltIn.spells(name, .superior) { return Owner(kinds: [.person, .department]) }
    for compiled in workspace.policies.reversed() {
      let policy = compiled.policy
      if policy.scope.role(name) != nil { return Owner(kinds: [.person, .department]) }
      guard let fact = policy.scope.fact(name) else { continue }
      let type = policy.facts[fact.index].type
      guard case .symbol(let id) = type else {
        return Owner(kinds: [], isTruth: type == .truth)
      }
      return Owner(kinds: [.value], members: policy.enumerations[id.index].members.map(\.name))
    }
    return nil
  }
}
