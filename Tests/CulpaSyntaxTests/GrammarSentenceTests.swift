import CulpaSyntax
import CulpaTestSupport
import Foundation
import Testing

/// The grammar and the parser accept the same texts.
@Suite struct GrammarSentenceTests {
  private static func joined(_ words: [String], using random: inout SplitMix) -> String {
    words.reduce(into: "") { $0 += $1 + (random.once(in: 6) ? "\n" : " ") }
  }

  /// What the grammar states in words: mixed logic, a second tier and a second `otherwise`. Everything
  /// else must agree.
  private static let statedInWords: Set<String> = ["C1110", "C1114", "C1121"]

  private static func parserAccepts(_ text: String) -> Bool {
    !Texts.tree(text).diagnostics.contains { $0.isError && !statedInWords.contains($0.code) }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func sentencesParse(seed: UInt64) throws {
    let grammar = try Grammar.current()
    var generator = SentenceGenerator(grammar, seed: seed)
    var random = SplitMix(seed)
    for _ in 0..<300 {
      let text = Self.joined(
        generator.sentence(depth: Int.random(in: 6...20, using: &random)), using: &random)
      let diagnostics = Texts.tree(text).diagnostics
      #expect(diagnostics.isEmpty, "\(text)\n\(diagnostics.map { ($0.code, $0.message.english) })")
    }
    for (production, uses) in zip(grammar.productions, generator.uses)
    where production.name != "script" {
      #expect(uses > 0, "\(production.name) was never drawn")
    }
  }

  @Test func recogniserAcceptsTheCorpus() throws {
    let recogniser = Recogniser(try Grammar.current())
    let corpus = try Texts.corpus()
    #expect(corpus.count >= 2)
    for (path, text) in corpus {
      #expect(parse(text, as: SourceID(0)).diagnostics.isEmpty, "\(path)")
      #expect(recogniser.accepts(text), "\(path)")
    }
  }

  /// A word is left out, doubled, exchanged with its neighbour or replaced by a word of another
  /// sentence: the parser accepts what the grammar derives, and nothing else.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func mutationsAgree(seed: UInt64) throws {
    let grammar = try Grammar.current()
    let recogniser = Recogniser(grammar)
    var generator = SentenceGenerator(grammar, seed: seed &+ 100)
    var random = SplitMix(seed &+ 100)
    var accepted = 0
    var rejected = 0
    var pool = ["name", "3"]
    for _ in 0..<120 {
      let words = generator.sentence(depth: Int.random(in: 5...16, using: &random))
      let original = Self.joined(words, using: &random)
      #expect(recogniser.accepts(SourceText(name: "test", original)), "\(original)")
      for _ in 0..<4 {
        let mutated = Self.mutated(words, pool, using: &random)
        let text = Self.joined(mutated, using: &random)
        let parses = Self.parserAccepts(text)
        if parses { accepted += 1 } else { rejected += 1 }
        let derives = recogniser.accepts(SourceText(name: "test", text))
        #expect(parses == derives, "parser \(parses), grammar \(derives): \(text)")
      }
      pool = Array((words + pool).prefix(60))
    }
    #expect(accepted > 20)
    #expect(rejected > 100)
  }

  private static func mutated(
    _ words: [String], _ pool: [String], using random: inout SplitMix
  ) -> [String] {
    var words = words
    let index = Int.random(in: 0..<words.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: words.remove(at: index)
    case 1: words.insert(words[index], at: index)
    case 2: words.swapAt(index, min(index + 1, words.count - 1))
    default: words[index] = pool.any(using: &random)
    }
    return words
  }

  /// Line ends are white space.
  @Test(arguments: 0..<4 as Range<UInt64>)
  func lineEndsMeanNothing(seed: UInt64) throws {
    var generator = SentenceGenerator(try Grammar.current(), seed: seed &+ 200)
    for _ in 0..<100 {
      let words = generator.sentence(depth: 14)
      let lines = words.joined(separator: "\n")
      #expect(Texts.outline(lines) == Texts.outline(words.joined(separator: " ")), "\(lines)")
    }
  }

  @Test func lineEndsOfTheCorpusMeanNothing() throws {
    for (path, source) in try Texts.corpus() {
      let text = source.text(0..<source.utf8.count)
      var flat = ""
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        flat += line + (line.contains(where: { $0 == "#" }) ? "\n" : " ")
      }
      #expect(Texts.outline(flat) == Texts.outline(text), "\(path)")
    }
  }

  /// A full-width sign is the same token as its ASCII twin.
  @Test func twinsMeanTheSame() throws {
    let twins: [(Character, Character)] = [
      ("，", ","), ("、", ","), ("：", ":"), ("；", ";"), ("（", "("), ("）", ")"), ("｛", "{"),
      ("｝", "}"), ("％", "%"), ("￥", "¥"), ("＝", "="), ("＜", "<"), ("＞", ">"), ("＋", "+"),
      ("－", "-"), ("×", "*"), ("÷", "/"), ("／", "/"), ("｜", "|"), ("“", "\""), ("”", "\""),
      ("＃", "#"), ("　", " "), ("０", "0"), ("９", "9"),
    ]
    for (path, source) in try Texts.corpus() {
      let text = source.text(0..<source.utf8.count)
      // What stands in a text stays: there a sign is a sign.
      var isQuoted = false
      let ascii = String(
        text.map { letter -> Character in
          if letter == "\"" || letter == "“" || letter == "”" { isQuoted.toggle() }
          if isQuoted, letter != "“" { return letter }
          return twins.first { $0.0 == letter }?.1 ?? letter
        }
      ).replacingOccurrences(of: "～", with: "..")
      #expect(Texts.outline(ascii) == Texts.outline(text), "\(path)")
      var isText = false
      var isComment = false
      var isWord = false
      let wide = String(
        ascii.map { letter -> Character in
          if letter == "\"", !isComment { isText.toggle() }
          if letter == "#", !isText { isComment = true }
          if letter == "\n" { isComment = false }
          // A digit of a name has no twin: it is part of the name.
          isWord = letter.isLetter || letter == "_" || isWord && letter.isNumber
          if isText || isComment || isWord || letter == "\"" || letter == " " { return letter }
          return twins.first { $0.1 == letter }?.0 ?? letter
        })
      // `-` and `:` belong to dates, whose twins are digits only.
      let kept = wide.replacingOccurrences(of: "－", with: "-").replacingOccurrences(
        of: "：", with: ":")
      #expect(Texts.outline(kept) == Texts.outline(text), "\(path)")
    }
  }
}
