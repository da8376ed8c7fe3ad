/// Writes rows as RFC 4180 has them, in UTF-8, lines ended by LF; quotes only where they are needed.
///
/// A spreadsheet takes a field that begins with `=`, `+`, `-` or `@` for a formula, also one that came
/// from a stranger's incident report. With ``guardsFormulas`` such a *text* gets `'` before it; a
/// number never does.
public struct CSVWriter: Sendable {
  /// Is text kept from becoming a formula?
  public let guardsFormulas: Bool
  /// What was written and not taken yet.
  public private(set) var bytes: [UInt8] = []
  private var fieldsInRow = 0
  private var rowIsBlank = true

  /// A writer before its first field.
  public init(guardFormulas: Bool = true) {
    guardsFormulas = guardFormulas
  }

  /// Adds a field that holds text.
  public mutating func text(_ text: String) {
    let isGuarded = guardsFormulas && Self.looksLikeFormula(text)
    field(isGuarded ? "'" + text : text)
  }

  /// Adds a field that holds a number, as it is.
  public mutating func number(_ literal: String) {
    field(literal)
  }

  /// Ends the row. A row that would be an empty line is written `""`, or readers would skip it.
  public mutating func endRow() {
    if fieldsInRow == 1, rowIsBlank { bytes += [0x22, 0x22] }
    bytes.append(0x0A)
    fieldsInRow = 0
    rowIsBlank = true
  }

  /// Adds a whole row of text.
  public mutating func row(_ texts: [String]) {
    for text in texts { self.text(text) }
    endRow()
  }

  /// Gives away what was written, so that a long table need not be held.
  public mutating func take() -> [UInt8] {
    defer { bytes.removeAll() }
    return bytes
  }

  private mutating func field(_ text: String) {
    if fieldsInRow > 0 { bytes.append(0x2C) }
    fieldsInRow += 1
    rowIsBlank = text.isEmpty
    var text = text
    text.withUTF8 { field in
      let needsQuotes = field.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
      guard needsQuotes else { return bytes.append(contentsOf: field) }
      bytes.append(0x22)
      for byte in field {
        if byte == 0x22 { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    }
  }

  /// Spreadsheets also take the full-width signs, and skip a tab or a line end before the sign.
  private static func looksLikeFormula(_ text: String) -> Bool {
    // Letters, figures and Han begin most fields; none of them begins a formula.
    guard let first = text.utf8.first,
      first < 0x30 || first == 0x3D || first == 0x40 || first == 0xEF
    else { return false }
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n": return true
    default: return false
    }
  }
}
