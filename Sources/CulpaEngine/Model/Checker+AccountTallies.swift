import CulpaSyntax

/// Tallies of accounts: read in the terms of the policy around the account, known in its block as facts.
extension Checker {
  mutating func accountTally(_ declaration: TallyDeclaration) -> AccountTally {
    var measures: [(measure: AccountTally.Measure, figure: TypedExpression?, span: Span)] = []
    var conditions: [TypedExpression] = []
    var roles: [RoleID] = []
    var window: CalendarSpan?
    for item in declaration.items {
      switch item {
      case .count(let span): measures.append((.count, nil, span))
      case .figure(let keyword, let expression, let span):
        let (measure, figure) = tallyMeasure(keyword, expression)
        measures.append((measure, figure, span))
      case .condition(let expression): conditions.append(condition(expression))
      case .asRoles(let names, _): roles += names.compactMap { role($0) }
      case .window(let quantity, _): window = tallyWindow(quantity)
      case .same(_, let span), .samePeriod(_, let span), .includingThis(let span):
        report(.tallyOfIncidents(span))
      }
    }
    if measures.count != 1 {
      report(.tallyMeasures(measures.last?.span ?? declaration.naming.name.span))
    }
    let figure = measures.first?.figure
    for part in conditions + (figure.map { [$0] } ?? []) where part.needs.readsParty {
      report(.tallyReadsParty(part.span))
    }
    return AccountTally(
      label: Label(declaration.naming), cites: declaration.cites.map(\.value),
      measure: measures.first?.measure ?? .count, figure: figure,
      condition: conditions.isEmpty ? nil : allOf(conditions), roles: roles, window: window)
  }

  mutating func allOf(_ conditions: [TypedExpression]) -> TypedExpression? {
    guard let first = conditions.first, conditions.count > 1 else { return conditions.first }
    let span = conditions.reduce(first.span) { $0.joined($1.span) }
    return TypedExpression(.all(conditions), .truth, span, needs: joined(conditions, span))
  }

  /// `mean loss rounded to 0.01` rounds the mean, not each figure.
  mutating func tallyMeasure(
    _ keyword: Keyword, _ expression: Expression
  ) -> (AccountTally.Measure, TypedExpression) {
    var figure = self.expression(expression)
    switch figure.type {
    case .number, .count, .percent, .points, .money, .duration, .any: break
    case .rate, .span, .workdays, .date, .instant, .truth, .severity, .person, .text, .symbol,
      .range:
      report(.wrongType(figure.span, found: figure.type, wanted: .number))
    }
    switch keyword {
    case .mean:
      var unit: Decimal?
      if case .rounded(let inner, to: let step) = figure.node { (figure, unit) = (inner, step) }
      return (.mean(roundedTo: unit), figure)
    case .highest: return (.highest, figure)
    case .lowest: return (.lowest, figure)
    default: return (.total, figure)
    }
  }

  mutating func tallyWindow(_ quantity: Quantity) -> CalendarSpan? {
    let typed = self.quantity(quantity)
    guard typed.type == .span, case .span(let length)? = typed.constant else {
      report(.badWindow(quantity.span))
      return nil
    }
    if length.months != 0 { monthUse = monthUse ?? quantity.span }
    return length
  }
}
