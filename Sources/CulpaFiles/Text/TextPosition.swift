/// A place in a text as a person finds it: both counted from 1.
///
/// A line ends at LF, CR or CR LF. A column is one Unicode scalar, however wide it is shown.
public struct TextPosition: Hashable, Comparable, Sendable {
  /// The physical line.
  public var line: Int
  /// The column in that line.
  public var column: Int

  /// A place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Does `left` come first in the text?
  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Follows a text piece by piece and knows the place where the next piece begins.
struct PositionCounter: Sendable {
  private(set) var position = TextPosition(line: 1, column: 1)
  private var afterReturn = false

  init(at position: TextPosition = TextPosition(line: 1, column: 1)) {
    self.position = position
  }

  /// Moves over UTF-8 bytes.
  mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
    guard let last = bytes.last else { return }
    let breaks = Self.breaks(in: bytes) - (afterReturn && bytes.first == Byte.lineFeed ? 1 : 0)
    position.line += breaks
    let tail = bytes.lastIndex { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
    if tail != nil { position.column = 1 }
    var scalars = 0
    for index in (tail.map { $0 + 1 } ?? 0)..<bytes.count where bytes[index] & 0xC0 != 0x80 {
      scalars += 1
    }
    position.column += scalars
    afterReturn = last == Byte.carriageReturn
  }

  /// Line ends in the bytes, as if nothing came before them.
  private static func breaks(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var feeds = 0
    var returns = 0
    // Two plain sums, so that the compiler can take sixteen bytes at a time.
    for byte in bytes {
      feeds &+= byte == Byte.lineFeed ? 1 : 0
      returns &+= byte == Byte.carriageReturn ? 1 : 0
    }
    if returns == 0 { return feeds }
    var pairs = 0
    for index in 1..<max(bytes.count, 1)
    where bytes[index] == Byte.lineFeed && bytes[index - 1] == Byte.carriageReturn {
      pairs += 1
    }
    return feeds + returns - pairs
  }
}

/// The bytes that mean something to a reader of text.
enum Byte {
  static let zero: UInt8 = 0x00
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
}
