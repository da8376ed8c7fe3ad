import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSession
import CulpaSyntax
import Glibc

/// Changing what was said: as if it had always been so, and one change that `:undo` takes back.
extension Desk {
  /// `:drop NAME`, `:drop _12`.
  func drop(_ request: MetaCommand.Request) throws(SessionFailure) -> Bool {
    guard let name = word(request, WordsOfDesk.aName) else { return false }
    guard let found = try statement(for: name) else { return false }
    var rest = Self.removing(found.range, from: session.revealed(found.statement))
    if parse(SourceText(name: "", rest), as: SourceID(0)).statements.isEmpty { rest = "" }
    let text = SourceText(name: found.statement.record.name, rest)
    return try rewrite(
      from: found.statement, with: rest.isEmpty ? .nothing : .text(text, nil),
      WordsOfDesk.dropped(name))
  }

  /// `:edit`, `:edit NAME`, `:edit _12`.
  func edit(_ request: MetaCommand.Request) throws(SessionFailure) -> Bool {
    guard isAttended else { return refuse(WordsOfDesk.unattended) }
    guard let name = request.words.first else {
      guard let text = edited("") else { return refuse(WordsOfDesk.editorFailed, .findings) }
      typed.append(text)
      return try statements(Self.statement(text))
    }
    guard let found = try statement(for: name, isWhole: true) else { return false }
    let before = session.revealed(found.statement)
    guard let after = edited(before) else { return refuse(WordsOfDesk.editorFailed, .findings) }
    guard trimmed(after) != trimmed(before) else {
      tell(WordsOfDesk.editUnchanged)
      return true
    }
    typed.append(after)
    guard found.statement.record.changes else { return try statements(after) }
    let folder = ScriptRun.folder(of: found.statement.record.name)
    guard let resolved = resolved(after), let loader = loader(folder) else { return false }
    let text = SourceText(name: found.statement.record.name, resolved)
    return try rewrite(from: found.statement, with: .text(text, loader), WordsOfDesk.changed(name))
  }

  /// `:reload`: the files that have changed since they were read are read again.
  func reload() throws(SessionFailure) -> Bool {
    var changed: [Int: Replacement] = [:]
    var names: [String] = []
    var first: AcceptedStatement?
    for entry in session.timeline.path(to: session.timeline.point) {
      guard let statement = session.statement(at: entry) else { continue }
      let name = statement.record.name
      var text = SourceText(
        name: name, utf8: Array(session.revealed(statement).utf8),
        firstLine: statement.record.line)
      var own = statement.files.filter { isChanged($0) }.map(\.name)
      if AnswerNames.number(name) == nil, let now = try? DiskLoader.text(ofFile: name),
        now.utf8 != text.utf8, now.lineCount >= text.lineCount, statement.record.line == 1
      {
        text = now
        own.append(name)
      }
      guard !own.isEmpty, let loader = loader(ScriptRun.folder(of: name)) else { continue }
      changed[entry] = .text(text, loader)
      names += own.filter { !names.contains($0) }
      if first == nil { first = statement }
    }
    guard let first else {
      tell(WordsOfDesk.nothingToReload)
      return true
    }
    return try rewrite(from: first, WordsOfDesk.reloaded(names)) { changed[$0.entry] ?? .same }
  }

  // MARK: Saying anew

  private func rewrite(
    from statement: AcceptedStatement, with replacement: Replacement, _ done: Bilingual
  ) throws(SessionFailure) -> Bool {
    try rewrite(from: statement, done) { $0.entry == statement.entry ? replacement : .same }
  }

  private func rewrite(
    from statement: AcceptedStatement, _ done: Bilingual,
    _ replacement: (AcceptedStatement) -> Replacement
  ) throws(SessionFailure) -> Bool {
    let result = try session.rewrite(
      from: statement.entry, language: language, watch: Interrupt.watch(console.progress),
      replacement)
    if result.isStopped {
      console.complain([say(WordsOfDesk.stopped)])
      return false
    }
    // What was answered then was shown then.
    show(
      result.said.filter { said in
        if case .diagnostic = said { return true }
        return false
      })
    if let failed = result.failed { return refuse(WordsOfDesk.fails(failed.ordinal), .badInput) }
    tell(done)
    if result.again > 0 { tell(WordsOfDesk.redoneAfter(result.again)) }
    return true
  }

  // MARK: What is meant

  private struct Found {
    let statement: AcceptedStatement
    /// Where it stands in the text of the statement.
    let range: Range<Int>
  }

  /// The statement that is meant by `_12` or by the name of something declared, on this branch; says so
  /// where there is none.
  private func statement(
    for name: String, isWhole: Bool = false
  ) throws(SessionFailure) -> Found? {
    let path = session.timeline.path(to: session.timeline.point)
    if let number = AnswerNames.number(name) {
      guard number > 0, number <= session.statements.count else {
        refuse(WordsOfDesk.refusal(.noAnswer(number, of: session.statements.count)))
        return nil
      }
      let statement = session.statements[number - 1]
      guard path.contains(statement.entry) || (isWhole && !statement.record.changes) else {
        refuse(WordsOfDesk.notHere(name))
        return nil
      }
      return Found(
        statement: statement, range: 0..<session.revealed(statement).utf8.count)
    }
    let workspace = try session.workspace
    guard let definition = workspace.definitions(of: name).last else {
      _ = try unknown(name)
      return nil
    }
    let span = workspace.declaration(around: definition.span)
    guard let text = workspace.sources[span.source] else { return nil }
    for entry in path.reversed() {
      guard let statement = session.statement(at: entry), statement.record.name == text.name,
        statement.record.line == text.firstLine,
        Array(session.revealed(statement).utf8) == text.utf8
      else { continue }
      return Found(statement: statement, range: Int(span.start)..<Int(span.end))
    }
    refuse(WordsOfDesk.fromFile(name, text.name))
    return nil
  }

  /// A text without a stretch of it, and without the line that leaves empty.
  static func removing(_ range: Range<Int>, from text: String) -> String {
    var bytes = Array(text.utf8)
    var range = range.clamped(to: 0..<bytes.count)
    while range.upperBound < bytes.count, [0x20, 0x09].contains(bytes[range.upperBound]) {
      range = range.lowerBound..<(range.upperBound + 1)
    }
    var start = range.lowerBound
    while start > 0, [0x20, 0x09].contains(bytes[start - 1]) { start -= 1 }
    let endsLine = range.upperBound == bytes.count || bytes[range.upperBound] == 0x0A
    if start == 0 || bytes[start - 1] == 0x0A, endsLine {
      range = start..<min(range.upperBound + 1, bytes.count)
    }
    bytes.removeSubrange(range)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a file is not any more what it was when it was read; one that is gone did not change.
  private func isChanged(_ file: FileRecord) -> Bool {
    guard let now = Self.bytes(ofFile: file.name), let then = session.bytes(of: file.content) else {
      return false
    }
    return now != then
  }

  private static func bytes(ofFile path: String) -> [UInt8]? {
    do throws(FileFailure) {
      var source = try ByteSource(path: path)
      return try source.rest(limitBytes: 256 << 20)
    } catch {
      return nil
    }
  }

  // MARK: The editor

  /// A text after the user changed it in the editor that the environment names; `nil` when that failed.
  private func edited(_ text: String) -> String? {
    let folder = Surroundings.variable("TMPDIR") ?? "/tmp"
    // `mkstemps` puts letters in place of each X, and makes the file for this user alone.
    var name = Array("\(folder)/culpa-XXXXXX.culpa".utf8CString)
    let descriptor = mkstemps(&name, 6)
    guard descriptor >= 0 else { return nil }
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    let bytes = Array(text.utf8)
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    _ = close(descriptor)
    guard written == bytes.count else { return nil }
    let editor = Surroundings.variable("VISUAL") ?? Surroundings.variable("EDITOR") ?? "vi"
    let quoted = path.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''")
    guard system("\(editor) '\(quoted)'") == 0 else { return nil }
    return Self.bytes(ofFile: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
