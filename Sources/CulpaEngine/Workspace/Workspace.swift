public import CulpaSyntax

/// Everything declared so far, as one value.
///
/// A statement that fails leaves the old value; undo and what-if are keeping the old value. Rulings are
/// computed when asked for, all incidents of a policy in the order of occurrence, and kept until
/// something changes.
public struct Workspace: Sendable {
  /// All loaded texts, with excerpts of data files.
  public internal(set) var sources = SourceSet()
  /// The policies, in the order declared.
  public internal(set) var policies: [CompiledPolicy] = []
  /// What the policies were made from, for scenarios.
  var declarations: [Int: PolicyDeclaration] = [:]
  /// What would be otherwise, in the order declared.
  public internal(set) var scenarios: [Scenario] = []
  /// The laws, in the order declared.
  public internal(set) var laws: [Law] = []
  /// Everybody, in the order declared.
  public internal(set) var people: [Person] = []
  /// The incidents, in the order declared.
  public internal(set) var incidents: ChunkedArray<IncidentEntry> = []
  /// The tests, in the order declared.
  public internal(set) var tests: [TestDeclaration] = []
  /// What tests may begin with, in the order declared.
  public internal(set) var givens: [GivenDeclaration] = []
  /// The moment that status is judged at; `nil` leaves deadlines pending.
  public internal(set) var asOf: Instant?
  /// What was decided within ranges.
  public internal(set) var decisions: [DecisionKey: Decision] = [:]
  /// What was done of duties.
  public internal(set) var dutyLog: [DutyEntry] = []
  /// Texts that occur in facts.
  public internal(set) var texts = TextTable()
  let limits: Limits
  /// Whoever watches what takes long.
  public var watch = Watch.nobody
  var personNames: [String: PersonID] = [:]
  /// Aliases that several people have.
  var sharedNames: Set<String> = []
  var incidentNames: [String: Int] = [:]
  var loaded: Set<String> = []
  /// By policy; settlements hang on them.
  var rulings: [Int: [Ruling]] = [:] {
    didSet {
      settled.removeAll()
      if rulings.isEmpty { transitionsAreJudged = false }
    }
  }
  /// Whether each incident stands under the version that counts for it.
  var transitionsAreJudged = false
  /// By version: decisions on amounts that the version which judges their incident does not have.
  var waitingDecisions: [Int: [DecisionKey: Decision]] = [:]
  /// What was recorded for settlements.
  var accountRecords: [AccountKey: [Settler.CaseKey: AccountRecord]] = [:]
  /// Settlements, by position in ``accounts``.
  var settled: [Int: SettledAccount] = [:]
  /// Departments, posts and the organisation, among ``people``.
  var units: [UnitKey: PersonID] = [:]
  var unitNames: [String: PersonID] = [:]

  /// An incident with the policy that it is judged under.
  public struct IncidentEntry: Sendable {
    public internal(set) var record: IncidentRecord
    /// How the record came to be what it is, in the order made.
    public internal(set) var revisions: [Revision] = []
    /// Position in ``Workspace/policies``.
    public internal(set) var policy: Int
    /// How a newer version of the policy compares to the one in force when it occurred; `nil` where none
    /// was asked.
    public internal(set) var transition: TransitionFinding?
    /// What it was under the older version, where the newer counts.
    var original: Original?
  }

  /// An empty workspace.
  public init(limits: Limits = Limits()) { self.limits = limits }

  // MARK: Finding

  /// The policy with a name: of several versions the one in force on a day, else the latest; the only
  /// one when no name is given.
  public func policy(named name: String?, on day: Day? = nil) -> Int? {
    guard let name else {
      let names = Set(policies.filter(\.isDeclared).map(\.policy.label.name))
      return names.count == 1 ? policy(named: names.first, on: day) : nil
    }
    let versions = policies.indices.filter {
      policies[$0].isDeclared
        && (policies[$0].policy.label.name == name || policies[$0].policy.label.alias == name)
    }
    guard versions.count > 1, let day else { return versions.last }
    return versions.first { policies[$0].policy.isInForce(on: day) } ?? versions.last
  }

  /// The person with a name or an alias that nobody else has.
  public func person(named name: String) -> PersonID? {
    sharedNames.contains(name) ? nil : personNames[name] ?? unitNames[name]
  }

  /// The incident with a name.
  public func incident(named name: String) -> Int? { incidentNames[name] }

  func count(of kind: DataKind) -> Int {
    switch kind {
    case .people: people.count
    case .incidents, .updates: incidents.count
    }
  }

  // MARK: Adding

  /// Adds or completes a person; a name that somebody else has is refused.
  mutating func add(_ person: Person) -> Diagnostic? {
    let label = person.label
    if let known = personNames[label.name] {
      return .personTwice(label, first: people[known.index].label.span)
    }
    let id = PersonID(people.count)
    people.append(person)
    if person.isDepartment { (units, unitNames) = ([:], [:]) }
    personNames[label.name] = id
    if let alias = label.alias {
      if let other = personNames[alias], other != id {
        sharedNames.insert(alias)
      } else {
        personNames[alias] = id
      }
    }
    rulings.removeAll()
    return nil
  }

  /// A new person without a name, for `someone`.
  mutating func addSomeone() -> PersonID {
    people.append(Person(label: Label(name: "someone", alias: Words.someone)))
    return PersonID(people.count - 1)
  }

  mutating func add(_ record: IncidentRecord, under policy: Int) -> Diagnostic? {
    if let known = incidentNames[record.name] {
      return .incidentTwice(
        record.name, record.origin, first: incidents[known].record.origin)
    }
    incidentNames[record.name] = incidents.count
    incidents.append(IncidentEntry(record: record, policy: policy))
    // Others may share a month of wages with it.
    rulings.removeAll()
    return nil
  }

  // MARK: Judging

  /// The limit that judging all incidents of a policy would break, if any.
  ///
  /// - Parameters:
  ///   - span: what asks for it; the policy's name where nothing in a script does.
  ///   - passes: how often all incidents are judged.
  public func tooMuch(
    under policy: Int, at span: Span? = nil, times passes: Int = 1
  ) -> Diagnostic? {
    let count = incidents.reduce(0) { $0 + ($1.policy == policy ? 1 : 0) }
    let (steps, overflow) = count.multipliedReportingOverflow(
      by: max(1, policies[policy].program.ops.count))
    let (all, isTooMany) = steps.multipliedReportingOverflow(by: max(1, passes))
    guard overflow || isTooMany || all > limits.steps else { return nil }
    return .tooManySteps(
      span ?? policies[policy].policy.label.span, incidents: count, limit: limits.steps)
  }

  /// The rulings on all incidents of a policy, in the order of ``incidents``.
  public mutating func rulings(under policy: Int) -> [Ruling] {
    if let known = rulings[policy] { return known }
    let group = collecting
    if group.policies.contains(policy), !group.isAlone(policy) {
      collectAll(group)
      return rulings[policy] ?? []
    }
    let fresh = planned(judge(policy, decisions: decisions), under: policy)
    rulings[policy] = fresh
    return fresh
  }

  /// The ruling on one incident.
  public mutating func ruling(on incident: Int) -> Ruling? {
    guard incidents.indices.contains(incident) else { return nil }
    let policy = incidents[incident].policy
    let own = incidents.indices.filter { incidents[$0].policy == policy }
    guard let position = own.firstIndex(of: incident) else { return nil }
    let all = rulings(under: policy)
    return all.indices.contains(position) ? all[position] : nil
  }

  /// Judges all incidents of a policy, in the order of occurrence, names where moments are equal.
  func judge(_ policy: Int, decisions: [DecisionKey: Decision]) -> [Ruling] {
    let own = incidents.indices.filter { incidents[$0].policy == policy }
    var result: [Ruling?] = Array(repeating: nil, count: own.count)
    judgeInOrder(policy, own, decisions: decisions) { position, ruling in
      result[position] = ruling
    }
    return result.compactMap { $0 }
  }

  /// Judges incidents in the order of occurrence and hands over each ruling with its position in
  /// `own`, so that a caller need not keep them all.
  func judgeInOrder(
    _ policy: Int, _ own: [Int], decisions: [DecisionKey: Decision],
    _ body: (Int, Ruling) -> Void
  ) {
    let versions = versions(of: policy)
    if versions.count > 1 {
      var positions: [Int: Int] = [:]
      for (position, index) in own.enumerated() { positions[index] = position }
      judgeVersions(versions, only: policy, decisions: decisions) { index, ruling in
        guard let position = positions[index] else { return }
        var ruling = ruling
        ruling.transition = incidents[index].transition
        body(position, ruling)
      }
      return
    }
    let assessor = Assessor(policies[policy], people: people, laws: laws, limits: limits)
    var history = History()
    for index in own where incidents[index].record.moment == nil {
      assessor.foresee(incidents[index].record, in: &history)
    }
    for (done, position) in orderOfOccurrence(own).enumerated() {
      guard watch.goesOn(done, of: own.count) else { return }
      let entry = incidents[own[position]]
      var ruling = assessor.assess(
        entry.record, after: &history, decisions: decisions, asOf: asOf)
      ruling.transition = entry.transition
      body(position, ruling)
    }
  }

  /// Judges what comes before an incident, and hands over the assessor with what that left behind.
  func judgeUntil(_ incident: Int, under policy: Int, _ body: (Assessor, History) -> Void) {
    let versions = versions(of: policy)
    if versions.count > 1 { return judgeVersionsUntil(incident, versions, under: policy, body) }
    let own = incidents.indices.filter { incidents[$0].policy == policy }
    let assessor = Assessor(policies[policy], people: people, laws: laws, limits: limits)
    var history = History()
    for index in own where incidents[index].record.moment == nil {
      assessor.foresee(incidents[index].record, in: &history)
    }
    for (done, position) in orderOfOccurrence(own).enumerated() {
      if own[position] == incident { return body(assessor, history) }
      guard watch.goesOn(done, of: own.count) else { return }
      _ = assessor.assess(
        incidents[own[position]].record, after: &history, decisions: decisions, asOf: asOf)
    }
  }

  /// Positions in `own`, earliest first; what has no date comes last.
  private func orderOfOccurrence(_ own: [Int]) -> [Int] {
    let keys = own.map { index -> (Int64, String) in
      let record = incidents[index].record
      return (record.moment?.secondsSince1970 ?? .max, record.name)
    }
    return own.indices.sorted { keys[$0] < keys[$1] }
  }

  /// Judges every incident of a policy and hands over the rulings in the order of occurrence, with the
  /// position in ``incidents``: for output too large to keep.
  public func forEachRuling(under policy: Int, _ body: (Int, Ruling) -> Void) {
    let own = incidents.indices.filter { incidents[$0].policy == policy }
    let group = collecting
    if group.policies.contains(policy), !group.isAlone(policy) {
      var shared = self
      let all = shared.rulings(under: policy)
      for position in orderOfOccurrence(own) where all.indices.contains(position) {
        body(own[position], all[position])
      }
      return
    }
    var collector = Collector(people, limits: limits)
    judgeInOrder(policy, own, decisions: decisions) { position, ruling in
      var ruling = ruling
      let record = incidents[own[position]].record
      collector.plan(&ruling, on: record, under: policies[policy].policy)
      body(own[position], ruling)
    }
  }

  /// Rulings of a policy that shares wages with nobody, with what they take in which month.
  private func planned(_ rulings: [Ruling], under policy: Int) -> [Ruling] {
    guard rulings.contains(where: { !$0.claims.isEmpty }) else { return rulings }
    let own = incidents.indices.filter { incidents[$0].policy == policy }
    var rulings = rulings
    var collector = Collector(people, limits: limits)
    for position in orderOfOccurrence(own) where rulings.indices.contains(position) {
      collector.plan(
        &rulings[position], on: incidents[own[position]].record, under: policies[policy].policy)
    }
    return rulings
  }
}

extension Policy {
  /// Whether a day lies between the days that the policy is in force.
  func isInForce(on day: Day) -> Bool {
    if let from = effectiveFrom, day < from { return false }
    if let to = effectiveTo, day > to { return false }
    return true
  }
}
