import CulpaSyntax
import CulpaTestSupport
import Foundation
import Testing

/// The regulations under `examples/regulations`: each rule of the catalogue has its constructs and its
/// tests, each construct its rule, and the month of each rules as pinned.
struct RegulationsTests {
  /// One regulation: where it is, and how many rules the catalogue counts in it.
  struct Regulation: Sendable, CustomTestStringConvertible {
    let system: String
    let folder: String
    let rules: Int

    var testDescription: String { "\(system) \(folder)" }

    var url: URL { CulpaProcess.root.appending(path: "examples/regulations/\(folder)") }

    func tree(of file: String) throws -> SyntaxTree {
      let text = try String(contentsOf: url.appending(path: file), encoding: .utf8)
      return parse(SourceText(name: file, text), as: SourceID(0))
    }

    func list() throws -> RegulationList {
      try RegulationList(at: url.appending(path: "rules.csv"))
    }
  }

  static let all: [Regulation] = []

  @Test func noRegulationIsLeftOut() throws {
    let root = CulpaProcess.root.appending(path: "examples/regulations")
    let folders = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix("/policy.culpa") }.map { String($0.dropLast("/policy.culpa".count)) }
    #expect(Set(folders) == Set(Self.all.map(\.folder)))
    #expect(Self.all.count == 11)
  }

  @Test(arguments: all)
  func eachRuleOfTheCatalogueIsListed(regulation: Regulation) throws {
    let wanted = (1...regulation.rules).map { "\(regulation.system)-r\($0)" }
    #expect(try regulation.list().entries.map(\.rule) == wanted)
  }

  @Test(arguments: all)
  func whatIsListedExists(regulation: Regulation) throws {
    let declared = DeclaredNames.of(try regulation.tree(of: "policy.culpa")).all
    let tests = Set(
      try regulation.tree(of: "tests.culpa").statements.compactMap { statement in
        if case .test(let test) = statement { return test.name.value }
        return nil
      })
    for entry in try regulation.list().entries {
      for construct in entry.constructs {
        #expect(declared.contains(construct), "\(entry.rule): no \(construct)")
      }
      for test in entry.tests { #expect(tests.contains(test), "\(entry.rule): no test \(test)") }
    }
  }

  @Test(arguments: all)
  func eachRuleIsTestedOrSaysWhyNot(regulation: Regulation) throws {
    for entry in try regulation.list().entries {
      if entry.isProse {
        #expect(!entry.reading.isEmpty, "\(entry.rule): prose without a reason")
        #expect(entry.tests.isEmpty, "\(entry.rule): prose with tests")
      } else {
        #expect(!entry.constructs.isEmpty, "\(entry.rule): nothing says it")
        #expect(!entry.tests.isEmpty, "\(entry.rule): nothing tests it")
      }
    }
  }

  @Test(arguments: all)
  func nothingIsInThePolicyThatNoRuleAsksFor(regulation: Regulation) throws {
    let wanted = DeclaredNames.of(try regulation.tree(of: "policy.culpa")).wanted
    let listed = Set(try regulation.list().entries.flatMap(\.constructs))
    #expect(wanted.subtracting(listed).sorted() == [])
  }

  @Test(arguments: all)
  func theTestsOfTheRegulationPass(regulation: Regulation) throws {
    let run = try CulpaProcess.run(
      ["test", "examples/regulations/\(regulation.folder)/tests.culpa"], in: CulpaProcess.root)
    #expect(run.exit == 0, "\(run.output)")
  }

  @Test(arguments: all, ["en", "zh"])
  func theMonthIsPinned(regulation: Regulation, language: String) throws {
    let run = try CulpaProcess.run(
      ["--lang", language, "run", "examples/regulations/\(regulation.folder)/month.culpa"],
      in: CulpaProcess.root)
    #expect(run.exit == 0)
    let name = regulation.folder.replacing("/", with: "-")
    let url = CulpaProcess.root.appending(path: "Tests/Corpus/examples/\(name).\(language).txt")
    if CulpaProcess.isUpdating {
      try run.output.write(to: url, atomically: true, encoding: .utf8)
      return
    }
    #expect(run.output == (try String(contentsOf: url, encoding: .utf8)))
  }

  /// At least half are written with Chinese keywords.
  @Test func halfAreChinese() throws {
    let chinese = try Self.all.filter { regulation in
      let url = regulation.url.appending(path: "policy.culpa")
      return try String(contentsOf: url, encoding: .utf8).contains("\n制度 ")
    }
    #expect(chinese.count * 2 >= Self.all.count)
  }
}
