import ArgumentParser
import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax

/// `culpa run FILE`.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a script: its declarations and commands, top to bottom.")

  @OptionGroup var options: CommonOptions
  @Argument(help: "A script; - is standard input.") var file: String
  @Option(
    help: ArgumentHelp(
      "Record it in a session, statement by statement; a new one is begun.", valueName: "name"))
  var session: String?

  func run() throws {
    if let session {
      let record = SessionRun(options)
      record.append([file], to: session, answers: true)
      return try end(record.console, record.findings.code)
    }
    let run = ScriptRun(options)
    do throws(LoadFailure) {
      var interpreter = try run.interpreter(root: ScriptRun.folder(of: file))
      interpreter.run(try DiskLoader.text(ofFile: file))
    } catch {
      run.fail(error)
    }
    try end(run.console, run.findings.code)
  }
}
