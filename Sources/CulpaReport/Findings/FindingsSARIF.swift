internal import CulpaSyntax

/// The report as SARIF 2.1.0, within what code scanning of GitHub takes of it.
///
/// Columns are UTF-16 code units. Every result has a place, for one without is not shown; start times are
/// left out. A fingerprint hangs on the code, the file and the words of the line, not on where the line
/// stands, so that an alert stays the same while text is written above it.
struct FindingsSARIF {
  private let report: FindingsReport

  init(_ report: FindingsReport) { self.report = report }

  func text() -> String {
    var writer = JSONWriter(pretty: true)
    let rules = Set(report.findings.map(\.code)).sorted()
    writer.beginObject()
    writer.member(
      "$schema",
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    writer.member("version", "2.1.0")
    writer.name("runs")
    writer.beginArray()
    writer.beginObject()
    writer.object("tool") {
      $0.object("driver") { driver(rules, &$0) }
    }
    writer.object("automationDetails") { $0.member("id", "culpa/\(report.command)/") }
    writer.member("language", report.language == .english ? "en" : "zh")
    writer.member("columnKind", "utf16CodeUnits")
    writer.name("invocations")
    writer.beginArray()
    writer.beginObject()
    writer.member("executionSuccessful", true)
    if report.leftOut > 0 { notification(&writer) }
    writer.endObject()
    writer.endArray()
    writer.name("results")
    writer.beginArray()
    var positions: [String: Int] = [:]
    for (index, code) in rules.enumerated() { positions[code] = index }
    var seen: [String: Int] = [:]
    for finding in report.findings { result(finding, positions, &seen, &writer) }
    writer.endArray()
    writer.endObject()
    writer.endArray()
    writer.endObject()
    return String(decoding: writer.take(), as: UTF8.self) + "\n"
  }

  private func notification(_ writer: inout JSONWriter) {
    writer.name("toolExecutionNotifications")
    writer.beginArray()
    writer.beginObject()
    writer.member("level", "warning")
    text("message", WordsOfFindings.leftOut(report.leftOut), &writer)
    writer.endObject()
    writer.endArray()
  }

  // MARK: Rules

  private func driver(_ rules: [String], _ writer: inout JSONWriter) {
    writer.member("name", "culpa")
    writer.member("version", CulpaVersion.current)
    writer.member("semanticVersion", CulpaVersion.current)
    writer.name("rules")
    writer.beginArray()
    for code in rules { rule(code, &writer) }
    writer.endArray()
  }

  private func rule(_ code: String, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", code)
    if let page = CodePages.page(for: code) {
      text("shortDescription", page.title, &writer)
      text("fullDescription", page.text, &writer)
      writer.object("help") {
        let said = page.text.text(in: report.language)
        $0.member("text", said)
        $0.member("markdown", said + example(page))
      }
    }
    let level = report.findings.first { $0.code == code }?.level ?? "error"
    writer.object("defaultConfiguration") { $0.member("level", level) }
    writer.object("properties") { $0.member("tags", ["policy"]) }
    writer.endObject()
  }

  private func example(_ page: CodePage) -> String {
    let parts = [
      (WordsOfReport.wrongExample, page.wrong), (WordsOfReport.rightExample, page.right),
    ]
    return parts.filter { !$0.1.isEmpty }.map { title, script in
      "\n\n**\(title.text(in: report.language))**\n\n```\n\(script)\n```"
    }.joined()
  }

  // MARK: Results

  private func result(
    _ finding: ReportedFinding, _ positions: [String: Int], _ seen: inout [String: Int],
    _ writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("ruleId", finding.code)
    writer.member("ruleIndex", positions[finding.code] ?? -1)
    writer.member("level", finding.level)
    writer.object("message") { $0.member("text", message(finding)) }
    writer.name("locations")
    writer.beginArray()
    writer.beginObject()
    location(finding.places.first, finding.file, &writer)
    writer.endObject()
    writer.endArray()
    related(finding, &writer)
    let base = Self.hash(finding.code, finding.file, finding.words)
    let count = (seen[base] ?? 0) + 1
    seen[base] = count
    writer.object("partialFingerprints") { $0.member("culpa/v1", "\(base):\(count)") }
    if let fix = finding.fix { self.fix(fix.place, fix.replacement, &writer) }
    writer.endObject()
  }

  private func message(_ finding: ReportedFinding) -> String {
    var text = finding.message.text(in: report.language)
    if let test = finding.test { text = "\(test)\(colon)\(text)" }
    if let help = finding.help { text += "\n" + help.text(in: report.language) }
    return text
  }

  private var colon: String { WordsOfFindings.colon.text(in: report.language) }

  private func related(_ finding: ReportedFinding, _ writer: inout JSONWriter) {
    // Of more than that only some are shown.
    let places = finding.places.dropFirst().prefix(100)
    if places.isEmpty { return }
    writer.name("relatedLocations")
    writer.beginArray()
    for (index, place) in places.enumerated() {
      writer.beginObject()
      writer.member("id", index + 1)
      location(place, place.file, &writer)
      if let said = place.text { text("message", said, &writer) }
      writer.endObject()
    }
    writer.endArray()
  }

  private func location(
    _ place: ReportedPlace?, _ file: String, _ writer: inout JSONWriter
  ) {
    writer.object("physicalLocation") {
      $0.object("artifactLocation") { $0.member("uri", Self.uri(file)) }
      $0.object("region") { region in
        guard let place else { return region.member("startLine", 1) }
        Self.region(place, &region)
      }
    }
  }

  private static func region(_ place: ReportedPlace, _ writer: inout JSONWriter) {
    writer.member("startLine", place.line)
    writer.member("startColumn", place.column16)
    writer.member("endLine", place.endLine)
    writer.member("endColumn", place.endColumn16)
  }

  private func fix(
    _ place: ReportedPlace, _ replacement: String, _ writer: inout JSONWriter
  ) {
    writer.name("fixes")
    writer.beginArray()
    writer.beginObject()
    writer.name("artifactChanges")
    writer.beginArray()
    writer.beginObject()
    writer.object("artifactLocation") { $0.member("uri", Self.uri(place.file)) }
    writer.name("replacements")
    writer.beginArray()
    writer.beginObject()
    writer.object("deletedRegion") { Self.region(place, &$0) }
    writer.object("insertedContent") { $0.member("text", replacement) }
    writer.endObject()
    writer.endArray()
    writer.endObject()
    writer.endArray()
    writer.endObject()
    writer.endArray()
  }

  private func text(_ name: String, _ text: Bilingual, _ writer: inout JSONWriter) {
    writer.object(name) { $0.member("text", text.text(in: report.language)) }
  }

  // MARK: Names and fingerprints

  /// A path as a URI: relative to where the run began, `file://` where it is absolute; every byte that a
  /// path of a URI can't hold is written in hexadecimal.
  static func uri(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    let uri = String(decoding: bytes, as: UTF8.self)
    return path.hasPrefix("/") ? "file://" + uri : uri
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~/!$&'()*+,;=@".utf8.contains(byte)
    }
  }

  /// FNV-1a of 64 bits over parts that a zero byte separates, in hexadecimal.
  static func hash(_ parts: String...) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in parts.joined(separator: "\u{0}").utf8 {
      hash = (hash ^ UInt64(byte)).multipliedReportingOverflow(by: 0x100_0000_01B3).partialValue
    }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: max(0, 16 - text.count)) + text
  }
}
