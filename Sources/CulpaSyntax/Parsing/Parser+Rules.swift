/// Ladders, rules, procedures and collection.
extension Parser {
  static let effectLeads: [Keyword] = [
    .when, .classify, .charge, .reward, .discipline, .require, .raise, .lower, .scale, .share, .cap,
    .floor, .join, .pass, .apportion, .deduct, .credit, .disqualify, .dispose, .forbid, .aggravate,
    .lighten,
  ]

  // ladder = "ladder" "by" sum [ citation ] "{" { "when" expression | ladder_row } "}" ;
  mutating func ladder() throws(Unwind) -> LadderDeclaration {
    let start = here
    _ = eat(.ladder)
    try expect(.byAmount, in: .ladder)
    let subject = try sum()
    let cites = try citation()
    var conditions: [Expression] = []
    let rows = try braced(in: .ladder, leads: [.when]) { (parser) throws(Unwind) -> LadderRow?? in
      if parser.leads(.when) {
        conditions.append(try parser.condition())
        return .some(nil)
      }
      guard let row = try parser.ladderRow() else { return nil }
      return .some(row)
    }
    return LadderDeclaration(
      subject: subject, cites: cites, conditions: conditions, rows: rows.compactMap { $0 },
      span: since(start))
  }

  // ladder_row = name ( ( "above" | "from" | "below" | "up to" ) sum
  //            | sum ( "or more" | "or less" | "or under" ) ) ;
  mutating func ladderRow() throws(Unwind) -> LadderRow? {
    guard atName() else { return nil }
    let level = takeName()
    for kind in [BoundKind.above, .from, .below, .upTo] where eat(kind.keyword) {
      let bound = try sum()
      return LadderRow(level: level, side: .plain(kind), bound: bound, span: since(level.span))
    }
    let missing = Diagnostic.expectedKeyword(
      .fromBound, or: [.above, .below, .upTo, .orMore, .orLess, .orUnder], found: found, at: here,
      in: .ladder)
    guard kind != .rightBrace, kind != .end else { try fail(missing) }
    let bound = try sum()
    guard let words = boundaryWords() else { try fail(missing) }
    return LadderRow(level: level, side: .worded(words), bound: bound, span: since(level.span))
  }

  // condition = "when" expression ;
  mutating func condition() throws(Unwind) -> Expression {
    _ = eat(.when)
    return try expression()
  }

  // rule = "rule" naming { "overrides" names | citation | "effective" "from" date [ "to" date ]
  //      | "approved by" text } "{" { condition | effect } "}" ;
  mutating func rule() throws(Unwind) -> RuleDeclaration {
    let start = here
    _ = eat(.rule)
    let naming = try naming(for: .rule)
    var overrides: [Name] = []
    var cites: [Text] = []
    var from: DateLiteral?
    var to: DateLiteral?
    var approver: Text?
    while true {
      if eat(.overrides) {
        overrides += try names(for: .rule)
      } else if eat(.effective) {
        try expect(.from, in: .effective)
        from = try date(for: .effective)
        if eat(.to) { to = try date(for: .effective) }
      } else if eat(.approvedBy) {
        approver = try text(for: .approver)
      } else if at(.cites) {
        cites += try citation()
      } else {
        break
      }
    }
    var conditions: [Expression] = []
    let effects = try braced(in: .rule, leads: Self.effectLeads) {
      (parser) throws(Unwind) -> Effect?? in
      if parser.leads(.when) {
        conditions.append(try parser.condition())
        return .some(nil)
      }
      guard let effect = try parser.effect() else { return nil }
      return .some(effect)
    }
    return RuleDeclaration(
      naming: naming, overrides: overrides, cites: cites, from: from, to: to, approver: approver,
      conditions: conditions, effects: effects.compactMap { $0 }, span: since(start))
  }

  // effect = "classify" name | "charge" payment | "reward" payment | discipline | require
  //        | "raise" adjustment | "lower" adjustment | scale | share_out
  //        | "cap" target "at" sum | "floor" target "at" sum | join | pass | apportion | points
  //        | "disqualify" names "from" name | "dispose" name { "|" name } | "forbid" names
  //        | ( "aggravate" | "lighten" ) sum ;
  mutating func effect() throws(Unwind) -> Effect? {
    let start = here
    if leads(.classify) {
      _ = eat(.classify)
      let level = try name(for: .severityLevel)
      return .classify(level, since(start))
    }
    if leads(.charge) { return .charge(try payment(.charge)) }
    if leads(.reward) { return .reward(try payment(.reward)) }
    if leads(.discipline) { return try discipline() }
    if leads(.require) { return .require(try require()) }
    if leads(.raise) { return .raise(try adjustment(.raise)) }
    if leads(.lower) { return .lower(try adjustment(.lower)) }
    if leads(.scale) { return try scale() }
    if leads(.share) { return try shareOut() }
    if leads(.cap) {
      let (target, amount) = try limit(.cap)
      return .cap(target, amount, since(start))
    }
    if leads(.floor) {
      let (target, amount) = try limit(.floor)
      return .floor(target, amount, since(start))
    }
    if leads(.join) { return try join() }
    if leads(.pass) { return .pass(try pass()) }
    if leads(.apportion) { return .apportion(try apportion()) }
    if leads(.deduct) || leads(.credit) { return .points(try points()) }
    return try outcome()
  }

  private mutating func limit(_ lead: Keyword) throws(Unwind) -> (Target, Expression) {
    _ = eat(lead)
    let target = try target()
    try expect(.atAmount, in: .limit)
    return (target, try sum())
  }

  // payment = names paid_amount [ "as" naming ] [ "in addition" ] ;
  private mutating func payment(_ lead: Keyword) throws(Unwind) -> Payment {
    let start = here
    _ = eat(lead)
    let roles = try names(for: .role)
    let amount = try paidAmount()
    let booking: Naming? = eat(.asName) ? try naming(for: .booking) : nil
    let isAdditional = eat(.inAddition)
    return Payment(
      roles: roles, amount: amount, booking: booking, isAdditional: isAdditional,
      span: since(start))
  }

  // paid_amount = "if" expression "then" expression "else" expression | range ;
  private mutating func paidAmount() throws(Unwind) -> Expression {
    at(.ifWord) ? try expression() : try range()
  }

  // discipline = "discipline" names name { "|" name } [ "for" range ] ;
  private mutating func discipline() throws(Unwind) -> Effect {
    let start = here
    _ = eat(.discipline)
    let roles = try names(for: .role)
    var measures = [try name(for: .measure)]
    while eat(.pipe) { measures.append(try name(for: .measure)) }
    let lasting: Expression? = !at(.forEach) && eat(.lasting) ? try range() : nil
    return .discipline(roles: roles, measures: measures, lasting: lasting, since(start))
  }

  /// What becomes of an account, of a thing, or of the severity.
  private mutating func outcome() throws(Unwind) -> Effect? {
    let start = here
    if leads(.disqualify) {
      _ = eat(.disqualify)
      let roles = try names(for: .role)
      try expect(.from, in: .account)
      let account = try name(for: .account)
      return .disqualify(roles: roles, account: account, since(start))
    }
    if leads(.dispose) {
      _ = eat(.dispose)
      var all = [try name(for: .disposition)]
      while eat(.pipe) { all.append(try name(for: .disposition)) }
      return .dispose(all, since(start))
    }
    if leads(.forbid) {
      _ = eat(.forbid)
      let all = try names(for: .disposition)
      return .forbid(all, since(start))
    }
    guard leads(.aggravate) || leads(.lighten) else { return nil }
    let isWorse = eat(.aggravate)
    if !isWorse { _ = eat(.lighten) }
    let levels = try sum()
    return .shift(levels, isWorse: isWorse, since(start))
  }

  // apportion = "apportion" sum "among" name sum { "," name sum } [ "as" naming ] [ "in addition" ] ;
  private mutating func apportion() throws(Unwind) -> ApportionEffect {
    let start = here
    _ = eat(.apportion)
    let amount = try sum()
    try expect(.among, in: .apportion)
    var parts: [(role: Name, part: Expression)] = []
    repeat {
      let role = try name(for: .role)
      parts.append((role, try sum()))
      try checkChain(parts.count)
    } while eat(.comma)
    let booking: Naming? = eat(.asName) ? try naming(for: .booking) : nil
    let isAdditional = eat(.inAddition)
    return ApportionEffect(
      amount: amount, parts: parts, booking: booking, isAdditional: isAdditional,
      span: since(start))
  }

  // points = ( "deduct" names sum "from" names | "credit" names sum "to" names )
  //          [ "for each" sum ] ;
  private mutating func points() throws(Unwind) -> PointsEffect {
    let start = here
    let isCredit = eat(.credit)
    if !isCredit { _ = eat(.deduct) }
    let roles = try names(for: .role)
    let points = try sum()
    try expect(isCredit ? .to : .from, in: .account)
    let accounts = try names(for: .account)
    let count: Expression? = eat(.forEach) ? try sum() : nil
    return PointsEffect(
      isCredit: isCredit, roles: roles, points: points, accounts: accounts, count: count,
      span: since(start))
  }

  // require = "require" naming [ "by" name ] [ deadline ] ;
  private mutating func require() throws(Unwind) -> RequireEffect {
    let start = here
    _ = eat(.require)
    let naming = try naming(for: .obligation)
    let office: Name? = eat(.byOffice) ? try name(for: .office) : nil
    let deadline: Deadline? = atDeadline() ? try deadline() : nil
    return RequireEffect(
      naming: naming, office: office, deadline: deadline, span: since(start))
  }

  func atDeadline() -> Bool { at(.within) || at(.untilDay) }

  // deadline = "within" ( quantity | name ) "of" name | "until day" sum [ "of next month" ] ;
  mutating func deadline() throws(Unwind) -> Deadline {
    let start = here
    if eat(.untilDay) {
      isDayOfMonth = true
      defer { isDayOfMonth = false }
      let day = try sum()
      let isNext = eat(.nextMonth)
      return .untilDay(day, nextMonth: isNext, since(start))
    }
    _ = eat(.within)
    let length: Expression =
      kind == .number || kind == .currencySign
      ? .quantity(try quantity()) : .name(try name(for: .deadline))
    try expect(.ofEvent, in: .deadline)
    return .within(length, of: try name(for: .event))
  }

  // target = name [ "of" names ] | names "的" name ;
  private mutating func target() throws(Unwind) -> Target {
    let start = here
    let startAt = position
    let first = try names(for: .booking)
    let signAt = position
    if eat(.possessive) {
      let amount = try name(for: .booking)
      markPossession(rate: signAt + 1..<position, base: startAt..<signAt)
      return Target(amount: amount, roles: first, span: since(start))
    }
    var roles = Array(first.dropFirst())
    if eat(.of) {
      roles = try names(for: .role)
      markPossession(rate: startAt..<signAt, base: signAt + 1..<position)
    }
    if first.count > 1 {
      // At the end of the text `的` may still follow.
      if kind == .end { endedEarly = true }
      report(.severalAmounts(kind == .end ? here : since(start)))
    }
    return Target(amount: first[0], roles: roles, span: since(start))
  }

  // adjustment = target [ "by" ] sum [ "for each" sum ] ;
  private mutating func adjustment(_ lead: Keyword) throws(Unwind) -> Adjustment {
    let start = here
    _ = eat(lead)
    let target = try target()
    _ = eat(.byAmount)
    let step = try sum()
    let count: Expression? = eat(.forEach) ? try sum() : nil
    return Adjustment(target: target, step: step, count: count, span: since(start))
  }

  // scale = "scale" target "by" scaling ;
  private mutating func scale() throws(Unwind) -> Effect {
    let start = here
    _ = eat(.scale)
    let target = try target()
    try expect(.byAmount, in: .scale)
    let scaling = try scaling()
    return .scale(target, scaling, since(start))
  }

  // share_out = "share" target ( "equally" | "by" scaling ) ;
  private mutating func shareOut() throws(Unwind) -> Effect {
    let start = here
    _ = eat(.share)
    let target = try target()
    if eat(.equally) { return .share(target, nil, since(start)) }
    try expect(.byAmount, in: .share)
    let scaling = try scaling()
    return .share(target, scaling, since(start))
  }

  // scaling = name "{" name sum { [ "," ] name sum } "}" | sum ;
  private mutating func scaling() throws(Unwind) -> Scaling {
    guard atName(), peek(1).kind == .leftBrace else { return .factor(try sum()) }
    let subject = takeName()
    advance()
    var rows: [(level: Name, factor: Expression)] = []
    repeat {
      let level = try name(for: .tier)
      rows.append((level, try sum()))
    } while eat(.comma) || !eat(.rightBrace)
    return .table(of: subject, rows)
  }

  // join = "join" share "as" name [ "tier" name ] ;
  private mutating func join() throws(Unwind) -> Effect {
    let start = here
    _ = eat(.join)
    let person = try share()
    try expect(.asRole, in: .join)
    let role = try name(for: .role)
    let tier: Name? = eat(.tier) ? try name(for: .tier) : nil
    return .join(person, role: role, tier: tier, since(start))
  }

  // pass = "pass" target "along" name "at" sum [ "from previous" | "from first" ] [ "as" naming ] ;
  private mutating func pass() throws(Unwind) -> PassEffect {
    let start = here
    _ = eat(.pass)
    let target = try target()
    try expect(.along, in: .pass)
    let along = try name(for: .role)
    try expect(.atAmount, in: .pass)
    let rate = try sum()
    let isFromFirst = eat(.fromFirst)
    if !isFromFirst { _ = eat(.fromPrevious) }
    let booking: Naming? = eat(.asName) ? try naming(for: .booking) : nil
    return PassEffect(
      target: target, along: along, rate: rate, isFromFirst: isFromFirst, booking: booking,
      span: since(start))
  }

  // collect = "collect" "monthly" "keeping wages at least" sum [ citation ]
  //           [ "{" { condition } "}" ] ;
  mutating func collect() throws(Unwind) -> CollectDeclaration {
    let start = here
    _ = eat(.collect)
    try expect(.monthly, in: .collect)
    try expect(.keepingWages, in: .collect)
    let floor = try sum()
    let cites = try citation()
    var conditions: [Expression] = []
    if at(.leftBrace) {
      conditions = try braced(in: .collect, leads: [.when]) { (parser) throws(Unwind) in
        parser.leads(.when) ? try parser.condition() : nil
      }
    }
    return CollectDeclaration(
      floor: floor, cites: cites, conditions: conditions, span: since(start))
  }

  // procedure = "procedure" naming [ citation ] "{" { condition | step } "}" ;
  mutating func procedure() throws(Unwind) -> ProcedureDeclaration {
    let start = here
    _ = eat(.procedure)
    let naming = try naming(for: .procedure)
    let cites = try citation()
    var conditions: [Expression] = []
    let steps = try braced(in: .procedure, leads: [.when, .step], clauses: Self.stepClauses) {
      (parser) throws(Unwind) -> StepDeclaration?? in
      if parser.leads(.when) {
        conditions.append(try parser.condition())
        return .some(nil)
      }
      guard parser.leads(.step) else { return nil }
      return .some(try parser.step())
    }
    return ProcedureDeclaration(
      naming: naming, cites: cites, conditions: conditions, steps: steps.compactMap { $0 },
      span: since(start))
  }

  // retention = "keep" quantity [ "of" name ] [ "by" names ] ;
  mutating func retention() throws(Unwind) -> Retention {
    let start = here
    _ = eat(.keep)
    let length = try quantity()
    let event: Name? = eat(.ofEvent) ? try name(for: .event) : nil
    let keepers = eat(.byOffice) ? try names(for: .office) : []
    return Retention(length: length, event: event, keepers: keepers, span: since(start))
  }

  /// What a clause of a step starts with.
  private static let stepClauses: [Keyword] = [
    .byOffice, .within, .untilDay, .after, .copies, .when, .contains, .keep, .lateTo,
  ]

  // step = "step" naming { "by" names | deadline | "after" names | "copies" sum | condition
  //      | "contains" namings | retention | "late to" names } ;
  private mutating func step() throws(Unwind) -> StepDeclaration {
    let start = here
    _ = eat(.step)
    let naming = try naming(for: .step)
    var offices: [Name] = []
    var deadline: Deadline?
    var after: [Name] = []
    var copies: Expression?
    var conditions: [Expression] = []
    var contents: [Naming] = []
    var retention: Retention?
    var escalation: [Name] = []
    while true {
      if eat(.byOffice) {
        offices += try names(for: .office)
      } else if at(.when) {
        conditions.append(try condition())
      } else if eat(.contains) {
        contents += try namings(for: .contents)
      } else if at(.keep) {
        retention = try self.retention()
      } else if eat(.lateTo) {
        escalation += try names(for: .office)
      } else if atDeadline() {
        deadline = try self.deadline()
      } else if eat(.after) {
        after += try names(for: .step)
      } else if eat(.copies) {
        copies = try sum()
      } else {
        return StepDeclaration(
          naming: naming, offices: offices, deadline: deadline, after: after, copies: copies,
          conditions: conditions, contents: contents, retention: retention, escalation: escalation,
          span: since(start))
      }
    }
  }
}
