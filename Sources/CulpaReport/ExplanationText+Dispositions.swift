import CulpaEngine
import CulpaSyntax

/// What must and must not be done with what is wrong, what was chosen, and which rules say so.
extension ExplanationText {
  func dispositionLines() -> [String] {
    guard let finding = judged.ruling.disposition, !finding.demands.isEmpty else { return [] }
    let names = policy.dispositionLabels.map { $0.shown(in: style.language) }
    func list(_ members: [Int], _ separator: String) -> String {
      members.map { names[$0] }.joined(separator: separator)
    }
    var title = style.bold(say(WordsOfReport.disposition))
    title += "  " + (finding.chosen.map { names[$0] } ?? say(WordsOfReport.unrecorded))
    if finding.isBreach == true { title += "  " + style.red(say(WordsOfReport.breach)) }
    var lines = ["", title]
    for demand in finding.demands {
      let verb = say(demand.isRequired ? WordsOfReport.mustBe : WordsOfReport.mustNotBe)
      lines.append(
        "  \(verb) \(list(demand.members, say(WordsOfReport.or)))" + doubt(demand.isCertain) + "  "
          + style.dim(reason(demand.rule)))
      lines += conditionLines(demand.rule, indent: "    ")
    }
    guard finding.conflict.isEmpty else {
      return lines + ["  " + style.red(say(WordsOfReport.noneLeft))]
    }
    let sure = finding.allowed.indices.filter { finding.allowed[$0] == true }
    let open = finding.allowed.indices.filter { finding.allowed[$0] == nil }
    let left =
      sure.map { names[$0] } + open.map { names[$0] + say(WordsOfReport.maybe) }
    lines.append(
      "  " + say(WordsOfReport.allowed) + say(WordsOfReport.colon)
        + left.joined(separator: say(WordsOfReport.listComma)))
    return lines
  }
}
