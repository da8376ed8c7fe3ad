/// Expressions, loosest first: choice, `or`, `and`, `not`, comparison, range, sum, product, sign,
/// `of`, primary.
extension Parser {
  // expression = "if" expression "then" expression "else" expression | disjunction ;
  mutating func expression() throws(Unwind) -> Expression {
    try nested { (parser) throws(Unwind) in
      let start = parser.here
      guard parser.eat(.ifWord) else { return try parser.disjunction() }
      let condition = try parser.expression()
      try parser.expect(.thenWord, in: .choice)
      let positive = try parser.expression()
      try parser.expect(.elseWord, in: .choice)
      let negative = try parser.expression()
      return .choice(condition, positive, negative, parser.since(start))
    }
  }

  // disjunction = conjunction { "or" conjunction } ;
  mutating func disjunction() throws(Unwind) -> Expression {
    let start = here
    let first = try conjunction()
    guard at(.or) else { return first }
    var operands = [first]
    while eat(.or) {
      operands.append(try conjunction())
      try checkChain(operands.count)
    }
    for case .all(_, let span) in operands { report(.mixedLogic(span)) }
    return .any(operands, since(start))
  }

  // conjunction = negation { "and" negation } ;
  mutating func conjunction() throws(Unwind) -> Expression {
    let start = here
    let first = try negation()
    guard at(.and) else { return first }
    var operands = [first]
    while eat(.and) {
      operands.append(try negation())
      try checkChain(operands.count)
    }
    return .all(operands, since(start))
  }

  // negation = "not" negation | comparison ;
  mutating func negation() throws(Unwind) -> Expression {
    let start = here
    guard !at(.isNot), eat(.not) else { return try comparison() }
    let operand = try nested { (parser) throws(Unwind) in try parser.negation() }
    return .not(operand, since(start))
  }

  // comparison = range [ equality | ordering | "in" range ] ;
  mutating func comparison() throws(Unwind) -> Expression {
    let start = here
    let left = try range()
    if at(.isNot) || at(.isWord) { return try equality(left, start) }
    if let sign = orderingSign() { return try ordering(left, sign, start) }
    if !at(.inAddition), eat(.inRange) {
      let right = try range()
      return .isIn(left, right, since(start))
    }
    if at(.equals) { try fail(.equalsCompares(here)) }
    return left
  }

  // equality = ( "is" | "is not" ) range { "|" range } ;
  private mutating func equality(_ left: Expression, _ start: Span) throws(Unwind) -> Expression {
    let isNegated = eat(.isNot)
    if !isNegated { _ = eat(.isWord) }
    let right = try range()
    guard at(.pipe) else {
      if case .unknown = right { return .isUnknown(left, isNegated: isNegated, since(start)) }
      return .compare(left, isNegated ? .isDifferent : .isEqual, right, since(start))
    }
    var options = [right]
    while eat(.pipe) {
      options.append(try range())
      try checkChain(options.count)
    }
    return .isOneOf(left, options, isNegated: isNegated, since(start))
  }

  func orderingSign() -> Comparison? {
    switch kind {
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .notEqual: .isDifferent
    default: nil
    }
  }

  // ordering = ( "<" | "<=" | ">" | ">=" | "≠" ) range ;
  private mutating func ordering(
    _ left: Expression, _ sign: Comparison, _ start: Span
  ) throws(Unwind) -> Expression {
    let place = here
    advance()
    let right = try range()
    if orderingSign() != nil {
      report(.chainedComparison(place.joined(here)))
      // The rest of the chain belongs to the same mistake.
      var links = 0
      while orderingSign() != nil {
        advance()
        _ = try range()
        links += 1
        try checkChain(links)
      }
    }
    return .compare(left, sign, right, since(start))
  }

  // range = bound | sum [ ( ".." | "..<" ) sum | "or more" | "or less" | "or under" ] ;
  mutating func range() throws(Unwind) -> Expression {
    for kind in [BoundKind.above, .from, .below, .upTo] where startsBound(kind) {
      return try bound(kind)
    }
    let start = here
    let startAt = position
    let low = try sum()
    let lowMark = marks.possessions.count - 1
    let signAt = position
    let isHalfOpen = at(.dotDotLess)
    guard isHalfOpen || at(.dotDot) else {
      return boundaryWords().map { .wordedBound($0, low, since(start)) } ?? low
    }
    advance()
    let high = try sum()
    let span = since(start)
    // `30%..50% of loss` and `loss 的 30%..50%` are a share of the loss, not a range up to a share.
    if case .of(let rate, let base, _) = high, !isShare(low) {
      widenPossession(at: marks.possessions.count - 1, before: startAt..<signAt + 1)
      return .of(.range(low, rate, isHalfOpen: isHalfOpen, low.span.joined(rate.span)), base, span)
    }
    if case .of(let rate, let base, _) = low, !isShare(high) {
      widenPossession(at: lowMark, after: signAt..<position)
      return .of(
        .range(rate, high, isHalfOpen: isHalfOpen, rate.span.joined(high.span)), base, span)
    }
    return .range(low, high, isHalfOpen: isHalfOpen, span)
  }

  /// `or more`, `or less` or `or under`, if one of them stands here.
  mutating func boundaryWords() -> BoundaryWords? {
    for words in BoundaryWords.allCases where eat(words.keyword) { return words }
    return nil
  }

  /// `rate of base` turns out to be one end of `low..rate of base`.
  private mutating func widenPossession(at index: Int, before low: Range<Int>) {
    let share = marks.possessions.remove(at: index)
    marks.possessions.append(
      .init(
        whole: low.lowerBound..<share.whole.upperBound, rate: low, rest: share.rate,
        base: share.base))
  }

  /// `rate of base` turns out to be one end of `rate of base..high`.
  private mutating func widenPossession(at index: Int, after high: Range<Int>) {
    let share = marks.possessions.remove(at: index)
    marks.possessions.append(
      .init(
        whole: share.whole.lowerBound..<high.upperBound, rate: share.rate, rest: high,
        base: share.base))
  }

  mutating func markPossession(rate: Range<Int>, base: Range<Int>) {
    let whole =
      min(rate.lowerBound, base.lowerBound)..<max(rate.upperBound, base.upperBound)
    marks.possessions.append(.init(whole: whole, rate: rate, rest: 0..<0, base: base))
  }

  private func isShare(_ expression: Expression) -> Bool {
    if case .of = expression { return true }
    return false
  }

  /// `above`, `from` … are bounds only before an operand: `above = 3` binds a name.
  private func startsBound(_ kind: BoundKind) -> Bool {
    let count = length(of: kind.keyword)
    guard count > 0 else { return false }
    let next = peek(count)
    switch next.kind {
    case .number, .currencySign, .minus, .date, .instant, .text, .leftParenthesis, .quotedName:
      return true
    case .word:
      return !index.isKnown(next.word)
        || Self.boundOperands.contains { length(of: $0, ahead: count) > 0 }
    case .leftBrace, .rightBrace, .rightParenthesis, .comma, .semicolon, .colon, .pipe, .equals,
      .less, .lessOrEqual, .greater, .greaterOrEqual, .notEqual, .plus, .times, .divide, .percent,
      .dotDot, .dotDotLess, .unknown, .end:
      return false
    }
  }

  /// The words of the language that a bound may begin with; any other ends what stands before it.
  static let boundOperands: [Keyword] = [
    .occurred, .wage, .post, .department, .superior, .hired, .transferred, .holders, .prior,
    .largest, .smallest, .howMany, .yes, .no, .unknown, .score, .openingScore, .added, .deducted,
    .rank, .rankFromLast, .ranked, .tied, .disqualified, .periodStart, .periodEnd,
  ]

  // bound = ( "above" | "from" | "below" | "up to" ) sum ;
  private mutating func bound(_ kind: BoundKind) throws(Unwind) -> Expression {
    let start = here
    _ = eat(kind.keyword)
    let value = try sum()
    return .bound(kind, value, since(start))
  }

  // sum = product { ( "+" | "-" ) product } [ "rounded to" quantity ] ;
  mutating func sum() throws(Unwind) -> Expression {
    let start = here
    let first = try product()
    var rest: [(sign: ArithmeticSign, operand: Expression)] = []
    while kind == .plus || kind == .minus {
      let sign: ArithmeticSign = kind == .plus ? .plus : .minus
      advance()
      rest.append((sign, try product()))
      try checkChain(rest.count)
    }
    let value = rest.isEmpty ? first : Expression.chain(first, rest, since(start))
    guard eat(.roundedTo) else { return value }
    let unit = try quantity()
    return .rounded(value, to: .quantity(unit), since(start))
  }

  // product = sign { ( "*" | "/" ) sign } ;
  private mutating func product() throws(Unwind) -> Expression {
    let start = here
    let first = try sign()
    var rest: [(sign: ArithmeticSign, operand: Expression)] = []
    while kind == .times || kind == .divide {
      let sign: ArithmeticSign = kind == .times ? .times : .divide
      advance()
      rest.append((sign, try self.sign()))
      try checkChain(rest.count)
    }
    return rest.isEmpty ? first : .chain(first, rest, since(start))
  }

  // sign = "-" sign | share ;
  private mutating func sign() throws(Unwind) -> Expression {
    let start = here
    guard eat(.minus) else { return try share() }
    marks.negations.append(position - 1)
    let operand = try nested { (parser) throws(Unwind) in try parser.sign() }
    return .negative(operand, since(start))
  }

  // share = primary ( "of" share | { "的" primary } ) ;
  mutating func share() throws(Unwind) -> Expression {
    let start = here
    let startAt = position
    var value = try primary()
    let signAt = position
    if isDayOfMonth, at(.nextMonth) { return value }
    if eat(.of) {
      let owner = try nested { (parser) throws(Unwind) in try parser.share() }
      markPossession(rate: startAt..<signAt, base: signAt + 1..<position)
      return .of(value, owner, since(start))
    }
    var links = 0
    while eat(.possessive) {
      let ownedAt = position
      let owned = try primary()
      markPossession(rate: ownedAt..<position, base: startAt..<ownedAt - 1)
      value = .of(owned, value, since(start))
      links += 1
      guard links < limits.depth else {
        report(.tooDeep(here, limit: limits.depth))
        throw Unwind()
      }
    }
    return value
  }

  // primary = quantity | date | text | "yes" | "no" | "unknown" | prior | extreme | how_many
  //         | "(" expression ")" | name ;
  private mutating func primary() throws(Unwind) -> Expression {
    let start = here
    switch kind {
    case .number, .currencySign: return .quantity(try quantity())
    case .date, .instant: return .date(date())
    case .text: return .text(textLiteral())
    case .leftParenthesis:
      advance()
      let inner = try expression()
      try expect(.rightParenthesis, in: .parentheses)
      return .group(inner, since(start))
    case .word, .quotedName: return try wordPrimary()
    case .end:
      wishes?.value()
      for keyword in [Keyword.yes, .no, .unknown, .prior] { wishes?.keyword(keyword, written: 0) }
      try fail(.expectedValue(found: found, at: here))
    default: try fail(.expectedValue(found: found, at: here))
    }
  }

  private mutating func wordPrimary() throws(Unwind) -> Expression {
    let start = here
    if eat(.yes) { return .truth(true, start) }
    if eat(.no) { return .truth(false, start) }
    if at(.prior) { return .prior(try prior()) }
    if at(.largest) || at(.smallest), peek(1).kind == .leftParenthesis { return try extreme() }
    let manyLength = length(of: .howMany)
    if manyLength > 0, peek(manyLength).kind == .leftParenthesis { return try howMany() }
    if eat(Keyword.unknown) { return .unknown(start) }
    guard atName() else { try fail(.expectedValue(found: found, at: here)) }
    return .name(takeName())
  }

  // extreme = ( "largest" | "smallest" ) "(" expression { "," expression } ")" ;
  private mutating func extreme() throws(Unwind) -> Expression {
    let start = here
    let isLargest = eat(.largest)
    if !isLargest { _ = eat(.smallest) }
    try expect(.leftParenthesis, in: .parentheses)
    var values = [try expression()]
    while eat(.comma) {
      values.append(try expression())
      try checkChain(values.count)
    }
    try expect(.rightParenthesis, in: .parentheses)
    return .extreme(isLargest: isLargest, values, since(start))
  }

  // how_many = "how many" "(" expression { "," expression } ")" ;
  private mutating func howMany() throws(Unwind) -> Expression {
    let start = here
    _ = eat(.howMany)
    try expect(.leftParenthesis, in: .parentheses)
    var values = [try expression()]
    while eat(.comma) {
      values.append(try expression())
      try checkChain(values.count)
    }
    try expect(.rightParenthesis, in: .parentheses)
    return .howMany(values, since(start))
  }

  // prior = "prior" name [ "or worse" ] [ "within" quantity ] [ "of same kind" ] ;
  private mutating func prior() throws(Unwind) -> PriorExpression {
    let start = here
    _ = eat(.prior)
    let level = try name(for: .severityLevel)
    let orWorse = eat(.orWorse)
    // In a step, `within` may also open the deadline, which can be a name.
    let hasWindow = [.number, .currencySign].contains(peek(length(of: .within)).kind)
    let window: Quantity? = hasWindow && eat(.within) ? try quantity() : nil
    let sameKind = eat(.sameKind)
    return PriorExpression(
      level: level, orWorse: orWorse, window: window, sameKind: sameKind, span: since(start))
  }

  // quantity = ( "¥" number | number currency ) [ "/" time_unit ] | number [ unit ] ;
  mutating func quantity() throws(Unwind) -> Quantity {
    let start = here
    let startAt = position
    let hasSign = eat(.currencySign)
    guard kind == .number else { try fail(.expectedValue(found: found, at: here)) }
    let token = peek()
    advance()
    let (digits, exponent) = NumberText.read(text.text(Int(token.start)..<Int(token.end)))
    var unit: Unit? = hasSign ? .yuan : nil
    var per: Unit?
    if !hasSign { unit = try unitAfterNumber(endingAt: token.end) }
    if let unit, unit.isCurrency, kind == .divide, peek(1).kind == .word,
      let below = index.unit(peek(1).word), below == .hour || below == .minute || below == .day
    {
      advance()
      advance()
      per = below
    }
    if unit != nil {
      marks.quantities.append(
        .init(tokens: startAt..<position, hasSign: hasSign, unit: unit, per: per))
    }
    return Quantity(
      digits: digits, exponent: exponent, unit: unit, per: per, span: since(start))
  }

  /// A number that counts, and so has no unit.
  mutating func bareNumber() throws(Unwind) -> Quantity {
    guard kind == .number else { try fail(.expectedValue(found: found, at: here)) }
    let place = here
    advance()
    let (digits, exponent) = NumberText.read(text.text(place))
    return Quantity(digits: digits, exponent: exponent, unit: nil, per: nil, span: place)
  }

  /// A unit word apart from its number is none where it begins `month end` or `name =`.
  private mutating func unitAfterNumber(endingAt end: UInt32) throws(Unwind) -> Unit? {
    if kind == .percent {
      advance()
      return .percent
    }
    guard kind == .word else { return nil }
    let isApart = peek().start != end
    if isApart, at(.monthEnd) || peek(1).kind == .equals || atTimesOfDuty() { return nil }
    if let unit = index.unit(peek().word) {
      advance()
      return unit
    }
    guard !isApart else { return nil }
    let place = here
    let word = text.text(place)
    advance()
    report(.unknownUnit(place, word: word))
    return nil
  }

  /// In a duty, `times` before what it counts is no unit.
  private func atTimesOfDuty() -> Bool {
    guard isInDuty, at(.timesEach) else { return false }
    return switch peek(1).kind {
    case .number, .currencySign, .date, .instant, .text, .leftParenthesis, .quotedName: true
    case .word:
      !index.isKnown(peek(1).word)
        || Self.boundOperands.contains { length(of: $0, ahead: 1) > 0 }
    default: false
    }
  }

  mutating func checkChain(_ count: Int) throws(Unwind) {
    guard count >= limits.chain else { return }
    report(.chainTooLong(here, limit: limits.chain))
    position = stream.tokens.count - 1
    throw Unwind()
  }

  mutating func textLiteral() -> Text {
    let token = peek()
    advance()
    let span = span(token)
    return Text(value: TextLiteral.value(of: text.text(span)), span: span)
  }

  mutating func text(for item: Bilingual) throws(Unwind) -> Text {
    if kind == .end { wishes?.text(for: item) }
    guard kind == .text else { try fail(.expectedText(found: found, at: here, for: item)) }
    return textLiteral()
  }

  mutating func date() -> DateLiteral {
    let token = peek()
    advance()
    let numbers = NumberText.groups(text.text(Int(token.start)..<Int(token.end)))
    func part(_ index: Int) -> Int { index < numbers.count ? numbers[index] : 0 }
    let seconds = part(3) * 3600 + part(4) * 60 + part(5)
    return DateLiteral(
      year: part(0), month: part(1), day: part(2),
      secondOfDay: token.kind == .instant ? seconds : nil, span: span(token))
  }

  mutating func date(for item: Bilingual) throws(Unwind) -> DateLiteral {
    guard kind == .date || kind == .instant else {
      try fail(.expectedDate(found: found, at: here, for: item))
    }
    return date()
  }

  // moment = date | name ;
  mutating func moment(for item: Bilingual) throws(Unwind) -> DateLiteral {
    if atName(), kind != .date, kind != .instant { return DateLiteral(takeName()) }
    return try date(for: item)
  }

  // times_before = number | name ;
  mutating func timesBefore() throws(Unwind) -> Expression {
    if atName(), kind != .number, peek(1).kind != .equals { return .name(takeName()) }
    return .quantity(try bareNumber())
  }
}
