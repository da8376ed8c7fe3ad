import CulpaSyntax

/// A duty that was done.
public struct DutyEntry: Sendable {
  /// Position in ``Workspace/policies``.
  public let policy: Int
  /// Position in ``Policy/duties``.
  public let duty: Int
  public let entry: LogEntry
}

/// How a duty was done in a period.
public struct DutyFinding: Sendable {
  /// Position in ``Workspace/policies``.
  public let policy: Int
  /// Position in ``Policy/duties``.
  public let duty: Int
  /// The period, e.g. `2024-07`.
  public let period: Period
  /// How often it must be done; `nil` where that hangs on a figure that is not known.
  public internal(set) var required: Int? = 0
  /// How often it was done, in time or late.
  public internal(set) var done = 0
  /// How often it was not done in rounds that are over; what is done too often elsewhere doesn't help.
  public internal(set) var missing = 0
  /// How often it was done after its deadline.
  public internal(set) var late = 0
  /// How often it is still to be done.
  public internal(set) var pending = 0
  /// How often something that it must contain was missing.
  public internal(set) var incomplete = 0
  /// How often somebody did it who may not.
  public internal(set) var wrongRole = 0
  /// Who did it, each once, in the order of the log.
  public internal(set) var people: [PersonID] = []
  public internal(set) var copies: Decimal?
  /// The last day that the latest record is kept.
  public internal(set) var keepUntil: Day?
  /// The last day that the latest round is in time; `nil` where it is due when it ends.
  public internal(set) var due: Day?
  /// What was impossible.
  var diagnostics: [Diagnostic] = []

  /// How it stands as a whole; `nil` where it is not known how often it must be done.
  public var status: StepStatus? {
    if required == nil { return nil }
    if missing > 0 { return .missing }
    if late > 0 { return .late }
    return pending > 0 ? .pending : .met
  }
}

extension Workspace {
  /// Every duty of every policy, period by period: from the first period in which it was done or in
  /// which an incident occurred, to the day of status.
  public func dutyFindings() -> [DutyFinding] {
    policies.indices.flatMap { policy -> [DutyFinding] in
      policies[policy].policy.duties.indices.flatMap { duty -> [DutyFinding] in
        let book = DutyBook(self, policy: policy, duty: duty)
        return book.span.map { book.findings(from: $0.first, to: $0.last) } ?? []
      }
    }
  }

  /// A duty in a period, over all versions of its policy; `nil` where no round of it begins in there.
  func dutyFinding(_ versions: [(policy: Int, duty: Int)], in period: Period) -> DutyFinding? {
    var sum: DutyFinding?
    for version in versions {
      let book = DutyBook(self, policy: version.policy, duty: version.duty)
      let rounds = book.rounds(from: period.first, to: period.last)
      guard !rounds.isEmpty else { continue }
      var finding =
        sum ?? DutyFinding(policy: version.policy, duty: version.duty, period: period)
      for round in rounds { book.add(round, to: &finding) }
      sum = finding
    }
    return sum
  }
}

/// One duty held against its log.
struct DutyBook {
  private let workspace: Workspace
  private let index: (policy: Int, duty: Int)
  private let compiled: CompiledPolicy
  private let duty: Duty
  private let code: Program.DutyCode
  /// What was done, earliest first, each with the day that tells its round.
  private let entries: [(day: Day, entry: LogEntry)]
  private let assessor: Assessor

  init(_ workspace: Workspace, policy: Int, duty: Int) {
    self.workspace = workspace
    index = (policy, duty)
    compiled = workspace.policies[policy]
    let declared = compiled.policy.duties[duty]
    self.duty = declared
    code = compiled.program.duties[duty]
    // What is due in the next month is done there, for the month before.
    let isForMonthBefore = declared.deadline?.isNextMonth ?? false
    entries = workspace.dutyLog.filter { $0.policy == policy && $0.duty == duty }
      .map(\.entry).sorted { $0.at < $1.at }
      .map { entry in
        let day = entry.at.day
        let before = day.adding(CalendarSpan(months: -1), overflow: .clamp)
        return (isForMonthBefore ? before ?? day : day, entry)
      }
    assessor = Assessor(compiled, people: workspace.people, limits: workspace.limits)
  }

  private var policy: Policy { compiled.policy }

  /// The days between which there is something to show.
  var span: (first: Day, last: Day)? {
    let logged = [entries.first?.day, entries.last?.day].compactMap { $0 }
    let occurred = workspace.incidents.filter { $0.policy == index.policy }
      .compactMap { $0.record.moment?.day }
    let status = workspace.asOf.map { $0.lastDayBefore }
    let all = logged + occurred + (status.map { [$0] } ?? [])
    guard let first = all.min(), let latest = all.max() else { return nil }
    let last = status ?? latest
    let start = Period(duty.rhythm.told, containing: first).first
    return first <= last ? (start, Period(duty.rhythm.told, containing: last).last) : nil
  }

  /// The rounds that begin between two days on which the policy is in force.
  func rounds(from first: Day, to last: Day) -> [DutyRound] {
    let start = max(first, policy.effectiveFrom ?? .first)
    let end = min(last, policy.effectiveTo ?? .last)
    return duty.rhythm.rounds(from: start, to: end, overflow: policy.monthEnd)
  }

  /// Period by period; a period in which nothing is to be done and nothing was done is left out.
  func findings(from first: Day, to last: Day) -> [DutyFinding] {
    var findings: [DutyFinding] = []
    for round in rounds(from: first, to: last) {
      let period = Period(duty.rhythm.told, containing: round.first)
      if findings.last?.period != period {
        findings.append(
          DutyFinding(policy: index.policy, duty: index.duty, period: period))
      }
      add(round, to: &findings[findings.count - 1])
    }
    return findings.filter { $0.required != 0 || $0.done > 0 }
  }

  // MARK: One round

  func add(_ round: DutyRound, to finding: inout DutyFinding) {
    let required = required(in: round, &finding)
    let done = entries(in: round).map(\.entry)
    finding.done += done.count
    for entry in done { add(entry, to: &finding) }
    guard let required else {
      finding.required = nil
      return
    }
    finding.required = finding.required.map { $0 + required }
    let due = lastDay(of: round, &finding)
    let inTime = done.count { $0.at.day <= due }
    finding.late += max(0, min(required, done.count) - inTime)
    let short = max(0, required - done.count)
    if let end = due.end, let status = workspace.asOf, status >= end {
      finding.missing += short
    } else {
      finding.pending += short
    }
  }

  /// What was done in a round, by bisection: the log may be long and the rounds many.
  private func entries(in round: DutyRound) -> ArraySlice<(day: Day, entry: LogEntry)> {
    let start = place(of: round.first)
    let end = round.last.adding(days: 1).map { place(of: $0) } ?? entries.count
    return entries[start..<max(start, end)]
  }

  /// The position of the first entry that is not before a day.
  private func place(of day: Day) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].day < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func add(_ entry: LogEntry, to finding: inout DutyFinding) {
    if let person = entry.by, !finding.people.contains(person) { finding.people.append(person) }
    if assessor.wrongRole(entry, duty.assignees) == true { finding.wrongRole += 1 }
    if !(duty.contents.lacking(in: [entry.contents])?.isEmpty ?? true) { finding.incomplete += 1 }
    guard let retention = duty.retention else { return }
    let until = entry.at.day.adding(retention.length, overflow: policy.monthEnd)
    if until == nil { note(.overflow, retention.span, in: &finding) }
    finding.keepUntil = until
  }

  private func note(_ error: ArithmeticError, _ span: Span, in finding: inout DutyFinding) {
    finding.diagnostics.append(
      .impossible(error, span, incident: "\(duty.label.name) \(finding.period)"))
  }

  /// How often it must be done in a round; `nil`, where a parameter leaves it open.
  private func required(in round: DutyRound, _ finding: inout DutyFinding) -> Int? {
    if case .open = duty.rhythm { return nil }
    if code.condition == nil, code.times == nil, code.copies == nil { return 1 }
    run(round.first)
    if let condition = code.condition {
      guard let holds = assessor.evaluator.truth(condition) else { return nil }
      if !holds { return 0 }
    }
    if let copies = code.copies { finding.copies = assessor.evaluator[copies].figure }
    guard let times = code.times else { return 1 }
    guard let figure = assessor.evaluator[times].figure else { return nil }
    if figure.isNegative { return 0 }
    guard let count = Int(exactly: figure), count <= 1_000_000 else {
      note(figure.isWhole ? .overflow : .lostDigits, duty.times?.span ?? duty.span, in: &finding)
      return nil
    }
    return count
  }

  /// Parameters have the value of the day on which a round begins.
  private func run(_ day: Day) {
    let evaluator = assessor.evaluator
    evaluator.inputs.facts = policy.facts.map(\.standard)
    evaluator.inputs.occurred = .day(day)
    evaluator.inputs.kind = .unknown
    evaluator.inputs.holders = policy.roles.map { _ in 0 }
    evaluator.run(compiled.program.factsSegment)
  }

  /// The last day on which it is in time.
  private func lastDay(of round: DutyRound, _ finding: inout DutyFinding) -> Day {
    guard let deadline = duty.deadline, let slot = code.due else { return round.last }
    run(round.first)
    guard let figure = assessor.evaluator[slot].figure else {
      finding.required = nil
      return round.last
    }
    guard let day = Int(exactly: figure), (1...31).contains(day) else {
      let name = "\(duty.label.name) \(finding.period)"
      finding.diagnostics.append(
        .noSuchDayOfMonth(deadline.day.span, figure, incident: name))
      return round.last
    }
    finding.due = round.last.dueDay(day, isNextMonth: deadline.isNextMonth)
    return finding.due ?? round.last
  }
}

extension Instant {
  /// The day that ends at this moment, or else the day in which it lies.
  var lastDayBefore: Day {
    self == Instant(startOf: day) ? day.adding(days: -1) ?? day : day
  }
}
