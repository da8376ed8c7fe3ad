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
    let wishes = Wishes()
    var parser = Parser(stream: stream, text: text, limits: limits)
    parser.wishes = wishes
    _ = parser.script()
    let errors = (stream.diagnostics + parser.diagnostics).filter(\.isError)
    let words = stream.tokens.filter { $0.kind != .end }
    var end = words.last?.end ?? 0
    // In the midst of `held by post`, or of `yes/no`.
    if let start = wishes.phraseStart { end = min(end, start) }
    if words.count > 1, words.last?.kind == .divide, Self.endsAtYes(words.dropLast(), text) {
      end = min(end, words[words.count - 2].start)
    }
    let isOpen = parser.endedEarly || end < words.last?.end ?? 0
    if errors.isEmpty {
      self = .complete
    } else if isOpen, errors.allSatisfy({ $0.severity != .limit && $0.span.start >= end }) {
      self = .incomplete
    } else {
      self = .broken
    }
  }

  private static func endsAtYes(_ tokens: ArraySlice<Token>, _ text: SourceText) -> Bool {
    guard let last = tokens.last, last.kind == .word else { return false }
    let word = text.text(Int(last.start)..<Int(last.end))
    return Keyword.yesNo.spelling.english.split(separator: "/").first.map(String.init) == word
  }
}
