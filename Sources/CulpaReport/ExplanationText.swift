public import CulpaEngine
public import CulpaSyntax

/// Why a ruling is as it is: each amount with its steps, articles and facts, as indented lines.
public struct ExplanationText {
  let workspace: Workspace
  let style: Style
  let judged: JudgedIncident
  let inFull: Bool

  /// Explains one ruling; `inFull` adds conditions, facts and where they come from.
  public init(_ judged: JudgedIncident, _ workspace: Workspace, inFull: Bool, style: Style) {
    self.judged = judged
    self.workspace = workspace
    self.inFull = inFull
    self.style = style
  }

  var policy: Policy { workspace.policies[judged.policy].policy }
  var ruling: Ruling { judged.ruling }
  func say(_ words: Bilingual) -> String { words.text(in: style.language) }
  func money(_ figure: Decimal) -> String {
    workspace.money(figure, policy: judged.policy, in: style.language)
  }

  /// The lines for what is asked.
  public func lines(_ focus: ExplainFocus) -> [String] {
    var lines = [heading()] + transitionLines() + revisionLines()
    switch focus {
    case .everything:
      lines +=
        balanceLines() + severityLines() + tableLines() + partyLines { _ in true }
        + dispositionLines()
      lines += obligationLines() + planLines(of: nil)
    case .severity: lines += balanceLines() + severityLines() + tableLines()
    case .person(let person):
      // Who holds a confidential role must not show by asking for a name.
      lines += balanceLines() + severityLines() + tableLines()
      lines += partyLines { $0.person == person && !policy.roles[$0.role.index].isConfidential }
      if ruling.confidentialRole(of: person, in: policy) == nil { lines += planLines(of: person) }
    case .amount(let booking, let person):
      lines += tableLines()
      lines += partyLines(booking: booking) {
        $0.person == person && !policy.roles[$0.role.index].isConfidential
      }
    }
    return lines + lapsedLines() + questionLines() + conflictLines()
  }

  /// The lines for what was just decided: the decided amounts alone.
  func decided() -> [String] {
    [heading()] + partyLines(ofDecided: true) { _ in true }
  }

  /// Whether a severity or a grade is spoken of at all.
  var isGraded: Bool { judged.settlement == nil || !policy.levels.isEmpty }

  private func heading() -> String {
    let record = workspace.record(of: judged)
    let severity = say(workspace.severity(shown: ruling.severity.possible, policy: judged.policy))
    let name = EffectRows(workspace, language: style.language).name(of: judged)
    var parts = [style.bold(safeForTerminal(name))]
    if isGraded { parts.append(style.bold(severity)) }
    if record.occurred != .unknown {
      parts.append(workspace.text(of: record.occurred, policy: judged.policy, in: style.language))
    }
    if record.kind != .unknown {
      parts.append(workspace.text(of: record.kind, policy: judged.policy, in: style.language))
    }
    return parts.joined(separator: "  ")
  }

  /// Under which version it was judged, and why.
  private func transitionLines() -> [String] {
    guard let text = TransitionText(judged, workspace, language: style.language) else { return [] }
    let line = text.judgedUnder + say(WordsOfReport.colon) + text.reason
    return wrapped(safeForTerminal(line), widthColumns: max(style.width - 4, 20)).enumerated().map {
      ($0 == 0 ? "  " : "    ") + $1
    }
  }

  // MARK: Severity

  private func severityLines() -> [String] {
    if !isGraded { return [] }
    let noun = say(judged.settlement == nil ? WordsOfReport.severity : WordsOfReport.grade)
    var lines: [String] = []
    for candidate in ruling.severity.candidates {
      let level = policy.levels[candidate.level.index].label.shown(in: style.language)
      let doubt = doubt(candidate.isCertain)
      let text =
        "\(noun) \(level)\(doubt)\(say(WordsOfReport.colon))"
        + source(candidate.source)
      let parts = wrapped(text, widthColumns: max(style.width - 4, 20))
      for (index, part) in parts.enumerated() {
        lines.append((index == 0 ? "  " : "    ") + part)
      }
    }
    if lines.isEmpty { lines.append("  \(say(WordsOfReport.nothing))") }
    return lines + shiftLines(noun) + tallyLines()
  }

  /// What is counted over earlier incidents, and which they are.
  func tallyLines() -> [String] {
    ruling.counted.filter { counted in
      !(counted.incidents + counted.possible).isEmpty || counted.value.isOpen
    }.flatMap { counted in
      let tally = policy.tallies[counted.tally].base
      let value = workspace.text(of: counted.value, policy: judged.policy, in: style.language)
      let more = counted.more > 0 ? [say(WordsOfReport.more(counted.more))] : []
      let possible = counted.possible.map { $0 + say(WordsOfReport.maybe) }
      let names = (counted.incidents + possible + more).joined(
        separator: say(WordsOfReport.listComma))
      let text =
        tally.label.shown(in: style.language) + cites(tally.cites) + " = " + value
        + (names.isEmpty ? "" : say(WordsOfReport.colon) + safeForTerminal(names))
      return wrapped(text, widthColumns: max(style.width - 4, 20)).enumerated().map {
        ($0 == 0 ? "  " : "    ") + $1
      }
    }
  }

  func source(_ source: SeverityFinding.Source) -> String {
    switch source {
    case .rule(let id): return reason(id)
    case .ladder(let index, row: let row):
      let ladder = policy.ladders[index]
      let (name, value) = subject(ladder.subject.span)
      let equation = value.map { "\(name) = \($0)" } ?? name
      return equation + say(WordsOfReport.comma) + bound(ladder.rows[row]) + cites(ladder.cites)
    }
  }

  /// `above 500.00 CNY`; a bound that is no plain figure stays as it is written.
  func bound(_ row: Ladder.Row) -> String {
    guard let value = row.bound.fixed else { return words(at: row.span) }
    return row.side.keyword.spelling(in: style.language) + " "
      + workspace.text(of: value, policy: judged.policy, in: style.language)
  }

  /// The words of a place in the policy, on one line.
  func words(at span: Span) -> String {
    let text = workspace.sources.text(span)
    return safeForTerminal(
      text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// What stands at a place: a term or fact with its value, or else the words alone.
  func subject(_ span: Span) -> (name: String, value: String?) {
    let name = workspace.sources.text(span)
    if let fact = policy.scope.fact(name) {
      let value = workspace.record(of: judged).facts[fact.index]
      return (
        policy.facts[fact.index].label.shown(in: style.language),
        workspace.text(of: value, policy: judged.policy, in: style.language)
      )
    }
    let isNamed = { (term: Term) in term.label.name == name || term.label.alias == name }
    guard let term = policy.terms.firstIndex(where: isNamed) else { return (words(at: span), nil) }
    return (
      policy.terms[term].label.shown(in: style.language),
      workspace.text(of: ruling.terms[term], policy: judged.policy, in: style.language)
    )
  }

  func cites(_ articles: [String]) -> String {
    articles.isEmpty ? "" : say(WordsOfReport.cited(articles))
  }

  /// A rule's name and articles, and in full its conditions with the facts they read.
  func reason(_ id: RuleID) -> String {
    let rule = policy.rules[id.index]
    return rule.label.shown(in: style.language) + cites(rule.cites) + period(of: rule)
  }

  func conditionLines(_ id: RuleID, indent: String) -> [String] {
    guard inFull else { return [] }
    let rule = policy.rules[id.index]
    return rule.conditions.flatMap { condition -> [String] in
      let facts = condition.facts.map { fact -> String in
        let record = workspace.record(of: judged)
        let name = policy.facts[fact.index].label.shown(in: style.language)
        let value = workspace.text(
          of: record.facts[fact.index], policy: judged.policy, in: style.language)
        let place = record.factOrigins[fact].flatMap { origin(of: $0) }
        return "\(name) = \(value)" + judge(of: policy.facts[fact.index])
          + (place.map { say(WordsOfReport.cited([$0])) } ?? "")
      }
      let terms = condition.terms.map { term -> String in
        let name = policy.terms[term].label.shown(in: style.language)
        let value = workspace.text(
          of: ruling.terms[term], policy: judged.policy, in: style.language)
        return "\(name) = \(value)"
      }
      let line = "\(indent)\(say(WordsOfReport.because)) \(words(at: condition.span))"
      let used = terms + facts + condition.conformance.compactMap { wentLike($0) }
      if used.isEmpty { return [line] }
      return [line, "\(indent)  " + used.joined(separator: say(WordsOfReport.comma))]
    }
  }

  func origin(of span: Span) -> String? {
    guard let source = workspace.sources[span.source] else { return nil }
    return "\(source.name):\(source.position(of: span.start).line)"
  }

  // MARK: Parties

  private func partyLines(
    booking: BookingID? = nil, ofDecided: Bool = false, _ isWanted: (RuledParty) -> Bool
  ) -> [String] {
    var lines: [String] = []
    for (index, party) in ruling.parties.enumerated() where isWanted(party) {
      let charges = ruling.charges.filter {
        $0.party == index && (booking == nil || $0.booking == booking)
          && ($0.decision != nil || !ofDecided)
      }
      let isWhole = booking == nil && !ofDecided
      let disciplines = isWhole ? ruling.disciplines.filter { $0.party == index } : []
      let entries = isWhole ? ruling.entries.filter { $0.party == index } : []
      guard !charges.isEmpty || !disciplines.isEmpty || !entries.isEmpty || inFull else {
        continue
      }
      lines.append("")
      lines.append(title(index, party))
      if let rule = party.joinedBy {
        lines.append("  \(reason(rule))")
        lines += conditionLines(rule, indent: "    ")
      }
      for charge in charges { lines += chargeLines(charge) }
      for discipline in disciplines { lines.append(disciplineLine(discipline)) }
      for entry in entries { lines.append(entryLine(entry)) }
    }
    return lines
  }

  func title(_ index: Int, _ party: RuledParty) -> String {
    let (name, role) = EffectRows(workspace, language: style.language).holder(index, judged)
    var title = style.bold(safeForTerminal(name)) + "  " + role
    if let tier = party.tier, let tiers = policy.roles[party.role.index].tiers {
      let members = policy.enumerations[tiers.index].members
      if members.indices.contains(tier) {
        title += say(WordsOfReport.comma) + members[tier].shown(in: style.language)
      }
    }
    return title
  }

  func doubt(_ isCertain: Bool) -> String { isCertain ? "" : say(WordsOfReport.maybe) }

  func disciplineLine(_ discipline: RuledDiscipline) -> String {
    let or = say(WordsOfReport.or)
    let measures = discipline.measures.map { policy.measures[$0].shown(in: style.language) }
    var line = "  \(say(WordsOfReport.discipline)) \(measures.joined(separator: or))"
    if let low = discipline.lastingLow, let high = discipline.lastingHigh {
      let first = workspace.text(of: low, policy: judged.policy, in: style.language)
      let last = workspace.text(of: high, policy: judged.policy, in: style.language)
      line += say(WordsOfReport.comma) + (first == last ? first : "\(first) … \(last)")
    }
    return line + doubt(discipline.isCertain) + "  " + style.dim(reason(discipline.rule))
  }

  // MARK: The rest

  private func planLines(of person: PersonID?) -> [String] {
    let plans = ruling.plans.filter {
      (person == nil || $0.person == person) && $0.instalments.count > 1
    }
    guard !plans.isEmpty else { return [] }
    var lines = ["", say(WordsOfReport.instalments)]
    for plan in plans {
      let name = EffectRows(workspace, language: style.language).payer(plan.person, judged)
      let amounts = InstalmentText.runs(plan.instalments).map { run -> String in
        let amount = money(run.amount)
        return run.count == 1 ? amount : "\(run.count) × \(amount)"
      }
      var note = plan.isForHighEnd ? say(WordsOfReport.forHighEnd) : ""
      if let limit = plan.limit {
        note += say(WordsOfReport.limited(money(limit.room), by: lawName(limit.law)))
      }
      lines.append(
        "  \(safeForTerminal(name))  \(amounts.joined(separator: say(WordsOfReport.comma)))\(note)")
    }
    return lines
  }

  private func questionLines() -> [String] {
    guard !ruling.questions.isEmpty else { return [] }
    let names = ruling.questions.map { name(of: $0) }
    let list = names.joined(separator: say(WordsOfReport.listComma))
    return ["", say(WordsOfReport.questions) + say(WordsOfReport.colon) + list]
  }

  func name(of question: Question) -> String {
    switch question {
    case .fact(let id):
      let fact = policy.facts[id.index]
      return fact.label.shown(in: style.language) + judge(of: fact)
    case .occurred: return say(WordsOfReport.occurred)
    case .kind: return say(WordsOfReport.kind)
    case .parameter(let index): return policy.parameters[index].label.shown(in: style.language)
    case .attribute(let attribute, let person):
      let hidden = ruling.confidentialRole(of: person, in: policy).map {
        policy.roles[$0.index].label
      }
      func shown(in language: Language) -> String {
        hidden?.shown(in: language) ?? workspace.name(of: person, in: language)
      }
      let name = Bilingual(en: shown(in: .english), zh: shown(in: .chinese))
      return say(WordsOfReport.attribute(attribute.keyword, of: name))
    case .step(let index):
      return say(WordsOfReport.log(of: policy.steps[index].label))
    }
  }

  private func conflictLines() -> [String] {
    ruling.conflicts.map { conflict in
      let rules = conflict.rules.map { reason($0) }.joined(separator: say(WordsOfReport.listComma))
      return style.red(say(WordsOfReport.conflicts)) + say(WordsOfReport.colon) + rules
    }
  }
}

extension Attribute {
  /// The keyword that names it.
  public var keyword: Keyword {
    switch self {
    case .wage: .wage
    case .post: .post
    case .department: .department
    case .superior: .superior
    case .hired: .hired
    case .transferred: .transferred
    case .tier: .tier
    }
  }
}

/// Instalments in runs of equal amounts.
enum InstalmentText {
  static func runs(
    _ instalments: [InstalmentPlan.Instalment]
  ) -> [(count: Int, amount: Decimal)] {
    var runs: [(count: Int, amount: Decimal)] = []
    for instalment in instalments {
      if let last = runs.last, last.amount == instalment.amount {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((1, instalment.amount))
      }
    }
    return runs
  }
}
