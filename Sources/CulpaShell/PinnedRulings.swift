import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax
import Glibc

/// One file of pinned rulings: a script that declares incidents, a line `=== rulings`, and what they come
/// to, an effect a line.
///
/// ```
/// use "../logistics.culpa"
/// import incidents from "../data/march.csv" under logistics
/// === rulings
/// D-1043 | zhang | operator | charge recovery | 960.00..1280.00 CNY | 5.1; 8.3
/// ```
/// Lines stand in the order in which the incidents are declared, names in the first spelling, so that the
/// file is the same whoever writes it.
struct PinnedRulings {
  static let mark = "=== rulings"

  /// An effect: who, what, how much, and why.
  struct Line: Hashable {
    /// Incident, person, role and effect.
    let key: [String]
    let value: String
    let articles: String

    var text: String { (key + [value, articles]).joined(separator: " | ") }

    /// Whom it is about, for people.
    var who: String { key.filter { !$0.isEmpty && $0 != "-" }.joined(separator: " ") }

    init(_ row: EffectRow) {
      func plain(_ text: String) -> String {
        text.isEmpty
          ? "-"
          : text.split(separator: "|").map { $0.trimmed }.joined(separator: " / ")
      }
      let effect = [row.effect, row.name].filter { !$0.isEmpty }.joined(separator: " ")
      key = [plain(row.incident), plain(row.party), plain(row.role), plain(effect)]
      let range = row.low == row.high ? row.low : "\(row.low)..\(row.high.isEmpty ? "?" : row.high)"
      let figure = row.low.isEmpty && row.high.isEmpty ? "" : "\(range) \(row.unit)"
      let parts =
        effect.isEmpty ? [row.severity] : [figure, row.decided == row.low ? "" : row.decided]
      value = plain(parts.filter { !$0.isEmpty }.joined(separator: " "))
      articles = plain(row.articles)
    }

    init(severity: String, of incident: String, _ cites: [String]) {
      key = [incident, "-", "-", "severity"]
      value = severity.split(separator: "|").map { $0.trimmed }.joined(separator: " / ")
      articles = cites.isEmpty ? "-" : cites.joined(separator: "; ")
    }

    init(key: [String], value: String, articles: String) {
      self.key = key
      self.value = value
      self.articles = articles
    }

    /// Reads a line; `nil` for one that has not six parts.
    init?(parsing text: String) {
      let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
      guard parts.count == 6 else { return nil }
      key = Array(parts[..<4])
      value = parts[4]
      articles = parts[5]
    }
  }

  /// A line that is otherwise now.
  struct Change {
    let old: Line?
    let new: Line?

    var who: String { (new ?? old)?.who ?? "" }

    /// What only one of both rests on; where they rest on the same, all of it.
    var articles: String {
      let before = Self.split(old?.articles)
      let now = Self.split(new?.articles)
      let apart = now.filter { !before.contains($0) } + before.filter { !now.contains($0) }
      let all = apart.isEmpty ? now : apart
      return all.isEmpty ? "-" : all.joined(separator: "; ")
    }

    private static func split(_ articles: String?) -> [String] {
      (articles ?? "-").split(separator: ";").map(\.trimmed).filter { $0 != "-" }
    }
  }

  let path: String
  /// The script above the mark, byte for byte.
  let script: String
  let pinned: [Line]

  /// Reads a file; `nil` where the mark is missing.
  init?(path: String, _ text: SourceText) {
    let whole = text.text(0..<text.utf8.count)
    let lines = whole.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let mark = lines.firstIndex(where: { $0.trimmed == Self.mark }) else { return nil }
    self.path = path
    script = lines[..<mark].map { $0 + "\n" }.joined()
    pinned = lines[(mark + 1)...].compactMap { Line(parsing: String($0)) }
  }

  /// The file with other lines.
  func text(_ lines: [Line]) -> [UInt8] {
    Array((script + Self.mark + "\n" + lines.map { $0.text + "\n" }.joined()).utf8)
  }

  /// What the incidents of a workspace come to, then its accounts; and how many settlements there are.
  static func lines(of workspace: Workspace) -> (lines: [Line], settlements: Int) {
    var workspace = workspace
    let rows = EffectRows(workspace, language: .english)
    func lines(_ judged: JudgedIncident) -> [Line] {
      let policy = workspace.policies[judged.policy].policy
      let effects = rows.rows(judged)
      let cites = policy.articles(of: judged.ruling.severity)
      let severity =
        effects.first.map { [Line(severity: $0.severity, of: $0.incident, cites)] } ?? []
      let hasLevels = judged.settlement == nil || !policy.levels.isEmpty
      return (hasLevels ? severity : []) + effects.filter { !$0.effect.isEmpty }.map { Line($0) }
    }
    var all = workspace.incidents.indices.flatMap { index -> [Line] in
      guard let ruling = workspace.ruling(on: index) else { return [] }
      let policy = workspace.incidents[index].policy
      return lines(JudgedIncident(incident: index, policy: policy, ruling: ruling))
    }
    var count = 0
    for account in workspace.accounts.indices {
      for judged in workspace.settled(account).cases {
        count += 1
        all += standing(judged, workspace) + lines(judged)
      }
    }
    return (all, count)
  }

  /// The score of a settlement and its place.
  private static func standing(_ judged: JudgedIncident, _ workspace: Workspace) -> [Line] {
    guard let settlement = judged.settlement else { return [] }
    let account = workspace.policies[settlement.policy].policy.accounts[settlement.account.index]
    var cites = account.cites
    // What was entered rests on its own articles.
    for entry in settlement.entries {
      let rule = workspace.policies[entry.policy].policy.rules[entry.entry.rule.index]
      cites += rule.cites.filter { !cites.contains($0) }
    }
    func line(_ word: Keyword, _ value: String) -> Line {
      Line(
        key: [judged.ruling.incident, "-", "-", word.spelling(in: .english)], value: value,
        articles: cites.isEmpty ? "-" : cites.joined(separator: "; "))
    }
    let score = workspace.text(of: settlement.balance.score, policy: judged.policy, in: .english)
    var lines = [line(.score, score)]
    if let standing = settlement.standing {
      let places = standing.places.map {
        $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)..\($0.upperBound)"
      }
      lines.append(line(.rank, places ?? "-"))
    }
    return lines
  }

  /// What is otherwise, in the order of the new lines, with what is gone behind.
  func changes(to lines: [Line]) -> [Change] {
    var waiting: [[String]: [Line]] = [:]
    for line in pinned { waiting[line.key, default: []].append(line) }
    var changes: [Change] = []
    for line in lines {
      let old = waiting[line.key]?.first
      if old != nil { waiting[line.key]?.removeFirst() }
      if old != line { changes.append(Change(old: old, new: line)) }
    }
    for line in pinned where waiting[line.key]?.first == line {
      waiting[line.key]?.removeFirst()
      changes.append(Change(old: line, new: nil))
    }
    return changes
  }

  /// The lines after some changes were accepted: others stay as they were pinned.
  func lines(_ new: [Line], rejecting rejected: [Change]) -> [Line] {
    var lines = new.compactMap { line -> Line? in
      guard let change = rejected.first(where: { $0.new == line }) else { return line }
      return change.old
    }
    lines += rejected.filter { $0.new == nil }.compactMap(\.old)
    return lines
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    var rest = Substring(self)
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }
}
