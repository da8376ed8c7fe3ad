import CulpaEngine
import CulpaReport
import CulpaSession
import CulpaSyntax
import Glibc

/// Completion at the desk: commands and what stands behind them, statements, files.
extension Desk {
  /// What Tab does at an offset of a block.
  func complete(_ text: String, _ offset: Int) -> LineEditor.Completed {
    if MetaCommand.begins(text) { return completeCommand(text, offset) }
    guard let workspace = try? session.workspace else { return LineEditor.Completed() }
    var text = text
    var shift = 0
    // An expression alone is shown; its first word may still become a statement.
    let before = Self.text(text, 0..<offset).drop { $0.isWhitespace }
    if before.contains(where: { $0.isWhitespace }), Self.statement(text) != text {
      text = "show " + text
      shift = 5
    }
    let found = Completion(
      at: offset + shift, in: text, workspace, language: language)
    let range = found.range.lowerBound - shift..<found.range.upperBound - shift
    let typed = Self.text(text, found.range)
    if found.wantsFile {
      guard typed.hasPrefix("\"") else { return LineEditor.Completed(replacement: (range, "\"")) }
      return completeFile(String(typed.dropFirst()), range, opening: "\"", closing: "\"")
    }
    return choose(
      found.candidates.map(\.text), of: found.count, common: found.common(typed: typed), range,
      typed)
  }

  private static func text(_ text: String, _ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// One candidate is written out, with a blank behind it; of several, what they share, or all are
  /// listed.
  private func choose(
    _ names: [String], of count: Int, common: String?, _ range: Range<Int>, _ typed: String,
    closing: String = " "
  ) -> LineEditor.Completed {
    guard let first = names.first else { return LineEditor.Completed() }
    if count == 1 { return LineEditor.Completed(replacement: (range, first + closing)) }
    if let common { return LineEditor.Completed(replacement: (range, common)) }
    return LineEditor.Completed(choices: grid(names, of: count))
  }

  /// Names in columns, those that fit on ten lines.
  private func grid(_ names: [String], of count: Int) -> [String] {
    let names = names.map { truncated(safeForTerminal($0), widthColumns: 40, ascii: false) }
    let width = (names.map(\.widthColumns).max() ?? 0) + 2
    let columns = max(1, (style.width - 1) / width)
    let shown = names.prefix(columns * 10)
    var lines: [String] = []
    for start in stride(from: 0, to: shown.count, by: columns) {
      let row = shown[start..<min(start + columns, shown.count)]
      var line = ""
      for name in row {
        line += name + String(repeating: " ", count: max(0, width - name.widthColumns))
      }
      lines.append(trimmed(line))
    }
    if count > shown.count { lines.append(say(WordsOfDesk.moreChoices(count - shown.count))) }
    return lines
  }

  // MARK: Commands

  private func completeCommand(_ text: String, _ offset: Int) -> LineEditor.Completed {
    let bytes = Array(text.utf8)
    let before = Array(bytes[..<min(offset, bytes.count)])
    let blank = before.lastIndex { $0 == 0x20 }
    let start = blank.map { $0 + 1 } ?? 0
    let typed = String(decoding: before[start...], as: UTF8.self)
    let range = start..<before.count
    guard blank != nil, case .success(let request) = MetaCommand.request(text) else {
      let name = typed.dropFirst().lowercased()
      return pick(
        MetaCommand.allCases.flatMap { command -> [String] in
          Self.fits(name, command.names, language).map { ":" + $0 }
        }, range, typed)
    }
    let words = String(decoding: before[..<start], as: UTF8.self).split(separator: " ").count
    return argument(request.command, words, typed, range)
  }

  /// A name of a command that goes on from what is typed, by letters or by sound: the one of the desk's
  /// language first.
  private static func fits(_ typed: String, _ names: [String], _ language: Language) -> [String] {
    let ordered = language == .english ? names : names.reversed()
    if typed.isEmpty { return [ordered[0]] }
    if let name = ordered.first(where: { $0.hasPrefix(typed) }) { return [name] }
    return ordered.filter { Pinyin.match(Array(typed.utf8), $0) != nil }
  }

  private func argument(
    _ command: MetaCommand, _ words: Int, _ typed: String, _ range: Range<Int>
  ) -> LineEditor.Completed {
    switch command.argument {
    case .none, .answer: return LineEditor.Completed()
    case .file: return completeFile(typed, range, opening: "", closing: "")
    case .branch: return pick(fitting(session.timeline.names, typed), range, typed)
    case .onOff: return pick(fitting(["on", "off"], typed), range, typed)
    case .language: return pick(fitting(["en", "zh"], typed), range, typed)
    case .form:
      return words > 1
        ? completeFile(typed, range, opening: "", closing: "")
        : pick(fitting(AnswerForm.allCases.map(\.rawValue), typed), range, typed)
    case .setting:
      return pick(fitting(words > 1 ? ["on", "off"] : DeskSettings.names, typed), range, typed)
    case .list:
      return pick(fitting(Self.listed.map { $0.spelling(in: language) }, typed), range, typed)
    case .declared: return pick(fitting(declared, typed), range, typed)
    case .topic:
      let topics =
        MetaCommand.allCases.map { $0.name(in: language) }
        + Keyword.allCases.map { $0.spelling(in: language) } + declared
      return pick(fitting(topics, typed), range, typed)
    }
  }

  private var declared: [String] {
    let all = (try? session.workspace.definitions()) ?? []
    return all.flatMap { [$0.name] + ($0.alias.map { [$0] } ?? []) }
  }

  private func fitting(_ names: [String], _ typed: String) -> [String] {
    var seen: Set<String> = []
    let exact = names.filter { $0.hasPrefix(typed) && seen.insert($0).inserted }
    let letters = Array(typed.lowercased().utf8)
    guard !letters.isEmpty, exact.isEmpty else { return exact }
    return names.filter { Pinyin.match(letters, $0) != nil && seen.insert($0).inserted }
  }

  private func pick(
    _ names: [String], _ range: Range<Int>, _ typed: String
  ) -> LineEditor.Completed {
    var common: String?
    if var shared = names.first {
      for name in names { while !name.hasPrefix(shared) { shared.removeLast() } }
      if shared.utf8.count > typed.utf8.count, shared.hasPrefix(typed) { common = shared }
    }
    return choose(names, of: names.count, common: common, range, typed)
  }

  // MARK: Files

  /// Names of files that go on from what is typed; a folder ends with its slash.
  private func completeFile(
    _ typed: String, _ range: Range<Int>, opening: String, closing: String
  ) -> LineEditor.Completed {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let begun = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    let names = Self.files(in: folder.isEmpty ? "." : folder, begun).map { folder + $0 }
    guard let first = names.first else { return LineEditor.Completed() }
    if names.count == 1 {
      let end = first.hasSuffix("/") ? "" : closing
      return LineEditor.Completed(replacement: (range, opening + first + end))
    }
    var shared = first
    for name in names { while !name.hasPrefix(shared) { shared.removeLast() } }
    if shared.utf8.count > typed.utf8.count {
      return LineEditor.Completed(replacement: (range, opening + shared))
    }
    return LineEditor.Completed(choices: grid(names, of: names.count))
  }

  private static func files(in folder: String, _ begun: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory), names.count < 10_000 {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let name, name.hasPrefix(begun), begun.hasPrefix(".") || !name.hasPrefix(".") else {
        continue
      }
      var status = stat()
      let isFolder =
        stat(folder + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      names.append(isFolder ? name + "/" : name)
    }
    return names.sorted()
  }
}
