import CulpaSyntax

/// Phases 9 and 10: what must be done by when, and how what is owed is collected.
extension Assessor {
  /// What must be done: requirements of rules by article, then procedures as declared.
  func consequences() {
    for rule in compiled.requiring {
      for number in rule.requires.indices {
        let index = rule.firstStep + number
        if let obligation = rule.subject == nil
          ? steps[index]?.obligation
          : state(of: compiled.steps[index], applies: anyApplied[rule.id.index]).obligation
        {
          ruling.obligations.append(obligation)
        }
      }
    }
    for plan in compiled.steps where plan.rule == nil {
      if let obligation = steps[plan.index]?.obligation { ruling.obligations.append(obligation) }
    }
  }
}
