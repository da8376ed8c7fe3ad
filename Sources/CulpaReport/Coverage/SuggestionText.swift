public import CulpaEngine
public import CulpaSyntax

/// Writes suggested tests as blocks that can be pasted: the incident, and what it comes to today.
public struct SuggestionText {
  let part: Coverage.Part
  let texts: TextTable
  let language: Language

  /// Writes for one policy, or for what an account is settled by.
  public init(_ part: Coverage.Part, texts: TextTable, language: Language) {
    self.part = part
    self.texts = texts
    self.language = language
  }

  var policy: Policy { part.targets.policy }

  func word(_ keyword: Keyword) -> String { keyword.spelling(in: language) }

  /// What may be pasted for an incident: with people of whom nothing is known, then with people who have
  /// what the incident was made with.
  public func blocks(_ suggestion: CoverageSearch.Suggestion) -> [[String]] {
    let expected = expectations(suggestion.ruling, suggestion.aims, of: nil)
    let record = suggestion.record
    let named = Dictionary(
      uniqueKeysWithValues: Set(record.parties.compactMap(\.person)).map { ($0, name(of: $0)) })
    let plain = block(suggestion, [], incident(record, [:]), expected)
    let told = block(
      suggestion, people(named.keys.sorted(), of: suggestion), incident(record, named), expected)
    return suggestion.hasOwnPeople ? [told] : [plain, told]
  }

  private func incident(_ record: IncidentRecord, _ people: [PersonID: String]) -> [String] {
    let items = IncidentText(policy, texts: texts).items(record, people: people, in: language)
    if items.isEmpty { return ["\(word(.incident)) { }"] }
    return ["\(word(.incident)) {"] + items.map { "    " + $0 } + ["}"]
  }

  /// A test with these lines, and above it what it is for.
  func block(
    _ suggestion: CoverageSearch.Suggestion, _ people: [String], _ items: [String],
    _ expected: [String]
  ) -> [String] {
    let names = suggestion.aims.prefix(3).map { part.words(for: $0).text(in: language) }
    var lines = names.map {
      "# " + WordsOfCoverage.suggestion(Bilingual(en: $0, zh: $0)).text(in: language)
    }
    let title = part.title(of: suggestion.aim).text(in: language)
      .replacing("\"", with: "'").replacing("`", with: "'")
    lines.append("\(word(.test)) \"\(title)\" \(word(.under)) \(under) {")
    lines += (people + items).map { "    " + $0 }
    lines += expected.map { "    \(word(.expect)) \($0)" }
    return lines + ["}"]
  }

  private var under: String { policyLabel.shown(in: language) }

  /// The label of the policy that a test is under.
  private var policyLabel: Label { declaringLabel ?? policy.label }

  /// The policy around an account; set by whoever writes for one.
  var declaringLabel: Label?

  // MARK: People

  func name(of person: PersonID) -> String { "person\(person.index + 1)" }

  /// Everybody who takes part, with all that is known, and who is above them.
  private func people(_ some: [PersonID], of suggestion: CoverageSearch.Suggestion) -> [String] {
    var all = some
    for id in some {
      if let superior = suggestion.people[id.index].superior, !all.contains(superior) {
        all.append(superior)
      }
    }
    return all.map { id in
      let fields = fields(of: suggestion.people[id.index])
      return "\(word(.person)) \(name(of: id)) { \(fields.joined(separator: "  ")) }"
    }
  }

  private func fields(of person: Person) -> [String] {
    let written = IncidentText(policy, texts: texts)
    var fields: [String] = []
    let all: [(Keyword, Value)] = [
      (.wage, person.wage), (.post, person.post), (.departmentWord, person.department),
      (.hired, person.hired), (.transferred, person.transferred),
    ]
    for (keyword, value) in all where value != .unknown {
      fields.append("\(word(keyword)) = \(written.literal(value, language))")
    }
    if let superior = person.superior {
      fields.append("\(word(.superior)) = \(name(of: superior))")
    }
    return fields
  }

  // MARK: What it comes to

  /// What a ruling comes to; of a settlement with its name.
  func expectations(_ ruling: Ruling, _ aims: [CoverageAim], of name: String?) -> [String] {
    let written = IncidentText(policy, texts: texts)
    let within = name.map { " \(word(.inIncident)) \"\($0)\"" } ?? ""
    var lines: [String] = []
    if let settled = ruling.severity.settled, !policy.levels.isEmpty {
      let level = settled.map { policy.levels[$0.index].label.shown(in: language) }
      lines.append("\(word(.severity))\(within) \(word(.isWord)) \(level ?? word(.none))")
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
      lines.append("\(whose)\(within) \(word(.isWord)) \(amount)")
    }
    var told: Set<Int> = []
    for aim in aims {
      for rule in rules(of: aim) where told.insert(rule).inserted {
        guard let applied = ruling.applied[rule] else { continue }
        let name = policy.rules[rule].label.shown(in: language)
        lines.append(
          (applied ? "\(word(.rule)) \(name)" : "\(word(.not)) \(word(.rule)) \(name)") + within)
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
