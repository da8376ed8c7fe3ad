/// The schema of findings in JSON, as `culpa schema --findings` prints it: of the whole document of
/// `--format json`, and of each line of `--format jsonl`.
///
/// The number at the end of ``name`` goes up when something that was there is gone or means something
/// else; new members may come without that.
public enum FindingsSchema {
  /// What each report names in its member `schema`.
  public static let name = "culpa-findings-1"

  /// The schema, in JSON Schema 2020-12.
  public static func text() -> String {
    var writer = JSONWriter(pretty: true)
    writer.beginObject()
    writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    writer.member("$id", "urn:culpa:\(name)")
    writer.member("title", "What a check, a test run or a look at the layout found")
    choices(
      "oneOf",
      [
        "#/$defs/report", "#/$defs/begin_line", "#/$defs/finding_line", "#/$defs/test_line",
        "#/$defs/summary_line",
      ], &writer)
    writer.object("$defs") { definitions(&$0) }
    writer.endObject()
    return String(decoding: writer.take(), as: UTF8.self) + "\n"
  }

  private static func definitions(_ writer: inout JSONWriter) {
    object("report", ["schema", "version", "command", "findings", "tests", "summary"], &writer) {
      head(&$0)
      list("findings", "#/$defs/finding", "in the order found; at most 25000", &$0)
      list("tests", "#/$defs/test", "in the order reported; empty but for `test`", &$0)
      reference("summary", "#/$defs/summary", &$0)
    }
    for kind in ["finding", "test", "summary"] { line(kind, &writer) }
    object("begin_line", ["type", "schema", "version", "command"], &writer) {
      $0.object("type") { $0.member("const", "begin") }
      head(&$0)
    }
    object("finding", ["code", "severity", "message", "file", "fingerprint"], &writer) {
      finding(&$0)
    }
    object("test", ["name", "file", "line", "result"], &writer) { test(&$0) }
    object(
      "summary", ["files", "errors", "warnings", "notes", "findings_left_out"], &writer
    ) { summary(&$0) }
    object("sentence", ["en", "zh"], &writer) {
      string("en", "English", &$0)
      string("zh", "Chinese", &$0)
    }
  }

  private static func head(_ writer: inout JSONWriter) {
    writer.object("schema") { $0.member("const", name) }
    string("version", "version of culpa", &writer)
    choice("command", "what looked", ["check", "test", "fmt"], &writer)
  }

  private static func finding(_ writer: inout JSONWriter) {
    type(&writer)
    writer.object("code") {
      $0.member("type", "string")
      $0.member("pattern", "^C[0-9]{4}$")
      $0.member("description", "stable; `culpa explain CODE` says more")
    }
    choice(
      "severity", "how much it matters", ["note", "warning", "error", "limit"], &writer)
    reference("message", "#/$defs/sentence", &writer)
    reference("help", "#/$defs/sentence", &writer)
    string("file", "as the user named it", &writer)
    place(&writer)
    string(
      "fingerprint", "the same as long as code, file and line are, wherever the line stands",
      &writer)
    string("test", "the test that found it", &writer)
    writer.object("related") {
      $0.member("type", "array")
      $0.object("items") {
        $0.member("type", "object")
        $0.member("required", ["file", "line", "column"])
        $0.object("properties") {
          string("file", "as the user named it", &$0)
          place(&$0)
          reference("message", "#/$defs/sentence", &$0)
        }
      }
    }
    writer.object("fix") {
      $0.member("type", "object")
      $0.member("required", ["file", "line", "column", "replacement"])
      $0.object("properties") {
        string("file", "as the user named it", &$0)
        place(&$0)
        string("replacement", "what to write there instead", &$0)
      }
    }
  }

  private static func test(_ writer: inout JSONWriter) {
    type(&writer)
    string("name", "the name of the test, with its row where it has several", &writer)
    string("file", "as the user named it", &writer)
    count("line", "of the test, from 1", &writer)
    choice(
      "result", "a test that found something else failed; one that could not look is broken",
      ReportedTest.Ending.allCases.map(\.rawValue), &writer)
    string("reason", "why it was skipped", &writer)
    writer.object("details") {
      $0.member("type", "array")
      $0.object("items") { $0.member("type", "string") }
      $0.member("description", "what a person reads, line by line, in the language of the run")
    }
  }

  private static func summary(_ writer: inout JSONWriter) {
    type(&writer)
    for (name, text) in [
      ("files", "looked at"), ("errors", "limits among them"), ("warnings", ""), ("notes", ""),
      ("findings_left_out", "beyond the first 25000"),
    ] { count(name, text, &writer) }
    for ending in ReportedTest.Ending.allCases {
      count(ending.rawValue, "tests; for `test` only", &writer)
    }
  }

  // MARK: Parts

  private static func line(_ kind: String, _ writer: inout JSONWriter) {
    writer.object("\(kind)_line") {
      $0.member("$ref", "#/$defs/\(kind)")
      $0.member("required", ["type"])
      $0.object("properties") {
        $0.object("type") { $0.member("const", kind) }
      }
    }
  }

  private static func type(_ writer: inout JSONWriter) {
    string("type", "in JSON lines: what the line is", &writer)
  }

  private static func place(_ writer: inout JSONWriter) {
    count("line", "from 1", &writer)
    count("column", "in characters, from 1", &writer)
    count("end_line", "from 1", &writer)
    count("end_column", "behind the last character", &writer)
  }

  private static func object(
    _ name: String, _ required: [String], _ writer: inout JSONWriter,
    _ properties: (inout JSONWriter) -> Void
  ) {
    writer.object(name) {
      $0.member("type", "object")
      $0.member("required", required)
      $0.object("properties", properties)
    }
  }

  private static func string(_ name: String, _ text: String, _ writer: inout JSONWriter) {
    writer.object(name) {
      $0.member("type", "string")
      $0.member("description", text)
    }
  }

  private static func count(_ name: String, _ text: String, _ writer: inout JSONWriter) {
    writer.object(name) {
      $0.member("type", "integer")
      $0.member("minimum", 0)
      if !text.isEmpty { $0.member("description", text) }
    }
  }

  private static func choice(
    _ name: String, _ text: String, _ values: [String], _ writer: inout JSONWriter
  ) {
    writer.object(name) {
      $0.member("enum", values)
      $0.member("description", text)
    }
  }

  private static func reference(
    _ name: String, _ target: String, _ writer: inout JSONWriter
  ) {
    writer.object(name) { $0.member("$ref", target) }
  }

  private static func list(
    _ name: String, _ target: String, _ text: String, _ writer: inout JSONWriter
  ) {
    writer.object(name) {
      $0.member("type", "array")
      $0.object("items") { $0.member("$ref", target) }
      $0.member("description", text)
    }
  }

  private static func choices(_ name: String, _ targets: [String], _ writer: inout JSONWriter) {
    writer.name(name)
    writer.beginArray()
    for target in targets {
      writer.beginObject()
      writer.member("$ref", target)
      writer.endObject()
    }
    writer.endArray()
  }
}
