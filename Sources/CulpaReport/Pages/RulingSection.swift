import CulpaEngine
import CulpaSyntax

/// Rulings on a page: what follows, and why, as a tree that can be folded.
struct RulingSection {
  let workspace: Workspace
  let language: Language

  private func say(_ words: Bilingual) -> String { words.text(in: language) }
  private var style: Style { PageText.style(language) }

  /// The name with its severity, e.g. `D-1043 serious`.
  func title(_ judged: JudgedIncident) -> Markup {
    let name = EffectRows(workspace, language: language).name(of: judged)
    let severity = say(
      workspace.severity(shown: judged.ruling.severity.possible, policy: judged.policy))
    let isGraded =
      judged.settlement == nil || !workspace.policies[judged.policy].policy.levels.isEmpty
    return Markup(text: name)
      + (isGraded
        ? .constant(" ") + .element("span", [("class", "badge")], text: severity) : Markup())
  }

  /// When it occurred, and of which kind.
  func circumstances(_ judged: JudgedIncident) -> String {
    let record = workspace.record(of: judged)
    return [record.occurred, record.kind].filter { $0 != .unknown }.map {
      workspace.text(of: $0, policy: judged.policy, in: language)
    }.joined(separator: say(WordsOfReport.comma))
  }

  /// The table of effects, then why.
  func body(_ judged: JudgedIncident, _ focus: ExplainFocus = .everything, inFull: Bool) -> Markup {
    var markup = Markup()
    let circumstances = circumstances(judged)
    if !circumstances.isEmpty { markup += Page.paragraph(circumstances, class: "soft") }
    if case .everything = focus {
      // The narrow table has the name and the severity above its rows, which stand in the heading here.
      var narrow = style
      narrow.width = 80
      markup += OutcomeText(workspace, style: narrow).rulingsTable([judged])
        .markup(hasHeadings: false)
    }
    let explanation = ExplanationText.forTree(judged, workspace, language: language, inFull: inFull)
    return markup + Self.tree(explanation.tree(focus), language)
  }

  // MARK: The tree

  /// A list of lines with what is under each.
  static func tree(_ nodes: [ExplanationNode], _ language: Language) -> Markup {
    if nodes.isEmpty { return Markup() }
    return .element("ul", [("class", "why")], items(nodes, language)) + .constant("\n")
  }

  private static func items(_ nodes: [ExplanationNode], _ language: Language) -> Markup {
    var items = Markup()
    for node in nodes {
      let line = self.line(node, language)
      guard !node.children.isEmpty else {
        items += .element("li", [("class", "leaf")], line) + .constant("\n")
        continue
      }
      let under = Markup.element("ul", [], Self.items(node.children, language))
      // What a term is made of is there to be looked up, not to be read through.
      let isOpen = node.kind != .term && node.kind != .candidate && node.kind != .condition
      items +=
        .element(
          "li", [],
          .element(
            "details", isOpen ? [("open", "open")] : [], .element("summary", [], line) + under))
        + .constant("\n")
    }
    return items
  }

  private static func line(_ node: ExplanationNode, _ language: Language) -> Markup {
    var text = Markup(text: node.text)
    switch node.kind {
    case .severity, .party, .score, .obligations: text = .element("span", [("class", "main")], text)
    case .charge, .reward: text = .element("b", [("class", "sum")], text)
    case .question, .conflict:
      let words = node.kind == .question ? WordsOfReport.questions : WordsOfReport.conflicts
      text =
        .element(
          "span", [("class", "open")],
          text: words.text(in: language) + WordsOfReport.colon.text(in: language)) + text
    case .condition, .fact, .term, .step, .note, .override:
      text = .element("span", [("class", "soft")], text)
    case .candidate, .shift, .tally, .table, .disposition, .discipline, .entry, .obligation, .plan,
      .revision, .lapsed, .share, .fixed, .part, .apportioned, .points, .rate, .relative, .money,
      .factor, .shared, .floor, .cap, .rounded, .law, .cases, .decision, .joined:
      break
    }
    if !node.isCertain, !node.text.contains(WordsOfReport.maybe.text(in: language)) {
      text += Markup(text: WordsOfReport.maybe.text(in: language))
    }
    if let cite = cite(node, language) {
      text += .element("span", [("class", "cite")], text: cite)
    }
    return text
  }

  /// The rule and its articles, where the line itself does not name them; for a fact, where it is written.
  private static func cite(_ node: ExplanationNode, _ language: Language) -> String? {
    if let origin = node.origin { return origin }
    let articles =
      node.articles.isEmpty ? "" : WordsOfReport.cited(node.articles).text(in: language)
    if let rule = node.rule {
      return node.text.contains(rule) ? nil : rule + articles
    }
    if articles.isEmpty || node.text.contains(articles) { return nil }
    return String(articles.drop { $0 == " " })
  }
}

/// What pages ask of the texts that terminals show.
enum PageText {
  /// Nothing is wrapped or painted; the page does that.
  static func style(_ language: Language) -> Style {
    Style(language: language, width: 1 << 20, colour: false, ascii: false)
  }
}
