import CulpaEngine
public import CulpaSyntax

/// What the interpreter says of a script.
public struct Outcome: Sendable {
  /// The texts that the diagnostics point into.
  public let sources: SourceSet
  /// Everything that was said, in order.
  public let diagnostics: [Diagnostic]

  /// Takes what was said.
  public init(sources: SourceSet, diagnostics: [Diagnostic]) {
    self.sources = sources
    self.diagnostics = diagnostics
  }

  /// Reads a script and checks its policies.
  public init(
    of script: String, named name: String = "script.culpa", files: [String: String] = [:],
    limits: Limits = Limits()
  ) {
    var sources = SourceSet()
    let text = SourceText(name: name, script)
    let tree = parse(text, as: sources.add(text), limits: limits)
    var diagnostics = tree.diagnostics
    if !diagnostics.contains(where: \.isError) {
      var texts = TextTable()
      for case .policy(let policy) in tree.statements {
        diagnostics += check(policy, texts: &texts, limits: limits).diagnostics
      }
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
