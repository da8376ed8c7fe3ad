import ArgumentParser
import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax

/// `culpa assess --policy FILE --incidents DATA`.
struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess",
    abstract: "Rule on the incidents of a data file: CSV, JSON or JSON lines.",
    discussion: "Rows that can't be read are reported and left out; the others are ruled. Exit 1.")

  @OptionGroup var options: CommonOptions
  @Option(help: ArgumentHelp("The policy.", valueName: "file")) var policy: String
  @Option(help: ArgumentHelp("Which policy, where the file has several.", valueName: "name"))
  var under: String?
  @Option(help: ArgumentHelp("The incidents; - is standard input.", valueName: "data"))
  var incidents: String
  @Option(help: ArgumentHelp("The people.", valueName: "data")) var people: String?
  @Option(help: ArgumentHelp("Day that deadlines are judged on.", valueName: "date"))
  var asOf: String?
  @Option(help: "Form of the output: table, csv, json or jsonl.") var format: Form = .table
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to; - is standard output.", valueName: "file"))
  var output: String = "-"

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json, jsonl
  }

  func validate() throws {
    if let asOf, Fragment.date(asOf) == nil {
      throw ValidationError("--as-of takes a date such as 2026-03-31, not \(asOf)")
    }
  }

  func run() throws {
    let run = ScriptRun(options)
    do throws(LoadFailure) {
      var interpreter = try run.interpreter(root: ScriptRun.folder(of: policy))
      interpreter.load(try DiskLoader.text(ofFile: policy))
      if run.findings.code == .fine, let index = choose(interpreter.workspace, run) {
        if let date = asOf.flatMap(Fragment.date) { interpreter.setStatusDay(date) }
        load(&interpreter, index, run)
        if let problem = interpreter.workspace.tooMuch(under: index) {
          run.complain(problem, interpreter.workspace.sources)
        } else {
          write(interpreter.workspace, index, run)
        }
      }
    } catch {
      run.fail(policy, error)
    }
    try end(run.console, run.findings.code)
  }

  private func choose(_ workspace: Workspace, _ run: ScriptRun) -> Int? {
    if let index = workspace.policy(named: under) { return index }
    let names = workspace.policies.map(\.policy.label.name).joined(separator: ", ")
    let isEnglish = run.console.talkStyle.language == .english
    run.console.complain([
      isEnglish
        ? "culpa: \(policy) has these policies: \(names); say which with --under"
        : "culpa:\(policy) 含有这些制度:\(names);请用 --under 指明"
    ])
    run.findings.add(.usage)
    return nil
  }

  private func load(
    _ interpreter: inout Interpreter<DiskLoader>, _ index: Int, _ run: ScriptRun
  ) {
    if let people {
      let failure = interpreter.importRows(.people, people, under: nil) {
        (_, receive) throws(LoadFailure) in try DiskLoader.rows(ofFile: people, receive: receive)
      }
      if let failure { run.fail(people, failure) }
    }
    let failure = interpreter.importRows(.incidents, incidents, under: index) {
      (_, receive) throws(LoadFailure) in try DiskLoader.rows(ofFile: incidents, receive: receive)
    }
    if let failure { run.fail(incidents, failure) }
  }

  /// Rulings are computed in the order of occurrence and written in the order of the data.
  private func write(_ workspace: Workspace, _ index: Int, _ run: ScriptRun) {
    let language = run.console.style.language
    if format == .table {
      var judged: [JudgedIncident] = []
      workspace.forEachRuling(under: index) { incident, ruling in
        judged.append(JudgedIncident(incident: incident, policy: index, ruling: ruling))
      }
      judged.sort { $0.incident < $1.incident }
      for one in judged { complain(one.ruling, workspace, run) }
      let lines = OutcomeText(workspace, style: run.console.style).rulings(judged)
      return emit([Array((lines.joined(separator: "\n") + "\n").utf8)], run)
    }
    guard let form = RulingFormat(rawValue: format.rawValue) else { return }
    let files = RulingFiles(workspace, format: form, language: language)
    var parts: [[UInt8]] = Array(repeating: [], count: workspace.incidents.count)
    workspace.forEachRuling(under: index) { incident, ruling in
      complain(ruling, workspace, run)
      parts[incident] = files.bytes(
        JudgedIncident(incident: incident, policy: index, ruling: ruling))
    }
    var isFirst = true
    var pieces = [files.opening()]
    for index in parts.indices where !parts[index].isEmpty {
      if !isFirst { pieces.append(files.separator()) }
      isFirst = false
      pieces.append(parts[index])
    }
    pieces.append(files.closing())
    emit(pieces, run)
  }

  private func complain(_ ruling: Ruling, _ workspace: Workspace, _ run: ScriptRun) {
    for diagnostic in ruling.diagnostics { run.complain(diagnostic, workspace.sources) }
  }

  private func emit(_ pieces: [[UInt8]], _ run: ScriptRun) {
    if output == "-" {
      for piece in pieces { run.console.write(piece) }
      return
    }
    do throws(FileFailure) {
      var sink = try ByteSink.replacing(output)
      for piece in pieces { try sink.write(piece) }
      try sink.close()
    } catch {
      let failure = LoadFailure(error, named: output)
      let language = run.console.talkStyle.language
      run.console.complain(["culpa: \(output): \(failure.reason.text(in: language))"])
      run.findings.add(.cannotWrite)
    }
  }
}
