import CulpaSyntax

/// Expressions: names become ids, every part gets a type, and wrong pairs are reported once.
extension Checker {
  /// Reads an expression. `expecting` helps a bare name to mean an enumerator or a severity; it is no
  /// demand.
  mutating func expression(
    _ expression: Expression, expecting: ValueType? = nil
  ) -> TypedExpression {
    switch expression {
    case .group(let inner, _): return self.expression(inner, expecting: expecting)
    case .quantity(let quantity): return self.quantity(quantity)
    case .date(let date): return self.date(date)
    case .text(let text):
      return TypedExpression(.constant(.text(texts.intern(text.value))), .text, text.span)
    case .truth(let isTrue, let span):
      return TypedExpression(.constant(.truth(isTrue)), .truth, span)
    case .unknown(let span): return TypedExpression(.constant(.unknown), .any, span)
    case .name(let name): return self.name(name, expecting: expecting)
    case .chain(let first, let rest, let span): return chain(first, rest, span)
    case .negative(let operand, let span): return negative(operand, span)
    case .all(let operands, let span): return logic(operands, span) { .all($0) }
    case .any(let operands, let span): return logic(operands, span) { .any($0) }
    case .not(let operand, let span): return logic([operand], span) { .not($0[0]) }
    case .compare(let left, let comparison, let right, let span):
      return compare(left, comparison, right, span)
    case .isOneOf(let subject, let options, let isNegated, let span):
      return isOneOf(subject, options, isNegated, span)
    case .isUnknown(let subject, let isNegated, let span):
      return isUnknown(subject, isNegated, span)
    case .isIn(let subject, let range, let span): return isIn(subject, range, span)
    case .choice(let condition, let yes, let no, let span):
      return choice(condition, yes, no, span, expecting: expecting)
    case .of(let owned, let owner, let span): return of(owned, owner, span)
    case .range(_, _, _, let span), .bound(_, _, let span):
      report(.rangeAsValue(span))
      return .hole(span)
    case .wordedBound(_, _, let span):
      report(.rangeAsValue(span))
      return .hole(span)
    case .howMany(let conditions, let span):
      return logic(conditions, span, .count) { .howMany($0) }
    case .extreme(let isLargest, let values, let span): return extreme(isLargest, values, span)
    case .rounded(let value, let unit, let span): return rounded(value, unit, span)
    case .prior(let prior):
      return self.prior(prior, Needs(severity: false, subject: nil, party: true))
    }
  }

  /// Reads a condition: it must be yes or no.
  mutating func condition(_ expression: Expression) -> TypedExpression {
    let typed = self.expression(expression, expecting: .truth)
    guard typed.type.agrees(with: .truth) else {
      report(.notACondition(expression.span, found: typed.type))
      return .hole(expression.span)
    }
    return typed
  }

  // MARK: Literals

  mutating func quantity(_ quantity: Quantity) -> TypedExpression {
    let span = quantity.span
    guard let figure = figure(quantity) else { return .hole(span) }
    func constant(_ value: Value, _ type: ValueType) -> TypedExpression {
      TypedExpression(.constant(value), type, span)
    }
    func scaled(_ factor: Int) -> Decimal? { try? figure.multiplied(by: Decimal(factor)) }
    func whole() -> Int32? { Int(exactly: figure).flatMap { Int32(exactly: $0) } }
    guard let unit = quantity.unit else {
      return constant(.number(figure), figure.isWhole && !figure.isNegative ? .count : .number)
    }
    switch unit {
    case .percent, .points:
      guard let ratio = try? figure.multiplied(by: Decimal(mantissa: 1, scale: 2)) else { break }
      return unit == .percent
        ? constant(.ratio(ratio), .percent) : constant(.points(ratio), .points)
    case .hour, .minute, .second:
      guard let seconds = scaled(Value.seconds(in: unit) ?? 1) else { break }
      return constant(.duration(seconds), .duration)
    case .day, .week:
      if let count = whole(), count < 4_000_000 {
        return constant(.span(CalendarSpan(days: count * (unit == .week ? 7 : 1))), .span)
      }
    case .month, .year:
      if let count = whole(), count < 200_000 {
        return constant(.span(CalendarSpan(months: count * (unit == .year ? 12 : 1))), .span)
      }
    case .workday:
      if let count = whole(), count < 100_000 {
        workdayUse = workdayUse ?? span
        return constant(.workdays(count), .workdays)
      }
    case .times: return constant(.number(figure), .count)
    case .yuan, .dollar, .euro, .hongKongDollar: return money(quantity, figure, unit)
    }
    report(.badQuantity(span, unit: unit))
    return .hole(span)
  }

  private mutating func money(
    _ quantity: Quantity, _ figure: Decimal, _ unit: Unit
  ) -> TypedExpression {
    moneyUse = moneyUse ?? quantity.span
    if unit != policy.currency, settings[.currency] != nil {
      report(.otherCurrency(quantity.span, found: unit, policy: policy.currency))
    }
    guard let per = quantity.per else {
      return TypedExpression(.constant(.money(figure)), .money, quantity.span)
    }
    return TypedExpression(.constant(.rate(figure, per: per)), .rate, quantity.span)
  }

  private mutating func figure(_ quantity: Quantity) -> Decimal? {
    if let digits = Decimal(parsing: quantity.digits) {
      var power = Decimal.one
      for _ in 0..<min(quantity.exponent, 60) {
        power = (try? power.multiplied(by: Decimal(10))) ?? .zero
      }
      if !power.isZero, let figure = try? digits.multiplied(by: power) { return figure }
    }
    report(.numberTooLarge(quantity.span))
    return nil
  }

  private func date(_ literal: DateLiteral) -> TypedExpression {
    if let instant = Instant(literal) {
      return TypedExpression(.constant(.instant(instant)), .instant, literal.span)
    }
    guard let day = Day(literal) else { return .hole(literal.span) }
    return TypedExpression(.constant(.day(day)), .date, literal.span)
  }

  // MARK: Names

  private mutating func name(_ name: Name, expecting: ValueType?) -> TypedExpression {
    let span = name.span
    if case .symbol(let enumeration)? = expecting,
      let index = index(of: name, in: enumeration), policy.scope.values[name.text] == nil
    {
      return symbol(enumeration, index, span)
    }
    if let entity = policy.scope.values[name.text], let typed = value(of: entity, span) {
      return typed
    }
    if BuiltIn.spells(name.text, .occurred) {
      return TypedExpression(.occurred, .instant, span)
    }
    if BuiltIn.spells(name.text, .kind) {
      return TypedExpression(.kind, .symbol(Policy.kinds), span)
    }
    if BuiltIn.spells(name.text, .severity)
      || (account != nil && BuiltIn.spells(name.text, .grade))
    {
      severityUse = severityUse ?? span
      return TypedExpression(
        .constant(.unknown), .severity, span, needs: Needs(severity: true))
    }
    if case .symbol(let enumeration)? = expecting {
      _ = member(name, of: enumeration, noun: Noun.value)
      return .hole(span)
    }
    if let booking = policy.scope.bookings[name.text] {
      return TypedExpression(
        .amount(booking, []), .money, span, needs: Needs(severity: true, amounts: true))
    }
    return unknownValue(name)
  }

  private func index(of name: Name, in enumeration: EnumerationID) -> Int? {
    policy.enumerations[enumeration.index].members.firstIndex {
      $0.name == name.text || $0.alias == name.text
    }
  }

  private mutating func symbol(
    _ enumeration: EnumerationID, _ index: Int, _ span: Span
  ) -> TypedExpression {
    usedMembers.insert(Int32(clamping: enumeration.index << 16 | index))
    let value = Value.symbol(
      enumeration: Int32(clamping: enumeration.index), member: Int32(clamping: index))
    return TypedExpression(.constant(value), .symbol(enumeration), span)
  }

  private mutating func value(of entity: Entity, _ span: Span) -> TypedExpression? {
    used.insert(entity)
    switch entity {
    case .fact(let id): return TypedExpression(.fact(id), policy.facts[id.index].type, span)
    case .tally(let index):
      return TypedExpression(.tally(index), policy.tallies[index].base.type, span)
    case .term(let index):
      let term = typedTerm(index)
      return TypedExpression(.term(index), term.type, span, needs: term.needs)
    case .parameter(let index):
      return TypedExpression(.parameter(index), parameterTypes[index], span)
    case .role(let id):
      report(.roleAsValue(span, role: policy.roles[id.index].label.name))
      return .hole(span)
    case .rule, .level, .booking, .office, .measure, .procedure, .duty, .account: return nil
    }
  }

  private mutating func unknownValue(_ name: Name) -> TypedExpression {
    if policy.levels.contains(where: { $0.label.name == name.text || $0.label.alias == name.text })
      || policy.enumerations.contains(where: { enumeration in
        enumeration.members.contains { $0.name == name.text || $0.alias == name.text }
      })
    {
      report(.memberAlone(name))
      return .hole(name.span)
    }
    let names =
      policy.scope.values.keys.sorted() + policy.scope.bookings.keys.sorted()
      + BuiltIn.names(.severity) + BuiltIn.names(.occurred) + BuiltIn.names(.kind)
    if let split = spaced(name.text, names) {
      report(.runTogether(name, split: split))
    } else {
      report(
        .unknownName(
          name, noun: Noun.factTermOrParameter,
          near: Nearest.of(name.text, in: names), known: []))
    }
    return .hole(name.span)
  }

  /// `责任人的工资` with the spaces it needs, when its parts are known.
  private func spaced(_ text: String, _ names: [String]) -> String? {
    let joints = [Keyword.possessive, .and, .or, .isWord].map(\.spelling.chinese)
    for joint in joints {
      guard let cut = text.firstRange(of: joint), cut.lowerBound > text.startIndex,
        cut.upperBound < text.endIndex
      else { continue }
      let before = String(text[..<cut.lowerBound])
      let after = String(text[cut.upperBound...])
      let known = names + BuiltIn.attributes.flatMap { BuiltIn.names($0.0) }
      if known.contains(before) || known.contains(after) { return "\(before) \(joint) \(after)" }
    }
    return nil
  }

  // MARK: Arithmetic

  private mutating func chain(
    _ first: Expression, _ rest: [(sign: ArithmeticSign, operand: Expression)], _ span: Span
  ) -> TypedExpression {
    var left = expression(first)
    for (sign, operand) in rest {
      let right = expression(operand)
      left = arithmetic(sign, left, right, first.span.joined(operand.span))
    }
    return left
  }

  private mutating func arithmetic(
    _ sign: ArithmeticSign, _ left: TypedExpression, _ right: TypedExpression, _ span: Span
  ) -> TypedExpression {
    settle(left, like: right)
    settle(right, like: left)
    guard let type = Arithmetic.type(sign, left.type, right.type) else {
      report(mismatch(sign, left, right, span))
      return .hole(span)
    }
    for operand in [left, right] where type != .span && mayHoldMonths(operand) {
      monthUse = monthUse ?? operand.span
    }
    let needs = joined([left, right], span)
    let typed = TypedExpression(.arithmetic(sign, left, right), type, span, needs: needs)
    return folded(typed)
  }

  /// Whether a span of time may be counted in months, so that the end of a month matters.
  func mayHoldMonths(_ span: TypedExpression) -> Bool {
    guard span.type == .span else { return false }
    switch span.node {
    case .constant(.span(let span)): return span.months != 0
    case .parameter(let index):
      guard policy.parameters.indices.contains(index) else { return true }
      return policy.parameters[index].values.contains { $0.map { mayHoldMonths($0) } ?? true }
    case .term(let index): return mayHoldMonths(typedTerm(index))
    case .arithmetic(_, let left, let right): return mayHoldMonths(left) || mayHoldMonths(right)
    case .choice(_, let first, let second): return mayHoldMonths(first) || mayHoldMonths(second)
    case .lookup(_, let table):
      return (table.rows.map(\.value) + [table.otherwise].compactMap { $0 }).contains {
        mayHoldMonths($0)
      }
    case .extreme(_, let values): return values.contains { mayHoldMonths($0) }
    case .constant, .fact, .occurred, .kind, .severityIs, .attribute, .holders, .prior, .amount,
      .conformance, .tally, .negative, .all, .any, .not, .compare, .isUnknown, .howMany, .rounded:
      return false
    }
  }

  /// Two constants are one constant, so that bounds and defaults may be computed.
  func folded(_ typed: TypedExpression) -> TypedExpression {
    guard case .arithmetic(let sign, let left, let right) = typed.node,
      let first = left.constant, let second = right.constant, !first.isOpen, !second.isOpen
    else { return typed }
    let value = Arithmetic.apply(
      sign, first, second, monthEnd: policy.monthEnd, calendar: policy.calendar)
    guard !value.isOpen else { return typed }
    return TypedExpression(.constant(value), typed.type, typed.span, needs: typed.needs)
  }

  private func mismatch(
    _ sign: ArithmeticSign, _ left: TypedExpression, _ right: TypedExpression, _ span: Span
  ) -> Diagnostic {
    let isSum = sign == .plus || sign == .minus
    switch (left.type, right.type) {
    case (.money, .percent), (.percent, .money):
      if isSum {
        let percent = left.type == .percent ? left : right
        return .percentAddedToMoney(
          percent.span, money: percent.span == left.span ? right.span : left.span)
      }
    case (.percent, .percent):
      if isSum { return .percentAddedToPercent(right.span, left: left.span) }
    case (.span, .duration), (.duration, .span), (.workdays, .span), (.span, .workdays),
      (.workdays, .duration), (.duration, .workdays), (.date, .duration):
      return .timesMixed(span, left, right)
    default: break
    }
    return .noOperation(sign, span, left, right)
  }

  private mutating func negative(_ operand: Expression, _ span: Span) -> TypedExpression {
    let typed = expression(operand)
    if let value = typed.constant, !value.isOpen {
      let negated = Arithmetic.negated(value)
      if !negated.isOpen {
        let type = typed.type == .count ? ValueType.number : typed.type
        return TypedExpression(.constant(negated), type, span)
      }
    }
    let numeric: [ValueType] = [.number, .count, .money, .percent, .points, .duration, .any]
    guard numeric.contains(typed.type) else {
      report(.cannotNegate(span, typed.type))
      return .hole(span)
    }
    let type = typed.type == .count ? ValueType.number : typed.type
    return TypedExpression(.negative(typed), type, span, needs: typed.needs)
  }

  func joinedNeeds(_ operands: [TypedExpression]) -> Needs? {
    var needs = Needs()
    for operand in operands {
      guard let both = needs.joined(operand.needs) else { return nil }
      needs = both
    }
    return needs
  }

  mutating func joined(_ operands: [TypedExpression], _ span: Span) -> Needs {
    if let needs = joinedNeeds(operands) { return needs }
    report(.twoSubjects(span))
    return operands.first?.needs ?? Needs()
  }

  /// A parameter without a type takes that of its first use.
  mutating func settle(_ open: TypedExpression, like other: TypedExpression) {
    guard case .parameter(let index) = open.node, parameterTypes[index] == .any,
      other.type != .any
    else { return }
    parameterTypes[index] = other.type
  }

  private mutating func extreme(
    _ isLargest: Bool, _ values: [Expression], _ span: Span
  ) -> TypedExpression {
    let typed = values.map { expression($0) }
    let isWhole = typed.allSatisfy { $0.type == .count }
    let first = typed.first?.type ?? .any
    let type = first == .count && !isWhole ? .number : first
    for value in typed where !value.type.agrees(with: type) {
      report(.noComparison(value.span, typed.first ?? value, value))
      return .hole(span)
    }
    return TypedExpression(
      .extreme(isLargest: isLargest, typed), type, span, needs: joined(typed, span))
  }

  private mutating func rounded(
    _ value: Expression, _ unit: Expression, _ span: Span
  ) -> TypedExpression {
    let typed = expression(value)
    let step = expression(unit)
    guard let figure = step.constant?.figure, figure > .zero,
      step.type.agrees(with: typed.type) || step.type.isNumeric
    else {
      report(.badRoundingUnit(unit.span))
      return .hole(span)
    }
    return TypedExpression(
      .rounded(typed, to: figure), typed.type == .count ? .number : typed.type, span,
      needs: typed.needs)
  }

  // MARK: Truth

  private mutating func logic(
    _ operands: [Expression], _ span: Span, _ type: ValueType = .truth,
    _ make: ([TypedExpression]) -> TypedExpression.Node
  ) -> TypedExpression {
    let typed = operands.map { condition($0) }
    return TypedExpression(make(typed), type, span, needs: joined(typed, span))
  }

  private mutating func compare(
    _ left: Expression, _ comparison: Comparison, _ right: Expression, _ span: Span
  ) -> TypedExpression {
    if let typed = status(left, comparison, right, span) { return typed }
    let first = expression(left)
    if first.type == .severity { return severity(comparison, right, span) }
    switch right.ungrouped {
    case .range, .bound, .wordedBound:
      if comparison == .isEqual { return isIn(left, right, span) }
    default: break
    }
    let second = expression(right, expecting: first.type)
    settle(first, like: second)
    settle(second, like: first)
    guard first.type.agrees(with: second.type), isComparable(first.type, comparison) else {
      report(.noComparison(span, first, second))
      return .hole(span)
    }
    return TypedExpression(
      .compare(comparison, first, second), .truth, span, needs: joined([first, second], span))
  }

  func isComparable(_ type: ValueType, _ comparison: Comparison) -> Bool {
    switch comparison {
    case .isEqual, .isDifferent: return true
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      switch type {
      case .truth, .text, .symbol, .person: return false
      case .number, .count, .percent, .points, .money, .rate, .duration, .span, .workdays, .date,
        .instant, .severity, .any, .range:
        return true
      }
    }
  }

  /// A comparison with a severity becomes the set of severities for which it holds.
  mutating func severity(
    _ comparison: Comparison, _ right: Expression, _ span: Span
  ) -> TypedExpression {
    let needs = Needs(severity: true)
    guard case .name(let name) = right.ungrouped else {
      report(.severityNeedsLevel(right.span))
      return .hole(span)
    }
    let all = (UInt64(1) << UInt64(policy.levels.count + 1)) - 1
    var mask: UInt64 = 0
    if BuiltIn.spells(name.text, .none), policy.scope.levels[name.text] == nil {
      mask = Self.levels(comparison, bit: 0, all: all)
    } else if let id = level(name) {
      mask = Self.levels(comparison, bit: id.index + 1, all: all)
    } else {
      return .hole(span)
    }
    return TypedExpression(.severityIs(mask), .truth, span, needs: needs)
  }

  /// The bits that compare so with `bit`; "none" lies below every severity.
  static func levels(_ comparison: Comparison, bit: Int, all: UInt64) -> UInt64 {
    let this = UInt64(1) << UInt64(bit)
    let below = this - 1
    switch comparison {
    case .isEqual: return this
    case .isDifferent: return all & ~this
    case .less: return below
    case .lessOrEqual: return below | this
    case .greater: return all & ~(below | this)
    case .greaterOrEqual: return all & ~below
    }
  }

  private mutating func isOneOf(
    _ subject: Expression, _ options: [Expression], _ isNegated: Bool, _ span: Span
  ) -> TypedExpression {
    let tests = options.map { compare(subject, .isEqual, $0, span) }
    var node = TypedExpression(.any(tests), .truth, span, needs: joined(tests, span))
    if isNegated { node = TypedExpression(.not(node), .truth, span, needs: node.needs) }
    return node
  }

  private mutating func isUnknown(
    _ subject: Expression, _ isNegated: Bool, _ span: Span
  ) -> TypedExpression {
    let typed = expression(subject)
    if typed.type == .severity {
      report(.severityNeedsLevel(span))
      return .hole(span)
    }
    let node = TypedExpression(.isUnknown(typed), .truth, span, needs: typed.needs)
    guard isNegated else { return node }
    return TypedExpression(.not(node), .truth, span, needs: node.needs)
  }

  private mutating func isIn(
    _ subject: Expression, _ range: Expression, _ span: Span
  ) -> TypedExpression {
    let first = expression(subject)
    switch plain(range) {
    case .range(let low, let high, let isHalfOpen, _):
      let lower = expression(low, expecting: first.type)
      let upper = expression(high, expecting: first.type)
      for bound in [lower, upper] where !first.type.agrees(with: bound.type) {
        report(.noComparison(span, first, bound))
        return .hole(span)
      }
      checkOrder(lower, upper, range.span)
      let above = TypedExpression(
        .compare(.greaterOrEqual, first, lower), .truth, span, needs: joined([first, lower], span))
      let below = TypedExpression(
        .compare(isHalfOpen ? .less : .lessOrEqual, first, upper), .truth, span,
        needs: joined([first, upper], span))
      return TypedExpression(
        .all([above, below]), .truth, span, needs: joined([above, below], span))
    case .bound(let kind, let bound, _):
      return compare(subject, kind.comparison, bound, span)
    default:
      report(.notARange(range.span))
      return .hole(span)
    }
  }

  mutating func checkOrder(_ low: TypedExpression, _ high: TypedExpression, _ span: Span) {
    guard let first = low.constant, let second = high.constant,
      let order = Arithmetic.order(first, second), order > 0
    else { return }
    report(.rangeReversed(span))
  }

  private mutating func choice(
    _ condition: Expression, _ yes: Expression, _ no: Expression, _ span: Span,
    expecting: ValueType?
  ) -> TypedExpression {
    let test = self.condition(condition)
    let first = expression(yes, expecting: expecting)
    let second = expression(no, expecting: first.type)
    settle(first, like: second)
    settle(second, like: first)
    guard first.type.agrees(with: second.type) else {
      report(.branchesDiffer(span, first, second))
      return .hole(span)
    }
    let type = first.type == .any ? second.type : (second.type == .number ? .number : first.type)
    return TypedExpression(
      .choice(test, first, second), type, span, needs: joined([test, first, second], span))
  }
}
