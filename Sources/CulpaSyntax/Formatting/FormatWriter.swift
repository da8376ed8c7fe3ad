/// From pieces to lines: indentation, blank lines, comments and line breaks.
struct FormatWriter {
  static let columns = 100
  static let indentation = 4

  let roles: TokenRoles
  let language: Language
  private var output = ""
  private var depth = 0
  /// Whether a blank line must not follow: at the start of the text and of a block.
  private var isFresh = true

  init(roles: TokenRoles, language: Language) {
    self.roles = roles
    self.language = language
  }

  /// The whole text; empty for a text without tokens and comments.
  mutating func run() -> String {
    write(own: roles.opening)
    var index = 0
    while index < roles.count {
      if roles.kind(index) == .semicolon {
        index += 1
      } else if roles.isClosing[index] {
        depth -= 1
        writeClosing(index)
        index += 1
      } else {
        index = writeItem(from: index)
      }
    }
    return output
  }

  // MARK: Items

  private mutating func writeItem(from start: Int) -> Int {
    var end = start + 1
    while end < roles.count, !roles.isItem[end], !roles.isClosing[end],
      roles.kind(end) != .semicolon, roles.closings[end - 1] == nil
    {
      end += 1
    }
    blankLine(roles.followsBlankLine(roles.stream.tokens[start].start))
    let opening = end - 1
    if let closing = roles.closings[opening] {
      if let line = oneLine(from: start, opening: opening, closing: closing) {
        write(line: line)
        write(behind: roles.comments[closing])
        return closing + 1
      }
      writePieces(from: start..<end)
      depth += 1
      isFresh = true
      write(own: leftOver)
      return end
    }
    writePieces(from: start..<end)
    write(own: leftOver)
    return end
  }

  private mutating func writeClosing(_ index: Int) {
    isFresh = true
    write(line: "}")
    write(behind: roles.comments[index])
  }

  /// Comments that found no place behind the last line.
  private var leftOver: [TokenRoles.Comment] = []

  private mutating func write(behind comments: [TokenRoles.Comment]) {
    isFresh = false
    leftOver = trail(comments)
    write(own: leftOver)
  }

  // MARK: Blocks on one line

  /// The block on one line, where the author had it so and it is short enough in both languages, lest
  /// a translation and its way back differ.
  private func oneLine(from start: Int, opening: Int, closing: Int) -> String? {
    if closing == opening + 1, roles.comments[opening].isEmpty {
      guard let header = joined(start..<opening, in: language) else { return nil }
      return fits(header + " {}") ? header + " {}" : nil
    }
    let keyword = roles.keywords[start]?.keyword
    guard let keyword, Self.shortBlocks.contains(keyword) else { return nil }
    let tokens = roles.stream.tokens
    let line = roles.text.lineIndex(of: tokens[opening].start)
    guard roles.text.lineIndex(of: tokens[closing].start) == line else { return nil }
    var result: String?
    for candidate in [Language.english, .chinese] {
      guard let text = blockText(start..<opening, opening + 1..<closing, in: candidate) else {
        return nil
      }
      guard fits(text) else { return nil }
      if candidate == language { result = text }
    }
    return result
  }

  /// What has a block that may be so short that its author writes it on one line.
  private static let shortBlocks: Set<Keyword> = [
    .role, .person, .departmentWord, .incident, .record, .amend, .appeal, .tally,
  ]

  private func fits(_ line: String) -> Bool {
    FormatPiece.columns(of: line) + depth * Self.indentation <= Self.columns
  }

  private func blockText(
    _ header: Range<Int>, _ content: Range<Int>, in language: Language
  ) -> String? {
    guard let head = joined(header, in: language), roles.comments[header.upperBound].isEmpty else {
      return nil
    }
    var items: [String] = []
    var index = content.lowerBound
    while index < content.upperBound {
      var end = index + 1
      while end < content.upperBound, !roles.isItem[end], roles.kind(end) != .semicolon { end += 1 }
      if roles.kind(index) != .semicolon {
        guard let item = joined(index..<end, in: language) else { return nil }
        items.append(item)
      }
      index = end
    }
    return head + " { " + items.joined(separator: "  ") + " }"
  }

  /// On one line; `nil` where a comment ends it.
  private func joined(_ tokens: Range<Int>, in language: Language) -> String? {
    guard tokens.allSatisfy({ roles.comments[$0].isEmpty }) else { return nil }
    var reader = PieceReader(roles: roles, language: language)
    return Self.text(of: reader.read(tokens)[...])
  }

  // MARK: Lines

  private mutating func writePieces(from tokens: Range<Int>) {
    var reader = PieceReader(roles: roles, language: language)
    var pieces = reader.read(tokens)
    // No line may end before the brace that opens a block, so comments there move behind it.
    if pieces.count > 1, roles.closings[tokens.upperBound - 1] != nil {
      pieces[pieces.count - 1].comments =
        pieces[pieces.count - 2].comments + pieces[pieces.count - 1].comments
      pieces[pieces.count - 2].comments = []
    }
    var rest = pieces[...]
    var indent = depth
    leftOver = []
    while !rest.isEmpty {
      for comment in leftOver { write(line: comment.text, at: indent) }
      let end = rest.firstIndex { !$0.comments.isEmpty }.map { $0 + 1 } ?? rest.endIndex
      let segment = rest[rest.startIndex..<end]
      for line in Self.lines(of: segment, indent: indent, continuation: depth + 1) {
        write(line: line.text, at: line.indent)
      }
      leftOver = trail(segment.last?.comments ?? [])
      rest = rest[end...]
      indent = depth + 1
    }
    isFresh = false
  }

  /// Breaks at the loosest places of a line that is too long, and does the same with its parts.
  private static func lines(
    of pieces: ArraySlice<FormatPiece>, indent: Int, continuation: Int
  ) -> [(text: String, indent: Int)] {
    let text = text(of: pieces)
    let inner = pieces.dropFirst()
    guard FormatPiece.columns(of: text) + indent * indentation > columns,
      let loosest = inner.indices.compactMap({ breakTightness(pieces, $0) }).min()
    else { return [(text, indent)] }
    var result: [(text: String, indent: Int)] = []
    var start = pieces.startIndex
    let breaks = inner.indices.filter { breakTightness(pieces, $0) == loosest }
    for end in breaks + [pieces.endIndex] {
      let first = result.isEmpty
      result += lines(
        of: pieces[start..<end], indent: first ? indent : continuation, continuation: continuation)
      start = end
    }
    return result
  }

  private static func breakTightness(_ pieces: ArraySlice<FormatPiece>, _ index: Int) -> Int? {
    pieces[index].sticksToPrevious || pieces[index - 1].sticksToNext
      ? nil : pieces[index].tightness
  }

  private static func text(of pieces: ArraySlice<FormatPiece>) -> String {
    var text = ""
    var sticks = true
    for piece in pieces {
      if !sticks, !piece.sticksToPrevious { text += " " }
      text += piece.text
      sticks = piece.sticksToNext
    }
    return text
  }

  // MARK: Output

  private mutating func blankLine(_ isWanted: Bool) {
    if isWanted, !isFresh { output += "\n" }
  }

  private mutating func write(line: String, at indent: Int? = nil) {
    output += String(repeating: " ", count: (indent ?? depth) * Self.indentation) + line + "\n"
  }

  /// Puts the first comment behind the last line, unless it had a line of its own; answers the rest.
  private mutating func trail(_ comments: [TokenRoles.Comment]) -> [TokenRoles.Comment] {
    guard let first = comments.first, !first.ownsLine else { return comments }
    output.removeLast()
    output += "  " + first.text + "\n"
    return Array(comments.dropFirst())
  }

  private mutating func write(own comments: [TokenRoles.Comment]) {
    for comment in comments {
      blankLine(comment.followsBlankLine)
      write(line: comment.text)
      isFresh = false
    }
    leftOver = []
  }
}
