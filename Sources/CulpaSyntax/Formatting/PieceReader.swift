/// From the tokens of one item to the pieces of its lines.
struct PieceReader {
  let roles: TokenRoles
  let language: Language
  private var pieces: [FormatPiece] = []
  private var depth = 0
  private var previousKind = TokenKind.end
  private var isInRetention = false
  private var leadsToCases = false

  init(roles: TokenRoles, language: Language) {
    self.roles = roles
    self.language = language
  }

  /// The pieces of `tokens`, in the order in which the language writes them.
  mutating func read(_ tokens: Range<Int>) -> [FormatPiece] {
    pieces = []
    depth = 0
    previousKind = .end
    isInRetention = false
    leadsToCases = false
    readRun(tokens)
    return pieces
  }

  private mutating func readRun(_ tokens: Range<Int>) {
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let widest = roles.possessions[index]?.first {
        $0.whole.upperBound <= tokens.upperBound
      }
      if let widest {
        read(widest)
        index = widest.whole.upperBound
      } else {
        index = readPiece(at: index)
      }
    }
  }

  /// Operands may change places, so comments among them move behind the last.
  private mutating func read(_ possession: SyntaxMarks.Possession) {
    let first = pieces.count
    switch language {
    case .english:
      readRun(possession.rate)
      readRun(possession.rest)
      append(Keyword.of.spelling.english, .beforeOwner, kind: .word)
      readRun(possession.base)
    case .chinese:
      readRun(possession.base)
      append(Keyword.possessive.spelling.chinese, .beforeOwner, kind: .word)
      readRun(possession.rate)
      readRun(possession.rest)
    }
    for index in first..<pieces.count { pieces[index].comments = [] }
    guard let last = pieces.indices.last, last >= first else { return }
    pieces[last].comments = possession.whole.flatMap { roles.comments[$0] }
  }

  /// Reads one piece and answers which token comes next.
  private mutating func readPiece(at index: Int) -> Int {
    if let mark = roles.quantities[index] {
      append(quantity(mark), .beforeWord, kind: .number)
      return finish(mark.tokens)
    }
    if let mark = roles.keywords[index] {
      let name = mark.keyword.spelling(in: language)
      quoteNameBefore(name)
      append(name, tightness(of: mark.keyword), kind: .word)
      // Cases break between their rows, not around the words that lead to them.
      if mark.keyword == .inCases {
        for index in pieces.indices.reversed() {
          if index > pieces.startIndex,
            pieces[index].text == Keyword.forCases.spelling(in: language)
          {
            break
          }
          pieces[index].tightness = nil
        }
      }
      leadsToCases = mark.keyword == .forCases || mark.keyword == .inCases
      return finish(mark.tokens)
    }
    switch roles.kind(index) {
    case .word: appendName(at: index)
    case .quotedName: append(roles.characters(index), .beforeWord, kind: .quotedName)
    case .number:
      append(FormatLiteral.number(roles.characters(index)), .beforeWord, kind: .number)
    case .date, .instant:
      append(FormatLiteral.date(roles.characters(index), in: language), .beforeWord, kind: .date)
    case .text:
      let value = TextLiteral.value(of: roles.characters(index))
      append(TextLiteral.quoted(value), .beforeWord, kind: .text)
    case .leftBrace, .rightBrace, .leftParenthesis, .rightParenthesis, .comma, .semicolon, .colon,
      .pipe, .equals, .less, .lessOrEqual, .greater, .greaterOrEqual, .notEqual, .plus, .minus,
      .times, .divide, .percent, .currencySign, .dotDot, .dotDotLess, .unknown, .end:
      appendSign(roles.kind(index), at: index)
    }
    return finish(index..<index + 1)
  }

  /// The keyword's own, but `by` in `keep 5 years by archive` belongs to `keep`.
  private mutating func tightness(of keyword: Keyword) -> Tightness {
    if keyword == .byOffice, isInRetention { return .beforeAlternative }
    if keyword.tightness == .beforeClause { isInRetention = keyword == .keep }
    return keyword.tightness
  }

  private mutating func finish(_ tokens: Range<Int>) -> Int {
    if let last = pieces.indices.last {
      pieces[last].comments += tokens.flatMap { roles.comments[$0] }
    }
    return tokens.upperBound
  }

  private func quantity(_ mark: SyntaxMarks.QuantityMark) -> String {
    let number = mark.tokens.lowerBound + (mark.hasSign ? 1 : 0)
    guard roles.kind(number) == .number else { return mark.unit?.spelling(in: language) ?? "" }
    var text = FormatLiteral.number(roles.characters(number))
    if mark.hasSign {
      text = "¥" + text
    } else if let unit = mark.unit {
      let sticks = language == .chinese || unit.sticksToNumber
      text += (sticks ? "" : " ") + unit.spelling(in: language)
    }
    if let per = mark.per { text += "/" + perSpelling(per) }
    return text
  }

  /// `20 CNY/day`, though it is `3 days`.
  private func perSpelling(_ unit: Unit) -> String {
    language == .english && unit == .day ? "day" : unit.spelling(in: language)
  }

  // MARK: Pieces

  private mutating func append(_ text: String, _ tightness: Tightness, kind: TokenKind) {
    let bound = previousKind == .comma ? .afterComma : tightness
    // What is set stands on one line with its sign, so that no line ends with `=`.
    let isFixed = pieces.isEmpty || previousKind == .equals || leadsToCases
    leadsToCases = false
    pieces.append(FormatPiece(text: text, tightness: isFixed ? nil : bound.inside(depth)))
    previousKind = kind
  }

  private mutating func appendName(at index: Int) {
    var name = roles.characters(index)
    if let previous = pieces.last, previousKind == .word, isPair(previous.text, name) {
      name = "「\(name)」"
    }
    append(name, .beforeWord, kind: .word)
    // A name is no keyword: what follows may not make a phrase of both.
    previousKind = .quotedName
    lastNameIsPlain = !name.hasPrefix("「")
  }

  private var lastNameIsPlain = false

  private mutating func quoteNameBefore(_ keyword: String) {
    guard previousKind == .quotedName, lastNameIsPlain, let last = pieces.indices.last else {
      return
    }
    guard !pieces[last].text.hasPrefix("「"), isPair(pieces[last].text, keyword) else { return }
    pieces[last].text = "「\(pieces[last].text)」"
  }

  private func isPair(_ left: String, _ right: String) -> Bool {
    guard language == .english else { return false }
    let last = left.split(separator: " ").last ?? ""
    let first = right.split(separator: " ").first ?? ""
    return KeywordPairs.english.contains("\(last) \(first)")
  }

  private mutating func appendSign(_ kind: TokenKind, at index: Int) {
    var piece = FormatPiece(text: Self.spelling(kind))
    var tightness = Tightness.beforeWord
    switch kind {
    case .leftBrace: piece.tightness = nil
    case .rightParenthesis:
      depth -= 1
      piece.sticksToPrevious = true
    case .rightBrace: depth -= 1
    case .comma, .semicolon, .percent: piece.sticksToPrevious = true
    case .dotDot, .dotDotLess:
      piece.sticksToPrevious = true
      piece.sticksToNext = true
    case .leftParenthesis:
      piece.sticksToNext = true
      piece.sticksToPrevious = opensArguments
    case .minus where roles.isNegation[index]: piece.sticksToNext = true
    case .equals: tightness = .beforeEquals
    case .pipe: tightness = .beforeAlternative
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .notEqual: tightness = .beforeComparison
    case .plus, .minus: tightness = .beforeSum
    case .times, .divide: tightness = .beforeProduct
    case .colon, .currencySign, .word, .quotedName, .number, .date, .instant, .text,
      .unknown, .end:
      break
    }
    append(piece.text, tightness, kind: kind)
    if var last = pieces.popLast() {
      let isFixed =
        piece.sticksToPrevious || kind == .leftBrace || kind == .rightBrace
        || kind == .colon
      last.sticksToPrevious = piece.sticksToPrevious
      last.sticksToNext = piece.sticksToNext
      if isFixed { last.tightness = nil }
      pieces.append(last)
    }
    if kind == .leftParenthesis || kind == .leftBrace { depth += 1 }
  }

  /// `largest(a, b)` is written like a function.
  private var opensArguments: Bool {
    guard previousKind == .word, let last = pieces.last else { return false }
    return last.text == Keyword.largest.spelling(in: language)
      || last.text == Keyword.smallest.spelling(in: language)
  }

  private static func spelling(_ kind: TokenKind) -> String {
    switch kind {
    case .leftBrace: "{"
    case .rightBrace: "}"
    case .leftParenthesis: "("
    case .rightParenthesis: ")"
    case .comma: ","
    case .semicolon: ";"
    case .colon: ":"
    case .pipe: "|"
    case .equals: "="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .notEqual: "≠"
    case .plus: "+"
    case .minus: "-"
    case .times: "*"
    case .divide: "/"
    case .percent: "%"
    case .currencySign: "¥"
    case .dotDot: ".."
    case .dotDotLess: "..<"
    case .word, .quotedName, .number, .date, .instant, .text, .unknown, .end: ""
    }
  }
}
