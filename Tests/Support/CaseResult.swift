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
    for test in interpreter.workspace.tests {
      diagnostics += interpreter.workspace.run(test, loader: loader).diagnostics
    }
    if isAnalysed {
      let analysis = interpreter.workspace.analysis()
      diagnostics += analysis.findings.map(\.diagnostic) + analysis.undecided
    }
    self.init(sources: interpreter.workspace.sources, diagnostics: diagnostics)
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
