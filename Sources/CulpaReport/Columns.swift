/// A table for people: columns two spaces apart, a line under the headers, no boxes.
///
/// ```text
/// person  amount
/// ──────  ──────
/// 张伟    500.00
/// ```
/// Everything is measured in terminal columns. Where the table is wider than its style allows, columns
/// of text give way: first those that yield, then the widest; words are broken last, and then after `_`
/// if they have one. Figures are never cut, so a table may stay too wide.
public struct Columns: Sendable {
  /// The side of the column a text leans to.
  public enum Alignment: Hashable, Sendable {
    case left
    /// For figures. The column is never narrowed.
    case right
  }

  /// What happens to a text that is too long.
  public enum Overflow: Hashable, Sendable {
    /// It goes on in the next line.
    case wrap
    /// It ends with `…`.
    case truncate
  }

  /// One column.
  public struct Column: Hashable, Sendable {
    /// The text above it.
    public var header: String
    /// The side its texts lean to.
    public var alignment: Alignment
    /// What happens to a text that is too long.
    public var overflow: Overflow
    /// Whether it is the first to give way in a table that is too wide.
    public var yields: Bool

    /// A column.
    public init(
      _ header: String, _ alignment: Alignment = .left, overflow: Overflow = .wrap,
      yields: Bool = false
    ) {
      self.header = header
      self.alignment = alignment
      self.overflow = overflow
      self.yields = yields
    }
  }

  /// A text in a table, and how it is painted.
  public struct Cell: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The text, without paint. `\n` begins a new line.
    public var text: String
    /// How it is painted.
    public var paint: Style.Paint?

    /// A text, painted.
    public init(_ text: String, _ paint: Style.Paint? = nil) {
      self.text = text
      self.paint = paint
    }

    /// A text without paint.
    public init(stringLiteral text: String) {
      self.init(text)
    }
  }

  private static let gapColumns = 2
  private static let narrowestColumns = 4
  private static let narrowestYieldingColumns = 10

  enum Row {
    case cells([Cell])
    case heading([Cell])
  }

  let columns: [Column]
  private let style: Style
  private let indentColumns: Int
  private(set) var rows: [Row] = []

  /// A table without rows.
  ///
  /// - Parameter indentColumns: how far everything but a heading stands from the left side.
  public init(_ columns: [Column], style: Style, indentColumns: Int = 0) {
    self.columns = columns
    self.style = style
    self.indentColumns = indentColumns
  }

  /// Has it neither a row nor a heading?
  public var isEmpty: Bool { rows.isEmpty }

  /// Adds a row; cells that are missing at its end stay empty.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count <= columns.count, "a row has more cells than its table has columns")
    rows.append(.cells(row))
  }

  /// Adds a line about the rows below it, which keeps to no column.
  public mutating func append(heading parts: [Cell]) { rows.append(.heading(parts)) }

  /// The table, line by line: the headers, the rule, the rows. No line ends with a space.
  public func lines() -> [String] {
    let headers = columns.map { Cell($0.header, .bold) }
    let widths = fittedWidths(
      of: [headers]
        + rows.compactMap { row in
          if case .cells(let cells) = row { return cells }
          return nil
        })
    let rule = String(style.ascii ? "-" : "─")
    let indent = String(repeating: " ", count: indentColumns)
    var lines = render(headers, widths)
    lines.append(
      indent
        + widths.map { String(repeating: rule, count: $0) }
        .joined(separator: String(repeating: " ", count: Self.gapColumns)))
    for row in rows {
      switch row {
      case .cells(let cells): lines += render(cells, widths)
      case .heading(let parts):
        lines.append(
          parts.map { part in
            let text = safeForTerminal(part.text, ascii: style.ascii)
            return part.paint.map { style.paint(text, $0) } ?? text
          }.joined(separator: "  "))
      }
    }
    return lines
  }

  private func fittedWidths(of rows: [[Cell]]) -> [Int] {
    var widths = columns.map { _ in 0 }
    for row in rows {
      for (index, cell) in row.enumerated() {
        for line in paragraphs(cell.text) { widths[index] = max(widths[index], line.widthColumns) }
      }
    }
    var surplus =
      widths.reduce(0, +) + Self.gapColumns * max(columns.count - 1, 0) + indentColumns
      - style.width
    for floors in self.floors(of: rows) {
      while surplus > 0 {
        let flexible = columns.indices.filter {
          columns[$0].alignment == .left && widths[$0] > floors[$0]
        }
        guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
        surplus -= 1
      }
    }
    return widths
  }

  /// How narrow each column may become, in the order in which the table gives up its comforts: only
  /// those that yield; any, down to its longest word; down to parts of words; down to a few letters.
  private func floors(of rows: [[Cell]]) -> [[Int]] {
    var words = columns.map { _ in Self.narrowestColumns }
    var parts = words
    for row in rows {
      for (index, cell) in row.enumerated() where columns[index].overflow == .wrap {
        for word in unbreakable(cell.text) {
          words[index] = max(words[index], shownColumns(of: word))
          for part in partsOfWord(word) {
            parts[index] = max(parts[index], shownColumns(of: part))
          }
        }
      }
    }
    let comfort = columns.map { $0.yields ? Self.narrowestYieldingColumns : 0 }
    let atWords = columns.indices.map { max(words[$0], comfort[$0]) }
    let atParts = columns.indices.map { max(parts[$0], comfort[$0]) }
    let yielding = columns.indices.map { columns[$0].yields ? atWords[$0] : Int.max }
    return [yielding, atWords, atParts, columns.map { _ in Self.narrowestColumns }]
  }

  private func render(_ row: [Cell], _ widths: [Int]) -> [String] {
    let cells = columns.indices.map { index in
      index < row.count ? fitted(row[index].text, columns[index], widths[index]) : []
    }
    let height = max(cells.map(\.count).max() ?? 1, 1)
    return (0..<height).map { level in
      var line = ""
      var pending = indentColumns
      for index in columns.indices {
        let text = level < cells[index].count ? cells[index][level] : ""
        let blank = max(widths[index] - text.widthColumns, 0)
        let leading = columns[index].alignment == .right ? blank : 0
        if !text.isEmpty {
          line += String(repeating: " ", count: pending + leading)
          line += row[index].paint.map { style.paint(text, $0) } ?? text
          pending = blank - leading + Self.gapColumns
        } else {
          pending += widths[index] + Self.gapColumns
        }
      }
      return line
    }
  }

  private func fitted(_ text: String, _ column: Column, _ width: Int) -> [String] {
    paragraphs(text).flatMap { line in
      if line.widthColumns <= width { return [line] }
      switch column.overflow {
      case .wrap: return wrapped(line, widthColumns: width)
      case .truncate: return [truncated(line, widthColumns: width, ascii: style.ascii)]
      }
    }
  }

  private func paragraphs(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map { safeForTerminal(String($0), ascii: style.ascii) }
  }
}

/// The beginning of a text, ending with `…` (`...` in ASCII) where something is missing.
public func truncated(_ text: String, widthColumns: Int, ascii: Bool) -> String {
  if text.widthColumns <= widthColumns { return text }
  let mark = String((ascii ? "..." : "…").prefix(max(widthColumns, 0)))
  var kept = ""
  var left = widthColumns - mark.widthColumns
  for character in text {
    left -= character.widthColumns
    if left < 0 { break }
    kept.append(character)
  }
  return kept + mark
}

/// The text in lines of at most `widthColumns`, broken at spaces and between Han characters; a longer
/// word is broken anywhere. Never empty; a character wider than the line stands alone.
public func wrapped(_ text: String, widthColumns: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  func end() {
    while line.last == " " { line.removeLast() }
    lines.append(line)
    line = ""
    used = 0
  }
  for unit in unbreakable(text) {
    let shown = shownColumns(of: unit)
    if used > 0, used + shown > widthColumns { end() }
    let pieces = shown > widthColumns ? partsOfWord(unit) : [unit]
    for piece in pieces {
      if used > 0, used + shownColumns(of: piece) > widthColumns { end() }
      for character in piece {
        let next = character.widthColumns
        // A space at the end of a full line is not shown, and begins no line.
        if used > 0, used + next > widthColumns {
          if character == " " { continue }
          end()
        }
        line.append(character)
        used += next
      }
    }
  }
  if used > 0 || lines.isEmpty { end() }
  return lines
}

/// The columns of a piece at the end of a line, where its space is not shown.
private func shownColumns(of piece: String) -> Int {
  piece.widthColumns - (piece.last == " " ? 1 : 0)
}

/// The parts of a word too long for its line: `responsible_` and `department`.
private func partsOfWord(_ word: String) -> [String] {
  var parts: [String] = []
  var part = ""
  for character in word {
    part.append(character)
    if character == "_" {
      parts.append(part)
      part = ""
    }
  }
  return part.isEmpty ? parts : parts + [part]
}

/// Pieces a line is not broken in: words with the space after them, Han characters with the
/// punctuation that belongs to them.
private func unbreakable(_ text: String) -> [String] {
  let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "」", "』", "】", "》", "〉", "…", "％", "”", "’", ",", ".",
    ";", ":", "!", "?", ")", "]", "%",
  ]
  let opening: Set<Character> = ["（", "「", "『", "【", "《", "〈", "“", "‘"]
  var units: [String] = []
  var mayBreak = true
  for character in text {
    let isWide = character.widthColumns == 2
    if let last = units.indices.last, closing.contains(character) || !(mayBreak || isWide) {
      units[last].append(character)
    } else if let last = units.indices.last, let before = units[last].last,
      opening.contains(before)
    {
      units[last].append(character)
    } else {
      units.append(String(character))
    }
    mayBreak = isWide || character == " "
  }
  return units
}
