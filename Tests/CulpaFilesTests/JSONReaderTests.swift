import CulpaFiles
import CulpaTestSupport
import Testing

/// RFC 8259, strictly.
@Suite struct JSONReaderTests {
  private func value(_ text: String) throws -> JSONValue.Content {
    try JSONReader.read(Array(text.utf8)).content
  }

  private func problem(_ bytes: [UInt8], depthLimit: Int = 200) -> JSONProblem? {
    do throws(JSONProblem) {
      _ = try JSONReader.read(bytes, depthLimit: depthLimit)
      return nil
    } catch {
      return error
    }
  }

  private func problem(_ text: String) -> JSONProblem? { problem(Array(text.utf8)) }

  @Test(arguments: ["0.1", "0.10", "-0", "1e5", "1E+05", "12345678901234567890.0000000000000001"])
  func numbersKeepTheirText(literal: String) throws {
    #expect(try value(literal) == .number(literal))
  }

  @Test(arguments: ["01", "+1", ".5", "1.", "1e", "-", "1.e5", "0x10", "1-2", "1e+", "--1", "1_0"])
  func otherNumbersAreNone(literal: String) {
    #expect(problem(literal)?.reason == .malformedNumber(literal))
  }

  @Test func valuesKnowTheirPlace() throws {
    let text = "{\r\n  \"金额\": [true, null],\n  \"é\": false}"
    let read = try JSONReader.read(Array(text.utf8))
    let elements = JSONValue(
      .array([
        JSONValue(.boolean(true), at: .init(line: 2, column: 10)),
        JSONValue(.null, at: .init(line: 2, column: 16)),
      ]), at: .init(line: 2, column: 9))
    let last = JSONValue(.boolean(false), at: .init(line: 3, column: 8))
    #expect(
      read.content
        == .object([
          JSONMember("金额", elements, at: .init(line: 2, column: 3)),
          JSONMember("é", last, at: .init(line: 3, column: 3)),
        ]))
  }

  @Test func escapesAreResolved() throws {
    #expect(try value(#""\"\\\/\b\f\n\r\t\u5f20""#) == .string("\"\\/\u{8}\u{C}\n\r\t张"))
    #expect(try value(#""a\ud83d\uDE00b""#) == .string("a😀b"))
    #expect(try value(#""\u0000""#) == .string("\0"))
  }

  @Test(arguments: [#""\ud83d""#, #""\ud83dx""#, #""\ude00""#, #""\ud83d\u0041""#])
  func halfAPairIsAMistake(text: String) {
    #expect(problem(text) == .init(.loneSurrogate, at: .init(line: 1, column: 2)))
  }

  @Test func mistakesInStringsHaveTheirPlace() {
    #expect(problem(#""a\x""#) == .init(.malformedEscape, at: .init(line: 1, column: 3)))
    #expect(problem(#""\u12g4""#)?.reason == .malformedEscape)
    #expect(problem(#""\u12"#)?.reason == .unexpectedEnd)
    #expect(problem("\"a\nb\"") == .init(.controlCharacter("\n"), at: .init(line: 1, column: 3)))
    #expect(problem("\"abc")?.reason == .unexpectedEnd)
    #expect(problem([0x22, 0xC3, 0x28, 0x22]) == .init(.notUTF8, at: .init(line: 1, column: 2)))
  }

  @Test func mistakesHaveTheirPlace() {
    #expect(problem("")?.reason == .unexpectedEnd)
    #expect(problem("[1") == .init(.unexpectedEnd, at: .init(line: 1, column: 3)))
    #expect(problem("[1,\n]") == .init(.commaBeforeEnd, at: .init(line: 2, column: 1)))
    #expect(problem("{\"a\":1,}")?.reason == .commaBeforeEnd)
    #expect(problem("[1 2]") == .init(.unexpected("2"), at: .init(line: 1, column: 4)))
    #expect(problem("[,1]")?.reason == .unexpected(","))
    #expect(problem("{a:1}")?.reason == .unexpected("a"))
    #expect(problem("{\"a\" 1}")?.reason == .unexpected("1"))
    #expect(problem("{\"a\"：1}") == .init(.unexpected("："), at: .init(line: 1, column: 5)))
    #expect(problem("1 张") == .init(.textAfterValue("张"), at: .init(line: 1, column: 3)))
    #expect(problem("nul")?.reason == .unknownWord("nul"))
    #expect(problem("NaN")?.reason == .unknownWord("NaN"))
  }

  @Test func aNameTwiceIsAMistake() {
    let first = TextPosition(line: 1, column: 2)
    #expect(
      problem("{\"a\":1,\n \"\\u0061\":2}")
        == .init(.duplicateName("a", first: first), at: .init(line: 2, column: 2)))
    #expect(problem("[{\"a\":1},{\"a\":{\"a\":1}}]") == nil)
    #expect(problem("{\"é\":1,\"e\u{301}\":1}") != nil)
  }

  @Test(arguments: [0, 6, 7, 8, 9, 29])
  func aNameTwiceIsSeenInLongObjects(index: Int) {
    let many = (0..<30).map { "\"m\($0)\":\($0)" }.joined(separator: ",")
    #expect(problem("{\(many)}") == nil)
    guard case .duplicateName(let name, _) = problem("{\(many),\"m\(index)\":0}")?.reason else {
      Issue.record("the name was taken twice")
      return
    }
    #expect(name == "m\(index)")
  }

  @Test func depthHasALimit() {
    let million = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(problem(million) == .init(.tooDeep(limit: 200), at: .init(line: 1, column: 201)))
    #expect(problem(million, depthLimit: .max)?.reason == .tooDeep(limit: 512))
    func nested(_ depth: Int) -> String {
      String(repeating: "{\"a\":[", count: depth / 2) + String(repeating: "]}", count: depth / 2)
    }
    #expect(problem(nested(200)) == nil)
    #expect(problem(Array(nested(512).utf8), depthLimit: 512) == nil)
    #expect(problem(nested(202))?.reason == .tooDeep(limit: 200))
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func randomTextNeverCrashes(seed: UInt64) {
    var dice = SplitMix(seed)
    let pieces = [
      "{", "}", "[", "]", ":", ",", "\"", "\"a\"", "\\", "\\u", "\\ud83d", "1", "-", ".", "e",
      "true", "nul", " ", "\n", "张", "\0",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...20, using: &dice) {
      bytes += (pieces.randomElement(using: &dice) ?? "").utf8
    }
    if seed % 2 == 0 { bytes.append(UInt8.random(in: 0...255, using: &dice)) }
    guard let found = problem(bytes) else { return }
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    #expect((1...(lines.count + 1)).contains(found.position.line))
    #expect((1...(bytes.count + 1)).contains(found.position.column))
  }
}

/// One value a line.
@Suite struct JSONLinesReaderTests {
  private func steps(
    _ text: String, chunkBytes: Int = 1 << 16, limitBytes: Int = 100
  ) throws -> [JSONLinesReader.Step] {
    let source = TextSource(ByteSource(Array(text.utf8), chunkBytes: chunkBytes))
    var reader = JSONLinesReader(source, limitBytes: limitBytes)
    var steps: [JSONLinesReader.Step] = []
    while true {
      let step = try reader.next()
      if step == .end { return steps }
      steps.append(step)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 1000])
  func aWrongLineDoesNotStopTheOthers(chunkBytes: Int) throws {
    let long = String(repeating: "1", count: 101)
    let text = "1\r\n\n  [2,\n\(long)\n\"张\"\n  \n{}"
    let expected: [JSONLinesReader.Step] = [
      .value(.init(.number("1"), at: .init(line: 1, column: 1))),
      .problem(.init(.unexpectedEnd, at: .init(line: 3, column: 6))),
      .problem(.init(.lineTooLong(limitBytes: 100), at: .init(line: 4, column: 1))),
      .value(.init(.string("张"), at: .init(line: 5, column: 1))),
      .value(.init(.object([]), at: .init(line: 7, column: 1))),
    ]
    #expect(try steps(text, chunkBytes: chunkBytes) == expected)
  }

  @Test func linesOfAnySizeUpToTheLimit() throws {
    #expect(try steps("", limitBytes: 1) == [])
    #expect(
      try steps("11\n111\n1", chunkBytes: 1, limitBytes: 2) == [
        .value(.init(.number("11"), at: .init(line: 1, column: 1))),
        .problem(.init(.lineTooLong(limitBytes: 2), at: .init(line: 2, column: 1))),
        .value(.init(.number("1"), at: .init(line: 3, column: 1))),
      ])
  }
}
