/// Values looked up, and what is counted over incidents.
extension Parser {
  static let tallyLeads: [Keyword] = [
    .count, .total, .mean, .highest, .lowest, .when, .same, .within, .sameMonth, .sameQuarter,
    .sameYear, .includingThis, .asRole,
  ]

  // table = "table" naming [ ":" type ] [ citation ] "by" sum { "," sum } [ "," table_result ]
  //         "{" { row } "}" ;
  mutating func table() throws(Unwind) -> TableDeclaration {
    let start = here
    _ = eat(.table)
    let naming = try naming(for: .table)
    let type: TypeName? = eat(.colon) ? try type() : nil
    let cites = try citation()
    try expect(.byAmount, in: .table)
    var inputs = [try sum()]
    var result: Keyword?
    while result == nil, eat(.comma) {
      result = tableResult()
      if result == nil { inputs.append(try sum()) }
      try checkChain(inputs.count)
    }
    var otherwise: Expression?
    let rows = try braced(in: .table, leads: [.row, .otherwise]) {
      (parser) throws(Unwind) -> TableRow?? in
      if let row = try parser.row() { return .some(row) }
      guard parser.leads(.otherwise) else { return nil }
      let place = parser.here
      _ = parser.eat(.otherwise)
      if otherwise != nil { parser.report(.secondOtherwise(place)) }
      otherwise = try parser.expression()
      return .some(nil)
    }
    return TableDeclaration(
      naming: naming, type: type, cites: cites, inputs: inputs, result: result,
      rows: rows.compactMap { $0 }, otherwise: otherwise, span: since(start))
  }

  // table_result = "one only" | "all agree" | "highest" | "lowest" | "added up" ;
  private mutating func tableResult() -> Keyword? {
    for word in [Keyword.oneOnly, .allAgree, .highest, .lowest, .addedUp] where leads(word) {
      _ = eat(word)
      return word
    }
    return nil
  }

  // row = "row" cell { "," cell } "gives" expression | "otherwise" expression ;
  mutating func row() throws(Unwind) -> TableRow? {
    guard leads(.row) else { return nil }
    let start = here
    _ = eat(.row)
    var cells = [try cell()]
    while eat(.comma) {
      cells.append(try cell())
      try checkChain(cells.count)
    }
    try expect(.gives, in: .table)
    let value = try expression()
    return TableRow(cells: cells, value: value, span: since(start))
  }

  // cell = "any" | range { "|" range } ;
  private mutating func cell() throws(Unwind) -> TableCell {
    let start = here
    if eat(.anyValue) { return .any(start) }
    var values = [try range()]
    while eat(.pipe) {
      values.append(try range())
      try checkChain(values.count)
    }
    return .oneOf(values, since(start))
  }

  // tally = "tally" naming [ citation ] "{" { tally_item } "}" ;
  mutating func tally() throws(Unwind) -> TallyDeclaration {
    let start = here
    _ = eat(.tally)
    let naming = try naming(for: .tally)
    let cites = try citation()
    let items = try braced(in: .tally, leads: Self.tallyLeads) { (parser) throws(Unwind) in
      try parser.tallyItem()
    }
    return TallyDeclaration(naming: naming, cites: cites, items: items, span: since(start))
  }

  // tally_item = "count" | ( "total" | "mean" | "highest" | "lowest" ) sum | condition
  //            | "same" names | "within" quantity | "same month" | "same quarter" | "same year"
  //            | "including this" | "as" names ;
  private mutating func tallyItem() throws(Unwind) -> TallyItem? {
    let start = here
    if eat(.count) { return .count(start) }
    for word in [Keyword.total, .mean, .highest, .lowest] where eat(word) {
      let figure = try sum()
      return .figure(word, figure, since(start))
    }
    if leads(.when) { return .condition(try condition()) }
    for word in [Keyword.sameMonth, .sameQuarter, .sameYear] where eat(word) {
      return .samePeriod(word, since(start))
    }
    if eat(.same) {
      let names = try names(for: .fact)
      return .same(names, since(start))
    }
    if eat(.within) {
      let window = try quantity()
      return .window(window, since(start))
    }
    if eat(.includingThis) { return .includingThis(since(start)) }
    guard eat(.asRole) else { return nil }
    let roles = try names(for: .role)
    return .asRoles(roles, since(start))
  }
}
