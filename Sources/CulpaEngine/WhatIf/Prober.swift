import CulpaSyntax

/// One incident judged again and again with other facts, after the same earlier incidents.
///
/// There is no second way to judge: each probe is a ruling by the one assessor, and the margins are
/// read from the slots that the ruling left behind.
final class Prober {
  let compiled: CompiledPolicy
  let record: IncidentRecord
  private let assessor: Assessor
  private let history: History
  private let decisions: [DecisionKey: Decision]
  private let asOf: Instant?
  private let watch: Watch
  /// What the rulings are for.
  private let purpose: Assessor.Purpose
  /// How many rulings were made.
  private(set) var probes = 0

  /// - Parameter incident: position in ``Workspace/incidents``.
  /// - Parameter purpose: severity and amounts, or the whole ruling.
  init?(_ workspace: Workspace, incident: Int, for purpose: Assessor.Purpose = .figures) {
    self.purpose = purpose
    guard workspace.incidents.indices.contains(incident) else { return nil }
    let policy = workspace.incidents[incident].policy
    compiled = workspace.policies[policy]
    record = workspace.incidents[incident].record
    decisions = workspace.decisions
    asOf = workspace.asOf
    watch = workspace.watch
    var found: (assessor: Assessor, history: History)?
    workspace.judgeUntil(incident, under: policy) { found = ($0, $1) }
    guard let found else { return nil }
    assessor = found.assessor
    history = found.history
  }

  /// A settlement that hangs on no earlier one, with its figures as facts.
  init?(_ workspace: Workspace, settlement judged: JudgedIncident) {
    guard judged.incident == nil, workspace.policies.indices.contains(judged.policy) else {
      return nil
    }
    purpose = .figures
    compiled = workspace.policies[judged.policy]
    guard compiled.program.priors.isEmpty else { return nil }
    record = workspace.record(of: judged)
    assessor = Assessor(
      compiled, people: workspace.people, laws: workspace.laws, limits: workspace.limits)
    history = History()
    decisions = workspace.decisions
    asOf = workspace.asOf
    watch = workspace.watch
  }

  /// The ruling on the incident as recorded otherwise; the last one again once whoever watches has
  /// stopped the work.
  func ruling(on record: IncidentRecord) -> Ruling {
    if probes > 0, watch.isStopped() { return assessor.ruling }
    probes += 1
    var scratch = history
    return assessor.assess(
      record, after: &scratch, decisions: decisions, asOf: asOf, for: purpose)
  }

  /// The ruling with one fact or more changed.
  func ruling(_ changes: [(FactID, Value)]) -> Ruling {
    var changed = record
    for (fact, value) in changes { changed.facts[fact.index] = value }
    return ruling(on: changed)
  }

  /// The smallest step of a fact for which the ruling still has an answer: a minute of work at so much an
  /// hour may have no exact price, an hour has.
  func unit(of fact: FactID, from start: Decimal) -> Decimal? {
    let type = compiled.policy.facts[fact.index].type
    guard let least = Figures.unit(of: type, in: compiled.policy) else { return nil }
    guard type == .duration, isImpossible(fact, start, least, type) else { return least }
    return Decimal(3600)
  }

  private func isImpossible(
    _ fact: FactID, _ start: Decimal, _ step: Decimal, _ type: ValueType
  ) -> Bool {
    guard let figure = try? start.adding(step), let value = Figures.value(figure, of: type) else {
      return true
    }
    let ruling = ruling([(fact, value)])
    let hasFailed = ruling.terms.contains { term in
      if case .failure = term { return true }
      return false
    }
    return hasFailed || ruling.diagnostics.contains { $0.isError }
  }

  /// What every comparison of the last ruling compares, left minus right, where both are figures; for
  /// what is judged party by party, once for each party. Their signs change only where an outcome can.
  func margins(of ruling: Ruling) -> [Decimal?] {
    var found: [Decimal?] = []
    let program = compiled.program
    collect(program.factsSegment, into: &found)
    collect(program.severitySegment, into: &found)
    for ladder in program.ladders {
      for row in ladder.rows { found.append(difference(ladder.subject, row.bound)) }
    }
    for party in ruling.parties {
      assessor.load(party, history)
      collect(program.earlySegments[party.role.index], into: &found)
      collect(program.lateSegments[party.role.index], into: &found)
      collect(program.partySegment, into: &found)
    }
    return found
  }

  private func collect(_ segment: Range<Int>, into found: inout [Decimal?]) {
    for slot in segment {
      let op = compiled.program.ops[slot]
      switch op.code {
      case .less, .lessOrEqual, .isEqual, .isDifferent, .larger, .smaller:
        found.append(difference(Int(op.a), Int(op.b)))
      default: continue
      }
    }
  }

  private func difference(_ left: Int, _ right: Int) -> Decimal? {
    guard let a = Figures.figure(of: assessor.evaluator[left]),
      let b = Figures.figure(of: assessor.evaluator[right])
    else { return nil }
    return try? a.subtracting(b)
  }

  /// Whether each conjunct of a rule holds for a party, or for the incident where it names nobody.
  func conjuncts(of rule: RuleID, for party: RuledParty?) -> [Bool?] {
    if let party { assessor.load(party, history) }
    return compiled.program.conjuncts[rule.index].map { assessor.evaluator.truth($0) }
  }

  /// The value of a slot after the last ruling, and whether it holds.
  func value(_ slot: Int) -> Value { assessor.evaluator[slot] }
  func truth(_ slot: Int) -> Bool? { assessor.evaluator.truth(slot) }

  /// What a comparison compares with its bound, for people; `nil` for what is no comparison. The bound
  /// may stand on either side.
  func compared(at slot: Int) -> Value? {
    let ops = compiled.program.ops
    let op = ops[slot]
    switch op.code {
    case .less, .lessOrEqual, .isEqual, .isDifferent:
      let isTurned = ops[Int(op.a)].code == .constant && ops[Int(op.b)].code != .constant
      return assessor.evaluator[Int(isTurned ? op.b : op.a)]
    default: return nil
    }
  }
}

/// Values as plain figures, and back.
enum Figures {
  /// Days and moments are counted from 1970.
  static func figure(of value: Value) -> Decimal? {
    switch value {
    case .day(let day): Decimal(Int(day.daysSince1970))
    case .instant(let instant): Decimal(Int(clamping: instant.secondsSince1970))
    case .rate(let figure, per: _): figure
    default: value.figure
    }
  }

  /// The value of a type that has a figure.
  static func value(_ figure: Decimal, of type: ValueType) -> Value? {
    switch type {
    case .money: return .money(figure)
    case .duration: return .duration(figure)
    case .percent: return .ratio(figure)
    case .points: return .points(figure)
    case .number, .count: return .number(figure)
    case .date:
      guard let days = Int(exactly: figure) else { return nil }
      return Day(daysSince1970: days).map { .day($0) }
    default: return nil
    }
  }

  /// The smallest step of a type: a unit of rounding, a minute, a day, a hundredth of a per cent.
  static func unit(of type: ValueType, in policy: Policy) -> Decimal? {
    switch type {
    // What an amount is rounded to says nothing of what may be recorded.
    case .money: min(policy.increment, Decimal(mantissa: 1, scale: 2))
    case .duration: Decimal(60)
    case .percent, .points: Decimal(mantissa: 1, scale: 4)
    case .count, .date: Decimal(1)
    case .number: Decimal(mantissa: 1, scale: 2)
    default: nil
    }
  }
}

/// Walks along one figure from change to change.
///
/// Between two changes no comparison turns, so the outcome is one formula there. Where a comparison
/// turns next follows from how fast its two sides move apart in one step of the unit; this is exact for
/// what is linear, and checked by judging again right before and at the place. What is not linear is
/// found by halving.
struct FigureWalk {
  let unit: Decimal
  /// Judges at a figure and reads the margins.
  let probe: (Decimal) -> [Decimal?]
  /// Judgements left before the walk gives up.
  var budget: Int

  /// A place where some comparison turns: the last figure before it, and the first at it.
  struct Turn {
    let before: Decimal
    let at: Decimal
  }

  private static func signs(_ margins: [Decimal?]) -> [Int8] {
    margins.map { margin in
      guard let margin else { return 2 }
      return margin.isNegative ? -1 : (margin > .zero ? 1 : 0)
    }
  }

  private mutating func look(_ figure: Decimal) -> [Decimal?] {
    budget -= 1
    return probe(figure)
  }

  /// Every turn between two figures, in the order walked, until `visit` answers no.
  mutating func turns(from start: Decimal, to end: Decimal, _ visit: (Turn) -> Bool) {
    guard start != end else { return }
    let isUp = start < end
    guard let step = isUp ? unit : (try? Decimal.zero.subtracting(unit)) else { return }
    var figure = start
    var margins = look(start)
    while budget > 0 {
      guard let next = try? figure.adding(step), isUp ? next <= end : next >= end else { return }
      let ahead = look(next)
      if Self.signs(ahead) != Self.signs(margins) {
        guard visit(Turn(before: figure, at: next)) else { return }
        figure = next
        margins = ahead
        continue
      }
      guard let turn = nextTurn(from: figure, margins, ahead, step: step, to: end) else { return }
      guard visit(turn) else { return }
      figure = turn.at
      margins = look(figure)
    }
  }

  /// The first place beyond `figure` where a comparison turns; none up to the end.
  private mutating func nextTurn(
    from figure: Decimal, _ margins: [Decimal?], _ ahead: [Decimal?], step: Decimal,
    to end: Decimal
  ) -> Turn? {
    let signs = Self.signs(margins)
    let left = steps(from: figure, to: end)
    var first = left
    for (margin, next) in zip(margins, ahead) {
      guard let margin, let next, let move = try? next.subtracting(margin), move != .zero,
        margin != .zero, margin.isNegative != move.isNegative
      else { continue }
      guard
        let count = try? margin.magnitude.quotientRoundedUp(by: move.magnitude)
      else { continue }
      first = min(first, count)
    }
    let hit = place(figure, first, step)
    let before = place(figure, first - 1, step)
    if first > 1, Self.signs(look(before)) != signs {
      return halve(from: figure, to: before, signs, step: step)
    }
    if Self.signs(look(hit)) != signs { return Turn(before: before, at: hit) }
    // It bends: no turn where the straight line had one.
    guard hit != end, Self.signs(look(end)) != signs else { return nil }
    return halve(from: hit, to: end, signs, step: step)
  }

  /// Between a figure with these signs and one with others: the first with others, if they turn once.
  private mutating func halve(
    from start: Decimal, to end: Decimal, _ signs: [Int8], step: Decimal
  ) -> Turn? {
    var low = 0
    var high = steps(from: start, to: end)
    while high - low > 1, budget > 0 {
      let middle = low + (high - low) / 2
      if Self.signs(look(place(start, middle, step))) == signs {
        low = middle
      } else {
        high = middle
      }
    }
    // Not found in time is not found.
    guard high - low <= 1 else { return nil }
    return Turn(before: place(start, low, step), at: place(start, high, step))
  }

  private func steps(from start: Decimal, to end: Decimal) -> Int {
    guard let way = try? end.subtracting(start),
      let count = try? way.magnitude.divided(by: unit, roundedTo: 0, mode: .down)
    else { return 1 }
    return max(1, Int(exactly: count) ?? 1)
  }

  private func place(_ start: Decimal, _ count: Int, _ step: Decimal) -> Decimal {
    guard let way = try? step.multiplied(by: Decimal(count)), let figure = try? start.adding(way)
    else { return start }
    return figure
  }
}
