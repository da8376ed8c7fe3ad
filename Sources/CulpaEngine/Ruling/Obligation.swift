/// Something that must be done.
public struct Obligation: Hashable, Sendable {
  /// How it stands as of the day of the ruling.
  public enum Status: Hashable, Sendable {
    /// Done in time, or done without a deadline.
    case met
    /// Done too late, by so many seconds.
    case late(seconds: Int64)
    /// Not done though due, for so many seconds.
    case missing(seconds: Int64)
    /// Not done and not yet due, or no day of status given.
    case pending
    /// Done, but whether in time is not known.
    case done
  }

  /// How long the record of it is kept.
  public struct Retention: Hashable, Sendable {
    public let length: CalendarSpan
    /// The last day; `nil` where the day it runs from is not known yet.
    public let until: Day?
    public let keeper: Label?
  }

  /// The procedure; `nil` for a single requirement of a rule.
  public let procedure: Int?
  /// The rule of a single requirement.
  public let rule: RuleID?
  public let label: Label
  public let offices: [Label]
  /// The moment it is due; the end of a day is the first moment of the next.
  public let due: Instant?
  /// Whether the deadline is the end of a day.
  public let isWholeDay: Bool
  /// Free days that a deadline in workdays passed over.
  public let skipped: [Day]
  public let doneAt: Instant?
  /// Whether only the day is recorded.
  public let isDoneOnDay: Bool
  public let doneBy: PersonID?
  public let status: Status
  /// Whether a step that must come before was done later; `nil` where that is not known.
  public let outOfOrder: Bool?
  /// Whether somebody did it who is none of the offices; `nil` where that is not known.
  public let wrongRole: Bool?
  /// What it must contain.
  public let contents: [Label]
  /// What of it is missing; `nil` where it was done and nothing is said of its contents.
  public let lacking: [Label]?
  public let retention: Retention?
  /// Who is told, because it is late or missing.
  public let escalation: [Label]
  public let copies: Decimal?
  public let cites: [String]
  public let isCertain: Bool

  /// Whether a step that must come before was certainly done later.
  public var isOutOfOrder: Bool { outOfOrder == true }

  /// Whether anything is wrong with how it was done, or was not.
  public var isBreach: Bool {
    switch status {
    case .late, .missing: true
    case .met, .pending, .done:
      outOfOrder == true || wrongRole == true || !(lacking?.isEmpty ?? true)
    }
  }
}
