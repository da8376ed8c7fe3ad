/// A policy with one thing changed, as a mistake of the pen would change it.
public struct Mutation: Sendable {
  /// What was changed.
  public enum Change: Sendable {
    /// A rule, a procedure, a step, a duty or the like is left out.
    case removed
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
    /// Another role, office or severity.
    case exchanged(Name, to: Name)
    /// A step need not wait for this one.
    case orderDropped(Name)
    /// `highest first` for `lowest first`.
    case word(Keyword, Keyword)
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
  /// Whether it is in a balance, a place, a count or a duty, which no incident alone shows.
  public let isOutsideRules: Bool
  /// The changed policy.
  public let declaration: PolicyDeclaration

  /// Whether it shows only in how steps were done.
  public var isInLog: Bool {
    if case .orderDropped = change { return true }
    return false
  }
}

extension PolicyDeclaration {
  /// Every policy with one thing changed, in the order of the text.
  public func mutations() -> [Mutation] {
    items.mutations(MutationNames(items)).map { changed in
      Mutation(
        change: changed.change, span: changed.span, subject: changed.subject,
        cites: changed.cites, isOutsideRules: changed.isOutsideRules,
        declaration: with(items: changed.items))
    }
  }
}

/// Names of a policy that are easily written for each other.
struct MutationNames {
  let roles: [Naming]
  let offices: [Naming]
  let levels: [Naming]

  init(_ items: [PolicyItem]) {
    var roles: [Naming] = []
    var offices: [Naming] = []
    var levels: [Naming] = []
    for item in items {
      if case .role(let role) = item { roles.append(role.naming) }
      if case .offices(let some, _) = item { offices += some }
      if case .severity(let severity) = item { levels += severity.levels }
    }
    self.init(roles: roles, offices: offices, levels: levels)
  }

  init(roles: [Naming], offices: [Naming], levels: [Naming]) {
    self.roles = roles
    self.offices = offices
    self.levels = levels
  }

  /// Names of roles with one of them replaced by the next that is not among them.
  func swapped(_ names: [Name]) -> [([Name], Mutation.Change, Span)] {
    Self.swapped(names, roles)
  }

  /// The same of who may do a step: an office for an office, a role for a role.
  func swappedHolders(_ names: [Name]) -> [([Name], Mutation.Change, Span)] {
    Self.swapped(names, offices) + Self.swapped(names, roles)
  }

  /// The next severity for one.
  func swapped(level: Name) -> [(Name, Mutation.Change, Span)] {
    Self.swapped([level], levels).map { ($0.0.first ?? level, $0.1, $0.2) }
  }

  private static func swapped(
    _ names: [Name], _ known: [Naming]
  ) -> [([Name], Mutation.Change, Span)] {
    func means(_ naming: Naming, _ name: Name) -> Bool {
      naming.name.text == name.text || naming.alias?.text == name.text
    }
    return names.indices.compactMap { index in
      guard let own = known.firstIndex(where: { means($0, names[index]) }) else { return nil }
      let others = known[own...] + known[..<own]
      guard let other = others.first(where: { naming in !names.contains { means(naming, $0) } })
      else { return nil }
      var changed = names
      changed[index] = Name(other.name.text, names[index].span)
      return (changed, .exchanged(names[index], to: other.name), names[index].span)
    }
  }
}

extension [PolicyItem] {
  typealias Changed = (
    items: [PolicyItem], change: Mutation.Change, span: Span, subject: Name?, cites: [Text],
    isOutsideRules: Bool
  )

  /// Every list with one thing changed, in the order of the text.
  func mutations(_ names: MutationNames) -> [Changed] {
    var found: [Changed] = []
    for (index, item) in enumerated() {
      func put(
        _ changed: PolicyItem?, _ change: Mutation.Change, _ span: Span, _ subject: Name?,
        _ cites: [Text], isOutsideRules: Bool = false
      ) {
        var items = self
        if let changed { items[index] = changed } else { items.remove(at: index) }
        found.append((items, change, span, subject, cites, isOutsideRules))
      }
      switch item {
      case .rule(let rule):
        found.append(
          (
            without(rule, at: index), .removed, rule.naming.name.span, rule.naming.name, rule.cites,
            false
          ))
        for (changed, change, span) in rule.mutations(names) {
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
      case .procedure(let procedure):
        let name = procedure.naming.name
        put(nil, .removed, name.span, name, procedure.cites)
        for (changed, change, span, step) in procedure.mutations(names) {
          var isOfOrder = false
          if case .orderDropped = change { isOfOrder = true }
          put(
            .procedure(changed), change, span, step ?? name, procedure.cites,
            isOutsideRules: isOfOrder)
        }
      case .duty(let duty):
        let name = duty.naming.name
        put(nil, .removed, name.span, name, duty.cites, isOutsideRules: true)
        for (changed, change, span) in duty.mutations(names) {
          put(.duty(changed), change, span, name, duty.cites, isOutsideRules: true)
        }
      case .tally(let tally):
        for (changed, change, span) in tally.mutations(names) {
          put(.tally(changed), change, span, tally.naming.name, tally.cites, isOutsideRules: true)
        }
      case .collect(let collect):
        let word = Name(Keyword.collect.spelling(in: .english), collect.span)
        put(nil, .removed, collect.span, word, collect.cites, isOutsideRules: true)
        for (changed, change, span) in collect.mutations() {
          put(.collect(changed), change, span, word, collect.cites, isOutsideRules: true)
        }
      case .account(let account):
        let name = account.naming.name
        for (changed, change, span) in account.settingMutations() {
          put(.account(changed), change, span, name, account.cites, isOutsideRules: true)
        }
        let own = MutationNames(account.items)
        let inner = MutationNames(
          roles: (account.role.map { [$0] } ?? []) + own.roles + names.roles,
          offices: own.offices + names.offices, levels: own.levels)
        for changed in account.items.mutations(inner) {
          put(
            .account(account.with(items: changed.items)), changed.change, changed.span,
            changed.subject ?? name, changed.cites, isOutsideRules: changed.isOutsideRules)
        }
      case .version, .effective, .currency, .round, .calendar, .monthEnd, .boundary, .transition,
        .status, .severity, .role, .kinds, .offices, .measures, .dispositions, .fact, .allow:
        continue
      }
    }
    return found
  }

  /// The items without a rule, and without what overrides it.
  private func without(_ rule: RuleDeclaration, at index: Int) -> [PolicyItem] {
    let names = [rule.naming.name.text, rule.naming.alias?.text]
    var rest = self
    rest.remove(at: index)
    return rest.map { item in
      guard case .rule(let other) = item else { return item }
      let kept = other.overrides.filter { !names.contains($0.text) }
      return kept.count == other.overrides.count ? item : .rule(other.with(overrides: kept))
    }
  }
}

extension RuleDeclaration {
  typealias Changed = (rule: RuleDeclaration, change: Mutation.Change, span: Span)

  fileprivate func mutations(_ names: MutationNames) -> [Changed] {
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
      for (changed, change, span) in effect.mutations(names) {
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

extension Payment {
  func mutations(_ names: MutationNames) -> [(Payment, Mutation.Change, Span)] {
    let swaps = names.swapped(roles).map { ($0.0, amount, $0.1, $0.2) }
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
  func mutations() -> [(Adjustment, Mutation.Change, Span)] {
    step.mutations().map {
      (Adjustment(target: target, step: $0.0, count: count, span: span), $0.1, $0.2)
    }
  }
}

extension Scaling {
  func mutations() -> [(Scaling, Mutation.Change, Span)] {
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
