public import CulpaSyntax

/// Something that has a name, and where it is declared: for whoever asks what a word means.
public struct Definition: Sendable {
  /// What sort of thing it is.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    case policy, law, scenario, person, department, incident, test
    case severity, role, tier, kind, office, measure, disposition
    case fact, value, parameter, term, table, tally, rule, booking, procedure, step, duty, account
  }

  public let kind: Kind
  public let name: String
  public let alias: String?
  /// A title for people.
  public let title: String?
  /// The whole declaration, as far as it is known; the name where it is not.
  public let span: Span
  public let cites: [String]

  init(_ kind: Kind, _ naming: Naming, _ span: Span, cites: [Text] = []) {
    self.kind = kind
    name = naming.name.text
    alias = naming.alias?.text
    title = naming.title?.value
    self.span = span
    self.cites = cites.map(\.value)
  }

  init(_ kind: Kind, _ label: Label) {
    self.kind = kind
    name = label.name
    alias = label.alias
    title = label.title
    span = label.span
    cites = []
  }

  init(incident name: String, _ span: Span) {
    kind = .incident
    self.name = name
    alias = nil
    title = nil
    self.span = span
    cites = []
  }

  /// Whether it is called so.
  public func isCalled(_ word: String) -> Bool { name == word || alias == word }
}

extension Workspace {
  /// Everything with this name, in the order declared; `nil` for everything.
  public func definitions(of word: String? = nil) -> [Definition] {
    var all: [Definition] = []
    func add(_ definition: Definition) {
      if word.map({ definition.isCalled($0) }) ?? true { all.append(definition) }
    }
    for index in declarations.keys.sorted() {
      guard let policy = declarations[index] else { continue }
      add(Definition(.policy, policy.naming, policy.span))
      for item in policy.items { Self.define(item, add) }
      // What is booked under the name of its rule is declared nowhere else.
      guard policies.indices.contains(index) else { continue }
      for booking in policies[index].policy.bookings { add(Definition(.booking, booking.label)) }
    }
    for law in laws { add(Definition(.law, law.label)) }
    for scenario in scenarios { add(Definition(.scenario, scenario.label)) }
    for person in people where !person.label.span.isBuiltIn {
      add(Definition(person.isDepartment ? .department : .person, person.label))
    }
    for entry in incidents { add(Definition(incident: entry.record.name, entry.record.origin)) }
    return all
  }

  /// Everything that cites an article, or a part of one: `5` finds `5.1` too.
  public func definitions(citing article: String) -> [Definition] {
    definitions().filter { definition in
      definition.cites.contains { $0 == article || $0.hasPrefix(article + ".") }
    }
  }

  /// The whole statement, or the item of a policy, that a place lies in; the place itself where the text
  /// is none of the language, such as a row of data.
  public func declaration(around span: Span) -> Span {
    guard let text = sources[span.source] else { return span }
    let tree = parse(text, as: span.source, limits: limits)
    var found = span
    func narrow(_ other: Span) {
      if other.source == span.source, other.start <= span.start, other.end >= span.end {
        found = other
      }
    }
    for statement in tree.statements {
      switch statement {
      case .policy(let declaration):
        narrow(declaration.span)
        if declaration.naming.name.span == span { return found }
        for item in declaration.items { Self.define(item) { narrow($0.span) } }
      case .law(let declaration): narrow(declaration.span)
      case .person(let declaration): narrow(declaration.span)
      case .incident(let declaration): narrow(declaration.span)
      case .record(let declaration): narrow(declaration.span)
      case .scenario(let declaration): narrow(declaration.span)
      case .test(let declaration): narrow(declaration.span)
      case .given(let declaration): narrow(declaration.span)
      case .command(let command): narrow(command.span)
      }
    }
    return found
  }

  private static func define(_ item: PolicyItem, _ add: (Definition) -> Void) {
    switch item {
    case .severity(let severity):
      for level in severity.levels { add(Definition(.severity, level, severity.span)) }
    case .role(let role):
      add(Definition(.role, role.naming, role.span))
      for tier in role.tier?.levels ?? [] { add(Definition(.tier, tier, role.span)) }
    case .kinds(let all, let span): for one in all { add(Definition(.kind, one, span)) }
    case .offices(let all, let span): for one in all { add(Definition(.office, one, span)) }
    case .measures(let all, let span): for one in all { add(Definition(.measure, one, span)) }
    case .dispositions(let all, let span):
      for one in all { add(Definition(.disposition, one, span)) }
    case .fact(let fact):
      add(Definition(.fact, fact.naming, fact.span, cites: fact.cites))
      if case .oneOf(let members, _) = fact.type {
        for member in members { add(Definition(.value, member, fact.span)) }
      }
    case .parameter(let parameter):
      add(Definition(.parameter, parameter.naming, parameter.span, cites: parameter.cites))
    case .term(let term): add(Definition(.term, term.naming, term.span, cites: term.cites))
    case .table(let table): add(Definition(.table, table.naming, table.span, cites: table.cites))
    case .tally(let tally): add(Definition(.tally, tally.naming, tally.span, cites: tally.cites))
    case .rule(let rule): define(rule, add)
    case .procedure(let procedure):
      add(
        Definition(.procedure, procedure.naming, procedure.span, cites: procedure.cites))
      for step in procedure.steps { add(Definition(.step, step.naming, step.span)) }
    case .duty(let duty): add(Definition(.duty, duty.naming, duty.span, cites: duty.cites))
    case .account(let account):
      add(Definition(.account, account.naming, account.span, cites: account.cites))
      for inner in account.items { define(inner, add) }
    case .version, .effective, .currency, .round, .calendar, .monthEnd, .boundary, .transition,
      .status, .ladder, .collect, .allow:
      break
    }
  }

  private static func define(_ rule: RuleDeclaration, _ add: (Definition) -> Void) {
    add(Definition(.rule, rule.naming, rule.span, cites: rule.cites))
    for case .require(let step) in rule.effects { add(Definition(.step, step.naming, step.span)) }
  }
}
