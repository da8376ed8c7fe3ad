/// How a part of an amount that is divided among roles came about.
public struct ApportionedStep: Hashable, Sendable {
  /// The percentage or the weight; `nil` where it is not known.
  public let part: Decimal?
  public let isPercent: Bool
  /// The sum of the weights; `nil` for percentages, and where it is not known.
  public let sum: Decimal?
  /// What is divided; `nil` where it is not known.
  public let whole: Decimal?
  /// How many hold the role and divide its part.
  public let holders: Int
}
