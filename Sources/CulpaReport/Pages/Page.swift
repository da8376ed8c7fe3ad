public import CulpaSyntax

/// One self-contained page: nothing on it comes from elsewhere, no script runs, and it prints on A4.
public struct Page {
  let title: String
  let language: Language

  /// A page in one language.
  public init(title: String, language: Language) {
    self.title = title
    self.language = language
  }

  func say(_ words: Bilingual) -> String { words.text(in: language) }

  /// What stands before the first section.
  public func opening() -> [UInt8] {
    var head = Markup.constant("<meta charset=\"utf-8\"/>\n")
    head += .empty(
      "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
    head += .constant("\n")
    head += .empty("meta", [("name", "generator"), ("content", generator)])
    head += .constant("\n")
    head += .element("title", text: title)
    head += .constant("\n")
    head += .styleSheet(PageStyle.rules)
    let lang = language == .chinese ? "zh-Hans" : "en"
    let heading = Markup.element("h1", text: title)
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(lang)">
      <head>
      \(head.html)
      </head>
      <body>
      <main>
      \(heading.html)

      """.utf8)
  }

  private var generator: String { "culpa \(CulpaVersion.current)" }

  /// What stands after the last section.
  public func closing() -> [UInt8] {
    let foot = Markup.element("footer", text: say(WordsOfPage.made(with: generator)))
    return Array((foot.html + "\n</main>\n</body>\n</html>\n").utf8)
  }

  /// What went wrong on the way to the page.
  public func problems(_ texts: [String]) -> [UInt8] {
    let items = texts.map { Markup.element("li", text: $0) }.joined()
    return Self.section(
      say(WordsOfPage.problems), .element("ul", [("class", "bad")], items)
    ).bytes
  }

  /// A section under a heading.
  static func section(_ heading: String, _ content: Markup, class name: String = "") -> Markup {
    .element(
      "section", name.isEmpty ? [] : [("class", name)],
      .constant("\n") + .element("h2", text: heading) + .constant("\n") + content)
      + .constant("\n")
  }

  /// A sentence of its own.
  static func paragraph(_ text: String, class name: String = "") -> Markup {
    .element("p", name.isEmpty ? [] : [("class", name)], text: text) + .constant("\n")
  }
}
