import CulpaSyntax

/// Settles one account: every subject of every period, in the order of periods, then names.
///
/// One pass over the periods; in each, balances come first, then places, then the rulings, so that what
/// is carried over and what is counted of earlier settlements is there when it is needed.
struct Settler {
  let workspace: Workspace
  let series: AccountSeries
  /// By subject, in the order of days.
  let entries: [PersonID: [SettledEntry]]
  /// By subject and tally, in the order of days.
  let tallied: [Ledger.TallyKey: [TallyEntry]]
  /// What was recorded, by subject and period.
  let records: [CaseKey: AccountRecord]
  private var judges: [Int: Judge] = [:]
  /// The score of the period before, by subject.
  private var closing: [PersonID: Value] = [:]
  private let rolesByPost: RolesByPost
  /// What the case of each subject is called.
  private var names: [PersonID: String] = [:]

  /// A settlement is one subject in one period.
  struct CaseKey: Hashable {
    let subject: PersonID
    let period: Period
  }

  /// What judges the settlements of one version.
  fileprivate struct Judge {
    let version: AccountSeries.Version
    let account: Account
    let model: Policy
    let assessor: Assessor
    /// The items of other versions, by their names in this one.
    let items: [String: Int]
    var history = History()
  }

  init(
    _ workspace: Workspace, _ series: AccountSeries, _ entries: [PersonID: [SettledEntry]],
    _ tallied: [Ledger.TallyKey: [TallyEntry]],
    _ records: [CaseKey: AccountRecord]
  ) {
    self.tallied = tallied
    self.workspace = workspace
    self.series = series
    self.entries = entries
    self.records = records
    rolesByPost = RolesByPost(workspace)
    for version in series.versions {
      let account = workspace.account(version)
      var items: [String: Int] = [:]
      for (index, item) in account.items.enumerated() { items[item.label.name] = index }
      judges[version.policy] = Judge(
        version: version, account: account,
        model: workspace.policies[version.settlement].policy,
        assessor: Assessor(
          workspace.policies[version.settlement], people: workspace.people,
          laws: workspace.laws, limits: workspace.limits), items: items)
    }
  }

  /// Settles the periods and hands over each settlement with its ruling.
  mutating func run(
    _ periods: ClosedRange<Int>, subjects all: [PersonID], decisions: [DecisionKey: Decision],
    _ body: (Settlement, Ruling) -> Void
  ) {
    let subjects = named(all)
    for (done, number) in periods.enumerated() {
      guard workspace.watch.goesOn(done, of: periods.count) else { return }
      let period = Period(series.period, number: number)
      guard let version = workspace.version(of: series, for: period),
        var judge = judges[version.policy]
      else { continue }
      judges[version.policy] = nil
      settle(period, subjects, &judge, decisions, body)
      judges[version.policy] = judge
    }
  }

  /// Those who can have a case, with their names: of people without a name those for whom something was
  /// entered, numbered from the second on. All together need no name.
  private mutating func named(_ subjects: [PersonID]) -> [PersonID] {
    var nameless = 0
    return subjects.filter { subject in
      let person = workspace.people[subject.index]
      guard person.isSomebody, workspace.personNames[person.label.name] != subject else {
        names[subject] = series.subject == .organisation ? "" : " " + person.label.name
        return true
      }
      guard entries[subject] != nil else { return false }
      nameless += 1
      names[subject] = " " + person.label.name + (nameless == 1 ? "" : " \(nameless)")
      return true
    }
  }

  /// A settlement before it is ruled on.
  private struct Draft {
    let subject: PersonID
    var record: IncidentRecord
    let balance: Balance
    let entries: [SettledEntry]
    let tallies: [SettledTally]
    let isMember: Bool?
    let questions: Set<Question>
  }

  private mutating func settle(
    _ period: Period, _ subjects: [PersonID], _ judge: inout Judge,
    _ decisions: [DecisionKey: Decision], _ body: (Settlement, Ruling) -> Void
  ) {
    var drafts: [Draft] = []
    let blank = IncidentRecord(name: "", under: judge.model, origin: judge.account.label.span)
    var opening = blank
    opening.occurred = .day(period.last)
    let figures = judge.assessor.accountFigures(opening)
    for subject in subjects {
      if let draft = draft(subject, period, judge, figures, blank) { drafts.append(draft) }
    }
    let standings = places(&drafts, judge)
    for (index, draft) in drafts.enumerated() {
      if index & 63 == 0, workspace.watch.isStopped() { return }
      var ruling = judge.assessor.assess(
        draft.record, after: &judge.history, decisions: decisions, asOf: workspace.asOf)
      ruling.ask(draft.questions)
      ruling.ask(unspecified(in: draft.entries, judge))
      let settlement = Settlement(
        policy: judge.version.policy, account: judge.version.account, subject: draft.subject,
        period: period, record: draft.record, balance: draft.balance, entries: draft.entries,
        tallies: draft.tallies, standing: standings?[index])
      if let standing = standings?[index] { ruling.note(openPlace(standing, draft, drafts, judge)) }
      body(settlement, ruling)
    }
  }

  /// The balance of a subject; `nil` for who has no such account.
  private mutating func draft(
    _ subject: PersonID, _ period: Period, _ judge: Judge, _ figures: AccountFigures,
    _ blank: IncidentRecord
  ) -> Draft? {
    let known = records[CaseKey(subject: subject, period: period)]
    var record = blank
    record.name = "\(series.label.name)\(names[subject] ?? "") \(period)"
    record.occurred = .day(period.last)
    known?.fill(&record)
    var subjectParty: PartyRecord?
    if let role = judge.model.settlement?.role {
      subjectParty = PartyRecord(person: subject, role: role)
    }
    let (isMember, questions) = judge.assessor.isMember(record, subjectParty)
    guard isMember != false else { return nil }
    subjectParty?.isCertain = isMember == true
    if let subjectParty { record.parties.insert(subjectParty, at: 0) }
    rolesByPost.fill(&record, of: subject, series.subject, judge.model)
    let own = entries(of: subject, in: period, judge)
    let (start, isCarried, limit) = self.opening(of: subject, judge, figures)
    let balance = Balance(figures, opening: start, isCarried: isCarried, carryLimit: limit, own)
    closing[subject] = balance.score
    let tallies = self.tallies(of: subject, in: period, judge)
    judge.model.settlement?.record(balance, tallies, period, in: &record)
    return Draft(
      subject: subject, record: record, balance: balance, entries: own, tallies: tallies,
      isMember: isMember, questions: questions)
  }

  /// The score of the period before, where it is carried over, within its limit.
  private func opening(
    of subject: PersonID, _ judge: Judge, _ figures: AccountFigures
  ) -> (Value, isCarried: Bool, Balance.Limit?) {
    guard judge.account.carriesOver, let before = closing[subject] else {
      return (figures.firstOpening, false, nil)
    }
    guard let limit = figures.carryLimit, let figure = before.figure else {
      return (before, true, nil)
    }
    guard let most = limit.figure else { return (limit, true, nil) }
    return figure > most
      ? (limit, true, .carried(from: figure, to: most)) : (before, true, nil)
  }

  /// The entries that count in a period: its own, or those that have not expired at its end. What has no
  /// date may be of any.
  private func entries(
    of subject: PersonID, in period: Period, _ judge: Judge
  ) -> [SettledEntry] {
    guard let all = entries[subject] else { return [] }
    let first = period.start(of: judge.account.expiry, judge.model.monthEnd)
    let last = period.last
    let low = all.partitioningIndex { ($0.day ?? .last) >= first }
    var found: [SettledEntry] = []
    for entry in all[low...] {
      guard let day = entry.day else {
        found.append(judge.placed(entry, workspace))
        continue
      }
      if day <= last { found.append(judge.placed(entry, workspace)) }
    }
    return found
  }

  /// What is counted in a period, or in a window up to its end.
  private func tallies(
    of subject: PersonID, in period: Period, _ judge: Judge
  ) -> [SettledTally] {
    judge.account.tallies.map { tally in
      let all = tallied[Ledger.TallyKey(subject: subject, tally: tally.label.name)] ?? []
      let first = period.start(of: tally.window, judge.model.monthEnd)
      let low = all.partitioningIndex { ($0.day ?? .last) >= first }
      let found = all[low...].filter { $0.day.map { $0 <= period.last } ?? true }
      return tally.settled(Array(found), judge.model)
    }
  }

  /// Figures of the policy that the text leaves out and entries hang on, in the terms of the version that
  /// settles.
  private func unspecified(in entries: [SettledEntry], _ judge: Judge) -> Set<Question> {
    var found: Set<Question> = []
    for entry in entries {
      for index in entry.entry.unspecified {
        let label = workspace.policies[entry.policy].policy.parameters[index].label
        if let own = label.found({ judge.model.scope.parameter($0) }) {
          found.insert(.parameter(own))
        }
      }
    }
    return found
  }

  // MARK: Places

  private func places(_ drafts: inout [Draft], _ judge: Judge) -> [Standing]? {
    guard let ranking = judge.account.ranking, let terms = judge.model.settlement else {
      return nil
    }
    let contenders = drafts.map { draft in
      let (figure, isFinal) = judge.assessor.rankFigure(draft.record)
      let isOut = draft.balance.isDisqualified == true || isFinal && figure.isOpen
      let isSure = draft.isMember == true && draft.balance.isDisqualified == false
      return Contender(
        figure: figure, takesPart: isOut ? false : (isSure ? true : nil),
        isPlaced: draft.balance.isDisqualified == false)
    }
    let standings = Places(contenders, ranking).standings
    for (index, standing) in standings.enumerated() {
      terms.record(standing, in: &drafts[index].record)
    }
    return standings
  }

  /// Says why somebody has no certain place who might have one.
  private func openPlace(
    _ standing: Standing, _ draft: Draft, _ drafts: [Draft], _ judge: Judge
  ) -> Diagnostic? {
    guard standing.rank == nil, draft.balance.isDisqualified != true else { return nil }
    let place = judge.account.label.span
    switch standing.opening {
    case .tie(let count):
      return .tieLeftOpen(place, settlement: draft.record.name, count: count)
    case .others(let others):
      return .notPlaced(
        place, settlement: draft.record.name, others: others.map { drafts[$0].record.name })
    case .own, nil: return .notPlaced(place, settlement: draft.record.name, others: [])
    }
  }
}

extension Period {
  /// The first day of what counts at its end: its own, or that of a window back from it.
  fileprivate func start(of window: CalendarSpan?, _ overflow: MonthOverflow) -> Day {
    guard let window else { return first }
    let back = CalendarSpan(months: 0 &- window.months, days: 0 &- window.days)
    let next = last.adding(days: 1) ?? last
    return next.adding(back, overflow: overflow) ?? next.adding(back, overflow: .clamp) ?? .first
  }
}

extension Settler.Judge {
  /// An entry with its item by the names of this version.
  fileprivate func placed(_ entry: SettledEntry, _ workspace: Workspace) -> SettledEntry {
    guard let item = entry.item, entry.policy != version.policy else { return entry }
    let account = workspace.policies[entry.policy].policy.accounts[entry.entry.target.account.index]
    return SettledEntry(
      incident: entry.incident, policy: entry.policy, entry: entry.entry,
      item: items[account.items[item].label.name], day: entry.day,
      isConfidential: entry.isConfidential, questions: entry.questions)
  }
}

extension SettlementTerms {
  /// Puts the balance among the facts of a case.
  fileprivate func record(
    _ balance: Balance, _ tallies: [SettledTally], _ period: Period,
    in record: inout IncidentRecord
  ) {
    record.facts[fact(.score).index] = balance.score
    record.facts[fact(.openingScore).index] = balance.opening
    record.facts[fact(.added).index] = balance.added
    record.facts[fact(.deducted).index] = balance.deducted
    record.facts[fact(.disqualified).index] =
      balance.isDisqualified.map { .truth($0) } ?? .unknown
    record.facts[fact(.periodStart).index] = .day(period.first)
    record.facts[fact(.periodEnd).index] = .day(period.last)
    for (item, left) in balance.items.enumerated() {
      record.facts[fact(ofItem: item).index] = left
    }
    for (number, tally) in tallies.enumerated() {
      record.facts[fact(ofTally: number).index] = tally.value
      if tally.isOfNothing { record.settledUnknowns.insert(fact(ofTally: number)) }
    }
  }

  fileprivate func record(_ standing: Standing, in record: inout IncidentRecord) {
    func value(_ counts: ClosedRange<Int>?) -> Value {
      guard let counts else { return .unknown }
      guard counts.lowerBound < counts.upperBound else {
        return .number(Decimal(counts.lowerBound))
      }
      return .counts(Int32(clamping: counts.lowerBound), Int32(clamping: counts.upperBound))
    }
    record.facts[fact(.rank).index] = value(standing.places)
    record.facts[fact(.rankFromLast).index] = value(standing.placesFromLast)
    record.facts[fact(.ranked).index] = value(standing.sizes)
    record.facts[fact(.tied).index] = value(standing.sharing)
  }
}

extension Assessor {
  /// The fixed figures of the account, as of the day of a case.
  fileprivate func accountFigures(_ record: IncidentRecord) -> AccountFigures {
    begin(record)
    evaluator.run(program.factsSegment)
    func value(_ slot: Int?) -> Value? { slot.map { evaluator[$0] } }
    let code = program.account
    return AccountFigures(
      opening: value(code?.opening), lowest: value(code?.lowest), highest: value(code?.highest),
      carryLimit: value(code?.carryLimit), items: code?.itemPoints.map { value($0) } ?? [])
  }

  /// Whether a subject has such an account, and what it hangs on where that is not known.
  fileprivate func isMember(
    _ record: IncidentRecord, _ subject: PartyRecord?
  ) -> (Bool?, Set<Question>) {
    guard let slot = program.account?.members else { return (true, []) }
    begin(record)
    evaluator.run(program.factsSegment)
    var party: RuledParty?
    if let subject {
      let holder = RuledParty(
        person: subject.person, number: 0, role: subject.role, tier: nil, order: nil,
        joinedBy: nil, isCertain: true, priors: [])
      load(holder, History())
      party = holder
    }
    guard let truth = evaluator.truth(slot) else {
      ask(slot, party)
      return (nil, questions)
    }
    return (truth, [])
  }

  /// What a subject is placed by, and whether nothing that is not recorded could change it.
  fileprivate func rankFigure(_ record: IncidentRecord) -> (Value, isFinal: Bool) {
    begin(record)
    evaluator.run(program.factsSegment)
    guard let slot = program.account?.rankedBy else { return (.unknown, true) }
    let figure = evaluator[slot]
    guard figure == .unknown else { return (figure, true) }
    ask(slot)
    return (figure, questions.isEmpty)
  }
}

extension Ruling {
  /// Adds what is not recorded and matters.
  fileprivate mutating func ask(_ more: Set<Question>) {
    for question in more.sorted(by: { "\($0)" < "\($1)" }) where !questions.contains(question) {
      questions.append(question)
    }
  }

  fileprivate mutating func note(_ diagnostic: Diagnostic?) {
    if let diagnostic { diagnostics.append(diagnostic) }
  }
}
