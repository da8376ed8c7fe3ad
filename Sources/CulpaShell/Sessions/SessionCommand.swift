import ArgumentParser
import CulpaSession
import CulpaSyntax

/// `culpa session …`.
struct SessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session",
    abstract: "Look at, check, replay and export sessions.",
    discussion: """
      A session is a log on disk: what was accepted, and what it was answered. `culpa run --session` \
      records a script in one. Each entry's hash covers everything before it, so whoever keeps the \
      last hash can tell later whether anything was changed.
      """,
    subcommands: [
      SessionListCommand.self, SessionShowCommand.self, SessionLogCommand.self,
      SessionAppendCommand.self, SessionExportCommand.self, SessionVerifyCommand.self,
      SessionReplayCommand.self, SessionReperformCommand.self, SessionDoctorCommand.self,
    ])
}

/// `culpa session append NAME FILE…`.
struct SessionAppendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "append",
    abstract: "Record scripts in a session, with a line for each statement that is on disk.",
    discussion: "Stops at the first statement that is refused; those before it stay recorded.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("A session; a new one is begun.", valueName: "name"))
  var name: String
  @Argument(help: ArgumentHelp("Scripts; - is standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    let run = SessionRun(options)
    run.append(files, to: name, answers: false)
    try end(run.console, run.findings.code)
  }
}

/// `culpa session verify NAME [--head HASH]`.
struct SessionVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Find any change of the log, and name the first entry that is broken; 1 then.",
    discussion: """
      Entries that were cut off the end, or a log that was written anew, show only against a hash that \
      you kept: give it with --head.
      """)

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("A session.", valueName: "name")) var name: String
  @Option(help: ArgumentHelp("A hash that you kept; 8 digits or more.", valueName: "hash"))
  var head: String?

  func run() throws {
    let run = SessionRun(options)
    run.at(name) { (place) throws(SessionFailure) in
      let report = try Session.verify(place, head: head)
      if let problem = Session.problem(report, of: place, head: head) {
        return run.complain(problem)
      }
      run.console.print(run.say(WordsOfSessions.sound(place.name, entries: report.entries.count)))
      if case .at(let number)? = report.anchor {
        run.console.print(run.say(WordsOfSessions.anchored(number, of: report.entries.count)))
      }
      run.console.print(run.say(WordsOfSessions.head(report.head)))
    }
    try end(run.console, run.findings.code)
  }
}

/// `culpa session doctor NAME`.
struct SessionDoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Look at everything about a session's files, and change nothing; 1 if anything is wrong.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("A session.", valueName: "name")) var name: String

  func run() throws {
    let run = SessionRun(options)
    run.at(name) { (place) throws(SessionFailure) in
      let health = try SessionHealth(of: place)
      func say(_ words: Bilingual) { run.console.print(run.say(words)) }
      if let problem = Session.problem(health.log, of: place) {
        run.complain(problem)
      } else {
        say(WordsOfSessions.sound(place.name, entries: health.log.entries.count))
      }
      if health.fileProblems.isEmpty { say(WordsOfSessions.fileIsWhole) }
      for problem in health.fileProblems { say(WordsOfSessions.fileProblem(problem)) }
      say(WordsOfSessions.format(health.format, known: health.knownFormat))
      for (path, mode) in health.openFiles {
        say(WordsOfSessions.readable(path, mode: String(mode, radix: 8)))
      }
      say(health.isHeld ? WordsOfSessions.held(by: health.holder) : WordsOfSessions.free)
      for path in health.setAside { say(WordsOfSessions.setAside(path)) }
      say(WordsOfSessions.head(health.log.head))
      if !health.isWell { run.find(.findings) }
    }
    try end(run.console, run.findings.code)
  }
}
