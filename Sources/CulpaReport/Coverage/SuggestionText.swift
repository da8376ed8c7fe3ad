public import CulpaEngine
public import CulpaSyntax

/// Writes suggested tests as blocks that can be pasted: the incident, and what it comes to today.
public struct SuggestionText {
  private let part: Coverage.Part
  private let texts: TextTable
  private let language: Language

  /// Writes for one policy.
  public init(_ part: Coverage.Part, texts: TextTable, language: Language) {
    self.part = part
    self.texts = texts
    self.language = language
  }

  private var policy: Policy { part.targets.policy }

  private func word(_ keyword: Keyword) -> String { keyword.spelling(in: language) }

  /// One block.
  public func block(_ suggestion: CoverageSearch.Suggestion) -> [String] {
    let written = IncidentText(policy, texts: texts)
    let names = suggestion.aims.prefix(3).map { part.words(for: $0).text(in: language) }
    var lines = names.map {
      "# " + WordsOfCoverage.suggestion(Bilingual(en: $0, zh: $0)).text(in: language)
    }
    let title = part.title(of: suggestion.aim).text(in: language)
      .replacing("\"", with: "'").replacing("`", with: "'")
    let name = policy.label.shown(in: language)
    lines.append("\(word(.test)) \"\(title)\" \(word(.under)) \(name) {")
    let items = written.items(suggestion.record, in: language)
    if items.isEmpty {
      lines.append("    \(word(.incident)) { }")
    } else {
      lines.append("    \(word(.incident)) {")
      for item in items { lines.append("        \(item)") }
      lines.append("    }")
    }
    lines += expectations(suggestion).map { "    \(word(.expect)) \($0)" }
    return lines + ["}"]
  }

  private func expectations(_ suggestion: CoverageSearch.Suggestion) -> [String] {
    let written = IncidentText(policy, texts: texts)
    let ruling = suggestion.ruling
    var lines: [String] = []
    if let settled = ruling.severity.settled, !policy.levels.isEmpty {
      let level = settled.map { policy.levels[$0.index].label.shown(in: language) }
      lines.append("\(word(.severity)) \(word(.isWord)) \(level ?? word(.none))")
    }
    for charge in ruling.charges {
      let same = ruling.charges.filter {
        $0.booking == charge.booking
          && ruling.parties[$0.party].role == ruling.parties[charge.party].role
      }
      guard charge.isCertain, same.count == 1, let high = charge.high else { continue }
      let booking = policy.bookings[charge.booking.index].label.shown(in: language)
      let role = policy.roles[ruling.parties[charge.party].role.index].label.shown(in: language)
      let low = written.literal(.money(charge.low), language)
      let amount =
        charge.low == high ? low : "\(low)..\(written.literal(.money(high), language))"
      let whose =
        language == .english
        ? "\(booking) of \(role)" : "\(role) \(word(.possessive)) \(booking)"
      lines.append("\(whose) \(word(.isWord)) \(amount)")
    }
    var told: Set<Int> = []
    for aim in suggestion.aims {
      for rule in rules(of: aim) where told.insert(rule).inserted {
        guard let applied = ruling.applied[rule] else { continue }
        let name = policy.rules[rule].label.shown(in: language)
        lines.append(
          applied
            ? "\(word(.rule)) \(name)" : "\(word(.not)) \(word(.rule)) \(name)")
      }
    }
    return lines
  }

  private func rules(of aim: CoverageAim) -> [Int] {
    switch aim {
    case .rule(let rule), .condition(rule: let rule, part: _, holds: _): [rule]
    case .override(rule: let rule, by: let by): [rule, by]
    case .bound, .row, .cut: []
    }
  }
}
