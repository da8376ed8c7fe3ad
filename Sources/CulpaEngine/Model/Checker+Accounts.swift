import CulpaSyntax

/// What a checker of a settlement policy knows beside the items.
struct AccountContext {
  let declaration: AccountDeclaration
  let id: AccountID
  /// Where the policy around it is declared.
  let policy: Span
  /// Its tallies, read in the terms of that policy.
  let tallies: [(naming: Naming, tally: AccountTally)]
}

/// Accounts: their names, what rules enter into them, and their blocks, each a policy of its own.
extension Checker {
  /// Reads the block of an account in the terms of the policy around it.
  private init(_ context: AccountContext, items: [PolicyItem], texts: TextTable, limits: Limits) {
    self.init(
      items: items, label: Label(context.declaration.naming), texts: texts, limits: limits)
    account = context
  }

  // MARK: Names

  mutating func declareAccount(_ declaration: AccountDeclaration) {
    let id = AccountID(accountCount)
    accountCount += 1
    declare(
      declaration.naming, as: .account(id), in: \.accounts, AccountTarget(account: id, item: nil))
    var number = 0
    for case .item(let naming, _, _) in declaration.settings {
      declare(naming, as: .account(id), in: \.accounts, AccountTarget(account: id, item: number))
      number += 1
    }
  }

  /// The subject's role and the figures of the balance, which conditions and amounts read as facts.
  mutating func declareAccountFacts() {
    guard let context = account else { return }
    let declaration = context.declaration
    let span = declaration.naming.name.span
    var role: RoleID?
    if let naming = declaration.role {
      role = policy.scope.role(naming.name.text) ?? declareSubject(naming)
      if let role { used.insert(.role(role)) }
    }
    policy.settlement = SettlementTerms(
      policy: context.policy, account: context.id, role: role, firstFact: policy.facts.count,
      itemCount: declaration.settings.count(where: \.isItem),
      inheritedParameters: items.count(where: \.isParameter)
        - declaration.items.count(where: \.isParameter))
    for fact in AccountFact.allCases {
      let (english, chinese) = fact.keyword.spelling
      declareFact(Label(name: english, alias: chinese), fact.type, span)
    }
    for case .item(let naming, _, _) in declaration.settings {
      // What is entered into an item counts, whether or not a rule reads what is left of it.
      used.insert(.fact(FactID(policy.facts.count)))
      declareFact(Label(naming), .number, span)
    }
    for (naming, tally) in context.tallies { declareFact(Label(naming), tally.type, span) }
  }

  private mutating func declareSubject(_ naming: Naming) -> RoleID {
    let id = RoleID(policy.roles.count)
    policy.roles.append(
      Role(
        label: Label(naming), isConfidential: false, tierAlias: nil, tiers: nil, standardTier: nil,
        post: nil))
    declare(naming, as: .role(id), in: \.values, .role(id))
    return id
  }

  private mutating func declareFact(_ label: Label, _ type: ValueType, _ span: Span) {
    let id = FactID(policy.facts.count)
    policy.facts.append(Fact(label: label, type: type, standard: .unknown))
    for name in [label.name, label.alias].compactMap({ $0 }) {
      if policy.scope.values[name] != nil {
        report(.accountNameTaken(label.span.isBuiltIn ? span : label.span, name: name))
      } else {
        policy.scope.values[name] = .fact(id)
      }
    }
  }

  // MARK: Effects

  mutating func enter(_ effect: PointsEffect) -> PolicyEffect? {
    let roles = effect.roles.compactMap { role($0) }
    if account != nil {
      report(.entryInSettlement(effect.span))
      return nil
    }
    let points = expression(effect.points)
    guard points.type.isNumeric else {
      report(.notPoints(points.span, found: points.type))
      return nil
    }
    checkNotNegative(points)
    let count = effect.count.map { expression($0) }
    if let count, !count.type.isNumeric {
      report(.wrongType(count.span, found: count.type, wanted: .count))
      return nil
    }
    let parts = [points] + (count.map { [$0] } ?? [])
    checkNoAmounts(parts)
    checkReach(parts, roles)
    let targets = effect.accounts.compactMap {
      find($0, in: policy.scope.accounts, noun: Noun.account)
    }
    return .enter(
      EntryEffect(
        isCredit: effect.isCredit, roles: roles, points: points, count: count, targets: targets,
        span: effect.span))
  }

  mutating func disqualify(_ names: [Name], _ name: Name, _ span: Span) -> PolicyEffect? {
    let roles = names.compactMap { role($0) }
    if account != nil {
      report(.entryInSettlement(span))
      return nil
    }
    guard let target = find(name, in: policy.scope.accounts, noun: Noun.account) else { return nil }
    if target.item != nil { report(.disqualifiedFromItem(name)) }
    return .disqualify(DisqualifyEffect(roles: roles, account: target.account, span: span))
  }

  // MARK: Blocks

  /// Each block as a policy of its own; what it says of inherited items is said of the policy already.
  mutating func checkAccounts() {
    for case .account(let declaration) in items {
      var tallies: [(naming: Naming, tally: AccountTally)] = []
      for case .tally(let tally) in declaration.items {
        tallies.append((tally.naming, accountTally(tally)))
      }
      let context = AccountContext(
        declaration: declaration, id: AccountID(policy.accounts.count), policy: policy.label.span,
        tallies: tallies)
      var block = Checker(
        context, items: items.compactMap(\.inherited) + declaration.items.filter { !$0.isTally },
        texts: texts, limits: limits)
      block.fileCalendar = fileCalendar
      block.run()
      texts = block.texts
      for diagnostic in block.diagnostics {
        let isEdit = diagnostic.isError && extent.map { !$0.covers(diagnostic.span) } ?? false
        if isEdit || declaration.span.covers(diagnostic.span) { report(diagnostic) }
      }
      for entity in block.used { markUsed(entity, of: block.policy) }
      policy.accounts.append(block.made(of: declaration))
    }
  }

  /// What a block uses of the policy around it is used.
  private mutating func markUsed(_ entity: Entity, of block: Policy) {
    switch entity {
    case .role(let id):
      if let own = policy.scope.role(block.roles[id.index].label.name) { used.insert(.role(own)) }
    case .parameter(let index):
      guard block.parameters.indices.contains(index),
        case .parameter(let own)? = policy.scope.values[block.parameters[index].label.name]
      else { return }
      used.insert(.parameter(own))
    case .office(let index):
      if let own = policy.scope.offices[block.offices[index].name] { used.insert(.office(own)) }
    case .measure(let index):
      if let own = policy.scope.measures[block.measures[index].name] { used.insert(.measure(own)) }
    case .fact, .term, .tally, .rule, .level, .booking, .procedure, .duty, .account: break
    }
  }

  private func made(of declaration: AccountDeclaration) -> Account {
    var items: [AccountItem] = []
    var carriesOver = false
    var expiry: CalendarSpan?
    var ranking: Account.Ranking?
    for setting in declaration.settings {
      switch setting {
      case .item(let naming, let points, _):
        items.append(AccountItem(label: Label(naming), isLimited: points != nil))
      case .carryOver: carriesOver = true
      case .expiry(let quantity, _):
        var reader = self
        if case .span(let span)? = reader.quantity(quantity).constant { expiry = span }
      case .ranking(let rank):
        let ties: Account.Ties =
          rank.ties == .tiesOpen ? .open : (rank.ties == .tiesCloseUp ? .closeUp : .share)
        ranking = Account.Ranking(isHighestFirst: rank.order == .highestFirst, ties: ties)
      case .opening, .lowest, .highest, .members: break
      }
    }
    return Account(
      label: Label(declaration.naming), cites: declaration.cites.map(\.value),
      subject: AccountSubject(declaration.subject),
      period: PeriodKind(declaration.period) ?? .month, items: items, carriesOver: carriesOver,
      expiry: expiry, ranking: ranking, tallies: account?.tallies.map(\.tally) ?? [],
      settlement: policy)
  }

  // MARK: Settings

  /// What the account is like; run in the checker of its block.
  mutating func checkAccountSettings() {
    guard let context = account else { return }
    var seen: [Keyword: Span] = [:]
    var hasRanking = false
    for setting in context.declaration.settings {
      if let (keyword, span) = setting.single {
        if let first = seen[keyword] {
          report(.settingTwice(keyword, span, first: first))
        } else {
          seen[keyword] = span
        }
      }
      switch setting {
      case .opening(let points, _):
        let points = figure(points)
        policy.settlement?.opening = points
      case .lowest(let points, _):
        let points = figure(points)
        policy.settlement?.lowest = points
      case .highest(let points, _):
        let points = figure(points)
        policy.settlement?.highest = points
      case .item(_, let points, _):
        let points = points.flatMap { figure($0) }
        if let points { checkNotNegative(points) }
        policy.settlement?.itemPoints.append(points)
      case .carryOver(upTo: let points, _):
        let points = points.flatMap { figure($0) }
        policy.settlement?.carryLimit = points
      case .expiry(let quantity, let span): checkExpiry(quantity, span, seen[.carryOver])
      case .ranking(let ranking):
        hasRanking = true
        checkRanking(ranking)
      case .members(let expression): checkMembers(expression)
      }
    }
    if let expiry = seen[.expiresAfter], let carry = seen[.carryOver] {
      report(.carriesAndExpires(expiry, carry: carry))
    }
    checkBounds(context.declaration.naming.name.span)
    if !hasRanking { checkRankIsNotRead() }
  }

  /// Points that hang on nothing of the period: they are there before it begins.
  private mutating func figure(_ expression: Expression) -> TypedExpression? {
    let typed = self.expression(expression)
    guard typed.type.isNumeric else {
      report(.notPoints(typed.span, found: typed.type))
      return nil
    }
    guard typed.isFixedOrParameter else {
      report(.settingReadsFacts(typed.span))
      return nil
    }
    return typed
  }

  private mutating func checkExpiry(_ quantity: Quantity, _ span: Span, _ carry: Span?) {
    let typed = self.quantity(quantity)
    guard typed.type == .span, case .span(let length)? = typed.constant else {
      return report(.badWindow(quantity.span))
    }
    if length.months != 0 { monthUse = monthUse ?? quantity.span }
  }

  private mutating func checkBounds(_ span: Span) {
    guard let low = policy.settlement?.lowest, let high = policy.settlement?.highest,
      let least = low.constant?.figure, let most = high.constant?.figure, least > most
    else { return }
    report(.accountBoundsTurned(high.span, lowest: low.span))
  }

  private mutating func checkRanking(_ ranking: RankingDeclaration) {
    let typed = expression(ranking.subject)
    policy.settlement?.rankedBy = typed
    switch typed.type {
    case .number, .count, .percent, .points, .money, .duration, .any: break
    case .rate, .span, .workdays, .date, .instant, .truth, .severity, .person, .text, .symbol,
      .range:
      return report(.cannotRank(typed.span, found: typed.type))
    }
    if typed.needs != Needs() || facts(readBy: typed).contains(where: { isOfRanking($0) }) {
      report(.rankReadsLater(typed.span))
    }
  }

  private mutating func checkMembers(_ expression: Expression) {
    let typed = condition(expression)
    policy.settlement?.members.append(typed)
    let role = policy.settlement?.role
    let isOfOther = typed.needs.subject.map { $0 != role } ?? false
    if isOfOther || typed.needs.severity || typed.needs.party || typed.needs.amounts
      || facts(readBy: typed).contains(where: { isBuiltIn($0) })
    {
      report(.membersReadLater(typed.span))
    }
  }

  private func isBuiltIn(_ fact: FactID) -> Bool {
    policy.settlement.map { fact.index >= $0.firstFact } ?? false
  }

  private func isOfRanking(_ fact: FactID) -> Bool {
    AccountFact.allCases.contains { $0.isOfRanking && policy.settlement?.fact($0) == fact }
  }

  /// The facts that an expression reads, through terms too.
  private func facts(readBy expression: TypedExpression) -> Set<FactID> {
    var found = Set(expression.facts)
    var pending = expression.terms
    var seen: Set<Int> = []
    while let term = pending.popLast() {
      guard seen.insert(term).inserted else { continue }
      let value = policy.terms[term].value
      found.formUnion(value.facts)
      pending += value.terms
    }
    return found
  }

  /// A place can be read only where there are places.
  private mutating func checkRankIsNotRead() {
    guard let context = account, let terms = policy.settlement else { return }
    for fact in AccountFact.allCases
    where fact.isOfRanking && used.contains(.fact(terms.fact(fact))) {
      report(.rankWithoutRanking(context.declaration.naming.name, fact.keyword.spelling))
    }
  }
}

extension PolicyItem {
  fileprivate var isParameter: Bool {
    if case .parameter = self { return true }
    return false
  }

  fileprivate var isTally: Bool {
    if case .tally = self { return true }
    return false
  }

  /// The item as the account of a policy takes it over; `nil` for what speaks of incidents alone.
  fileprivate var inherited: PolicyItem? {
    switch self {
    case .version, .effective, .currency, .round, .calendar, .monthEnd, .boundary, .status, .role,
      .kinds, .offices, .measures, .dispositions, .parameter:
      self
    case .collect(let collect): .collect(collect.unconditional)
    case .transition, .severity, .fact, .term, .table, .tally, .ladder, .rule, .procedure,
      .duty, .account, .allow:
      nil
    }
  }
}

extension AccountSetting {
  fileprivate var isItem: Bool {
    if case .item = self { return true }
    return false
  }

  /// The keyword and place of what an account says once.
  fileprivate var single: (Keyword, Span)? {
    switch self {
    case .opening(_, let span): (.opening, span)
    case .lowest(_, let span): (.lowestBalance, span)
    case .highest(_, let span): (.highestBalance, span)
    case .carryOver(_, let span): (.carryOver, span)
    case .expiry(_, let span): (.expiresAfter, span)
    case .ranking(let ranking): (.rankBy, ranking.span)
    case .item, .members: nil
    }
  }
}

extension TypedExpression {
  /// Whether it is made of constants and parameters alone.
  var isFixedOrParameter: Bool {
    var isFixed = true
    walk { node in
      switch node {
      case .constant, .parameter, .arithmetic, .negative, .all, .any, .not, .compare, .choice,
        .isUnknown, .howMany, .extreme, .rounded, .lookup:
        break
      case .fact, .occurred, .kind, .severityIs, .term, .tally, .attribute, .holders, .prior,
        .amount,
        .conformance:
        isFixed = false
      }
    }
    return isFixed
  }
}

extension Span {
  /// Whether another place lies in this one.
  fileprivate func covers(_ other: Span) -> Bool {
    source == other.source && start <= other.start && other.end <= end
  }
}
