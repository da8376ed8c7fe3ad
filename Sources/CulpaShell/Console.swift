import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax
import Glibc

/// The two streams of a run: results go to standard output, talk to standard error.
///
/// Writes are gathered and flushed at the end, or before the other stream is written, so that lines
/// keep their order on a terminal. An empty line parts two blocks on one stream, or on one terminal.
final class Console {
  /// What was written last.
  private enum Piece {
    case line, block
  }

  private var output = ByteSink.standardOutput()
  private var talk = ByteSink.standardError()
  private var lastOutput: Piece?
  private var lastTalk: Piece?
  private let isOneTerminal = isatty(STDOUT_FILENO) == 1 && isatty(STDERR_FILENO) == 1
  let style: Style
  let talkStyle: Style
  let isQuiet: Bool
  /// How far long work is.
  let progress: ProgressLine?
  /// How many bytes of results may still be written.
  private var left: Int

  init(_ options: CommonOptions) {
    style = options.style(for: STDOUT_FILENO)
    talkStyle = options.style(for: STDERR_FILENO)
    isQuiet = options.quiet
    progress = ProgressLine(talkStyle, isQuiet: isQuiet)
    left = options.maxOutput
  }

  /// Begins anew: nothing stands above what comes next.
  func beginBlock() {
    lastOutput = nil
    lastTalk = nil
  }

  // MARK: Results

  /// Lines of the result that belong together.
  func print(_ lines: [String]) {
    if lines.isEmpty { return }
    put(lines, .block)
  }

  /// A line of the result.
  func print(_ line: String) { put([line], .line) }

  /// Bytes of the result; as a block they are parted from what a terminal shows above them.
  func write(_ bytes: [UInt8], asBlock: Bool) {
    if bytes.isEmpty { return }
    if asBlock, needsGap(after: lastOutput, .block) { write("\n") }
    write(bytes)
    lastOutput = .block
  }

  private func put(_ lines: [String], _ piece: Piece) {
    if needsGap(after: lastOutput, piece) { write("\n") }
    for line in lines { write(line + "\n") }
    lastOutput = piece
    if isOneTerminal { lastTalk = piece }
  }

  /// Bytes of the result, as they are.
  func write(_ text: String) { write(Array(text.utf8)) }

  /// Bytes of the result, as they are. A reader that went away ends the run quietly.
  func write(_ bytes: [UInt8]) {
    progress?.erase()
    left -= bytes.count
    if left < 0 { stopAtLimit() }
    do throws(FileFailure) {
      try output.write(bytes)
    } catch {
      stop(error)
    }
  }

  func flush() {
    progress?.erase()
    do throws(FileFailure) {
      try output.flush()
    } catch {
      stop(error)
    }
  }

  // MARK: Talk

  /// A line beside the result; nothing when quiet.
  func say(_ line: String) {
    if !isQuiet { tell([line], .line) }
  }

  /// Lines about one thing that is wrong; always.
  func complain(_ lines: [String]) { tell(lines, .block) }

  /// What is wrong with the run as a whole, and what to do.
  func complain(_ problem: Bilingual, help: Bilingual? = nil) {
    let language = talkStyle.language
    let lines = [
      WordsOfShell.culpa.text(in: language) + safeForTerminal(problem.text(in: language))
    ]
    complain(lines + (help.map { ["  " + safeForTerminal($0.text(in: language))] } ?? []))
  }

  func complain(_ diagnostic: Diagnostic, _ sources: SourceSet) {
    complain(DiagnosticText(sources, style: talkStyle).lines(diagnostic))
  }

  private func tell(_ lines: [String], _ piece: Piece) {
    progress?.erase()
    flush()
    do throws(FileFailure) {
      if needsGap(after: lastTalk, piece) { try talk.write("\n") }
      for line in lines { try talk.write(line + "\n") }
      try talk.flush()
    } catch {
      exit(ExitCode.cannotWrite.rawValue)
    }
    lastTalk = piece
    if isOneTerminal { lastOutput = piece }
  }

  private func needsGap(after last: Piece?, _ piece: Piece) -> Bool {
    last.map { $0 == .block || piece == .block } ?? false
  }

  /// The results grew beyond what was allowed: what was written stays, and the run says so and ends.
  private func stopAtLimit() -> Never {
    flush()
    let span = Span(source: SourceID(.max), start: 0, end: 0)
    complain(.tooMuchOutput(span), SourceSet())
    exit(ExitCode.limit.rawValue)
  }

  private func stop(_ failure: FileFailure) -> Never {
    if case .unwritable(let system) = failure.reason, system.isBrokenPipe {
      exit(ExitCode.fine.rawValue)
    }
    let load = LoadFailure(failure, named: "<stdout>")
    _ = try? talk.write(
      WordsOfShell.culpa.text(in: talkStyle.language) + load.reason.text(in: talkStyle.language)
        + "\n")
    _ = try? talk.flush()
    exit(ExitCode.cannotWrite.rawValue)
  }
}
