/// The tokens of a text with what each is for, looked up by token number.
struct TokenRoles {
  /// A comment with what stands before it.
  struct Comment {
    let text: String
    /// Whether nothing but white space stands before it on its line.
    let ownsLine: Bool
    let followsBlankLine: Bool
  }

  let stream: TokenStream
  let text: SourceText
  private(set) var keywords: [SyntaxMarks.KeywordMark?]
  private(set) var quantities: [SyntaxMarks.QuantityMark?]
  private(set) var isItem: [Bool]
  private(set) var isNegation: [Bool]
  /// For an opening brace of a block, its closing brace.
  private(set) var closings: [Int?]
  /// For a closing brace of a block: true.
  private(set) var isClosing: [Bool]
  /// The possessions that start at a token, the widest first.
  private(set) var possessions: [Int: [SyntaxMarks.Possession]] = [:]
  /// Comments behind a token, in the order written.
  private(set) var comments: [[Comment]]
  /// Comments before the first token.
  private(set) var opening: [Comment] = []

  init(stream: TokenStream, marks: SyntaxMarks, text: SourceText) {
    self.stream = stream
    self.text = text
    let count = stream.tokens.count
    keywords = Array(repeating: nil, count: count)
    quantities = Array(repeating: nil, count: count)
    isItem = Array(repeating: false, count: count)
    isNegation = Array(repeating: false, count: count)
    closings = Array(repeating: nil, count: count)
    isClosing = Array(repeating: false, count: count)
    comments = Array(repeating: [], count: count)
    for mark in marks.keywords { keywords[mark.tokens.lowerBound] = mark }
    for mark in marks.quantities { quantities[mark.tokens.lowerBound] = mark }
    for item in marks.items { isItem[item] = true }
    for negation in marks.negations { isNegation[negation] = true }
    for block in marks.blocks {
      closings[block.opening] = block.closing
      isClosing[block.closing] = true
    }
    // Inner possessions come first in the marks, so the reverse order has the widest first.
    for possession in marks.possessions.reversed() {
      possessions[possession.whole.lowerBound, default: []].append(possession)
    }
    anchorComments()
  }

  /// How many tokens there are, the end not counted.
  var count: Int { stream.tokens.count - 1 }

  /// The characters of a token.
  func characters(_ index: Int) -> String {
    let token = stream.tokens[index]
    return text.text(Int(token.start)..<Int(token.end))
  }

  func kind(_ index: Int) -> TokenKind { stream.tokens[index].kind }

  /// Whether a blank line stands before what starts at `offset`.
  func followsBlankLine(_ offset: UInt32) -> Bool {
    var ends = 0
    var index = Int(offset)
    while index > 0 {
      index -= 1
      switch text.utf8[index] {
      case 0x0A: ends += 1
      case 0x20, 0x09, 0x0D: continue
      default: return ends > 1
      }
      if ends > 1 { return true }
    }
    return false
  }

  /// The language that most keywords are spelled in.
  var prevailingLanguage: Language {
    var english = 0
    var chinese = 0
    for mark in keywords.compactMap({ $0 }) {
      let spelling = mark.keyword.spelling
      guard spelling.english != spelling.chinese else { continue }
      if stream.tokens[mark.tokens.lowerBound].isASCII(in: text) {
        english += 1
      } else {
        chinese += 1
      }
    }
    return chinese > english ? .chinese : .english
  }

  /// A comment stands behind the last token before it that is written: `;` goes, and before the brace
  /// that opens a block no line may end.
  private mutating func anchorComments() {
    var next = 0
    for span in stream.comments {
      while next < count, stream.tokens[next].start < span.start { next += 1 }
      var anchor = next - 1
      while anchor >= 0, stream.tokens[anchor].kind == .semicolon { anchor -= 1 }
      let comment = Comment(
        text: text.text(span), ownsLine: ownsLine(span.start),
        followsBlankLine: followsBlankLine(span.start))
      if anchor < 0 {
        opening.append(comment)
      } else if next < count, closings[next] != nil {
        comments[next].append(comment)
      } else {
        comments[anchor].append(comment)
      }
    }
  }

  private func ownsLine(_ offset: UInt32) -> Bool {
    let line = text.lineRange(text.lineIndex(of: offset))
    return text.utf8[line.lowerBound..<Int(offset)].allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
  }
}

extension Token {
  func isASCII(in text: SourceText) -> Bool {
    Int(start) < text.utf8.count && text.utf8[Int(start)] < 0x80
  }
}
