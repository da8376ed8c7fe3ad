public import CulpaSyntax

/// The answer to one incident: how severe, who answers, what each owes or earns, what must be done.
///
/// A pure function of policy, facts, earlier rulings, decisions and the day of the status. Its lists
/// are in an order of their own (by role, tier, name; rules by article), so that neither the order of
/// rules nor that of parties shows.
public struct Ruling: Sendable {
  /// What the incident is called.
  public internal(set) var incident: String
  public internal(set) var severity: SeverityFinding
  public internal(set) var parties: [RuledParty] = []
  /// Charges and rewards.
  public internal(set) var charges: [Charge] = []
  public internal(set) var disciplines: [RuledDiscipline] = []
  /// Points entered into accounts, and who is put out of them.
  public internal(set) var entries: [PointEntry] = []
  /// What it is to the tallies of accounts.
  public internal(set) var tallies: [TalliedIncident] = []
  public internal(set) var obligations: [Obligation] = []
  public internal(set) var plans: [InstalmentPlan] = []
  /// Under which of two versions it was judged; `nil` where only one was asked.
  public internal(set) var transition: TransitionFinding?
  /// What is to be taken from wages; empty once it is planned.
  var claims: [CollectionClaim] = []
  /// Facts whose recording would settle what is open.
  public internal(set) var questions: [Question] = []
  public internal(set) var conflicts: [RuleConflict] = []
  /// Rules that would have applied, had they been in force when it occurred, by article.
  public internal(set) var lapsed: [LapsedRule] = []
  /// What may be done with what is wrong; `nil` where the policy declares no dispositions.
  public internal(set) var disposition: DispositionFinding?
  /// Arithmetic that has no answer, wages that bear nothing, and the like.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// Whether each rule applied, by rule; `nil` where it is not known.
  public internal(set) var applied: [Bool?] = []
  /// Which rows of each table gave its value, by table.
  public internal(set) var tables: [RuledTable] = []
  /// What each tally that is read came to.
  public internal(set) var counted: [CountedTally] = []
  /// The value of each term, by term.
  public internal(set) var terms: [Value] = []

  /// The role of somebody who is known here only in confidence, and whose name no output shows; `nil`
  /// for everybody else.
  public func confidentialRole(of person: PersonID, in policy: Policy) -> RoleID? {
    let roles = parties.filter { $0.person == person }.map(\.role)
    return roles.allSatisfy { policy.roles[$0.index].isConfidential } ? roles.first : nil
  }
}

/// Which severities are possible, and why.
public struct SeverityFinding: Hashable, Sendable {
  /// Bit 0 is none, bit n + 1 the n-th level.
  public internal(set) var possible: UInt64
  public internal(set) var candidates: [Candidate]
  /// What moved it after the candidates were settled, by article.
  public internal(set) var shifts: [Shift] = []

  /// The severity when it is settled; an empty answer is "none".
  public var settled: LevelID?? {
    guard possible.nonzeroBitCount == 1 else { return nil }
    let bit = possible.trailingZeroBitCount
    return .some(bit == 0 ? nil : LevelID(bit - 1))
  }

  /// Something that aggravates or lightens.
  public struct Shift: Hashable, Sendable {
    public let rule: RuleID
    /// How many levels; several figures where it is not known.
    public let levels: ClosedRange<Int>
    public let isWorse: Bool
    /// `false` where it only may apply.
    public let isCertain: Bool
  }

  /// Something that speaks for a severity.
  public struct Candidate: Hashable, Sendable {
    public let level: LevelID
    public let source: Source
    /// `false` where it only may hold.
    public let isCertain: Bool
  }

  /// What a candidate comes from.
  public enum Source: Hashable, Sendable {
    case rule(RuleID)
    /// A row of a ladder.
    case ladder(Int, row: Int)
  }
}

/// A holder of a role in a ruling.
public struct RuledParty: Hashable, Sendable {
  public let person: PersonID?
  /// Tells apart holders without a name.
  public let number: Int
  public let role: RoleID
  public let tier: Int?
  public let order: Int?
  /// The rule that made the person a party.
  public let joinedBy: RuleID?
  /// Whether the joining only may hold.
  public let isCertain: Bool
  let priors: [PartyRecord.Prior]
}

/// What somebody owes or earns, from its rate to its last fen.
public struct Charge: Hashable, Sendable {
  /// Position in ``Ruling/parties``.
  public let party: Int
  public let booking: BookingID
  public let isReward: Bool
  /// The rules that set it, by article.
  public internal(set) var rules: [RuleID]
  /// `false` where it only may be owed.
  public internal(set) var isCertain: Bool
  /// The lower end.
  public internal(set) var low: Decimal
  /// The upper end; `nil` where it is not bounded by what is known.
  public internal(set) var high: Decimal?
  /// What was decided within the ends.
  public internal(set) var decision: Decision?
  /// How it came about, in order.
  public internal(set) var steps: [ChargeStep]

  /// Whether something is left to decide.
  public var isOpen: Bool { high.map { $0 != low } ?? true }
}

/// One step of an amount.
public enum ChargeStep: Hashable, Sendable {
  /// A rate of a base.
  case share(RuleID, low: Decimal, high: Decimal, base: Decimal?)
  /// A fixed amount.
  case fixed(RuleID, low: Decimal, high: Decimal?)
  /// Part of another amount.
  case part(RuleID, rate: Decimal, of: Decimal, stage: Int)
  /// Points on the rate: so many times so much.
  case points(RuleID, step: Decimal, times: ClosedRange<Int>, isCertain: Bool)
  /// A percentage on the amount.
  case relative(RuleID, step: Decimal, times: ClosedRange<Int>, isCertain: Bool)
  /// Money on the amount.
  case money(RuleID, step: Decimal, times: ClosedRange<Int>, isCertain: Bool)
  case factor(RuleID, Decimal, isCertain: Bool)
  /// A part of an amount that is divided among roles.
  case apportioned(RuleID, ApportionedStep)
  /// A part of one amount that several share: this weight of all.
  case shared(RuleID, weight: Decimal, of: Decimal)
  case cap(RuleID, Decimal, isCertain: Bool)
  case floor(RuleID, Decimal, isCertain: Bool)
  case decided(Decision)
  /// A law, by position in ``Workspace/laws``, allows no more than this.
  case law(Int, low: Decimal, high: Decimal?, to: Decimal, isCertain: Bool)
  /// Between the least and the most under any severity that is possible.
  case cases(low: Decimal, high: Decimal?)
  /// The rate after all points.
  case rate(low: Decimal, high: Decimal)
  /// The amount after rounding.
  case rounded(low: Decimal, high: Decimal?)
}

/// A measure against somebody.
public struct RuledDiscipline: Hashable, Sendable {
  public let party: Int
  /// One, or a choice of several.
  public let measures: [Int]
  public let lastingLow: Value?
  public let lastingHigh: Value?
  public let rule: RuleID
  public let isCertain: Bool
}

/// What is paid in which month.
public struct InstalmentPlan: Hashable, Sendable {
  public let person: PersonID
  /// In order; months count from the month of the incident.
  public let instalments: [Instalment]
  /// Whether discretion is open and this is the plan for the high end.
  public let isForHighEnd: Bool
  /// The law that leaves no more of a month; `nil` where the policy itself is as strict.
  public let limit: LawLimit?

  /// One deduction.
  public struct Instalment: Hashable, Sendable {
    /// Year × 12 + month − 1; `nil` when the incident has no date.
    public let month: Int?
    public let amount: Decimal
  }
}

/// Something that is not recorded and matters.
public enum Question: Hashable, Sendable {
  case fact(FactID)
  case occurred
  case kind
  case parameter(Int)
  case attribute(Attribute, PersonID)
  /// How a step was taken: position in ``Policy/steps``.
  case step(Int)
}

/// Two or more rules that set the same amount of the same person differently.
public struct RuleConflict: Hashable, Sendable {
  public let party: Int
  public let booking: BookingID
  /// All rules, by article.
  public let rules: [RuleID]
}
