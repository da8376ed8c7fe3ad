public import CulpaEngine
public import CulpaSyntax

/// A month of rulings as one page: head figures, causes, departments, and the incidents by amount, each
/// with its ruling.
///
/// Rulings are taken one by one, and no more than ``mostIncidents`` of them are kept, so that a month of
/// any size fits. What is listed are those with the largest amounts; the page says how many are not.
public struct MonthPage {
  let workspace: Workspace
  let policy: Int
  let language: Language
  /// The most incidents that a page lists.
  public static let mostIncidents = 500
  /// The most causes that have a bar of their own.
  static let mostCauses = 10

  var tally = MonthTally()
  private var byDepartment = Summing(by: .department)
  private var byKind = Summing(by: .kind)
  private var bySeverity = Summing(by: .severity)
  /// The largest so far; sorted and cut whenever it has grown to twice its size.
  private var kept: [(amount: Decimal, judged: JudgedIncident)] = []
  private var settlements: [JudgedIncident] = []

  /// A page without rulings.
  public init(_ workspace: Workspace, policy: Int, language: Language) {
    self.workspace = workspace
    self.policy = policy
    self.language = language
  }

  func say(_ words: Bilingual) -> String { words.text(in: language) }

  /// Takes the ruling on an incident.
  public mutating func take(_ judged: JudgedIncident) {
    tally.take(judged, workspace)
    byDepartment.add(judged, workspace)
    byKind.add(judged, workspace)
    bySeverity.add(judged, workspace)
    kept.append((Self.amount(judged), judged))
    if kept.count >= 2 * Self.mostIncidents { cut() }
  }

  /// Takes a settlement of an account.
  public mutating func take(settlement judged: JudgedIncident) {
    if settlements.count < Self.mostIncidents { settlements.append(judged) }
    tally.settlements += 1
  }

  private mutating func cut() {
    kept.sort { left, right in
      if left.amount != right.amount { return left.amount > right.amount }
      return (left.judged.incident ?? 0) < (right.judged.incident ?? 0)
    }
    if kept.count > Self.mostIncidents { kept.removeSubrange(Self.mostIncidents...) }
  }

  private static func amount(_ judged: JudgedIncident) -> Decimal {
    var sum = Decimal.zero
    for charge in judged.ruling.charges where !charge.isReward {
      sum = (try? sum.adding(charge.high ?? charge.low)) ?? sum
    }
    return sum
  }

  // MARK: The page

  /// The page, in pieces.
  public mutating func pieces() -> [[UInt8]] {
    cut()
    let model = workspace.policies[policy].policy
    let title = say(WordsOfPage.month(model.titled(in: language), tally.days))
    let page = Page(title: title, language: language)
    var pieces = [page.opening()]
    if tally.incidents == 0 {
      pieces.append(Page.paragraph(say(WordsOfPage.noIncidents)).bytes)
      return pieces + [page.closing()]
    }
    pieces.append(headFigures().bytes)
    pieces.append(causes().bytes)
    pieces.append(severities().bytes)
    pieces.append(departments().bytes)
    pieces.append(incidents().bytes)
    pieces += rulings()
    if !settlements.isEmpty { pieces.append(settled().bytes) }
    return pieces + [page.closing()]
  }

  private func amount(_ low: Decimal, _ high: Decimal?) -> String {
    low.isZero && high?.isZero ?? false
      ? "–" : say(workspace.amount(low, high, policy: policy))
  }

  private func plain(_ low: Decimal, _ high: Decimal?) -> String {
    let places = workspace.policies[policy].policy.places
    if low.isZero, high?.isZero ?? false { return "–" }
    let first = low.grouped(minimumPlaces: places)
    guard let high else { return "\(first) … ?" }
    return low == high ? first : "\(first) … \(high.grouped(minimumPlaces: places))"
  }

  private func headFigures() -> Markup {
    func figure(_ what: Bilingual, _ value: String, _ more: String = "") -> Markup {
      let rest = more.isEmpty ? Markup() : Markup.element("span", [("class", "more")], text: more)
      return .element(
        "li", [],
        .element("span", [("class", "what")], text: say(what)) + .element("b", text: value) + rest)
        + .constant("\n")
    }
    let severities = bySeverity.totals(workspace).rows.map { row -> String in
      "\(OutcomeText(workspace, style: PageText.style(language)).name(row.key, nil)) \(row.incidents)"
    }
    var figures = figure(
      WordsOfPage.incidents, String(tally.incidents),
      severities.joined(separator: say(WordsOfReport.listComma)))
    figures += figure(WordsOfPage.charged, amount(tally.charged.low, tally.charged.high))
    if tally.rewarded.high.map({ !$0.isZero }) ?? true {
      figures += figure(WordsOfPage.rewarded, amount(tally.rewarded.low, tally.rewarded.high))
    }
    figures += figure(
      WordsOfPage.undecided, String(tally.undecided), say(WordsOfPage.of(tally.charges)))
    figures += figure(
      WordsOfPage.openFacts, String(tally.open), say(WordsOfPage.of(tally.incidents)))
    if tally.steps > 0 {
      figures += figure(
        WordsOfPage.lateSteps, String(tally.lateSteps), say(WordsOfPage.of(tally.steps)))
    }
    return .element("ul", [("class", "figures")], .constant("\n") + figures) + .constant("\n")
  }

  // MARK: Causes

  private func causes() -> Markup {
    let model = workspace.policies[policy].policy
    let hasKinds = !model.enumerations[Policy.kinds.index].members.isEmpty
    let totals = (hasKinds ? byKind : bySeverity).totals(workspace)
    let texts = OutcomeText(workspace, style: PageText.style(language))
    let isByAmount = totals.rows.contains { ($0.chargesHigh ?? $0.chargesLow) > .zero }
    func weight(_ row: Totals.Row) -> Decimal {
      isByAmount ? row.chargesHigh ?? row.chargesLow : Decimal(row.incidents)
    }
    let rows = totals.rows.filter { $0.incidents > 0 }.enumerated().sorted {
      (weight($1.element), $0.offset) < (weight($0.element), $1.offset)
    }.map(\.element)
    let pareto = Pareto(
      rows.map { row in
        Pareto.Item(
          name: texts.name(row.key, totals.grouping), incidents: row.incidents,
          low: isByAmount ? row.chargesLow : Decimal(row.incidents), high: weight(row),
          isBounded: !isByAmount || row.chargesHigh != nil)
      }, others: say(WordsOfPage.others), most: Self.mostCauses)
    guard let first = pareto.items.first else { return Markup() }
    let heading = say(isByAmount ? WordsOfPage.pareto : WordsOfPage.paretoByCount)
    let note = say(
      WordsOfPage.paretoNote(first.name, "\(first.share)%", pareto.items.count))
    let chart = ParetoChart(
      causes: pareto.items.map {
        ParetoChart.Cause(name: $0.name, low: $0.low, high: $0.high, soFar: $0.soFar)
      }, title: heading, note: note,
      unit: isByAmount ? model.currency.spelling(in: language) : say(WordsOfPage.incidents))
    var table = Columns(
      [
        Columns.Column(say(WordsOfReport.grouping(totals.grouping))),
        Columns.Column(say(WordsOfReport.incidents), .right),
        Columns.Column(say(WordsOfReport.pays), .right),
        Columns.Column(say(WordsOfPage.share), .right),
        Columns.Column(say(WordsOfPage.soFar), .right),
      ], style: PageText.style(language))
    for item in pareto.items {
      table.append([
        Columns.Cell(item.name), Columns.Cell(String(item.incidents)),
        Columns.Cell(isByAmount ? plain(item.low, item.isBounded ? item.high : nil) : "–"),
        Columns.Cell("\(item.share)%"), Columns.Cell("\(item.soFar)%"),
      ])
    }
    return Page.section(heading, chart.markup() + table.markup())
  }

  private func severities() -> Markup {
    bars(
      bySeverity.totals(workspace), heading: WordsOfPage.bySeverity, isSorted: false)
  }

  private func departments() -> Markup {
    bars(byDepartment.totals(workspace), heading: WordsOfPage.byDepartment, isSorted: true)
  }

  private func bars(_ totals: Totals, heading: Bilingual, isSorted: Bool) -> Markup {
    let texts = OutcomeText(workspace, style: PageText.style(language))
    var rows = totals.rows
    if isSorted {
      rows = rows.enumerated().sorted {
        let left = $0.element.chargesHigh ?? $0.element.chargesLow
        let right = $1.element.chargesHigh ?? $1.element.chargesLow
        return (right, $0.offset) < (left, $1.offset)
      }.map(\.element)
    }
    let hasRewards = rows.contains { $0.rewardsHigh.map { !$0.isZero } ?? true }
    var headers = [
      say(WordsOfReport.grouping(totals.grouping)), say(WordsOfReport.incidents),
      say(WordsOfReport.pays),
    ]
    if hasRewards { headers.append(say(WordsOfReport.earns)) }
    let bars = Bars(
      headers: headers,
      rows: rows.map { row in
        Bars.Row(
          name: texts.name(row.key, totals.grouping), low: row.chargesLow, high: row.chargesHigh,
          figures: [String(row.incidents), plain(row.chargesLow, row.chargesHigh)]
            + (hasRewards ? [plain(row.rewardsLow, row.rewardsHigh)] : []))
      })
    return Page.section(say(heading), bars.markup(caption: say(WordsOfPage.upTo)))
  }

  // MARK: Incidents

  private func incidents() -> Markup {
    let sections = RulingSection(workspace: workspace, language: language)
    let headers: [(Bilingual, Bool)] = [
      (WordsOfReport.incident, false), (WordsOfReport.severity, false),
      (WordsOfReport.occurred, false), (WordsOfReport.kind, false), (WordsOfReport.pays, true),
      (WordsOfReport.earns, true), (WordsOfReport.notes, false),
    ]
    var head = Markup()
    for (header, isFigure) in headers {
      head += .element(
        "th", (isFigure ? [("class", "n")] : []) + [("scope", "col")], text: say(header))
    }
    var body = Markup()
    for (index, one) in kept.enumerated() {
      body += row(one.judged, index, sections)
    }
    let table = Markup.element(
      "table", [("style", "width:100%")],
      .element("thead", [], .element("tr", [], head)) + .constant("\n")
        + .element("tbody", [], body))
    var content = Markup.element("div", [("class", "scroll")], table) + .constant("\n")
    let left = tally.incidents - kept.count
    if left > 0 {
      content += Page.paragraph(
        say(WordsOfPage.leftOut(left, most: Self.mostIncidents)), class: "soft")
    }
    return Page.section(say(WordsOfPage.table), content)
  }

  private func row(_ judged: JudgedIncident, _ index: Int, _ sections: RulingSection) -> Markup {
    let record = workspace.record(of: judged)
    func text(_ value: Value) -> String {
      value == .unknown ? "" : workspace.text(of: value, policy: judged.policy, in: language)
    }
    let ruling = judged.ruling
    let sums = MonthTally.sums(of: ruling)
    let name = EffectRows(workspace, language: language).name(of: judged)
    var notes: [String] = []
    if ruling.hasConflict { notes.append("! " + say(WordsOfReport.conflicts)) }
    if !ruling.questions.isEmpty {
      notes.append(say(WordsOfReport.openQuestions(ruling.questions.count)))
    }
    let severity = say(workspace.severity(shown: ruling.severity.possible, policy: judged.policy))
    return .element(
      "tr", [],
      .element("td", [], .element("a", [("href", "#r\(index + 1)")], text: name))
        + .element("td", text: severity)
        + .element("td", [("class", "t")], text: text(record.occurred))
        + .element("td", text: text(record.kind))
        + .element("td", [("class", "n")], text: plain(sums.charged.low, sums.charged.high))
        + .element("td", [("class", "n")], text: plain(sums.rewarded.low, sums.rewarded.high))
        + .element(
          "td", [], .element("span", [("class", "warn")], text: notes.joined(separator: " ")))
    ) + .constant("\n")
  }

  /// Each ruling, folded; on paper the table stands for them.
  private func rulings() -> [[UInt8]] {
    let sections = RulingSection(workspace: workspace, language: language)
    var pieces = [
      Array(
        ("<section class=\"month-rulings\">\n"
          + Markup.element("h2", text: say(WordsOfPage.rulingByRuling)).html + "\n").utf8)
    ]
    for (index, one) in kept.enumerated() {
      let body = Markup.element(
        "div", [("id", "r\(index + 1)")], sections.body(one.judged, inFull: false))
      pieces.append(
        (Markup.element(
          "details", [("class", "ruling")],
          .element("summary", [], sections.title(one.judged)) + body) + .constant("\n")).bytes)
    }
    return pieces + [Array("</section>\n".utf8)]
  }

  private func settled() -> Markup {
    let texts = OutcomeText(workspace, style: PageText.style(language))
    var content = texts.settlementsTable(settlements).markup()
    if tally.settlements > settlements.count {
      content += Page.paragraph(
        say(WordsOfPage.firstOnly(settlements.count, of: tally.settlements)), class: "soft")
    }
    return Page.section(say(WordsOfPage.accountsSettled), content)
  }
}
