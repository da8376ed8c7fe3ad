public import CulpaSyntax

/// What a statement answered, as data; how it looks is for the report to say.
public enum Outcome: Sendable {
  /// Rulings on these incidents.
  case rulings([JudgedIncident])
  /// Why: one ruling, and what of it is asked.
  case explanation(JudgedIncident, ExplainFocus, ExplainForm)
  /// Sums over incidents.
  case totals(Totals)
  /// A list of what is declared.
  case list(ShowSubject)
  /// The plans of these rulings; of one person, or of all.
  case instalments([JudgedIncident], of: PersonID?)
  /// What must be done in these rulings.
  case obligations([JudgedIncident])
  /// How duties were done, period by period.
  case duties([DutyFinding])
  /// The value of an expression.
  case value(Value)
  /// A decision was recorded; the ruling with it.
  case decided(JudgedIncident)
  /// The record of an incident was changed, or an appeal was made.
  case revised(incident: Int, revision: Int)
  /// Appeals and amendments with the rulings before and after each.
  case appeals([RevisedRuling])
  /// A policy and scenarios side by side.
  case comparison(SideBySide)
  /// Why something did not happen in an incident.
  case whyNot(JudgedIncident, WhyNot)
  /// Ranges that are left to somebody, open and decided.
  case discretion(DiscretionList)
  /// A figure through a grid.
  case sweep(Sweep)
  /// The settlements of an account.
  case settlements([JudgedIncident], AccountSeries)
  /// Data was loaded: so many rows taken, so many left out.
  case imported(DataKind, path: String, taken: Int, leftOut: Int)
}

/// An incident with its ruling.
///
/// Or the settlement of an account with its ruling: then ``settlement`` has the generated case, and
/// ``policy`` is what settlements of that account are judged by.
public struct JudgedIncident: Sendable {
  /// Position in ``Workspace/incidents``; `nil` for a settlement.
  public let incident: Int?
  /// Position in ``Workspace/policies``.
  public let policy: Int
  public let ruling: Ruling
  public let settlement: Settlement?
  /// The rulings that the revisions of the incident found; empty where nobody asked for them.
  public internal(set) var earlier: [JudgedIncident] = []

  /// An incident with its ruling.
  public init(incident: Int, policy: Int, ruling: Ruling) {
    self.incident = incident
    self.policy = policy
    self.ruling = ruling
    settlement = nil
  }

  /// A settlement with its ruling.
  init(_ settlement: Settlement, policy: Int, ruling: Ruling) {
    incident = nil
    self.policy = policy
    self.ruling = ruling
    self.settlement = settlement
  }
}

extension Workspace {
  /// What a ruling is about.
  public func record(of judged: JudgedIncident) -> IncidentRecord {
    if let settlement = judged.settlement { return settlement.record }
    if let index = judged.incident, incidents.indices.contains(index) {
      return incidents[index].record
    }
    return IncidentRecord(
      name: judged.ruling.incident, under: policies[judged.policy].policy, origin: .builtIn)
  }
}

/// What of a ruling is explained.
public enum ExplainFocus: Sendable {
  case everything
  case severity
  case person(PersonID)
  case amount(BookingID, PersonID)
}

/// Sums over incidents, grouped.
public struct Totals: Sendable {
  /// What a row is about.
  public enum Key: Hashable, Sendable {
    case all
    case person(PersonID)
    case department(Value)
    /// Bits of the possible severities, under a policy.
    case severity(UInt64, policy: Int)
    case kind(Value, policy: Int)
    case rule(RuleID, policy: Int)
    /// Year × 12 + month − 1; `nil` without a date.
    case month(Int?)
    /// What settlements of accounts come to, where rows speak of incidents alone.
    case settlements
  }

  /// One group.
  public struct Row: Sendable {
    public let key: Key
    /// Incidents in which the group occurs.
    public var incidents: Int
    public var chargesLow: Decimal
    /// `nil` where it is not bounded by what is known.
    public var chargesHigh: Decimal?
    public var rewardsLow: Decimal
    public var rewardsHigh: Decimal?
  }

  /// What the rows are grouped by, as a keyword's English spelling; `nil` for one row.
  public let grouping: String?
  public let rows: [Row]
}
