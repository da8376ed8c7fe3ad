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
  @OptionGroup var report: ReportOptions
  @Option(help: ArgumentHelp("Day by which reviews must have been made.", valueName: "date"))
  var asOf: String?
  @Argument(help: ArgumentHelp("Policies or scripts; - is standard input.", valueName: "file"))
  var files: [String]

  func validate() throws {
    if let asOf, Fragment.date(asOf) == nil {
      throw ValidationError("--as-of takes a date such as 2026-03-31, not '\(asOf)'")
    }
  }

  func run() throws {
    let day = asOf.flatMap(Fragment.date)
    let run = ScriptRun(options)
    run.report = report.run("check", run)
    for file in files {
      run.report?.begin(file)
      do throws(LoadFailure) {
        var interpreter = try run.interpreter(root: ScriptRun.folder(of: file))
        interpreter.load(try DiskLoader.text(ofFile: file))
        guard let day else { continue }
        for diagnostic in interpreter.workspace.overdueReviews(asOf: day) {
          run.complain(diagnostic, interpreter.workspace.sources)
        }
      } catch {
        run.fail(error)
      }
    }
    let findings = run.findings
    let tally = WordsOfShell.checked(
      files: files.count, errors: findings.errors, warnings: findings.warnings)
    run.console.say(tally.text(in: run.console.talkStyle.language))
    run.finishReport()
    try end(run.console, run.findings.code)
  }
}
