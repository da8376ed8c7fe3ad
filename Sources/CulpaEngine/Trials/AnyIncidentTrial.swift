import CulpaSyntax

/// A test about any incident: many made-up ones are tried, and of those that it fails for the smallest is
/// shown.
///
/// The same seed gives the same incidents. Each is a test of its own, written out and read again, so that
/// what is printed is what was tried.
struct AnyIncidentTrial {
  private let one: TestCase
  private let clean: Workspace
  private let options: TestOptions
  private let incident: IncidentDeclaration

  /// `nil` for a test that makes up nothing.
  init?(_ one: TestCase, _ clean: Workspace, options: TestOptions) {
    var found: IncidentDeclaration?
    for case .anyIncident(let incident, _) in one.items { found = incident }
    guard let found else { return nil }
    incident = found
    self.one = one
    self.clean = clean
    self.options = options
  }

  /// The result: passed if all did.
  func result(_ loader: some SourceLoader) -> TestResult {
    var trial = Trial(clean, one)
    guard let index = clean.policy(named: incident.policy?.text) else {
      // Without a policy to read nothing can be made up; as an incident it says why.
      return trial.result(items(with: incident), loader)
    }
    let made = MadeUpIncident(incident, clean.policies[index], clean)
    if !made.problems.isEmpty {
      return TestResult(
        name: one.name, span: one.span, status: .broken, expectations: [],
        diagnostics: made.problems, workspace: clean)
    }
    var numbers = SeededNumbers(seed: options.seed, for: one.name)
    var last: TestResult?
    for number in 0..<max(1, options.incidents) {
      let values = made.made(&numbers)
      let result = run(values, made, &trial, loader)
      guard result.status == .passed else {
        return smallest(values, result, number + 1, made, &trial, loader)
      }
      last = result
    }
    return last ?? trial.result(items(with: incident), loader)
  }

  private func run(
    _ values: [MadeUpValue], _ made: MadeUpIncident, _ trial: inout Trial,
    _ loader: some SourceLoader
  ) -> TestResult {
    var sources = clean.sources
    let text = "incident { " + made.text(of: values).joined(separator: "  ") + " }"
    let source = SourceText(name: one.name, text)
    let id = sources.add(source)
    let lines = Fragment.incident(source, as: id)?.items ?? []
    let kept = incident.items.filter { item in
      if case .fact(let binding) = item { return !MadeUpIncident.isRange(binding.value) }
      return true
    }
    let whole = incident.with(items: kept + lines)
    return trial.result(items(with: whole), sources: sources, loader)
  }

  /// The items of the test with an incident in place of any.
  private func items(with incident: IncidentDeclaration) -> [TestItem] {
    one.items.map { item in
      if case .anyIncident = item { return .statement(.incident(incident)) }
      return item
    }
  }

  // MARK: Shrinking

  /// Makes line after line simpler as long as the test goes on failing in the same way.
  private func smallest(
    _ values: [MadeUpValue], _ first: TestResult, _ tried: Int, _ made: MadeUpIncident,
    _ trial: inout Trial, _ loader: some SourceLoader
  ) -> TestResult {
    var shrinking = Shrinking(best: values, result: first, lines: made.lines)
    shrinking.shrink { values in
      let other = run(values, made, &trial, loader)
      return other.status == first.status && other.kinds == first.kinds ? other : nil
    }
    var shown = shrinking.result
    shown.counterexample = Counterexample(
      tried: tried, options: options, test: test(made.text(of: shrinking.best)))
    return shown
  }

  // MARK: Writing

  /// A test with that incident and everything else that this one has.
  private func test(_ lines: [String]) -> String {
    let sources = one.sources
    var text = "test \(Self.quoted(one.test.name.value))"
    if let policy = one.test.policy { text += " under \(sources.text(policy.span))" }
    if let row = one.row { text += "\n    \(row)" }
    text += " {\n"
    for item in one.test.items {
      switch item {
      case .statement(let statement): text += "    \(sources.text(statement.place))\n"
      case .given(_, let span): text += "    \(sources.text(span))\n"
      case .skip: continue
      case .anyIncident(let any, _): text += self.text(of: any, lines)
      }
    }
    return text + "}\n"
  }

  private func text(of any: IncidentDeclaration, _ lines: [String]) -> String {
    let sources = one.sources
    var text = "    incident"
    if let name = any.name { text += " \(sources.text(name.span))" }
    if let policy = any.policy { text += " under \(sources.text(policy.span))" }
    text += " {\n"
    for item in any.items {
      switch item {
      case .fact(let binding):
        if MadeUpIncident.isRange(binding.value) { continue }
        text += "        \(sources.text(binding.name.span)) = \(sources.text(binding.value.span))\n"
      case .parties(let role, let parties):
        let holders = parties.map { sources.text($0.span) }.joined(separator: ", ")
        text += "        \(sources.text(role.span)) = \(holders)\n"
      case .done(let line): text += "        \(sources.text(line.span))\n"
      }
    }
    for line in lines { text += "        \(line)\n" }
    return text + "    }\n"
  }

  private static func quoted(_ text: String) -> String { TextLiteral.quoted(text) }
}

extension TestResult {
  /// What kinds of things went wrong, so that a shrunk incident shows the same.
  fileprivate var kinds: Set<String> {
    status == .broken
      ? Set(diagnostics.map(\.code)) : Set(expectations.filter { !$0.isMet }.map { "\($0.span)" })
  }
}

extension Statement {
  /// Where it is written.
  fileprivate var place: Span {
    switch self {
    case .policy(let one): one.span
    case .law(let one): one.span
    case .person(let one): one.span
    case .incident(let one): one.span
    case .record(let one): one.span
    case .test(let one): one.span
    case .given(let one): one.span
    case .scenario(let one): one.span
    case .command(let one): one.span
    }
  }
}
