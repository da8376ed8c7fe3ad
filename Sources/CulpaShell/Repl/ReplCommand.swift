import ArgumentParser
import CulpaFiles
import CulpaReport
import CulpaSession
import CulpaSyntax
import Glibc

/// `culpa repl [SESSION]`.
struct ReplCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repl",
    abstract: "Sit down at a desk: ask, decide and try, in a session that is evidence.",
    discussion: """
      Every declaration, command and expression of the language can be typed; what is accepted is on disk \
      before it is answered. Lines that begin with a colon are for the desk: `:help` shows how to begin.

      A session that does not exist is begun; without a name, a new one named after the day. Where \
      standard input is no terminal it is read as a script: nothing but answers is printed, and the first \
      error ends it.
      """)

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("A session; a new one is begun.", valueName: "session"))
  var name: String?
  @Flag(help: "Open it to be read: questions are answered, nothing is recorded.")
  var readOnly = false
  @Flag(help: "Keep nothing that is typed for other sessions.")
  var `private` = false

  func run() throws {
    let isAttended = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    let run = SessionRun(options)
    guard let opened = open(run, isAttended) else { return try end(run.console, run.findings.code) }
    run.console.flush()
    Interrupt.watch()
    let desk = Desk(opened.session, options, isAttended: isAttended)
    if `private` { desk.settings.history = false }
    let code =
      isAttended
      ? Repl(desk).run(isNew: opened.isNew) : ReplScript(desk).run()
    opened.session.close()
    leave(desk, opened)
    try end(desk.console, code)
  }

  private struct Opened {
    let session: Session
    /// Whether it was begun just now.
    let isNew: Bool
    /// Whether the user gave it no name.
    let isUnnamed: Bool
  }

  private func open(_ run: SessionRun, _ isAttended: Bool) -> Opened? {
    let name = name ?? SessionPlace.unusedName(after: Surroundings.real.now())
    var opened: Opened?
    run.at(name) { (place) throws(SessionFailure) in
      let isNew = !place.exists
      let session = try self.session(at: place, run, isAttended)
      for notice in session.notices { run.complain(notice) }
      opened = Opened(session: session, isNew: isNew, isUnnamed: self.name == nil)
    }
    return opened
  }

  /// Opens a session; one that somebody else writes to is offered to be read.
  private func session(
    at place: SessionPlace, _ run: SessionRun, _ isAttended: Bool
  ) throws(SessionFailure) -> Session {
    if readOnly { return try Session.open(place, for: .reading) }
    do throws(SessionFailure) {
      return try Session.open(place, for: .writing, creating: true)
    } catch {
      guard error.diagnostic.code == "C7005", isAttended else { throw error }
      run.console.complain(error.diagnostic, SourceSet())
      run.console.write(run.say(WordsOfDesk.offerReading(place.name)))
      run.console.flush()
      guard let answer = readLine(), let first = trimmed(answer).first,
        WordsOfDesk.yes.contains(first)
      else { throw error }
      return try Session.open(place, for: .reading)
    }
  }

  /// Says where the session is; one in which nothing was said, and that nobody named, is not kept.
  private func leave(_ desk: Desk, _ opened: Opened) {
    let session = opened.session
    if opened.isNew, opened.isUnnamed, session.statements.isEmpty {
      session.place.discard()
      if desk.isAttended { desk.console.say(desk.say(WordsOfDesk.nothingKept)) }
      return
    }
    guard desk.isAttended else { return }
    desk.console.print(desk.say(WordsOfDesk.place(safeForTerminal(session.place.path))))
    desk.console.print(desk.say(WordsOfSessions.head(session.head)))
    desk.console.print(desk.say(WordsOfDesk.goOn(safeForTerminal(session.place.name))))
  }
}
