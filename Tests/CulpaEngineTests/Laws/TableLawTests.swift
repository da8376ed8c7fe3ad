import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Tables against brute force over a grid that is finer than all their bounds.
@Suite struct TableLawTests {
  /// A gap is reported where and only where a point lies in no row, an overlap where one lies in two.
  @Test(arguments: 0..<120 as Range<UInt64>)
  func gapsAndOverlapsAreExact(seed: UInt64) {
    let table = RandomTable(seed)
    let found = Set(Judgement(table.policy(result: "")).errors)
    let counts = table.points.map { point in table.rows.count { $0.holds(at: point) } }
    #expect(found.contains("C2739") == counts.contains(0), "\(table.text(result: ""))")
    #expect(found.contains("C2740") == counts.contains { $0 > 1 }, "\(table.text(result: ""))")
    #expect(found.isSubset(of: ["C2739", "C2740"]))
  }

  /// The example that a message gives lies in the gap: no row holds there.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func aWitnessLiesInItsGap(seed: UInt64) throws {
    let table = RandomTable(seed)
    for diagnostic in Judgement(table.policy(result: "")).diagnostics
    where diagnostic.code == "C2739" {
      let message = diagnostic.message.english
      let start = try #require(message.firstRange(of: "gap: ")).upperBound
      let example =
        message.firstRange(of: "such as ").map { message[$0.upperBound...] } ?? message[start...]
      let point = table.point(described: String(example))
      #expect(!table.rows.contains { $0.holds(at: point) }, "\(message)\n\(table.text(result: ""))")
    }
  }

  /// The value is made of exactly the rows that hold; shuffling the rows changes nothing.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func exactlyTheRowsThatHoldCount(seed: UInt64) {
    let table = RandomTable(seed)
    var random = SplitMix(seed ^ 77)
    let points = (0..<30).map { _ in table.points.any(using: &random) }
    let expected = points.map { point in
      table.rows.enumerated().reduce(0) { $0 + ($1.element.holds(at: point) ? 1 << $1.offset : 0) }
    }
    for shuffled in [table, table.shuffled(using: &random)] {
      let script =
        shuffled.policy(result: ", added up", otherwise: true)
        + points.enumerated().map { number, point in
          "\nincident \"\(number)\" under p { \(shuffled.facts(point)) }"
        }.joined()
      let judgement = Judgement(script)
      #expect(judgement.errors == [])
      let values = points.indices.map { judgement.ruling("\($0)")?.terms.first }
      #expect(values == expected.map { .number(Decimal($0)) }, "\(shuffled.text(result: ""))")
    }
  }

  /// With an input that is not recorded, whatever it turns out to be was possible.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func whatIsNotKnownIsWidened(seed: UInt64) {
    let table = RandomTable(seed)
    var random = SplitMix(seed ^ 99)
    let point = table.points.any(using: &random)
    let hidden = random.number(0...table.kinds.count - 1)
    let all = table.points.filter { other in
      point.indices.allSatisfy { $0 == hidden || other[$0] == point[$0] }
    }
    for result in ["added up", "highest", "lowest"] {
      let script =
        table.policy(result: ", \(result)", otherwise: true)
        + "\nincident \"open\" under p { \(table.facts(point, without: hidden)) }"
        + all.enumerated().map { "\nincident \"\($0)\" under p { \(table.facts($1)) }" }.joined()
      let judgement = Judgement(script)
      let open = judgement.ruling("open")?.terms.first
      for index in all.indices {
        guard case .number(let figure)? = judgement.ruling("\(index)")?.terms.first else {
          Issue.record("no value at \(all[index])")
          continue
        }
        switch open {
        case .number(let known)?: #expect(known == figure)
        case .counts(let low, let high)?:
          #expect(Decimal(Int(low)) <= figure && figure <= Decimal(Int(high)), "\(result)")
        case .unknown?: break
        default: Issue.record("\(String(describing: open))")
        }
      }
    }
  }
}

/// A few rows with small bounds over one to three inputs.
private struct RandomTable {
  enum Kind: CaseIterable { case number, count, sort, truth }

  /// One input of one row, in half steps: 3 is 1.5.
  struct Cell {
    let text: String
    let allowed: Set<Int>
  }

  struct Row {
    let cells: [Cell]
    func holds(at point: [Int]) -> Bool {
      zip(cells, point).allSatisfy { $0.allowed.contains($1) }
    }
  }

  let kinds: [Kind]
  private(set) var rows: [Row]
  /// Each row's value is two to the power of its number.
  private var numbers: [Int]

  init(_ seed: UInt64) {
    var random = SplitMix(seed)
    kinds = (0..<random.number(1...3)).map { _ in Kind.allCases.any(using: &random) }
    let kinds = kinds
    // Half of the tables begin as a partition, so that some have no gap.
    let isParted = random.once(in: 2)
    rows = []
    if isParted {
      rows = Self.partition(kinds, using: &random)
      if random.once(in: 2), rows.count > 1 {
        rows.remove(at: random.number(0...rows.count - 1))
      }
    } else {
      for _ in 0..<random.number(1...6) {
        rows.append(Row(cells: kinds.map { Self.cell($0, using: &random) }))
      }
    }
    numbers = Array(rows.indices)
  }

  // MARK: Cells

  /// All points of an input, in half steps.
  private static func domain(_ kind: Kind) -> [Int] {
    switch kind {
    case .number: Array(-3...23)
    case .count: Array(stride(from: 0, through: 22, by: 2))
    case .sort: [0, 1, 2]
    case .truth: [0, 1]
    }
  }

  private static func cell(_ kind: Kind, using random: inout SplitMix) -> Cell {
    let domain = domain(kind)
    func within(_ text: String, _ holds: (Int) -> Bool) -> Cell {
      Cell(text: text, allowed: Set(domain.filter(holds)))
    }
    if random.once(in: 5) { return within("any") { _ in true } }
    switch kind {
    case .truth:
      let value = random.number(0...1)
      return within(value == 1 ? "yes" : "no") { $0 == value }
    case .sort:
      let (first, second) = (random.number(0...2), random.number(0...2))
      return within("\(names[first]) | \(names[second])") { $0 == first || $0 == second }
    case .number, .count:
      let one = random.number(kind == .count ? 1...5 : 0...6)
      let other = one + random.number(0...3)
      let (low, high) = (one * 2, other * 2)
      switch random.number(0...6) {
      case 0: return within("from \(one)") { $0 >= low }
      case 1: return within("above \(one)") { $0 > low }
      case 2: return within("below \(other)") { $0 < high }
      case 3: return within("up to \(other)") { $0 <= high }
      case 4: return within("\(one)..\(other)") { low <= $0 && $0 <= high }
      case 5: return within("\(one) ..< \(other + 1)") { low <= $0 && $0 < high + 2 }
      default:
        return within("\(one) | from \(other + 1)") { $0 == low || $0 >= high + 2 }
      }
    }
  }

  private static let names = ["a", "b", "c"]

  /// Rows that cover everything once: every input cut in two or three, and all combinations.
  private static func partition(_ kinds: [Kind], using random: inout SplitMix) -> [Row] {
    var rows: [Row] = [Row(cells: [])]
    for kind in kinds {
      let domain = domain(kind)
      func within(_ text: String, _ holds: (Int) -> Bool) -> Cell {
        Cell(text: text, allowed: Set(domain.filter(holds)))
      }
      let one = random.number(1...3)
      let other = one + random.number(1...2)
      let parts: [Cell] =
        switch kind {
        case .truth: [within("yes") { $0 == 1 }, within("no") { $0 == 0 }]
        case .sort: [within("a | c") { $0 != 1 }, within("b") { $0 == 1 }]
        case .number, .count:
          [
            within("below \(one)") { $0 < one * 2 },
            within("\(one)..\(other)") { one * 2 <= $0 && $0 <= other * 2 },
            within("above \(other)") { $0 > other * 2 },
          ]
        }
      rows = rows.flatMap { row in parts.map { Row(cells: row.cells + [$0]) } }
    }
    return rows
  }

  // MARK: Points

  var points: [[Int]] {
    kinds.reduce([[]]) { points, kind in
      points.flatMap { point in Self.domain(kind).map { point + [$0] } }
    }
  }

  /// `x0 1.5, x1 b`; inputs that are not named are at their first point.
  func point(described text: String) -> [Int] {
    var point = kinds.map { Self.domain($0)[0] }
    for part in text.split(separator: ", ") {
      let words = part.split(separator: " ")
      guard words.count == 2, let input = Int(words[0].dropFirst()) else { continue }
      switch kinds[input] {
      case .truth: point[input] = words[1] == "yes" ? 1 : 0
      case .sort: point[input] = Self.names.firstIndex(of: String(words[1])) ?? 0
      case .number, .count:
        let halves = (Double(words[1]) ?? .nan) * 2
        // What lies beyond the points lies beyond all bounds.
        point[input] = min(max(Int(halves.rounded(.down)), -3), 22)
      }
    }
    return point
  }

  func facts(_ point: [Int], without hidden: Int? = nil) -> String {
    zip(kinds, point).enumerated().filter { $0.offset != hidden }.map { input, pair in
      let (kind, value) = pair
      let text =
        switch kind {
        case .truth: value == 1 ? "yes" : "no"
        case .sort: Self.names[value]
        case .number: value % 2 == 0 ? "\(value / 2)" : "\(Double(value) / 2)"
        case .count: "\(value / 2)"
        }
      return "x\(input) = \(text)"
    }.joined(separator: " ")
  }

  // MARK: Text

  func text(result: String, otherwise: Bool = false) -> String {
    let inputs = kinds.indices.map { "x\($0)" }.joined(separator: ", ")
    let lines = zip(numbers, rows).map { number, row in
      "row \(row.cells.map(\.text).joined(separator: ", ")) gives \(1 << number)"
    }
    return "table t by \(inputs)\(result) {\n\(lines.joined(separator: "\n"))\n"
      + (otherwise ? "otherwise 0\n}" : "}")
  }

  func policy(result: String, otherwise: Bool = false) -> String {
    let facts = kinds.enumerated().map { input, kind in
      let type =
        switch kind {
        case .number: "number"
        case .count: "count"
        case .sort: "one of a | b | c"
        case .truth: "yes/no"
        }
      return "fact x\(input) : \(type)"
    }
    return """
      policy p {
      \(facts.joined(separator: "\n"))
      \(text(result: result, otherwise: otherwise))
      rule r cites "1" { when t > 0  require x }
      }
      """
  }

  func shuffled(using random: inout SplitMix) -> RandomTable {
    var other = self
    let order = rows.indices.shuffled(using: &random)
    other.rows = order.map { rows[$0] }
    other.numbers = order.map { numbers[$0] }
    return other
  }
}
