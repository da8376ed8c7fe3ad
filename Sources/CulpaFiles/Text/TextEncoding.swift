/// How the characters of a file are written as bytes.
public enum TextEncoding: Hashable, Sendable {
  /// UTF-8, with or without a byte order mark. Plain ASCII is UTF-8.
  case utf8
  /// UTF-16, low byte first, with a byte order mark.
  case utf16LittleEndian
  /// UTF-16, high byte first, with a byte order mark.
  case utf16BigEndian
  /// GB 18030, and with it GBK and GB 2312.
  case gb18030
}

/// Bytes that are not text in the encoding the file began with.
public struct TextDecodingFailure: Error, Hashable, Sendable {
  /// What is wrong with the bytes.
  public enum Reason: Hashable, Sendable {
    /// No character is written like this. In ``TextEncoding/gb18030`` this means that the file is
    /// neither UTF-8 nor GB 18030.
    case invalid
    /// The file ends inside a character.
    case truncated
    /// This system cannot read GB 18030.
    case converterMissing
  }

  /// What is wrong.
  public let reason: Reason
  /// The encoding that was being read.
  public let encoding: TextEncoding
  /// The first bad byte, counted from 0 in the file as it is on disk.
  public let offsetBytes: Int
  /// The place of that byte in the text.
  public let position: TextPosition

  /// A failure at a byte.
  public init(
    reason: Reason, encoding: TextEncoding, offsetBytes: Int, position: TextPosition
  ) {
    self.reason = reason
    self.encoding = encoding
    self.offsetBytes = offsetBytes
    self.position = position
  }
}
