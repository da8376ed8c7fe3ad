import CulpaEngine
import CulpaSyntax

/// Which row of a table gave the value, with its cells in words.
extension ExplanationText {
  /// The tables that what counted has read, in the order in which they are looked up.
  func tableLines() -> [String] {
    guard !policy.tables.isEmpty else { return [] }
    let read = policy.reading(of: judged.ruling).terms
    return zip(policy.tables, judged.ruling.tables).flatMap { table, found in
      read.contains(table.term) ? lines(of: table, found) : []
    }
  }

  /// Which row of each table that something reads was hit, and which others one input alone keeps from
  /// holding.
  func tablesRead(by terms: Set<Int>) -> [String] {
    let day = workspace.record(of: judged).moment?.day
    return zip(policy.tables, judged.ruling.tables).flatMap { table, found -> [String] in
      guard terms.contains(table.term) else { return [] }
      let hit = Set(found.rows + found.possible)
      let others = table.lookup.rows.indices.compactMap { number -> String? in
        let row = table.lookup.rows[number]
        let missed = policy.misses(row, of: found.inputs, on: day)
        guard !hit.contains(number), missed.count == 1, let input = missed.first else { return nil }
        let name = name(of: table.lookup.inputs[input], input)
        let cell = row.cells[input].map { piece($0) }.joined(separator: say(WordsOfReport.or))
        return "    "
          + say(
            WordsOfReport.otherRow(
              say(WordsOfReport.row(number + 1)), gives: figure(row.value), where: "\(name) \(cell)"
            ))
      }
      return lines(of: table, found) + others.prefix(6)
    }
  }

  private func lines(of table: DecisionTable, _ found: RuledTable) -> [String] {
    let inputs = table.lookup.inputs.enumerated().map { number, input in
      "\(name(of: input, number)) = \(text(of: found.inputs[number]))"
    }
    let heading =
      "  \(table.label.shown(in: style.language)) = \(text(of: found.value))"
      + say(WordsOfReport.colon) + inputs.joined(separator: say(WordsOfReport.comma))
    var rows = found.rows.map { row($0, of: table) }
    if rows.isEmpty || table.lookup.result != .oneOnly {
      rows += found.possible.map { row($0, of: table) + say(WordsOfReport.maybe) }
    }
    if rows.isEmpty, table.lookup.otherwise != nil { rows = [say(WordsOfReport.otherwise)] }
    return [heading] + rows.map { "    " + $0 + style.dim(cites(table.cites)) }
  }

  private func row(_ number: Int, of table: DecisionTable) -> String {
    let cells = zip(table.lookup.inputs, table.lookup.rows[number].cells).enumerated()
      .compactMap { index, pair -> String? in
        let (input, cell) = pair
        guard !cell.isEmpty else { return nil }
        let pieces = cell.map { piece($0) }.joined(separator: say(WordsOfReport.or))
        return "\(name(of: input, index)) \(pieces)"
      }
    let text =
      cells.isEmpty
      ? say(WordsOfReport.anyInputs) : cells.joined(separator: say(WordsOfReport.comma))
    return say(WordsOfReport.row(number + 1)) + say(WordsOfReport.colon) + text
  }

  private func name(of input: TypedExpression, _ number: Int) -> String {
    input.isNamed ? say(policy.name(of: input, number: number + 1)) : words(at: input.span)
  }

  private func piece(_ piece: TableLookup.Piece) -> String {
    switch piece {
    case .equals(let value): return figure(value)
    case .levels(let mask): return text(of: .severities(mask))
    case .between(let low, let high):
      return [low, high].compactMap { $0 }.map { end in
        "\(end.side.keyword.spelling(in: style.language)) \(figure(end.bound))"
      }.joined(separator: say(WordsOfReport.andBelow))
    }
  }

  /// A value; what is no plain figure stays as it is written.
  private func figure(_ expression: TypedExpression) -> String {
    policy.fixed(expression).map { text(of: $0) } ?? words(at: expression.span)
  }

  private func text(of value: Value) -> String {
    safeForTerminal(workspace.text(of: value, policy: judged.policy, in: style.language))
  }
}
