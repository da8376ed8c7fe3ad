import CulpaSyntax
import CulpaTestSupport
import Foundation
import Testing

/// `examples/README.md` counts what there is, and points at what there is.
struct ExamplesPageTests {
  private static let page = CulpaProcess.root.appending(path: "examples/README.md")

  private func lines(from start: String) throws -> [String] {
    try String(contentsOf: Self.page, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { $0.hasPrefix(start) }
  }

  private func tree(_ path: String) throws -> SyntaxTree {
    let url = CulpaProcess.root.appending(path: "examples/\(path)")
    let text = try String(contentsOf: url, encoding: .utf8)
    return parse(SourceText(name: path, text), as: SourceID(0))
  }

  private func tests(in tree: SyntaxTree) -> Int {
    tree.statements.filter { statement in
      if case .test = statement { true } else { false }
    }.count
  }

  /// Found, covered, prose, tests, then the constructs that the list names, by noun.
  private func row(of regulation: RegulationsTests.Regulation) throws -> String {
    let entries = try regulation.list().entries
    let prose = entries.filter(\.isProse)
    let covered = entries.filter { !$0.isProse && !$0.constructs.isEmpty && !$0.tests.isEmpty }
    var nouns: [String: Int] = [:]
    for construct in Set(entries.flatMap(\.constructs)) {
      nouns[String(construct.prefix { $0 != " " }), default: 0] += 1
    }
    let used = nouns.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let cells = [
      regulation.system, "[\(regulation.folder)](regulations/\(regulation.folder))",
      "\(entries.count)", "\(covered.count)", "\(prose.count)",
      "\(tests(in: try regulation.tree(of: "tests.culpa")))", used.joined(separator: ", "),
    ]
    return "| " + cells.joined(separator: " | ") + " |"
  }

  @Test(arguments: RegulationsTests.all)
  func theTableCountsWhatThereIs(regulation: RegulationsTests.Regulation) throws {
    #expect(try lines(from: "| \(regulation.system) |") == [try row(of: regulation)])
  }

  /// The flagship has its list on the page itself.
  @Test func theTableCountsTheFlagship() throws {
    let rules = try lines(from: "| r").filter { $0.dropFirst(3).first?.isNumber == true }
    let open = rules.filter { $0.contains("| not evaluated") }
    let numbers = [
      rules.count, rules.count - open.count, open.count,
      tests(in: try tree("logistics-tests.culpa")),
    ]
    let start = "| S0.11 | [logistics.culpa](logistics.culpa) | "
    let row = start + numbers.map { "\($0) | " }.joined()
    #expect(rules.count == 47)
    #expect(try lines(from: "| S0.11 |").map { $0.hasPrefix(row) } == [true])
  }

  /// Each capability of the catalogue names declarations that say it.
  @Test func eachCapabilityNamesWhatSaysIt() throws {
    var declared: [Substring: Set<String>] = [
      "logistics": DeclaredNames.of(try tree("logistics.culpa")).all,
      "capabilities": DeclaredNames.of(try tree("capabilities.culpa")).all,
    ]
    for regulation in RegulationsTests.all {
      guard let name = regulation.folder.split(separator: "/").last else { continue }
      declared[name] = DeclaredNames.of(try regulation.tree(of: "policy.culpa")).all
    }
    let rows = try lines(from: "| C")
    let codes = (1...50).map { "| C\($0 < 10 ? "0" : "")\($0) | " }
    #expect(rows.map { String($0.prefix(8)) } == codes)
    for row in rows {
      let cell = try #require(row.dropLast(2).split(separator: "|").last)
      for part in cell.split(separator: ";") {
        let sides = part.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
        try #require(sides.count == 2, "\(part)")
        let known = try #require(declared[Substring(sides[0])], "\(part)")
        for construct in sides[1].split(separator: ",") {
          let name = construct.trimmingCharacters(in: .whitespaces)
          #expect(known.contains(name), "\(row.prefix(5)): no \(name) in \(sides[0])")
        }
      }
    }
  }

  @Test func theCapabilitiesAreTried() throws {
    let run = try CulpaProcess.run(["test", "examples/capabilities.culpa"], in: CulpaProcess.root)
    #expect(run.exit == 0, "\(run.output)")
  }
}
