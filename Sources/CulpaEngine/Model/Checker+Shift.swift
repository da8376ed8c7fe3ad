public import CulpaSyntax

/// `aggravate 1`, `lighten 1`: so many levels graver or milder than what was settled.
public struct SeverityShift: Sendable {
  public let levels: TypedExpression
  public let isWorse: Bool
  public let span: Span
}

extension Checker {
  /// A shift belongs to the severity, so it reads nothing that waits for it, and no single person.
  mutating func shift(
    _ levels: Expression, isWorse: Bool, _ span: Span, of rule: RuleDeclaration, _ needs: Needs
  ) -> PolicyEffect? {
    severityUse = severityUse ?? span
    if needs.severity { report(.classifyReadsLater(span, rule.conditions.first?.span)) }
    let typed = expression(levels)
    let isPart = typed.constant?.figure.map { !$0.isWhole } ?? false
    guard typed.type.isNumeric, !isPart else {
      report(.wrongType(typed.span, found: typed.type, wanted: .count))
      return nil
    }
    checkNotNegative(typed)
    if typed.needs.severity { report(.classifyReadsLater(typed.span)) }
    checkReadsNobody([typed])
    return .shift(SeverityShift(levels: typed, isWorse: isWorse, span: span))
  }
}
