public import CulpaSyntax

/// How a test ended.
public struct TestResult: Sendable {
  /// A test that found something else failed; one that could not look is broken.
  public enum Status: Hashable, Sendable {
    case passed, failed, broken
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

  /// Why it did not pass: what broke it, else each expectation that was not met.
  public var findings: [Diagnostic] {
    if !diagnostics.isEmpty { return diagnostics }
    return expectations.filter { !$0.isMet }.map { checked in
      .expectationFailed(
        checked.span, expected: workspace.sources.text(checked.span).flattened,
        found: workspace.text(of: checked.found, policy: checked.policy))
    }
  }
}

extension Workspace {
  /// Runs a test. It sees the policies and what it declares itself, nothing else.
  public func run<Loader: SourceLoader>(_ test: TestDeclaration, loader: Loader) -> TestResult {
    var clean = Workspace(limits: limits)
    clean.watch = watch
    clean.sources = sources
    clean.texts = texts
    clean.policies = policies
    clean.laws = laws
    let scenario = test.policy.flatMap { self.scenario(named: $0.text) }
    if let scenario {
      let name = policies[scenarios[scenario].policy].policy.label.name
      clean.policies = under(scenarios[scenario]).policies(named: name)
    } else if let name = test.policy, clean.policy(named: name.text) == nil {
      let names =
        policies.filter(\.isDeclared).map(\.policy.label.name)
        + scenarios.map(\.label.name)
      let problem = Diagnostic.unknownPolicy(
        name.span, name: name.text, near: Nearest.of(name.text, in: names))
      return TestResult(
        name: test.name.value, span: test.name.span, status: .broken, expectations: [],
        diagnostics: [problem], workspace: clean)
    }
    if let name = test.policy, scenario == nil {
      clean.policies = policies(named: name.text)
    }
    var interpreter = Interpreter(clean, loader: loader, emit: { _, _ in }, complain: { _, _ in })
    let expectations = interpreter.run(test)
    var problems = interpreter.result.diagnostics.filter(\.isError)
    let expectsConflict = expectations.contains { checked in
      if case .conflict = checked.expectation.subject { return checked.isMet }
      return false
    }
    var seen: Set<Diagnostic> = []
    for checked in expectations {
      for problem in checked.judged?.ruling.diagnostics ?? []
      where problem.isError && seen.insert(problem).inserted
        && !(expectsConflict && ["C4001", "C4120"].contains(problem.code))
      {
        problems.append(problem)
      }
    }
    if expectations.isEmpty, problems.isEmpty {
      problems = [.testWithoutExpectation(test.name.span)]
    }
    let status: TestResult.Status =
      !problems.isEmpty ? .broken : (expectations.allSatisfy(\.isMet) ? .passed : .failed)
    return TestResult(
      name: test.name.value, span: test.name.span, status: status, expectations: expectations,
      diagnostics: problems, workspace: interpreter.workspace)
  }
}

extension Interpreter {
  /// Declares what a test declares, people first, then looks at each expectation.
  fileprivate mutating func run(_ test: TestDeclaration) -> [CheckedExpectation] {
    declarePeople(test.statements)
    var expectations: [CheckedExpectation] = []
    for statement in test.statements {
      if case .command(.expect(let expectation, let span)) = statement {
        if let checked = checked(expectation, span) { expectations.append(checked) }
      } else {
        perform([statement], from: "", isUsed: false)
      }
    }
    return expectations
  }
}

extension Workspace {
  /// The tests that stand in one file.
  public func tests(in file: String) -> [TestDeclaration] {
    tests.filter { sources[$0.span.source]?.name == file }
  }
}
