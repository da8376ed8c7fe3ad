import CulpaReport
import CulpaSyntax

/// What a command line says of single codes: findings that it lets pass, and findings that end the run.
struct CodeChoice {
  private var allowed: Set<String> = []
  private var denied: Set<String> = []

  init() {}

  init(allow: [String], deny: [String]) {
    allowed = Set(allow)
    denied = Set(deny)
  }

  /// The first of these that no message has.
  static func unknown(_ codes: [String]) -> String? {
    codes.first { CodePages.page(for: $0) == nil }
  }

  /// The diagnostic as this run takes it, counted; nothing where it lets it pass. Errors stay errors, and
  /// what is only worth knowing ends the run where it is denied, like a warning.
  func judged(_ diagnostic: Diagnostic, _ findings: inout Findings) -> Diagnostic? {
    guard !diagnostic.isError else {
      findings.count(diagnostic)
      return diagnostic
    }
    if denied.contains(diagnostic.code) {
      findings.countDenied()
      let first = diagnostic.labels.first
      return Diagnostic(
        .error, diagnostic.code, at: diagnostic.span, saying: first?.text,
        also: Array(diagnostic.labels.dropFirst()), diagnostic.message, help: diagnostic.help,
        fix: diagnostic.fix)
    }
    if allowed.contains(diagnostic.code) { return nil }
    findings.count(diagnostic)
    return diagnostic
  }
}
