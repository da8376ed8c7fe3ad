public import CulpaSyntax

/// An account of a policy.
public typealias AccountID = Identifier<Account>

/// Points per person, department, post or for all, entered by rules on incidents and settled when a
/// period ends.
///
/// A settlement is a ruling on a generated case: ``settlement`` is a policy of its own, which takes the
/// settings, roles, kinds, offices, measures and parameters of the policy around it and has the balance
/// as facts. So everything that can be said of an incident can be said of a period, with one engine.
public struct Account: Sendable {
  public let label: Label
  public let cites: [String]
  /// Whose points these are.
  public let subject: AccountSubject
  /// How long a period lasts.
  public let period: PeriodKind
  public let items: [AccountItem]
  /// Whether the score of one period is the opening of the next.
  public let carriesOver: Bool
  /// How long an entry counts; `nil` where it counts in its own period.
  public let expiry: CalendarSpan?
  public let ranking: Ranking?
  /// What is counted over the incidents of a period.
  public let tallies: [AccountTally]
  /// What a settlement is judged by.
  public let settlement: Policy

  /// How the subjects of a period are placed.
  public struct Ranking: Hashable, Sendable {
    public let isHighestFirst: Bool
    public let ties: Ties
  }

  /// What becomes of equal figures.
  public enum Ties: Hashable, Sendable {
    /// They share a place, and the places behind it stay empty: 1, 2, 2, 4.
    case share
    /// They share a place, and the next one follows: 1, 2, 2, 3.
    case closeUp
    /// Who comes first is left open.
    case open
  }
}

/// Whose points an account holds.
public enum AccountSubject: Hashable, Sendable {
  case person, department, post, organisation

  init(_ keyword: Keyword) {
    switch keyword {
    case .departmentWord: self = .department
    case .post: self = .post
    case .organisation: self = .organisation
    default: self = .person
    }
  }

  /// The keyword that says it.
  public var keyword: Keyword {
    switch self {
    case .person: .person
    case .department: .departmentWord
    case .post: .post
    case .organisation: .organisation
    }
  }
}

/// A part of an account.
public struct AccountItem: Sendable {
  public let label: Label
  /// Whether it has points of its own, below which and above which it never goes.
  public let isLimited: Bool
}

/// Where points are entered: an account, or an item of one.
public struct AccountTarget: Hashable, Sendable {
  public let account: AccountID
  public let item: Int?
}

/// What a settlement policy knows of its account.
public struct SettlementTerms: Sendable {
  /// Where the policy around it is declared: tells versions apart.
  let policy: Span
  /// Which of its accounts.
  public let account: AccountID
  /// The role that the subject holds; `nil` where it has none.
  public let role: RoleID?
  /// The first of the facts of ``AccountFact``; those of the items follow, then those of the tallies.
  let firstFact: Int
  let itemCount: Int
  /// How many parameters of the policy around it come before its own.
  let inheritedParameters: Int
  var opening: TypedExpression?
  var lowest: TypedExpression?
  var highest: TypedExpression?
  var carryLimit: TypedExpression?
  var rankedBy: TypedExpression?
  /// By item; `nil` for one without points.
  var itemPoints: [TypedExpression?] = []
  /// Who has such an account: all must hold.
  var members: [TypedExpression] = []

  init(
    policy: Span, account: AccountID, role: RoleID?, firstFact: Int, itemCount: Int,
    inheritedParameters: Int
  ) {
    self.itemCount = itemCount
    self.inheritedParameters = inheritedParameters
    self.policy = policy
    self.account = account
    self.role = role
    self.firstFact = firstFact
  }

  /// The fact that holds a figure of the balance.
  public func fact(_ fact: AccountFact) -> FactID { FactID(firstFact + fact.rawValue) }

  /// The fact that holds the points left of an item.
  public func fact(ofItem item: Int) -> FactID {
    FactID(firstFact + AccountFact.allCases.count + item)
  }

  /// The fact that holds what a tally comes to.
  public func fact(ofTally tally: Int) -> FactID { fact(ofItem: itemCount + tally) }
}

extension Policy {
  /// The facts that its own text declares: not those that every settlement has.
  public var ownFacts: ArraySlice<Fact> { facts.prefix(settlement?.firstFact ?? facts.count) }

  /// The parameters that its own text declares: not those that an account takes over.
  public var ownParameters: ArraySlice<Parameter> {
    parameters.dropFirst(settlement?.inheritedParameters ?? 0)
  }
}

/// What every settlement knows without being told.
public enum AccountFact: Int, CaseIterable, Sendable {
  case score, openingScore, added, deducted, rank, rankFromLast, ranked, tied, disqualified
  case periodStart, periodEnd

  /// The keyword that names it.
  public var keyword: Keyword {
    switch self {
    case .score: .score
    case .openingScore: .openingScore
    case .added: .added
    case .deducted: .deducted
    case .rank: .rank
    case .rankFromLast: .rankFromLast
    case .ranked: .ranked
    case .tied: .tied
    case .disqualified: .disqualified
    case .periodStart: .periodStart
    case .periodEnd: .periodEnd
    }
  }

  var type: ValueType {
    switch self {
    case .score, .openingScore, .added, .deducted: .number
    case .rank, .rankFromLast, .ranked, .tied: .count
    case .disqualified: .truth
    case .periodStart, .periodEnd: .date
    }
  }

  /// Whether it comes of the ranking.
  var isOfRanking: Bool {
    switch self {
    case .rank, .rankFromLast, .ranked, .tied: true
    case .score, .openingScore, .added, .deducted, .disqualified, .periodStart, .periodEnd: false
    }
  }
}

/// `deduct operator 2 from conduct for each absence`, names resolved.
public struct EntryEffect: Sendable {
  public let isCredit: Bool
  public let roles: [RoleID]
  public let points: TypedExpression
  public let count: TypedExpression?
  public let targets: [AccountTarget]
  public let span: Span
}

/// `disqualify operator from conduct`, names resolved.
public struct DisqualifyEffect: Sendable {
  public let roles: [RoleID]
  public let account: AccountID
  public let span: Span
}
