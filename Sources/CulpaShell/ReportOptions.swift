import ArgumentParser
import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax
import Glibc

/// In which form findings are given, and where.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Form of the findings: human, short, json, jsonl, junit, tap, sarif, github or markdown.",
      valueName: "form"))
  var format: Form = .human

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write that form to a file, beside what people read.", valueName: "file"))
  var output: String?

  /// A form as the command line spells it.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case human, short, json, jsonl, junit, tap, sarif, github, markdown
  }

  func validate() throws {
    if output != nil, format == .human {
      throw ValidationError("--output goes with a --format other than human")
    }
  }

  /// The report to fill; `nil` where people read findings as they come.
  func run(_ command: String, _ run: ScriptRun) -> ReportRun? {
    guard format != .human, let format = FindingsReport.Format(rawValue: format.rawValue) else {
      return nil
    }
    return ReportRun(
      format, output == "-" ? nil : output,
      FindingsReport(command: command, language: run.console.style.language))
  }
}

/// A report while it is filled.
struct ReportRun {
  let format: FindingsReport.Format
  /// The file it goes to; `nil` for standard output.
  let output: String?
  private(set) var report: FindingsReport
  private var subject = ""

  init(_ format: FindingsReport.Format, _ output: String?, _ report: FindingsReport) {
    self.format = format
    self.output = output
    self.report = report
  }

  /// Whether it is all that there is to read: what people would read is left out then.
  var isAlone: Bool { output == nil }

  /// What is found from here on is found in a file.
  mutating func begin(_ file: String) {
    subject = file
    report.begin(file)
  }

  mutating func take(_ diagnostic: Diagnostic, _ sources: SourceSet) {
    report.add(ReportedFinding(diagnostic, sources, subject: subject))
  }

  mutating func take(_ failure: LoadFailure) {
    report.add(ReportedFinding(failure, subject: subject))
  }

  mutating func take(_ test: ReportedTest, _ findings: [ReportedFinding], at file: String) {
    subject = file
    report.add(test, findings)
  }
}

extension ScriptRun {
  /// Writes the report, where there is one, and the summary of the step where GitHub wants one.
  func finishReport() {
    guard let report else { return }
    let bytes = Array(report.report.text(report.format).utf8)
    if let output = report.output { replace(output, with: [bytes]) } else { console.write(bytes) }
    if report.format == .github { summarise(report.report) }
  }

  /// Appends to the file that GitHub Actions names for the summary of a step.
  private func summarise(_ report: FindingsReport) {
    guard let name = getenv("GITHUB_STEP_SUMMARY") else { return }
    let path = String(cString: name)
    if path.isEmpty { return }
    let bytes = Array((report.text(.markdown) + "\n").utf8)
    let file = fopen(path, "a")
    let written = file.map { fwrite(bytes, 1, bytes.count, $0) } ?? 0
    let isClosed = file.map { fclose($0) == 0 } ?? false
    if written == bytes.count, isClosed { return }
    console.complain(WordsOfShell.noSummary(path))
    findings.count(.cannotWrite)
  }
}
