/// Which articles a ruling rests on.
extension Policy {
  /// The articles of all rules that made an amount, each once, in the order of its steps.
  public func articles(of charge: Charge) -> [String] {
    var cites: [String] = []
    for rule in charge.rules + charge.steps.filter(\.counts).compactMap(\.rule) {
      for article in rules[rule.index].cites where !cites.contains(article) {
        cites.append(article)
      }
    }
    return cites
  }

  /// The articles that speak for a severity, or moved it.
  public func articles(of finding: SeverityFinding) -> [String] {
    var seen: Set<String> = []
    return
      (finding.candidates.flatMap { candidate in
        switch candidate.source {
        case .rule(let rule): rules[rule.index].cites
        case .ladder(let ladder, row: _): ladders[ladder].cites
        }
      } + finding.shifts.flatMap { rules[$0.rule.index].cites }).filter { seen.insert($0).inserted }
  }
}

extension Policy {
  /// The role with a name or alias.
  public func role(named name: String) -> RoleID? { scope.role(name) }

  /// The booking with a name or alias.
  public func booking(named name: String) -> BookingID? { scope.booking(name) }
}

extension ChargeStep {
  /// Whether it may change the amount; a step for each of no earlier incidents does not.
  public var counts: Bool {
    switch self {
    case .points(_, step: _, let times, isCertain: _),
      .relative(_, step: _, let times, isCertain: _), .money(_, step: _, let times, isCertain: _):
      times != 0...0
    case .share, .fixed, .part, .apportioned, .factor, .shared, .cap, .floor, .decided, .rate,
      .law, .cases, .rounded:
      true
    }
  }

  /// The rule that made the step; `nil` for decisions and rounding.
  public var rule: RuleID? {
    switch self {
    case .share(let rule, _, _, _), .fixed(let rule, _, _), .part(let rule, _, _, _),
      .points(let rule, _, _, _), .relative(let rule, _, _, _), .money(let rule, _, _, _),
      .factor(let rule, _, _), .shared(let rule, _, _), .cap(let rule, _, _),
      .floor(let rule, _, _), .apportioned(let rule, _):
      rule
    case .decided, .law, .cases, .rate, .rounded: nil
    }
  }
}
