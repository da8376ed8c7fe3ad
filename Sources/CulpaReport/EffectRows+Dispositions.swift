import CulpaEngine
import CulpaSyntax

/// What must, and what must not, be done with what is wrong, as effects.
extension EffectRows {
  /// An effect of the incident as a whole: nobody holds it.
  struct Outcome {
    /// `dispose`, `forbid` or `breach`.
    let effect: String
    let name: String
    let decided: String
    let articles: [String]
  }

  /// One `dispose` for all that is required, with what was chosen; one `forbid` for each disposition
  /// that is forbidden; and a `breach` where what was chosen is not allowed. Only what is certain.
  func dispositions(_ judged: JudgedIncident) -> [Outcome] {
    guard let finding = judged.ruling.disposition else { return [] }
    let policy = workspace.policies[judged.policy].policy
    let names = policy.dispositionLabels.map { $0.shown(in: language) }
    let certain = finding.demands.filter(\.isCertain)
    func articles(_ demands: [DispositionFinding.Demand]) -> [String] {
      var found: [String] = []
      for demand in demands {
        for article in policy.rules[demand.rule.index].cites where !found.contains(article) {
          found.append(article)
        }
      }
      return found
    }
    var outcomes: [Outcome] = []
    let chosen = finding.chosen.map { names[$0] } ?? ""
    if let required = finding.required, !required.isEmpty {
      outcomes.append(
        Outcome(
          effect: "dispose", name: required.map { names[$0] }.joined(separator: " | "),
          decided: chosen, articles: articles(certain.filter(\.isRequired))))
    }
    for member in names.indices where finding.forbids(member) {
      let forbidding = certain.filter { !$0.isRequired && $0.members.contains(member) }
      outcomes.append(
        Outcome(
          effect: "forbid", name: names[member], decided: "", articles: articles(forbidding)))
    }
    if finding.isBreach == true, let member = finding.chosen {
      outcomes.append(
        Outcome(
          effect: "breach", name: chosen, decided: "",
          articles: articles(certain.filter { $0.excludes(member) })))
    }
    return outcomes
  }
}
