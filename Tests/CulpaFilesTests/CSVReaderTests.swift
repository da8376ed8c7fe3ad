import CulpaFiles
import CulpaTestSupport
import Testing

/// RFC 4180, and what spreadsheets make of it.
@Suite struct CSVReaderTests {
  /// All that a reader says about a row, or about what is wrong with it.
  private struct Row: Equatable {
    var line: Int
    var texts: [String]
    var places: [TextPosition]
    var quoted: [Bool]
    var raw: String
    var problem: CSVProblem?
  }

  private struct Reading: Equatable {
    var rows: [Row] = []
    var failure: TextFailure?
    var texts: [[String]] { rows.map(\.texts) }
    var problems: [CSVProblem] { rows.compactMap(\.problem) }
  }

  private func reading(
    _ bytes: [UInt8], chunkBytes: Int = 1 << 16, delimiter: CSVDelimiter? = nil,
    limitBytes: Int = CSVReader.usualLimitBytes
  ) -> Reading {
    let source = TextSource(ByteSource(bytes, chunkBytes: chunkBytes))
    var reader = CSVReader(source, delimiter: delimiter, limitBytes: limitBytes)
    var reading = Reading()
    do throws(TextFailure) {
      while true {
        let step = try reader.next()
        if step == .end { return reading }
        reading.rows.append(row(step, reader))
      }
    } catch {
      reading.failure = error
    }
    return reading
  }

  private func row(_ step: CSVReader.Step, _ reader: borrowing CSVReader) -> Row {
    var row = Row(line: reader.line, texts: [], places: [], quoted: [], raw: reader.rowText)
    if case .problem(let found) = step { row.problem = found }
    for field in 0..<reader.fieldCount {
      row.texts.append(reader.text(of: field))
      row.places.append(reader.position(of: field))
      row.quoted.append(reader.isQuoted(field))
    }
    return row
  }

  private func reading(_ text: String, limitBytes: Int = 1 << 20) -> Reading {
    reading(Array(text.utf8), limitBytes: limitBytes)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyLineEnd(end: String) {
    let text = ["a,b", "1,2", "", "3,4"].joined(separator: end)
    for found in [reading(text), reading(text + end)] {
      #expect(found.texts == [["a", "b"], ["1", "2"], ["3", "4"]])
      #expect(found.rows.map(\.line) == [1, 2, 4])
      #expect(found.rows.map(\.raw) == ["a,b", "1,2", "3,4"])
    }
  }

  @Test func quotedFields() {
    let found = reading("n,note\n1,\"a \"\"b\"\", c\r\nd\"\n\"\",x\n")
    #expect(found.texts == [["n", "note"], ["1", "a \"b\", c\r\nd"], ["", "x"]])
    #expect(found.rows.map(\.line) == [1, 2, 4])
    #expect(found.rows.map(\.quoted) == [[false, false], [false, true], [true, false]])
    #expect(found.rows[1].raw == "1,\"a \"\"b\"\", c\r\nd\"")
  }

  @Test func raggedRowsAreVisible() {
    let found = reading("a,b,c\n1\n1,2,3,4\n,\n \n\"\"\n")
    #expect(found.texts.map(\.count) == [3, 1, 4, 2, 1, 1])
  }

  @Test func aFieldTheRowDoesNotHaveIsEmpty() throws {
    var reader = CSVReader(TextSource(ByteSource(Array("1,2".utf8))))
    _ = try reader.next()
    let beyond = [reader.text(of: 1), reader.text(of: 2), reader.text(of: -1)]
    #expect(beyond == ["2", "", ""])
    let end = reader.position(of: 2)
    #expect(end == TextPosition(line: 1, column: 4))
  }

  @Test func placesAreCountedInCharacters() {
    let found = reading("姓名,金额\n\"张\n伟\",\"5\",é\n")
    #expect(found.rows[0].places == [.init(line: 1, column: 1), .init(line: 1, column: 4)])
    #expect(
      found.rows[1].places == [
        .init(line: 2, column: 1), .init(line: 3, column: 4), .init(line: 3, column: 8),
      ])
  }

  @Test(arguments: [
    ("a;b;c\n1;2,5;3", CSVDelimiter.semicolon), ("a\tb\n1\t2", .tab),
    ("姓名，金额\n张，1", .fullWidthComma), ("a,b;c,d\n", .comma), ("\"a;b;c\",d\n", .comma),
    ("\n\na;b\n", .semicolon), ("abc\n1;2;3", .comma), ("", .comma), ("\"a\n,\";b\n", .semicolon),
  ])
  func delimiterIsFound(text: String, expected: CSVDelimiter) throws {
    for chunkBytes in [1, 2, 1000] {
      var reader = CSVReader(TextSource(ByteSource(Array(text.utf8), chunkBytes: chunkBytes)))
      _ = try reader.next()
      let found = reader.delimiter
      #expect(found == expected)
    }
  }

  @Test func fullWidthCommaIsOneDelimiter() {
    // The digits begin with the same byte as the delimiter.
    #expect(reading("甲，乙\n１，２\n").texts == [["甲", "乙"], ["１", "２"]])
  }

  @Test func aGivenDelimiterIsKept() {
    let found = reading(Array("a,b\nc,d".utf8), delimiter: .semicolon)
    #expect(found.texts == [["a,b"], ["c,d"]])
  }

  @Test func gb18030IsRead() {
    let bytes = "name,n\n".utf8 + [0xD5, 0xC5, 0xCE, 0xB0, 0x2C, 0x35]
    #expect(reading(bytes).texts == [["name", "n"], ["张伟", "5"]])
  }

  @Test func aWrongRowDoesNotStopTheOthers() {
    let found = reading("a,b\n1,x\"y\"\n2,\"x\"y,z\n3,\0\n4,5\n")
    #expect(
      found.problems == [
        .init(reason: .strayQuote, position: .init(line: 2, column: 4)),
        .init(reason: .textAfterQuote, position: .init(line: 3, column: 6)),
        .init(reason: .zeroByte, position: .init(line: 4, column: 3)),
      ])
    #expect(found.rows.map(\.raw)[1...3] == ["1,x\"y\"", "2,\"x\"y,z", "3,\0"])
    #expect(found.texts == [["a", "b"], [], [], [], ["4", "5"]])
    #expect(found.rows.map(\.line) == [1, 2, 3, 4, 5])
  }

  @Test func aQuoteThatNeverEndsSaysWhereItBegan() {
    let found = reading("a,b\n1,\"x\n2,y\n3,z\n")
    let expected = CSVProblem(reason: .unterminatedQuote, position: .init(line: 2, column: 3))
    #expect(found.problems == [expected])
    #expect(found.rows.count == 2)
    let long = "a,b\n1,\"" + String(repeating: "x\n", count: 100_000)
    #expect(reading(long, limitBytes: 1000).problems == [expected])
  }

  @Test func aRowBeyondTheLimit() {
    let long = String(repeating: "x", count: 200_000)
    let found = reading("a,b\n\(long),1\n\"\(long)\n\",2\n5,6\n", limitBytes: 100_000)
    #expect(
      found.problems == [
        .init(reason: .rowTooLong(limitBytes: 100_000), position: .init(line: 2, column: 1)),
        .init(reason: .rowTooLong(limitBytes: 100_000), position: .init(line: 3, column: 1)),
      ])
    #expect(found.rows.last?.texts == ["5", "6"])
    #expect(found.rows.last?.line == 5)
    #expect(found.rows[1].raw.count == 4096)
  }

  @Test func aRowAsLongAsTheLimitIsRead() {
    #expect(reading("abc\nabcd\n", limitBytes: 3).texts == [["abc"], []])
  }

  @Test func aHugeFieldIsRead() {
    let huge = String(repeating: "张\"\"", count: 100_000)
    let found = reading("a,b\n\"\(huge)\",2\n")
    #expect(found.texts.last == [String(repeating: "张\"", count: 100_000), "2"])
  }

  @Test func rowsBeforeABadByteAreGiven() throws {
    let found = reading("甲,b\n1,2\n3,".utf8 + [0xFF, 0x0A])
    #expect(found.texts == [["甲", "b"], ["1", "2"]])
    guard case .decoding(let failure) = found.failure else {
      Issue.record("the bad byte was not seen")
      return
    }
    #expect(failure.position == TextPosition(line: 3, column: 3))
  }

  /// Nothing depends on how the bytes were cut.
  @Test(arguments: 0..<1000 as Range<UInt64>)
  func chunksNeverMatter(seed: UInt64) {
    var dice = SplitMix(seed)
    let pieces = [
      "a", "张", "，", "１", ",", ",", ";", "\"", "\"", "\"\"", "\n", "\r\n", "\r", "\t", " ", "\0",
      ",\"", "\",", "x\n", "长长长长长长",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...30, using: &dice) {
      text += pieces.randomElement(using: &dice) ?? ""
    }
    var bytes = Array(text.utf8)
    if seed % 5 == 0 { bytes.append(UInt8.random(in: 0...255, using: &dice)) }
    let limitBytes = seed % 3 == 0 ? Int.random(in: 1...20, using: &dice) : 1 << 20
    let whole = reading(bytes, limitBytes: limitBytes)
    for chunkBytes in 1...7 {
      #expect(reading(bytes, chunkBytes: chunkBytes, limitBytes: limitBytes) == whole)
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func randomBytesNeverCrash(seed: UInt64) {
    var dice = SplitMix(seed)
    let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &dice) }
    #expect(reading(bytes, chunkBytes: 3) == reading(bytes))
  }

  /// What is written by the rules is read back as it was.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func writtenRowsAreReadBack(seed: UInt64) {
    var dice = SplitMix(seed)
    let pieces = ["a", "张", "\"", ",", "\n", "\r", " ", ";"]
    var rows: [[String]] = []
    var text = ""
    for _ in 0..<5 {
      let row = (0..<3).map { _ in
        (0..<Int.random(in: 0...4, using: &dice))
          .map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
      }
      rows.append(row)
      text +=
        row.map { field in "\"" + field.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\"" }
        .joined(separator: ",") + "\n"
    }
    #expect(reading(Array(text.utf8), delimiter: .comma).texts == rows)
  }
}
