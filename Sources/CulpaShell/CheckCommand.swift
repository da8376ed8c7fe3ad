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
  @Option(help: ArgumentHelp("Code whose warnings are let pass.", valueName: "code"))
  var allow: [String] = []
  @Option(help: ArgumentHelp("Code whose warnings end the check with 1.", valueName: "code"))
  var deny: [String] = []
  @Flag(help: "Say also what is worth knowing, and what could not be decided.")
  var verbose = false
  @Flag(help: "Say also what could not be decided.")
  var undecided = false
  @Argument(help: ArgumentHelp("Policies or scripts; - is standard input.", valueName: "file"))
  var files: [String]

  func validate() throws {
    if let asOf, Fragment.date(asOf) == nil {
      throw ValidationError("--as-of takes a date such as 2026-03-31, not '\(asOf)'")
    }
    if let code = CodeChoice.unknown(allow + deny) {
      throw ValidationError("no message has the code '\(code)'")
    }
    if let code = allow.first(where: { deny.contains($0) }) {
      throw ValidationError("\(code) is both allowed and denied")
    }
  }

  func run() throws {
    let day = asOf.flatMap(Fragment.date)
    let run = ScriptRun(options)
    run.codes = CodeChoice(allow: allow, deny: deny)
    var analysed = Analysed()
    run.report = report.run("check", run)
    for file in files {
      run.report?.begin(file)
      do throws(LoadFailure) {
        var interpreter = try run.interpreter(root: ScriptRun.folder(of: file))
        interpreter.load(try DiskLoader.text(ofFile: file))
        analyse(interpreter.workspace, run, &analysed)
        guard let day else { continue }
        for diagnostic in interpreter.workspace.overdueReviews(asOf: day) {
          run.complain(diagnostic, interpreter.workspace.sources)
        }
      } catch {
        run.fail(error)
      }
    }
    if analysed.notes > 0, !verbose {
      run.console.say(
        WordsOfShell.worthKnowing(analysed.notes).text(in: run.console.talkStyle.language))
    }
    if analysed.undecided > 0, !verbose, !undecided {
      run.console.say(
        WordsOfShell.undecided(analysed.undecided).text(in: run.console.talkStyle.language))
    }
    let findings = run.findings
    let tally = WordsOfShell.checked(
      files: files.count, errors: findings.errors, warnings: findings.warnings)
    run.console.say(tally.text(in: run.console.talkStyle.language))
    run.finishReport()
    try end(run.console, run.findings.code)
  }

  /// Policies that were looked into, so that one that several scripts use is looked into once.
  private struct Analysed {
    var policies: Set<String> = []
    var notes = 0
    var undecided = 0
  }

  private func analyse(_ workspace: Workspace, _ run: ScriptRun, _ analysed: inout Analysed) {
    let analysis = workspace.analysis { compiled in
      let span = compiled.policy.label.span
      let name = workspace.sources[span.source]?.name ?? ""
      return analysed.policies.insert("\(name):\(span.start)").inserted
    }
    for finding in analysis.findings {
      if take(finding.diagnostic, isShown: verbose, run, workspace) { analysed.notes += 1 }
    }
    for note in analysis.undecided {
      if take(note, isShown: verbose || undecided, run, workspace) { analysed.undecided += 1 }
    }
  }

  /// Says one finding; of what is only worth knowing, only where that is asked for.
  ///
  /// - Returns: whether it is only worth knowing.
  private func take(
    _ diagnostic: Diagnostic, isShown: Bool, _ run: ScriptRun, _ workspace: Workspace
  ) -> Bool {
    guard let judged = run.codes.judged(diagnostic, &run.findings) else { return false }
    run.report?.take(judged, workspace.sources)
    if run.report?.isAlone ?? false { return judged.severity == .note }
    let isQuiet = judged.severity == .note ? !isShown : judged.severity == .warning && options.quiet
    if !isQuiet { run.console.complain(judged, workspace.sources) }
    return judged.severity == .note
  }
}
