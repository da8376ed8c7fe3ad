import CulpaSyntax

/// What people pay: classes, leaps, limits, and paying twice.
extension PolicyAnalyser {
  // MARK: Classes

  /// At each bound of a ladder, what is owed just below it and just beyond it.
  mutating func compareClasses() {
    for ladder in policy.ladders {
      for (row, step) in ladder.rows.enumerated().dropFirst()
      where step.level > ladder.rows[row - 1].level {
        compare(ladder, row)
      }
    }
  }

  private struct Side {
    let proposal: IncidentMaker.Proposal
    let ruling: Ruling
  }

  private mutating func compare(_ ladder: Ladder, _ row: Int) {
    let label = Label(name: "", span: ladder.rows[row].span)
    guard let bound = policy.fixed(ladder.rows[row].bound, on: space.day),
      let figure = Figures.figure(of: bound), let pair = sides(ladder, row, figure)
    else {
      return leaveOpen(label, .ladderBound)
    }
    let below = ladder.rows[row - 1].level
    let above = ladder.rows[row].level
    guard pair.below.ruling.severity.settled == .some(below),
      pair.above.ruling.severity.settled == .some(above)
    else { return leaveOpen(label, .ladderBound) }
    report(pair.below, pair.above, ladder.rows[row].span, (below, above))
  }

  /// Incidents right below a bound and right beyond it, otherwise alike.
  private func sides(
    _ ladder: Ladder, _ row: Int, _ bound: Decimal
  ) -> (below: Side, above: Side)? {
    let isAbove = ladder.rows[row].side == .above
    for fact in policy.allFacts(of: ladder.subject) {
      guard let unit = Figures.unit(of: policy.facts[fact.index].type, in: policy) else { continue }
      var reader = FactReader(policy, ruling: { maker.ruling(on: $0) })
      let value = maker.solved(fact, for: bound, maker.plain) {
        reader.value(of: ladder.subject, $0)
      }
      guard let at = value.flatMap({ Figures.figure(of: $0) }) else { continue }
      let next = isAbove ? try? at.adding(unit) : at
      let last = isAbove ? at : try? at.subtracting(unit)
      guard let next, let last, !last.isNegative, let low = side(fact, last),
        let high = side(fact, next)
      else { continue }
      let rows = policy.ladders.firstIndex { $0.span == ladder.span } ?? 0
      func isThere(_ side: Side, _ row: Int) -> Bool {
        side.ruling.severity.candidates.contains { $0.source == .ladder(rows, row: row) }
      }
      if isThere(low, row - 1), isThere(high, row) { return (low, high) }
    }
    return nil
  }

  private func side(_ fact: FactID, _ figure: Decimal) -> Side? {
    guard let value = Figures.value(figure, of: policy.facts[fact.index].type) else { return nil }
    var proposal = maker.plain
    proposal.record.facts[fact.index] = value
    return Side(proposal: proposal, ruling: maker.ruling(on: proposal))
  }

  private mutating func report(
    _ below: Side, _ above: Side, _ span: Span, _ levels: (LevelID, LevelID)
  ) {
    let names = (policy.levels[levels.0.index].label, policy.levels[levels.1.index].label)
    for charge in above.ruling.charges
    where !charge.isReward && charge.isCertain && !isPassedOn(charge) {
      let role = above.ruling.parties[charge.party].role
      let before = below.ruling.charges.first {
        !$0.isReward && $0.isCertain && $0.booking == charge.booking
          && below.ruling.parties[$0.party].role == role
      }
      guard let before, let oldHigh = before.high, let newHigh = charge.high,
        oldHigh > .zero
      else { continue }
      let amounts = Steps(
        role: policy.roles[role.index].label, booking: policy.bookings[charge.booking.index].label,
        before: (before.low, oldHigh), after: (charge.low, newHigh))
      let about = [names.0, names.1, amounts.booking, amounts.role]
      if newHigh < oldHigh || charge.low < before.low {
        add(
          .graverPaysLess(
            span, names, said(amounts), at: setters(charge),
            shown: words(smallest(above, charge, role))),
          about: about)
      } else if let twice = try? oldHigh.multiplied(by: Decimal(2)), charge.low >= twice {
        add(
          .cliff(span, names, said(amounts), shown: words(smallest(above, charge, role))),
          about: about)
      }
    }
  }

  /// Without what does not matter for the severity and one amount.
  private func smallest(
    _ side: Side, _ charge: Charge, _ role: RoleID
  ) -> IncidentMaker.Proposal {
    maker.smaller(side.proposal) { ruling in
      ruling.severity.possible == side.ruling.severity.possible
        && ruling.charges.contains {
          $0.booking == charge.booking && ruling.parties[$0.party].role == role && $0.isCertain
            && $0.low == charge.low && $0.high == charge.high
        }
    }
  }

  /// Whether it is a part of what others owe, which is told of them already.
  private func isPassedOn(_ charge: Charge) -> Bool {
    charge.steps.contains { step in
      if case .part = step { return true }
      return false
    }
  }

  private func setters(_ charge: Charge) -> [Span] {
    charge.rules.map { policy.rules[$0.index].label.span }
  }

  /// What somebody owes on both sides of a bound.
  private struct Steps {
    let role: Label
    let booking: Label
    let before: (Decimal, Decimal)
    let after: (Decimal, Decimal)
  }

  private func said(_ steps: Steps) -> (what: Bilingual, before: Bilingual, after: Bilingual) {
    func range(_ ends: (Decimal, Decimal), _ language: Language) -> String {
      let low = money(ends.0, language)
      return ends.0 == ends.1 ? low : "\(low)..\(money(ends.1, language))"
    }
    return (
      .amount(steps.booking, of: steps.role),
      Bilingual(en: range(steps.before, .english), zh: range(steps.before, .chinese)),
      Bilingual(en: range(steps.after, .english), zh: range(steps.after, .chinese))
    )
  }

  func money(_ figure: Decimal, _ language: Language) -> String {
    ValueWords(policy: policy, texts: texts).text(of: .money(figure), in: language)
  }

  // MARK: Limits

  /// A share of a figure without end, where nothing limits what is paid or taken from wages.
  mutating func findUnlimited() {
    guard policy.collection == nil, policy.settlement == nil,
      !laws.contains(where: { $0.currency == policy.currency })
    else { return }
    var told = capped
    for (index, rule) in policy.rules.enumerated() where !maker.isSpent {
      for case .pay(let pay) in rule.effects where !pay.isReward && !pay.readsAmounts {
        guard case .share(_, _, let base) = pay.amount, !told.contains(pay.booking.index) else {
          continue
        }
        guard let shown = shown(index, pay, base) else { continue }
        told.insert(pay.booking.index)
        add(
          .unlimitedAmount(
            pay.span, booking: policy.bookings[pay.booking.index].label,
            amount: Bilingual(
              en: money(shown.amount, .english), zh: money(shown.amount, .chinese)),
            shown: words(shown.proposal)),
          about: [rule.label, policy.bookings[pay.booking.index].label])
      }
    }
  }

  /// The bookings that some rule caps.
  var capped: Set<Int> {
    var found: Set<Int> = []
    for rule in policy.rules {
      for case .limit(let target, _, isCap: true, _) in rule.effects {
        found.insert(target.booking.index)
      }
    }
    return found
  }

  /// An incident with a great loss in which the rule takes more than half a year's usual wage.
  private func shown(
    _ rule: Int, _ pay: PayEffect, _ base: TypedExpression
  ) -> (proposal: IncidentMaker.Proposal, amount: Decimal)? {
    func owed(_ ruling: Ruling) -> Decimal? {
      ruling.charges.first {
        $0.booking == pay.booking && $0.isCertain && $0.rules.contains(RuleID(rule))
          && pay.roles.contains(ruling.parties[$0.party].role)
      }?.high
    }
    guard let start = incident(applying: rule, where: applies(rule)) else { return nil }
    let limit = Decimal(30_000)
    for fact in policy.allFacts(of: base) where policy.facts[fact.index].type == .money {
      var proposal = start
      proposal.record.parties = maker.plain.record.parties
      proposal.record.facts[fact.index] = .money(Decimal(1_000_000))
      func isWanted(_ ruling: Ruling) -> Bool { owed(ruling).map { $0 >= limit } ?? false }
      guard isWanted(maker.ruling(on: proposal)) else { continue }
      let small = maker.smaller(proposal, where: isWanted)
      if let amount = owed(maker.ruling(on: small)) { return (small, amount) }
    }
    return nil
  }

  // MARK: Twice

  /// Two bookings of the same person that are shares of the same figure.
  mutating func findDoubled() {
    struct Share {
      let rule: Int
      let pay: PayEffect
      let base: String
    }
    var shares: [Share] = []
    for (index, rule) in policy.rules.enumerated() {
      for case .pay(let pay) in rule.effects where !pay.isReward && !pay.readsAmounts {
        guard case .share(_, _, let base) = pay.amount else { continue }
        shares.append(Share(rule: index, pay: pay, base: space.key(base)))
      }
    }
    guard shares.count <= 512 else { return }
    var told: Set<[Int]> = []
    for (position, first) in shares.enumerated() {
      for second in shares.dropFirst(position + 1)
      where first.base == second.base && first.pay.booking != second.pay.booking {
        guard let role = first.pay.roles.first(where: { second.pay.roles.contains($0) }),
          told.insert([role.index, first.pay.booking.index, second.pay.booking.index]).inserted
        else { continue }
        let shown = incident(applying: first.rule, and: wholes[second.rule]) { ruling in
          [first.pay.booking, second.pay.booking].allSatisfy { booking in
            ruling.charges.contains {
              $0.booking == booking && $0.isCertain && ruling.parties[$0.party].role == role
            }
          }
        }
        guard let shown else { continue }
        add(
          .chargedTwice(
            first.pay.span, second.pay.span, role: policy.roles[role.index].label,
            bookings: (
              policy.bookings[first.pay.booking.index].label,
              policy.bookings[second.pay.booking.index].label
            ), shown: words(shown)),
          about: [policy.rules[first.rule].label, policy.rules[second.rule].label])
      }
    }
  }

  // MARK: Discretion

  /// A range is left, and nobody is asked to take a step in which it could be settled.
  mutating func findUndirected() {
    var told: Set<Int> = []
    for (index, rule) in policy.rules.enumerated() where !maker.isSpent {
      for case .pay(let pay) in rule.effects where pay.leavesRange {
        guard !told.contains(pay.booking.index) else { continue }
        let shown = incident(applying: index) { ruling in
          ruling.obligations.isEmpty
            && ruling.charges.contains {
              $0.booking == pay.booking && $0.isOpen && $0.high != nil && $0.isCertain
            }
        }
        guard let shown else { continue }
        told.insert(pay.booking.index)
        add(
          .nobodyDecides(
            pay.span, booking: policy.bookings[pay.booking.index].label, shown: words(shown)),
          about: [rule.label, policy.bookings[pay.booking.index].label])
      }
    }
  }
}

extension PayEffect {
  /// Whether its two ends are fixed and differ.
  var leavesRange: Bool {
    let (low, high) =
      switch amount {
      case .share(low: let low, high: let high, base: _): (low, high)
      case .fixed(low: let low, high: let high): (low, high)
      }
    guard let first = low.constant, let last = high.constant else { return false }
    return first != last
  }
}
