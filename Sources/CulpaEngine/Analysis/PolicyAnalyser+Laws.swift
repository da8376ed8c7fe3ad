import CulpaSyntax

/// What one charge or one month bears, where a law or the policy itself says so.
struct Bearing {
  /// What says it.
  let name: Bilingual
  let span: Span
  /// How much, at the wage that is assumed.
  let figure: Decimal
  /// Whether what is more goes to later months; otherwise it is lost.
  let isMonthly: Bool
}

/// Amounts that laws and wages do not bear.
extension PolicyAnalyser {
  /// Compares what rules charge, over all facts, with what may be taken.
  mutating func findUnbearable() {
    guard policy.settlement == nil else { return }
    let bearings = bearings()
    guard !bearings.isEmpty else { return }
    if !isWageKnown, bearings.contains(where: { $0.figure == .zero }) {
      return leaveOpen(policy.label, .wagesUnknown)
    }
    var reader = AmountRange(policy, space, wage: wage)
    var told: Set<[Int]> = []
    var open: [(key: [Int], rule: Label)] = []
    for (index, rule) in policy.rules.enumerated() {
      for case .pay(let pay) in rule.effects where !pay.isReward && !pay.readsAmounts {
        let range = range(of: pay, in: index, &reader)
        for (number, bearing) in bearings.enumerated() {
          let key = [pay.booking.index, number]
          guard range.high.map({ $0 > bearing.figure }) ?? true, !told.contains(key) else {
            continue
          }
          switch compare(pay, in: index, range, with: bearing) {
          case true?: told.insert(key)
          case false?: break
          case nil: open.append((key, rule.label))
          }
        }
      }
    }
    // Where one rule is shown to, what others of the same booking do says nothing new.
    for (key, rule) in open where !told.contains(key) { leaveOpen(rule, .beyondLaw) }
  }

  /// The strictest limit of one charge, and the strictest of one month.
  private func bearings() -> [Bearing] {
    var each: Bearing?
    var month: Bearing?
    func keep(_ next: Bearing, _ best: inout Bearing?) {
      if best.map({ next.figure < $0.figure }) ?? true { best = next }
    }
    func even(_ figure: Decimal) -> Decimal {
      let most = max(.zero, figure)
      return (try? most.rounded(to: policy.increment, mode: .down)) ?? most
    }
    let day = maker.plain.record.occurred
    for (index, law) in laws.enumerated()
    where law.currency == policy.currency && law.holds(on: day) == true {
      let limits = LawReader(law, index: index).limits(wage: .money(wage))
      func bearing(_ figure: Decimal, isMonthly: Bool) -> Bearing {
        Bearing(
          name: .law(law.label), span: law.span, figure: even(figure), isMonthly: isMonthly)
      }
      if let figure = limits.each?.figure { keep(bearing(figure, isMonthly: false), &each) }
      if let figure = limits.monthly?.figure { keep(bearing(figure, isMonthly: true), &month) }
      if let floor = limits.keeping?.figure, let rest = try? wage.subtracting(floor) {
        keep(bearing(rest, isMonthly: true), &month)
      }
    }
    if let collection = policy.collection {
      var reader = AmountRange(policy, space, wage: wage)
      let floor = reader.range(of: collection.floor)
      if let figure = floor.lowFigure, figure == floor.highFigure,
        let rest = try? wage.subtracting(figure)
      {
        keep(
          Bearing(
            name: .ownFloor, span: collection.span, figure: even(rest), isMonthly: true), &month)
      }
    }
    return [each, month].compactMap { $0 }
  }

  /// Between which ends a charge lies in every incident in which its rule applies.
  private func range(
    of pay: PayEffect, in rule: Int, _ reader: inout AmountRange
  ) -> AmountEnds {
    var boxes = space.boxes(wholes[rule]) ?? []
    if boxes.isEmpty || boxes.count > 32 { boxes = [ConditionBox(sets: [])] }
    var low: Decimal?
    var high: Decimal? = .zero
    for box in boxes {
      reader.enter(box)
      let range = reader.range(of: pay.amount)
      low = min(low ?? range.low, range.low)
      if let top = high, let next = range.high { high = max(top, next) } else { high = nil }
    }
    let moves = moves(of: pay.booking)
    return AmountEnds(low: moves.down ? .zero : low ?? .zero, high: moves.up ? nil : high)
  }

  /// Whether anything may take an amount up, or down, after it is set.
  private func moves(of booking: BookingID) -> (up: Bool, down: Bool) {
    movedBookings[booking.index] ?? (false, false)
  }

  /// By booking: whether rules take it up, and down.
  static func movedBookings(of policy: Policy) -> [Int: (up: Bool, down: Bool)] {
    var found: [Int: (up: Bool, down: Bool)] = [:]
    func note(_ target: TargetSet, up: Bool, down: Bool) {
      let old = found[target.booking.index] ?? (false, false)
      found[target.booking.index] = (old.up || up, old.down || down)
    }
    for rule in policy.rules {
      for effect in rule.effects {
        switch effect {
        case .adjust(let adjust):
          note(adjust.target, up: adjust.isRaise, down: !adjust.isRaise)
        case .scale(let target, _, _): note(target, up: true, down: true)
        case .share(let target, _, _): note(target, up: false, down: true)
        case .limit(let target, _, let isCap, _): note(target, up: !isCap, down: isCap)
        case .classify, .pay, .discipline, .require, .join, .pass, .enter, .disqualify, .dispose,
          .apportion, .shift:
          continue
        }
      }
    }
    return found
  }

  // MARK: One charge against one limit

  /// Whether anything was said; `nil` where that is not decided.
  private mutating func compare(
    _ pay: PayEffect, in rule: Int, _ range: AmountEnds, with bearing: Bearing
  ) -> Bool? {
    let label = policy.rules[rule].label
    guard !maker.isSpent else { return false }
    guard let start = payable(rule, bearing) else { return false }
    func exceeds(_ ruling: Ruling) -> Bool { self.exceeds(ruling, pay, rule, bearing) }
    guard let shown = exceeding(start, pay, rule, where: exceeds) else {
      // A limit of the policy's own keeps below it, or nothing was found.
      if range.high == nil, capped.contains(pay.booking.index) { return false }
      return nil
    }
    let isAlways = range.low > bearing.figure && (!bearing.isMonthly || bearing.figure == .zero)
    let about = [label, policy.bookings[pay.booking.index].label]
    let said = BeyondLaw(
      booking: policy.bookings[pay.booking.index].label, bearing: bearing,
      amount: isAlways ? both(range.low) : most(range), wage: both(wage),
      left: both(bearing.figure), months: months(range, bearing))
    if isAlways {
      add(.neverTakenWhole(pay.span, said, shown: wagedWords(shown)), about: about)
    } else {
      add(.mayNotBeTaken(pay.span, said, shown: wagedWords(shown)), about: about)
    }
    return true
  }

  /// An incident in which a rule applies, and what is owed may be paid in months.
  private func payable(_ rule: Int, _ bearing: Bearing) -> IncidentMaker.Proposal? {
    if bearing.isMonthly, let collection = read.collection,
      let boxes = space.boxes(.all([wholes[rule], collection])),
      let found = maker.incident(
        in: boxes, of: space,
        where: { ruling in
          ruling.applied[rule] == true && ruling.claims.contains { $0.room != nil }
        })
    {
      return found
    }
    return incident(applying: rule, where: applies(rule))
  }

  private func exceeds(
    _ ruling: Ruling, _ pay: PayEffect, _ rule: Int, _ bearing: Bearing
  ) -> Bool {
    ruling.charges.contains { charge in
      guard charge.booking == pay.booking, !charge.isReward, charge.isCertain,
        charge.rules.contains(RuleID(rule)),
        pay.roles.contains(ruling.parties[charge.party].role)
      else { return false }
      if !bearing.isMonthly {
        return charge.steps.contains { step in
          if case .law(_, _, high: let high, to: let most, isCertain: true) = step {
            return high.map { $0 > most } ?? true
          }
          return false
        }
      }
      guard let high = charge.high, high > bearing.figure else { return false }
      let person = ruling.parties[charge.party].person
      if bearing.figure == .zero {
        return !ruling.claims.contains { $0.person == person && ($0.room ?? .one) > .zero }
      }
      return ruling.claims.contains { claim in
        claim.person == person && claim.room.map { claim.amount > $0 } ?? false
      }
    }
  }

  /// The least incident along one fact in which something is exceeded.
  private func exceeding(
    _ start: IncidentMaker.Proposal, _ pay: PayEffect, _ rule: Int, where exceeds: (Ruling) -> Bool
  ) -> IncidentMaker.Proposal? {
    var full = start
    full.record.parties = maker.plain.record.parties
    let facts = pay.amount.parts.flatMap { policy.allFacts(of: $0) }
    if exceeds(maker.ruling(on: full)) {
      let least = facts.reduce(full) { lowest($0, $1, where: exceeds) }
      return maker.smaller(least, where: exceeds)
    }
    for fact in facts {
      for value in heights(of: fact, from: full) {
        if maker.isSpent { return nil }
        var next = full
        next.record.facts[fact.index] = value
        guard exceeds(maker.ruling(on: next)) else { continue }
        return maker.smaller(lowest(next, fact, where: exceeds), where: exceeds)
      }
    }
    return nil
  }

  /// Great values of a fact, and those beside its bounds and the bounds of terms that it is part of, the
  /// greatest first.
  private func heights(of fact: FactID, from start: IncidentMaker.Proposal) -> [Value] {
    let type = policy.facts[fact.index].type
    guard let unit = Figures.unit(of: type, in: policy) else { return [] }
    var figures: Set<Decimal> = []
    switch type {
    case .money: figures.insert(Decimal(1_000_000))
    case .duration: figures.insert(Decimal(3_600_000))
    case .count, .number: figures.insert(Decimal(1000))
    default: return []
    }
    var reader = FactReader(policy, ruling: { maker.ruling(on: $0) })
    for (index, axis) in space.axes.enumerated() {
      guard case .line(let cuts, _, _) = space.lines[index].shape else { continue }
      var bounds: [Decimal] = []
      switch axis.input.node {
      case .fact(fact): bounds = cuts.suffix(12).map(\.value)
      case .term where policy.allFacts(of: axis.input).contains(fact):
        bounds = cuts.suffix(4).compactMap { cut in
          maker.solved(fact, for: cut.value, start) { reader.value(of: axis.input, $0) }
            .flatMap { Figures.figure(of: $0) }
        }
      default: continue
      }
      for bound in bounds {
        for figure in [bound, try? bound.subtracting(unit)].compactMap({ $0 })
        where !figure.isNegative {
          figures.insert(figure)
        }
      }
    }
    return figures.sorted(by: >).prefix(24).compactMap { Figures.value($0, of: type) }
  }

  /// The same with as little of the fact as will do, where more of it never does less.
  private func lowest(
    _ proposal: IncidentMaker.Proposal, _ fact: FactID, where exceeds: (Ruling) -> Bool
  ) -> IncidentMaker.Proposal {
    let type = policy.facts[fact.index].type
    guard let unit = Figures.unit(of: type, in: policy), type != .date, type != .instant,
      let top = Figures.figure(of: proposal.record.facts[fact.index]), top > .zero,
      let steps = try? top.divided(by: unit, roundedTo: 0, mode: .down),
      let count = Int(exactly: steps)
    else { return proposal }
    func at(_ steps: Int) -> IncidentMaker.Proposal? {
      guard let run = try? unit.multiplied(by: Decimal(steps)),
        let figure = try? top.subtracting(run), let value = Figures.value(figure, of: type)
      else { return nil }
      var next = proposal
      next.record.facts[fact.index] = value
      return next
    }
    var best = proposal
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if let next = at(middle), exceeds(maker.ruling(on: next)) {
        low = middle
        best = next
      } else {
        high = middle
      }
    }
    return best
  }

  // MARK: Words

  func both(_ figure: Decimal) -> Bilingual {
    Bilingual(en: money(figure, .english), zh: money(figure, .chinese))
  }

  private func most(_ range: AmountEnds) -> Bilingual? {
    guard let high = range.high else { return nil }
    return both(high)
  }

  private func months(
    _ range: AmountEnds, _ bearing: Bearing
  ) -> Int? {
    guard bearing.isMonthly, bearing.figure > .zero, let high = range.high else { return nil }
    return try? high.quotientRoundedUp(by: bearing.figure)
  }

  /// An incident with the people in it, who have wages.
  private func wagedWords(_ proposal: IncidentMaker.Proposal) -> Bilingual {
    let writer = IncidentText(policy, texts: texts)
    let people = proposal.people ?? maker.people
    let named = proposal.record.parties.compactMap(\.person)
    func text(_ language: Language) -> String {
      let lines = Set(named).sorted().map { person in
        let wage = writer.literal(people[person.index].wage, language)
        return "\(Keyword.person.spelling(in: language)) \(people[person.index].label.name) "
          + "{ \(Keyword.wage.spelling(in: language)) = \(wage) }"
      }
      let names = Dictionary(
        Set(named).map { ($0, people[$0.index].label.name) }, uniquingKeysWith: { one, _ in one })
      let items = writer.items(proposal.record, people: names, in: language)
      let incident =
        "\(Keyword.incident.spelling(in: language)) { \(items.joined(separator: "  ")) }"
      return (lines + [incident]).joined(separator: "  ")
    }
    return Bilingual(en: text(.english), zh: text(.chinese))
  }
}

/// What is said of a charge that is more than may be taken.
struct BeyondLaw {
  let booking: Label
  let bearing: Bearing
  /// The least or the most that it comes to; `nil` for no end.
  let amount: Bilingual?
  let wage: Bilingual
  /// What may be taken.
  let left: Bilingual
  /// In how many months the most is paid.
  let months: Int?
}
