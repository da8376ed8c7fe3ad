/// The elements of a list in a JSON text, one at a time: of an array, or of the one array in an object.
///
/// An element that is wrong does not stop the others as long as its brackets close. Plain values beside
/// the array in the object are passed over.
struct JSONListReader {
  /// What was found; ranges are indices of ``bytes``.
  enum Step {
    case element(JSONValue, Range<Int>)
    /// An element that can't be read; the next ones can.
    case problem(JSONProblem)
    /// The text, or a member beside the list, is not what it should be.
    case misplaced(JSONValue, Range<Int>)
    case end
  }

  private enum Stage { case start, envelope, elements, afterElement, afterList, done }

  private var reader: JSONReader
  private var stage = Stage.start
  private var isInEnvelope = false
  private var foundList = false
  private var envelopeStart = 0..<0
  private var envelopePosition = TextPosition(line: 1, column: 1)

  /// A reader of bytes that are known to be UTF-8.
  init(_ bytes: ArraySlice<UInt8>) {
    reader = JSONReader(bytes, TextPosition(line: 1, column: 1), JSONReader.usualDepth)
  }

  /// The whole text.
  var bytes: ArraySlice<UInt8> { reader.bytes }

  /// The next element.
  ///
  /// - Throws: ``JSONProblem``; nothing follows it.
  mutating func next() throws(JSONProblem) -> Step {
    while true {
      switch stage {
      case .start: if let step = try open() { return step }
      case .envelope: if let step = try member() { return step }
      case .elements: return try element()
      case .afterElement:
        stage = try reader.goesOn(until: UInt8(ascii: "]")) ? .elements : .afterList
      case .afterList: try closeList()
      case .done: return .end
      }
    }
  }

  private mutating func open() throws(JSONProblem) -> Step? {
    reader.skipSpace()
    let start = reader.offset
    let position = reader.place(of: start)
    switch try reader.next() {
    case UInt8(ascii: "["):
      try openList()
    case UInt8(ascii: "{"):
      envelopeStart = start..<(start + 1)
      envelopePosition = position
      isInEnvelope = true
      reader.offset += 1
      reader.depth += 1
      if try reader.eats(UInt8(ascii: "}")) {
        return try closeEnvelope()
      }
      stage = .envelope
    default:
      let value = try reader.value()
      stage = .done
      return .misplaced(value, start..<reader.offset)
    }
    return nil
  }

  private mutating func openList() throws(JSONProblem) {
    reader.offset += 1
    reader.depth += 1
    foundList = true
    stage = try reader.eats(UInt8(ascii: "]")) ? .afterList : .elements
  }

  private mutating func closeList() throws(JSONProblem) {
    reader.depth -= 1
    if !isInEnvelope { return try finish() }
    if try reader.goesOn(until: UInt8(ascii: "}")) {
      stage = .envelope
    } else {
      try finish()
    }
  }

  private mutating func finish() throws(JSONProblem) {
    stage = .done
    reader.skipSpace()
    if reader.offset < reader.end {
      throw reader.problem(.textAfterValue(reader.scalar(at: reader.offset)), at: reader.offset)
    }
  }

  // member = string ":" value
  private mutating func member() throws(JSONProblem) -> Step? {
    reader.skipSpace()
    let byte = try reader.next()
    if byte == UInt8(ascii: "}") { throw reader.problem(.commaBeforeEnd, at: reader.offset) }
    if byte != Byte.quote { throw unexpected() }
    _ = try reader.string()
    if !(try reader.eats(UInt8(ascii: ":"))) { throw unexpected() }
    reader.skipSpace()
    if try reader.next() == UInt8(ascii: "["), !foundList {
      try openList()
      return nil
    }
    let start = reader.offset
    let value = try reader.value()
    let range = start..<reader.offset
    let goesOn = try reader.goesOn(until: UInt8(ascii: "}"))
    switch value.content {
    case .array, .object:
      if !goesOn { try finish() }
      return .misplaced(value, range)
    case .string, .number, .boolean, .null:
      return goesOn ? nil : try closeEnvelope()
    }
  }

  /// The end of an object; a problem when no list was in it.
  private mutating func closeEnvelope() throws(JSONProblem) -> Step? {
    try finish()
    if foundList { return nil }
    return .misplaced(JSONValue(.object([]), at: envelopePosition), envelopeStart)
  }

  private mutating func element() throws(JSONProblem) -> Step {
    reader.skipSpace()
    let start = reader.offset
    let depth = reader.depth
    if try reader.next() == UInt8(ascii: "]") {
      throw reader.problem(.commaBeforeEnd, at: start)
    }
    stage = .afterElement
    do throws(JSONProblem) {
      let value = try reader.value()
      return .element(value, start..<reader.offset)
    } catch {
      guard let end = JSONExtent.endOfElement(from: start, in: reader.bytes) else { throw error }
      reader.offset = end
      reader.depth = depth
      return .problem(error)
    }
  }

  private mutating func unexpected() -> JSONProblem {
    reader.problem(.unexpected(reader.scalar(at: reader.offset)), at: reader.offset)
  }
}

/// Where values end, by their quotes and brackets alone.
enum JSONExtent {
  /// The value that begins at an offset; of a text that is not empty what stands between the quotes.
  /// Where no value begins, the one character that stands there.
  static func value(from start: Int, in bytes: ArraySlice<UInt8>) -> Range<Int> {
    guard start < bytes.endIndex else { return bytes.endIndex..<bytes.endIndex }
    if bytes[start] == Byte.quote {
      let end = endOfString(from: start, in: bytes)
      return end - start > 2 ? (start + 1)..<(end - 1) : start..<end
    }
    let end = endOfElement(from: start, in: bytes, orWord: true) ?? bytes.endIndex
    return start..<max(end, start + 1)
  }

  /// The comma or bracket that follows an element; nil when its brackets do not close.
  ///
  /// - Parameter orWord: stop right behind the value, before spaces.
  static func endOfElement(
    from start: Int, in bytes: ArraySlice<UInt8>, orWord: Bool = false
  ) -> Int? {
    var closing: [UInt8] = []
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case Byte.quote:
        index = endOfString(from: index, in: bytes)
        continue
      case UInt8(ascii: "{"): closing.append(UInt8(ascii: "}"))
      case UInt8(ascii: "["): closing.append(UInt8(ascii: "]"))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard let expected = closing.popLast() else {
          return orWord || byte == UInt8(ascii: "]") ? index : nil
        }
        if byte != expected { return nil }
        if orWord, closing.isEmpty { return index + 1 }
      case Byte.comma where closing.isEmpty: return index
      case Byte.space, Byte.tab, Byte.lineFeed, Byte.carriageReturn:
        if orWord, closing.isEmpty { return index }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Behind the quote that ends a string; a line end ends it too.
  private static func endOfString(from start: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var index = start + 1
    while index < bytes.endIndex {
      switch bytes[index] {
      case Byte.quote: return index + 1
      case Byte.lineFeed, Byte.carriageReturn: return index
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return bytes.endIndex
  }
}
