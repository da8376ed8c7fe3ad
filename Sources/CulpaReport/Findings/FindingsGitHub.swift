internal import CulpaSyntax

/// The report as commands for GitHub Actions: annotations on lines, within the ten of each kind that a
/// step may have.
///
/// Of more than ten the first of each code go first; the others stand in the log below, a line each.
struct FindingsGitHub {
  /// How many annotations of one kind a step shows.
  static let most = 10

  private let report: FindingsReport

  init(_ report: FindingsReport) { self.report = report }

  func text() -> String {
    var lines: [String] = []
    var rest: [ReportedFinding] = []
    for level in ["error", "warning", "note"] {
      let all = firstsFirst(report.findings.filter { $0.level == level })
      // One place is kept for the sentence that there are more.
      let shown = all.count > Self.most ? Self.most - 1 : all.count
      lines += all.prefix(shown).map(annotation)
      if all.count > shown {
        let more = WordsOfFindings.more(all.count - shown).text(in: report.language)
        lines.append("::\(Self.command(level)) title=culpa::\(Self.data(more))")
        rest += all.dropFirst(shown)
      }
    }
    lines += rest.map { Self.harmless(report.short($0)) }
    lines += failures()
    lines.append(Self.harmless(WordsOfFindings.summary(report).text(in: report.language)))
    return lines.map { $0 + "\n" }.joined()
  }

  /// What people read about tests that did not pass, folded.
  private func failures() -> [String] {
    report.tests.filter { $0.ending == .failed || $0.ending == .broken }.flatMap { test in
      ["::group::" + Self.data(test.name)] + test.details.map(Self.harmless) + ["::endgroup::"]
    }
  }

  private func firstsFirst(_ findings: [ReportedFinding]) -> [ReportedFinding] {
    var seen: Set<String> = []
    let isFirst = findings.map { seen.insert($0.code).inserted }
    let firsts = zip(findings, isFirst).filter(\.1).map(\.0)
    return firsts + zip(findings, isFirst).filter { !$0.1 }.map(\.0)
  }

  private func annotation(_ finding: ReportedFinding) -> String {
    var properties = ["file=\(Self.property(Self.path(finding.file)))"]
    if let place = finding.places.first {
      properties.append("line=\(place.line)")
      // Columns count only where the place ends on the line where it begins.
      if place.line == place.endLine {
        properties += ["endLine=\(place.line)", "col=\(place.column16)"]
        if place.endColumn16 > place.column16 {
          properties.append("endColumn=\(place.endColumn16 - 1)")
        }
      } else {
        properties.append("endLine=\(place.endLine)")
      }
    }
    let title = finding.test.map { "\(finding.code) \($0)" } ?? finding.code
    properties.append("title=\(Self.property(title))")
    var message = finding.message.text(in: report.language)
    if let help = finding.help { message += "\n" + help.text(in: report.language) }
    let command = Self.command(finding.level)
    return "::\(command) \(properties.joined(separator: ","))::\(Self.data(message))"
  }

  private static func command(_ level: String) -> String { level == "note" ? "notice" : level }

  private static func path(_ file: String) -> String {
    file.hasPrefix("./") ? String(file.dropFirst(2)) : file
  }

  /// The text behind the second `::`: only what would end the line or start an escape is escaped.
  static func data(_ text: String) -> String { escaped(text, also: []) }

  /// A value before the second `::`. A semicolon is left alone: the runner would show its escape.
  static func property(_ text: String) -> String { escaped(text, also: [":", ","]) }

  private static func escaped(_ text: String, also: Set<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where also.contains(scalar): result += "%3A"
      case "," where also.contains(scalar): result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A line of the log that the runner can't take for a command.
  static func harmless(_ line: String) -> String {
    var words = line[...]
    while words.first?.isWhitespace ?? false { words.removeFirst() }
    let start = words.hasPrefix("::") ? "| " : ""
    return (start + line).split(separator: "##[", omittingEmptySubsequences: false)
      .joined(separator: "## [")
  }
}
