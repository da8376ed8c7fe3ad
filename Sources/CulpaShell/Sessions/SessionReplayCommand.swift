import ArgumentParser
import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSession
import CulpaSyntax
import Glibc

/// `culpa session reperform NAME`.
struct SessionReperformCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reperform",
    abstract:
      "Answer everything again, and compare with the answers of then byte for byte; 1 if any differs."
  )

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("A session.", valueName: "name")) var name: String

  func run() throws {
    let run = SessionRun(options)
    run.reading(name) { (session) throws(SessionFailure) in
      var counts = (same: 0, different: 0, unknown: 0)
      try session.reperform { found in
        switch found.agreement {
        case .same: counts.same += 1
        case .unknown: counts.unknown += 1
        case .different:
          counts.different += 1
          run.complain(Session.difference(found, in: session))
          run.console.print(thenAndNow(found, run))
        }
      }
      let words = WordsOfSessions.reperformed(
        same: counts.same, different: counts.different, unknown: counts.unknown)
      run.console.print(run.say(words))
      run.console.print(run.say(WordsOfSessions.head(session.head)))
    }
    try end(run.console, run.findings.code)
  }
}

/// `culpa session replay NAME --under FILE`.
struct SessionReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Run a session under other rules: what was answered then, what now, and why.",
    discussion: """
      Policies of the file take the places of the session's own of the same names. The session is not \
      changed.
      """)

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("A session.", valueName: "name")) var name: String
  @Option(help: ArgumentHelp("A script with the other policies.", valueName: "file"))
  var under: String

  func run() throws {
    let run = SessionRun(options)
    run.reading(name) { (session) throws(SessionFailure) in
      let other: SourceText
      let loader: DiskLoader
      do throws(LoadFailure) {
        other = try DiskLoader.text(ofFile: under)
        loader = try DiskLoader(root: ScriptRun.folder(of: under), allowing: options.allowRead)
      } catch {
        return run.fail(error)
      }
      var differences = 0
      let result = try session.replay(under: other, reading: loader) { found in
        guard found.agreement != .same else { return }
        differences += 1
        let words = WordsOfSessions.statement(
          found.statement.ordinal, entry: found.statement.entry)
        run.console.print([run.console.style.bold(run.say(words))] + thenAndNow(found, run))
      }
      for case .diagnostic(let diagnostic, let sources) in result.said {
        run.complain(diagnostic, sources)
      }
      for ruling in result.rulings ?? [] { run.console.print(lines(ruling, run)) }
      if result.rulings?.isEmpty == true, differences == 0 {
        run.console.print(run.say(WordsOfSessions.sameAnswers))
      }
    }
    try end(run.console, run.findings.code)
  }

  private func lines(_ difference: RulingDifference, _ run: SessionRun) -> [String] {
    func block(_ title: Bilingual, _ lines: [String]) -> [String] {
      [run.say(title)]
        + (lines.isEmpty ? ["  " + run.say(WordsOfSessions.nothing)] : lines.map { "  " + $0 })
    }
    let title = run.say(WordsOfSessions.incident(safeForTerminal(difference.name)))
    return [run.console.style.bold(title)] + block(WordsOfSessions.then, difference.then)
      + block(WordsOfSessions.now, difference.now) + block(WordsOfSessions.why, difference.why)
  }
}

/// The answers of then and of now, below each other.
private func thenAndNow(_ found: Reperformed, _ run: SessionRun) -> [String] {
  func block(_ title: Bilingual, _ text: String?) -> [String] {
    guard let text else {
      return [run.say(title), "  " + run.say(WordsOfSessions.sealedAnswer)]
    }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    if lines.isEmpty { return [run.say(title), "  " + run.say(WordsOfSessions.nothing)] }
    return [run.say(title)] + lines.map { "  " + safeForTerminal(String($0)) }
  }
  let then = found.statement.answer == nil ? "" : found.then
  return block(WordsOfSessions.then, then) + block(WordsOfSessions.now, found.now)
}

/// `culpa session export NAME`.
struct SessionExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a session as a script that runs, or as JSON lines.",
    discussion: """
      The script has what was said on the branch that the session stands on; with --files the files \
      that it reads are written beside it. The JSON lines have every entry with what its hash covers.
      """)

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("A session.", valueName: "name")) var name: String
  @Option(help: "Form of the output: script or jsonl.") var format: Form = .script
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to; - is standard output.", valueName: "file"))
  var output: String = "-"
  @Option(help: ArgumentHelp("Folder for the script and its files.", valueName: "dir"))
  var files: String?
  @Flag(help: "Write the names of confidential parties: only if you may see them.")
  var reveal = false

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case script, jsonl
  }

  func run() throws {
    let run = SessionRun(options)
    run.reading(name) { (session) throws(SessionFailure) in
      let export = SessionExport(session, reveals: reveal)
      if let files { return write(export, session, into: files, run) }
      var pieces: [[UInt8]] = []
      switch format {
      case .script: pieces = [Array(export.script().utf8)]
      case .jsonl: export.lines { pieces.append($0) }
      }
      if output == "-" {
        for piece in pieces { run.console.write(piece, asBlock: false) }
      } else {
        run.replace(output, with: pieces)
      }
    }
    try end(run.console, run.findings.code)
  }

  private func write(
    _ export: SessionExport, _ session: Session, into folder: String, _ run: SessionRun
  ) {
    let script = (export.folder + "session.culpa")
    let texts = [(name: script, bytes: Optional(Array(export.script().utf8)))]
    let kept = export.files.map { (name: $0.name, bytes: export.bytes($0)) }
    for (name, bytes) in texts + kept {
      let parts = name.split(separator: "/").map(String.init)
      guard let bytes, !parts.contains(".."), !parts.isEmpty else {
        run.console.complain(WordsOfSessions.notWritten(safeForTerminal(name)))
        run.find(.findings)
        continue
      }
      var path = folder
      _ = mkdir(path, 0o700)
      for part in parts.dropLast() {
        path += "/" + part
        _ = mkdir(path, 0o700)
      }
      run.replace(folder + "/" + parts.joined(separator: "/"), with: [bytes])
    }
  }
}
