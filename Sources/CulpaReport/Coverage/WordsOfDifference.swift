public import CulpaEngine
public import CulpaSyntax

/// Differences between two policies, in words and regions.
public struct PolicyDifferenceText {
  private let policy: Policy
  private let texts: TextTable
  private let language: Language

  /// Speaks in the terms of the first of the two.
  public init(_ policy: Policy, texts: TextTable, language: Language) {
    self.policy = policy
    self.texts = texts
    self.language = language
  }

  private func say(_ en: String, _ zh: String) -> String { language == .english ? en : zh }

  /// Each difference with its region and an incident that shows it.
  public func lines(_ difference: PolicyDifference) -> [String] {
    var lines: [String] = []
    for (number, region) in difference.regions.enumerated() {
      lines.append("\(number + 1)  \(place(region.extents))")
      lines += changes(region.before, region.after).map { "   \($0)" }
      let example = IncidentText(policy, texts: texts).line(region.example, in: language)
      lines.append("   \(say("for example", "例如")) \(example)")
    }
    let count = difference.regions.count
    if count == 0 {
      lines.append(
        say(
          "no difference found in \(difference.asked) boundary incidents",
          "在 \(difference.asked) 起界限事件中没有发现差别"))
    } else {
      lines.append(
        say(
          "\(count) difference\(count == 1 ? "" : "s") in \(difference.asked) boundary incidents",
          "在 \(difference.asked) 起界限事件中有 \(count) 处差别"))
    }
    return lines
  }

  /// Who is affected among recorded incidents.
  public func lines(_ difference: RecordedDifference) -> [String] {
    var lines: [String] = []
    for change in difference.changes {
      lines.append(change.incident)
      lines += changes(change.before, change.after).map { "   \($0)" }
    }
    lines.append(
      say(
        "\(difference.changes.count) of \(difference.count) incidents are ruled otherwise",
        "\(difference.count) 起事件中有 \(difference.changes.count) 起裁定不同"))
    return lines
  }

  private func place(_ extents: [PolicyDifference.Extent]) -> String {
    let written = IncidentText(policy, texts: texts)
    let parts = extents.map { extent -> String in
      let name = policy.facts[extent.fact.index].label.shown(in: language)
      let low = extent.low.map { written.literal($0, language) }
      let high = extent.high.map { written.literal($0, language) }
      switch (low, high) {
      case (let low?, let high?) where low == high: return "\(name) \(say("is", "为")) \(low)"
      case (let low?, let high?): return "\(name) \(say("in", "属于")) \(low)..\(high)"
      case (let low?, nil): return "\(name) \(say("from", "达到")) \(low)"
      case (nil, let high?): return "\(name) \(say("up to", "不超过")) \(high)"
      case (nil, nil): return "\(name) \(say("is anything", "为任何值"))"
      }
    }
    return parts.isEmpty
      ? say("everywhere", "处处") : say("where ", "当 ") + parts.joined(separator: say(" and ", " 且 "))
  }

  private func changes(_ before: [DifferenceItem], _ after: [DifferenceItem]) -> [String] {
    var rest = after.filter { !isOther($0) }
    var lines: [String] = []
    for item in before where !isOther(item) {
      let other = rest.firstIndex { isSame($0, item) }
      let now = other.map { rest.remove(at: $0) }
      lines.append(line(item, now))
    }
    lines += rest.map { line(nil, $0) }
    let gone = before.filter(isOther).map(topic)
    let added = after.filter(isOther).map(topic)
    let joint = say(", ", "、")
    if !gone.isEmpty { lines.append(say("no longer: ", "不再：") + gone.joined(separator: joint)) }
    if !added.isEmpty { lines.append(say("now: ", "新增：") + added.joined(separator: joint)) }
    return lines
  }

  private func isOther(_ item: DifferenceItem) -> Bool {
    if case .other = item { return true }
    return false
  }

  private func isSame(_ one: DifferenceItem, _ other: DifferenceItem) -> Bool {
    switch (one, other) {
    case (.severity, .severity): true
    case (
      .amount(booking: let a, role: let b, _, _, isReward: let c),
      .amount(booking: let d, role: let e, _, _, isReward: let f)
    ):
      a == d && b == e && c == f
    default: false
    }
  }

  private func line(_ before: DifferenceItem?, _ after: DifferenceItem?) -> String {
    let name = (before ?? after).map(topic) ?? ""
    let nothing = say("nothing", "无")
    let old = before.map(figure) ?? nothing
    let new = after.map(figure) ?? nothing
    return "\(name): \(old) → \(new)"
  }

  /// A name of the policy as this language shows it.
  private func shown(_ name: String, _ labels: [Label]) -> String {
    labels.first { $0.name == name }?.shown(in: language) ?? name
  }

  private func topic(_ item: DifferenceItem) -> String {
    switch item {
    case .severity: say("severity", "等级")
    case .amount(booking: let booking, role: let role, _, _, isReward: _):
      say(
        "\(booking) of \(role)",
        "\(shown(role, policy.roles.map(\.label))) 的 \(shown(booking, policy.bookings.map(\.label)))"
      )
    case .other(let text): text
    }
  }

  private func figure(_ item: DifferenceItem) -> String {
    switch item {
    case .severity(let levels):
      return levels.split(separator: "|").map { level in
        level == "-"
          ? say("none", "无") : shown(String(level), policy.levels.map(\.label))
      }.joined(separator: say(" or ", "或"))
    case .amount(_, _, low: let low, high: let high, isReward: _):
      let workspace = Workspace()
      let bottom = workspace.money(low, policy: nil, in: language)
      guard let high else { return "\(bottom) … ?" }
      return low == high
        ? bottom : "\(bottom) … \(workspace.money(high, policy: nil, in: language))"
    case .other: return say("so", "有")
    }
  }
}
