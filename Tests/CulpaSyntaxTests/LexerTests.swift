import CulpaSyntax
import CulpaTestSupport
import Testing

/// Characters become tokens (language page §1, "Grammar principles", and §2).
@Suite struct LexerTests {
  private static func kinds(_ text: String) -> [TokenKind] {
    lex(SourceText(name: "test", text), as: SourceID(0)).tokens.dropLast().map(\.kind)
  }

  private static func quantity(_ text: String) -> Quantity? {
    guard case .command(.show(.value(let value), _)) = Texts.tree("show " + text).statements.first,
      case .quantity(let quantity) = value
    else { return nil }
    return quantity
  }

  private static func date(_ text: String) -> DateLiteral? {
    guard case .command(.asOf(let date, _)) = Texts.tree("as of " + text).statements.first else {
      return nil
    }
    return date
  }

  private static func codes(_ text: String) -> [String] {
    lex(SourceText(name: "test", text), as: SourceID(0)).diagnostics.map(\.code)
  }

  @Test(
    arguments: [
      ("3", "3", 0, nil), ("0.8", "0.8", 0, nil), ("1_000", "1000", 0, nil), ("2万", "2", 4, nil),
      ("1.5亿", "1.5", 8, nil), ("3千万", "3", 7, nil), ("２０．５", "20.5", 0, nil),
      ("30%", "30", 0, .percent), ("30％", "30", 0, .percent), ("5pp", "5", 0, .points),
      ("5个百分点", "5", 0, .points), ("500 CNY", "500", 0, .yuan), ("500元", "500", 0, .yuan),
      ("¥500", "500", 0, .yuan), ("￥500", "500", 0, .yuan), ("2万元", "2", 4, .yuan),
      ("10 USD", "10", 0, .dollar), ("30min", "30", 0, .minute), ("48h", "48", 0, .hour),
      ("48小时", "48", 0, .hour), ("3 days", "3", 0, .day), ("3天", "3", 0, .day),
      ("2 months", "2", 0, .month), ("2个月", "2", 0, .month), ("3 workdays", "3", 0, .workday),
      ("3个工作日", "3", 0, .workday), ("2000年", "2000", 0, .year),
    ] as [(String, String, Int, CulpaSyntax.Unit?)])
  func quantities(text: String, digits: String, exponent: Int, unit: CulpaSyntax.Unit?) {
    let quantity = Self.quantity(text)
    #expect(quantity?.digits == digits)
    #expect(quantity?.exponent == exponent)
    #expect(quantity?.unit == unit)
    #expect(quantity?.per == nil)
  }

  @Test(arguments: ["20 CNY/h", "20元/小时", "¥20/h", "20元／小时"])
  func rates(text: String) {
    #expect(Self.quantity(text)?.unit == .yuan)
    #expect(Self.quantity(text)?.per == .hour)
  }

  @Test(
    arguments: [
      ("2026-03-02", nil), ("2026年3月2日", nil), ("2026年03月02日", nil), ("２０２６年３月２日", nil),
      ("2026-03-02 09:30", 34_200), ("2026-03-02T09:30", 34_200), ("2026-03-02 09:30:15", 34_215),
      ("2026年3月2日 9时30分", 34_200), ("2026年3月2日9时", 32_400), ("2026年3月2日 9：30", 34_200),
      ("2026-03-02\n09:30", 34_200),
    ] as [(String, Int?)])
  func dates(text: String, secondOfDay: Int?) {
    let date = Self.date(text)
    #expect(date?.year == 2026)
    #expect(date?.month == 3)
    #expect(date?.day == 2)
    #expect(date?.secondOfDay == secondOfDay)
    #expect(Self.codes("as of " + text).isEmpty)
  }

  @Test(arguments: [
    ("2026-02-29", "C1005"), ("2024-02-30", "C1005"), ("2026-13-01", "C1005"),
    ("2026年4月31日", "C1005"), ("0000-01-01", "C1005"), ("1900-02-29", "C1005"),
    ("2026-03-02 24:00", "C1006"), ("2026-03-02 09:60", "C1006"), ("2026-03-02 09:30:60", "C1006"),
    ("2026年3月2日 25时", "C1006"),
  ])
  func daysAndTimesThatDoNotExist(text: String, code: String) {
    #expect(Self.codes("as of " + text) == [code])
  }

  @Test(arguments: [
    ("，", ","), ("、", ","), ("：", ":"), ("；", ";"), ("。", ";"), ("（", "("), ("）", ")"), ("｛", "{"),
    ("｝", "}"), ("％", "%"), ("￥", "¥"), ("＝", "="), ("＜", "<"), ("＞", ">"), ("≤", "<="),
    ("≥", ">="), ("＜＝", "<="), ("＞=", ">="), ("＋", "+"), ("－", "-"), ("−", "-"), ("×", "*"),
    ("＊", "*"), ("÷", "/"), ("／", "/"), ("｜", "|"), ("～", ".."), ("～＜", "..<"), ("..＜", "..<"),
    ("“乙”", "\"乙\""), ("７", "7"),
  ])
  func twins(wide: String, ascii: String) {
    #expect(Self.kinds(wide) == Self.kinds(ascii))
    #expect(Self.kinds(wide).count == 1)
    #expect(Self.codes(wide).isEmpty)
  }

  @Test(arguments: [
    "\u{200B}", "\u{200D}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{00AD}", "\u{061C}",
  ])
  func invisibleCharactersAreRefusedEverywhere(character: String) {
    #expect(Self.codes("a \(character) b") == ["C1004"])
    #expect(Self.codes("\"a\(character)b\"") == ["C1004"])
    #expect(Self.codes("# a\(character)b") == ["C1004"])
    #expect(Self.codes("「a\(character)b」") == ["C1004"])
  }

  @Test func aByteOrderMarkMayStandFirst() {
    #expect(Self.codes("\u{FEFF}show a").isEmpty)
    #expect(Self.kinds("\u{FEFF}show a") == [.word, .word])
  }

  /// Identifiers are compared in NFC.
  @Test func composedAndDecomposedNamesAreOneName() {
    func name(_ text: String) -> Name? {
      guard case .command(.show(.value(.name(let name)), _)) = Texts.tree(text).statements.first
      else { return nil }
      return name
    }
    let composed = name("show caf\u{E9}")?.text
    #expect(composed == name("show cafe\u{301}")?.text)
    #expect(composed != nil)
  }

  @Test(arguments: [
    ("金额大于5万元", "金额 > 5万元"), ("金额不超过500元", "金额 <= 500元"), ("次数等于3次", "次数 为 3次"),
    ("超时48小时", "超时 48小时"),
  ])
  func wordsAndFiguresNeedSpaces(text: String, mended: String) throws {
    let source = SourceText(name: "test", "当 " + text)
    let diagnostics = lex(source, as: SourceID(0)).diagnostics
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.code == "C1007")
    #expect(source.text(diagnostic.span) == text)
    #expect(diagnostic.fix?.span == diagnostic.span)
    #expect(diagnostic.fix?.replacement == mended)
  }

  @Test(arguments: ["D1043", "loss_2", "第4条", "追偿2", "A5元"])
  func namesMayHaveDigits(text: String) {
    #expect(Self.codes(text).isEmpty)
    #expect(Self.kinds(text) == [.word])
  }

  @Test(arguments: [
    ("a @ b", "C1001", "@"), ("a == b", "C1001", "=="), ("\"open", "C1002", "\"open"),
    ("“open\"", "C1002", "“open\""), ("「open", "C1003", "「open"), ("\"a\\q\"", "C1008", "\\q"),
  ])
  func faults(text: String, code: String, marked: String) {
    let source = SourceText(name: "test", text)
    let diagnostics = lex(source, as: SourceID(0)).diagnostics
    #expect(diagnostics.map(\.code) == [code])
    #expect(diagnostics.first.map { source.text($0.span) } == marked)
  }

  /// Every byte is in exactly one token, one comment or white space.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func everyByteIsSomewhere(seed: UInt64) {
    var random = SplitMix(seed)
    let scraps: [String] = [
      "a", "1", " ", "\n", "\"", "“", "”", "「", "」", "#", "＃", "2026-03-0", "年", "3月", "大于5万元", ".",
      "..<", "＞＝", "\\", "é", "\u{200B}", "😀", "{", "-", "　", "\r", "\t", "_", "５", "．",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<200 {
      if random.once(in: 4) {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      } else {
        bytes += Array(scraps.any(using: &random).utf8)
      }
    }
    let source = SourceText(name: "test", utf8: bytes)
    let stream = lex(source, as: SourceID(0))
    var owners = Array(repeating: 0, count: bytes.count)
    for token in stream.tokens.dropLast() {
      #expect(token.start < token.end)
      for index in Int(token.start)..<Int(token.end) { owners[index] += 1 }
    }
    for comment in stream.comments {
      for index in Int(comment.start)..<Int(comment.end) { owners[index] += 1 }
    }
    #expect(owners.allSatisfy { $0 <= 1 })
    // U+3000, the only white space beyond ASCII among the scraps; others are too rare to be drawn.
    var rest = bytes.indices.filter { owners[$0] == 0 }[...]
    while let first = rest.first {
      let isWide = bytes[first...].starts(with: Array("　".utf8))
      #expect(isWide || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[first]), "byte \(first)")
      rest = rest.dropFirst(isWide ? 3 : 1)
    }
  }
}
