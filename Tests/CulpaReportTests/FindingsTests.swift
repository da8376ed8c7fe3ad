import CulpaReport
import CulpaSyntax
import Foundation
import Testing

/// Reports of findings, where the readers in `Tests/Formats` can't say it.
struct FindingsTests {
  @Test func theSchemaIsPublished() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("schemas/\(FindingsSchema.name).json")
    #expect(try String(contentsOf: file, encoding: .utf8) == FindingsSchema.text())
  }

  private static func report(_ text: String, _ marked: [String]) -> FindingsReport {
    var sources = SourceSet()
    let source = SourceText(name: "a.culpa", text)
    let id = sources.add(source)
    var report = FindingsReport(command: "check", language: .english)
    report.begin("a.culpa")
    for words in marked {
      guard let range = text.range(of: words) else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      let span = Span(
        source: id, start: UInt32(start), end: UInt32(start + words.utf8.count))
      let diagnostic = Diagnostic(.error, "C2104", at: span, Bilingual(en: "no", zh: "no"))
      report.add(ReportedFinding(diagnostic, sources, subject: "a.culpa"))
    }
    return report
  }

  private static func prints(_ text: String, _ marked: [String]) -> [Substring] {
    report(text, marked).text(.sarif).split(separator: "\n").filter { $0.contains("culpa/v1") }
  }

  /// Code scanning knows an alert by its fingerprint, so text above it must not change it.
  @Test func aFingerprintStaysWhereTheLineMoves() {
    let before = Self.prints("rule a\nrule b\n", ["rule b"])
    #expect(before.count == 1)
    #expect(Self.prints("# new\n\nrule a\n  rule b\n", ["rule b"]) == before)
    #expect(Self.prints("rule a\nrule c\n", ["rule c"]) != before)
  }

  @Test func twoFindingsOfOneLineHaveTwoFingerprints() {
    let both = Self.prints("rule a b\n", ["a", "b"])
    #expect(both.count == 2 && Set(both).count == 2)
  }

  /// `charge 😀x`: the face is one character and two units of UTF-16.
  @Test func columnsOfSARIFAreUnitsOfUTF16() {
    let text = Self.report("😀x", ["x"]).text(.sarif)
    #expect(text.contains("\"startColumn\": 3"))
    #expect(Self.report("😀x", ["x"]).text(.short).hasPrefix("a.culpa:1:2: error C2104"))
  }

  /// A step shows ten annotations of a kind: of more, the tenth says how many there are in the log.
  @Test func aStepOfGitHubHasTenAnnotationsOfAKind() {
    let words = (10..<25).map { "w\($0)" }
    let lines = Self.report(words.joined(separator: " "), words).text(.github)
      .split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("::error") }.count == 10)
    #expect(lines.contains("::error title=culpa::6 more in the log"))
    #expect(lines.filter { $0.hasPrefix("a.culpa:") }.count == 6)
  }

  /// What the runner takes for a command stands at the start of a line, or is `##[`.
  @Test func noTextBecomesACommand() {
    var report = FindingsReport(command: "test", language: .english)
    report.begin("a.culpa")
    let details = ["  ::error::no", "##[error]no"]
    report.add(
      ReportedTest(
        name: "a\n::error::no", file: "a.culpa", line: 1, ending: .failed, details: details))
    let lines = report.text(.github).split(separator: "\n")
    #expect(lines.contains("|   ::error::no"))
    #expect(lines.contains("## [error]no"))
    #expect(!lines.contains { $0.hasPrefix("::error") })
  }

  /// As `@actions/core` escapes: `%`, CR and LF everywhere, `:` and `,` in properties too; never `;`, whose
  /// escape the runner would show as it is.
  @Test func annotationsAreEscapedAsTheRunnerReadsThem() {
    var sources = SourceSet()
    let source = SourceText(name: "50%, a:b;c.culpa", "x")
    let id = sources.add(source)
    var report = FindingsReport(command: "test", language: .english)
    report.begin("50%, a:b;c.culpa")
    let text = "1%, 2: 3; 4\r\nnext"
    report.add(
      ReportedFinding(
        Diagnostic(
          .error, "C2104", at: Span(source: id, start: 0, end: 1), Bilingual(en: text, zh: text)),
        sources, subject: "50%, a:b;c.culpa", test: text))
    let wanted = """
      ::error file=50%25%2C a%3Ab;c.culpa,line=1,endLine=1,col=1,endColumn=1,\
      title=C2104 1%25%2C 2%3A 3; 4%0D%0Anext::1%25, 2: 3; 4%0D%0Anext
      """
    #expect(report.text(.github).hasPrefix(wanted + "\n"))
  }

  @Test func charactersThatXMLHasNotAreLeftOut() {
    var report = FindingsReport(command: "test", language: .english)
    report.begin("a.culpa")
    report.add(
      ReportedTest(
        name: "a\u{0}\u{1B}[31m\u{FFFF}<b", file: "a.culpa", line: 1, ending: .skipped,
        reason: "x\u{7}\ny"))
    let text = report.text(.junit)
    #expect(text.contains("name=\"a[31m&lt;b\""))
    #expect(text.contains("<skipped message=\"x y\"/>"))
  }

  @Test func whatIsLeftOutIsCounted() {
    var report = FindingsReport(command: "check", language: .english)
    let span = Span.builtIn
    let finding = ReportedFinding(
      Diagnostic(.error, "C2104", at: span, Bilingual(en: "no", zh: "no")), SourceSet(),
      subject: "a.culpa")
    for _ in 0..<FindingsReport.most + 3 { report.add(finding) }
    #expect(report.errors == FindingsReport.most + 3)
    #expect(report.leftOut == 3)
    #expect(report.text(.sarif).contains("3 more findings are left out"))
  }
}
