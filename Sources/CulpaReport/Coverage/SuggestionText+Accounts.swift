public import CulpaEngine
public import CulpaSyntax

/// Suggested tests of settlements: who has the account, what is entered, what is recorded for the period.
extension SuggestionText {
  /// The same for an account of a policy.
  public init(
    _ part: Coverage.Part, under declaring: CompiledPolicy, texts: TextTable, language: Language
  ) {
    self.init(part, texts: texts, language: language)
    declaringLabel = declaring.policy.label
  }

  /// What may be pasted to have one period settled: as recorded, and with each way in which points can be
  /// entered.
  ///
  /// - Parameter distance: how far the score must move from where the period begins; `nil` where it need not.
  public func settlements(
    _ suggestion: CoverageSearch.Suggestion, under declaring: CompiledPolicy,
    moving distance: Decimal?
  ) -> [[String]] {
    guard let terms = policy.settlement else { return [] }
    let account = declaring.policy.accounts[terms.account.index]
    guard let (people, subject) = subject(of: account, suggestion) else { return [] }
    let record = record(suggestion.record, account, subject, terms)
    guard let distance, !distance.isZero else { return [block(suggestion, people, record, [])] }
    return CoverageSearch.entries(moving: terms.account, by: distance, under: declaring).map {
      entry in
      let incidents = (1...entry.times).flatMap {
        self.incident($0, entry.record, entry.subject, subject, declaring.policy)
      }
      return block(suggestion, people, incidents + record, [])
    }
  }

  /// The block with what the settlement comes to.
  public func settled(
    _ block: [String], _ judged: JudgedIncident, _ suggestion: CoverageSearch.Suggestion
  ) -> [String] {
    let name = judged.ruling.incident
    var expected: [String] = []
    if let score = judged.settlement?.balance.score, score != .unknown {
      let figure = IncidentText(policy, texts: texts).literal(score, language)
      expected.append("\(word(.score)) \(word(.inIncident)) \"\(name)\" \(word(.isWord)) \(figure)")
    }
    expected += expectations(judged.ruling, suggestion.aims, of: name)
    return block.dropLast() + expected.map { "    \(word(.expect)) \($0)" } + ["}"]
  }

  /// Who has the account, with what its conditions ask for; `nil` for posts, which nobody declares.
  private func subject(
    of account: Account, _ suggestion: CoverageSearch.Suggestion
  ) -> (lines: [String], name: String)? {
    switch account.subject {
    case .organisation: return ([], "")
    case .post: return nil
    case .department: return (["\(word(.departmentWord)) unit1 { }"], "unit1")
    case .person:
      let written = IncidentText(policy, texts: texts)
      let fields = policy.membership.compactMap { attribute, value -> String? in
        switch attribute {
        case .post: "\(word(.post)) = \(written.literal(value, language))"
        case .department: "\(word(.departmentWord)) = \(written.literal(value, language))"
        case .wage, .superior, .hired, .transferred, .tier: nil
        }
      }
      return (["\(word(.person)) person1 { \(fields.joined(separator: "  ")) }"], "person1")
    }
  }

  private static let day = "2026-01-15"

  private func record(
    _ made: IncidentRecord, _ account: Account, _ subject: String, _ terms: SettlementTerms
  ) -> [String] {
    let written = IncidentText(policy, texts: texts)
    var lines: [String] = []
    for (index, fact) in policy.ownFacts.enumerated() where made.facts[index] != fact.standard {
      lines.append(
        "\(fact.label.shown(in: language)) = \(written.literal(made.facts[index], language))")
    }
    for party in made.parties where party.role != terms.role {
      let role = policy.roles[party.role.index]
      lines.append("\(role.label.shown(in: language)) = \(word(.someone))")
    }
    let name = account.label.shown(in: language)
    let whose =
      subject.isEmpty
      ? name
      : (language == .english ? "\(name) of \(subject)" : "\(subject) \(word(.possessive)) \(name)")
    let head = "\(word(.record)) \(whose) \(word(.atTime)) \(Self.day) {"
    return lines.isEmpty ? [head + " }"] : [head] + lines.map { "    " + $0 } + ["}"]
  }

  private func incident(
    _ number: Int, _ made: IncidentRecord, _ role: RoleID, _ subject: String, _ policy: Policy
  ) -> [String] {
    var record = made
    record.occurred = .unknown
    record.parties.removeAll { $0.role == role }
    let written = IncidentText(policy, texts: texts)
    let label = policy.roles[role.index].label.shown(in: language)
    let lines =
      written.items(record, in: language)
      + ["\(word(.occurred)) = \(Self.day)", "\(label) = \(subject)"]
    return ["\(word(.incident)) \"\(number)\" {"] + lines.map { "    " + $0 } + ["}"]
  }
}
