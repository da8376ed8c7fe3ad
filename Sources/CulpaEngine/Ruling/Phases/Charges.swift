import CulpaSyntax

/// An amount on its way from a rate to a charge.
struct WorkingCharge {
  let party: Int
  let booking: BookingID
  let isReward: Bool
  var rules: [RuleID]
  var isCertain: Bool
  /// The ends of the rate; `nil` for a fixed amount.
  var rate: Ends?
  /// What the rate is of; `nil` where it is not known.
  var base: Decimal?
  /// The ends of a fixed amount.
  var fixed: OpenEnds = OpenEnds(low: .zero, high: .zero)
  var points = Ends.zero
  var relative = Ends.zero
  var money = Ends.zero
  var factors: [(factor: Decimal, isCertain: Bool)] = []
  /// Whether some adjustment is not bounded from above by what is known.
  var isUnbounded = false
  /// Whether some adjustment may take away all of it.
  var mayVanish = false
  var caps: [Limit] = []
  var floors: [Limit] = []
  /// Whether it stands beside others of its booking.
  var isAdditional = false
  var amount = OpenEnds(low: .zero, high: .zero)
  var decision: Decision?
  var steps: [ChargeStep] = []

  /// A cap or a floor.
  struct Limit {
    /// `nil` where it is not known.
    let amount: Decimal?
    let isCertain: Bool
    let rule: RuleID
  }

  /// Whether both are settings of one amount, rather than standing beside each other.
  func isRival(of other: WorkingCharge) -> Bool {
    booking == other.booking && isReward == other.isReward && !isAdditional && !other.isAdditional
  }

  func isSet(like other: WorkingCharge) -> Bool {
    rate == other.rate && base == other.base && fixed == other.fixed
      && isUnbounded == other.isUnbounded
  }
}

/// A lower and an upper end.
struct Ends: Hashable {
  var low: Decimal
  var high: Decimal

  static let zero = Ends(low: .zero, high: .zero)

  mutating func add(_ other: Ends) throws(ArithmeticError) {
    low = try low.adding(other.low)
    high = try high.adding(other.high)
  }
}

/// A lower end, and an upper one that may be missing.
struct OpenEnds: Hashable {
  var low: Decimal
  var high: Decimal?

  /// A share of a negative base has its ends the other way round.
  var inOrder: OpenEnds {
    guard let high, high < low else { return self }
    return OpenEnds(low: high, high: low)
  }

  /// Every product of one of these with one of those.
  func multiplied(by other: Ends) throws(ArithmeticError) -> OpenEnds {
    let first = try low.multiplied(by: other.low)
    let second = try low.multiplied(by: other.high)
    guard let high else {
      // Without an upper end a negative factor would leave no lower one; amounts end at zero.
      return OpenEnds(low: other.low < .zero ? min(.zero, first) : min(first, second), high: nil)
    }
    let third = try high.multiplied(by: other.low)
    let fourth = try high.multiplied(by: other.high)
    return OpenEnds(
      low: min(first, second, third, fourth), high: max(first, second, third, fourth))
  }
}

/// Phases 4 to 6: what each party owes or earns before limits.
extension Assessor {
  func settle(_ index: Int, _ history: History, _ decisions: [DecisionKey: Decision]) {
    let party = ruling.parties[index]
    load(party, history)
    let first = working.count
    for rule in compiled.rulesByRole[party.role.index] {
      let code = program.rules[rule]
      guard !code.pays.isEmpty || !code.disciplines.isEmpty else { continue }
      let applies = applies(rule, to: party)
      if applies == false { continue }
      for pay in code.pays where pay.effect.roles.contains(party.role) {
        set(pay, RuleID(rule), index, isCertain: applies == true && party.isCertain)
      }
      for discipline in code.disciplines where discipline.effect.roles.contains(party.role) {
        ruling.disciplines.append(
          RuledDiscipline(
            party: index, measures: discipline.effect.measures,
            lastingLow: discipline.low.map { evaluator[$0] },
            lastingHigh: discipline.high.map { evaluator[$0] }, rule: RuleID(rule),
            isCertain: applies == true && party.isCertain))
      }
    }
    guard working.count > first else { return }
    settleConflicts(from: first, index)
    for rule in compiled.rulesByRole[party.role.index] { adjust(rule, from: first, party) }
    for position in first..<working.count { compute(position, decisions) }
    uniteAlternatives(from: first)
  }

  /// Figures of a `charge` or `reward`; what is not known leaves it open.
  private func set(
    _ pay: Program.PayCode, _ rule: RuleID, _ party: Int, isCertain: Bool
  ) {
    var charge = WorkingCharge(
      party: party, booking: pay.effect.booking, isReward: pay.effect.isReward, rules: [rule],
      isCertain: isCertain)
    let low = figure(pay.low, party)
    let high = figure(pay.high, party)
    if let base = pay.base {
      charge.rate = Ends(low: low ?? .zero, high: high ?? .one)
      if low == nil || high == nil { charge.isUnbounded = high == nil }
      charge.base = figure(base, party)
      charge.steps = [
        .share(
          rule, low: charge.rate?.low ?? .zero, high: charge.rate?.high ?? .one, base: charge.base)
      ]
    } else {
      charge.fixed = OpenEnds(low: low ?? .zero, high: high)
      charge.steps = [.fixed(rule, low: low ?? .zero, high: high)]
    }
    charge.isAdditional = pay.effect.isAdditional
    working.append(charge)
  }

  /// The figure of a slot; `nil`, with a question, where there is none.
  func figure(_ slot: Int, _ party: Int) -> Decimal? {
    if let figure = evaluator[slot].figure { return figure }
    ask(slot, ruling.parties.indices.contains(party) ? ruling.parties[party] : nil)
    return nil
  }

  /// Of several settings of one booking, equal ones agree, different certain ones are a conflict that
  /// names all rules, and merely possible ones give way to certain ones. Possible ones that differ stay
  /// apart until they are figured.
  private func settleConflicts(from first: Int, _ party: Int) {
    var kept: [WorkingCharge] = []
    for charge in working[first...] {
      let rivals = kept.indices.filter { kept[$0].isRival(of: charge) }
      if charge.isCertain, rivals.contains(where: { !kept[$0].isCertain }) {
        for position in rivals.reversed() { kept.remove(at: position) }
        kept.append(charge)
      } else if let certain = rivals.first(where: { kept[$0].isCertain }) {
        if charge.isCertain { agree(&kept[certain], charge, party) }
      } else if let equal = rivals.first(where: { kept[$0].isSet(like: charge) }) {
        kept[equal].rules = compiled.sorted(kept[equal].rules + charge.rules)
      } else {
        kept.append(charge)
      }
    }
    working.replaceSubrange(first..., with: kept)
  }

  private func agree(_ left: inout WorkingCharge, _ right: WorkingCharge, _ party: Int) {
    left.rules = compiled.sorted(left.rules + right.rules)
    if !left.isSet(like: right) { report(conflict: left.rules, left.booking, party) }
  }

  /// Where several settings are possible, the amount lies between the least and the most of them.
  private func uniteAlternatives(from first: Int) {
    var kept: [WorkingCharge] = []
    for charge in working[first...] {
      guard let same = kept.firstIndex(where: { $0.isRival(of: charge) }) else {
        kept.append(charge)
        continue
      }
      kept[same].rules = compiled.sorted(kept[same].rules + charge.rules)
      kept[same].steps += charge.steps
      kept[same].decision = kept[same].decision ?? charge.decision
      kept[same].amount.low = min(kept[same].amount.low, charge.amount.low)
      if let one = kept[same].amount.high, let other = charge.amount.high {
        kept[same].amount.high = max(one, other)
      } else {
        kept[same].amount.high = nil
      }
    }
    working.replaceSubrange(first..., with: kept)
  }

  func report(conflict rules: [RuleID], _ booking: BookingID, _ party: Int) {
    let conflict = RuleConflict(party: party, booking: booking, rules: rules)
    ruling.conflicts.removeAll { $0.party == party && $0.booking == booking }
    ruling.conflicts.append(conflict)
    ruling.diagnostics.removeAll {
      $0.code == "C4001" && $0.labels.first?.span == policy.rules[rules[0].index].label.span
    }
    ruling.diagnostics.append(
      .conflict(
        rules.map { policy.rules[$0.index].label.span },
        rules: rules.map { rule in
          let declared = policy.rules[rule.index]
          let cites = declared.cites.joined(separator: ", ")
          return cites.isEmpty ? "`\(declared.label.name)`" : "`\(declared.label.name)` (\(cites))"
        }, booking: policy.bookings[booking.index].label.name, incident: incident.name))
  }

  // MARK: Phase 5

  private func adjust(_ rule: Int, from first: Int, _ party: RuledParty) {
    let code = program.rules[rule]
    guard !code.adjusts.isEmpty || !code.scales.isEmpty || !code.limits.isEmpty else { return }
    let applies = applies(rule, to: party)
    if applies == false { return }
    let isCertain = applies == true
    for position in first..<working.count {
      for adjust in code.adjusts
      where adjust.effect.target.covers(working[position].booking, party.role) {
        step(adjust, RuleID(rule), position, isCertain)
      }
      for scale in code.scales where scale.target.covers(working[position].booking, party.role) {
        self.scale(scale, RuleID(rule), position, party, isCertain)
      }
      for limit in code.limits where limit.target.covers(working[position].booking, party.role) {
        self.limit(limit, RuleID(rule), position, isCertain)
      }
    }
  }

  private func step(
    _ adjust: Program.AdjustCode, _ rule: RuleID, _ position: Int, _ isCertain: Bool
  ) {
    let value = evaluator[adjust.step]
    guard let figure = figure(adjust.step, working[position].party) else {
      working[position].isUnbounded = true
      working[position].mayVanish = true
      return
    }
    guard let times = times(adjust.count, working[position].party) else {
      if adjust.effect.isRaise == (figure >= .zero) {
        working[position].isUnbounded = true
      } else {
        working[position].mayVanish = true
      }
      return
    }
    let signed = adjust.effect.isRaise ? figure : figure.negated
    do throws(ArithmeticError) {
      let first = try signed.multiplied(by: Decimal(times.lowerBound))
      let second = try signed.multiplied(by: Decimal(times.upperBound))
      var ends = Ends(low: min(first, second), high: max(first, second))
      if !isCertain { ends = Ends(low: min(.zero, ends.low), high: max(.zero, ends.high)) }
      switch value {
      case .points:
        guard working[position].rate != nil else { return }
        try working[position].points.add(ends)
        working[position].steps.append(
          .points(rule, step: signed, times: times, isCertain: isCertain))
      case .ratio:
        try working[position].relative.add(ends)
        working[position].steps.append(
          .relative(rule, step: signed, times: times, isCertain: isCertain))
      default:
        try working[position].money.add(ends)
        working[position].steps.append(
          .money(rule, step: signed, times: times, isCertain: isCertain))
      }
    } catch {
      fail(error, adjust.effect.span)
    }
  }

  /// How often a step counts; between two figures where earlier incidents are not settled.
  private func times(_ slot: Int?, _ party: Int) -> ClosedRange<Int>? {
    guard let slot else { return 1...1 }
    switch evaluator[slot] {
    case .number(let figure):
      guard let count = Int(exactly: figure), count >= 0 else { return 0...0 }
      return count...count
    case .counts(let low, let high):
      ask(slot)
      return Int(low)...Int(max(low, high))
    default:
      ask(slot, ruling.parties[party])
      return nil
    }
  }

  // MARK: Phase 6

  private func scale(
    _ scale: Program.ScaleCode, _ rule: RuleID, _ position: Int, _ party: RuledParty,
    _ isCertain: Bool
  ) {
    let slot: Int? = scale.isTable ? party.tier.flatMap { scale.table[$0] } : scale.factor
    guard let slot else { return }
    guard let factor = figure(slot, working[position].party) else {
      working[position].isUnbounded = true
      working[position].mayVanish = true
      return
    }
    working[position].factors.append((factor, isCertain))
    working[position].steps.append(.factor(rule, factor, isCertain: isCertain))
  }

  private func limit(
    _ limit: Program.LimitCode, _ rule: RuleID, _ position: Int, _ isCertain: Bool
  ) {
    let amount = figure(limit.amount, working[position].party)
    let found = WorkingCharge.Limit(amount: amount, isCertain: isCertain, rule: rule)
    if limit.isCap {
      working[position].caps.append(found)
    } else {
      working[position].floors.append(found)
    }
  }

  /// Rate × base, relative steps, money, factors: in this order, whatever the order of the rules.
  private func compute(_ position: Int, _ decisions: [DecisionKey: Decision]) {
    do throws(ArithmeticError) {
      working[position].amount = try amount(position, decisions)
    } catch {
      let rule = working[position].rules.first
      fail(error, rule.map { policy.rules[$0.index].label.span } ?? .builtIn)
      working[position].amount = OpenEnds(low: .zero, high: nil)
    }
  }

  private func amount(
    _ position: Int, _ decisions: [DecisionKey: Decision]
  ) throws(ArithmeticError) -> OpenEnds {
    let charge = working[position]
    var low = charge.fixed.low
    var high = charge.fixed.high
    if let rate = charge.rate {
      var first = Decimal.zero
      var last = Decimal.zero
      first = max(.zero, try rate.low.adding(charge.points.low))
      last = max(.zero, try rate.high.adding(charge.points.high))
      if charge.points != .zero { working[position].steps.append(.rate(low: first, high: last)) }
      if let decided = rateDecision(position, first, last, decisions) {
        first = decided
        last = decided
      }
      if let base = charge.base {
        low = try base.multiplied(by: first)
        high = try base.multiplied(by: last)
      } else {
        low = .zero
        high = nil
      }
    }
    var ends = OpenEnds(low: low, high: high).inOrder
    if charge.relative != .zero {
      ends = try ends.multiplied(
        by: Ends(
          low: max(.zero, try Decimal.one.adding(charge.relative.low)),
          high: max(.zero, try Decimal.one.adding(charge.relative.high))))
    }
    ends.low = try ends.low.adding(charge.money.low)
    if let top = ends.high { ends.high = try top.adding(charge.money.high) }
    for (factor, isCertain) in charge.factors {
      ends = try ends.multiplied(
        by: isCertain
          ? Ends(low: factor, high: factor)
          : Ends(low: min(factor, .one), high: max(factor, .one)))
    }
    if charge.isUnbounded { ends.high = nil }
    if charge.mayVanish { ends.low = .zero }
    return OpenEnds(low: max(.zero, ends.low), high: ends.high.map { max(.zero, $0) })
  }

  /// A decision in percent, if there is one and it lies between the ends.
  private func rateDecision(
    _ position: Int, _ low: Decimal, _ high: Decimal, _ decisions: [DecisionKey: Decision]
  ) -> Decimal? {
    guard let decision = decision(for: position, decisions), case .ratio(let rate) = decision.value
    else { return nil }
    guard rate >= low, rate <= high else {
      refuse(
        decision, working[position].rules[0], low: Self.percent(low), high: Self.percent(high))
      return nil
    }
    working[position].decision = decision
    working[position].steps.append(.decided(decision))
    return rate
  }

  func decision(
    for position: Int, _ decisions: [DecisionKey: Decision]
  ) -> Decision? {
    guard !decisions.isEmpty, let person = ruling.parties[working[position].party].person else {
      return nil
    }
    return decisions[
      DecisionKey(incident: incident.name, person: person, booking: working[position].booking)]
  }

  static func percent(_ ratio: Decimal) -> String {
    ((try? ratio.multiplied(by: Decimal(100))) ?? ratio).description + "%"
  }

  func refuse(_ decision: Decision, _ rule: RuleID, low: String, high: String) {
    let declared = policy.rules[rule.index]
    ruling.diagnostics.append(
      .decisionOutside(
        decision.origin, low: low, high: high, cites: declared.cites.joined(separator: ", "),
        rule: declared.span))
  }

  func fail(_ error: ArithmeticError, _ span: Span) {
    // Both ends of an amount may be figured at one place.
    let problem = Diagnostic.impossible(error, span, incident: incident.name)
    if !ruling.diagnostics.contains(problem) { ruling.diagnostics.append(problem) }
  }
}
