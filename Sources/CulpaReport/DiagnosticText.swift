public import CulpaSyntax

/// A diagnostic as a person reads it: code, sentence, excerpt with a caret under the words, related
/// places, and what to do.
public struct DiagnosticText {
  let sources: SourceSet
  let style: Style

  /// Renders with the texts that spans point into.
  public init(_ sources: SourceSet, style: Style) {
    self.sources = sources
    self.style = style
  }

  /// The lines of one diagnostic.
  public func lines(_ diagnostic: Diagnostic) -> [String] {
    let language = style.language
    let word = WordsOfReport.severity(diagnostic.severity).text(in: language)
    let head = paint("\(word) \(diagnostic.code)", diagnostic.severity)
    let colon = WordsOfReport.colon.text(in: language)
    var lines = [head + colon + safeForTerminal(diagnostic.message.text(in: language))]
    for (index, label) in diagnostic.labels.enumerated() {
      lines += excerpt(label, isMain: index == 0, diagnostic.severity)
    }
    if let help = diagnostic.help {
      let lead = WordsOfReport.help.text(in: language)
      lines.append(
        "  " + style.cyan("= \(lead)") + colon + safeForTerminal(help.text(in: language)))
    }
    return lines
  }

  /// `file:line:column`, as the user knows the file.
  public func place(_ span: Span) -> String? {
    guard let source = sources[span.source] else { return nil }
    let (line, column) = source.position(of: span.start)
    return "\(source.name):\(line):\(column)"
  }

  private func paint(_ text: String, _ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error, .limit: style.bold(style.red(text))
    case .warning: style.bold(style.yellow(text))
    case .note: style.bold(style.blue(text))
    }
  }

  private func excerpt(
    _ label: Diagnostic.Label, isMain: Bool, _ severity: Diagnostic.Severity
  ) -> [String] {
    guard let source = sources[label.span.source], let place = place(label.span) else {
      return []
    }
    let index = source.lineIndex(of: label.span.start)
    let range = source.lineRange(index)
    let number = String(source.firstLine + index)
    let margin = String(repeating: " ", count: number.count)
    let start = min(max(Int(label.span.start), range.lowerBound), range.upperBound)
    let end = min(max(Int(label.span.end), start), range.upperBound)
    let (before, marked, after) = cut(
      source.text(near(start, from: range.lowerBound, in: source)..<start),
      source.text(start..<near(start, to: end, in: source)),
      source.text(end..<near(end, to: range.upperBound, in: source)), margin.count)
    let column = before.widthColumns
    var code = before + marked + after
    while code.last == " " { code.removeLast() }
    let length = max(1, marked.widthColumns)
    let mark = String(repeating: isMain ? "^" : "-", count: length)
    let bar = style.ascii ? "|" : "│"
    let arrow = style.ascii ? "-->" : "╭─"
    let said = label.text.map { " " + safeForTerminal($0.text(in: style.language)) } ?? ""
    let painted = isMain ? paint(mark, severity) : style.blue(mark)
    return [
      "\(margin) \(style.dim("\(arrow) \(place)"))",
      style.dim("\(number) \(bar)") + (code.isEmpty ? "" : " " + code),
      "\(margin) \(style.dim(bar)) \(String(repeating: " ", count: column))\(painted)\(said)",
    ]
  }

  /// More bytes than can be shown, so that a line of many megabytes costs no more than a short one.
  private var reachBytes: Int { 16 * max(style.width, 40) }

  /// The first offset of a character that may still be shown before an offset.
  private func near(_ offset: Int, from lowest: Int, in source: SourceText) -> Int {
    var first = max(lowest, offset - reachBytes)
    while first > lowest, first < offset, source.isInsideCharacter(first) { first += 1 }
    return first
  }

  /// The last offset between characters that may still be shown after an offset.
  private func near(_ offset: Int, to highest: Int, in source: SourceText) -> Int {
    var last = min(highest, offset + reachBytes)
    while last < highest, last > offset, source.isInsideCharacter(last) { last -= 1 }
    return last
  }

  /// Tabs become one space, control characters are shown, and what does not fit around the marked words
  /// is cut.
  private func cut(
    _ before: String, _ marked: String, _ after: String, _ margin: Int
  ) -> (String, String, String) {
    func clean(_ text: String) -> String {
      safeForTerminal(String(text.map { $0 == "\t" ? " " : $0 }))
    }
    let room = max(40, style.width - margin - 4)
    let words = truncated(clean(marked), widthColumns: room, ascii: style.ascii)
    var lead = clean(before)
    let space = max(8, room - words.widthColumns - 8)
    if lead.widthColumns > space {
      var kept = ""
      for character in lead.reversed() {
        if kept.widthColumns + character.widthColumns > space - 1 { break }
        kept = String(character) + kept
      }
      lead = (style.ascii ? "..." : "…") + kept
    }
    let rest = max(0, room - lead.widthColumns - words.widthColumns)
    return (lead, words, truncated(clean(after), widthColumns: rest, ascii: style.ascii))
  }
}

extension SourceText {
  /// Whether a byte goes on with the character that a byte before it began.
  fileprivate func isInsideCharacter(_ offset: Int) -> Bool {
    utf8.indices.contains(offset) && utf8[offset] & 0xC0 == 0x80
  }
}
