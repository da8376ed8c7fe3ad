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
    let tree = parse(stream, of: text, limits: limits)
    let errors = tree.diagnostics.filter(\.isError)
    let last = stream.tokens.last { $0.kind != .end }
    let end = last?.end ?? 0
    if errors.isEmpty {
      self = .complete
    } else if tree.isIncomplete,
      errors.allSatisfy({ $0.severity != .limit && $0.span.start >= end })
    {
      self = .incomplete
    } else {
      self = .broken
    }
  }
}
