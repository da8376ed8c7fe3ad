import CReadline
import CulpaReport
import Glibc

/// The line that somebody types, edited by GNU readline; the only file of the project that knows it.
///
/// What is typed is one block, however many lines it has: Enter runs it or begins another line, as
/// ``Hooks/isFinished`` says, and the history brings back the whole block. Text is UTF-8 whatever the
/// environment says. While a line is edited Ctrl-C is a key, so no signal comes at a bad moment.
final class LineEditor {
  /// What the editor asks whoever knows the language.
  struct Hooks {
    /// Whether Enter ends the block, or begins another line of it.
    var isFinished: (String) -> Bool
    /// How many blanks the next line begins with, by the text before it.
    var indent: (String) -> Int
    /// What may stand at an offset of the text.
    var complete: (_ text: String, _ offset: Int) -> Completed
  }

  /// What became of Tab.
  struct Completed {
    /// Offsets of what is replaced, in bytes, and by what; `nil` where nothing is.
    var replacement: (range: Range<Int>, text: String)?
    /// Lines to show below, where several are possible.
    var choices: [String] = []
  }

  /// How an edit ended.
  enum Input: Hashable {
    case text(String)
    /// Ctrl-C: the block is thrown away.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal went away.
    case end
  }

  private var hooks: Hooks
  private var isInterrupted = false

  // Readline calls C functions that know nothing of whom they work for; there is one terminal, and one
  // thread that reads it.
  nonisolated(unsafe) private static var current: LineEditor?

  /// Takes the terminal of this process.
  init(_ hooks: Hooks) {
    self.hooks = hooks
    // Readline asks the environment what a character is, each time it begins a line.
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8", "zh_CN.UTF-8"]
    where setlocale(LC_CTYPE, name) != nil {
      setenv("LC_ALL", name, 1)
      break
    }
    culpa_set_up()
    Self.current = self
    bind()
  }

  /// Shows a prompt and reads one block.
  ///
  /// - Parameter prompt: may hold escapes for colours; they are marked here as taking no room.
  func read(_ prompt: String) -> Input {
    isInterrupted = false
    Self.current = self
    guard let line = readline(Self.marked(prompt)) else {
      return isInterrupted ? .interrupted : .end
    }
    defer { free(line) }
    if isInterrupted { return .interrupted }
    return .text(String(cString: line))
  }

  /// Escapes stand between marks, so that readline does not count them as columns.
  static func marked(_ prompt: String) -> String {
    var result = ""
    var isEscape = false
    for scalar in prompt.unicodeScalars {
      if scalar == "\u{1B}" {
        isEscape = true
        result += "\u{01}"
      }
      result.unicodeScalars.append(scalar)
      if isEscape, scalar == "m" {
        isEscape = false
        result += "\u{02}"
      }
    }
    return result
  }

  // MARK: History

  /// Adds a block; an older one that is the same goes.
  func remember(_ block: String) {
    for index in stride(from: culpa_history_count() - 1, through: 0, by: -1) {
      if let line = culpa_history_line(index), strcmp(line, block) == 0 {
        culpa_history_remove(index)
      }
    }
    add_history(block)
  }

  /// Adds blocks that are known to differ from each other, oldest first.
  func remember(all blocks: [String]) {
    for block in blocks { add_history(block) }
  }

  /// The blocks that can be brought back, oldest first.
  var remembered: [String] {
    (0..<culpa_history_count()).compactMap { culpa_history_line($0).map { String(cString: $0) } }
  }

  // MARK: Keys

  private func bind() {
    let enter: @convention(c) (Int32, Int32) -> Int32 = { LineEditor.current?.enter($0, $1) ?? 0 }
    let newLine: @convention(c) (Int32, Int32) -> Int32 = { _, _ in
      rl_insert_text("\n")
      return 0
    }
    let interrupt: @convention(c) (Int32, Int32) -> Int32 = { _, _ in
      LineEditor.current?.interrupt() ?? 0
    }
    let tab: @convention(c) (Int32, Int32) -> Int32 = { _, _ in LineEditor.current?.tab() ?? 0 }
    let up: @convention(c) (Int32, Int32) -> Int32 = { LineEditor.current?.move(-1, $0, $1) ?? 0 }
    let down: @convention(c) (Int32, Int32) -> Int32 = { LineEditor.current?.move(1, $0, $1) ?? 0 }
    let begin: @convention(c) (Int32, Int32) -> Int32 = { _, _ in
      LineEditor.current?.toLineEnd(forward: false) ?? 0
    }
    let end: @convention(c) (Int32, Int32) -> Int32 = { _, _ in
      LineEditor.current?.toLineEnd(forward: true) ?? 0
    }
    let brace: @convention(c) (Int32, Int32) -> Int32 = {
      LineEditor.current?.closeBrace($0, $1) ?? 0
    }
    for key in ["\\C-m", "\\C-j"] { rl_bind_keyseq(key, enter) }
    for key in ["\\e\\C-m", "\\e\\C-j"] { rl_bind_keyseq(key, newLine) }
    rl_bind_keyseq("\\C-c", interrupt)
    rl_bind_keyseq("\\C-i", tab)
    for key in ["\\e[A", "\\eOA", "\\C-p"] { rl_bind_keyseq(key, up) }
    for key in ["\\e[B", "\\eOB", "\\C-n"] { rl_bind_keyseq(key, down) }
    for key in ["\\e[H", "\\eOH", "\\C-a"] { rl_bind_keyseq(key, begin) }
    for key in ["\\e[F", "\\eOF", "\\C-e"] { rl_bind_keyseq(key, end) }
    rl_bind_keyseq("}", brace)
  }

  private var text: String { String(cString: culpa_line()) }
  private var bytes: [UInt8] { Array(text.utf8) }

  private func enter(_ count: Int32, _ key: Int32) -> Int32 {
    let text = text
    if hooks.isFinished(text) { return rl_newline(count, key) }
    // What was pasted brings its own blanks.
    let before = String(decoding: bytes.prefix(Int(culpa_point())), as: UTF8.self)
    let blanks = culpa_input_waits() != 0 ? 0 : hooks.indent(before)
    rl_insert_text("\n" + String(repeating: " ", count: blanks))
    return 0
  }

  private func interrupt() -> Int32 {
    isInterrupted = true
    culpa_set_point(culpa_end())
    return rl_newline(1, 10)
  }

  private func tab() -> Int32 {
    let point = Int(culpa_point())
    let line = bytes.prefix(point).reversed().prefix { $0 != 0x0A }
    if bytes.contains(0x0A), line.allSatisfy({ $0 == 0x20 }) {
      rl_insert_text("    ")
      return 0
    }
    let completed = hooks.complete(text, point)
    if let (range, text) = completed.replacement {
      culpa_replace(Int32(clamping: range.lowerBound), Int32(clamping: range.upperBound), text)
    }
    guard !completed.choices.isEmpty else { return 0 }
    let after = culpa_point()
    culpa_set_point(culpa_end())
    rl_redisplay()
    let lines = "\r\n" + completed.choices.joined(separator: "\r\n") + "\r\n"
    culpa_write(lines, lines.utf8.count)
    culpa_set_point(after)
    rl_on_new_line()
    return 0
  }

  /// Up and down move within the block, and beyond its ends through the history.
  private func move(_ step: Int, _ count: Int32, _ key: Int32) -> Int32 {
    let bytes = bytes
    let point = min(Int(culpa_point()), bytes.count)
    let start = bytes[..<point].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    if step < 0, start > 0 {
      let before = bytes[..<(start - 1)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      place(before..<(start - 1), like: start..<point, in: bytes)
      return 0
    }
    if step > 0, let end = bytes[point...].firstIndex(of: 0x0A) {
      let next = bytes[(end + 1)...].firstIndex(of: 0x0A) ?? bytes.count
      place((end + 1)..<next, like: start..<point, in: bytes)
      return 0
    }
    return step < 0 ? rl_get_previous_history(count, key) : rl_get_next_history(count, key)
  }

  /// Puts the cursor into a line, as far from its beginning as a stretch is long.
  private func place(_ line: Range<Int>, like stretch: Range<Int>, in bytes: [UInt8]) {
    var left = String(decoding: bytes[stretch], as: UTF8.self).widthColumns
    var offset = line.lowerBound
    for character in String(decoding: bytes[line], as: UTF8.self) where left > 0 {
      left -= character.widthColumns
      offset += String(character).utf8.count
    }
    culpa_set_point(Int32(clamping: offset))
  }

  private func toLineEnd(forward: Bool) -> Int32 {
    let bytes = bytes
    let point = min(Int(culpa_point()), bytes.count)
    let target =
      forward
      ? bytes[point...].firstIndex(of: 0x0A) ?? bytes.count
      : bytes[..<point].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    culpa_set_point(Int32(clamping: target))
    return 0
  }

  /// A brace that begins a line takes back one level of the blanks that Enter put there.
  private func closeBrace(_ count: Int32, _ key: Int32) -> Int32 {
    let point = Int(culpa_point())
    let line = bytes.prefix(point).reversed().prefix { $0 != 0x0A }
    if culpa_input_waits() == 0, bytes.contains(0x0A), line.count >= 4,
      line.allSatisfy({ $0 == 0x20 })
    {
      culpa_replace(Int32(clamping: point - 4), Int32(clamping: point), "")
    }
    return rl_insert(count, key)
  }
}
