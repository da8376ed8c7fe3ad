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
    let unmet = result.expectations.filter { !$0.isMet }
    for (index, checked) in unmet.enumerated() {
      let text = result.workspace.sources.text(checked.span)
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let found = self.words(of: checked).text(in: style.language)
      lines.append("  " + safeForTerminal(words))
      let lead = WordsOfReport.found.text(in: style.language)
      lines.append("    \(lead) \(style.bold(found))")
      // What several expectations look at is explained once, below the last of them.
      let isLast = !unmet[(index + 1)...].contains {
        $0.judged?.incident == checked.judged?.incident
      }
      guard isLast, let judged = checked.judged else { continue }
      let explanation = ExplanationText(
        judged, result.workspace, inFull: false, style: style)
      lines += explanation.lines(.everything).map { indented($0, by: "    ") }
    }
    for diagnostic in result.diagnostics {
      lines += DiagnosticText(result.workspace.sources, style: style).lines(diagnostic).map {
        indented($0, by: "  ")
      }
    }
    return lines
  }

  private func indented(_ line: String, by margin: String) -> String {
    line.isEmpty ? "" : margin + line
  }

  private func words(of checked: CheckedExpectation) -> Bilingual {
    let workspace = result.workspace
    let policy = checked.policy
    switch checked.found {
    case .severity(let mask): return workspace.severity(shown: mask, policy: policy)
    case .amount(let low, let high): return workspace.amount(low, high, policy: policy)
    case .amounts, .moment, .status, .seconds, .measures, .value, .truth, .duty, .nothing:
      return workspace.text(of: checked.found, policy: policy)
    }
  }
}
