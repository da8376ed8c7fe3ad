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
    steps.removeAll(keepingCapacity: true)
    for _ in compiled.steps { steps.append(nil) }
    for query in program.conformance.indices { evaluator.inputs.conformance[query] = .unknown }
    for index in policy.stepOrder {
      let plan = compiled.steps[index]
      guard plan.isRead || purpose != .figures else { continue }
      if plan.readsConformance { evaluator.run(program.conformanceSegment) }
      guard let state = state(of: plan) else { continue }
      for (query, aspect) in plan.readers {
        evaluator.inputs.conformance[query] = value(of: aspect, state)
      }
      steps[index] = state
    }
    if !program.conformance.isEmpty { evaluator.run(program.conformanceSegment) }
  }

  private func state(of plan: StepPlan) -> StepState? {
    guard let rule = plan.rule else {
      return state(of: plan, applies: holds(plan.conditions))
    }
    guard !plan.isByHolder else { return nil }
    return state(of: plan, applies: applies(rule.index, to: nil))
  }

  /// Whether all conditions hold; those that are open raise their questions where none is false.
  private func holds(_ slots: [Int]) -> Bool? {
    if slots.allSatisfy({ evaluator.truth($0) == true }) { return true }
    let truths = slots.map { evaluator.truth($0) }
    if truths.contains(false) { return false }
    for (slot, truth) in zip(slots, truths) where truth == nil { ask(slot) }
    return truths.contains(nil) ? nil : true
  }

  /// How a step stands that is asked for, is not, or may be.
  func state(of plan: StepPlan, applies: Bool?) -> StepState {
    guard applies != false else { return StepState(obligation: nil) }
    let entry = entry(for: plan.terms.label)
    var due = Due()
    if let deadline = plan.deadline, let slot = plan.code.due {
      due = self.due(deadline, slot, among: plan.among, plan.span)
    }
    let status = status(entry, due, hasDeadline: plan.deadline != nil)
    let obligation = Obligation(
      terms: plan.terms, due: due.moment, isWholeDay: due.isWholeDay, skipped: due.skipped,
      doneAt: entry?.at, isDoneOnDay: entry?.isWholeDay ?? false, doneBy: entry?.by,
      status: status, outOfOrder: entry.map { outOfOrder($0, plan) } ?? false,
      wrongRole: entry.map { wrongRole($0, plan.assignees) } ?? false,
      lacking: entry == nil ? [] : lacking(plan.terms),
      keptUntil: plan.terms.retention.flatMap { keptUntil($0, entry, among: plan.among) },
      copies: plan.code.copies.flatMap { evaluator[$0].figure }, isCertain: applies == true)
    return StepState(
      obligation: obligation, isDueOpen: due.isOpen && entry == nil,
      isLatenessOpen: (entry?.isWholeDay ?? false) && !due.isWholeDay && status.isOverdue)
  }

  /// The first time that a step was taken.
  private func entry(for label: Label) -> LogEntry? {
    if incident.log.isEmpty { return nil }
    return incident.log.filter { $0.step == label.name || $0.step == label.alias }.min {
      $0.at < $1.at
    }
  }

  /// Whether some step that must come before was done later, or not at all.
  private func outOfOrder(_ entry: LogEntry, _ plan: StepPlan) -> Bool? {
    var isOut: Bool? = false
    for earlier in plan.after where plan.among.indices.contains(earlier) {
      let before = self.entry(for: plan.among[earlier])
      if let before, !before.isAfter(entry) { continue }
      let isAskedFor = steps[plan.first + earlier]?.obligation.map(\.isCertain)
      guard let isCertain = isAskedFor else { continue }
      isOut = Ternary.or(isOut, isCertain ? true : nil)
    }
    return isOut
  }

  /// What none of the entries of a step contains; `nil` where none of them says what it contained.
  private func lacking(_ terms: Obligation.Terms) -> [Label]? {
    let label = terms.label
    let entries = incident.log.filter { $0.step == label.name || $0.step == label.alias }
    return terms.contents.lacking(in: entries.map(\.contents))
  }

  /// The last day on which a record must be kept; `nil` where the day it runs from is not known yet.
  private func keptUntil(
    _ rule: RetentionRule, _ entry: LogEntry?, among steps: [Label]
  ) -> Day? {
    let start: Day? =
      switch rule.event {
      case nil: entry?.at.day
      case let event?: self.start(of: event, among: steps, asks: false)?.day
      }
    guard let start else { return nil }
    let until = start.adding(rule.length, overflow: policy.monthEnd)
    if until == nil { fail(.overflow, rule.span) }
    return until
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
    of event: Event, among steps: [Label], asks: Bool = true
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
      guard steps.indices.contains(index), let entry = entry(for: steps[index]) else {
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
    _ rule: DueRule, _ slot: Int, among steps: [Label], _ span: Span
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
