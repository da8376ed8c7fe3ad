public import CulpaSyntax

/// Claims that name facts and terms of the incident, and articles.
extension Interpreter {
  /// What an expression over facts, terms and parameters comes to in the incident looked at: nothing for
  /// one of constants, `nil` for one that is not known there, which is reported.
  ///
  /// It is worked out as a term of the policy would be: there is no second arithmetic.
  mutating func figure(
    of expression: Expression, _ wanted: ValueType, _ policy: Policy
  ) -> Value?? {
    guard let judged = looking.judged, let incident = judged.incident else { return .none }
    var uses = NameUses()
    uses.look(at: expression)
    if uses.names.isEmpty { return .none }
    guard let compiled = policyWithTerm(expression, wanted, policy, judged.policy) else {
      return .none
    }
    var next = workspace
    next.policies[judged.policy] = compiled
    next.rulings.removeAll()
    guard let value = next.ruling(on: incident)?.terms.last else { return .none }
    if value.isOpen {
      let words = workspace.sources.text(expression.span).flattened
      report(.expectedIsNotKnown(expression.span, words: words))
      return .some(nil)
    }
    return value
  }

  private mutating func policyWithTerm(
    _ expression: Expression, _ wanted: ValueType, _ policy: Policy, _ index: Int
  ) -> CompiledPolicy? {
    if let known = looking.policies[expression.span] { return known }
    var checker = Checker(in: policy, texts: workspace.texts, limits: workspace.limits)
    let typed = checker.expression(expression, expecting: wanted)
    guard !checker.diagnostics.contains(where: \.isError), typed.constant == nil,
      let declaration = workspace.declarations[index]
    else { return nil }
    // No script can spell this name.
    let name = Name("expected value", expression.span)
    let checked = check(
      declaration.with(term: name, expression), texts: &workspace.texts,
      calendar: policy.calendar, limits: workspace.limits)
    for diagnostic in checked.diagnostics
    where diagnostic.isError && diagnostic.span.source == expression.span.source {
      report(diagnostic)
    }
    guard let model = checked.policy, let compiled = CompiledPolicy.withAccounts(model).first else {
      return nil
    }
    looking.policies[expression.span] = compiled
    return compiled
  }

  /// The articles that what an expectation looks at rests on, in the order of the derivation.
  mutating func articles(of subject: ExpectSubject, in judged: JudgedIncident) -> [String] {
    let ruling = judged.ruling
    let policy = workspace.policies[judged.policy].policy
    switch subject {
    case .severity: return policy.articles(of: ruling.severity).unique
    case .total(of: let name, _):
      return charged(name, judged) { !$0.isReward }
    case .rewards(of: let name, _):
      return charged(name, judged) { $0.isReward }
    case .amount(let amount, of: let name):
      guard let booking = policy.scope.booking(amount.text) else {
        return obligationArticles(name, ruling, policy)
      }
      return charged(name, judged) { $0.booking == booking }
    case .value(let name):
      if let booking = policy.scope.booking(name.text) {
        return charged(nil, judged) { $0.booking == booking }
      }
      switch policy.scope.values[name.text] {
      case .term(let index)?: return policy.terms[index].cites
      case .tally(let index)?: return policy.tallies[index].base.cites
      case .parameter(let index)?: return policy.parameters[index].cites
      case .fact(let id)?: return policy.facts[id.index].cites
      default: return []
      }
    case .discipline(of: let name, _):
      let people = self.people(name, ruling, policy) ?? []
      return ruling.disciplines.filter { discipline in
        ruling.parties[discipline.party].person.map { people.contains($0) } ?? false
      }.flatMap { policy.rules[$0.rule.index].cites }.unique
    case .deadline(of: let name, _), .status(of: let name, _), .lateness(of: let name, _):
      return obligationArticles(name, ruling, policy)
    case .instalments, .duty, .rule, .question, .conflict, .error, .dispose, .forbid: return []
    }
  }

  private mutating func charged(
    _ name: Name?, _ judged: JudgedIncident, _ isMeant: (Charge) -> Bool
  ) -> [String] {
    let ruling = judged.ruling
    let policy = workspace.policies[judged.policy].policy
    let people = name.flatMap { self.people($0, ruling, policy) }
    let role = name.flatMap {
      workspace.person(named: $0.text) == nil ? policy.scope.role($0.text) : nil
    }
    return ruling.charges.filter { charge in
      let party = ruling.parties[charge.party]
      if let role, party.role != role { return false }
      if let people, !(party.person.map { people.contains($0) } ?? false) { return false }
      return isMeant(charge)
    }.flatMap { policy.articles(of: $0) }.unique
  }

  private func obligationArticles(
    _ name: Name, _ ruling: Ruling, _ policy: Policy
  ) -> [String] {
    ruling.obligations.first { $0.label.name == name.text || $0.label.alias == name.text }?.cites
      ?? []
  }
}

extension Workspace {
  /// The words of an expectation behind its keyword.
  public func claimWords(_ span: Span) -> String {
    let words = sources.text(span).flattened
    for keyword in [Keyword.expect.spelling.english, Keyword.expect.spelling.chinese]
    where words.hasPrefix(keyword) {
      return String(words.dropFirst(keyword.count).drop(while: \.isWhitespace))
    }
    return words
  }
}

extension String {
  /// `4.3, 5.1` as `4.3` and `5.1`: several articles may stand in one text.
  var singleArticles: [String] {
    split { ",;\u{FF0C}\u{FF1B}\u{3001}".contains($0) }.map { part in
      var rest = part
      while rest.first?.isWhitespace ?? false { rest.removeFirst() }
      while rest.last?.isWhitespace ?? false { rest.removeLast() }
      return String(rest)
    }
  }
}

extension [String] {
  /// Each once, where it stood first.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
