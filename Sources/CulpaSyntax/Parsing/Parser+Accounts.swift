/// Accounts with their settlements, duties, and laws.
extension Parser {
  static let accountLeads: [Keyword] = [
    .opening, .lowestBalance, .highestBalance, .item, .carryOver, .expiresAfter, .rankBy, .when,
    .grade, .severity, .role, .fact, .param, .term, .table, .tally, .ladder, .rule, .procedure,
  ]
  static let periods: [Keyword] = [
    .perDay, .perWeek, .perMonth, .perQuarter, .perHalfYear, .perYear,
  ]

  // account = "account" naming "of" subject [ "as" naming ] period [ citation ]
  //           "{" { account_item } "}" ;
  mutating func account() throws(Unwind) -> AccountDeclaration {
    let start = here
    _ = eat(.account)
    let naming = try naming(for: .account)
    try expect(.ofSubject, in: .account)
    let subject = try subject()
    let role: Naming? = eat(.asRole) ? try self.naming(for: .role) : nil
    guard let period = period() ?? (passMeantAlias() ? period() : nil) else {
      try failExpecting(Self.periods, in: .account)
    }
    let cites = try citation()
    var settings: [AccountSetting] = []
    let items = try braced(in: .account, leads: Self.accountLeads) {
      (parser) throws(Unwind) -> PolicyItem?? in
      if let setting = try parser.accountSetting() {
        settings.append(setting)
        return .some(nil)
      }
      guard let item = try parser.settlementItem() else { return nil }
      return .some(item)
    }
    return AccountDeclaration(
      naming: naming, subject: subject, role: role, period: period, cites: cites,
      settings: settings, items: items.compactMap { $0 }, span: since(start))
  }

  // subject = "person" | "department" | "post" | "organisation" ;
  private mutating func subject() throws(Unwind) -> Keyword {
    let subjects: [Keyword] = [.person, .departmentWord, .post, .organisation]
    for word in subjects where eat(word) { return word }
    try failExpecting(subjects, in: .account)
  }

  // period = "per day" | "per week" | "per month" | "per quarter" | "per half year" | "per year" ;
  private mutating func period() -> Keyword? {
    for word in Self.periods where eat(word) { return word }
    return nil
  }

  // account_item = "opening" sum | "lowest" sum | "highest" sum | "item" naming [ quantity ]
  //              | "carry over" [ "up to" sum ] | "expires after" quantity | ranking | condition
  //              | "grade" naming { "<" naming } [ "," precedence ] | severity | role | fact
  //              | parameter | term | table | tally | ladder | rule | procedure ;
  private mutating func accountSetting() throws(Unwind) -> AccountSetting? {
    let start = here
    if leads(.opening) {
      _ = eat(.opening)
      let points = try sum()
      return .opening(points, since(start))
    }
    if leads(.lowestBalance) {
      _ = eat(.lowestBalance)
      let points = try sum()
      return .lowest(points, since(start))
    }
    if leads(.highestBalance) {
      _ = eat(.highestBalance)
      let points = try sum()
      return .highest(points, since(start))
    }
    if leads(.item) {
      _ = eat(.item)
      let naming = try naming(for: .account)
      let hasPoints = kind == .number || kind == .currencySign
      let points: Expression? = hasPoints ? .quantity(try quantity()) : nil
      return .item(naming, points, since(start))
    }
    if leads(.carryOver) {
      _ = eat(.carryOver)
      let limit: Expression? = eat(.upTo) ? try sum() : nil
      return .carryOver(upTo: limit, since(start))
    }
    if leads(.expiresAfter) {
      _ = eat(.expiresAfter)
      let length = try quantity()
      return .expiry(length, since(start))
    }
    if leads(.rankBy) { return .ranking(try ranking()) }
    return leads(.when) ? .members(try condition()) : nil
  }

  private mutating func settlementItem() throws(Unwind) -> PolicyItem? {
    if leads(.grade) { return .severity(try severity()) }
    let items: [Keyword] = [
      .severity, .role, .fact, .param, .term, .table, .tally, .ladder, .rule, .procedure,
    ]
    return items.contains { leads($0) } ? try policyItem() : nil
  }

  // ranking = "rank by" sum "," ( "highest first" | "lowest first" ) ","
  //           ( "ties share" | "ties close up" | "ties open" ) ;
  private mutating func ranking() throws(Unwind) -> RankingDeclaration {
    let start = here
    _ = eat(.rankBy)
    let subject = try sum()
    try expect(.comma, in: .ranking)
    let isHighest = eat(.highestFirst)
    if !isHighest, !eat(.lowestFirst) {
      try failExpecting([.highestFirst, .lowestFirst], in: .ranking)
    }
    try expect(.comma, in: .ranking)
    let answers: [Keyword] = [.tiesShare, .tiesCloseUp, .tiesOpen]
    for ties in answers where eat(ties) {
      return RankingDeclaration(
        subject: subject, order: isHighest ? .highestFirst : .lowestFirst, ties: ties,
        span: since(start))
    }
    try failExpecting(answers, in: .ranking)
  }

  /// What a clause of a duty starts with.
  static let dutyClauses: [Keyword] =
    periods + [
      .cites, .byOffice, .every, .timesEach, .within, .untilDay, .copies, .contains, .keep, .when,
    ]

  // duty = "duty" naming { duty_clause } frequency { duty_clause } ;
  mutating func duty() throws(Unwind) -> DutyDeclaration {
    let start = here
    _ = eat(.duty)
    let naming = try naming(for: .duty)
    isInDuty = true
    defer { isInDuty = false }
    var clauses = DutyClauses()
    while try dutyClause(&clauses) {}
    var frequency = try frequency()
    if frequency == nil, passMeantAlias() {
      while try dutyClause(&clauses) {}
      frequency = try self.frequency()
    }
    guard let frequency else { try failExpecting(Self.periods + [.every], in: .duty) }
    while try dutyClause(&clauses) {}
    return DutyDeclaration(
      naming: naming, cites: clauses.cites, offices: clauses.offices, frequency: frequency,
      times: clauses.times, deadline: clauses.deadline, copies: clauses.copies,
      contents: clauses.contents, retention: clauses.retention, conditions: clauses.conditions,
      span: since(start))
  }

  // frequency = period | "every" ( quantity | name ) "from" date ;
  private mutating func frequency() throws(Unwind) -> DutyFrequency? {
    let start = here
    if let word = period() { return .period(word, start) }
    guard eat(.every) else { return nil }
    let length: Expression =
      kind == .number || kind == .currencySign
      ? .quantity(try quantity()) : .name(try name(for: .duty))
    try expect(.from, in: .duty)
    return .every(length, from: try date(for: .duty), since(start))
  }

  private struct DutyClauses {
    var cites: [Text] = []
    var offices: [Name] = []
    var times: Expression?
    var deadline: Deadline?
    var copies: Expression?
    var contents: [Naming] = []
    var retention: Retention?
    var conditions: [Expression] = []
  }

  // duty_clause = citation | "by" names | "times" sum | deadline | "copies" sum | "contains" namings
  //             | retention | condition ;
  private mutating func dutyClause(_ clauses: inout DutyClauses) throws(Unwind) -> Bool {
    if at(.cites) {
      clauses.cites += try citation()
    } else if eat(.byOffice) {
      clauses.offices += try names(for: .office)
    } else if eat(.timesEach) {
      clauses.times = try sum()
    } else if atDeadline() {
      clauses.deadline = try deadline()
    } else if eat(.copies) {
      clauses.copies = try sum()
    } else if eat(.contains) {
      clauses.contents += try namings(for: .contents)
    } else if at(.keep) {
      clauses.retention = try retention()
    } else if at(.when) {
      clauses.conditions.append(try condition())
    } else {
      return false
    }
    return true
  }

  // law = "law" naming [ citation ] "{" { law_item } "}" ;
  mutating func law() throws(Unwind) -> LawDeclaration {
    let start = here
    _ = eat(.law)
    let naming = try naming(for: .law)
    let cites = try citation()
    let leads: [Keyword] = [
      .currency, .effective, .monthlyAtMost, .keepingWages, .eachAtMost,
    ]
    let items = try braced(in: .law, leads: leads) { (parser) throws(Unwind) in
      try parser.lawItem()
    }
    return LawDeclaration(naming: naming, cites: cites, items: items, span: since(start))
  }

  // law_item = "currency" name | "effective" "from" date [ "to" date ] | "monthly at most" sum
  //          | "keeping wages at least" sum | "each at most" sum ;
  private mutating func lawItem() throws(Unwind) -> LawItem? {
    let start = here
    if leads(.currency) {
      _ = eat(.currency)
      let name = try name(for: .currency)
      return .currency(name, since(start))
    }
    if leads(.effective) {
      _ = eat(.effective)
      try expect(.from, in: .effective)
      let from = try date(for: .effective)
      let to: DateLiteral? = eat(.to) ? try date(for: .effective) : nil
      return .effective(from: from, to: to, since(start))
    }
    if eat(.monthlyAtMost) {
      let amount = try sum()
      return .monthly(amount, since(start))
    }
    if eat(.keepingWages) {
      let amount = try sum()
      return .keeping(amount, since(start))
    }
    guard eat(.eachAtMost) else { return nil }
    let amount = try sum()
    return .each(amount, since(start))
  }
}
