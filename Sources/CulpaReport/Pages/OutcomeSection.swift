public import CulpaEngine
public import CulpaSyntax

/// What a statement answered, as a section of a page.
public struct OutcomeSection {
  let workspace: Workspace
  let language: Language
  private let style: Style
  /// The most rulings that one section shows one by one.
  public static let mostRulings = 500
  /// The most places of a sweep that a table lists.
  public static let mostPlaces = 200

  /// Renders with the names of a workspace.
  public init(_ workspace: Workspace, language: Language) {
    self.workspace = workspace
    self.language = language
    style = PageText.style(language)
  }

  func say(_ words: Bilingual) -> String { words.text(in: language) }
  private var texts: OutcomeText { OutcomeText(workspace, style: style) }
  private var whatIf: WhatIfText { WhatIfText(workspace, style: style) }

  /// The section; `nil` for an answer that is no result, such as data that was loaded.
  public func bytes(_ outcome: Outcome) -> [UInt8]? { markup(outcome).map { $0.bytes } }

  private func markup(_ outcome: Outcome) -> Markup? {
    switch outcome {
    case .rulings(let judged): return rulings(judged)
    case .explanation(let judged, let focus, let form): return explanation(judged, focus, form)
    case .totals(let totals):
      let heading = totals.grouping.map {
        WordsOfPage.about(WordsOfPage.totals, WordsOfReport.grouping($0))
      }
      return section(heading ?? WordsOfPage.totals, table(texts.totalsTable(totals)))
    case .list(let subject):
      return texts.listTable(subject).map { section(heading(of: subject), table($0)) }
    case .instalments(let judged, of: let person):
      return section(
        WordsOfPage.instalments, table(texts.instalmentsTable(judged, of: person)))
    case .obligations(let judged):
      return section(WordsOfPage.obligations, table(texts.obligationsTable(judged)))
    case .revised(incident: let incident, revision: let revision):
      return section(
        WordsOfPage.changed, outline(texts.revised(revision, of: incident)))
    case .appeals(let rows):
      return section(WordsOfPage.appeals, table(texts.appealsTable(rows)))
    case .duties(let findings):
      return section(
        WordsOfPage.duties, table(DutyText(workspace, style: style).table(findings)))
    case .settlements(let judged, let series):
      let name = Bilingual(
        en: series.label.shown(in: .english), zh: series.label.shown(in: .chinese))
      return section(
        WordsOfPage.about(WordsOfPage.settlements, name), table(texts.settlementsTable(judged)))
    case .value(let value):
      let policy = workspace.policies.indices.last
      return section(
        WordsOfPage.value,
        .element(
          "p", [],
          .element("b", text: workspace.text(of: value, policy: policy, in: language))))
    case .comparison(let comparison): return self.comparison(comparison)
    case .whyNot(let judged, let answer):
      let lines = whatIf.whyNot(judged, answer)
      let subject = whatIf.target(answer.target, judged)
      return section(
        WordsOfPage.about(WordsOfPage.whyNot, subject), outline(lines))
    case .discretion(let list): return discretion(list)
    case .sweep(let sweep): return self.sweep(sweep)
    case .decided(let judged):
      let lines = ExplanationText(judged, workspace, inFull: false, style: style).decided()
      return section(WordsOfPage.decided, outline(lines))
    case .imported: return nil
    }
  }

  // MARK: Parts

  private func section(_ heading: Bilingual, _ content: Markup) -> Markup {
    Page.section(say(heading), content)
  }

  private func table(_ columns: Columns) -> Markup {
    columns.isEmpty ? Page.paragraph(say(WordsOfReport.none), class: "soft") : columns.markup()
  }

  /// Lines for a terminal as a list, nested by their indents.
  private func outline(_ lines: [String]) -> Markup {
    RulingSection.tree(ExplanationNode.outline(.plan, lines, under: .plan), language)
  }

  private func heading(of subject: ShowSubject) -> Bilingual {
    switch subject {
    case .people: WordsOfPage.people
    case .incidents: WordsOfPage.incidentList
    case .rules: WordsOfPage.rules
    case .parameters: WordsOfPage.parameters
    case .facts: WordsOfPage.facts
    case .accounts: WordsOfPage.accounts
    case .rulings, .obligations, .instalments, .totals, .value, .duties, .appeals, .discretion:
      WordsOfPage.list
    }
  }

  // MARK: Rulings

  private func rulings(_ judged: [JudgedIncident]) -> Markup {
    let rulings = RulingSection(workspace: workspace, language: language)
    if let only = judged.first, judged.count == 1 {
      return .element(
        "section", [],
        .element("h2", [], rulings.title(only)) + rulings.body(only, inFull: true))
        + .constant("\n")
    }
    guard !judged.isEmpty else {
      return section(WordsOfPage.rulings, Page.paragraph(say(WordsOfReport.none), class: "soft"))
    }
    let shown = judged.count > Self.mostRulings ? Array(judged.prefix(Self.mostRulings)) : judged
    var content = texts.rulingsTable(shown).markup()
    if judged.count > shown.count {
      content += Page.paragraph(
        say(WordsOfPage.firstOnly(shown.count, of: judged.count)), class: "soft")
    }
    content += .element("h3", text: say(WordsOfPage.rulingByRuling))
    for one in shown {
      let body = RulingSection.tree(
        ExplanationText.forTree(one, workspace, language: language, inFull: false)
          .tree(.everything), language)
      content +=
        .element(
          "details", [("class", "ruling")],
          .element("summary", [], rulings.title(one)) + .element("div", [], body))
        + .constant("\n")
    }
    return section(WordsOfPage.rulings, content)
  }

  private func explanation(
    _ judged: JudgedIncident, _ focus: ExplainFocus, _ form: ExplainForm
  ) -> Markup {
    let rulings = RulingSection(workspace: workspace, language: language)
    switch form {
    case .letter:
      return Letter.letters(judged, focus, workspace, style: style).map { $0.markup() }.joined()
    case .short, .full, .data:
      let body = rulings.body(judged, focus, inFull: form != .short)
      return .element(
        "section", [],
        .element(
          "h2", [],
          Markup(text: say(WordsOfPage.why) + say(WordsOfReport.colon)) + rulings.title(judged))
          + body) + .constant("\n")
    }
  }

  // MARK: What if

  private func comparison(_ comparison: SideBySide) -> Markup {
    let names = comparison.variants.map { $0.shown(in: language) }
    var content = Markup()
    let changes = whatIf.changes(comparison)
    if !changes.isEmpty { content += outline(changes) }
    content += Bars(
      headers: [say(WordsOfReport.scenario), say(WordsOfReport.pays)],
      rows: zip(names, comparison.total).map { name, sum in
        Bars.Row(
          name: name, low: sum.chargesLow, high: sum.chargesHigh,
          figures: [
            say(workspace.amount(sum.chargesLow, sum.chargesHigh, policy: comparison.policy))
          ])
      }
    ).markup(caption: say(WordsOfPage.upTo))
    content += table(whatIf.comparisonTable(comparison))
    content += Page.paragraph(whatIf.changedCount(comparison))
    if let changed = whatIf.changedTable(comparison, most: Self.mostRulings) {
      content += changed.markup()
    }
    if comparison.changed.count > Self.mostRulings {
      content += Page.paragraph(
        say(WordsOfPage.firstOnly(Self.mostRulings, of: comparison.changed.count)), class: "soft")
    }
    let subject = Bilingual(
      en: names.joined(separator: WordsOfReport.listComma.english),
      zh: names.joined(separator: WordsOfReport.listComma.chinese))
    return section(WordsOfPage.about(WordsOfPage.comparison, subject), content)
  }

  private func discretion(_ list: DiscretionList) -> Markup {
    if list.groups.isEmpty {
      return section(
        WordsOfPage.discretion, Page.paragraph(say(WordsOfReport.noDiscretion), class: "soft"))
    }
    var content = Markup()
    for group in whatIf.discretionGroups(list) {
      content += .element("h3", text: group.heading) + group.table.markup()
      if let median = group.median { content += Page.paragraph(median, class: "soft") }
    }
    return section(WordsOfPage.discretion, content)
  }

  private func sweep(_ sweep: Sweep) -> Markup {
    let axes = sweep.axes.map { $0.label }
    func joined(_ language: Language, _ joint: String) -> String {
      axes.map { $0.shown(in: language) }.joined(separator: joint)
    }
    let subject = Bilingual(
      en: joined(.english, WordsOfPage.versus.english),
      zh: joined(.chinese, WordsOfPage.versus.chinese))
    var content = about(sweep)
    if sweep.axes.count == 2 {
      for (variant, table) in whatIf.gridTables(sweep) {
        if sweep.variants.count > 1 { content += .element("h3", text: variant) }
        content += table.markup()
      }
      return section(WordsOfPage.about(WordsOfPage.sweep, subject), content)
    }
    content += SweepChart(sweep: sweep, workspace: workspace, language: language).markup()
    for (variant, jumps) in zip(sweep.variants, sweep.jumps) {
      if sweep.variants.count > 1 { content += .element("h3", text: variant.shown(in: language)) }
      content += Page.paragraph(say(jumps.isEmpty ? WordsOfReport.noJumps : WordsOfReport.jumps))
      if jumps.isEmpty { continue }
      content += .element(
        "ol", [],
        jumps.map { .element("li", text: whatIf.jump($0, sweep)) + .constant("\n") }.joined())
    }
    let table = whatIf.sweepTable(sweep, most: Self.mostPlaces)
    content += table.markup()
    let count = sweep.axes.first?.values.count ?? 0
    if table.rows.count < count {
      content += Page.paragraph(
        say(WordsOfPage.thinned(table.rows.count, of: count)), class: "soft")
    }
    return section(WordsOfPage.about(WordsOfPage.sweep, subject), content)
  }

  /// Which incidents are swept.
  private func about(_ sweep: Sweep) -> Markup {
    let names = sweep.incidents.prefix(8).map { workspace.incidents[$0].record.name }
    let more = sweep.incidents.count - names.count
    let all = names + (more > 0 ? [say(WordsOfReport.more(more))] : [])
    return Page.paragraph(
      say(WordsOfReport.incident) + say(WordsOfReport.colon)
        + all.joined(separator: say(WordsOfReport.listComma)), class: "soft")
  }
}

extension Letter {
  /// The letter on a page; each is printed on a sheet of its own.
  func markup() -> Markup {
    var content = Markup.element("h2", text: title)
    if let salutation { content += Page.paragraph(salutation) }
    content += Page.paragraph(opening)
    for section in sections() {
      content += .element("h3", text: section.heading)
      var items = Markup()
      func end() {
        if !items.isEmpty { content += .element("ol", [], items) + .constant("\n") }
        items = Markup()
      }
      for paragraph in section.paragraphs {
        switch paragraph {
        case .text(let text):
          end()
          content += Page.paragraph(text)
        case .item(_, let text): items += .element("li", text: text)
        }
      }
      end()
    }
    return .element("article", [("class", "letter")], content) + .constant("\n")
  }
}
