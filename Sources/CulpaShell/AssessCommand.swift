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
  @Option(help: "Form of the output: table, csv, json, jsonl, or html for a page of the whole.")
  var format: Form = .table
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to; - is standard output.", valueName: "file"))
  var output: String = "-"

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json, jsonl, html
  }

  func validate() throws {
    if let asOf, Fragment.date(asOf) == nil {
      throw ValidationError("--as-of takes a date such as 2026-03-31, not '\(asOf)'")
    }
    if [policy, incidents, people].filter({ $0 == "-" }).count > 1 {
      throw ValidationError("standard input, -, can be read once only")
    }
  }

  func run() throws {
    let run = ScriptRun(options)
    do throws(LoadFailure) {
      var interpreter = try run.interpreter(root: ScriptRun.folder(of: policy))
      interpreter.load(try DiskLoader.text(ofFile: policy))
      if run.findings.code == .fine, let index = choose(interpreter.workspace, run) {
        if let date = asOf.flatMap(Fragment.date) { interpreter.setStatusDay(date) }
        try load(&interpreter, index)
        var workspace = interpreter.workspace
        let versions = workspace.versions(of: index)
        if let problem = versions.lazy.compactMap({ workspace.tooMuch(under: $0) }).first {
          run.complain(problem, workspace.sources)
        } else {
          workspace.judgeTransitions()
          emit(output(workspace, index, run), run)
        }
      }
    } catch {
      run.fail(error)
    }
    try end(run.console, run.findings.code)
  }

  private func choose(_ workspace: Workspace, _ run: ScriptRun) -> Int? {
    if let index = workspace.policy(named: under) { return index }
    var names: [String] = []
    for compiled in workspace.policies where !names.contains(compiled.policy.label.name) {
      names.append(compiled.policy.label.name)
    }
    if let under, !names.isEmpty {
      run.console.complain(WordsOfShell.noPolicy(under, policy, names))
    } else {
      run.console.complain(WordsOfShell.whichPolicy(policy, names))
    }
    run.findings.count(names.isEmpty ? .badInput : .usage)
    return nil
  }

  private func load(_ interpreter: inout Interpreter<DiskLoader>, _ index: Int) throws(LoadFailure)
  {
    if let people { try load(.people, people, nil, &interpreter) }
    try load(.incidents, incidents, index, &interpreter)
  }

  private func load(
    _ kind: DataKind, _ path: String, _ policy: Int?, _ interpreter: inout Interpreter<DiskLoader>
  ) throws(LoadFailure) {
    let failure = interpreter.importRows(kind, DiskLoader.name(ofFile: path), under: policy) {
      (_, receive) throws(LoadFailure) in try DiskLoader.rows(ofFile: path, receive: receive)
    }
    if let failure { throw failure }
  }

  /// Rulings are computed in the order of occurrence and written in the order of the data.
  private func output(_ workspace: Workspace, _ index: Int, _ run: ScriptRun) -> [[UInt8]] {
    if format == .html { return page(workspace, index, run) }
    guard let form = RulingFormat(rawValue: format.rawValue) else {
      return [table(workspace, index, run)]
    }
    var workspace = workspace
    var gatherer = workspace.gatherer(under: index)
    let files = RulingFiles(workspace, format: form, language: run.console.style.language)
    var writing = RulingWriting(files, count: workspace.incidents.count)
    judge(workspace, index) { judged, incident in
      complain(judged.ruling, workspace, run)
      gatherer.take(judged.ruling, on: incident, workspace)
      writing.take(judged)
    }
    var parts = writing.finish()
    parts += settlements(of: gatherer, workspace, run).map { files.bytes($0) }
    var isFirst = true
    var pieces = [files.opening()]
    for index in parts.indices where !parts[index].isEmpty {
      if !isFirst { pieces.append(files.separator()) }
      isFirst = false
      pieces.append(parts[index])
    }
    pieces.append(files.closing())
    return pieces
  }

  /// Judges the incidents of all versions of a policy, each under its own, and hands over the rulings with
  /// the positions of the incidents.
  private func judge(_ workspace: Workspace, _ index: Int, _ body: (JudgedIncident, Int) -> Void) {
    for version in workspace.versions(of: index) {
      workspace.forEachRuling(under: version) { incident, ruling in
        body(JudgedIncident(incident: incident, policy: version, ruling: ruling), incident)
      }
    }
  }

  /// A page that keeps no more rulings than it lists.
  private func page(_ workspace: Workspace, _ index: Int, _ run: ScriptRun) -> [[UInt8]] {
    var workspace = workspace
    var gatherer = workspace.gatherer(under: index)
    var page = MonthPage(workspace, policy: index, language: run.console.style.language)
    judge(workspace, index) { judged, incident in
      complain(judged.ruling, workspace, run)
      gatherer.take(judged.ruling, on: incident, workspace)
      page.take(judged)
    }
    for settlement in settlements(of: gatherer, workspace, run) {
      page.take(settlement: settlement)
    }
    return page.pieces()
  }

  private func table(_ workspace: Workspace, _ index: Int, _ run: ScriptRun) -> [UInt8] {
    var judged: [JudgedIncident] = []
    var workspace = workspace
    var gatherer = workspace.gatherer(under: index)
    judge(workspace, index) { one, incident in
      gatherer.take(one.ruling, on: incident, workspace)
      judged.append(one)
    }
    if judged.isEmpty { return [] }
    judged.sort { $0.incident ?? 0 < $1.incident ?? 0 }
    for one in judged { complain(one.ruling, workspace, run) }
    judged += settlements(of: gatherer, workspace, run)
    var style = run.console.style
    if output != "-" { style.colour = false }
    let lines = OutcomeText(workspace, style: style).rulings(judged)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// What the accounts of the policy come to; they stand behind the incidents.
  private func settlements(
    of gatherer: EntryGatherer, _ workspace: Workspace, _ run: ScriptRun
  ) -> [JudgedIncident] {
    var workspace = workspace
    var all: [JudgedIncident] = []
    let sources = workspace.sources
    workspace.forEachSettlement(of: gatherer) {
      run.complain($0, sources)
    } _: {
      for diagnostic in $0.ruling.diagnostics { run.complain(diagnostic, sources) }
      all.append($0)
    }
    return all
  }

  private func complain(_ ruling: Ruling, _ workspace: Workspace, _ run: ScriptRun) {
    for diagnostic in ruling.diagnostics { run.complain(diagnostic, workspace.sources) }
  }

  private func emit(_ pieces: [[UInt8]], _ run: ScriptRun) {
    if output == "-" {
      for piece in pieces { run.console.write(piece, asBlock: format == .table) }
    } else {
      run.replace(output, with: pieces)
    }
  }
}
