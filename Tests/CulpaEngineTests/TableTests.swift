import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Decision tables: what they give, and what they give where something is not known.
@Suite struct TableTests {
  /// The value of the table `t` over the facts `score`, `sort`, `n` and `wet`.
  private static func value(_ table: String, _ facts: String) -> Value? {
    judged(table, facts).ruling("A")?.terms.first
  }

  private static func judged(_ table: String, _ facts: String) -> Judgement {
    Judgement(
      """
      policy p {
        currency CNY round half up to 0.01
        severity slight < minor < major < grave, highest wins
        role worker
        fact score : number  fact sort : one of a | b | c
        fact n : count  fact wet : yes/no  fact harm : count = 0  fact other : number = 50
        ladder by harm cites "0" {
          slight from 1  minor from 2  major from 3  grave from 4
        }
        \(table)
        rule pay cites "1" { reward worker t }
      }
      incident "A" under p { worker = someone \(facts) }
      """)
  }

  /// S4.19: from 90 all of it, 80 to below 90 nine tenths, 70 to below 80 eight, 60 to below 70 seven,
  /// below 60 nothing. A score of 79.5 is worth eight tenths.
  @Test(
    arguments: [
      ("100", "1000"), ("90", "1000"), ("89.99", "900"), ("80", "900"), ("79.5", "800"),
      ("70", "800"), ("69.999", "700"), ("60", "700"), ("59.99", "0"), ("-3", "0"),
    ])
  func payByScore(score: String, expected: String) {
    let table = """
      table share cites "四.1" by score {
        row from 90 gives 100%
        row below 60 gives 0%
        row 70 ..< 80 gives 80%
        row 60 ..< 70 gives 70%
        row 80 ..< 90 gives 90%
      }
      term t = share of 1000 CNY
      """
    let judged = Self.judged(table, "score = \(score)")
    #expect(judged.errors == [])
    #expect(judged.amounts("A").values.first?.low == Decimal(parsing: expected))
    #expect(judged.amounts("A").values.first?.high == Decimal(parsing: expected))
  }

  /// S0.10: four causes at four severities.
  @Test(
    arguments: [
      ("a", 1, "100"), ("a", 4, "200"), ("b", 2, "100"), ("b", 3, "300"), ("c", 1, "0"),
      ("c", 4, "400"), ("b", 0, "0"),
    ])
  func causeAndSeverity(sort: String, harm: Int, expected: String) {
    let table = """
      table t by sort, severity {
        row a | b, slight..minor gives 100 CNY
        row a, major or more gives 200 CNY
        row b, from major gives 300 CNY
        row c, grave gives 400 CNY
        row c, slight ..< grave gives 0 CNY
        row any, none gives 0 CNY
      }
      boundary or more includes
      """
    let judged = Self.judged(table, "sort = \(sort) harm = \(harm)")
    #expect(judged.errors == [])
    #expect(judged.amounts("A").values.first?.high == Decimal(parsing: expected))
  }

  @Test(
    arguments: [
      ("highest", "5", "30"), ("lowest", "5", "10"), ("added up", "5", "60"),
      ("highest", "2", "10"), ("lowest", "2", "10"), ("added up", "2", "10"),
      ("added up", "0", "7"), ("highest", "0", "7"),
    ])
  func severalRows(result: String, n: String, expected: String) {
    let table = """
      table t by n, \(result) {
        row from 1 gives 10 CNY  row from 3 gives 20 CNY  row from 5 gives 30 CNY
        otherwise 7 CNY
      }
      """
    #expect(
      Self.value(table, "n = \(n)") == Decimal(parsing: expected).map { .money($0) })
  }

  /// Where an input is not recorded, rows that agree give their value, others what lies between them,
  /// and the input is asked for.
  @Test(
    arguments: [
      ("sort = c", "50", "50"), ("sort = a", "0", "50"), ("sort = b", "20", "50"),
      ("", "0", "50"), ("n = 4", "50", "50"), ("n = 0", "0", "50"),
    ])
  func whatMayHold(facts: String, low: String, high: String) throws {
    let table = """
      table t by sort, n {
        row a, below 3 gives 0 CNY
        row b, below 3 gives 20 CNY
        row c, below 3 gives 50 CNY
        row any, from 3 gives 50 CNY
      }
      """
    let judged = Self.judged(table, facts)
    let amount = try #require(judged.amounts("A").values.first)
    #expect(amount.low == Decimal(parsing: low))
    #expect(amount.high == Decimal(parsing: high))
    #expect(judged.ruling("A")?.questions.isEmpty == (low == high))
  }

  /// Bounds that are facts or terms are compared in the incident.
  @Test(arguments: [("60", "10"), ("40", "20"), ("50", "10")])
  func computedBounds(score: String, expected: String) {
    let table = "table t by score { row from other gives 10 CNY  row below other gives 20 CNY }"
    let judged = Self.judged(table, "score = \(score)")
    #expect(judged.errors == [])
    #expect(judged.ruling("A")?.terms == Decimal(parsing: expected).map { [.money($0)] })
  }

  /// A table may give names of its own, which conditions read.
  @Test func namesAsResults() {
    let table = """
      table mark : one of fair | poor by score { row from 60 gives fair  row below 60 gives poor }
      term t = if mark is poor then 5 CNY else 0 CNY
      """
    #expect(Self.judged(table, "score = 59").amounts("A").values.map(\.low) == [Decimal(5)])
    #expect(Self.judged(table, "score = 60").amounts("A").values.map(\.low) == [Decimal(0)])
  }

  @Test func explanationsNameTheRow() {
    let table = """
      table t 扣款 cites "4.1" by score, wet {
        row 70 ..< 80, any gives 10 CNY  row from 80, yes gives 20 CNY  otherwise 30 CNY
      }
      """
    let judged = Self.judged(table, "score = 79.5 wet = no")
    #expect(judged.shown("A").contains("row 1: score from 70 and below 80 (4.1)"))
    #expect(judged.shown("A", language: .chinese).contains("第 1 行：score 达到 70 且 低于 80（4.1）"))
    #expect(Self.judged(table, "score = 3 wet = no").shown("A").contains("    otherwise (4.1)"))
    let open = Self.judged(table, "score = 90").shown("A")
    #expect(open.contains("row 2: score from 80, wet yes (possible) (4.1)"))
  }

  /// 200 rows over three inputs are searched well within the limit, whether they leave gaps or not.
  @Test func largeTables() {
    var parted: [String] = []
    for first in 0..<10 {
      for second in 0..<20 {
        let sort = second % 2 == 0 ? "a" : "b | c"
        let low = second / 2
        let upper = low == 9 ? "from 9" : low == 0 ? "below 1" : "\(low) ..< \(low + 1)"
        let count = first == 9 ? "from 9" : "\(first)"
        parted.append("row \(upper), \(sort), \(count) gives \(first) CNY")
      }
    }
    let head = "table t by score, sort, n"
    #expect(Self.judged("\(head) { \(parted.joined(separator: "\n")) }", "").errors == [])
    parted[137] = "row 900, a, 900 gives 0 CNY"
    let holed = Self.judged("\(head) { \(parted.joined(separator: "\n")) }", "")
    #expect(holed.errors.filter { $0 == "C2739" }.count == 1)
    var random = SplitMix(7)
    let rows = (0..<200).map { _ in
      let low = random.number(0...500)
      let least = random.number(0...500)
      return "row \(low)..\(low + random.number(0...300)), any, "
        + "\(least)..\(least + random.number(0...300)) gives 1 CNY"
    }
    let wild = Self.judged(
      "\(head), highest { \(rows.joined(separator: "\n")) otherwise 0 CNY }", "")
    #expect(wild.errors == [])
  }

  // MARK: How many

  @Test(
    arguments: [
      ("score = 1 n = 1 wet = yes", .number(Decimal(3))),
      ("score = 1 n = 0 wet = yes", .number(Decimal(2))),
      ("score = 0 n = 0 wet = no", .number(Decimal(0))),
      ("score = 1 n = 0", .counts(1, 2)), ("", .counts(0, 3)), ("wet = no", .counts(0, 2)),
    ] as [(String, Value)])
  func howMany(facts: String, expected: Value) {
    #expect(
      Self.value("term k = how many (score > 0, n > 0, wet) term t = k * 10 CNY", facts)
        == expected)
  }

  /// Two of three suffice once two are known; the third is then no question.
  @Test func enoughAreKnown() {
    let rules =
      "rule two cites \"2\" { when how many (loss > 0 CNY, wet, delay > 0h) >= 2  require x }"
    func applied(_ facts: String) -> (Bool?, Int) {
      let ruling = Judgement(
        """
        policy p {
          currency CNY
          fact loss : money  fact wet : yes/no  fact delay : duration
          \(rules)
        }
        incident "A" under p { \(facts) }
        """
      ).ruling("A")
      return (ruling?.applied[0], ruling?.questions.count ?? -1)
    }
    #expect(applied("loss = 5 CNY wet = yes") == (true, 0))
    #expect(applied("loss = 0 CNY wet = no") == (false, 0))
    #expect(applied("loss = 5 CNY") == (nil, 2))
  }
}
