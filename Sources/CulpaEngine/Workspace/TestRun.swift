public import CulpaSyntax

/// How a test ended.
public struct TestResult: Sendable {
  /// A test that found something else failed; one that could not look is broken; a skipped one says why.
  public enum Status: Hashable, Sendable {
    case passed, failed, broken, skipped
  }

  public let name: String
  public let span: Span
  public let status: Status
  /// Everything that was expected, with what was found.
  public let expectations: [CheckedExpectation]
  /// Why it is broken.
  public let diagnostics: [Diagnostic]
  /// The workspace at its end, for names and explanations.
  public let workspace: Workspace
  /// Why it was skipped.
  public var reason: String?
  /// Whose names nothing shows that is said of it.
  public var sealed = SealedNames()
  /// For a law that does not hold: the smallest incident found against it.
  public var counterexample: Counterexample?

  /// Why it did not pass: what broke it, else each expectation that was not met.
  public var findings: [Diagnostic] {
    if !diagnostics.isEmpty { return diagnostics }
    return expectations.filter { !$0.isMet }.map { checked in
      .expectationFailed(
        checked.span, expected: workspace.claimWords(checked.span),
        found: workspace.text(of: checked.found, policy: checked.policy))
    }
  }
}

/// An incident against a law.
public struct Counterexample: Sendable {
  /// How many incidents had been made up.
  public let tried: Int
  public let options: TestOptions
  /// A test that shows it, as a text in English keywords.
  public let test: String
}

extension Workspace {
  /// Runs a test with all its cases, as one result. It sees the policies and what it declares itself,
  /// nothing else.
  public func run<Loader: SourceLoader>(_ test: TestDeclaration, loader: Loader) -> TestResult {
    let results = cases(of: test, loader: loader).map { run($0, loader: loader) }
    let shown = results.first { $0.status != .passed && $0.status != .skipped } ?? results.last
    // The last case has the excerpts of all.
    var workspace = shown?.workspace ?? self
    if results.count > 1, let last = results.last { workspace.sources = last.workspace.sources }
    var whole = TestResult(
      name: test.name.value, span: test.name.span, status: shown?.status ?? .broken,
      expectations: results.flatMap(\.expectations), diagnostics: results.flatMap(\.diagnostics),
      workspace: workspace, reason: shown?.reason,
      counterexample: shown?.counterexample)
    whole.sealed = results.reduce(SealedNames()) { $0.joined($1.sealed) }
    return whole
  }

  /// Runs one case of a test.
  public func run<Loader: SourceLoader>(
    _ one: TestCase, loader: Loader, options: TestOptions = TestOptions()
  ) -> TestResult {
    var result = ended(one, loader: loader, options)
    result.sealed = one.sealed
    return result
  }

  private func ended<Loader: SourceLoader>(
    _ one: TestCase, loader: Loader, _ options: TestOptions
  ) -> TestResult {
    var base = self
    base.sources = one.sources
    func ended(_ status: TestResult.Status, _ problems: [Diagnostic] = []) -> TestResult {
      TestResult(
        name: one.name, span: one.span, status: status, expectations: [], diagnostics: problems,
        workspace: base, reason: one.skipReason)
    }
    if one.skipReason != nil { return ended(.skipped) }
    if !one.problems.isEmpty { return ended(.broken, one.problems) }
    let prepared: Workspace
    switch base.clean(for: one.test) {
    case .success(let workspace): prepared = workspace
    case .failure(let refusal): return ended(.broken, [refusal.problem])
    }
    if let any = AnyIncidentTrial(one, prepared, options: options) { return any.result(loader) }
    var trial = Trial(prepared, one)
    return trial.result(one.items, loader)
  }

  /// Why a test has nothing to stand on.
  private struct Refusal: Error {
    let problem: Diagnostic
  }

  /// The workspace that a test begins with: texts, laws and the policies it is about.
  private func clean(for test: TestDeclaration) -> Result<Workspace, Refusal> {
    var clean = Workspace(limits: limits)
    clean.watch = watch
    clean.sources = sources
    clean.texts = texts
    clean.laws = laws
    let hasOwn = test.statements.contains { statement in
      if case .policy = statement { return true }
      return false
    }
    guard let name = test.policy else {
      if !hasOwn { clean.take(policies, from: self) }
      return .success(clean)
    }
    if let scenario = scenario(named: name.text) {
      let policy = policies[scenarios[scenario].policy].policy.label.name
      let other = under(scenarios[scenario])
      clean.take(other.policies(named: policy), from: other)
      if let index = clean.policies.firstIndex(where: {
        $0.isDeclared && $0.policy.label.name == policy
      }) {
        clean.declarations[index] = scenarios[scenario].declaration
      }
    } else if self.policy(named: name.text) != nil {
      clean.take(policies(named: name.text), from: self)
    } else {
      let names =
        policies.filter(\.isDeclared).map(\.policy.label.name) + scenarios.map(\.label.name)
      return .failure(
        Refusal(
          problem: .unknownPolicy(
            name.span, name: name.text, near: Nearest.of(name.text, in: names))))
    }
    return .success(clean)
  }

  /// Takes policies of another workspace with what they were made from.
  private mutating func take(_ some: [CompiledPolicy], from other: Workspace) {
    policies = some
    var origins: [Span: PolicyDeclaration] = [:]
    for (index, declaration) in other.declarations where other.policies.indices.contains(index) {
      origins[other.policies[index].policy.label.span] = declaration
    }
    for (index, compiled) in some.enumerated() where compiled.isDeclared {
      declarations[index] = origins[compiled.policy.label.span]
    }
  }
}

/// One run of the items of a test.
struct Trial {
  private let clean: Workspace
  private let one: TestCase
  /// Policies with claims as terms, kept from run to run.
  private var looking = Looking()

  init(_ clean: Workspace, _ one: TestCase) {
    self.clean = clean
    self.one = one
  }

  /// Declares what the items declare, people first, then looks at each expectation.
  mutating func result(
    _ items: [TestItem], sources: SourceSet? = nil, _ loader: some SourceLoader
  ) -> TestResult {
    var start = clean
    if let sources { start.sources = sources }
    var interpreter = Interpreter(start, loader: loader, emit: { _, _ in }, complain: { _, _ in })
    interpreter.looking = looking
    let expectations = interpreter.run(items, from: start.sources[one.span.source]?.name ?? "")
    looking.policies = interpreter.looking.policies
    let problems = problems(interpreter, expectations)
    let status: TestResult.Status =
      !problems.isEmpty ? .broken : (expectations.allSatisfy(\.isMet) ? .passed : .failed)
    return TestResult(
      name: one.name, span: one.span, status: status, expectations: expectations,
      diagnostics: problems, workspace: interpreter.workspace)
  }

  /// What went wrong and was not expected.
  private func problems(
    _ interpreter: Interpreter<some SourceLoader>, _ expectations: [CheckedExpectation]
  ) -> [Diagnostic] {
    var expected: Set<String> = []
    for checked in expectations where checked.isMet {
      switch (checked.expectation.subject, checked.expectation.claim) {
      case (.conflict, .holds(true)): expected.formUnion(["C4001", "C4120"])
      case (.error(let code, _), .holds(true)): expected.insert(code.text)
      default: continue
      }
    }
    var seen: Set<Diagnostic> = []
    let said =
      interpreter.result.diagnostics
      + expectations.flatMap { $0.judged?.ruling.diagnostics ?? [] }
    let problems = said.filter {
      $0.isError && !expected.contains($0.code) && seen.insert($0).inserted
    }
    if expectations.isEmpty, problems.isEmpty { return [.testWithoutExpectation(one.span)] }
    return problems
  }
}

extension Interpreter {
  fileprivate mutating func run(_ items: [TestItem], from name: String) -> [CheckedExpectation] {
    let statements = items.compactMap { item -> Statement? in
      if case .statement(let statement) = item { return statement }
      return nil
    }
    for case .law(let law) in statements { declare(law) }
    for case .policy(let policy) in statements { declare(policy, from: name) }
    declarePeople(statements)
    var expectations: [CheckedExpectation] = []
    for statement in statements {
      if case .command(.expect(let expectation, let span)) = statement {
        if let checked = checked(expectation, span) { expectations.append(checked) }
      } else {
        perform([statement], from: name, isUsed: false)
      }
    }
    return expectations
  }

  /// What several tests begin with, under a name of its own.
  mutating func declare(_ given: GivenDeclaration) {
    if let first = workspace.givens.first(where: { $0.name.value == given.name.value }) {
      return report(.givenTwice(given.name, first: first.name.span))
    }
    workspace.givens.append(given)
  }
}

extension Workspace {
  /// The tests that stand in one file.
  public func tests(in file: String) -> [TestDeclaration] {
    tests.filter { sources[$0.span.source]?.name == file }
  }
}
