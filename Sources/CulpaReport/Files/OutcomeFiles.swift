public import CulpaEngine
public import CulpaSyntax

/// Any answer as CSV rows or as JSON, for other programs.
///
/// Rulings are the rows and objects of ``RulingFiles``, sums have exact figures, and an explanation as JSON
/// is its tree. Everything else is the table that a person sees, one object for each row, or its lines.
public struct OutcomeFiles {
  private let workspace: Workspace
  private let language: Language

  /// Writes with the names of a workspace.
  public init(_ workspace: Workspace, language: Language) {
    self.workspace = workspace
    self.language = language
  }

  private var style: Style { Style(language: language, width: 10_000) }
  private var texts: OutcomeText { OutcomeText(workspace, style: style) }

  /// The answer as CSV: a row of headers, then rows.
  public func csv(_ outcome: Outcome) -> [UInt8] {
    if let judged = rulings(outcome) { return rulings(judged, .csv) }
    var writer = CSVWriter()
    let table = rows(outcome)
    writer.row(table.headers)
    for row in table.rows { writer.row(row) }
    return writer.take()
  }

  /// The answer as JSON, its last line ended.
  public func json(_ outcome: Outcome) -> [UInt8] {
    if let judged = rulings(outcome) { return rulings(judged, .json) }
    if case .explanation(let judged, let focus, _) = outcome {
      let lines = texts.lines(.explanation(judged, focus, .data))
      return Array((lines.joined(separator: "\n") + "\n").utf8)
    }
    let table = rows(outcome)
    var writer = JSONWriter(pretty: true)
    writer.beginArray()
    for row in table.rows {
      writer.beginObject()
      for (header, cell) in zip(table.headers, row) {
        writer.name(header)
        writer.string(cell)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endLine()
    return writer.take()
  }

  // MARK: Rulings

  private func rulings(_ outcome: Outcome) -> [JudgedIncident]? {
    switch outcome {
    case .rulings(let judged), .settlements(let judged, _): judged
    case .decided(let judged): [judged]
    case .explanation, .totals, .list, .instalments, .obligations, .duties, .value, .revised,
      .appeals, .comparison, .whyNot, .discretion, .sweep, .imported:
      nil
    }
  }

  private func rulings(_ judged: [JudgedIncident], _ format: RulingFormat) -> [UInt8] {
    let files = RulingFiles(workspace, format: format, language: language)
    var bytes = files.opening()
    for (index, one) in judged.enumerated() {
      if index > 0 { bytes += files.separator() }
      bytes += files.bytes(one)
    }
    return bytes + files.closing()
  }

  // MARK: Tables

  private struct Table {
    var headers: [String]
    var rows: [[String]]
  }

  private func rows(_ outcome: Outcome) -> Table {
    switch outcome {
    case .totals(let totals): sums(totals)
    case .list(let subject): texts.listTable(subject).map { table($0) } ?? lines(outcome)
    case .instalments(let judged, of: let person):
      table(texts.instalmentsTable(judged, of: person))
    case .obligations(let judged): table(texts.obligationsTable(judged))
    case .appeals(let revised): table(texts.appealsTable(revised))
    case .duties(let findings): table(DutyText(workspace, style: style).table(findings))
    case .comparison(let comparison):
      table(WhatIfText(workspace, style: style).comparisonTable(comparison))
    case .sweep(let sweep):
      sweep.axes.count == 1
        ? table(WhatIfText(workspace, style: style).sweepTable(sweep)) : lines(outcome)
    case .rulings, .settlements, .decided, .explanation, .value, .revised, .whyNot, .discretion,
      .imported:
      lines(outcome)
    }
  }

  private func table(_ columns: Columns) -> Table {
    var table = Table(headers: columns.columns.map(\.header), rows: [])
    for case .cells(let cells) in columns.rows {
      table.rows.append(
        table.headers.indices.map { cells.indices.contains($0) ? cells[$0].text : "" })
    }
    return table
  }

  private func lines(_ outcome: Outcome) -> Table {
    let answer = WordsOfPage.answer.text(in: language)
    return Table(headers: [answer], rows: texts.lines(outcome).map { [$0] })
  }

  /// Figures as they are, without separators; an empty cell where a sum is not bounded.
  private func sums(_ totals: Totals) -> Table {
    func say(_ words: Bilingual) -> String { words.text(in: language) }
    let (pays, earns) = (say(WordsOfReport.pays), say(WordsOfReport.earns))
    return Table(
      headers: [
        say(WordsOfReport.grouping(totals.grouping)), say(WordsOfReport.incidents),
        pays + " \u{2265}", pays + " \u{2264}", earns + " \u{2265}", earns + " \u{2264}",
      ],
      rows: totals.rows.map { row in
        [
          texts.name(row.key, totals.grouping), String(row.incidents),
          "\(row.chargesLow)", row.chargesHigh.map { "\($0)" } ?? "",
          "\(row.rewardsLow)", row.rewardsHigh.map { "\($0)" } ?? "",
        ]
      })
  }
}
