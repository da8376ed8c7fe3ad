/// Literals as a formatter writes them.
enum FormatLiteral {
  /// A number with ASCII digits; separators, point, 千, 万 and 亿 as the author has them.
  static func number(_ characters: String) -> String {
    var result = ""
    for scalar in characters.unicodeScalars {
      switch scalar {
      case "０"..."９":
        result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
      case "．": result.append(".")
      case "：": result.append(":")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A date: ISO, but one with 年 keeps its form in a Chinese text.
  static func date(_ characters: String, in language: Language) -> String {
    if language == .chinese, characters.contains("\u{5E74}") {
      let words = number(characters).map { $0 == "T" ? " " : $0 }
        .split(whereSeparator: \.isWhitespace)
      return words.map { String($0) }.joined(separator: " ")
    }
    let parts = NumberText.groups(characters)
    guard parts.count >= 3 else { return characters }
    let day = [padded(parts[0], to: 4), padded(parts[1], to: 2), padded(parts[2], to: 2)]
    guard parts.count > 3 else { return day.joined(separator: "-") }
    let minute = parts.count > 4 ? parts[4] : 0
    let second = parts.count > 5 && parts[5] > 0 ? [padded(parts[5], to: 2)] : []
    let time = [padded(parts[3], to: 2), padded(minute, to: 2)] + second
    return day.joined(separator: "-") + " " + time.joined(separator: ":")
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Pairs of neighbouring words within English keywords, such as `in full`.
///
/// Where a name and a keyword would stand side by side as such a pair, the name is quoted, lest both
/// be read as one keyword.
enum KeywordPairs {
  static let english: Set<String> = {
    var pairs: Set<String> = []
    for keyword in Keyword.allCases {
      let words = keyword.spelling.english.split(separator: " ")
      for (first, second) in zip(words, words.dropFirst()) { pairs.insert("\(first) \(second)") }
    }
    return pairs
  }()
}
