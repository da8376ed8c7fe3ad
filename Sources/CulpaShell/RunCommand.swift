import ArgumentParser
import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax

/// `culpa run FILE`.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a script: its declarations and commands, top to bottom.",
    discussion: "With --format html all answers stand on one page that needs nothing else.")

  @OptionGroup var options: CommonOptions
  @Argument(help: "A script; - is standard input.") var file: String
  @Option(
    help: ArgumentHelp(
      "Record it in a session, statement by statement; a new one is begun.", valueName: "name"))
  var session: String?
  @Option(help: "Form of the output: text or html.") var format: Form = .text
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the page goes; - is standard output.", valueName: "file"))
  var output: String = "-"

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, html
  }

  func validate() throws {
    if format == .text, output != "-" {
      throw ValidationError("--output goes with --format html")
    }
    if format == .html, session != nil {
      throw ValidationError("a session answers as text; --format html is for a run without one")
    }
  }

  func run() throws {
    if let session {
      let record = SessionRun(options)
      record.append([file], to: session, answers: true)
      return try end(record.console, record.findings.code)
    }
    let run = ScriptRun(options)
    if format == .html { run.page = ScriptPage(title: title, language: run.console.style.language) }
    do throws(LoadFailure) {
      var interpreter = try run.interpreter(root: ScriptRun.folder(of: file))
      interpreter.run(try DiskLoader.text(ofFile: file))
    } catch {
      run.fail(error)
    }
    if let page = run.page, page.hasSections || run.findings.code == .fine {
      emit(page.pieces(), run)
    }
    try end(run.console, run.findings.code)
  }

  /// The name of the file, without its folder.
  private var title: String {
    file == "-" ? "culpa" : file.split(separator: "/").last.map { String($0) } ?? file
  }

  private func emit(_ pieces: [[UInt8]], _ run: ScriptRun) {
    if output == "-" {
      for piece in pieces { run.console.write(piece) }
    } else {
      run.replace(output, with: pieces)
    }
  }
}
