/// The schema of explanations in JSON, as `culpa schema --explanations` prints it.
///
/// The number at the end of ``name`` goes up when something that was there is gone or means something
/// else; new members and new kinds may come without that.
public enum ExplanationSchema {
  /// What each explanation names in its member `schema`.
  public static let name = "culpa-explanation-1"

  /// The schema, in JSON Schema 2020-12.
  public static func text() -> String {
    var writer = JSONWriter(pretty: true)
    write(&writer)
    return String(decoding: writer.take(), as: UTF8.self) + "\n"
  }

  private static func write(_ writer: inout JSONWriter) {
    writer.beginObject()
    member("$schema", "https://json-schema.org/draft/2020-12/schema", &writer)
    member("$id", "urn:culpa:\(name)", &writer)
    member("title", "Why a ruling is as it is", &writer)
    member("type", "object", &writer)
    list(
      "required",
      [
        "schema", "language", "incident", "policy", "currency", "severity", "settled", "about",
        "because",
      ], &writer)
    writer.name("properties")
    writer.beginObject()
    writer.name("schema")
    writer.beginObject()
    member("const", name, &writer)
    writer.endObject()
    choice("language", "language of texts and names", ["en", "zh"], &writer)
    string("incident", "name of the incident, or of the settlement", &writer)
    string("policy", "name of the policy", &writer)
    string("version", "version of the policy", &writer)
    string("occurred", "day, or day and time", &writer)
    string("kind", "kind of the incident", &writer)
    string("currency", "unit of all money", &writer)
    strings(
      "severity", "the severities that are possible; the word for none where none is", &writer)
    writer.name("settled")
    writer.beginObject()
    member("type", "boolean", &writer)
    member("description", "whether exactly one severity is possible", &writer)
    writer.endObject()
    choice(
      "about", "what was asked", ["everything", "severity", "person", "amount"], &writer)
    string("person", "who was asked about; absent for a name that may not be shown", &writer)
    string("amount", "the booking that was asked about", &writer)
    nodes("because", "the derivation, in the order in which people read it", &writer)
    writer.endObject()
    writer.name("$defs")
    writer.beginObject()
    node(&writer)
    writer.endObject()
    writer.endObject()
  }

  private static func node(_ writer: inout JSONWriter) {
    writer.name("node")
    writer.beginObject()
    member("type", "object", &writer)
    list("required", ["kind", "text"], &writer)
    writer.name("properties")
    writer.beginObject()
    choice(
      "kind", "what the line is about", ExplanationNode.Kind.allCases.map(\.rawValue), &writer)
    string("text", "the line as a person reads it", &writer)
    writer.name("certain")
    writer.beginObject()
    member("type", "boolean", &writer)
    member("description", "false where it only may hold; absent where it does", &writer)
    writer.endObject()
    writer.name("figures")
    writer.beginObject()
    member("type", "object", &writer)
    member(
      "description",
      "exact decimals: money in the currency, rates and points as fractions of 1, durations in seconds; "
        + "null where nothing that is known bounds it", &writer)
    writer.name("properties")
    writer.beginObject()
    for name in [
      "low", "high", "value", "base", "rate", "part", "stage", "times_low", "times_high",
    ] {
      writer.name(name)
      writer.beginObject()
      list("type", ["number", "null"], &writer)
      writer.endObject()
    }
    writer.endObject()
    writer.name("additionalProperties")
    writer.boolean(false)
    writer.endObject()
    string("rule", "the rule or the law behind it", &writer)
    strings("articles", "the articles it cites", &writer)
    string("from", "file and line where a fact is written, or of the import that read it", &writer)
    nodes("because", "what it rests on", &writer)
    writer.endObject()
    writer.name("additionalProperties")
    writer.boolean(false)
    writer.endObject()
  }

  // MARK: Members

  private static func member(_ name: String, _ text: String, _ writer: inout JSONWriter) {
    writer.name(name)
    writer.string(text)
  }

  private static func list(_ name: String, _ texts: [String], _ writer: inout JSONWriter) {
    writer.name(name)
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
  }

  private static func string(_ name: String, _ description: String, _ writer: inout JSONWriter) {
    writer.name(name)
    writer.beginObject()
    member("type", "string", &writer)
    member("description", description, &writer)
    writer.endObject()
  }

  private static func choice(
    _ name: String, _ description: String, _ values: [String], _ writer: inout JSONWriter
  ) {
    writer.name(name)
    writer.beginObject()
    list("enum", values, &writer)
    member("description", description, &writer)
    writer.endObject()
  }

  private static func strings(_ name: String, _ description: String, _ writer: inout JSONWriter) {
    writer.name(name)
    writer.beginObject()
    member("type", "array", &writer)
    writer.name("items")
    writer.beginObject()
    member("type", "string", &writer)
    writer.endObject()
    member("description", description, &writer)
    writer.endObject()
  }

  private static func nodes(_ name: String, _ description: String, _ writer: inout JSONWriter) {
    writer.name(name)
    writer.beginObject()
    member("type", "array", &writer)
    writer.name("items")
    writer.beginObject()
    member("$ref", "#/$defs/node", &writer)
    writer.endObject()
    member("description", description, &writer)
    writer.endObject()
  }
}
