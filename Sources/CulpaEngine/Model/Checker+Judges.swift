import CulpaSyntax

/// Who finds a fact, and by which article.
extension Checker {
  mutating func checkJudges() {
    for case .fact(let declaration) in items {
      guard let id = policy.scope.fact(declaration.naming.name.text) else { continue }
      policy.facts[id.index].judges = declaration.judges.map { office($0) }
      policy.facts[id.index].cites = declaration.cites.map(\.value)
    }
  }
}
