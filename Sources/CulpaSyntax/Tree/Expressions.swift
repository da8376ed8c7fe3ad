/// What computes a value. Chains are flat; nesting is bounded by ``Limits/depth``.
public indirect enum Expression: Sendable {
  case quantity(Quantity)
  case date(DateLiteral)
  case text(Text)
  case truth(Bool, Span)
  case unknown(Span)
  case name(Name)
  /// `a + b - c`, `a * b / c`: the operator before each operand but the first.
  case chain(Expression, [(sign: ArithmeticSign, operand: Expression)], Span)
  case negative(Expression, Span)
  /// `p and q and r`, or the same with `or`; never mixed.
  case all([Expression], Span)
  case any([Expression], Span)
  case not(Expression, Span)
  case compare(Expression, Comparison, Expression, Span)
  /// `kind is delay | rework`.
  case isOneOf(Expression, [Expression], isNegated: Bool, Span)
  case isUnknown(Expression, isNegated: Bool, Span)
  case isIn(Expression, Expression, Span)
  case choice(Expression, Expression, Expression, Span)
  /// `30% of loss`, `wage of operator`: what, and whose.
  case of(Expression, Expression, Span)
  case range(Expression, Expression, isHalfOpen: Bool, Span)
  /// `above 500 CNY`, `from 90`, `below 3`, `up to 500 CNY`.
  case bound(BoundKind, Expression, Span)
  /// `5000 CNY or more`: on which side is for `boundary` to say.
  case wordedBound(BoundaryWords, Expression, Span)
  case extreme(isLargest: Bool, [Expression], Span)
  /// `how many (a, b, c)`: of these, how many hold.
  case howMany([Expression], Span)
  case rounded(Expression, to: Expression, Span)
  case prior(PriorExpression)
  /// Parentheses are kept: a formatter must not lose them.
  case group(Expression, Span)

  /// Where it is written.
  public var span: Span {
    switch self {
    case .quantity(let quantity): quantity.span
    case .date(let date): date.span
    case .text(let text): text.span
    case .name(let name): name.span
    case .prior(let prior): prior.span
    case .truth(_, let span), .unknown(let span), .chain(_, _, let span), .negative(_, let span),
      .all(_, let span), .any(_, let span), .not(_, let span), .compare(_, _, _, let span),
      .isOneOf(_, _, _, let span), .isUnknown(_, _, let span), .isIn(_, _, let span),
      .choice(_, _, _, let span), .of(_, _, let span), .range(_, _, _, let span),
      .bound(_, _, let span), .wordedBound(_, _, let span), .extreme(_, _, let span),
      .howMany(_, let span), .rounded(_, _, let span), .group(_, let span):
      span
    }
  }

  /// Without the parentheses around it.
  public var ungrouped: Expression {
    var expression = self
    while case .group(let inner, _) = expression { expression = inner }
    return expression
  }
}

/// `+ - * /`.
public enum ArithmeticSign: String, Hashable, Sendable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
}

/// How two values compare.
public enum Comparison: String, Hashable, Sendable {
  case isEqual = "is"
  case isDifferent = "is not"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// Which side of a bound.
public enum BoundKind: Hashable, Sendable {
  case above, from, below, upTo

  /// The keyword that spells it.
  public var keyword: Keyword {
    switch self {
    case .above: .above
    case .from: .fromBound
    case .below: .below
    case .upTo: .upTo
    }
  }
}

/// The words of regulations that leave open whether the figure itself is meant: 以上, 以下, 以内.
public enum BoundaryWords: Hashable, Sendable, CaseIterable {
  case orMore, orLess, orUnder

  /// The keyword that spells it.
  public var keyword: Keyword {
    switch self {
    case .orMore: .orMore
    case .orLess: .orLess
    case .orUnder: .orUnder
    }
  }
}

/// Which side of a bound, as a row says it.
public enum BoundSide: Hashable, Sendable {
  case plain(BoundKind)
  case worded(BoundaryWords)
}

/// A number with its unit: `3`, `2万元`, `20 CNY/h`, `30%`, `3 workdays`.
public struct Quantity: Hashable, Sendable {
  /// ASCII digits with at most one point, separators removed.
  public let digits: String
  /// The power of ten that 千, 万 and 亿 multiply with.
  public let exponent: Int
  /// The unit; `nil` for a bare number.
  public let unit: Unit?
  /// The time unit under the bar of a rate: `20 CNY/h`.
  public let per: Unit?
  public let span: Span
}

/// A day, perhaps with a time.
public struct DateLiteral: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int
  /// Seconds since midnight; `nil` for a day without a time.
  public let secondOfDay: Int?
  /// The name of a case in its place; there is no day then.
  public var caseName: Name?
  public let span: Span

  /// A name that a case gives a day to.
  init(_ name: Name) {
    (year, month, day, secondOfDay) = (0, 0, 0, nil)
    caseName = name
    span = name.span
  }

  /// A day, and a time of it.
  init(year: Int, month: Int, day: Int, secondOfDay: Int?, span: Span) {
    (self.year, self.month, self.day, self.secondOfDay) = (year, month, day, secondOfDay)
    self.span = span
  }
}

/// `prior serious or worse within 12 months of same kind`.
public struct PriorExpression: Sendable {
  public let level: Name
  public let orWorse: Bool
  public let window: Quantity?
  public let sameKind: Bool
  public let span: Span
}
