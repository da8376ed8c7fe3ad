/// A text somebody wrote: a policy file, a line at the prompt, or an excerpt of a data file.
///
/// Offsets are UTF-8. An excerpt of a data file starts at ``firstLine``, so that its positions are
/// those of the file.
public struct SourceText: Sendable {
  /// What messages call it: a file name as the user gave it.
  public let name: String
  /// The text as UTF-8.
  public let utf8: [UInt8]
  /// Line number of the first line, from 1.
  public let firstLine: Int
  private let lineStarts: [UInt32]

  /// Takes a text under the name that messages will show.
  public init(name: String, utf8: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.utf8 = utf8
    self.firstLine = firstLine
    var starts: [UInt32] = [0]
    for (offset, byte) in utf8.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(UInt32(clamping: offset + 1))
    }
    lineStarts = starts
  }

  /// Takes a Swift string.
  public init(name: String, _ text: String) {
    self.init(name: name, utf8: Array(text.utf8))
  }

  /// Line and column, both from 1; the column counts characters, not bytes.
  public func position(of offset: UInt32) -> (line: Int, column: Int) {
    let index = lineIndex(of: offset)
    let start = Int(lineStarts[index])
    let end = min(Int(offset), utf8.count)
    let column = start < end ? String(decoding: utf8[start..<end], as: UTF8.self).count : 0
    return (firstLine + index, column + 1)
  }

  /// The index, from 0, of the line that holds `offset`.
  public func lineIndex(of offset: UInt32) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// How many lines there are.
  public var lineCount: Int { lineStarts.count }

  /// Offsets of a line without its end; empty outside the text.
  public func lineRange(_ index: Int) -> Range<Int> {
    guard lineStarts.indices.contains(index) else { return 0..<0 }
    let start = Int(lineStarts[index])
    var end = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) - 1 : utf8.count
    if end > start, utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The characters between two offsets; bytes that are not UTF-8 show as U+FFFD.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }

  /// The characters of a span of this text.
  public func text(_ span: Span) -> String {
    text(Int(span.start)..<Int(span.end))
  }
}

/// All loaded texts: the only way from a ``Span`` back to characters.
public struct SourceSet: Sendable {
  private var texts: ChunkedArray<SourceText> = []

  /// An empty set.
  public init() {}

  /// Adds a text and says which id its spans carry.
  public mutating func add(_ text: SourceText) -> SourceID {
    texts.append(text)
    return SourceID(UInt32(clamping: texts.count - 1))
  }

  /// The id that the next added text will get.
  public var nextID: SourceID { SourceID(UInt32(clamping: texts.count)) }

  /// The text with this id; `nil` for built-in spans.
  public subscript(id: SourceID) -> SourceText? {
    texts.indices.contains(Int(id.index)) ? texts[Int(id.index)] : nil
  }

  /// The characters of a span; empty for what was built in.
  public func text(_ span: Span) -> String {
    self[span.source]?.text(span) ?? ""
  }
}
