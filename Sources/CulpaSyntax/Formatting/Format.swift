/// Which language a formatter writes keywords and units in.
public enum FormatSpelling: Hashable, Sendable {
  /// English.
  case english
  /// Chinese.
  case chinese
  /// The language that most keywords of the text are in; English where neither leads.
  case keep
}

/// The same text in the one shape that culpa texts have; `nil` where the tree has errors.
///
/// One item a line, four spaces a level, one space between words, columns not aligned, at most one
/// blank line where the author had some. A line is kept within 100 columns where there is a place to
/// break it. A person, an incident, a tally, a correction or the tier of a role that the author wrote on
/// one line stays on one line if that is short enough in both languages. Every comment is kept: one that had its own line
/// keeps its own line, any other stays behind the word it stood behind.
///
/// Names, texts, figures and comments are the author's. Keywords and units take the chosen spelling;
/// `rate of base` and `base 的 rate` are exchanged for each other; a date such as `2026年3月2日` becomes
/// `2026-03-02` in English. Full-width twins become ASCII, `;` between items goes.
///
/// Laws: formatting twice is formatting once; the meaning is unchanged; English to Chinese and back
/// gives the formatted English text.
public func format(
  _ tree: SyntaxTree, of text: SourceText, as spelling: FormatSpelling
) -> String? {
  guard !tree.hasErrors else { return nil }
  var limits = Limits()
  limits.sourceBytes = .max
  limits.literalBytes = .max
  limits.tokens = .max
  let stream = lex(text, as: tree.source, limits: limits)
  let roles = TokenRoles(stream: stream, marks: tree.marks, text: text)
  let language: Language =
    switch spelling {
    case .english: .english
    case .chinese: .chinese
    case .keep: roles.prevailingLanguage
    }
  var writer = FormatWriter(roles: roles, language: language)
  return writer.run()
}
