public import CulpaSyntax

/// Writes incidents so that they can be pasted into a script: what differs from what is usual.
public struct IncidentText: Sendable {
  private let policy: Policy
  private let texts: TextTable

  /// Writes in the terms of one policy.
  public init(_ policy: Policy, texts: TextTable) {
    self.policy = policy
    self.texts = texts
  }

  /// `incident { kind = delay  overdue = 49h  operator = someone }`.
  public func line(_ record: IncidentRecord, in language: Language) -> String {
    let inner = items(record, in: language).joined(separator: "  ")
    let word = Keyword.incident.spelling(in: language)
    return inner.isEmpty ? "\(word) { }" : "\(word) { \(inner) }"
  }

  /// The same in both languages.
  public func both(_ record: IncidentRecord) -> Bilingual {
    Bilingual(en: line(record, in: .english), zh: line(record, in: .chinese))
  }

  /// One `name = value` for each thing that is recorded.
  ///
  /// - Parameter people: what people are called, by id; nobody else has a name.
  public func items(
    _ record: IncidentRecord, people: [PersonID: String] = [:], in language: Language
  ) -> [String] {
    var items: [String] = []
    if record.kind != .unknown {
      items.append("\(Keyword.kind.spelling(in: language)) = \(literal(record.kind, language))")
    }
    if isTimeTold, record.occurred != .unknown {
      items.append(
        "\(Keyword.occurred.spelling(in: language)) = \(literal(record.occurred, language))")
    }
    for (index, fact) in policy.facts.enumerated() where record.facts[index] != fact.standard {
      items.append(
        "\(fact.label.shown(in: language)) = \(literal(record.facts[index], language))")
    }
    for (index, role) in policy.roles.enumerated() {
      let holders = record.parties.filter { $0.role == RoleID(index) }.map {
        party($0, role, people, language)
      }
      if holders.isEmpty { continue }
      items.append("\(role.label.shown(in: language)) = \(holders.joined(separator: ", "))")
    }
    return items
  }

  /// Whether the day of an incident can matter.
  private var isTimeTold: Bool {
    let conditions = policy.rules.flatMap(\.conditions) + policy.terms.map(\.value)
    return policy.rules.contains { $0.period != nil }
      || policy.parameters.contains { !$0.changes.isEmpty }
      || conditions.contains { expression in
        var reads = false
        expression.walk { if case .occurred = $0 { reads = true } }
        return reads
      }
  }

  private func party(
    _ party: PartyRecord, _ role: Role, _ people: [PersonID: String], _ language: Language
  ) -> String {
    var text =
      party.person.flatMap { people[$0] } ?? Keyword.someone.spelling(in: language)
    if let tier = party.tier, tier != role.standardTier, let tiers = role.tiers {
      let name = policy.enumerations[tiers.index].members[tier].shown(in: language)
      text += " \(Keyword.tier.spelling(in: language)) \(name)"
    }
    for prior in party.priors {
      let level = policy.levels[prior.level.index].label.shown(in: language)
      text += " \(Keyword.prior.spelling(in: language)) \(level) \(prior.count)"
    }
    return text
  }

  /// A value as a script spells it.
  public func literal(_ value: Value, _ language: Language) -> String {
    func unit(_ figure: Decimal, _ unit: Unit) -> String {
      let spelling = unit.spelling(in: language)
      return language == .english && unit.isCurrency
        ? "\(figure) \(spelling)" : "\(figure)\(spelling)"
    }
    switch value {
    case .money(let figure): return unit(figure, policy.currency)
    case .ratio(let ratio): return Workspace.percent(ratio) + "%"
    case .duration(let seconds):
      for step in [Unit.hour, .minute] {
        if let length = Value.seconds(in: step), let whole = Int(exactly: seconds),
          whole % length == 0
        {
          return unit(Decimal(whole / length), step)
        }
      }
      return unit(seconds, .second)
    case .text(let id): return "\"\(texts[id])\""
    case .symbol, .number, .points, .rate, .span, .workdays, .day, .instant, .truth, .severities,
      .person, .counts, .unknown, .failure:
      return ValueWords(policy: policy, texts: texts).text(of: value, in: language)
    }
  }
}
