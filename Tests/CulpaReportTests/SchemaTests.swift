import CulpaEngine
import CulpaReport
import CulpaSyntax
import CulpaTestSupport
import Testing

/// The columns that a policy asks of data: the table to fill in is read back without error.
@Suite struct SchemaTests {
  /// Names that look like units, built-in names and each other's aliases; a version of 2027.
  private static let awkward = """
    policy odd {
        version "1"  effective from 2027-01-01  currency CNY  round half up to 0.01
        severity a < b, highest wins
        disposition rework 返工, scrap 报废
        role operator { tier : first | second }
        role 「人 员」 confidential
        kind delay
        fact 「late (min)」 : duration = 20s
        fact 编号 : count
        fact share : percent = 12.5%
        fact note : text = "=1+1"
        fact found : time
        fact closing : date
        fact figure : number = -0.5
        rule r cites "1" {
            when kind is delay and 「late (min)」 > 1h and 编号 > 1 and note is "x"
            when found is unknown and closing is unknown and figure > 1
            charge operator share of 10 CNY as fine
            charge 「人 员」 1 CNY as fee
            forbid scrap
        }
        procedure p cites "2" { step 「fill in」 by desk  step form by desk }
    }
    person 张伟 { wage = 1 CNY }
    """

  private static func readBack(_ policy: String, _ language: Language, ofPeople: Bool) -> DataRows {
    let load = SourceText(name: "p.culpa", policy)
    var interpreter = Interpreter(
      Workspace(), loader: MemoryLoader(texts: [:]), emit: { _, _ in }, complain: { _, _ in })
    interpreter.load(load)
    let index = interpreter.workspace.policy(named: "odd") ?? 0
    let schema = SchemaText(
      interpreter.workspace, policy: index, ofPeople: ofPeople,
      style: Style(language: language, width: 200, colour: false, ascii: false))
    let csv = String(decoding: schema.csv(), as: UTF8.self)
    let command =
      ofPeople ? "import people from \"s.csv\"" : "import incidents from \"s.csv\" under odd"
    var again = Interpreter(
      Workspace(), loader: MemoryLoader(texts: ["s.csv": csv]), emit: { _, _ in },
      complain: { _, _ in })
    again.run(SourceText(name: "main.culpa", "\(policy)\n\(command)"))
    return DataRows(csv: csv, result: again.result, workspace: again.workspace)
  }

  struct DataRows {
    let csv: String
    let result: ScriptResult
    let workspace: Workspace
  }

  @Test(arguments: [Language.english, .chinese], [true, false])
  func theTableIsReadBack(language: Language, ofPeople: Bool) {
    let rows = Self.readBack(Self.awkward, language, ofPeople: ofPeople)
    #expect(rows.result.diagnostics.filter(\.isError).map(\.message.english) == [], "\(rows.csv)")
    #expect(rows.workspace.incidents.count == (ofPeople ? 0 : 1))
    #expect(rows.workspace.people.count == 1 + (ofPeople ? 1 : 0))
    #expect(rows.csv.split(separator: "\n").count == 2)
  }

  /// What is read back is what the policy says of a field that is left empty.
  @Test func theSampleHoldsTheDefaults() throws {
    let rows = Self.readBack(Self.awkward, .english, ofPeople: false)
    let record = try #require(rows.workspace.incidents.first?.record)
    let policy = try #require(rows.workspace.policies.first?.policy)
    for (fact, value) in zip(policy.facts, record.facts) where fact.standard != .unknown {
      if fact.label.name == "note" { continue }
      #expect(value == fact.standard, "\(fact.label.name)")
    }
    // Two roles, one person: the sample names him in both.
    #expect(record.parties.count == 2)
    #expect(record.moment?.day.description == "2027-01-01")
  }
}
