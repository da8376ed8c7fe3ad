import CulpaReport
import CulpaSyntax

/// How a block was understood, in one line: the formatter's words in the language of the desk.
///
/// One statement is shown whole, as far as there is room; of several each with its head.
struct Understood {
  private let source: SourceText
  private let tree: SyntaxTree

  init(_ source: SourceText, _ tree: SyntaxTree) {
    self.source = source
    self.tree = tree
  }

  func line(in language: Language, widthColumns: Int) -> String {
    let spelling: FormatSpelling = language == .english ? .english : .chinese
    guard let text = format(tree, of: source, as: spelling) else { return "" }
    let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }
    let line =
      tree.statements.count == 1
      ? lines.map { trimmed($0) }.joined(separator: " ")
      : heads(lines).joined(separator: " \u{00B7} ")
    return truncated(line, widthColumns: max(widthColumns, 8), ascii: false)
  }

  /// Lines that begin a statement; what a block holds is left out.
  private func heads(_ lines: [Substring]) -> [String] {
    lines.filter { $0.first != " " && $0.first != "}" }.map { line in
      line.last == "{" ? line.dropLast() + "{\u{2026}}" : String(line)
    }
  }
}
