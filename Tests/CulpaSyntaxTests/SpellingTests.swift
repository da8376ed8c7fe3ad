import CulpaSyntax
import CulpaTestSupport
import Foundation
import Testing

/// The table of spellings, and the page that shows it.
@Suite struct SpellingTests {
  @Test func noTwoKeywordsShareBothSpellings() {
    var seen: [String: Keyword] = [:]
    for keyword in Keyword.allCases {
      let both = keyword.spelling.english + "/" + keyword.spelling.chinese
      #expect(seen[both] == nil, "\(both)")
      seen[both] = keyword
    }
  }

  /// In one production a spelling stands for one keyword, in either language.
  @Test func spellingsAreUniqueInEachProduction() throws {
    for production in try Grammar.current().productions {
      var english: [String: Keyword] = [:]
      var chinese: [String: Keyword] = [:]
      for keyword in Self.keywords(of: production.shape) {
        let spelling = keyword.spelling
        #expect(english[spelling.english, default: keyword] == keyword, "\(production.name)")
        #expect(chinese[spelling.chinese, default: keyword] == keyword, "\(production.name)")
        english[spelling.english] = keyword
        chinese[spelling.chinese] = keyword
      }
    }
  }

  private static func keywords(of shape: Shape) -> [Keyword] {
    switch shape {
    case .terminal(.keyword(let keyword)), .terminal(.bound(let keyword)): [keyword]
    case .terminal, .production: []
    case .sequence(let parts), .choice(let parts): parts.flatMap { keywords(of: $0) }
    case .option(let inner), .repetition(let inner): keywords(of: inner)
    }
  }

  @Test func everyKeywordIsInTheGrammarOrABuiltInName() throws {
    let used = Set(try Grammar.current().productions.flatMap { Self.keywords(of: $0.shape) })
    let builtIn: Set<Keyword> = [
      .occurred, .wage, .post, .department, .superior, .hired, .transferred, .holders, .score,
      .openingScore, .added, .deducted, .rank, .rankFromLast, .ranked, .tied, .disqualified,
      .periodStart, .periodEnd, .outOfOrder, .wrongRole, .incomplete,
    ]
    for keyword in Keyword.allCases where !builtIn.contains(keyword) {
      #expect(used.contains(keyword), "\(keyword)")
    }
  }

  /// A unit stands behind a number; there the only keywords that begin with a unit are `month end` and,
  /// in a duty, `times`.
  @Test func unitsAreNoKeywords() {
    let units = Set(Unit.allCases.flatMap { $0.spellings.english + $0.spellings.chinese })
    let shared = Keyword.allCases.filter { keyword in
      let first = keyword.spelling.english.split(separator: " ").first.map { String($0) } ?? ""
      return units.contains(first) || units.contains(keyword.spelling.chinese)
    }
    #expect(Set(shared) == [.monthEnd, .month, .timesEach])
    #expect(
      Unit.allCases.flatMap { Set($0.spellings.english).union($0.spellings.chinese) }.count
        == units.count)
  }

  @Test func spellingPageIsCurrent() throws {
    let file = Grammar.root.appending(path: "grammar/spelling.md")
    if ProcessInfo.processInfo.environment["CULPA_UPDATE"] == "1" {
      try Data(Self.page.utf8).write(to: file)
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == Self.page)
  }

  private static var page: String {
    var lines = [
      "# Spellings", "",
      "Generated from the table in `Sources/CulpaSyntax/Lexing/Spelling.swift`.", "",
      "## Keywords", "", "| English | Chinese |", "|---|---|",
    ]
    for keyword in Keyword.allCases {
      lines.append("| `\(keyword.spelling.english)` | `\(keyword.spelling.chinese)` |")
    }
    lines += ["", "These are names nowhere, unless between `「` and `」`:", ""]
    lines.append(
      Keyword.reserved.map { "`\($0.spelling.english)` `\($0.spelling.chinese)`" }
        .joined(separator: " · "))
    lines += ["", "## Units", "", "The first spelling is the one that is written.", ""]
    lines += ["| English | Chinese |", "|---|---|"]
    for unit in Unit.allCases {
      let (english, chinese) = unit.spellings
      func cell(_ spellings: [String]) -> String {
        spellings.map { "`\($0)`" }.joined(separator: " ")
      }
      lines.append("| \(cell(english)) | \(cell(chinese)) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
