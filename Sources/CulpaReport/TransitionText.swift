import CulpaEngine
import CulpaSyntax

/// Under which version of its policy an incident was judged, in words.
struct TransitionText {
  private let workspace: Workspace
  private let language: Language
  private let finding: TransitionFinding

  /// `nil` where only one version was asked.
  init?(_ judged: JudgedIncident, _ workspace: Workspace, language: Language) {
    guard let finding = judged.ruling.transition else { return nil }
    self.finding = finding
    self.workspace = workspace
    self.language = language
  }

  private var older: Policy { workspace.policies[finding.older].policy }
  private var newer: Policy { workspace.policies[finding.newer].policy }

  /// The number of the version that counts, else its first day.
  var version: String { name(of: finding.newerCounts ? newer : older) }
  /// The same of the other one.
  var other: String { name(of: finding.newerCounts ? older : newer) }

  private func name(of policy: Policy) -> String {
    policy.version ?? policy.effectiveFrom?.description ?? ""
  }

  /// `judged under version 2`.
  var judgedUnder: String {
    let counting = finding.newerCounts ? newer : older
    return WordsOfReport.judgedUnder(WordsOfReport.version(counting)).text(in: language)
  }

  /// `version 2 is lighter: minor instead of serious`.
  var reason: String {
    WordsOfReport.transition(
      finding, older: WordsOfReport.version(older), newer: WordsOfReport.version(newer),
      figures: figures
    ).text(in: language)
  }

  private var figures: (Bilingual, Bilingual) {
    if finding.reason == .amounts {
      return (sum(finding.olderSum, finding.older), sum(finding.newerSum, finding.newer))
    }
    return (
      workspace.severity(shown: finding.olderSeverities, policy: finding.older),
      workspace.severity(shown: finding.newerSeverities, policy: finding.newer)
    )
  }

  private func sum(_ sum: TransitionFinding.Sum, _ policy: Int) -> Bilingual {
    func text(_ language: Language) -> String {
      let low = workspace.money(sum.low, policy: policy, in: language)
      guard let high = sum.high else { return "\(low) … ?" }
      return high == sum.low
        ? low : "\(low) … \(workspace.money(high, policy: policy, in: language))"
    }
    if sum.low.isZero, sum.high?.isZero ?? false { return WordsOfReport.nothingToPay }
    return Bilingual(en: text(.english), zh: text(.chinese))
  }
}
