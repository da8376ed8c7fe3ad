import CulpaEngine
import CulpaReport
import CulpaSyntax
import CulpaTestSupport

/// A script with accounts, what it said, and every settlement.
struct Settled {
  /// Codes of everything but notes.
  let codes: [String]
  let cases: [JudgedIncident]
  let workspace: Workspace

  init(_ script: String) {
    let judgement = Judgement(script)
    codes = judgement.diagnostics.filter { $0.severity >= .warning }.map(\.code)
    var workspace = judgement.workspace
    cases = workspace.accounts.indices.flatMap { workspace.settled($0).cases }
    self.workspace = workspace
  }

  /// The settlement with a name.
  func settlement(_ name: String) -> Settlement? {
    cases.first { $0.ruling.incident == name }?.settlement
  }

  /// All settlements as a program reads them.
  var bytes: String {
    let files = RulingFiles(workspace, format: .jsonl, language: .english)
    return cases.map { String(decoding: files.bytes($0), as: UTF8.self) }.joined()
  }
}
