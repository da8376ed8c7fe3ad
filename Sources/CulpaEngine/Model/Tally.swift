public import CulpaSyntax

/// What is counted or summed over earlier incidents of the same policy, seen from one of them.
public struct Tally: Sendable {
  /// What is made of the incidents, and which count; its window is measured forward from each of them.
  public let base: AccountTally
  /// What an earlier incident must have in common with this one.
  public let keys: [Key]
  /// The calendar period that both must lie in; `nil` for none.
  public let period: Keyword?
  /// Whether this incident counts too.
  public let includesThis: Bool

  /// Something that two incidents have in common.
  public enum Key: Hashable, Sendable {
    case fact(FactID)
    case kind
    /// Somebody holds this role in both.
    case role(RoleID)
  }

  /// A tally that is declared and not read yet.
  static func declared(_ naming: Naming) -> Tally {
    Tally(
      base: AccountTally(
        label: Label(naming), cites: [], measure: .count, figure: nil, condition: nil, roles: [],
        window: nil), keys: [], period: nil, includesThis: false)
  }
}
