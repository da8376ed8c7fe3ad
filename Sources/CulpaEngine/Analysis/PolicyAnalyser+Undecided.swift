import CulpaSyntax

/// Conditions that lie outside of what is decided exactly.
extension PolicyAnalyser {
  /// Names every condition of a rule, and of what is asked for, that compares more than a fact, the kind,
  /// the severity or an attribute with a figure, unless an incident shows that it can hold.
  ///
  /// Such conditions are taken as independent of all others, so that what is said to be impossible is
  /// impossible; only whether they are possible is open.
  mutating func nameUndecided() {
    for (index, rule) in policy.rules.enumerated() where !rule.conditions.isEmpty {
      let parts = rule.conditions.flatMap(\.conjuncts)
      let odd = parts.indices.compactMap { part -> (Span, Bilingual)? in
        reason(parts[part]).map { (parts[part].span, $0) }
      }
      guard !odd.isEmpty, space.isImpossible(wholes[index]) == false else { continue }
      if !maker.isSpent, incident(applying: index, where: applies(index)) != nil { continue }
      for (span, reason) in odd {
        result.undecided.append(
          .notDecided(Label(name: rule.label.name, span: span), .cannotShow(reason)))
      }
    }
  }

  /// Why a condition is not decided exactly; `nil` where it is.
  private func reason(_ condition: TypedExpression) -> Bilingual? {
    switch condition.node {
    case .constant, .severityIs, .fact, .kind, .occurred, .holders, .attribute, .parameter:
      return nil
    case .all(let parts), .any(let parts): return parts.lazy.compactMap { reason($0) }.first
    case .not(let part): return reason(part)
    case .term(let index) where condition.type == .truth: return reason(policy.terms[index].value)
    case .choice(let asked, let yes, let no) where condition.type == .truth:
      return reason(asked) ?? reason(yes) ?? reason(no)
    case .compare(_, let left, let right):
      let isFixed = [left, right].map { policy.fixed($0, on: space.day) != nil }
      if !isFixed[0], !isFixed[1] { return .twoThingsMove }
      let moving = isFixed[0] ? right : left
      return figureReason(moving)
    case .prior, .tally, .conformance, .amount, .arithmetic, .negative, .isUnknown, .howMany,
      .extreme, .rounded, .lookup, .term, .choice:
      return figureReason(condition)
    }
  }

  private func figureReason(_ figure: TypedExpression) -> Bilingual? {
    switch figure.node {
    case .constant, .fact, .kind, .occurred, .holders, .attribute, .parameter, .severityIs: nil
    case .prior, .tally: .hangsOnEarlier
    case .conformance: .hangsOnLog
    case .isUnknown(let part): figureReason(part)
    case .amount, .arithmetic, .negative, .howMany, .extreme, .rounded, .lookup, .term, .choice,
      .all,
      .any, .not, .compare:
      .hangsOnSeveral
    }
  }
}
