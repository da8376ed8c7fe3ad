import CulpaTestSupport
import Foundation
import Testing

/// The grammar stands word for word in the parser.
@Suite struct GrammarTests {
  /// Comments of the form `name = …` that end with ` ;`, each with the line of code below it.
  private static func commented() throws -> [(production: String, below: String)] {
    let folder = Grammar.root.appending(path: "Sources/CulpaSyntax/Parsing")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var found: [(production: String, below: String)] = []
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      var comment: [Substring] = []
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        let trimmed = line.drop(while: \.isWhitespace)
        if trimmed.hasPrefix("// ") {
          comment.append(trimmed.dropFirst(3))
          continue
        }
        let all = Grammar.folded(comment.joined(separator: " "))
        if all.hasSuffix(" ;"), all.contains(" = ") { found.append((all, String(trimmed))) }
        comment = []
      }
    }
    return found
  }

  @Test func everyProductionHasOneFunction() throws {
    let functions = try Self.commented()
    for production in try Grammar.current().productions {
      let matching = functions.filter { $0.production == production.text }
      #expect(matching.count == 1, "\(production.text)")
    }
  }

  @Test func everyFunctionHasItsProduction() throws {
    let productions = Set(try Grammar.current().productions.map(\.text))
    for function in try Self.commented() {
      #expect(productions.contains(function.production), "\(function.production)")
      #expect(function.below.contains("mutating func "), "\(function.production)")
    }
  }
}
