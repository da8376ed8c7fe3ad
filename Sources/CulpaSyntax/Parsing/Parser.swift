/// Reads the statements of a text.
///
/// Never fails: a tree always comes back, with what could be read and with diagnostics for the rest.
public func parse(
  _ text: SourceText, as source: SourceID, limits: Limits = Limits()
) -> SyntaxTree {
  parse(lex(text, as: source, limits: limits), of: text, limits: limits)
}

/// Reads the statements of a token stream.
public func parse(
  _ stream: TokenStream, of text: SourceText, limits: Limits = Limits()
) -> SyntaxTree {
  var parser = Parser(stream: stream, text: text, limits: limits)
  let statements = parser.script()
  let diagnostics = (stream.diagnostics + parser.diagnostics).sorted {
    ($0.span, $0.code) < ($1.span, $1.code)
  }
  return SyntaxTree(
    source: stream.source, statements: statements, comments: stream.comments,
    diagnostics: diagnostics, isIncomplete: parser.endedEarly, marks: parser.marks)
}

/// Thrown to leave a broken item; the nearest list of items catches it, skips to the next item and
/// goes on, so that one text shows all its mistakes at once.
struct Unwind: Error {}

/// A recursive-descent parser: one function for each production of `grammar/culpa.ebnf`, which stands
/// word for word above it.
///
/// **Keywords** count only where the grammar wants one. An item starts with a lead keyword; a lead
/// word followed by `=` is a name. In an expression, a word in operand position is a name unless it is
/// one of the reserved joining words.
///
/// **Recovery.** A mistake inside an item is reported once; then everything is skipped up to the next
/// lead keyword that starts a line, or to the brace that closes the list. Line starts matter here and
/// nowhere else.
///
/// **Depth** is counted in ``nested(_:)``, the only way to recurse.
struct Parser {
  let stream: TokenStream
  let text: SourceText
  let limits: Limits
  let index = SpellingIndex.shared
  var position = 0
  var depth = 0
  var diagnostics: [Diagnostic] = []
  var endedEarly = false
  var marks = SyntaxMarks()
  /// Where a second name could have stood, and the first.
  var named: (position: Int, name: Span)?
  /// Whether the tiers of a role are read: there `tier :` starts an item.
  var isInTier = false
  /// Whether a duty is read: there `times` may start a clause.
  var isInDuty = false
  /// Whether a day of the month is read, which `of next month` may follow.
  var isDayOfMonth = false
  /// Told what is asked for at the end of the text; `nil` where nobody wants to know.
  var wishes: Wishes?

  init(stream: TokenStream, text: SourceText, limits: Limits) {
    self.stream = stream
    self.text = text
    self.limits = limits
  }

  // MARK: The cursor

  /// The token `ahead` of the cursor; the last one, ``TokenKind/end``, for ever after.
  func peek(_ ahead: Int = 0) -> Token {
    stream.tokens[min(position + ahead, stream.tokens.count - 1)]
  }

  var kind: TokenKind { peek().kind }

  /// Where the cursor stands.
  var here: Span { span(peek()) }

  func span(_ token: Token) -> Span {
    Span(source: stream.source, start: token.start, end: token.end)
  }

  /// From a start to the last token that was read.
  func since(_ start: Span) -> Span {
    guard position > 0 else { return start }
    let last = stream.tokens[min(position, stream.tokens.count) - 1]
    return Span(source: start.source, start: start.start, end: max(start.start, last.end))
  }

  mutating func advance() {
    if position < stream.tokens.count - 1 { position += 1 }
  }

  func at(_ kind: TokenKind) -> Bool { peek().kind == kind }

  mutating func eat(_ kind: TokenKind) -> Bool {
    guard at(kind) else { return false }
    advance()
    return true
  }

  // MARK: Keywords

  /// How many tokens spell `keyword` from here: 0 when they don't.
  func length(of keyword: Keyword, ahead: Int = 0) -> Int {
    if let wishes { wish(keyword, ahead, wishes) }
    guard peek(ahead).kind == .word else { return 0 }
    let (english, chinese) = index.words(of: keyword)
    if matches(english, ahead) { return english.count }
    if matches(chinese, ahead) { return chinese.count }
    return 0
  }

  /// Tells of a keyword that the text ends before, or in the middle of.
  private func wish(_ keyword: Keyword, _ ahead: Int, _ wishes: Wishes) {
    let left = stream.tokens.count - 1 - position - ahead
    let (english, chinese) = index.words(of: keyword)
    for words in [english, chinese] where left >= 0 && left < words.count {
      guard matches(Array(words.prefix(left)), ahead) else { continue }
      wishes.keyword(keyword, written: left)
      if left > 0 { wishes.phrase(from: peek(ahead).start) }
    }
  }

  private func matches(_ words: [WordID], _ ahead: Int) -> Bool {
    for (offset, word) in words.enumerated() {
      let token = peek(ahead + offset)
      guard token.kind == .word, token.word == word else { return false }
    }
    return true
  }

  func at(_ keyword: Keyword) -> Bool { length(of: keyword) > 0 }

  /// Whether `keyword` leads an item here: a lead word before `=` is a name.
  func leads(_ keyword: Keyword) -> Bool {
    let count = length(of: keyword)
    return count > 0 && peek(count).kind != .equals
  }

  mutating func eat(_ keyword: Keyword) -> Bool {
    let count = length(of: keyword)
    guard count > 0 else { return false }
    let start = position
    position = min(position + count, stream.tokens.count - 1)
    marks.keywords.append(.init(tokens: start..<position, keyword: keyword))
    return true
  }

  mutating func expect(_ keyword: Keyword, in item: Bilingual) throws(Unwind) {
    guard !eat(keyword), !(passMeantAlias() && eat(keyword)) else { return }
    try fail(.expectedKeyword(keyword, found: found, at: here, in: item))
  }

  /// One of several keywords, of which none stands here.
  mutating func failExpecting(_ keywords: [Keyword], in item: Bilingual) throws(Unwind) -> Never {
    try fail(
      .expectedKeyword(keywords[0], or: keywords.dropFirst(), found: found, at: here, in: item))
  }

  mutating func expect(_ wanted: TokenKind, in item: Bilingual) throws(Unwind) {
    guard !eat(wanted), !(wanted != .colon && passMeantAlias() && eat(wanted)) else { return }
    try fail(.expectedSign(wanted, found: found, at: here, in: item))
  }

  // MARK: Names

  /// Whether a name can start here; reserved joining words can't.
  func atName(_ ahead: Int = 0) -> Bool {
    let token = peek(ahead)
    if token.kind == .quotedName { return true }
    guard token.kind == .word else { return false }
    return !index.isKnown(token.word)
      || !Keyword.reserved.contains { length(of: $0, ahead: ahead) == 1 }
  }

  /// `name`.
  mutating func name(for item: Bilingual) throws(Unwind) -> Name {
    if kind == .end { wishes?.name(for: item) }
    guard atName() else { try fail(.expectedName(found: found, at: here, for: item)) }
    return takeName()
  }

  mutating func takeName() -> Name {
    let token = peek()
    advance()
    let characters = text.text(Int(token.start)..<Int(token.end))
    if token.kind == .quotedName {
      return Name(String(characters.dropFirst().prefix { $0 != "」" }), span(token))
    }
    return Name(characters, span(token))
  }

  /// What stands at the cursor, for messages.
  var found: String? {
    kind == .end ? nil : String(text.text(here).prefix(40))
  }

  // MARK: Failure and recovery

  mutating func report(_ diagnostic: Diagnostic) {
    if repeats(diagnostic) { return }
    if diagnostics.count == limits.errors {
      diagnostics.append(.tooManyErrors(diagnostic.span, limit: limits.errors))
    } else if diagnostics.count < limits.errors {
      diagnostics.append(diagnostic)
    }
  }

  /// Whether the same mistake is known already: a character that the lexer refused, or an end of the
  /// text that came too early or because a limit was reached.
  private func repeats(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.span == here, diagnostic.severity != .limit else { return false }
    if kind == .unknown { return true }
    return kind == .end
      && (diagnostics.contains { $0.span == here || $0.severity == .limit }
        || stream.diagnostics.contains { $0.severity == .limit })
  }

  mutating func fail(_ diagnostic: Diagnostic) throws(Unwind) -> Never {
    if kind == .end { endedEarly = true }
    report(diagnostic)
    throw Unwind()
  }

  /// Runs `body` one level deeper; too deep is an error of its own.
  mutating func nested<Result>(
    _ body: (inout Parser) throws(Unwind) -> Result
  ) throws(Unwind) -> Result {
    guard depth < limits.depth else {
      report(.tooDeep(here, limit: limits.depth))
      position = stream.tokens.count - 1
      throw Unwind()
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  /// Reads items up to the closing brace. `item` reads one, or answers `nil` where none starts; then a
  /// lead word is offered, or one of the clauses that the item before may end with.
  mutating func braced<Item>(
    in block: Bilingual, leads: [Keyword], clauses: [Keyword] = [],
    _ item: (inout Parser) throws(Unwind) -> Item?
  ) throws(Unwind) -> [Item] {
    try expect(.leftBrace, in: block)
    let openingAt = position - 1
    let opening = stream.tokens[openingAt]
    var items: [Item] = []
    while !eat(.rightBrace) {
      if eat(.semicolon) { continue }
      if kind == .end {
        if !endedEarly { wishes?.block(block, leads + clauses) }
        endedEarly = true
        report(.unclosedBlock(here, opened: span(opening), in: block))
        throw Unwind()
      }
      let start = position
      do {
        if let read = try item(&self) {
          marks.items.append(start)
          items.append(read)
        } else if !passMeantAlias() {
          let nearest = nearest(to: leads + clauses)
          report(.unexpected(found: found, at: here, in: block, nearest: nearest))
          throw Unwind()
        }
      } catch {
        recover(from: start, to: leads)
      }
    }
    marks.blocks.append(.init(opening: openingAt, closing: position - 1))
    return items
  }

  /// Skips to where the next item can start: a lead word, or `name =`, that begins a line, or the
  /// brace that closes the block.
  mutating func recover(from start: Int, to leads: [Keyword]) {
    if position == start { advance() }
    var open = 0
    for token in stream.tokens[min(start, position)..<position] {
      if token.kind == .leftBrace { open += 1 }
      if token.kind == .rightBrace { open -= 1 }
    }
    open = max(0, open)
    while kind != .end {
      if kind == .rightBrace {
        if open == 0 { return }
        open -= 1
      } else if kind == .leftBrace {
        open += 1
      } else if open == 0, beginsLine(), leads.contains(where: { self.leads($0) }) || bindsName() {
        return
      }
      advance()
    }
  }

  private func bindsName() -> Bool {
    (kind == .word || kind == .quotedName) && peek(1).kind == .equals
  }

  private func beginsLine() -> Bool {
    guard position > 0 else { return true }
    let previous = stream.tokens[position - 1]
    return text.lineIndex(of: previous.start) != text.lineIndex(of: peek().start)
  }

  /// The lead keyword most like what stands here, in the script it is written in.
  func nearest(to leads: [Keyword]) -> String? {
    guard let found else { return nil }
    let spellings = leads.flatMap { [$0.spelling.english, $0.spelling.chinese] }
    return Nearest.of(found, in: spellings)
  }
}
