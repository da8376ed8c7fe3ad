/// `test` and `given`: what is tried, and what it begins with.
extension Parser {
  // test = "test" text [ "under" name ] [ cases ] "{" { test_item } "}" ;
  mutating func test() throws(Unwind) -> TestDeclaration {
    let start = here
    _ = eat(.test)
    let name = try text(for: .test)
    let policy: Name? = eat(.under) ? try self.name(for: .policy) : nil
    let cases = try cases()
    let items = try braced(in: .test, leads: Self.testLeads) { (parser) throws(Unwind) in
      try parser.testItem()
    }
    return TestDeclaration(
      name: name, policy: policy, cases: cases, items: items, span: since(start))
  }

  // cases = "for each" ( name "in" ( text | case )
  //       | "(" names ")" "in" ( text | "(" case { "," case } ")" ) ) ;
  private mutating func cases() throws(Unwind) -> CaseTable? {
    let start = here
    guard eat(.forCases) else { return nil }
    let isList = eat(.leftParenthesis)
    let names = isList ? try names(for: .test) : [try name(for: .test)]
    if isList { try expect(.rightParenthesis, in: .test) }
    try expect(.inCases, in: .test)
    if kind == .text {
      let path = textLiteral()
      return CaseTable(names: names, rows: .file(path), span: since(start))
    }
    let rows = isList ? try caseRows() : try singleCases()
    return CaseTable(names: names, rows: .written(rows), span: since(start))
  }

  private mutating func caseRows() throws(Unwind) -> [CaseRow] {
    try expect(.leftParenthesis, in: .test)
    var rows = [try caseRow()]
    while eat(.comma) {
      rows.append(try caseRow())
      try checkChain(rows.count)
    }
    try expect(.rightParenthesis, in: .test)
    return rows
  }

  /// Of one name each value is a case.
  private mutating func singleCases() throws(Unwind) -> [CaseRow] {
    try caseRow().values.map { CaseRow(values: [$0], span: $0.span) }
  }

  // case = "(" claim_value { "," claim_value } ")" ;
  private mutating func caseRow() throws(Unwind) -> CaseRow {
    let start = here
    try expect(.leftParenthesis, in: .test)
    var values = [try claimValue()]
    while eat(.comma) {
      values.append(try claimValue())
      try checkChain(values.count)
    }
    try expect(.rightParenthesis, in: .test)
    return CaseRow(values: values, span: since(start))
  }

  static let testLeads: [Keyword] = [
    .policy, .law, .person, .departmentWord, .incident, .record, .amend, .appeal, .done, .decide,
    .asOf, .expect, .given, .forAny, .skip,
  ]

  // test_item = policy | law | given_item | use_given | any_incident | skip | expect ;
  private mutating func testItem() throws(Unwind) -> TestItem? {
    if leads(.policy) { return .statement(.policy(try policy())) }
    if leads(.law) { return .statement(.law(try law())) }
    if leads(.given) { return try useGiven() }
    if leads(.forAny) { return try anyIncident() }
    if leads(.skip) { return try skip() }
    if leads(.expect) { return .statement(.command(try expectation())) }
    return try givenItem().map { .statement($0) }
  }

  // use_given = "given" text ;
  private mutating func useGiven() throws(Unwind) -> TestItem {
    let start = here
    _ = eat(.given)
    let name = try text(for: .given)
    return .given(name, since(start))
  }

  // any_incident = "for any" incident ;
  private mutating func anyIncident() throws(Unwind) -> TestItem {
    let start = here
    _ = eat(.forAny)
    guard at(.incident) else {
      try fail(.expectedKeyword(.incident, found: found, at: here, in: .test))
    }
    let incident = try incident()
    return .anyIncident(incident, since(start))
  }

  // skip = "skip" "because" text ;
  private mutating func skip() throws(Unwind) -> TestItem {
    let start = here
    _ = eat(.skip)
    try expect(.because, in: .test)
    let reason = try text(for: .reason)
    return .skip(reason, since(start))
  }

  static let givenLeads: [Keyword] = [
    .person, .departmentWord, .incident, .record, .amend, .appeal, .done, .decide, .asOf,
  ]

  // given = "given" text "{" { given_item } "}" ;
  mutating func given() throws(Unwind) -> GivenDeclaration {
    let start = here
    _ = eat(.given)
    let name = try text(for: .given)
    let statements = try braced(in: .given, leads: Self.givenLeads) { (parser) throws(Unwind) in
      try parser.givenItem()
    }
    return GivenDeclaration(name: name, statements: statements, span: since(start))
  }

  // given_item = person | incident | record | revision | log | decide | as_of ;
  private mutating func givenItem() throws(Unwind) -> Statement? {
    if leads(.person) || leads(.departmentWord) { return .person(try person()) }
    if leads(.incident) { return .incident(try incident()) }
    if leads(.record) { return .record(try record()) }
    if leads(.amend) || leads(.appeal) { return .command(.revise(try revision())) }
    if leads(.done) { return .command(try log()) }
    if leads(.decide) { return .command(.decide(try decide())) }
    if leads(.asOf) { return .command(try asOf()) }
    return nil
  }
}
