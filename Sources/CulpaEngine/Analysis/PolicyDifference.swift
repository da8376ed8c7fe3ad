import CulpaSyntax

/// Where two policies, or two versions of one, rule differently.
///
/// Both are asked about the boundary incidents of both. Where they differ, the difference is followed along
/// each figure in both directions, from turn to turn, as far as it stays the same, and beyond that to where it
/// begins again; each end has been judged. A turn is where a comparison, a floor, a cap or a law of either
/// policy begins to hold, or where both begin to say the same of an amount.
public struct PolicyDifference: Sendable {
  /// One way in which rulings differ, with the region in which they do.
  public struct Region: Sendable {
    /// What the rulings say of the example that the other does not.
    public let before: [DifferenceItem]
    public let after: [DifferenceItem]
    /// What must hold, everything else being as in the example.
    public let extents: [Extent]
    public let example: IncidentRecord
    let topics: [String]

    /// Whether an incident that differs so lies in it.
    func holds(_ record: IncidentRecord, _ topics: [String]) -> Bool {
      guard self.topics == topics, record.kind == example.kind, record.parties == example.parties
      else { return false }
      return record.facts.indices.allSatisfy { index in
        guard let extent = extents.first(where: { $0.fact.index == index }) else {
          return record.facts[index] == example.facts[index]
        }
        guard let figure = Figures.figure(of: record.facts[index]) else {
          return record.facts[index] == extent.low
        }
        let low = extent.low.flatMap { Figures.figure(of: $0) }
        let high = extent.high.flatMap { Figures.figure(of: $0) }
        return low.map { figure >= $0 } ?? true && high.map { figure <= $0 } ?? true
      }
    }
  }

  /// One fact and the values for which the difference stays the same.
  public struct Extent: Sendable {
    public let fact: FactID
    /// Open where it goes on as far as anybody records.
    public let low: Value?
    public let high: Value?
  }

  public let regions: [Region]
  /// How many incidents both were asked about.
  public let asked: Int
}

/// One thing that a ruling says.
public enum DifferenceItem: Hashable, Sendable {
  case severity(String)
  case amount(booking: String, role: String, low: Decimal, high: Decimal?, isReward: Bool)
  /// A measure, a step, points or a disposition, in the words of the policy.
  case other(String)

  /// What it is about, whatever the figure.
  var topic: String {
    switch self {
    case .severity(let level): "severity \(level)"
    case .amount(booking: let booking, role: let role, _, _, isReward: let isReward):
      "\(isReward ? "+" : "-")\(booking) of \(role)"
    case .other(let text): text
    }
  }
}

/// Compares two policies.
public struct PolicyComparer {
  private let old: IncidentMaker
  private let new: IncidentMaker
  private let suites: [IncidentMaker.Proposal]

  /// Takes both, with the laws that hold for them.
  public init(_ old: CompiledPolicy, _ new: CompiledPolicy, laws: [Law]) {
    self.old = IncidentMaker(old, laws: laws)
    self.new = IncidentMaker(new, laws: laws)
    var all = BoundarySuite(old, laws: laws).proposals
    let plain = self.old.plain
    for proposal in BoundarySuite(new, laws: laws).proposals {
      var record = proposal.record.translated(from: new.policy, to: old.policy)
      for index in record.facts.indices where record.facts[index] == .unknown {
        record.facts[index] = plain.record.facts[index]
      }
      if record.parties.isEmpty { record.parties = plain.record.parties }
      all.append(IncidentMaker.Proposal(record: record))
    }
    var seen: Set<IncidentKey> = []
    suites = all.filter { seen.insert(IncidentKey($0.record)).inserted }
  }

  /// More regions than this are not told.
  private static let mostRegions = 64

  /// The differences, each with its region, in the order found.
  public func run() -> PolicyDifference {
    var regions: [PolicyDifference.Region] = []
    var told: Set<Set<String>> = []
    for proposal in suites + sweeps() {
      let found = topics(proposal)
      guard !found.isEmpty, told.insert(Set(found)).inserted else { continue }
      var pending = [smaller(proposal, found)]
      while let next = pending.popLast(), regions.count < Self.mostRegions {
        let own = topics(next)
        guard !regions.contains(where: { $0.holds(next.record, own) }) else { continue }
        let (before, after) = items(next)
        let region = PolicyDifference.Region(
          before: before, after: after, extents: extents(next, own), example: next.record,
          topics: own)
        regions.append(region)
        told.insert(Set(own))
        pending += neighbours(of: region, own)
      }
    }
    return PolicyDifference(regions: regions, asked: suites.count)
  }

  /// More lines than this are not walked.
  private static let mostLines = 32

  /// Incidents at every turn along each figure, for each combination of what is no figure: floors, caps and
  /// lines that cross are no bounds of a condition, and boundary incidents need not lie between them.
  private func sweeps() -> [IncidentMaker.Proposal] {
    var found: [IncidentMaker.Proposal] = []
    var seen: Set<IncidentKey> = []
    var lines = 0
    for proposal in suites {
      var plain = proposal
      let figures = old.policy.facts.indices.filter { index in
        Figures.unit(of: old.policy.facts[index].type, in: old.policy) != nil
          && Figures.figure(of: proposal.record.facts[index]) != nil
      }
      for index in figures { plain.record.facts[index] = .unknown }
      guard seen.insert(IncidentKey(plain.record)).inserted else { continue }
      for index in figures {
        guard let unit = Figures.unit(of: old.policy.facts[index].type, in: old.policy),
          lines < Self.mostLines
        else { continue }
        lines += 1
        let line = Line(
          fact: FactID(index), type: old.policy.facts[index].type, unit: unit, proposal: proposal)
        var walk = walk(line, budget: 200)
        walk.turns(from: .zero, to: top(.zero)) { turn in
          found += [line.at(turn.before), line.at(turn.at)].compactMap { $0 }
          return true
        }
        found += [line.at(top(.zero))].compactMap { $0 }
      }
    }
    return found
  }

  /// Where, beyond an end of a region, the same difference begins again.
  private func neighbours(
    of region: PolicyDifference.Region, _ wanted: [String]
  ) -> [IncidentMaker.Proposal] {
    var found: [IncidentMaker.Proposal] = []
    let proposal = IncidentMaker.Proposal(record: region.example)
    for extent in region.extents {
      let type = old.policy.facts[extent.fact.index].type
      guard let unit = Figures.unit(of: type, in: old.policy) else { continue }
      for (end, isUp) in [(extent.low, false), (extent.high, true)] {
        guard let last = end.flatMap({ Figures.figure(of: $0) }),
          let start = isUp ? try? last.adding(unit) : try? last.subtracting(unit),
          !start.isNegative
        else { continue }
        let line = Line(fact: extent.fact, type: type, unit: unit, proposal: proposal)
        if let next = again(line, from: start, to: isUp ? top(start) : .zero, wanted) {
          found.append(next)
        }
      }
    }
    return found
  }

  /// The first place on a line at which rulings differ as wanted, from turn to turn.
  private func again(
    _ line: Line, from start: Decimal, to end: Decimal, _ wanted: [String]
  ) -> IncidentMaker.Proposal? {
    var found: IncidentMaker.Proposal?
    func isSame(_ figure: Decimal) -> Bool {
      guard let next = line.at(figure), topics(next) == wanted else { return false }
      found = next
      return true
    }
    if isSame(start) { return found }
    var walk = walk(line)
    walk.turns(from: start, to: end) { turn in
      // Right at a turn amounts may differ by less than is seen; at the next one it shows.
      !isSame(turn.before) && !isSame(turn.at)
    }
    if found == nil { _ = isSame(end) }
    return found
  }

  // MARK: One incident

  private func translated(_ proposal: IncidentMaker.Proposal) -> IncidentMaker.Proposal {
    var record = proposal.record.translated(from: old.policy, to: new.policy)
    let plain = new.plain.record
    // What only the new policy asks for has its least.
    for (index, fact) in new.policy.facts.enumerated()
    where fact.label.found({ old.policy.scope.fact($0) }) == nil {
      record.facts[index] = plain.facts[index]
    }
    return IncidentMaker.Proposal(record: record)
  }

  /// What each says that the other does not.
  private func items(
    _ proposal: IncidentMaker.Proposal
  ) -> (before: [DifferenceItem], after: [DifferenceItem]) {
    let before = Self.items(old.ruling(on: proposal), old.policy)
    let after = Self.items(new.ruling(on: translated(proposal)), new.policy)
    return (
      before.filter { !after.contains($0) }, after.filter { !before.contains($0) }
    )
  }

  private func topics(_ proposal: IncidentMaker.Proposal) -> [String] {
    let (before, after) = items(proposal)
    return before.map { "-" + $0.topic } + after.map { "+" + $0.topic }
  }

  /// What a ruling says, in an order of its own.
  static func items(_ ruling: Ruling, _ policy: Policy) -> [DifferenceItem] {
    let outcome = RulingOutcome(ruling, policy)
    var items: [DifferenceItem] = [.severity(outcome.severity)]
    for charge in ruling.charges where charge.isCertain {
      items.append(
        .amount(
          booking: policy.bookings[charge.booking.index].label.name,
          role: policy.roles[ruling.parties[charge.party].role.index].label.name,
          low: charge.low, high: charge.high, isReward: charge.isReward))
    }
    for discipline in ruling.disciplines {
      let names = discipline.measures.map { policy.measures[$0].name }.joined(separator: " | ")
      let role = policy.roles[ruling.parties[discipline.party].role.index].label.name
      items.append(.other("\(role): \(names)"))
    }
    for step in ruling.obligations {
      items.append(.other(step.label.name))
    }
    for entry in ruling.entries where !ruling.parties.isEmpty {
      items.append(.other("points \(entry)"))
    }
    return items
  }

  private func smaller(
    _ proposal: IncidentMaker.Proposal, _ wanted: [String]
  ) -> IncidentMaker.Proposal {
    var best = proposal
    func keep(_ next: IncidentMaker.Proposal) {
      // What is left open by a fact that is missing shows less than what is settled.
      if topics(next) == wanted,
        old.ruling(on: next).severity.possible.nonzeroBitCount == 1
      {
        best = next
      }
    }
    for index in old.policy.facts.indices {
      let standard = old.policy.facts[index].standard
      guard best.record.facts[index] != standard else { continue }
      var next = best
      next.record.facts[index] = standard
      keep(next)
    }
    for field in [\IncidentRecord.kind, \IncidentRecord.occurred] {
      var next = best
      next.record[keyPath: field] = .unknown
      keep(next)
    }
    for party in best.record.parties {
      var next = best
      next.record.parties.removeAll { $0.role == party.role }
      keep(next)
    }
    return best
  }

  // MARK: Regions

  /// One figure that moves, while everything else stays.
  private struct Line {
    let fact: FactID
    let type: ValueType
    let unit: Decimal
    let proposal: IncidentMaker.Proposal

    func at(_ figure: Decimal) -> IncidentMaker.Proposal? {
      guard let value = Figures.value(figure, of: type) else { return nil }
      var next = proposal
      next.record.facts[fact.index] = value
      return next
    }
  }

  private func extents(
    _ proposal: IncidentMaker.Proposal, _ wanted: [String]
  ) -> [PolicyDifference.Extent] {
    var found: [PolicyDifference.Extent] = []
    for (index, fact) in old.policy.facts.enumerated()
    where proposal.record.facts[index] != fact.standard {
      let id = FactID(index)
      guard let unit = Figures.unit(of: fact.type, in: old.policy),
        let start = Figures.figure(of: proposal.record.facts[index])
      else {
        let value = proposal.record.facts[index]
        found.append(PolicyDifference.Extent(fact: id, low: value, high: value))
        continue
      }
      let line = Line(fact: id, type: fact.type, unit: unit, proposal: proposal)
      let ends = [Decimal.zero, top(start)].map { follow(line, from: start, to: $0, wanted) }
      found.append(
        PolicyDifference.Extent(
          fact: id, low: ends[0].flatMap { Figures.value($0, of: fact.type) },
          high: ends[1].flatMap { Figures.value($0, of: fact.type) }))
    }
    return found
  }

  /// As far as anybody records.
  private func top(_ start: Decimal) -> Decimal {
    (try? start.adding(Decimal(100_000_000))) ?? start
  }

  /// Walks from turn to turn: of what conditions compare, of floors, caps and laws, and of what both say of
  /// one amount.
  private func walk(_ line: Line, budget: Int = 600) -> FigureWalk {
    let rounding = max(old.policy.increment, new.policy.increment)
    return FigureWalk(
      unit: line.unit,
      probe: { figure in
        guard let next = line.at(figure) else { return [] }
        _ = old.ruling(on: next)
        let margins = old.margins()
        let amounts = old.amountLines()
        _ = new.ruling(on: translated(next))
        return margins + new.margins()
          + AmountsCompared.margins(amounts, new.amountLines(), unit: rounding)
      }, budget: budget)
  }

  /// The last figure on the way for which the difference is the same; `nil` where it is to the end.
  ///
  /// Exact where conditions and amounts are linear in the figure, but for differences of less than a unit of
  /// rounding.
  private func follow(
    _ line: Line, from start: Decimal, to end: Decimal, _ wanted: [String]
  ) -> Decimal? {
    func isSame(_ figure: Decimal) -> Bool {
      line.at(figure).map { topics($0) == wanted } ?? false
    }
    var good = start
    var last: Decimal?
    var walk = walk(line)
    walk.turns(from: start, to: end) { turn in
      if !isSame(turn.before) {
        last = halved(from: good, to: turn.before, line.unit, isSame)
        return false
      }
      guard isSame(turn.at) else {
        last = turn.before
        return false
      }
      good = turn.at
      return true
    }
    return last ?? (isSame(end) ? nil : halved(from: good, to: end, line.unit, isSame))
  }

  /// The last figure between a good one and a bad one that is good, where it changes once.
  private func halved(
    from good: Decimal, to bad: Decimal, _ unit: Decimal, _ isSame: (Decimal) -> Bool
  ) -> Decimal {
    guard let way = try? bad.subtracting(good),
      let count = try? way.magnitude.divided(by: unit, roundedTo: 0, mode: .down),
      var high = Int(exactly: count)
    else { return good }
    func place(_ steps: Int) -> Decimal {
      let run = (try? unit.multiplied(by: Decimal(steps))) ?? .zero
      return (way.isNegative ? try? good.subtracting(run) : try? good.adding(run)) ?? good
    }
    var low = 0
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if isSame(place(middle)) { low = middle } else { high = middle }
    }
    return place(low)
  }
}

extension IncidentMaker {
  /// What every comparison of the last ruling compares, left minus right: facts, severity, ladders, and
  /// what is judged party by party.
  func margins() -> [Decimal?] {
    let program = compiled.program
    func difference(_ left: Int, _ right: Int) -> Decimal? {
      guard let a = Figures.figure(of: slots.evaluator[left]),
        let b = Figures.figure(of: slots.evaluator[right])
      else { return nil }
      return try? a.subtracting(b)
    }
    var found: [Decimal?] = []
    func collect(_ segment: Range<Int>) {
      for slot in segment {
        let op = program.ops[slot]
        switch op.code {
        case .less, .lessOrEqual, .isEqual, .isDifferent, .larger, .smaller:
          found.append(difference(Int(op.a), Int(op.b)))
        default: continue
        }
      }
    }
    collect(program.factsSegment)
    collect(program.severitySegment)
    for ladder in program.ladders {
      for row in ladder.rows { found.append(difference(ladder.subject, row.bound)) }
    }
    for party in slots.ruling.parties {
      slots.load(party, History())
      for segment in [
        program.earlySegments[party.role.index], program.lateSegments[party.role.index],
        program.partySegment,
      ] {
        collect(segment)
      }
    }
    return found
  }
}

/// What two policies say of the same recorded incidents.
public struct RecordedDifference: Sendable {
  /// An incident that is ruled otherwise.
  public struct Change: Sendable {
    public let incident: String
    public let before: [DifferenceItem]
    public let after: [DifferenceItem]
  }

  public let changes: [Change]
  public let count: Int

  /// Compares the rulings of two workspaces that hold incidents of the same names.
  public init(_ old: Workspace, _ oldPolicy: Int, _ new: Workspace, _ newPolicy: Int) {
    func items(_ workspace: Workspace, _ policy: Int) -> [(name: String, items: [DifferenceItem])] {
      var found: [(name: String, items: [DifferenceItem])] = []
      workspace.forEachRuling(under: policy) { _, ruling in
        found.append(
          (ruling.incident, PolicyComparer.items(ruling, workspace.policies[policy].policy)))
      }
      return found
    }
    let before = items(old, oldPolicy)
    var after: [String: [DifferenceItem]] = [:]
    for (name, items) in items(new, newPolicy) { after[name] = items }
    count = before.count
    changes = before.compactMap { name, items in
      guard let others = after[name], others != items else { return nil }
      return Change(
        incident: name, before: items.filter { !others.contains($0) },
        after: others.filter { !items.contains($0) })
    }
  }
}
