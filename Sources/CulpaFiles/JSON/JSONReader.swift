/// Reads one JSON text (RFC 8259), strictly: no comments, no trailing commas, no name twice.
///
/// Two spellings of one letter (é, and e with its accent) make no two names.
public struct JSONReader {
  /// How deep arrays and objects may stand inside each other when the caller does not say.
  public static let usualDepth = 200
  /// Deeper would endanger the stack of a small thread.
  private static let greatestDepth = 512

  /// The whole text.
  let bytes: ArraySlice<UInt8>
  /// The next byte to look at.
  var offset: Int
  /// Behind the last byte.
  let end: Int
  private var counter: PositionCounter
  /// How far `counter` has counted.
  private var counted: Int
  /// How many arrays and objects are open.
  var depth = 0
  private let depthLimit: Int

  /// Reads a whole text.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark.
  ///   - start: the place of the first byte in a longer text.
  ///   - depthLimit: 1 to 512.
  /// - Throws: ``JSONProblem``, the first one.
  public static func read(
    _ bytes: ArraySlice<UInt8>, from start: TextPosition = TextPosition(line: 1, column: 1),
    depthLimit: Int = usualDepth
  ) throws(JSONProblem) -> JSONValue {
    var reader = JSONReader(bytes, start, depthLimit)
    try reader.checkUTF8()
    let value = try reader.value()
    reader.skipSpace()
    if reader.offset < reader.end {
      throw reader.problem(.textAfterValue(reader.scalar(at: reader.offset)), at: reader.offset)
    }
    return value
  }

  /// Reads a whole text.
  ///
  /// - Throws: ``JSONProblem``, the first one.
  public static func read(
    _ bytes: [UInt8], depthLimit: Int = usualDepth
  ) throws(JSONProblem) -> JSONValue {
    try read(bytes[...], depthLimit: depthLimit)
  }

  /// A reader of bytes that are known to be UTF-8, before the first of them.
  init(_ bytes: ArraySlice<UInt8>, _ start: TextPosition, _ depthLimit: Int) {
    self.bytes = bytes
    offset = bytes.startIndex
    end = bytes.endIndex
    counted = bytes.startIndex
    counter = PositionCounter(at: start)
    self.depthLimit = min(max(depthLimit, 1), Self.greatestDepth)
  }

  // value = object | array | string | number | "true" | "false" | "null"
  mutating func value() throws(JSONProblem) -> JSONValue {
    skipSpace()
    let byte = try next()
    let position = place(of: offset)
    switch byte {
    case UInt8(ascii: "{"):
      return JSONValue(
        .object(try nested { reader throws(JSONProblem) in try reader.members() }), at: position)
    case UInt8(ascii: "["):
      return JSONValue(
        .array(try nested { reader throws(JSONProblem) in try reader.elements() }), at: position)
    case Byte.quote:
      return JSONValue(.string(try string()), at: position)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."):
      return JSONValue(.number(try number()), at: position)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return JSONValue(try word(), at: position)
    default:
      throw problem(.unexpected(scalar(at: offset)), at: offset)
    }
  }

  private mutating func nested<Parts>(
    _ parts: (inout JSONReader) throws(JSONProblem) -> Parts
  ) throws(JSONProblem) -> Parts {
    if depth == depthLimit { throw problem(.tooDeep(limit: depthLimit), at: offset) }
    depth += 1
    offset += 1
    let found = try parts(&self)
    depth -= 1
    return found
  }

  // object = "{" [ member { "," member } ] "}"
  private mutating func members() throws(JSONProblem) -> [JSONMember] {
    var members: [JSONMember] = []
    var places: [String: TextPosition] = [:]
    if try eats(UInt8(ascii: "}")) { return members }
    repeat {
      skipSpace()
      if try next() == UInt8(ascii: "}") { throw problem(.commaBeforeEnd, at: offset) }
      if bytes[offset] != Byte.quote { throw problem(.unexpected(scalar(at: offset)), at: offset) }
      let position = place(of: offset)
      let name = try string()
      if let first = Self.place(of: name, in: members, places) {
        throw JSONProblem(.duplicateName(name, first: first), at: position)
      }
      if !(try eats(UInt8(ascii: ":"))) {
        throw problem(.unexpected(scalar(at: offset)), at: offset)
      }
      members.append(JSONMember(name, try value(), at: position))
      if members.count == Self.smallObject {
        for member in members { places[member.name] = member.position }
      } else if members.count > Self.smallObject {
        places[name] = position
      }
    } while try goesOn(until: UInt8(ascii: "}"))
    return members
  }

  /// Up to this many members are compared one by one.
  private static let smallObject = 8

  private static func place(
    of name: String, in members: [JSONMember], _ places: [String: TextPosition]
  ) -> TextPosition? {
    if members.count >= smallObject { return places[name] }
    return members.first { $0.name == name }?.position
  }

  // array = "[" [ value { "," value } ] "]"
  private mutating func elements() throws(JSONProblem) -> [JSONValue] {
    var elements: [JSONValue] = []
    if try eats(UInt8(ascii: "]")) { return elements }
    repeat {
      skipSpace()
      if try next() == UInt8(ascii: "]") { throw problem(.commaBeforeEnd, at: offset) }
      elements.append(try value())
    } while try goesOn(until: UInt8(ascii: "]"))
    return elements
  }

  /// Moves over a comma, or over `close`, which ends the list.
  mutating func goesOn(until close: UInt8) throws(JSONProblem) -> Bool {
    if try eats(close) { return false }
    if try eats(Byte.comma) { return true }
    throw problem(.unexpected(scalar(at: offset)), at: offset)
  }

  // number = [ "-" ] ( "0" | digit1 { digit } ) [ "." digit { digit } ]
  //          [ ( "e" | "E" ) [ "+" | "-" ] digit { digit } ]
  private mutating func number() throws(JSONProblem) -> String {
    let start = offset
    while offset < end, Self.isWordByte(bytes[offset]) { offset += 1 }
    let literal = bytes[start..<offset]
    if !Self.isNumber(literal) {
      throw problem(.malformedNumber(Self.excerpt(literal)), at: start)
    }
    return String(decoding: literal, as: UTF8.self)
  }

  private static func isNumber(_ literal: ArraySlice<UInt8>) -> Bool {
    var rest = literal
    func digits() -> Int {
      let count = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let leadsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    if whole == 0 || (leadsWithZero && whole > 1) { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      if digits() == 0 { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      if digits() == 0 { return false }
    }
    return rest.isEmpty
  }

  private mutating func word() throws(JSONProblem) -> JSONValue.Content {
    let start = offset
    while offset < end, Self.isWordByte(bytes[offset]) { offset += 1 }
    let word = bytes[start..<offset]
    if word.elementsEqual("true".utf8) { return .boolean(true) }
    if word.elementsEqual("false".utf8) { return .boolean(false) }
    if word.elementsEqual("null".utf8) { return .null }
    throw problem(.unknownWord(Self.excerpt(word)), at: start)
  }

  /// The beginning of a literal that is wrong.
  private static func excerpt(_ literal: ArraySlice<UInt8>) -> String {
    String(decoding: literal.prefix(40), as: UTF8.self)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  // string = '"' { character | escape } '"'
  mutating func string() throws(JSONProblem) -> String {
    offset += 1
    var start = offset
    var text: [UInt8] = []
    while true {
      let byte = try next()
      switch byte {
      case Byte.quote:
        defer { offset += 1 }
        if text.isEmpty { return String(decoding: bytes[start..<offset], as: UTF8.self) }
        text += bytes[start..<offset]
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[start..<offset]
        text += UTF8.encode(try escape()) ?? UTF8.encodedReplacementCharacter
        start = offset
      case 0..<0x20:
        throw problem(.controlCharacter(Unicode.Scalar(byte)), at: offset)
      default:
        offset += 1
      }
    }
  }

  // escape = "\" ( '"' | "\" | "/" | "b" | "f" | "n" | "r" | "t" | "u" hex hex hex hex )
  private mutating func escape() throws(JSONProblem) -> Unicode.Scalar {
    let start = offset
    offset += 1
    let byte = try next()
    if byte == UInt8(ascii: "u") {
      offset = start
      return try unicodeEscape()
    }
    offset += 1
    switch byte {
    case Byte.quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    default: throw problem(.malformedEscape, at: start)
    }
  }

  private mutating func unicodeEscape() throws(JSONProblem) -> Unicode.Scalar {
    let start = offset
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), offset + 1 < end, bytes[offset] == UInt8(ascii: "\\"),
      bytes[offset + 1] == UInt8(ascii: "u")
    else { throw problem(.loneSurrogate, at: start) }
    let second = try codeUnit()
    guard UTF16.isTrailSurrogate(second) else { throw problem(.loneSurrogate, at: start) }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  /// `\uXXXX`.
  private mutating func codeUnit() throws(JSONProblem) -> UInt16 {
    let start = offset
    offset += 2
    var unit: UInt16 = 0
    for _ in 0..<4 {
      let byte = try next()
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw problem(.malformedEscape, at: start)
      }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }

  private func checkUTF8() throws(JSONProblem) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      var counter = counter
      bytes.prefix(error.byteOffsets.lowerBound)
        .withUnsafeBufferPointer { counter.advance(over: $0) }
      throw JSONProblem(.notUTF8, at: counter.position)
    }
  }

  /// Skips space; true and past it when `byte` is next.
  ///
  /// - Throws: at the end of the text.
  mutating func eats(_ byte: UInt8) throws(JSONProblem) -> Bool {
    skipSpace()
    if try next() != byte { return false }
    offset += 1
    return true
  }

  /// Moves to the next byte that is no space.
  mutating func skipSpace() {
    while offset < end {
      switch bytes[offset] {
      case Byte.space, Byte.lineFeed, Byte.carriageReturn, Byte.tab: offset += 1
      default: return
      }
    }
  }

  /// The byte at the offset, which stays.
  mutating func next() throws(JSONProblem) -> UInt8 {
    if offset < end { return bytes[offset] }
    throw problem(.unexpectedEnd, at: offset)
  }

  /// The character at an offset; the bytes are known to be UTF-8.
  func scalar(at offset: Int) -> Unicode.Scalar {
    String(decoding: bytes[offset..<min(offset + 4, end)], as: UTF8.self)
      .unicodeScalars.first ?? "\u{FFFD}"
  }

  /// The place of a byte; later calls ask for later bytes, so nothing is counted twice.
  mutating func place(of offset: Int) -> TextPosition {
    if offset > counted {
      bytes[counted..<offset].withUnsafeBufferPointer { counter.advance(over: $0) }
      counted = offset
    }
    return counter.position
  }

  /// A problem at a byte.
  mutating func problem(_ reason: JSONProblem.Reason, at offset: Int) -> JSONProblem {
    JSONProblem(reason, at: place(of: offset))
  }
}
