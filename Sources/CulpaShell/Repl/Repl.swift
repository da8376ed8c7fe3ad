import CulpaReport
import CulpaSession
import CulpaSyntax
import Glibc

/// The desk at a terminal: prompts, reads blocks, hands them to the desk, until the user leaves.
final class Repl {
  private let desk: Desk
  private let history = DeskHistory()

  init(_ desk: Desk) { self.desk = desk }

  /// Answers with what the process ends with.
  func run(isNew: Bool) -> ExitCode {
    let editor = LineEditor(
      LineEditor.Hooks(
        isFinished: { Desk.isFinished($0) }, indent: { Self.indent(after: $0) },
        complete: { [desk] in desk.complete($0, $1) }))
    editor.remember(all: history.load())
    greet(isNew)
    while !desk.isOver {
      desk.console.flush()
      switch editor.read(prompt) {
      case .end:
        desk.console.write("\n")
        desk.isOver = true
      case .interrupted: continue
      case .text(let block): take(block, editor)
      }
    }
    desk.console.flush()
    return .fine
  }

  private func take(_ block: String, _ editor: LineEditor) {
    guard block.contains(where: { !$0.isWhitespace }) else { return }
    let block = block.last == "\n" ? String(block.dropLast()) : block
    editor.remember(block)
    desk.take(block)
    desk.console.write("\n")
    if desk.settings.history, !desk.session.names(confidentialPartyIn: block) { history.add(block) }
    for text in desk.typed { editor.remember(trimmed(text)) }
    desk.typed = []
  }

  private var prompt: String {
    let session = desk.session
    var name = safeForTerminal(session.place.name.split(separator: "/").last.map(String.init) ?? "")
    if name.hasSuffix(SessionPlace.ending) { name.removeLast(SessionPlace.ending.count) }
    let branch = session.timeline.current
    if branch != Timeline.firstBranch { name += "/" + safeForTerminal(branch) }
    if session.access == .reading { name += "!" }
    return desk.style.paint(name + ">", .cyan) + " "
  }

  private func greet(_ isNew: Bool) {
    let session = desk.session
    let words =
      session.access == .reading
      ? WordsOfDesk.readOnly(session.place.name)
      : WordsOfDesk.welcome(
        safeForTerminal(session.place.name), isNew: isNew, statements: session.statements.count,
        branch: safeForTerminal(session.timeline.current))
    desk.console.say(desk.style.dim(desk.say(words)))
  }

  /// Four blanks for each brace that is open.
  static func indent(after text: String) -> Int {
    var depth = 0
    for token in lex(SourceText(name: "", text), as: SourceID(0)).tokens {
      if token.kind == .leftBrace { depth += 1 }
      if token.kind == .rightBrace { depth = max(0, depth - 1) }
    }
    return 4 * min(depth, 8)
  }
}
