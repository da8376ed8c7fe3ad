import CulpaSyntax

/// Phase 2: candidates for the severity, and the precedence that the policy declares.
extension Assessor {
  func classify() {
    var candidates: [SeverityFinding.Candidate] = []
    var open: [(slot: Int, levels: [LevelID])] = []
    for index in program.ladders.indices { climb(index, into: &candidates, &open) }
    for rule in compiled.rulesByArticle where !rule.classifies.isEmpty {
      let applies = appliesBeforeSeverity(rule, &open)
      if applies == false { continue }
      for level in rule.classifies {
        candidates.append(
          SeverityFinding.Candidate(
            level: level, source: .rule(rule.id), isCertain: applies == true))
      }
    }
    candidates.sort { order($0) < order($1) }
    let possible = settled(candidates)
    ruling.severity = SeverityFinding(possible: possible, candidates: candidates)
    let openShifts = shift()
    // What could only lead to a severity that is out of the question anyway is not asked.
    guard ruling.severity.possible.nonzeroBitCount > 1 else { return }
    for slot in openShifts { ask(slot) }
    guard possible.nonzeroBitCount > 1 else { return }
    for (slot, levels) in open
    where levels.contains(where: { possible & 1 << UInt64($0.index + 1) != 0 }) {
      ask(slot)
    }
  }

  /// Gravest first; then rules by article, then ladders.
  private func order(_ candidate: SeverityFinding.Candidate) -> (Int, Int, Int) {
    switch candidate.source {
    case .rule(let rule): (-candidate.level.index, 0, compiled.ruleRank[rule.index])
    case .ladder(let ladder, row: let row): (-candidate.level.index, 1 + ladder, row)
    }
  }

  func appliesBeforeSeverity(
    _ rule: Program.RuleCode, _ open: inout [(slot: Int, levels: [LevelID])]
  ) -> Bool? {
    if rule.subject != nil {
      return Ternary.or(anyApplied[rule.id.index], keptByHolder[rule.id.index])
    }
    let slot = program.ruleSlots[rule.id.index]
    let truth = evaluator.truth(slot)
    if truth == nil { open.append((slot, rule.classifies)) }
    return truth
  }

  /// The row that a value falls in; several rows where the value is not known.
  private func climb(
    _ index: Int, into candidates: inout [SeverityFinding.Candidate],
    _ open: inout [(slot: Int, levels: [LevelID])]
  ) {
    let ladder = program.ladders[index]
    var isCertain = true
    if let condition = ladder.condition {
      switch evaluator.truth(condition) {
      case true?: break
      case false?: return
      case nil:
        open.append((condition, ladder.rows.map(\.level)))
        isCertain = false
      }
    }
    let value = evaluator[ladder.subject]
    // Where a higher row may hold, a lower one that does holds only where the gravest counts.
    var isOpenAbove = false
    for (row, step) in ladder.rows.enumerated().reversed() {
      let comparison: Comparison = step.isInclusive ? .greaterOrEqual : .greater
      switch Arithmetic.compare(comparison, value, evaluator[step.bound]).truth {
      case true?:
        candidates.append(
          SeverityFinding.Candidate(
            level: step.level, source: .ladder(index, row: row),
            isCertain: isCertain && (!isOpenAbove || policy.precedence == .highest)))
        return
      case false?: continue
      case nil:
        open.append((ladder.subject, [step.level]))
        open.append((step.bound, [step.level]))
        isOpenAbove = true
        candidates.append(
          SeverityFinding.Candidate(
            level: step.level, source: .ladder(index, row: row), isCertain: false))
      }
    }
  }

  private func settled(_ candidates: [SeverityFinding.Candidate]) -> UInt64 {
    func bit(_ level: LevelID) -> UInt64 { 1 << UInt64(level.index + 1) }
    let certain = candidates.filter(\.isCertain).map(\.level)
    let possible = candidates.filter { !$0.isCertain }.map(\.level)
    switch policy.precedence {
    case .highest:
      let settled = certain.max()
      let graver = possible.filter { level in settled.map { level > $0 } ?? true }
      return graver.reduce(settled.map(bit) ?? 1) { $0 | bit($1) }
    case .lowest:
      guard let settled = certain.min() else { return possible.reduce(1) { $0 | bit($1) } }
      return possible.filter { $0 < settled }.reduce(bit(settled)) { $0 | bit($1) }
    case .oneOnly:
      let levels = Set(certain).sorted()
      guard let first = levels.first else { return possible.reduce(1) { $0 | bit($1) } }
      if levels.count > 1 { reportSeveral(levels, candidates) }
      return levels.dropFirst().reduce(bit(first)) { $0 | bit($1) }
    }
  }

  private func reportSeveral(_ levels: [LevelID], _ candidates: [SeverityFinding.Candidate]) {
    let spans = candidates.filter(\.isCertain).map { span(of: $0.source) }
    ruling.diagnostics.append(
      .severalSeverities(
        spans, levels: levels.map { policy.levels[$0.index].label.name },
        incident: incident.name))
  }

  private func span(of source: SeverityFinding.Source) -> Span {
    switch source {
    case .rule(let rule): policy.rules[rule.index].label.span
    case .ladder(let ladder, row: let row): policy.ladders[ladder].rows[row].span
    }
  }
}
