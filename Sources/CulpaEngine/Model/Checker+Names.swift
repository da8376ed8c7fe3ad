import CulpaSyntax

/// Names: declared once, found again, and suggested when they are not.
extension Checker {
  /// Declares everything that has a name, so that order never matters.
  mutating func declareNames() {
    policy.enumerations = [Enumeration(members: [])]
    for item in items {
      switch item {
      case .kinds(let kinds, _): declareKinds(kinds)
      case .offices(let offices, _): declareOffices(offices)
      case .role(let role): declareRole(role)
      case .fact(let fact): declareFact(fact)
      case .parameter(let parameter):
        let id = Entity.parameter(parameterTypes.count)
        parameterTypes.append(parameter.type.map { type(of: $0) } ?? .any)
        declare(parameter.naming, as: id, in: \.values, id)
      case .tally(let tally): declareTally(tally)
      case .term(let term):
        let id = Entity.term(policy.terms.count)
        policy.terms.append(
          Term(label: Label(term.naming), cites: [], value: .hole(term.span)))
        declare(term.naming, as: id, in: \.values, id)
      case .table(let table):
        let id = Entity.term(policy.terms.count)
        policy.terms.append(
          Term(label: Label(table.naming), cites: [], value: .hole(table.span)))
        declare(table.naming, as: id, in: \.values, id)
      case .account(let account): declareAccount(account)
      case .version, .effective, .currency, .round, .calendar, .monthEnd, .severity, .measures,
        .ladder, .rule, .collect, .procedure, .boundary, .transition, .status, .dispositions,
        .duty, .allow:
        break
      }
    }
    declareDispositions()
    declareMeasures()
    declareRules()
    declareSteps()
  }

  mutating func declare<ID>(
    _ naming: Naming, as entity: Entity, in table: WritableKeyPath<Scope, [String: ID]>, _ id: ID
  ) {
    for name in [naming.name, naming.alias].compactMap({ $0 }) {
      checkSpelling(name)
      if let taken = policy.scope[keyPath: table][name.text] {
        report(
          .declaredTwice(
            name, noun: (taken as? Entity ?? entity).noun, first: places[table]?[name.text]))
      } else {
        policy.scope[keyPath: table][name.text] = id
        places[table, default: [:]][name.text] = name.span
      }
    }
  }

  private static let units = Set(
    Unit.allCases.flatMap { $0.spellings.english + $0.spellings.chinese })

  /// A name may not be a unit: after a number it would be read as one.
  private mutating func checkSpelling(_ name: Name) {
    if Self.units.contains(name.text) { report(.nameIsUnit(name)) }
  }

  private mutating func declareKinds(_ kinds: [Naming]) {
    var members = policy.enumerations[0].members
    for kind in kinds { append(kind, to: &members) }
    policy.enumerations[0] = Enumeration(members: members)
  }

  private mutating func append(_ naming: Naming, to members: inout [Label]) {
    for name in [naming.name, naming.alias].compactMap({ $0 }) {
      if let first = members.first(where: { $0.name == name.text || $0.alias == name.text }) {
        report(.declaredTwice(name, noun: Noun.value, first: first.span))
      }
    }
    members.append(Label(naming))
  }

  mutating func enumeration(of namings: [Naming]) -> EnumerationID {
    var members: [Label] = []
    for naming in namings { append(naming, to: &members) }
    policy.enumerations.append(Enumeration(members: members))
    return EnumerationID(policy.enumerations.count - 1)
  }

  private mutating func declareOffices(_ offices: [Naming]) {
    for office in offices {
      let id = policy.offices.count
      policy.offices.append(Label(office))
      declare(office, as: .office(id), in: \.offices, id)
    }
  }

  private mutating func declareMeasures() {
    for (english, chinese) in BuiltIn.measures {
      let id = policy.measures.count
      policy.measures.append(Label(name: english, alias: chinese))
      policy.scope.measures[english] = id
      policy.scope.measures[chinese] = id
    }
    for case .measures(let measures, _) in items {
      for measure in measures {
        let id = policy.measures.count
        policy.measures.append(Label(measure))
        declare(measure, as: .measure(id), in: \.measures, id)
      }
    }
  }

  private mutating func declareRole(_ declaration: RoleDeclaration) {
    var tiers: EnumerationID?
    var standard: Int?
    if let tier = declaration.tier {
      let id = enumeration(of: tier.levels)
      tiers = id
      if let name = tier.standard {
        standard = member(name, of: id, noun: Noun.tier)
      }
    }
    let id = RoleID(policy.roles.count)
    policy.roles.append(
      Role(
        label: Label(declaration.naming), isConfidential: declaration.isConfidential,
        tierAlias: declaration.tier?.alias?.text, tiers: tiers, standardTier: standard,
        post: declaration.post?.value))
    declare(declaration.naming, as: .role(id), in: \.values, .role(id))
  }

  private mutating func declareFact(_ declaration: FactDeclaration) {
    let id = FactID(policy.facts.count)
    let type = type(of: declaration.type)
    policy.facts.append(
      Fact(label: Label(declaration.naming), type: type, standard: .unknown))
    declare(declaration.naming, as: .fact(id), in: \.values, .fact(id))
  }

  mutating func type(of name: TypeName) -> ValueType {
    switch name {
    case .oneOf(let members, _): return .symbol(enumeration(of: members))
    case .simple(let keyword, let span):
      switch keyword {
      case .money:
        moneyUse = moneyUse ?? span
        return .money
      case .duration: return .duration
      case .yesNo: return .truth
      case .count: return .count
      case .percent: return .percent
      case .date: return .date
      case .time: return .instant
      case .textType: return .text
      default: return .number
      }
    }
  }

  private mutating func declareRules() {
    for case .rule(let rule) in items {
      declareRule(rule)
    }
  }

  private mutating func declareRule(_ rule: RuleDeclaration) {
    let id = RuleID(ruleCount)
    ruleCount += 1
    declare(rule.naming, as: .rule(id), in: \.rules, id)
    for effect in rule.effects {
      let naming: Naming?
      switch effect {
      case .charge(let payment), .reward(let payment): naming = payment.booking ?? rule.naming
      case .pass(let pass): naming = pass.booking ?? rule.naming
      case .apportion(let part): naming = part.booking ?? rule.naming
      case .classify, .discipline, .require, .raise, .lower, .scale, .share, .cap, .floor, .join,
        .points, .disqualify, .dispose, .forbid, .shift:
        naming = nil
      }
      if let naming { declareBooking(naming) }
    }
  }

  /// A booking is declared wherever it is named first; later ones are the same. An alias given once
  /// holds for all.
  private mutating func declareBooking(_ naming: Naming) {
    if let id = policy.scope.bookings[naming.name.text] {
      if let alias = naming.alias, policy.scope.bookings[alias.text] == nil {
        policy.scope.bookings[alias.text] = id
        let known = policy.bookings[id.index].label
        policy.bookings[id.index] = Booking(
          label: Label(name: known.name, alias: alias.text, title: known.title, span: known.span))
      }
      return
    }
    let id = BookingID(policy.bookings.count)
    policy.bookings.append(Booking(label: Label(naming)))
    for name in [naming.name, naming.alias].compactMap({ $0 }) {
      policy.scope.bookings[name.text] = id
    }
  }

  // MARK: Finding

  /// The position of an enumerator, by name or alias.
  mutating func member(
    _ name: Name, of enumeration: EnumerationID, noun: Bilingual
  ) -> Int? {
    let members = policy.enumerations[enumeration.index].members
    if let index = members.firstIndex(where: { $0.name == name.text || $0.alias == name.text }) {
      return index
    }
    let names = members.flatMap { [$0.name, $0.alias].compactMap { $0 } }
    report(
      .unknownName(name, noun: noun, near: Nearest.of(name.text, in: names), known: names))
    return nil
  }

  mutating func find<ID>(
    _ name: Name, in table: [String: ID], noun: Bilingual
  ) -> ID? {
    if let id = table[name.text] { return id }
    let names = table.keys.sorted()
    report(
      .unknownName(name, noun: noun, near: Nearest.of(name.text, in: names), known: names))
    return nil
  }

  mutating func level(_ name: Name) -> LevelID? {
    severityUse = severityUse ?? name.span
    guard
      let id = find(
        name, in: policy.scope.levels, noun: Noun.severity)
    else { return nil }
    used.insert(.level(id))
    return id
  }

  mutating func role(_ name: Name) -> RoleID? {
    if let id = policy.scope.role(name.text) {
      used.insert(.role(id))
      return id
    }
    let names = policy.roles.flatMap { [$0.label.name, $0.label.alias].compactMap { $0 } }
    report(
      .unknownName(
        name, noun: Noun.role, near: Nearest.of(name.text, in: names),
        known: names))
    return nil
  }

  mutating func booking(_ name: Name) -> BookingID? {
    find(name, in: policy.scope.bookings, noun: Noun.booking)
  }
}
