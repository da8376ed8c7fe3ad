import CulpaEngine
import CulpaSyntax

/// The lists of rules and of facts. Columns that would be empty throughout are left out.
extension OutcomeText {
  func rules() -> Columns {
    let all = workspace.policies.flatMap { compiled in
      compiled.policy.rules.map { (rule: $0, policy: compiled.policy) }
    }
    let isDated = all.contains { $0.rule.period.map { $0.from != nil || $0.to != nil } ?? false }
    let isApproved = all.contains { $0.rule.period?.approver != nil }
    var titles = [
      WordsOfReport.rule, WordsOfReport.alias, WordsOfReport.articles, WordsOfReport.overrides,
    ]
    if isDated { titles.append(WordsOfReport.inForce) }
    if isApproved { titles.append(WordsOfReport.approver) }
    var table = Columns(titles.map { Columns.Column(say($0)) }, style: style)
    for (rule, policy) in all {
      var cells = [
        Columns.Cell(rule.label.name), Columns.Cell(rule.label.alias ?? ""),
        Columns.Cell(rule.cites.joined(separator: "; ")),
        Columns.Cell(
          rule.overrides.map { policy.rules[$0.index].label.shown(in: style.language) }
            .joined(separator: say(WordsOfReport.listComma))),
      ]
      if isDated {
        cells.append(Columns.Cell(say(WordsOfReport.days(rule.period?.from, rule.period?.to))))
      }
      if isApproved { cells.append(Columns.Cell(safeForTerminal(rule.period?.approver ?? ""))) }
      table.append(cells)
    }
    return table
  }

  func facts() -> Columns {
    let all = workspace.policies.enumerated().flatMap { index, compiled in
      compiled.policy.ownFacts.enumerated()
        // An account takes the dispositions over; they are listed once.
        .filter { compiled.isDeclared || $0.offset != compiled.policy.dispositions?.fact.index }
        .map { (fact: $0.element, policy: index) }
    }
    let isJudged = all.contains { !$0.fact.judges.isEmpty }
    let isCited = all.contains { !$0.fact.cites.isEmpty }
    var titles = [
      WordsOfReport.name, WordsOfReport.alias, WordsOfReport.type, WordsOfReport.standard,
    ]
    if isJudged { titles.append(WordsOfReport.judge) }
    if isCited { titles.append(WordsOfReport.articles) }
    var table = Columns(titles.map { Columns.Column(say($0)) }, style: style)
    for (fact, policy) in all {
      var cells = [
        Columns.Cell(fact.label.name), Columns.Cell(fact.label.alias ?? ""),
        Columns.Cell(say(fact.type.name)),
        Columns.Cell(
          fact.standard == .unknown
            ? "" : workspace.text(of: fact.standard, policy: policy, in: style.language)),
      ]
      if isJudged { cells.append(Columns.Cell(say(WordsOfReport.judges(fact.judges)))) }
      if isCited { cells.append(Columns.Cell(fact.cites.joined(separator: "; "))) }
      table.append(cells)
    }
    return table
  }
}
