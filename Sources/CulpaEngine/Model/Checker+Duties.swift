import CulpaSyntax

/// Duties: what comes round, how often and until when.
extension Checker {
  mutating func checkDuties() {
    for case .duty(let declaration) in items { check(declaration) }
  }

  private mutating func check(_ declaration: DutyDeclaration) {
    let id = policy.duties.count
    declare(declaration.naming, as: .duty(id), in: \.duties, id)
    let rhythm = rhythm(declaration.frequency)
    let times = declaration.times.map { copies($0) }
    let duty = Duty(
      label: Label(declaration.naming), cites: declaration.cites.map(\.value),
      assignees: declaration.offices.map { assignee($0) },
      rhythm: rhythm ?? .period(.month), times: times,
      deadline: declaration.deadline.flatMap { deadline($0, rhythm) },
      copies: declaration.copies.map { copies($0) },
      contents: contents(declaration.contents),
      retention: declaration.retention.flatMap { kept($0) },
      conditions: declaration.conditions.map { condition($0) }, span: declaration.span)
    let figures =
      duty.conditions + [duty.times, duty.copies, duty.deadline?.day].compactMap { $0 }
    for figure in figures where !figure.isFixedOrParameter {
      report(.dutyReadsIncident(figure.span))
    }
    policy.duties.append(duty)
  }

  private mutating func rhythm(_ frequency: DutyFrequency) -> DutyRhythm? {
    switch frequency {
    case .period(let keyword, _): return PeriodKind(keyword).map { .period($0) }
    case .every(let written, from: let origin, _):
      let length = expression(written, expecting: .span)
      guard let day = Day(origin) else { return nil }
      if case .parameter(let index) = length.node, policy.parameters.indices.contains(index),
        policy.parameters[index].isUnspecified
      {
        return .open(from: day)
      }
      guard length.type != .any else { return nil }
      guard case .span(let span)? = policy.fixed(length), span.months > 0 || span.days > 0 else {
        report(.badInterval(written.span))
        return nil
      }
      if span.months != 0 { monthUse = monthUse ?? written.span }
      return .every(span, from: day)
    }
  }

  private mutating func deadline(
    _ deadline: Deadline, _ rhythm: DutyRhythm?
  ) -> (day: TypedExpression, isNextMonth: Bool)? {
    switch deadline {
    case .within(let length, of: let event):
      report(.dutyHasNoEvent(length.span.joined(event.span)))
      return nil
    case .untilDay(let written, let isNextMonth, let span):
      let day = dayOfMonth(written)
      switch rhythm {
      case .period(.day)?, .period(.week)?, .every?, .open?:
        report(.dutyEndsWithItsRound(span))
        return nil
      case .period?, nil: return (day, isNextMonth)
      }
    }
  }

  /// A record of a duty is kept from the day it was done.
  private mutating func kept(_ declaration: Retention) -> RetentionRule? {
    if let event = declaration.event {
      report(.dutyHasNoEvent(event.span))
      return nil
    }
    return retention(declaration, [:])
  }
}
