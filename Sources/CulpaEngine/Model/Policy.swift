public import CulpaSyntax

/// What something is called.
public struct Label: Hashable, Sendable {
  /// The name of the declaration.
  public let name: String
  /// The second name; what Chinese output shows.
  public let alias: String?
  /// A title for people.
  public let title: String?
  /// Where it is declared.
  public let span: Span
  /// What Chinese output shows, and what English output shows; found once, shown often.
  private let chinese: String
  private let english: String

  /// A label that no source declares.
  public init(name: String, alias: String? = nil, title: String? = nil, span: Span = .builtIn) {
    self.name = name
    self.alias = alias
    self.title = title
    self.span = span
    func isHan(_ text: String) -> Bool { text.unicodeScalars.contains { $0.value >= 0x3400 } }
    let other = alias ?? name
    let aliasIsChinese = isHan(other) || !isHan(name)
    chinese = aliasIsChinese ? other : name
    english = aliasIsChinese ? name : other
  }

  init(_ naming: Naming) {
    self.init(
      name: naming.name.text, alias: naming.alias?.text, title: naming.title?.value,
      span: naming.name.span)
  }

  /// The name that one language shows: Chinese prefers a name in Han, English one in Latin letters.
  public func shown(in language: Language) -> String {
    language == .chinese ? chinese : english
  }
}

/// A severity.
public struct Level: Sendable {
  public let label: Label
}

/// The name an amount is booked under.
public struct Booking: Sendable {
  public let label: Label
}

/// A set of named values.
public struct Enumeration: Sendable {
  public let members: [Label]
}

/// Somebody who answers.
public struct Role: Sendable {
  public let label: Label
  /// Whether no output shows who holds it.
  public let isConfidential: Bool
  /// What the tiers are called, e.g. 责任.
  public let tierAlias: String?
  /// The tiers, as an enumeration; `nil` for a role without.
  public let tiers: EnumerationID?
  /// The tier of a holder that states none; `nil` where it must be stated.
  public let standardTier: Int?
  /// Whose holders of this post hold the role in settlements; `nil` where nobody does by his post.
  public let post: String?
}

/// What is recorded of an incident.
public struct Fact: Sendable {
  public let label: Label
  public let type: ValueType
  /// What it is when it is not recorded; ``Value/unknown`` where no default is declared.
  public let standard: Value
  /// The office or role that finds it, or all that do so together; a judgement is never computed.
  public internal(set) var judges: [Label] = []
  public internal(set) var cites: [String] = []
}

/// A figure that the policy sets.
public struct Parameter: Sendable {
  public let label: Label
  public let type: ValueType
  /// `nil` where the text leaves it out.
  public let value: TypedExpression?
  public let cites: [String]
  /// Later values, in the order of time.
  public internal(set) var changes: [ParameterChange] = []
  /// The last day before somebody must look at it again.
  public internal(set) var reviewBy: Day?
}

/// A derived figure.
public struct Term: Sendable {
  public let label: Label
  public let cites: [String]
  public let value: TypedExpression
}

/// Severity by an amount: gap-free, because each row reaches to the next.
public struct Ladder: Sendable {
  public let subject: TypedExpression
  public let cites: [String]
  public let condition: TypedExpression?
  public let rows: [Row]
  public let span: Span

  /// From a bound on, this severity.
  public struct Row: Sendable {
    public let level: LevelID
    /// Which side of the bound; only the first row may lie below it.
    public let side: BoundKind
    public let bound: TypedExpression
    public let span: Span
  }
}

/// One provision.
public struct Rule: Sendable {
  public let label: Label
  public let cites: [String]
  public let overrides: [RuleID]
  /// All must hold; empty for a rule that always applies.
  public let conditions: [TypedExpression]
  public let effects: [PolicyEffect]
  /// When it is in force, and who allowed it.
  public let period: RulePeriod?
  /// The role for whose holders, one by one, the rule is judged.
  public let subject: RoleID?
  public let span: Span
}

/// How much somebody pays or is paid.
public enum AmountExpression: Sendable {
  /// A rate between two ends, of a base.
  case share(low: TypedExpression, high: TypedExpression, base: TypedExpression)
  /// Money between two ends.
  case fixed(low: TypedExpression, high: TypedExpression)
}

/// One effect of a rule, names resolved.
public enum PolicyEffect: Sendable {
  case classify(LevelID, Span)
  case pay(PayEffect)
  case discipline(DisciplineEffect)
  case require(RequiredStep)
  case adjust(AdjustEffect)
  case scale(TargetSet, ScaleFactor, Span)
  case share(TargetSet, ScaleFactor?, Span)
  case limit(TargetSet, TypedExpression, isCap: Bool, Span)
  case join(JoinEffect)
  case pass(PassAlong)
  case enter(EntryEffect)
  case disqualify(DisqualifyEffect)
  case dispose(DisposeEffect)
  case apportion(ApportionedCharge)
  case shift(SeverityShift)
}

/// A charge or a reward.
public struct PayEffect: Sendable {
  public let isReward: Bool
  public let roles: [RoleID]
  public let amount: AmountExpression
  public let booking: BookingID
  public let isAdditional: Bool
  public let span: Span
}

/// A disciplinary measure, or a choice of several.
public struct DisciplineEffect: Sendable {
  public let roles: [RoleID]
  public let measures: [Int]
  public let lasting: (low: TypedExpression, high: TypedExpression)?
  public let span: Span
}

/// Which amounts: a booking, and the roles; empty for all.
public struct TargetSet: Hashable, Sendable {
  public let booking: BookingID
  public let roles: [RoleID]

  func covers(_ booking: BookingID, _ role: RoleID) -> Bool {
    self.booking == booking && (roles.isEmpty || roles.contains(role))
  }
}

/// `raise` or `lower`.
public struct AdjustEffect: Sendable {
  public let target: TargetSet
  public let step: TypedExpression
  public let count: TypedExpression?
  public let isRaise: Bool
  public let span: Span
}

/// One factor, or one for each tier.
public enum ScaleFactor: Sendable {
  case one(TypedExpression)
  case byTier([(tier: Int, factor: TypedExpression)])
}

/// Somebody becomes a party.
public struct JoinEffect: Sendable {
  /// How many times the supervisor of the supervisor …: 0 is the holder.
  public let superiors: Int
  public let of: RoleID
  public let role: RoleID
  public let tier: Int?
  public let span: Span
}

/// A chain of stages.
public struct PassAlong: Sendable {
  public let target: TargetSet
  public let along: RoleID
  public let rate: TypedExpression
  public let isFromFirst: Bool
  public let booking: BookingID
  public let span: Span
}

/// How what is owed is collected.
public struct Collection: Sendable {
  public let floor: TypedExpression
  public let cites: [String]
  public let conditions: [TypedExpression]
  public let span: Span
}

/// How several candidates for the severity are settled.
public enum Precedence: Hashable, Sendable {
  case highest, lowest, oneOnly
}

/// A checked policy: all names resolved, all types known.
///
/// Can't be made from a tree with errors. Ids are positions in its lists; the order of rules carries
/// no meaning, and no answer depends on it.
public struct Policy: Sendable {
  public internal(set) var label: Label
  public internal(set) var version: String?
  public internal(set) var effectiveFrom: Day?
  public internal(set) var effectiveTo: Day?
  /// Where `transition older unless lighter` stands, if it does.
  public internal(set) var transition: Span?
  public internal(set) var currency: Unit = .yuan
  public internal(set) var roundingMode: RoundingMode = .halfUp
  /// What amounts are multiples of.
  public internal(set) var increment = Decimal(mantissa: 1, scale: 2)
  public internal(set) var calendar: WorkCalendar = .weekdays
  public internal(set) var monthEnd: MonthOverflow = .clamp
  /// Whether words such as `or more` take in their own figure; without those nobody settled.
  public internal(set) var boundary: [BoundaryWords: Bool] = [:]
  public internal(set) var precedence: Precedence = .highest
  public internal(set) var levels: [Level] = []
  public internal(set) var roles: [Role] = []
  public internal(set) var offices: [Label] = []
  public internal(set) var measures: [Label] = []
  /// What may be done with what is wrong; `nil` where the policy declares none.
  public internal(set) var dispositions: DispositionSet?
  /// The first is the kinds of incident.
  public internal(set) var enumerations: [Enumeration] = []
  public internal(set) var facts: [Fact] = []
  public internal(set) var parameters: [Parameter] = []
  public internal(set) var terms: [Term] = []
  public internal(set) var tallies: [Tally] = []
  /// The terms so that each comes after those it reads.
  public internal(set) var termOrder: [Int] = []
  /// In the order in which each comes after those it reads.
  public internal(set) var tables: [DecisionTable] = []
  public internal(set) var ladders: [Ladder] = []
  public internal(set) var rules: [Rule] = []
  /// The rules so that each comes after those that override it.
  public internal(set) var ruleOrder: [Int] = []
  public internal(set) var bookings: [Booking] = []
  public internal(set) var procedures: [Procedure] = []
  public internal(set) var duties: [Duty] = []
  /// The steps of all procedures and the requirements of all rules.
  public internal(set) var steps: [StepRecord] = []
  /// The steps so that each comes after those it waits for or reads.
  var stepOrder: [Int] = []
  public internal(set) var collection: Collection?
  public internal(set) var accounts: [Account] = []
  /// For the policy that the settlements of an account are judged by; `nil` for what is declared as one.
  public internal(set) var settlement: SettlementTerms?
  /// Findings that the author knows of.
  public internal(set) var allowances: [Allowance] = []
  /// Names ↔ ids, for data, commands and completion.
  public internal(set) var scope = Scope()

  init(label: Label) { self.label = label }

  /// The kinds of incident.
  public static let kinds = EnumerationID(0)

  /// Digits behind the point that an amount is shown with.
  public var places: Int { min(8, Int(increment.scale)) }
}
