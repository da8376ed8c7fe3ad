import ArgumentParser
import CulpaReport
import CulpaSession
import CulpaSyntax

/// `culpa session list`.
struct SessionListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the sessions of this user.")

  @OptionGroup var options: CommonOptions

  func run() throws {
    let run = SessionRun(options)
    let places = SessionPlace.all()
    if places.isEmpty {
      run.console.say(run.say(WordsOfSessions.noSessions))
    } else {
      var table = Columns(
        [
          Columns.Column(run.say(WordsOfSessions.name)),
          Columns.Column(run.say(WordsOfSessions.statements), .right),
          Columns.Column(run.say(WordsOfSessions.last)),
          Columns.Column(run.say(WordsOfSessions.headTitle)),
          Columns.Column(run.say(WordsOfSessions.state)),
        ], style: run.console.style)
      for place in places { table.append(row(of: place, run)) }
      run.console.print(table.lines())
    }
    try end(run.console, run.findings.code)
  }

  private func row(of place: SessionPlace, _ run: SessionRun) -> [Columns.Cell] {
    let name = Columns.Cell(safeForTerminal(place.name))
    do throws(SessionFailure) {
      let session = try Session.open(place, for: .reading)
      defer { session.close() }
      let isBroken = session.notices.contains { $0.code == "C7008" }
      let state =
        isBroken
        ? WordsOfSessions.broken
        : Session.isHeld(place) ? WordsOfSessions.inUse : WordsOfSessions.free
      return [
        name, Columns.Cell(String(session.statements.count)),
        Columns.Cell(safeForTerminal(session.entries.last?.time ?? "")),
        Columns.Cell(String(session.head.prefix(12))), Columns.Cell(run.say(state)),
      ]
    } catch {
      return [
        name, "", "", "", Columns.Cell("\(error.diagnostic.code)"),
      ]
    }
  }
}

/// `culpa session show NAME`.
struct SessionShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "Show what was said on the branch that the session stands on, with the answers of then.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("A session.", valueName: "name")) var name: String
  @Flag(help: "Show the names of confidential parties: only if you may see them.")
  var reveal = false

  func run() throws {
    let run = SessionRun(options)
    run.reading(name) { (session) throws(SessionFailure) in
      for statement in session.said(onTheWayTo: session.timeline.point) {
        run.console.print(lines(statement, session, run))
      }
      let names = session.timeline.names.map { safeForTerminal($0) }
      let current = safeForTerminal(session.timeline.current)
      run.console.print([
        run.say(WordsOfSessions.branches(names, current: current)),
        run.say(WordsOfSessions.head(session.head)),
      ])
    }
    try end(run.console, run.findings.code)
  }

  private func lines(
    _ statement: AcceptedStatement, _ session: Session, _ run: SessionRun
  ) -> [String] {
    let text = reveal ? session.revealed(statement) : statement.record.text
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = String(line)
      if lines.isEmpty, line.allSatisfy({ $0 == " " || $0 == "\t" }) { continue }
      let margin = lines.isEmpty ? "_\(statement.ordinal)> " : "  . "
      lines.append(run.console.style.bold(margin) + safeForTerminal(line))
    }
    guard let answer = statement.answer else { return lines }
    guard !answer.content.isSealed || reveal else {
      return lines + [run.say(WordsOfSessions.sealedAnswer)]
    }
    guard let bytes = session.bytes(of: answer.content) else {
      if !answer.content.isSealed {
        run.complain(Session.lostAnswer(of: statement, in: session))
      }
      return lines + [run.say(WordsOfSessions.noAnswer)]
    }
    var answers = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    if answers.last == "" { answers.removeLast() }
    return lines + answers.map { safeForTerminal(String($0)) }
  }
}

/// `culpa session log NAME`.
struct SessionLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Show every entry of the log: number, time, actor, kind, what.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("A session.", valueName: "name")) var name: String
  @Flag(help: "Show the names of confidential parties: only if you may see them.")
  var reveal = false

  func run() throws {
    let run = SessionRun(options)
    run.reading(name) { (session) throws(SessionFailure) in
      for entry in session.entries {
        var what = ""
        if let payload = Payload(entry.kind, json: entry.payload) {
          what = summary(payload, entry, session)
        }
        let fields = [
          String(entry.number), entry.time, entry.actor, entry.kind.rawValue,
          String(entry.hash.prefix(12)), what,
        ]
        run.console.print(fields.map { safeForTerminal($0) }.joined(separator: "  "))
      }
      run.console.print(run.say(WordsOfSessions.head(session.head)))
    }
    try end(run.console, run.findings.code)
  }

  /// What an entry says, in one line, in the words of the log itself.
  private func summary(_ payload: Payload, _ entry: Entry, _ session: Session) -> String {
    switch payload {
    case .created(let session, let culpa): return "\(session) culpa \(culpa)"
    case .opened(let culpa): return "culpa \(culpa)"
    case .closed: return ""
    case .file(let file): return file.name + (file.content.isSealed ? " (sealed)" : "")
    case .statement(let record):
      let text =
        reveal ? session.statement(at: entry.number).map(session.revealed) : record.text
      let line = (text ?? record.text).split { $0 == "\n" || $0 == " " }.joined(separator: " ")
      return truncated(line, widthColumns: 100, ascii: false)
    case .answer(let answer): return "\(answer.statement) \(answer.content.bytes) B"
    case .undo(of: let number), .redo(of: let number): return String(number)
    case .moved(to: let point, statements: let count): return "\(point) \(count)"
    case .branch(let name), .switch(let name): return name
    case .setting(let name, let value): return "\(name) = \(value)"
    case .recovered(let file, let entries, _): return "\(file) \(entries)"
    }
  }
}
