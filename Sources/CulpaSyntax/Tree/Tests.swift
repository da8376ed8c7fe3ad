/// `test "…" under logistics for each (overdue, grade) in (…) { … }`.
public struct TestDeclaration: Sendable {
  public let name: Text
  public let policy: Name?
  /// What it is run with, once for each; `nil` for a test that is run once.
  public let cases: CaseTable?
  public let items: [TestItem]
  public let span: Span

  /// What it declares and asks, in the order written.
  public var statements: [Statement] {
    items.compactMap { item in
      if case .statement(let statement) = item { return statement }
      return nil
    }
  }

  /// The incident that stands for all that its facts can make of it.
  public var anyIncident: IncidentDeclaration? {
    for case .anyIncident(let incident, _) in items { return incident }
    return nil
  }

  /// Why it is not tried.
  public var skipReason: Text? {
    for case .skip(let reason, _) in items { return reason }
    return nil
  }
}

/// One item of a test.
public enum TestItem: Sendable {
  case statement(Statement)
  /// `for any incident { … }`: facts left out are made up, a range bounds what is made up.
  case anyIncident(IncidentDeclaration, Span)
  /// `given "the crew"`: what stands in that block.
  case given(Text, Span)
  /// `skip because "…"`.
  case skip(Text, Span)
}

/// `given "the crew" { … }`: what several tests begin with.
public struct GivenDeclaration: Sendable {
  public let name: Text
  public let statements: [Statement]
  public let span: Span
}

/// `for each (overdue, grade) in ((48h, none), (49h, minor))`, or `in "cases.csv"`.
public struct CaseTable: Sendable {
  public let names: [Name]
  public let rows: CaseRows
  public let span: Span
}

/// Where cases stand: in the script, or in a file whose columns have the names.
public enum CaseRows: Sendable {
  case written([CaseRow])
  case file(Text)
}

/// The values of one case, in the order of the names.
public struct CaseRow: Sendable {
  public let values: [ClaimValue]
  public let span: Span

  /// A case somewhere.
  public init(values: [ClaimValue], span: Span) {
    self.values = values
    self.span = span
  }
}

extension ClaimValue {
  /// Where it is written.
  public var span: Span {
    switch self {
    case .expression(let expression): expression.span
    case .none(let span), .status(_, let span): span
    }
  }
}
