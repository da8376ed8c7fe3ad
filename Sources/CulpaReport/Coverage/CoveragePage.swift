public import CulpaEngine
public import CulpaSyntax

/// Coverage over the source: one page, each line with what no test reaches in it.
public struct CoveragePage {
  private let coverage: Coverage
  private let language: Language
  private let tests: Int

  /// A page in one language.
  public init(_ coverage: Coverage, tests: Int, language: Language) {
    self.coverage = coverage
    self.tests = tests
    self.language = language
  }

  private func say(_ words: Bilingual) -> String { words.text(in: language) }

  /// The whole page.
  public func html() -> [UInt8] {
    let page = Page(title: say(WordsOfCoverage.title()), language: language)
    let (reached, all) = coverage.tally
    let share = CoverageText.percent(Coverage.share(reached, of: all))
    var bytes = page.opening()
    bytes += Page.paragraph(say(WordsOfCoverage.total(share, reached, all, tests: tests))).bytes
    bytes += Page.paragraph(say(WordsOfCoverage.legend), class: "soft").bytes
    for part in coverage.parts { bytes += section(part).bytes }
    return bytes + page.closing()
  }

  private func section(_ part: Coverage.Part) -> Markup {
    let name = part.targets.policy.label.shown(in: language)
    var content = Page.paragraph(part.figures.map { say($0) }.joined(separator: " · "))
    if !part.unreachable.isEmpty {
      content += Page.paragraph(
        say(WordsOfCoverage.excluded(part.unreachable.count)), class: "soft")
    }
    content += .element("div", [("class", "scroll")], table(part))
    return Page.section("\(part.file)  \(name)", content)
  }

  /// The lines from the first to the last that holds something to be reached.
  private func table(_ part: Coverage.Part) -> Markup {
    var missed: [Int: [String]] = [:]
    for one in part.missed(in: language) { missed[one.line, default: []].append(say(one.words)) }
    let lines = part.aims.map { part.position(part.targets.span(of: $0)).line }
    guard let first = lines.min(), let last = lines.max(),
      let text = part.sources[part.targets.policy.label.span.source]
    else { return Markup() }
    let counted = Set(lines)
    var rows = Markup()
    for number in first...last {
      let words = missed[number] ?? []
      let mark = words.isEmpty ? (counted.contains(number) ? "✓" : "") : "✗"
      var row = Markup.element("td", [("class", "n soft")], text: "\(number)")
      row += .element("td", [("class", words.isEmpty ? "soft" : "bad")], text: mark)
      row += .element(
        "td", [], .element("code", text: text.text(text.lineRange(number - 1))))
      row += .element("td", [("class", "bad")], text: words.joined(separator: "\n"))
      rows += .element("tr", [], row)
      rows += .constant("\n")
    }
    return .element("table", [], .element("tbody", [], rows))
  }
}
