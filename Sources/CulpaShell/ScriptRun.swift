import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax

/// Runs a script over a fresh workspace and says what is wrong as it comes.
final class ScriptRun {
  let console: Console
  let options: CommonOptions
  var findings = Findings()
  /// What the command line says of single codes.
  var codes = CodeChoice()
  /// The page that gathers the answers; `nil` where they are printed as they come.
  var page: ScriptPage?
  /// What gathers the findings for other programs; `nil` where people read them as they come.
  var report: ReportRun?

  init(_ options: CommonOptions) {
    self.options = options
    console = Console(options)
  }

  /// An interpreter whose answers go to the console.
  func interpreter(root: String) throws(LoadFailure) -> Interpreter<DiskLoader> {
    let loader = try DiskLoader(root: root, allowing: options.allowRead)
    var workspace = Workspace()
    workspace.watch = Watch(tell: { [progress = console.progress] done, all in
      progress?.tell(done, of: all)
    })
    return Interpreter(
      workspace, loader: loader,
      emit: { [self] outcome, workspace in answer(outcome, workspace) },
      complain: { [self] diagnostic, workspace in complain(diagnostic, workspace.sources) })
  }

  func answer(_ outcome: Outcome, _ workspace: Workspace) {
    if case .imported = outcome {} else if page?.take(outcome, workspace) != nil { return }
    let lines = OutcomeText(workspace, style: console.style).lines(outcome)
    if case .imported = outcome {
      for line in lines { console.say(console.talkStyle.dim(line)) }
    } else {
      console.print(lines)
    }
  }

  func complain(_ diagnostic: Diagnostic, _ sources: SourceSet) {
    guard let diagnostic = codes.judged(diagnostic, &findings) else { return }
    page?.take(diagnostic)
    report?.take(diagnostic, sources)
    if report?.isAlone ?? false { return }
    if diagnostic.severity == .note || (diagnostic.severity == .warning && options.quiet) { return }
    console.complain(diagnostic, sources)
  }

  /// A file that can't be had at all.
  func fail(_ failure: LoadFailure) {
    report?.take(failure)
    if !(report?.isAlone ?? false) { console.complain(failure.reason, help: failure.help) }
    findings.count(failure.isLimit ? .limit : .noInput)
  }

  /// Writes a file anew, whole or not at all.
  func replace(_ path: String, with pieces: [[UInt8]]) {
    var end = ExitCode.cannotCreate
    do throws(FileFailure) {
      var sink = try ByteSink.replacing(path)
      end = .cannotWrite
      for piece in pieces { try sink.write(piece) }
      try sink.close()
    } catch {
      let failure = LoadFailure(error, named: path)
      console.complain(failure.reason, help: failure.help)
      findings.count(end)
    }
  }

  /// The folder of a file, as the user named it.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
