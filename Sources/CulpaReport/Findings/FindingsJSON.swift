internal import CulpaSyntax

/// The report as JSON, one document or a line for each part; the schema is ``FindingsSchema``.
extension FindingsReport {
  func json() -> String {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.member("schema", FindingsSchema.name)
    writer.member("version", CulpaVersion.current)
    writer.member("command", command)
    writer.name("findings")
    writer.beginArray()
    for finding in findings { write(finding, nil, &writer) }
    writer.endArray()
    writer.name("tests")
    writer.beginArray()
    for test in tests { write(test, nil, &writer) }
    writer.endArray()
    writer.name("summary")
    writeSummary(nil, &writer)
    writer.endObject()
    return String(decoding: writer.take(), as: UTF8.self) + "\n"
  }

  func jsonLines() -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("type", "begin")
    writer.member("schema", FindingsSchema.name)
    writer.member("version", CulpaVersion.current)
    writer.member("command", command)
    writer.endObject()
    writer.endLine()
    for finding in findings {
      write(finding, "finding", &writer)
      writer.endLine()
    }
    for test in tests {
      write(test, "test", &writer)
      writer.endLine()
    }
    writeSummary("summary", &writer)
    writer.endLine()
    return String(decoding: writer.take(), as: UTF8.self)
  }

  private func write(_ finding: ReportedFinding, _ type: String?, _ writer: inout JSONWriter) {
    writer.beginObject()
    if let type { writer.member("type", type) }
    writer.member("code", finding.code)
    writer.member(
      "severity", finding.severity == .limit ? "limit" : finding.level)
    write("message", finding.message, &writer)
    if let help = finding.help { write("help", help, &writer) }
    writer.member("file", finding.file)
    if let place = finding.places.first { writePlace(place, &writer) }
    writer.member("fingerprint", FindingsSARIF.hash(finding.code, finding.file, finding.words))
    if let test = finding.test { writer.member("test", test) }
    if finding.places.count > 1 {
      writer.name("related")
      writer.beginArray()
      for place in finding.places.dropFirst() {
        writer.beginObject()
        writer.member("file", place.file)
        writePlace(place, &writer)
        if let text = place.text { write("message", text, &writer) }
        writer.endObject()
      }
      writer.endArray()
    }
    if let fix = finding.fix {
      writer.name("fix")
      writer.beginObject()
      writer.member("file", fix.place.file)
      writePlace(fix.place, &writer)
      writer.member("replacement", fix.replacement)
      writer.endObject()
    }
    writer.endObject()
  }

  private func writePlace(_ place: ReportedPlace, _ writer: inout JSONWriter) {
    writer.member("line", place.line)
    writer.member("column", place.column)
    writer.member("end_line", place.endLine)
    writer.member("end_column", place.endColumn)
  }

  private func write(_ test: ReportedTest, _ type: String?, _ writer: inout JSONWriter) {
    writer.beginObject()
    if let type { writer.member("type", type) }
    writer.member("name", test.name)
    writer.member("file", test.file)
    writer.member("line", test.line)
    writer.member("result", test.ending.rawValue)
    if let reason = test.reason { writer.member("reason", reason) }
    if !test.details.isEmpty {
      writer.name("details")
      writer.beginArray()
      for line in test.details { writer.string(line) }
      writer.endArray()
    }
    writer.endObject()
  }

  private func writeSummary(_ type: String?, _ writer: inout JSONWriter) {
    writer.beginObject()
    if let type { writer.member("type", type) }
    writer.member("files", files.count)
    writer.member("errors", errors)
    writer.member("warnings", warnings)
    writer.member("notes", notes)
    writer.member("findings_left_out", leftOut)
    if command == "test" {
      for ending in ReportedTest.Ending.allCases { writer.member(ending.rawValue, count(ending)) }
    }
    writer.endObject()
  }

  private func write(_ name: String, _ text: Bilingual, _ writer: inout JSONWriter) {
    writer.name(name)
    writer.beginObject()
    writer.member("en", text.english)
    writer.member("zh", text.chinese)
    writer.endObject()
  }
}

extension ReportedFinding {
  /// The line that it is about, without the white space around.
  var words: String {
    places.first.map { FindingsReport.flat($0.words.trimmedOfSpace) } ?? ""
  }
}

extension String {
  /// Without white space at both ends.
  var trimmedOfSpace: String {
    var rest = self[...]
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }
}

extension JSONWriter {
  /// A member whose value is a string.
  mutating func member(_ name: String, _ text: String) {
    self.name(name)
    string(text)
  }

  /// A member whose value is a whole number.
  mutating func member(_ name: String, _ number: Int) {
    self.name(name)
    self.number(number)
  }

  /// A member whose value is `true` or `false`.
  mutating func member(_ name: String, _ isTrue: Bool) {
    self.name(name)
    boolean(isTrue)
  }

  /// A member whose value is a list of strings.
  mutating func member(_ name: String, _ texts: [String]) {
    self.name(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// A member whose value is an object.
  mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    self.name(name)
    beginObject()
    body(&self)
    endObject()
  }
}
