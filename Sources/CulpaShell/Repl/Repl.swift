import CulpaReport
import CulpaSession
import CulpaSyntax
import Glibc

/// The desk at a terminal: prompts, reads blocks, hands them to the desk, until the user leaves.
///
/// The first prompt does not wait for the session to be opened: what is typed meanwhile is taken when it
/// is.
final class Repl {
  /// What is known of the session before it is open.
  struct Face {
    var name: String
    var branch: String
    var isReading = false
    var style: Style
    /// What is said first.
    var greeting: Bilingual
  }

  private var face: Face
  private var opening: (() -> Desk?)?
  private var desk: Desk?
  private var isOver = false
  private let history = DeskHistory()

  /// - Parameter opening: hands over the desk, or has said why there is none.
  init(_ face: Face, _ opening: @escaping () -> Desk?) {
    self.face = face
    self.opening = opening
  }

  /// Answers with the desk, where there was one.
  func run() -> Desk? {
    let editor = LineEditor(
      LineEditor.Hooks(
        isFinished: { Desk.isFinished($0) }, indent: { Self.indent(after: $0) },
        complete: { [unowned self] in opened()?.complete($0, $1) ?? LineEditor.Completed() }))
    editor.remember(all: history.load())
    put(face.style.dim(face.greeting.text(in: face.style.language)) + "\n")
    while !isOver {
      switch editor.read(prompt) {
      case .end:
        put("\n")
        isOver = true
      case .interrupted: continue
      case .text(let block): take(block, editor)
      }
    }
    return opened()
  }

  /// The desk, as soon as it is there.
  private func opened() -> Desk? {
    if let opening {
      self.opening = nil
      desk = opening()
      if desk == nil { isOver = true }
    }
    return desk
  }

  private func take(_ block: String, _ editor: LineEditor) {
    guard block.contains(where: { !$0.isWhitespace }), let desk = opened() else { return }
    let block = block.last == "\n" ? String(block.dropLast()) : block
    editor.remember(block)
    desk.take(block)
    desk.console.write("\n")
    desk.console.flush()
    isOver = desk.isOver
    face.branch = desk.session.timeline.current
    face.isReading = desk.session.access == .reading
    face.style = desk.style
    for text in desk.typed { editor.remember(trimmed(text)) }
    desk.typed = []
    if desk.settings.history, !desk.session.names(confidentialPartyIn: block) { history.add(block) }
  }

  private func put(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  private var prompt: String {
    var name = safeForTerminal(face.name.split(separator: "/").last.map(String.init) ?? "")
    if name.hasSuffix(SessionPlace.ending) { name.removeLast(SessionPlace.ending.count) }
    if face.branch != Timeline.firstBranch { name += "/" + safeForTerminal(face.branch) }
    if face.isReading { name += "!" }
    return face.style.paint(name + ">", .cyan) + " "
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
