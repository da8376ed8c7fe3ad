internal import CulpaSyntax

/// The report as Markdown: a sentence, the tests that did not pass with what was found, and a table of
/// findings. It fits into the summary of a step, which may have a mebibyte.
struct FindingsMarkdown {
  /// The most rows, and the most failures that are shown with their details.
  static let mostRows = 500
  static let mostFailures = 100
  /// The most bytes that details of tests may take.
  static let mostBytes = 700_000

  private let report: FindingsReport

  init(_ report: FindingsReport) { self.report = report }

  func text() -> String {
    var lines = ["### culpa \(report.command)", ""]
    lines.append(Self.escaped(WordsOfFindings.summary(report).text(in: report.language)))
    lines += tests() + findings()
    return lines.map { $0 + "\n" }.joined()
  }

  private func tests() -> [String] {
    let wrong = report.tests.filter { $0.ending != .passed }
    if wrong.isEmpty { return [] }
    var lines = [
      "", row([words(WordsOfFindings.ending), words(WordsOfFindings.test)]), row(["---", "---"]),
    ]
    for test in wrong.prefix(Self.mostRows) {
      let reason = test.reason.map { " (\(Self.escaped($0)))" } ?? ""
      let place = Self.escaped("\(test.file):\(test.line)")
      lines.append(
        row([
          words(WordsOfFindings.ending(test.ending)),
          "\(Self.escaped(test.name))\(reason) — \(place)",
        ]))
    }
    if wrong.count > Self.mostRows { lines += ["", more(wrong.count - Self.mostRows)] }
    var left = Self.mostBytes
    for test in wrong.filter({ !$0.details.isEmpty }).prefix(Self.mostFailures) {
      let block = details(of: test)
      left -= block.reduce(0) { $0 + $1.utf8.count }
      if left < 0 { break }
      lines += block
    }
    return lines
  }

  private func details(of test: ReportedTest) -> [String] {
    let text = test.details.joined(separator: "\n")
    let fence = Self.fence(around: text)
    return [
      "", "<details><summary>\(Self.html(test.name))</summary>", "", fence, text, fence, "",
      "</details>",
    ]
  }

  private func findings() -> [String] {
    if report.findings.isEmpty { return [] }
    var lines = [
      "",
      row(
        [
          WordsOfFindings.severity, WordsOfFindings.place, WordsOfFindings.code,
          WordsOfFindings.message,
        ].map(words)),
      row(["---", "---", "---", "---"]),
    ]
    // The gravest first; in the order found where they are alike.
    let ordered = ["error", "warning", "note"].flatMap { level in
      report.findings.filter { $0.level == level }
    }
    for finding in ordered.prefix(Self.mostRows) {
      lines.append(
        row([
          words(WordsOfReport.severity(finding.severity)), Self.escaped(finding.place),
          finding.code, Self.escaped(finding.message.text(in: report.language)),
        ]))
    }
    let rest = ordered.count - Self.mostRows + report.leftOut
    if ordered.count > Self.mostRows, rest > 0 { lines += ["", more(rest)] }
    return lines
  }

  private func words(_ text: Bilingual) -> String { text.text(in: report.language) }

  private func more(_ count: Int) -> String { words(WordsOfFindings.more(count)) }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  /// A line of backquotes longer than any in the text.
  private static func fence(around text: String) -> String {
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: max(3, longest + 1))
  }

  /// Text that means itself, on one line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in safeForTerminal(FindingsReport.flat(text)) {
      if "\\`*_{}[]<>()#|~&!".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }

  private static func html(_ text: String) -> String {
    FindingsJUnit.content(FindingsReport.flat(text))
  }
}
