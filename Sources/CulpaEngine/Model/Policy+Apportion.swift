public import CulpaSyntax

/// One amount divided among the holders of several roles, to the last unit of rounding.
public struct ApportionedCharge: Sendable {
  public let amount: TypedExpression
  /// Each role with its percentage or its weight, in the order written.
  public let parts: [(role: RoleID, part: TypedExpression)]
  /// Whether the parts are percentages, which sum to the whole; weights may have any sum.
  public let isPercent: Bool
  public let booking: BookingID
  public let isAdditional: Bool
  public let span: Span
}
