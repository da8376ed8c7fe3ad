/// Writes JSON value by value, in UTF-8.
///
/// ```swift
/// json.beginObject()
/// json.name("amount")
/// json.number("500.00")
/// json.endObject()
/// ```
/// Calls in an order that is not JSON are a mistake of the program and stop it.
public struct JSONWriter: Sendable {
  private enum Container {
    case object(isEmpty: Bool, hasName: Bool)
    case array(isEmpty: Bool)

    var isEmpty: Bool {
      switch self {
      case .object(let isEmpty, hasName: _), .array(let isEmpty): isEmpty
      }
    }

    var isArray: Bool {
      if case .array = self { return true }
      return false
    }

    /// An object that waits for a name or its end.
    var isObjectBeforeName: Bool {
      if case .object(_, hasName: false) = self { return true }
      return false
    }
  }

  /// What was written and not taken yet.
  public private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var open: [Container] = []

  /// A writer before its first value.
  ///
  /// - Parameter pretty: one member or element a line, two spaces for each level.
  public init(pretty: Bool = false) {
    isPretty = pretty
  }

  /// Begins an object.
  public mutating func beginObject() {
    beginValue()
    bytes.append(UInt8(ascii: "{"))
    open.append(.object(isEmpty: true, hasName: false))
  }

  /// Ends the object that was begun last.
  public mutating func endObject() {
    let container = open.popLast()
    precondition(
      container?.isObjectBeforeName ?? false, "no object to end here, or a name without a value")
    if container?.isEmpty == false { newLine() }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Begins an array.
  public mutating func beginArray() {
    beginValue()
    bytes.append(UInt8(ascii: "["))
    open.append(.array(isEmpty: true))
  }

  /// Ends the array that was begun last.
  public mutating func endArray() {
    let container = open.popLast()
    precondition(container?.isArray ?? false, "no array to end here")
    if container?.isEmpty == false { newLine() }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes the name of the member whose value comes next.
  public mutating func name(_ name: String) {
    let container = open.popLast()
    precondition(
      container?.isObjectBeforeName ?? false,
      "a name belongs into an object, and once before each value")
    if container?.isEmpty == false { bytes.append(UInt8(ascii: ",")) }
    open.append(.object(isEmpty: false, hasName: true))
    newLine()
    quoted(name)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    beginValue()
    quoted(text)
  }

  /// Writes a number by its literal text; what is not a number of JSON is written as a string, so
  /// that the whole stays JSON.
  public mutating func number(_ literal: String) {
    beginValue()
    if Self.isNumber(literal) { bytes += literal.utf8 } else { quoted(literal) }
  }

  /// Writes a whole number.
  public mutating func number(_ number: some BinaryInteger) {
    beginValue()
    bytes += String(number).utf8
  }

  /// Writes `true` or `false`.
  public mutating func boolean(_ isTrue: Bool) {
    beginValue()
    bytes += (isTrue ? "true" : "false").utf8
  }

  /// Writes `null`.
  public mutating func null() {
    beginValue()
    bytes += "null".utf8
  }

  /// Ends a line after a whole value, as JSON Lines wants it.
  public mutating func endLine() {
    precondition(open.isEmpty, "a line ends after a whole value")
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Gives away what was written, so that a long text need not be held.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll() }
    return bytes
  }

  private mutating func beginValue() {
    switch open.popLast() {
    case nil: return
    case .object(_, let hasName):
      precondition(hasName, "a value in an object needs a name")
      open.append(.object(isEmpty: false, hasName: false))
    case .array(let isEmpty):
      if !isEmpty { bytes.append(UInt8(ascii: ",")) }
      open.append(.array(isEmpty: false))
      newLine()
    }
  }

  private mutating func newLine() {
    if !isPretty { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<(open.count * 2) { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20:
        bytes += (byte < 0x10 ? "\\u000" : "\\u00").utf8
        bytes += String(byte, radix: 16).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  // number = [ "-" ] ( "0" | digit1 { digit } ) [ "." digit { digit } ]
  //          [ ( "e" | "E" ) [ "+" | "-" ] digit { digit } ]
  private static func isNumber(_ literal: String) -> Bool {
    var rest = literal.utf8[...]
    func digits() -> Int {
      let count = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
      rest = rest.dropFirst(count)
      return count
    }
    func eats(_ bytes: UInt8...) -> Bool {
      guard let first = rest.first, bytes.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = eats(UInt8(ascii: "-"))
    let leadsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    if whole == 0 || (leadsWithZero && whole > 1) { return false }
    if eats(UInt8(ascii: ".")), digits() == 0 { return false }
    if eats(UInt8(ascii: "e"), UInt8(ascii: "E")) {
      _ = eats(UInt8(ascii: "+"), UInt8(ascii: "-"))
      if digits() == 0 { return false }
    }
    return rest.isEmpty
  }
}
