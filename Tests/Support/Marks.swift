import CulpaReport
import CulpaSyntax

/// The lines of marks that stand under the lines of a case: `^^^^ C2104` under what is wrong,
/// `---- C2104` under a related place, `|` where a place is empty, `^^^>` and `<^^^` at the two ends of
/// a place that runs over several lines.
struct Marks {
  private struct Mark: Comparable {
    let line: Int
    let column: Int
    let isRelated: Bool
    let drawn: String
    let code: String

    static func < (left: Mark, right: Mark) -> Bool {
      (left.line, left.isRelated ? 1 : 0, left.column, left.code, left.drawn)
        < (right.line, right.isRelated ? 1 : 0, right.column, right.code, right.drawn)
    }
  }

  private var marks: [Mark] = []

  /// The marks of one section.
  init(_ outcome: CaseResult, section: String, standIn: (shown: String, real: String)?) {
    for diagnostic in outcome.diagnostics {
      for (position, label) in diagnostic.labels.enumerated() {
        guard let text = outcome.sources[label.span.source], text.name == section else { continue }
        add(label.span, of: text, diagnostic.code, isRelated: position > 0, standIn)
      }
    }
    marks.sort()
  }

  private mutating func add(
    _ span: Span, of text: SourceText, _ code: String, isRelated: Bool,
    _ standIn: (shown: String, real: String)?
  ) {
    func column(_ line: Int, _ offset: Int) -> Int {
      let start = text.lineRange(line).lowerBound
      let before = text.text(start..<max(start, offset))
      return (standIn.map { before.replacing($0.real, with: $0.shown) } ?? before).widthColumns
    }
    let first = text.lineIndex(of: span.start)
    let last = text.lineIndex(of: span.end > span.start ? span.end - 1 : span.end)
    // An excerpt of a data file does not begin with line 1.
    let shift = text.firstLine - 1
    let sign: Character = isRelated ? "-" : "^"
    let start = column(first, Int(span.start))
    if first == last {
      let width = column(first, Int(span.end)) - start
      let drawn = width > 0 ? String(repeating: sign, count: width) : (isRelated ? "|-" : "|")
      append(first + shift, start, drawn, code, isRelated)
    } else {
      let width = column(first, text.lineRange(first).upperBound) - start
      append(
        first + shift, start, String(repeating: sign, count: max(1, width - 1)) + ">", code,
        isRelated)
      let line = text.text(text.lineRange(last))
      let indent = line.prefix { $0 == " " }.count
      let end = column(last, Int(span.end))
      append(
        last + shift, indent, "<" + String(repeating: sign, count: max(0, end - indent - 1)), code,
        isRelated)
    }
  }

  private mutating func append(
    _ line: Int, _ column: Int, _ drawn: String, _ code: String, _ isRelated: Bool
  ) {
    marks.append(
      Mark(line: line, column: column, isRelated: isRelated, drawn: drawn, code: code))
  }

  /// The lines under a line of the section, counted from 0.
  func lines(under line: Int) -> [String] {
    marks.filter { $0.line == line }.map {
      String(repeating: " ", count: $0.column) + $0.drawn + " " + $0.code
    }
  }

  /// Whether a line of a case is a mark and no part of its text.
  static func isMark(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard words.count == 2, words[1].count == 5, words[1].first == "C",
      words[1].dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
    else { return false }
    return words[0].allSatisfy { "^-<>|".contains($0) }
  }
}
