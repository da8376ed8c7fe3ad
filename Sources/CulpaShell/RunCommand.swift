import ArgumentParser
import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax

/// Runs a script over a fresh workspace and says what is wrong as it comes.
final class ScriptRun {
  let console: Console
  let options: CommonOptions
  var findings = Findings()

  init(_ options: CommonOptions) {
    self.options = options
    console = Console(options)
  }

  /// An interpreter whose answers go to the console.
  func interpreter(root: String) throws(LoadFailure) -> Interpreter<DiskLoader> {
    let loader = try DiskLoader(root: root, allowing: options.allow)
    return Interpreter(
      Workspace(), loader: loader,
      emit: { [self] outcome, workspace in answer(outcome, workspace) },
      complain: { [self] diagnostic, workspace in complain(diagnostic, workspace.sources) })
  }

  private func answer(_ outcome: Outcome, _ workspace: Workspace) {
    let lines = OutcomeText(workspace, style: console.style).lines(outcome)
    if case .imported = outcome {
      for line in lines { console.say(console.talkStyle.dim(line)) }
    } else {
      console.print(lines + [""])
    }
  }

  func complain(_ diagnostic: Diagnostic, _ sources: SourceSet) {
    findings.count(diagnostic)
    if diagnostic.severity == .note || (diagnostic.severity == .warning && options.quiet) { return }
    console.complain(diagnostic, sources)
  }

  /// A file that can't be had at all.
  func fail(_ path: String, _ failure: LoadFailure) {
    let language = console.talkStyle.language
    console.complain([
      "culpa: \(safeForTerminal(path)): \(failure.reason.text(in: language))",
      "  \(failure.help.text(in: language))",
    ])
    findings.add(failure.isLimit ? .limit : .noInput)
  }

  /// The folder of a file, as the user named it.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// `culpa run FILE`.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a script: its declarations and commands, top to bottom.")

  @OptionGroup var options: CommonOptions
  @Argument(help: "A script; - is standard input.") var file: String

  func run() throws {
    let run = ScriptRun(options)
    do throws(LoadFailure) {
      var interpreter = try run.interpreter(root: ScriptRun.folder(of: file))
      interpreter.run(try DiskLoader.text(ofFile: file))
    } catch {
      run.fail(file, error)
    }
    try end(run.console, run.findings.code)
  }
}

/// `culpa check FILE…`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check policies and scripts without running them.")

  @OptionGroup var options: CommonOptions
  @Argument(help: "Policies or scripts.") var files: [String]

  func run() throws {
    let run = ScriptRun(options)
    for file in files {
      do throws(LoadFailure) {
        var interpreter = try run.interpreter(root: ScriptRun.folder(of: file))
        interpreter.load(try DiskLoader.text(ofFile: file))
      } catch {
        run.fail(file, error)
      }
    }
    let findings = run.findings
    let isEnglish = run.console.talkStyle.language == .english
    run.console.say(
      isEnglish
        ? "\(files.count) checked: \(findings.errors) errors, \(findings.warnings) warnings"
        : "已检查 \(files.count) 个文件:\(findings.errors) 个错误,\(findings.warnings) 个警告")
    try end(run.console, findings.code)
  }
}
