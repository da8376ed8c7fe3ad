import ArgumentParser
import CulpaEngine
import CulpaReport
import CulpaSyntax

/// `culpa coverage PATH…`.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Say what the tests of scripts don't reach in their policies.")

  /// Forms of the answer.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, html, lcov, cobertura
  }

  @OptionGroup var options: CommonOptions
  @Option(
    help: ArgumentHelp("Form of the answer: text, html, lcov or cobertura.", valueName: "form"))
  var format: Form = .text
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write that form to a file, beside the text.", valueName: "file"))
  var output: String?
  @Option(
    help: ArgumentHelp("End with 1 where less than so many per cent are covered.", valueName: "n"))
  var min: Int?
  @Flag(help: "Write tests for what is missing, with what they come to today.")
  var suggest = false
  @Argument(help: ArgumentHelp("Scripts, or folders with scripts.", valueName: "path"))
  var paths: [String]

  func validate() throws {
    if let min, !(0...100).contains(min) {
      throw ValidationError("--min takes a percentage from 0 to 100")
    }
    if output != nil, format == .text {
      throw ValidationError("--output goes with a --format other than text")
    }
    if suggest, format != .text { throw ValidationError("--suggest writes tests, no --format") }
  }

  func run() throws {
    let run = ScriptRun(options)
    var coverage = Coverage()
    var count = 0
    let scripts = TestedScripts(paths, run).scripts
    for script in scripts {
      coverage.add(script.workspace)
      for test in script.cases {
        let result = script.workspace.run(test, loader: script.loader)
        if result.status == .skipped { continue }
        count += 1
        if result.status == .passed {
          coverage.take(result)
        } else {
          run.console.complain(TestText(result, style: run.console.talkStyle).lines())
          run.findings.add(.findings)
        }
      }
    }
    if count == 0, run.findings.code == .fine {
      run.console.complain(WordsOfShell.noTestRan)
      run.findings.add(.findings)
    }
    if suggest {
      let suggestions = Suggestions(
        coverage: coverage, scripts: scripts, language: run.console.style.language)
      for block in suggestions.blocks() { run.console.print(block) }
    } else {
      write(coverage, count, run)
    }
    compare(coverage, run)
    try end(run.console, run.findings.code)
  }

  private func write(_ coverage: Coverage, _ tests: Int, _ run: ScriptRun) {
    let text = CoverageText(coverage, tests: tests, style: run.console.style)
    let bytes: [UInt8]
    switch format {
    case .text: return run.console.print(text.lines())
    case .html:
      bytes = CoveragePage(coverage, tests: tests, language: run.console.style.language).html()
    case .lcov: bytes = Array(CoverageFiles(coverage).lcov().utf8)
    case .cobertura: bytes = Array(CoverageFiles(coverage).cobertura().utf8)
    }
    guard let output, output != "-" else { return run.console.write(bytes) }
    run.console.print(text.lines())
    run.replace(output, with: [bytes])
  }

  private func compare(_ coverage: Coverage, _ run: ScriptRun) {
    guard let min else { return }
    let (reached, all) = coverage.tally
    let share = Coverage.share(reached, of: all)
    if share < min * 100 {
      run.console.complain(CoverageText.below(share, wanted: min * 100))
      run.findings.add(.findings)
    }
  }
}
