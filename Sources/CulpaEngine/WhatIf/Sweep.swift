import CulpaSyntax

/// What becomes of one figure's outcomes when it runs through a grid, under the policy as it is and
/// under scenarios.
public struct Sweep: Sendable {
  /// What runs: a fact or a parameter, and through which values.
  public struct Axis: Sendable {
    public let label: Label
    public let values: [Value]
  }

  /// The outcome at one place.
  public struct Point: Hashable, Sendable {
    public let low: Decimal
    /// `nil` where it is not bounded by what is known.
    public let high: Decimal?
    /// Bits of the possible severities; 0 where several incidents are summed.
    public let severity: UInt64
  }

  /// A place where the outcome leaps, or changes its slope.
  public struct Jump: Sendable {
    /// The last value before it.
    public let before: Value
    /// The first value at it.
    public let at: Value
    public let from: Point
    public let to: Point
    /// Whether it leaps; otherwise it goes on at another slope.
    public let isLeap: Bool
    /// By how much a unit of the axis changes the outcome, before and after; upper end.
    public let slopes: (before: Decimal, after: Decimal)
  }

  /// The policy as it is first, then the scenarios.
  public let variants: [Label]
  /// Position of the policy in ``Workspace/policies``.
  public let policy: Int
  /// Positions in ``Workspace/incidents``.
  public let incidents: [Int]
  public let axes: [Axis]
  /// The booking whose total is shown; `nil` for all that is charged.
  public let booking: Label?
  /// By variant, then place: the first axis slowest.
  public let points: [[Point]]
  /// By variant; only along a single axis.
  public let jumps: [[Jump]]
}

/// Runs one sweep.
struct Sweeping {
  /// One thing that runs.
  struct Axis {
    let label: Label
    let subject: Subject
    let type: ValueType
    let unit: Decimal
    let figures: [Decimal]

    enum Subject {
      case fact(FactID)
      case parameter(Int)
    }

    func with(unit: Decimal) -> Axis {
      Axis(label: label, subject: subject, type: type, unit: unit, figures: figures)
    }
  }

  let policy: Int
  let incidents: [Int]
  let axes: [Axis]
  let booking: String?
  /// Judges with a parameter set otherwise: the workspace in which it is so.
  let reparametrised: (_ variant: Int, _ values: [(Int, Value)]) -> Workspace?

  /// - Returns: `nil` where whoever watches stopped it.
  func run(_ variants: [(label: Label, workspace: Workspace)]) -> Sweep? {
    var places: [[Decimal]] = [[]]
    for axis in axes {
      places = places.flatMap { place in axis.figures.map { place + [$0] } }
    }
    let total = places.count * variants.count
    var done = 0
    var points: [[Sweep.Point]] = []
    var jumps: [[Sweep.Jump]] = []
    for (index, variant) in variants.enumerated() {
      guard let outcome = outcomes(variant.workspace, index) else { return nil }
      var own: [Sweep.Point] = []
      own.reserveCapacity(places.count)
      for place in places {
        guard variant.workspace.watch.goesOn(done, of: total) else { return nil }
        own.append(outcome.point(place))
        done += 1
      }
      points.append(own)
      jumps.append(axes.count == 1 ? outcome.jumps(axes[0], own) : [])
      if variant.workspace.watch.isStopped() { return nil }
    }
    return Sweep(
      variants: variants.map(\.label), policy: policy, incidents: incidents,
      axes: axes.map { axis in
        Sweep.Axis(
          label: axis.label,
          values: axis.figures.compactMap { Figures.value($0, of: axis.type) })
      }, booking: booking.map { Label(name: $0) }, points: points, jumps: jumps)
  }

  /// One incident and facts alone are probed; anything else judges a workspace for each place.
  private func outcomes(_ workspace: Workspace, _ variant: Int) -> (any SweepOutcomes)? {
    var facts: [FactID] = []
    for axis in axes {
      if case .fact(let id) = axis.subject { facts.append(id) }
    }
    if incidents.count == 1, facts.count == axes.count,
      let prober = Prober(workspace, incident: incidents[0])
    {
      return ProbedOutcomes(prober, facts: facts, axes: axes, booking: booking)
    }
    return JudgedOutcomes(self, workspace, variant)
  }

  /// The sum over rulings of what is charged, or of one booking.
  static func point(
    _ rulings: [Ruling], _ model: Policy, booking: String?, showsSeverity: Bool
  ) -> Sweep.Point {
    let wanted = booking.flatMap { model.scope.booking($0) }
    var low = Decimal.zero
    var high: Decimal? = .zero
    for ruling in rulings {
      for charge in ruling.charges
      where booking == nil ? !charge.isReward : charge.booking == wanted {
        low = (try? low.adding(charge.low)) ?? low
        if let sum = high, let more = charge.high {
          high = try? sum.adding(more)
        } else {
          high = nil
        }
      }
    }
    return Sweep.Point(
      low: low, high: high,
      severity: showsSeverity ? rulings.first?.severity.possible ?? 0 : 0)
  }
}

/// Outcomes at the places of a grid, and where they leap between them.
protocol SweepOutcomes {
  func point(_ place: [Decimal]) -> Sweep.Point
  func jumps(_ axis: Sweeping.Axis, _ points: [Sweep.Point]) -> [Sweep.Jump]
}

/// Outcomes of one incident whose facts run.
private struct ProbedOutcomes: SweepOutcomes {
  let prober: Prober
  let facts: [FactID]
  let axes: [Sweeping.Axis]
  let booking: String?

  init(_ prober: Prober, facts: [FactID], axes: [Sweeping.Axis], booking: String?) {
    self.prober = prober
    self.facts = facts
    self.axes = axes
    self.booking = booking
  }

  private func ruling(_ place: [Decimal]) -> Ruling {
    let changes = zip(facts, zip(axes, place)).compactMap { fact, pair in
      Figures.value(pair.1, of: pair.0.type).map { (fact, $0) }
    }
    return prober.ruling(changes)
  }

  func point(_ place: [Decimal]) -> Sweep.Point {
    Sweeping.point(
      [ruling(place)], prober.compiled.policy, booking: booking, showsSeverity: true)
  }

  func jumps(_ axis: Sweeping.Axis, _ points: [Sweep.Point]) -> [Sweep.Jump] {
    guard let start = axis.figures.first, let end = axis.figures.last, start < end else {
      return []
    }
    let unit =
      facts.first.flatMap { prober.unit(of: $0, from: start, wanted: axis.unit) } ?? axis.unit
    let axis = axis.with(unit: unit)
    var walk = FigureWalk(
      unit: unit, probe: { prober.margins(of: ruling([$0])) }, budget: 20_000)
    var places: [FigureWalk.Turn] = []
    walk.turns(from: start, to: end) { turn in
      places.append(turn)
      return places.count < 2000
    }
    return JumpFinder(axis: axis) { point([$0]) }.jumps(at: places, from: start, to: end)
  }
}

/// Outcomes of whole workspaces: several incidents, or parameters that run.
private final class JudgedOutcomes: SweepOutcomes {
  private let sweeping: Sweeping
  private var workspace: Workspace
  private let variant: Int

  init(_ sweeping: Sweeping, _ workspace: Workspace, _ variant: Int) {
    self.sweeping = sweeping
    self.workspace = workspace
    self.workspace.watch = workspace.watch.silent
    self.variant = variant
  }

  private func rulings(_ place: [Decimal]) -> (rulings: [Ruling], model: Policy)? {
    var parameters: [(Int, Value)] = []
    var facts: [(FactID, Value)] = []
    for (axis, figure) in zip(sweeping.axes, place) {
      guard let value = Figures.value(figure, of: axis.type) else { return nil }
      switch axis.subject {
      case .fact(let id): facts.append((id, value))
      case .parameter(let index): parameters.append((index, value))
      }
    }
    if workspace.watch.isStopped() { return nil }
    var changed = workspace
    if !parameters.isEmpty {
      guard let other = sweeping.reparametrised(variant, parameters) else { return nil }
      changed = other
      changed.watch = workspace.watch
    }
    for index in changed.incidents.indices where changed.incidents[index].policy == sweeping.policy
    {
      for (fact, value) in facts {
        changed.incidents[index].record.facts[fact.index] = value
      }
    }
    changed.rulings.removeAll()
    let wanted = Set(sweeping.incidents)
    var found: [Ruling] = []
    changed.forEachRuling(under: sweeping.policy) { position, ruling in
      if wanted.contains(position) { found.append(ruling) }
    }
    return (found, changed.policies[sweeping.policy].policy)
  }

  func point(_ place: [Decimal]) -> Sweep.Point {
    guard let (rulings, model) = rulings(place) else {
      return Sweep.Point(low: .zero, high: nil, severity: 0)
    }
    return Sweeping.point(
      rulings, model, booking: sweeping.booking, showsSeverity: sweeping.incidents.count == 1)
  }

  /// Between neighbours of the grid whose rulings differ in kind, the place is found by halving.
  func jumps(_ axis: Sweeping.Axis, _ points: [Sweep.Point]) -> [Sweep.Jump] {
    func signature(_ figure: Decimal) -> [UInt64] {
      var found: [UInt64] = []
      for ruling in rulings([figure])?.rulings ?? [] {
        found.append(ruling.severity.possible)
        for applied in ruling.applied { found.append(applied.map { $0 ? 1 : 0 } ?? 2) }
      }
      return found
    }
    var places: [FigureWalk.Turn] = []
    for (low, high) in zip(axis.figures, axis.figures.dropFirst()) {
      var start = low
      while places.count < 200 {
        let here = signature(start)
        guard here != signature(high),
          let turn = Self.halve(start, high, axis.unit, { signature($0) == here })
        else { break }
        places.append(turn)
        start = turn.at
      }
    }
    guard let start = axis.figures.first, let end = axis.figures.last, start < end else {
      return []
    }
    return JumpFinder(axis: axis) { self.point([$0]) }.jumps(at: places, from: start, to: end)
  }

  private static func halve(
    _ start: Decimal, _ end: Decimal, _ unit: Decimal, _ isSame: (Decimal) -> Bool
  ) -> FigureWalk.Turn? {
    func place(_ count: Int) -> Decimal? {
      guard let way = try? unit.multiplied(by: Decimal(count)) else { return nil }
      return try? start.adding(way)
    }
    guard let way = try? end.subtracting(start),
      let steps = try? way.divided(by: unit, roundedTo: 0, mode: .down),
      var high = Int(exactly: steps)
    else { return nil }
    var low = 0
    while high - low > 1 {
      let middle = low + (high - low) / 2
      guard let figure = place(middle) else { return nil }
      if isSame(figure) { low = middle } else { high = middle }
    }
    guard let before = place(low), let at = place(high) else { return nil }
    return FigureWalk.Turn(before: before, at: at)
  }
}
