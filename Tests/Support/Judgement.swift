public import CulpaEngine
public import CulpaReport
public import CulpaSyntax

/// What came of a script without files: its messages, its incidents with their rulings.
public struct Judgement: Sendable {
  public let diagnostics: [Diagnostic]
  /// In the order declared.
  public let incidents: [JudgedIncident]
  public let workspace: Workspace

  /// Runs a script that uses no files.
  public init(_ script: String, limits: Limits = Limits()) {
    var interpreter = Interpreter(
      Workspace(limits: limits), loader: MemoryLoader(texts: [:]), emit: { _, _ in },
      complain: { _, _ in })
    interpreter.run(SourceText(name: "script.culpa", script))
    var workspace = interpreter.workspace
    var judged: [JudgedIncident] = []
    for index in workspace.incidents.indices {
      guard let ruling = workspace.ruling(on: index) else { continue }
      judged.append(
        JudgedIncident(
          incident: index, policy: workspace.incidents[index].policy, ruling: ruling))
    }
    diagnostics = interpreter.result.diagnostics
    incidents = judged
    self.workspace = workspace
  }

  /// Codes of what was wrong, without warnings.
  public var errors: [String] { diagnostics.filter(\.isError).map(\.code) }

  /// The ruling on an incident.
  public func ruling(_ name: String) -> Ruling? {
    incidents.first { $0.ruling.incident == name }?.ruling
  }

  /// What each person owes or earns under each booking of an incident, as words and ends.
  public func amounts(_ incident: String) -> [String: (low: Decimal, high: Decimal?)] {
    guard let judged = incidents.first(where: { $0.ruling.incident == incident }) else {
      return [:]
    }
    let policy = workspace.policies[judged.policy].policy
    var sums: [String: (low: Decimal, high: Decimal?)] = [:]
    for charge in judged.ruling.charges {
      let party = judged.ruling.parties[charge.party]
      let person = party.person.map { workspace.people[$0.index].label.name } ?? ""
      let key =
        "\(policy.bookings[charge.booking.index].label.name) of \(person) as "
        + policy.roles[party.role.index].label.name + (charge.isReward ? " (reward)" : "")
      let sum = sums[key] ?? (.zero, .zero)
      let low = (try? sum.low.adding(charge.low)) ?? sum.low
      var high: Decimal?
      if let top = sum.high, let more = charge.high { high = try? top.adding(more) }
      sums[key] = (low, high)
    }
    return sums
  }

  /// Everything that is shown of an incident: the data files, the table and the explanation.
  public func shown(
    _ name: String, as forms: [RulingFormat] = [.json, .csv], language: Language = .english
  ) -> String {
    guard
      let one = incidents.first(where: { $0.ruling.incident == name })
    else { return "" }
    var text = ""
    for form in forms {
      text += String(
        decoding: RulingFiles(workspace, format: form, language: language).bytes(one),
        as: UTF8.self)
      text += "\n"
    }
    let style = Style(language: language)
    let report = OutcomeText(workspace, style: style)
    text += report.lines(.rulings([one])).joined(separator: "\n") + "\n"
    text += report.lines(.explanation(one, .everything, .full)).joined(separator: "\n")
    return text
  }

  /// The first line in which what two scripts show differs, with its neighbour; `nil` where all is
  /// equal.
  public func firstDifference(_ other: Judgement) -> String? {
    let mine = Self.placeless(shown()).split(separator: "\n", omittingEmptySubsequences: false)
    let theirs = Self.placeless(other.shown()).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (left, right) in zip(mine, theirs) where left != right {
      let start = zip(left, right).prefix { $0.0 == $0.1 }.count
      let from = max(0, start - 160)
      return "\(left.dropFirst(from).prefix(320))\n   ≠\n\(right.dropFirst(from).prefix(320))"
    }
    return mine.count == theirs.count ? nil : "\(mine.count) lines ≠ \(theirs.count) lines"
  }

  /// A text without the numbers of the lines that facts stand in.
  private static func placeless(_ text: String) -> String {
    var result = ""
    for part in text.split(separator: "(script.culpa:", omittingEmptySubsequences: false) {
      result += result.isEmpty ? part : part.drop { $0.isNumber }
    }
    return result
  }

  /// Everything that is shown, incidents in the order of their names.
  public func shown(language: Language = .english) -> String {
    workspace.incidents.map(\.record.name).sorted().map { shown($0, language: language) }
      .joined(separator: "\n\n")
  }
}
