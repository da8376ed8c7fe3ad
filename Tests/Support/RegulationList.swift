public import CulpaSyntax
public import Foundation

/// The list beside a policy: what says each rule of the regulation, and what tests it.
public struct RegulationList {
  /// One rule of the regulation.
  public struct Entry {
    /// As in the catalogue: `S4.8-r1`.
    public let rule: String
    public let isProse: Bool
    /// Names of the policy with their nouns: `rule red_notices`.
    public let constructs: [String]
    /// Names of tests, in full.
    public let tests: [String]
    /// The reading chosen, or why nobody can evaluate the rule.
    public let reading: String
  }

  public let entries: [Entry]

  /// Reads `rules.csv`.
  public init(at url: URL) throws {
    let text = try String(contentsOf: url, encoding: .utf8)
    var rows: [[String]] = [[""]]
    var quoted = false
    var previous: Character = ","
    for character in text {
      let last = rows.count - 1
      if character == "\"" {
        // Two quotes in a quoted field are one.
        if !quoted, previous == "\"" { rows[last][rows[last].count - 1].append("\"") }
        quoted.toggle()
      } else if character == ",", !quoted {
        rows[last].append("")
      } else if character.isNewline, !quoted {
        rows.append([""])
      } else {
        rows[last][rows[last].count - 1].append(character)
      }
      previous = character
    }
    rows.removeAll { $0 == [""] }
    guard rows.first == ["rule", "article", "status", "constructs", "tests", "reading"] else {
      throw Malformed(what: "the header is \(rows.first ?? [])")
    }
    entries = try rows.dropFirst().map { row in
      guard row.count == 6 else { throw Malformed(what: "\(row.count) fields: \(row)") }
      guard ["evaluable", "prose"].contains(row[2]) else { throw Malformed(what: row[2]) }
      return Entry(
        rule: row[0], isProse: row[2] == "prose", constructs: Self.parts(row[3]),
        tests: Self.parts(row[4]), reading: row[5])
    }
  }

  /// A list that can't be read.
  public struct Malformed: Error {
    public let what: String
  }

  private static func parts(_ field: String) -> [String] {
    field.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }
}

/// Everything that a policy declares, as a list names it: `rule late`, `step report.form`.
public enum DeclaredNames {
  /// The names of all policies, laws and departments of a text, and those which a list must mention.
  public static func of(_ tree: SyntaxTree) -> (all: Set<String>, wanted: Set<String>) {
    var all: Set<String> = []
    var wanted: Set<String> = []
    for statement in tree.statements {
      switch statement {
      case .policy(let policy):
        all.insert("policy \(policy.naming.name.text)")
        for item in policy.items { add(item, to: &all, &wanted) }
      case .law(let law):
        all.insert("law \(law.naming.name.text)")
        wanted.insert("law \(law.naming.name.text)")
      case .person(let person) where person.isDepartment:
        all.insert("department \(person.naming.name.text)")
      case .person, .incident, .record, .scenario, .test, .given, .command: break
      }
    }
    return (all, wanted)
  }

  private static func add(
    _ item: PolicyItem, to all: inout Set<String>, _ wanted: inout Set<String>
  ) {
    func declare(_ noun: String, _ naming: Naming) { all.insert("\(noun) \(naming.name.text)") }
    func must(_ noun: String, _ naming: Naming) {
      declare(noun, naming)
      wanted.insert("\(noun) \(naming.name.text)")
    }
    switch item {
    case .version: all.insert("setting version")
    case .effective: all.insert("setting effective")
    case .currency: all.insert("setting currency")
    case .round: all.insert("setting round")
    case .calendar: all.insert("setting calendar")
    case .monthEnd: all.insert("setting month end")
    case .boundary: all.insert("setting boundary")
    case .transition: all.insert("setting transition")
    case .status: all.insert("setting status")
    case .severity(let severity):
      all.insert("setting severity")
      for level in severity.levels { declare("severity", level) }
    case .role(let role): declare("role", role.naming)
    case .kinds(let all, _): for naming in all { declare("kind", naming) }
    case .offices(let all, _): for naming in all { declare("office", naming) }
    case .measures(let all, _): for naming in all { declare("measure", naming) }
    case .dispositions(let all, _): for naming in all { declare("disposition", naming) }
    case .fact(let fact): declare("fact", fact.naming)
    case .parameter(let parameter): declare("param", parameter.naming)
    case .term(let term): declare("term", term.naming)
    case .table(let table): must("table", table.naming)
    case .tally(let tally): must("tally", tally.naming)
    case .ladder(let ladder):
      guard case .name(let name) = ladder.subject.ungrouped else { return }
      // A ladder has no name of its own, and its subject has two.
      all.insert("ladder \(name.text)")
    case .rule(let rule): must("rule", rule.naming)
    case .allow: break
    case .collect: all.insert("setting collect")
    case .procedure(let procedure):
      must("procedure", procedure.naming)
      for step in procedure.steps {
        all.insert("step \(procedure.naming.name.text).\(step.naming.name.text)")
        all.insert("step \(step.naming.name.text)")
      }
    case .duty(let duty): must("duty", duty.naming)
    case .account(let account):
      must("account", account.naming)
      for setting in account.settings {
        switch setting {
        case .item(let naming, _, _): declare("item", naming)
        case .ranking: all.insert("ranking \(account.naming.name.text)")
        case .opening, .lowest, .highest, .carryOver, .expiry, .members: break
        }
      }
      for item in account.items { add(item, to: &all, &wanted) }
    }
  }
}
