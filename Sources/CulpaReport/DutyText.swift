import CulpaEngine
import CulpaSyntax

/// How duties were done: one row for each duty and period.
struct DutyText {
  let workspace: Workspace
  let style: Style

  init(_ workspace: Workspace, style: Style) {
    self.workspace = workspace
    self.style = style
  }

  private func say(_ words: Bilingual) -> String { words.text(in: style.language) }

  /// The table; its last column is left out where it says nothing.
  func table(_ findings: [DutyFinding]) -> Columns {
    let notes = findings.map { note($0) }
    let hasNotes = notes.contains { !$0.isEmpty }
    let figures = [
      WordsOfReport.required, WordsOfReport.doneTimes, WordsOfReport.missingTimes,
      WordsOfReport.lateTimes, WordsOfReport.pendingTimes,
    ]
    var table = Columns(
      [WordsOfReport.duty, WordsOfReport.period, WordsOfReport.office].map {
        Columns.Column(say($0))
      } + figures.map { Columns.Column(say($0), .right) }
        + [Columns.Column(say(WordsOfReport.doneBy)), Columns.Column(say(WordsOfReport.articles))]
        + (hasNotes ? [Columns.Column(say(WordsOfReport.notes), yields: true)] : []), style: style)
    var shown: (policy: Int, duty: Int)?
    for (finding, note) in zip(findings, notes) {
      let duty = duty(finding)
      let isSame = shown?.policy == finding.policy && shown?.duty == finding.duty
      shown = (finding.policy, finding.duty)
      let name = isSame ? "" : duty.label.shown(in: style.language)
      let people = finding.people.map { workspace.name(of: $0, in: style.language) }
      var cells = [
        Columns.Cell(name, .bold), Columns.Cell(finding.period.description),
        Columns.Cell(names(duty.assignees.map(\.label))),
        Columns.Cell(finding.required.map { String($0) } ?? "?"),
        Columns.Cell(String(finding.done)),
        Columns.Cell(String(finding.missing), finding.missing > 0 ? .red : nil),
        Columns.Cell(String(finding.late), finding.late > 0 ? .yellow : nil),
        Columns.Cell(String(finding.pending)),
        Columns.Cell(safeForTerminal(people.joined(separator: say(WordsOfReport.listComma)))),
        Columns.Cell(duty.cites.joined(separator: "; ")),
      ]
      if hasNotes { cells.append(Columns.Cell(note)) }
      table.append(cells)
    }
    return table
  }

  private func duty(_ finding: DutyFinding) -> Duty {
    workspace.policies[finding.policy].policy.duties[finding.duty]
  }

  private func names(_ labels: [Label]) -> String {
    labels.map { $0.shown(in: style.language) }.joined(separator: say(WordsOfReport.listComma))
  }

  /// Contents, copies, retention, and what was wrong beside the count.
  private func note(_ finding: DutyFinding) -> String {
    let duty = duty(finding)
    var texts: [String] = []
    if let due = finding.due { texts.append("\(say(WordsOfReport.due)) \(due)") }
    if finding.wrongRole > 0 { texts.append(say(WordsOfReport.wrongRoles(finding.wrongRole))) }
    if finding.incomplete > 0 { texts.append(say(WordsOfReport.incompletes(finding.incomplete))) }
    if let copies = finding.copies {
      texts.append(say(WordsOfReport.copies(copies.description)))
    }
    if !duty.contents.isEmpty {
      texts.append(say(WordsOfReport.contains) + names(duty.contents))
    }
    if let rule = duty.retention {
      let time =
        finding.keepUntil.map { say(WordsOfReport.keepUntil($0.description)) }
        ?? say(
          WordsOfReport.keepFor(
            workspace.text(of: .span(rule.length), policy: finding.policy, in: style.language)))
      texts.append(
        time + (rule.keeper.map { say(WordsOfReport.keptBy($0.shown(in: style.language))) } ?? ""))
    }
    return texts.joined(separator: say(WordsOfReport.comma))
  }
}
