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
    var line = position.line
    var column = position.column
    var last = afterReturn ? Byte.carriageReturn : 0
    for byte in bytes {
      if byte >= Byte.space {
        // Bytes 80 to BF go on with a character that was counted.
        column &+= byte & 0xC0 == 0x80 ? 0 : 1
      } else if byte == Byte.carriageReturn || byte == Byte.lineFeed {
        line &+= byte == Byte.lineFeed && last == Byte.carriageReturn ? 0 : 1
        column = 1
      } else {
        column &+= 1
      }
      last = byte
    }
    position = TextPosition(line: line, column: column)
    afterReturn = last == Byte.carriageReturn
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
