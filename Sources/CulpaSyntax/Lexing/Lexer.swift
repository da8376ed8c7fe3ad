/// Splits a text into tokens.
///
/// Never fails: what no token starts with becomes ``TokenKind/unknown`` with a diagnostic, and every
/// byte ends up in exactly one token, one comment or white space. One pass over UTF-8; characters
/// beyond ASCII are decoded one at a time.
public func lex(_ text: SourceText, as source: SourceID, limits: Limits = Limits()) -> TokenStream {
  if text.utf8.count > limits.sourceBytes {
    let span = Span(source: source, start: 0, end: 0)
    return TokenStream(
      source: source, tokens: [Token(kind: .end, start: 0, end: 0, word: .none)], comments: [],
      vocabulary: SpellingIndex.shared.vocabulary,
      diagnostics: [.sourceTooLong(span, bytes: text.utf8.count, limit: limits.sourceBytes)])
  }
  return text.utf8.withUnsafeBufferPointer { bytes in
    var lexer = Lexer(bytes: bytes, source: source, limits: limits)
    lexer.run()
    return TokenStream(
      source: source, tokens: lexer.tokens, comments: lexer.comments,
      vocabulary: lexer.vocabulary, diagnostics: lexer.diagnostics)
  }
}

/// The state of one pass. Offsets are always within `bytes`; reading at the end gives 0.
struct Lexer {
  let bytes: UnsafeBufferPointer<UInt8>
  let source: SourceID
  let limits: Limits
  var offset = 0
  var tokens: [Token] = []
  var comments: [Span] = []
  var vocabulary = SpellingIndex.shared.vocabulary
  var diagnostics: [Diagnostic] = []

  mutating func run() {
    tokens.reserveCapacity(bytes.count / 5 + 16)
    if byte(0) == 0xEF, byte(1) == 0xBB, byte(2) == 0xBF { offset = 3 }
    while offset < bytes.count {
      if tokens.count >= limits.tokens {
        report(.tooManyTokens(span(from: offset, to: offset), limit: limits.tokens))
        break
      }
      next()
    }
    tokens.append(
      Token(kind: .end, start: UInt32(clamping: offset), end: UInt32(clamping: offset), word: .none)
    )
  }

  /// The byte `ahead` of the cursor, 0 beyond the end.
  func byte(_ ahead: Int = 0) -> UInt8 {
    let index = offset + ahead
    return index < bytes.count ? bytes[index] : 0
  }

  func span(from start: Int, to end: Int) -> Span {
    Span(source: source, start: UInt32(clamping: start), end: UInt32(clamping: end))
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if diagnostics.count == limits.errors {
      diagnostics.append(.tooManyErrors(diagnostic.span, limit: limits.errors))
    } else if diagnostics.count < limits.errors {
      diagnostics.append(diagnostic)
    }
  }

  mutating func emit(_ kind: TokenKind, from start: Int, word: WordID = .none) {
    tokens.append(
      Token(kind: kind, start: UInt32(clamping: start), end: UInt32(clamping: offset), word: word))
  }

  private mutating func next() {
    let start = offset
    let first = byte()
    switch first {
    case 0x20, 0x09, 0x0A, 0x0D: offset += 1
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      word(from: start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): numberOrDate(from: start)
    case UInt8(ascii: "#"): comment(from: start, length: 1)
    case UInt8(ascii: "\""): text(from: start, opening: 1, closing: [0x22])
    case 0x80...0xFF: wide(from: start)
    default: punctuation(from: start)
    }
  }

  private mutating func comment(from start: Int, length: Int) {
    offset = start + length
    while offset < bytes.count, byte() != 0x0A {
      if byte() >= 0x80 {
        let (scalar, length) = decode(at: offset)
        if CharacterClass.isForbidden(scalar) {
          report(.forbiddenCharacter(span(from: offset, to: offset + length), scalar: scalar))
        }
        offset += length
      } else {
        offset += 1
      }
    }
    var end = offset
    while end > start, bytes[end - 1] == 0x0D || bytes[end - 1] == 0x20 { end -= 1 }
    comments.append(span(from: start, to: end))
  }

  private mutating func punctuation(from start: Int) {
    let (kind, length) = asciiPunctuation()
    offset += length
    emit(kind, from: start)
    if kind == .unknown {
      report(.unknownCharacter(span(from: start, to: offset), scalar: Unicode.Scalar(bytes[start])))
    }
  }

  private func asciiPunctuation() -> (TokenKind, Int) {
    let second = byte(1)
    switch byte() {
    case UInt8(ascii: "{"): return (.leftBrace, 1)
    case UInt8(ascii: "}"): return (.rightBrace, 1)
    case UInt8(ascii: "("): return (.leftParenthesis, 1)
    case UInt8(ascii: ")"): return (.rightParenthesis, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: ":"): return (.colon, 1)
    case UInt8(ascii: "|"): return (.pipe, 1)
    case UInt8(ascii: "="): return second == UInt8(ascii: "=") ? (.unknown, 2) : (.equals, 1)
    case UInt8(ascii: "<"): return second == UInt8(ascii: "=") ? (.lessOrEqual, 2) : (.less, 1)
    case UInt8(ascii: ">"):
      return second == UInt8(ascii: "=") ? (.greaterOrEqual, 2) : (.greater, 1)
    case UInt8(ascii: "!"): return second == UInt8(ascii: "=") ? (.unknown, 2) : (.unknown, 1)
    case UInt8(ascii: "+"): return (.plus, 1)
    case UInt8(ascii: "-"): return (.minus, 1)
    case UInt8(ascii: "*"): return (.times, 1)
    case UInt8(ascii: "/"): return (.divide, 1)
    case UInt8(ascii: "%"): return (.percent, 1)
    case UInt8(ascii: "."):
      guard second == UInt8(ascii: ".") else { return (.unknown, 1) }
      let next = wideScalar(after: 2)
      return CharacterClass.isLess(next.scalar) ? (.dotDotLess, 2 + next.length) : (.dotDot, 2)
    default: return (.unknown, 1)
    }
  }

  /// A character beyond ASCII: a full-width twin, a quote, a letter, or nothing we know.
  private mutating func wide(from start: Int) {
    let (scalar, length) = decode(at: start)
    if CharacterClass.isForbidden(scalar) {
      offset = start + length
      report(.forbiddenCharacter(span(from: start, to: offset), scalar: scalar))
      return emit(.unknown, from: start)
    }
    if CharacterClass.isSpace(scalar) {
      offset = start + length
      return
    }
    switch scalar {
    case "０"..."９": return numberOrDate(from: start)
    case "＃": return comment(from: start, length: length)
    case "“": return text(from: start, opening: length, closing: Array("”".utf8))
    case "「": return quotedName(from: start, opening: length)
    default: break
    }
    if let (kind, extra) = CharacterClass.widePunctuation(scalar, next: wideScalar(after: length)) {
      offset = start + length + extra
      return emit(kind, from: start)
    }
    if CharacterClass.isLetter(scalar) { return word(from: start) }
    offset = start + length
    report(.unknownCharacter(span(from: start, to: offset), scalar: scalar))
    emit(.unknown, from: start)
  }

  /// The character that follows one of `length` bytes, for two-character twins such as `＞＝`.
  private func wideScalar(after length: Int) -> (scalar: Unicode.Scalar, length: Int) {
    guard offset + length < bytes.count else { return ("\0", 0) }
    return decode(at: offset + length)
  }

  private mutating func word(from start: Int) {
    offset = start
    while offset < bytes.count {
      let current = byte()
      if current < 0x80 {
        guard CharacterClass.isWordASCII(current) else { break }
        offset += 1
      } else {
        let (scalar, length) = decode(at: offset)
        guard CharacterClass.isWordContinuation(scalar) else { break }
        offset += length
      }
    }
    if offset - start > limits.literalBytes {
      report(.literalTooLong(span(from: start, to: offset), limit: limits.literalBytes))
    }
    let range = UnsafeBufferPointer(rebasing: bytes[start..<offset])
    emit(.word, from: start, word: vocabulary.number(of: range))
    if let digit = CharacterClass.figureInside(range) {
      report(
        .missingSpaces(
          span(from: start, to: offset), text: String(decoding: range, as: UTF8.self),
          figureAt: start + digit))
    }
  }

  private mutating func quotedName(from start: Int, opening: Int) {
    offset = start + opening
    while offset < bytes.count, byte() != 0x0A {
      let (scalar, length) = decode(at: offset)
      offset += length
      if scalar == "」" {
        if offset - start > limits.literalBytes {
          report(.literalTooLong(span(from: start, to: offset), limit: limits.literalBytes))
        }
        return emit(.quotedName, from: start)
      }
      if CharacterClass.isForbidden(scalar) {
        report(.forbiddenCharacter(span(from: offset - length, to: offset), scalar: scalar))
      }
    }
    report(.unterminatedName(span(from: start, to: offset)))
    emit(.quotedName, from: start)
  }

  private mutating func text(from start: Int, opening: Int, closing: [UInt8]) {
    offset = start + opening
    while offset < bytes.count, byte() != 0x0A {
      if byte() == UInt8(ascii: "\\") {
        escape()
      } else if matches(closing) {
        offset += closing.count
        if offset - start > limits.literalBytes {
          report(.literalTooLong(span(from: start, to: offset), limit: limits.literalBytes))
        }
        return emit(.text, from: start)
      } else if byte() >= 0x80 {
        let (scalar, length) = decode(at: offset)
        if CharacterClass.isForbidden(scalar) {
          report(.forbiddenCharacter(span(from: offset, to: offset + length), scalar: scalar))
        }
        offset += length
      } else {
        offset += 1
      }
    }
    report(.unterminatedText(span(from: start, to: offset)))
    emit(.text, from: start)
  }

  private mutating func escape() {
    let known: [UInt8] = Array("\"\\nt”".utf8)
    let next = byte(1)
    if !known.contains(next) {
      report(.unknownEscape(span(from: offset, to: min(offset + 2, bytes.count))))
    }
    offset += 1
    if offset < bytes.count, byte() != 0x0A { offset += next < 0x80 ? 1 : decode(at: offset).1 }
  }

  private func matches(_ closing: [UInt8]) -> Bool {
    for (index, wanted) in closing.enumerated() where byte(index) != wanted { return false }
    return true
  }

  /// Decodes one character; a byte that is not UTF-8 decodes as U+FFFD of length 1.
  func decode(at start: Int) -> (Unicode.Scalar, Int) {
    func trail(_ ahead: Int) -> UInt32? {
      let index = start + ahead
      guard index < bytes.count, bytes[index] & 0xC0 == 0x80 else { return nil }
      return UInt32(bytes[index] & 0x3F)
    }
    let first = UInt32(bytes[start])
    let bad: (Unicode.Scalar, Int) = ("\u{FFFD}", 1)
    switch first {
    case 0..<0x80: return (Unicode.Scalar(UInt8(first)), 1)
    case 0xC2..<0xE0:
      guard let one = trail(1) else { return bad }
      return (Unicode.Scalar((first & 0x1F) << 6 | one) ?? bad.0, 2)
    case 0xE0..<0xF0:
      guard let one = trail(1), let two = trail(2) else { return bad }
      let value = (first & 0x0F) << 12 | one << 6 | two
      guard value >= 0x800, let scalar = Unicode.Scalar(value) else { return bad }
      return (scalar, 3)
    case 0xF0..<0xF5:
      guard let one = trail(1), let two = trail(2), let three = trail(3) else { return bad }
      let value = (first & 0x07) << 18 | one << 12 | two << 6 | three
      guard value >= 0x10000, let scalar = Unicode.Scalar(value) else { return bad }
      return (scalar, 4)
    default: return bad
    }
  }
}
