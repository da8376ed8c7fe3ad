import CulpaSyntax
import Testing

/// Every limit that a text can reach ends in a diagnostic of its own, at its default.
struct LimitsTests {
  private func codes(_ text: String) -> [String] {
    let tree = parse(SourceText(name: "long.culpa", text), as: SourceID(0))
    var codes: [String] = []
    for diagnostic in tree.diagnostics where codes.last != diagnostic.code {
      codes.append(diagnostic.code)
    }
    return codes
  }

  private func term(_ value: String) -> String { "policy p {\n    term a = \(value)\n}\n" }

  @Test func depthEndsAt128() {
    func nested(_ depth: Int) -> String {
      term(String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth))
    }
    #expect(codes(nested(100)) == [])
    #expect(codes(nested(200)) == ["C6004"])
    #expect(codes(nested(100_000)) == ["C6004"])
  }

  @Test(arguments: [" + ", " * ", " and ", " or "])
  func chainsEndAt4096(joint: String) {
    func chain(_ count: Int) -> String {
      term(Array(repeating: "x", count: count).joined(separator: joint))
    }
    #expect(codes(chain(4000)) == [])
    #expect(codes(chain(5000)) == ["C6005"])
  }

  @Test func literalsEndAt64KiB() {
    func version(_ count: Int) -> String {
      "policy p {\n    version \"\(String(repeating: "x", count: count))\"\n}\n"
    }
    #expect(codes(version(65_000)) == [])
    #expect(codes(version(66_000)) == ["C6003"])
  }

  @Test func errorsEndAt200() {
    let text = String(repeating: "policy p { oops }\n", count: 300)
    let tree = parse(SourceText(name: "long.culpa", text), as: SourceID(0))
    #expect(tree.diagnostics.count == 201)
    #expect(tree.diagnostics.last?.code == "C6006")
  }

  /// A character that is refused is an error like any other.
  @Test func refusedCharactersEndAt200() {
    let tree = parse(
      SourceText(name: "long.culpa", String(repeating: "@ ", count: 300)), as: SourceID(0))
    #expect(tree.diagnostics.filter { $0.code == "C1001" }.count == 200)
    #expect(tree.diagnostics.contains { $0.code == "C6006" })
  }
}
