/// What is wrong with one row. The rows after it can still be read.
public struct CSVProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// A quoted field never ends; it has swallowed the rest of the file.
    case unterminatedQuote
    /// A quote inside a field that does not begin with one.
    case strayQuote
    /// Text between the quote that ends a field and the next delimiter.
    case textAfterQuote
    /// The row is longer than the limit.
    case rowTooLong(limitBytes: Int)
    /// A zero byte.
    case zeroByte
  }

  /// What is wrong.
  public let reason: Reason
  /// Where: the quote, the text or the byte; for a long row its beginning.
  public let position: TextPosition

  /// A problem at a place.
  public init(reason: Reason, position: TextPosition) {
    self.reason = reason
    self.position = position
  }
}
