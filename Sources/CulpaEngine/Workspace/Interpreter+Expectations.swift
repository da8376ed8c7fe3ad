public import CulpaSyntax

/// What was found where something was expected.
public enum Finding: Sendable {
  case severity(UInt64)
  /// The lower and the upper end; `nil` for no upper end; no amount at all is `nothing`.
  case amount(Decimal, Decimal?)
  case amounts([Decimal])
  /// A deadline, with the free days that it passes over.
  case moment(Instant, isWholeDay: Bool, skipped: [Day])
  case status(Obligation.Status)
  case seconds(Int64)
  case measures([Int])
  case value(Value)
  case truth(Bool)
  case duty(DutyFinding)
  /// The codes of all messages, sorted, each once.
  case codes([String])
  /// The articles that it rests on.
  case articles([String])
  case nothing
}

/// What an expectation looks at while it is checked.
struct Looking {
  /// The ruling whose facts and terms a claim may name.
  var judged: JudgedIncident?
  /// What the claim came to, in the form of what was found.
  var wanted: Finding?
  /// By place of a claim that names facts or terms: the policy with that claim as its last term.
  var policies: [Span: CompiledPolicy] = [:]
}

/// An expectation with what was found.
public struct CheckedExpectation: Sendable {
  public let expectation: Expectation
  public let span: Span
  public let isMet: Bool
  public let found: Finding
  /// What was expected, where that is one figure or range.
  public var wanted: Finding?
  /// Position in ``Workspace/policies``.
  public let policy: Int
  /// The ruling that was looked at; `nil` for a duty.
  public let judged: JudgedIncident?
}

extension Interpreter {
  /// An `expect` in a script: nothing when it holds, a diagnostic when it does not.
  mutating func expect(_ expectation: Expectation, _ span: Span) {
    guard let checked = checked(expectation, span) else { return }
    guard !checked.isMet else { return }
    result.failedExpectations += 1
    let found = workspace.text(of: checked.found, policy: checked.policy)
    report(
      .expectationFailed(span, expected: workspace.claimWords(span), found: found))
  }

  /// Looks at a ruling; `nil`, with a diagnostic, when there is no such thing to look at.
  mutating func checked(_ expectation: Expectation, _ span: Span) -> CheckedExpectation? {
    if case .duty(let name, _) = expectation.subject {
      return checked(expectation, duty: name, span)
    }
    if case .amount(let word, of: let name) = expectation.subject, let asked = asked(word, of: name)
    {
      return checked(expectation, asked, ofDuty: name, span)
    }
    workspace.judgeTransitions()
    if case .error(let code, _) = expectation.subject {
      return checked(expectation, error: code.text, span)
    }
    guard let judged = judged(expectation.incident, span) else { return nil }
    looking.judged = judged
    looking.wanted = nil
    guard var found = find(expectation.subject, in: judged) else { return nil }
    if case .cites(let articles) = expectation.claim {
      let all = self.articles(of: expectation.subject, in: judged)
      found = .articles(all)
      let cited = Set(all.flatMap(\.singleArticles))
      return CheckedExpectation(
        expectation: expectation, span: span,
        isMet: articles.flatMap(\.value.singleArticles).allSatisfy { cited.contains($0) },
        found: found, policy: judged.policy, judged: judged)
    }
    guard let isMet = holds(expectation.claim, found, judged.policy) else { return nil }
    return CheckedExpectation(
      expectation: expectation, span: span, isMet: isMet, found: found, wanted: looking.wanted,
      policy: judged.policy, judged: judged)
  }

  /// Looks for a message with a code: what was said while declaring, or of the ruling.
  private mutating func checked(
    _ expectation: Expectation, error code: String, _ span: Span
  ) -> CheckedExpectation? {
    var judged: JudgedIncident?
    if expectation.incident != nil || !workspace.incidents.isEmpty {
      guard let one = self.judged(expectation.incident, span) else { return nil }
      judged = one
    }
    let said = result.diagnostics + (judged?.ruling.diagnostics ?? [])
    let codes = Set(said.map(\.code)).sorted()
    guard let isMet = holds(expectation.claim, .truth(codes.contains(code)), judged?.policy ?? 0)
    else { return nil }
    return CheckedExpectation(
      expectation: expectation, span: span, isMet: isMet, found: .codes(codes),
      policy: judged?.policy ?? 0, judged: judged)
  }

  private mutating func checked(
    _ expectation: Expectation, duty name: Name, _ span: Span
  ) -> CheckedExpectation? {
    guard let finding = dutyFinding(name, in: expectation.incident, span),
      let isMet = holds(expectation.claim, .duty(finding), finding.policy)
    else { return nil }
    return CheckedExpectation(
      expectation: expectation, span: span, isMet: isMet, found: .duty(finding),
      policy: finding.policy, judged: nil)
  }

  // MARK: Finding

  private mutating func find(_ subject: ExpectSubject, in judged: JudgedIncident) -> Finding? {
    let ruling = judged.ruling
    let policy = workspace.policies[judged.policy].policy
    switch subject {
    case .severity: return .severity(ruling.severity.possible)
    case .duty, .error: return nil  // Others look at duties and at messages.
    case .conflict: return .truth(ruling.hasConflict)
    case .dispose(let names, _): return required(names, ruling, policy)
    case .forbid(let name, _): return forbidden(name, ruling, policy)
    case .rule(let name, _):
      guard let id = policy.scope.rule(name.text) else {
        return unknown(name, policy.rules.map(\.label))
      }
      return .truth(ruling.applied[id.index] == true)
    case .question(let name, _): return question(name, in: ruling, policy)
    case .total(of: let name, _): return sum(name, ruling, policy, isReward: false, booking: nil)
    case .rewards(of: let name, _): return sum(name, ruling, policy, isReward: true, booking: nil)
    case .amount(let amount, of: let name):
      if let asked = conformance(amount, of: name, ruling, policy) { return asked }
      guard let booking = policy.scope.booking(amount.text) else {
        return unknown(amount, policy.bookings.map(\.label))
      }
      return sum(name, ruling, policy, isReward: nil, booking: booking)
    case .value(let name): return value(name, judged, policy)
    case .instalments(of: let name, _):
      guard let people = people(name, ruling, policy) else { return nil }
      let plans = ruling.plans.filter { people.contains($0.person) }
      return plans.isEmpty ? .nothing : .amounts(plans.flatMap { $0.instalments.map(\.amount) })
    case .discipline(of: let name, _):
      guard let people = people(name, ruling, policy) else { return nil }
      let role = policy.scope.role(name.text)
      let measures = ruling.disciplines.filter { discipline in
        let party = ruling.parties[discipline.party]
        return discipline.isCertain && party.person.map { people.contains($0) } ?? false
          && (role == nil || party.role == role)
      }.flatMap(\.measures)
      return measures.isEmpty ? .nothing : .measures(Set(measures).sorted())
    case .deadline(of: let name, _):
      guard let obligation = obligation(name, ruling, policy) else { return nil }
      return obligation.flatMap { found in
        found.due.map {
          .moment($0, isWholeDay: found.isWholeDay, skipped: found.skipped)
        }
      } ?? .nothing
    case .status(of: let name, _):
      guard let obligation = obligation(name, ruling, policy) else { return nil }
      return obligation.map { .status($0.status) } ?? .nothing
    case .lateness(of: let name, _):
      guard let obligation = obligation(name, ruling, policy) else { return nil }
      switch obligation?.status {
      case .late(let seconds)?, .missing(let seconds)?: return .seconds(seconds)
      case .met?: return .seconds(0)
      case .pending?, .done?, nil: return .nothing
      }
    }
  }

  mutating func unknown(_ name: Name, _ labels: [Label]) -> Finding? {
    let names = labels.flatMap { [$0.name, $0.alias].compactMap { $0 } }
    report(.unknownSubject(name, near: Nearest.of(name.text, in: names)))
    return nil
  }

  private mutating func question(_ name: Name, in ruling: Ruling, _ policy: Policy) -> Finding? {
    let labels = policy.facts.map(\.label) + policy.parameters.map(\.label)
    var wanted: Question?
    if let fact = policy.scope.fact(name.text) { wanted = .fact(fact) }
    if BuiltIn.spells(name.text, .occurred) { wanted = .occurred }
    if BuiltIn.spells(name.text, .kind) { wanted = .kind }
    if case .parameter(let index)? = policy.scope.values[name.text] { wanted = .parameter(index) }
    if let attribute = BuiltIn.attribute(name.text) {
      return .truth(
        ruling.questions.contains { question in
          if case .attribute(attribute, _) = question { return true }
          return false
        })
    }
    if wanted == nil, let steps = policy.scope.steps[name.text] {
      return .truth(steps.contains { ruling.questions.contains(.step($0)) })
    }
    guard let wanted else { return unknown(name, labels) }
    return .truth(ruling.questions.contains(wanted))
  }

  /// A person, or everybody who holds a role here; `nil` where there is nobody of that name.
  mutating func people(
    _ name: Name, _ ruling: Ruling, _ policy: Policy
  ) -> Set<PersonID>? {
    if let person = workspace.person(named: name.text) { return [person] }
    if let role = policy.scope.role(name.text) {
      return Set(ruling.parties.filter { $0.role == role }.compactMap(\.person))
    }
    return find(person: name).map { [$0] }
  }

  private mutating func sum(
    _ name: Name?, _ ruling: Ruling, _ policy: Policy, isReward: Bool?, booking: BookingID?
  ) -> Finding? {
    var people: Set<PersonID>?
    if let name {
      guard let found = self.people(name, ruling, policy) else { return nil }
      people = found
    }
    let isPerson = name.map { workspace.person(named: $0.text) != nil } ?? true
    let role = isPerson ? nil : name.flatMap { policy.scope.role($0.text) }
    var low = Decimal.zero
    var high: Decimal? = .zero
    var isAny = false
    for charge in ruling.charges {
      let party = ruling.parties[charge.party]
      if let isReward, charge.isReward != isReward { continue }
      if let booking, charge.booking != booking { continue }
      if let role, party.role != role { continue }
      if let people, !(party.person.map { people.contains($0) } ?? false) { continue }
      isAny = true
      low = (try? low.adding(charge.low)) ?? low
      if let top = high, let more = charge.high { high = try? top.adding(more) } else { high = nil }
    }
    return isAny ? .amount(low, high) : .nothing
  }

  private mutating func value(
    _ name: Name, _ judged: JudgedIncident, _ policy: Policy
  ) -> Finding? {
    switch policy.scope.values[name.text] {
    case .term(let index)?: return .value(judged.ruling.terms[index])
    case .tally(let index)?:
      return judged.ruling.counted.first { $0.tally == index }.map { .value($0.value) } ?? .nothing
    case .fact(let id)?:
      return .value(workspace.record(of: judged).facts[id.index])
    case .parameter(let index)?:
      let day = workspace.record(of: judged).moment?.day
      return .value(policy.parameters[index].fixed(on: day) ?? .unknown)
    default: break
    }
    if policy.settlement != nil, BuiltIn.spells(name.text, .grade) {
      return .severity(judged.ruling.severity.possible)
    }
    if let booking = policy.scope.booking(name.text) {
      return sum(nil, judged.ruling, policy, isReward: nil, booking: booking)
    }
    return unknown(
      name, policy.terms.map(\.label) + policy.facts.map(\.label) + policy.bookings.map(\.label))
  }

  mutating func obligation(
    _ name: Name, _ ruling: Ruling, _ policy: Policy
  ) -> Obligation?? {
    let labels = policy.procedures.flatMap { $0.steps.map(\.label) } + policy.requiredLabels
    guard labels.contains(where: { $0.name == name.text || $0.alias == name.text }) else {
      _ = unknown(name, labels)
      return nil
    }
    return .some(
      ruling.obligations.first { $0.label.name == name.text || $0.label.alias == name.text })
  }

  // MARK: Claims

  mutating func holds(
    _ claim: Claim, _ found: Finding, _ policy: Int
  ) -> Bool? {
    switch claim {
    case .holds(let isWanted):
      guard case .truth(let isTrue) = found else { return false }
      return isTrue == isWanted
    case .equals(let values, isNegated: let isNegated):
      guard let equals = equals(values, found, policy) else { return nil }
      return equals != isNegated
    case .compares(let comparison, let expression):
      return compares(comparison, expression, found, policy)
    case .cites: return nil
    }
  }

  private mutating func equals(
    _ values: [ClaimValue], _ found: Finding, _ index: Int
  ) -> Bool? {
    let policy = workspace.policies[index].policy
    if case .none? = values.first, values.count == 1 {
      switch found {
      case .nothing: return true
      case .severity(let mask): return mask == 1
      case .amount(let low, let high): return low.isZero && (high?.isZero ?? false)
      case .value(let value): return value == .unknown
      case .amounts, .moment, .status, .seconds, .measures, .truth, .duty, .codes, .articles:
        return false
      }
    }
    if case .status(let keyword, _)? = values.first {
      switch found {
      case .status(let status): return status.keyword == keyword
      case .duty(let finding): return finding.status?.keyword == keyword
      default: return false
      }
    }
    let expressions = values.compactMap { value -> Expression? in
      if case .expression(let expression) = value { return expression }
      return nil
    }
    switch found {
    case .nothing: return isNothing(expressions, policy)
    case .severity(let mask): return severity(expressions, mask, policy)
    case .measures(let measures): return self.measures(expressions, measures, policy)
    case .amounts(let amounts):
      var wanted: [Decimal] = []
      for expression in expressions {
        guard case .money(let figure)? = claimed(expression, .money, policy) else { return nil }
        wanted.append(figure)
      }
      looking.wanted = .amounts(wanted)
      return wanted == amounts
    case .amount(let low, let high):
      guard let (first, last) = amountEnds(expressions, policy) else { return nil }
      looking.wanted = .amount(first, last)
      return first == low && last == high
    case .moment(let moment, isWholeDay: let isWholeDay, skipped: _):
      guard let first = expressions.first, let value = claimed(first, .instant, policy) else {
        return nil
      }
      if case .day(let day) = value {
        looking.wanted = day.end.map { .moment($0, isWholeDay: true, skipped: []) }
        return isWholeDay && day.end == moment
      }
      if case .instant(let instant) = value {
        looking.wanted = .moment(instant, isWholeDay: false, skipped: [])
      }
      return value == .instant(moment)
    case .seconds(let seconds):
      guard let first = expressions.first, let value = claimed(first, .duration, policy) else {
        return nil
      }
      looking.wanted = .value(value)
      return value == .duration(Decimal(Int(seconds)))
    case .value(let value): return self.value(expressions, value, policy)
    case .duty(let finding): return value(expressions, .number(Decimal(finding.done)), policy)
    case .truth, .status, .codes, .articles: return false
    }
  }

  /// Both ends of an amount, rounded as the policy rounds what is charged.
  private mutating func amountEnds(
    _ expressions: [Expression], _ policy: Policy
  ) -> (Decimal, Decimal)? {
    guard let (low, high) = ends(expressions, .money, policy), let bottom = low.figure,
      let top = high.figure
    else { return nil }
    return (rounded(bottom, expressions, policy), rounded(top, expressions, policy))
  }

  /// Only what is worked out is rounded: a figure finer than the policy's is a mistake that must show.
  private func rounded(_ figure: Decimal, _ expressions: [Expression], _ policy: Policy) -> Decimal
  {
    var uses = NameUses()
    for expression in expressions { uses.look(at: expression) }
    if uses.names.isEmpty { return figure }
    return (try? figure.rounded(to: policy.increment, mode: policy.roundingMode)) ?? figure
  }

  private mutating func severity(
    _ expressions: [Expression], _ mask: UInt64, _ policy: Policy
  ) -> Bool? {
    var wanted: UInt64 = 0
    for expression in expressions {
      guard case .name(let name) = expression.ungrouped else {
        report(.severityNeedsLevel(expression.span))
        return nil
      }
      if BuiltIn.spells(name.text, .none) {
        wanted |= 1
      } else if let level = policy.scope.level(name.text) {
        wanted |= 1 << UInt64(level.index + 1)
      } else {
        _ = unknown(name, policy.levels.map(\.label))
        return nil
      }
    }
    looking.wanted = .severity(wanted)
    return wanted == mask
  }

  private mutating func measures(
    _ expressions: [Expression], _ found: [Int], _ policy: Policy
  ) -> Bool? {
    var wanted: Set<Int> = []
    for expression in expressions {
      guard case .name(let name) = expression.ungrouped,
        let measure = policy.scope.measures[name.text]
      else {
        if case .name(let name) = expression.ungrouped { _ = unknown(name, policy.measures) }
        return nil
      }
      wanted.insert(measure)
    }
    looking.wanted = .measures(wanted.sorted())
    return wanted == Set(found)
  }

  private mutating func value(
    _ expressions: [Expression], _ value: Value, _ policy: Policy
  ) -> Bool? {
    guard let first = expressions.first else { return nil }
    if case .unknown = first { return value == .unknown }
    var wanted: ValueType = .any
    if case .symbol(let enumeration, _) = value {
      wanted = .symbol(EnumerationID(Int(enumeration)))
    }
    guard let (low, high) = ends([first], wanted, policy) else { return nil }
    if low == high { looking.wanted = .value(low) }
    if case .counts(let least, let most) = value {
      // An open count must match at both ends, like an amount.
      return [(least, low), (most, high)].allSatisfy { end, wanted in
        Arithmetic.order(.number(Decimal(Int(end))), wanted) == 0
      }
    }
    guard let above = Arithmetic.order(value, low), let below = Arithmetic.order(value, high) else {
      return value == low && low == high
    }
    return above >= 0 && below <= 0
  }

  private mutating func claimed(
    _ expression: Expression, _ type: ValueType, _ policy: Policy
  ) -> Value? {
    if let figure = figure(of: expression, type, policy) { return figure }
    return constant(
      expression, type, policy, name: Name(Keyword.expect.spelling.english, expression.span))
  }

  private mutating func ends(
    _ expressions: [Expression], _ type: ValueType, _ policy: Policy
  ) -> (Value, Value)? {
    guard let first = expressions.first else { return nil }
    if case .range(let low, let high, _, _) = first.ungrouped {
      guard let bottom = claimed(low, type, policy), let top = claimed(high, type, policy) else {
        return nil
      }
      return (bottom, top)
    }
    guard let value = claimed(first, type, policy) else { return nil }
    return (value, value)
  }

  /// An amount with two ends compares so only if both ends do.
  private mutating func compares(
    _ comparison: Comparison, _ expression: Expression, _ found: Finding, _ index: Int
  ) -> Bool? {
    let policy = workspace.policies[index].policy
    switch found {
    case .amount(let low, let high):
      guard let figure = claimed(expression, .money, policy)?.figure else { return nil }
      let wanted = rounded(figure, [expression], policy)
      looking.wanted = .amount(wanted, wanted)
      guard let high else { return false }
      return [low, high].allSatisfy {
        Arithmetic.compare(comparison, .money($0), .money(wanted)) == .truth(true)
      }
    case .value(let value):
      guard let wanted = claimed(expression, .any, policy) else { return nil }
      looking.wanted = .value(wanted)
      return Arithmetic.compare(comparison, value, wanted) == .truth(true)
    case .duty(let finding):
      guard let wanted = claimed(expression, .number, policy) else { return nil }
      return Arithmetic.compare(comparison, .number(Decimal(finding.done)), wanted) == .truth(true)
    case .seconds(let seconds):
      guard let wanted = claimed(expression, .duration, policy) else { return nil }
      return Arithmetic.compare(comparison, .duration(Decimal(Int(seconds))), wanted)
        == .truth(true)
    case .moment(let moment, isWholeDay: _, skipped: _):
      guard let wanted = claimed(expression, .instant, policy) else { return nil }
      return Arithmetic.compare(comparison, .instant(moment), wanted) == .truth(true)
    case .severity(let mask):
      guard case .name(let name) = expression.ungrouped,
        let level = policy.scope.level(name.text)
      else {
        report(.severityNeedsLevel(expression.span))
        return nil
      }
      let all = (UInt64(1) << UInt64(policy.levels.count + 1)) - 1
      return mask & ~Checker.levels(comparison, bit: level.index + 1, all: all) == 0
    case .nothing:
      // Nobody pays nothing: that is an amount of zero.
      guard case .money(let wanted)? = silentlyClaimed(expression, .money, policy) else {
        return false
      }
      return Arithmetic.compare(comparison, .money(.zero), .money(wanted)) == .truth(true)
    case .amounts, .status, .measures, .truth, .codes, .articles: return false
    }
  }

  /// Whether an amount of zero is expected: it is what nobody pays.
  private mutating func isNothing(_ expressions: [Expression], _ policy: Policy) -> Bool {
    guard let first = expressions.first, expressions.count == 1,
      case .money(let wanted)? = silentlyClaimed(first, .money, policy)
    else { return false }
    looking.wanted = .amount(wanted, wanted)
    return wanted.isZero
  }

  private mutating func silentlyClaimed(
    _ expression: Expression, _ type: ValueType, _ policy: Policy
  ) -> Value? {
    if let figure = figure(of: expression, type, policy) { return figure }
    let checker = Checker(in: policy, texts: workspace.texts, limits: workspace.limits)
    var silent = checker
    return silent.expression(expression, expecting: type).constant
  }
}

extension Obligation.Status {
  /// The keyword that names it; being done without a known deadline has none.
  public var keyword: Keyword? {
    switch self {
    case .met: .met
    case .late: .late
    case .missing: .missing
    case .pending: .pending
    case .done: nil
    }
  }
}

extension String {
  /// On one line, runs of white space as one space.
  var flattened: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
