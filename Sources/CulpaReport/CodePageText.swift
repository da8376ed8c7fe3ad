import CulpaSyntax

/// A page of ``CodePages`` as lines for a person: the text, then the wrong and the right example with
/// the files they load.
public struct CodePageText {
  private let page: CodePage
  private let style: Style

  /// Renders one page.
  public init(_ page: CodePage, style: Style) {
    self.page = page
    self.style = style
  }

  /// The lines of the page.
  public func lines() -> [String] {
    let title = page.title.text(in: style.language)
    var lines = [style.bold("\(page.code)  \(title)"), ""]
    lines += wrapped(page.text.text(in: style.language), widthColumns: min(style.width, 90))
    lines += example(WordsOfReport.wrongExample, page.wrong, page.wrongFiles)
    lines += example(WordsOfReport.rightExample, page.right, page.rightFiles)
    return lines
  }

  private func example(
    _ title: Bilingual, _ script: String, _ files: [String: String]
  ) -> [String] {
    guard !script.isEmpty else { return [] }
    var lines = ["", style.cyan(title.text(in: style.language)), ""]
    lines += indented(script)
    for name in files.keys.sorted() {
      lines += ["", "    " + style.dim("\(name):")] + indented(files[name] ?? "")
    }
    return lines
  }

  private func indented(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "    " + safeForTerminal(String($0))
    }
  }
}
