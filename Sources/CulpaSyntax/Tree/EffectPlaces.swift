/// Where effects stand in a text, for whoever edits, names or marks them.
extension Effect {
  /// Where it is written.
  public var span: Span {
    switch self {
    case .classify(_, let span), .discipline(roles: _, measures: _, lasting: _, let span),
      .scale(_, _, let span), .share(_, _, let span), .cap(_, _, let span),
      .floor(_, _, let span), .join(_, role: _, tier: _, let span),
      .disqualify(roles: _, account: _, let span), .dispose(_, let span), .forbid(_, let span),
      .shift(_, isWorse: _, let span):
      span
    case .charge(let pay), .reward(let pay): pay.span
    case .require(let require): require.span
    case .raise(let adjustment), .lower(let adjustment): adjustment.span
    case .pass(let pass): pass.span
    case .apportion(let part): part.span
    case .points(let points): points.span
    }
  }
}
