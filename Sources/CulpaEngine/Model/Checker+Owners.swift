import CulpaSyntax

/// `of`: shares of a base, attributes of roles, amounts of roles, and earlier incidents.
extension Checker {
  mutating func of(
    _ owned: Expression, _ owner: Expression, _ span: Span
  ) -> TypedExpression {
    if case .prior(let prior) = owned.ungrouped, case .name(let name) = owner.ungrouped {
      guard let role = role(name) else { return .hole(span) }
      return self.prior(prior, Needs(subject: role))
    }
    if let typed = conformance(owned, owner, span) { return typed }
    if case .name(let name) = owned.ungrouped, let typed = attribute(name, owner, span) {
      return typed
    }
    let rate = expression(owned)
    let base = expression(owner)
    guard let type = Arithmetic.type(.times, rate.type, base.type),
      rate.type == .any || !rate.type.isNumeric
    else {
      report(.noShare(span, rate, base))
      return .hole(span)
    }
    return folded(
      TypedExpression(
        .arithmetic(.times, rate, base), type, span, needs: joined([rate, base], span)))
  }

  /// `wage of operator`, `hired of supervisor of operator`, `tier of operator`, `holders of operator`,
  /// `recovery of operator`; `nil` when it is something else.
  private mutating func attribute(
    _ name: Name, _ owner: Expression, _ span: Span
  ) -> TypedExpression? {
    var superiors = 0
    var owner = owner.ungrouped
    while case .of(let step, let next, _) = owner {
      guard case .name(let word) = step.ungrouped, BuiltIn.spells(word.text, .superior) else {
        return nil
      }
      superiors += 1
      owner = next.ungrouped
    }
    guard case .name(let holder) = owner, let role = policy.scope.role(holder.text) else {
      return nil
    }
    used.insert(.role(role))
    let needs = Needs(subject: role)
    if BuiltIn.spells(name.text, .holders) {
      return TypedExpression(.holders(role), .count, span)
    }
    if superiors == 0, let booking = policy.scope.bookings[name.text] {
      return TypedExpression(
        .amount(booking, [role]), .money, span, needs: Needs(severity: true, amounts: true))
    }
    let tiers = policy.roles[role.index]
    let isTier = tiers.tierAlias == name.text || BuiltIn.spells(name.text, .tier)
    if isTier, let enumeration = tiers.tiers {
      return TypedExpression(
        .attribute(.tier, superiors: superiors, of: role), .symbol(enumeration), span, needs: needs)
    }
    guard let attribute = BuiltIn.attribute(name.text), attribute != .tier else { return nil }
    let type: ValueType =
      switch attribute {
      case .wage: .money
      case .post, .department: .text
      case .superior: .person
      case .hired, .transferred: .date
      case .tier: .any
      }
    return TypedExpression(
      .attribute(attribute, superiors: superiors, of: role), type, span, needs: needs)
  }

  mutating func prior(_ prior: PriorExpression, _ needs: Needs) -> TypedExpression {
    guard let level = level(prior.level) else { return .hole(prior.span) }
    let all = (UInt64(1) << UInt64(policy.levels.count + 1)) - 1
    let mask = Self.levels(
      prior.orWorse ? .greaterOrEqual : .isEqual, bit: level.index + 1, all: all)
    var window: CalendarSpan?
    if let quantity = prior.window {
      let typed = self.quantity(quantity)
      guard case .span(let span)? = typed.constant, typed.type == .span else {
        report(.badWindow(quantity.span))
        return .hole(prior.span)
      }
      if span.months != 0 { monthUse = monthUse ?? quantity.span }
      window = span
    }
    let query = PriorQuery(levels: mask, window: window, sameKind: prior.sameKind)
    return TypedExpression(.prior(query), .count, prior.span, needs: needs)
  }
}
