/// A place in a data file, with the words around it: what a ``DataProblem`` shows.
struct DataPlace: Hashable, Sendable {
  /// How much of a line is shown, in Unicode scalars, without the dots.
  private static let limit = 200
  /// No more bytes than this need to be looked at on either side.
  private static let reachBytes = limit * 4

  /// The physical line, from 1.
  let line: Int
  /// The text of that line; of a long one the part around the place, with `…` where it was cut.
  let excerpt: String
  /// The offending words: UTF-8 offsets into ``excerpt``, half open.
  let range: Range<Int>

  /// The place of `range`, as far as it stands on the line where it begins.
  ///
  /// - Parameters:
  ///   - line: the number of that line.
  ///   - bytes: UTF-8 that holds the whole line, or all of it that is known; `range` is in its indices.
  init(line: Int, _ range: Range<Int>, in bytes: ArraySlice<UInt8>) {
    self.line = line
    let begin = min(max(range.lowerBound, bytes.startIndex), bytes.endIndex)
    let known = Self.line(around: begin, in: bytes)
    let end = min(max(range.upperBound, begin), known.range.upperBound)
    let shown = Self.window(around: begin..<end, in: bytes[known.range])
    let front = known.isCut || shown.lowerBound > known.range.lowerBound ? "…" : ""
    let isCutAfter =
      shown.upperBound < bytes.endIndex && !Self.isLineEnd(bytes[shown.upperBound])
    excerpt =
      front + String(decoding: bytes[shown], as: UTF8.self) + (isCutAfter ? "…" : "")
    let shift = front.utf8.count - shown.lowerBound
    self.range = (begin + shift)..<(min(end, shown.upperBound) + shift)
  }

  /// A byte that is no text, after all the text before it: shown as `�`.
  static func unreadable(line: Int, after bytes: ArraySlice<UInt8>) -> DataPlace {
    let begun = Array(bytes.suffix(reachBytes))
    // The beginning may be the rest of a character.
    let whole = begun.drop { $0 & 0xC0 == 0x80 }
    let shown = whole + Array("\u{FFFD}".utf8)
    return DataPlace(line: line, whole.endIndex..<shown.endIndex, in: shown)
  }

  /// The line that `offset` stands on, as far as it can matter.
  private static func line(
    around offset: Int, in bytes: ArraySlice<UInt8>
  ) -> (range: Range<Int>, isCut: Bool) {
    var start = offset
    while start > bytes.startIndex, offset - start < reachBytes, !isLineEnd(bytes[start - 1]) {
      start -= 1
    }
    let isCut = start > bytes.startIndex && !isLineEnd(bytes[start - 1])
    while start < offset, isInside(bytes[start]) { start += 1 }
    var end = offset
    while end < bytes.endIndex, end - offset < reachBytes, !isLineEnd(bytes[end]) { end += 1 }
    while end > offset, end < bytes.endIndex, isInside(bytes[end]) { end -= 1 }
    return (start..<end, isCut)
  }

  /// The part of a line that is shown.
  private static func window(
    around words: Range<Int>, in line: ArraySlice<UInt8>
  ) -> Range<Int> {
    var starts = line.indices.filter { !isInside(line[$0]) }
    if starts.count <= limit { return line.startIndex..<line.endIndex }
    let before = starts.count { $0 < words.lowerBound }
    let wanted = starts.count { words.contains($0) }
    let after = starts.count - before - wanted
    let spare = max(limit - wanted, 0)
    let shownBefore = min(before, max(spare / 2, spare - after))
    let first = before - shownBefore
    starts.append(line.endIndex)
    return starts[first]..<starts[first + limit]
  }

  /// Does this byte go on with a character?
  private static func isInside(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Byte.lineFeed || byte == Byte.carriageReturn
  }
}

/// Goes back and forth between offsets and places of a text. Cheap when asked in the order of the text.
struct PlaceFinder: Sendable {
  private let bytes: ArraySlice<UInt8>
  private let start: (offset: Int, position: TextPosition)
  private var offset: Int
  private var counter: PositionCounter

  /// A finder for the part of `bytes` from `offset` on, which stands at `position`.
  init(_ bytes: ArraySlice<UInt8>, from offset: Int, at position: TextPosition) {
    self.bytes = bytes
    self.offset = min(max(offset, bytes.startIndex), bytes.endIndex)
    start = (self.offset, position)
    counter = PositionCounter(at: position)
  }

  /// The place of a byte.
  mutating func position(of wanted: Int) -> TextPosition {
    if wanted < offset { restart() }
    let end = min(wanted, bytes.endIndex)
    if end > offset {
      bytes[offset..<end].withUnsafeBufferPointer { counter.advance(over: $0) }
      offset = end
    }
    return counter.position
  }

  /// The first byte at a place; the end of the text for a place behind it.
  mutating func offset(of wanted: TextPosition) -> Int {
    if wanted < counter.position { restart() }
    while offset < bytes.endIndex, counter.position < wanted || isInsideCharacter {
      bytes[offset..<(offset + 1)].withUnsafeBufferPointer { counter.advance(over: $0) }
      offset += 1
    }
    return offset
  }

  private mutating func restart() {
    offset = start.offset
    counter = PositionCounter(at: start.position)
  }

  /// Does the byte at the offset go on with a character, or with the line end CR LF?
  private var isInsideCharacter: Bool {
    if offset == start.offset { return false }
    let byte = bytes[offset]
    return byte & 0xC0 == 0x80
      || (byte == Byte.lineFeed && bytes[offset - 1] == Byte.carriageReturn)
  }
}
