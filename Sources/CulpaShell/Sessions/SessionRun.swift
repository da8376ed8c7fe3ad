import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSession
import CulpaSyntax

/// A run of a command about sessions: opens them, and says what is wrong.
final class SessionRun {
  private let run: ScriptRun
  var console: Console { run.console }
  var findings: Findings { run.findings }

  init(_ options: CommonOptions) { run = ScriptRun(options) }

  func say(_ words: Bilingual) -> String { words.text(in: console.style.language) }

  func complain(_ diagnostic: Diagnostic, _ sources: SourceSet = SourceSet()) {
    // Notes about a session are few, and tell what happened to it.
    if diagnostic.severity == .note, !console.isQuiet {
      return console.complain(diagnostic, sources)
    }
    run.complain(diagnostic, sources)
  }

  func find(_ code: ExitCode) { run.findings.add(code) }

  func fail(_ failure: LoadFailure) { run.fail(failure) }

  func replace(_ path: String, with pieces: [[UInt8]]) { run.replace(path, with: pieces) }

  /// Does something with a place, and says what failed.
  func at(_ name: String, _ body: (SessionPlace) throws(SessionFailure) -> Void) {
    guard let place = SessionPlace(name) else { return complain(Session.refusal(ofName: name)) }
    do throws(SessionFailure) {
      try body(place)
    } catch {
      complain(error.diagnostic)
    }
  }

  /// Does something with a session that is open for reading.
  func reading(_ name: String, _ body: (Session) throws(SessionFailure) -> Void) {
    at(name) { (place) throws(SessionFailure) in
      let session = try Session.open(place, for: .reading)
      defer { session.close() }
      for notice in session.notices { complain(notice) }
      try body(session)
    }
  }

  // MARK: Recording

  /// Records scripts in a session, one statement after the other, to the first that is refused.
  ///
  /// - Parameter answers: whether answers go to standard output and receipts beside them, or receipts
  ///   alone to standard output.
  func append(_ files: [String], to name: String, answers: Bool) {
    at(name) { (place) throws(SessionFailure) in
      let session = try Session.open(place, for: .writing, creating: true)
      defer { session.close() }
      for notice in session.notices { complain(notice) }
      for file in files where !(try record(file, in: session, answers)) { break }
      session.close()
      console.say(say(WordsOfSessions.head(session.head)))
    }
  }

  private func record(
    _ file: String, in session: Session, _ answers: Bool
  ) throws(SessionFailure) -> Bool {
    let loader: DiskLoader
    let text: SourceText
    do throws(LoadFailure) {
      loader = try DiskLoader(root: ScriptRun.folder(of: file), allowing: run.options.allowRead)
      text = try DiskLoader.text(ofFile: file)
    } catch {
      fail(error)
      return false
    }
    return try record(Pieces.of(text), loader, in: session, answers)
  }

  private func record(
    _ pieces: [SourceText], _ loader: DiskLoader, in session: Session, _ answers: Bool
  ) throws(SessionFailure) -> Bool {
    for piece in pieces {
      let reply = try session.accept(piece, reading: loader, language: console.style.language)
      // The receipt comes first: what is shown after it is on disk.
      if let statement = reply.statement { receipt(statement, session, answers) }
      for one in reply.said {
        switch one {
        case .answer(let outcome, let workspace):
          if answers { run.answer(outcome, workspace) }
        case .diagnostic(let diagnostic, let sources): run.complain(diagnostic, sources)
        }
      }
      guard reply.isAccepted else { return false }
    }
    return true
  }

  private func receipt(_ statement: AcceptedStatement, _ session: Session, _ answers: Bool) {
    let hash = session.entries[statement.entry - 1].hash
    let line = say(WordsOfSessions.accepted(statement.ordinal, entry: statement.entry, hash))
    if answers { return console.say(console.talkStyle.dim(line)) }
    console.print(line)
    console.flush()
  }
}
