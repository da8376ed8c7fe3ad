public import CulpaSyntax

/// Something that must be done, alone or as a step of a procedure.
public struct RequiredStep: Sendable {
  public let label: Label
  /// Any of them may do it.
  public let assignees: [Assignee]
  public let deadline: DueRule?
  /// Steps of the same procedure that come before.
  public let after: [Int]
  public let copies: TypedExpression?
  /// All must hold for the step to be asked for.
  public let conditions: [TypedExpression]
  /// What it must contain.
  public let contents: [Label]
  public let retention: RetentionRule?
  /// Who is told when it is late.
  public let escalation: [Label]
  public let span: Span
}

/// Somebody who may take a step.
public struct Assignee: Sendable {
  public let label: Label
  /// The role that it is; `nil` for an office.
  public let role: RoleID?
  /// Its names, as a post or a department of people would be written.
  let names: [TextID]
}

/// When something is due.
public enum DueRule: Sendable {
  /// A length of time after an event.
  case within(TypedExpression, of: Event)
  /// A day of the month in which the incident occurred, or of the month after it; a month that is
  /// shorter ends with its last day.
  case untilDay(TypedExpression, isNextMonth: Bool)
}

/// What a deadline runs from.
public enum Event: Hashable, Sendable {
  case occurred
  case fact(FactID)
  /// A step of the same procedure being done.
  case step(Int)
}

/// How long a record is kept.
public struct RetentionRule: Sendable {
  public let length: CalendarSpan
  /// From when; `nil` for the step itself being done.
  public let event: Event?
  public let keeper: Label?
  public let span: Span
}

/// Steps in order.
public struct Procedure: Sendable {
  public let label: Label
  public let cites: [String]
  public let conditions: [TypedExpression]
  public let steps: [RequiredStep]
}

/// Where a step is declared.
public enum StepPlace: Hashable, Sendable {
  case procedure(Int, step: Int)
  /// The n-th requirement of a rule.
  case rule(RuleID, requirement: Int)
}

/// A step among all steps of a policy.
public struct StepRecord: Sendable {
  public let label: Label
  public let place: StepPlace
  /// Whether what it hangs on reads how other steps went.
  var readsConformance = false
}

/// What can be asked of how a step went.
public enum ConformanceAspect: Hashable, Sendable {
  /// Whether the status is this.
  case status(StepStatus)
  /// How late it is: an exact time, zero where it is not late.
  case lateness
  case outOfOrder
  case wrongRole
  /// How many of the mandatory contents are missing.
  case incomplete
}

/// How a step can stand.
public enum StepStatus: Hashable, Sendable, CaseIterable {
  case met, late, missing, pending

  /// The keyword that names it.
  public var keyword: Keyword {
    switch self {
    case .met: .met
    case .late: .late
    case .missing: .missing
    case .pending: .pending
    }
  }
}

/// `lateness of form`: something that is asked of how a step went.
public struct ConformanceQuery: Hashable, Sendable {
  /// Position in ``Policy/steps``.
  public let step: Int
  public let aspect: ConformanceAspect
}
