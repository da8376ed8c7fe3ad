import CulpaSyntax

/// Where the severity is open, every severity that is possible is judged by itself: what is owed under
/// all of them is owed for certain, and an amount lies between the least and the most of them.
///
/// Sound, because the incident as it really was has one of these severities, and a ruling under unknowns
/// that knows its severity contains the ruling of the full facts.
extension Assessor {
  /// Whose amount it is, whatever else is in a ruling.
  private struct AmountKey: Hashable {
    let person: PersonID?
    let number: Int
    let role: RoleID
    let booking: BookingID
    let isReward: Bool

    init(_ charge: Charge, _ ruling: Ruling) {
      let party = ruling.parties[charge.party]
      person = party.person
      number = party.number
      role = party.role
      booking = charge.booking
      isReward = charge.isReward
    }
  }

  /// An amount under one severity; missing amounts are nothing.
  private struct CaseAmount {
    var low: Decimal
    var high: Decimal?
    var isCertain: Bool
    /// Whether somebody's decision counts.
    var isDecided = false
  }

  /// Narrows the amounts of the ruling at hand.
  func judgeCaseByCase(
    _ history: History, _ decisions: [DecisionKey: Decision], _ asOf: Instant?
  ) {
    let possible = ruling.severity.possible
    guard possible.nonzeroBitCount > 1, assumedSeverities == nil, !isBlind,
      ruling.charges.contains(where: { $0.isOpen || !$0.isCertain })
    else { return }
    var cases: [[AmountKey: [CaseAmount]]] = []
    for bit in 0..<UInt64(64) where possible & 1 << bit != 0 {
      assumedSeverities = 1 << bit
      judgeAmounts(incident, history, decisions, asOf)
      var amounts: [AmountKey: [CaseAmount]] = [:]
      for charge in ruling.charges {
        amounts[AmountKey(charge, ruling), default: []].append(
          CaseAmount(
            low: charge.low, high: charge.high, isCertain: charge.isCertain,
            isDecided: charge.decision != nil))
      }
      cases.append(amounts)
    }
    assumedSeverities = nil
    // Explanations read the slots of the last run, which must be those of what is open.
    judgeAmounts(incident, history, decisions, asOf)
    for position in ruling.charges.indices { narrow(position, by: cases) }
  }

  private func narrow(_ position: Int, by cases: [[AmountKey: [CaseAmount]]]) {
    let charge = ruling.charges[position]
    let key = AmountKey(charge, ruling)
    // Several amounts of one booking can't be told apart between cases.
    guard ruling.charges.count(where: { AmountKey($0, ruling) == key }) == 1 else { return }
    var joined: CaseAmount?
    for amounts in cases {
      let found = amounts[key] ?? []
      guard found.count < 2 else { return }
      let amount = found.first ?? CaseAmount(low: .zero, high: .zero, isCertain: false)
      guard let known = joined else {
        joined = amount
        continue
      }
      var high: Decimal?
      if let one = known.high, let other = amount.high { high = max(one, other) }
      joined = CaseAmount(
        low: min(known.low, amount.low), high: high,
        isCertain: known.isCertain && amount.isCertain,
        isDecided: known.isDecided || amount.isDecided)
    }
    guard let joined else { return }
    if let decision = charge.decision, !joined.isDecided, case .money(let amount) = decision.value,
      amount < joined.low || joined.high.map({ amount > $0 }) ?? false
    {
      return refuse(decision, at: position, joined)
    }
    if joined.isCertain { ruling.charges[position].isCertain = true }
    let low = max(charge.low, joined.low)
    let high = joined.high.map { high in charge.high.map { min($0, high) } ?? high } ?? charge.high
    guard low != charge.low || high != charge.high, high.map({ low <= $0 }) ?? true else { return }
    ruling.charges[position].low = low
    ruling.charges[position].high = high
    ruling.charges[position].steps.append(.cases(low: low, high: high))
  }

  /// Takes back a decision outside of what all possible severities come to.
  private func refuse(_ decision: Decision, at position: Int, _ amount: CaseAmount) {
    let places = policy.places
    refuse(
      decision, ruling.charges[position].rules, low: amount.low.grouped(minimumPlaces: places),
      high: amount.high?.grouped(minimumPlaces: places) ?? "…")
    ruling.charges[position].decision = nil
    ruling.charges[position].low = amount.low
    ruling.charges[position].high = amount.high
    ruling.charges[position].isCertain = amount.isCertain
    ruling.charges[position].steps.removeAll { step in
      if case .decided = step { return true }
      return false
    }
    ruling.charges[position].steps.append(.cases(low: amount.low, high: amount.high))
  }
}
