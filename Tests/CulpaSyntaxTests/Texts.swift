import Foundation
import CulpaSyntax
import CulpaTestSupport

/// The texts that tests read, and what of them can be compared.
enum Texts {
  /// All policies and scripts under `Tests/Corpus/syntax` and `examples`, by path.
  static func corpus() throws -> [(path: String, text: SourceText)] {
    var found: [(path: String, text: SourceText)] = []
    for folder in ["Tests/Corpus/syntax", "examples"] {
      let place = Grammar.root.appending(path: folder)
      let names = FileManager.default.enumerator(atPath: place.path)?.compactMap { $0 as? String }
      for name in (names ?? []).sorted() where name.hasSuffix(".culpa") {
        let text = try String(contentsOf: place.appending(path: name), encoding: .utf8)
        found.append((folder + "/" + name, SourceText(name: name, text)))
      }
    }
    return found
  }

  static func tree(_ text: String, limits: Limits = Limits()) -> SyntaxTree {
    parse(SourceText(name: "test", text), as: SourceID(0), limits: limits)
  }

  static func formatted(_ text: String, _ spelling: FormatSpelling) -> String? {
    let source = SourceText(name: "test", text)
    return format(parse(source, as: SourceID(0)), of: source, as: spelling)
  }

  /// The tree without its positions, as words: two texts with the same outline say the same.
  static func outline(_ text: String) -> String {
    var words: [String] = []
    for statement in tree(text).statements { describe(statement, &words) }
    return words.joined(separator: " ")
  }

  private static func describe(_ value: Any, _ words: inout [String]) {
    if value is Span { return }
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .enum || mirror.children.isEmpty {
      // An enum case with a payload has it as its only child, under the name of the case.
      words.append(mirror.children.first?.label ?? "\(value)")
    }
    words.append("(")
    for child in mirror.children {
      if mirror.displayStyle != .enum { words.append(child.label ?? "") }
      describe(child.value, &words)
    }
    words.append(")")
  }

  /// The comments, in the order of the alphabet.
  static func comments(_ text: String) -> [String] {
    let source = SourceText(name: "test", text)
    return lex(source, as: SourceID(0)).comments.map { source.text($0) }.sorted()
  }
}
