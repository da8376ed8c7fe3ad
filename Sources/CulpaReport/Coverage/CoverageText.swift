public import CulpaEngine
public import CulpaSyntax

/// One thing that is missing, with its place.
struct MissedAim {
  let file: String
  let line: Int
  let column: Int
  let words: Bilingual
}

/// Coverage for people: what is missing first, then figures.
public struct CoverageText {
  private let coverage: Coverage
  private let style: Style
  private let tests: Int

  /// Coverage as so many tests made it.
  public init(_ coverage: Coverage, tests: Int, style: Style) {
    self.coverage = coverage
    self.tests = tests
    self.style = style
  }

  private func say(_ words: Bilingual) -> String { words.text(in: style.language) }

  /// Each file with what is missing in it, then the sum of all.
  public func lines() -> [String] {
    var lines: [String] = []
    for part in coverage.parts {
      let missed = part.missed(in: style.language)
      let name = part.targets.policy.label.shown(in: style.language)
      lines.append("\(missed.first?.file ?? part.file)  \(name)")
      for one in missed { lines.append("  \(one.line):\(one.column)  \(say(one.words))") }
      lines.append("  " + part.figures.map { say($0) }.joined(separator: "  "))
      if !part.unreachable.isEmpty {
        lines.append("  " + say(WordsOfCoverage.excluded(part.unreachable.count)))
      }
      lines.append("")
    }
    let (reached, all) = coverage.tally
    lines.append(
      say(
        WordsOfCoverage.total(
          Self.percent(Coverage.share(reached, of: all)), reached, all, tests: tests)))
    return lines
  }

  /// Hundredths of a per cent as per cent: `93.4`.
  public static func percent(_ hundredths: Int) -> String {
    hundredths % 100 == 0
      ? "\(hundredths / 100)"
      : "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }

  /// That less was reached than was wanted.
  public static func below(_ share: Int, wanted: Int) -> Bilingual {
    WordsOfCoverage.below(percent(share), percent(wanted))
  }
}

extension Coverage.Part {
  /// The file of the policy.
  var file: String { sources[targets.policy.label.span.source]?.name ?? "" }

  func position(_ span: Span) -> (line: Int, column: Int) {
    sources[span.source]?.position(of: span.start) ?? (1, 1)
  }

  private func written(_ span: Span) -> String {
    let text = sources.text(span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.count > 60 ? text.prefix(59) + "…" : text
  }

  /// An aim as written, with the one value that it is about where it names several.
  private func text(of aim: CoverageAim) -> String {
    let text = written(targets.span(of: aim))
    guard let value = targets.value(of: aim) else { return text }
    return text + ": "
      + IncidentText(targets.policy, texts: TextTable()).literal(value, .english)
  }

  /// What is missing, in the order of the text.
  func missed(in language: Language) -> [MissedAim] {
    missing.map { aim in
      let place = position(targets.span(of: aim))
      return MissedAim(
        file: file, line: place.line, column: place.column, words: words(for: aim))
    }.sorted { ($0.line, $0.column, $0.words.english) < ($1.line, $1.column, $1.words.english) }
  }

  /// What a missing aim is.
  func words(for aim: CoverageAim) -> Bilingual {
    let policy = targets.policy
    let text = text(of: aim)
    switch aim {
    case .rule(let rule):
      return WordsOfCoverage.rule(policy.rules[rule].label, isAsked: trace.asked[rule] != nil)
    case .condition(rule: let rule, part: _, holds: let holds):
      return WordsOfCoverage.condition(text, policy.rules[rule].label, holds: holds)
    case .bound(ladder: _, row: _, let side): return WordsOfCoverage.bound(text, side)
    case .row(table: let table, row: _):
      return WordsOfCoverage.row(text, policy.tables[table].label)
    case .cut(table: let table, input: let input, cut: let cut, let side):
      let value = targets.value(ofCut: cut, table: table, input: input)
      let literal = IncidentText(policy, texts: TextTable()).literal(value, .english)
      return WordsOfCoverage.cut(text, literal, side)
    case .override(rule: let rule, by: let by):
      return WordsOfCoverage.override(policy.rules[rule].label, by: policy.rules[by].label)
    }
  }

  /// What a test of an aim is about.
  func title(of aim: CoverageAim) -> Bilingual {
    let policy = targets.policy
    let text = text(of: aim)
    switch aim {
    case .rule(let rule):
      return WordsOfCoverage.applies(policy.rules[rule].label)
    case .condition(rule: let rule, part: _, holds: let holds):
      return WordsOfCoverage.settled(text, policy.rules[rule].label, holds: holds)
    case .bound(ladder: _, row: _, let side): return WordsOfCoverage.at(text, side)
    case .row, .cut, .override: return words(for: aim)
    }
  }

  /// Rules, conditions, bounds, rows and exceptions, each reached of all.
  var figures: [Bilingual] {
    var reached = [0, 0, 0, 0, 0]
    var all = [0, 0, 0, 0, 0]
    for aim in aims {
      let kind =
        switch aim {
        case .rule: 0
        case .condition: 1
        case .bound, .cut: 2
        case .row: 3
        case .override: 4
        }
      all[kind] += 1
      if trace.hits[aim] != nil { reached[kind] += 1 }
    }
    return all.indices.filter { all[$0] > 0 }.map {
      WordsOfCoverage.tally($0, reached[$0], all[$0])
    }
  }
}
