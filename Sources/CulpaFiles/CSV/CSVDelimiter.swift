/// What stands between two fields of a row.
public enum CSVDelimiter: String, Hashable, Sendable, CaseIterable {
  case comma = ","
  case semicolon = ";"
  case tab = "\t"
  case fullWidthComma = "，"

  /// The delimiter of a header row: the one that occurs most often outside quotes, the comma when
  /// none does.
  ///
  /// - Returns: nil while the row is not complete and more bytes may come.
  static func detected(in bytes: ArraySlice<UInt8>, isComplete: Bool) -> CSVDelimiter? {
    let header = bytes.drop { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
    var plain: [UInt8] = []
    var isQuoted = false
    var ends = isComplete
    for byte in header {
      if byte == Byte.quote { isQuoted.toggle() }
      if isQuoted { continue }
      ends = ends || byte == Byte.lineFeed || byte == Byte.carriageReturn
      if byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      plain.append(byte)
    }
    if !ends { return nil }
    let text = String(decoding: plain, as: UTF8.self).unicodeScalars
    var best = (delimiter: CSVDelimiter.comma, occurrences: 0)
    for delimiter in allCases {
      let occurrences = text.count { delimiter.rawValue.unicodeScalars.first == $0 }
      if occurrences > best.occurrences { best = (delimiter, occurrences) }
    }
    return best.delimiter
  }
}
