import CulpaEngine
import CulpaSyntax

/// What must be done, and how what was logged conforms to it.
extension ExplanationText {
  func obligationLines() -> [String] {
    guard !ruling.obligations.isEmpty else { return [] }
    let texts = StepText(workspace, judged, language: style.language)
    var lines = ["", say(WordsOfReport.must)]
    for obligation in ruling.obligations {
      let offices = obligation.offices.map { $0.shown(in: style.language) }
      let status = say(WordsOfReport.status(obligation.status)) + doubt(obligation.isCertain)
      let parts = [
        obligation.label.shown(in: style.language),
        offices.joined(separator: say(WordsOfReport.listComma)), status,
      ]
      lines.append(
        "  " + parts.filter { !$0.isEmpty }.joined(separator: "  ")
          + style.dim(cites(obligation.cites)))
      let details = texts.times(obligation) + texts.findings(obligation) + texts.duties(obligation)
      if !details.isEmpty {
        lines.append("    " + details.joined(separator: say(WordsOfReport.comma)))
      }
    }
    return lines + conformanceLines()
  }

  /// For each procedure of which something was done wrongly: how much of it was done, and what is wrong.
  private func conformanceLines() -> [String] {
    policy.procedures.indices.compactMap { index -> String? in
      let steps = ruling.obligations.filter { $0.procedure == index && $0.isCertain }
      guard steps.contains(where: \.isBreach) else { return nil }
      let name = policy.procedures[index].label.shown(in: style.language)
      let summary = StepSummary(steps)
      return "  " + name + say(WordsOfReport.colon) + say(WordsOfReport.summary(summary))
    }
  }

  /// `form: late by 14h`, for a condition that reads how a step went.
  func wentLike(_ query: ConformanceQuery) -> String? {
    let label = policy.steps[query.step].label
    let name = label.shown(in: style.language) + say(WordsOfReport.colon)
    guard let obligation = ruling.obligations.first(where: { $0.label == label }) else {
      return name + say(WordsOfReport.notAskedFor)
    }
    let texts = StepText(workspace, judged, language: style.language)
    switch query.aspect {
    case .status, .lateness: return name + say(WordsOfReport.status(obligation.status))
    case .outOfOrder, .wrongRole, .incomplete:
      let findings = texts.findings(obligation)
      guard !findings.isEmpty else { return nil }
      return name + findings.joined(separator: say(WordsOfReport.comma))
    }
  }
}

/// How many steps of a procedure were done, and how many were done wrongly.
struct StepSummary {
  let count: Int
  var done = 0
  var missing = 0
  var late = 0
  var outOfOrder = 0
  var wrongRole = 0
  var incomplete = 0

  init(_ steps: [Obligation]) {
    count = steps.count
    for step in steps {
      switch step.status {
      case .met, .done: done += 1
      case .late:
        done += 1
        late += 1
      case .missing: missing += 1
      case .pending: break
      }
      if step.outOfOrder == true { outOfOrder += 1 }
      if step.wrongRole == true { wrongRole += 1 }
      if !(step.lacking?.isEmpty ?? true) { incomplete += 1 }
    }
  }
}

/// The words on one step, for tables, explanations and data files alike.
struct StepText {
  let workspace: Workspace
  let judged: JudgedIncident
  let language: Language

  init(_ workspace: Workspace, _ judged: JudgedIncident, language: Language) {
    self.workspace = workspace
    self.judged = judged
    self.language = language
  }

  private func say(_ words: Bilingual) -> String { words.text(in: language) }

  private func names(_ labels: [Label]) -> String {
    labels.map { $0.shown(in: language) }.joined(separator: say(WordsOfReport.listComma))
  }

  /// The last day or the moment by which it is due.
  static func due(_ obligation: Obligation) -> String? {
    obligation.due.map {
      obligation.isWholeDay ? Workspace.lastDay(before: $0) : $0.description
    }
  }

  /// The moment or the day on which it was done.
  static func done(_ obligation: Obligation) -> String? {
    obligation.doneAt.map { obligation.isDoneOnDay ? $0.day.description : $0.description }
  }

  /// When it is due and when it was done.
  func times(_ obligation: Obligation) -> [String] {
    var texts: [String] = []
    if let due = Self.due(obligation) { texts.append("\(say(WordsOfReport.due)) \(due)") }
    if let skipped = skipped(obligation) { texts.append(skipped) }
    if let done = Self.done(obligation) { texts.append("\(say(WordsOfReport.doneAt)) \(done)") }
    return texts
  }

  /// The free days that a deadline passes over.
  func skipped(_ obligation: Obligation) -> String? {
    if obligation.skipped.isEmpty { return nil }
    return say(WordsOfReport.skipping(obligation.skipped.map(\.description)))
  }

  /// What is wrong with how it was done.
  func findings(_ obligation: Obligation) -> [String] {
    var texts: [String] = []
    if obligation.outOfOrder == true { texts.append(say(WordsOfReport.outOfOrder)) }
    if obligation.wrongRole == true {
      let rows = EffectRows(workspace, language: language)
      let name = obligation.doneBy.map { rows.payer($0, judged) } ?? ""
      texts.append(say(WordsOfReport.wrongRole(safeForTerminal(name))))
    }
    if let lacking = obligation.lacking, !lacking.isEmpty {
      texts.append(say(WordsOfReport.lacks) + names(lacking))
    }
    return texts
  }

  /// Copies, contents, retention and who is told.
  func duties(_ obligation: Obligation) -> [String] {
    var texts: [String] = []
    if let copies = obligation.copies {
      texts.append(say(WordsOfReport.copies(copies.description)))
    }
    let contents = contents(obligation)
    if !contents.isEmpty { texts.append(say(WordsOfReport.contains) + names(contents)) }
    if let retention = obligation.retention { texts.append(self.retention(retention)) }
    if !obligation.escalation.isEmpty {
      texts.append(say(WordsOfReport.reportTo) + names(obligation.escalation))
    }
    return texts
  }

  /// What it must contain; once it is done, what the log says it contained.
  private func contents(_ obligation: Obligation) -> [Label] {
    guard obligation.doneAt != nil else { return obligation.contents }
    guard let lacking = obligation.lacking else { return [] }
    return obligation.contents.filter { !lacking.contains($0) }
  }

  /// `keep until 2031-03-02 by archive`, or for how long where no day is known yet.
  func retention(_ retention: Obligation.Retention) -> String {
    let time =
      retention.until.map { say(WordsOfReport.keepUntil($0.description)) }
      ?? say(
        WordsOfReport.keepFor(
          workspace.text(of: .span(retention.length), policy: judged.policy, in: language)))
    guard let keeper = retention.keeper else { return time }
    return time + say(WordsOfReport.keptBy(keeper.shown(in: language)))
  }
}
