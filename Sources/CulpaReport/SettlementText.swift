import CulpaEngine
import CulpaSyntax

/// Settlements for people: the table of `settle`, the list of accounts, and how a score came about.
extension OutcomeText {
  /// One row for each settlement.
  func settlementsTable(_ judged: [JudgedIncident]) -> Columns {
    let hasGrade = judged.contains { !workspace.policies[$0.policy].policy.levels.isEmpty }
    let hasRank = judged.contains { $0.settlement?.standing != nil }
    var columns = [
      Columns.Column(say(WordsOfReport.period)), Columns.Column(say(WordsOfReport.subject)),
      Columns.Column(say(WordsOfReport.opening), .right),
      Columns.Column(say(WordsOfReport.added), .right),
      Columns.Column(say(WordsOfReport.deducted), .right),
      Columns.Column(say(WordsOfReport.score), .right),
    ]
    if hasGrade { columns.append(Columns.Column(say(WordsOfReport.grade))) }
    if hasRank { columns.append(Columns.Column(say(WordsOfReport.rank), .right)) }
    columns += [
      Columns.Column(say(WordsOfReport.pays), .right),
      Columns.Column(say(WordsOfReport.earns), .right),
    ]
    var table = Columns(columns, style: style)
    var period = ""
    for one in judged {
      guard let settlement = one.settlement else { continue }
      let name = settlement.period.description
      let balance = settlement.balance
      var cells = [
        Columns.Cell(name == period ? "" : name),
        Columns.Cell(safeForTerminal(workspace.name(of: settlement.subject, in: style.language))),
      ]
      period = name
      cells += [balance.opening, balance.added, balance.deducted, balance.score].map {
        Columns.Cell(Self.points($0))
      }
      if hasGrade {
        cells.append(
          Columns.Cell(
            say(workspace.severity(shown: one.ruling.severity.possible, policy: one.policy))))
      }
      if hasRank { cells.append(Columns.Cell(rank(settlement))) }
      for isReward in [false, true] {
        cells.append(Columns.Cell(sum(of: one, isReward: isReward)))
      }
      table.append(cells)
    }
    return table
  }

  /// A figure of a balance; what is not known is `?`.
  static func points(_ value: Value) -> String { value.figure?.description ?? "?" }

  private func rank(_ settlement: Settlement) -> String {
    if settlement.balance.isDisqualified == true { return "–" }
    guard let standing = settlement.standing else { return "" }
    guard let places = standing.places else { return "?" }
    return Self.range(places)
  }

  /// A count, or the least and the greatest that it can be.
  static func range(_ counts: ClosedRange<Int>) -> String {
    counts.lowerBound == counts.upperBound
      ? "\(counts.lowerBound)" : "\(counts.lowerBound)…\(counts.upperBound)"
  }

  private func sum(of judged: JudgedIncident, isReward: Bool) -> String {
    var low = Decimal.zero
    var high: Decimal? = .zero
    for charge in judged.ruling.charges where charge.isReward == isReward {
      low = (try? low.adding(charge.low)) ?? low
      if let top = high, let more = charge.high { high = try? top.adding(more) } else { high = nil }
    }
    if low.isZero, high?.isZero ?? false { return "–" }
    return say(workspace.amount(low, high, policy: judged.policy))
  }

  // MARK: Lists

  func accounts() -> Columns {
    var table = Columns(
      [
        WordsOfReport.name, WordsOfReport.alias, WordsOfReport.subject, WordsOfReport.period,
        WordsOfReport.items, WordsOfReport.articles,
      ].map { Columns.Column(say($0)) }, style: style)
    for compiled in workspace.policies where compiled.isDeclared {
      for account in compiled.policy.accounts {
        table.append([
          Columns.Cell(account.label.name), Columns.Cell(account.label.alias ?? ""),
          Columns.Cell(account.subject.keyword.spelling(in: style.language)),
          Columns.Cell(account.period.keyword.spelling(in: style.language)),
          Columns.Cell(
            account.items.map { $0.label.shown(in: style.language) }
              .joined(separator: say(WordsOfReport.listComma))),
          Columns.Cell(account.cites.joined(separator: "; ")),
        ])
      }
    }
    return table
  }
}

/// How a score came about: opening, entries with incident, rule and article, limits, place.
extension ExplanationText {
  /// Empty for a ruling on an incident.
  func balanceLines() -> [String] {
    guard let settlement = judged.settlement else { return [] }
    let balance = settlement.balance
    var lines = ["  \(say(WordsOfReport.opening)) \(OutcomeText.points(balance.opening))"]
    if balance.isCarried { lines[0] += say(WordsOfReport.carried) }
    lines += inFull ? settlement.entries.map { entryLine([$0]) } : groupedLines(settlement)
    lines += balance.limits.map { "  " + limit($0, settlement) }
    let score = style.bold(OutcomeText.points(balance.score))
    lines.append("  = \(say(WordsOfReport.score)) \(score)")
    for (item, left) in balance.items.enumerated() {
      let name = account(settlement).items[item].label.shown(in: style.language)
      lines.append("    \(name) \(OutcomeText.points(left))")
    }
    for (number, tally) in settlement.tallies.enumerated() {
      lines.append("  " + tallyLine(tally, account(settlement).tallies[number]))
    }
    if balance.isDisqualified != false {
      lines.append("  \(say(WordsOfReport.disqualified))" + doubt(balance.isDisqualified == true))
    }
    if let standing = settlement.standing { lines.append("  " + place(standing)) }
    return lines
  }

  private func tallyLine(_ settled: SettledTally, _ tally: AccountTally) -> String {
    let value = workspace.text(of: settled.value, policy: judged.policy, in: style.language)
    let names = settled.incidents.map { safeForTerminal(workspace.incidents[$0].record.name) }
    return "\(tally.label.shown(in: style.language)) \(value)" + style.dim(cites(tally.cites))
      + (names.isEmpty
        ? ""
        : say(WordsOfReport.colon) + names.joined(separator: say(WordsOfReport.listComma)))
  }

  private func account(_ settlement: Settlement) -> Account {
    workspace.policies[settlement.policy].policy.accounts[settlement.account.index]
  }

  /// Entries that differ in their incidents alone stand in one line.
  private func groupedLines(_ settlement: Settlement) -> [String] {
    var groups: [[SettledEntry]] = []
    var places: [EntryGroup: Int] = [:]
    for entry in settlement.entries {
      let key = EntryGroup(entry)
      if let place = places[key] {
        groups[place].append(entry)
      } else {
        places[key] = groups.count
        groups.append([entry])
      }
    }
    return groups.map { entryLine($0) }
  }

  /// `− 2 × 3  late (三.1): D-1, D-4`.
  private func entryLine(_ entries: [SettledEntry]) -> String {
    guard let first = entries.first, let settlement = judged.settlement else { return "" }
    let model = workspace.policies[first.policy].policy
    let count = entries.count == 1 ? "" : "\(entries.count) × "
    let figure = first.isSettled ? first.entry.points?.description ?? "" : "?"
    var line: String
    switch first.entry.kind {
    case .deduct: line = "  − \(count)\(figure)"
    case .credit: line = "  + \(count)\(figure)"
    case .disqualify: line = "  \(say(WordsOfReport.disqualified))" + doubt(first.entry.isCertain)
    }
    if let item = first.item {
      line += "  " + account(settlement).items[item].label.shown(in: style.language)
    }
    if first.isConfidential { return line + say(WordsOfReport.confidential) }
    let rule = model.rules[first.entry.rule.index]
    let names = entries.map { entry -> String in
      let name = safeForTerminal(workspace.incidents[entry.incident].record.name)
      guard inFull || !entry.isSettled else { return name }
      let day = entry.day.map { [$0.description] } ?? [say(WordsOfReport.unrecorded)]
      let asked = entry.questions.map { self.name(of: $0, model) }
      return name + say(WordsOfReport.cited(day))
        + (asked.isEmpty ? "" : "? " + asked.joined(separator: say(WordsOfReport.listComma)))
    }
    return line + "  "
      + style.dim(rule.label.shown(in: style.language) + cites(rule.cites))
      + say(WordsOfReport.colon) + names.joined(separator: say(WordsOfReport.listComma))
  }

  /// What is not recorded of an incident that entered points; whose it is does not show.
  private func name(of question: Question, _ model: Policy) -> String {
    switch question {
    case .fact(let id): model.facts[id.index].label.shown(in: style.language)
    case .occurred: say(WordsOfReport.occurred)
    case .kind: say(WordsOfReport.kind)
    case .parameter(let index): model.parameters[index].label.shown(in: style.language)
    case .attribute(let attribute, _): attribute.keyword.spelling(in: style.language)
    case .step(let index): say(WordsOfReport.log(of: model.steps[index].label))
    }
  }

  func limit(_ limit: Balance.Limit, _ settlement: Settlement) -> String {
    func name(_ item: Int) -> Label { account(settlement).items[item].label }
    switch limit {
    case .itemEmpty(item: let item, from: let figure):
      return say(WordsOfReport.itemEmpty(name(item), from: figure.description))
    case .itemFull(item: let item, from: let figure, to: let most):
      return say(
        WordsOfReport.itemFull(name(item), from: figure.description, to: most.description))
    case .lowest(from: let figure, to: let least):
      return say(WordsOfReport.lowest(figure.description, least.description))
    case .highest(from: let figure, to: let most):
      return say(WordsOfReport.highest(figure.description, most.description))
    case .carried(from: let figure, to: let most):
      return say(WordsOfReport.carriedUpTo(figure.description, most.description))
    }
  }

  private func place(_ standing: Standing) -> String {
    if let tied = standing.openTie { return say(WordsOfReport.tieOpen(tied)) }
    guard let places = standing.places else { return say(WordsOfReport.notPlaced) }
    return say(
      WordsOfReport.place(
        OutcomeText.range(places), of: OutcomeText.range(standing.sizes),
        tied: standing.sharing.lowerBound))
  }

  /// What a rule on an incident enters for a party.
  func entryLine(_ entry: PointEntry) -> String {
    let name = policy.name(of: entry.target, in: style.language)
    let figure = entry.points?.description ?? "?"
    let words =
      switch entry.kind {
      case .deduct: "\(say(WordsOfReport.loses)) \(name) − \(figure)"
      case .credit: "\(say(WordsOfReport.gains)) \(name) + \(figure)"
      case .disqualify: "\(say(WordsOfReport.putOut)) \(name)"
      }
    return "  " + words + doubt(entry.isCertain) + "  " + style.dim(reason(entry.rule))
  }
}

/// What entries of one line have in common.
private struct EntryGroup: Hashable {
  let policy: Int
  let rule: RuleID
  let kind: PointEntry.Kind
  let item: Int?
  let points: Decimal?
  let isSettled: Bool
  let isConfidential: Bool

  init(_ entry: SettledEntry) {
    policy = entry.policy
    rule = entry.entry.rule
    kind = entry.entry.kind
    item = entry.item
    points = entry.entry.points
    isSettled = entry.isSettled
    isConfidential = entry.isConfidential
  }
}
