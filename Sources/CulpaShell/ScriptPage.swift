import CulpaEngine
import CulpaReport
import CulpaSyntax

/// The page of a run: a section for each answer, and a list of what went wrong.
struct ScriptPage {
  private let page: Page
  private let language: Language
  private var sections: [[UInt8]] = []
  private var problems: [String] = []

  init(title: String, language: Language) {
    page = Page(title: title, language: language)
    self.language = language
  }

  var hasSections: Bool { !sections.isEmpty }

  mutating func take(_ outcome: Outcome, _ workspace: Workspace) {
    if let section = OutcomeSection(workspace, language: language).bytes(outcome) {
      sections.append(section)
    }
  }

  mutating func take(_ diagnostic: Diagnostic) {
    guard diagnostic.severity != .note, diagnostic.severity != .warning else { return }
    problems.append("\(diagnostic.code)  \(diagnostic.message.text(in: language))")
  }

  func pieces() -> [[UInt8]] {
    [page.opening()] + (problems.isEmpty ? [] : [page.problems(problems)]) + sections
      + [page.closing()]
  }
}
