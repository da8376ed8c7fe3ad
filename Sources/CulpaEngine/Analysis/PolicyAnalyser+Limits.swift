import CulpaSyntax

/// Floors above caps, and percentages where points may be meant.
extension PolicyAnalyser {
  /// More pairs than this are not compared.
  private static let mostPairs = 256

  /// One `cap` or `floor`.
  private struct Limit {
    let rule: Int
    let target: TargetSet
    let amount: TypedExpression
    let span: Span
  }

  /// A floor that lies above a cap of the same amount: the cap wins, and the floor says nothing.
  mutating func findCrossedLimits() {
    var caps: [Int: [Limit]] = [:]
    var floors: [Limit] = []
    for (index, rule) in policy.rules.enumerated() {
      for case .limit(let target, let amount, let isCap, let span) in rule.effects {
        let limit = Limit(rule: index, target: target, amount: amount, span: span)
        if isCap {
          caps[target.booking.index, default: []].append(limit)
        } else {
          floors.append(limit)
        }
      }
    }
    var pairs = 0
    var reader = AmountRange(policy, space, wage: wage)
    for floor in floors {
      for cap in caps[floor.target.booking.index] ?? [] {
        pairs += 1
        guard pairs <= Self.mostPairs else { return leaveOpen(policy.label, .tooLarge) }
        compare(floor, cap, &reader)
      }
    }
  }

  private mutating func compare(_ floor: Limit, _ cap: Limit, _ reader: inout AmountRange) {
    reader.enter(ConditionBox(sets: []))
    guard let least = reader.range(of: floor.amount).lowFigure,
      let most = reader.range(of: cap.amount).highFigure, least > most, !maker.isSpent
    else { return }
    let shown = incident(applying: floor.rule, and: wholes[cap.rule]) { ruling in
      ruling.applied[floor.rule] == true && ruling.applied[cap.rule] == true
        && ruling.charges.contains { charge in
          charge.booking == floor.target.booking
            && [floor, cap].allSatisfy {
              $0.target.covers(charge.booking, ruling.parties[charge.party].role)
            }
        }
    }
    guard let shown else { return }
    let booking = policy.bookings[floor.target.booking.index].label
    add(
      .floorAboveCap(
        floor.span, cap: cap.span, booking, (both(least), both(most)), shown: words(shown)),
      about: [policy.rules[floor.rule].label, policy.rules[cap.rule].label, booking])
  }

  /// `by 5%` of an amount that is a rate of something: five per cent of it, and no five points.
  mutating func findPercentages() {
    var rates: [Int: (TypedExpression, Span)] = [:]
    for rule in policy.rules {
      for case .pay(let pay) in rule.effects {
        guard case .share(_, high: let high, base: _) = pay.amount,
          rates[pay.booking.index] == nil
        else { continue }
        rates[pay.booking.index] = (high, pay.span)
      }
    }
    for rule in policy.rules {
      for case .adjust(let adjust) in rule.effects where adjust.step.type == .percent {
        guard let (rate, span) = rates[adjust.target.booking.index],
          case .ratio(let from)? = policy.fixed(rate, on: space.day),
          case .ratio(let step)? = policy.fixed(adjust.step, on: space.day),
          let said = PercentOrPoints(from, step, isRaise: adjust.isRaise)
        else { continue }
        let booking = policy.bookings[adjust.target.booking.index].label
        add(.percentOfARate(adjust.span, rate: span, said), about: [rule.label, booking])
      }
    }
  }
}

/// What a rate becomes by so many per cent, and by as many points.
struct PercentOrPoints {
  let step: String
  let from: String
  let relative: String
  let absolute: String

  /// `nil` where a figure is out of reach, or both come to the same.
  init?(_ from: Decimal, _ step: Decimal, isRaise: Bool) {
    let signed = isRaise ? step : step.negated
    guard let factor = try? Decimal.one.adding(signed),
      let relative = try? from.multiplied(by: factor),
      let absolute = try? from.adding(signed), relative != absolute
    else { return nil }
    self.step = Workspace.percent(step)
    self.from = Workspace.percent(from)
    self.relative = Workspace.percent(relative)
    self.absolute = Workspace.percent(max(.zero, absolute))
  }
}
