import CulpaReport
import CulpaSession
import CulpaSyntax

/// What differs between then and now, as lines.
struct DifferenceText {
  private let style: Style

  init(_ style: Style) { self.style = style }

  private func say(_ words: Bilingual) -> String { words.text(in: style.language) }

  /// The rulings on one incident, and why they differ.
  func lines(
    _ difference: RulingDifference, then: Bilingual = WordsOfSessions.then,
    now: Bilingual = WordsOfSessions.now
  ) -> [String] {
    let title = say(WordsOfSessions.incident(safeForTerminal(difference.name)))
    return [style.bold(title)] + block(then, difference.then) + block(now, difference.now)
      + block(WordsOfSessions.why, difference.why)
  }

  /// A statement with the answers of then and now, below each other.
  func lines(_ found: Reperformed) -> [String] {
    let title = say(
      WordsOfSessions.statement(found.statement.ordinal, entry: found.statement.entry))
    let then = found.statement.answer == nil ? "" : found.then
    return [style.bold(title)] + block(WordsOfSessions.then, split(then))
      + block(WordsOfSessions.now, split(found.now))
  }

  private func split(_ text: String?) -> [String] {
    guard let text else { return [say(WordsOfSessions.sealedAnswer)] }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.map { safeForTerminal(String($0)) }
  }

  private func block(_ title: Bilingual, _ lines: [String]) -> [String] {
    [safeForTerminal(say(title))]
      + (lines.isEmpty ? ["  " + say(WordsOfSessions.nothing)] : lines.map { "  " + $0 })
  }
}
