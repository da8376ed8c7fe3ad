import CulpaEngine
import CulpaReport
import CulpaSyntax
import Glibc

/// One line on the terminal of standard error that says how far long work is.
///
/// It appears when work has taken a while and goes before anything else is written, so that nothing of
/// it stays.
final class ProgressLine: @unchecked Sendable {
  // Unchecked: the work that tells and the console that erases are one thread.
  private let style: Style
  private var started: Int64?
  private var drawn: Int64?
  private static let patienceMilliseconds: Int64 = 300
  private static let paceMilliseconds: Int64 = 100

  /// Nothing where nobody looks: when standard error is no terminal, or quiet is asked for.
  init?(_ style: Style, isQuiet: Bool) {
    guard !isQuiet, isatty(STDERR_FILENO) == 1 else { return nil }
    self.style = style
  }

  /// So much is done of so much; of an unknown whole when that is zero.
  func tell(_ done: Int, of all: Int) {
    let now = Self.milliseconds()
    guard let start = started else {
      started = now
      return
    }
    if done == 0, drawn == nil { started = now }
    guard now - start >= Self.patienceMilliseconds,
      drawn.map({ now - $0 >= Self.paceMilliseconds }) ?? true
    else { return }
    drawn = now
    let words = WordsOfShell.progress(done, of: all).text(in: style.language)
    write("\r" + words + "\u{1B}[K")
  }

  /// Takes the line away.
  func erase() {
    started = nil
    guard drawn != nil else { return }
    drawn = nil
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static func milliseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }
}
