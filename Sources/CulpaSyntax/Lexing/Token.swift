/// What a token is, in no language.
public enum TokenKind: UInt8, Hashable, Sendable {
  /// A name or a keyword; which of the two is for the parser to say.
  case word
  /// A name between `「` and `」`: never a keyword.
  case quotedName
  /// Digits, with `_` separators, one point, and 千, 万 or 亿 at the end.
  case number
  /// A calendar day.
  case date
  /// A day with a time.
  case instant
  /// Text between quotes.
  case text
  case leftBrace, rightBrace, leftParenthesis, rightParenthesis
  case comma, semicolon, colon, pipe
  case equals, less, lessOrEqual, greater, greaterOrEqual, notEqual
  case plus, minus, times, divide, percent, currencySign
  case dotDot, dotDotLess
  /// A character that no token starts with.
  case unknown
  /// The end of the text.
  case end
}

/// A stretch of the source with its kind.
///
/// Every byte of a source is in exactly one token, one comment or white space.
public struct Token: Hashable, Sendable {
  /// What it is.
  public let kind: TokenKind
  /// First byte.
  public let start: UInt32
  /// One past the last byte.
  public let end: UInt32
  /// For words: which word of the ``Vocabulary``.
  public let word: WordID
}

/// All tokens of one source, with its comments and what was wrong with its characters.
public struct TokenStream: Sendable {
  /// Which source.
  public let source: SourceID
  /// The tokens; the last one is ``TokenKind/end``.
  public let tokens: [Token]
  /// The comments, `#` to the end of the line, in order.
  public let comments: [Span]
  /// The words that occur.
  public let vocabulary: Vocabulary
  /// What was wrong.
  public let diagnostics: [Diagnostic]
}

/// The number of a word in a ``Vocabulary``.
public struct WordID: Hashable, Sendable {
  /// Position, from 0.
  public let index: UInt32
  /// Stands for "not a word".
  public static let none = WordID(index: .max)
}

/// The distinct words of a text, numbered; the words of every keyword have fixed numbers.
public struct Vocabulary: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var table: [UInt32]

  init() { table = Array(repeating: .max, count: 2048) }

  /// How many words there are.
  var count: Int { ends.count }

  /// The number of a word, given now if it is new.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> WordID {
    if ends.count * 2 >= table.count { grow() }
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & (table.count - 1)
    while table[slot] != .max {
      if equals(Int(table[slot]), word) { return WordID(index: table[slot]) }
      slot = (slot + 1) & (table.count - 1)
    }
    let number = UInt32(clamping: ends.count)
    table[slot] = number
    bytes.append(contentsOf: word)
    ends.append(UInt32(clamping: bytes.count))
    return WordID(index: number)
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  private func equals(_ index: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(index)
    guard range.count == word.count else { return false }
    for offset in 0..<word.count where bytes[range.lowerBound + offset] != word[offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    var larger: [UInt32] = Array(repeating: .max, count: table.count * 2)
    for number in ends.indices {
      let hash = bytes[range(number)].withUnsafeBufferPointer { Self.hash($0) }
      var slot = Int(truncatingIfNeeded: hash) & (larger.count - 1)
      while larger[slot] != .max { slot = (slot + 1) & (larger.count - 1) }
      larger[slot] = UInt32(clamping: number)
    }
    table = larger
  }

  /// FNV-1a: the table is private and its order never shows, so an unseeded hash is enough.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
