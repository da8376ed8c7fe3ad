import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax
import Glibc

/// The two streams of a run: results go to standard output, talk to standard error.
///
/// Writes are gathered and flushed at the end, or before the other stream is written, so that lines
/// keep their order on a terminal.
final class Console {
  private var output = ByteSink.standardOutput()
  private var talk = ByteSink.standardError()
  let style: Style
  let talkStyle: Style
  let isQuiet: Bool
  /// How many bytes of results may still be written.
  private var left: Int

  init(_ options: CommonOptions) {
    style = options.style(for: STDOUT_FILENO)
    talkStyle = options.style(for: STDERR_FILENO)
    isQuiet = options.quiet
    left = options.maxOutput
  }

  /// A line of the result.
  func print(_ lines: [String]) {
    for line in lines { write(line + "\n") }
  }

  /// Bytes of the result.
  func write(_ text: String) { write(Array(text.utf8)) }

  /// Bytes of the result. A reader that went away ends the run quietly.
  func write(_ bytes: [UInt8]) {
    left -= bytes.count
    if left < 0 { stopAtLimit() }
    do throws(FileFailure) {
      try output.write(bytes)
    } catch {
      stop(error)
    }
  }

  /// A line beside the result; nothing when quiet.
  func say(_ line: String) {
    if isQuiet { return }
    complain([line])
  }

  /// Lines about what is wrong; always.
  func complain(_ lines: [String]) {
    flush()
    do throws(FileFailure) {
      for line in lines { try talk.write(line + "\n") }
      try talk.flush()
    } catch {
      exit(ExitCode.cannotWrite.rawValue)
    }
  }

  func complain(_ diagnostic: Diagnostic, _ sources: SourceSet) {
    complain(DiagnosticText(sources, style: talkStyle).lines(diagnostic) + [""])
  }

  func flush() {
    do throws(FileFailure) {
      try output.flush()
    } catch {
      stop(error)
    }
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
    let load = LoadFailure(failure, named: failure.path)
    _ = try? talk.write("culpa: \(load.reason.text(in: talkStyle.language))\n")
    _ = try? talk.flush()
    exit(ExitCode.cannotWrite.rawValue)
  }
}

/// How a run ends (language page §9).
enum ExitCode: Int32 {
  case fine = 0
  /// A failed test or check, a bad row.
  case findings = 1
  case usage = 64
  /// The input does not parse or check.
  case badInput = 65
  /// A file is missing or can't be read.
  case noInput = 66
  /// A size, depth or step limit was reached.
  case limit = 69
  case cannotWrite = 74
  case stopped = 130

  /// The graver of two ends.
  func joined(_ other: ExitCode) -> ExitCode { other.rawValue > rawValue ? other : self }
}

/// Gathers what a run found, and its exit code.
struct Findings {
  private(set) var code = ExitCode.fine
  private(set) var errors = 0
  private(set) var warnings = 0

  mutating func count(_ diagnostic: Diagnostic) {
    switch diagnostic.severity {
    case .note: break
    case .warning: warnings += 1
    case .error:
      errors += 1
      code = code.joined(Self.code(of: diagnostic))
    case .limit:
      errors += 1
      code = code.joined(.limit)
    }
  }

  mutating func add(_ other: ExitCode) { code = code.joined(other) }

  /// Findings of data and rulings are 1; a text that can't be understood is 65; a missing file 66.
  private static func code(of diagnostic: Diagnostic) -> ExitCode {
    switch diagnostic.code.prefix(2) {
    case "C5", "C4": .findings
    default:
      switch diagnostic.code {
      case "C3011": .noInput
      case "C3016": .findings
      default: .badInput
      }
    }
  }
}
