import CulpaEngine
import CulpaSyntax

/// What aggravated or lightened, and to what.
extension ExplanationText {
  /// A line for each shift, and the severity that they lead to.
  func shiftLines(_ noun: String) -> [String] {
    let finding = judged.ruling.severity
    guard !finding.shifts.isEmpty, finding.possible != 1 else { return [] }
    var lines: [String] = []
    for shift in finding.shifts {
      let low = shift.levels.lowerBound
      let high = shift.levels.upperBound
      let count =
        low == high ? "\(low)" : "\(low) … " + (high > policy.levels.count ? "?" : "\(high)")
      let step = say(
        shift.isWorse ? WordsOfReport.aggravated(count) : WordsOfReport.lightened(count))
      lines.append(
        "  \(step)\(doubt(shift.isCertain))\(say(WordsOfReport.colon))" + reason(shift.rule))
      lines += conditionLines(shift.rule, indent: "    ")
    }
    let severity = say(workspace.severity(shown: finding.possible, policy: judged.policy))
    return lines + ["  = \(noun) \(style.bold(severity))"]
  }
}
