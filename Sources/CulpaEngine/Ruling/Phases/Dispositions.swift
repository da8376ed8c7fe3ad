import CulpaSyntax

/// Phase 9: what must or must not be done with what is wrong, and whether that was heeded.
extension Assessor {
  func judgeDispositions() {
    guard let declared = policy.dispositions else { return }
    var demands: [DispositionFinding.Demand] = []
    for rule in compiled.disposing {
      let applies =
        rule.subject == nil ? applies(rule.id.index, to: nil) : anyApplied[rule.id.index]
      if applies == false { continue }
      for dispose in rule.disposes {
        demands.append(
          DispositionFinding.Demand(
            members: dispose.members, isRequired: dispose.isRequired, rule: rule.id,
            isCertain: applies == true))
      }
    }
    var chosen: Int?
    if case .symbol(_, let member) = incident.facts[declared.fact.index] { chosen = Int(member) }
    let finding = DispositionFinding(
      demands, count: policy.dispositionLabels.count, chosen: chosen)
    ruling.disposition = finding
    if chosen == nil, !demands.isEmpty { questions.insert(.fact(declared.fact)) }
    if !finding.conflict.isEmpty { return note(problem(ofDispositions: finding.conflict)) }
    if finding.isBreach == true { note(breach(finding)) }
  }

  private func problem(ofDispositions rules: [RuleID]) -> Diagnostic {
    .dispositionConflict(
      rules.map { policy.rules[$0.index].label.span }, rules: rules.map { cited($0) },
      incident: incident.name)
  }

  private func breach(_ finding: DispositionFinding) -> Diagnostic {
    let names = policy.dispositionLabels
    let broken = finding.demands.filter { demand in
      demand.isCertain && finding.chosen.map { demand.excludes($0) } ?? false
    }.map(\.rule).unique
    let left = finding.allowed.indices.filter { finding.allowed[$0] != false }
    let origin = policy.dispositions.flatMap { incident.factOrigins[$0.fact] } ?? incident.origin
    return .dispositionBreach(
      broken.map { policy.rules[$0.index].label.span }, at: origin,
      chosen: finding.chosen.map { names[$0].name } ?? "", rules: broken.map { cited($0) },
      left: left.map { names[$0].name }, incident: incident.name)
  }

  /// A rule's name with its articles, as messages have it.
  func cited(_ rule: RuleID) -> String {
    let declared = policy.rules[rule.index]
    let cites = declared.cites.joined(separator: ", ")
    return cites.isEmpty ? "`\(declared.label.name)`" : "`\(declared.label.name)` (\(cites))"
  }
}
