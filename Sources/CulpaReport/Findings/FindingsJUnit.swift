internal import CulpaSyntax

/// The report as JUnit XML, which has no standard: only what every reader understands.
///
/// No `skipped` on `testsuites`, no `timestamp` at all, times with three decimals, which are zero because
/// no clock takes part; `classname` and `name` together are told apart; characters that XML does not have
/// are left out.
struct FindingsJUnit {
  private let report: FindingsReport

  init(_ report: FindingsReport) { self.report = report }

  func text() -> String {
    let cases = report.cases()
    var order: [String] = []
    var suites: [String: [ReportedCase]] = [:]
    for one in cases {
      if suites[one.suite] == nil { order.append(one.suite) }
      suites[one.suite, default: []].append(one)
    }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites name=\"culpa\"\(counts(cases)) time=\"0.000\">\n"
    var seen: [String: Int] = [:]
    for file in order { text += suite(file, suites[file] ?? [], &seen) }
    return text + "</testsuites>\n"
  }

  private func counts(_ cases: [ReportedCase]) -> String {
    func count(_ ending: ReportedTest.Ending) -> Int {
      cases.reduce(0) { $0 + ($1.ending == ending ? 1 : 0) }
    }
    return " tests=\"\(cases.count)\" failures=\"\(count(.failed))\" errors=\"\(count(.broken))\""
  }

  private func suite(
    _ file: String, _ cases: [ReportedCase], _ seen: inout [String: Int]
  ) -> String {
    let skipped = cases.reduce(0) { $0 + ($1.ending == .skipped ? 1 : 0) }
    let name = Self.attribute(file)
    var text = "  <testsuite name=\"\(name)\"\(counts(cases)) skipped=\"\(skipped)\""
    text += " time=\"0.000\" file=\"\(name)\">\n"
    for one in cases { text += element(one, &seen) }
    let warnings = report.findings.filter { $0.subject == file && $0.severity < .error }
    if !warnings.isEmpty {
      let lines = warnings.map { Self.content(report.short($0)) }
      text += "    <system-out>\(lines.joined(separator: "\n"))</system-out>\n"
    }
    return text + "  </testsuite>\n"
  }

  private func element(_ one: ReportedCase, _ seen: inout [String: Int]) -> String {
    let className = Self.className(one.suite)
    let key = "\(className)\u{0}\(one.name)"
    let count = (seen[key] ?? 0) + 1
    seen[key] = count
    let name = count == 1 ? one.name : "\(one.name) (\(count))"
    var text = "    <testcase name=\"\(Self.attribute(name))\""
    text += " classname=\"\(Self.attribute(className))\" time=\"0.000\""
    text += " file=\"\(Self.attribute(one.suite))\" line=\"\(one.line)\""
    switch one.ending {
    case .passed: return text + "/>\n"
    case .skipped:
      return text + ">\n      <skipped message=\"\(Self.attribute(one.reason ?? ""))\"/>\n"
        + "    </testcase>\n"
    case .failed, .broken:
      let word = one.ending == .failed ? "failure" : "error"
      return text + ">\n      <\(word) message=\"\(Self.attribute(one.message))\""
        + " type=\"\(Self.attribute(one.type))\">"
        + Self.content(one.details.joined(separator: "\n")) + "</\(word)>\n    </testcase>\n"
    }
  }

  /// `examples/first.culpa` as `examples.first`: readers take dots for folders.
  static func className(_ file: String) -> String {
    var path = file[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.hasPrefix("/") { path = path.dropFirst() }
    if path.hasSuffix(".culpa") { path = path.dropLast(6) }
    return String(path.map { $0 == "/" ? "." : $0 })
  }

  static func content(_ text: String) -> String { escaped(text, isAttribute: false) }

  static func attribute(_ text: String) -> String { escaped(text, isAttribute: true) }

  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": result += isAttribute ? " " : String(scalar)
      default: if isAllowed(scalar) { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// What XML 1.0 has, without the control characters that it only suffers.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
