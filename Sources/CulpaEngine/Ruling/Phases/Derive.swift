import CulpaSyntax

/// Amounts that are figured from other amounts: rewards and charges that read a booking, and chains.
///
/// Every amount with two ends is one discretion variable. What is linear in them has its ends where
/// each variable alone says so: a charge minus a tenth of the same charge is nine tenths of it. What is
/// not linear (a choice, the larger of two) is bounded step by step.
extension Assessor {
  func derive(_ history: History, _ decisions: [DecisionKey: Decision]) {
    let settled = ruling.charges.count
    guard !compiled.deriving.isEmpty || !compiled.passing.isEmpty else { return }
    // Which of them stand beside others of their booking.
    var additional = working.map(\.isAdditional)
    for rule in compiled.deriving {
      deriveReaders(rule, settled, history, decisions, &additional)
    }
    deriveChains(settled)
    guard ruling.charges.count > settled else { return }
    while additional.count < ruling.charges.count { additional.append(false) }
    settleDerived(from: settled, additional)
    cutByLaw(derivedFrom: settled)
    for position in settled..<ruling.charges.count { decide(derived: position, decisions) }
  }

  private func decide(derived position: Int, _ decisions: [DecisionKey: Decision]) {
    let charge = ruling.charges[position]
    guard charge.decision == nil,
      let decision = decision(on: charge.booking, charge.party, decisions)
    else { return }
    guard case .money(let amount) = decision.value, amount >= charge.low,
      charge.high.map({ amount <= $0 }) ?? true
    else {
      let places = policy.places
      return refuse(
        decision, charge.rules, low: charge.low.grouped(minimumPlaces: places),
        high: charge.high?.grouped(minimumPlaces: places) ?? "…")
    }
    ruling.charges[position].low = charge.isCertain ? amount : .zero
    ruling.charges[position].high = amount
    ruling.charges[position].decision = decision
    ruling.charges[position].steps.append(.decided(decision))
  }

  private func deriveReaders(
    _ rule: Program.RuleCode, _ settled: Int, _ history: History,
    _ decisions: [DecisionKey: Decision], _ additional: inout [Bool]
  ) {
    for pay in rule.derivedPays {
      for (index, party) in ruling.parties.enumerated()
      where pay.effect.roles.contains(party.role) {
        // Figures of the party at hand may stand beside the amounts.
        load(party, history)
        let applies = applies(rule.id.index, to: party)
        if applies == false { continue }
        let decision = decision(on: pay.effect.booking, index, decisions)
        add(
          pay, rule.id, index, isCertain: applies == true && party.isCertain, among: settled,
          decision)
        additional.append(pay.effect.isAdditional)
      }
    }
  }

  /// Of several amounts of one booking only one can stand, as for those that rules set; a certain one
  /// of those comes first.
  private func settleDerived(from settled: Int, _ additional: [Bool]) {
    var kept = Array(ruling.charges[..<settled])
    var isOpenToOthers = Array(additional[..<settled])
    for position in settled..<ruling.charges.count {
      let charge = ruling.charges[position]
      let others = kept.indices.filter {
        kept[$0].party == charge.party && kept[$0].booking == charge.booking && !isOpenToOthers[$0]
      }
      if !additional[position], charge.isCertain,
        let opposite = others.first(where: {
          kept[$0].isReward != charge.isReward && kept[$0].isCertain
        })
      {
        let rules = compiled.sorted(kept[opposite].rules + charge.rules)
        report(conflict: rules, charge.booking, charge.party)
      }
      let same = others.first { kept[$0].isReward == charge.isReward }
      guard !additional[position], let same else {
        kept.append(charge)
        isOpenToOthers.append(additional[position])
        continue
      }
      let rules = compiled.sorted(kept[same].rules + charge.rules)
      switch (kept[same].isCertain, charge.isCertain) {
      case (true, true):
        let agree =
          same >= settled && kept[same].low == charge.low && kept[same].high == charge.high
        kept[same].rules = rules
        if !agree { report(conflict: rules, charge.booking, charge.party) }
      case (true, false): break
      case (false, true): kept[same] = charge
      case (false, false):
        kept[same].rules = rules
        kept[same].steps += charge.steps
        var high: Decimal?
        if let one = kept[same].high, let other = charge.high { high = max(one, other) }
        kept[same].high = high
      }
    }
    ruling.charges = kept
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
    _ pay: Program.PayCode, _ rule: RuleID, _ party: Int, isCertain: Bool, among settled: Int,
    _ decision: Decision?
  ) {
    read(raised: nil, among: settled)
    if let low = evaluator[pay.low].figure, let high = evaluator[pay.high].figure, low > high {
      note(.rangeTurned(pay.effect.span, incident: incident.name))
    }
    var rate: Decimal?
    if case .ratio(let wanted)? = decision?.value, pay.base != nil,
      let low = evaluator[pay.low].figure, let high = evaluator[pay.high].figure,
      wanted >= low, wanted <= high
    {
      rate = wanted
    }
    guard ends(of: pay, rate) != nil else {
      ask(pay.low, ruling.parties[party])
      ask(pay.high, ruling.parties[party])
      if let slot = pay.base { ask(slot, ruling.parties[party]) }
      return append(
        pay, rule, party, OpenEnds(low: .zero, high: nil), isCertain: isCertain, among: settled)
    }
    let ends = pay.isLinear ? moved(pay, rate, among: settled) : bounded(pay, rate, among: settled)
    append(pay, rule, party, ends, isCertain: isCertain, among: settled)
    guard rate != nil, let decision, let last = ruling.charges.indices.last else { return }
    ruling.charges[last].decision = decision
    ruling.charges[last].steps.append(.decided(decision))
  }

  /// The ends of what is linear: each variable moves them by itself.
  private func moved(
    _ pay: Program.PayCode, _ rate: Decimal?, among settled: Int
  ) -> OpenEnds {
    guard let base = ends(of: pay, rate) else { return OpenEnds(low: .zero, high: nil) }
    var low: Decimal? = base.low
    var high: Decimal? = base.high
    for position in 0..<settled
    where ruling.charges[position].low != ruling.charges[position].high {
      let bookings = ruling.charges[position].booking
      let role = ruling.parties[ruling.charges[position].party].role
      guard program.amounts.contains(where: { $0.covers(bookings, role) }) else { continue }
      read(raised: position, among: settled)
      guard let moved = ends(of: pay, rate), let down = try? moved.low.subtracting(base.low),
        let up = try? moved.high.subtracting(base.high)
      else {
        low = nil
        high = nil
        continue
      }
      low = low.flatMap { try? $0.adding(min(.zero, down)) }
      high = high.flatMap { try? $0.adding(max(.zero, up)) }
    }
    return OpenEnds(low: low ?? .zero, high: high)
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

  // MARK: What is not linear

  private func bounded(
    _ pay: Program.PayCode, _ rate: Decimal?, among settled: Int
  ) -> OpenEnds {
    let sums = program.amounts.map { target -> Bounds in
      var sum = Bounds(low: .zero, high: .zero)
      for charge in ruling.charges[..<settled]
      where target.covers(charge.booking, ruling.parties[charge.party].role) {
        sum = sum.adding(Bounds(low: charge.low, high: charge.high))
      }
      return sum
    }
    var known: [Int: Bounds] = [:]
    let low = bounds(of: pay.low, sums, &known)
    let high = bounds(of: pay.high, sums, &known)
    var result = Bounds(low: low.low, high: high.high)
    if let slot = pay.base {
      if let rate { result = Bounds(low: rate, high: rate) }
      result = result.multiplied(by: bounds(of: slot, sums, &known))
    }
    return OpenEnds(low: result.low ?? .zero, high: result.high)
  }

  /// The ends of a slot, whatever is decided; operations that keep no bounds are open.
  private func bounds(_ slots: [Int32], _ sums: [Bounds], _ known: inout [Int: Bounds]) -> [Bounds]
  {
    slots.map { bounds(of: Int($0), sums, &known) }
  }

  private func bounds(of slot: Int, _ sums: [Bounds], _ known: inout [Int: Bounds]) -> Bounds {
    if let bounds = known[slot] { return bounds }
    let bounds = freshBounds(of: slot, sums, &known)
    known[slot] = bounds
    return bounds
  }

  private func freshBounds(
    of slot: Int, _ sums: [Bounds], _ known: inout [Int: Bounds]
  ) -> Bounds {
    if !program.amountsSegment.contains(slot) {
      switch evaluator[slot] {
      case .unknown: break
      case .counts(let low, let high):
        return Bounds(low: Decimal(Int(low)), high: Decimal(Int(high)))
      case let value: return Bounds(low: value.figure, high: value.figure)
      }
    }
    let op = program.ops[slot]
    let parts = { (known: inout [Int: Bounds]) in self.bounds([op.a, op.b], sums, &known) }
    switch op.code {
    case .amount:
      let number = Int(op.a)
      return sums.indices.contains(number) ? sums[number] : Bounds(low: nil, high: nil)
    case .add:
      let pair = parts(&known)
      return pair[0].adding(pair[1])
    case .subtract:
      let pair = parts(&known)
      return pair[0].adding(pair[1].negated)
    case .multiply:
      let pair = parts(&known)
      return pair[0].multiplied(by: pair[1])
    case .negate: return bounds(of: Int(op.a), sums, &known).negated
    case .larger:
      let pair = parts(&known)
      return Bounds(
        low: Bounds.most(pair[0].low, pair[1].low, isOpenWins: false),
        high: Bounds.most(pair[0].high, pair[1].high, isOpenWins: true))
    case .smaller:
      let pair = parts(&known)
      let turned = pair.map(\.negated)
      return Bounds(
        low: Bounds.most(turned[0].low, turned[1].low, isOpenWins: false),
        high: Bounds.most(turned[0].high, turned[1].high, isOpenWins: true)
      ).negated
    case .select:
      return bounds(of: Int(op.b), sums, &known).hull(bounds(of: Int(op.c), sums, &known))
    case .round:
      let unit = program.figures[Int(op.b)]
      let inner = bounds(of: Int(op.a), sums, &known)
      let rounded = { (end: Decimal) in
        try? end.rounded(to: unit, mode: self.policy.roundingMode)
      }
      return Bounds(low: inner.low.flatMap(rounded), high: inner.high.flatMap(rounded))
    case .lookup:
      return bounds(of: program.tables[Int(op.a)], sums, &known)
    case .countUp, .constant, .fact, .occurred, .kind, .severityIs, .attribute, .holders, .prior,
      .conformance, .tally, .divide, .isEqual, .isDifferent, .less, .lessOrEqual, .and, .or, .not,
      .isUnknown, .divideRounded,
      .multiplyRounded:
      return Bounds(low: nil, high: nil)
    }
  }

  /// Between the least and the most that rows which may hold give.
  private func bounds(
    of table: Program.TableCode, _ sums: [Bounds], _ known: inout [Int: Bounds]
  ) -> Bounds {
    var all: [Bounds] = []
    var total = Bounds(low: .zero, high: .zero)
    var isCertain = false
    for row in table.rows {
      let holds = evaluator.truth(row.holds)
      if holds == false { continue }
      let value = bounds(of: row.value, sums, &known)
      isCertain = isCertain || holds == true
      all.append(value)
      total = total.adding(holds == true ? value : value.hull(Bounds(low: .zero, high: .zero)))
    }
    if table.result == .sum, !all.isEmpty { all = [total] }
    if !isCertain, let slot = table.otherwise, evaluator.mayFallThrough(table) {
      all.append(bounds(of: slot, sums, &known))
    }
    guard let first = all.first else { return Bounds(low: nil, high: nil) }
    return all.dropFirst().reduce(first) { $0.hull($1) }
  }

  /// The ends of what is not known, as far as its alternatives are: of a choice, a table, a parameter in
  /// time.
  func ends(ofOpen slot: Int) -> (low: Decimal?, high: Decimal?) {
    var known: [Int: Bounds] = [:]
    let bounds = bounds(of: slot, [], &known)
    return (bounds.low.map { max(.zero, $0) }, bounds.high.map { max(.zero, $0) })
  }

  private func append(
    _ pay: Program.PayCode, _ rule: RuleID, _ party: Int, _ ends: OpenEnds, isCertain: Bool,
    among settled: Int
  ) {
    var steps: [ChargeStep] = []
    if let slot = pay.base, let low = evaluator[pay.low].figure,
      let high = evaluator[pay.high].figure
    {
      read(raised: nil, among: settled)
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
    for rule in compiled.passing {
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
    // By the number of the stage, whatever the tiers.
    let stages = ruling.parties.indices.filter { ruling.parties[$0].role == pass.along }.sorted {
      (ruling.parties[$0].order ?? 1, $0) < (ruling.parties[$1].order ?? 1, $1)
    }
    guard !stages.isEmpty else { return }
    let rate = evaluator[slot].figure
    if rate == nil { ask(slot) }
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
        amount.low = rate.flatMap { try? before.low.multiplied(by: $0) } ?? .zero
        amount.high = before.high.flatMap { high in
          rate.flatMap { try? high.multiplied(by: $0) }
        }
      }
      book(
        rule, index, pass.booking, isReward: false, amount, isCertain: isCertain && party.isCertain,
        rate.map { [.part(rule, rate: $0, of: before.low, stage: stage)] } ?? [])
    }
  }
}

/// Two ends that may be missing.
private struct Bounds {
  let low: Decimal?
  let high: Decimal?

  var negated: Bounds { Bounds(low: high.map(\.negated), high: low.map(\.negated)) }

  func adding(_ other: Bounds) -> Bounds {
    func sum(_ left: Decimal?, _ right: Decimal?) -> Decimal? {
      guard let left, let right else { return nil }
      return try? left.adding(right)
    }
    return Bounds(low: sum(low, other.low), high: sum(high, other.high))
  }

  func multiplied(by other: Bounds) -> Bounds {
    var products: [Decimal] = []
    for left in [low, high] {
      for right in [other.low, other.high] {
        guard let left, let right, let product = try? left.multiplied(by: right) else {
          // An open product of what is not below zero still isn't.
          let isAbove =
            (low.map { $0 >= .zero } ?? false) && (other.low.map { $0 >= .zero } ?? false)
          return Bounds(low: isAbove ? .zero : nil, high: nil)
        }
        products.append(product)
      }
    }
    return Bounds(low: products.min(), high: products.max())
  }

  func hull(_ other: Bounds) -> Bounds {
    let turned = [negated, other.negated]
    return Bounds(
      low: Bounds.most(turned[0].high, turned[1].high, isOpenWins: true)?.negated,
      high: Bounds.most(high, other.high, isOpenWins: true))
  }

  /// The larger of two ends, where one may be missing: then it wins, or the other stands.
  static func most(_ left: Decimal?, _ right: Decimal?, isOpenWins: Bool) -> Decimal? {
    guard let left, let right else { return isOpenWins ? nil : left ?? right }
    return max(left, right)
  }
}
