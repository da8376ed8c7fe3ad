import CulpaSyntax

/// Which words are keywords, units and names, from the spelling tables.
struct WordTable: Sendable {
  struct Word: Sendable {
    let kind: TokenKind
    let text: String
    let start: UInt32
    let end: UInt32
  }

  private let known: Set<String>
  private let reserved: Set<String>
  private let units: [String: Unit]

  init() {
    var known: Set<String> = []
    for keyword in Keyword.allCases {
      for spelling in [keyword.spelling.english, keyword.spelling.chinese] {
        known.formUnion(spelling.split(whereSeparator: { " /".contains($0) }).map { String($0) })
      }
    }
    var units: [String: Unit] = [:]
    for unit in Unit.allCases {
      for spelling in unit.spellings.english + unit.spellings.chinese { units[spelling] = unit }
    }
    self.units = units
    self.known = known.union(units.keys)
    reserved = Set(
      Keyword.reserved.flatMap { [$0.spelling.english, $0.spelling.chinese] }
        .filter { !$0.contains(" ") })
  }

  /// How many words each terminal takes at `index`; those that don't match are left out.
  func lengths(
    of terminals: [Terminal], in words: [Word], at index: Int
  ) -> [(Terminal, Int)] {
    var found: [(Terminal, Int)] = []
    var longest = 0
    for terminal in terminals {
      let length = length(of: terminal, in: words, at: index)
      guard length > 0 else { continue }
      found.append((terminal, length))
      if isOfTheLanguage(terminal) { longest = max(longest, length) }
    }
    let binds = index + 1 < words.count && words[index + 1].kind == .equals
    return found.filter { terminal, length in
      if isOfTheLanguage(terminal) { return length == longest }
      return longest == 0 || binds || (terminal != .name && terminal != .alias)
    }
  }

  private func isOfTheLanguage(_ terminal: Terminal) -> Bool {
    switch terminal {
    case .keyword, .bound, .unit, .currency, .timeUnit: true
    case .sign, .name, .alias, .text, .date, .number: false
    }
  }

  private func length(of terminal: Terminal, in words: [Word], at index: Int) -> Int {
    let word = words[index]
    switch terminal {
    case .keyword(let keyword): return length(of: keyword, in: words, at: index)
    case .bound(let keyword):
      let count = spelled(keyword, in: words, at: index)
      return index + count < words.count && startsOperand(words, index + count) ? count : 0
    case .sign(let kind): return word.kind == kind ? 1 : 0
    case .name:
      if word.kind == .quotedName { return 1 }
      return word.kind == .word && !reserved.contains(word.text) ? 1 : 0
    case .alias:
      if word.kind == .quotedName { return 1 }
      guard word.kind == .word else { return 0 }
      let isBeforeSign =
        index + 1 < words.count && [.colon, .equals].contains(words[index + 1].kind)
      return !known.contains(word.text) || isBeforeSign && !reserved.contains(word.text) ? 1 : 0
    case .text: return word.kind == .text ? 1 : 0
    case .date: return word.kind == .date || word.kind == .instant ? 1 : 0
    case .number: return word.kind == .number ? 1 : 0
    case .unit:
      if word.kind == .percent { return 1 }
      return unit(words, index).map { !$0.isCurrency } == true ? 1 : 0
    case .currency: return unit(words, index).map(\.isCurrency) == true ? 1 : 0
    case .timeUnit:
      guard word.kind == .word, let unit = units[word.text] else { return 0 }
      return [.hour, .minute, .day].contains(unit) ? 1 : 0
    }
  }

  private func unit(_ words: [Word], _ index: Int) -> Unit? {
    guard words[index].kind == .word, let unit = units[words[index].text] else { return nil }
    let isApart = index == 0 || words[index - 1].end != words[index].start
    let binds = index + 1 < words.count && words[index + 1].kind == .equals
    let endsMonth = length(of: .monthEnd, in: words, at: index) > 0
    return isApart && (binds || endsMonth) ? nil : unit
  }

  /// The words of the language that an operand may start with.
  private static let operands: [Keyword] = [
    .yes, .no, .unknown, .prior, .largest, .smallest, .howMany, .occurred, .wage, .post,
    .department, .superior, .hired, .transferred, .holders, .score, .openingScore, .added,
    .deducted, .rank, .rankFromLast, .ranked, .tied, .disqualified, .periodStart, .periodEnd,
  ]

  private func startsOperand(_ words: [Word], _ index: Int) -> Bool {
    switch words[index].kind {
    case .word:
      !known.contains(words[index].text)
        || Self.operands.contains { spelled($0, in: words, at: index) > 0 }
    case .quotedName, .number, .date, .instant, .text, .leftParenthesis, .minus, .currencySign:
      true
    default: false
    }
  }

  private func length(of keyword: Keyword, in words: [Word], at index: Int) -> Int {
    let count = spelled(keyword, in: words, at: index)
    let next = index + count
    switch keyword {
    case .largest, .smallest, .howMany:
      return next < words.count && words[next].kind == .leftParenthesis ? count : 0
    default: return count
    }
  }

  private func spelled(_ keyword: Keyword, in words: [Word], at index: Int) -> Int {
    func matches(_ parts: [String]) -> Bool {
      index + parts.count <= words.count
        && parts.indices.allSatisfy { words[index + $0].text == parts[$0] }
    }
    if keyword == .yesNo {
      for parts in [["yes", "/", "no"], ["是", "/", "否"], ["yes", "/", "否"], ["是", "/", "no"]]
      where matches(parts) { return 3 }
      return matches(["是否"]) ? 1 : 0
    }
    guard words[index].kind == .word else { return 0 }
    let english = keyword.spelling.english.split(separator: " ").map { String($0) }
    if matches(english) { return english.count }
    return matches([keyword.spelling.chinese]) ? 1 : 0
  }
}
