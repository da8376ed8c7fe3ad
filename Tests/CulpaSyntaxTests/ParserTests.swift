import CulpaSyntax
import CulpaTestSupport
import Testing

/// What is wrong is said once, at the right place, and all at once.
@Suite struct ParserTests {
  private static func marked(_ text: String) -> [(code: String, text: String)] {
    let source = SourceText(name: "test", text)
    return parse(source, as: SourceID(0)).diagnostics.map { ($0.code, source.text($0.span)) }
  }

  @Test(arguments: [
    ("polcy p {}", "C1101", "polcy"),
    ("policy p { currncy CNY }", "C1101", "currncy"),
    ("policy p { ladder loss { } }", "C1102", "loss"),
    ("policy p { round nearest to 1 }", "C1102", "nearest"),
    ("expect deadline is 3h", "C1102", "is"),
    ("policy p { fact a money }", "C1103", "money"),
    ("show (1 + 2", "C1103", ""),
    ("person is { }", "C1104", "is"),
    ("policy p { rule cites \"4\" { } }", "C1104", "cites"),
    ("show 1 + * 2", "C1105", "*"),
    ("policy p { term t = }", "C1105", "}"),
    ("show a 的 b of c", "C1101", "of"),
    ("use file", "C1106", "file"),
    ("policy p { version 1 }", "C1106", "1"),
    ("as of 12", "C1107", "12"),
    ("incident i { done form at 12 }", "C1107", "12"),
    ("policy p { fact a : mony }", "C1108", "mony"),
    ("policy p { fact a : yes no }", "C1108", "yes"),
    ("show 5m", "C1109", "m"),
    ("show 5 + 3hrs", "C1109", "hrs"),
    ("show a and b or c", "C1110", "a and b"),
    ("show a = b", "C1111", "="),
    ("show 1 < a < 3", "C1112", "< a <"),
    ("policy p { rule r {", "C1113", ""),
    ("policy p { role r { tier : a tier : b } }", "C1114", "tier : b"),
    ("policy p { rule r { raise a, b by 5pp } }", "C1115", "a, b"),
    ("policy p { account a of firm per month { } }", "C1102", "firm"),
    ("policy p { table t by a { row 1 2 } }", "C1102", "2"),
    ("policy p { table t { row 1 gives 2 } }", "C1102", "{"),
    ("policy p { tally t { sum x } }", "C1101", "sum"),
    ("policy p { duty d by a }", "C1102", "}"),
    ("policy p { duty d per day every 2 days from 2024-07-01 }", "C1101", "every"),
    ("policy p { rule r { deduct a 2 to b } }", "C1102", "to"),
    ("policy p { rule r { apportion x as y } }", "C1102", "as"),
    ("policy p { rule r effective 2024-01-01 { } }", "C1102", "2024-01-01"),
    ("policy p { ladder by x { minor 500 CNY } }", "C1102", "500"),
    ("policy p { ladder by x { minor limit above 3 } }", "C1102", "limit"),
    ("policy p { param a = 1, 2 from now }", "C1107", "now"),
    ("policy p { param a = 1 review 2026-01-01 }", "C1101", "review"),
    ("policy p { table t by a { otherwise 1 otherwise 2 } }", "C1121", "otherwise"),
    ("record a of b { }", "C1102", "{"),
    ("appeal \"1\" by a at 2024-01-01 { }", "C1102", "{"),
    ("law l { yearly at most 5 CNY }", "C1101", "yearly"),
    ("import updates from \"a\" { x = column \"y\" in feet }", "C1122", "feet"),
    ("policy p { role manager 项目 { } }", "C1123", "项目"),
    ("policy p { role 经理 item\nrole b }", "C1123", "item"),
  ])
  func everyMistakeHasItsCodeAndPlace(text: String, code: String, marked: String) {
    let found = Self.marked(text).first
    #expect(found?.code == code)
    #expect(found?.text == marked)
  }

  /// One text shows all its mistakes at once, each once.
  @Test func allMistakesAreShown() {
    let text = """
      policy p {
          efective from 2024-01-01
          round up by 0.01
          version 1
          fact a : mony
          fact b : count = 5m
          fact c count
          term t = 1 + * 2
          ladder loss { }
          rule cites "4" { }
          rule good {
              when a = 3
              charge operator * 2
              when 1 < a < 3
          }
          currency CNY
      }
      as of 12
      use file
      assess "D-1"
      """
    let tree = Texts.tree(text)
    #expect(
      tree.diagnostics.map(\.code) == [
        "C1101", "C1102", "C1106", "C1108", "C1109", "C1103", "C1105", "C1102", "C1104", "C1111",
        "C1105", "C1112", "C1107", "C1106",
      ])
    #expect(tree.statements.count == 2)
  }

  /// A lead word before `=` is a name, and words of the language stay usable as names.
  @Test(arguments: [
    "incident i { 等级 = 3  done = yes  tier = 2  version = 1 }",
    "person p { min = 5 second = 3 h = 2 }",
    "show 等级 + 责任 + 事故", "policy 规则 { role 角色 { } }",
    "policy p { param x = 3 month end last day }",
    "sweep incident i a from 0 to 9 step 3 show totals",
    "policy p { rule r { charge o if a then 1 CNY else 2 CNY in addition } }",
    "policy p { procedure q { step s copies prior minor within limit of occurred } }",
    "show x in above hired of zhang", "incident i { a = 「and」 }",
    "policy p { fact count 次数 : count  fact length 期限 : duration  term fine total = 3 }",
    "policy p { duty d by a per day copies 3 times 2  duty e times 2 per day times limit }",
    "policy p { rule r { require x until day 3 of next month } }", "show a of next",
    "policy p { table t by highest, highest { row any gives any } }",
    "policy p { account a of person per month { highest 3 grade x < y, highest wins } }",
    "policy p { tally t { same month same 「month」 same 月份 highest highest } }",
    "policy p { rule r { when x or more or y or 「more」  charge a 5 CNY } }",
    "show a in 500 CNY or more", "show how many (a, b) + 几项 (a)", "show how + many",
    "policy p { duty d keep 3 years by a, b per month }", "department d { a = 3 }",
    "incident { account = 3 duty = 3 record = 4 law = 2 row = 1 }",
  ])
  func accepted(text: String) {
    #expect(Self.marked(text).map(\.code) == [])
  }

  @Test(arguments: [
    "incident i { done form at 12 }", "incident i { operator = a prior minor 1 CNY }",
    "policy p { rule r { scale a by tier { } } }",
    "policy p { rule r { scale a by tier { b 1, } } }",
    "person p { is = 3 }", "show 3 of",
  ])
  func refused(text: String) {
    #expect(Texts.tree(text).hasErrors)
  }

  @Test func incompleteTextsSaySo() {
    #expect(Texts.tree("policy p {").isIncomplete)
    #expect(Texts.tree("show (1 +").isIncomplete)
    #expect(!Texts.tree("policy p { }").isIncomplete)
    #expect(!Texts.tree("show 1 + }").isIncomplete)
  }

  // MARK: Limits

  @Test(arguments: [
    ("show " + String(repeating: "(", count: 1_000_000), "C6004"),
    ("show " + String(repeating: "-", count: 1_000_000) + "1", "C6004"),
    ("show " + String(repeating: "not ", count: 100_000) + "a", "C6004"),
    ("show a" + String(repeating: " of a", count: 100_000), "C6004"),
    ("show a" + String(repeating: " 的 a", count: 100_000), "C6004"),
    ("show 1" + String(repeating: "+1", count: 1_000_000), "C6005"),
    ("show a is b" + String(repeating: "|c", count: 100_000), "C6005"),
    ("show \"" + String(repeating: "a", count: 10_000_000) + "\"", "C6003"),
    ("show " + String(repeating: "9", count: 1_000_000), "C6003"),
    ("show " + String(repeating: "a", count: 1_000_000), "C6003"),
    ("show 「" + String(repeating: "a", count: 1_000_000) + "」", "C6003"),
  ])
  func sizesAreLimited(text: String, code: String) {
    let clock = ContinuousClock()
    var tree = Texts.tree("")
    let time = clock.measure { tree = Texts.tree(text) }
    #expect(tree.diagnostics.contains { $0.code == code && $0.severity == .limit })
    #expect(tree.diagnostics.count <= 2)
    #expect(time < .seconds(60))
  }

  @Test func longTextsAndManyErrorsAreLimited() {
    var limits = Limits()
    limits.sourceBytes = 100
    limits.tokens = 20
    limits.errors = 3
    let tooLong = Texts.tree(String(repeating: " ", count: 101), limits: limits)
    #expect(tooLong.diagnostics.map(\.code) == ["C6001"])
    let tooMany = Texts.tree(String(repeating: "a ", count: 40), limits: limits)
    #expect(tooMany.diagnostics.contains { $0.code == "C6002" })
    let wrong = Texts.tree("as of 1\nas of 2\nas of 3\nas of 4\nas of 5", limits: limits)
    #expect(wrong.diagnostics.map(\.code) == ["C1107", "C1107", "C1107", "C6006"])
  }

  // MARK: Nonsense

  /// Reading ends, and every place that is marked lies in the text.
  private static func checkSpans(_ source: SourceText) {
    for diagnostic in parse(source, as: SourceID(0)).diagnostics {
      #expect(Int(diagnostic.span.end) <= source.utf8.count)
      #expect(diagnostic.code.hasPrefix("C"))
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func randomBytesAreRead(seed: UInt64) {
    var random = SplitMix(seed)
    let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
    Self.checkSpans(SourceText(name: "test", utf8: bytes))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func randomWordsAreRead(seed: UInt64) {
    var random = SplitMix(seed)
    let signs = [
      "{", "}", "(", ")", ",", ":", "|", "=", "<", "..", "+", "-", "3", "\"t\"", "a", "乙", "\n",
    ]
    let words = (0..<300).map { _ -> String in
      if random.once(in: 2) { return signs.any(using: &random) }
      let spelling = Keyword.allCases.any(using: &random).spelling
      return random.once(in: 2) ? spelling.english : spelling.chinese
    }
    Self.checkSpans(SourceText(name: "test", words.joined(separator: " ")))
  }
}
