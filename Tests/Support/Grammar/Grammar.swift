public import CulpaSyntax
public import Foundation

/// What may stand at a place of a production.
public indirect enum Shape: Sendable {
  case terminal(Terminal)
  case production(String)
  case sequence([Shape])
  case choice([Shape])
  case option(Shape)
  case repetition(Shape)
}

/// What a grammar takes as one.
public enum Terminal: Hashable, Sendable {
  case keyword(Keyword)
  /// `above` and its like at the start of a range, where they may be names.
  case bound(Keyword)
  case sign(TokenKind)
  case name, alias, text, date, number, unit, currency, timeUnit
}

/// `grammar/culpa.ebnf`, read.
public struct Grammar: Sendable {
  /// The productions in order, without those of the last part, which are tokens.
  public let productions: [(name: String, text: String, shape: Shape)]
  /// An English keyword and a production, and which of several Chinese spellings it has there.
  public let spellings: [(word: String, chinese: String, productions: Set<String>)]

  /// The root of the working copy.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The grammar of this working copy.
  public static func current() throws -> Grammar {
    let file = root.appending(path: "grammar/culpa.ebnf")
    return try Grammar(reading: String(contentsOf: file, encoding: .utf8))
  }

  /// Reads the notation.
  ///
  /// - Throws: ``GrammarError`` where the text is no grammar.
  public init(reading text: String) throws(GrammarError) {
    guard let tokens = text.range(of: "(* tokens *)") else {
      throw GrammarError(reason: "there is no part with the tokens")
    }
    spellings = Self.spellings(in: text)
    var all: [(name: String, text: String, shape: Shape)] = []
    var reader = ShapeReader(text: Self.withoutComments(String(text[..<tokens.lowerBound])))
    let spellings = spellings
    while let (name, source) = try reader.production() {
      var shapes = ShapeReader(text: source)
      let shape = try shapes.choice { word throws(GrammarError) in
        try Self.terminal(word, in: name, spellings: spellings)
      }
      all.append((name, name + " = " + Self.folded(source) + " ;", shape))
    }
    productions = all
  }

  /// White space as one space.
  public static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func withoutComments(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.range(of: "(*") {
      result += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].range(of: "*)") else { return result }
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// The table `as 作为 in join ; 记为 elsewhere` of the first comment; a phrase stands in quotes.
  private static func spellings(
    in text: String
  ) -> [(word: String, chinese: String, productions: Set<String>)] {
    guard let start = text.range(of: "is a different keyword here:"),
      let end = text[start.upperBound...].range(of: "*)")
    else { return [] }
    var rows: [(word: String, chinese: String, productions: Set<String>)] = []
    for line in text[start.upperBound..<end.lowerBound].split(separator: "\n") {
      // A phrase stands in quotes.
      let isPhrase = line.drop { $0 == " " }.hasPrefix("\"")
      let words = line.split(separator: isPhrase ? "\"" : " ", maxSplits: 1)
        .filter { !$0.allSatisfy { $0 == " " } }
        .flatMap { isPhrase ? $0.split(separator: "\"", maxSplits: 1) : [$0] }
        .map { String($0) }
      guard words.count == 2 else { continue }
      for part in words[1].split(separator: ";") {
        let names = part.split(whereSeparator: { " ,".contains($0) }).map { String($0) }
        let places = names.contains("elsewhere") ? [] : names.dropFirst(2)
        rows.append((words[0], names[0], Set(places)))
      }
    }
    return rows
  }

  private static let signs: [String: TokenKind] = [
    "{": .leftBrace, "}": .rightBrace, "(": .leftParenthesis, ")": .rightParenthesis, ",": .comma,
    ":": .colon, "|": .pipe, "=": .equals, "<": .less, "<=": .lessOrEqual, ">": .greater,
    ">=": .greaterOrEqual, "≠": .notEqual, "+": .plus, "-": .minus, "*": .times, "/": .divide,
    "¥": .currencySign, "..": .dotDot, "..<": .dotDotLess,
  ]

  private static func terminal(
    _ word: String, in production: String,
    spellings: [(word: String, chinese: String, productions: Set<String>)]
  ) throws(GrammarError) -> Terminal {
    if let sign = signs[word] { return .sign(sign) }
    let rows = spellings.filter { $0.word == word }
    let row =
      rows.first { $0.productions.contains(production) }
      ?? rows.first { $0.productions.isEmpty }
    let keywords = Keyword.allCases.filter {
      $0.spelling.english == word && (row == nil || $0.spelling.chinese == row?.chinese)
    }
    guard let keyword = keywords.first, keywords.count == 1 else {
      throw GrammarError(reason: "`\(word)` in `\(production)` is \(keywords.count) keywords")
    }
    return production == "bound" ? .bound(keyword) : .keyword(keyword)
  }
}

/// The text is not in the notation of the grammar.
public struct GrammarError: Error {
  /// What is wrong.
  public let reason: String
}

/// Reads `a = b { c } [ d ] ( e | f ) ;`.
private struct ShapeReader {
  private var rest: Substring
  init(text: String) { rest = text[...] }

  private mutating func skipSpace() { rest = rest.drop(while: \.isWhitespace) }

  /// The next production as name and text between `=` and `;`; `nil` at the end.
  mutating func production() throws(GrammarError) -> (String, String)? {
    skipSpace()
    guard !rest.isEmpty else { return nil }
    let name = word()
    skipSpace()
    guard !name.isEmpty, rest.first == "=" else {
      throw GrammarError(reason: "a production starts with `name =`, not `\(rest.prefix(30))`")
    }
    rest = rest.dropFirst()
    var source = ""
    while let next = rest.first, next != ";" {
      if next == "\"" {
        source += try "\"" + quoted() + "\""
      } else {
        source.append(next)
        rest = rest.dropFirst()
      }
    }
    rest = rest.dropFirst()
    return (name, source)
  }

  private mutating func word() -> String {
    let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    rest = rest.dropFirst(word.count)
    return String(word)
  }

  private mutating func quoted() throws(GrammarError) -> String {
    rest = rest.dropFirst()
    let inside = rest.prefix { $0 != "\"" }
    rest = rest.dropFirst(inside.count)
    guard rest.first == "\"" else { throw GrammarError(reason: "a quote is not closed") }
    rest = rest.dropFirst()
    return String(inside)
  }

  mutating func choice(
    _ terminal: (String) throws(GrammarError) -> Terminal
  ) throws(GrammarError) -> Shape {
    var options = [try sequence(terminal)]
    while rest.first == "|" {
      rest = rest.dropFirst()
      options.append(try sequence(terminal))
    }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence(
    _ terminal: (String) throws(GrammarError) -> Terminal
  ) throws(GrammarError) -> Shape {
    var parts: [Shape] = []
    skipSpace()
    while let next = rest.first, !"|)]}".contains(next) {
      parts.append(try part(next, terminal))
      skipSpace()
    }
    guard !parts.isEmpty else { throw GrammarError(reason: "an alternative is empty") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func part(
    _ next: Character, _ terminal: (String) throws(GrammarError) -> Terminal
  ) throws(GrammarError) -> Shape {
    if next == "\"" { return .terminal(try terminal(try quoted())) }
    if "([{".contains(next) {
      rest = rest.dropFirst()
      let inside = try choice(terminal)
      rest = rest.dropFirst()
      return next == "(" ? inside : next == "[" ? .option(inside) : .repetition(inside)
    }
    let tokens: [String: Terminal] = [
      "name": .name, "alias": .alias, "text": .text, "date": .date, "number": .number,
      "unit": .unit, "currency": .currency, "time_unit": .timeUnit,
    ]
    let name = word()
    guard !name.isEmpty else { throw GrammarError(reason: "nothing is called `\(next)`") }
    return tokens[name].map { .terminal($0) } ?? .production(name)
  }
}
