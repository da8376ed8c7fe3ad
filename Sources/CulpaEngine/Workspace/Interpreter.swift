public import CulpaSyntax

/// What became of a script.
public struct ScriptResult: Sendable {
  /// Everything that was wrong, in the order found.
  public var diagnostics: [Diagnostic] = []
  /// Rows of data files with errors.
  public var badRows = 0
  /// `expect` statements that did not hold.
  public var failedExpectations = 0
}

/// Runs statements over a workspace. Declarations of policies and people come first, so that they may
/// stand below what uses them; everything else runs from top to bottom.
public struct Interpreter<Loader: SourceLoader> {
  /// What is declared so far.
  public internal(set) var workspace: Workspace
  public internal(set) var result = ScriptResult()
  let loader: Loader
  /// Receives answers as they come, with the workspace at that moment.
  private let emit: (Outcome, Workspace) -> Void
  /// Receives diagnostics as they come.
  private let complain: (Diagnostic, Workspace) -> Void
  /// What the expectation at hand looks at, and what it was found to want.
  var looking = Looking()
  private var loading: [String] = []
  /// People and departments whose superior no statement declares, while files are still to be read.
  private var waitingForSuperior: [(person: PersonID, name: Name)] = []

  /// Makes an interpreter that hands over each answer and each diagnostic as it comes.
  public init(
    _ workspace: Workspace, loader: Loader, emit: @escaping (Outcome, Workspace) -> Void,
    complain: @escaping (Diagnostic, Workspace) -> Void
  ) {
    self.workspace = workspace
    self.loader = loader
    self.emit = emit
    self.complain = complain
  }

  /// Whether somebody stopped the work. What the workspace then holds is half done: whoever stopped it
  /// goes on with the one before.
  public var isStopped: Bool { workspace.watch.isStopped() }

  mutating func report(_ diagnostic: Diagnostic) {
    if isStopped { return }
    result.diagnostics.append(diagnostic)
    complain(diagnostic, workspace)
  }

  // MARK: Scripts

  /// Runs a whole text: nothing is run when it does not parse or check.
  public mutating func run(_ text: SourceText) {
    guard let tree = read(text) else { return }
    guard declareAll(tree, from: text.name) else { return }
    perform(tree.statements, from: text.name, isUsed: false)
  }

  /// Declares a text and what it uses, without running commands: for checks and tests.
  public mutating func load(_ text: SourceText) {
    guard let tree = read(text) else { return }
    _ = declareAll(tree, from: text.name)
  }

  private mutating func declareAll(_ tree: SyntaxTree, from name: String) -> Bool {
    let count = workspace.policies.count
    defer { report(workspace.transitionsWithoutOlder(since: count)) }
    return declare(tree, from: name)
  }

  private mutating func read(_ text: SourceText) -> SyntaxTree? {
    let id = workspace.sources.add(text)
    let tree = parse(text, as: id, limits: workspace.limits)
    for diagnostic in tree.diagnostics { report(diagnostic) }
    return tree.hasErrors ? nil : tree
  }

  /// Policies, people and tests, and the files that a text uses.
  private mutating func declare(_ tree: SyntaxTree, from name: String) -> Bool {
    let before = result.diagnostics.filter(\.isError).count
    loading.append(name)
    defer { loading.removeLast() }
    for case .command(.use(let path, let span)) in tree.statements { use(path, span, from: name) }
    for case .law(let declaration) in tree.statements { declare(declaration) }
    for case .policy(let declaration) in tree.statements { declare(declaration, from: name) }
    for case .scenario(let declaration) in tree.statements { declare(declaration) }
    declarePeople(tree.statements)
    for case .given(let given) in tree.statements { declare(given) }
    for case .test(let test) in tree.statements { workspace.tests.append(test) }
    return result.diagnostics.filter(\.isError).count == before
  }

  private mutating func use(_ path: Text, _ span: Span, from base: String) {
    do throws(LoadFailure) {
      let text = try loader.text(at: path.value, from: base)
      if loading.contains(text.name) {
        return report(.circularUse(span, path: path.value))
      }
      guard workspace.loaded.insert(text.name).inserted, let tree = read(text) else { return }
      if declare(tree, from: text.name) {
        perform(tree.statements, from: text.name, isUsed: true)
      }
    } catch {
      report(.cannotLoad(path.span, path: path.value, error))
    }
  }

  mutating func declare(_ declaration: PolicyDeclaration, from base: String) {
    guard let calendar = calendar(of: declaration, from: base) else { return }
    let checked = check(
      declaration, texts: &workspace.texts, calendar: calendar, limits: workspace.limits)
    for diagnostic in checked.diagnostics { report(diagnostic) }
    guard let policy = checked.policy else { return }
    let same = workspace.policies.first {
      $0.isDeclared && $0.policy.label.name == policy.label.name && $0.policy.overlaps(policy)
    }
    if let same {
      return report(.policyTwice(policy.label, first: same.policy.label.span))
    }
    let all = CompiledPolicy.withAccounts(policy)
    for compiled in all where compiled.program.ops.count > workspace.limits.operations {
      return report(
        .tooManyOperations(
          compiled.policy.label.span, count: compiled.program.ops.count,
          limit: workspace.limits.operations))
    }
    for conflict in all.first?.provenConflicts() ?? [] { report(conflict) }
    workspace.declarations[workspace.policies.count] = declaration
    workspace.policies += all
  }

  mutating func declare(_ declaration: LawDeclaration) {
    let checked = check(declaration, texts: &workspace.texts, limits: workspace.limits)
    for diagnostic in checked.diagnostics { report(diagnostic) }
    guard let law = checked.law else { return }
    let same = workspace.laws.first { $0.label.name == law.label.name && $0.overlaps(law) }
    if let same { return report(.lawTwice(law.label, first: same.label.span)) }
    workspace.laws.append(law)
    workspace.rulings.removeAll()
  }

  // MARK: People

  /// People, then who is whose supervisor.
  mutating func declarePeople(_ statements: [Statement]) {
    var superiors: [(person: PersonID, name: Name)] = []
    for case .person(let declaration) in statements { declare(declaration, &superiors) }
    // Who is imported is known later.
    let isImporting = statements.contains { $0.importsPeople }
    for (person, name) in superiors {
      if isImporting, workspace.person(named: name.text) == nil {
        waitingForSuperior.append((person, name))
      } else {
        bind(person, superior: name)
      }
    }
    workspace.nameDepartments()
  }

  private mutating func declare(
    _ declaration: PersonDeclaration, _ superiors: inout [(person: PersonID, name: Name)]
  ) {
    let model = workspace.policies.last?.policy ?? Policy(label: Label(name: ""))
    var person = Person(
      label: Label(declaration.naming), isDepartment: declaration.isDepartment)
    var superior: Name?
    var seen: Set<String> = []
    for field in declaration.fields {
      guard let attribute = BuiltIn.attribute(field.name.text), attribute != .tier else {
        let names = BuiltIn.attributes.flatMap { BuiltIn.names($0.0) }
        report(.unknownAttribute(field.name, near: Nearest.of(field.name.text, in: names)))
        continue
      }
      if !seen.insert("\(attribute)").inserted { report(.setTwice(field.name)) }
      if attribute == .superior {
        guard case .name(let name) = field.value.ungrouped else {
          report(.expectedPerson(field.value.span))
          continue
        }
        superior = name
        continue
      }
      if person.isDepartment {
        report(.notOfDepartments(field.name, department: person.label.name))
        continue
      }
      let wanted: ValueType =
        attribute == .wage
        ? .money : (attribute == .hired || attribute == .transferred ? .date : .text)
      guard let value = constant(field.value, wanted, model, name: field.name) else { continue }
      switch attribute {
      case .wage: person.wage = value
      case .post: person.post = value
      case .department: person.department = value
      case .hired: person.hired = value
      case .transferred: person.transferred = value
      case .superior, .tier: break
      }
    }
    let id = PersonID(workspace.people.count)
    if let problem = workspace.add(person) { return report(problem) }
    if let superior { superiors.append((id, superior)) }
  }

  private mutating func bind(_ person: PersonID, superior name: Name) {
    guard let superior = find(person: name) else { return }
    workspace.people[person.index].superior = superior
  }

  /// Binds the superiors that a file of people brought; at the end those that none did are reported.
  mutating func bindSuperiors(isLast: Bool) {
    let waiting = waitingForSuperior
    waitingForSuperior = []
    for (person, name) in waiting {
      if isLast || workspace.person(named: name.text) != nil {
        bind(person, superior: name)
      } else {
        waitingForSuperior.append((person, name))
      }
    }
  }

  mutating func find(person name: Name) -> PersonID? {
    if let id = workspace.person(named: name.text) { return id }
    report(
      .unknownPerson(
        name, near: Nearest.of(name.text, in: workspace.personNames.keys.sorted()),
        isShared: workspace.sharedNames.contains(name.text)))
    return nil
  }

  /// A fixed value of a wanted type, in the terms of a policy.
  mutating func constant(
    _ expression: Expression, _ wanted: ValueType, _ policy: Policy, name: Name,
    declared: Span = .builtIn
  ) -> Value? {
    var checker = Checker(in: policy, texts: workspace.texts, limits: workspace.limits)
    let typed = checker.expression(expression, expecting: wanted)
    workspace.texts = checker.texts
    for diagnostic in checker.diagnostics where diagnostic.isError { report(diagnostic) }
    if checker.diagnostics.contains(where: \.isError) { return nil }
    guard typed.type.agrees(with: wanted), let value = typed.constant,
      Checker.fits(value, wanted)
    else {
      report(
        .factTypeMismatch(
          expression.span, name: name.text, found: typed.type, wanted: wanted, declared: declared))
      return nil
    }
    return value
  }

  // MARK: Statements

  /// Runs statements from top to bottom; of a used file only what declares.
  mutating func perform(_ statements: [Statement], from name: String, isUsed: Bool) {
    // Each file brings its own people.
    defer { if statements.contains(where: \.importsPeople) { bindSuperiors(isLast: true) } }
    for statement in statements {
      if isStopped { return }
      switch statement {
      case .policy, .law, .scenario, .person, .test, .given: break
      case .record(let declaration): record(declaration)
      case .incident(let declaration): declare(declaration)
      case .command(let command):
        if isUsed, !command.declares { continue }
        perform(command, from: name)
      }
    }
  }

  private mutating func perform(_ command: Command, from name: String) {
    if command.readsRulings { workspace.judgeTransitions() } else { workspace.undoTransitions() }
    switch command {
    case .use: break
    case .importData(let data):
      importData(data, from: name)
      if data.kind == .people { bindSuperiors(isLast: false) }
    case .asOf(let literal, _): setStatusDay(literal)
    case .assess(let selection, let span):
      guard let judged = select(selection, span) else { return }
      for one in judged { report(one.ruling.diagnostics) }
      answer(.rulings(judged))
    case .explain(let subject, incident: let incident, let form, let span):
      explain(subject, incident, form, span)
    case .decide(let decide): self.decide(decide)
    case .show(let subject, let span): show(subject, span)
    case .expect(let expectation, let span): expect(expectation, span)
    case .compare(let command): compare(command)
    case .whyNot(let command): whyNot(command)
    case .sweep(let command): sweep(command)
    case .settle(account: let account, let selection, let span):
      settle(account, selection, span)
    case .done(let line, under: let policy): log(line, under: policy)
    case .revise(let command): revise(command)
    }
  }

  /// Sets the moment that status is judged at; a day without a time means its end.
  public mutating func setStatusDay(_ literal: DateLiteral) {
    if let name = literal.caseName { return report(.noDay(name.span, name: name.text)) }
    workspace.asOf = Instant(literal) ?? Day(literal)?.end
    workspace.rulings.removeAll()
  }

  mutating func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { report(diagnostic) }
  }

  func answer(_ outcome: Outcome) {
    if !isStopped { emit(outcome, workspace) }
  }

  // MARK: Data

  /// Reads a data file through `read`, which hands over each row; answers why it can't be had.
  public mutating func importRows(
    _ kind: DataKind, _ name: String, under policy: Int?,
    _ read: (Loader, (DataRow) -> [CellProblem]) throws(LoadFailure) -> [DataProblem]
  ) -> LoadFailure? {
    var binder = RowBinder(kind, under: policy, origin: .builtIn)
    return importRows(&binder, name, read)
  }

  /// The same with a binder, which has seen the file when this returns.
  mutating func importRows(
    _ binder: inout RowBinder, _ name: String,
    _ read: (Loader, (DataRow) -> [CellProblem]) throws(LoadFailure) -> [DataProblem]
  ) -> LoadFailure? {
    let kind = binder.kind
    var next = workspace
    // What a wrong map lets in is taken back; without maps nothing need be kept.
    let saved = binder.named.isEmpty ? nil : next
    // The workspace is taken apart while rows come in, so that it is never copied.
    workspace = Workspace(limits: next.limits)
    workspace.watch = next.watch
    let watch = next.watch
    let before = next.count(of: kind)
    binder.file = name
    var offered = 0
    var isStopped = false
    var problems: [DataProblem] = []
    var failure: LoadFailure?
    do throws(LoadFailure) {
      problems = try read(loader) { row in
        if !row.isHeader { offered += 1 }
        isStopped = isStopped || !watch.goesOn(offered, of: 0)
        if isStopped { return [] }
        return binder.take(row, into: &next)
      }
    } catch {
      failure = error
    }
    problems = binder.settle(problems, in: &next)
    if kind == .people { next.nameDepartments() }
    workspace = next
    let missing = binder.missingColumns
    if let saved, binder.isTable, !missing.isEmpty { workspace = saved }
    for problem in problems { report(problem, in: name) }
    let wrong = problems.filter { $0.severity >= .error }
    result.badRows += Set(wrong.map(\.line)).count
    if failure == nil {
      let taken = kind == .updates ? binder.updated : workspace.count(of: kind) - before
      let notRows = Set(wrong.filter { !$0.isOfReceiver }.map(\.line)).count
      answer(.imported(kind, path: name, taken: taken, leftOut: offered - taken + notRows))
    }
    return failure
  }

  /// A problem of a data file becomes a diagnostic whose excerpt is that line of the file.
  mutating func report(_ problem: DataProblem, in name: String) {
    let text = SourceText(
      name: name, utf8: Array(problem.excerpt.utf8), firstLine: problem.line)
    let id = workspace.sources.add(text)
    let span = Span(
      source: id, start: UInt32(clamping: problem.range.lowerBound),
      end: UInt32(clamping: problem.range.upperBound))
    report(
      Diagnostic(
        problem.severity, problem.code, at: span, also: problem.related.map { [$0] } ?? [],
        problem.message, help: problem.help))
  }

  mutating func find(policy name: Name?, _ span: Span, on day: Day? = nil) -> Int? {
    if let index = workspace.policy(named: name?.text, on: day) { return index }
    let names = workspace.policies.map(\.policy.label.name)
    report(
      .unknownPolicy(
        name?.span ?? span, name: name?.text,
        near: name.flatMap { Nearest.of($0.text, in: names) }))
    return nil
  }
}

extension Command {
  /// Whether it adds to what is declared, rather than asking.
  var declares: Bool {
    switch self {
    case .importData, .decide, .asOf, .revise, .done: true
    case .use, .assess, .explain, .show, .expect, .whyNot, .compare, .sweep, .settle: false
    }
  }
}

extension Statement {
  /// Whether it reads people from a file.
  fileprivate var importsPeople: Bool {
    if case .command(.importData(let data)) = self { return data.kind == .people }
    return false
  }
}

extension Command {
  /// Whether it asks what incidents come to, rather than changing what is recorded.
  fileprivate var readsRulings: Bool {
    switch self {
    case .compare(let command): command.version == nil
    case .decide, .assess, .explain, .show, .expect, .whyNot, .sweep, .settle: true
    case .use, .importData, .asOf, .revise, .done: false
    }
  }
}

extension Policy {
  /// Whether both are in force on some day.
  func overlaps(_ other: Policy) -> Bool {
    let start = max(effectiveFrom ?? .first, other.effectiveFrom ?? .first)
    let end = min(effectiveTo ?? .last, other.effectiveTo ?? .last)
    return start <= end
  }
}
