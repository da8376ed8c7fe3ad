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

  private static func read<Result>(
    _ text: String, _ body: (inout Parser) throws(Unwind) -> Result
  ) -> Result? {
    let source = SourceText(name: "", text)
    let stream = lex(source, as: SourceID(0))
    guard stream.diagnostics.isEmpty else { return nil }
    var parser = Parser(stream: stream, text: source, limits: Limits())
    guard let result = try? body(&parser), parser.kind == .end, parser.diagnostics.isEmpty else {
      return nil
    }
    return result
  }
}
