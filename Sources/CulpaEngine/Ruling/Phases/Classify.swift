import CulpaSyntax

/// Phase 2: candidates for the severity, and the precedence that the policy declares.
extension Assessor {
  func classify() {
    var candidates: [SeverityFinding.Candidate] = []
    var open: [(slot: Int, levels: [LevelID])] = []
    // Ladders without a lower end that hold somewhere: one of these severities there is.
    var assured: [[LevelID]] = []
    for index in program.ladders.indices {
      let count = candidates.count
      climb(index, into: &candidates, &open)
      if isTotal(index) { assured.append(candidates[count...].map(\.level)) }
    }
    for rule in compiled.classifying {
      let applies = appliesBeforeSeverity(rule, &open)
      if applies == false { continue }
      for level in rule.classifies {
        candidates.append(
          SeverityFinding.Candidate(
            level: level, source: .rule(rule.id), isCertain: applies == true))
      }
    }
    if candidates.count > 1 { candidates.sort { order($0) < order($1) } }
    let possible = settled(candidates, assured)
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
    // Where a higher row may hold, a lower one that does holds only where the gravest counts; where
    // rows grow milder, where the mildest does.
    let isFalling = ladder.rows.count > 1 && ladder.rows[1].level < ladder.rows[0].level
    let wins: Precedence = isFalling ? .lowest : .highest
    var isOpenAbove = false
    let reached = reached(ladder, value)
    for (row, step) in ladder.rows.enumerated().reversed() {
      switch reached[row] {
      case true?:
        candidates.append(
          SeverityFinding.Candidate(
            level: step.level, source: .ladder(index, row: row),
            isCertain: isCertain && (!isOpenAbove || policy.precedence == wins)))
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

  /// Which rows a value reaches. Bounds ascend, also one that is not known: what does not reach a row reaches
  /// none above it.
  private func reached(_ ladder: Program.LadderCode, _ value: Value) -> [Bool?] {
    var isBelow = false
    return ladder.rows.map { step in
      let truth = Arithmetic.compare(step.side.comparison, value, evaluator[step.bound]).truth
      if truth == false, !step.side.reachesDown { isBelow = true }
      return truth ?? (isBelow ? false : nil)
    }
  }

  /// Whether some row of a ladder holds, whatever is not known.
  private func isTotal(_ index: Int) -> Bool {
    let ladder = program.ladders[index]
    guard ladder.rows.first?.side.reachesDown ?? false else { return false }
    if case .failure = evaluator[ladder.subject] { return false }
    return ladder.condition.map { evaluator.truth($0) == true } ?? true
  }

  private func settled(
    _ candidates: [SeverityFinding.Candidate], _ assured: [[LevelID]]
  ) -> UInt64 {
    func bit(_ level: LevelID) -> UInt64 { 1 << UInt64(level.index + 1) }
    switch policy.precedence {
    case .highest, .lowest:
      let isHighest = policy.precedence == .highest
      // The end that nothing falls short of.
      var end: LevelID?
      func take(_ level: LevelID) {
        guard let known = end else {
          end = level
          return
        }
        end = isHighest ? max(known, level) : min(known, level)
      }
      for levels in assured {
        if let level = isHighest ? levels.min() : levels.max() { take(level) }
      }
      for candidate in candidates where candidate.isCertain { take(candidate.level) }
      var possible: UInt64 = end == nil ? 1 : 0
      for candidate in candidates {
        if let end, isHighest ? candidate.level < end : candidate.level > end { continue }
        possible |= bit(candidate.level)
      }
      return possible
    case .oneOnly:
      let certain = candidates.filter(\.isCertain).map(\.level)
      let possible = candidates.filter { !$0.isCertain }.map(\.level)
      let levels = Set(certain).sorted()
      guard let first = levels.first else {
        return possible.reduce(assured.isEmpty ? 1 : 0) { $0 | bit($1) }
      }
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
