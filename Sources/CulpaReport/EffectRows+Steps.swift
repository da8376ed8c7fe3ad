import CulpaEngine
import CulpaSyntax

/// One row about a step.
struct StepRow {
  let party: String
  let effect: String
  var low = ""
  var high = ""
  var decided = ""
}

extension EffectRows {
  /// The rows of what must be done: when, with what in it, kept how long, what was wrong, who is told.
  func steps(_ obligation: Obligation, _ texts: StepText) -> [StepRow] {
    func names(_ labels: [Label]) -> String {
      labels.map { $0.shown(in: language) }.joined(separator: "; ")
    }
    let offices = names(obligation.offices)
    let status = WordsOfReport.status(obligation.status).text(in: language)
    var rows = [
      StepRow(
        party: offices, effect: "require", low: StepText.due(obligation) ?? "",
        high: StepText.done(obligation) ?? "", decided: status)
    ]
    if !obligation.skipped.isEmpty {
      let days = obligation.skipped.map(\.description).joined(separator: "; ")
      rows.append(StepRow(party: "", effect: "skip", low: days))
    }
    if !obligation.contents.isEmpty {
      rows.append(StepRow(party: offices, effect: "contain", low: names(obligation.contents)))
    }
    if let retention = obligation.retention {
      let length = workspace.text(
        of: .span(retention.length), policy: texts.judged.policy, in: language)
      rows.append(
        StepRow(
          party: retention.keeper.map { names([$0]) } ?? "", effect: "keep",
          low: retention.until?.description ?? "", decided: length))
    }
    for finding in texts.findings(obligation) {
      rows.append(StepRow(party: offices, effect: "deviate", decided: finding))
    }
    for office in obligation.escalation {
      rows.append(StepRow(party: names([office]), effect: "notify", decided: status))
    }
    return rows
  }
}
