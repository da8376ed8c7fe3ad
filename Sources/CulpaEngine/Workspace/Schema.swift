public import CulpaSyntax

/// One column that data of a policy can have, as the reader of rows understands it.
public struct SchemaColumn: Sendable {
  /// What a column holds.
  public enum Meaning: Hashable, Sendable {
    /// The name of the row itself, without which it is not read.
    case incident, person
    case kind, occurred, fact, role
    /// When a step was done, by whom, and what it contained.
    case done, doneBy, doneWith
    case alias, attribute
  }

  /// What fields are.
  public enum Form: Hashable, Sendable {
    case value(ValueType)
    /// Names of people, with a tier or the number of a stage behind a colon where the role has them.
    case holders(tiers: Bool, stages: Bool)
  }

  /// The header, with the unit of bare numbers: `overdue (h)`.
  public let header: String
  /// Other headers that mean the same, without units.
  public let otherNames: [String]
  public let meaning: Meaning
  public let form: Form
  public let unit: Unit?
  /// What holds where a field is empty; ``Value/unknown`` where nothing does.
  public let standard: Value
  /// What fields are chosen from; empty where they are free.
  public let values: [Label]
  /// The tier of a holder that states none.
  public let standardTier: Label?
  /// Who find it.
  public let judges: [Label]
  public let cites: [String]
  public let isConfidential: Bool
  /// A field that is read without error; empty where that hangs on other data.
  public let sample: String
}

extension Workspace {
  /// The columns of incidents under a policy: the built-in ones, facts and roles as declared, steps.
  public func schema(ofPolicy index: Int, in language: Language) -> [SchemaColumn] {
    guard policies.indices.contains(index) else { return [] }
    return SchemaBuilder(workspace: self, index: index, language: language).incidents()
  }

  /// The columns of people; money is in the currency of a policy.
  public func schemaOfPeople(underPolicy index: Int, in language: Language) -> [SchemaColumn] {
    guard policies.indices.contains(index) else { return [] }
    return SchemaBuilder(workspace: self, index: index, language: language).people()
  }
}

/// Chooses headers and samples, and tries them as rows are read.
private struct SchemaBuilder {
  let workspace: Workspace
  let index: Int
  let language: Language

  private var policy: Policy { workspace.policies[index].policy }

  // MARK: Columns

  func incidents() -> [SchemaColumn] {
    var columns = [
      column(
        .incident, .name, ordered(WordsOfColumns.incident), .value(.text), sample: "D-1"),
      column(
        .occurred, .occurred, ordered(BuiltIn.names(.occurred)), .value(.instant), sample: moment),
    ]
    let kinds = policy.enumerations[Policy.kinds.index].members
    if !kinds.isEmpty {
      columns.append(
        column(
          .kind, .kind, ordered(BuiltIn.names(.kind)), .value(.symbol(Policy.kinds)), values: kinds,
          sample: kinds.first?.shown(in: language) ?? ""))
    }
    for id in policy.facts.indices { columns.append(fact(FactID(id))) }
    for id in policy.roles.indices { columns.append(role(RoleID(id), number: id)) }
    for step in policy.steps { columns += self.step(step.label) }
    return columns.compactMap { $0 }
  }

  func people() -> [SchemaColumn] {
    let samples: [Attribute: String] = [
      .wage: "5000", .hired: day.description, .transferred: day.description,
      .post: Words.sampleText.text(in: language),
      .department: Words.sampleText.text(in: language),
    ]
    var columns = [
      column(.person, .name, ordered(WordsOfColumns.person), .value(.text), sample: "zhang"),
      column(
        .alias, .alias, ordered(WordsOfColumns.alias), .value(.text), sample: Words.sampleName),
    ]
    for (keyword, attribute) in BuiltIn.attributes where attribute != .tier {
      let form: ValueType =
        switch attribute {
        case .wage: .money
        case .hired, .transferred: .date
        case .superior: .person
        case .post, .department, .tier: .text
        }
      columns.append(
        column(
          .attribute, .attribute(attribute, nil), ordered(BuiltIn.names(keyword)), .value(form),
          unit: attribute == .wage ? policy.currency : nil, sample: samples[attribute] ?? ""))
    }
    return columns.compactMap { $0 }
  }

  private func fact(_ id: FactID) -> SchemaColumn? {
    let fact = policy.facts[id.index]
    var unit: Unit?
    if fact.type == .duration { unit = .hour }
    if fact.type == .money { unit = policy.currency }
    var values: [Label] = []
    if case .symbol(let enumeration) = fact.type {
      values = policy.enumerations[enumeration.index].members
    }
    return column(
      .fact, .fact(id, nil), names(fact.label), .value(fact.type), unit: unit,
      standard: fact.standard, values: values, judges: fact.judges, cites: fact.cites,
      sample: sample(fact, values))
  }

  private func role(_ id: RoleID, number: Int) -> SchemaColumn? {
    let role = policy.roles[id.index]
    let tiers = role.tiers.map { policy.enumerations[$0.index].members } ?? []
    let isChain = policy.rules.flatMap(\.effects).contains { effect in
      if case .pass(let pass) = effect { return pass.along == id }
      return false
    }
    return column(
      .role, .role(id), names(role.label),
      .holders(tiers: !tiers.isEmpty, stages: isChain && tiers.isEmpty), values: tiers,
      standardTier: role.standardTier.map { tiers[$0] }, isConfidential: role.isConfidential,
      sample: holder(number, tiers.first, isChain: isChain && tiers.isEmpty))
  }

  private func step(_ label: Label) -> [SchemaColumn?] {
    let done = Keyword.done
    let by = Keyword.byPerson
    let steps = names(label)
    let moments = steps.map { "\(done.spelling(in: language)) \($0)" }
    let people = moments.map { "\($0) \(by.spelling(in: language))" }
    let with = moments.map { "\($0) \(Keyword.withContents.spelling(in: language))" }
    let contents = policy.contents(of: label.name)
    return [
      column(.done, .done(label.name), moments, .value(.instant)),
      column(.doneBy, .doneBy(label.name), people, .value(.person)),
      contents.isEmpty
        ? nil
        : column(.doneWith, .doneWith(label.name), with, .value(.text), values: contents),
    ]
  }

  /// A column under the first name, in the language at hand, that rows are read by; `nil` where there is
  /// none.
  private func column(
    _ meaning: SchemaColumn.Meaning, _ target: RowBinder.Column, _ names: [String],
    _ form: SchemaColumn.Form, unit: Unit? = nil, standard: Value = .unknown,
    values: [Label] = [], standardTier: Label? = nil, judges: [Label] = [], cites: [String] = [],
    isConfidential: Bool = false, sample: String = ""
  ) -> SchemaColumn? {
    let kind: DataKind = meaning.isOfPeople ? .people : .incidents
    let known = names.filter {
      RowBinder.column($0, of: kind, in: policy).withoutUnit == target
    }
    guard let shown = known.first else { return nil }
    let header = unit == .hour ? "\(shown) (\(Unit.hour.spelling(in: .english)))" : shown
    return SchemaColumn(
      header: header, otherNames: known.filter { $0 != shown }, meaning: meaning, form: form,
      unit: unit, standard: standard, values: values, standardTier: standardTier, judges: judges,
      cites: cites, isConfidential: isConfidential, sample: sample)
  }

  /// The name that the language shows, then the other.
  private func names(_ label: Label) -> [String] {
    let shown = label.shown(in: language)
    return [shown] + [label.name, label.alias].compactMap { $0 }.filter { $0 != shown }
  }

  /// Built-in names, those of the language first.
  private func ordered(_ names: [String]) -> [String] {
    let isWanted = { (name: String) in name.isHan == (language == .chinese) }
    return names.filter(isWanted) + names.filter { !isWanted($0) }
  }

  // MARK: Samples

  /// A day on which the policy is in force.
  private var day: Day {
    let usual = Day(year: 2026, month: 3, day: 2) ?? .first
    if policy.isInForce(on: usual) { return usual }
    return policy.effectiveFrom ?? policy.effectiveTo ?? usual
  }

  private var moment: String { "\(day) 09:30" }

  /// The default where there is one, else something of the type; what can't be read is left out.
  private func sample(_ fact: Fact, _ values: [Label]) -> String {
    let text = fact.standard == .unknown ? example(fact.type, values) : written(fact)
    var texts = workspace.texts
    let reader = FieldReader(policy: policy)
    let unit: Unit? = fact.type == .duration ? .hour : nil
    let isRead =
      (try? reader.value(Array(text.utf8)[...], fact.type, unit: unit, texts: &texts)) != nil
    return isRead ? text : ""
  }

  private func written(_ fact: Fact) -> String {
    switch fact.standard {
    case .money(let figure): figure.text(minimumPlaces: policy.places)
    case .duration(let seconds):
      (try? seconds.divided(by: Decimal(3600)).description)
        ?? Workspace.duration(seconds, in: .english)
    case let value: workspace.text(of: value, policy: index, in: language)
    }
  }

  private func example(_ type: ValueType, _ values: [Label]) -> String {
    switch type {
    case .money: "100"
    case .duration, .number, .count: "1"
    case .percent: "10%"
    case .truth: Keyword.no.spelling(in: language)
    case .date: day.description
    case .instant: moment
    case .text: Words.sampleText.text(in: language)
    case .symbol: values.first?.shown(in: language) ?? ""
    default: ""
    }
  }

  /// Somebody who is declared, each role somebody else as far as there are people.
  private func holder(_ number: Int, _ tier: Label?, isChain: Bool) -> String {
    let people = workspace.people.filter { !$0.isDepartment && !$0.label.span.isBuiltIn }
    guard !people.isEmpty else { return "" }
    let name = people[number % people.count].label.name
    guard workspace.person(named: name) != nil else { return "" }
    if let tier { return "\(name):\(tier.shown(in: language))" }
    return isChain ? "\(name):1" : name
  }
}

extension SchemaColumn.Meaning {
  fileprivate var isOfPeople: Bool {
    switch self {
    case .person, .alias, .attribute: true
    case .incident, .kind, .occurred, .fact, .role, .done, .doneBy, .doneWith: false
    }
  }
}

extension String {
  fileprivate var isHan: Bool { unicodeScalars.contains { $0.value >= 0x3400 } }
}
