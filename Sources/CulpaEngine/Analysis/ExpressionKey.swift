import CulpaSyntax

/// What tells expressions apart: two have the same text exactly where they compute the same.
struct ExpressionKey {
  private let policy: Policy

  init(_ policy: Policy) { self.policy = policy }

  func text(_ expression: TypedExpression) -> String {
    switch expression.node {
    case .constant(let value): return "\(value)"
    case .fact(let id): return "fact\(id.index)"
    case .occurred: return "occurred"
    case .kind: return "kind"
    case .severityIs(let mask): return "severity\(mask)"
    case .parameter(let index): return "param\(index)"
    case .term(let index): return term(index)
    case .tally(let index): return "tally\(index)"
    case .attribute(let attribute, superiors: let superiors, of: let role):
      return "\(attribute)^\(superiors)of\(role.index)"
    case .holders(let role): return "holders\(role.index)"
    case .prior(let query):
      return "prior\(query)of\(expression.needs.subject.map { $0.index } ?? -1)"
    case .amount(let booking, let roles):
      return "amount\(booking.index)of\(roles.map(\.index))"
    case .conformance(let query): return "step\(query)"
    case .arithmetic(let sign, let left, let right):
      return "(\(text(left))\(sign.rawValue)\(text(right)))"
    case .negative(let part): return "-\(text(part))"
    case .all(let parts): return "all(\(list(parts)))"
    case .any(let parts): return "any(\(list(parts)))"
    case .not(let part): return "not(\(text(part)))"
    case .compare(let comparison, let left, let right):
      return "(\(text(left)) \(comparison.rawValue) \(text(right)))"
    case .choice(let condition, let yes, let no): return "if(\(list([condition, yes, no])))"
    case .isUnknown(let part): return "unknown(\(text(part)))"
    case .howMany(let parts): return "howMany(\(list(parts)))"
    case .extreme(isLargest: let isLargest, let parts):
      return "\(isLargest ? "largest" : "smallest")(\(list(parts)))"
    case .rounded(let part, to: let unit): return "rounded(\(text(part)),\(unit))"
    case .lookup(let number, _): return "table\(number)"
    }
  }

  private func list(_ parts: [TypedExpression]) -> String {
    parts.map { text($0) }.joined(separator: ",")
  }

  /// A term that only gives another thing a name is that thing.
  private func term(_ index: Int) -> String {
    switch policy.terms[index].value.node {
    case .fact, .term, .kind: text(policy.terms[index].value)
    default: "term\(index)"
    }
  }
}
