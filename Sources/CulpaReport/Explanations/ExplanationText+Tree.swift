import CulpaEngine
import CulpaSyntax

/// The same derivation as ``lines(_:)``, as a tree.
extension ExplanationText {
  /// An explanation for a tree: without colour, each line whole; in full with conditions and facts.
  static func forTree(
    _ judged: JudgedIncident, _ workspace: Workspace, language: Language, inFull: Bool = true
  ) -> ExplanationText {
    ExplanationText(
      judged, workspace, inFull: inFull,
      style: Style(language: language, width: 1 << 20, colour: false, ascii: false))
  }

  /// What is asked, in the order in which people read it.
  func tree(_ focus: ExplainFocus) -> [ExplanationNode] {
    var nodes = ExplanationNode.outline(.revision, revisionLines())
    let score = ExplanationNode.outline(.score, balanceLines())
    let tables = ExplanationNode.outline(.table, tableLines())
    switch focus {
    case .everything:
      nodes += score + severityNodes() + tables + partyNodes { _ in true }
      nodes += ExplanationNode.outline(.disposition, dispositionLines())
      nodes += obligationNodes() + planNodes { _ in true }
    case .severity: nodes += score + severityNodes() + tables
    case .person(let person):
      nodes += score + severityNodes() + tables + partyNodes { isShown($0, person) }
      if ruling.confidentialRole(of: person, in: policy) == nil {
        nodes += planNodes { $0 == person }
      }
    case .amount(let booking, let person):
      nodes += tables + partyNodes(booking: booking) { isShown($0, person) }
    }
    return nodes + ExplanationNode.outline(.lapsed, lapsedLines()) + questionNodes()
      + conflictNodes()
  }

  /// Who holds a confidential role must not show by asking for a name.
  private func isShown(_ party: RuledParty, _ person: PersonID) -> Bool {
    party.person == person && !policy.roles[party.role.index].isConfidential
  }

  // MARK: Severity

  private func severityNodes() -> [ExplanationNode] {
    if !isGraded { return [] }
    let noun = say(judged.settlement == nil ? WordsOfReport.severity : WordsOfReport.grade)
    let finding = ruling.severity
    let name = say(workspace.severity(shown: finding.possible, policy: judged.policy))
    var node = ExplanationNode(kind: .severity, text: "\(noun) \(name)")
    for candidate in finding.candidates {
      let level = policy.levels[candidate.level.index].label.shown(in: style.language)
      let text = "\(level)\(say(WordsOfReport.colon))\(source(candidate.source))"
      var child = ExplanationNode(kind: .candidate, text: text, isCertain: candidate.isCertain)
      switch candidate.source {
      case .rule(let id):
        fill(&child, from: id)
      case .ladder(let index, row: _):
        child.articles = policy.ladders[index].cites
        if inFull { child.children = readings(of: policy.ladders[index].subject) }
      }
      node.children.append(child)
    }
    node.children += ExplanationNode.outline(.shift, shiftLines(noun))
    node.children += ExplanationNode.outline(.tally, tallyLines())
    if node.children.isEmpty {
      node.children = [ExplanationNode(kind: .note, text: say(WordsOfReport.nothing))]
    }
    return [node]
  }

  /// A rule's name and articles; under it its conditions, and what it switches off.
  private func fill(_ node: inout ExplanationNode, from id: RuleID) {
    let rule = policy.rules[id.index]
    node.rule = rule.label.shown(in: style.language)
    node.articles = rule.cites
    node.children += under(id)
  }

  private func under(_ id: RuleID) -> [ExplanationNode] {
    guard inFull else { return [] }
    let rule = policy.rules[id.index]
    let conditions = rule.conditions.map { condition -> ExplanationNode in
      ExplanationNode(
        kind: .condition, text: "\(say(WordsOfReport.because)) \(words(at: condition.span))",
        children: readings(of: condition))
    }
    return conditions
      + rule.overrides.map { other in
        ExplanationNode(
          kind: .override, text: "\(say(WordsOfReport.overrides)) \(reason(other))",
          rule: policy.rules[other.index].label.shown(in: style.language),
          articles: policy.rules[other.index].cites)
      }
  }

  /// The facts, terms and steps that an expression reads, with their values. What a term reads stands
  /// under it where it is first named.
  private func readings(of expression: TypedExpression) -> [ExplanationNode] {
    var named: Set<Int> = []
    return readings(of: expression, &named, depth: 0)
  }

  /// Terms may read terms; nobody follows them deeper than this.
  private static let deepest = 16

  private func readings(
    of expression: TypedExpression, _ named: inout Set<Int>, depth: Int
  ) -> [ExplanationNode] {
    let record = workspace.record(of: judged)
    var nodes = expression.facts.map { id -> ExplanationNode in
      let fact = policy.facts[id.index]
      let name = fact.label.shown(in: style.language)
      return ExplanationNode(
        kind: .fact, text: "\(name) = \(text(of: record.facts[id.index]))" + judge(of: fact),
        figures: figures(of: record.facts[id.index]), articles: fact.cites,
        origin: place(of: id, fact, record).flatMap { origin(of: $0) })
    }
    for term in expression.terms {
      let name = policy.terms[term].label.shown(in: style.language)
      var node = ExplanationNode(
        kind: .term, text: "\(name) = \(text(of: ruling.terms[term]))",
        figures: figures(of: ruling.terms[term]), articles: policy.terms[term].cites)
      if depth < Self.deepest, named.insert(term).inserted {
        node.children = readings(of: policy.terms[term].value, &named, depth: depth + 1)
      }
      nodes.append(node)
    }
    return nodes
      + expression.conformance.compactMap { wentLike($0) }.map {
        ExplanationNode(kind: .step, text: $0)
      }
  }

  /// Where a fact is written: in a script, or in a row of data that has more than the default.
  private func place(of id: FactID, _ fact: Fact, _ record: IncidentRecord) -> Span? {
    if let place = record.factOrigins[id] { return place }
    let value = record.facts[id.index]
    return judged.settlement == nil && value != fact.standard && value != .unknown
      ? record.origin : nil
  }

  /// A value; who is known in confidence has no name here either.
  private func text(of value: Value) -> String {
    if case .person(let id) = value, ruling.confidentialRole(of: id, in: policy) != nil,
      ruling.parties.contains(where: { $0.person == id })
    {
      return say(WordsOfReport.confidential)
    }
    return workspace.text(of: value, policy: judged.policy, in: style.language)
  }

  private func figures(of value: Value) -> [(name: String, value: Decimal?)] {
    value.figure.map { [("value", $0)] } ?? []
  }

  // MARK: Parties

  private func partyNodes(
    booking: BookingID? = nil, _ isWanted: (RuledParty) -> Bool
  ) -> [ExplanationNode] {
    ruling.parties.enumerated().filter { isWanted($0.element) }.map { index, party in
      var node = ExplanationNode(
        kind: .party, text: ExplanationNode.oneLine(title(index, party)),
        isCertain: party.isCertain)
      if let rule = party.joinedBy, booking == nil {
        var joined = ExplanationNode(kind: .joined, text: reason(rule))
        fill(&joined, from: rule)
        node.children.append(joined)
      }
      for charge in ruling.charges
      where charge.party == index && (booking == nil || charge.booking == booking) {
        node.children.append(chargeNode(charge))
      }
      guard booking == nil else { return node }
      for discipline in ruling.disciplines where discipline.party == index {
        var child = line(.discipline, disciplineLine(discipline), discipline.rule)
        child.isCertain = discipline.isCertain
        node.children.append(child)
      }
      for entry in ruling.entries where entry.party == index {
        var child = line(.entry, entryLine(entry), entry.rule)
        child.isCertain = entry.isCertain
        node.children.append(child)
      }
      return node
    }
  }

  private func line(_ kind: ExplanationNode.Kind, _ text: String, _ rule: RuleID) -> ExplanationNode
  {
    var node = ExplanationNode(kind: kind, text: ExplanationNode.oneLine(text))
    fill(&node, from: rule)
    return node
  }

  private func chargeNode(_ charge: Charge) -> ExplanationNode {
    let name = policy.bookings[charge.booking.index].label.shown(in: style.language)
    let verb = say(charge.isReward ? WordsOfReport.earns : WordsOfReport.pays)
    var node = ExplanationNode(
      kind: charge.isReward ? .reward : .charge,
      text: "\(verb) \(name) \(ends(charge.low, charge.high))",
      figures: [("low", charge.low), ("high", charge.high)], isCertain: charge.isCertain)
    node.children = charge.steps.filter { !isRoundedPart($0, charge) }.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .compactMap { stepNode($0.element) }
    return node
  }

  private func stepNode(_ step: ChargeStep) -> ExplanationNode? {
    guard let text = text(of: step) else { return nil }
    let (kind, figures) = step.shape
    // The terminal sets columns apart by blanks.
    var node = ExplanationNode(kind: kind, text: ExplanationNode.oneLine(text))
    node.figures = figures
    node.isCertain = step.isSure
    if let rule = step.rule { fill(&node, from: rule) }
    if case .law(let index, low: _, high: _, to: _, isCertain: _) = step {
      node.rule = lawName(index)
    }
    return node
  }

  // MARK: The rest

  private func obligationNodes() -> [ExplanationNode] {
    let texts = StepText(workspace, judged, language: style.language)
    if ruling.obligations.isEmpty { return [] }
    let steps = ruling.obligations.map { obligation in
      let offices = obligation.offices.map { $0.shown(in: style.language) }
      let parts = [
        obligation.label.shown(in: style.language),
        offices.joined(separator: say(WordsOfReport.listComma)),
        say(WordsOfReport.status(obligation.status)),
      ]
      let details = texts.times(obligation) + texts.findings(obligation) + texts.duties(obligation)
      return ExplanationNode(
        kind: .obligation, text: parts.filter { !$0.isEmpty }.joined(separator: " · "),
        isCertain: obligation.isCertain, articles: obligation.cites,
        children: details.map { ExplanationNode(kind: .note, text: $0) })
    }
    return [ExplanationNode(kind: .obligations, text: say(WordsOfReport.must), children: steps)]
  }

  private func planNodes(_ isWanted: (PersonID) -> Bool) -> [ExplanationNode] {
    ruling.plans.filter { isWanted($0.person) && $0.instalments.count > 1 }.map { plan in
      let name = EffectRows(workspace, language: style.language).payer(plan.person, judged)
      var node = ExplanationNode(
        kind: .plan,
        text: "\(say(WordsOfReport.instalments)) \(name)"
          + (plan.isForHighEnd ? say(WordsOfReport.forHighEnd) : ""))
      node.children = plan.instalments.map { instalment in
        let month = OutcomeText.month(instalment.month).map { $0 + " · " } ?? ""
        return ExplanationNode(
          kind: .note, text: month + money(instalment.amount),
          figures: [("value", instalment.amount)])
      }
      return node
    }
  }

  private func questionNodes() -> [ExplanationNode] {
    ruling.questions.map { ExplanationNode(kind: .question, text: name(of: $0)) }
  }

  private func conflictNodes() -> [ExplanationNode] {
    ruling.conflicts.map { conflict in
      ExplanationNode(
        kind: .conflict,
        text: conflict.rules.map { reason($0) }.joined(separator: say(WordsOfReport.listComma)))
    }
  }
}

extension ChargeStep {
  /// `false` where it only may hold.
  fileprivate var isSure: Bool {
    switch self {
    case .points(_, step: _, times: _, let isCertain),
      .relative(_, step: _, times: _, let isCertain),
      .money(_, step: _, times: _, let isCertain), .factor(_, _, let isCertain),
      .cap(_, _, let isCertain), .floor(_, _, let isCertain),
      .law(_, low: _, high: _, to: _, let isCertain):
      isCertain
    case .share, .fixed, .part, .apportioned, .shared, .decided, .cases, .rate, .rounded: true
    }
  }

  /// What programs call the step, and its figures.
  fileprivate var shape: (ExplanationNode.Kind, [(name: String, value: Decimal?)]) {
    switch self {
    case .share(_, low: let low, high: let high, base: let base):
      (.share, [("low", low), ("high", high), ("base", base)])
    case .fixed(_, low: let low, high: let high): (.fixed, [("low", low), ("high", high)])
    case .part(_, rate: let rate, of: let whole, stage: let stage):
      (.part, [("rate", rate), ("base", whole), ("stage", Decimal(stage))])
    case .apportioned(_, let part): (.apportioned, [("base", part.whole), ("part", part.part)])
    case .points(_, step: let step, times: let times, isCertain: _):
      (.points, Self.counted(step, times))
    case .relative(_, step: let step, times: let times, isCertain: _):
      (.relative, Self.counted(step, times))
    case .money(_, step: let step, times: let times, isCertain: _):
      (.money, Self.counted(step, times))
    case .factor(_, let factor, isCertain: _): (.factor, [("value", factor)])
    case .shared(_, weight: let weight, of: let sum): (.shared, [("part", weight), ("base", sum)])
    case .cap(_, let limit, isCertain: _): (.cap, [("value", limit)])
    case .floor(_, let limit, isCertain: _): (.floor, [("value", limit)])
    case .decided(let decision): (.decision, decision.value.figure.map { [("value", $0)] } ?? [])
    case .law(_, low: let low, high: let high, to: let limit, isCertain: _):
      (.law, [("low", low), ("high", high), ("value", limit)])
    case .cases(low: let low, high: let high): (.cases, [("low", low), ("high", high)])
    case .rate(low: let low, high: let high): (.rate, [("low", low), ("high", high)])
    case .rounded(low: let low, high: let high): (.rounded, [("low", low), ("high", high)])
    }
  }

  private static func counted(
    _ step: Decimal, _ times: ClosedRange<Int>
  ) -> [(name: String, value: Decimal?)] {
    [
      ("value", step), ("times_low", Decimal(times.lowerBound)),
      ("times_high", Decimal(times.upperBound)),
    ]
  }
}
