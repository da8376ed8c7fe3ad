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

  /// What is the same in every incident.
  ///
  /// An object, because rulings hand obligations on and a value would copy its lists each time.
  final class Terms: Hashable, Sendable {
    let procedure: Int?
    let rule: RuleID?
    let label: Label
    let offices: [Label]
    let contents: [Label]
    let retention: RetentionRule?
    let escalation: [Label]
    let cites: [String]

    init(_ step: RequiredStep, procedure: Int?, rule: RuleID?, cites: [String]) {
      self.procedure = procedure
      self.rule = rule
      self.cites = cites
      label = step.label
      offices = step.assignees.map(\.label)
      contents = step.contents
      retention = step.retention
      escalation = step.escalation
    }

    static func == (left: Terms, right: Terms) -> Bool {
      left === right
        || left.procedure == right.procedure && left.rule == right.rule
          && left.label == right.label && left.offices == right.offices
          && left.contents == right.contents && left.escalation == right.escalation
          && left.retention?.length == right.retention?.length
          && left.retention?.keeper == right.retention?.keeper && left.cites == right.cites
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(procedure)
      hasher.combine(rule)
      hasher.combine(label)
    }
  }

  let terms: Terms
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
  /// What of it is missing; `nil` where it was done and nothing is said of its contents.
  public let lacking: [Label]?
  /// The last day on which the record must be kept.
  let keptUntil: Day?
  public let copies: Decimal?
  public let isCertain: Bool

  /// The procedure; `nil` for a single requirement of a rule.
  public var procedure: Int? { terms.procedure }
  /// The rule of a single requirement.
  public var rule: RuleID? { terms.rule }
  public var label: Label { terms.label }
  public var offices: [Label] { terms.offices }
  /// What it must contain.
  public var contents: [Label] { terms.contents }
  public var cites: [String] { terms.cites }
  /// Who is told, because it is late or missing.
  public var escalation: [Label] { status.isOverdue ? terms.escalation : [] }
  public var retention: Retention? {
    terms.retention.map { Retention(length: $0.length, until: keptUntil, keeper: $0.keeper) }
  }

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
