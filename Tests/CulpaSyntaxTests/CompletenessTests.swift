import CulpaSyntax
import CulpaTestSupport
import Testing

/// Whether Enter ends a text: the parser decides.
struct CompletenessTests {
  private func completeness(_ text: String) -> Completeness {
    Completeness(of: SourceText(name: "test", text))
  }

  /// The text up to each border between two tokens.
  private func prefixes(of text: SourceText, every step: Int = 1) -> [String] {
    let tokens = lex(text, as: SourceID(0)).tokens.filter { $0.kind != .end }
    return stride(from: 0, to: tokens.count, by: step).map {
      text.text(0..<Int(tokens[$0].start))
    }
  }

  /// Whoever writes a right text is never told half-way that it is wrong.
  @Test func noBeginningOfAnExampleIsBroken() throws {
    for (path, text) in try Texts.corpus() where path.hasPrefix("examples") {
      #expect(Completeness(of: text) == .complete, "\(path)")
      let tokens = lex(text, as: SourceID(0)).tokens.count
      // A long text is looked at in steps that meet each kind of place.
      for prefix in prefixes(of: text, every: max(1, tokens / 8)) {
        #expect(completeness(prefix) != .broken, "\(path) up to: \(prefix.suffix(60))")
      }
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func noBeginningOfASentenceIsBroken(seed: UInt64) throws {
    var generator = SentenceGenerator(try Grammar.current(), seed: seed &+ 900)
    var random = SplitMix(seed)
    for _ in 0..<8 {
      let words = generator.sentence(depth: Int.random(in: 5...11, using: &random))
      let text = SourceText(name: "test", words.joined(separator: " "))
      guard Completeness(of: text) == .complete else { continue }
      for prefix in prefixes(of: text, every: 5) {
        #expect(completeness(prefix) != .broken, "\(prefix.suffix(80))")
      }
    }
  }

  @Test(arguments: [
    "", "# a comment", "show people", "assess incidents", "person zhang {}", "policy p { }",
    "show 1 + 1; show 2", "\u{663E}\u{793A} \u{4EBA}\u{5458}\u{8868}",
  ])
  func whatParsesIsComplete(text: String) {
    #expect(completeness(text) == .complete)
  }

  @Test(arguments: [
    "policy p {", "person zhang", "person zhang { wage =", "show", "show (1 +", "show 1 +",
    "assess", "explain zhang in", "decide recovery of zhang =", "import people from",
    "policy p {\n rule r {\n when",
  ])
  func whatEndsInsideSomethingIsIncomplete(text: String) {
    #expect(completeness(text) == .incomplete)
  }

  @Test(arguments: [
    "show 1 + }", "if", "person {", "asses incidents", "policy p \"not closed", "show 1 + + {",
    "person zhang { wage 5 }", "\u{0}",
  ])
  func whatNothingMendsIsBroken(text: String) {
    #expect(completeness(text) == .broken)
  }

  /// A limit that is reached is not mended by more text.
  @Test func whatIsTooDeepIsBroken() {
    let text = "show " + String(repeating: "(", count: 2000)
    #expect(completeness(text) == .broken)
  }
}
