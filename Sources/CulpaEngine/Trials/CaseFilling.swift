import CulpaSyntax

/// Puts the values of a case where their names stand.
///
/// A name counts only where a value can stand: in `overdue = overdue` the first is the fact, the second the
/// name of the case. An empty field leaves out the line that would have it.
struct CaseFilling {
  var values: [String: ClaimValue] = [:]
  var empty: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  /// The item with the values; `nil` where a field that it needs is empty.
  mutating func filled(_ item: TestItem) -> TestItem? {
    switch item {
    case .statement(let statement): filled(statement).map { .statement($0) }
    case .anyIncident(let incident, let span): .anyIncident(filled(incident), span)
    case .given, .skip: item
    }
  }

  private mutating func filled(_ statement: Statement) -> Statement? {
    switch statement {
    case .person(let person):
      return .person(person.with(fields: person.fields.compactMap { filled($0) }))
    case .incident(let incident): return .incident(filled(incident))
    case .record(let record):
      guard let day = filled(record.day) else { return nil }
      let items = record.items.compactMap { filled($0) }
      return .record(
        record.with(items: items, subject: record.subject.map { person($0) }, day: day))
    case .command(let command): return filled(command).map { .command($0) }
    case .policy, .law, .scenario, .test, .given: return statement
    }
  }

  private mutating func filled(_ command: Command) -> Command? {
    switch command {
    case .decide(let decide):
      guard let value = filled(decide.value) else { return nil }
      return .decide(decide.with(person: person(decide.person), value: value))
    case .revise(let revision):
      return .revise(revision.with(items: revision.items.compactMap { filled($0) }))
    case .expect(let expectation, let span):
      let subject = expectation.subject.owner.map { expectation.subject.of(person($0)) }
      return claim(expectation.claim).map { claim in
        .expect(expectation.with(subject: subject ?? expectation.subject, claim: claim), span)
      }
    case .asOf(let day, let span): return filled(day).map { .asOf($0, span) }
    case .done(let line, under: let policy): return filled(line).map { .done($0, under: policy) }
    case .use, .importData, .assess, .explain, .show, .whyNot, .compare, .sweep, .settle:
      return command
    }
  }

  private mutating func filled(_ incident: IncidentDeclaration) -> IncidentDeclaration {
    incident.with(items: incident.items.compactMap { filled($0) })
  }

  private mutating func filled(_ item: IncidentItem) -> IncidentItem? {
    switch item {
    case .fact(let binding):
      if case .name(let name) = binding.value.ungrouped,
        case .expression(.name(let person))? = values[name.text],
        BuiltIn.spells(person.text, .someone)
      {
        return .parties(binding.name, [.someone(person.span)])
      }
      return filled(binding).map { .fact($0) }
    case .parties(let role, let parties):
      return .parties(
        role,
        parties.map { party in
          party.with(
            person: party.person.map { person($0) }, tier: party.tier.map { person($0) },
            priors: party.priors.compactMap { prior in
              filled(prior.count).map { (level: person(prior.level), count: $0) }
            },
            order: party.order.flatMap { filled($0) })
        })
    case .done(let line): return filled(line).map { .done($0) }
    }
  }

  private mutating func filled(_ line: LogLine) -> LogLine? {
    filled(line.moment).map { line.with(moment: $0, person: line.person.map { person($0) }) }
  }

  /// The day that a case gives; `nil` where its field is empty, or is none.
  private mutating func filled(_ day: DateLiteral) -> DateLiteral? {
    guard let name = day.caseName else { return day }
    if empty.contains(name.text) { return nil }
    guard let value = values[name.text] else { return day }
    if case .expression(let expression) = value, case .date(let date) = expression.ungrouped {
      return date
    }
    diagnostics.append(.noDay(value.span, name: name.text))
    return nil
  }

  private mutating func filled(_ binding: Binding) -> Binding? {
    filled(binding.value).map { binding.with(value: $0) }
  }

  /// A person or a tier.
  private func person(_ name: Name) -> Name {
    guard case .expression(.name(let other))? = values[name.text] else { return name }
    return other
  }

  private mutating func claim(_ claim: Claim) -> Claim? {
    switch claim {
    case .holds, .cites: return claim
    case .compares(let sign, let expression): return filled(expression).map { .compares(sign, $0) }
    case .equals(let all, isNegated: let isNegated):
      var result: [ClaimValue] = []
      for value in all {
        guard case .expression(let expression) = value else {
          result.append(value)
          continue
        }
        if case .name(let name) = expression.ungrouped {
          if let other = values[name.text] {
            result.append(other)
            continue
          }
          if empty.contains(name.text) {
            diagnostics.append(.nothingExpected(name))
            return nil
          }
        }
        guard let other = filled(expression) else { return nil }
        result.append(.expression(other))
      }
      return .equals(result, isNegated: isNegated)
    }
  }

  // MARK: Expressions

  /// The expression with the values; `nil` where a field in it is empty, or is no value.
  private mutating func filled(_ expression: Expression) -> Expression? {
    var uses = NameUses()
    uses.look(at: expression)
    for name in uses.names.sorted() {
      if empty.contains(name) { return nil }
      if let value = values[name], case .expression = value { continue }
      guard let value = values[name] else { continue }
      diagnostics.append(.caseIsNoValue(value.span, name: name))
      return nil
    }
    return expression.replacing(values)
  }
}

extension Expression {
  /// The same with other expressions in place of names.
  func replacing(_ values: [String: ClaimValue]) -> Expression {
    func new(_ inner: Expression) -> Expression { inner.replacing(values) }
    switch self {
    case .name(let name):
      guard case .expression(let value)? = values[name.text] else { return self }
      switch value {
      case .quantity, .date, .text, .truth, .unknown, .name, .range, .group: return value
      default: return .group(value, value.span)
      }
    case .quantity, .date, .text, .truth, .unknown, .prior: return self
    case .chain(let first, let rest, let span):
      return .chain(new(first), rest.map { ($0.sign, new($0.operand)) }, span)
    case .negative(let inner, let span): return .negative(new(inner), span)
    case .all(let parts, let span): return .all(parts.map(new), span)
    case .any(let parts, let span): return .any(parts.map(new), span)
    case .not(let inner, let span): return .not(new(inner), span)
    case .compare(let left, let sign, let right, let span):
      return .compare(new(left), sign, new(right), span)
    case .isOneOf(let left, let all, isNegated: let isNegated, let span):
      return .isOneOf(new(left), all.map(new), isNegated: isNegated, span)
    case .isUnknown(let inner, isNegated: let isNegated, let span):
      return .isUnknown(new(inner), isNegated: isNegated, span)
    case .isIn(let left, let right, let span): return .isIn(new(left), new(right), span)
    case .choice(let condition, let yes, let no, let span):
      return .choice(new(condition), new(yes), new(no), span)
    case .of(let left, let right, let span): return .of(new(left), new(right), span)
    case .range(let low, let high, isHalfOpen: let isHalfOpen, let span):
      return .range(new(low), new(high), isHalfOpen: isHalfOpen, span)
    case .bound(let kind, let inner, let span): return .bound(kind, new(inner), span)
    case .wordedBound(let words, let inner, let span): return .wordedBound(words, new(inner), span)
    case .extreme(isLargest: let isLargest, let all, let span):
      return .extreme(isLargest: isLargest, all.map(new), span)
    case .howMany(let all, let span): return .howMany(all.map(new), span)
    case .rounded(let inner, to: let unit, let span):
      return .rounded(new(inner), to: new(unit), span)
    case .group(let inner, let span): return .group(new(inner), span)
    }
  }
}

/// Which names stand where a value can.
struct NameUses {
  private(set) var names: Set<String> = []

  mutating func look(at item: TestItem) {
    switch item {
    case .statement(let statement): look(at: statement)
    case .anyIncident(let incident, _): look(at: incident.items)
    case .given, .skip: break
    }
  }

  private mutating func look(at statement: Statement) {
    switch statement {
    case .person(let person): for field in person.fields { look(at: field.value) }
    case .incident(let incident): look(at: incident.items)
    case .record(let record):
      look(at: record.items)
      names.formUnion([record.subject, record.day.caseName].compactMap { $0?.text })
    case .command(.decide(let decide)):
      names.insert(decide.person.text)
      look(at: decide.value)
    case .command(.revise(let revision)): look(at: revision.items)
    case .command(.expect(let expectation, _)):
      look(at: expectation.claim)
      if let owner = expectation.subject.owner { names.insert(owner.text) }
    case .command(.asOf(let day, _)): if let name = day.caseName { names.insert(name.text) }
    case .command(.done(let line, under: _)): look(at: line)
    case .policy, .law, .scenario, .test, .given, .command: break
    }
  }

  private mutating func look(at items: [IncidentItem]) {
    for item in items {
      switch item {
      case .fact(let binding): look(at: binding.value)
      case .parties(_, let parties):
        for party in parties {
          names.formUnion([party.person, party.tier].compactMap { $0?.text })
          for prior in party.priors {
            names.insert(prior.level.text)
            look(at: prior.count)
          }
          if let order = party.order { look(at: order) }
        }
      case .done(let line): look(at: line)
      }
    }
  }

  private mutating func look(at line: LogLine) {
    look(at: line.moment)
    if let person = line.person { names.insert(person.text) }
  }

  private mutating func look(at claim: Claim) {
    switch claim {
    case .holds, .cites: break
    case .compares(_, let expression): look(at: expression)
    case .equals(let values, isNegated: _):
      for case .expression(let expression) in values { look(at: expression) }
    }
  }

  mutating func look(at expression: Expression) {
    switch expression {
    case .name(let name): names.insert(name.text)
    case .quantity, .date, .text, .truth, .unknown, .prior: break
    case .chain(let first, let rest, _):
      look(at: first)
      for part in rest { look(at: part.operand) }
    case .negative(let inner, _), .not(let inner, _), .isUnknown(let inner, isNegated: _, _),
      .bound(_, let inner, _), .wordedBound(_, let inner, _), .group(let inner, _):
      look(at: inner)
    case .all(let parts, _), .any(let parts, _), .extreme(isLargest: _, let parts, _),
      .howMany(let parts, _):
      for part in parts { look(at: part) }
    case .isOneOf(let left, let all, isNegated: _, _):
      look(at: left)
      for part in all { look(at: part) }
    case .compare(let left, _, let right, _), .isIn(let left, let right, _),
      .of(let left, let right, _), .range(let left, let right, isHalfOpen: _, _),
      .rounded(let left, to: let right, _):
      look(at: left)
      look(at: right)
    case .choice(let condition, let yes, let no, _):
      look(at: condition)
      look(at: yes)
      look(at: no)
    }
  }
}
