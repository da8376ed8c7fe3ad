import CulpaSyntax

/// Draws sentences from the grammar: productions and alternatives that were drawn least come first, so
/// that a few thousand sentences use everything.
public struct SentenceGenerator {
  /// How often each production was used, by its place in the grammar.
  public private(set) var uses: [Int]

  private let grammar: Grammar
  private let numbers: [String: Int]
  private let depths: [Int]
  private let distances: [[Int]]
  /// The production that the sentence still has to use.
  private var target: Int?
  private var drawing = 0
  private var random: SplitMix
  private var isChinese = false
  private var tokens: [String] = []
  /// Beside `or` no `and` may stand without parentheses.
  private var isBesideOr = false
  /// A table has one `otherwise`.
  private var hasOtherwise = false

  /// Starts from `seed`.
  public init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    random = SplitMix(seed)
    var numbers: [String: Int] = [:]
    for (index, production) in grammar.productions.enumerated() { numbers[production.name] = index }
    self.numbers = numbers
    uses = Array(repeating: 0, count: numbers.count)
    var depths = Array(repeating: 1000, count: numbers.count)
    for _ in 0..<numbers.count {
      for (index, production) in grammar.productions.enumerated() {
        depths[index] = 1 + Self.depth(of: production.shape, numbers, depths)
      }
    }
    self.depths = depths
    distances = grammar.productions.indices.map { Self.distances(to: $0, grammar, numbers) }
  }

  /// How many productions away each production is from `target`.
  private static func distances(
    to target: Int, _ grammar: Grammar, _ numbers: [String: Int]
  ) -> [Int] {
    var distances = Array(repeating: 1000, count: grammar.productions.count)
    distances[target] = 0
    // Most are settled long before the last round.
    for _ in distances.indices {
      let before = distances
      for (index, production) in grammar.productions.enumerated() where index != target {
        distances[index] = min(
          distances[index], 1 + nearest(production.shape, numbers, distances))
      }
      if distances == before { break }
    }
    return distances
  }

  private static func nearest(
    _ shape: Shape, _ numbers: [String: Int], _ distances: [Int]
  ) -> Int {
    switch shape {
    case .terminal: 1000
    case .production(let name): numbers[name].map { distances[$0] } ?? 1000
    case .sequence(let parts), .choice(let parts):
      parts.map { nearest($0, numbers, distances) }.min() ?? 1000
    case .option(let inner), .repetition(let inner): nearest(inner, numbers, distances)
    }
  }

  /// How deep a shape must go at least.
  private static func depth(of shape: Shape, _ numbers: [String: Int], _ depths: [Int]) -> Int {
    switch shape {
    case .terminal, .option, .repetition: 0
    case .production(let name): numbers[name].map { depths[$0] } ?? 1000
    case .sequence(let parts): parts.map { depth(of: $0, numbers, depths) }.max() ?? 0
    case .choice(let options): options.map { depth(of: $0, numbers, depths) }.min() ?? 0
    }
  }

  /// The words of one sentence: a statement that goes about `depth` productions deep.
  public mutating func sentence(depth: Int) -> [String] {
    tokens = []
    isChinese = random.once(in: 3)
    target = leastUsed()
    draw("statement", depth: depth)
    return tokens
  }

  /// The first production, `script`, is never drawn itself.
  private func leastUsed() -> Int { uses.indices.dropFirst().min { uses[$0] < uses[$1] } ?? 0 }

  private mutating func draw(_ name: String, depth: Int) {
    guard let number = numbers[name] else { preconditionFailure("no production is \(name)") }
    uses[number] += 1
    if number == target { target = nil }
    let before = (isBesideOr, drawing)
    defer { (isBesideOr, drawing) = before }
    drawing = number
    if name == "table" { hasOtherwise = false }
    if name == "row", case .choice(let parts) = grammar.productions[number].shape {
      let isRest = !hasOtherwise && target == nil && random.once(in: 4)
      draw(parts[isRest ? 1 : 0], depth: depth - 1)
      if isRest { hasOtherwise = true }
      return
    }
    if name == "disjunction", case .sequence(let parts) = grammar.productions[number].shape {
      let others = depth > 4 && random.once(in: 4) ? 1 : 0
      isBesideOr = others > 0
      draw(parts[0], depth: depth - 1)
      if others > 0, case .repetition(let inner) = parts[1] {
        draw(inner, depth: depth - 1)
      }
      return
    }
    if name == "conjunction", isBesideOr {
      isBesideOr = false
      draw("negation", depth: depth - 1)
      return
    }
    isBesideOr = false
    draw(grammar.productions[number].shape, depth: depth - 1, isRole: name == "role")
  }

  private mutating func draw(_ shape: Shape, depth: Int, isRole: Bool = false) {
    switch shape {
    case .terminal(let terminal): tokens += spell(terminal)
    case .production(let name): draw(name, depth: depth)
    case .sequence(let parts):
      // One part leads to the wanted production; the others must not look for it.
      let way = parts.firstIndex { leads($0, among: parts) }
      for (index, part) in parts.enumerated() {
        let wanted = target
        if index != way { target = nil }
        draw(part, depth: depth, isRole: isRole)
        if index != way { target = wanted }
      }
    case .choice(let options):
      let wanted = options.filter { leads($0, among: options) }
      let affordable = options.filter { Self.depth(of: $0, numbers, depths) <= depth }
      let cheapest = options.min {
        Self.depth(of: $0, numbers, depths) < Self.depth(of: $1, numbers, depths)
      }
      let pool = wanted.isEmpty ? affordable : wanted
      if pool.isEmpty {
        if let cheapest { draw(cheapest, depth: depth, isRole: isRole) }
      } else {
        draw(pool.any(using: &random), depth: depth, isRole: isRole)
      }
    case .option(let inner):
      let isWanted = leads(inner, among: [])
      guard isWanted || Self.depth(of: inner, numbers, depths) <= depth else { return }
      if isWanted || random.once(in: 2) {
        draw(inner, depth: depth, isRole: isRole)
      }
    case .repetition(let inner):
      let isWanted = leads(inner, among: [])
      guard isWanted || Self.depth(of: inner, numbers, depths) <= depth else { return }
      let most = isRole ? 1 : 2
      for _ in 0..<Int.random(in: isWanted ? 1...most : 0...most, using: &random) {
        draw(inner, depth: depth)
      }
    }
  }

  /// Whether the shape is the shortest way to the wanted production: of several, or from where the
  /// sentence is.
  private func leads(_ shape: Shape, among options: [Shape]) -> Bool {
    guard let target else { return false }
    let distance = Self.nearest(shape, numbers, distances[target])
    guard distance < 1000 else { return false }
    if options.isEmpty { return distance < current }
    return options.allSatisfy { Self.nearest($0, numbers, distances[target]) >= distance }
      && distance < current
  }

  /// How far the production that is being drawn is from the wanted one.
  private var current: Int { target.map { distances[$0][drawing] } ?? 0 }

  // MARK: Words

  private static let names = [
    "alpha", "loss_2", "recovery", "zhang", "追偿", "责任人", "直接损失", "张伟", "「等级」", "「of」",
    "「two words」", "occurred", "supervisor", "wage", "été", "E1",
  ]
  private static let aliases = ["beta", "别名", "甲乙", "「为」"]
  private static let numbers = ["3", "0.8", "1_000", "2万", "５", "1.5亿", "48", "０．５"]
  private static let texts = ["\"D-1043\"", "“第四条”", "\"a \\\"b\\\" \\\\\"", "\"\"", "“说“明”"]
  private static let dates = [
    "2026-03-02", "2026-03-02 09:30", "2026年3月2日", "2026年3月2日 9时30分", "２０２６-03-02",
    "2024-02-29T23:59:59",
  ]
  private static let twins: [String: [String]] = [
    "{": ["｛"], "}": ["｝"], "(": ["（"], ")": ["）"], ",": ["，", "、"], ":": ["："], "|": ["｜"],
    "=": ["＝"], "<": ["＜"], "<=": ["＜＝", "≤"], ">": ["＞"], ">=": ["≥", "＞="], "+": ["＋"],
    "-": ["－", "−"], "..<": ["～<", "..＜"], "*": ["×", "＊"], "/": ["÷", "／"], "¥": ["￥"],
    "..": ["～"],
  ]
  private static let signs: [TokenKind: String] = [
    .leftBrace: "{", .rightBrace: "}", .leftParenthesis: "(", .rightParenthesis: ")", .comma: ",",
    .colon: ":", .pipe: "|", .equals: "=", .less: "<", .lessOrEqual: "<=", .greater: ">",
    .greaterOrEqual: ">=", .notEqual: "≠", .plus: "+", .minus: "-", .times: "*", .divide: "/",
    .currencySign: "¥", .dotDot: "..", .dotDotLess: "..<", .semicolon: ";", .percent: "%",
  ]

  private mutating func spell(_ terminal: Terminal) -> [String] {
    switch terminal {
    case .keyword(let keyword), .bound(let keyword): return spell(keyword)
    case .sign(let kind):
      let sign = Self.signs[kind] ?? "?"
      guard random.once(in: 6), let twins = Self.twins[sign] else { return [sign] }
      return [twins.any(using: &random)]
    case .name: return [Self.names.any(using: &random)]
    case .alias: return [Self.aliases.any(using: &random)]
    case .text: return [Self.texts.any(using: &random)]
    case .date: return [Self.dates.any(using: &random)]
    case .number: return [Self.numbers.any(using: &random)]
    case .unit: return [spell(Unit.allCases.filter { !$0.isCurrency })]
    case .currency: return [spell(Unit.allCases.filter { $0.isCurrency })]
    case .timeUnit: return [spell([.hour, .minute, .day])]
    }
  }

  private mutating func spell(_ units: [Unit]) -> String {
    let unit = units.any(using: &random)
    let spellings = isChinese ? unit.spellings.chinese : unit.spellings.english
    return spellings.any(using: &random)
  }

  private mutating func spell(_ keyword: Keyword) -> [String] {
    let other = random.once(in: 8)
    if isChinese != other { return [keyword.spelling.chinese] }
    if keyword == .yesNo { return ["yes", "/", "no"] }
    return keyword.spelling.english.split(separator: " ").map { String($0) }
  }
}
