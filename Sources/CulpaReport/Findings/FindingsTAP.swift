internal import CulpaSyntax

/// The report in TAP 14: the plan first, ` - ` before each name, `\` and `#` escaped, details in YAML by
/// two spaces.
struct FindingsTAP {
  private let report: FindingsReport

  init(_ report: FindingsReport) { self.report = report }

  func text() -> String {
    let cases = report.cases()
    var lines = ["TAP version 14"]
    if cases.isEmpty {
      lines.append("1..0 # SKIP " + WordsOfFindings.noTestRan.text(in: report.language))
    } else {
      lines.append("1..\(cases.count)")
    }
    for (index, one) in cases.enumerated() { lines += point(one, index + 1) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func point(_ one: ReportedCase, _ number: Int) -> [String] {
    let name = Self.escaped("\(one.suite): \(one.name)")
    switch one.ending {
    case .passed: return ["ok \(number) - \(name)"]
    case .skipped: return ["ok \(number) - \(name) # SKIP \(Self.escaped(one.reason ?? ""))"]
    case .failed, .broken:
      var lines = ["not ok \(number) - \(name)", "  ---"]
      lines.append("  message: \(Self.quoted(one.message))")
      lines.append("  severity: \(one.ending == .failed ? "fail" : "error")")
      lines.append("  at:")
      lines.append("    file: \(Self.quoted(one.suite))")
      lines.append("    line: \(one.line)")
      if !one.details.isEmpty {
        // A literal block: quoted lines in a list are more YAML than some harnesses read.
        lines.append("  details: |")
        lines += one.details.map { $0.isEmpty ? "" : "    " + safeForTerminal($0) }
      }
      return lines + ["  ..."]
    }
  }

  /// A description on one line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in FindingsReport.flat(text) {
      if character == "\\" || character == "#" { result += "\\" }
      result.append(character)
    }
    return safeForTerminal(result)
  }

  /// A string in YAML, quoted as in JSON, which YAML understands.
  private static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.take(), as: UTF8.self)
  }
}
