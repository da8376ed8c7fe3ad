import CulpaSyntax

/// A sequence of numbers that hangs on its seed alone (splitmix64, Steele, Lea and Flood 2014).
struct SeededNumbers {
  private var state: UInt64

  /// A sequence for a name: tests don't share one, so that none hangs on which others run.
  init(seed: UInt64, for name: String) {
    state = name.stableHash ^ (seed &* 0x2545_F491_4F6C_DD1D)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 up to, not including, a count; 0 where there is none.
  mutating func below(_ count: Int) -> Int {
    count > 0 ? Int(next() % UInt64(count)) : 0
  }

  /// Any element; `nil` where there is none.
  mutating func any<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }
}

extension String {
  /// FNV-1a of 64 bits: the same in every run and on every machine.
  public var stableHash: UInt64 {
    utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// What was made up for one line of an incident.
enum MadeUpValue: Hashable {
  /// Left out: the default of the fact, or nobody in the role.
  case absent
  /// So many units above ``MadeUpLine/origin``.
  case units(Int)
  case truth(Bool)
  /// A member of the enumeration of the line.
  case member(Int)
  case day(Day)
  /// A holder, with a tier and earlier incidents of one severity.
  case holder(tier: Int?, prior: Int, level: Int)
}

/// A line of an incident whose value is made up.
struct MadeUpLine {
  enum Kind {
    /// A figure of a type: `value = origin + units × unit`, at most so many units.
    case figure(ValueType, origin: Decimal, unit: Decimal, most: Int)
    case truth
    case member(EnumerationID)
    case day
    case holder(tiers: EnumerationID?)
  }

  let name: String
  let kind: Kind
  /// Values at and around the bounds of the policy.
  let telling: [MadeUpValue]
  /// Whether it may be left out.
  let isOptional: Bool
}

/// Finds the lines that an incident leaves open, and makes up values for them.
struct MadeUpIncident {
  let policy: Policy
  private(set) var lines: [MadeUpLine] = []
  private(set) var problems: [Diagnostic] = []
  private let constants: [Value]
  private let readsPriors: Bool
  private var workspace: Workspace

  /// - Parameter incident: what it fixes stays, a range bounds what is made up.
  init(_ incident: IncidentDeclaration, _ compiled: CompiledPolicy, _ workspace: Workspace) {
    policy = compiled.policy
    self.workspace = workspace
    constants = compiled.program.constants
    readsPriors = !compiled.program.priors.isEmpty
    var bound: [String: Expression] = [:]
    var fixed: Set<String> = []
    for item in incident.items {
      switch item {
      case .fact(let binding):
        fixed.insert(binding.name.text)
        if Self.isRange(binding.value) { bound[binding.name.text] = binding.value }
      case .parties(let role, _): fixed.insert(role.text)
      case .done: break
      }
    }
    func isOpen(_ label: Label) -> Bool {
      ![label.name, label.alias].compactMap { $0 }.contains { fixed.contains($0) }
    }
    addKindAndDay(fixed)
    for (index, fact) in policy.facts.enumerated() {
      let range = [fact.label.name, fact.label.alias].compactMap { $0.flatMap { bound[$0] } }.first
      if range == nil, !isOpen(fact.label) { continue }
      // How a thing was dealt with follows from the ruling, not the other way round.
      if isDisposition(fact) { continue }
      add(fact, index, within: range)
    }
    for role in policy.roles where isOpen(role.label) {
      lines.append(
        MadeUpLine(
          name: role.label.name, kind: .holder(tiers: role.tiers), telling: [], isOptional: true))
    }
  }

  static func isRange(_ expression: Expression) -> Bool {
    switch expression.ungrouped {
    case .range, .bound, .wordedBound: true
    default: false
    }
  }

  private func isDisposition(_ fact: Fact) -> Bool {
    BuiltIn.spells(fact.label.name, .disposition)
  }

  private mutating func addKindAndDay(_ fixed: Set<String>) {
    let kinds = policy.enumerations[Policy.kinds.index].members
    if !kinds.isEmpty, !BuiltIn.names(.kind).contains(where: { fixed.contains($0) }) {
      lines.append(
        MadeUpLine(
          name: Keyword.kind.spelling.english, kind: .member(Policy.kinds), telling: [],
          isOptional: false))
    }
    if !BuiltIn.names(.occurred).contains(where: { fixed.contains($0) }) {
      let days = tellingDays()
      lines.append(
        MadeUpLine(
          name: Keyword.occurred.spelling.english, kind: .day, telling: days.map { .day($0) },
          isOptional: false))
    }
  }

  /// Days on which something begins or ends, within the time that the policy is in force.
  private func tellingDays() -> [Day] {
    var days: Set<Day> = []
    let first = Day(year: 2026, month: 1, day: 1)
    days.formUnion([policy.effectiveFrom ?? policy.effectiveTo ?? first].compactMap { $0 })
    days.formUnion([policy.effectiveTo].compactMap { $0 })
    for change in policy.parameters.flatMap(\.changes) {
      days.formUnion([change.from, change.from.adding(days: -1)].compactMap { $0 })
    }
    for rule in policy.rules {
      days.formUnion([rule.period?.from, rule.period?.to].compactMap { $0 })
    }
    return days.filter { policy.isInForce(on: $0) }.sorted()
  }

  private mutating func add(_ fact: Fact, _ index: Int, within range: Expression?) {
    let hasStandard = fact.standard != .unknown
    let made: (kind: MadeUpLine.Kind, telling: [MadeUpValue])?
    switch fact.type {
    case .truth: made = (.truth, [])
    case .symbol(let enumeration): made = (.member(enumeration), [])
    case .date, .instant: made = (.day, tellingDays().map { .day($0) })
    case .money, .duration, .percent, .points, .number, .count:
      guard let (low, high) = ends(of: range, fact) else { return }
      made = figure(fact, low, high)
    case .rate, .span, .workdays, .severity, .person, .text, .any, .range: made = nil
    }
    guard let made else { return }
    lines.append(
      MadeUpLine(
        name: fact.label.name, kind: made.kind, telling: made.telling,
        isOptional: hasStandard && range == nil))
  }

  private func figure(
    _ fact: Fact, _ low: Decimal, _ high: Decimal?
  ) -> (kind: MadeUpLine.Kind, telling: [MadeUpValue])? {
    guard let unit = unit(of: fact.type) else { return nil }
    let figures = constants.compactMap { constant in
      Self.isFigure(constant, of: fact.type) ? constant.figure : nil
    }
    var reach = 1000
    for figure in figures {
      reach = max(reach, Self.units(figure, above: low, unit) ?? 0)
    }
    // Twice as far as any bound of the policy, where nothing else is said.
    var most = min(reach, 1 << 40) * 2
    if let high { most = Self.units(high, above: low, unit) ?? 0 }
    if fact.type == .count { most = min(most, 1000) }
    var telling: Set<Int> = [0, 1, most]
    for figure in figures {
      guard let units = Self.units(figure, above: low, unit) else { continue }
      telling.formUnion([units - 1, units, units + 1])
    }
    let near = telling.filter { $0 >= 0 && $0 <= most }.sorted()
    return (
      .figure(fact.type, origin: low, unit: unit, most: most), near.map { .units($0) }
    )
  }

  private static func isFigure(_ value: Value, of type: ValueType) -> Bool {
    switch (value, type) {
    case (.money, .money), (.duration, .duration), (.ratio, .percent), (.points, .points),
      (.number, .number), (.number, .count):
      true
    default: false
    }
  }

  private static func units(_ figure: Decimal, above low: Decimal, _ unit: Decimal) -> Int? {
    guard let distance = try? figure.subtracting(low),
      let units = try? distance.divided(by: unit, roundedTo: 0, mode: .down),
      let whole = Int(exactly: units), whole >= 0, whole < 1 << 40
    else { return nil }
    return whole
  }

  /// The smallest step of a type; where work is priced by the hour, time goes by the hour, for a minute
  /// may have no exact price.
  private func unit(of type: ValueType) -> Decimal? {
    if type == .duration {
      for constant in constants {
        if case .rate(_, per: let unit) = constant, let seconds = Value.seconds(in: unit) {
          return Decimal(seconds)
        }
      }
    }
    return Figures.unit(of: type, in: policy)
  }

  /// The ends that a range gives, from zero upwards where it gives none.
  private mutating func ends(
    of range: Expression?, _ fact: Fact
  ) -> (low: Decimal, high: Decimal?)? {
    guard let range, let unit = Figures.unit(of: fact.type, in: policy) else { return (.zero, nil) }
    var checker = Checker(in: policy, texts: workspace.texts, limits: workspace.limits)
    func figure(_ expression: Expression, plus step: Decimal = .zero) -> Decimal? {
      guard let figure = checker.expression(expression, expecting: fact.type).constant?.figure
      else {
        return nil
      }
      return try? figure.adding(step)
    }
    let minus = (try? Decimal.zero.subtracting(unit)) ?? .zero
    let low: Decimal?
    var high: Decimal?
    var isBounded = true
    switch range.ungrouped {
    case .range(let bottom, let top, isHalfOpen: let isHalfOpen, _):
      low = figure(bottom)
      high = figure(top, plus: isHalfOpen ? minus : .zero)
    case .bound(.above, let bottom, _):
      low = figure(bottom, plus: unit)
      isBounded = false
    case .bound(.from, let bottom, _):
      low = figure(bottom)
      isBounded = false
    case .bound(.below, let top, _):
      low = .zero
      high = figure(top, plus: minus)
    case .bound(.upTo, let top, _):
      low = .zero
      high = figure(top)
    default: low = nil
    }
    guard let low, !isBounded || (high.map { low <= $0 } ?? false),
      !checker.diagnostics.contains(where: \.isError)
    else {
      problems.append(.cannotMakeUp(range.span, name: fact.label.name))
      return nil
    }
    return (low, high)
  }

  // MARK: Making up

  /// A value for each line, more often than not at a bound.
  func made(_ numbers: inout SeededNumbers) -> [MadeUpValue] {
    lines.map { line in
      if line.isOptional, numbers.below(4) == 0 { return .absent }
      switch line.kind {
      case .truth: return .truth(numbers.below(2) == 0)
      case .member(let id):
        return .member(numbers.below(policy.enumerations[id.index].members.count))
      case .day: return numbers.any(of: line.telling) ?? .absent
      case .holder(let tiers): return holder(tiers, &numbers)
      case .figure(_, origin: _, unit: _, let most):
        if numbers.below(10) < 7, let value = numbers.any(of: line.telling) { return value }
        // As many small ones as large ones.
        let reach = max(1, most >> numbers.below(24))
        return .units(min(most, numbers.below(reach + 1)))
      }
    }
  }

  private func holder(
    _ tiers: EnumerationID?, _ numbers: inout SeededNumbers
  ) -> MadeUpValue {
    let tier = tiers.map { numbers.below(policy.enumerations[$0.index].members.count) }
    let prior = readsPriors && !policy.levels.isEmpty ? numbers.below(4) : 0
    return .holder(tier: tier, prior: prior, level: numbers.below(policy.levels.count))
  }

  // MARK: Writing

  /// The lines as they stand in a script, in English keywords; what is absent is left out.
  func text(of values: [MadeUpValue]) -> [String] {
    zip(lines, values).compactMap { line, value in
      literal(value, line).map { "\(Self.name(line.name)) = \($0)" }
    }
  }

  private func literal(_ value: MadeUpValue, _ line: MadeUpLine) -> String? {
    switch (value, line.kind) {
    case (.units(let units), .figure(let type, origin: let origin, unit: let unit, most: _)):
      return figure(units, type, origin, unit)
    case (.truth(let isTrue), _):
      return (isTrue ? Keyword.yes : Keyword.no).spelling.english
    case (.member(let index), .member(let id)):
      let members = policy.enumerations[id.index].members
      return members.indices.contains(index) ? Self.name(members[index].name) : nil
    case (.day(let day), _): return day.description
    case (.holder(let tier, let prior, let level), .holder(let tiers)):
      var text = Keyword.someone.spelling.english
      if let tiers, let tier {
        text += " tier \(Self.name(policy.enumerations[tiers.index].members[tier].name))"
      }
      if prior > 0, policy.levels.indices.contains(level) {
        text += " prior \(Self.name(policy.levels[level].label.name)) \(prior)"
      }
      return text
    default: return nil
    }
  }

  private func figure(
    _ units: Int, _ type: ValueType, _ origin: Decimal, _ unit: Decimal
  ) -> String? {
    guard let distance = try? unit.multiplied(by: Decimal(units)),
      let figure = try? origin.adding(distance)
    else { return nil }
    switch type {
    case .money:
      return
        "\(figure.text(minimumPlaces: Int(exactly: figure) != nil ? 0 : policy.places)) \(policy.currency.spelling(in: .english))"
    case .duration: return Self.duration(figure)
    case .percent: return Workspace.percent(figure) + "%"
    case .points: return Workspace.percent(figure) + "pp"
    default: return figure.description
    }
  }

  /// In the largest unit that is exact.
  private static func duration(_ seconds: Decimal) -> String {
    guard let whole = Int(exactly: seconds) else { return "\(seconds)s" }
    if whole % 3600 == 0 { return "\(whole / 3600)h" }
    return whole % 60 == 0 ? "\(whole / 60)min" : "\(whole)s"
  }

  private static func name(_ name: String) -> String {
    name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } ? name : "「\(name)」"
  }
}
