import CulpaSyntax

/// `done form at 2026-03-03 08:00 by li with time, place`.
extension Interpreter {
  /// Adds a line to the log of an incident.
  mutating func log(_ line: LogLine, to record: inout IncidentRecord, _ policy: Policy) {
    let step = line.step
    let labels = policy.steps.map(\.label)
    let names = labels.flatMap { [$0.name, $0.alias].compactMap { $0 } }
    guard names.contains(step.text) else {
      return report(.unknownStep(step, near: Nearest.of(step.text, in: names)))
    }
    let contents = policy.contents(of: step.text)
    guard let entry = entry(line, contents: contents, policy) else { return }
    record.log.append(entry)
  }

  /// What a line says; `nil`, with a diagnostic, where it says what cannot be.
  mutating func entry(_ line: LogLine, contents known: [Label], _ policy: Policy) -> LogEntry? {
    if case .name(let name) = line.moment.ungrouped {
      report(.noDay(name.span, name: name.text))
      return nil
    }
    guard let value = constant(line.moment, .instant, policy, name: line.step) else { return nil }
    var by: PersonID?
    if let person = line.person {
      guard let found = find(person: person) else { return nil }
      by = found
    }
    for name in line.contents ?? []
    where !known.contains(where: { $0.name == name.text || $0.alias == name.text }) {
      let names = known.flatMap { [$0.name, $0.alias].compactMap { $0 } }
      report(.unknownContent(name, of: line.step, near: Nearest.of(name.text, in: names)))
    }
    let contents = line.contents.map { $0.map(\.text) }
    switch value {
    case .instant(let instant):
      return LogEntry(step: line.step.text, at: instant, by: by, contents: contents)
    case .day(let day):
      return LogEntry(
        step: line.step.text, at: Instant(startOf: day), isWholeDay: true, by: by,
        contents: contents)
    default: return nil
    }
  }
}

extension Policy {
  /// What a step of a procedure must contain; several procedures may have a step of one name.
  func contents(of step: String) -> [Label] {
    procedures.flatMap(\.steps).filter { $0.label.name == step || $0.label.alias == step }
      .flatMap(\.contents)
  }
}
