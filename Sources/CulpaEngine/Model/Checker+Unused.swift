import CulpaSyntax

/// What is declared and never used: usually a misspelling or a rule that was forgotten.
extension Checker {
  /// Only a policy without errors is searched: what a broken expression reads is not known. A parameter
  /// left `unspecified` records a gap of the text; nothing has to hang on it.
  mutating func checkUnused() {
    for rule in policy.rules where rule.cites.isEmpty { report(.uncited(rule.label)) }
    if diagnostics.contains(where: \.isError) { return }
    for (index, fact) in policy.facts.enumerated()
    where !used.contains(.fact(FactID(index))) {
      report(.unused(fact.label, noun: Entity.fact(FactID(index)).noun))
    }
    for (index, parameter) in policy.parameters.enumerated()
    where !used.contains(.parameter(index)) && parameter.value != nil {
      report(.unused(parameter.label, noun: Entity.parameter(index).noun))
    }
    // What cites an article states a provision of the text, though its consequence may be lost.
    for (index, term) in policy.terms.enumerated()
    where !used.contains(.term(index)) && term.cites.isEmpty {
      report(.unused(term.label, noun: Entity.term(index).noun))
    }
    for (index, tally) in policy.tallies.enumerated()
    where !used.contains(.tally(index)) && tally.base.cites.isEmpty {
      report(.unused(tally.base.label, noun: Entity.tally(index).noun))
    }
    for (index, role) in policy.roles.enumerated()
    where !used.contains(.role(RoleID(index))) {
      report(.unused(role.label, noun: Entity.role(RoleID(index)).noun))
    }
    for (index, level) in policy.levels.enumerated()
    where !used.contains(.level(LevelID(index))) {
      report(.unused(level.label, noun: Entity.level(LevelID(index)).noun))
    }
    checkUnusedOffices()
  }

  private mutating func checkUnusedOffices() {
    for (index, office) in policy.offices.enumerated() where !used.contains(.office(index)) {
      report(.unused(office, noun: Entity.office(index).noun))
    }
    for (index, measure) in policy.measures.enumerated()
    where !measure.span.isBuiltIn && !used.contains(.measure(index)) {
      report(.unused(measure, noun: Entity.measure(index).noun))
    }
  }
}
