public import CulpaSyntax

/// Everything that a run of `check`, `test` or `fmt --check` found, for people and for programs.
///
/// One stream of findings and tests, in the order found, rendered in many forms. No form holds a time,
/// a machine or a folder that the user did not name: the same inputs give the same bytes. Times that a
/// form insists on are zero.
public struct FindingsReport: Sendable {
  /// The forms.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case human, short, json, jsonl, junit, tap, sarif, github, markdown
  }

  /// The command that looked: `check`, `test` or `fmt`.
  public let command: String
  /// The language of sentences, where a form has room for one only.
  public let language: Language
  /// The files that were looked at, in that order.
  public private(set) var files: [String] = []
  /// In the order found, at most ``most``.
  public private(set) var findings: [ReportedFinding] = []
  /// In the order reported.
  public private(set) var tests: [ReportedTest] = []
  /// How many findings were left out because there were more than ``most``.
  public private(set) var leftOut = 0
  private var counts: [Int] = [0, 0, 0]

  /// The most findings that are kept: what code scanning takes of one run.
  public static let most = 25_000

  /// An empty report.
  public init(command: String, language: Language) {
    self.command = command
    self.language = language
  }

  /// A file is looked at from here on.
  public mutating func begin(_ file: String) { files.append(file) }

  /// A finding, in the order found.
  public mutating func add(_ finding: ReportedFinding) {
    switch finding.severity {
    case .error, .limit: counts[0] += 1
    case .warning: counts[1] += 1
    case .note: counts[2] += 1
    }
    if findings.count < Self.most { findings.append(finding) } else { leftOut += 1 }
  }

  /// A test, with what it found.
  public mutating func add(_ test: ReportedTest, _ found: [ReportedFinding] = []) {
    tests.append(test)
    for finding in found { add(finding) }
  }

  /// Errors, limits among them, those left out included.
  public var errors: Int { counts[0] }
  /// Warnings, those left out included.
  public var warnings: Int { counts[1] }
  /// Notes, those left out included.
  public var notes: Int { counts[2] }

  /// How many tests ended so.
  public func count(_ ending: ReportedTest.Ending) -> Int {
    tests.reduce(0) { $0 + ($1.ending == ending ? 1 : 0) }
  }

  /// The whole report in one form; empty for people, who read as it comes.
  public func text(_ format: Format) -> String {
    switch format {
    case .human: ""
    case .short: short()
    case .json: json()
    case .jsonl: jsonLines()
    case .junit: FindingsJUnit(self).text()
    case .tap: FindingsTAP(self).text()
    case .sarif: FindingsSARIF(self).text()
    case .github: FindingsGitHub(self).text()
    case .markdown: FindingsMarkdown(self).text()
    }
  }

  // MARK: Short

  /// `file:line:column: severity CODE message`, a line for each finding.
  private func short() -> String {
    var text = findings.map { short($0) + "\n" }.joined()
    if leftOut > 0 { text += WordsOfFindings.leftOut(leftOut).text(in: language) + "\n" }
    return text
  }

  /// One finding on one line.
  func short(_ finding: ReportedFinding) -> String {
    safeForTerminal(
      "\(finding.place): \(finding.level) \(finding.code) "
        + Self.flat(finding.message.text(in: language)))
  }

  /// On one line.
  static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

/// A unit that passes or fails, for forms that know nothing but tests.
struct ReportedCase {
  let suite: String
  let name: String
  let ending: ReportedTest.Ending
  /// One line.
  let message: String
  let reason: String?
  let details: [String]
  let line: Int
  /// The kind of failure: a code, or how the test ended.
  let type: String
}

extension FindingsReport {
  /// Tests as they are; of files that are checked, each error as a case that failed, and a file without
  /// error as one that passed.
  func cases() -> [ReportedCase] {
    var tests: [String: [ReportedTest]] = [:]
    for test in self.tests { tests[test.file, default: []].append(test) }
    var loose: [String: [ReportedFinding]] = [:]
    for finding in findings where finding.severity >= .error && finding.test == nil {
      loose[finding.subject, default: []].append(finding)
    }
    var seen: Set<String> = []
    return files.filter { seen.insert($0).inserted }.flatMap { file -> [ReportedCase] in
      let wrong = (loose[file] ?? []).map { failing($0, isTest: command == "test") }
      let own = (tests[file] ?? []).map(tested)
      if command != "test", wrong.isEmpty {
        return [
          ReportedCase(
            suite: file, name: command, ending: .passed, message: "", reason: nil, details: [],
            line: 1, type: "")
        ]
      }
      return wrong + own
    }
  }

  private func failing(_ finding: ReportedFinding, isTest: Bool) -> ReportedCase {
    var details = [short(finding)]
    for place in finding.places.dropFirst() {
      let said = place.text.map { ": " + Self.flat($0.text(in: language)) } ?? ""
      details.append("\(place.file):\(place.line):\(place.column)\(said)")
    }
    if let help = finding.help { details.append(Self.flat(help.text(in: language))) }
    let place = finding.places.first.map { " \($0.line):\($0.column)" } ?? ""
    return ReportedCase(
      suite: finding.subject, name: finding.code + place, ending: isTest ? .broken : .failed,
      message: Self.flat(finding.message.text(in: language)), reason: nil, details: details,
      line: finding.places.first?.line ?? 1, type: finding.code)
  }

  private func tested(_ test: ReportedTest) -> ReportedCase {
    ReportedCase(
      suite: test.file, name: test.name, ending: test.ending,
      message: test.message.map { Self.flat($0.text(in: language)) } ?? "",
      reason: test.reason, details: test.details, line: test.line, type: test.ending.rawValue)
  }
}
