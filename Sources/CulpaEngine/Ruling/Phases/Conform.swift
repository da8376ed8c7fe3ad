import CulpaSyntax

/// What is known of a step once it is held against the log.
struct StepState {
  /// `nil` for a step that is not asked for.
  let obligation: Obligation?
  /// Whether it may be due though no deadline is known.
  var isDueOpen = false
  /// Whether it was done on a day without a time, after a deadline in hours: by how much is not known.
  var isLatenessOpen = false
}

/// The posts and departments that somebody has: what an office can be recognised by.
struct KnownUnits {
  let posts: Set<Value>
  let departments: Set<Value>

  init(_ people: [Person]) {
    posts = Set(people.lazy.map(\.post).filter { $0 != .unknown })
    departments = Set(people.lazy.map(\.department).filter { $0 != .unknown })
  }
}

/// Between the severity and the amounts: how what was logged conforms to what must be done. Rules may
/// read it, so that what lateness costs is an ordinary rule.
extension Assessor {
  /// Holds every step against the log, each after those that it waits for or reads.
  ///
  /// What a rule requires that is judged holder by holder follows later, in ``consequences()``.
  func conform(_ asOf: Instant?) {
    statusMoment = asOf
    steps = Array(repeating: nil, count: policy.steps.count)
    for query in program.conformance.indices { evaluator.inputs.conformance[query] = .unknown }
    for step in policy.stepOrder {
      if policy.steps[step].readsConformance { evaluator.run(program.conformanceSegment) }
      guard let state = state(of: step) else { continue }
      steps[step] = state
      for (index, query) in program.conformance.enumerated() where query.step == step {
        evaluator.inputs.conformance[index] = value(of: query.aspect, state)
      }
    }
    if !program.conformance.isEmpty { evaluator.run(program.conformanceSegment) }
  }

  private func state(of step: Int) -> StepState? {
    switch policy.steps[step].place {
    case .procedure(let index, step: let number):
      let code = program.procedures[index]
      let procedure = policy.procedures[index]
      let applies = holds([code.condition, code.steps[number].condition].compactMap { $0 })
      return state(
        procedure.steps[number], code.steps[number],
        Place(
          procedure: index, rule: nil, cites: procedure.cites, among: procedure.steps,
          first: step - number), applies)
    case .rule(let rule, requirement: let number):
      let code = program.rules[rule.index]
      guard code.subject == nil, code.requires.indices.contains(number) else { return nil }
      return requirement(number, of: rule, applies: applies(rule.index, to: nil))
    }
  }

  /// What a rule requires.
  func requirement(_ number: Int, of rule: RuleID, applies: Bool?) -> StepState {
    let (step, code) = program.rules[rule.index].requires[number]
    let cites = policy.rules[rule.index].cites
    return state(
      step, code, Place(procedure: nil, rule: rule, cites: cites, among: [], first: 0), applies)
  }

  /// Whether all conditions hold; those that are open raise their questions where none is false.
  private func holds(_ slots: [Int]) -> Bool? {
    let truths = slots.map { evaluator.truth($0) }
    if truths.contains(false) { return false }
    for (slot, truth) in zip(slots, truths) where truth == nil { ask(slot) }
    return truths.contains(nil) ? nil : true
  }

  /// Where a step stands.
  private struct Place {
    let procedure: Int?
    let rule: RuleID?
    let cites: [String]
    /// The steps of its procedure.
    let among: [RequiredStep]
    /// The position of the first of them in ``Policy/steps``.
    let first: Int
  }

  private func state(
    _ step: RequiredStep, _ code: Program.StepCode, _ place: Place, _ applies: Bool?
  ) -> StepState {
    guard applies != false else { return StepState(obligation: nil) }
    let entry = entry(for: step.label)
    var due = Due()
    if let deadline = step.deadline, let slot = code.due {
      due = self.due(deadline, slot, among: place.among, step.span)
    }
    let status = status(entry, due, hasDeadline: step.deadline != nil)
    let obligation = Obligation(
      procedure: place.procedure, rule: place.rule, label: step.label,
      offices: step.assignees.map(\.label), due: due.moment, isWholeDay: due.isWholeDay,
      skipped: due.skipped, doneAt: entry?.at,
      isDoneOnDay: entry?.isWholeDay ?? false, doneBy: entry?.by, status: status,
      outOfOrder: entry.map { outOfOrder($0, step, place) } ?? false,
      wrongRole: entry.map { wrongRole($0, step.assignees) } ?? false, contents: step.contents,
      lacking: entry == nil ? [] : lacking(step),
      retention: step.retention.map { retention($0, entry, among: place.among) },
      escalation: status.isOverdue ? step.escalation : [],
      copies: code.copies.flatMap { evaluator[$0].figure }, cites: place.cites,
      isCertain: applies == true)
    return StepState(
      obligation: obligation, isDueOpen: due.isOpen && entry == nil,
      isLatenessOpen: (entry?.isWholeDay ?? false) && !due.isWholeDay && status.isOverdue)
  }

  /// The first time that a step was taken.
  private func entry(for label: Label) -> LogEntry? {
    incident.log.filter { $0.step == label.name || $0.step == label.alias }.min { $0.at < $1.at }
  }

  /// Whether some step that must come before was done later, or not at all.
  private func outOfOrder(_ entry: LogEntry, _ step: RequiredStep, _ place: Place) -> Bool? {
    var isOut: Bool? = false
    for earlier in step.after where place.among.indices.contains(earlier) {
      let before = self.entry(for: place.among[earlier].label)
      if let before, !before.isAfter(entry) { continue }
      let isAskedFor = steps[place.first + earlier]?.obligation.map(\.isCertain)
      guard let isCertain = isAskedFor else { continue }
      isOut = Ternary.or(isOut, isCertain ? true : nil)
    }
    return isOut
  }

  /// What none of the entries of a step contains; `nil` where none of them says what it contained.
  private func lacking(_ step: RequiredStep) -> [Label]? {
    let entries = incident.log.filter { $0.step == step.label.name || $0.step == step.label.alias }
    return step.contents.lacking(in: entries.map(\.contents))
  }

  private func retention(
    _ rule: RetentionRule, _ entry: LogEntry?, among steps: [RequiredStep]
  ) -> Obligation.Retention {
    let start: Day? =
      switch rule.event {
      case nil: entry?.at.day
      case let event?: self.start(of: event, among: steps, asks: false)?.day
      }
    let until = start?.adding(rule.length, overflow: policy.monthEnd)
    if start != nil, until == nil { fail(.overflow, rule.span) }
    return Obligation.Retention(length: rule.length, until: until, keeper: rule.keeper)
  }

  // MARK: Who did it

  /// Whether somebody took a step who is none of those who may: known only where each of these can be
  /// recognised, by a role held in the incident or by somebody's post or department.
  func wrongRole(_ entry: LogEntry, _ assignees: [Assignee]) -> Bool? {
    guard !assignees.isEmpty else { return false }
    guard let id = entry.by, people.indices.contains(id.index) else { return nil }
    var isRight: Bool? = false
    for assignee in assignees { isRight = Ternary.or(isRight, holds(id, assignee)) }
    return isRight.map { !$0 }
  }

  private func holds(_ id: PersonID, _ assignee: Assignee) -> Bool? {
    let person = people[id.index]
    var isRecognised = false
    if let role = assignee.role {
      let holders = ruling.parties.filter { $0.role == role }
      if holders.contains(where: { $0.person == id }) { return true }
      // Who joins is settled later.
      let mayJoin = program.rules.contains { $0.joins.contains { $0.role == role } }
      isRecognised = !holders.isEmpty && !mayJoin
    }
    for name in assignee.names.map({ Value.text($0) }) {
      if person.post == name || person.department == name { return true }
      if knownUnits.posts.contains(name) {
        if person.post == .unknown { return nil }
        isRecognised = true
      }
      if knownUnits.departments.contains(name) {
        if person.department == .unknown { return nil }
        isRecognised = true
      }
    }
    return isRecognised ? false : nil
  }

  // MARK: When

  /// The end of a day is the first moment that is too late; a moment is the last that is in time.
  private func status(
    _ entry: LogEntry?, _ due: Due, hasDeadline: Bool
  ) -> Obligation.Status {
    if let entry {
      guard hasDeadline else { return .met }
      guard let moment = due.moment else { return .done }
      let isLate = due.isWholeDay ? entry.at >= moment : entry.at > moment
      // Days are counted where days are all that is recorded: a day after the last is a day late.
      let isByDays = due.isWholeDay && entry.isWholeDay
      let late = isByDays ? entry.at.day.end ?? entry.at : entry.at
      if isLate { return .late(seconds: late.seconds(since: moment)) }
      // On the day of a deadline in hours only the time tells.
      if entry.isWholeDay, !due.isWholeDay, entry.at.day == moment.day { return .done }
      return .met
    }
    guard let moment = due.moment, let statusMoment, statusMoment > moment else { return .pending }
    return .missing(seconds: statusMoment.seconds(since: moment))
  }

  private struct Due {
    var moment: Instant?
    var isWholeDay = false
    var skipped: [Day] = []
    /// Whether there is a deadline that what is not recorded hides.
    var isOpen = false
  }

  private enum Start {
    case day(Day)
    case instant(Instant)

    var day: Day {
      switch self {
      case .day(let day): day
      case .instant(let instant): instant.day
      }
    }
  }

  /// When an event was; `nil` where that is not recorded.
  ///
  /// - Parameter asks: whether that is a question; what starts a retention may be yet to come.
  private func start(
    of event: Event, among steps: [RequiredStep], asks: Bool = true
  ) -> Start? {
    let value: Value
    switch event {
    case .occurred:
      value = incident.occurred
      if value == .unknown, asks { questions.insert(.occurred) }
    case .fact(let id):
      value = incident.facts[id.index]
      if value == .unknown, asks { questions.insert(.fact(id)) }
    case .step(let index):
      guard steps.indices.contains(index), let entry = entry(for: steps[index].label) else {
        return nil
      }
      return entry.isWholeDay ? .day(entry.at.day) : .instant(entry.at)
    }
    switch value {
    case .day(let day): return .day(day)
    case .instant(let instant): return .instant(instant)
    default: return nil
    }
  }

  private func due(
    _ rule: DueRule, _ slot: Int, among steps: [RequiredStep], _ span: Span
  ) -> Due {
    switch rule {
    case .untilDay(_, isNextMonth: let isNextMonth):
      return untilDay(slot, isNextMonth: isNextMonth, span)
    case .within(_, of: let event):
      guard let start = start(of: event, among: steps) else {
        if case .step = event { return Due() }
        return Due(isOpen: true)
      }
      return due(event, start, slot, span)
    }
  }

  private func untilDay(_ slot: Int, isNextMonth: Bool, _ span: Span) -> Due {
    guard let start = start(of: .occurred, among: []) else { return Due(isOpen: true) }
    guard let figure = evaluator[slot].figure else {
      ask(slot)
      return Due(isOpen: true)
    }
    guard let day = Int(exactly: figure), (1...31).contains(day) else {
      note(.noSuchDayOfMonth(span, figure, incident: incident.name))
      return Due(isOpen: true)
    }
    guard let last = start.day.dueDay(day, isNextMonth: isNextMonth) else {
      fail(.overflow, span)
      return Due(isOpen: true)
    }
    return Due(moment: last.end, isWholeDay: true)
  }

  private func due(_ event: Event, _ start: Start, _ slot: Int, _ span: Span) -> Due {
    switch evaluator[slot] {
    case .duration(let seconds):
      // Hours run from a moment; a day without a time has none.
      guard case .instant(let instant) = start else {
        if event == .occurred { questions.insert(.occurred) }
        return Due(isOpen: true)
      }
      do throws(ArithmeticError) {
        return Due(moment: try Arithmetic.moved(instant, by: seconds))
      } catch {
        fail(error, span)
        return Due(isOpen: true)
      }
    case .span(let length):
      guard let last = start.day.adding(length, overflow: policy.monthEnd) else {
        fail(.overflow, span)
        return Due(isOpen: true)
      }
      return Due(moment: last.end, isWholeDay: true)
    case .workdays(let count): return workdays(Int(count), after: start.day, span)
    default:
      ask(slot)
      return Due(isOpen: true)
    }
  }

  private func workdays(_ count: Int, after day: Day, _ span: Span) -> Due {
    do throws(CalendarError) {
      let (last, skipped) = try policy.calendar.adding(workdays: count, to: day)
      return Due(moment: last.end, isWholeDay: true, skipped: skipped)
    } catch {
      let year: Int
      switch error {
      case .unknownYear(let unknown): year = unknown
      case .outOfRange: year = day.year
      }
      note(
        .unknownYear(
          span, year: year, calendar: policy.calendar.name, incident: incident.name))
      return Due(isOpen: true)
    }
  }

  // MARK: What rules read

  /// What a rule reads of a step; open where the step only may be asked for and that would make a
  /// difference.
  private func value(of aspect: ConformanceAspect, _ state: StepState) -> Value {
    let none = Self.untouched(aspect)
    guard let obligation = state.obligation else { return none }
    if aspect == .lateness, state.isLatenessOpen { return .unknown }
    let found = Self.value(of: aspect, obligation, isDueOpen: state.isDueOpen)
    return obligation.isCertain || found == none ? found : .unknown
  }

  /// What is read of a step that is not asked for.
  private static func untouched(_ aspect: ConformanceAspect) -> Value {
    switch aspect {
    case .status, .outOfOrder, .wrongRole: .truth(false)
    case .lateness: .duration(.zero)
    case .incomplete: .number(.zero)
    }
  }

  private static func value(
    of aspect: ConformanceAspect, _ obligation: Obligation, isDueOpen: Bool
  ) -> Value {
    switch aspect {
    case .outOfOrder: return obligation.outOfOrder.map { .truth($0) } ?? .unknown
    case .wrongRole: return obligation.wrongRole.map { .truth($0) } ?? .unknown
    case .incomplete: return obligation.lacking.map { .number(Decimal($0.count)) } ?? .unknown
    case .lateness:
      switch obligation.status {
      case .met: return .duration(.zero)
      case .late(let seconds), .missing(let seconds): return .duration(Decimal(Int(seconds)))
      case .pending: return isDueOpen ? .unknown : .duration(.zero)
      case .done: return .unknown
      }
    case .status(let wanted):
      switch (obligation.status, wanted) {
      case (.met, .met), (.late, .late), (.missing, .missing): return .truth(true)
      case (.done, .met), (.done, .late): return .unknown
      case (.pending, .pending), (.pending, .missing):
        return isDueOpen ? .unknown : .truth(wanted == .pending)
      case (.met, _), (.late, _), (.missing, _), (.done, _), (.pending, _): return .truth(false)
      }
    }
  }
}

extension Obligation.Status {
  /// Whether it is late, or missing though due.
  var isOverdue: Bool {
    switch self {
    case .late, .missing: true
    case .met, .pending, .done: false
    }
  }
}

extension [Label] {
  /// Which of them no record contains; `nil` where no record says what it contained.
  func lacking(in records: [[String]?]) -> [Label]? {
    if isEmpty { return [] }
    let said = records.compactMap { $0 }
    if said.isEmpty { return nil }
    let names = Set(said.joined())
    return filter { !names.contains($0.name) && !($0.alias.map { names.contains($0) } ?? false) }
  }
}

extension Day {
  /// A day of this month, or of the next; a shorter month ends with its last day.
  func dueDay(_ day: Int, isNextMonth: Bool) -> Day? {
    var (year, month, _) = civil
    if isNextMonth {
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return Day(year: year, month: month, day: min(day, Day.length(ofMonth: month, year: year)))
  }
}
