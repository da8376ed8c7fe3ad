/// Scripts, policies and what is declared in them.
extension Parser {
  static let statementLeads: [Keyword] =
    [.policy, .law, .person, .departmentWord, .incident, .record, .scenario, .test, .given]
    + commandLeads
  static let policyLeads: [Keyword] = [
    .version, .effective, .currency, .round, .calendar, .monthEnd, .boundary, .transition, .status,
    .severity, .role, .kind, .office, .measure, .disposition, .fact, .param, .term, .table, .tally,
    .ladder, .rule, .collect, .procedure, .duty, .account, .allow,
  ]

  // script = { statement } ;
  mutating func script() -> [Statement] {
    var statements: [Statement] = []
    while kind != .end {
      if eat(.semicolon) { continue }
      let start = position
      do {
        statements.append(try statement())
        marks.items.append(start)
      } catch {
        recover(from: start, to: Self.statementLeads)
        if kind == .rightBrace { advance() }
      }
    }
    return statements
  }

  // statement = policy | law | person | incident | record | scenario | test | given | command ;
  mutating func statement() throws(Unwind) -> Statement {
    if leads(.policy) { return .policy(try policy()) }
    if leads(.law) { return .law(try law()) }
    if leads(.person) || leads(.departmentWord) { return .person(try person()) }
    if leads(.incident) { return .incident(try incident()) }
    if leads(.record) { return .record(try record()) }
    if leads(.scenario) { return .scenario(try scenario()) }
    if leads(.test) { return .test(try test()) }
    if leads(.given) { return .given(try given()) }
    if let command = try command() { return .command(command) }
    try fail(
      .unexpected(
        found: found, at: here, in: .script, nearest: nearest(to: Self.statementLeads)))
  }

  // naming = name [ alias ] [ text ] ;
  mutating func naming(for item: Bilingual) throws(Unwind) -> Naming {
    wishes?.isNaming = true
    defer { wishes?.isNaming = false }
    let name = try name(for: item)
    let alias = takeAlias(of: name)
    let title = kind == .text ? textLiteral() : nil
    return Naming(name: name, alias: alias, title: title)
  }

  // namings = naming { "," naming } ;
  mutating func namings(for item: Bilingual) throws(Unwind) -> [Naming] {
    var all = [try naming(for: item)]
    while eat(.comma) { all.append(try naming(for: item)) }
    return all
  }

  // names = name { "," name } ;
  mutating func names(for item: Bilingual) throws(Unwind) -> [Name] {
    var all = [try name(for: item)]
    while eat(.comma) { all.append(try name(for: item)) }
    return all
  }

  // citation = "cites" text { "," text } ;
  mutating func citation() throws(Unwind) -> [Text] {
    guard eat(.cites) else { return [] }
    var all = [try text(for: .article)]
    while eat(.comma) { all.append(try text(for: .article)) }
    return all
  }

  // policy = "policy" naming "{" { policy_item } "}" ;
  mutating func policy() throws(Unwind) -> PolicyDeclaration {
    let start = here
    _ = eat(.policy)
    let naming = try naming(for: .policy)
    let items = try braced(in: .policy, leads: Self.policyLeads, clauses: Self.dutyClauses) {
      (parser) throws(Unwind) in
      try parser.policyItem()
    }
    return PolicyDeclaration(naming: naming, items: items, span: since(start))
  }

  // policy_item = setting | severity | role | "kind" namings | "office" namings | "measure" namings
  //             | "disposition" namings | fact | parameter | term | table | tally | ladder | rule
  //             | collect | procedure | duty | account | allow ;
  mutating func policyItem() throws(Unwind) -> PolicyItem? {
    let start = here
    if leads(.rule) { return .rule(try rule()) }
    if leads(.table) { return .table(try table()) }
    if leads(.tally) { return .tally(try tally()) }
    if leads(.duty) { return .duty(try duty()) }
    if leads(.account) { return .account(try account()) }
    if leads(.allow) { return .allow(try allow()) }
    if leads(.disposition) {
      _ = eat(.disposition)
      let all = try namings(for: .disposition)
      return .dispositions(all, since(start))
    }
    if leads(.fact) { return .fact(try fact()) }
    if leads(.param) { return .parameter(try parameter()) }
    if leads(.term) { return .term(try term()) }
    if leads(.ladder) { return .ladder(try ladder()) }
    if leads(.severity) { return .severity(try severity()) }
    if leads(.role) { return .role(try role()) }
    if leads(.procedure) { return .procedure(try procedure()) }
    if leads(.collect) { return .collect(try collect()) }
    if leads(.kind) {
      _ = eat(.kind)
      let all = try namings(for: .kind)
      return .kinds(all, since(start))
    }
    if leads(.office) {
      _ = eat(.office)
      let all = try namings(for: .office)
      return .offices(all, since(start))
    }
    if leads(.measure) {
      _ = eat(.measure)
      let all = try namings(for: .measure)
      return .measures(all, since(start))
    }
    return try setting()
  }

  // setting = "version" text | "effective" "from" date [ "to" date ] | "currency" name
  //         | "round" rounding "to" sum | "calendar" name [ "from" text ] | "month end" month_end
  //         | "boundary" convention { "," convention } | "transition" "older unless lighter"
  //         | "status" text ;
  private mutating func setting() throws(Unwind) -> PolicyItem? {
    let start = here
    if leads(.version) {
      _ = eat(.version)
      let version = try text(for: .version)
      return .version(version, since(start))
    }
    if leads(.effective) {
      _ = eat(.effective)
      try expect(.from, in: .effective)
      let from = try date(for: .effective)
      let to: DateLiteral? = eat(.to) ? try date(for: .effective) : nil
      return .effective(from: from, to: to, since(start))
    }
    if leads(.currency) {
      _ = eat(.currency)
      let name = try name(for: .currency)
      return .currency(name, since(start))
    }
    if leads(.round) {
      _ = eat(.round)
      let mode = try rounding()
      try expect(.to, in: .rounding)
      let unit = try sum()
      return .round(mode, to: unit, since(start))
    }
    if leads(.calendar) {
      _ = eat(.calendar)
      let name = try name(for: .calendar)
      let file: Text? = eat(.from) ? try text(for: .file) : nil
      return .calendar(name, from: file, since(start))
    }
    if leads(.boundary) {
      _ = eat(.boundary)
      var all = [try convention()]
      while eat(.comma) { all.append(try convention()) }
      return .boundary(all, since(start))
    }
    if leads(.transition) {
      _ = eat(.transition)
      try expect(.olderUnlessLighter, in: .transition)
      return .transition(since(start))
    }
    if leads(.status) {
      _ = eat(.status)
      let status = try text(for: .standing)
      return .status(status, since(start))
    }
    if leads(.monthEnd) {
      _ = eat(.monthEnd)
      let rule = try monthEnd()
      return .monthEnd(rule, since(start))
    }
    return nil
  }

  // convention = ( "or more" | "or less" | "or under" ) ( "includes" | "excludes" ) ;
  private mutating func convention() throws(Unwind) -> BoundaryConvention {
    let start = here
    for words in BoundaryWords.allCases where eat(words.keyword) {
      let isInclusive = eat(.includes)
      if !isInclusive, !eat(.excludes) { try failExpecting([.includes, .excludes], in: .boundary) }
      return BoundaryConvention(words: words, isInclusive: isInclusive, span: since(start))
    }
    try failExpecting(BoundaryWords.allCases.map(\.keyword), in: .boundary)
  }

  // rounding = "half up" | "half even" | "half down" | "up" | "down" ;
  private mutating func rounding() throws(Unwind) -> Keyword {
    let modes: [Keyword] = [.halfUp, .halfEven, .halfDown, .upward, .downward]
    for mode in modes where eat(mode) { return mode }
    try failExpecting(modes, in: .rounding)
  }

  // month_end = "last day" | "next day" | "refuse" ;
  private mutating func monthEnd() throws(Unwind) -> Keyword {
    let rules: [Keyword] = [.clamp, .next, .refuse]
    for rule in rules where eat(rule) { return rule }
    try failExpecting(rules, in: .monthEnd)
  }

  // severity = "severity" naming { "<" naming } [ "," precedence ] ;
  mutating func severity() throws(Unwind) -> SeverityDeclaration {
    let start = here
    if !eat(.grade) { _ = eat(.severity) }
    var levels = [try naming(for: .severityLevel)]
    while eat(.less) { levels.append(try naming(for: .severityLevel)) }
    let precedence: Keyword? = eat(.comma) ? try precedence() : nil
    return SeverityDeclaration(levels: levels, precedence: precedence, span: since(start))
  }

  // precedence = "highest wins" | "lowest wins" | "one only" ;
  private mutating func precedence() throws(Unwind) -> Keyword {
    let words: [Keyword] = [.highestWins, .lowestWins, .oneOnly]
    for word in words where eat(word) { return word }
    try failExpecting(words, in: .precedence)
  }

  // role = "role" naming [ "confidential" ] [ "held by post" text ] [ "{" { tier } "}" ] ;
  private mutating func role() throws(Unwind) -> RoleDeclaration {
    let start = here
    _ = eat(.role)
    let naming = try naming(for: .role)
    let isConfidential = eat(.confidential)
    let post: Text? = eat(.heldByPost) ? try text(for: .role) : nil
    var tiers: [TierDeclaration] = []
    if at(.leftBrace) {
      tiers = try braced(in: .role, leads: [.tier]) { (parser) throws(Unwind) in
        try parser.tier()
      }
    }
    if tiers.count > 1 { report(.secondTier(tiers[1].span)) }
    return RoleDeclaration(
      naming: naming, isConfidential: isConfidential, post: post, tier: tiers.first,
      span: since(start))
  }

  // tier = "tier" [ name ] ":" naming { "|" naming } [ "=" name ] ;
  private mutating func tier() throws(Unwind) -> TierDeclaration? {
    guard at(.tier) else { return nil }
    let start = here
    _ = eat(.tier)
    let alias = atName() ? takeName() : nil
    try expect(.colon, in: .tier)
    isInTier = true
    defer { isInTier = false }
    var levels = [try naming(for: .tier)]
    while eat(.pipe) { levels.append(try naming(for: .tier)) }
    let standard: Name? = eat(.equals) ? try name(for: .tier) : nil
    return TierDeclaration(alias: alias, levels: levels, standard: standard, span: since(start))
  }

  // fact = "fact" naming ":" type [ "judged by" names ] [ citation ] [ "=" expression ] ;
  private mutating func fact() throws(Unwind) -> FactDeclaration {
    let start = here
    _ = eat(.fact)
    let naming = try naming(for: .fact)
    try expect(.colon, in: .fact)
    let type = try type()
    let judges = eat(.judgedBy) ? try names(for: .office) : []
    let cites = try citation()
    let standard: Expression? = eat(.equals) ? try expression() : nil
    return FactDeclaration(
      naming: naming, type: type, judges: judges, cites: cites, standard: standard,
      span: since(start))
  }

  // type = "money" | "duration" | "yes/no" | "count" | "number" | "percent" | "date" | "time"
  //      | "text" | "one of" naming { "|" naming } ;
  mutating func type() throws(Unwind) -> TypeName {
    let start = here
    if eat(.oneOf) {
      var members = [try naming(for: .fact)]
      while eat(.pipe) { members.append(try naming(for: .fact)) }
      return .oneOf(members, since(start))
    }
    if eatYesNo() { return .simple(.yesNo, since(start)) }
    let simple: [Keyword] = [
      .money, .duration, .count, .number, .percent, .date, .time, .textType,
    ]
    for type in simple where eat(type) { return .simple(type, since(start)) }
    try fail(.expectedType(found: found, at: here))
  }

  /// `yes/no` is three tokens and `是否` one; `yes no` is neither.
  private mutating func eatYesNo() -> Bool {
    if length(of: .yesNo) == 1 { return eat(.yesNo) }
    guard at(.yes), peek(1).kind == .divide, length(of: .no, ahead: 2) > 0 else { return false }
    marks.keywords.append(.init(tokens: position..<position + 3, keyword: .yesNo))
    position += 3
    return true
  }

  // parameter = "param" naming [ ":" type ] [ citation ] "=" ( "unspecified" | expression )
  //             { "," expression "from" date } [ "review by" date ] ;
  private mutating func parameter() throws(Unwind) -> ParameterDeclaration {
    let start = here
    _ = eat(.param)
    let naming = try naming(for: .parameter)
    let type: TypeName? = eat(.colon) ? try type() : nil
    let cites = try citation()
    try expect(.equals, in: .parameter)
    let value: Expression? = eat(.unspecified) ? nil : try expression()
    var changes: [(value: Expression, from: DateLiteral)] = []
    while eat(.comma) {
      let later = try expression()
      try expect(.from, in: .parameter)
      changes.append((later, try date(for: .parameter)))
      try checkChain(changes.count)
    }
    let review: DateLiteral? = eat(.reviewBy) ? try date(for: .parameter) : nil
    return ParameterDeclaration(
      naming: naming, type: type, value: value, changes: changes, reviewBy: review, cites: cites,
      span: since(start))
  }

  // term = "term" naming [ citation ] "=" expression ;
  private mutating func term() throws(Unwind) -> TermDeclaration {
    let start = here
    _ = eat(.term)
    let naming = try naming(for: .term)
    let cites = try citation()
    try expect(.equals, in: .term)
    let value = try expression()
    return TermDeclaration(naming: naming, cites: cites, value: value, span: since(start))
  }

  // person = ( "person" | "department" ) naming "{" { binding } "}" ;
  mutating func person() throws(Unwind) -> PersonDeclaration {
    let start = here
    let isDepartment = eat(.departmentWord)
    if !isDepartment { _ = eat(.person) }
    let naming = try naming(for: .person)
    let fields = try braced(in: .person, leads: []) { (parser) throws(Unwind) in
      try parser.binding()
    }
    return PersonDeclaration(
      naming: naming, isDepartment: isDepartment, fields: fields, span: since(start))
  }

  // binding = name "=" expression ;
  mutating func binding() throws(Unwind) -> Binding? {
    guard atName() else { return nil }
    let name = takeName()
    try expect(.equals, in: .binding)
    let value = try expression()
    return Binding(name: name, value: value)
  }

  // incident_name = text | name ;
  mutating func incidentName() throws(Unwind) -> Name {
    if kind == .text {
      let text = textLiteral()
      return Name(text.value, text.span)
    }
    return try name(for: .incident)
  }

  // incident = "incident" [ incident_name ] [ "under" name ] "{" { incident_item } "}" ;
  mutating func incident() throws(Unwind) -> IncidentDeclaration {
    let start = here
    _ = eat(.incident)
    let name: Name? = at(.leftBrace) || at(.under) ? nil : try incidentName()
    let policy: Name? = eat(.under) ? try self.name(for: .policy) : nil
    let items = try braced(in: .incident, leads: [.done]) { (parser) throws(Unwind) in
      try parser.incidentItem()
    }
    return IncidentDeclaration(name: name, policy: policy, items: items, span: since(start))
  }

  // log_entry = "done" name "at" moment { "by" name | "with" names } ;
  mutating func logEntry() throws(Unwind) -> LogLine {
    let start = here
    _ = eat(.done)
    let step = try name(for: .step)
    try expect(.atTime, in: .incident)
    let moment = try moment(for: .incident)
    let when: Expression = moment.caseName.map { .name($0) } ?? .date(moment)
    var person: Name?
    var contents: [Name]?
    while true {
      if eat(.byPerson) {
        person = try name(for: .person)
      } else if eat(.withContents) {
        contents = (contents ?? []) + (try names(for: .contents))
      } else {
        return LogLine(
          step: step, moment: when, person: person, contents: contents, span: since(start))
      }
    }
  }

  // incident_item = log_entry | name "=" party { "," party } | binding ;
  mutating func incidentItem() throws(Unwind) -> IncidentItem? {
    if leads(.done) { return .done(try logEntry()) }
    guard atName() else { return nil }
    guard peek(1).kind == .equals, startsParty(2) else {
      return try binding().map(IncidentItem.fact)
    }
    let role = takeName()
    advance()
    var parties = [try party()]
    while eat(.comma) {
      parties.append(try party())
      try checkChain(parties.count)
    }
    return .parties(role, parties)
  }

  /// `someone`, or a name followed by what only a party can have.
  private func startsParty(_ ahead: Int) -> Bool {
    if length(of: .someone, ahead: ahead) > 0 { return true }
    guard atName(ahead), length(of: Keyword.unknown, ahead: ahead) == 0 else { return false }
    // `below prior serious` is a bound, `zhang prior serious 1` a party.
    let startsBound = [BoundKind.above, .from, .below, .upTo].contains {
      length(of: $0.keyword, ahead: ahead) > 0
    }
    if startsBound, length(of: .prior, ahead: ahead + 1) > 0 { return false }
    return peek(ahead + 1).kind == .comma
      || [Keyword.tier, .prior, .order].contains { length(of: $0, ahead: ahead + 1) > 0 }
  }

  // party = ( "someone" | name ) { "tier" name | "prior" name times_before | "order" times_before } ;
  private mutating func party() throws(Unwind) -> Party {
    let start = here
    let person: Name? = eat(.someone) ? nil : try name(for: .person)
    var tier: Name?
    var priors: [(level: Name, count: Expression)] = []
    var order: Expression?
    while true {
      if at(.tier), peek(1).kind != .equals {
        _ = eat(.tier)
        tier = try name(for: .tier)
      } else if eat(.prior) {
        let level = try name(for: .severityLevel)
        priors.append((level, try timesBefore()))
      } else if at(.order), peek(1).kind != .equals {
        _ = eat(.order)
        order = try timesBefore()
      } else {
        return Party(person: person, tier: tier, priors: priors, order: order, span: since(start))
      }
    }
  }
}
