/// Swift text with its comments and the words of its string literals blanked out.
///
/// Line ends stay, so line numbers hold; code inside `\(…)` stays, for it is code. Regular
/// expression literals are not known: no target that is read here may use them.
struct SwiftCode {
  /// As many lines as the text had.
  let lines: [Substring]

  init(_ text: String) {
    var blanker = Blanker(Array(text))
    blanker.code(until: nil)
    lines = String(blanker.kept).split(separator: "\n", omittingEmptySubsequences: false)
  }
}

/// One pass over the characters, which keeps code and line ends and puts a space for the rest.
private struct Blanker {
  let characters: [Character]
  var position = 0
  var kept: [Character] = []

  init(_ characters: [Character]) { self.characters = characters }

  func starts(with text: String, at start: Int) -> Bool {
    characters[min(start, characters.count)...].starts(with: text)
  }

  mutating func keep() {
    kept.append(characters[position])
    position += 1
  }

  mutating func blank(_ count: Int = 1) {
    for _ in 0..<count where position < characters.count {
      kept.append(characters[position].isNewline ? "\n" : " ")
      position += 1
    }
  }

  /// Code up to the end, or up to the `)` that closes an interpolation.
  mutating func code(until end: Character?) {
    var depth = 0
    while position < characters.count {
      let character = characters[position]
      if depth == 0, character == end { return }
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if starts(with: "//", at: position) {
        lineComment()
      } else if starts(with: "/*", at: position) {
        blockComment()
      } else if let hashes = hashesBeforeQuote() {
        string(hashes: hashes)
      } else {
        keep()
      }
    }
  }

  mutating func lineComment() {
    while position < characters.count, !characters[position].isNewline { blank() }
  }

  mutating func blockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*", at: position) {
        depth += 1
        blank(2)
      } else if starts(with: "*/", at: position) {
        depth -= 1
        blank(2)
      } else {
        blank()
      }
    } while depth > 0 && position < characters.count
  }

  /// How many `#` stand before a quotation mark here; nil where no string starts.
  func hashesBeforeQuote() -> Int? {
    let hashes = characters[position...].prefix { $0 == "#" }.count
    return starts(with: "\"", at: position + hashes) ? hashes : nil
  }

  mutating func string(hashes: Int) {
    let fence = String(repeating: "#", count: hashes)
    let long = starts(with: "\"\"\"", at: position + hashes)
    let close = (long ? "\"\"\"" : "\"") + fence
    let escape = "\\" + fence
    blank(close.count)
    while position < characters.count, !starts(with: close, at: position) {
      if !long, characters[position].isNewline { return }
      if starts(with: escape + "(", at: position) {
        blank(escape.count + 1)
        code(until: ")")
        blank()
      } else if starts(with: escape, at: position) {
        blank(escape.count + 1)
      } else {
        blank()
      }
    }
    blank(close.count)
  }
}
