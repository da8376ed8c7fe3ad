import ArgumentParser
import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax

/// `culpa fmt FILE…`.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Print a script in the one style, in English or Chinese keywords.",
    discussion: """
      What is written is proven first: it is read again, and must mean the same, have the same comments \
      and be settled. Else nothing is written, and the file stays as it is.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var report: ReportOptions
  @Option(help: "Spelling of keywords: en, zh or keep.") var language: Spelling = .keep
  @Flag(help: "Write nothing; name the files that are not in the style, and end with 1.")
  var check = false
  @Flag(help: "Write nothing; show what would change, and end with 1 where something would.")
  var diff = false
  @Flag(name: .shortAndLong, help: "Rewrite the files themselves.") var write = false
  @Argument(help: ArgumentHelp("Scripts; - is standard input.", valueName: "file"))
  var files: [String]

  enum Spelling: String, ExpressibleByArgument, CaseIterable {
    case en, zh, keep

    var format: FormatSpelling {
      switch self {
      case .en: .english
      case .zh: .chinese
      case .keep: .keep
      }
    }
  }

  func validate() throws {
    if [check, diff, write].filter({ $0 }).count > 1 {
      throw ValidationError("--check, --diff and --write exclude each other")
    }
    if report.format != .human, !check {
      throw ValidationError("--format goes with --check")
    }
    if write, files.contains("-") { throw ValidationError("--write needs files, not -") }
  }

  func run() throws {
    let run = ScriptRun(options)
    run.report = report.run("fmt", run)
    for file in files {
      run.report?.begin(file)
      do throws(LoadFailure) {
        try format(file, run)
      } catch {
        run.fail(error)
      }
    }
    run.finishReport()
    try end(run.console, run.findings.code)
  }

  private func format(_ file: String, _ run: ScriptRun) throws(LoadFailure) {
    let text = try DiskLoader.text(ofFile: file)
    var sources = SourceSet()
    let tree = CulpaSyntax.parse(text, as: sources.add(text))
    for diagnostic in tree.diagnostics { run.complain(diagnostic, sources) }
    guard let formatted = CulpaSyntax.format(tree, of: text, as: language.format) else { return }
    if let fault = CulpaSyntax.fault(of: formatted, from: tree, of: text, as: language.format) {
      run.complain(.notFormatted(Self.firstLine(tree.source), file: file, fault), sources)
      return
    }
    let bytes = Array(formatted.utf8)
    if !check, !diff, !write { return run.console.write(bytes) }
    if bytes == text.utf8 { return }
    if write { return run.replace(file, with: [bytes]) }
    run.findings.add(.findings)
    if diff {
      let old = String(decoding: text.utf8, as: UTF8.self)
      run.console.print(UnifiedDiff(file, from: old, to: formatted).lines())
    } else if run.report != nil {
      run.report?.take(.notInStyle(Self.place(in: text, bytes, tree.source), file: file), sources)
    }
    if check, !(run.report?.isAlone ?? false) { run.console.print(safeForTerminal(file)) }
  }

  private static func firstLine(_ source: SourceID) -> Span {
    Span(source: source, start: 0, end: 0)
  }

  /// The first line that is not in the style.
  private static func place(in text: SourceText, _ bytes: [UInt8], _ source: SourceID) -> Span {
    var offset = 0
    while offset < text.utf8.count, offset < bytes.count, text.utf8[offset] == bytes[offset] {
      offset += 1
    }
    let line = text.lineRange(text.lineIndex(of: UInt32(clamping: offset)))
    return Span(
      source: source, start: UInt32(clamping: line.lowerBound),
      end: UInt32(clamping: line.upperBound))
  }
}
