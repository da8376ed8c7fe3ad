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
      var analyser = PolicyAnalyser(
        compiled, texts: texts, laws: laws, limits: limits, wage: highestWage)
      return analyser.run().findings.contains { allowance.covers($0) }
    }
  }

  private func findings(_ index: Int) -> PolicyAnalysis {
    var analyser = PolicyAnalyser(
      policies[index], texts: texts, laws: laws, limits: limits, wage: highestWage)
    return analyser.run()
  }

  /// The highest wage of those who are declared; `nil` where no wage is.
  private var highestWage: Decimal? { people.compactMap(\.wage.figure).max() }
}

/// Goes through one policy, question by question.
struct PolicyAnalyser {
  let compiled: CompiledPolicy
  let texts: TextTable
  let laws: [Law]
  /// What everybody earns in the incidents that are made.
  let wage: Decimal
  /// Whether that is the highest wage of anybody who is declared.
  let isWageKnown: Bool
  let maker: IncidentMaker
  let read: RuleConditions
  /// By booking: whether rules take it up, and down.
  let movedBookings: [Int: (up: Bool, down: Bool)]
  var space: ConditionSpace { read.space }
  /// By rule: its conditions, and with them what brings about the severities that they name.
  var conditions: [[Formula]] { read.conditions }
  var wholes: [Formula] { read.wholes }
  var result = PolicyAnalysis()

  var policy: Policy { compiled.policy }

  init(
    _ compiled: CompiledPolicy, texts: TextTable, laws: [Law], limits: Limits,
    wage highest: Decimal? = nil
  ) {
    self.compiled = compiled
    self.texts = texts
    self.laws = laws
    isWageKnown = highest != nil
    wage = highest ?? IncidentMaker.usualWage
    movedBookings = Self.movedBookings(of: compiled.policy)
    maker = IncidentMaker(compiled, laws: laws, limits: limits, wage: wage)
    maker.mostWork = limits.analysis
    read = RuleConditions(compiled.policy)
  }

  mutating func run() -> PolicyAnalysis {
    findImpossible()
    findShadowed()
    findMaskedRows()
    compareClasses()
    findUnlimited()
    findUnbearable()
    findCrossedLimits()
    findPercentages()
    findDoubled()
    findUndirected()
    findUnsourced()
    findConfusable()
    findOwnerless()
    findUnreachedSteps()
    findOwnJudges()
    findRepeated()
    findNeverInForce()
    findUncited()
    findToothless()
    findRaisingFactors()
    nameUndecided()
    if maker.isSpent { leaveOpen(policy.label, .tooLarge) }
    return result
  }

  var changesInTime: Bool { read.changesInTime }

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

  /// An incident in which a rule applies; looked for in its own boxes.
  func incident(
    applying rule: Int, and other: Formula = .always, where isWanted: (Ruling) -> Bool
  ) -> IncidentMaker.Proposal? {
    guard let boxes = space.boxes(.all([wholes[rule], other])) else { return nil }
    return maker.incident(in: boxes, of: space, where: isWanted)
  }

  func applies(_ rule: Int) -> (Ruling) -> Bool { { $0.applied[rule] == true } }
}
