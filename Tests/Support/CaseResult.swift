import CulpaEngine
public import CulpaSyntax

/// What the interpreter says of a script, its rulings and its tests.
public struct CaseResult: Sendable {
  /// The texts that the diagnostics point into.
  public let sources: SourceSet
  /// Everything that was said, in order.
  public let diagnostics: [Diagnostic]

  /// Takes what was said.
  public init(sources: SourceSet, diagnostics: [Diagnostic]) {
    self.sources = sources
    self.diagnostics = diagnostics
  }

  /// Runs a script and its tests.
  ///
  /// - Parameter isAnalysed: whether what `culpa check` finds in its policies belongs to it.
  public init(
    of script: String, named name: String = "script.culpa", files: [String: String] = [:],
    limits: Limits = Limits(), isAnalysed: Bool = false
  ) {
    let loader = DictionaryLoader(files)
    var interpreter = Interpreter(
      Workspace(limits: limits), loader: loader, emit: { _, _ in }, complain: { _, _ in })
    interpreter.run(SourceText(name: name, script))
    var diagnostics = interpreter.result.diagnostics
    var sources = interpreter.workspace.sources
    for test in interpreter.workspace.tests {
      let result = interpreter.workspace.run(test, loader: loader)
      diagnostics += result.diagnostics
      // Excerpts of a file of cases are the test's own.
      if !result.diagnostics.isEmpty { sources = result.workspace.sources }
    }
    if isAnalysed {
      let analysis = interpreter.workspace.analysis()
      diagnostics += analysis.findings.map(\.diagnostic) + analysis.undecided
    }
    self.init(sources: sources, diagnostics: diagnostics)
  }

  /// The codes, each once, in order of first mention.
  public var codes: [String] {
    var codes: [String] = []
    for diagnostic in diagnostics where !codes.contains(diagnostic.code) {
      codes.append(diagnostic.code)
    }
    return codes
  }
}
