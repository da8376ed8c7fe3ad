public import CulpaSyntax

/// A policy with its code, ready to judge.
///
/// An object, because it never changes and is handed on with every ruling: a value would copy its lists.
public final class CompiledPolicy: Sendable {
  public let policy: Policy
  let program: Program
  /// The rules ordered by article, then name: the order in which they act and are shown.
  let rulesByArticle: [Program.RuleCode]
  /// Position of each rule in ``rulesByArticle``.
  let ruleRank: [Int]
  /// By role: the rules that can reach its holders.
  let rulesByRole: [[Int]]
  /// Rules judged holder by holder, so that each comes after those that override it.
  let rulesWithSubject: [Int]
  /// These by role, and those of them that don't wait for the severity.
  let rulesByHolder: [[Int]]
  let rulesBeforeSeverity: [[Int]]
  /// Those that hold at large where no overrider applies.
  let rulesAtLarge: [Int]
  /// Whether some parameter is to be reviewed by a day.
  let hasReviews: Bool
  /// Rules that do one thing, each list by article.
  let classifying: [Program.RuleCode]
  let shifting: [Program.RuleCode]
  let joining: [Program.RuleCode]
  let apportioning: [Program.RuleCode]
  let sharing: [Program.RuleCode]
  let deriving: [Program.RuleCode]
  let passing: [Program.RuleCode]
  let disposing: [Program.RuleCode]
  let requiring: [Program.RuleCode]
  /// Rules that are in force for a time.
  let temporary: [Program.RuleCode]
  /// By position in ``Policy/steps``.
  let steps: [StepPlan]
  /// Whether the severity hangs on such a rule, and whether a party does.
  let classifiesByHolder: Bool
  let joins: Bool

  /// Compiles a checked policy.
  public init(_ policy: Policy) {
    self.policy = policy
    program = compile(policy)
    let order = policy.rules.indices.sorted {
      let left = policy.rules[$0]
      let right = policy.rules[$1]
      let first = ArticleOrder.key(left.cites.first ?? "")
      let second = ArticleOrder.key(right.cites.first ?? "")
      return first == second ? left.label.name < right.label.name : first < second
    }
    var rank = Array(repeating: 0, count: order.count)
    for (position, rule) in order.enumerated() { rank[rule] = position }
    ruleRank = rank
    let codes = program.rules
    let ordered = order.map { codes[$0] }
    rulesByArticle = ordered
    classifying = ordered.filter { !$0.classifies.isEmpty }
    shifting = ordered.filter { !$0.shifts.isEmpty }
    joining = ordered.filter { !$0.joins.isEmpty }
    apportioning = ordered.filter { !$0.apportions.isEmpty }
    sharing = ordered.filter { !$0.shares.isEmpty }
    deriving = ordered.filter { !$0.derivedPays.isEmpty }
    passing = ordered.filter { !$0.passes.isEmpty }
    disposing = ordered.filter { !$0.disposes.isEmpty }
    requiring = ordered.filter { !$0.requires.isEmpty }
    temporary = ordered.filter { $0.timeless != nil }
    steps = StepPlan.all(policy, program)
    var byRole: [[Int]] = Array(repeating: [], count: policy.roles.count)
    for index in order {
      for role in policy.rules[index].reach(of: policy.roles.count) { byRole[role].append(index) }
    }
    rulesByRole = byRole
    let rules = program.rules
    let byHolder = policy.ruleOrder.filter { rules[$0].subject != nil }
    rulesWithSubject = byHolder
    rulesByHolder = policy.roles.indices.map { role in
      byHolder.filter { rules[$0].subject?.index == role }
    }
    rulesBeforeSeverity = rulesByHolder.map { $0.filter { !rules[$0].needsSeverity } }
    rulesAtLarge = byHolder.filter { rules[$0].atLarge != nil }
    hasReviews = policy.parameters.contains { $0.reviewBy != nil }
    classifiesByHolder = rules.contains {
      $0.subject != nil && !($0.classifies.isEmpty && $0.shifts.isEmpty)
    }
    joins = rules.contains { !$0.joins.isEmpty }
  }

  /// Rules in the order of their articles.
  public func sorted(_ rules: [RuleID]) -> [RuleID] {
    rules.count < 2 ? rules : rules.sorted { ruleRank[$0.index] < ruleRank[$1.index] }
  }
}

/// Yes, no, or not known.
enum Ternary {
  static func and(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == false || right == false { return false }
    return left == nil || right == nil ? nil : true
  }

  static func or(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == true || right == true { return true }
    return left == nil || right == nil ? nil : false
  }
}

/// Orders "5.10" after "5.2".
enum ArticleOrder {
  /// Digits become numbers, padded; the rest stays.
  static func key(_ article: String) -> String {
    var key = ""
    var digits = ""
    for character in article {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        key += padded(digits)
        digits = ""
        key.append(character)
      }
    }
    return key + padded(digits)
  }

  private static func padded(_ digits: String) -> String {
    guard !digits.isEmpty else { return "" }
    return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}

extension Rule {
  /// The roles whose holders it can reach with amounts or measures.
  fileprivate func reach(of count: Int) -> [Int] {
    var roles: Set<Int> = []
    for effect in effects {
      switch effect {
      case .pay(let pay): roles.formUnion(pay.roles.map(\.index))
      case .discipline(let discipline): roles.formUnion(discipline.roles.map(\.index))
      case .enter(let entry): roles.formUnion(entry.roles.map(\.index))
      case .disqualify(let disqualify): roles.formUnion(disqualify.roles.map(\.index))
      case .adjust, .scale, .share, .limit:
        guard let (target, _) = effect.target else { continue }
        roles.formUnion(target.roles.isEmpty ? Array(0..<count) : target.roles.map(\.index))
      case .classify, .require, .join, .pass, .dispose, .shift: break
      case .apportion(let apportion): roles.formUnion(apportion.parts.map(\.role.index))
      }
    }
    return roles.sorted()
  }
}

/// Judges incidents under one policy, one after the other, in the order of the phases.
///
/// Holds the slots of the last run, so that an explanation can be taken right after a ruling. Not to
/// be shared between threads; make one for each. No method of it runs inside another's access to one of
/// its lists, so the check of that at run time, a fifth of a ruling, is left out.
public final class Assessor {
  let compiled: CompiledPolicy
  let policy: Policy
  let program: Program
  let people: [Person]
  let limits: Limits
  /// The laws, by article, then name.
  let readers: [LawReader]
  let evaluator: Evaluator
  @exclusivity(unchecked) var incident: IncidentRecord
  @exclusivity(unchecked) var ruling: Ruling
  @exclusivity(unchecked) var questions: Set<Question> = []
  @exclusivity(unchecked) var failed: Set<Int> = []
  /// For rules judged holder by holder: whether they apply to any.
  @exclusivity(unchecked) var anyApplied: [Bool?] = []
  /// For rules that others override holder by holder: whether some holder keeps them.
  @exclusivity(unchecked) var keptByHolder: [Bool?] = []
  @exclusivity(unchecked) var working: [WorkingCharge] = []
  /// By rule that is judged holder by holder: whether it certainly applies to any, but for its days.
  @exclusivity(unchecked) var timeless: [Int: Bool] = [:]
  /// What each holder bears of amounts that are divided among roles.
  @exclusivity(unchecked) var apportioned: [ApportionedPart] = []
  /// By step: what is asked of it, and what is open about it.
  @exclusivity(unchecked) var steps: [StepState?] = []
  /// The moment up to which deadlines are judged.
  @exclusivity(unchecked) var statusMoment: Instant?
  /// The posts and departments that somebody has.
  private(set) lazy var knownUnits = KnownUnits(people)
  /// Whether earlier incidents are not counted yet, so that any number is possible.
  private(set) var isBlind = false
  /// By tally: what earlier incidents are to it.
  @exclusivity(unchecked) var tallyAnswers: [TallyHistory.Answer] = []
  /// The severities that another version ruled; `nil` where this one rules.
  @exclusivity(unchecked) var ruledElsewhere: UInt64?
  @exclusivity(unchecked) private var foundPriors: [FoundPriors] = []
  /// What the ruling at hand is for.
  @exclusivity(unchecked) private(set) var purpose = Purpose.record

  /// What a ruling is for.
  enum Purpose {
    /// It stands, and later ones count it.
    case record
    /// It is only tried, and leaves nothing behind.
    case probe
    /// It is only tried, for its severity and amounts: what is only a consequence of these is left out.
    case figures
  }

  /// Makes an assessor for incidents whose parties are among `people`.
  public init(
    _ compiled: CompiledPolicy, people: [Person], laws: [Law] = [], limits: Limits = Limits()
  ) {
    self.compiled = compiled
    policy = compiled.policy
    program = compiled.program
    self.people = people
    self.limits = limits
    readers = laws.enumerated().map { LawReader($1, index: $0) }.sorted {
      let first = (ArticleOrder.key($0.law.cites.first ?? ""), $0.law.label.name)
      let second = (ArticleOrder.key($1.law.cites.first ?? ""), $1.law.label.name)
      return first < second
    }
    evaluator = Evaluator(compiled.program, policy: compiled.policy)
    incident = IncidentRecord(name: "", under: compiled.policy, origin: .builtIn)
    ruling = Ruling(
      incident: "", severity: SeverityFinding(possible: 1, candidates: []))
    evaluator.inputs.attributes = compiled.program.attributes.map { _ in .unknown }
    evaluator.inputs.priors = compiled.program.priors.map { _ in .unknown }
    evaluator.inputs.amounts = compiled.program.amounts.map { _ in .unknown }
    evaluator.inputs.conformance = compiled.program.conformance.map { _ in .unknown }
    evaluator.inputs.holders = compiled.policy.roles.map { _ in 0 }
  }

  /// The ruling on an incident, given what earlier rulings left behind; the phases in order. The ruling
  /// is added to the history.
  ///
  /// - Parameter asOf: the moment up to which deadlines are judged; `nil` leaves them pending.
  func assess(
    _ incident: IncidentRecord, after history: inout History, decisions: [DecisionKey: Decision],
    asOf: Instant?, for purpose: Purpose = .record
  ) -> Ruling {
    self.purpose = purpose
    begin(incident)
    askTallies(history)
    evaluator.run(program.factsSegment)
    ruling.terms = program.termSlots.map { evaluator[$0] }
    ruling.parties = declaredParties()
    if compiled.classifiesByHolder { judgeRulesWithSubject(history, beforeSeverity: true) }
    classify()
    if let ruledElsewhere { ruling.severity.possible = ruledElsewhere }
    evaluator.inputs.severities = ruling.severity.possible
    evaluator.run(program.severitySegment)
    lookUp()
    conform(asOf)
    if compiled.joins {
      judgeRulesWithSubject(history)
      joinParties(history)
    }
    judgeRulesWithSubject(history)
    apportion()
    for index in ruling.parties.indices { settle(index, history, decisions) }
    share()
    limitAndRound(decisions)
    derive(history, decisions)
    if purpose != .figures {
      judgeDispositions()
      consequences()
      claimCollection()
      findLapsedRules()
      tallyForAccounts()
      countTallies()
    }
    finish()
    if purpose == .record {
      history.record(ruling, incident)
      recordTallies(&history)
    }
    return ruling
  }

  /// The ruling on an incident without a date as far as it hangs on nothing earlier, for the counts of
  /// others.
  func foresee(_ incident: IncidentRecord, in history: inout History) {
    isBlind = true
    defer { isBlind = false }
    var nothing = History()
    let ruling = assess(incident, after: &nothing, decisions: [:], asOf: nil)
    history.recordUndated(ruling, incident)
    recordTallies(&history, isDated: false)
  }

  func begin(_ incident: IncidentRecord) {
    self.incident = incident
    ruling = Ruling(
      incident: incident.name, severity: SeverityFinding(possible: 1, candidates: []))
    questions.removeAll(keepingCapacity: true)
    failed.removeAll(keepingCapacity: true)
    working.removeAll(keepingCapacity: true)
    timeless.removeAll(keepingCapacity: true)
    evaluator.inputs.facts = incident.facts
    evaluator.inputs.occurred = incident.occurred
    evaluator.inputs.kind = incident.kind
    evaluator.inputs.severities = 0
    for role in evaluator.inputs.holders.indices { evaluator.inputs.holders[role] = 0 }
    for party in incident.parties { evaluator.inputs.holders[party.role.index] += 1 }
    foundPriors.removeAll(keepingCapacity: true)
  }

  /// Parties in an order of their own: role, tier, stage, name.
  private func declaredParties() -> [RuledParty] {
    if incident.parties.count > limits.parties {
      ruling.diagnostics.append(
        .tooManyParties(incident.origin, limit: limits.parties, incident: incident.name))
    }
    var number = 0
    let parties = incident.parties.prefix(limits.parties).map { record in
      if record.person == nil { number += 1 }
      return RuledParty(
        person: record.person, number: record.person == nil ? number : 0, role: record.role,
        tier: record.tier ?? policy.roles[record.role.index].standardTier, order: record.order,
        joinedBy: nil, isCertain: record.isCertain, priors: record.priors)
    }
    return sorted(parties)
  }

  func sorted(_ parties: [RuledParty]) -> [RuledParty] {
    parties.count < 2
      ? parties
      : parties.sorted { left, right in
        let first = (left.role.index, left.tier ?? -1, left.order ?? -1)
        let second = (right.role.index, right.tier ?? -1, right.order ?? -1)
        if first != second { return first < second }
        let leftName = left.person.map { people[$0.index].label.name } ?? ""
        let rightName = right.person.map { people[$0.index].label.name } ?? ""
        return (leftName, left.number) < (rightName, right.number)
      }
  }

  // MARK: The party at hand

  /// Makes a party the one at hand and computes what is asked of each.
  func load(_ party: RuledParty, _ history: History) {
    for (index, wanted) in program.attributes.enumerated() {
      evaluator.inputs.attributes[index] = attribute(wanted.attribute, wanted.superiors, party)
    }
    countPriors(party, history)
    let role = party.role.index
    evaluator.run(program.earlySegments[role])
    if evaluator.inputs.severities != 0 {
      evaluator.run(program.lateSegments[role])
      evaluator.run(program.partySegment)
    }
  }

  /// What a party has behind it is counted once in a ruling.
  private func countPriors(_ party: RuledParty, _ history: History) {
    guard !program.priors.isEmpty else { return }
    if let known = foundPriors.first(where: {
      $0.role == party.role && $0.person == party.person && $0.number == party.number
    }) {
      evaluator.inputs.priors = known.counts
      return
    }
    for (index, query) in program.priors.enumerated() {
      evaluator.inputs.priors[index] = prior(query, party, history)
    }
    foundPriors.append(
      FoundPriors(
        role: party.role, person: party.person, number: party.number,
        counts: evaluator.inputs.priors))
  }

  /// What earlier incidents a party has, by prior query.
  private struct FoundPriors {
    let role: RoleID
    let person: PersonID?
    let number: Int
    let counts: [Value]
  }

  private func attribute(_ attribute: Attribute, _ superiors: Int, _ party: RuledParty) -> Value {
    if attribute == .tier, superiors == 0 {
      guard let tier = party.tier, let tiers = policy.roles[party.role.index].tiers else {
        return .unknown
      }
      return .symbol(enumeration: Int32(clamping: tiers.index), member: Int32(clamping: tier))
    }
    guard let person = superior(of: party.person, superiors) else { return .unknown }
    return people[person.index].value(of: attribute)
  }

  func superior(of person: PersonID?, _ steps: Int) -> PersonID? {
    var current = person
    for _ in 0..<min(steps, 16) {
      guard let id = current, people.indices.contains(id.index) else { return nil }
      current = people[id.index].superior
    }
    guard let id = current, people.indices.contains(id.index) else { return nil }
    return id
  }

  private func prior(_ query: PriorQuery, _ party: RuledParty, _ history: History) -> Value {
    // What is stated of a severity stands for what is recorded of it.
    var levels = query.levels
    var stated = 0
    for prior in party.priors where query.levels & (1 << UInt64(prior.level.index + 1)) != 0 {
      stated += Int(prior.count)
      levels &= ~(1 << UInt64(prior.level.index + 1))
    }
    guard let person = party.person, levels != 0 else { return .number(Decimal(stated)) }
    if isBlind { return .counts(Int32(clamping: stated), .max) }
    func count(_ overflow: MonthOverflow) -> (certain: Int, possible: Int) {
      history.count(
        query, levels: levels, person: person, role: party.role, before: incident.moment,
        of: incident
      ) { query.window?.reaches(incident.moment?.day, from: $0, overflow) ?? true }
    }
    var (certain, possible) = count(policy.monthEnd)
    if policy.monthEnd == .refuse, query.window.map({ $0.months != 0 }) == true {
      // Refused only where the day that a month does not have decides.
      (certain, possible) = count(.next)
      if count(.clamp) != (certain, possible) { return .failure(.overflow) }
    }
    // Without a date every recorded incident may be an earlier one, and none need be.
    if incident.moment == nil { (certain, possible) = (0, certain + possible) }
    let least = stated + certain
    if possible == 0 { return .number(Decimal(least)) }
    return .counts(Int32(clamping: least), Int32(clamping: least + possible))
  }

  /// Whether a rule applies to a party: judged for it, for any holder of the rule's own role, or once
  /// for the incident. An impossible condition is reported and counts as not known.
  func applies(_ rule: Int, to party: RuledParty?) -> Bool? {
    let subject = program.rules[rule].subject
    if let subject, party?.role != subject { return anyApplied[rule] }
    let slot = program.ruleSlots[rule]
    guard let truth = evaluator.truth(slot) else {
      ask(slot, party)
      return nil
    }
    return truth
  }

  // MARK: Questions

  /// Looks behind an open slot for what is not recorded, or for what is impossible.
  func ask(_ slot: Int, _ party: RuledParty? = nil) {
    var pending = [slot]
    var seen: Set<Int> = []
    while let slot = pending.popLast() {
      guard seen.insert(slot).inserted else { continue }
      switch evaluator[slot] {
      case .unknown, .counts: pending += sources(of: slot, party)
      case .failure(let error):
        let deeper = operands(of: program.ops[slot]).filter {
          if case .failure = evaluator[$0] { return true }
          return false
        }
        if deeper.isEmpty, failed.insert(slot).inserted {
          ruling.diagnostics.append(problem(error, at: slot))
        }
        pending += deeper
      default: break
      }
    }
  }

  /// What of this incident would settle a count of earlier ones; nothing where another one is open.
  private func askAboutPriors(_ query: PriorQuery) {
    if incident.moment == nil { questions.insert(.occurred) }
    if query.sameKind, incident.kind == .unknown { questions.insert(.kind) }
  }

  private func sources(of slot: Int, _ party: RuledParty?) -> [Int] {
    let op = program.ops[slot]
    switch op.code {
    case .fact:
      let id = FactID(Int(op.a))
      if !incident.settledUnknowns.contains(id) { questions.insert(.fact(id)) }
    case .occurred: questions.insert(.occurred)
    case .kind: questions.insert(.kind)
    case .prior: askAboutPriors(program.priors[Int(op.a)])
    case .tally: askAboutTally(Int(op.a))
    case .constant:
      if let parameter = program.unspecified[slot] { questions.insert(.parameter(parameter)) }
    case .conformance: questions.insert(.step(program.conformance[Int(op.a)].step))
    case .attribute:
      let wanted = program.attributes[Int(op.a)]
      if let person = superior(of: party?.person, wanted.superiors) {
        questions.insert(.attribute(wanted.attribute, person))
      }
    default: break
    }
    return operands(of: op)
  }

  private func operands(of op: Op) -> [Int] {
    switch op.code {
    case .constant, .fact, .occurred, .kind, .severityIs, .attribute, .holders, .prior, .amount,
      .conformance:
      []
    case .lookup: openOperands(of: program.tables[Int(op.a)])
    case .negate, .not, .isUnknown, .round: [Int(op.a)]
    case .tally: [Int(op.b) - 1, Int(op.c) - 1].filter { $0 >= 0 }
    case .select: [Int(op.a), Int(op.b), Int(op.c)]
    case .add, .subtract, .multiply, .divide, .isEqual, .isDifferent, .less, .lessOrEqual, .and,
      .or, .larger, .smaller, .countUp, .divideRounded, .multiplyRounded:
      [Int(op.a), Int(op.b)]
    }
  }

  private func finish() {
    ruling.applied = policy.rules.indices.map { index in
      program.rules[index].subject == nil
        ? evaluator.truth(program.ruleSlots[index])
        : Ternary.or(anyApplied[index], keptByHolder[index])
    }
    ruling.questions = questions.sorted { order($0) < order($1) }
    ruling.diagnostics += ruling.conflicts.map { problem(of: $0) }
    noteReviews()
    // Both ends of a range are computed; what is impossible in both is said once.
    var said: Set<Diagnostic> = []
    ruling.diagnostics.removeAll { !said.insert($0).inserted }
    // Not by place: the order in which rules are written must not show.
    ruling.diagnostics.sort {
      ($0.code, $0.message.english, $0.span) < ($1.code, $1.message.english, $1.span)
    }
  }

  /// Facts first, in the order declared.
  private func order(_ question: Question) -> (Int, Int, String) {
    switch question {
    case .kind: (0, 0, "")
    case .occurred: (0, 1, "")
    case .fact(let id): (1, id.index, "")
    case .attribute(let attribute, let person):
      (2, 0, people[person.index].label.name + "\(attribute)")
    case .parameter(let index): (3, index, "")
    case .step(let index): (4, index, "")
    }
  }
}
