public import CulpaEngine
import CulpaSyntax

/// A test that did not pass: what was expected, what was found, and how that came about.
public struct TestText {
  let result: TestResult
  let style: Style

  /// Renders one result.
  public init(_ result: TestResult, style: Style) {
    self.result = result
    self.style = style
  }

  /// The lines of a result.
  public func lines() -> [String] {
    let place = DiagnosticText(result.workspace.sources, style: style).place(result.span) ?? ""
    var word = WordsOfReport.status(result.status).text(in: style.language)
    if result.status != .passed { word = style.red(word) }
    var lines = ["\(word)  \(safeForTerminal(result.name))  \(style.dim(place))"]
    for checked in result.expectations where !checked.isMet {
      let text = result.workspace.sources.text(checked.span)
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let found = self.words(of: checked).text(in: style.language)
      lines.append("  " + safeForTerminal(words))
      let lead = WordsOfReport.found.text(in: style.language)
      lines.append("    \(lead) \(style.bold(found))")
      let explanation = ExplanationText(
        checked.judged, result.workspace, inFull: false, style: style)
      lines += explanation.lines(.everything).map { "    " + $0 }
    }
    for diagnostic in result.diagnostics {
      lines += DiagnosticText(result.workspace.sources, style: style).lines(diagnostic).map {
        "  " + $0
      }
    }
    return lines
  }

  private func words(of checked: CheckedExpectation) -> Bilingual {
    let policy = checked.judged.policy
    guard case .severity(let mask) = checked.found else {
      return result.workspace.text(of: checked.found, policy: policy)
    }
    return result.workspace.severity(shown: mask, policy: policy)
  }
}
