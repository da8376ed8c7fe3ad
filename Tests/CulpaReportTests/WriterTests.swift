import CulpaReport
import Testing

/// RFC 4180, written.
@Suite struct CSVWriterTests {
  private func line(_ texts: [String], guardFormulas: Bool = true) -> String {
    var writer = CSVWriter(guardFormulas: guardFormulas)
    writer.row(texts)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func quotesOnlyWhereNeeded() {
    #expect(
      line(["a b", "1,2", "x\"y", "l\nm", "张；伟", ""]) == "a b,\"1,2\",\"x\"\"y\",\"l\nm\",张；伟,\n")
    #expect(line(["a\r"]) == "\"a\r\"\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "＝1", "\t=1"])
  func textIsKeptFromBecomingAFormula(text: String) {
    #expect(line([text, "a" + text]) == "'\(text),a\(text)\n")
    #expect(line([text], guardFormulas: false) == "\(text)\n")
  }

  @Test func numbersAreNotChanged() {
    var writer = CSVWriter()
    writer.number("-5.00")
    writer.number("+1")
    writer.endRow()
    #expect(String(decoding: writer.take(), as: UTF8.self) == "-5.00,+1\n")
    #expect(writer.bytes == [])
  }

  /// An empty line would be skipped.
  @Test func aRowOfOneEmptyFieldIsSeen() {
    #expect(line([""]) == "\"\"\n")
    #expect(line(["", ""]) == ",\n")
  }
}

/// RFC 8259, written.
@Suite struct JSONWriterTests {
  private func write(pretty: Bool) -> String {
    var json = JSONWriter(pretty: pretty)
    json.beginObject()
    json.name("金额")
    json.number("500.00")
    json.name("list")
    json.beginArray()
    json.boolean(true)
    json.null()
    json.number(-7)
    json.beginObject()
    json.endObject()
    json.endArray()
    json.name("none")
    json.beginArray()
    json.endArray()
    json.endObject()
    json.endLine()
    return String(decoding: json.take(), as: UTF8.self)
  }

  @Test func compact() {
    #expect(
      write(pretty: false) == "{\"金额\":500.00,\"list\":[true,null,-7,{}],\"none\":[]}\n")
  }

  @Test func pretty() {
    #expect(
      write(pretty: true) == """
        {
          "金额": 500.00,
          "list": [
            true,
            null,
            -7,
            {}
          ],
          "none": []
        }

        """)
  }

  @Test func stringsAreEscaped() {
    var json = JSONWriter()
    json.string("a\"\\\u{8}\t\n\u{C}\r\u{1}\u{1F}/\u{7F}张😀")
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #""a\"\\\b\t\n\f\r\u0001\u001f/"# + "\u{7F}张😀\"")
  }

  @Test(arguments: ["0.10", "-0", "1e5", "1E+05", "12345678901234567890123"])
  func numbersKeepTheirText(literal: String) {
    var json = JSONWriter()
    json.number(literal)
    #expect(String(decoding: json.bytes, as: UTF8.self) == literal)
  }

  @Test(arguments: ["", "01", "1.", "5%", "+1", "1e", "NaN", ".5", "1 "])
  func otherNumbersBecomeStrings(literal: String) {
    var json = JSONWriter()
    json.number(literal)
    #expect(String(decoding: json.bytes, as: UTF8.self) == "\"\(literal)\"")
  }
}
