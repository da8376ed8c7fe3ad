/// Literals that stand alone: in the fields of data files.
public enum Fragment {
  /// A number with its unit: `1,600` is none, `1600 CNY`, `60h`, `2万元` and `30%` are.
  public static func quantity(_ text: String) -> Quantity? {
    read(text) { (parser) throws(Unwind) in try parser.quantity() }
  }

  /// A day, or a day with a time.
  public static func date(_ text: String) -> DateLiteral? {
    read(text) { (parser) throws(Unwind) in try parser.date(for: .binding) }
  }

  /// What an expectation compares with: a value, a range, `none`, `late`. Its places are those of `text`,
  /// whose white space may set a field apart from others.
  public static func claimValue(_ text: SourceText, as source: SourceID) -> ClaimValue? {
    read(text, as: source) { (parser) throws(Unwind) in try parser.claimValue() }
  }

  /// The one incident of a text.
  public static func incident(_ text: SourceText, as source: SourceID) -> IncidentDeclaration? {
    read(text, as: source) { (parser) throws(Unwind) in try parser.incident() }
  }

  private static func read<Result>(
    _ text: String, _ body: (inout Parser) throws(Unwind) -> Result
  ) -> Result? {
    read(SourceText(name: "", text), as: SourceID(0), body)
  }

  private static func read<Result>(
    _ text: SourceText, as source: SourceID, _ body: (inout Parser) throws(Unwind) -> Result
  ) -> Result? {
    let stream = lex(text, as: source)
    guard stream.diagnostics.isEmpty else { return nil }
    var parser = Parser(stream: stream, text: text, limits: Limits())
    guard let result = try? body(&parser), parser.kind == .end, parser.diagnostics.isEmpty else {
      return nil
    }
    return result
  }
}
