import CulpaSyntax

/// Lexes and parses any bytes; what has no error is formatted in both languages, and what the formatter
/// writes has no error either.
///
/// - Parameter bytes: one input of the fuzzer, at most as long as its `-max_len`.
func run(_ bytes: UnsafeBufferPointer<UInt8>) {
  let source = SourceID(0)
  let text = SourceText(name: "input", utf8: Array(bytes))
  let tree = parse(text, as: source)
  for diagnostic in tree.diagnostics {
    precondition(Int(diagnostic.span.end) <= bytes.count, "a message stands inside the text")
  }
  guard !tree.hasErrors else { return }
  for spelling in [FormatSpelling.english, .chinese] {
    guard let formatted = format(tree, of: text, as: spelling) else {
      preconditionFailure("a text without errors has a format")
    }
    let again = SourceText(name: "formatted", formatted)
    let second = parse(again, as: source)
    precondition(!second.hasErrors, "what the formatter writes has no errors")
    precondition(
      format(second, of: again, as: spelling) == formatted, "formatting twice is formatting once")
  }
}

/// Where libFuzzer hands over each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  run(UnsafeBufferPointer(start: start, count: count))
  return 0
}
