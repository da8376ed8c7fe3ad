public import CulpaSyntax

/// A policy with edits, checked and compiled: what would be if.
///
/// The policy it comes from is never touched; a scenario of a scenario starts from the edited one.
public struct Scenario: Sendable {
  public let label: Label
  /// Position of the policy that it is about, in ``Workspace/policies``.
  public let policy: Int
  /// The scenario that it builds on.
  public let base: Int?
  /// The edited policy, then the settlement policies of its accounts.
  public let compiled: [CompiledPolicy]
  /// What it changes, in the order written.
  public let changes: [Change]
  let declaration: PolicyDeclaration
  /// Facts that every incident has in it, or one.
  let facts: [ScenarioFact]

  /// One edit, for people.
  public struct Change: Sendable {
    /// What is edited: a parameter, a rule, a row.
    public let subject: String
    /// As it was and as it is written; `nil` for what was not, or is no more.
    public let before: String?
    public let after: String?
    /// Whether it is a figure that the text leaves out.
    public let wasUnspecified: Bool
    /// Where it is no edit of the policy but a fact: of which incidents.
    public let reach: Reach?
    /// The articles of what is edited.
    public let cites: [String]
    public let span: Span
  }

  /// Of which incidents a fact is otherwise.
  public enum Reach: Hashable, Sendable {
    case every
    case one(String)
  }
}

/// A fact that incidents have in a scenario.
struct ScenarioFact: Sendable {
  let fact: FactID
  let value: Value
  /// The incident; `nil` for every one.
  let incident: Name?
  /// What is edited.
  let span: Span
}

/// Applies edits to the declaration of a policy, one after the other.
struct ScenarioEditor {
  let sources: SourceSet
  var items: [PolicyItem]
  var facts: [(name: Name, incident: Name?, value: Expression)] = []
  var changes: [Scenario.Change] = []
  var diagnostics: [Diagnostic] = []
  /// Where each thing was edited.
  private var edited: [[String]: Span] = [:]

  init(_ declaration: PolicyDeclaration, sources: SourceSet) {
    items = declaration.items
    self.sources = sources
  }

  /// As written, without white space: what two spellings of one thing have in common.
  private func bare(_ span: Span) -> String {
    sources.text(span).filter { !$0.isWhitespace && $0 != "," && $0 != "_" }
  }

  /// As written, on one line.
  private func words(_ span: Span) -> String {
    sources.text(span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  mutating func apply(_ edit: ScenarioEdit) {
    switch edit {
    case .set(let name, incident: let incident, let value, let span):
      set(name, incident, value, span)
    case .ladder(let subject, let row, let span): setLadder(subject, row, span)
    case .row(table: let table, let row, let span): setRow(table, row, span)
    case .otherwise(table: let table, let value, let span): setRest(table, value, span)
    case .effect(rule: let rule, let effect, let span): setEffect(rule, effect, span)
    case .replace(let rule, let span): replace(rule, span)
    case .drop(let name, let span): drop(name, span)
    case .add(let rule, let span): add(rule, span)
    }
  }

  /// What a severity may be called, whichever of its names is written.
  private func namesOfLevel(_ name: String) -> [String] {
    for (_, item) in places {
      guard case .severity(let severity) = item else { continue }
      for level in severity.levels where [level.name.text, level.alias?.text].contains(name) {
        return [level.name, level.alias].compactMap { $0?.text }
      }
    }
    return [name]
  }

  /// Where an item stands: in the policy, or in the block of an account.
  private struct Place {
    let index: Int
    let inner: Int?
  }

  /// The items of the policy, then those of its accounts.
  private var places: [(place: Place, item: PolicyItem)] {
    var found = items.indices.map { (place: Place(index: $0, inner: nil), item: items[$0]) }
    for (index, item) in items.enumerated() {
      guard case .account(let account) = item else { continue }
      for (inner, item) in account.items.enumerated() {
        found.append((Place(index: index, inner: inner), item))
      }
    }
    return found
  }

  /// Puts another item in a place, or none.
  private mutating func put(_ item: PolicyItem?, at place: Place) {
    guard let inner = place.inner else {
      if let item { items[place.index] = item } else { items.remove(at: place.index) }
      return
    }
    guard case .account(let account) = items[place.index] else { return }
    var own = account.items
    if let item { own[inner] = item } else { own.remove(at: inner) }
    items[place.index] = .account(account.with(items: own))
  }

  private func isNamed(_ naming: Naming, _ name: Name) -> Bool {
    naming.name.text == name.text || naming.alias?.text == name.text
  }

  private mutating func note(
    _ subject: String, _ before: String?, _ after: String?, _ cites: [Text], _ span: Span,
    wasUnspecified: Bool = false, reach: Scenario.Reach? = nil
  ) {
    changes.append(
      Scenario.Change(
        subject: subject, before: before, after: after, wasUnspecified: wasUnspecified,
        reach: reach, cites: cites.map(\.value), span: span))
  }

  /// Whether something is edited for the first time in this scenario; else says so.
  private mutating func isFirst(_ key: [String], _ what: String, _ span: Span) -> Bool {
    if let first = edited[key] {
      diagnostics.append(.editedTwice(span, what: what, first: first))
      return false
    }
    edited[key] = span
    return true
  }

  /// Whether two figures are the same, however they are written: 500 CNY is 500.00 CNY.
  private func isSame(_ left: Expression, _ right: Expression) -> Bool {
    if case .quantity(let one) = left, case .quantity(let other) = right, one.unit == other.unit,
      one.per == other.per, one.exponent == other.exponent,
      let first = Decimal(parsing: one.digits), let second = Decimal(parsing: other.digits)
    {
      return first == second
    }
    return bare(left.span) == bare(right.span)
  }

  // MARK: Figures

  private mutating func set(
    _ name: Name, _ incident: Name?, _ value: Expression, _ span: Span
  ) {
    for (place, item) in places {
      if incident == nil, case .parameter(let parameter) = item, isNamed(parameter.naming, name) {
        guard isFirst(["set", parameter.naming.name.text], name.text, span) else { return }
        if let old = parameter.value, parameter.changes.isEmpty, isSame(old, value) {
          return diagnostics.append(.editChangesNothing(span, what: name.text))
        }
        put(.parameter(parameter.with(value: value)), at: place)
        return note(
          name.text,
          parameter.value.map { words($0.span) }, words(value.span), parameter.cites, span,
          wasUnspecified: parameter.value == nil)
      }
      if case .fact(let fact) = item, isNamed(fact.naming, name) {
        guard
          isFirst(
            ["fact", fact.naming.name.text, incident?.text].compactMap { $0 }, name.text, span)
        else { return }
        facts.append((name, incident, value))
        return note(
          name.text, nil, words(value.span), fact.cites, span,
          reach: incident.map { .one($0.text) } ?? .every)
      }
    }
    var names: [String] = []
    for (_, item) in places {
      switch item {
      case .parameter(let parameter) where incident == nil:
        names.append(parameter.naming.name.text)
      case .fact(let fact): names.append(fact.naming.name.text)
      default: continue
      }
    }
    diagnostics.append(
      .nothingToEdit(
        name.span, what: name.text, near: Nearest.of(name.text, in: names), known: names))
  }

  private mutating func setLadder(_ subject: Expression, _ row: LadderRow, _ span: Span) {
    var known: [String] = []
    for (place, item) in places {
      guard case .ladder(let ladder) = item else { continue }
      known.append(words(ladder.subject.span))
      guard bare(ladder.subject.span) == bare(subject.span) else { continue }
      let names = namesOfLevel(row.level.text)
      guard let at = ladder.rows.firstIndex(where: { names.contains($0.level.text) }) else {
        let levels = ladder.rows.map(\.level.text)
        return diagnostics.append(
          .nothingToEdit(
            row.level.span, what: row.level.text, near: Nearest.of(row.level.text, in: levels),
            known: levels))
      }
      let old = ladder.rows[at]
      guard isFirst(["ladder", bare(subject.span), row.level.text], words(row.span), span) else {
        return
      }
      if old.side == row.side, isSame(old.bound, row.bound) {
        return diagnostics.append(.editChangesNothing(span, what: words(old.span)))
      }
      var rows = ladder.rows
      rows[at] = row
      put(.ladder(ladder.with(rows: rows)), at: place)
      return note(
        words(ladder.subject.span), words(old.span), words(row.span), ladder.cites, span)
    }
    diagnostics.append(
      .nothingToEdit(
        subject.span, what: words(subject.span),
        near: Nearest.of(words(subject.span), in: known), known: known))
  }

  private mutating func table(_ name: Name) -> (place: Place, table: TableDeclaration)? {
    var known: [String] = []
    for (place, item) in places {
      guard case .table(let table) = item else { continue }
      if isNamed(table.naming, name) { return (place, table) }
      known.append(table.naming.name.text)
    }
    diagnostics.append(
      .nothingToEdit(
        name.span, what: name.text, near: Nearest.of(name.text, in: known), known: known))
    return nil
  }

  private func cells(_ row: TableRow) -> [String] { row.cells.map { bare($0.span) } }

  private mutating func setRow(_ name: Name, _ row: TableRow, _ span: Span) {
    guard let (place, table) = table(name) else { return }
    guard let at = table.rows.firstIndex(where: { cells($0) == cells(row) }) else {
      let known = table.rows.map { row in
        row.cells.map { words($0.span) }.joined(separator: ", ")
      }
      let asked = row.cells.map { words($0.span) }.joined(separator: ", ")
      return diagnostics.append(
        .nothingToEdit(row.span, what: asked, near: Nearest.of(asked, in: known), known: known))
    }
    guard isFirst(["row", table.naming.name.text] + cells(row), words(row.span), span) else {
      return
    }
    if isSame(table.rows[at].value, row.value) {
      return diagnostics.append(.editChangesNothing(span, what: words(row.span)))
    }
    var rows = table.rows
    rows[at] = row
    put(.table(table.with(rows: rows, otherwise: table.otherwise)), at: place)
    note(name.text, words(table.rows[at].span), words(row.span), table.cites, span)
  }

  private mutating func setRest(_ name: Name, _ value: Expression, _ span: Span) {
    guard let (place, table) = table(name) else { return }
    guard isFirst(["otherwise", table.naming.name.text], name.text, span) else { return }
    if let old = table.otherwise, isSame(old, value) {
      return diagnostics.append(.editChangesNothing(span, what: words(old.span)))
    }
    put(.table(table.with(rows: table.rows, otherwise: value)), at: place)
    note(name.text, table.otherwise.map { words($0.span) }, words(value.span), table.cites, span)
  }

  // MARK: Rules

  private mutating func rule(_ name: Name) -> (place: Place, rule: RuleDeclaration)? {
    var known: [String] = []
    for (place, item) in places {
      guard case .rule(let rule) = item else { continue }
      if isNamed(rule.naming, name) { return (place, rule) }
      known.append(rule.naming.name.text)
    }
    diagnostics.append(
      .nothingToEdit(
        name.span, what: name.text, near: Nearest.of(name.text, in: known), known: known))
    return nil
  }

  private mutating func setEffect(_ name: Name, _ effect: Effect, _ span: Span) {
    guard let (place, rule) = rule(name) else { return }
    let key = effect.identity
    let same = rule.effects.indices.filter { rule.effects[$0].identity == key }
    guard same.count == 1, let at = same.first else {
      let known = rule.effects.map { words($0.span) }
      return diagnostics.append(
        .nothingToEdit(effect.span, what: words(effect.span), near: nil, known: known))
    }
    guard isFirst(["effect", rule.naming.name.text] + key, words(effect.span), span) else {
      return
    }
    if bare(rule.effects[at].span) == bare(effect.span) {
      return diagnostics.append(.editChangesNothing(span, what: words(effect.span)))
    }
    var effects = rule.effects
    effects[at] = effect
    put(.rule(rule.with(effects: effects)), at: place)
    note(name.text, words(rule.effects[at].span), words(effect.span), rule.cites, span)
  }

  private mutating func replace(_ rule: RuleDeclaration, _ span: Span) {
    guard let (place, old) = self.rule(rule.naming.name),
      isFirst(["replace", old.naming.name.text], rule.naming.name.text, span)
    else { return }
    if bare(old.span) == bare(rule.span) {
      return diagnostics.append(.editChangesNothing(span, what: rule.naming.name.text))
    }
    put(.rule(rule), at: place)
    note(rule.naming.name.text, words(old.span), words(rule.span), old.cites + rule.cites, span)
  }

  private mutating func drop(_ name: Name, _ span: Span) {
    guard let (place, old) = rule(name) else { return }
    put(nil, at: place)
    let names = [old.naming.name.text, old.naming.alias?.text]
    for (other, item) in places {
      guard case .rule(let rule) = item else { continue }
      let kept = rule.overrides.filter { !names.contains($0.text) }
      if kept.count != rule.overrides.count { put(.rule(rule.with(overrides: kept)), at: other) }
    }
    note(name.text, words(old.span), nil, old.cites, span)
  }

  private mutating func add(_ rule: RuleDeclaration, _ span: Span) {
    let isTaken = places.map(\.item).contains { item in
      if case .rule(let known) = item { return isNamed(known.naming, rule.naming.name) }
      return false
    }
    if isTaken { return diagnostics.append(.ruleIsThere(rule.naming.name)) }
    items.append(.rule(rule))
    note(rule.naming.name.text, nil, words(rule.span), rule.cites, span)
  }
}

extension Effect {
  /// What an effect is and whom it is about: two with the same identity are versions of one.
  var identity: [String] {
    func roles(_ names: [Name]) -> String { names.map(\.text).sorted().joined(separator: ",") }
    func target(_ target: Target) -> [String] { [target.amount.text, roles(target.roles)] }
    switch self {
    case .classify: return ["classify"]
    case .charge(let pay): return ["charge", roles(pay.roles), pay.booking?.name.text ?? ""]
    case .reward(let pay): return ["reward", roles(pay.roles), pay.booking?.name.text ?? ""]
    case .discipline(roles: let names, measures: _, lasting: _, _):
      return ["discipline", roles(names)]
    case .require(let require): return ["require", require.naming.name.text]
    case .raise(let adjustment): return ["raise"] + target(adjustment.target)
    case .lower(let adjustment): return ["lower"] + target(adjustment.target)
    case .scale(let set, _, _): return ["scale"] + target(set)
    case .share(let set, _, _): return ["share"] + target(set)
    case .cap(let set, _, _): return ["cap"] + target(set)
    case .floor(let set, _, _): return ["floor"] + target(set)
    case .join(_, role: let role, tier: _, _): return ["join", role.text]
    case .pass(let pass): return ["pass"] + target(pass.target)
    case .apportion(let part): return ["apportion", part.booking?.name.text ?? ""]
    case .points(let points):
      return [points.isCredit ? "credit" : "deduct", roles(points.roles), roles(points.accounts)]
    case .disqualify(roles: let names, account: let account, _):
      return ["disqualify", roles(names), account.text]
    case .dispose: return ["dispose"]
    case .forbid: return ["forbid"]
    case .shift(_, isWorse: let isWorse, _): return [isWorse ? "aggravate" : "lighten"]
    }
  }
}
