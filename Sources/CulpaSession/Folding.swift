import CulpaEngine
import CulpaSyntax

/// Accepted statements that are run one after the other.
///
/// One interpreter goes through all of them: its workspace has no other owner, so nothing is copied from
/// one statement to the next.
final class Folding {
  private let heard: Heard
  private let files: FoldedFiles
  private var interpreter: Interpreter<FoldedFiles>

  /// The error for which a statement was refused, if one was.
  private final class Heard {
    var refusal: String?
  }

  init(_ workspace: Workspace) {
    let heard = Heard()
    let files = FoldedFiles()
    self.heard = heard
    self.files = files
    interpreter = Interpreter(
      workspace, loader: files, emit: { _, _ in },
      complain: { diagnostic, _ in
        if heard.refusal == nil, Evaluation.refuses(diagnostic) { heard.refusal = diagnostic.code }
      })
  }

  /// What holds after the statements that were run.
  var workspace: Workspace { interpreter.workspace }

  /// Runs a statement with the files that it read then; the code of the error for which it would be
  /// refused, after which nothing more may be run.
  ///
  /// - Parameter standIns: what has to be declared before it.
  func run(_ text: SourceText, _ standIns: SourceText?, _ kept: SessionLoader) -> String? {
    files.current = kept
    if let standIns { interpreter.run(standIns) }
    heard.refusal = nil
    interpreter.run(text)
    return heard.refusal
  }
}

/// The files of the statement that is run just now.
final class FoldedFiles: SourceLoader {
  fileprivate var current = SessionLoader(nil)

  func text(at path: String, from base: String?) throws(LoadFailure) -> SourceText {
    try current.text(at: path, from: base)
  }

  func rows(
    at path: String, from base: String?, receive: (DataRow) -> [CellProblem]
  ) throws(LoadFailure) -> [DataProblem] {
    try current.rows(at: path, from: base, receive: receive)
  }
}
