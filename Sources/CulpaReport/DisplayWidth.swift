extension StringProtocol {
  /// The columns the text takes in a terminal, as ``safeForTerminal(_:ascii:)`` shows it.
  public var widthColumns: Int {
    reduce(0) { $0 + $1.widthColumns }
  }
}

extension Character {
  /// The columns the character takes in a terminal: 2 for East Asian wide and full-width forms and for
  /// emoji, 0 for marks without a place of their own, the length of its escape for a control character.
  ///
  /// Source: Unicode Standard Annex 11; characters of ambiguous width count 1.
  public var widthColumns: Int {
    if let ascii = asciiValue, ascii >= 0x20, ascii != 0x7F { return 1 }
    if isEmojiSequence { return 2 }
    return unicodeScalars.reduce(0) { width, scalar in
      width + (escape(of: scalar, ascii: false)?.unicodeScalars.count ?? scalar.widthColumns)
    }
  }

  private var isEmojiSequence: Bool {
    guard let base = unicodeScalars.first, base.properties.isEmoji else { return false }
    if base.properties.isEmojiPresentation { return true }
    return unicodeScalars.dropFirst().contains { scalar in
      switch scalar.value {
      case 0xFE0F: true
      case 0x200D: base.value > 0xFF
      default: scalar.properties.isEmojiModifier
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var widthColumns: Int {
    switch value {
    // A soft hyphen is shown, and Hangul vowels and finals stand inside their syllable.
    case 0xAD: return 1
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return properties.isEmojiPresentation || isWide ? 2 : 1
    }
  }

  /// East Asian Width W or F, without the emoji.
  private var isWide: Bool {
    if value < 0x1100 { return false }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }
}

/// EastAsianWidth.txt of Unicode 16, in order; neighbours joined over unassigned places.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
  0x3041...0x4DFF, 0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
  0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
  0x1AFF0...0x1B2FB, 0x1D300...0x1D376, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
]

/// The text with everything made visible that would act on a terminal or change the reading order:
/// ESC is shown as `␛`, a right-to-left override as `\u{202e}`.
///
/// Line ends are shown too: split lines first. With `ascii`, ESC is shown as `\u{1b}`.
public func safeForTerminal(_ text: String, ascii: Bool = false) -> String {
  guard text.unicodeScalars.contains(where: { escape(of: $0, ascii: ascii) != nil }) else {
    return text
  }
  var safe = ""
  for scalar in text.unicodeScalars {
    if let shown = escape(of: scalar, ascii: ascii) {
      safe += shown
    } else {
      safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}

/// What is shown instead of a scalar that must not reach a terminal; nil for all others.
private func escape(of scalar: Unicode.Scalar, ascii: Bool) -> String? {
  switch scalar.value {
  case 0x00...0x1F, 0x7F:
    let picture = scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value
    if !ascii, let shown = Unicode.Scalar(picture) { return String(shown) }
  case 0x80...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: break
  default: return nil
  }
  return "\\u{\(String(scalar.value, radix: 16))}"
}
