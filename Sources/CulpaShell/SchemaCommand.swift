import ArgumentParser
import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax

/// `culpa schema FILE`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Show the columns that data of a policy can have, with a sample row.",
    discussion: """
      With --format csv the output is a table to fill in: its sample row is read without error. Roles \
      are filled in where the file declares people. With --explanations it is the JSON schema of \
      `explain … as json`, with --findings that of `check --format json` and `test --format json`.
      """)

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("The policy; - is standard input.", valueName: "file"))
  var file: String?
  @Option(help: ArgumentHelp("Which policy, where the file has several.", valueName: "name"))
  var policy: String?
  @Flag(help: "The columns of people, not of incidents.") var people = false
  @Flag(help: "The JSON schema of explanations, without a file.") var explanations = false
  @Flag(help: "The JSON schema of findings, without a file.") var findings = false
  @Option(help: "Form of the output: text, csv or json.") var format: Form = .text

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, csv, json
  }

  func validate() throws {
    if explanations, findings {
      throw ValidationError("--explanations and --findings exclude each other")
    }
    if (file == nil) != (explanations || findings) {
      throw ValidationError(
        file == nil
          ? "name a file, or ask for --explanations or --findings"
          : "\(findings ? "--findings" : "--explanations") takes no file")
    }
  }

  func run() throws {
    let run = ScriptRun(options)
    guard let file else {
      let schema = findings ? FindingsSchema.text() : ExplanationSchema.text()
      run.console.write(Array(schema.utf8), asBlock: true)
      return try end(run.console, run.findings.code)
    }
    do throws(LoadFailure) {
      var interpreter = try run.interpreter(root: ScriptRun.folder(of: file))
      interpreter.load(try DiskLoader.text(ofFile: file))
      if run.findings.code == .fine, let index = choose(interpreter.workspace, file, run) {
        show(interpreter.workspace, index, run.console)
      }
    } catch {
      run.fail(error)
    }
    try end(run.console, run.findings.code)
  }

  private func choose(_ workspace: Workspace, _ file: String, _ run: ScriptRun) -> Int? {
    if let index = workspace.policy(named: policy) { return index }
    var names: [String] = []
    for compiled in workspace.policies where compiled.isDeclared {
      if !names.contains(compiled.policy.label.name) { names.append(compiled.policy.label.name) }
    }
    if let policy, !names.isEmpty {
      run.console.complain(WordsOfShell.noPolicy(policy, file, names))
    } else {
      run.console.complain(WordsOfShell.whichPolicy(file, names, option: "--policy"))
    }
    run.findings.count(names.isEmpty ? .badInput : .usage)
    return nil
  }

  private func show(_ workspace: Workspace, _ index: Int, _ console: Console) {
    let text = SchemaText(workspace, policy: index, ofPeople: people, style: console.style)
    switch format {
    case .text: console.print(text.lines())
    case .csv: console.write(text.csv(), asBlock: true)
    case .json: console.write(text.json(), asBlock: true)
    }
  }
}
