public import CulpaSyntax

/// Why something did not happen, and the least that would have to be otherwise for it to happen.
public struct WhyNot: Sendable {
  /// What is asked for.
  public enum Target: Hashable, Sendable {
    case severity(LevelID)
    case rule(RuleID)
    /// That a person owes something.
    case charge(PersonID)
  }

  /// Something that speaks for the target but does not hold.
  public struct Obstacle: Sendable {
    /// A rule, or a row of a ladder.
    public enum Source: Hashable, Sendable {
      case rule(RuleID)
      case ladder(Int, row: Int)
    }
    public let source: Source
    /// Parts of its conditions that do not hold, or of which it is not known.
    public let failed: [Failed]
    /// Rules that apply and override it.
    public let overriders: [RuleID]
    /// What the ladder is about, as it is.
    public let figure: Value?
    /// Where the row begins.
    public let bound: Value?
  }

  /// One part of a condition that does not hold.
  public struct Failed: Sendable {
    public let span: Span
    /// `nil` where it is not known.
    public let holds: Bool?
    /// What it compares with its bound, as it is.
    public let figure: Value?
  }

  /// One fact that would have to be otherwise.
  public struct Change: Hashable, Sendable {
    /// What changes.
    public enum Subject: Hashable, Sendable {
      case fact(FactID)
      case kind
    }
    public let subject: Subject
    public let from: Value
    public let to: Value
  }

  public let target: Target
  /// Whether it is so already.
  public let holds: Bool
  /// Whether a graver or milder severity stands in its way.
  public let settled: UInt64
  public let obstacles: [Obstacle]
  /// The smallest changes, each of one fact, or where none is enough, of two: verified by judging again.
  public let changes: [[Change]]
  /// Whether the search ended because it had tried enough.
  public let isCutShort: Bool
}

/// Looks for what would bring about an outcome.
struct CounterfactualSearch {
  let target: WhyNot.Target
  let prober: Prober
  private static let budgetOfOneFact = 2_000
  /// Rulings that may still be made.
  private var budget = 40_000

  init(_ target: WhyNot.Target, prober: Prober) {
    self.target = target
    self.prober = prober
  }

  private var policy: Policy { prober.compiled.policy }

  mutating func run() -> WhyNot {
    let ruling = prober.ruling([])
    let isMet = isMet(ruling)
    let obstacles = isMet ? [] : obstacles(ruling)
    var changes: [[WhyNot.Change]] = []
    if !isMet {
      let relevant = policy.facts.indices.map { FactID($0) }
      for fact in relevant { changes += single(fact, given: []).map { [$0] } }
      changes += kindChanges(given: []).map { [$0] }
      if changes.isEmpty { changes = pairs(relevant) }
    }
    return WhyNot(
      target: target, holds: isMet, settled: ruling.severity.possible, obstacles: obstacles,
      changes: changes, isCutShort: budget <= 0)
  }

  private func isMet(_ ruling: Ruling) -> Bool {
    switch target {
    case .severity(let level): return ruling.severity.possible == 1 << UInt64(level.index + 1)
    case .rule(let rule): return ruling.applied[rule.index] == true
    case .charge(let person):
      return ruling.charges.contains { charge in
        !charge.isReward && charge.isCertain && ruling.parties[charge.party].person == person
          && !isConfidential(ruling.parties[charge.party])
          && charge.high.map { $0 > .zero } ?? true
      }
    }
  }

  private func isConfidential(_ party: RuledParty) -> Bool {
    policy.roles[party.role.index].isConfidential
  }

  // MARK: What stands in the way

  private func obstacles(_ ruling: Ruling) -> [WhyNot.Obstacle] {
    var found: [WhyNot.Obstacle] = []
    switch target {
    case .rule(let rule): found = [obstacle(rule, ruling, party: nil)]
    case .severity(let level):
      for (index, ladder) in policy.ladders.enumerated() {
        for (row, step) in ladder.rows.enumerated() where step.level == level {
          found.append(obstacle(ladder: index, row: row, ruling))
        }
      }
      for rule in classifying(level) { found.append(obstacle(rule, ruling, party: nil)) }
    case .charge(let person):
      // Who is there in confidence is answered like a stranger, so that nobody can ask who it was.
      for party in ruling.parties where party.person == person && !isConfidential(party) {
        for rule in charging(party.role) {
          found.append(obstacle(rule, ruling, party: party))
        }
      }
    }
    return found
  }

  private func classifying(_ level: LevelID) -> [RuleID] {
    prober.compiled.rulesByArticle.filter {
      $0.classifies.contains(level) || !$0.shifts.isEmpty
    }.map(\.id)
  }

  private func charging(_ role: RoleID) -> [RuleID] {
    prober.compiled.rulesByArticle.filter { rule in
      (rule.pays + rule.derivedPays).contains {
        !$0.effect.isReward && $0.effect.roles.contains(role)
      }
        || rule.apportions.contains { $0.effect.parts.contains { $0.role == role } }
    }.map(\.id)
  }

  private func obstacle(
    _ rule: RuleID, _ ruling: Ruling, party: RuledParty?
  ) -> WhyNot.Obstacle {
    let subject = policy.rules[rule.index].subject
    let holder = subject.flatMap { role in
      party?.role == role ? party : ruling.parties.first { $0.role == role }
    }
    let program = prober.compiled.program
    let slots = program.conjuncts[rule.index]
    let truths = prober.conjuncts(of: rule, for: holder)
    var failed: [WhyNot.Failed] = []
    for (slot, holds) in zip(slots, truths) where holds != true {
      failed.append(
        WhyNot.Failed(span: program.spans[slot], holds: holds, figure: prober.compared(at: slot)))
    }
    let overriders = policy.rules.indices.filter { index in
      policy.rules[index].overrides.contains(rule) && ruling.applied[index] != false
    }
    return WhyNot.Obstacle(
      source: .rule(rule), failed: failed,
      overriders: prober.compiled.sorted(overriders.map { RuleID($0) }), figure: nil, bound: nil)
  }

  private func obstacle(ladder: Int, row: Int, _ ruling: Ruling) -> WhyNot.Obstacle {
    let code = prober.compiled.program.ladders[ladder]
    var failed: [WhyNot.Failed] = []
    if let condition = code.condition, prober.truth(condition) != true {
      failed.append(
        WhyNot.Failed(
          span: prober.compiled.program.spans[condition], holds: prober.truth(condition),
          figure: nil))
    }
    return WhyNot.Obstacle(
      source: .ladder(ladder, row: row), failed: failed, overriders: [],
      figure: prober.value(code.subject), bound: prober.value(code.rows[row].bound))
  }

  // MARK: What would change it

  private func ruling(_ changes: [WhyNot.Change]) -> Ruling {
    var record = prober.record
    for change in changes {
      switch change.subject {
      case .fact(let id): record.facts[id.index] = change.to
      case .kind: record.kind = change.to
      }
    }
    return prober.ruling(on: record)
  }

  private mutating func works(_ changes: [WhyNot.Change]) -> Bool {
    guard budget > 0 else { return false }
    budget -= 1
    return isMet(ruling(changes))
  }

  private mutating func kindChanges(given: [WhyNot.Change]) -> [WhyNot.Change] {
    let kinds = policy.enumerations[0].members.count
    return (0..<kinds).compactMap { member in
      let value = Value.symbol(enumeration: 0, member: Int32(clamping: member))
      guard value != prober.record.kind else { return nil }
      let change = WhyNot.Change(subject: .kind, from: prober.record.kind, to: value)
      return works(given + [change]) ? change : nil
    }
  }

  /// Values of a fact that bring it about: every one of a choice, and the nearest on each side of a
  /// figure.
  private mutating func single(_ fact: FactID, given: [WhyNot.Change]) -> [WhyNot.Change] {
    let current = prober.record.facts[fact.index]
    let type = policy.facts[fact.index].type
    switch type {
    case .truth:
      return [Value.truth(true), .truth(false)].filter { $0 != current }.compactMap { value in
        let change = WhyNot.Change(subject: .fact(fact), from: current, to: value)
        return works(given + [change]) ? change : nil
      }
    case .symbol(let enumeration):
      let count = policy.enumerations[enumeration.index].members.count
      return (0..<count).compactMap { member in
        let value = Value.symbol(
          enumeration: Int32(clamping: enumeration.index), member: Int32(clamping: member))
        guard value != current else { return nil }
        let change = WhyNot.Change(subject: .fact(fact), from: current, to: value)
        return works(given + [change]) ? change : nil
      }
    default: return nearest(fact, type, current, given: given)
    }
  }

  /// The nearest figure above and the nearest below that bring it about.
  private mutating func nearest(
    _ fact: FactID, _ type: ValueType, _ current: Value, given: [WhyNot.Change]
  ) -> [WhyNot.Change] {
    let start = start(of: current, type)
    guard let unit = prober.unit(of: fact, from: start) else { return [] }
    var found: [WhyNot.Change] = []
    for end in Self.ends(of: type, around: start) {
      guard budget > 0, let end else { continue }
      var hit: Decimal?
      let search = self
      func judged(_ figure: Decimal) -> Ruling? {
        Figures.value(figure, of: type).map { value in
          search.ruling(given + [WhyNot.Change(subject: .fact(fact), from: current, to: value)])
        }
      }
      // A fact that is not recorded may already do at its least.
      if current.isOpen, let ruling = judged(start), isMet(ruling) { hit = start }
      if hit == nil {
        var walk = FigureWalk(
          unit: unit, probe: { judged($0).map { search.prober.margins(of: $0) } ?? [] },
          budget: min(budget, Self.budgetOfOneFact))
        walk.turns(from: start, to: end) { turn in
          if let ruling = judged(turn.at), isMet(ruling) { hit = turn.at }
          return hit == nil
        }
        budget -= Self.budgetOfOneFact - walk.budget
      }
      guard let hit, let value = Figures.value(hit, of: type), value != current else { continue }
      found.append(WhyNot.Change(subject: .fact(fact), from: current, to: value))
      if current.isOpen { break }
    }
    return found
  }

  private func start(of current: Value, _ type: ValueType) -> Decimal {
    if let figure = Figures.figure(of: current) { return figure }
    if type == .date, let day = prober.record.moment?.day {
      return Decimal(Int(day.daysSince1970))
    }
    return .zero
  }

  /// How far it makes sense to look: nothing recorded is below zero, but days are.
  private static func ends(of type: ValueType, around start: Decimal) -> [Decimal?] {
    let reach: Int
    switch type {
    case .money, .number: reach = 1_000_000_000
    case .duration: reach = 3_650 * 86_400
    case .count: reach = 1_000_000
    case .percent, .points: reach = 10
    case .date: reach = 3_650
    default: return []
    }
    let above = try? start.adding(Decimal(reach))
    if type == .date { return [above, try? start.subtracting(Decimal(reach))] }
    return [above, start > .zero ? .zero : nil]
  }

  /// Two facts together, where one is not enough: a choice with any other, and two figures where one is
  /// moved to where it turns something.
  private mutating func pairs(_ facts: [FactID]) -> [[WhyNot.Change]] {
    var found: [[WhyNot.Change]] = []
    for (index, first) in facts.enumerated() {
      for change in discrete(first) {
        for second in facts[(index + 1)...] where budget > 0 {
          found += single(second, given: [change]).map { [change, $0] }
        }
        for second in facts[..<index] where budget > 0 && !isDiscrete(second) {
          found += single(second, given: [change]).map { [$0, change] }
        }
        for kind in kindChanges(given: [change]) { found.append([kind, change]) }
        if found.count > 12 { return found }
      }
    }
    if found.isEmpty {
      let kinds = policy.enumerations[0].members.indices
      for member in kinds where budget > 0 {
        let value = Value.symbol(enumeration: 0, member: Int32(clamping: member))
        guard value != prober.record.kind else { continue }
        let change = WhyNot.Change(subject: .kind, from: prober.record.kind, to: value)
        for second in facts where budget > 0 && !isDiscrete(second) {
          found += single(second, given: [change]).map { [change, $0] }
        }
      }
    }
    return found
  }

  private func isDiscrete(_ fact: FactID) -> Bool {
    switch policy.facts[fact.index].type {
    case .truth, .symbol: true
    default: false
    }
  }

  private func discrete(_ fact: FactID) -> [WhyNot.Change] {
    let current = prober.record.facts[fact.index]
    var values: [Value] = []
    switch policy.facts[fact.index].type {
    case .truth: values = [.truth(true), .truth(false)]
    case .symbol(let enumeration):
      values = policy.enumerations[enumeration.index].members.indices.map {
        .symbol(
          enumeration: Int32(clamping: enumeration.index), member: Int32(clamping: $0))
      }
    default: break
    }
    return values.filter { $0 != current }.map {
      WhyNot.Change(subject: .fact(fact), from: current, to: $0)
    }
  }
}
