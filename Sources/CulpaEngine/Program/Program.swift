import CulpaSyntax

/// One operation: operation *i* writes slot *i* and reads only smaller ones.
struct Op: Sendable {
  /// What it does; `a`, `b`, `c` are slots unless said otherwise.
  enum Code: UInt8, Sendable {
    /// Constant number `a`.
    case constant
    /// Fact number `a` of the incident.
    case fact
    case occurred
    case kind
    /// Whether the severity lies in mask number `a`.
    case severityIs
    /// Attribute number `a` of the party at hand.
    case attribute
    /// How many hold role number `a`.
    case holders
    /// Earlier incidents of the party at hand: query number `a`.
    case prior
    /// The sum of amounts: query number `a`.
    case amount
    /// How a step went: query number `a`.
    case conformance
    /// Tally number `a`; with this incident where slot `b` − 1 holds, at the figure in slot `c` − 1.
    case tally
    case add, subtract, multiply, divide
    case negate
    case isEqual, isDifferent, less, lessOrEqual
    case and, or, not
    /// `b` where `a`, else `c`.
    case select
    case isUnknown
    /// `b` and one more where `a`.
    case countUp
    case larger, smaller
    /// `a` rounded to figure number `b`.
    case round
    /// `a / b` rounded to figure number `c`.
    case divideRounded
    /// `a × b` rounded to figure number `c`.
    case multiplyRounded
    /// The value of table number `a`.
    case lookup
  }

  let code: Code
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}

/// A policy without names: straight-line code in segments, and what to do with its slots.
///
/// There are no jumps, so both sides of every choice are computed, and the slots after a run are the
/// trace of the run. Segments run in the order of the phases: facts; the parties one by one before
/// the severity is known; what needs the severity; what needs how steps went; the parties again; and what reads amounts.
struct Program: Sendable {
  var ops: [Op] = []
  /// Where each operation is written.
  var spans: [Span] = []
  var constants: [Value] = []
  var masks: [UInt64] = []
  var figures: [Decimal] = []
  var attributes: [(attribute: Attribute, superiors: Int)] = []
  var priors: [PriorQuery] = []
  var amounts: [TargetSet] = []
  var conformance: [ConformanceQuery] = []
  /// For each parameter slot that is unspecified: which parameter.
  var unspecified: [Int: Int] = [:]

  var factsSegment = 0..<0
  /// By role.
  var earlySegments: [Range<Int>] = []
  var severitySegment = 0..<0
  var conformanceSegment = 0..<0
  var lateSegments: [Range<Int>] = []
  var partySegment = 0..<0
  var amountsSegment = 0..<0

  var termSlots: [Int] = []
  var tallies: [IncidentTallyCode] = []
  /// Whether a rule applies, by rule.
  var ruleSlots: [Int] = []
  /// By rule: whether each part of its conditions holds, for *why not*.
  var conjuncts: [[Int]] = []
  var rules: [RuleCode] = []
  var ladders: [LadderCode] = []
  var tables: [TableCode] = []
  var procedures: [ProcedureCode] = []
  var duties: [DutyCode] = []
  var collection: (floor: Int, condition: Int?)?
  /// For a settlement policy: the figures of its account.
  var account: AccountCode?
  var accountTallies: [TallyCode] = []

  /// Slots of a tally: whether this incident counts, at what figure, and what all come to, where that is
  /// read.
  struct IncidentTallyCode: Sendable {
    var condition: Int?
    var figure: Int?
    var slot: Int?
  }

  /// Slots of a ladder.
  struct LadderCode: Sendable {
    let subject: Int
    let condition: Int?
    let rows: [(level: LevelID, side: BoundKind, bound: Int)]
  }

  /// Slots of a duty.
  struct DutyCode: Sendable {
    let condition: Int?
    let times: Int?
    /// The day of the month by which it is due.
    let due: Int?
    let copies: Int?
  }

  /// Slots of a procedure.
  struct ProcedureCode: Sendable {
    let condition: Int?
    let steps: [StepCode]
  }

  /// Slots of a step.
  struct StepCode: Sendable {
    /// The length of time, or the day of the month, by which it is due.
    let due: Int?
    let copies: Int?
    let condition: Int?
  }

  /// What a rule does, with slots for figures.
  ///
  /// An object, because a ruling looks at every rule some ten times, and each look at a value would copy
  /// twenty lists. Unchecked: only the compiler writes it, before anybody else sees it.
  final class RuleCode: @unchecked Sendable {
    let id: RuleID
    /// The role for whose holders it is judged, its overriders' included.
    let subject: RoleID?
    /// For a rule whose own conditions name nobody but that is overridden holder by holder.
    @exclusivity(unchecked) var atLarge: AtLarge?
    /// Whether it, or what overrides it, waits for the severity.
    @exclusivity(unchecked) var needsSeverity = false
    @exclusivity(unchecked) var classifies: [LevelID] = []
    @exclusivity(unchecked) var pays: [PayCode] = []
    @exclusivity(unchecked) var derivedPays: [PayCode] = []
    @exclusivity(unchecked) var disciplines: [DisciplineCode] = []
    @exclusivity(unchecked) var requires: [(step: RequiredStep, code: StepCode)] = []
    /// The position of the first requirement in ``Policy/steps``.
    @exclusivity(unchecked) var firstStep = 0
    @exclusivity(unchecked) var adjusts: [AdjustCode] = []
    @exclusivity(unchecked) var scales: [ScaleCode] = []
    @exclusivity(unchecked) var shares: [ScaleCode] = []
    @exclusivity(unchecked) var limits: [LimitCode] = []
    @exclusivity(unchecked) var joins: [JoinEffect] = []
    @exclusivity(unchecked) var passes: [(pass: PassAlong, rate: Int)] = []
    @exclusivity(unchecked) var entries: [EntryCode] = []
    @exclusivity(unchecked) var disqualifies: [DisqualifyEffect] = []
    @exclusivity(unchecked) var disposes: [DisposeEffect] = []
    @exclusivity(unchecked) var apportions: [ApportionCode] = []
    @exclusivity(unchecked) var shifts: [(shift: SeverityShift, levels: Int)] = []
    /// Its own conditions without the days that it is in force; `nil` where it has none.
    @exclusivity(unchecked) var timeless: Int?

    init(id: RuleID, subject: RoleID?) {
      self.id = id
      self.subject = subject
    }
  }

  /// When a rule holds for all whom its overriders don't judge: by its own conditions, and where none of
  /// them applies to anybody.
  struct AtLarge: Sendable {
    let own: Int
    let overriders: [Int]
  }

  struct PayCode: Sendable {
    let effect: PayEffect
    let low: Int
    let high: Int
    /// `nil` for a fixed amount.
    let base: Int?
    /// Whether it is a sum of multiples of amounts, so that each end hangs on each amount alone.
    let isLinear: Bool
  }

  struct DisciplineCode: Sendable {
    let effect: DisciplineEffect
    let low: Int?
    let high: Int?
  }

  struct AdjustCode: Sendable {
    let effect: AdjustEffect
    let step: Int
    let count: Int?
  }

  struct ScaleCode: Sendable {
    let target: TargetSet
    let span: Span
    /// One factor for all; `nil` with a table, or for equal parts.
    let factor: Int?
    /// By tier.
    let table: [Int: Int]
    let isTable: Bool
  }

  struct LimitCode: Sendable {
    let target: TargetSet
    let amount: Int
    let isCap: Bool
    let span: Span
  }
}
