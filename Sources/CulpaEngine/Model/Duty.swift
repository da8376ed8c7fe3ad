public import CulpaSyntax

/// Something that is done again and again: `duty patrol by safety per day times 2`.
public struct Duty: Sendable {
  public let label: Label
  public let cites: [String]
  public let assignees: [Assignee]
  public let rhythm: DutyRhythm
  /// How often in each period; once where it is left out.
  public let times: TypedExpression?
  /// The day of the last month of each period, or of the month after it, by which it is due.
  public let deadline: (day: TypedExpression, isNextMonth: Bool)?
  public let copies: TypedExpression?
  public let contents: [Label]
  public let retention: RetentionRule?
  public let conditions: [TypedExpression]
  public let span: Span
}

/// When a duty comes round.
public enum DutyRhythm: Hashable, Sendable {
  case period(PeriodKind)
  /// From a day on, after so much time again and again. Each round lasts until the day before the next.
  case every(CalendarSpan, from: Day)
  /// From a day on, after a time that the text leaves out.
  case open(from: Day)
}

/// One round of a duty: days, both included.
struct DutyRound: Hashable {
  let first: Day
  let last: Day
}

extension DutyRhythm {
  /// The period that rounds are told by: the month where several of them lie in one.
  var told: PeriodKind {
    switch self {
    case .period(.day), .period(.week), .every, .open: .month
    case .period(let kind): kind
    }
  }

  /// The rounds that begin between two days, in order.
  ///
  /// - Parameter overflow: what a missing day of a month becomes.
  func rounds(from first: Day, to last: Day, overflow: MonthOverflow) -> [DutyRound] {
    guard first <= last else { return [] }
    switch self {
    case .period(let kind):
      let start = Period(kind, containing: first)
      let end = Period(kind, containing: last)
      guard start.number <= end.number else { return [] }
      return (start.number...end.number).lazy.map { Period(kind, number: $0) }
        .filter { $0.first >= first }
        .map { DutyRound(first: $0.first, last: $0.last) }
    case .every(let step, from: let origin):
      return rounds(every: step, from: origin, first, last, overflow)
    case .open(from: let origin):
      // Nobody knows how many rounds a month has: it stands for them.
      return DutyRhythm.period(.month).rounds(from: first, to: last, overflow: overflow).filter {
        $0.last >= origin
      }
    }
  }

  private func rounds(
    every step: CalendarSpan, from origin: Day, _ first: Day, _ last: Day,
    _ overflow: MonthOverflow
  ) -> [DutyRound] {
    // Every round is counted from the origin, so that the 31st comes back after February.
    func start(_ number: Int) -> Day? {
      let (months, days) = (Int(step.months), Int(step.days))
      let (allMonths, first) = months.multipliedReportingOverflow(by: number)
      let (allDays, second) = days.multipliedReportingOverflow(by: number)
      guard !first, !second, let months = Int32(exactly: allMonths),
        let days = Int32(exactly: allDays)
      else { return nil }
      return origin.adding(CalendarSpan(months: months, days: days), overflow: overflow)
    }
    var number = 0
    if first > origin {
      number =
        step.months > 0
        ? max(0, first.wholeMonths(since: origin) / Int(step.months) - 1)
        : max(0, first.days(since: origin) / max(1, Int(step.days)))
    }
    var rounds: [DutyRound] = []
    while let day = start(number), day <= last {
      let end = start(number + 1)?.adding(days: -1) ?? .last
      if day >= first, end >= day { rounds.append(DutyRound(first: day, last: end)) }
      number += 1
    }
    return rounds
  }
}
