import CulpaSyntax

/// What one holder bears of an amount that is divided among roles.
struct ApportionedPart {
  let party: Int
  let rule: RuleID
  let effect: ApportionedCharge
  let ends: OpenEnds
  let isCertain: Bool
  let step: ApportionedStep
}

/// Phase 4: one amount divided among the holders of several roles, so that the parts sum to it to the
/// last unit of rounding: first among the roles, then each role's part equally among its holders.
extension Assessor {
  func apportion() {
    apportioned.removeAll(keepingCapacity: true)
    for rule in compiled.apportioning {
      let applies =
        rule.subject == nil ? applies(rule.id.index, to: nil) : anyApplied[rule.id.index]
      if applies == false { continue }
      for code in rule.apportions {
        do throws(ArithmeticError) {
          try divide(code, rule.id, isCertain: applies == true)
        } catch {
          fail(error, code.effect.span)
        }
      }
    }
  }

  /// Adds what a party bears by a rule to the amounts that are settled for it.
  func take(partsOf rule: RuleID, _ party: Int) {
    if apportioned.isEmpty { return }
    for part in apportioned where part.party == party && part.rule == rule {
      var charge = WorkingCharge(
        party: party, booking: part.effect.booking, isReward: false, rules: [rule],
        isCertain: part.isCertain)
      charge.fixed = part.ends
      charge.isAdditional = part.effect.isAdditional
      charge.steps = [.apportioned(rule, part.step)]
      working.append(charge)
    }
  }

  private func divide(
    _ code: ApportionCode, _ rule: RuleID, isCertain: Bool
  ) throws(ArithmeticError) {
    // What is figured below zero counts as zero.
    let figure = evaluator[code.amount].figure.map { max(.zero, $0) }
    let parts = code.parts.map { slot in evaluator[slot].figure.map { max(.zero, $0) } }
    if figure == nil { ask(code.amount) }
    for (slot, part) in zip(code.parts, parts) where part == nil { ask(slot) }
    let whole = try figure?.rounded(to: policy.increment, mode: policy.roundingMode)
    let sum = try summed(parts)
    let isWhole = parts.allSatisfy { $0 != nil }
    if isWrong(sum, isWhole: isWhole, code.effect, isCertain: isCertain) {
      if isCertain { return }
      return try bear(code, rule, whole, code.parts.map { _ in nil }, sum: nil, isCertain: false)
    }
    let shown = isWhole && !code.effect.isPercent ? sum : nil
    try bear(code, rule, whole, parts, sum: shown, isCertain: isCertain)
  }

  private func summed(_ parts: [Decimal?]) throws(ArithmeticError) -> Decimal {
    var sum = Decimal.zero
    for case let part? in parts { sum = try sum.adding(part) }
    return sum
  }

  /// Whether the parts can't be those of one whole; said where the rule certainly applies.
  private func isWrong(
    _ sum: Decimal, isWhole: Bool, _ effect: ApportionedCharge, isCertain: Bool
  ) -> Bool {
    if effect.isPercent {
      guard isWhole ? sum != .one : sum > .one else { return false }
      if isCertain {
        note(
          .apportionedSum(
            effect.span, sum: Workspace.percent(sum) + "%", incident: incident.name))
      }
      return true
    }
    guard isWhole, sum.isZero else { return false }
    if isCertain { note(.apportionedToNobody(effect.span, incident: incident.name)) }
    return true
  }

  /// What the holders of each role bear.
  private func bear(
    _ code: ApportionCode, _ rule: RuleID, _ whole: Decimal?, _ parts: [Decimal?], sum: Decimal?,
    isCertain: Bool
  ) throws(ArithmeticError) {
    let ends = try ends(of: parts, whole, code.effect)
    for (index, (role, _)) in code.effect.parts.enumerated() {
      let holders = ruling.parties.indices.filter { ruling.parties[$0].role == role }
      if holders.isEmpty {
        if isCertain, ends[index].low > .zero { reportUnborne(role, ends[index], code.effect) }
        continue
      }
      let step = ApportionedStep(
        part: parts[index], isPercent: code.effect.isPercent, sum: sum, whole: whole,
        holders: holders.count)
      for (place, party) in holders.enumerated() {
        apportioned.append(
          ApportionedPart(
            party: party, rule: rule, effect: code.effect,
            ends: try share(of: ends[index], place, among: holders),
            isCertain: isCertain && ruling.parties[party].isCertain, step: step))
      }
    }
  }

  /// What each role bears. A part that is not known may be all of it; then a percentage that is known
  /// stands but for the last unit, and a weight says nothing.
  private func ends(
    of parts: [Decimal?], _ whole: Decimal?, _ effect: ApportionedCharge
  ) throws(ArithmeticError) -> [OpenEnds] {
    guard let whole else { return parts.map { _ in OpenEnds(low: .zero, high: nil) } }
    let weights = parts.compactMap { $0 }
    if weights.count == parts.count {
      let shares = try largestRemainder(
        total: whole, weights: weights, increment: policy.increment)
      return shares.map { OpenEnds(low: $0, high: $0) }
    }
    return try parts.map { part throws(ArithmeticError) in
      guard effect.isPercent, let part else { return OpenEnds(low: .zero, high: whole) }
      let exact = try whole.multiplied(by: part)
      return OpenEnds(
        low: try exact.rounded(to: policy.increment, mode: .down),
        high: try exact.rounded(to: policy.increment, mode: .up))
    }
  }

  /// What one of several holders bears of a role's part. Whoever only may hold the role may bear
  /// nothing, and may leave the others more.
  private func share(
    of part: OpenEnds, _ place: Int, among holders: [Int]
  ) throws(ArithmeticError) -> OpenEnds {
    let certain = holders.count { ruling.parties[$0].isCertain }
    func equal(_ amount: Decimal, among count: Int) throws(ArithmeticError) -> [Decimal] {
      try largestRemainder(
        total: amount, weights: Array(repeating: .one, count: count), increment: policy.increment)
    }
    if certain == holders.count, let high = part.high {
      let lows = try equal(part.low, among: certain)
      if part.low == high { return OpenEnds(low: lows[place], high: lows[place]) }
      // Which holder gets the last unit hangs on the amount.
      let highs = try equal(high, among: certain)
      return OpenEnds(low: lows[certain - 1], high: highs[0])
    }
    let least = try equal(part.low, among: holders.count)[holders.count - 1]
    guard let high = part.high else { return OpenEnds(low: least, high: nil) }
    let fewest = ruling.parties[holders[place]].isCertain ? certain : certain + 1
    return OpenEnds(low: least, high: try equal(high, among: fewest)[0])
  }

  private func reportUnborne(_ role: RoleID, _ part: OpenEnds, _ effect: ApportionedCharge) {
    note(
      .partBorneByNobody(
        effect.span, role: policy.roles[role.index].label.name,
        amount: part.low.grouped(minimumPlaces: policy.places),
        booking: policy.bookings[effect.booking.index].label.name, incident: incident.name))
  }
}
