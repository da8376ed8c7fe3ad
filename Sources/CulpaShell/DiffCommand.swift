import ArgumentParser
import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax

/// `culpa diff OLD NEW`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say where two policies rule differently; 1 when they do.")

  @OptionGroup var options: CommonOptions
  @Option(help: ArgumentHelp("The policy, where a file has several.", valueName: "name"))
  var under: String?
  @Option(help: ArgumentHelp("Recorded incidents: who is affected.", valueName: "data"))
  var incidents: String?
  @Option(help: ArgumentHelp("The people in these incidents.", valueName: "data"))
  var people: String?
  @Argument(help: ArgumentHelp("The policy as it was.", valueName: "old"))
  var old: String
  @Argument(help: ArgumentHelp("The policy as it is to be.", valueName: "new"))
  var new: String

  func validate() throws {
    if people != nil, incidents == nil {
      throw ValidationError("--people goes with --incidents")
    }
  }

  func run() throws {
    let run = ScriptRun(options)
    if let before = load(old, run), let after = load(new, run) {
      let text = PolicyDifferenceText(
        before.workspace.policies[before.policy].policy, texts: before.workspace.texts,
        language: run.console.style.language)
      if incidents == nil {
        compare(before, after, text, run)
      } else {
        let recorded = RecordedDifference(
          before.workspace, before.policy, after.workspace, after.policy)
        run.console.print(text.lines(recorded))
        if !recorded.changes.isEmpty { run.findings.add(.findings) }
      }
    }
    try end(run.console, run.findings.code)
  }

  private func compare(
    _ before: (workspace: Workspace, policy: Int), _ after: (workspace: Workspace, policy: Int),
    _ text: PolicyDifferenceText, _ run: ScriptRun
  ) {
    let comparer = PolicyComparer(
      before.workspace.policies[before.policy], after.workspace.policies[after.policy],
      laws: before.workspace.laws)
    let difference = comparer.run()
    run.console.print(text.lines(difference))
    if !difference.regions.isEmpty { run.findings.add(.findings) }
  }

  /// The policy that is meant, with the data.
  private func load(_ file: String, _ run: ScriptRun) -> (workspace: Workspace, policy: Int)? {
    do throws(LoadFailure) {
      let loader = try DiskLoader(
        root: ScriptRun.folder(of: file), allowing: run.options.allowRead)
      var interpreter = Interpreter(
        Workspace(), loader: loader, emit: { _, _ in },
        complain: { run.complain($0, $1.sources) })
      interpreter.load(try DiskLoader.text(ofFile: file))
      guard run.findings.code == .fine else { return nil }
      guard let index = interpreter.workspace.policy(named: under) else {
        let names = interpreter.workspace.policies.filter(\.isDeclared).map(\.policy.label.name)
        run.console.complain(WordsOfShell.whichPolicy(file, names))
        run.findings.count(names.isEmpty ? .badInput : .usage)
        return nil
      }
      if let people { try read(.people, people, nil, &interpreter) }
      if let incidents { try read(.incidents, incidents, index, &interpreter) }
      return (interpreter.workspace, index)
    } catch {
      run.fail(error)
      return nil
    }
  }

  private func read(
    _ kind: DataKind, _ path: String, _ policy: Int?, _ interpreter: inout Interpreter<DiskLoader>
  ) throws(LoadFailure) {
    let failure = interpreter.importRows(kind, DiskLoader.name(ofFile: path), under: policy) {
      (_, receive) throws(LoadFailure) in try DiskLoader.rows(ofFile: path, receive: receive)
    }
    if let failure { throw failure }
  }
}
