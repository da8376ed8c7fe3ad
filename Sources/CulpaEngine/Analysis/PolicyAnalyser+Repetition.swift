import CulpaSyntax

/// The same derivation written out in several rules.
extension PolicyAnalyser {
  /// A derivation of this many operators is worth a name.
  private static let worthAName = 2

  /// Where one derivation stands.
  private struct Place {
    let rule: Int
    let span: Span
    /// The derivation that it is a part of, where that is worth a name too.
    let outer: String?
  }

  /// Derivations that stand in more than one rule and could be a term; of one inside another that
  /// stands in the same rules, only the larger.
  mutating func findRepeated() {
    guard policy.settlement == nil else { return }
    let key = ExpressionKey(policy)
    var places: [String: [Place]] = [:]
    var order: [String] = []
    for (index, rule) in policy.rules.enumerated() {
      func visit(_ expression: TypedExpression, inside outer: String?) {
        guard expression.operators >= Self.worthAName else { return }
        var own = outer
        if expression.needs == Needs(), expression.readsAnything {
          let text = key.text(expression)
          if places[text] == nil { order.append(text) }
          places[text, default: []].append(
            Place(rule: index, span: expression.span, outer: outer))
          own = text
        }
        for part in expression.operands { visit(part, inside: own) }
      }
      for part in rule.conditions.flatMap(\.conjuncts) + rule.figures { visit(part, inside: nil) }
    }
    func rules(_ text: String?) -> Set<Int> {
      Set((text.flatMap { places[$0] } ?? []).map(\.rule))
    }
    for text in order {
      let own = rules(text)
      guard own.count > 1, let found = places[text], let first = found.first else { continue }
      if found.allSatisfy({ $0.outer != nil && rules($0.outer) == own }) { continue }
      var told: Set<Int> = [first.rule]
      let others = found.filter { told.insert($0.rule).inserted }
      add(
        .derivedAgain(
          first.span, also: others.map(\.span), rules: own.sorted().map { policy.rules[$0].label }),
        about: own.sorted().map { policy.rules[$0].label })
    }
  }
}

extension TypedExpression {
  /// The expressions that it is made of directly.
  var operands: [TypedExpression] {
    switch node {
    case .constant, .fact, .occurred, .kind, .severityIs, .parameter, .term, .tally, .attribute,
      .holders, .prior, .amount, .conformance, .lookup:
      []
    case .negative(let part), .not(let part), .isUnknown(let part), .rounded(let part, to: _):
      [part]
    case .arithmetic(_, let left, let right), .compare(_, let left, let right): [left, right]
    case .all(let parts), .any(let parts), .extreme(_, let parts), .howMany(let parts): parts
    case .choice(let condition, let yes, let no): [condition, yes, no]
    }
  }

  /// How many operators it is made of.
  var operators: Int {
    let own =
      switch node {
      case .constant, .fact, .occurred, .kind, .severityIs, .parameter, .term, .tally, .attribute,
        .holders, .prior, .amount, .conformance, .lookup:
        0
      case .negative, .not, .isUnknown, .rounded, .arithmetic, .compare, .extreme, .howMany,
        .choice:
        1
      case .all(let parts), .any(let parts): max(0, parts.count - 1)
      }
    // `kind is a | b` is one question.
    if case .any(let parts) = node, parts.allSatisfy({ $0.asksForOneValue }) { return 1 }
    return operands.reduce(own) { $0 + $1.operators }
  }

  /// Whether it compares one thing that is recorded with one value.
  private var asksForOneValue: Bool {
    guard case .compare(.isEqual, let left, let right) = node, right.constant != nil else {
      return false
    }
    switch left.node {
    case .fact, .kind: return true
    case .constant, .occurred, .severityIs, .parameter, .term, .tally, .attribute, .holders, .prior,
      .amount, .conformance, .arithmetic, .negative, .all, .any, .not, .compare, .choice,
      .isUnknown,
      .howMany, .extreme, .rounded, .lookup:
      return false
    }
  }

  /// Whether it hangs on anything of an incident.
  fileprivate var readsAnything: Bool {
    var reads = false
    walk { node in
      switch node {
      case .fact, .term, .kind, .occurred, .tally: reads = true
      case .constant, .severityIs, .parameter, .attribute, .holders, .prior, .amount, .conformance,
        .arithmetic, .negative, .all, .any, .not, .compare, .choice, .isUnknown, .howMany, .extreme,
        .rounded, .lookup:
        break
      }
    }
    return reads
  }
}
