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
  /// Whether some adjustment is not bounded by what is known.
  var isUnbounded = false
  var cap: (amount: Decimal, isCertain: Bool, rule: RuleID)?
  var floor: (amount: Decimal, isCertain: Bool, rule: RuleID)?
  /// Whether it stands beside others of its booking.
  var isAdditional = false
  var isShared = false
  var amount = OpenEnds(low: .zero, high: .zero)
  var decision: Decision?
  var steps: [ChargeStep] = []
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
  /// names all rules, and merely possible ones give way to certain ones or are taken together.
  private func settleConflicts(from first: Int, _ party: Int) {
    var kept: [WorkingCharge] = []
    for position in first..<working.count {
      let charge = working[position]
      guard !charge.isAdditional,
        let same = kept.firstIndex(where: {
          $0.booking == charge.booking && $0.isReward == charge.isReward && !$0.isAdditional
        })
      else {
        kept.append(charge)
        continue
      }
      kept[same] = merged(kept[same], charge, party)
    }
    working.replaceSubrange(first..., with: kept)
  }

  private func merged(
    _ left: WorkingCharge, _ right: WorkingCharge, _ party: Int
  ) -> WorkingCharge {
    var result = left
    let isEqual = left.rate == right.rate && left.base == right.base && left.fixed == right.fixed
    switch (left.isCertain, right.isCertain) {
    case (true, true):
      result.rules = compiled.sorted(left.rules + right.rules)
      if !isEqual { report(conflict: result.rules, left.booking, party) }
    case (true, false): break
    case (false, true): result = right
    case (false, false):
      result.rules = compiled.sorted(left.rules + right.rules)
      if !isEqual { result = union(left, right, rules: result.rules) }
    }
    return result
  }

  /// Both are possible: the amount lies between the least and the most of the two.
  private func union(
    _ left: WorkingCharge, _ right: WorkingCharge, rules: [RuleID]
  ) -> WorkingCharge {
    var result = left
    result.rules = rules
    result.steps = left.steps + right.steps
    if let first = left.rate, let second = right.rate, left.base == right.base {
      result.rate = Ends(low: min(first.low, second.low), high: max(first.high, second.high))
      return result
    }
    func ends(_ charge: WorkingCharge) -> OpenEnds {
      guard let rate = charge.rate else { return charge.fixed }
      guard let base = charge.base, let low = try? base.multiplied(by: rate.low),
        let high = try? base.multiplied(by: rate.high)
      else { return OpenEnds(low: .zero, high: nil) }
      return OpenEnds(low: low, high: high)
    }
    let first = ends(left)
    let second = ends(right)
    result.rate = nil
    result.base = nil
    var high: Decimal?
    if let one = first.high, let other = second.high { high = max(one, other) }
    result.fixed = OpenEnds(low: min(first.low, second.low), high: high)
    return result
  }

  private func report(conflict rules: [RuleID], _ booking: BookingID, _ party: Int) {
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
    guard let figure = figure(adjust.step, working[position].party),
      let times = times(adjust.count, working[position].party)
    else {
      if adjust.effect.isRaise { working[position].isUnbounded = true }
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
      return
    }
    working[position].factors.append((factor, isCertain))
    working[position].steps.append(.factor(rule, factor, isCertain: isCertain))
  }

  private func limit(
    _ limit: Program.LimitCode, _ rule: RuleID, _ position: Int, _ isCertain: Bool
  ) {
    guard let amount = figure(limit.amount, working[position].party) else { return }
    if limit.isCap {
      if let cap = working[position].cap, cap.amount <= amount, cap.isCertain || !isCertain {
        return
      }
      working[position].cap = (amount, isCertain, rule)
    } else {
      if let floor = working[position].floor, floor.amount >= amount, floor.isCertain || !isCertain
      {
        return
      }
      working[position].floor = (amount, isCertain, rule)
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
    if charge.relative != .zero {
      low = try low.multiplied(by: max(.zero, try Decimal.one.adding(charge.relative.low)))
      if let top = high {
        high = try top.multiplied(by: max(.zero, try Decimal.one.adding(charge.relative.high)))
      }
    }
    low = try low.adding(charge.money.low)
    if let top = high { high = try top.adding(charge.money.high) }
    for (factor, isCertain) in charge.factors {
      low = try low.multiplied(by: isCertain ? factor : min(factor, .one))
      if let top = high { high = try top.multiplied(by: isCertain ? factor : max(factor, .one)) }
    }
    if charge.isUnbounded { high = nil }
    return OpenEnds(low: max(.zero, low), high: high.map { max(.zero, $0) })
  }

  /// A decision in percent, if there is one and it lies between the ends.
  private func rateDecision(
    _ position: Int, _ low: Decimal, _ high: Decimal, _ decisions: [DecisionKey: Decision]
  ) -> Decimal? {
    guard let decision = decision(for: position, decisions), case .ratio(let rate) = decision.value
    else { return nil }
    guard rate >= low, rate <= high else {
      let percent = { (ratio: Decimal) in
        ((try? ratio.multiplied(by: Decimal(100))) ?? ratio).description + "%"
      }
      refuse(decision, position, low: percent(low), high: percent(high))
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

  func refuse(_ decision: Decision, _ position: Int, low: String, high: String) {
    let rule = policy.rules[working[position].rules[0].index]
    ruling.diagnostics.append(
      .decisionOutside(
        decision.origin, low: low, high: high, cites: rule.cites.joined(separator: ", "),
        rule: rule.span))
  }

  func fail(_ error: ArithmeticError, _ span: Span) {
    ruling.diagnostics.append(.impossible(error, span, incident: incident.name))
  }
}
