import CulpaSyntax

/// Makes incidents that lie in a box of conditions, and judges them.
///
/// What it makes is a proposal: whoever asks looks at the ruling, by the one assessor, before anything is
/// said. Every role is held by one person, earlier incidents are stated, nothing else comes before.
final class IncidentMaker {
  let compiled: CompiledPolicy
  var policy: Policy { compiled.policy }
  private let laws: [Law]
  private let limits: Limits
  private let assessor: Assessor
  /// One for each role, then their supervisor.
  let people: [Person]
  /// How many rulings were made.
  private(set) var judged = 0
  /// What the rulings cost, in operations and looks at rules.
  private var work = 0
  /// What they may cost together; after that no incident is made.
  var mostWork = Int.max
  /// Whether that is used up.
  var isSpent: Bool { work > mostWork }
  /// What judged the last proposal that had people of its own.
  private var lastOwn: Assessor?
  /// The last ruling made.
  private(set) var lastRuling = Ruling(
    incident: "", severity: SeverityFinding(possible: 1, candidates: []))

  /// What everybody earns where nobody says otherwise.
  static let usualWage = Decimal(5000)

  init(
    _ compiled: CompiledPolicy, laws: [Law] = [], limits: Limits = Limits(),
    wage: Decimal = usualWage
  ) {
    self.compiled = compiled
    self.laws = laws
    self.limits = limits
    let roles = compiled.policy.roles
    people = (0...roles.count).map { number in
      var person = Person(label: Label(name: "person\(number + 1)"))
      person.wage = .money(wage)
      person.hired = Day(year: 2015, month: 1, day: 1).map { .day($0) } ?? .unknown
      person.superior = number == roles.count ? nil : PersonID(roles.count)
      return person
    }
    assessor = Assessor(compiled, people: people, laws: laws, limits: limits)
  }

  // MARK: Judging

  /// An incident with the people in it.
  struct Proposal {
    var record: IncidentRecord
    /// `nil` for the usual ones.
    var people: [Person]?
  }

  func ruling(on proposal: Proposal) -> Ruling {
    let ruling = fresh(proposal)
    lastRuling = ruling
    return ruling
  }

  private func fresh(_ proposal: Proposal) -> Ruling {
    judged += 1
    let looks = policy.rules.count &* (2 &+ proposal.record.parties.count)
    work = work &+ compiled.program.ops.count &+ looks
    var history = History()
    lastOwn = nil
    guard let people = proposal.people else {
      return assessor.assess(
        proposal.record, after: &history, decisions: [:], asOf: nil, for: .probe)
    }
    let own = Assessor(compiled, people: people, laws: laws, limits: limits)
    lastOwn = own
    return own.assess(proposal.record, after: &history, decisions: [:], asOf: nil, for: .probe)
  }

  /// The assessor as the last ruling left it, whoever took part.
  var lastSlots: Assessor { lastOwn ?? assessor }
  /// The assessor as the last usual ruling left it.
  var slots: Assessor { assessor }

  /// An incident of which nothing is known but what must be: defaults, and the least of everything else.
  var plain: Proposal {
    var record = IncidentRecord(name: "example", under: policy, origin: .builtIn)
    let day = policy.effectiveFrom ?? Day(year: 2026, month: 1, day: 5) ?? .first
    record.occurred = .instant(Instant(day, hour: 9, minute: 0) ?? Instant(startOf: day))
    if !policy.enumerations[0].members.isEmpty {
      record.kind = .symbol(enumeration: 0, member: 0)
    }
    record.parties = policy.roles.enumerated().map { index, role in
      PartyRecord(
        person: PersonID(index), role: RoleID(index),
        tier: role.standardTier ?? (role.tiers == nil ? nil : 0), order: nil)
    }
    for (index, fact) in policy.facts.enumerated() where record.facts[index] == .unknown {
      record.facts[index] = Self.least(of: fact.type, on: day)
    }
    return Proposal(record: record)
  }

  private static func least(of type: ValueType, on day: Day) -> Value {
    switch type {
    case .truth: .truth(false)
    case .symbol(let enumeration):
      .symbol(enumeration: Int32(clamping: enumeration.index), member: 0)
    case .money: .money(.zero)
    case .number, .count: .number(.zero)
    case .percent: .ratio(.zero)
    case .duration: .duration(.zero)
    case .date: .day(day)
    case .instant: .instant(Instant(startOf: day))
    case .points, .rate, .span, .workdays, .severity, .person, .text, .any, .range: .unknown
    }
  }

  // MARK: Searching

  /// The first incident in one of the boxes whose ruling is as wanted.
  func incident(
    in boxes: [ConditionBox], of space: ConditionSpace, tries: Int = 24,
    where isWanted: (Ruling) -> Bool
  ) -> Proposal? {
    for box in boxes.prefix(tries) {
      if isSpent { return nil }
      guard let proposal = proposal(in: box, of: space) else { continue }
      if isWanted(ruling(on: proposal)) { return smaller(proposal, where: isWanted) }
      let rich = enriched(proposal, in: box, of: space)
      if isWanted(ruling(on: rich)) { return smaller(rich, where: isWanted) }
    }
    return nil
  }

  /// The same with something in every amount that no condition looks at.
  private func enriched(
    _ proposal: Proposal, in box: ConditionBox, of space: ConditionSpace
  ) -> Proposal {
    var pinned: Set<FactID> = []
    for (axis, _) in box.sets { pinned.formUnion(policy.allFacts(of: space.axes[axis].input)) }
    var rich = proposal
    for (index, fact) in policy.facts.enumerated()
    where fact.type == .money && !pinned.contains(FactID(index)) {
      rich.record.facts[index] = .money(Decimal(1000))
    }
    return rich
  }

  /// The same with fewer facts and parties where that changes nothing.
  func smaller(_ proposal: Proposal, where isWanted: (Ruling) -> Bool) -> Proposal {
    var best = proposal
    let plain = plain
    for index in policy.facts.indices where best.record.facts[index] != policy.facts[index].standard
    {
      for value in [policy.facts[index].standard, plain.record.facts[index]] {
        guard best.record.facts[index] != value else { continue }
        var next = best
        next.record.facts[index] = value
        if isWanted(ruling(on: next)) {
          best = next
          break
        }
      }
    }
    for field in [\IncidentRecord.kind, \IncidentRecord.occurred] {
      var next = best
      next.record[keyPath: field] = .unknown
      if isWanted(ruling(on: next)) { best = next }
    }
    for party in best.record.parties {
      var next = best
      next.record.parties.removeAll { $0.role == party.role }
      if isWanted(ruling(on: next)) { best = next }
    }
    return best
  }

  /// An incident in a box as far as it could be made.
  func proposal(in box: ConditionBox, of space: ConditionSpace) -> Proposal? {
    var made = plain
    var pinned: Set<Int> = []
    for (axis, set) in box.sets where space.axes[axis].isPlain {
      guard place(set, space.lines[axis], space.axes[axis].input, in: &made, &pinned) else {
        return nil
      }
    }
    for (axis, set) in box.sets where !space.axes[axis].isPlain {
      solve(set, space.lines[axis], space.axes[axis].input, in: &made, &pinned)
    }
    return made
  }

  // MARK: Plain axes

  /// Gives a fact, the kind or an attribute a value in a set.
  private func place(
    _ set: PieceSet, _ line: TableAxis, _ input: TypedExpression, in made: inout Proposal,
    _ pinned: inout Set<Int>
  ) -> Bool {
    switch input.node {
    case .fact(let id):
      pinned.insert(id.index)
      if line.holds(made.record.facts[id.index], set) { return true }
      guard let value = line.value(in: set) else { return false }
      made.record.facts[id.index] = value
    case .kind:
      if line.holds(made.record.kind, set) { return true }
      guard let value = line.value(in: set) else { return false }
      made.record.kind = value
    case .occurred:
      if line.holds(made.record.occurred, set) { return true }
      guard let value = line.value(in: set) else { return false }
      made.record.occurred = value
    case .holders(let role):
      guard case .number(let figure)? = line.value(in: set), let count = Int(exactly: figure),
        count <= 16
      else { return false }
      made.record.parties.removeAll { $0.role == role }
      for number in 0..<max(0, count) {
        made.record.parties.append(
          PartyRecord(
            person: number == 0 ? PersonID(role.index) : nil, role: role,
            tier: policy.roles[role.index].tiers == nil ? nil : 0))
      }
    case .attribute(let attribute, superiors: let superiors, of: let role):
      guard let value = line.value(in: set) else { return false }
      place(attribute, superiors, role, value, in: &made)
    case .severityIs: return true
    default: return true
    }
    return true
  }

  private func place(
    _ attribute: Attribute, _ superiors: Int, _ role: RoleID, _ value: Value,
    in made: inout Proposal
  ) {
    if attribute == .tier, case .symbol(enumeration: _, member: let member) = value {
      for index in made.record.parties.indices where made.record.parties[index].role == role {
        made.record.parties[index].tier = Int(member)
      }
      return
    }
    var all = made.people ?? people
    let person = superiors == 0 ? role.index : all.count - 1
    guard all.indices.contains(person) else { return }
    switch attribute {
    case .wage: all[person].wage = value
    case .post: all[person].post = value
    case .department: all[person].department = value
    case .hired: all[person].hired = value
    case .transferred: all[person].transferred = value
    case .superior, .tier: break
    }
    made.people = all
  }

  // MARK: Figures that hang on facts

  /// Moves one fact so that an expression lies in a set, if one can do it.
  func solve(
    _ set: PieceSet, _ line: TableAxis, _ input: TypedExpression, in made: inout Proposal,
    _ pinned: inout Set<Int>
  ) {
    if case .prior(let query) = input.node {
      return state(query, set, line, input.needs.subject, in: &made)
    }
    var reader = FactReader(policy, ruling: { self.ruling(on: $0) })
    if line.holds(reader.value(of: input, made), set) { return }
    if case .isUnknown(let part) = input.node, case .fact(let id) = part.node {
      if set.contains(0) { made.record.facts[id.index] = .unknown }
      return
    }
    let facts = policy.allFacts(of: input).filter { !pinned.contains($0.index) }
    for fact in facts {
      for value in values(of: fact, input, set, line, made, &reader) {
        var next = made
        next.record.facts[fact.index] = value
        if line.holds(reader.value(of: input, next), set) {
          made = next
          pinned.insert(fact.index)
          return
        }
      }
    }
  }

  private func state(
    _ query: PriorQuery, _ set: PieceSet, _ line: TableAxis, _ role: RoleID?,
    in made: inout Proposal
  ) {
    guard case .number(let figure)? = line.value(in: set), let count = Int(exactly: figure),
      count > 0
    else { return }
    let level = max(0, query.levels.trailingZeroBitCount - 1)
    guard policy.levels.indices.contains(level) else { return }
    for index in made.record.parties.indices
    where role == nil || made.record.parties[index].role == role {
      made.record.parties[index].priors = [
        PartyRecord.Prior(level: LevelID(level), count: Int32(clamping: count))
      ]
    }
  }

  /// Values of a fact at which an expression may lie in a set.
  private func values(
    of fact: FactID, _ input: TypedExpression, _ set: PieceSet, _ line: TableAxis,
    _ made: Proposal, _ reader: inout FactReader
  ) -> [Value] {
    switch policy.facts[fact.index].type {
    case .truth: return [.truth(true), .truth(false)]
    case .symbol(let enumeration):
      return policy.enumerations[enumeration.index].members.indices.map {
        .symbol(enumeration: Int32(clamping: enumeration.index), member: Int32(clamping: $0))
      }
    case .money, .number, .count, .percent, .duration, .date, .instant:
      if case .compare(_, let left, let right) = input.node {
        return balanced(fact, left, right, made, &reader)
      }
      return line.figures(in: set).compactMap { target in
        solved(fact, for: target, made) { reader.value(of: input, $0) }
      }
    case .points, .rate, .span, .workdays, .severity, .person, .text, .any, .range: return []
    }
  }

  /// Values at which two sides are the same, and a step to either side.
  private func balanced(
    _ fact: FactID, _ left: TypedExpression, _ right: TypedExpression, _ made: Proposal,
    _ reader: inout FactReader
  ) -> [Value] {
    let type = policy.facts[fact.index].type
    guard let unit = Figures.unit(of: type, in: policy) ?? (type == .instant ? .one : nil) else {
      return []
    }
    let middle = solved(fact, for: .zero, made) { proposal in
      guard let a = Figures.figure(of: reader.value(of: left, proposal)),
        let b = Figures.figure(of: reader.value(of: right, proposal)),
        let difference = try? a.subtracting(b)
      else { return .unknown }
      return .number(difference)
    }
    guard let middle, let figure = Figures.figure(of: middle) else { return [] }
    let beside = [figure, try? figure.adding(unit), try? figure.subtracting(unit)]
    return beside.compactMap { $0.flatMap { Self.value($0, type) } }
  }

  private static func value(_ figure: Decimal, _ type: ValueType) -> Value? {
    if type == .instant {
      return Int(exactly: figure).flatMap { Instant(secondsSince1970: Int64($0)) }.map {
        .instant($0)
      }
    }
    return Figures.value(figure, of: type)
  }

  /// The value of a fact at which a figure that moves evenly with it comes to a target.
  func solved(
    _ fact: FactID, for target: Decimal, _ made: Proposal, _ figure: (Proposal) -> Value
  ) -> Value? {
    let type = policy.facts[fact.index].type
    guard let start = Figures.figure(of: made.record.facts[fact.index]) else { return nil }
    let step: Decimal =
      switch type {
      case .duration: Decimal(3600)
      case .instant: Decimal(86_400)
      default: .one
      }
    func at(_ place: Decimal) -> Decimal? {
      guard let value = Self.value(place, type) else { return nil }
      var next = made
      next.record.facts[fact.index] = value
      return Figures.figure(of: figure(next))
    }
    guard let ahead = try? start.adding(step), let first = at(start), let second = at(ahead),
      let rise = try? second.subtracting(first), rise != .zero,
      let way = try? target.subtracting(first),
      let run = try? way.multiplied(by: step),
      let moved = try? run.divided(by: rise, roundedTo: 8, mode: .halfUp),
      let place = try? start.adding(moved)
    else { return nil }
    if type != .date, type != .instant, place < .zero { return nil }
    let grid = Figures.unit(of: type, in: policy) ?? .one
    for mode in [RoundingMode.halfUp, .up, .down] {
      guard let even = try? place.rounded(to: grid, mode: mode), let value = Self.value(even, type)
      else { continue }
      if at(even).map({ $0 == target }) ?? false || mode == .down { return value }
    }
    return Self.value(place, type)
  }
}

/// Computes an expression from the facts of an incident alone, with terms as the assessor has them.
struct FactReader {
  private let policy: Policy
  private let ruling: (IncidentMaker.Proposal) -> Ruling

  init(_ policy: Policy, ruling: @escaping (IncidentMaker.Proposal) -> Ruling) {
    self.policy = policy
    self.ruling = ruling
  }

  mutating func value(of expression: TypedExpression, _ made: IncidentMaker.Proposal) -> Value {
    let terms = expression.terms.isEmpty ? [] : ruling(made).terms
    return value(expression, made.record, terms)
  }

  private func value(
    _ expression: TypedExpression, _ record: IncidentRecord, _ terms: [Value]
  ) -> Value {
    func of(_ part: TypedExpression) -> Value { value(part, record, terms) }
    switch expression.node {
    case .constant(let value): return value
    case .fact(let id): return record.facts[id.index]
    case .occurred: return record.occurred
    case .kind: return record.kind
    case .parameter: return policy.fixed(expression, on: record.moment?.day) ?? .unknown
    case .term(let index): return terms.indices.contains(index) ? terms[index] : .unknown
    case .arithmetic(let sign, let left, let right):
      return Arithmetic.apply(
        sign, of(left), of(right), monthEnd: policy.monthEnd, calendar: policy.calendar)
    case .negative(let part): return Arithmetic.negated(of(part))
    case .compare(let comparison, let left, let right):
      return Arithmetic.compare(comparison, of(left), of(right))
    case .not(let part): return of(part).truth.map { .truth(!$0) } ?? .unknown
    case .all(let parts):
      return parts.reduce(true) { Ternary.and($0, of($1).truth) }.map { .truth($0) } ?? .unknown
    case .any(let parts):
      return parts.reduce(false) { Ternary.or($0, of($1).truth) }.map { .truth($0) } ?? .unknown
    case .choice(let condition, let yes, let no):
      return of(condition).truth.map { $0 ? of(yes) : of(no) } ?? .unknown
    case .isUnknown(let part): return .truth(of(part) == .unknown)
    case .howMany(let parts): return .number(Decimal(parts.count { of($0).truth == true }))
    case .extreme(isLargest: let isLargest, let parts):
      let values = parts.map(of)
      return values.dropFirst().reduce(values.first ?? .unknown) { best, next in
        guard let order = Arithmetic.order(best, next) else { return .unknown }
        return (order >= 0) == isLargest ? best : next
      }
    case .rounded(let part, to: let unit):
      let value = of(part)
      guard let figure = value.figure,
        let even = try? figure.rounded(to: unit, mode: policy.roundingMode)
      else { return value }
      return Arithmetic.refigured(value, even)
    case .severityIs, .tally, .attribute, .holders, .prior, .amount, .conformance, .lookup:
      return .unknown
    }
  }
}

extension Policy {
  /// The facts that an expression hangs on, directly or through terms, in the order of ids.
  func allFacts(of expression: TypedExpression) -> [FactID] {
    var found: Set<FactID> = Set(expression.facts)
    var seen: Set<Int> = []
    var pending = expression.terms
    while let term = pending.popLast() {
      guard seen.insert(term).inserted, terms.indices.contains(term) else { continue }
      found.formUnion(terms[term].value.facts)
      pending += terms[term].value.terms
    }
    return found.sorted { $0.index < $1.index }
  }
}

extension TableAxis {
  /// Whether a value lies in a set of pieces.
  func holds(_ value: Value, _ set: PieceSet) -> Bool {
    switch shape {
    case .values(let values):
      guard let at = values.firstIndex(of: value) ?? values.firstIndex(of: nil) else {
        return false
      }
      return set.contains(at)
    case .line: return place(of: value).map { set.contains($0) } ?? false
    case .undecided: return false
    }
  }

  /// A plain value in a set.
  func value(in set: PieceSet) -> Value? {
    switch shape {
    case .values(let values):
      return values.indices.first { set.contains($0) }.flatMap { values[$0] }
    case .line: return figures(in: set).first.map { value(at: $0) }
    case .undecided: return nil
    }
  }

  /// A figure inside each run of a set: those that are not below zero first.
  func figures(in set: PieceSet) -> [Decimal] {
    guard case .line = shape else { return [] }
    var found: [Decimal] = []
    var piece = 0
    while piece < count {
      guard set.contains(piece) else {
        piece += 1
        continue
      }
      var end = piece + 1
      while end < count, set.contains(end) { end += 1 }
      let (low, high) = ends(of: piece..<end)
      let zero = Cut(value: .zero, isAfter: false)
      // Nothing below zero where zero will do.
      if low.map({ $0 <= zero }) ?? true, high.map({ zero < $0 }) ?? true, type != .date,
        type != .instant
      {
        if high == nil || high.map({ $0.value > .one }) ?? false {
          found.append(inside(Cut(value: .zero, isAfter: true), high))
        }
        found.append(.zero)
      } else {
        found.append(inside(low, high))
      }
      piece = end
    }
    return found.filter { !$0.isNegative } + found.filter(\.isNegative)
  }
}
