/// What an account comes to for one subject at the end of one period: the case that its settlement
/// policy is applied to.
///
/// ``record`` is the generated case, with the figures of the balance among its facts; the ruling on it
/// says what follows. An entry stands here with the incident it comes from, so that each point can be
/// traced to an article.
public struct Settlement: Sendable {
  /// Position in ``Workspace/policies`` of the policy that declares the account.
  public let policy: Int
  public let account: AccountID
  /// A person, or a department, a post or all together.
  public let subject: PersonID
  public let period: Period
  public let record: IncidentRecord
  public let balance: Balance
  /// What was entered, in the order of days, then incidents.
  public let entries: [SettledEntry]
  /// What was counted of the incidents of the period, in the order of ``Account/tallies``.
  public let tallies: [SettledTally]
  /// The place; `nil` in an account without a ranking.
  public let standing: Standing?
}

/// An entry of an account with where it comes from.
public struct SettledEntry: Hashable, Sendable {
  /// Position in ``Workspace/incidents``.
  public let incident: Int
  /// Position in ``Workspace/policies``: whose rule made it.
  public let policy: Int
  public let entry: PointEntry
  /// The item, by the names of the settlement's own policy; `nil` for the account as a whole.
  public let item: Int?
  /// `nil` where the incident has no date.
  public let day: Day?
  /// Whether it came to somebody who is known there only in confidence.
  public let isConfidential: Bool
  /// What would settle it, where it is not.
  public let questions: [Question]

  /// Whether it is known what it does, and that it is of this period.
  public var isSettled: Bool { entry.isSettled && day != nil }
}

/// The points of one subject and period. Figures are numbers, unknown, or impossible with the reason.
public struct Balance: Hashable, Sendable {
  public internal(set) var opening: Value
  /// Whether the opening is the score of the period before.
  public internal(set) var isCarried: Bool
  /// All credits, and all deductions, as entered.
  public internal(set) var added: Value = .number(.zero)
  public internal(set) var deducted: Value = .number(.zero)
  /// What is left of each item.
  public internal(set) var items: [Value] = []
  /// After the limits of items and of the whole.
  public internal(set) var score: Value = .unknown
  /// Where a limit changed something, in the order of reckoning.
  public internal(set) var limits: [Limit] = []
  /// Whether the subject takes part no more; `nil` where it is not known.
  public internal(set) var isDisqualified: Bool? = false

  /// A limit that changed a figure.
  public enum Limit: Hashable, Sendable {
    /// An item never falls below nothing.
    case itemEmpty(item: Int, from: Decimal)
    /// An item never goes above its points.
    case itemFull(item: Int, from: Decimal, to: Decimal)
    case lowest(from: Decimal, to: Decimal)
    case highest(from: Decimal, to: Decimal)
    /// Of the score of the period before so much is carried over.
    case carried(from: Decimal, to: Decimal)
  }
}

/// A place among all subjects of a period.
///
/// Ranges hold whatever is recorded later of what is open now; where both ends are the same, it is certain.
public struct Standing: Hashable, Sendable {
  /// What the place hangs on.
  public let figure: Value
  /// From 1 for the first on; `nil` for who is not placed, or may not be.
  public let places: ClosedRange<Int>?
  /// Places counted from the end.
  public let placesFromLast: ClosedRange<Int>?
  /// How many are placed.
  public let sizes: ClosedRange<Int>
  /// How many have the same figure, itself among them; 0 for who is not placed.
  public let sharing: ClosedRange<Int>
  /// Why the place is open; `nil` where it is not.
  let opening: Opening?

  /// What leaves a place open.
  enum Opening: Hashable {
    /// Its own figure, or whether it takes part.
    case own
    /// It shares its place with so many, itself among them, and who comes first is left open.
    case tie(Int)
    /// Figures or participation of others, by position in the period; the first few.
    case others([Int])
  }

  /// 1 for the first; `nil` for who is not placed, or whose place is open.
  public var rank: Int? { Self.only(places) }
  /// 1 for the last; `nil` for who is not placed, or whose place is open.
  public var rankFromLast: Int? { Self.only(placesFromLast) }
  /// How many share the place where that is left open.
  public var openTie: Int? {
    guard case .tie(let count) = opening else { return nil }
    return count
  }

  private static func only(_ range: ClosedRange<Int>?) -> Int? {
    range.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
  }
}
