import CulpaEngine
import CulpaSyntax

/// Amendments and appeals.
extension OutcomeText {
  /// What was just changed, or asked for.
  func revised(_ revision: Int, of incident: Int) -> [String] {
    let text = RevisionText(
      workspace: workspace, incident: incident, language: style.language, ruling: nil)
    let name = safeForTerminal(workspace.incidents[incident].record.name)
    return [style.bold(name) + "  " + safeForTerminal(text.line(revision))]
  }

  /// 申诉表: a row for each appeal and amendment, and one for each person whose amounts it moved.
  func appealsTable(_ rows: [RevisedRuling]) -> Columns {
    var table = Columns(
      [
        Columns.Column(say(WordsOfReport.incident)), Columns.Column(say(WordsOfReport.kind)),
        Columns.Column(say(WordsOfReport.by)), Columns.Column(say(WordsOfReport.on)),
        Columns.Column(say(WordsOfReport.standing)), Columns.Column(say(WordsOfReport.severity)),
        Columns.Column(say(WordsOfReport.person)),
        Columns.Column(say(WordsOfReport.amount), .right),
        Columns.Column(say(WordsOfReport.reason), yields: true),
      ], style: style)
    for row in rows {
      guard let incident = row.after.incident else { continue }
      let text = RevisionText(
        workspace: workspace, incident: incident, language: style.language,
        ruling: row.after.ruling)
      let revision = workspace.incidents[incident].revisions[row.revision]
      let standing = workspace.standing(of: row.revision, in: incident)
      var lead = [
        Columns.Cell(safeForTerminal(row.after.ruling.incident), .bold),
        Columns.Cell(
          say(revision.kind == .appeal ? WordsOfReport.appealed : WordsOfReport.amended)),
        Columns.Cell(safeForTerminal(text.author(revision, style.language) ?? "")),
        Columns.Cell(text.date(revision) ?? ""),
        Columns.Cell(text.outcome(row.revision), standing == .pending ? .yellow : nil),
        Columns.Cell(moved(severity(row.before), severity(row.after))),
      ]
      var reason = Columns.Cell(safeForTerminal(revision.reason))
      let amounts = amounts(row)
      for (person, amount) in amounts.isEmpty ? [("", "")] : amounts {
        table.append(lead + [Columns.Cell(safeForTerminal(person)), Columns.Cell(amount), reason])
        lead = Array(repeating: "", count: lead.count)
        reason = ""
      }
    }
    return table
  }

  private func severity(_ judged: JudgedIncident) -> String {
    say(workspace.severity(shown: judged.ruling.severity.possible, policy: judged.policy))
  }

  /// Once where nothing moved.
  private func moved(_ old: String, _ new: String) -> String {
    old == new ? new : "\(old) → \(new)"
  }

  private func amounts(_ row: RevisedRuling) -> [(String, String)] {
    let before = AmountsByPerson(row.before, workspace, style.language)
    let after = AmountsByPerson(row.after, workspace, style.language)
    let names = before.names + after.names.filter { !before.names.contains($0) }
    return names.map { ($0, moved(before.text(of: $0), after.text(of: $0))) }
  }
}

/// What each person of a ruling pays and earns, by the name that is shown.
struct AmountsByPerson {
  private(set) var names: [String] = []
  private var lows: [String: Decimal] = [:]
  private var highs: [String: Decimal] = [:]
  private var unbounded: Set<String> = []
  private let places: Int

  init(_ judged: JudgedIncident, _ workspace: Workspace, _ language: Language) {
    let rows = EffectRows(workspace, language: language)
    places = workspace.policies[judged.policy].policy.places
    for charge in judged.ruling.charges {
      let (name, role) = rows.holder(charge.party, judged)
      let key =
        (name.isEmpty ? role : name)
        + (charge.isReward ? WordsOfReport.rewarded.text(in: language) : "")
      if !names.contains(key) { names.append(key) }
      lows[key] = (try? (lows[key] ?? .zero).adding(charge.low)) ?? lows[key]
      if let high = charge.high {
        highs[key] = (try? (highs[key] ?? .zero).adding(high)) ?? highs[key]
      } else {
        unbounded.insert(key)
      }
    }
  }

  /// `800.00`, `300.00 … 500.00`, or a dash for nobody who pays or earns.
  func text(of name: String) -> String {
    guard let low = lows[name] else { return "–" }
    let first = low.grouped(minimumPlaces: places)
    if unbounded.contains(name) { return "\(first) … ?" }
    let last = (highs[name] ?? low).grouped(minimumPlaces: places)
    return first == last ? first : "\(first) … \(last)"
  }

  /// `zhang 800.00, li 200.00`.
  func line(separator: String) -> String {
    names.map { "\($0) \(text(of: $0))" }.joined(separator: separator)
  }
}

extension ExplanationText {
  /// How the record came to be what it is, with what was found before each change.
  func revisionLines() -> [String] {
    guard let incident = judged.incident else { return [] }
    let text = RevisionText(
      workspace: workspace, incident: incident, language: style.language, ruling: judged.ruling)
    var lines: [String] = []
    for (position, revision) in workspace.revisions(of: judged).enumerated() {
      lines.append("  " + safeForTerminal(text.line(position)))
      guard judged.earlier.indices.contains(position), revision.hasItems else { continue }
      let before = judged.earlier[position]
      let severity = say(
        workspace.severity(shown: before.ruling.severity.possible, policy: before.policy))
      let amounts = AmountsByPerson(before, workspace, style.language)
        .line(separator: say(WordsOfReport.listComma))
      let outcome = [severity, amounts].filter { !$0.isEmpty }
      lines.append(
        "    "
          + style.dim(
            say(WordsOfReport.before)
              + safeForTerminal(outcome.joined(separator: say(WordsOfReport.comma)))))
    }
    return lines
  }
}
