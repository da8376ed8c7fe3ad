import CulpaEngine
import CulpaSyntax

/// Comparisons, reasons why not, and sweeps, as lines for a person.
struct WhatIfText {
  let workspace: Workspace
  let style: Style

  init(_ workspace: Workspace, style: Style) {
    self.workspace = workspace
    self.style = style
  }

  private func say(_ words: Bilingual) -> String { words.text(in: style.language) }

  private func both(_ label: Label) -> Bilingual {
    Bilingual(en: label.shown(in: .english), zh: label.shown(in: .chinese))
  }

  private func money(_ figure: Decimal, _ policy: Int) -> String {
    figure.grouped(minimumPlaces: workspace.policies[policy].policy.places)
  }

  private func ends(_ low: Decimal, _ high: Decimal?, _ policy: Int) -> String {
    guard let high else { return "\(money(low, policy)) … ?" }
    return low == high ? money(low, policy) : "\(money(low, policy)) … \(money(high, policy))"
  }

  /// A difference with its sign; an ASCII minus, as in every other figure.
  private func signed(_ figure: Decimal, _ policy: Int) -> String {
    (figure > .zero ? "+" : "") + money(figure, policy)
  }

  private func difference(
    _ low: Decimal, _ high: Decimal?, against base: (low: Decimal, high: Decimal?), _ policy: Int
  ) -> String {
    guard let first = try? low.subtracting(base.low) else { return "?" }
    guard let high, let top = base.high, let last = try? high.subtracting(top) else {
      return "\(signed(first, policy)) … ?"
    }
    if first.isZero, last.isZero { return "–" }
    return first == last
      ? signed(first, policy) : "\(signed(first, policy)) … \(signed(last, policy))"
  }

  // MARK: Comparisons

  func comparison(_ comparison: SideBySide) -> [String] {
    let edits = changes(comparison)
    return (edits.isEmpty ? [] : edits + [""])
      + (hasAmounts(comparison) ? comparisonTable(comparison).lines() + [""] : [])
      + [changedCount(comparison)] + (changedTable(comparison)?.lines() ?? [])
  }

  /// Whether the policy has amounts at all.
  private func hasAmounts(_ comparison: SideBySide) -> Bool {
    !workspace.policies[comparison.policy].policy.bookings.isEmpty
      || comparison.total.contains { !($0.chargesHigh?.isZero ?? false) }
  }

  /// How many incidents are ruled otherwise.
  func changedCount(_ comparison: SideBySide) -> String {
    say(WordsOfReport.changed(comparison.changed.count, of: comparison.incidents))
  }

  /// The sums of each group under each variant, with differences.
  func comparisonTable(_ comparison: SideBySide) -> Columns {
    let policy = comparison.policy
    var columns = [
      Columns.Column(say(WordsOfReport.grouping(comparison.grouping))),
      Columns.Column(say(WordsOfReport.incidents), .right),
    ]
    for (index, variant) in comparison.variants.enumerated() {
      columns.append(Columns.Column(variant.shown(in: style.language), .right))
      if index > 0 { columns.append(Columns.Column(say(WordsOfReport.difference), .right)) }
    }
    var table = Columns(columns, style: style)
    func append(_ name: String, _ sums: [Totals.Row], _ paint: Style.Paint? = nil) {
      guard let base = sums.first else { return }
      var cells = [
        Columns.Cell(safeForTerminal(name), paint),
        Columns.Cell(String(sums.map(\.incidents).max() ?? 0), paint),
      ]
      for (index, sum) in sums.enumerated() {
        let text = ends(sum.chargesLow, sum.chargesHigh, policy)
        let rewards =
          sum.rewardsHigh?.isZero ?? false
          ? ""
          : "\n" + say(WordsOfReport.earns) + " " + ends(sum.rewardsLow, sum.rewardsHigh, policy)
        cells.append(Columns.Cell(text + rewards, paint))
        guard index > 0 else { continue }
        let change = difference(
          sum.chargesLow, sum.chargesHigh, against: (base.chargesLow, base.chargesHigh), policy)
        let rewardChange = difference(
          sum.rewardsLow, sum.rewardsHigh, against: (base.rewardsLow, base.rewardsHigh), policy)
        cells.append(
          Columns.Cell(rewards.isEmpty ? change : change + "\n" + rewardChange, paint))
      }
      table.append(cells)
    }
    if comparison.grouping != nil {
      let names = OutcomeText(workspace, style: style)
      for row in comparison.rows {
        append(names.name(row.key, comparison.grouping), row.sums)
      }
    }
    append(say(WordsOfReport.total), comparison.total, .bold)
    return table
  }

  /// What each scenario edits.
  func changes(_ comparison: SideBySide) -> [String] {
    var lines: [String] = []
    for label in comparison.variants.dropFirst() {
      guard let index = workspace.scenario(named: label.name) else { continue }
      let title = label.title.map { "  " + safeForTerminal($0) } ?? ""
      lines.append(style.bold(label.shown(in: style.language)) + title)
      for change in workspace.scenarios[index].changes {
        let before =
          change.before
          ?? (change.wasUnspecified
            ? Keyword.unspecified.spelling(in: style.language) : say(WordsOfReport.newRule))
        let after = change.after ?? say(WordsOfReport.dropped)
        let cites = change.cites.isEmpty ? "" : say(WordsOfReport.cited(change.cites))
        let reach = change.reach.map { say(WordsOfReport.reach($0)) } ?? ""
        let text = "\(change.subject)\(reach)\(cites)\(say(WordsOfReport.colon))"
        // A fact that is set has no one value before: each incident has its own.
        let value = change.reach == nil ? before + WordsOfReport.arrow + after : after
        let full = safeForTerminal(text + value)
        for (line, part) in wrapped(full, widthColumns: max(style.width - 4, 20)).enumerated() {
          lines.append((line == 0 ? "  " : "    ") + part)
        }
      }
    }
    return lines
  }

  /// Each incident that is ruled otherwise; `nil` where none is.
  func changedTable(_ comparison: SideBySide, most: Int = .max) -> Columns? {
    guard !comparison.changed.isEmpty else { return nil }
    let policy = comparison.policy
    let hasAmounts = hasAmounts(comparison)
    let hasNotes =
      !hasAmounts && comparison.changed.contains { $0.outcomes.contains(where: \.differsOtherwise) }
    var table = Columns(
      [
        Columns.Column(say(WordsOfReport.incident)), Columns.Column(say(WordsOfReport.scenario)),
        Columns.Column(say(WordsOfReport.severity)),
      ]
        + (hasAmounts ? [Columns.Column(say(WordsOfReport.pays), .right)] : [])
        + (hasNotes ? [Columns.Column(say(WordsOfReport.notes))] : [])
        + [Columns.Column(say(WordsOfReport.changedBy), yields: true)], style: style,
      indentColumns: 2)
    for one in comparison.changed.prefix(most) {
      guard let base = one.outcomes.first else { continue }
      var name = safeForTerminal(one.name)
      for (outcome, label) in zip(one.outcomes, comparison.variants).dropFirst() {
        if outcome.articles.isEmpty, outcome == base { continue }
        let before = say(workspace.severity(shown: base.severity, policy: policy))
        let after = say(workspace.severity(shown: outcome.severity, policy: policy))
        let amounts = [base, outcome].map { ends($0.chargesLow, $0.chargesHigh, policy) }
        let rewards = [base, outcome].map { ends($0.rewardsLow, $0.rewardsHigh, policy) }
        let earned =
          say(WordsOfReport.earns) + " " + rewards.joined(separator: WordsOfReport.arrow)
        let changes =
          (amounts[0] == amounts[1] ? [] : [amounts.joined(separator: WordsOfReport.arrow)])
          + (rewards[0] == rewards[1] ? [] : [earned])
        let isSame = changes.isEmpty
        let parts = hasAmounts ? WordsOfReport.otherParts : WordsOfReport.otherPartsWithoutSums
        let sums =
          isSame && outcome.differsOtherwise
          ? say(parts)
          : !hasAmounts
            ? "" : isSame ? amounts[0] : changes.joined(separator: "; ")
        table.append(
          [
            Columns.Cell(name, .bold), Columns.Cell(label.shown(in: style.language)),
            Columns.Cell(before == after ? before : before + WordsOfReport.arrow + after),
          ] + (hasAmounts || hasNotes ? [Columns.Cell(sums)] : [])
            + [Columns.Cell(safeForTerminal(outcome.articles.joined(separator: "; ")))])
        name = ""
      }
    }
    return table
  }

  // MARK: Why not

  func whyNot(_ judged: JudgedIncident, _ answer: WhyNot) -> [String] {
    let target = target(answer.target, judged)
    let name = style.bold(safeForTerminal(judged.ruling.incident))
    if answer.holds { return ["\(name)  \(say(WordsOfReport.holdsAlready(target)))"] }
    var lines = ["\(name)  \(say(WordsOfReport.isNot(target)))"]
    if case .severity = answer.target {
      let severity = say(workspace.severity(shown: answer.settled, policy: judged.policy))
      lines.append("  \(say(WordsOfReport.settledOtherwise)) \(severity)")
    }
    for obstacle in answer.obstacles { lines += self.obstacle(obstacle, judged) }
    if answer.obstacles.isEmpty { lines.append("  " + say(WordsOfReport.noPart)) }
    lines += changes(answer, judged)
    return lines
  }

  func target(_ target: WhyNot.Target, _ judged: JudgedIncident) -> Bilingual {
    let policy = workspace.policies[judged.policy].policy
    switch target {
    case .severity(let level):
      return WordsOfReport.targetSeverity(both(policy.levels[level.index].label))
    case .rule(let rule): return WordsOfReport.targetRule(both(policy.rules[rule.index].label))
    case .charge(let person):
      return WordsOfReport.targetCharge(workspace.name(of: person, in: style.language))
    }
  }

  /// The tables that the failed conditions read.
  private func tables(_ obstacle: WhyNot.Obstacle, _ judged: JudgedIncident) -> [String] {
    let policy = workspace.policies[judged.policy].policy
    var terms: Set<Int> = []
    switch obstacle.source {
    case .rule(let id):
      if obstacle.failed.isEmpty { return [] }
      for condition in policy.rules[id.index].conditions { terms.formUnion(condition.terms) }
    case .ladder(let index, row: _): terms.formUnion(policy.ladders[index].subject.terms)
    }
    return ExplanationText(judged, workspace, inFull: false, style: style).tablesRead(by: terms)
      .map { "  " + $0 }
  }

  private func obstacle(_ obstacle: WhyNot.Obstacle, _ judged: JudgedIncident) -> [String] {
    let policy = workspace.policies[judged.policy].policy
    var lines: [String] = []
    switch obstacle.source {
    case .rule(let id):
      let rule = policy.rules[id.index]
      let cites = rule.cites.isEmpty ? "" : say(WordsOfReport.cited(rule.cites))
      lines.append("  " + rule.label.shown(in: style.language) + cites)
    case .ladder(let index, row: let row):
      let ladder = policy.ladders[index]
      let subject = workspace.sources.text(ladder.subject.span)
      let words = workspace.sources.text(ladder.rows[row].span)
      let cites = ladder.cites.isEmpty ? "" : say(WordsOfReport.cited(ladder.cites))
      let figure = obstacle.figure.map { self.text($0, judged) } ?? "?"
      lines.append(
        "  \(oneLine(subject))\(cites)\(say(WordsOfReport.colon))\(oneLine(words))"
          + say(WordsOfReport.comma) + say(WordsOfReport.itIs) + " " + figure)
    }
    for failed in obstacle.failed {
      let words = oneLine(workspace.sources.text(failed.span))
      let verdict = failed.holds == nil ? WordsOfReport.conditionOpen : WordsOfReport.conditionFails
      var line = "✗ \(words) \(say(verdict))"
      if let figure = failed.figure, !figure.isOpen || failed.holds != nil {
        line += say(WordsOfReport.comma) + say(WordsOfReport.itIs) + " " + self.text(figure, judged)
      }
      for (index, part) in wrapped(
        safeForTerminal(line), widthColumns: max(style.width - 6, 20)
      ).enumerated() {
        lines.append((index == 0 ? "    " : "      ") + part)
      }
    }
    lines += tables(obstacle, judged)
    if !obstacle.overriders.isEmpty {
      let names = obstacle.overriders.map { policy.rules[$0.index] }
      func list(_ language: Language) -> String {
        names.map { rule in
          rule.label.shown(in: language)
            + (rule.cites.isEmpty
              ? "" : WordsOfReport.cited(rule.cites).text(in: language))
        }.joined(separator: language == .english ? ", " : WordsOfReport.listComma.chinese)
      }
      let words = Bilingual(en: list(.english), zh: list(.chinese))
      lines.append("    ✗ " + say(WordsOfReport.overridden(words)))
    } else if obstacle.failed.isEmpty, case .rule = obstacle.source {
      lines.append("    " + say(WordsOfReport.allHold))
    }
    return lines
  }

  private func oneLine(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func text(_ value: Value, _ judged: JudgedIncident) -> String {
    workspace.text(of: value, policy: judged.policy, in: style.language)
  }

  private func changes(_ answer: WhyNot, _ judged: JudgedIncident) -> [String] {
    let policy = workspace.policies[judged.policy].policy
    func words(_ change: WhyNot.Change) -> String {
      let name =
        switch change.subject {
        case .fact(let id): policy.facts[id.index].label.shown(in: style.language)
        case .kind: say(WordsOfReport.kind)
        }
      return "\(name) \(text(change.from, judged))\(WordsOfReport.arrow)\(text(change.to, judged))"
    }
    var lines: [String] = []
    if answer.changes.isEmpty {
      lines.append(say(WordsOfReport.noChange))
    } else {
      let isSingle = answer.changes.contains { $0.count == 1 }
      lines.append(say(isSingle ? WordsOfReport.smallestChange : WordsOfReport.smallestPair))
      for change in answer.changes {
        lines.append("  " + change.map(words).joined(separator: say(WordsOfReport.together)))
      }
    }
    if answer.isCutShort { lines.append(say(WordsOfReport.cutShort)) }
    return lines
  }

  // MARK: Discretion

  /// Like cases of one rule and role, and the middle of what was decided.
  struct DiscretionGroup {
    let heading: String
    let table: Columns
    let median: String?
  }

  /// One table for each rule and role: like cases side by side.
  func discretion(_ list: DiscretionList) -> [String] {
    if list.groups.isEmpty { return [say(WordsOfReport.noDiscretion)] }
    let groups = discretionGroups(list).map { group in
      [group.heading] + group.table.lines() + (group.median.map { ["  " + $0] } ?? [])
    }
    return Array(groups.joined(separator: [""]))
  }

  func discretionGroups(_ list: DiscretionList) -> [DiscretionGroup] {
    list.groups.map { group in
      let policy = workspace.policies[group.policy].policy
      let rule = policy.rules[group.rule.index]
      let cites = rule.cites.isEmpty ? "" : say(WordsOfReport.cited(rule.cites))
      let role = policy.roles[group.role.index]
      let heading =
        style.bold(rule.label.shown(in: style.language)) + cites + "  "
        + role.label.shown(in: style.language) + "  "
        + policy.bookings[group.booking.index].label.shown(in: style.language)
      var table = Columns(
        [
          Columns.Column(say(WordsOfReport.incident)), Columns.Column(say(WordsOfReport.person)),
          Columns.Column(say(WordsOfReport.range), .right),
          Columns.Column(say(WordsOfReport.decided), .right),
          Columns.Column(say(WordsOfReport.positionInRange), .right),
          Columns.Column(say(WordsOfReport.reason), yields: true),
        ], style: style, indentColumns: 2)
      for entry in group.entries {
        let person =
          role.isConfidential
          ? say(WordsOfReport.confidential)
          : entry.person.map { workspace.name(of: $0, in: style.language) } ?? ""
        let mark = entry.isOutlier ? "! " + say(WordsOfReport.outlier) + "  " : ""
        table.append([
          Columns.Cell(safeForTerminal(workspace.incidents[entry.incident].record.name)),
          Columns.Cell(safeForTerminal(person)),
          Columns.Cell(ends(entry.low, entry.high, group.policy)),
          Columns.Cell(
            entry.decided.map { money($0, group.policy) } ?? say(WordsOfReport.open)),
          Columns.Cell(
            entry.position.map { Workspace.percent($0) + "%" } ?? "",
            entry.isOutlier ? .yellow : nil),
          Columns.Cell(safeForTerminal(mark + (entry.reason ?? ""))),
        ])
      }
      let count = group.entries.filter { $0.decided != nil }.count
      return DiscretionGroup(
        heading: heading, table: table,
        median: group.median.map {
          say(WordsOfReport.median(Workspace.percent($0), of: count))
        })
    }
  }

  // MARK: Sweeps

  func sweep(_ sweep: Sweep) -> [String] {
    guard !sweep.axes.isEmpty else { return [] }
    if sweep.axes.count == 2 { return grid(sweep) }
    var lines = sweepTable(sweep).lines() + [""] + ChartText(style: style).lines(sweep)
    for (variant, jumps) in zip(sweep.variants, sweep.jumps) {
      if sweep.variants.count > 1 {
        lines.append(style.bold(variant.shown(in: style.language)))
      }
      lines.append(say(jumps.isEmpty ? WordsOfReport.noJumps : WordsOfReport.jumps))
      for jump in jumps { lines.append("  " + self.jump(jump, sweep)) }
    }
    return lines
  }

  /// A row for each value of a single axis; with `most`, no more than that, evenly spaced.
  func sweepTable(_ sweep: Sweep, most: Int? = nil) -> Columns {
    guard let axis = sweep.axes.first else { return Columns([], style: style) }
    let stride = most.map { max(1, (axis.values.count + $0 - 1) / max(1, $0)) } ?? 1
    var columns = [Columns.Column(axis.label.shown(in: style.language), .right)]
    for variant in sweep.variants {
      columns.append(Columns.Column(variant.shown(in: style.language), .right))
      if showsSeverity(sweep) { columns.append(Columns.Column(say(WordsOfReport.severity))) }
    }
    var table = Columns(columns, style: style)
    for (index, value) in axis.values.enumerated() where index % stride == 0 {
      var cells = [Columns.Cell(self.text(value, sweep))]
      for own in sweep.points where own.indices.contains(index) {
        cells.append(Columns.Cell(ends(own[index].low, own[index].high, sweep.policy)))
        if showsSeverity(sweep) {
          cells.append(
            Columns.Cell(
              say(workspace.severity(shown: own[index].severity, policy: sweep.policy))))
        }
      }
      table.append(cells)
    }
    return table
  }

  private func showsSeverity(_ sweep: Sweep) -> Bool {
    sweep.incidents.count == 1 && !workspace.policies[sweep.policy].policy.levels.isEmpty
  }

  private func text(_ value: Value, _ sweep: Sweep) -> String {
    workspace.text(of: value, policy: sweep.policy, in: style.language)
  }

  func jump(_ jump: Sweep.Jump, _ sweep: Sweep) -> String {
    func both(_ value: Value) -> Bilingual {
      Bilingual(
        en: workspace.text(of: value, policy: sweep.policy, in: .english),
        zh: workspace.text(of: value, policy: sweep.policy, in: .chinese))
    }
    guard jump.isLeap else {
      return say(
        WordsOfReport.bend(
          at: both(jump.before), before: jump.slopes.before.description,
          after: jump.slopes.after.description))
    }
    let low = (try? jump.to.low.subtracting(jump.from.low)).map { signed($0, sweep.policy) } ?? "?"
    let high: String
    if let before = jump.from.high, let after = jump.to.high,
      let change = try? after.subtracting(before)
    {
      high = signed(change, sweep.policy)
    } else {
      high = "?"
    }
    var line = say(
      WordsOfReport.leap(at: both(jump.before), to: both(jump.at), low: low, high: high))
    if jump.from.severity != jump.to.severity {
      let names = [jump.from, jump.to].map {
        say(workspace.severity(shown: $0.severity, policy: sweep.policy))
      }
      line += say(WordsOfReport.comma) + names.joined(separator: WordsOfReport.arrow)
    }
    return line
  }

  /// Two figures: one table for each variant, the first figure downwards.
  private func grid(_ sweep: Sweep) -> [String] {
    gridTables(sweep).flatMap { variant, table in
      (sweep.variants.count > 1 ? [style.bold(variant)] : []) + table.lines()
    }
  }

  func gridTables(_ sweep: Sweep) -> [(variant: String, table: Columns)] {
    zip(sweep.variants, sweep.points).map { variant, own in
      let corner =
        sweep.axes[0].label.shown(in: style.language) + " \\ "
        + sweep.axes[1].label.shown(in: style.language)
      var table = Columns(
        [Columns.Column(corner, .right)]
          + sweep.axes[1].values.map { Columns.Column(self.text($0, sweep), .right) },
        style: style)
      let width = sweep.axes[1].values.count
      for (row, value) in sweep.axes[0].values.enumerated() {
        let points = own[(row * width)..<((row + 1) * width)]
        table.append(
          [Columns.Cell(self.text(value, sweep), .bold)]
            + points.map { Columns.Cell(ends($0.low, $0.high, sweep.policy)) })
      }
      return (variant.shown(in: style.language), table)
    }
  }
}
