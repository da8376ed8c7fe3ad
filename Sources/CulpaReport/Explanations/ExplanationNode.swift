import CulpaEngine
import CulpaSyntax

/// One line of why, with what is under it: the tree that JSON and pages show.
struct ExplanationNode {
  /// What a line is about; programs read the raw value.
  enum Kind: String, CaseIterable {
    // What is found.
    case severity, candidate, shift, tally, table, score, disposition, party, charge, reward,
      discipline, entry, obligations, obligation, plan, revision, lapsed, question, conflict
    // The steps of an amount, in the order of reckoning.
    case share, fixed, part, apportioned, points, rate, relative, money, factor, shared, floor, cap,
      rounded, law, decision, cases
    // What lies under a rule.
    case joined, condition, fact, term, step, override, note
  }

  let kind: Kind
  /// What a person reads, on one line.
  let text: String
  /// Exact figures by name; `nil` for what is not bounded by what is known.
  var figures: [(name: String, value: Decimal?)] = []
  /// `false` where it only may hold.
  var isCertain = true
  var rule: String?
  var articles: [String] = []
  /// File and line of a fact.
  var origin: String?
  var children: [ExplanationNode] = []

  /// The lines of an outline, nested by their indents.
  static func outline(
    _ kind: Kind, _ lines: [String], under inner: Kind = .note
  ) -> [ExplanationNode] {
    var rest = lines.filter { !$0.isEmpty }[...]
    return nodes(kind, &rest, deeperThan: -1, under: inner)
  }

  private static func nodes(
    _ kind: Kind, _ rest: inout ArraySlice<String>, deeperThan outer: Int, under inner: Kind
  ) -> [ExplanationNode] {
    var nodes: [ExplanationNode] = []
    while let line = rest.first {
      let indent = line.prefix { $0 == " " }.count
      if indent <= outer { break }
      rest.removeFirst()
      let children = Self.nodes(inner, &rest, deeperThan: indent, under: inner)
      nodes.append(ExplanationNode(kind: kind, text: oneLine(line), children: children))
    }
    return nodes
  }

  /// Columns of a line for terminals, one after the other.
  static func oneLine(_ line: String) -> String {
    var parts: [String] = []
    var part = ""
    var blanks = 0
    for character in line.drop(while: { $0 == " " }) {
      if character == " " {
        blanks += 1
        continue
      }
      if blanks > 1, !part.isEmpty {
        parts.append(part)
        part = ""
      } else if blanks == 1 {
        part += " "
      }
      blanks = 0
      part.append(character)
    }
    return (parts + [part]).joined(separator: " · ")
  }
}
