import CulpaEngine
import CulpaSyntax
import CulpaTestSupport

/// A script that imports data, run over texts in memory.
struct DataRun {
  static let policy = """
    policy lapses 失误 {
        currency CNY
        round half up to 0.01
        severity minor 轻微 < serious 严重, highest wins
        role operator 责任人 {
            tier 责任 : unassigned 未分级 | first 第一 | second 第二 = unassigned
        }
        role supervisor 主管
        role downstream 后道
        office administration 行政部
        kind delay 延误, damage 货损
        fact overdue 超时 : duration = 0h
        fact loss 损失 : money = 0 CNY
        fact reminders 催促 : count
        fact share 比例 : percent = 10%
        fact severe 严重投诉 : yes/no = no
        fact cause 原因 : one of other 其他 | neglect 疏忽 = other
        fact tip 举报日期 : date
        ladder by loss cites "1" {
            minor   above 0 CNY
            serious above 500 CNY
        }
        rule recovery_rule 追偿规则 cites "2" {
            when severity is minor
            charge operator 100% of loss as recovery 追偿
        }
        procedure report 严重报告 cites "3" {
            when severity >= serious
            step form 报告单 by administration within 24h of occurred
        }
    }
    """

  static let people = """
    person,name,supervisor
    zhang,张伟,
    li,李娜,zhang
    wang,王芳,

    """

  let workspace: Workspace
  let result: ScriptResult
  /// What each import took and left out.
  let imports: [String]
  /// What `assess` answered.
  let rulings: [Ruling]

  /// Runs a script beside the policy `p.culpa` and the people `people.csv`.
  init(_ script: String, _ files: [String: String]) {
    let texts = files.merging(["p.culpa": Self.policy, "people.csv": Self.people]) { own, _ in own }
    let seen = Seen()
    var interpreter = Interpreter(
      Workspace(), loader: MemoryLoader(texts: texts),
      emit: { outcome, _ in seen.take(outcome) }, complain: { _, _ in })
    interpreter.run(SourceText(name: "main.culpa", script))
    workspace = interpreter.workspace
    result = interpreter.result
    imports = seen.imports
    rulings = seen.rulings
  }

  /// Imports people and one file of incidents.
  init(incidents: String, named name: String = "i.csv", people: String = DataRun.people) {
    self.init(
      """
      use "p.culpa"
      import people from "people.csv"
      import incidents from "\(name)" under lapses
      """, [name: incidents, "people.csv": people])
  }

  /// Imports people alone.
  init(people: String, named name: String = "people.csv") {
    self.init("use \"p.culpa\"\nimport people from \"\(name)\"", [name: people])
  }

  /// Hears what the interpreter answers.
  private final class Seen {
    var imports: [String] = []
    var rulings: [Ruling] = []

    func take(_ outcome: Outcome) {
      if case .imported(_, path: let path, taken: let taken, leftOut: let leftOut) = outcome {
        imports.append("\(path) \(taken)+\(leftOut)")
      }
      if case .rulings(let judged) = outcome { rulings += judged.map(\.ruling) }
    }
  }

  /// What was wrong; that the policy leaves much unused is no matter here.
  var problems: [Diagnostic] { result.diagnostics.filter(\.isError) }

  /// Each problem as `code file:line:column excerpt`, the offending words between `«` and `»`.
  var shown: [String] {
    problems.map { diagnostic in
      let span = diagnostic.span
      guard let text = workspace.sources[span.source] else { return diagnostic.code }
      let (line, column) = text.position(of: span.start)
      let range = Int(span.start)..<Int(span.end)
      return "\(diagnostic.code) \(text.name):\(line):\(column) " + text.text(0..<range.lowerBound)
        + "«" + text.text(range) + "»" + text.text(range.upperBound..<text.utf8.count)
    }
  }

  /// The English messages.
  var messages: [String] { problems.map(\.message.english) }
  /// The names of the incidents that were taken.
  var names: [String] { workspace.incidents.map(\.record.name) }

  /// A fact of an incident as text.
  func fact(_ name: String, of incident: String) -> String {
    guard let index = workspace.incident(named: incident),
      let fact = workspace.policies.first?.policy.facts.firstIndex(where: { $0.label.name == name })
    else { return "?" }
    let value = workspace.incidents[index].record.facts[fact]
    return workspace.text(of: value, policy: 0, in: .english)
  }

  /// Each party of an incident as `role person tier order`.
  func parties(of incident: String) -> [String] {
    guard let index = workspace.incident(named: incident) else { return [] }
    return workspace.incidents[index].record.parties.map { party in
      let role = workspace.policies[0].policy.roles[party.role.index].label.name
      let person = party.person.map { workspace.people[$0.index].label.name } ?? "someone"
      let place = [party.tier, party.order].map { $0.map(String.init) ?? "-" }
      return ([role, person] + place).joined(separator: " ")
    }
  }

  /// The name of somebody's supervisor.
  func supervisor(of person: String) -> String? {
    workspace.person(named: person).flatMap { workspace.people[$0.index].superior }
      .map { workspace.people[$0.index].label.name }
  }
}
