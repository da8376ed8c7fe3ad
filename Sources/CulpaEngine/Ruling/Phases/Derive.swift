import CulpaSyntax

/// Amounts that are figured from other amounts: rewards and charges that read a booking, and chains.
///
/// Every amount with two ends is one discretion variable. What reads amounts is linear in them, so its
/// ends follow exactly from moving each variable alone: a charge minus a tenth of the same charge is
/// nine tenths of it.
extension Assessor {
  func derive(_ decisions: [DecisionKey: Decision], _ history: History) {
    let settled = ruling.charges.count
    deriveReaders(settled, decisions, history)
    deriveChains(settled)
    for position in ruling.charges.indices.dropFirst(settled) {
      guard let decision = derivedDecision(at: position, decisions),
        case .money(let amount) = decision.value
      else { continue }
      let charge = ruling.charges[position]
      guard amount >= charge.low, charge.high.map({ amount <= $0 }) ?? true else {
        let places = policy.places
        refuse(
          decision, charge.rules[0], low: charge.low.grouped(minimumPlaces: places),
          high: charge.high?.grouped(minimumPlaces: places) ?? "…")
        continue
      }
      ruling.charges[position].low = amount
      ruling.charges[position].high = amount
      ruling.charges[position].decision = decision
      ruling.charges[position].steps.append(.decided(decision))
    }
  }

  private func derivedDecision(
    at position: Int, _ decisions: [DecisionKey: Decision]
  ) -> Decision? {
    let charge = ruling.charges[position]
    guard let person = ruling.parties[charge.party].person else { return nil }
    return decisions[
      DecisionKey(incident: incident.name, person: person, booking: charge.booking)]
  }

  private func deriveReaders(
    _ settled: Int, _ decisions: [DecisionKey: Decision], _ history: History
  ) {
    let rules = compiled.rulesByArticle.filter { !$0.derivedPays.isEmpty }
    guard !rules.isEmpty else { return }
    let variables = readings(settled)
    for rule in rules {
      for pay in rule.derivedPays {
        for (index, party) in ruling.parties.enumerated()
        where pay.effect.roles.contains(party.role) {
          // A rule that is judged holder by holder reaches that holder alone.
          if rule.subject == party.role { load(party, history) }
          let applies = applies(rule.id.index, to: party)
          if applies == false { continue }
          add(
            pay, rule.id, index, isCertain: applies == true && party.isCertain,
            variables: variables, among: settled, decisions)
        }
      }
    }
  }

  /// Which charges have two ends.
  private func readings(_ settled: Int) -> [Int] {
    (0..<settled).filter { ruling.charges[$0].low != ruling.charges[$0].high }
  }

  /// Sets the sums of amounts, every charge at its lower end but `raised`, and computes the readers.
  private func read(raised: Int?, among settled: Int) {
    for (number, target) in program.amounts.enumerated() {
      var sum: Decimal? = .zero
      for position in 0..<settled {
        let charge = ruling.charges[position]
        guard target.covers(charge.booking, ruling.parties[charge.party].role) else { continue }
        let amount = position == raised ? charge.high : charge.low
        if let amount, let current = sum { sum = try? current.adding(amount) } else { sum = nil }
      }
      evaluator.inputs.amounts[number] = sum.map { .money($0) } ?? .unknown
    }
    evaluator.run(program.amountsSegment)
  }

  private func add(
    _ pay: Program.PayCode, _ rule: RuleID, _ party: Int, isCertain: Bool,
    variables: [Int], among settled: Int, _ decisions: [DecisionKey: Decision]
  ) {
    read(raised: nil, among: settled)
    let decision = rateDecision(pay, rule, party, decisions)
    guard let base = ends(of: pay, decision?.rate) else {
      ask(pay.low, ruling.parties[party])
      ask(pay.high, ruling.parties[party])
      if let slot = pay.base { ask(slot, ruling.parties[party]) }
      return append(pay, rule, party, OpenEnds(low: .zero, high: nil), isCertain: isCertain)
    }
    var result = OpenEnds(low: base.low, high: base.high)
    for position in variables {
      read(raised: position, among: settled)
      guard let moved = ends(of: pay, decision?.rate), let top = result.high,
        let down = try? moved.low.subtracting(base.low),
        let up = try? moved.high.subtracting(base.high),
        let low = try? result.low.adding(min(.zero, down)),
        let high = try? top.adding(max(.zero, up))
      else {
        result = OpenEnds(low: .zero, high: nil)
        break
      }
      result = OpenEnds(low: low, high: high)
    }
    append(pay, rule, party, result, isCertain: isCertain, decision?.decision)
  }

  /// A decision in percent on a share of amounts, if there is one and it lies between the ends.
  private func rateDecision(
    _ pay: Program.PayCode, _ rule: RuleID, _ party: Int, _ decisions: [DecisionKey: Decision]
  ) -> (decision: Decision, rate: Decimal)? {
    guard pay.base != nil, let person = ruling.parties[party].person,
      let decision = decisions[
        DecisionKey(incident: incident.name, person: person, booking: pay.effect.booking)],
      case .ratio(let rate) = decision.value, let low = evaluator[pay.low].figure,
      let high = evaluator[pay.high].figure
    else { return nil }
    guard rate >= low, rate <= high else {
      refuse(decision, rule, low: Self.percent(low), high: Self.percent(high))
      return nil
    }
    return (decision, rate)
  }

  private func ends(of pay: Program.PayCode, _ rate: Decimal?) -> Ends? {
    guard let low = evaluator[pay.low].figure, let high = evaluator[pay.high].figure else {
      return nil
    }
    guard let slot = pay.base else { return Ends(low: low, high: high) }
    guard let base = evaluator[slot].figure, let first = try? base.multiplied(by: rate ?? low),
      let second = try? base.multiplied(by: rate ?? high)
    else { return nil }
    return Ends(low: min(first, second), high: max(first, second))
  }

  private func append(
    _ pay: Program.PayCode, _ rule: RuleID, _ party: Int, _ ends: OpenEnds, isCertain: Bool,
    _ decision: Decision? = nil
  ) {
    var steps: [ChargeStep] = []
    if let slot = pay.base, let low = evaluator[pay.low].figure,
      let high = evaluator[pay.high].figure
    {
      read(raised: nil, among: working.count)
      let base = evaluator[slot].figure
      steps.append(.share(rule, low: low, high: high, base: ends.low == ends.high ? base : nil))
    } else {
      steps.append(.fixed(rule, low: ends.low, high: ends.high))
    }
    if let decision { steps.append(.decided(decision)) }
    var charge = booked(
      rule, party, pay.effect.booking, isReward: pay.effect.isReward, ends, isCertain: isCertain,
      steps)
    charge.decision = decision
    let rival =
      pay.effect.isAdditional
      ? nil
      : ruling.charges.indices.dropFirst(working.count).first { position in
        let other = ruling.charges[position]
        return other.party == party && other.booking == charge.booking
          && other.isReward == charge.isReward && !derivedInAddition.contains(position)
      }
    guard let rival else {
      if pay.effect.isAdditional { derivedInAddition.insert(ruling.charges.count) }
      return ruling.charges.append(charge)
    }
    unite(charge, into: rival)
  }

  /// Two settings of one derived amount: as with any other amount, equal ones agree, different ones are
  /// a conflict, and a merely possible one gives way.
  private func unite(_ charge: Charge, into rival: Int) {
    let other = ruling.charges[rival]
    let isEqual = other.low == charge.low && other.high == charge.high
    switch (other.isCertain, charge.isCertain) {
    case (true, false): return
    case (false, true): ruling.charges[rival] = charge
    case (true, true):
      ruling.charges[rival].rules = compiled.sorted(other.rules + charge.rules)
      if !isEqual { report(conflict: ruling.charges[rival].rules, charge.booking, charge.party) }
    case (false, false):
      ruling.charges[rival].rules = compiled.sorted(other.rules + charge.rules)
      ruling.charges[rival].steps += charge.steps
      ruling.charges[rival].low = min(other.low, charge.low)
      if let one = other.high, let another = charge.high {
        ruling.charges[rival].high = max(one, another)
      } else {
        ruling.charges[rival].high = nil
      }
    }
  }

  private func booked(
    _ rule: RuleID, _ party: Int, _ booking: BookingID, isReward: Bool, _ ends: OpenEnds,
    isCertain: Bool, _ steps: [ChargeStep]
  ) -> Charge {
    var low = max(.zero, ends.low)
    var high = ends.high.map { max(.zero, $0) }
    do throws(ArithmeticError) {
      low = try low.rounded(to: policy.increment, mode: policy.roundingMode)
      if let top = high {
        high = try top.rounded(to: policy.increment, mode: policy.roundingMode)
      }
    } catch {
      fail(error, policy.rules[rule.index].label.span)
      high = nil
    }
    if !isCertain { low = .zero }
    return Charge(
      party: party, booking: booking, isReward: isReward, rules: [rule], isCertain: isCertain,
      low: low, high: high, decision: nil, steps: steps + [.rounded(low: low, high: high)])
  }

  // MARK: Chains

  private func deriveChains(_ settled: Int) {
    for rule in compiled.rulesByArticle where !rule.passes.isEmpty {
      let applies =
        rule.subject == nil ? applies(rule.id.index, to: nil) : anyApplied[rule.id.index]
      if applies == false { continue }
      for (pass, slot) in rule.passes {
        walk(pass, rate: slot, rule.id, isCertain: applies == true, among: settled)
      }
    }
  }

  private func walk(
    _ pass: PassAlong, rate slot: Int, _ rule: RuleID, isCertain: Bool, among settled: Int
  ) {
    let stages = ruling.parties.indices.filter { ruling.parties[$0].role == pass.along }
    guard !stages.isEmpty else { return }
    guard let rate = evaluator[slot].figure else {
      ask(slot)
      for index in stages {
        let open = OpenEnds(low: .zero, high: nil)
        ruling.charges.append(
          booked(
            rule, index, pass.booking, isReward: false, open, isCertain: false,
            [.fixed(rule, low: .zero, high: nil)]))
      }
      return
    }
    var whole = OpenEnds(low: .zero, high: .zero)
    for position in 0..<settled {
      let charge = ruling.charges[position]
      guard pass.target.covers(charge.booking, ruling.parties[charge.party].role),
        !charge.isReward
      else { continue }
      whole.low = (try? whole.low.adding(charge.low)) ?? whole.low
      if let top = whole.high, let high = charge.high {
        whole.high = try? top.adding(high)
      } else {
        whole.high = nil
      }
    }
    var order = Int.min
    var stage = 0
    var before = whole
    var amount = whole
    for index in stages {
      let party = ruling.parties[index]
      if (party.order ?? 1) != order {
        order = party.order ?? 1
        stage += 1
        before = pass.isFromFirst || stage == 1 ? whole : amount
        amount.low = (try? before.low.multiplied(by: rate)) ?? .zero
        amount.high = before.high.flatMap { try? $0.multiplied(by: rate) }
      }
      ruling.charges.append(
        booked(
          rule, index, pass.booking, isReward: false, amount,
          isCertain: isCertain && party.isCertain,
          [.part(rule, rate: rate, of: before.low, stage: stage)]))
    }
  }
}
