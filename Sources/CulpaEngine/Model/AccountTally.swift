import CulpaSyntax

/// What an account counts or sums over the incidents of a period in which its subject took part.
///
/// The conditions and the figure are in the terms of the policy around the account, and are computed with
/// each ruling; what they come to is a fact of the settlement.
public struct AccountTally: Sendable {
  /// What is made of the incidents.
  public enum Measure: Hashable, Sendable {
    case count, total, highest, lowest
    /// Rounded to a unit, where the author says so.
    case mean(roundedTo: Decimal?)
  }

  public let label: Label
  public let cites: [String]
  public let measure: Measure
  /// What is summed; `nil` for a count.
  let figure: TypedExpression?
  /// `nil` where every incident counts.
  let condition: TypedExpression?
  /// The roles in which the subject takes part; empty for any.
  public let roles: [RoleID]
  /// How far back from the end of a period; `nil` for the period itself.
  let window: CalendarSpan?

  /// The type of what it comes to.
  var type: ValueType {
    switch measure {
    case .count: .count
    case .total, .highest, .lowest: figure?.type ?? .any
    case .mean: figure?.type == .count ? .number : figure?.type ?? .any
    }
  }
}

/// What an incident is to the tally of an account.
public struct TalliedIncident: Hashable, Sendable {
  public let account: AccountID
  /// Position in ``Account/tallies``.
  public let tally: Int
  /// `false` where it only may count.
  public let isCertain: Bool
  /// What it adds; the number one for a count.
  public let figure: Value
}
