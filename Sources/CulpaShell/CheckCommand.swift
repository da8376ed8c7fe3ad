import ArgumentParser
import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax

/// `culpa check FILE…`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check policies and scripts without running them.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("Policies or scripts; - is standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    let run = ScriptRun(options)
    for file in files {
      do throws(LoadFailure) {
        var interpreter = try run.interpreter(root: ScriptRun.folder(of: file))
        interpreter.load(try DiskLoader.text(ofFile: file))
      } catch {
        run.fail(error)
      }
    }
    let findings = run.findings
    let tally = WordsOfShell.checked(
      files: files.count, errors: findings.errors, warnings: findings.warnings)
    run.console.say(tally.text(in: run.console.talkStyle.language))
    try end(run.console, findings.code)
  }
}
