import CulpaSyntax

/// Phases 9 and 10: what must be done by when, and how what is owed is collected.
extension Assessor {
  /// What must be done: requirements of rules by article, then procedures as declared.
  func consequences() {
    for rule in compiled.rulesByArticle where !rule.requires.isEmpty {
      for number in rule.requires.indices {
        let state =
          rule.subject == nil
          ? steps[rule.firstStep + number]
          : requirement(number, of: rule.id, applies: anyApplied[rule.id.index])
        if let obligation = state?.obligation { ruling.obligations.append(obligation) }
      }
    }
    for (step, record) in policy.steps.enumerated() {
      guard case .procedure = record.place, let obligation = steps[step]?.obligation else {
        continue
      }
      ruling.obligations.append(obligation)
    }
  }
}
