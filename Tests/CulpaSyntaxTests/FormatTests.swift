import CulpaSyntax
import CulpaTestSupport
import Testing

/// Laws and examples of the one shape that culpa texts have.
@Suite struct FormatTests {
  private static let spellings: [FormatSpelling] = [.english, .chinese, .keep]

  /// Sentences with comments and line ends anywhere between their words.
  private static func texts(seed: UInt64, count: Int) throws -> [String] {
    var generator = SentenceGenerator(try Grammar.current(), seed: seed)
    var random = SplitMix(seed)
    return (0..<count).map { index in
      var text = ""
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        for word in generator.sentence(depth: Int.random(in: 5...13, using: &random)) {
          text += word
          let end = random.any(of: 40, [" # note \(index)\n", "\n  # 说明 \(index)\n", "\n\n", "\n"])
          text += end ?? " "
        }
        text += "\n"
      }
      return text
    }
  }

  private static func check(_ text: String, _ name: String) {
    for spelling in spellings {
      guard let once = Texts.formatted(text, spelling) else {
        Issue.record("\(name) is not formatted: \(text)")
        return
      }
      same(once, Texts.formatted(once, spelling) ?? "", "\(name): twice is once")
      same(Texts.outline(text), Texts.outline(once), "\(name): same meaning")
      same(Texts.comments(text).joined(), Texts.comments(once).joined(), "\(name): same comments")
      same(Words(text).words.joined(), Words(once).words.joined(), "\(name): same words")
    }
    let english = Texts.formatted(text, .english) ?? ""
    let chinese = Texts.formatted(english, .chinese) ?? ""
    same(english, Texts.formatted(chinese, .english) ?? "", "\(name): there and back")
  }

  /// Shows where two texts part, not both of them.
  private static func same(_ left: String, _ right: String, _ law: String) {
    guard left != right else { return }
    let common = zip(left, right).prefix { $0 == $1 }.count
    let from = max(0, common - 120)
    Issue.record(
      """
      \(law)
      \(left.dropFirst(from).prefix(240))
      -- is not
      \(right.dropFirst(from).prefix(240))
      """)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func lawsHoldForSentences(seed: UInt64) throws {
    for text in try Self.texts(seed: seed &+ 300, count: 40) { Self.check(text, "seed \(seed)") }
  }

  @Test func lawsHoldForTheCorpus() throws {
    for (path, source) in try Texts.corpus() {
      Self.check(source.text(0..<source.utf8.count), path)
    }
  }

  @Test func aTextWithErrorsIsNotFormatted() {
    #expect(Texts.formatted("policy p { rool r {} }", .keep) == nil)
  }

  @Test(arguments: [
    // one item a line, four spaces a level, no columns
    (
      "policy p{fact a   :count=0;fact long_name : money = 0 CNY}",
      "policy p {\n    fact a : count = 0\n    fact long_name : money = 0 CNY\n}\n"
    ),
    // at most one blank line, none at the edges of a block
    (
      "policy p {\n\n\nfact a : count\n\n\n\nfact b : count\n\n}\n\n\nassess x",
      "policy p {\n    fact a : count\n\n    fact b : count\n}\n\nassess x\n"
    ),
    // comments keep their lines
    (
      "# top\npolicy p { # why\n# own\nversion \"1\" # behind\n# last\n}\n# end",
      "# top\npolicy p {  # why\n    # own\n    version \"1\"  # behind\n    # last\n}\n# end\n"
    ),
    // a short block of values stays on its line
    ("person a { post=\"x\" wage=5 CNY }", "person a { post = \"x\"  wage = 5 CNY }\n"),
    ("person a {\n post=\"x\" wage=5 CNY }", "person a {\n    post = \"x\"\n    wage = 5 CNY\n}\n"),
    // signs
    (
      "show （1＋2）×-3÷largest(a,b)", "show (1 + 2) * -3 / largest(a, b)\n"
    ),
    ("show 2万元 + 1_000.50 CNY + ￥５", "show 2万 CNY + 1_000.50 CNY + ¥5\n"),
    ("show 20元/小时 - 3 day", "show 20 CNY/h - 3 days\n"),
    ("show loss 的 30％～50%", "show 30%..50% of loss\n"),
    ("show 30%..loss 的 50%", "show 30%..50% of loss\n"),
    ("show 丙 的 乙 的 甲", "show 甲 of 乙 of 丙\n"),
    ("as of 2026年3月2日", "as of 2026-03-02\n"),
    ("explain x 见 full", "explain x in 「full」\n"),
    ("import incidents from “a、b”", "import incidents from \"a、b\"\n"),
  ])
  func english(text: String, formatted: String) {
    #expect(Texts.formatted(text, .english) == formatted)
  }

  @Test(arguments: [
    (
      "policy p {rule r {raise recovery of a, b by 5pp for each prior serious or worse within 12 months}}",
      "制度 p {\n    规则 r {\n"
        + "        提高 a, b 的 recovery 按 5个百分点 每次 此前 serious 及以上 限 12个月\n    }\n}\n"
    ),
    ("show 30%..50% of wage of 张三", "显示 张三 的 wage 的 30%..50%\n"),
    ("explain 追偿 of 张三 in \"D\" in full", "说明 张三 的 追偿 见 \"D\" 详尽\n"),
    ("expect total of 张三 is 500 CNY", "期望 张三 的 总额 为 500元\n"),
    ("as of 2026-03-02 09:30", "截至 2026-03-02 09:30\n"),
  ])
  func chinese(text: String, formatted: String) {
    #expect(Texts.formatted(text, .chinese) == formatted)
  }

  @Test func mostKeywordsDecideWhatIsKept() {
    #expect(Texts.formatted("规则 表 {}", .keep) == nil)
    #expect(Texts.formatted("显示 甲 不为 乙 and 丙", .keep) == "显示 甲 不为 乙 且 丙\n")
    #expect(Texts.formatted("show a is not b 且 c", .keep) == "show a is not b and c\n")
  }

  @Test func longSumsBreakBeforePlus() {
    let parts = (1...9).map { "amount_number_\($0)" }
    let text = "policy p { term loss cites \"8.1\" = " + parts.joined(separator: " + ") + " }"
    let lines = parts.enumerated().map { ($0 == 0 ? "        = " : "        + ") + $1 }
    let expected =
      "policy p {\n    term loss cites \"8.1\"\n" + lines.joined(separator: "\n") + "\n}\n"
    #expect(Texts.formatted(text, .english) == expected)
  }

  @Test func longHeadersBreakBeforeTheirClauses() {
    let title = String(repeating: "a long title ", count: 6)
    let text =
      "policy p { rule r \"\(title)\" overrides other, another cites \"5.1\", \"5.2\" { } }"
    let expected =
      "policy p {\n    rule r \"\(title)\"\n        overrides other, another\n"
      + "        cites \"5.1\", \"5.2\" {\n    }\n}\n"
    #expect(Texts.formatted(text, .english) == expected)
  }

  @Test func linesStayWithinTheirColumns() throws {
    for (path, source) in try Texts.corpus() {
      let text = source.text(0..<source.utf8.count)
      for spelling in [FormatSpelling.english, .chinese] {
        for line in (Texts.formatted(text, spelling) ?? "").split(separator: "\n") {
          let code = line.prefix { $0 != "#" }
          #expect(code.count <= 100, "\(path): \(line)")
        }
      }
    }
  }
}

/// The words of a text that are no keywords and mean something, sorted because owner and owned may
/// change places: an account of a text that knows no grammar.
private struct Words {
  let words: [String]

  init(_ text: String) {
    let source = SourceText(name: "test", text)
    var keywords: Set<String> = []
    for keyword in Keyword.allCases {
      for spelling in [keyword.spelling.english, keyword.spelling.chinese] {
        keywords.formUnion(spelling.split(whereSeparator: { " /".contains($0) }).map { String($0) })
      }
    }
    for unit in Unit.allCases {
      keywords.formUnion(unit.spellings.english + unit.spellings.chinese)
    }
    var words: [String] = []
    for token in lex(source, as: SourceID(0)).tokens {
      let characters = source.text(Int(token.start)..<Int(token.end))
      switch token.kind {
      case .word: if !keywords.contains(characters) { words.append(characters) }
      case .quotedName: words.append(Self.unquoted(characters, keywords))
      case .number, .date, .instant: words.append(Self.figures(characters))
      case .text:
        words.append(String(characters.dropFirst().dropLast()).replacing("\\\"", with: "\""))
      case .semicolon, .end: break
      case .currencySign: words.append("¥")
      case .divide: break  // `yes/no` has one and `是否` none
      default: words.append("\(token.kind)")
      }
    }
    self.words = words.filter { !$0.isEmpty }.sorted()
  }

  private static func unquoted(_ characters: String, _ keywords: Set<String>) -> String {
    let name = String(characters.dropFirst().dropLast())
    return keywords.contains(name) ? "" : name
  }

  /// Digits and 千, 万, 亿, without what only separates them.
  private static func figures(_ characters: String) -> String {
    let digits = characters.unicodeScalars.map { scalar -> String in
      switch scalar.value {
      case 0x30...0x39: String(scalar)
      case 0xFF10...0xFF19: String(scalar.value - 0xFF10)
      default: "千万亿".unicodeScalars.contains(scalar) ? String(scalar) : " "
      }
    }
    return digits.joined().split(separator: " ").map { part in
      let short = part.drop { $0 == "0" }
      return short.isEmpty ? "" : String(short)
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension SplitMix {
  /// One of `choices` once in `times` for each, else nothing.
  fileprivate mutating func any<Choice>(of times: Int, _ choices: [Choice]) -> Choice? {
    let index = Int.random(in: 0..<times, using: &self)
    return index < choices.count ? choices[index] : nil
  }
}
