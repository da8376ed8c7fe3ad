/// Copies of declarations with one part changed: what a scenario makes of a policy.
extension PolicyDeclaration {
  /// The same policy with other items.
  public func with(items: [PolicyItem]) -> PolicyDeclaration {
    PolicyDeclaration(naming: naming, items: items, span: span)
  }
}

extension ParameterDeclaration {
  /// The same parameter with one value for all time.
  public func with(value: Expression) -> ParameterDeclaration {
    ParameterDeclaration(
      naming: naming, type: type, value: value, changes: [], reviewBy: reviewBy, cites: cites,
      span: span)
  }
}

extension LadderDeclaration {
  /// The same ladder with other rows.
  public func with(rows: [LadderRow]) -> LadderDeclaration {
    LadderDeclaration(
      subject: subject, cites: cites, conditions: conditions, rows: rows, span: span)
  }
}

extension TableDeclaration {
  /// The same table with other rows.
  public func with(rows: [TableRow], otherwise: Expression?) -> TableDeclaration {
    TableDeclaration(
      naming: naming, type: type, cites: cites, inputs: inputs, result: result, rows: rows,
      otherwise: otherwise, span: span)
  }
}

extension RuleDeclaration {
  /// The same rule with other effects, or overriding others.
  public func with(effects: [Effect]? = nil, overrides: [Name]? = nil) -> RuleDeclaration {
    RuleDeclaration(
      naming: naming, overrides: overrides ?? self.overrides, cites: cites, from: from, to: to,
      approver: approver, conditions: conditions, effects: effects ?? self.effects, span: span)
  }
}

extension AccountDeclaration {
  /// The same account with other items.
  public func with(items: [PolicyItem]) -> AccountDeclaration {
    AccountDeclaration(
      naming: naming, subject: subject, role: role, period: period, cites: cites,
      settings: settings, items: items, span: span)
  }
}
