/// What single characters are: letters, twins of ASCII punctuation, and what is refused.
///
/// A Chinese keyboard types `，：；（）“”％￥＜＞＝` and full-width digits; outside text each is the same
/// token as its ASCII twin.
enum CharacterClass {
  static func isWordASCII(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Han is decided by range first, because asking for Unicode properties is slow.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF, 0x3007: true
    case 0xFF00...0xFFEF: false
    default: scalar.properties.isXIDStart
    }
  }

  static func isWordContinuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF00...0xFFEF: false
    case 0x200C, 0x200D: false
    default: isLetter(scalar) || (scalar.value != 0xB7 && scalar.properties.isXIDContinue)
    }
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85: true
    default: false
    }
  }

  /// Bidirectional controls, zero-width characters and stray byte order marks: they make a text look
  /// like another one.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0x061C, 0x00AD:
      true
    default: false
    }
  }

  /// The ASCII token that a full-width character stands for, and how many bytes of the next
  /// character belong to it.
  static func widePunctuation(
    _ scalar: Unicode.Scalar, next: (scalar: Unicode.Scalar, length: Int)
  ) -> (TokenKind, Int)? {
    let equalsNext = next.scalar == "＝" || next.scalar == "="
    switch scalar {
    case "，", "、": return (.comma, 0)
    case "：": return (.colon, 0)
    case "；", "。": return (.semicolon, 0)
    case "（": return (.leftParenthesis, 0)
    case "）": return (.rightParenthesis, 0)
    case "｛": return (.leftBrace, 0)
    case "｝": return (.rightBrace, 0)
    case "％": return (.percent, 0)
    case "￥", "¥": return (.currencySign, 0)
    case "＝": return (.equals, 0)
    case "＜": return equalsNext ? (.lessOrEqual, next.length) : (.less, 0)
    case "＞": return equalsNext ? (.greaterOrEqual, next.length) : (.greater, 0)
    case "≤", "≦": return (.lessOrEqual, 0)
    case "≥", "≧": return (.greaterOrEqual, 0)
    case "≠": return (.notEqual, 0)
    case "＋": return (.plus, 0)
    case "－", "−": return (.minus, 0)
    case "×", "＊": return (.times, 0)
    case "÷", "／": return (.divide, 0)
    case "｜": return (.pipe, 0)
    case "～": return isLess(next.scalar) ? (.dotDotLess, next.length) : (.dotDot, 0)
    default: return nil
    }
  }

  /// `<` or its twin.
  static func isLess(_ scalar: Unicode.Scalar) -> Bool { scalar == "<" || scalar == "＜" }

  /// Where a figure begins inside a word such as `金额大于5万元`: Han, then digits, then a unit of
  /// amount; `nil` where the word is an ordinary name.
  static func figureInside(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = word.first, first >= 0x80 else { return nil }
    var index = 0
    while index < word.count, !isDigit(word[index]) { index += 1 }
    guard index > 0, index < word.count else { return nil }
    let start = index
    while index < word.count, isDigit(word[index]) { index += 1 }
    let rest = UnsafeBufferPointer(rebasing: word[index...])
    let units = ["万", "亿", "元", "千", "小时", "天", "个", "分钟", "次", "年", "月", "周", "日"]
    return units.contains(where: { rest.starts(with: $0.utf8) }) ? start : nil
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
