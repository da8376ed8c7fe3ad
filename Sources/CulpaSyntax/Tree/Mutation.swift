/// A policy with one thing changed, as a mistake of the pen would change it.
public struct Mutation: Sendable {
  /// What was changed.
  public enum Change: Sendable {
    case ruleDropped
    /// An exception no longer overrides this rule.
    case overrideDropped(Name)
    /// A part of a condition is left out.
    case partDropped
    case effectDropped
    /// A row of a ladder or a table is left out.
    case rowDropped
    /// `<` for `<=`, `is` for `is not`.
    case comparison(Comparison, Comparison)
    /// `above` for `from`.
    case bound(BoundKind, BoundKind)
    /// A figure is larger by one smallest step.
    case shifted(Quantity)
    case role(Name, to: Name)
    /// `raise` for `lower`.
    case direction
    /// `+` for `-`.
    case sign(ArithmeticSign, ArithmeticSign)
    /// `is a | b` for `is not a | b`.
    case membership
  }

  public let change: Change
  /// What is changed, as written.
  public let span: Span
  /// The rule, term, table or parameter it is in; `nil` for a ladder and the like.
  public let subject: Name?
  /// Its articles.
  public let cites: [Text]
  /// The changed policy.
  public let declaration: PolicyDeclaration
}

extension PolicyDeclaration {
  /// Every policy with one thing changed, in the order of the text.
  public func mutations() -> [Mutation] {
    var found: [Mutation] = []
    let roles = items.compactMap { item -> Name? in
      if case .role(let role) = item { return role.naming.name }
      return nil
    }
    for (index, item) in items.enumerated() {
      func put(
        _ changed: PolicyItem, _ change: Mutation.Change, _ span: Span, _ subject: Name?,
        _ cites: [Text]
      ) {
        var items = items
        items[index] = changed
        found.append(
          Mutation(
            change: change, span: span, subject: subject, cites: cites,
            declaration: with(items: items)))
      }
      switch item {
      case .rule(let rule):
        found.append(
          Mutation(
            change: .ruleDropped, span: rule.naming.name.span, subject: rule.naming.name,
            cites: rule.cites, declaration: without(rule, at: index)))
        for (changed, change, span) in rule.mutations(roles) {
          put(.rule(changed), change, span, rule.naming.name, rule.cites)
        }
      case .ladder(let ladder):
        for (changed, change, span) in ladder.mutations() {
          put(.ladder(changed), change, span, nil, ladder.cites)
        }
      case .table(let table):
        for (changed, change, span) in table.mutations() {
          put(.table(changed), change, span, table.naming.name, table.cites)
        }
      case .term(let term):
        for (value, change, span) in term.value.mutations() {
          let changed = TermDeclaration(
            naming: term.naming, cites: term.cites, value: value, span: term.span)
          put(.term(changed), change, span, term.naming.name, term.cites)
        }
      case .parameter(let parameter):
        guard let value = parameter.value, parameter.changes.isEmpty else { continue }
        for (value, change, span) in value.mutations() {
          put(
            .parameter(parameter.with(value: value)), change, span, parameter.naming.name,
            parameter.cites)
        }
      case .version, .effective, .currency, .round, .calendar, .monthEnd, .boundary, .transition,
        .status, .severity, .role, .kinds, .offices, .measures, .dispositions, .fact, .tally,
        .collect, .procedure, .duty, .account, .allow:
        continue
      }
    }
    return found
  }

  /// The policy without a rule, and without what overrides it.
  private func without(_ rule: RuleDeclaration, at index: Int) -> PolicyDeclaration {
    let names = [rule.naming.name.text, rule.naming.alias?.text]
    var rest = items
    rest.remove(at: index)
    return with(
      items: rest.map { item in
        guard case .rule(let other) = item else { return item }
        let kept = other.overrides.filter { !names.contains($0.text) }
        return kept.count == other.overrides.count
          ? item : .rule(other.with(overrides: kept))
      })
  }
}

extension RuleDeclaration {
  typealias Changed = (rule: RuleDeclaration, change: Mutation.Change, span: Span)

  fileprivate func mutations(_ roles: [Name]) -> [Changed] {
    var found: [Changed] = []
    for (index, name) in overrides.enumerated() {
      var rest = overrides
      rest.remove(at: index)
      found.append((with(overrides: rest), .overrideDropped(name), name.span))
    }
    for (index, condition) in conditions.enumerated() {
      if case .all = condition.ungrouped {
      } else {
        var rest = conditions
        rest.remove(at: index)
        found.append((with(conditions: rest), .partDropped, condition.span))
      }
      for (changed, change, span) in condition.mutations() {
        var all = conditions
        all[index] = changed
        found.append((with(conditions: all), change, span))
      }
    }
    for (index, effect) in effects.enumerated() {
      var rest = effects
      if effects.count > 1 {
        rest.remove(at: index)
        found.append((with(effects: rest), .effectDropped, effect.span))
      }
      for (changed, change, span) in effect.mutations(roles) {
        var all = effects
        all[index] = changed
        found.append((with(effects: all), change, span))
      }
    }
    return found
  }

  fileprivate func with(conditions: [Expression]) -> RuleDeclaration {
    RuleDeclaration(
      naming: naming, overrides: overrides, cites: cites, from: from, to: to, approver: approver,
      conditions: conditions, effects: effects, span: span)
  }
}

extension Effect {
  typealias Changed = (effect: Effect, change: Mutation.Change, span: Span)

  fileprivate func mutations(_ roles: [Name]) -> [Changed] {
    switch self {
    case .charge(let pay): return pay.mutations(roles).map { (.charge($0.0), $0.1, $0.2) }
    case .reward(let pay): return pay.mutations(roles).map { (.reward($0.0), $0.1, $0.2) }
    case .raise(let adjustment):
      return [(.lower(adjustment), .direction, adjustment.span)]
        + adjustment.mutations().map { (.raise($0.0), $0.1, $0.2) }
    case .lower(let adjustment):
      return [(.raise(adjustment), .direction, adjustment.span)]
        + adjustment.mutations().map { (.lower($0.0), $0.1, $0.2) }
    case .scale(let target, let scaling, let span):
      return scaling.mutations().map { (.scale(target, $0.0, span), $0.1, $0.2) }
    case .cap(let target, let amount, let span):
      return amount.mutations().map { (.cap(target, $0.0, span), $0.1, $0.2) }
    case .floor(let target, let amount, let span):
      return amount.mutations().map { (.floor(target, $0.0, span), $0.1, $0.2) }
    case .discipline(roles: let names, measures: let measures, lasting: let lasting, let span):
      return names.swapped(roles).map {
        (
          .discipline(roles: $0.0, measures: measures, lasting: lasting, span), $0.1, $0.2
        )
      }
    case .classify, .require, .share, .join, .pass, .apportion, .points, .disqualify, .dispose,
      .forbid, .shift:
      return []
    }
  }
}

extension [Name] {
  /// With one of them replaced by the next role that is not among them.
  fileprivate func swapped(_ roles: [Name]) -> [([Name], Mutation.Change, Span)] {
    indices.compactMap { index in
      let own = roles.firstIndex { $0.text == self[index].text } ?? 0
      let others = roles[own...] + roles[..<own]
      guard let other = others.first(where: { role in !contains { $0.text == role.text } }) else {
        return nil
      }
      var changed = self
      changed[index] = Name(other.text, self[index].span)
      return (changed, .role(self[index], to: other), self[index].span)
    }
  }
}

extension Payment {
  fileprivate func mutations(_ known: [Name]) -> [(Payment, Mutation.Change, Span)] {
    let swaps = roles.swapped(known).map { ($0.0, amount, $0.1, $0.2) }
    let figures = amount.mutations().map { (roles, $0.0, $0.1, $0.2) }
    return (swaps + figures).map { roles, amount, change, span in
      (
        Payment(
          roles: roles, amount: amount, booking: booking, isAdditional: isAdditional,
          span: self.span), change, span
      )
    }
  }
}

extension Adjustment {
  fileprivate func mutations() -> [(Adjustment, Mutation.Change, Span)] {
    step.mutations().map {
      (Adjustment(target: target, step: $0.0, count: count, span: span), $0.1, $0.2)
    }
  }
}

extension Scaling {
  fileprivate func mutations() -> [(Scaling, Mutation.Change, Span)] {
    switch self {
    case .factor(let factor): return factor.mutations().map { (.factor($0.0), $0.1, $0.2) }
    case .table(of: let name, let rows):
      return rows.indices.flatMap { index in
        rows[index].factor.mutations().map { factor, change, span in
          var changed = rows
          changed[index].factor = factor
          return (.table(of: name, changed), change, span)
        }
      }
    }
  }
}

extension LadderDeclaration {
  fileprivate func mutations() -> [(LadderDeclaration, Mutation.Change, Span)] {
    var found: [(LadderDeclaration, Mutation.Change, Span)] = []
    for (index, row) in rows.enumerated() {
      func put(_ changed: LadderRow, _ change: Mutation.Change, _ span: Span) {
        var all = rows
        all[index] = changed
        found.append((with(rows: all), change, span))
      }
      if rows.count > 1 {
        var rest = rows
        rest.remove(at: index)
        found.append((with(rows: rest), .rowDropped, row.span))
      }
      if case .plain(let kind) = row.side {
        put(
          LadderRow(level: row.level, side: .plain(kind.other), bound: row.bound, span: row.span),
          .bound(kind, kind.other), row.span)
      }
      for (bound, change, span) in row.bound.mutations() {
        put(
          LadderRow(level: row.level, side: row.side, bound: bound, span: row.span), change, span)
      }
    }
    return found
  }
}

extension TableDeclaration {
  fileprivate func mutations() -> [(TableDeclaration, Mutation.Change, Span)] {
    var found: [(TableDeclaration, Mutation.Change, Span)] = []
    for (index, row) in rows.enumerated() {
      if rows.count > 1 {
        var rest = rows
        rest.remove(at: index)
        found.append((with(rows: rest, otherwise: otherwise), .rowDropped, row.span))
      }
      for (value, change, span) in row.value.mutations() {
        var all = rows
        all[index] = TableRow(cells: row.cells, value: value, span: row.span)
        found.append((with(rows: all, otherwise: otherwise), change, span))
      }
    }
    return found
  }
}
