public import CulpaSyntax

/// What a policy says that its author perhaps did not mean, found without running it.
///
/// Exact where conditions compare facts with figures: there each question is one of boxes. Whatever is
/// said to happen is shown by an incident that the one assessor has judged; what is said never to happen
/// holds whatever the facts. What is neither shown nor excluded is listed, not guessed.
public struct PolicyAnalysis: Sendable {
  /// In the order of the text.
  public internal(set) var findings: [AnalysisFinding] = []
  /// What could not be decided, in the order of the text: one note each.
  public internal(set) var undecided: [Diagnostic] = []
}

/// One finding, with the names that an `allow` may call it by.
public struct AnalysisFinding: Sendable {
  public let diagnostic: Diagnostic
  let subjects: [Label]

  /// A finding about what these names declare.
  init(_ diagnostic: Diagnostic, about subjects: [Label]) {
    self.diagnostic = diagnostic
    self.subjects = subjects
  }

  func isAbout(_ name: String) -> Bool {
    subjects.contains { $0.name == name || $0.alias == name }
  }
}

extension Workspace {
  /// The findings on every policy that is wanted, without those that a text allows with a reason.
  public func analysis(
    where isWanted: (CompiledPolicy) -> Bool = { _ in true }
  ) -> PolicyAnalysis {
    var whole = PolicyAnalysis()
    var told: Set<Diagnostic> = []
    for (index, compiled) in policies.enumerated() where isWanted(compiled) {
      let found = findings(index)
      let allowed = allowances(around: index)
      for finding in found.findings where !allowed.contains(where: { $0.covers(finding) }) {
        if told.insert(finding.diagnostic).inserted { whole.findings.append(finding) }
      }
      for note in found.undecided where told.insert(note).inserted { whole.undecided.append(note) }
      guard compiled.isDeclared else { continue }
      for allowance in allowed where !isUsed(allowance, in: index, found) {
        whole.findings.append(
          AnalysisFinding(
            .allowanceUnused(allowance.code, allowance.span), about: []))
      }
    }
    whole.findings.sort {
      ($0.diagnostic.span, $0.diagnostic.code) < ($1.diagnostic.span, $1.diagnostic.code)
    }
    whole.undecided.sort { $0.span < $1.span }
    return whole
  }

  /// What the text of a policy, or of the one around an account, allows.
  private func allowances(around index: Int) -> [Allowance] {
    let own = policies[index].policy
    guard let settlement = own.settlement else { return own.allowances }
    let around = policies.first { $0.isDeclared && $0.policy.label.span == settlement.policy }
    return own.allowances + (around?.policy.allowances ?? [])
  }

  private func isUsed(_ allowance: Allowance, in index: Int, _ found: PolicyAnalysis) -> Bool {
    if allowance.isUsed || found.findings.contains(where: { allowance.covers($0) }) { return true }
    let span = policies[index].policy.label.span
    return policies.contains { compiled in
      guard let settlement = compiled.policy.settlement, settlement.policy == span else {
        return false
      }
      var analyser = PolicyAnalyser(compiled, texts: texts, laws: laws, limits: limits)
      return analyser.run().findings.contains { allowance.covers($0) }
    }
  }

  private func findings(_ index: Int) -> PolicyAnalysis {
    var analyser = PolicyAnalyser(policies[index], texts: texts, laws: laws, limits: limits)
    return analyser.run()
  }
}

/// Goes through one policy, question by question.
struct PolicyAnalyser {
  let compiled: CompiledPolicy
  let texts: TextTable
  let laws: [Law]
  let maker: IncidentMaker
  var space: ConditionSpace
  /// By rule: its conditions, and with them what brings about the severities that they name.
  var conditions: [[Formula]] = []
  var wholes: [Formula] = []
  var result = PolicyAnalysis()

  var policy: Policy { compiled.policy }

  init(_ compiled: CompiledPolicy, texts: TextTable, laws: [Law], limits: Limits) {
    self.compiled = compiled
    self.texts = texts
    self.laws = laws
    maker = IncidentMaker(compiled, laws: laws, limits: limits)
    space = ConditionSpace(compiled.policy, on: compiled.policy.effectiveFrom ?? .first)
  }

  mutating func run() -> PolicyAnalysis {
    readConditions()
    findImpossible()
    findShadowed()
    findMaskedRows()
    findConflicts()
    compareClasses()
    findUnlimited()
    findDoubled()
    findUndirected()
    findUnsourced()
    findConfusable()
    findOwnerless()
    return result
  }

  /// Whether some figure that conditions compare with changes in time: what never holds on one day may on
  /// another.
  var changesInTime: Bool { policy.parameters.contains { !$0.changes.isEmpty } }

  mutating func add(_ diagnostic: Diagnostic, about subjects: [Label]) {
    result.findings.append(AnalysisFinding(diagnostic, about: subjects))
  }

  mutating func leaveOpen(_ label: Label, _ question: Bilingual) {
    result.undecided.append(.notDecided(label, question))
  }

  func words(_ proposal: IncidentMaker.Proposal) -> Bilingual {
    IncidentText(policy, texts: texts).both(proposal.record)
  }

  // MARK: Conditions

  private mutating func readConditions() {
    let sources = severitySources()
    for rule in policy.rules {
      let parts = rule.conditions.flatMap(\.conjuncts)
      let read = parts.map { space.formula($0) }
      conditions.append(read)
      var whole = read
      for part in parts {
        if case .severityIs(let mask) = part.node { whole.append(reached(mask, sources)) }
      }
      wholes.append(.all(whole))
    }
    space.divide()
  }

  /// By level: what may bring it about; `nil` where a severity may be shifted or ruled elsewhere.
  private mutating func severitySources() -> [Formula]? {
    let isShifted = policy.rules.contains { rule in
      rule.effects.contains { effect in
        if case .shift = effect { return true }
        return false
      }
    }
    guard !isShifted, policy.transition == nil else { return nil }
    var sources: [[Formula]] = policy.levels.map { _ in [] }
    for ladder in policy.ladders {
      for (index, row) in ladder.rows.enumerated() {
        let next = ladder.rows.dropFirst(index + 1).first
        var parts = [ladder.condition].compactMap { $0 }.map { space.formula($0) }
        let end = TableLookup.End(side: row.side, bound: row.bound)
        if row.side.reachesDown {
          parts.append(space.figure(ladder.subject, from: nil, to: end))
        } else {
          let top = next.map { next in
            TableLookup.End(side: next.side == .above ? .upTo : .below, bound: next.bound)
          }
          parts.append(space.figure(ladder.subject, from: end, to: top))
        }
        sources[row.level.index].append(.all(parts))
      }
    }
    for rule in policy.rules {
      for case .classify(let level, _) in rule.effects {
        let parts = rule.conditions.map { space.formula($0) }
        sources[level.index].append(.all(parts))
      }
    }
    return sources.map { .any($0) }
  }

  private func reached(_ mask: UInt64, _ sources: [Formula]?) -> Formula {
    // Without a severity nothing need hold.
    guard let sources, mask & 1 == 0 else { return .always }
    return .any(
      sources.enumerated().filter { mask & 1 << UInt64($0.offset + 1) != 0 }.map(\.element))
  }

  /// An incident in which a rule applies; looked for in its own boxes.
  func incident(
    applying rule: Int, and other: Formula = .always, where isWanted: (Ruling) -> Bool
  ) -> IncidentMaker.Proposal? {
    guard let boxes = space.boxes(.all([wholes[rule], other])) else { return nil }
    return maker.incident(in: boxes, of: space, where: isWanted)
  }

  func applies(_ rule: Int) -> (Ruling) -> Bool { { $0.applied[rule] == true } }
}
