import CulpaSyntax

/// Phases 6 to 8 over all parties: shares of one amount, limits, and rounding, once.
extension Assessor {
  /// Divides amounts that several share, so that the parts sum to the whole to the last unit.
  func share() {
    for rule in compiled.sharing {
      let applies =
        rule.subject == nil ? applies(rule.id.index, to: nil) : anyApplied[rule.id.index]
      if applies == false { continue }
      for share in rule.shares {
        let positions = working.indices.filter { position in
          let charge = working[position]
          let role = ruling.parties[charge.party].role
          return share.target.covers(charge.booking, role)
            && (!share.isTable || policy.roles[role.index].tiers != nil)
        }
        guard positions.count > 0 else { continue }
        divide(share, rule.id, positions, isCertain: applies == true)
      }
    }
  }

  private func divide(
    _ share: Program.ScaleCode, _ rule: RuleID, _ positions: [Int], isCertain: Bool
  ) {
    let amounts = Set(positions.map { working[$0].amount })
    let holders = Set(positions.map { working[$0].party })
    guard amounts.count == 1, let whole = amounts.first, holders.count == positions.count else {
      let booking = policy.bookings[share.target.booking.index].label.name
      ruling.diagnostics.append(
        .unequalShares(share.span, booking: booking, incident: incident.name))
      return
    }
    let known = positions.map { weight(share, of: $0) }
    let weights = known.compactMap { $0 }
    guard weights.count == positions.count else {
      for position in positions { working[position].amount.low = .zero }
      return
    }
    do throws(ArithmeticError) {
      if positions.contains(where: { !working[$0].isCertain }) {
        return try divideAmongSome(whole, positions, weights, isCertain: isCertain)
      }
      let lows = try parts(of: whole.low, weights)
      var highs: [Decimal]?
      if let high = whole.high { highs = try parts(of: high, weights) }
      var sum = Decimal.zero
      for weight in weights { sum = try sum.adding(weight) }
      for (index, position) in positions.enumerated() {
        if !isCertain {
          working[position].amount.low = lows[index]
          continue
        }
        working[position].amount = OpenEnds(low: lows[index], high: highs.map { $0[index] })
        working[position].isShared = true
        working[position].steps.append(.shared(rule, weight: weights[index], of: sum))
      }
    } catch {
      fail(error, share.span)
    }
  }

  /// The weight of a holder; `nil`, with a question, where it is not known.
  private func weight(_ share: Program.ScaleCode, of position: Int) -> Decimal? {
    guard share.isTable else { return .one }
    let party = working[position].party
    guard let slot = ruling.parties[party].tier.flatMap({ share.table[$0] }) else { return .zero }
    return figure(slot, party).map { max(.zero, $0) }
  }

  /// Where it is open who shares: everybody bears least when all do, and most beside the certain ones.
  /// Which part gets the last unit of rounding is open too.
  private func divideAmongSome(
    _ whole: OpenEnds, _ positions: [Int], _ weights: [Decimal], isCertain: Bool
  ) throws(ArithmeticError) {
    let lows = try parts(of: whole.low, weights)
    for (index, position) in positions.enumerated() {
      let low = try lows[index].subtracting(policy.increment)
      working[position].amount.low = max(.zero, low)
      guard isCertain, let top = whole.high else { continue }
      let few = positions.indices.map { other in
        other == index || working[positions[other]].isCertain ? weights[other] : .zero
      }
      let high = try parts(of: top, few)[index].adding(policy.increment)
      working[position].amount.high = min(
        high, try top.rounded(to: policy.increment, mode: policy.roundingMode))
    }
  }

  private func parts(
    of whole: Decimal, _ weights: [Decimal]
  ) throws(ArithmeticError) -> [Decimal] {
    let rounded = try whole.rounded(to: policy.increment, mode: policy.roundingMode)
    return try largestRemainder(total: rounded, weights: weights, increment: policy.increment)
  }

  /// Floors, then caps, then rounding, then decisions in money.
  func limitAndRound(_ decisions: [DecisionKey: Decision]) {
    for position in working.indices {
      working[position].unlimited = working[position].amount
      limit(&working[position])
      if !working[position].isCertain { working[position].amount.low = .zero }
      do throws(ArithmeticError) {
        try round(position)
      } catch {
        fail(error, policy.rules[working[position].rules[0].index].label.span)
      }
      cutByLaw(position)
      decide(position, decisions)
    }
    ruling.charges = working.map { charge in
      Charge(
        party: charge.party, booking: charge.booking, isReward: charge.isReward,
        rules: charge.rules, isCertain: charge.isCertain, low: charge.amount.low,
        high: charge.amount.high, decision: charge.decision, steps: charge.steps)
    }
  }

  /// Floors first, so that a cap wins; what only may hold moves one end. A limit that changes something is
  /// a step.
  private func limit(_ charge: inout WorkingCharge) {
    var amount = charge.amount
    if let floor = charge.floors.certain {
      if amount.low < floor.amount || amount.high.map({ $0 < floor.amount }) ?? false {
        charge.steps.append(.floor(floor.rule, floor.amount, isCertain: true))
      }
      amount.low = max(amount.low, floor.amount)
      amount.high = amount.high.map { max($0, floor.amount) }
    }
    if let floor = charge.floors.possible {
      if amount.high.map({ $0 < floor.amount }) ?? false {
        charge.steps.append(.floor(floor.rule, floor.amount, isCertain: false))
      }
      amount.high = amount.high.map { max($0, floor.amount) }
    }
    if let cap = charge.caps.certain {
      if amount.low > cap.amount || amount.high.map({ $0 > cap.amount }) ?? true {
        charge.steps.append(.cap(cap.rule, cap.amount, isCertain: true))
      }
      amount.low = min(amount.low, cap.amount)
      amount.high = min(amount.high ?? cap.amount, cap.amount)
    }
    if let cap = charge.caps.possible {
      if amount.low > cap.amount {
        charge.steps.append(.cap(cap.rule, cap.amount, isCertain: false))
      }
      amount.low = min(amount.low, cap.amount)
    }
    if charge.hasOpenCap { amount.low = .zero }
    charge.amount = amount
  }

  private func round(_ position: Int) throws(ArithmeticError) {
    let before = working[position].amount
    working[position].unrounded = before
    let low = try before.low.rounded(to: policy.increment, mode: policy.roundingMode)
    var high: Decimal?
    if let top = before.high {
      high = try top.rounded(to: policy.increment, mode: policy.roundingMode)
    }
    working[position].amount = OpenEnds(low: low, high: high)
    if low != before.low || high != before.high {
      working[position].steps.append(.rounded(low: low, high: high))
    }
  }

  private func decide(_ position: Int, _ decisions: [DecisionKey: Decision]) {
    guard let decision = decision(for: position, decisions) else { return }
    // A rate is decided before adjustments of the amount; what has none can't be decided in percent.
    if case .ratio = decision.value, working[position].rate != nil { return }
    let ends = working[position].amount
    guard case .money(let amount) = decision.value, amount >= ends.low,
      ends.high.map({ amount <= $0 }) ?? true
    else {
      let places = policy.places
      refuse(
        decision, working[position].rules, low: ends.low.grouped(minimumPlaces: places),
        high: ends.high?.grouped(minimumPlaces: places) ?? "…")
      return
    }
    working[position].amount = OpenEnds(
      low: working[position].isCertain ? amount : .zero, high: amount)
    working[position].decision = decision
    working[position].steps.append(.decided(decision))
  }
}
