/// Effects of rules with one thing changed.
extension Effect {
  typealias Changed = (effect: Effect, change: Mutation.Change, span: Span)

  /// Every such effect, in the order of the text.
  func mutations(_ names: MutationNames) -> [Changed] {
    switch self {
    case .classify(let level, let span):
      return names.swapped(level: level).map { (.classify($0.0, span), $0.1, $0.2) }
    case .charge(let pay): return pay.mutations(names).map { (.charge($0.0), $0.1, $0.2) }
    case .reward(let pay): return pay.mutations(names).map { (.reward($0.0), $0.1, $0.2) }
    case .raise(let adjustment):
      return [(.lower(adjustment), .direction, adjustment.span)]
        + adjustment.mutations().map { (.raise($0.0), $0.1, $0.2) }
    case .lower(let adjustment):
      return [(.raise(adjustment), .direction, adjustment.span)]
        + adjustment.mutations().map { (.lower($0.0), $0.1, $0.2) }
    case .scale(let target, let scaling, let span):
      return scaling.mutations().map { (.scale(target, $0.0, span), $0.1, $0.2) }
    case .share(let target, let scaling, let span):
      return scaling?.mutations().map { (.share(target, $0.0, span), $0.1, $0.2) } ?? []
    case .cap(let target, let amount, let span):
      return amount.mutations().map { (.cap(target, $0.0, span), $0.1, $0.2) }
    case .floor(let target, let amount, let span):
      return amount.mutations().map { (.floor(target, $0.0, span), $0.1, $0.2) }
    case .discipline(roles: let roles, measures: let measures, lasting: let lasting, let span):
      let swaps = names.swapped(roles).map { roles, change, at -> Changed in
        (.discipline(roles: roles, measures: measures, lasting: lasting, span), change, at)
      }
      let lengths =
        lasting?.mutations().map { lasting, change, at -> Changed in
          (.discipline(roles: roles, measures: measures, lasting: lasting, span), change, at)
        } ?? []
      return swaps + lengths
    case .require(let step): return step.mutations(names).map { (.require($0.0), $0.1, $0.2) }
    case .pass(let pass):
      return pass.rate.mutations().map { rate, change, span in
        (
          .pass(
            PassEffect(
              target: pass.target, along: pass.along, rate: rate, isFromFirst: pass.isFromFirst,
              booking: pass.booking, span: pass.span)), change, span
        )
      }
    case .apportion(let apportion):
      return apportion.mutations().map { (.apportion($0.0), $0.1, $0.2) }
    case .points(let points): return points.mutations(names).map { (.points($0.0), $0.1, $0.2) }
    case .disqualify(roles: let roles, account: let account, let span):
      return names.swapped(roles).map {
        (.disqualify(roles: $0.0, account: account, span), $0.1, $0.2)
      }
    case .dispose(let some, let span):
      return some.oneLess.map { (.dispose($0.0, span), .partDropped, $0.1) }
    case .forbid(let some, let span):
      return some.oneLess.map { (.forbid($0.0, span), .partDropped, $0.1) }
    case .shift(let steps, isWorse: let isWorse, let span):
      return [(.shift(steps, isWorse: !isWorse, span), .direction, span)]
        + steps.mutations().map { (.shift($0.0, isWorse: isWorse, span), $0.1, $0.2) }
    case .join: return []
    }
  }
}

extension [Name] {
  /// Without one of them, and where that stood; nothing where there is only one.
  var oneLess: [([Name], Span)] {
    guard count > 1 else { return [] }
    return indices.map { index in
      var rest = self
      rest.remove(at: index)
      return (rest, self[index].span)
    }
  }
}

extension RequireEffect {
  fileprivate func mutations(
    _ names: MutationNames
  ) -> [(RequireEffect, Mutation.Change, Span)] {
    let holders = names.swappedHolders(office.map { [$0] } ?? []).map {
      (
        RequireEffect(naming: naming, office: $0.0.first, deadline: deadline, span: span), $0.1,
        $0.2
      )
    }
    let deadlines = deadline?.mutations() ?? []
    return holders
      + deadlines.map {
        (RequireEffect(naming: naming, office: office, deadline: $0.0, span: span), $0.1, $0.2)
      }
  }
}

extension ApportionEffect {
  /// A part for a percentage point more is no mutant where parts must come to the whole, so what one has
  /// more the next has less.
  fileprivate func mutations() -> [(ApportionEffect, Mutation.Change, Span)] {
    func with(_ parts: [(role: Name, part: Expression)]) -> ApportionEffect {
      ApportionEffect(
        amount: amount, parts: parts, booking: booking, isAdditional: isAdditional, span: span)
    }
    var found = amount.mutations().map { amount, change, at in
      (
        ApportionEffect(
          amount: amount, parts: parts, booking: booking, isAdditional: isAdditional, span: span),
        change, at
      )
    }
    guard parts.count > 1 else { return found }
    for index in parts.indices {
      let next = (index + 1) % parts.count
      guard case .quantity(let own) = parts[index].part.ungrouped,
        case .quantity(let other) = parts[next].part.ungrouped, let more = own.shifted,
        let less = other.shiftedBack
      else { continue }
      var changed = parts
      changed[index].part = .quantity(more)
      changed[next].part = .quantity(less)
      found.append((with(changed), .shifted(own), own.span))
    }
    return found
  }
}

extension PointsEffect {
  fileprivate func mutations(
    _ names: MutationNames
  ) -> [(PointsEffect, Mutation.Change, Span)] {
    func with(
      _ isCredit: Bool, _ roles: [Name], _ points: Expression
    ) -> PointsEffect {
      PointsEffect(
        isCredit: isCredit, roles: roles, points: points, accounts: accounts, count: count,
        span: span)
    }
    return [(with(!isCredit, roles, points), .direction, span)]
      + names.swapped(roles).map { (with(isCredit, $0.0, points), $0.1, $0.2) }
      + points.mutations().map { (with(isCredit, roles, $0.0), $0.1, $0.2) }
  }
}
