/// `table payout by score { row from 90 gives 100%  row below 90 gives 80% }`: a value looked up.
public struct TableDeclaration: Sendable {
  public let naming: Naming
  /// What it gives, where the rows can't say it: enumerators.
  public let type: TypeName?
  public let cites: [Text]
  public let inputs: [Expression]
  /// What holds where several rows do; `nil` where the author did not say: one only.
  public let result: Keyword?
  public let rows: [TableRow]
  /// What it gives where no row does.
  public let otherwise: Expression?
  public let span: Span
}

/// `row delay | rework, above 48h gives 30%`.
public struct TableRow: Sendable {
  public let cells: [TableCell]
  public let value: Expression
  public let span: Span
}

/// What one input must be.
public enum TableCell: Sendable {
  case any(Span)
  /// Values, ranges and bounds, any of them.
  case oneOf([Expression], Span)

  /// Where it is written.
  public var span: Span {
    switch self {
    case .any(let span), .oneOf(_, let span): span
    }
  }
}

/// `tally repeats { count  when complaint  same customer  within 3 months }`: what is counted over
/// other incidents.
public struct TallyDeclaration: Sendable {
  public let naming: Naming
  public let cites: [Text]
  public let items: [TallyItem]
  public let span: Span
}

/// One line of a tally.
public enum TallyItem: Sendable {
  /// `count`.
  case count(Span)
  /// `total`, `mean`, `highest` or `lowest` of a figure.
  case figure(Keyword, Expression, Span)
  case condition(Expression)
  /// `same customer, site`: facts, `kind`, roles, or `department`.
  case same([Name], Span)
  /// `within 3 months`.
  case window(Quantity, Span)
  /// `same month`, `same quarter`, `same year`.
  case samePeriod(Keyword, Span)
  case includingThis(Span)
  /// `as responsible`: in an account, the roles in which its subject took part.
  case asRoles([Name], Span)
}
