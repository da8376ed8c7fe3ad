public import CulpaEngine
public import CulpaSyntax

/// Why a ruling is as it is: each amount with its steps, articles and facts, as indented lines.
public struct ExplanationText {
  let workspace: Workspace
  let style: Style
  private let judged: JudgedIncident
  private let inFull: Bool

  /// Explains one ruling; `inFull` adds conditions, facts and where they come from.
  public init(_ judged: JudgedIncident, _ workspace: Workspace, inFull: Bool, style: Style) {
    self.judged = judged
    self.workspace = workspace
    self.inFull = inFull
    self.style = style
  }

  private var policy: Policy { workspace.policies[judged.policy].policy }
  private var ruling: Ruling { judged.ruling }
  private func say(_ words: Bilingual) -> String { words.text(in: style.language) }
  private func money(_ figure: Decimal) -> String {
    workspace.money(figure, policy: judged.policy, in: style.language)
  }

  /// The lines for what is asked.
  public func lines(_ focus: ExplainFocus) -> [String] {
    var lines = [heading()]
    switch focus {
    case .everything:
      lines += severityLines() + partyLines { _ in true } + obligationLines() + planLines(of: nil)
    case .severity: lines += severityLines()
    case .person(let person):
      // Who holds a confidential role must not show by asking for a name.
      lines += severityLines()
      lines += partyLines { $0.person == person && !policy.roles[$0.role.index].isConfidential }
      if !workspace.isConfidential(person, in: judged) { lines += planLines(of: person) }
    case .amount(let booking, let person):
      lines += partyLines(booking: booking) {
        $0.person == person && !policy.roles[$0.role.index].isConfidential
      }
    }
    return lines + questionLines() + conflictLines()
  }

  private func heading() -> String {
    let record = workspace.incidents[judged.incident].record
    let severity = workspace.severity(
      ruling.severity.possible, policy: judged.policy, in: style.language)
    var parts = [style.bold(safeForTerminal(record.name)), style.bold(severity)]
    if record.occurred != .unknown {
      parts.append(workspace.text(of: record.occurred, policy: judged.policy, in: style.language))
    }
    if record.kind != .unknown {
      parts.append(workspace.text(of: record.kind, policy: judged.policy, in: style.language))
    }
    return parts.joined(separator: "  ")
  }

  // MARK: Severity

  private func severityLines() -> [String] {
    var lines: [String] = []
    for candidate in ruling.severity.candidates {
      let level = policy.levels[candidate.level.index].label.shown(in: style.language)
      let doubt = candidate.isCertain ? "" : " (\(say(WordsOfReport.possible)))"
      lines.append("  \(say(WordsOfReport.severity)) \(level)\(doubt): \(source(candidate.source))")
    }
    if lines.isEmpty { lines.append("  \(say(WordsOfReport.nothing))") }
    return lines
  }

  private func source(_ source: SeverityFinding.Source) -> String {
    switch source {
    case .rule(let id): return reason(id)
    case .ladder(let index, row: let row):
      let ladder = policy.ladders[index]
      let bound = words(at: ladder.rows[row].span)
      let value = value(of: ladder.subject.span).map { " = \($0)" } ?? ""
      return words(at: ladder.subject.span) + value + ", " + bound + cites(ladder.cites)
    }
  }

  /// The words of a place in the policy, on one line.
  private func words(at span: Span) -> String {
    let text = workspace.sources.text(span)
    return safeForTerminal(
      text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// The value of a term or fact whose name is all that stands at a place.
  private func value(of span: Span) -> String? {
    let name = workspace.sources.text(span)
    if let fact = policy.scope.fact(name) {
      return workspace.text(
        of: workspace.incidents[judged.incident].record.facts[fact.index], policy: judged.policy,
        in: style.language)
    }
    guard
      let term = policy.terms.firstIndex(where: { $0.label.name == name || $0.label.alias == name })
    else { return nil }
    return workspace.text(of: ruling.terms[term], policy: judged.policy, in: style.language)
  }

  private func cites(_ articles: [String]) -> String {
    guard !articles.isEmpty else { return "" }
    let list = articles.joined(separator: "; ")
    return style.language == .english ? " (\(list))" : "(\(list))"
  }

  /// A rule's name and articles, and in full its conditions with the facts they read.
  private func reason(_ id: RuleID) -> String {
    let rule = policy.rules[id.index]
    return rule.label.shown(in: style.language) + cites(rule.cites)
  }

  private func conditionLines(_ id: RuleID, indent: String) -> [String] {
    guard inFull else { return [] }
    let rule = policy.rules[id.index]
    return rule.conditions.flatMap { condition -> [String] in
      let facts = condition.facts.map { fact -> String in
        let record = workspace.incidents[judged.incident].record
        let name = policy.facts[fact.index].label.shown(in: style.language)
        let value = workspace.text(
          of: record.facts[fact.index], policy: judged.policy, in: style.language)
        let place = record.factOrigins[fact].flatMap { origin(of: $0) }
        return "\(name) = \(value)" + (place.map { " (\($0))" } ?? "")
      }
      let terms = condition.terms.map { term -> String in
        let name = policy.terms[term].label.shown(in: style.language)
        let value = workspace.text(
          of: ruling.terms[term], policy: judged.policy, in: style.language)
        return "\(name) = \(value)"
      }
      let line = "\(indent)\(say(WordsOfReport.because)) \(words(at: condition.span))"
      let used = terms + facts
      return used.isEmpty ? [line] : [line, "\(indent)  " + used.joined(separator: ", ")]
    }
  }

  private func origin(of span: Span) -> String? {
    guard let source = workspace.sources[span.source] else { return nil }
    return "\(source.name):\(source.position(of: span.start).line)"
  }

  // MARK: Parties

  private func partyLines(
    booking: BookingID? = nil, _ isWanted: (RuledParty) -> Bool
  ) -> [String] {
    var lines: [String] = []
    for (index, party) in ruling.parties.enumerated() where isWanted(party) {
      let charges = ruling.charges.filter {
        $0.party == index && (booking == nil || $0.booking == booking)
      }
      let disciplines = booking == nil ? ruling.disciplines.filter { $0.party == index } : []
      guard !charges.isEmpty || !disciplines.isEmpty || inFull else { continue }
      lines.append("")
      lines.append(title(index, party))
      if let rule = party.joinedBy {
        lines.append("  \(reason(rule))")
        lines += conditionLines(rule, indent: "    ")
      }
      for charge in charges { lines += chargeLines(charge) }
      for discipline in disciplines { lines.append(disciplineLine(discipline)) }
    }
    return lines
  }

  private func title(_ index: Int, _ party: RuledParty) -> String {
    let (name, role) = EffectRows(workspace, language: style.language).holder(index, judged)
    var title = style.bold(safeForTerminal(name)) + "  " + role
    if let tier = party.tier, let tiers = policy.roles[party.role.index].tiers {
      let members = policy.enumerations[tiers.index].members
      if members.indices.contains(tier) {
        title += ", " + members[tier].shown(in: style.language)
      }
    }
    return title
  }

  private func ends(_ low: Decimal, _ high: Decimal?) -> String {
    guard let high else { return "\(money(low)) … ?" }
    return low == high ? money(low) : "\(money(low)) … \(money(high))"
  }

  private func chargeLines(_ charge: Charge) -> [String] {
    let name = policy.bookings[charge.booking.index].label.shown(in: style.language)
    let verb = say(charge.isReward ? WordsOfReport.earns : WordsOfReport.pays)
    var head = "  \(verb) \(name) " + style.bold(ends(charge.low, charge.high))
    if !charge.isCertain { head += " (\(say(WordsOfReport.possible)))" }
    var lines = [head]
    for step in charge.steps {
      guard let text = text(of: step) else { continue }
      let rule = step.rule.map { "  " + style.dim(reason($0)) } ?? ""
      lines.append("    " + text + rule)
      if let id = step.rule { lines += conditionLines(id, indent: "      ") }
    }
    return lines
  }

  private func percent(_ low: Decimal, _ high: Decimal) -> String {
    let first = Workspace.percent(low) + "%"
    return low == high ? first : "\(first) … \(Workspace.percent(high))%"
  }

  private func times(_ times: ClosedRange<Int>) -> String {
    if times == 1...1 { return "" }
    return times.lowerBound == times.upperBound
      ? " × \(times.lowerBound)" : " × \(times.lowerBound)…\(times.upperBound)"
  }

  private func text(of step: ChargeStep) -> String? {
    let isEnglish = style.language == .english
    switch step {
    case .share(_, low: let low, high: let high, base: let base):
      let whole = base.map { money($0) } ?? say(WordsOfReport.unrecorded)
      return isEnglish ? "\(percent(low, high)) of \(whole)" : "\(whole) 的 \(percent(low, high))"
    case .fixed(_, low: let low, high: let high): return ends(low, high)
    case .part(_, rate: let rate, of: let whole, stage: let stage):
      return isEnglish
        ? "stage \(stage): \(Workspace.percent(rate))% of \(money(whole))"
        : "第 \(stage) 道:\(money(whole)) 的 \(Workspace.percent(rate))%"
    case .points(_, step: let step, times: let count, isCertain: let isCertain):
      if count == 0...0, !inFull { return nil }
      let sign = step.isNegative ? "− " : "+ "
      let unit = isEnglish ? "pp" : "个百分点"
      return sign + Workspace.percent(step.magnitude) + unit + times(count) + doubt(isCertain)
    case .relative(_, step: let step, times: let count, isCertain: let isCertain):
      let sign = step.isNegative ? "− " : "+ "
      return sign + Workspace.percent(step.magnitude) + "%" + times(count) + doubt(isCertain)
    case .money(_, step: let step, times: let count, isCertain: let isCertain):
      let sign = step.isNegative ? "− " : "+ "
      return sign + money(step.magnitude) + times(count) + doubt(isCertain)
    case .factor(_, let factor, isCertain: let isCertain):
      return "× \(factor)" + doubt(isCertain)
    case .shared(_, weight: let weight, of: let sum):
      return isEnglish ? "shared: \(weight) of \(sum) parts" : "分摊:\(sum) 份中的 \(weight) 份"
    case .cap(_, let limit, isCertain: let isCertain):
      return (isEnglish ? "at most " : "最多 ") + money(limit) + doubt(isCertain)
    case .floor(_, let limit, isCertain: let isCertain):
      return (isEnglish ? "at least " : "最少 ") + money(limit) + doubt(isCertain)
    case .decided(let decision):
      let value = workspace.text(of: decision.value, policy: judged.policy, in: style.language)
      let reason = safeForTerminal(decision.reason)
      return isEnglish ? "decided: \(value), because \"\(reason)\"" : "酌定:\(value),因为“\(reason)”"
    case .rate(low: let low, high: let high): return "= \(percent(low, high))"
    case .rounded(low: let low, high: let high): return "≈ \(ends(low, high))"
    }
  }

  private func doubt(_ isCertain: Bool) -> String {
    isCertain ? "" : " (\(say(WordsOfReport.possible)))"
  }

  private func disciplineLine(_ discipline: RuledDiscipline) -> String {
    let or = style.language == .english ? " or " : "或"
    let measures = discipline.measures.map { policy.measures[$0].shown(in: style.language) }
    var line = "  \(say(WordsOfReport.discipline)) \(measures.joined(separator: or))"
    if let low = discipline.lastingLow, let high = discipline.lastingHigh {
      let first = workspace.text(of: low, policy: judged.policy, in: style.language)
      let last = workspace.text(of: high, policy: judged.policy, in: style.language)
      line += first == last ? ", \(first)" : ", \(first) … \(last)"
    }
    return line + doubt(discipline.isCertain) + "  " + style.dim(reason(discipline.rule))
  }

  // MARK: The rest

  private func obligationLines() -> [String] {
    guard !ruling.obligations.isEmpty else { return [] }
    var lines = ["", say(WordsOfReport.must)]
    for obligation in ruling.obligations {
      var parts = ["  " + obligation.label.shown(in: style.language)]
      let offices = obligation.offices.map { $0.shown(in: style.language) }
      if !offices.isEmpty { parts.append(offices.joined(separator: ", ")) }
      if let due = obligation.due {
        let text = obligation.isWholeDay ? Workspace.lastDay(before: due) : due.description
        parts.append("\(say(WordsOfReport.due)) \(text)")
      }
      if !obligation.skipped.isEmpty {
        let days = obligation.skipped.map(\.description).joined(separator: " ")
        parts.append((style.language == .english ? "skipping " : "跳过 ") + days)
      }
      if let done = obligation.doneAt { parts.append("\(say(WordsOfReport.doneAt)) \(done)") }
      parts.append(say(WordsOfReport.status(obligation.status)) + doubt(obligation.isCertain))
      if obligation.isOutOfOrder {
        parts.append(style.language == .english ? "out of order" : "顺序有误")
      }
      lines.append(parts.joined(separator: "  ") + style.dim(cites(obligation.cites)))
    }
    return lines
  }

  private func planLines(of person: PersonID?) -> [String] {
    let plans = ruling.plans.filter {
      (person == nil || $0.person == person) && $0.instalments.count > 1
    }
    guard !plans.isEmpty else { return [] }
    var lines = ["", say(WordsOfReport.instalments)]
    for plan in plans {
      let name = workspace.name(of: plan.person, in: judged, language: style.language)
      let amounts = InstalmentText.runs(plan.instalments).map { run -> String in
        let amount = money(run.amount)
        return run.count == 1 ? amount : "\(run.count) × \(amount)"
      }
      let note =
        plan.isForHighEnd
        ? (style.language == .english ? " (for the high end)" : "(按上限)") : ""
      lines.append(
        "  \(safeForTerminal(name))  \(amounts.joined(separator: ", "))\(note)")
    }
    return lines
  }

  private func questionLines() -> [String] {
    guard !ruling.questions.isEmpty else { return [] }
    let names = ruling.questions.map { name(of: $0) }
    return ["", "\(say(WordsOfReport.questions)): \(names.joined(separator: ", "))"]
  }

  private func name(of question: Question) -> String {
    switch question {
    case .fact(let id): return policy.facts[id.index].label.shown(in: style.language)
    case .occurred: return say(WordsOfReport.occurred)
    case .kind: return say(WordsOfReport.kind)
    case .parameter(let index): return policy.parameters[index].label.shown(in: style.language)
    case .attribute(let attribute, let person):
      let keyword = attribute.keyword.spelling(in: style.language)
      let name = workspace.name(of: person, in: judged, language: style.language)
      return style.language == .english ? "\(keyword) of \(name)" : "\(name) 的 \(keyword)"
    }
  }

  private func conflictLines() -> [String] {
    ruling.conflicts.map { conflict in
      let rules = conflict.rules.map { reason($0) }.joined(separator: ", ")
      return "\(style.red(say(WordsOfReport.conflicts))): \(rules)"
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
