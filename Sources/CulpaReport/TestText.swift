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
    let isEnglish = style.language == .english
    let place = DiagnosticText(result.workspace.sources, style: style).place(result.span) ?? ""
    let word =
      switch result.status {
      case .passed: isEnglish ? "pass" : "通过"
      case .failed: style.red(isEnglish ? "FAIL" : "失败")
      case .broken: style.red(isEnglish ? "ERROR" : "出错")
      }
    var lines = ["\(word)  \(safeForTerminal(result.name))  \(style.dim(place))"]
    for checked in result.expectations where !checked.isMet {
      let text = result.workspace.sources.text(checked.span)
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let found = result.workspace.text(of: checked.found, policy: checked.judged.policy)
        .text(in: style.language)
      lines.append("  " + safeForTerminal(words))
      lines.append((isEnglish ? "    found " : "    实际为 ") + style.bold(found))
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
}
