import CulpaSyntax

/// Text of a page, in which every piece is markup already.
///
/// Whatever comes from a policy, a data file or a person goes through ``init(text:)``, once; nothing else
/// makes markup of a text. What is written is HTML that is also well-formed XML.
struct Markup: Hashable {
  private(set) var html: String

  init() { html = "" }

  /// A text as text: what has a meaning in HTML is escaped; controls and marks that change the reading
  /// order are made visible; a line end breaks the line.
  init(text: String) {
    html = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      Self.escaped(safeForTerminal(String(line)))
    }.joined(separator: "<br/>")
  }

  private init(html: String) { self.html = html }

  /// An element with what is in it. Names and attribute names are ours; values are escaped.
  static func element(
    _ name: StaticString, _ attributes: [(String, String)] = [], _ content: Markup
  ) -> Markup {
    Markup(html: start(name, attributes) + ">" + content.html + "</\(name)>")
  }

  /// An element that holds a text.
  static func element(
    _ name: StaticString, _ attributes: [(String, String)] = [], text: String
  ) -> Markup {
    element(name, attributes, Markup(text: text))
  }

  /// An element that holds nothing.
  static func empty(_ name: StaticString, _ attributes: [(String, String)]) -> Markup {
    Markup(html: start(name, attributes) + "/>")
  }

  /// Markup that stands in the program.
  static func constant(_ html: StaticString) -> Markup { Markup(html: "\(html)") }

  /// A style sheet; it may hold `>`, but neither `<` nor `&`.
  static func styleSheet(_ rules: StaticString) -> Markup {
    Markup(html: "<style>\n\(rules)\n</style>")
  }

  static func + (left: Markup, right: Markup) -> Markup { Markup(html: left.html + right.html) }
  static func += (left: inout Markup, right: Markup) { left.html += right.html }

  var isEmpty: Bool { html.isEmpty }
  var bytes: [UInt8] { Array(html.utf8) }

  private static func start(
    _ name: StaticString, _ attributes: [(String, String)]
  ) -> String {
    var start = "<\(name)"
    for (attribute, value) in attributes {
      start += " \(attribute)=\"" + escaped(safeForTerminal(value)) + "\""
    }
    return start
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default:
        // No character of XML, or of anything else that is to be read.
        if scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value) {
          escaped += "\u{FFFD}"
        } else {
          escaped.unicodeScalars.append(scalar)
        }
      }
    }
    return escaped
  }
}

extension [Markup] {
  func joined(_ separator: Markup = Markup()) -> Markup {
    var all = Markup()
    for (index, markup) in enumerated() { all += index == 0 ? markup : separator + markup }
    return all
  }
}

extension Columns {
  /// The table for a page: wide ones scroll by themselves.
  func markup(hasHeadings: Bool = true) -> Markup {
    if rows.isEmpty { return Markup() }
    var head = Markup()
    for column in columns {
      head += .element("th", Self.side(column) + [("scope", "col")], text: column.header)
    }
    var body = Markup()
    for row in rows {
      switch row {
      case .cells(let cells):
        var line = Markup()
        for (index, column) in columns.enumerated() {
          let cell = cells.indices.contains(index) ? cells[index] : ""
          line += .element("td", Self.side(column), Self.markup(cell))
        }
        body += .element("tr", [], line) + .constant("\n")
      case .heading(let parts):
        if !hasHeadings { continue }
        let texts = parts.map { Self.markup($0) }.joined(.constant(" "))
        body += .element(
          "tr", [("class", "group")],
          .element("th", [("colspan", String(columns.count)), ("scope", "rowgroup")], texts))
      }
    }
    let table = Markup.element(
      "table", [],
      .element("thead", [], .element("tr", [], head)) + .constant("\n")
        + .element("tbody", [], body))
    return .element("div", [("class", "scroll")], table) + .constant("\n")
  }

  private static func side(_ column: Column) -> [(String, String)] {
    column.alignment == .right ? [("class", "n")] : []
  }

  private static func markup(_ cell: Cell) -> Markup {
    switch cell.paint {
    case nil: Markup(text: cell.text)
    case .bold?: .element("b", text: cell.text)
    case .dim?: .element("span", [("class", "dim")], text: cell.text)
    case .red?: .element("b", [("class", "bad")], text: cell.text)
    case .yellow?: .element("span", [("class", "warn")], text: cell.text)
    case .blue?, .cyan?: .element("span", text: cell.text)
    }
  }
}
