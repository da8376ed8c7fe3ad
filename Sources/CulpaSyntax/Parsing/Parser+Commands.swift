/// What a script asks for.
extension Parser {
  static let commandLeads: [Keyword] = [
    .use, .importData, .assess, .explain, .why, .decide, .show, .asOf, .expect, .compare, .sweep,
    .settle, .amend, .appeal, .done,
  ]

  // command = use | import | assess | explain | why_not | decide | show | as_of | expect | compare
  //         | sweep | settle | revision | log ;
  mutating func command() throws(Unwind) -> Command? {
    if leads(.use) { return try use() }
    if leads(.importData) { return try importData() }
    if leads(.assess) { return try assess() }
    if leads(.explain) { return try explain() }
    if leads(.why) { return .whyNot(try whyNot()) }
    if leads(.decide) { return .decide(try decide()) }
    if leads(.show) { return try show() }
    if leads(.asOf) { return try asOf() }
    if leads(.expect) { return try expectation() }
    if leads(.compare) { return .compare(try compare()) }
    if leads(.sweep) { return .sweep(try sweep()) }
    if leads(.settle) { return try settle() }
    if leads(.amend) || leads(.appeal) { return .revise(try revision()) }
    if leads(.done) { return try log() }
    return nil
  }

  // use = "use" text ;
  private mutating func use() throws(Unwind) -> Command {
    let start = here
    _ = eat(.use)
    let path = try text(for: .file)
    return .use(path, since(start))
  }

  // import = "import" ( "people" | "incidents" | "updates" ) "from" text { "," text }
  //          [ "under" name ] [ "{" { column } "}" ] ;
  private mutating func importData() throws(Unwind) -> Command {
    let start = here
    _ = eat(.importData)
    var data = DataKind.incidents
    if eat(.people) {
      data = .people
    } else if eat(.updates) {
      data = .updates
    } else {
      try expect(.incidents, in: .importData)
    }
    try expect(.from, in: .importData)
    var paths = [try text(for: .file)]
    while eat(.comma) {
      paths.append(try text(for: .file))
      try checkChain(paths.count)
    }
    let policy: Name? = eat(.under) ? try name(for: .policy) : nil
    var columns: [ColumnMap] = []
    if at(.leftBrace) {
      columns = try braced(in: .importData, leads: []) { (parser) throws(Unwind) in
        try parser.column()
      }
    }
    return .importData(
      ImportCommand(
        kind: data, paths: paths, policy: policy, columns: columns, span: since(start)))
  }

  // column = name "=" "column" text [ "in" ( unit | currency ) ] ;
  private mutating func column() throws(Unwind) -> ColumnMap? {
    guard atName() else { return nil }
    let name = takeName()
    try expect(.equals, in: .column)
    try expect(.column, in: .column)
    let column = try text(for: .column)
    var unit: Unit?
    if eat(.inUnit) {
      guard let known = kind == .percent ? .percent : index.unit(peek().word) else {
        try fail(.expectedUnit(found: found, at: here))
      }
      marks.quantities.append(
        .init(tokens: position..<position + 1, hasSign: false, unit: known, per: nil))
      advance()
      unit = known
    }
    return ColumnMap(name: name, column: column, unit: unit, span: since(name.span))
  }

  // days = "since" date [ "until" date ] | "until" date ;
  private mutating func days() throws(Unwind) -> Selection {
    let first: DateLiteral? = eat(.since) ? try date(for: .selection) : nil
    let last: DateLiteral? = eat(.until) ? try date(for: .selection) : nil
    return .all(since: first, until: last)
  }

  // selection = "incidents" [ days ] | incident_name ;
  private mutating func selection() throws(Unwind) -> Selection {
    guard eat(.incidents) else { return .one(try incidentName()) }
    return try days()
  }

  // settle = "settle" name [ days ] ;
  private mutating func settle() throws(Unwind) -> Command {
    let start = here
    _ = eat(.settle)
    let account = try name(for: .account)
    let selection = try days()
    return .settle(account: account, selection, since(start))
  }

  // revision = ( "amend" | "appeal" ) incident_name [ "by" name ] [ "at" date ] "because" text
  //            [ "{" { incident_item } "}" ] ;
  mutating func revision() throws(Unwind) -> RevisionCommand {
    let start = here
    let isAppeal = eat(.appeal)
    if !isAppeal { _ = eat(.amend) }
    let incident = try incidentName()
    let person: Name? = eat(.byPerson) ? try name(for: .person) : nil
    let moment: Expression? = eat(.atTime) ? .date(try date(for: .revision)) : nil
    try expect(.because, in: .revision)
    let reason = try text(for: .reason)
    var items: [IncidentItem] = []
    if at(.leftBrace) {
      items = try braced(in: .revision, leads: [.done]) { (parser) throws(Unwind) in
        try parser.incidentItem()
      }
    }
    return RevisionCommand(
      isAppeal: isAppeal, incident: incident, person: person, moment: moment, reason: reason,
      items: items, span: since(start))
  }

  // log = log_entry [ "under" name ] ;
  mutating func log() throws(Unwind) -> Command {
    let entry = try logEntry()
    let policy: Name? = eat(.under) ? try name(for: .policy) : nil
    return .done(entry, under: policy)
  }

  // record = "record" ( name [ "of" name ] | name "的" name ) "at" moment "{" { incident_item } "}" ;
  mutating func record() throws(Unwind) -> RecordDeclaration {
    let start = here
    _ = eat(.record)
    let first = try name(for: .account)
    let owned = try possession(after: first, owner: .person)
    try expect(.atTime, in: .record)
    let day = try moment(for: .record)
    let items = try braced(in: .record, leads: [.done]) { (parser) throws(Unwind) in
      try parser.incidentItem()
    }
    return RecordDeclaration(
      account: owned?.owned ?? first, subject: owned?.owner, day: day, items: items,
      span: since(start))
  }

  // assess = "assess" selection ;
  private mutating func assess() throws(Unwind) -> Command {
    let start = here
    _ = eat(.assess)
    let selection = try selection()
    return .assess(selection, since(start))
  }

  // explain = "explain" explain_subject [ within_incident ] [ "in full" | "as letter" | "as json" ] ;
  private mutating func explain() throws(Unwind) -> Command {
    let start = here
    _ = eat(.explain)
    let subject = try explainSubject()
    let incident = try withinIncident()
    let forms: [(Keyword, ExplainForm)] = [
      (.inFull, .full), (.asLetter, .letter), (.asJSON, .data),
    ]
    let form = forms.first { eat($0.0) }?.1 ?? .short
    return .explain(subject, incident: incident, form, since(start))
  }

  // explain_subject = text | "severity" | name [ "of" name ] | name "的" name ;
  private mutating func explainSubject() throws(Unwind) -> ExplainSubject {
    if kind == .text { return .incident(try incidentName()) }
    if at(.severity) {
      let place = here
      _ = eat(.severity)
      return .severity(place)
    }
    let first = try name(for: .explain)
    if let amount = try possession(after: first, owner: .person) {
      return .amount(amount.owned, of: amount.owner)
    }
    return .name(first)
  }

  // within_incident = "in" incident_name ;
  private mutating func withinIncident() throws(Unwind) -> Name? {
    guard !at(.inFull), eat(.inIncident) else { return nil }
    return try incidentName()
  }

  // why_not = "why not" ( "rule" name | "charge" name | name ) [ within_incident ] ;
  private mutating func whyNot() throws(Unwind) -> WhyNotCommand {
    let start = here
    _ = eat(.why)
    let outcome: WhyNotCommand.Outcome
    if at(.rule) {
      _ = eat(.rule)
      outcome = .rule(try name(for: .rule))
    } else if at(.charge) {
      _ = eat(.charge)
      outcome = .charge(person: try name(for: .person))
    } else {
      outcome = .severity(try name(for: .severityLevel))
    }
    let incident = try withinIncident()
    return WhyNotCommand(outcome: outcome, incident: incident, span: since(start))
  }

  // decide = "decide" owned_amount [ within_incident ] "=" sum [ "by" name ] "because" text ;
  mutating func decide() throws(Unwind) -> DecideCommand {
    let start = here
    _ = eat(.decide)
    let (amount, person) = try ownedAmount()
    let incident = try withinIncident()
    try expect(.equals, in: .decide)
    let value = try sum()
    let decider: Name? = eat(.byPerson) ? try name(for: .person) : nil
    try expect(.because, in: .decide)
    let reason = try text(for: .reason)
    return DecideCommand(
      amount: amount, person: person, incident: incident, value: value, decider: decider,
      reason: reason, span: since(start))
  }

  // owned_amount = name "of" name | name "的" name ;
  private mutating func ownedAmount() throws(Unwind) -> (amount: Name, person: Name) {
    let first = try name(for: .booking)
    guard let amount = try possession(after: first, owner: .person) else {
      try fail(.expectedKeyword(.of, found: found, at: here, in: .decide))
    }
    return (amount.owned, amount.owner)
  }

  /// After a name: `of` with its owner, or `的` with what the owner has; `nil` where neither follows.
  mutating func possession(
    after first: Name, owner: Bilingual
  ) throws(Unwind) -> (owned: Name, owner: Name)? {
    let start = position - 1
    if eat(.of) {
      let name = try name(for: owner)
      markPossession(rate: start..<start + 1, base: start + 2..<position)
      return (first, name)
    }
    guard eat(.possessive) else { return nil }
    let name = try name(for: .booking)
    markPossession(rate: start + 2..<position, base: start..<start + 1)
    return (name, first)
  }

  // as_of = "as of" moment ;
  mutating func asOf() throws(Unwind) -> Command {
    let start = here
    _ = eat(.asOf)
    let day = try moment(for: .asOf)
    return .asOf(day, since(start))
  }

  // show = "show" ( "people" | "incidents" | "rules" | "params" | "facts" | "rulings"
  //      | "obligations" | "duties" | "appeals" | "accounts" | "discretion"
  //      | "instalments" [ "of" name ] | "totals" [ "by" grouping ] | expression ) ;
  private mutating func show() throws(Unwind) -> Command {
    let start = here
    _ = eat(.show)
    let lists: [(Keyword, ShowSubject)] = [
      (.people, .people), (.incidents, .incidents), (.rules, .rules), (.parameters, .parameters),
      (.facts, .facts), (.rulings, .rulings), (.obligations, .obligations), (.duties, .duties),
      (.appeals, .appeals), (.accounts, .accounts), (.discretion, .discretion),
    ]
    for (word, subject) in lists where eat(word) { return .show(subject, since(start)) }
    if eat(.instalments) {
      let person: Name? = eat(.of) ? try name(for: .person) : nil
      return .show(.instalments(of: person), since(start))
    }
    if eat(.totals) {
      let group: Name? = eat(.by) ? try grouping() : nil
      return .show(.totals(by: group), since(start))
    }
    let value = try expression()
    return .show(.value(value), since(start))
  }

  // grouping = "person" | "department" | "severity" | "rule" | "month" | name ;
  private mutating func grouping() throws(Unwind) -> Name {
    for word in [Keyword.person, .department, .severity, .rule, .month] where at(word) {
      let place = here
      _ = eat(word)
      return Name(word.spelling.english, place)
    }
    return try name(for: .grouping)
  }

  // compare = "compare" ( "version" text | names ) "for" selection [ "by" grouping ] ;
  private mutating func compare() throws(Unwind) -> CompareCommand {
    let start = here
    _ = eat(.compare)
    let isVersion = eat(.version)
    let version: Text? = isVersion ? try text(for: .version) : nil
    let scenarios = isVersion ? [] : try names(for: .scenario)
    try expect(.forSelection, in: .compare)
    let selection = try selection()
    let group: Name? = eat(.by) ? try grouping() : nil
    return CompareCommand(
      scenarios: scenarios, version: version, selection: selection, grouping: group,
      span: since(start))
  }

  // axis = name "from" sum "to" sum "step" sum ;
  private mutating func axis() throws(Unwind) -> SweepAxis {
    let name = try name(for: .fact)
    try expect(.from, in: .sweep)
    let from = try sum()
    try expect(.to, in: .sweep)
    let to = try sum()
    try expect(.stride, in: .sweep)
    let step = try sum()
    return SweepAxis(name: name, from: from, to: to, step: step, span: since(name.span))
  }

  // sweep = "sweep" ( "incident" incident_name | "incidents" [ days ] ) axis [ "and" axis ]
  //         [ "under" names ] [ "show" "total" [ name ] ] ;
  private mutating func sweep() throws(Unwind) -> SweepCommand {
    let start = here
    _ = eat(.sweep)
    let selection: Selection
    if eat(.incidents) {
      selection = try days()
    } else {
      try expect(.incident, in: .sweep)
      selection = .one(try incidentName())
    }
    var axes = [try axis()]
    if eat(.and) { axes.append(try axis()) }
    let scenarios = eat(.under) ? try names(for: .scenario) : []
    var amount: Name?
    // The next statement may be a `show` of its own, or start with any lead word.
    if at(.show), length(of: .total, ahead: length(of: .show)) > 0 {
      _ = eat(.show)
      _ = eat(.total)
      if atName(), !Self.statementLeads.contains(where: { at($0) }) { amount = takeName() }
    }
    return SweepCommand(
      selection: selection, axes: axes, scenarios: scenarios, amount: amount, span: since(start))
  }

  static let editLeads: [Keyword] = [.set, .replace, .drop, .add]

  // scenario = "scenario" naming "of" name "{" { edit } "}" ;
  mutating func scenario() throws(Unwind) -> ScenarioDeclaration {
    let start = here
    _ = eat(.scenario)
    let naming = try naming(for: .scenario)
    try expect(.of, in: .scenario)
    let base = try name(for: .policy)
    let edits = try braced(in: .scenario, leads: Self.editLeads) { (parser) throws(Unwind) in
      try parser.edit()
    }
    return ScenarioDeclaration(naming: naming, base: base, edits: edits, span: since(start))
  }

  // edit = "set" figure_edit | "replace" rule | "drop" "rule" name | "add" rule ;
  private mutating func edit() throws(Unwind) -> ScenarioEdit? {
    let start = here
    if leads(.set) {
      _ = eat(.set)
      return try figureEdit(start)
    }
    if leads(.replace) {
      _ = eat(.replace)
      return .replace(try editRule(), since(start))
    }
    if leads(.add) {
      _ = eat(.add)
      return .add(try editRule(), since(start))
    }
    guard leads(.drop) else { return nil }
    _ = eat(.drop)
    try expect(.rule, in: .scenario)
    let name = try name(for: .rule)
    return .drop(name, since(start))
  }

  // figure_edit = "ladder" "by" sum ladder_row | "table" name row | "rule" name effect
  //             | name [ within_incident ] "=" expression ;
  private mutating func figureEdit(_ start: Span) throws(Unwind) -> ScenarioEdit {
    if leads(.ladder) {
      _ = eat(.ladder)
      try expect(.byAmount, in: .ladder)
      let subject = try sum()
      guard let row = try ladderRow() else {
        try fail(.expectedName(found: found, at: here, for: .severityLevel))
      }
      return .ladder(subject, row, since(start))
    }
    if leads(.table) {
      _ = eat(.table)
      let table = try name(for: .table)
      if let row = try row() { return .row(table: table, row, since(start)) }
      try expect(.otherwise, in: .table)
      let value = try expression()
      return .otherwise(table: table, value, since(start))
    }
    if leads(.rule) {
      _ = eat(.rule)
      let rule = try name(for: .rule)
      guard let effect = try effect() else {
        try fail(
          .unexpected(found: found, at: here, in: .rule, nearest: nearest(to: Self.effectLeads)))
      }
      return .effect(rule: rule, effect, since(start))
    }
    let name = try name(for: .parameter)
    let incident = try withinIncident()
    try expect(.equals, in: .scenario)
    let value = try expression()
    return .set(name, incident: incident, value, since(start))
  }

  private mutating func editRule() throws(Unwind) -> RuleDeclaration {
    guard leads(.rule) else {
      try fail(.expectedKeyword(.rule, found: found, at: here, in: .scenario))
    }
    return try rule()
  }
}
