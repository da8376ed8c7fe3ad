import CulpaSyntax

/// Phases 9 and 10: what must be done by when, and how what is owed is collected.
extension Assessor {
  func consequences(_ asOf: Instant?) {
    for rule in compiled.rulesByArticle where !rule.requires.isEmpty {
      let applies =
        rule.subject == nil
        ? applies(rule.id.index, to: nil) : anyApplied[rule.id.index]
      if applies == false { continue }
      for (step, code) in rule.requires {
        let cites = policy.rules[rule.id.index].cites
        ruling.obligations.append(
          obligation(
            step, code, Place(procedure: nil, rule: rule.id, cites: cites), among: [], asOf,
            isCertain: applies == true))
      }
    }
    for (index, code) in program.procedures.enumerated() {
      let applies = code.condition.map { evaluator.truth($0) } ?? true
      if applies == false { continue }
      if applies == nil, let condition = code.condition { ask(condition) }
      let procedure = policy.procedures[index]
      let place = Place(procedure: index, rule: nil, cites: procedure.cites)
      for (step, slots) in zip(procedure.steps, code.steps) {
        ruling.obligations.append(
          obligation(step, slots, place, among: procedure.steps, asOf, isCertain: applies == true))
      }
    }
  }

  /// Where an obligation comes from.
  private struct Place {
    let procedure: Int?
    let rule: RuleID?
    let cites: [String]
  }

  private func entry(for label: Label) -> LogEntry? {
    incident.log.filter { $0.step == label.name || $0.step == label.alias }.min { $0.at < $1.at }
  }

  private func obligation(
    _ step: RequiredStep, _ code: Program.StepCode, _ place: Place, among steps: [RequiredStep],
    _ asOf: Instant?, isCertain: Bool
  ) -> Obligation {
    let entry = entry(for: step.label)
    var due = Due()
    if let deadline = step.deadline, let slot = code.length {
      due = self.due(deadline.event, after: slot, among: steps, step.span)
    }
    let earlier = step.after.filter { steps.indices.contains($0) }
    let isOutOfOrder =
      entry.map { done in
        earlier.contains { (self.entry(for: steps[$0].label).map { $0.isAfter(done) }) ?? true }
      } ?? false
    return Obligation(
      procedure: place.procedure, rule: place.rule, label: step.label, offices: step.offices,
      due: due.moment, isWholeDay: due.isWholeDay, skipped: due.skipped, doneAt: entry?.at,
      doneBy: entry?.by,
      status: status(entry, due, hasDeadline: step.deadline != nil, asOf),
      isOutOfOrder: isOutOfOrder, copies: code.copies.flatMap { evaluator[$0].figure },
      cites: place.cites, isCertain: isCertain)
  }

  /// The end of a day is the first moment that is too late; a moment is the last that is in time.
  private func status(
    _ entry: LogEntry?, _ due: Due, hasDeadline: Bool, _ asOf: Instant?
  ) -> Obligation.Status {
    if let entry {
      guard hasDeadline else { return .met }
      guard let moment = due.moment else { return .done }
      let isLate = due.isWholeDay ? entry.at >= moment : entry.at > moment
      if isLate { return .late(seconds: entry.at.seconds(since: moment)) }
      // On the day of a deadline in hours only the time tells.
      if entry.isWholeDay, !due.isWholeDay, entry.at.day == moment.day { return .done }
      return .met
    }
    guard let moment = due.moment, let asOf, asOf > moment else { return .pending }
    return .missing(seconds: asOf.seconds(since: moment))
  }

  private struct Due {
    var moment: Instant?
    var isWholeDay = false
    var skipped: [Day] = []
  }

  private func due(
    _ event: Event, after slot: Int, among steps: [RequiredStep], _ span: Span
  ) -> Due {
    let start: Value
    switch event {
    case .occurred:
      start = incident.occurred
      if start == .unknown { questions.insert(.occurred) }
    case .fact(let id):
      start = incident.facts[id.index]
      if start == .unknown { questions.insert(.fact(id)) }
    case .step(let index):
      guard steps.indices.contains(index), let entry = entry(for: steps[index].label) else {
        return Due()
      }
      start = entry.isWholeDay ? .day(entry.at.day) : .instant(entry.at)
    }
    let day: Day
    switch start {
    case .day(let value): day = value
    case .instant(let instant): day = instant.day
    default: return Due()
    }
    switch evaluator[slot] {
    case .duration(let seconds):
      // Hours run from a moment; a day without a time has none.
      guard case .instant(let instant) = start else {
        if event == .occurred { questions.insert(.occurred) }
        return Due()
      }
      do throws(ArithmeticError) {
        return Due(moment: try Arithmetic.moved(instant, by: seconds))
      } catch {
        fail(error, span)
        return Due()
      }
    case .span(let length):
      guard let last = day.adding(length, overflow: policy.monthEnd) else {
        fail(.overflow, span)
        return Due()
      }
      return Due(moment: last.end, isWholeDay: true)
    case .workdays(let count): return workdays(Int(count), after: day, span)
    default:
      ask(slot)
      return Due()
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
      ruling.diagnostics.append(
        .unknownYear(
          span, year: year, calendar: policy.calendar.name, incident: incident.name))
      return Due()
    }
  }

  // MARK: Collection

  /// Plans what each person pays in which month, after what earlier incidents already take.
  func planCollection(_ history: inout History) {
    guard let collection = program.collection, let declared = policy.collection else { return }
    var owed: [PersonID: OpenEnds] = [:]
    for charge in ruling.charges where !charge.isReward {
      guard let person = ruling.parties[charge.party].person, !people[person.index].isDepartment
      else { continue }
      var sum = owed[person] ?? OpenEnds(low: .zero, high: .zero)
      sum.low = (try? sum.low.adding(charge.low)) ?? sum.low
      if let top = sum.high, let high = charge.high {
        sum.high = try? top.adding(high)
      } else {
        sum.high = nil
      }
      owed[person] = sum
    }
    let mayDefer = collection.condition.map { evaluator.truth($0) } ?? true
    if mayDefer == nil, !owed.isEmpty, let condition = collection.condition { ask(condition) }
    let floor = evaluator[collection.floor].figure
    let order = owed.keys.sorted {
      (people[$0.index].label.name, $0) < (people[$1.index].label.name, $1)
    }
    for person in order {
      guard let sum = owed[person], let high = sum.high, high > .zero else { continue }
      let instalments =
        mayDefer == false
        ? [InstalmentPlan.Instalment(month: month(0), amount: high)]
        : plan(high, person, floor, declared.span, history)
      guard !instalments.isEmpty else { continue }
      for instalment in instalments where !isProbe {
        if let month = instalment.month {
          history.take(instalment.amount, of: person, month: month)
        }
      }
      ruling.plans.append(
        InstalmentPlan(
          person: person, instalments: instalments, isForHighEnd: sum.low != high))
    }
  }

  /// Year × 12 + month − 1 of the incident, so many months on.
  private func month(_ offset: Int) -> Int? {
    incident.moment.map { $0.day.year * 12 + $0.day.month - 1 + offset }
  }

  /// The name, or the role of somebody who is known here only in confidence.
  private func shownName(of person: PersonID) -> String {
    let role = ruling.confidentialRole(of: person, in: policy)
    return role.map { policy.roles[$0.index].label.name } ?? people[person.index].label.name
  }

  private func plan(
    _ amount: Decimal, _ person: PersonID, _ floor: Decimal?, _ span: Span, _ history: History
  ) -> [InstalmentPlan.Instalment] {
    guard let floor else {
      if let slot = program.collection?.floor { ask(slot) }
      return []
    }
    guard case .money(let wage) = people[person.index].wage else {
      questions.insert(.attribute(.wage, person))
      return []
    }
    let name = shownName(of: person)
    let places = policy.places
    guard let bearable = try? wage.subtracting(floor), bearable > .zero else {
      ruling.diagnostics.append(
        .wageBearsNothing(
          span, person: name, wage: wage.grouped(minimumPlaces: places),
          floor: floor.grouped(minimumPlaces: places), incident: incident.name))
      return []
    }
    var left = amount
    var instalments: [InstalmentPlan.Instalment] = []
    for offset in 0..<limits.instalments {
      let month = month(offset)
      let taken = month.map { history.taken(person, month: $0) } ?? .zero
      guard let room = try? bearable.subtracting(taken) else { return instalments }
      if room > .zero {
        let part = min(room, left)
        instalments.append(InstalmentPlan.Instalment(month: month, amount: part))
        left = (try? left.subtracting(part)) ?? .zero
      }
      if left <= .zero { return instalments }
    }
    ruling.diagnostics.append(
      .tooManyInstalments(
        span, person: name, limit: limits.instalments, incident: incident.name))
    return instalments
  }
}
