import CulpaEngine
import CulpaSyntax

/// An explanation for a program: one object, laid down in ``ExplanationSchema``.
struct ExplanationData {
  let explanation: ExplanationText
  let focus: ExplainFocus
  let workspace: Workspace

  init(_ judged: JudgedIncident, _ focus: ExplainFocus, _ workspace: Workspace, style: Style) {
    explanation = .forTree(judged, workspace, language: style.language)
    self.focus = focus
    self.workspace = workspace
  }

  /// The lines of the object.
  func lines() -> [String] {
    var writer = JSONWriter(pretty: true)
    write(&writer)
    return Self.safe(String(decoding: writer.take(), as: UTF8.self)).split(separator: "\n").map {
      String($0)
    }
  }

  private func write(_ writer: inout JSONWriter) {
    let judged = explanation.judged
    let policy = explanation.policy
    let language = explanation.style.language
    let declared = judged.settlement.map { workspace.policies[$0.policy].policy } ?? policy
    let record = workspace.record(of: judged)
    writer.beginObject()
    member("schema", ExplanationSchema.name, &writer)
    member("language", language == .chinese ? "zh" : "en", &writer)
    member("incident", EffectRows(workspace, language: language).name(of: judged), &writer)
    member("policy", declared.label.name, &writer)
    if let version = declared.version { member("version", version, &writer) }
    if record.occurred != .unknown { member("occurred", text(record.occurred), &writer) }
    if record.kind != .unknown { member("kind", text(record.kind), &writer) }
    member("currency", policy.currency.spelling(in: .english), &writer)
    list(
      "severity",
      workspace.severities(in: judged.ruling.severity.possible, policy: judged.policy).map {
        $0.text(in: language)
      }, &writer)
    writer.name("settled")
    writer.boolean(judged.ruling.severity.possible.nonzeroBitCount == 1)
    asked(&writer)
    writer.name("because")
    writer.beginArray()
    for node in explanation.tree(focus) { object(node, &writer) }
    writer.endArray()
    writer.endObject()
  }

  /// What was asked; the name of somebody who takes no part that may be shown is not repeated.
  private func asked(_ writer: inout JSONWriter) {
    let language = explanation.style.language
    func person(_ id: PersonID) {
      if explanation.isNamed(id) {
        member("person", workspace.name(of: id, in: language), &writer)
      }
    }
    switch focus {
    case .everything: member("about", "everything", &writer)
    case .severity: member("about", "severity", &writer)
    case .person(let id):
      member("about", "person", &writer)
      person(id)
    case .amount(let booking, let id):
      member("about", "amount", &writer)
      person(id)
      member(
        "amount", explanation.policy.bookings[booking.index].label.shown(in: language), &writer)
    }
  }

  private func object(_ node: ExplanationNode, _ writer: inout JSONWriter) {
    writer.beginObject()
    member("kind", node.kind.rawValue, &writer)
    member("text", node.text, &writer)
    if !node.isCertain {
      writer.name("certain")
      writer.boolean(false)
    }
    if !node.figures.isEmpty {
      writer.name("figures")
      writer.beginObject()
      for figure in node.figures {
        writer.name(figure.name)
        if let value = figure.value { writer.number(value.description) } else { writer.null() }
      }
      writer.endObject()
    }
    if let rule = node.rule { member("rule", rule, &writer) }
    if !node.articles.isEmpty { list("articles", node.articles, &writer) }
    if let origin = node.origin { member("from", origin, &writer) }
    if !node.children.isEmpty {
      writer.name("because")
      writer.beginArray()
      for child in node.children { object(child, &writer) }
      writer.endArray()
    }
    writer.endObject()
  }

  private func member(_ name: String, _ text: String, _ writer: inout JSONWriter) {
    writer.name(name)
    writer.string(text)
  }

  private func list(_ name: String, _ texts: [String], _ writer: inout JSONWriter) {
    writer.name(name)
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
  }

  private func text(_ value: Value) -> String {
    workspace.text(
      of: value, policy: explanation.judged.policy, in: explanation.style.language)
  }

  /// The same JSON with what would act on a terminal written as escapes, which strings alone can hold.
  static func safe(_ json: String) -> String {
    var safe = ""
    for scalar in json.unicodeScalars {
      switch scalar.value {
      case 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        safe += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
