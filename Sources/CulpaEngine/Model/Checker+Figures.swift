import CulpaSyntax

/// Defaults of facts, terms and ladders.
extension Checker {
  mutating func checkFactDefaults() {
    var index = 0
    for case .fact(let declaration) in items {
      defer { index += 1 }
      guard let standard = declaration.standard, policy.facts.indices.contains(index) else {
        continue
      }
      let fact = policy.facts[index]
      let typed = expression(standard, expecting: fact.type)
      guard let value = typed.constant else {
        report(.notConstant(typed.span))
        continue
      }
      guard typed.type.agrees(with: fact.type), Self.fits(value, fact.type) else {
        report(.wrongType(typed.span, found: typed.type, wanted: fact.type))
        continue
      }
      policy.facts[index] = Fact(label: fact.label, type: fact.type, standard: value)
    }
  }

  /// Whether a value can be recorded for a fact of a type: counts are whole and not negative.
  static func fits(_ value: Value, _ type: ValueType) -> Bool {
    guard type == .count, case .number(let figure) = value else { return true }
    return figure.isWhole && !figure.isNegative
  }

  // MARK: Terms

  func typedTerm(_ index: Int) -> TypedExpression { policy.terms[index].value }

  /// Checks the terms so that each comes after those it reads; terms in a circle are reported.
  mutating func checkTerms() {
    let declarations = items.compactMap(\.lookedUp)
    let tallies = tallyDeclarations
    let reads = declarations.map { declaration -> [Int] in
      var names = declaration.names
      // What a tally reads must be known before the tally is.
      for tally in talliesRead(names) { tallies[tally].collectNames(into: &names) }
      return names.compactMap { name in
        if case .term(let index)? = policy.scope.values[name.text] { return index }
        return nil
      }
    }
    let (order, circular) = Order.topological(count: declarations.count, after: { reads[$0] })
    if !circular.isEmpty {
      report(.circularTerms(circular.map { declarations[$0].naming.name }))
    }
    policy.termOrder = order
    for index in order {
      let declaration = declarations[index]
      for tally in talliesRead(declaration.names) { checkTally(tally) }
      let value =
        switch declaration {
        case .term(let term): checkTerm(term)
        case .table(let table): checkTable(table, term: index)
        }
      policy.terms[index] = Term(
        label: Label(declaration.naming), cites: declaration.cites.map(\.value), value: value)
    }
  }

  private mutating func checkTerm(_ declaration: TermDeclaration) -> TypedExpression {
    let value = expression(declaration.value)
    if value.needs.party || value.needs.subject != nil || value.needs.severity {
      report(.termReadsLater(declaration.value.span, name: declaration.naming.name.text))
    }
    if value.type == .severity || value.type == .person {
      report(.wrongType(declaration.value.span, found: value.type, wanted: .money))
    }
    return value
  }

  // MARK: Ladders

  mutating func checkLadders() {
    for case .ladder(let declaration) in items { checkLadder(declaration) }
  }

  private mutating func checkLadder(_ declaration: LadderDeclaration) {
    let subject = expression(declaration.subject)
    if subject.needs.severity || subject.needs.subject != nil || subject.needs.party {
      report(.classifyReadsLater(subject.span))
    }
    let condition = conjunction(declaration.conditions)
    if let condition, condition.needs.severity { report(.classifyReadsLater(condition.span)) }
    if let condition, condition.needs.subject != nil || condition.needs.party {
      report(.procedureReadsParty(condition.span))
    }
    var rows: [Ladder.Row] = []
    for row in declaration.rows {
      guard let level = level(row.level) else { continue }
      let bound = expression(row.bound, expecting: subject.type)
      settle(bound, like: subject)
      if !bound.type.agrees(with: subject.type) {
        report(.noComparison(row.bound.span, subject, bound))
        continue
      }
      if bound.needs != Needs() { report(.classifyReadsLater(bound.span)) }
      rows.append(
        Ladder.Row(
          level: level, side: side(row.side, row.span), bound: bound, span: row.span))
    }
    if declaration.rows.isEmpty { report(.emptyLadder(declaration.span)) }
    checkOrder(of: rows)
    policy.ladders.append(
      Ladder(
        subject: subject, cites: declaration.cites.map(\.value), condition: condition, rows: rows,
        span: declaration.span))
  }

  /// All conditions as one; `nil` when there is none.
  mutating func conjunction(_ conditions: [Expression]) -> TypedExpression? {
    let typed = conditions.map { condition($0) }
    guard let first = typed.first else { return nil }
    guard typed.count > 1 else { return first }
    let span = typed.reduce(first.span) { $0.joined($1.span) }
    return TypedExpression(.all(typed), .truth, span, needs: joined(typed, span))
  }
}

extension Expression {
  /// Every name read in it, in order.
  func collectNames(into names: inout [Name]) {
    switch self {
    case .quantity, .date, .text, .truth, .unknown, .prior: break
    case .name(let name): names.append(name)
    case .chain(let first, let rest, _):
      first.collectNames(into: &names)
      for (_, operand) in rest { operand.collectNames(into: &names) }
    case .negative(let operand, _), .not(let operand, _), .isUnknown(let operand, _, _),
      .bound(_, let operand, _), .wordedBound(_, let operand, _), .group(let operand, _):
      operand.collectNames(into: &names)
    case .all(let operands, _), .any(let operands, _), .extreme(_, let operands, _),
      .howMany(let operands, _):
      for operand in operands { operand.collectNames(into: &names) }
    case .isOneOf(let subject, let options, _, _):
      subject.collectNames(into: &names)
      for option in options { option.collectNames(into: &names) }
    case .compare(let left, _, let right, _), .isIn(let left, let right, _),
      .of(let left, let right, _), .range(let left, let right, _, _),
      .rounded(let left, to: let right, _):
      left.collectNames(into: &names)
      right.collectNames(into: &names)
    case .choice(let condition, let yes, let no, _):
      condition.collectNames(into: &names)
      yes.collectNames(into: &names)
      no.collectNames(into: &names)
    }
  }
}

/// Orders by what must come first.
enum Order {
  /// Without those that only wait for a circle and are no part of one.
  private static func circle(among waiting: [Int], _ followers: [[Int]]) -> [Int] {
    var members = Set(waiting)
    var removed = true
    while removed {
      let idle = members.filter { member in
        !followers[member].contains { members.contains($0) }
      }
      members.subtract(idle)
      removed = !idle.isEmpty
    }
    return members.sorted()
  }

  /// Positions so that each comes after all of `after($0)`, smaller ones first where free; and those
  /// that wait for themselves.
  static func topological(count: Int, after: (Int) -> [Int]) -> (order: [Int], circular: [Int]) {
    var waiting = Array(repeating: 0, count: count)
    var followers: [[Int]] = Array(repeating: [], count: count)
    for position in 0..<count {
      for earlier in Set(after(position)).sorted() where earlier < count && earlier >= 0 {
        waiting[position] += 1
        followers[earlier].append(position)
      }
    }
    var ready = (0..<count).filter { waiting[$0] == 0 }
    var order: [Int] = []
    var next = 0
    while next < ready.count {
      let position = ready[next]
      next += 1
      order.append(position)
      for follower in followers[position] {
        waiting[follower] -= 1
        if waiting[follower] == 0 { ready.append(follower) }
      }
    }
    return (order, circle(among: (0..<count).filter { waiting[$0] > 0 }, followers))
  }
}
