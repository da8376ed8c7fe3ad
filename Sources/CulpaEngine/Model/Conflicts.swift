import CulpaSyntax

/// Conflicts that can be proven before any incident is seen.
///
/// Two rules that set the same booking of the same role differently are suspects, unless one overrides
/// the other or their conditions exclude each other on sight. A suspect pair is proven by a witness:
/// an incident, tried out by the one evaluator, in which both apply. No witness within the budget proves
/// nothing; the ruling of a real incident still reports the conflict.
extension CompiledPolicy {
  /// Incidents tried for one pair, and for a whole policy.
  private static let budget = (pair: 192, policy: 4096)

  /// A diagnostic for each pair with a witness, in the order of articles.
  func provenConflicts() -> [Diagnostic] {
    var groups: [TargetSet: [(rule: Int, span: Span)]] = [:]
    for (index, rule) in policy.rules.enumerated() {
      for case .pay(let pay) in rule.effects where !pay.isAdditional && !pay.readsAmounts {
        for role in pay.roles {
          groups[TargetSet(booking: pay.booking, roles: [role]), default: []].append(
            (index, pay.span))
        }
      }
      for case .apportion(let apportion) in rule.effects where !apportion.isAdditional {
        for (role, _) in apportion.parts {
          groups[TargetSet(booking: apportion.booking, roles: [role]), default: []].append(
            (index, apportion.span))
        }
      }
    }
    let meeting = RuleMeeting(self)
    var found: [Diagnostic] = []
    var proven: Set<[Int]> = []
    var left = Self.budget.policy
    let keys = groups.keys.sorted {
      ($0.booking.index, $0.roles[0].index) < ($1.booking.index, $1.roles[0].index)
    }
    for key in keys {
      let suspects = (groups[key] ?? []).sorted { ruleRank[$0.rule] < ruleRank[$1.rule] }
      guard suspects.count > 1, suspects.count <= 64 else { continue }
      for (position, first) in suspects.enumerated() {
        for second in suspects.dropFirst(position + 1)
        where first.rule != second.rule && left > 0 {
          let pair = [first.rule, second.rule].sorted()
          guard !proven.contains(pair), mayMeet(first.rule, second.rule) else { continue }
          if let diagnostic = witness(first, second, key, meeting, &left) {
            proven.insert(pair)
            found.append(diagnostic)
          }
        }
      }
    }
    return found + provenDispositionConflicts(meeting, &left)
  }

  func mayMeet(_ first: Int, _ second: Int) -> Bool {
    let left = policy.rules[first]
    let right = policy.rules[second]
    if left.overrides.contains(RuleID(second)) || right.overrides.contains(RuleID(first)) {
      return false
    }
    let atoms = conjuncts(left) + conjuncts(right)
    var severities = UInt64.max
    var kinds: Set<Value> = []
    for atom in atoms {
      switch atom.node {
      case .severityIs(let mask): severities &= mask
      case .compare(.isEqual, let subject, let value):
        if case .kind = subject.node, let constant = value.constant { kinds.insert(constant) }
      default: break
      }
    }
    return severities != 0 && kinds.count <= 1
  }

  private func conjuncts(_ rule: Rule) -> [TypedExpression] {
    var flat: [TypedExpression] = []
    var pending = rule.conditions
    while let next = pending.popLast() {
      if case .all(let parts) = next.node { pending += parts } else { flat.append(next) }
    }
    return flat
  }

  // MARK: Witnesses

  private func witness(
    _ first: (rule: Int, span: Span), _ second: (rule: Int, span: Span),
    _ target: TargetSet, _ meeting: RuleMeeting, _ left: inout Int
  ) -> Diagnostic? {
    let pair: Set<RuleID> = [RuleID(first.rule), RuleID(second.rule)]
    let witness = witness(first.rule, second.rule, meeting, &left) { ruling in
      ruling.conflicts.contains {
        pair.isSubset(of: $0.rules) && $0.booking == target.booking
          && ruling.parties[$0.party].role == target.roles[0]
      }
    }
    guard let witness else { return nil }
    return .provenConflict(
      first.span, second.span,
      names: (policy.rules[first.rule].label.name, policy.rules[second.rule].label.name),
      booking: policy.bookings[target.booking.index].label.name, witness: witness)
  }

  /// The facts of an incident whose ruling is as wanted; `nil` where none was found.
  func witness(
    _ first: Int, _ second: Int, _ meeting: RuleMeeting, _ left: inout Int,
    where isWanted: (Ruling) -> Bool
  ) -> Bilingual? {
    let tries: Int
    switch meeting.look(first, second, &left, where: isWanted) {
    case .never: return nil
    case .shown(let record): return describe(record, [])
    case .open(let least): tries = min(least, Self.budget.pair)
    }
    let choices = meeting.known(choices)
    let assessor = meeting.maker.slots
    var picker = Picker(seed: UInt64(first) &* 8191 &+ UInt64(second))
    for attempt in 0..<tries where left > 0 {
      left -= 1
      var record = IncidentRecord(name: "witness", under: policy, origin: .builtIn)
      record.occurred = policy.effectiveFrom.map { .instant(Instant(startOf: $0)) } ?? .unknown
      record.parties = policy.roles.indices.map {
        PartyRecord(person: nil, role: RoleID($0), tier: policy.roles[$0].tiers == nil ? nil : 0)
      }
      for choice in choices {
        // The first attempt takes every first value, so that plain cases are found plainly.
        let value =
          attempt == 0 ? choice.values[0] : choice.values[picker.below(choice.values.count)]
        if let fact = choice.fact { record.facts[fact.index] = value } else { record.kind = value }
      }
      var history = History()
      let ruling = assessor.assess(record, after: &history, decisions: [:], asOf: nil)
      if isWanted(ruling) { return describe(record, choices) }
    }
    return nil
  }

  /// What a fact is tried with.
  struct Choice {
    /// `nil` for the kind.
    let fact: FactID?
    let values: [Value]
  }

  /// For each fact its default, and the bounds that the policy compares things of its type with, at and
  /// one step beyond.
  private func choices() -> [Choice] {
    var bounds: [ValueType: Set<Value>] = [:]
    for rule in policy.rules { for condition in rule.conditions { collect(condition, &bounds) } }
    for ladder in policy.ladders {
      for row in ladder.rows {
        if let value = row.bound.constant { bounds[ladder.subject.type, default: []].insert(value) }
      }
    }
    for term in policy.terms { collect(term.value, &bounds) }
    var all: [Choice] = []
    let kinds = policy.enumerations[0].members.indices.map {
      Value.symbol(enumeration: 0, member: Int32($0))
    }
    if !kinds.isEmpty { all.append(Choice(fact: nil, values: kinds)) }
    for (index, fact) in policy.facts.enumerated() where !isIdle(FactID(index)) {
      let values = values(of: fact, bounds[fact.type] ?? [])
      if !values.isEmpty { all.append(Choice(fact: FactID(index), values: values)) }
    }
    return all
  }

  /// What was done with what is wrong is only tried where something hangs on it.
  private func isIdle(_ fact: FactID) -> Bool {
    guard fact == policy.dispositions?.fact else { return false }
    let readers = policy.rules.flatMap(\.conditions) + policy.terms.map(\.value)
    return !readers.contains { $0.facts.contains(fact) }
  }

  private func values(of fact: Fact, _ bounds: Set<Value>) -> [Value] {
    var values: [Value] = fact.standard == .unknown ? [] : [fact.standard]
    switch fact.type {
    case .truth: values += [.truth(false), .truth(true)]
    case .symbol(let enumeration):
      values += policy.enumerations[enumeration.index].members.indices.map {
        .symbol(enumeration: Int32(enumeration.index), member: Int32($0))
      }
    case .money, .number, .count, .percent, .duration:
      let step = fact.type == .money ? policy.increment : .one
      if fact.type == .money { values.append(.money(.zero)) }
      if fact.type == .duration { values.append(.duration(.zero)) }
      if fact.type == .count || fact.type == .number { values.append(.number(.zero)) }
      for bound in bounds.compactMap(\.figure).sorted().prefix(12) {
        for figure in [bound, (try? bound.adding(step)) ?? bound] {
          values.append(Self.value(figure, fact.type))
        }
      }
    default: break
    }
    return values
  }

  private static func value(_ figure: Decimal, _ type: ValueType) -> Value {
    switch type {
    case .money: .money(figure)
    case .percent: .ratio(figure)
    case .duration: .duration(figure)
    default: .number(figure)
    }
  }

  private func collect(_ expression: TypedExpression, _ bounds: inout [ValueType: Set<Value>]) {
    switch expression.node {
    case .all(let parts), .any(let parts), .extreme(_, let parts), .howMany(let parts):
      for part in parts { collect(part, &bounds) }
    case .not(let part), .negative(let part), .isUnknown(let part), .rounded(let part, to: _):
      collect(part, &bounds)
    case .arithmetic(_, let left, let right):
      collect(left, &bounds)
      collect(right, &bounds)
    case .choice(let condition, let yes, let no):
      collect(condition, &bounds)
      collect(yes, &bounds)
      collect(no, &bounds)
    case .compare(_, let left, let right):
      for side in [left, right] {
        var value = side.constant
        if case .parameter(let index) = side.node {
          value = policy.parameters[index].values.last.flatMap { $0?.constant }
        }
        if let value, !value.isOpen { bounds[side.type, default: []].insert(value) }
        if side.type == .count, let value, !value.isOpen {
          bounds[.number, default: []].insert(value)
        }
      }
    case .lookup(_, let table):
      for part in table.parts { collect(part, &bounds) }
      for (input, piece) in table.pieces {
        for bound in piece.parts {
          if let value = policy.fixed(bound), !value.isOpen {
            bounds[input.type, default: []].insert(value)
          }
        }
      }
    case .constant, .fact, .occurred, .kind, .severityIs, .parameter, .term, .attribute, .holders,
      .prior, .amount, .conformance, .tally:
      break
    }
  }

  /// The facts of a witness that differ from their defaults.
  private func describe(_ record: IncidentRecord, _ choices: [Choice]) -> Bilingual {
    var workspace = Workspace()
    workspace.policies = [self]
    func text(in language: Language) -> String {
      var parts: [String] = []
      if record.kind != .unknown {
        let kind = workspace.text(of: record.kind, policy: 0, in: language)
        parts.append("\(Keyword.kind.spelling(in: language)) = \(kind)")
      }
      for (index, fact) in policy.facts.enumerated() where record.facts[index] != fact.standard {
        let value = workspace.text(of: record.facts[index], policy: 0, in: language)
        parts.append("\(fact.label.shown(in: language)) = \(value)")
      }
      return parts.joined(separator: ", ")
    }
    return Bilingual(en: text(in: .english), zh: text(in: .chinese))
  }
}

/// Picks the same numbers every time.
private struct Picker {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, count)))
  }
}
