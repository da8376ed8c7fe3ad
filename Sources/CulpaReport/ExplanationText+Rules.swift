import CulpaEngine
import CulpaSyntax

/// When a rule is in force and who allowed it; which rules were not; and who finds a fact.
extension ExplanationText {
  /// `, 2026-01-01 … 2026-06-30, approved by …` behind a rule; nothing for one without a period.
  func period(of rule: Rule) -> String {
    guard let period = rule.period else { return "" }
    var parts: [String] = []
    if period.from != nil || period.to != nil {
      parts.append(say(WordsOfReport.days(period.from, period.to)))
    }
    if let approver = period.approver {
      parts.append(say(WordsOfReport.approved(by: safeForTerminal(approver))))
    }
    return parts.map { say(WordsOfReport.comma) + $0 }.joined()
  }

  /// The rules that would have applied on another day.
  func lapsedLines() -> [String] {
    let lapsed = judged.ruling.lapsed
    guard !lapsed.isEmpty else { return [] }
    return ["", say(WordsOfReport.outOfTime)]
      + lapsed.map { lapsed in
        let period = policy.rules[lapsed.rule.index].period
        let day = lapsed.isOver ? period?.to : period?.from
        let words = day.map { lapsed.isOver ? WordsOfReport.expired($0) : WordsOfReport.notYet($0) }
        return "  " + reason(lapsed.rule) + say(WordsOfReport.colon) + (words.map(say) ?? "")
          + doubt(lapsed.isCertain)
      }
  }

  /// ` (found by the quality office, 3.2)` behind a fact; nothing where nobody is named.
  func judge(of fact: Fact) -> String {
    let found = say(WordsOfReport.found(by: WordsOfReport.judges(fact.judges)))
    let parts = (fact.judges.isEmpty ? [] : [found]) + fact.cites
    return parts.isEmpty ? "" : say(WordsOfReport.cited(parts))
  }
}
