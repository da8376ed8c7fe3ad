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

extension Diagnostic {
  /// C2718. Two windows of one tally.
  static func tallyWindows(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2718", at: span,
      Bilingual(en: "a tally looks back over one window", zh: "一项统计只能有一个时间范围"),
      help: Bilingual(en: "keep one of them", zh: "请只保留一个"))
  }

  /// C2719. Roles of a subject outside an account.
  static func tallyAsRole(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2719", at: span,
      Bilingual(
        en: "outside an account a tally has no subject that could hold a role",
        zh: "账户之外的统计没有可担任角色的对象"),
      help: Bilingual(
        en: "write `same` with the role: the same person holds it in both",
        zh: "请写“相同”及该角色，表示两次由同一人担任"))
  }

  /// C2720. A tally that includes this incident by its severity.
  static func tallyReadsOwnSeverity(_ span: Span, also place: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2720", at: span,
      also: [Label(place, Bilingual(en: "this incident counts too", zh: "本次也计入"))],
      Bilingual(
        en: "whether this incident counts can't hang on its own severity, which is not known yet",
        zh: "本次是否计入不能取决于尚未确定的本次等级"),
      help: Bilingual(
        en: "count earlier incidents only, and add this one where the tally is used",
        zh: "请只计此前的事件，在使用处再加上本次"))
  }

  /// C2721. A tally of tallies.
  static func tallyOfTally(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2721", at: span,
      Bilingual(en: "a tally can't read another tally", zh: "统计不能读取另一项统计"),
      help: Bilingual(
        en: "write the condition of the other one out", zh: "请直接写出另一项统计的条件"))
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
