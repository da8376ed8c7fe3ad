import CulpaSyntax

/// `expect out_of_order of handle is yes` and the like.
extension Interpreter {
  /// How a step went; `nil` where something else is asked for.
  mutating func conformance(
    _ word: Name, of step: Name, _ ruling: Ruling, _ policy: Policy
  ) -> Finding? {
    let words: [Keyword] = [.outOfOrder, .wrongRole, .incomplete, .keep]
    guard policy.scope.booking(word.text) == nil, policy.scope.steps[step.text] != nil,
      let asked = words.first(where: { BuiltIn.spells(word.text, $0) })
    else { return nil }
    guard let obligation = ruling.obligations.first(where: { $0.label.isCalled(step.text) }) else {
      return .nothing
    }
    switch asked {
    case .outOfOrder: return .value(obligation.outOfOrder.map { .truth($0) } ?? .unknown)
    case .wrongRole: return .value(obligation.wrongRole.map { .truth($0) } ?? .unknown)
    case .incomplete:
      return .value(obligation.lacking.map { .number(Decimal($0.count)) } ?? .unknown)
    default: return obligation.retention?.until.map { .value(.day($0)) } ?? .nothing
    }
  }
}

extension Label {
  /// Whether a name is its name or its alias.
  func isCalled(_ name: String) -> Bool { self.name == name || alias == name }
}
