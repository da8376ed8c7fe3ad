/// Whether a text that somebody is still writing can be run.
public enum Completeness: Hashable, Sendable {
  /// It parses as it stands.
  case complete
  /// It parses as far as it goes and ends inside something: more text can finish it.
  case incomplete
  /// No text behind it makes it right.
  case broken

  /// Looks at a text by parsing it.
  ///
  /// What is missing at the end of the text is no mistake of it. A text between quotes never goes on in
  /// the next line, so one that is not closed is broken.
  public init(of text: SourceText, limits: Limits = Limits()) {
    let stream = lex(text, as: SourceID(0), limits: limits)
    let found = Self.look(stream, text, limits)
    self = found.completeness
    // The parser takes some words only together with what follows: `within`, or a `/` before a unit. So
    // where the text is right without its last word, and that word may stand there, more may follow.
    guard self == .broken, let last = stream.tokens.last(where: { $0.kind != .end }),
      last.kind == .word || last.kind == .divide
    else { return }
    let shorter = SourceText(name: text.name, utf8: Array(text.utf8.prefix(Int(last.start))))
    let before = Self.look(lex(shorter, as: SourceID(0), limits: limits), shorter, limits)
    guard before.completeness != .broken else { return }
    let word = text.text(Int(last.start)..<Int(last.end))
    if last.kind == .divide || before.wishes.wants(word) { self = .incomplete }
  }

  private static func look(
    _ stream: TokenStream, _ text: SourceText, _ limits: Limits
  ) -> (completeness: Completeness, wishes: Wishes) {
    let wishes = Wishes()
    var parser = Parser(stream: stream, text: text, limits: limits)
    parser.wishes = wishes
    _ = parser.script()
    let errors = (stream.diagnostics + parser.diagnostics).filter(\.isError)
    let last = stream.tokens.last { $0.kind != .end }?.end ?? 0
    // In the midst of `held by post`.
    let end = min(last, wishes.phraseStart ?? last)
    if errors.isEmpty { return (.complete, wishes) }
    let isOpen = parser.endedEarly || end < last
    let isMissing = errors.allSatisfy { $0.severity != .limit && $0.span.start >= end }
    return (isOpen && isMissing ? .incomplete : .broken, wishes)
  }
}
