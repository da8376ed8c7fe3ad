public import CulpaEngine
import CulpaSyntax

/// The forms in which the columns of data are shown.
public enum SchemaFormat: String, Sendable, CaseIterable {
  case text, csv, json
}

/// The columns that data of a policy can have: a table for a person, a file to fill in, or a description
/// for a program.
public struct SchemaText {
  let workspace: Workspace
  let policy: Int
  let columns: [SchemaColumn]
  let style: Style

  /// Describes incidents of a policy, or people.
  public init(_ workspace: Workspace, policy: Int, ofPeople: Bool, style: Style) {
    self.workspace = workspace
    self.policy = policy
    self.style = style
    columns =
      ofPeople
      ? workspace.schemaOfPeople(underPolicy: policy, in: style.language)
      : workspace.schema(ofPolicy: policy, in: style.language)
  }

  private func say(_ words: Bilingual) -> String { words.text(in: style.language) }

  /// A row for each column, with a sample.
  public func lines() -> [String] {
    var table = Columns(
      [
        Columns.Column(say(WordsOfReport.column)), Columns.Column(say(WordsOfReport.also)),
        Columns.Column(say(WordsOfReport.type)), Columns.Column(say(WordsOfReport.whenEmpty)),
        Columns.Column(say(WordsOfReport.value), yields: true),
        Columns.Column(say(WordsOfReport.foundBy)), Columns.Column(say(WordsOfReport.sample)),
      ], style: style)
    let comma = say(WordsOfReport.listComma)
    for column in columns {
      let cells = [
        column.header, column.otherNames.joined(separator: comma),
        form(column),
        whenEmpty(column), values(column).joined(separator: " | "), judge(column), column.sample,
      ]
      table.append(cells.map { Columns.Cell(safeForTerminal($0)) })
    }
    return table.lines()
  }

  private func form(_ column: SchemaColumn) -> String {
    let name = say(WordsOfReport.form(column.form, isConfidential: column.isConfidential))
    guard let unit = column.unit else { return name }
    return "\(name) (\(unit.spelling(in: style.language)))"
  }

  private func whenEmpty(_ column: SchemaColumn) -> String {
    switch column.meaning {
    case .incident, .person: say(WordsOfReport.mustBeGiven)
    case .role:
      column.standardTier.map {
        "\(say(WordsOfReport.nobody)) (:\($0.shown(in: style.language)))"
      } ?? say(WordsOfReport.nobody)
    case .done: say(WordsOfReport.notDone)
    case .doneBy, .doneWith, .alias: ""
    case .fact, .kind, .occurred, .attribute:
      column.standard == .unknown
        ? say(WordsOfReport.notKnown)
        : workspace.text(of: column.standard, policy: policy, in: style.language)
    }
  }

  private func values(_ column: SchemaColumn) -> [String] {
    if column.form == .value(.truth) {
      return [Keyword.yes, .no].map { $0.spelling(in: style.language) }
    }
    return column.values.map { $0.shown(in: style.language) }
  }

  private func judge(_ column: SchemaColumn) -> String {
    let name = say(WordsOfReport.judges(column.judges))
    return column.cites.isEmpty ? name : name + say(WordsOfReport.cited(column.cites))
  }

  // MARK: Files

  /// A header and one row that is read without error.
  public func csv() -> [UInt8] {
    var writer = CSVWriter()
    writer.row(columns.map(\.header))
    for column in columns {
      if column.form.isFigure { writer.number(column.sample) } else { writer.text(column.sample) }
    }
    writer.endRow()
    return writer.take()
  }

  /// One object: the columns, and a sample row.
  public func json() -> [UInt8] {
    var writer = JSONWriter(pretty: true)
    let model = workspace.policies[policy].policy
    writer.beginObject()
    writer.name("schema")
    writer.string("culpa-columns-1")
    writer.name("policy")
    writer.string(model.label.name)
    if let version = model.version {
      writer.name("version")
      writer.string(version)
    }
    writer.name("columns")
    writer.beginArray()
    for column in columns { object(column, &writer) }
    writer.endArray()
    writer.name("sample")
    writer.beginObject()
    for column in columns where !column.sample.isEmpty {
      writer.name(column.header)
      writer.string(column.sample)
    }
    writer.endObject()
    writer.endObject()
    writer.endLine()
    return writer.take()
  }

  private func object(_ column: SchemaColumn, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.name("column")
    writer.string(column.header)
    list("also", column.otherNames, &writer)
    writer.name("holds")
    writer.string(column.meaning.word)
    writer.name("type")
    writer.string(column.form.word)
    if let unit = column.unit {
      writer.name("unit")
      writer.string(unit.spelling(in: .english))
    }
    if column.meaning == .incident || column.meaning == .person {
      writer.name("required")
      writer.boolean(true)
    }
    if column.standard != .unknown {
      writer.name("default")
      writer.string(workspace.text(of: column.standard, policy: policy, in: style.language))
    }
    if let tier = column.standardTier {
      writer.name("default_tier")
      writer.string(tier.shown(in: style.language))
    }
    list("values", values(column), &writer)
    if !column.judges.isEmpty {
      writer.name("judged_by")
      writer.string(column.judges.map { $0.shown(in: style.language) }.joined(separator: "; "))
    }
    list("articles", column.cites, &writer)
    if column.isConfidential {
      writer.name("confidential")
      writer.boolean(true)
    }
    writer.endObject()
  }

  private func list(_ name: String, _ texts: [String], _ writer: inout JSONWriter) {
    guard !texts.isEmpty else { return }
    writer.name(name)
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
  }
}

extension SchemaColumn.Meaning {
  /// What programs call it.
  fileprivate var word: String {
    switch self {
    case .incident: "incident"
    case .person: "person"
    case .kind: "kind"
    case .occurred: "occurred"
    case .fact: "fact"
    case .role: "role"
    case .done: "done"
    case .doneBy: "done by"
    case .doneWith: "done with"
    case .alias: "alias"
    case .attribute: "attribute"
    }
  }
}

extension SchemaColumn.Form {
  /// Whether fields are figures, which no spreadsheet takes for formulas.
  fileprivate var isFigure: Bool {
    switch self {
    case .value(.number), .value(.count), .value(.money), .value(.percent), .value(.duration): true
    case .value, .holders: false
    }
  }

  /// The type as a policy spells it.
  fileprivate var word: String {
    switch self {
    case .holders(tiers: false, stages: false): "people"
    case .holders(tiers: true, stages: _): "people:tier"
    case .holders(tiers: false, stages: true): "people:stage"
    case .value(let type):
      switch type {
      case .money: "money"
      case .duration: "duration"
      case .truth: "yes/no"
      case .count: "count"
      case .percent: "percent"
      case .date: "date"
      case .instant: "time"
      case .text: "text"
      case .symbol: "one of"
      case .person: "person"
      default: "number"
      }
    }
  }
}
