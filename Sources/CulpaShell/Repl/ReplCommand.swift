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
    let run = SessionRun(options)
    let isAttended = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    let name = name ?? SessionPlace.unusedName(after: Surroundings.real.now())
    guard let place = SessionPlace(name) else {
      run.complain(Session.refusal(ofName: name))
      return try end(run.console, run.findings.code)
    }
    Interrupt.watch()
    if isAttended {
      try attend(place, run)
    } else {
      guard let opened = open(place, run, isAttended: false) else {
        return try end(run.console, run.findings.code)
      }
      let desk = Desk(opened.session, options, isAttended: false)
      let code = ReplScript(desk).run()
      leave(desk, opened)
      try end(desk.console, code)
    }
  }

  /// A desk somebody sits at.
  private func attend(_ place: SessionPlace, _ run: SessionRun) throws {
    var opened: Opened?
    var face = Repl.Face(
      name: place.name, branch: Timeline.firstBranch, style: run.console.style,
      greeting: WordsOfDesk.welcomeToNew(safeForTerminal(place.name)))
    let repl: Repl
    if !readOnly, let glance = Glance(at: place) {
      // Its log is looked through while the user begins to type.
      let background = Background {
        let session = try? Session.open(place, for: .writing)
        _ = try? session?.workspace
        return session
      }
      face.branch = glance.branch
      face.greeting = WordsOfDesk.welcomeBack(
        safeForTerminal(place.name), entries: glance.entries,
        branch: safeForTerminal(glance.branch))
      repl = Repl(face) {
        if let session = background.wait() {
          opened = Opened(session: session, isNew: false, isUnnamed: false)
          say(session.notices, run)
        } else {
          opened = open(place, run, isAttended: true)
        }
        return opened.map { self.desk(at: $0) }
      }
    } else {
      guard let found = open(place, run, isAttended: true) else {
        return try end(run.console, run.findings.code)
      }
      opened = found
      let session = found.session
      face.branch = session.timeline.current
      face.isReading = session.access == .reading
      if !found.isNew {
        face.greeting =
          face.isReading
          ? WordsOfDesk.readOnly(safeForTerminal(place.name))
          : WordsOfDesk.welcome(
            safeForTerminal(place.name), statements: session.statements.count,
            branch: safeForTerminal(face.branch))
      }
      repl = Repl(face) { self.desk(at: found) }
    }
    let desk = repl.run()
    if let desk, let opened { leave(desk, opened) }
    try end(run.console, desk == nil ? run.findings.code : .fine)
  }

  private struct Opened {
    let session: Session
    /// Whether it was begun just now.
    let isNew: Bool
    /// Whether the user gave it no name.
    let isUnnamed: Bool
  }

  private func desk(at opened: Opened) -> Desk {
    let desk = Desk(opened.session, options, isAttended: true)
    if `private` { desk.settings.history = false }
    return desk
  }

  private func say(_ notices: [Diagnostic], _ run: SessionRun) {
    for notice in notices { run.complain(notice) }
    run.console.flush()
  }

  private func open(_ place: SessionPlace, _ run: SessionRun, isAttended: Bool) -> Opened? {
    let isNew = !place.exists
    do throws(SessionFailure) {
      let session = try session(at: place, run, isAttended)
      say(session.notices, run)
      return Opened(session: session, isNew: isNew, isUnnamed: name == nil)
    } catch {
      run.complain(error.diagnostic)
      return nil
    }
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
    session.close()
    if opened.isNew, opened.isUnnamed, session.statements.isEmpty {
      session.place.discard()
      if desk.isAttended { desk.console.say(desk.say(WordsOfDesk.nothingKept)) }
      desk.console.flush()
      return
    }
    guard desk.isAttended else { return }
    desk.console.print(desk.say(WordsOfDesk.place(safeForTerminal(session.place.path))))
    desk.console.print(desk.say(WordsOfSessions.head(session.head)))
    desk.console.print(desk.say(WordsOfDesk.goOn(safeForTerminal(session.place.name))))
    desk.console.flush()
  }
}
