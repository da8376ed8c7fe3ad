import CulpaSyntax

/// Amounts that are figured from other amounts: rewards and charges that read a booking, and chains.
///
/// Every amount with two ends is one discretion variable. What reads amounts is linear in them, so its
/// ends follow exactly from moving each variable alone: a charge minus a tenth of the same charge is
/// nine tenths of it.
extension Assessor {
  func derive(_ decisions: [DecisionKey: Decision]) {
    let settled = ruling.charges.count
    if program.rules.contains(where: { !$0.derivedPays.isEmpty }) { deriveReaders(settled) }
    deriveChains(settled)
    guard ruling.charges.count > settled else { return }
    for position in settled..<ruling.charges.count {
      let charge = ruling.charges[position]
      guard let person = ruling.parties[charge.party].person,
        let decision = decisions[
          DecisionKey(incident: incident.name, person: person, booking: charge.booking)],
        case .money(let amount) = decision.value, amount >= charge.low,
        charge.high.map({ amount <= $0 }) ?? true
      else { continue }
      ruling.charges[position].low = amount
      ruling.charges[position].high = amount
      ruling.charges[position].decision = decision
      ruling.charges[position].steps.append(.decided(decision))
    }
  }

  private func deriveReaders(_ settled: Int) {
    let rules = program.rules.filter { !$0.derivedPays.isEmpty }
    let variables = readings(settled)
    for rule in rules {
      for pay in rule.derivedPays {
        for (index, party) in ruling.parties.enumerated()
        where pay.effect.roles.contains(party.role) {
          let applies =
            rule.subject == nil
            ? applies(rule.id.index, to: nil) : anyApplied[rule.id.index]
          if applies == false { continue }
          add(
            pay, rule.id, index, isCertain: applies == true && party.isCertain,
            variables: variables, among: settled)
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
    variables: [Int], among settled: Int
  ) {
    read(raised: nil, among: settled)
    guard let base = ends(of: pay) else {
      ask(pay.low)
      ask(pay.high)
      if let slot = pay.base { ask(slot) }
      return append(pay, rule, party, OpenEnds(low: .zero, high: nil), isCertain: isCertain)
    }
    var result = OpenEnds(low: base.low, high: base.high)
    for position in variables {
      read(raised: position, among: settled)
      guard let moved = ends(of: pay), let top = result.high,
        let down = try? moved.low.subtracting(base.low),
        let up = try? moved.high.subtracting(base.high),
        let low = try? result.low.adding(min(.zero, down)),
        let high = try? top.adding(max(.zero, up))
      else {
        result.high = nil
        continue
      }
      result = OpenEnds(low: low, high: high)
    }
    append(pay, rule, party, result, isCertain: isCertain)
  }

  private func ends(of pay: Program.PayCode) -> Ends? {
    guard let low = evaluator[pay.low].figure, let high = evaluator[pay.high].figure else {
      return nil
    }
    guard let slot = pay.base else { return Ends(low: low, high: high) }
    guard let base = evaluator[slot].figure, let first = try? base.multiplied(by: low),
      let second = try? base.multiplied(by: high)
    else { return nil }
    return Ends(low: first, high: second)
  }

  private func append(
    _ pay: Program.PayCode, _ rule: RuleID, _ party: Int, _ ends: OpenEnds, isCertain: Bool
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
    book(
      rule, party, pay.effect.booking, isReward: pay.effect.isReward, ends, isCertain: isCertain,
      steps)
  }

  private func book(
    _ rule: RuleID, _ party: Int, _ booking: BookingID, isReward: Bool, _ ends: OpenEnds,
    isCertain: Bool, _ steps: [ChargeStep]
  ) {
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
    var steps = steps
    steps.append(.rounded(low: low, high: high))
    ruling.charges.append(
      Charge(
        party: party, booking: booking, isReward: isReward, rules: [rule], isCertain: isCertain,
        low: low, high: high, decision: nil, steps: steps))
  }

  // MARK: Chains

  private func deriveChains(_ settled: Int) {
    for rule in program.rules where !rule.passes.isEmpty {
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
    guard let rate = evaluator[slot].figure else { return ask(slot) }
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
      book(
        rule, index, pass.booking, isReward: false, amount, isCertain: isCertain && party.isCertain,
        [.part(rule, rate: rate, of: before.low, stage: stage)])
    }
  }
}
