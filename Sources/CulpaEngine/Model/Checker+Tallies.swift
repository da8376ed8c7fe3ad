import CulpaSyntax

/// Tallies over earlier incidents.
extension Checker {
  var tallyDeclarations: [TallyDeclaration] {
    items.compactMap { item in
      if case .tally(let tally) = item { return tally }
      return nil
    }
  }

  mutating func declareTally(_ declaration: TallyDeclaration) {
    let id = Entity.tally(policy.tallies.count)
    policy.tallies.append(.declared(declaration.naming))
    declare(declaration.naming, as: id, in: \.values, id)
  }

  /// The tallies that an expression names.
  func talliesRead(_ names: [Name]) -> [Int] {
    names.compactMap { name in
      if case .tally(let index)? = policy.scope.values[name.text] { return index }
      return nil
    }
  }

  mutating func checkTallies() {
    for index in tallyDeclarations.indices { checkTally(index) }
  }

  /// Reads a tally, once; the terms that it reads must be known.
  mutating func checkTally(_ index: Int) {
    guard tallyDeclarations.indices.contains(index), checkedTallies.insert(index).inserted else {
      return
    }
    let declaration = tallyDeclarations[index]
    var measures: [(measure: AccountTally.Measure, figure: TypedExpression?, span: Span)] = []
    var conditions: [TypedExpression] = []
    var keys: [Tally.Key] = []
    var window: CalendarSpan?
    var period: Keyword?
    var includesThis: Span?
    for item in declaration.items {
      switch item {
      case .count(let span): measures.append((.count, nil, span))
      case .figure(let keyword, let expression, let span):
        let (measure, figure) = tallyMeasure(keyword, expression)
        measures.append((measure, figure, span))
      case .condition(let expression): conditions.append(condition(expression))
      case .same(let names, _): keys += names.compactMap { key($0) }
      case .window(let quantity, let span):
        if period != nil || window != nil { report(.tallyWindows(span)) }
        window = tallyWindow(quantity)
      case .samePeriod(let word, let span):
        if period != nil || window != nil { report(.tallyWindows(span)) }
        period = word
      case .includingThis(let span): includesThis = span
      case .asRoles(_, let span): report(.tallyAsRole(span))
      }
    }
    if measures.count != 1 {
      report(.tallyMeasures(measures.last?.span ?? declaration.naming.name.span))
    }
    let figure = measures.first?.figure
    for part in conditions + (figure.map { [$0] } ?? []) {
      if part.needs.readsParty || part.needs.conformance { report(.tallyReadsParty(part.span)) }
      // Whether this incident counts must be known before its severity is.
      if let includesThis, part.needs.severity {
        report(.tallyReadsOwnSeverity(part.span, also: includesThis))
      }
      if !part.tallies.isEmpty { report(.tallyOfTally(part.span)) }
    }
    policy.tallies[index] = Tally(
      base: AccountTally(
        label: Label(declaration.naming), cites: declaration.cites.map(\.value),
        measure: measures.first?.measure ?? .count, figure: figure,
        condition: allOf(conditions), roles: [], window: window), keys: keys, period: period,
      includesThis: includesThis != nil)
  }

  private mutating func key(_ name: Name) -> Tally.Key? {
    if let fact = policy.scope.fact(name.text) {
      used.insert(.fact(fact))
      return .fact(fact)
    }
    if let role = policy.scope.role(name.text) {
      used.insert(.role(role))
      return .role(role)
    }
    if BuiltIn.spells(name.text, .kind) { return .kind }
    let names =
      (policy.facts.map(\.label) + policy.roles.map(\.label)).flatMap {
        [$0.name, $0.alias].compactMap { $0 }
      } + BuiltIn.names(.kind)
    report(
      .unknownName(
        name, noun: Noun.factTermOrParameter, near: Nearest.of(name.text, in: names), known: names))
    return nil
  }
}

extension TallyDeclaration {
  /// Every name that its conditions and its figure read.
  func collectNames(into names: inout [Name]) {
    for item in items {
      switch item {
      case .figure(_, let expression, _), .condition(let expression):
        expression.collectNames(into: &names)
      case .count, .same, .window, .samePeriod, .includingThis, .asRoles: continue
      }
    }
  }
}
