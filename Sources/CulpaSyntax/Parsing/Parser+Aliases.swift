/// Second names, and the words of the language that were meant as one.
extension Parser {
  /// The second name of what was just named.
  ///
  /// A word of the language is none, unless it stands before `:` or `=`, where nothing but a tier
  /// starts. Before `,`, `|`, `<`, `{` and `cites` it can only have been meant as one: that is reported,
  /// and it is taken.
  mutating func takeAlias(of name: Name) -> Name? {
    if kind == .quotedName { return takeName() }
    guard kind == .word else { return nil }
    if !index.isKnown(peek().word) { return takeName() }
    guard atName() else { return nil }
    switch peek(1).kind {
    case .equals: return takeName()
    case .colon where !(isInTier && at(.tier)): return takeName()
    case .comma, .pipe, .less, .leftBrace: return meantAlias(of: name)
    case .word where length(of: .cites, ahead: 1) > 0: return meantAlias(of: name)
    default:
      named = (position, name.span)
      return nil
    }
  }

  private mutating func meantAlias(of name: Name) -> Name? {
    guard !Self.endsOfHeaders.contains(where: { at($0) }) else { return nil }
    report(.wordAsAlias(text.text(here), at: here, of: name.span))
    return takeName()
  }

  /// Passes over a word of the language that stands where a second name can, in the other script than
  /// the first, and fits nowhere: the author meant it as one.
  mutating func passMeantAlias() -> Bool {
    guard let named, named.position == position, kind == .word,
      peek().isASCII(in: text) != startsASCII(named.name),
      !Self.clauseWords.contains(where: { at($0) })
    else { return false }
    report(.wordAsAlias(text.text(here), at: here, of: named.name))
    advance()
    return true
  }

  private func startsASCII(_ name: Span) -> Bool {
    text.text(name).utf8.first.map { $0 < 0x80 } ?? true
  }

  /// Words that may stand between a name and the brace of its block.
  private static let endsOfHeaders: [Keyword] = [.confidential] + periods

  /// Words that nobody gives as a name.
  private static let clauseWords: [Keyword] = [
    .when, .within, .byOffice, .byPerson, .under, .from, .to, .after, .atTime, .ofSubject, .asRole,
  ]
}
