/// A JSON value, and where it stands in its text.
///
/// Numbers are kept as they were written: `0.10` is not `0.1` and never passes through binary
/// fractions.
public struct JSONValue: Hashable, Sendable {
  /// What the value is.
  public enum Content: Hashable, Sendable {
    /// Members in the order of the text, no name twice.
    case object([JSONMember])
    /// Elements in the order of the text.
    case array([JSONValue])
    /// A string, its escapes resolved.
    case string(String)
    /// The literal text of a number.
    case number(String)
    /// `true` or `false`.
    case boolean(Bool)
    /// `null`.
    case null
  }

  /// Where the value begins.
  public let position: TextPosition
  /// What the value is.
  public let content: Content

  /// A value at a place.
  public init(_ content: Content, at position: TextPosition) {
    self.content = content
    self.position = position
  }
}

/// A name in an object, and its value.
public struct JSONMember: Hashable, Sendable {
  /// The name, its escapes resolved.
  public let name: String
  /// Where the name begins.
  public let position: TextPosition
  /// The value.
  public let value: JSONValue

  /// A member at a place.
  public init(_ name: String, _ value: JSONValue, at position: TextPosition) {
    self.name = name
    self.value = value
    self.position = position
  }
}

/// Why a text is not JSON, and where.
public struct JSONProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The text ends inside a value, or before one.
    case unexpectedEnd
    /// A character that cannot stand here.
    case unexpected(Unicode.Scalar)
    /// Something after the one value of the text.
    case textAfterValue(Unicode.Scalar)
    /// A comma before `]` or `}`.
    case commaBeforeEnd
    /// A word that is not `true`, `false` or `null`.
    case unknownWord(String)
    /// A number JSON does not write so, such as `01`, `+1`, `.5` or `1.`.
    case malformedNumber(String)
    /// A backslash that begins no escape.
    case malformedEscape
    /// Half of a surrogate pair.
    case loneSurrogate
    /// A control character inside a string.
    case controlCharacter(Unicode.Scalar)
    /// A name that the object has already.
    case duplicateName(String, first: TextPosition)
    /// Arrays and objects inside each other beyond the limit.
    case tooDeep(limit: Int)
    /// A line longer than the limit.
    case lineTooLong(limitBytes: Int)
    /// Bytes that are not UTF-8.
    case notUTF8
  }

  /// What is wrong.
  public let reason: Reason
  /// Where.
  public let position: TextPosition

  /// A problem at a place.
  public init(_ reason: Reason, at position: TextPosition) {
    self.reason = reason
    self.position = position
  }
}
