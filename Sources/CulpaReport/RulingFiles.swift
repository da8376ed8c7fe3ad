public import CulpaEngine
public import CulpaSyntax

/// The forms of `assess` output that programs read.
public enum RulingFormat: String, Sendable, CaseIterable {
  case csv, json, jsonl
}

/// Rulings as CSV rows or JSON objects, as bytes, one incident at a time, so that nothing large is
/// held.
///
/// The CSV has one row for each effect and the columns of ``EffectRow/header``. The JSON form has one
/// object for each incident; amounts are decimal literals, exact.
public struct RulingFiles: Sendable {
  let rows: EffectRows
  let workspace: Workspace
  let format: RulingFormat

  /// Writes names in one language.
  public init(_ workspace: Workspace, format: RulingFormat, language: Language) {
    rows = EffectRows(workspace, language: language)
    self.workspace = workspace
    self.format = format
  }

  /// What stands before the first incident.
  public func opening() -> [UInt8] {
    switch format {
    case .csv:
      var writer = CSVWriter()
      writer.row(EffectRow.header)
      return writer.take()
    case .json: return Array("[\n".utf8)
    case .jsonl: return []
    }
  }

  /// What stands after the last one.
  public func closing() -> [UInt8] { format == .json ? Array("\n]\n".utf8) : [] }

  /// What stands between two.
  public func separator() -> [UInt8] { format == .json ? Array(",\n".utf8) : [] }

  /// One incident.
  public func bytes(_ judged: JudgedIncident) -> [UInt8] {
    switch format {
    case .csv: return csv(judged)
    case .json: return json(judged)
    case .jsonl: return json(judged) + [UInt8(ascii: "\n")]
    }
  }

  private func csv(_ judged: JudgedIncident) -> [UInt8] {
    var writer = CSVWriter()
    for row in rows.rows(judged) {
      let fields = row.fields
      let isAmount = row.isFigure
      for (index, field) in fields.enumerated() {
        if isAmount, (6...8).contains(index) { writer.number(field) } else { writer.text(field) }
      }
      writer.endRow()
    }
    return writer.take()
  }

  private func json(_ judged: JudgedIncident) -> [UInt8] {
    let policy = workspace.policies[judged.policy].policy
    let ruling = judged.ruling
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("schema")
    writer.string("culpa-ruling-1")
    writer.name("incident")
    writer.string(ruling.incident)
    writer.name("policy")
    let declared = judged.settlement.map { workspace.policies[$0.policy].policy } ?? policy
    writer.string(declared.label.name)
    if let transition = TransitionText(judged, workspace, language: rows.language) {
      writer.name("version")
      writer.string(transition.version)
      writer.name("other_version")
      writer.string(transition.other)
      writer.name("version_reason")
      writer.string(transition.reason)
    }
    writer.name("severity")
    writer.beginArray()
    for name in workspace.severities(in: ruling.severity.possible, policy: judged.policy) {
      writer.string(name.text(in: rows.language))
    }
    writer.endArray()
    writer.name("settled")
    writer.boolean(ruling.severity.possible.nonzeroBitCount == 1)
    if let settlement = judged.settlement { balance(settlement, policy, &writer) }
    writer.name("effects")
    writer.beginArray()
    for row in rows.rows(judged) where !row.effect.isEmpty && row.effect != "version" {
      effect(row, &writer)
    }
    writer.endArray()
    disposition(judged, &writer)
    writer.name("questions")
    writer.beginArray()
    for question in ruling.questions { writer.string(name(of: question, ruling, policy)) }
    writer.endArray()
    writer.name("instalments")
    writer.beginArray()
    for plan in ruling.plans { self.plan(plan, judged, policy, &writer) }
    writer.endArray()
    writer.name("problems")
    writer.beginArray()
    for problem in ruling.diagnostics {
      writer.beginObject()
      writer.name("code")
      writer.string(problem.code)
      writer.name("message")
      writer.string(problem.message.text(in: rows.language))
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.take()
  }

  private func effect(_ row: EffectRow, _ writer: inout JSONWriter) {
    writer.beginObject()
    for (name, value) in zip(EffectRow.header, row.fields).dropFirst(2) {
      if value.isEmpty { continue }
      writer.name(name)
      let isAmount = row.isFigure
      if isAmount, ["low", "high", "decided"].contains(name) {
        writer.number(value)
      } else {
        writer.string(value)
      }
    }
    writer.endObject()
  }

  /// What was chosen and what may be, where the rules say anything of it.
  private func disposition(_ judged: JudgedIncident, _ writer: inout JSONWriter) {
    guard let finding = judged.ruling.disposition, !finding.demands.isEmpty else { return }
    let names = workspace.policies[judged.policy].policy.dispositionLabels.map {
      $0.shown(in: rows.language)
    }
    writer.name("disposition")
    writer.beginObject()
    if let chosen = finding.chosen {
      writer.name("chosen")
      writer.string(names[chosen])
    }
    for (key, wanted) in [("allowed", true), ("open", nil)] as [(String, Bool?)] {
      writer.name(key)
      writer.beginArray()
      for (member, isAllowed) in finding.allowed.enumerated() where isAllowed == wanted {
        writer.string(names[member])
      }
      writer.endArray()
    }
    if let isBreach = finding.isBreach {
      writer.name("breach")
      writer.boolean(isBreach)
    }
    writer.endObject()
  }

  private func plan(
    _ plan: InstalmentPlan, _ judged: JudgedIncident, _ policy: Policy, _ writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.name("party")
    writer.string(rows.payer(plan.person, judged))
    writer.name("amounts")
    writer.beginArray()
    for instalment in plan.instalments {
      writer.beginObject()
      if let month = OutcomeText.month(instalment.month) {
        writer.name("month")
        writer.string(month)
      }
      writer.name("amount")
      writer.number(instalment.amount.text(minimumPlaces: policy.places))
      writer.endObject()
    }
    writer.endArray()
    if let limit = plan.limit {
      let law = workspace.laws[limit.law]
      writer.name("limited_by")
      writer.string(([law.label.shown(in: rows.language)] + law.cites).joined(separator: " "))
      writer.name("limited_to")
      writer.number(limit.room.text(minimumPlaces: policy.places))
    }
    writer.name("for_high_end")
    writer.boolean(plan.isForHighEnd)
    writer.endObject()
  }

  private func shown(_ person: PersonID, _ ruling: Ruling, _ policy: Policy) -> String {
    let role = ruling.confidentialRole(of: person, in: policy)
    return role.map { policy.roles[$0.index].label.name }
      ?? workspace.name(of: person, in: .english)
  }

  private func name(of question: Question, _ ruling: Ruling, _ policy: Policy) -> String {
    switch question {
    case .fact(let id): policy.facts[id.index].label.name
    case .occurred: Keyword.occurred.spelling.english
    case .kind: Keyword.kind.spelling.english
    case .parameter(let index): policy.parameters[index].label.name
    case .attribute(let attribute, let person):
      "\(attribute.keyword.spelling.english) of \(shown(person, ruling, policy))"
    case .step(let index): policy.steps[index].label.name
    }
  }
}
