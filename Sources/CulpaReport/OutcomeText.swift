public import CulpaEngine
import CulpaSyntax

/// What a statement answered, as lines for a person.
public struct OutcomeText {
  let workspace: Workspace
  let style: Style

  /// Renders with the names of a workspace.
  public init(_ workspace: Workspace, style: Style) {
    self.workspace = workspace
    self.style = style
  }

  func say(_ words: Bilingual) -> String { words.text(in: style.language) }

  /// The lines of an answer.
  public func lines(_ outcome: Outcome) -> [String] {
    switch outcome {
    case .rulings(let judged): return rulings(judged)
    case .explanation(let judged, let focus, let form): return explanation(judged, focus, form)
    case .totals(let totals): return lines(of: totalsTable(totals))
    case .list(let subject): return list(subject)
    case .instalments(let judged, of: let person):
      return lines(of: instalmentsTable(judged, of: person))
    case .obligations(let judged): return lines(of: obligationsTable(judged))
    case .revised(incident: let incident, revision: let revision):
      return revised(revision, of: incident)
    case .appeals(let rows): return lines(of: appealsTable(rows))
    case .duties(let findings): return lines(of: DutyText(workspace, style: style).table(findings))
    case .settlements(let judged, _): return lines(of: settlementsTable(judged))
    case .value(let value):
      let policy = workspace.policies.indices.last
      return [workspace.text(of: value, policy: policy, in: style.language)]
    case .comparison(let comparison):
      return WhatIfText(workspace, style: style).comparison(comparison)
    case .whyNot(let judged, let answer):
      return WhatIfText(workspace, style: style).whyNot(judged, answer)
    case .discretion(let list): return WhatIfText(workspace, style: style).discretion(list)
    case .sweep(let sweep): return WhatIfText(workspace, style: style).sweep(sweep)
    case .decided(let judged):
      return ExplanationText(judged, workspace, inFull: false, style: style).decided()
    case .imported(let kind, path: let path, taken: let taken, leftOut: let leftOut):
      return [
        say(
          WordsOfReport.imported(kind, safeForTerminal(path), taken: taken, leftOut: leftOut))
      ]
    }
  }

  // MARK: Rulings

  /// A table needs this much to show the incident and its severity beside each effect.
  private static let roomyColumns = 100

  /// One row for each effect; the incident and its severity stand once, beside the first row or, in a
  /// narrow style, above it.
  public func rulings(_ judged: [JudgedIncident]) -> [String] { lines(of: rulingsTable(judged)) }

  func rulingsTable(_ judged: [JudgedIncident]) -> Columns {
    let rows = EffectRows(workspace, language: style.language)
    let isRoomy = style.width >= Self.roomyColumns
    let columns = [
      Columns.Column(say(WordsOfReport.person)), Columns.Column(say(WordsOfReport.role)),
      Columns.Column(say(WordsOfReport.effect)),
      Columns.Column(say(WordsOfReport.amountOrDue), .right),
      Columns.Column(say(WordsOfReport.articles), yields: true),
    ]
    let subject = [
      Columns.Column(say(WordsOfReport.incident)), Columns.Column(say(WordsOfReport.severity)),
    ]
    var table = Columns(
      isRoomy ? subject + columns : columns, style: style, indentColumns: isRoomy ? 0 : 2)
    for one in judged {
      var lead = [
        Columns.Cell(safeForTerminal(rows.name(of: one)), .bold),
        Columns.Cell(
          say(workspace.severity(shown: one.ruling.severity.possible, policy: one.policy))),
      ]
      if !isRoomy {
        table.append(heading: lead)
        lead = []
      }
      var shown = rows.rows(one).filter { Self.isShown($0) && (isRoomy || !$0.effect.isEmpty) }
        .map { cells($0) }
      shown += notes(one)
      if shown.isEmpty, isRoomy { shown = [[""]] }
      for cells in shown {
        table.append(lead + cells)
        if isRoomy { lead = ["", ""] }
      }
    }
    return table
  }

  private func cells(_ row: EffectRow) -> [Columns.Cell] {
    [row.party, row.role, effect(row), amount(row), row.articles]
      .map { Columns.Cell(safeForTerminal($0)) }
  }

  /// What keeps a ruling from being settled, in the column of effects.
  private func notes(_ judged: JudgedIncident) -> [[Columns.Cell]] {
    let ruling = judged.ruling
    var notes: [[Columns.Cell]] = []
    if let text = TransitionText(judged, workspace, language: style.language) {
      notes.append(["", "", Columns.Cell(safeForTerminal(text.judgedUnder))])
    }
    if ruling.hasConflict {
      return notes + [["", "", Columns.Cell("! " + say(WordsOfReport.conflicts), .yellow)]]
    }
    if ruling.questions.isEmpty { return notes }
    let note = say(WordsOfReport.openQuestions(ruling.questions.count))
    return notes + [["", "", Columns.Cell(note, .yellow)]]
  }

  private func effect(_ row: EffectRow) -> String {
    switch row.effect {
    case "charge": say(WordsOfReport.pays) + " " + row.name
    case "reward": say(WordsOfReport.earns) + " " + row.name
    case "discipline": say(WordsOfReport.discipline) + " " + row.name
    case "deduct": say(WordsOfReport.loses) + " " + row.name
    case "credit": say(WordsOfReport.gains) + " " + row.name
    case "disqualify": say(WordsOfReport.putOut) + " " + row.name
    case "require", "deviate": row.name + say(WordsOfReport.colon) + row.decided
    case "skip":
      row.name + say(WordsOfReport.colon) + say(WordsOfReport.skipping([row.low]))
    case "notify":
      row.name + say(WordsOfReport.colon) + say(WordsOfReport.reportTo) + row.party
    case "dispose": say(WordsOfReport.mustBe) + " " + alternatives(row.name)
    case "forbid": say(WordsOfReport.mustNotBe) + " " + row.name
    case "breach": say(WordsOfReport.breach) + say(WordsOfReport.colon) + row.name
    default: ""
    }
  }

  /// What a table of effects shows; contents and retention stand in the list of obligations.
  private static func isShown(_ row: EffectRow) -> Bool {
    !["contain", "keep", "version", "aggravate", "lighten", "lapsed"].contains(row.effect)
  }

  private func alternatives(_ names: String) -> String {
    names.split(separator: " | ").joined(separator: say(WordsOfReport.or))
  }

  private func amount(_ row: EffectRow) -> String {
    switch row.effect {
    case "charge", "reward":
      if row.high.isEmpty { return "\(grouped(row.low)) … ?" }
      return row.low == row.high ? grouped(row.low) : "\(grouped(row.low)) … \(grouped(row.high))"
    case "require": return row.low
    case "deduct", "credit":
      if row.high.isEmpty { return "\(row.low) … ?" }
      return row.low == row.high ? row.low : "\(row.low) … \(row.high)"
    default: return ""
    }
  }

  private func grouped(_ figure: String) -> String {
    Decimal(parsing: figure)?.grouped(minimumPlaces: 2) ?? figure
  }

  // MARK: Totals

  func totalsTable(_ totals: Totals) -> Columns {
    let policy = workspace.policies.indices.last
    var table = Columns(
      [
        Columns.Column(say(WordsOfReport.grouping(totals.grouping))),
        Columns.Column(say(WordsOfReport.incidents), .right),
        Columns.Column(say(WordsOfReport.pays), .right),
        Columns.Column(say(WordsOfReport.earns), .right),
      ], style: style)
    func ends(_ low: Decimal, _ high: Decimal?) -> String {
      if low.isZero, high?.isZero ?? false { return "–" }
      let first = low.grouped(
        minimumPlaces: policy.map { workspace.policies[$0].policy.places } ?? 2)
      guard let high else { return "\(first) … ?" }
      let last = high.grouped(
        minimumPlaces: policy.map { workspace.policies[$0].policy.places } ?? 2)
      return first == last ? first : "\(first) … \(last)"
    }
    for row in totals.rows {
      table.append([
        Columns.Cell(safeForTerminal(name(row.key, totals.grouping))),
        Columns.Cell(row.incidents == 0 ? "–" : String(row.incidents)),
        Columns.Cell(ends(row.chargesLow, row.chargesHigh)),
        Columns.Cell(ends(row.rewardsLow, row.rewardsHigh)),
      ])
    }
    return table
  }

  func name(_ key: Totals.Key, _ grouping: String?) -> String {
    switch key {
    case .all:
      return say(grouping == nil ? WordsOfReport.all : WordsOfReport.confidential)
    case .person(let id): return workspace.name(of: id, in: style.language)
    case .settlements: return say(WordsOfReport.settlements)
    case .department(let value):
      return value == .unknown
        ? say(WordsOfReport.unrecorded)
        : workspace.text(of: value, policy: nil, in: style.language)
    case .severity(let mask, policy: let policy):
      return say(workspace.severity(shown: mask, policy: policy))
    case .kind(let value, policy: let policy):
      return value == .unknown
        ? say(WordsOfReport.unrecorded)
        : workspace.text(of: value, policy: policy, in: style.language)
    case .rule(let id, policy: let policy):
      let rule = workspace.policies[policy].policy.rules[id.index]
      let name = rule.label.shown(in: style.language)
      return rule.cites.isEmpty ? name : name + say(WordsOfReport.cited(rule.cites))
    case .month(let month): return Self.month(month) ?? say(WordsOfReport.unrecorded)
    }
  }

  static func month(_ month: Int?) -> String? {
    month.map { value in
      let number = String(value % 12 + 1)
      return "\(value / 12)-" + (number.count == 1 ? "0" : "") + number
    }
  }

  // MARK: Plans and duties

  func instalmentsTable(_ judged: [JudgedIncident], of person: PersonID?) -> Columns {
    var table = Columns(
      [
        Columns.Column(say(WordsOfReport.person)), Columns.Column(say(WordsOfReport.incident)),
        Columns.Column(say(WordsOfReport.month)), Columns.Column(say(WordsOfReport.amount), .right),
      ], style: style)
    var rows: [(String, String, String, InstalmentPlan.Instalment, Int)] = []
    for one in judged {
      for plan in one.ruling.plans where person == nil || plan.person == person {
        let policy = workspace.policies[one.policy].policy
        // Asking for a name must not show who is known in confidence only.
        if person != nil, one.ruling.confidentialRole(of: plan.person, in: policy) != nil {
          continue
        }
        let name = EffectRows(workspace, language: style.language).payer(plan.person, one)
        for (index, instalment) in plan.instalments.enumerated() {
          rows.append(
            (
              name, EffectRows(workspace, language: style.language).name(of: one),
              Self.month(instalment.month) ?? "+\(index)", instalment,
              one.policy
            ))
        }
      }
    }
    rows.sort { ($0.0, $0.2, $0.1) < ($1.0, $1.2, $1.1) }
    for row in rows {
      table.append([
        Columns.Cell(safeForTerminal(row.0)), Columns.Cell(safeForTerminal(row.1)),
        Columns.Cell(row.2),
        Columns.Cell(workspace.money(row.3.amount, policy: row.4, in: style.language)),
      ])
    }
    return table
  }

  func obligationsTable(_ judged: [JudgedIncident]) -> Columns {
    var rows: [(cells: [Columns.Cell], note: String)] = []
    for one in judged {
      var name = safeForTerminal(
        EffectRows(workspace, language: style.language).name(of: one))
      let texts = StepText(workspace, one, language: style.language)
      for obligation in one.ruling.obligations where obligation.isCertain {
        let notes =
          [texts.skipped(obligation)].compactMap { $0 } + texts.findings(obligation)
          + texts.duties(obligation)
        rows.append(
          (
            [
              Columns.Cell(name, .bold), Columns.Cell(obligation.label.shown(in: style.language)),
              Columns.Cell(
                obligation.offices.map { $0.shown(in: style.language) }
                  .joined(separator: say(WordsOfReport.listComma))),
              Columns.Cell(StepText.due(obligation) ?? ""),
              Columns.Cell(StepText.done(obligation) ?? ""),
              Columns.Cell(say(WordsOfReport.status(obligation.status)), paint(obligation.status)),
            ], notes.joined(separator: say(WordsOfReport.comma))
          ))
        name = ""
      }
    }
    // A column that says nothing is left out.
    let hasNotes = rows.contains { !$0.note.isEmpty }
    var table = Columns(
      [
        WordsOfReport.incident, WordsOfReport.step, WordsOfReport.office, WordsOfReport.due,
        WordsOfReport.doneAt, WordsOfReport.status,
      ].map { Columns.Column(say($0)) }
        + (hasNotes ? [Columns.Column(say(WordsOfReport.notes), yields: true)] : []), style: style)
    for row in rows { table.append(row.cells + (hasNotes ? [Columns.Cell(row.note)] : [])) }
    return table
  }

  private func paint(_ status: Obligation.Status) -> Style.Paint? {
    switch status {
    case .met, .done: nil
    case .pending: .dim
    case .late: .yellow
    case .missing: .red
    }
  }

  // MARK: Lists

  private func list(_ subject: ShowSubject) -> [String] {
    listTable(subject).map { lines(of: $0) } ?? []
  }

  /// The table of what is declared; `nil` for what is no list.
  func listTable(_ subject: ShowSubject) -> Columns? {
    switch subject {
    case .people: return people()
    case .incidents: return incidents()
    case .rules: return rules()
    case .parameters: return parameters()
    case .facts: return facts()
    case .accounts: return accounts()
    case .rulings, .obligations, .instalments, .totals, .value, .duties, .appeals,
      .discretion:
      return nil
    }
  }

  /// A table, or a word where there is nothing to list.
  func lines(of table: Columns) -> [String] {
    table.isEmpty ? [say(WordsOfReport.none)] : table.lines()
  }

  private func people() -> Columns {
    var table = Columns(
      [
        WordsOfReport.name, WordsOfReport.alias, WordsOfReport.post, WordsOfReport.department,
        WordsOfReport.supervisor,
      ].map { Columns.Column(say($0)) } + [Columns.Column(say(WordsOfReport.wage), .right)],
      style: style)
    func text(_ value: Value) -> String {
      value == .unknown ? "" : workspace.text(of: value, policy: nil, in: style.language)
    }
    for person in workspace.people where !person.label.span.isBuiltIn {
      table.append([
        Columns.Cell(safeForTerminal(person.label.name)),
        Columns.Cell(safeForTerminal(person.label.alias ?? "")),
        person.isDepartment
          ? Columns.Cell("(" + say(WordsOfReport.department) + ")", .dim)
          : Columns.Cell(safeForTerminal(text(person.post))),
        Columns.Cell(safeForTerminal(text(person.department))),
        Columns.Cell(
          safeForTerminal(person.superior.map { workspace.name(of: $0, in: style.language) } ?? "")),
        Columns.Cell(text(person.wage)),
      ])
    }
    return table
  }

  private func incidents() -> Columns {
    var table = Columns(
      [WordsOfReport.incident, WordsOfReport.occurred, WordsOfReport.kind, WordsOfReport.people]
        .map { Columns.Column(say($0)) }, style: style)
    for entry in workspace.incidents {
      let record = entry.record
      let policy = workspace.policies[entry.policy].policy
      let names = record.parties.map { party -> String in
        if policy.roles[party.role.index].isConfidential { return say(WordsOfReport.confidential) }
        return party.person.map { workspace.name(of: $0, in: style.language) } ?? ""
      }
      func text(_ value: Value) -> String {
        value == .unknown ? "" : workspace.text(of: value, policy: entry.policy, in: style.language)
      }
      table.append([
        Columns.Cell(safeForTerminal(record.name)), Columns.Cell(text(record.occurred)),
        Columns.Cell(text(record.kind)),
        Columns.Cell(safeForTerminal(names.joined(separator: say(WordsOfReport.listComma)))),
      ])
    }
    return table
  }

  private func parameters() -> Columns {
    var table = Columns(
      [WordsOfReport.name, WordsOfReport.alias, WordsOfReport.value, WordsOfReport.articles]
        .map { Columns.Column(say($0)) }, style: style)
    for (index, compiled) in workspace.policies.enumerated() {
      for parameter in compiled.policy.ownParameters {
        let value = text(of: parameter, index)
        table.append([
          Columns.Cell(parameter.label.name), Columns.Cell(parameter.label.alias ?? ""),
          Columns.Cell(value), Columns.Cell(parameter.cites.joined(separator: "; ")),
        ])
      }
    }
    return table
  }
}
