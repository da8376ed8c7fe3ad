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
  /// Whether some adjustment may take it up without a bound.
  var isUnbounded = false
  /// Whether some adjustment may take it down to nothing.
  var isOpenBelow = false
  /// Whether there may be a cap of an amount that is not known.
  var hasOpenCap = false
  var caps = LimitPair()
  var floors = LimitPair()
  /// Whether at most one of several of its booking applies.
  var isAlternative = false
  /// Whether it stands beside others of its booking.
  var isAdditional = false
  var isShared = false
  var amount = OpenEnds(low: .zero, high: .zero)
  /// The same before floors and caps, and before rounding.
  var unlimited = OpenEnds(low: .zero, high: .zero)
  var unrounded = OpenEnds(low: .zero, high: .zero)
  var decision: Decision?
  var steps: [ChargeStep] = []
}

/// The strictest of the limits that hold, and of those that only may hold.
struct LimitPair {
  typealias Limit = (amount: Decimal, rule: RuleID)
  var certain: Limit?
  var possible: Limit?

  /// Takes in one limit; `isStricter` compares it with what is kept.
  mutating func take(
    _ limit: Limit, isCertain: Bool, where isStricter: (Decimal, Decimal) -> Bool
  ) {
    let kept = isCertain ? certain : possible
    if let kept, !isStricter(limit.amount, kept.amount) { return }
    if isCertain { certain = limit } else { possible = limit }
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
}

/// Phases 4 to 6: what each party owes or earns before limits.
extension Assessor {
  func settle(_ index: Int, _ history: History, _ decisions: [DecisionKey: Decision]) {
    let party = ruling.parties[index]
    load(party, history)
    let first = working.count
    for rule in compiled.rulesByRole[party.role.index] {
      let code = program.rules[rule]
      take(partsOf: RuleID(rule), index)
      guard code.reachesHolders else { continue }
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
      enter(code, index, isCertain: applies == true && party.isCertain)
    }
    guard working.count > first else { return }
    settleConflicts(from: first, index)
    for rule in compiled.rulesByRole[party.role.index] { adjust(rule, from: first, party) }
    for position in first..<working.count { compute(position, decisions) }
    joinAlternatives(from: first)
  }

  /// Figures of a `charge` or `reward`; what is not known leaves it open.
  private func set(
    _ pay: Program.PayCode, _ rule: RuleID, _ party: Int, isCertain: Bool
  ) {
    var charge = WorkingCharge(
      party: party, booking: pay.effect.booking, isReward: pay.effect.isReward, rules: [rule],
      isCertain: isCertain)
    var low = figure(pay.low, party) ?? ends(ofOpen: pay.low).low
    var high = figure(pay.high, party) ?? ends(ofOpen: pay.high).high
    if let first = low, let last = high, first > last {
      note(.rangeTurned(pay.effect.span, incident: incident.name))
      (low, high) = (last, first)
    }
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
  /// names all rules, and merely possible ones give way to certain ones or stay as alternatives.
  private func settleConflicts(from first: Int, _ party: Int) {
    guard working.count - first > 1 else { return }
    let settings = Array(working[first...])
    var kept: [WorkingCharge] = []
    var places: [Int] = []
    var conflicting: Set<Int> = []
    let inOrder =
      settings.indices.filter { settings[$0].isCertain }
      + settings.indices.filter { !settings[$0].isCertain }
    for place in inOrder {
      let charge = settings[place]
      let same = kept.indices.filter { kept[$0].competes(with: charge) }
      guard let one = same.first else {
        kept.append(charge)
        places.append(place)
        continue
      }
      if kept[one].isCertain, !charge.isCertain { continue }
      if let equal = same.first(where: { kept[$0].sets(sameAs: charge) }) {
        kept[equal].rules += charge.rules
      } else if charge.isCertain {
        kept[one].rules += charge.rules
        conflicting.insert(one)
      } else {
        for index in same { kept[index].isAlternative = true }
        kept.append(charge)
        kept[kept.count - 1].isAlternative = true
        places.append(place)
      }
    }
    for index in kept.indices {
      kept[index].rules = compiled.sorted(kept[index].rules)
      if conflicting.contains(index) {
        report(conflict: kept[index].rules, kept[index].booking, party)
      }
    }
    let order = kept.indices.sorted { places[$0] < places[$1] }
    working.replaceSubrange(first..., with: order.map { kept[$0] })
    for (place, charge) in working[first...].enumerated() where charge.isCertain {
      for other in working[(first + place + 1)...]
      where other.isCertain && charge.isOpposite(of: other) {
        report(conflict: compiled.sorted(charge.rules + other.rules), charge.booking, party)
      }
    }
  }

  /// Alternatives become one amount between the least and the most of them.
  private func joinAlternatives(from first: Int) {
    guard working[first...].contains(where: \.isAlternative) else { return }
    var kept: [WorkingCharge] = []
    for charge in working[first...] {
      guard charge.isAlternative,
        let same = kept.firstIndex(where: { $0.isAlternative && $0.competes(with: charge) })
      else {
        kept.append(charge)
        continue
      }
      kept[same].rules = compiled.sorted(kept[same].rules + charge.rules)
      kept[same].steps += charge.steps
      kept[same].decision = kept[same].decision ?? charge.decision
      var high: Decimal?
      if let one = kept[same].amount.high, let other = charge.amount.high { high = max(one, other) }
      kept[same].amount = OpenEnds(
        low: min(kept[same].amount.low, charge.amount.low), high: high)
    }
    working.replaceSubrange(first..., with: kept)
  }

  /// Notes a conflict; of one amount the last note counts, which names all rules.
  func report(conflict rules: [RuleID], _ booking: BookingID, _ party: Int) {
    ruling.conflicts.removeAll { $0.party == party && $0.booking == booking }
    ruling.conflicts.append(RuleConflict(party: party, booking: booking, rules: rules))
  }

  /// What a conflict is told as.
  func problem(of conflict: RuleConflict) -> Diagnostic {
    .conflict(
      conflict.rules.map { policy.rules[$0.index].label.span },
      rules: conflict.rules.map { cited($0) },
      booking: policy.bookings[conflict.booking.index].label.name, incident: incident.name)
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
      let times = times(adjust.count, adjust.effect.span, working[position].party)
    else {
      if adjust.effect.isRaise {
        working[position].isUnbounded = true
      } else {
        working[position].isOpenBelow = true
      }
      return
    }
    // The word says the direction: what is figured below zero counts as zero.
    let least = max(.zero, figure)
    let signed = adjust.effect.isRaise ? least : least.negated
    do throws(ArithmeticError) {
      let first = try signed.multiplied(by: Decimal(times.lowerBound))
      let second = try signed.multiplied(by: Decimal(times.upperBound))
      var ends = Ends(low: min(first, second), high: max(first, second))
      if !isCertain { ends = Ends(low: min(.zero, ends.low), high: max(.zero, ends.high)) }
      switch value {
      case .points:
        guard working[position].rate != nil else {
          if isCertain, working[position].isCertain { report(pointsOn: position, adjust) }
          return
        }
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

  /// Points act on a rate; an amount without one can't take them.
  private func report(pointsOn position: Int, _ adjust: Program.AdjustCode) {
    let booking = policy.bookings[working[position].booking.index].label.name
    note(.pointsWithoutRate(adjust.effect.span, booking: booking, incident: incident.name))
  }

  /// Reports once what several parties run into.
  func note(_ diagnostic: Diagnostic) {
    if !ruling.diagnostics.contains(diagnostic) { ruling.diagnostics.append(diagnostic) }
  }

  /// How often a step counts; between two figures where earlier incidents are not settled. Below zero
  /// is never; part of a time is an error.
  func times(_ slot: Int?, _ span: Span, _ party: Int) -> ClosedRange<Int>? {
    guard let slot else { return 1...1 }
    switch evaluator[slot] {
    case .number(let figure):
      if figure.isNegative { return 0...0 }
      guard let whole = try? figure.rounded(to: .one, mode: .down), let count = Int(exactly: whole),
        count < .max
      else {
        fail(.overflow, span)
        return nil
      }
      if whole == figure { return count...count }
      note(.partOfATime(span, figure.description, incident: incident.name))
      return count...(count + 1)
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
      working[position].isOpenBelow = true
      return
    }
    working[position].factors.append((max(.zero, factor), isCertain))
    working[position].steps.append(.factor(rule, factor, isCertain: isCertain))
  }

  private func limit(
    _ limit: Program.LimitCode, _ rule: RuleID, _ position: Int, _ isCertain: Bool
  ) {
    guard let figure = figure(limit.amount, working[position].party) else {
      if limit.isCap {
        working[position].hasOpenCap = true
      } else {
        working[position].isUnbounded = true
      }
      return
    }
    let amount = max(.zero, figure)
    if limit.isCap {
      working[position].caps.take((amount, rule), isCertain: isCertain, where: <)
    } else {
      working[position].floors.take((amount, rule), isCertain: isCertain, where: >)
    }
  }

  /// Rate × base, relative steps, money, factors: in this order, whatever the order of the rules.
  private func compute(_ position: Int, _ decisions: [DecisionKey: Decision]) {
    do throws(ArithmeticError) {
      working[position].amount = try amount(of: &working[position], decisions)
    } catch {
      let rule = working[position].rules.first
      fail(error, rule.map { policy.rules[$0.index].label.span } ?? .builtIn)
      working[position].amount = OpenEnds(low: .zero, high: nil)
    }
  }

  private func amount(
    of charge: inout WorkingCharge, _ decisions: [DecisionKey: Decision]
  ) throws(ArithmeticError) -> OpenEnds {
    var low = charge.fixed.low
    var high = charge.fixed.high
    if let rate = charge.rate {
      var first = Decimal.zero
      var last = Decimal.zero
      first = max(.zero, try rate.low.adding(charge.points.low))
      last = max(.zero, try rate.high.adding(charge.points.high))
      if charge.points != .zero { charge.steps.append(.rate(low: first, high: last)) }
      if let decided = rateDecision(on: &charge, first, last, decisions) {
        first = decided
        last = decided
      }
      if let base = charge.base {
        let product = Ends(
          low: try base.multiplied(by: first), high: try base.multiplied(by: last))
        low = min(product.low, product.high)
        high = max(product.low, product.high)
      } else {
        low = .zero
        high = nil
      }
    }
    if charge.relative != .zero {
      let least = max(.zero, try Decimal.one.adding(charge.relative.low))
      let most = max(.zero, try Decimal.one.adding(charge.relative.high))
      low = min(try low.multiplied(by: least), try low.multiplied(by: most))
      if let top = high {
        high = max(try top.multiplied(by: least), try top.multiplied(by: most))
      }
    }
    low = try low.adding(charge.money.low)
    if let top = high { high = try top.adding(charge.money.high) }
    for (factor, isCertain) in charge.factors {
      low = try low.multiplied(by: isCertain ? factor : min(factor, .one))
      if let top = high { high = try top.multiplied(by: isCertain ? factor : max(factor, .one)) }
    }
    if charge.isUnbounded { high = nil }
    if charge.isOpenBelow { low = .zero }
    return OpenEnds(low: max(.zero, low), high: high.map { max(.zero, $0) })
  }

  /// A decision in percent, if there is one and it lies between the ends.
  private func rateDecision(
    on charge: inout WorkingCharge, _ low: Decimal, _ high: Decimal,
    _ decisions: [DecisionKey: Decision]
  ) -> Decimal? {
    guard let decision = decision(on: charge.booking, charge.party, decisions),
      case .ratio(let rate) = decision.value
    else { return nil }
    guard rate >= low, rate <= high else {
      let percent = { (ratio: Decimal) in
        ((try? ratio.multiplied(by: Decimal(100))) ?? ratio).description + "%"
      }
      refuse(decision, charge.rules, low: percent(low), high: percent(high))
      return nil
    }
    charge.decision = decision
    charge.steps.append(.decided(decision))
    return rate
  }

  func decision(for position: Int, _ decisions: [DecisionKey: Decision]) -> Decision? {
    decision(on: working[position].booking, working[position].party, decisions)
  }

  func decision(
    on booking: BookingID, _ party: Int, _ decisions: [DecisionKey: Decision]
  ) -> Decision? {
    guard !decisions.isEmpty, let person = ruling.parties[party].person else { return nil }
    return decisions[DecisionKey(incident: incident.name, person: person, booking: booking)]
  }

  func refuse(_ decision: Decision, _ rules: [RuleID], low: String, high: String) {
    guard let first = rules.first else { return }
    let rule = policy.rules[first.index]
    note(
      .decisionOutside(
        decision.origin, low: low, high: high, cites: rule.cites.joined(separator: ", "),
        rule: rule.span))
  }

  func fail(_ error: ArithmeticError, _ span: Span) {
    note(.impossible(error, span, incident: incident.name))
  }
}

extension WorkingCharge {
  /// Whether only one of both can stand: the same booking, neither in addition.
  fileprivate func competes(with other: WorkingCharge) -> Bool {
    booking == other.booking && isReward == other.isReward && !isAdditional && !other.isAdditional
  }

  /// Whether one is owed and the other earned under one booking.
  fileprivate func isOpposite(of other: WorkingCharge) -> Bool {
    booking == other.booking && isReward != other.isReward && !isAdditional && !other.isAdditional
  }

  /// Whether both set the same.
  fileprivate func sets(sameAs other: WorkingCharge) -> Bool {
    rate == other.rate && base == other.base && fixed == other.fixed
      && isUnbounded == other.isUnbounded
  }
}
