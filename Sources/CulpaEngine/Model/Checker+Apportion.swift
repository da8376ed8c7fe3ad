import CulpaSyntax

/// `apportion`: what is divided, and the parts, which are all percentages or all numbers.
extension Checker {
  mutating func apportion(
    _ effect: ApportionEffect, of rule: RuleDeclaration
  ) -> PolicyEffect? {
    payUse = payUse ?? effect.span
    let naming = effect.booking ?? rule.naming
    let amount = expression(effect.amount)
    let parts = effect.parts.map { (role: role($0.role), part: expression($0.part)) }
    guard let booking = policy.scope.bookings[naming.name.text] else { return nil }
    guard amount.type.agrees(with: .money) else {
      report(.notAnAmount(amount.span, found: amount.type))
      return nil
    }
    let figures = [amount] + parts.map(\.part)
    checkReadsNobody(figures)
    for figure in figures {
      if figure.needs.amounts { report(.apportionReadsAmounts(figure.span)) }
      checkNotNegative(figure)
    }
    checkRolesOnce(effect.parts.map(\.role))
    guard let isPercent = arePercentages(parts.map(\.part)) else { return nil }
    checkSum(parts.map(\.part), isPercent: isPercent)
    let known = parts.compactMap { part in part.role.map { (role: $0, part: part.part) } }
    guard known.count == parts.count else { return nil }
    return .apportion(
      ApportionedCharge(
        amount: amount, parts: known, isPercent: isPercent, booking: booking,
        isAdditional: effect.isAdditional, span: effect.span))
  }

  private mutating func checkRolesOnce(_ names: [Name]) {
    var seen: [RoleID: Span] = [:]
    for name in names {
      guard let role = policy.scope.role(name.text) else { continue }
      if let first = seen[role] { report(.apportionedTwice(name, first: first)) }
      seen[role] = seen[role] ?? name.span
    }
  }

  /// Whether the parts are percentages; `nil`, with a diagnostic, where they are of two kinds or of none.
  private mutating func arePercentages(_ parts: [TypedExpression]) -> Bool? {
    var first: TypedExpression?
    for part in parts where part.type != .any {
      guard part.type == .percent || part.type.isNumeric else {
        report(.notAFactor(part.span, found: part.type))
        return nil
      }
      if let first, (first.type == .percent) != (part.type == .percent) {
        report(.partsDiffer(part.span, first: first.span))
        return nil
      }
      first = first ?? part
    }
    guard let first else { return false }
    for part in parts { settle(part, like: first) }
    return first.type == .percent
  }

  /// What is written out must sum to the whole; computed parts are summed in each incident.
  private mutating func checkSum(_ parts: [TypedExpression], isPercent: Bool) {
    let figures = parts.compactMap { $0.constant?.figure }
    guard figures.count == parts.count, let first = parts.first, let last = parts.last else {
      return
    }
    var sum = Decimal.zero
    for figure in figures { sum = (try? sum.adding(figure)) ?? sum }
    let span = first.span.joined(last.span)
    if isPercent, sum != .one {
      report(.partsOfOtherSum(span, sum: Workspace.percent(sum) + "%"))
    } else if !isPercent, sum.isZero {
      report(.partsOfNothing(span))
    }
  }
}
