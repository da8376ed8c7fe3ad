import CulpaReport
import CulpaSession
import CulpaSyntax

/// A form that an answer can be shown in again.
enum AnswerForm: String, CaseIterable, Sendable {
  case text, csv, json, html

  /// The answers in this form; what else was said is left out.
  func bytes(_ said: [Said], language: Language) -> [UInt8] {
    switch self {
    case .text: return Array(AnswerText.of(said, in: language).utf8)
    case .html:
      var page = ScriptPage(title: "culpa", language: language)
      for case .answer(let outcome, let workspace) in said { page.take(outcome, workspace) }
      return page.pieces().flatMap { $0 }
    case .csv, .json:
      var bytes: [UInt8] = []
      for case .answer(let outcome, let workspace) in said {
        let files = OutcomeFiles(workspace, language: language)
        bytes += self == .csv ? files.csv(outcome) : files.json(outcome)
      }
      return bytes
    }
  }
}
