import CulpaSyntax

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
    }
  }

  /// The amounts that it adjusts.
  var target: (TargetSet, Span)? {
    switch self {
    case .adjust(let adjust): (adjust.target, adjust.span)
    case .scale(let target, _, let span), .share(let target, _, let span),
      .limit(let target, _, _, let span):
      (target, span)
    case .classify, .pay, .discipline, .require, .join, .pass: nil
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
