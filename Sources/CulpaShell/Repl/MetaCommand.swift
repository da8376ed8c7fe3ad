import CulpaSyntax

/// What the desk itself does: a line that begins with `:`.
enum MetaCommand: String, CaseIterable, Sendable {
  case help, undo, redo, list, show, drop, edit, load, reload, save, history, branch, `switch`, diff
  case replay, verify
  case asOf = "as-of"
  case session, last, lang, time, set, quit

  /// What a line asks for.
  struct Request: Hashable, Sendable {
    let command: MetaCommand
    /// The words behind the command; quotes hold words together.
    let words: [String]
    /// Everything behind the command.
    let rest: String

    init(_ command: MetaCommand, _ rest: String) {
      self.command = command
      self.rest = rest
      words = MetaCommand.words(rest)
    }
  }

  /// Why a line is no request.
  struct Unknown: Error, Hashable {
    let word: String
    let near: String?
  }

  /// Whether a text is for the desk.
  static func begins(_ text: some StringProtocol) -> Bool {
    guard let first = text.first(where: { !$0.isWhitespace }) else { return false }
    return first == ":" || first == "\u{FF1A}"
  }

  /// Reads a line that ``begins(_:)``: a command in either language, or the beginning of one if no other
  /// begins so.
  static func request(_ text: String) -> Result<Request, Unknown> {
    let line = text.drop { $0.isWhitespace }.dropFirst().drop { $0 == " " }
    let word = line.prefix { !$0.isWhitespace }
    let rest = trimmed(line.dropFirst(word.count))
    let wanted = word.lowercased()
    if let command = allCases.first(where: { $0.names.contains(wanted) }) {
      return .success(Request(command, rest))
    }
    let begun = allCases.filter { one in one.names.contains { $0.hasPrefix(wanted) } }
    if begun.count == 1, !wanted.isEmpty { return .success(Request(begun[0], rest)) }
    let near = Nearest.of(wanted, in: allCases.flatMap(\.names))
    return .failure(Unknown(word: String(word), near: near.map { ":" + $0 }))
  }

  /// Its names, English and Chinese.
  var names: [String] { [rawValue, WordsOfDesk.name(of: self)] }

  /// Its name in one language.
  func name(in language: Language) -> String { names[language == .english ? 0 : 1] }

  /// What may stand behind it, for completion.
  enum Argument: Hashable, Sendable {
    case none, file, declared, branch, onOff, list, form, setting, language, topic, answer
  }

  var argument: Argument {
    switch self {
    case .help: .topic
    case .list: .list
    case .show, .drop, .edit: .declared
    case .load, .save, .replay: .file
    case .switch, .diff: .branch
    case .last: .form
    case .lang: .language
    case .time: .onOff
    case .set: .setting
    case .undo, .redo, .reload, .history, .branch, .verify, .asOf, .session, .quit: .none
    }
  }

  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var isWord = false
    for character in text {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if let close = closing[character] {
        quote = close
        isWord = true
      } else if character.isWhitespace {
        if isWord { words.append(word) }
        word = ""
        isWord = false
      } else {
        word.append(character)
        isWord = true
      }
    }
    if isWord { words.append(word) }
    return words
  }

  private static let closing: [Character: Character] = [
    "\"": "\"", "\u{201C}": "\u{201D}", "\u{300C}": "\u{300D}",
  ]
}

/// The text without white space at its ends.
func trimmed(_ text: some StringProtocol) -> String {
  var rest = Substring(text).drop { $0.isWhitespace }
  while rest.last?.isWhitespace == true { rest.removeLast() }
  return String(rest)
}
