public import CulpaSyntax

/// Somebody who works here.
public struct Person: Sendable {
  /// What scripts call the person.
  public let label: Label
  /// Whether this is no person but a department, which can answer like one but has no wage.
  public let isDepartment: Bool
  /// The monthly wage; ``Value/unknown`` where it is not recorded.
  public var wage: Value = .unknown
  /// The post, as text.
  public var post: Value = .unknown
  /// The department, as text.
  public var department: Value = .unknown
  /// The supervisor.
  public var superior: PersonID?
  /// The day of hiring.
  public var hired: Value = .unknown
  /// The day of the last change of post.
  public var transferred: Value = .unknown
  /// Whether it stands for a department, a post or all together because an account is theirs, though
  /// nobody declared it.
  public internal(set) var isGenerated = false

  /// A person of whom only the name is known.
  public init(label: Label, isDepartment: Bool = false) {
    self.label = label
    self.isDepartment = isDepartment
  }

  /// Whether this is a human being.
  public var isSomebody: Bool { !isDepartment && !isGenerated }

  func value(of attribute: Attribute) -> Value {
    switch attribute {
    case .wage: wage
    case .post: post
    case .department: department
    case .superior: superior.map { .person($0) } ?? .unknown
    case .hired: hired
    case .transferred: transferred
    case .tier: .unknown
    }
  }
}

/// Who holds a role in an incident.
public struct PartyRecord: Hashable, Sendable {
  /// `nil` for somebody without a name.
  public var person: PersonID?
  public var role: RoleID
  /// Position among the tiers of the role; `nil` where the default counts.
  public var tier: Int?
  /// Which stage of a chain, from 1.
  public var order: Int?
  /// Earlier incidents that are stated rather than counted.
  public var priors: [Prior]
  /// Whether it is sure; a settlement may be of somebody of whom it is not known.
  public var isCertain = true

  /// A stated number of earlier incidents of one severity.
  public struct Prior: Hashable, Sendable {
    public let level: LevelID
    public let count: Int32

    /// States a number.
    public init(level: LevelID, count: Int32) {
      self.level = level
      self.count = count
    }
  }

  /// A holder of a role.
  public init(
    person: PersonID?, role: RoleID, tier: Int? = nil, order: Int? = nil, priors: [Prior] = []
  ) {
    self.person = person
    self.role = role
    self.tier = tier
    self.order = order
    self.priors = priors
  }
}

/// A step that was taken.
public struct LogEntry: Hashable, Sendable {
  /// The name of the step, as written.
  public let step: String
  /// The moment, or the start of the day where only that is recorded.
  public let at: Instant
  /// Whether only the day is recorded.
  public let isWholeDay: Bool
  public let by: PersonID?
  /// What it contained, as written; `nil` where nothing is said of it.
  public let contents: [String]?

  /// Records a step.
  public init(
    step: String, at: Instant, isWholeDay: Bool = false, by: PersonID?, contents: [String]? = nil
  ) {
    self.step = step
    self.at = at
    self.isWholeDay = isWholeDay
    self.by = by
    self.contents = contents
  }

  /// Whether it was certainly taken later than another; of one day only times tell.
  func isAfter(_ other: LogEntry) -> Bool {
    isWholeDay || other.isWholeDay ? at.day > other.at.day : at > other.at
  }
}

/// What is recorded of one incident, in the terms of one policy.
public struct IncidentRecord: Sendable {
  /// What it is called.
  public var name: String
  public var kind: Value
  /// When it happened; a day, or a day with a time.
  public var occurred: Value
  /// By fact id; a fact that is not recorded has its default, or is ``Value/unknown``.
  public var facts: [Value]
  public var parties: [PartyRecord]
  public var log: [LogEntry]
  /// Where it was declared or read.
  public var origin: Span
  /// Where single facts come from, where that is known.
  public var factOrigins: [FactID: Span]
  /// Facts that are unknown for good, such as the mean of nothing: nobody is asked for them.
  var settledUnknowns: Set<FactID> = []

  /// An incident of which nothing is recorded but the defaults.
  public init(name: String, under policy: Policy, origin: Span) {
    self.name = name
    kind = .unknown
    occurred = .unknown
    facts = policy.facts.map(\.standard)
    parties = []
    log = []
    self.origin = origin
    factOrigins = [:]
  }

  /// Whether somebody already holds a role; nobody answers twice in one.
  func holds(_ role: RoleID, _ person: PersonID?) -> Bool {
    person != nil && parties.contains { $0.role == role && $0.person == person }
  }

  /// The moment that orders incidents; `nil` when it is not recorded.
  public var moment: Instant? {
    switch occurred {
    case .instant(let instant): instant
    case .day(let day): Instant(startOf: day)
    default: nil
    }
  }
}

/// What somebody decided within a range.
public struct Decision: Hashable, Sendable {
  /// A ratio for the rate, or money for the amount.
  public let value: Value
  /// Who decided, as written; `nil` where nobody is named.
  public let by: String?
  public let reason: String
  public let origin: Span

  /// Records a decision.
  public init(value: Value, by: String? = nil, reason: String, origin: Span) {
    self.value = value
    self.by = by
    self.reason = reason
    self.origin = origin
  }
}

/// Which amount of which person in which incident is decided.
public struct DecisionKey: Hashable, Sendable {
  public let incident: String
  public let person: PersonID
  public let booking: BookingID

  /// Names an amount.
  public init(incident: String, person: PersonID, booking: BookingID) {
    self.incident = incident
    self.person = person
    self.booking = booking
  }
}
