public import CulpaSyntax

/// Says whether a text is a sentence of the grammar, without the parser.
///
/// Earley's algorithm over one automaton for each production. Where several readings go on side by
/// side, the words that any of them wants as keywords are keywords, as the grammar's first comment
/// says.
public struct Recogniser: Sendable {
  private struct State: Sendable {
    var terminals: [(Terminal, Int)] = []
    var productions: [(Int, Int)] = []
    var isAccepting = false
    var production = 0
  }

  private var states: [State] = []
  private var starts: [Int] = []
  private let words: WordTable

  /// Prepares the recognition of the first production, `script`.
  public init(_ grammar: Grammar) {
    words = WordTable()
    var numbers: [String: Int] = [:]
    for (index, production) in grammar.productions.enumerated() { numbers[production.name] = index }
    for (index, production) in grammar.productions.enumerated() {
      var automaton = Automaton(productions: numbers)
      let end = automaton.add(Self.separated(production.shape, isScript: index == 0), from: 0)
      append(automaton, end: end, production: index)
    }
  }

  /// `;` may stand between the items of a script and of a repetition between braces.
  private static func separated(_ shape: Shape, isScript: Bool) -> Shape {
    func item(_ shape: Shape) -> Shape { .choice([shape, .terminal(.sign(.semicolon))]) }
    switch shape {
    case .repetition(let inner) where isScript: return .repetition(item(inner))
    case .sequence(var parts):
      for index in parts.indices {
        parts[index] = separated(parts[index], isScript: false)
        if index > 0, case .terminal(.sign(.leftBrace)) = parts[index - 1],
          case .repetition(let inner) = parts[index]
        {
          parts[index] = .repetition(item(inner))
        }
      }
      return .sequence(parts)
    case .choice(let all): return .choice(all.map { separated($0, isScript: false) })
    case .option(let inner): return .option(separated(inner, isScript: false))
    case .repetition(let inner): return .repetition(separated(inner, isScript: false))
    case .terminal, .production: return shape
    }
  }

  /// Sets of automaton positions become states.
  private mutating func append(_ automaton: Automaton, end: Int, production: Int) {
    var numbers: [Set<Int>: Int] = [:]
    var waiting: [Set<Int>] = []
    func number(_ set: Set<Int>, _ states: inout [State]) -> Int {
      if let known = numbers[set] { return known }
      numbers[set] = states.count
      var state = State()
      state.isAccepting = set.contains(end)
      state.production = production
      states.append(state)
      waiting.append(set)
      return states.count - 1
    }
    starts.append(number(automaton.closure([0]), &states))
    while let set = waiting.popLast() {
      let current = number(set, &states)
      var terminals: [Terminal: Set<Int>] = [:]
      var productions: [Int: Set<Int>] = [:]
      for position in set {
        for (terminal, target) in automaton.terminals[position] {
          terminals[terminal, default: []].insert(target)
        }
        for (production, target) in automaton.productions[position] {
          productions[production, default: []].insert(target)
        }
      }
      for (terminal, targets) in terminals {
        let target = number(automaton.closure(targets), &states)
        states[current].terminals.append((terminal, target))
      }
      for (production, targets) in productions {
        let target = number(automaton.closure(targets), &states)
        states[current].productions.append((production, target))
      }
    }
  }

  private struct Item: Hashable {
    let state: Int32
    let origin: Int32
  }

  /// Whether the text, whose characters must be without fault, is a sentence.
  public func accepts(_ text: SourceText) -> Bool {
    let tokens = lex(text, as: SourceID(0)).tokens.dropLast().map {
      WordTable.Word(
        kind: $0.kind, text: text.text(Int($0.start)..<Int($0.end)), start: $0.start, end: $0.end)
    }
    var sets: [[Item]] = Array(repeating: [], count: tokens.count + 1)
    var known: [Set<Item>] = Array(repeating: [], count: tokens.count + 1)
    func add(_ item: Item, _ index: Int) {
      if known[index].insert(item).inserted { sets[index].append(item) }
    }
    add(Item(state: Int32(starts[0]), origin: 0), 0)
    for index in 0...tokens.count {
      var wanted: [Terminal: [Item]] = [:]
      var next = 0
      while next < sets[index].count {
        let item = sets[index][next]
        next += 1
        let state = states[Int(item.state)]
        for (terminal, target) in state.terminals {
          wanted[terminal, default: []].append(Item(state: Int32(target), origin: item.origin))
        }
        for (production, _) in state.productions {
          add(Item(state: Int32(starts[production]), origin: Int32(index)), index)
        }
        guard state.isAccepting, Int(item.origin) < index else { continue }
        for parent in sets[Int(item.origin)] {
          for (production, target) in states[Int(parent.state)].productions
          where production == state.production {
            add(Item(state: Int32(target), origin: parent.origin), index)
          }
        }
      }
      guard index < tokens.count else { break }
      let lengths = words.lengths(of: Array(wanted.keys), in: tokens, at: index)
      for (terminal, length) in lengths {
        for item in wanted[terminal] ?? [] { add(item, index + length) }
      }
    }
    return (sets.last ?? []).contains {
      $0.origin == 0 && states[Int($0.state)].isAccepting && states[Int($0.state)].production == 0
    }
  }
}

/// A production with places between its parts, numbered from 0.
private struct Automaton {
  let numbers: [String: Int]
  var terminals: [[(Terminal, Int)]] = [[]]
  var productions: [[(Int, Int)]] = [[]]
  var free: [[Int]] = [[]]

  init(productions numbers: [String: Int]) { self.numbers = numbers }

  private mutating func place() -> Int {
    terminals.append([])
    productions.append([])
    free.append([])
    return free.count - 1
  }

  /// Adds the ways through `shape` from a place and answers where they end.
  mutating func add(_ shape: Shape, from start: Int) -> Int {
    switch shape {
    case .terminal(let terminal):
      let end = place()
      terminals[start].append((terminal, end))
      return end
    case .production(let name):
      let end = place()
      guard let number = numbers[name] else { preconditionFailure("no production is \(name)") }
      productions[start].append((number, end))
      return end
    case .sequence(let parts):
      return parts.reduce(start) { add($1, from: $0) }
    case .choice(let options):
      let end = place()
      for option in options {
        let begin = place()
        free[start].append(begin)
        let last = add(option, from: begin)
        free[last].append(end)
      }
      return end
    case .option(let inner): return add(.choice([inner, .sequence([])]), from: start)
    case .repetition(let inner):
      let begin = place()
      free[start].append(begin)
      let last = add(inner, from: begin)
      free[last].append(begin)
      return begin
    }
  }

  func closure(_ places: Set<Int>) -> Set<Int> {
    var all = places
    var waiting = Array(places)
    while let place = waiting.popLast() {
      for next in free[place] where all.insert(next).inserted { waiting.append(next) }
    }
    return all
  }
}
