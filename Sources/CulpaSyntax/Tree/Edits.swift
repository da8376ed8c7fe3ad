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

/// Copies of what stands in a test, with the values of a case.
extension PersonDeclaration {
  /// The same person with other fields.
  public func with(fields: [Binding]) -> PersonDeclaration {
    PersonDeclaration(naming: naming, isDepartment: isDepartment, fields: fields, span: span)
  }
}

extension IncidentDeclaration {
  /// The same incident with other lines.
  public func with(items: [IncidentItem]) -> IncidentDeclaration {
    IncidentDeclaration(name: name, policy: policy, items: items, span: span)
  }
}

extension RecordDeclaration {
  /// The same record with other lines, of somebody else, on another day.
  public func with(
    items: [IncidentItem], subject: Name?, day: DateLiteral
  ) -> RecordDeclaration {
    RecordDeclaration(account: account, subject: subject, day: day, items: items, span: span)
  }
}

extension RevisionCommand {
  /// The same correction with other lines.
  public func with(items: [IncidentItem]) -> RevisionCommand {
    RevisionCommand(
      isAppeal: isAppeal, incident: incident, person: person, moment: moment, reason: reason,
      items: items, span: span)
  }
}

extension DecideCommand {
  /// The same decision for somebody, with another figure.
  public func with(person: Name, value: Expression) -> DecideCommand {
    DecideCommand(
      amount: amount, person: person, incident: incident, value: value, decider: decider,
      reason: reason, span: span)
  }
}

extension Expectation {
  /// The same with another claim, of somebody else.
  public func with(subject: ExpectSubject, claim: Claim) -> Expectation {
    Expectation(subject: subject, incident: incident, claim: claim)
  }
}

extension LogLine {
  /// The same line at another time, by somebody else.
  public func with(moment: Expression, person: Name?) -> LogLine {
    LogLine(step: step, moment: moment, person: person, contents: contents, span: span)
  }
}

extension ExpectSubject {
  /// Whose it is: a person or a role.
  public var owner: Name? {
    switch self {
    case .total(of: let name, _), .rewards(of: let name, _): name
    case .instalments(of: let name, _), .discipline(of: let name, _), .amount(_, of: let name): name
    case .severity, .deadline, .status, .lateness, .value, .rule, .duty, .question, .conflict,
      .error, .dispose, .forbid:
      nil
    }
  }

  /// The same of somebody else.
  public func of(_ owner: Name) -> ExpectSubject {
    switch self {
    case .total(of: _, let span): .total(of: owner, span)
    case .rewards(of: _, let span): .rewards(of: owner, span)
    case .instalments(of: _, let span): .instalments(of: owner, span)
    case .discipline(of: _, let span): .discipline(of: owner, span)
    case .amount(let amount, of: _): .amount(amount, of: owner)
    case .severity, .deadline, .status, .lateness, .value, .rule, .duty, .question, .conflict,
      .error, .dispose, .forbid:
      self
    }
  }
}

extension Binding {
  /// The same name with another value.
  public func with(value: Expression) -> Binding { Binding(name: name, value: value) }
}

extension Party {
  /// Somebody without a name.
  public static func someone(_ span: Span) -> Party {
    Party(person: nil, tier: nil, priors: [], order: nil, span: span)
  }

  /// The same party as somebody else, in another tier.
  public func with(
    person: Name?, tier: Name?, priors: [(level: Name, count: Expression)], order: Expression?
  ) -> Party {
    Party(person: person, tier: tier, priors: priors, order: order, span: span)
  }
}

extension PolicyDeclaration {
  /// The same policy with one term more, behind all others.
  public func with(term name: Name, _ value: Expression) -> PolicyDeclaration {
    let naming = Naming(name: name, alias: nil, title: nil)
    let term = TermDeclaration(naming: naming, cites: [], value: value, span: value.span)
    return with(items: items + [.term(term)])
  }
}
