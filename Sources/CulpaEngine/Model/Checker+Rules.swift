import CulpaSyntax

/// Rules, procedures and collection.
extension Checker {
  mutating func checkRules() {
    for case .rule(let declaration) in items { checkRule(declaration) }
    checkTargets()
    checkReadings()
  }

  private mutating func checkRule(_ declaration: RuleDeclaration) {
    let conditions = declaration.conditions.map { condition($0) }
    var needs = joined(conditions, declaration.naming.name.span)
    for condition in conditions {
      if condition.needs.amounts { report(.conditionReadsAmounts(condition.span)) }
      if condition.needs.party { report(.priorNeedsPerson(condition.span)) }
    }
    needs.amounts = false
    var effects: [PolicyEffect] = []
    for effect in declaration.effects {
      guard let checked = self.effect(effect, of: declaration, needs) else { continue }
      effects.append(checked)
    }
    if declaration.effects.isEmpty, declaration.overrides.isEmpty {
      report(.ruleWithoutEffect(declaration.naming.name))
    }
    let overrides = declaration.overrides.compactMap { name in
      find(name, in: policy.scope.rules, noun: Noun.rule)
    }
    policy.rules.append(
      Rule(
        label: Label(declaration.naming), cites: declaration.cites.map(\.value),
        overrides: overrides, conditions: conditions, effects: effects,
        period: period(of: declaration), subject: needs.subject,
        span: declaration.span))
  }

  private mutating func effect(
    _ effect: Effect, of rule: RuleDeclaration, _ needs: Needs
  ) -> PolicyEffect? {
    switch effect {
    case .classify(let name, let span):
      guard let level = level(name) else { return nil }
      if needs.severity { report(.classifyReadsLater(span, rule.conditions.first?.span)) }
      return .classify(level, span)
    case .charge(let payment): return pay(payment, isReward: false, of: rule, needs)
    case .reward(let payment): return pay(payment, isReward: true, of: rule, needs)
    case .discipline(let roles, let measures, let lasting, let span):
      return discipline(roles, measures, lasting, span)
    case .require(let require): return .require(requirement(require))
    case .raise(let adjustment): return adjust(adjustment, isRaise: true, needs)
    case .lower(let adjustment): return adjust(adjustment, isRaise: false, needs)
    case .scale(let target, let scaling, let span):
      guard let set = self.target(target), let factor = factor(scaling, target, set, needs) else {
        return nil
      }
      checkReach(factor.parts, set.roles)
      return .scale(set, factor, span)
    case .share(let target, let scaling, let span):
      guard let set = self.target(target) else { return nil }
      guard let scaling else { return .share(set, nil, span) }
      guard let factor = factor(scaling, target, set, needs) else { return nil }
      checkReadsNobody(factor.parts)
      return .share(set, factor, span)
    case .cap(let target, let amount, let span):
      return limit(target, amount, isCap: true, span, needs)
    case .floor(let target, let amount, let span):
      return limit(target, amount, isCap: false, span, needs)
    case .join(let person, let role, let tier, let span):
      return join(person, role, tier, span, needs)
    case .pass(let pass): return self.pass(pass)
    case .points(let points): return enter(points)
    case .disqualify(roles: let roles, account: let account, let span):
      return disqualify(roles, account, span)
    case .dispose(let names, let span): return dispose(names, isRequired: true, span)
    case .forbid(let names, let span): return dispose(names, isRequired: false, span)
    case .apportion(let apportion): return self.apportion(apportion, of: rule)
    case .shift(let levels, isWorse: let isWorse, let span):
      return shift(levels, isWorse: isWorse, span, of: rule, needs)
    }
  }

  // MARK: Payments

  private mutating func pay(
    _ payment: Payment, isReward: Bool, of rule: RuleDeclaration, _ needs: Needs
  ) -> PolicyEffect? {
    payUse = payUse ?? payment.span
    let roles = payment.roles.compactMap { role($0) }
    let naming = payment.booking ?? rule.naming
    guard let booking = policy.scope.bookings[naming.name.text],
      let amount = amount(payment.amount, needs)
    else { return nil }
    if let subject = joined(amount.parts, payment.span).subject {
      for (name, role) in zip(payment.roles, roles) where role != subject {
        report(.amountOfOther(name.span, subject: policy.roles[subject.index].label.name))
      }
    }
    return .pay(
      PayEffect(
        isReward: isReward, roles: roles, amount: amount, booking: booking,
        isAdditional: payment.isAdditional, span: payment.span))
  }

  /// A share of a base keeps its rate, so that points can be added to it; anything else is money.
  private mutating func amount(_ expression: Expression, _ needs: Needs) -> AmountExpression? {
    switch expression.ungrouped {
    case .of(let rate, let base, let span):
      guard let (low, high) = ends(rate, .percent) else { return nil }
      if low.type == .percent {
        let typed = self.expression(base)
        guard typed.type.agrees(with: .money) else {
          report(.notAnAmount(span, found: typed.type))
          return nil
        }
        checkRate(high)
        checkNotNegative(low)
        return .share(low: low, high: high, base: typed)
      }
    case .range(_, _, _, let span):
      guard let (low, high) = ends(expression.ungrouped, .money) else { return nil }
      guard low.type.agrees(with: .money), high.type.agrees(with: .money) else {
        report(.notAnAmount(span, found: low.type))
        return nil
      }
      checkNotNegative(low)
      return .fixed(low: low, high: high)
    default: break
    }
    let typed = self.expression(expression)
    guard typed.type.agrees(with: .money) else {
      report(.notAnAmount(expression.span, found: typed.type))
      return nil
    }
    checkNotNegative(typed)
    return .fixed(low: typed, high: typed)
  }

  /// The direction is the effect's to say; a figure below zero would turn it round, or vanish.
  mutating func checkNotNegative(_ figure: TypedExpression) {
    if case .negative = figure.node { return report(.negativeFigure(figure.span)) }
    if let constant = figure.constant?.figure, constant.isNegative {
      report(.negativeFigure(figure.span))
    }
  }

  /// Both ends of a range, or the same value twice.
  private mutating func ends(
    _ expression: Expression, _ type: ValueType
  ) -> (TypedExpression, TypedExpression)? {
    guard case .range(let low, let high, let isHalfOpen, let span) = expression.ungrouped else {
      switch expression.ungrouped {
      case .bound(_, _, let span), .wordedBound(_, _, let span):
        report(.openRangeToChoose(span))
        return nil
      default: break
      }
      let both = self.expression(expression)
      return (both, both)
    }
    if isHalfOpen { report(.openRangeToChoose(span)) }
    let first = self.expression(low)
    let second = self.expression(high)
    guard first.type.agrees(with: second.type) else {
      report(.noComparison(span, first, second))
      return nil
    }
    checkOrder(first, second, span)
    return (first, second)
  }

  private mutating func checkRate(_ rate: TypedExpression) {
    guard case .ratio(let ratio)? = rate.constant, ratio > .one else { return }
    report(.rateAboveWhole(rate.span, ratio))
  }

  private mutating func discipline(
    _ roles: [Name], _ measures: [Name], _ lasting: Expression?, _ span: Span
  ) -> PolicyEffect? {
    let holders = roles.compactMap { role($0) }
    let found = measures.compactMap { name -> Int? in
      let index = find(
        name, in: policy.scope.measures, noun: Noun.measure)
      if let index { used.insert(.measure(index)) }
      return index
    }
    var length: (low: TypedExpression, high: TypedExpression)?
    if let lasting, let (low, high) = ends(lasting, .span) {
      checkNoAmounts([low, high])
      checkReach([low, high], holders)
      for end in [low, high] where ![.span, .duration, .workdays, .any].contains(end.type) {
        report(.wrongType(end.span, found: end.type, wanted: .span))
      }
      length = (low, high)
    }
    return .discipline(
      DisciplineEffect(roles: holders, measures: found, lasting: length, span: span))
  }

  // MARK: Adjustments

  mutating func target(_ target: Target) -> TargetSet? {
    guard let booking = targetBooking(target) else { return nil }
    let roles = target.roles.compactMap { role($0) }
    guard roles.count == target.roles.count else { return nil }
    return TargetSet(booking: booking, roles: roles)
  }

  /// A booking that is not known is a misspelling where another is near; otherwise nothing sets it.
  private mutating func targetBooking(_ target: Target) -> BookingID? {
    let name = target.amount.text
    if policy.scope.bookings[name] == nil,
      Nearest.of(name, in: policy.scope.bookings.keys.sorted()) == nil
    {
      report(.nothingSets(target.amount.span, booking: name, role: nil))
      return nil
    }
    return booking(target.amount)
  }

  private mutating func adjust(
    _ adjustment: Adjustment, isRaise: Bool, _ needs: Needs
  ) -> PolicyEffect? {
    guard let target = target(adjustment.target) else { return nil }
    let step = expression(adjustment.step)
    guard [.points, .percent, .money, .any].contains(step.type) else {
      report(.notAStep(step.span, found: step.type))
      return nil
    }
    checkNotNegative(step)
    let count = adjustment.count.map { expression($0) }
    if let count, !count.type.isNumeric {
      report(.wrongType(count.span, found: count.type, wanted: .count))
      return nil
    }
    checkNoAmounts([step] + (count.map { [$0] } ?? []))
    checkReach([step] + (count.map { [$0] } ?? []), target.roles)
    return .adjust(
      AdjustEffect(
        target: target, step: step, count: count, isRaise: isRaise, span: adjustment.span))
  }

  /// A figure of single holders can only act on those holders.
  mutating func checkReach(_ parts: [TypedExpression], _ roles: [RoleID]) {
    for part in parts {
      guard let subject = part.needs.subject, roles != [subject] else { continue }
      report(.amountOfOther(part.span, subject: policy.roles[subject.index].label.name))
      return
    }
  }

  /// What several divide, or pass on, can't hang on one of them.
  mutating func checkReadsNobody(_ parts: [TypedExpression]) {
    for part in parts where part.needs.subject != nil || part.needs.party {
      report(.procedureReadsParty(part.span))
    }
  }

  mutating func checkNoAmounts(_ parts: [TypedExpression]) {
    for part in parts where part.needs.amounts { report(.adjustmentReadsAmounts(part.span)) }
  }

  private mutating func factor(
    _ scaling: Scaling, _ target: Target, _ set: TargetSet, _ needs: Needs
  ) -> ScaleFactor? {
    switch scaling {
    case .factor(let expression):
      let typed = self.expression(expression)
      guard typed.type.isNumeric || typed.type == .percent else {
        report(.notAFactor(typed.span, found: typed.type))
        return nil
      }
      checkNoAmounts([typed])
      checkNotNegative(typed)
      return .one(typed)
    case .table(let subject, let rows): return tierTable(subject, rows, target, set)
    }
  }

  private mutating func tierTable(
    _ subject: Name, _ rows: [(level: Name, factor: Expression)], _ target: Target,
    _ set: TargetSet
  ) -> ScaleFactor? {
    let roles = set.roles.isEmpty ? policy.roles.indices.map { RoleID($0) } : set.roles
    guard let owner = roles.first(where: { policy.roles[$0.index].tiers != nil }),
      let enumeration = policy.roles[owner.index].tiers,
      BuiltIn.spells(subject.text, .tier) || policy.roles[owner.index].tierAlias == subject.text
    else {
      report(.noTiers(subject, role: roles.first.map { policy.roles[$0.index].label.name }))
      return nil
    }
    checkTiers(subject, of: owner, roles, areNamed: !set.roles.isEmpty)
    var table: [(tier: Int, factor: TypedExpression)] = []
    for (level, expression) in rows {
      guard let tier = member(level, of: enumeration, noun: Noun.tier)
      else { continue }
      let typed = self.expression(expression)
      guard typed.type.isNumeric || typed.type == .percent else {
        report(.notAFactor(typed.span, found: typed.type))
        continue
      }
      checkNotNegative(typed)
      checkNoAmounts([typed])
      if table.contains(where: { $0.tier == tier }) { report(.tierTwice(level)) }
      table.append((tier, typed))
    }
    let members = policy.enumerations[enumeration.index].members
    let missing = members.indices.filter { index in !table.contains { $0.tier == index } }
    if !missing.isEmpty, table.count == rows.count {
      report(.tierMissing(target.span, names: missing.map { members[$0].name }))
    }
    return .byTier(table)
  }

  /// One table speaks of one set of tiers: every role that is named has it, and of all roles no two differ.
  private mutating func checkTiers(
    _ subject: Name, of owner: RoleID, _ roles: [RoleID], areNamed: Bool
  ) {
    func names(_ role: RoleID) -> [String]? {
      policy.roles[role.index].tiers.map { policy.enumerations[$0.index].members.map(\.name) }
    }
    for role in roles where names(role) != names(owner) {
      if !areNamed, names(role) == nil { continue }
      return report(
        .tiersDiffer(
          subject, policy.roles[owner.index].label.name, policy.roles[role.index].label.name))
    }
  }

  private mutating func limit(
    _ target: Target, _ amount: Expression, isCap: Bool, _ span: Span, _ needs: Needs
  ) -> PolicyEffect? {
    guard let set = self.target(target) else { return nil }
    let typed = expression(amount)
    guard typed.type.agrees(with: .money) else {
      report(.notAnAmount(amount.span, found: typed.type))
      return nil
    }
    checkNoAmounts([typed])
    checkNotNegative(typed)
    checkReach([typed], set.roles)
    return .limit(set, typed, isCap: isCap, span)
  }

  // MARK: Parties

  private mutating func join(
    _ person: Expression, _ role: Name, _ tier: Name?, _ span: Span, _ needs: Needs
  ) -> PolicyEffect? {
    var superiors = 0
    var owner = person.ungrouped
    while case .of(let step, let next, _) = owner, case .name(let word) = step.ungrouped,
      BuiltIn.spells(word.text, .superior)
    {
      superiors += 1
      owner = next.ungrouped
    }
    guard case .name(let holder) = owner, let source = policy.scope.role(holder.text) else {
      report(.notAPerson(person.span))
      return nil
    }
    used.insert(.role(source))
    guard let target = self.role(role) else { return nil }
    var position: Int?
    if let tier {
      guard let tiers = policy.roles[target.index].tiers else {
        report(.noTiers(tier, role: role.text))
        return nil
      }
      position = member(tier, of: tiers, noun: Noun.tier)
    } else if let tiers = policy.roles[target.index].tiers,
      policy.roles[target.index].standardTier == nil
    {
      let names = policy.enumerations[tiers.index].members.map(\.name)
      report(.joinNeedsTier(role, tiers: names))
    }
    return .join(
      JoinEffect(superiors: superiors, of: source, role: target, tier: position, span: span))
  }

  private mutating func pass(_ pass: PassEffect) -> PolicyEffect? {
    guard let target = target(pass.target), let along = role(pass.along) else { return nil }
    let rate = expression(pass.rate)
    guard rate.type == .percent || rate.type.isNumeric else {
      report(.notAFactor(rate.span, found: rate.type))
      return nil
    }
    checkNoAmounts([rate])
    checkReadsNobody([rate])
    checkNotNegative(rate)
    let name = pass.booking?.name.text
    let booking = name.flatMap { policy.scope.bookings[$0] }
    return .pass(
      PassAlong(
        target: target, along: along, rate: rate, isFromFirst: pass.isFromFirst,
        booking: booking ?? target.booking, span: pass.span))
  }

  /// What is figured from other amounts comes after all adjustments.
  private mutating func checkTargets() {
    var set: [TargetSet: (anyFixed: Bool, anyRate: Bool)] = [:]
    var derived: Set<TargetSet> = []
    for rule in policy.rules {
      for case .pay(let pay) in rule.effects {
        for role in pay.roles {
          let key = TargetSet(booking: pay.booking, roles: [role])
          if pay.readsAmounts {
            derived.insert(key)
          } else if case .share = pay.amount {
            set[key, default: (false, false)].anyRate = true
          } else {
            set[key, default: (false, false)].anyFixed = true
          }
        }
      }
      for case .apportion(let apportion) in rule.effects {
        for (role, _) in apportion.parts {
          let key = TargetSet(booking: apportion.booking, roles: [role])
          set[key, default: (false, false)].anyFixed = true
        }
      }
      for case .pass(let pass) in rule.effects {
        derived.insert(TargetSet(booking: pass.booking, roles: [pass.along]))
      }
    }
    for rule in policy.rules {
      for effect in rule.effects {
        guard let (target, span) = effect.target else { continue }
        let reached = target.roles.isEmpty ? policy.roles.indices.map { RoleID($0) } : target.roles
        let keys = reached.map { TargetSet(booking: target.booking, roles: [$0]) }
        let name = policy.bookings[target.booking.index].label.name
        // Named roles must each have the amount; all roles together must have it somewhere.
        let idle = keys.filter { set[$0] == nil }
        if let first = target.roles.isEmpty && idle.count < keys.count ? nil : idle.first {
          let isDerived =
            target.roles.isEmpty
            ? derived.contains { $0.booking == target.booking } : derived.contains(first)
          let role = target.roles.isEmpty ? nil : policy.roles[first.roles[0].index].label.name
          report(
            isDerived
              ? .adjustsDerived(span, booking: name)
              : .nothingSets(span, booking: name, role: role))
        } else if case .adjust(let adjust) = effect, adjust.step.type == .points,
          !keys.contains(where: { set[$0]?.anyRate ?? false })
        {
          report(.pointsOnFixed(span, booking: name))
        }
      }
    }
  }

  /// What is figured from amounts, and chains, see the amounts before them and never each other.
  private mutating func checkReadings() {
    var readers: Set<TargetSet> = []
    var chained: Set<TargetSet> = []
    for rule in policy.rules {
      for case .pay(let pay) in rule.effects where pay.readsAmounts {
        for role in pay.roles { readers.insert(TargetSet(booking: pay.booking, roles: [role])) }
      }
      for case .pass(let pass) in rule.effects {
        chained.insert(TargetSet(booking: pass.booking, roles: [pass.along]))
      }
    }
    func meets(_ read: TargetSet, _ derived: Set<TargetSet>) -> Bool {
      derived.contains { key in key.roles.contains { read.covers(key.booking, $0) } }
    }
    for rule in policy.rules {
      for effect in rule.effects {
        switch effect {
        case .pay(let pay) where pay.readsAmounts:
          for read in pay.amount.parts.flatMap(\.amountsRead)
          where meets(read, readers) || meets(read, chained) {
            let name = policy.bookings[read.booking.index].label.name
            report(.readsDerived(pay.span, booking: name))
          }
        case .pass(let pass):
          // A chain that goes on under its own name begins with the amounts that rules set.
          guard
            meets(pass.target, readers) || !pass.target.roles.isEmpty && meets(pass.target, chained)
          else { continue }
          let name = policy.bookings[pass.target.booking.index].label.name
          report(.readsDerived(pass.span, booking: name))
        default: break
        }
      }
    }
  }

  // MARK: Overriding

  mutating func orderRules() {
    let rules = policy.rules
    var overriders: [[Int]] = Array(repeating: [], count: rules.count)
    for (index, rule) in rules.enumerated() {
      for overridden in rule.overrides where overridden.index < rules.count {
        overriders[overridden.index].append(index)
      }
    }
    let (order, circular) = Order.topological(count: rules.count, after: { overriders[$0] })
    policy.ruleOrder = order
    if !circular.isEmpty {
      report(.circularOverrides(circular.map { rules[$0].label }))
    }
    checkInherited(order, overriders)
  }

  /// A rule also waits for what its overriders read, and is judged for those whom they judge.
  private mutating func checkInherited(_ order: [Int], _ overriders: [[Int]]) {
    let rules = policy.rules
    var subjects = rules.map(\.subject)
    var waits = rules.map { rule in rule.conditions.contains { $0.needs.severity } }
    for index in order {
      let own = waits[index]
      for overrider in overriders[index] {
        waits[index] = waits[index] || waits[overrider]
        guard let theirs = subjects[overrider] else { continue }
        if let mine = subjects[index], mine != theirs {
          report(.twoSubjects(rules[index].label.span))
        }
        subjects[index] = subjects[index] ?? theirs
      }
      let classifies = rules[index].effects.contains {
        switch $0 {
        case .classify, .shift: return true
        default: return false
        }
      }
      if classifies, waits[index], !own { report(.classifyReadsLater(rules[index].label.span)) }
    }
  }
}

extension PolicyEffect {
  /// Where it is written.
  var span: Span {
    switch self {
    case .classify(_, let span), .scale(_, _, let span), .share(_, _, let span),
      .limit(_, _, _, let span):
      span
    case .pay(let pay): pay.span
    case .discipline(let discipline): discipline.span
    case .require(let step): step.span
    case .adjust(let adjust): adjust.span
    case .join(let join): join.span
    case .pass(let pass): pass.span
    case .enter(let entry): entry.span
    case .disqualify(let disqualify): disqualify.span
    case .dispose(let dispose): dispose.span
    case .apportion(let apportion): apportion.span
    case .shift(let shift): shift.span
    }
  }

  /// The amounts that it adjusts.
  var target: (TargetSet, Span)? {
    switch self {
    case .adjust(let adjust): (adjust.target, adjust.span)
    case .scale(let target, _, let span), .share(let target, _, let span),
      .limit(let target, _, _, let span):
      (target, span)
    case .classify, .pay, .discipline, .require, .join, .pass, .enter, .disqualify, .dispose,
      .apportion, .shift:
      nil
    }
  }
}

extension AmountExpression {
  /// Its figures.
  var parts: [TypedExpression] {
    switch self {
    case .share(let low, let high, let base): [low, high, base]
    case .fixed(let low, let high): [low, high]
    }
  }
}

extension ScaleFactor {
  /// Its figures.
  var parts: [TypedExpression] {
    switch self {
    case .one(let factor): [factor]
    case .byTier(let table): table.map(\.factor)
    }
  }
}

extension PayEffect {
  /// Whether it is figured from other amounts, and so after them.
  var readsAmounts: Bool { amount.parts.contains { $0.needs.amounts } }
}
