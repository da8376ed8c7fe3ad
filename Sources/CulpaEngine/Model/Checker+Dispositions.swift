import CulpaSyntax

/// Dispositions: the enumeration, the fact that holds the chosen one, and the effects that speak of it.
extension Checker {
  /// Must come after all facts are declared, whose numbers follow the text.
  mutating func declareDispositions() {
    var namings: [Naming] = []
    var first: Span?
    for case .dispositions(let declared, let span) in items {
      namings += declared
      first = first ?? span
    }
    guard let first else { return }
    let members = enumeration(of: namings)
    let fact = FactID(policy.facts.count)
    let (english, chinese) = Keyword.disposition.spelling
    policy.facts.append(
      Fact(
        label: Label(name: english, alias: chinese, span: first), type: .symbol(members),
        standard: .unknown))
    for name in [english, chinese] {
      if let taken = policy.scope.values[name] {
        report(.declaredTwice(Name(name, first), noun: taken.noun, first: places[\.values]?[name]))
      } else {
        policy.scope.values[name] = .fact(fact)
      }
    }
    used.insert(.fact(fact))
    policy.dispositions = DispositionSet(members: members, fact: fact)
  }

  mutating func dispose(_ names: [Name], isRequired: Bool, _ span: Span) -> PolicyEffect? {
    var members: Set<Int> = []
    for name in names {
      guard let declared = policy.dispositions else {
        report(.unknownName(name, noun: Noun.disposition, near: nil, known: []))
        return nil
      }
      guard let member = member(name, of: declared.members, noun: Noun.disposition) else {
        return nil
      }
      members.insert(member)
    }
    return .dispose(DisposeEffect(members: members.sorted(), isRequired: isRequired, span: span))
  }
}
