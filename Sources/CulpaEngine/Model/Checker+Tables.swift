import CulpaSyntax

/// Tables: their cells and results, and the proof that their rows leave no gap and don't overlap.
extension Checker {
  /// Reads a table as the value of a term.
  mutating func checkTable(_ declaration: TableDeclaration, term: Int) -> TypedExpression {
    let inputs = declaration.inputs.map { expression($0) }
    for input in inputs where !isEarly(input) { report(.tableReadsLater(input.span)) }
    let declared = declaration.type.map { self.type(of: $0) }
    var reader = TableReader(inputs: inputs, type: declared)
    var rows: [TableLookup.Row] = []
    for written in declaration.rows {
      if let row = row(written, &reader) { rows.append(row) }
    }
    var otherwise: TypedExpression?
    if let value = declaration.otherwise { otherwise = result(value, &reader) }
    if declaration.rows.isEmpty { report(.emptyTable(declaration.naming.name)) }
    let lookup = TableLookup(
      inputs: inputs, rows: rows, otherwise: otherwise, result: Self.result(declaration.result))
    checkResult(lookup, reader.type, declaration)
    let table = DecisionTable(
      label: Label(declaration.naming), cites: declaration.cites.map(\.value), term: term,
      lookup: lookup, span: declaration.span)
    policy.tables.append(table)
    if rows.count == declaration.rows.count, !rows.isEmpty { prove(table) }
    let needs = joinedNeeds(lookup.parts) ?? Needs()
    return TypedExpression(
      .lookup(policy.tables.count - 1, lookup), reader.type ?? .any, declaration.naming.name.span,
      needs: needs)
  }

  /// Whether it is known when the rules begin: no table looks at one party, or at amounts.
  private func isEarly(_ expression: TypedExpression) -> Bool {
    !expression.needs.readsParty && !expression.needs.conformance
  }

  private static func result(_ keyword: Keyword?) -> TableLookup.Result {
    switch keyword {
    case .allAgree: .allAgree
    case .highest: .highest
    case .lowest: .lowest
    case .addedUp: .sum
    default: .oneOnly
    }
  }

  // MARK: Rows

  private mutating func row(_ row: TableRow, _ reader: inout TableReader) -> TableLookup.Row? {
    guard row.cells.count == reader.inputs.count else {
      report(.cellCount(row.span, found: row.cells.count, wanted: reader.inputs.count))
      return nil
    }
    let cells = zip(row.cells, reader.inputs).map { cell($0, of: $1) }
    return TableLookup.Row(cells: cells, value: result(row.value, &reader), span: row.span)
  }

  private mutating func result(
    _ expression: Expression, _ reader: inout TableReader
  ) -> TypedExpression {
    let typed = self.expression(expression, expecting: reader.type)
    if !isEarly(typed) { report(.tableReadsLater(typed.span)) }
    guard let type = reader.type, type != .any else {
      reader.type = typed.type
      return typed
    }
    if !typed.type.agrees(with: type) {
      report(.wrongType(typed.span, found: typed.type, wanted: type))
    }
    // A whole number beside others is a number like them.
    if type == .count, typed.type == .number { reader.type = .number }
    return typed
  }

  private mutating func checkResult(
    _ lookup: TableLookup, _ type: ValueType?, _ declaration: TableDeclaration
  ) {
    guard let type, type != .any else { return }
    switch lookup.result {
    case .oneOnly, .allAgree: break
    case .highest, .lowest:
      if !isComparable(type, .less) { report(.tableResult(declaration.naming.name, type)) }
    case .sum:
      if Arithmetic.type(.plus, type, type) != type {
        report(.tableResult(declaration.naming.name, type))
      }
    }
  }

  // MARK: Cells

  private mutating func cell(
    _ cell: TableCell, of input: TypedExpression
  ) -> [TableLookup.Piece] {
    guard case .oneOf(let options, _) = cell else { return [] }
    return options.map { piece($0, of: input) ?? .equals(.hole($0.span)) }
  }

  private mutating func piece(
    _ expression: Expression, of input: TypedExpression
  ) -> TableLookup.Piece? {
    let plain = plain(expression)
    if input.type == .severity { return levels(plain).map { .levels($0) } }
    switch plain {
    case .range(let low, let high, let isHalfOpen, let span):
      guard let first = bound(low, of: input), let last = bound(high, of: input) else { return nil }
      checkOrder(first, last, span)
      return .between(
        low: TableLookup.End(side: .from, bound: first),
        high: TableLookup.End(side: isHalfOpen ? .below : .upTo, bound: last))
    case .bound(let side, let figure, _):
      guard let bound = bound(figure, of: input) else { return nil }
      let end = TableLookup.End(side: side, bound: bound)
      return side.reachesDown ? .between(low: nil, high: end) : .between(low: end, high: nil)
    case .unknown(let span):
      report(.unknownCell(span))
      return nil
    default: return matched(plain, input, .isEqual).map { .equals($0) }
    }
  }

  private mutating func bound(
    _ expression: Expression, of input: TypedExpression
  ) -> TypedExpression? {
    matched(expression, input, .less)
  }

  /// What a cell compares its input with.
  private mutating func matched(
    _ expression: Expression, _ input: TypedExpression, _ comparison: Comparison
  ) -> TypedExpression? {
    let typed = self.expression(expression, expecting: input.type)
    settle(typed, like: input)
    settle(input, like: typed)
    guard typed.type.agrees(with: input.type), isComparable(input.type, comparison) else {
      report(.noComparison(expression.span, input, typed))
      return nil
    }
    if !isEarly(typed) { report(.tableReadsLater(typed.span)) }
    return typed
  }

  /// `serious`, `none`, `from serious`, `minor..serious` as a set of severities.
  private mutating func levels(_ expression: Expression) -> UInt64? {
    switch expression {
    case .range(let low, let high, let isHalfOpen, _):
      guard let first = levels(low, .greaterOrEqual),
        let last = levels(high, isHalfOpen ? .less : .lessOrEqual)
      else { return nil }
      return first & last
    case .bound(let side, let level, _): return levels(level, side.comparison)
    default: return levels(expression, .isEqual)
    }
  }

  private mutating func levels(_ expression: Expression, _ comparison: Comparison) -> UInt64? {
    let test = severity(comparison, expression, expression.span)
    guard case .severityIs(let mask) = test.node else { return nil }
    return mask
  }

  // MARK: Proof

  /// Bounds may change with time, so that each stretch of days has its own boxes.
  private mutating func prove(_ table: DecisionTable) {
    let words = TableWords(table.lookup, policy: policy, texts: texts)
    let bounds = table.lookup.pieces.flatMap(\.piece.parts) + table.lookup.rows.map(\.value)
    var isOtherwiseReached = false
    var holding: Set<Int> = []
    var told: Set<String> = []
    for day in policy.turningDays(of: bounds) {
      var boxes = TableBoxes(table.lookup, policy: policy, on: day, limit: limits.tableSteps)
      guard let gaps = boxes.gaps() else {
        report(.tableTooLarge(table.label.span, limit: limits.tableSteps))
        return
      }
      holding.formUnion(table.lookup.rows.indices.filter { !boxes.isEmpty($0) })
      isOtherwiseReached = isOtherwiseReached || !gaps.isEmpty || !boxes.isDecided
      if table.lookup.otherwise == nil {
        // What is missing at all times is told once.
        for gap in gaps where told.insert(words.place(gap, since: .first).region.english).inserted {
          report(.tableGap(table.label, words.place(gap, since: day)))
        }
      }
      checkOverlaps(boxes, table, words, day)
    }
    if !isOtherwiseReached, let otherwise = table.lookup.otherwise {
      report(.otherwiseNeverReached(otherwise.span))
    }
    for (index, row) in table.lookup.rows.enumerated() where !holding.contains(index) {
      report(.rowNeverHolds(row.span))
    }
  }

  private mutating func checkOverlaps(
    _ boxes: TableBoxes, _ table: DecisionTable, _ words: TableWords, _ day: Day
  ) {
    guard table.lookup.result == .oneOnly || table.lookup.result == .allAgree else { return }
    let rows = table.lookup.rows
    for (first, second, region) in boxes.overlaps(
      atMost: limits.tableOverlaps,
      where: {
        table.lookup.result == .oneOnly || disagree(rows[$0].value, rows[$1].value, day)
      })
    {
      let place = words.place(region, since: day)
      if table.lookup.result == .oneOnly {
        report(.tableOverlap(table.label, rows[first].span, rows[second].span, place))
      } else {
        report(.rowsDisagree(table.label, rows[first].span, rows[second].span, place))
      }
    }
  }

  /// Whether two results are known on a day and differ.
  private func disagree(_ first: TypedExpression, _ second: TypedExpression, _ day: Day) -> Bool {
    guard let one = policy.fixed(first, on: day), let other = policy.fixed(second, on: day),
      !one.isOpen, !other.isOpen
    else { return false }
    return Arithmetic.compare(.isDifferent, one, other) == .truth(true)
  }
}

/// What is known of a table while it is read.
private struct TableReader {
  let inputs: [TypedExpression]
  /// Of the results; the first one says it where the author did not.
  var type: ValueType?
}

/// What has a value of its own and is read by its name: a term, or a table.
enum LookedUp {
  case term(TermDeclaration)
  case table(TableDeclaration)

  var naming: Naming {
    switch self {
    case .term(let term): term.naming
    case .table(let table): table.naming
    }
  }

  var cites: [Text] {
    switch self {
    case .term(let term): term.cites
    case .table(let table): table.cites
    }
  }

  /// Every name that it reads.
  var names: [Name] {
    var all: [Expression] = []
    switch self {
    case .term(let term): all = [term.value]
    case .table(let table):
      all = table.inputs + table.rows.map(\.value) + [table.otherwise].compactMap { $0 }
      for case .oneOf(let options, _) in table.rows.flatMap(\.cells) { all += options }
    }
    var names: [Name] = []
    for expression in all { expression.collectNames(into: &names) }
    return names
  }
}

extension PolicyItem {
  /// The term or table that it declares.
  var lookedUp: LookedUp? {
    switch self {
    case .term(let term): .term(term)
    case .table(let table): .table(table)
    default: nil
    }
  }
}
