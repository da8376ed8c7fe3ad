import ArgumentParser
import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax
import Glibc

/// `culpa test PATH…`.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the test blocks of scripts; 1 when one fails or none ran.",
    discussion: """
      A test that found something else fails, one that could not look is an error, one that says \
      `skip because "…"` is skipped. Tests see only what they declare, so their order never matters; \
      they are run in an order that hangs on the seed, and reported as they are written.
      """)

  @OptionGroup var options: CommonOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var choice: TestChoice
  @Option(
    help: ArgumentHelp(
      "Compare what incidents come to with the rulings pinned in a folder.", valueName: "dir"))
  var rulings: String?
  @Flag(help: "With --rulings: ask about each change, and write what is accepted.")
  var review = false
  @Flag(help: "With --rulings: write all changes; never in CI.") var accept = false
  @Flag(help: "Run again whenever a file changes; Ctrl-C ends it.") var watch = false
  @Argument(help: ArgumentHelp("Scripts, or folders with scripts.", valueName: "path"))
  var paths: [String] = []

  func validate() throws {
    if paths.isEmpty, rulings == nil {
      throw ValidationError("name a script, or a folder with scripts")
    }
    if rulings == nil, review || accept {
      throw ValidationError("--review and --accept go with --rulings")
    }
    if review, accept { throw ValidationError("--review and --accept exclude each other") }
    if watch, review || accept {
      throw ValidationError("--watch writes no rulings; use --review or --accept without it")
    }
    if watch, report.format != .human {
      throw ValidationError("--watch is for people; it goes with --format human")
    }
  }

  func run() throws {
    guard watch else {
      let run = once()
      return try end(run.console, run.findings.code)
    }
    let watching = FileWatch(paths + options.allowRead + (rulings.map { [$0] } ?? []))
    while true {
      let before = watching.state()
      let run = once()
      run.console.say(WordsOfShell.watching(before.count).text(in: run.console.talkStyle.language))
      run.console.flush()
      let changed = watching.wait(since: before)
      run.console.say(WordsOfShell.changed(changed).text(in: run.console.talkStyle.language))
    }
  }

  /// Runs everything once, and reports it.
  private func once() -> ScriptRun {
    let run = ScriptRun(options)
    run.report = report.run("test", run)
    let runner = TestRunner(run, options, choice)
    for path in paths.flatMap({ Self.scripts(at: $0) }) { runner.load(path) }
    let tally = runner.runAll()
    var compared = 0
    if let rulings { compared = compare(rulings, run) }
    if rulings == nil || compared == 0 || !tally.isEmpty { conclude(tally, run) }
    run.finishReport()
    return run
  }

  /// Compares pinned rulings; answers how many incidents there were.
  private func compare(_ folder: String, _ run: ScriptRun) -> Int {
    var comparison = RulingsRun(run, options, review: review, accept: accept)
    for path in RulingsRun.files(in: folder) { comparison.compare(path) }
    if comparison.compared > 0 {
      run.console.say(
        WordsOfShell.compared(
          comparison.incidents, settlements: comparison.settlements, changed: comparison.changed,
          accepted: comparison.accepted
        ).text(in: run.console.talkStyle.language))
    }
    return comparison.compared
  }

  private func conclude(_ tally: TestRunner.Tally, _ run: ScriptRun) {
    let console = run.console
    if tally.isEmpty {
      if run.findings.code == .fine {
        console.complain(
          WordsOfShell.noTestRan(chosen: choice.isNarrow, skipped: tally.skipped > 0))
        run.findings.add(.findings)
      }
    } else {
      let words = WordsOfShell.tested(tally)
      if run.report?.isAlone ?? false {
        console.say(words.text(in: console.talkStyle.language))
      } else {
        console.print(words.text(in: console.style.language))
      }
      if tally.ran == 0, run.findings.code == .fine {
        console.complain(
          WordsOfShell.noTestRan(chosen: choice.isNarrow, skipped: tally.skipped > 0))
        run.findings.add(.findings)
      }
    }
    if tally.failed + tally.broken > 0 { run.findings.add(.findings) }
  }

  /// A file itself, or all scripts below a folder in the order of their names.
  static func scripts(at path: String) -> [String] {
    guard let folder = opendir(path) else { return [path] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted().flatMap { name -> [String] in
      let inner = path.hasSuffix("/") ? path + name : path + "/" + name
      if name.hasSuffix(".culpa") { return [inner] }
      guard let folder = opendir(inner) else { return [] }
      closedir(folder)
      return scripts(at: inner)
    }
  }
}
