import CulpaSyntax

/// The days between which a rule is in force, both inclusive, and who allowed it.
public struct RulePeriod: Sendable {
  public let from: Day?
  public let to: Day?
  public let approver: String?
  /// That something occurred on these days; `nil` for a rule that is only approved.
  let condition: TypedExpression?

  /// Whether a rule is over, or has not begun, on a day; `nil` on a day that it is in force.
  public func isOver(on day: Day) -> Bool? {
    if let to, day > to { return true }
    if let from, day < from { return false }
    return nil
  }
}

extension Checker {
  /// The period of a rule; `nil` where it says nothing of one.
  mutating func period(of rule: RuleDeclaration) -> RulePeriod? {
    guard rule.from != nil || rule.approver != nil else { return nil }
    let from = rule.from.flatMap { Day($0) }
    let to = rule.to.flatMap { Day($0) }
    checkPeriod(rule, from, to)
    return RulePeriod(
      from: from, to: to, approver: rule.approver?.value,
      condition: condition(
        [(.greaterOrEqual, from, rule.from), (.lessOrEqual, to, rule.to)]))
  }

  private mutating func checkPeriod(_ rule: RuleDeclaration, _ from: Day?, _ to: Day?) {
    guard let from, let start = rule.from else { return }
    let span = rule.to.map { start.span.joined($0.span) } ?? start.span
    if let to, to < from {
      return report(.ruleEndsBeforeItBegins(span, from: from, to: to))
    }
    let isBefore = to.map { to in policy.effectiveFrom.map { to < $0 } ?? false } ?? false
    let isAfter = policy.effectiveTo.map { from > $0 } ?? false
    if isBefore || isAfter { report(.ruleNeverInForce(span, rule: rule.naming.name.text)) }
    if to != nil, !rule.overrides.isEmpty, rule.approver == nil {
      report(.waiverWithoutApproval(rule.naming.name))
    }
  }

  private func condition(
    _ bounds: [(Comparison, Day?, DateLiteral?)]
  ) -> TypedExpression? {
    let parts = bounds.compactMap { comparison, day, literal -> TypedExpression? in
      guard let day, let literal else { return nil }
      return TypedExpression(
        .compare(
          comparison, TypedExpression(.occurred, .instant, literal.span),
          TypedExpression(.constant(.day(day)), .date, literal.span)), .truth, literal.span)
    }
    guard let first = parts.first else { return nil }
    return parts.count == 1 ? first : TypedExpression(.all(parts), .truth, first.span)
  }
}
