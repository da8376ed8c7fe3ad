import ArgumentParser
import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax
import Glibc

/// `culpa test PATH…`.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the test blocks of scripts; 1 when one fails or none ran.")

  @OptionGroup var options: CommonOptions
  @OptionGroup var report: ReportOptions
  @Argument(help: ArgumentHelp("Scripts, or folders with scripts.", valueName: "path"))
  var paths: [String]

  func run() throws {
    let run = ScriptRun(options)
    run.report = report.run("test", run)
    var tally = Tally()
    for path in paths.flatMap({ Self.scripts(at: $0) }) { test(path, run, &tally) }
    if tally.count > 0 {
      let words = WordsOfShell.tested(
        passed: tally.passed, failed: tally.failed, broken: tally.broken)
      if run.report?.isAlone ?? false {
        run.console.say(words.text(in: run.console.talkStyle.language))
      } else {
        run.console.print(words.text(in: run.console.style.language))
      }
    } else if run.findings.code == .fine {
      run.console.complain(WordsOfShell.noTestRan)
      run.findings.add(.findings)
    }
    if tally.failed + tally.broken > 0 { run.findings.add(.findings) }
    run.finishReport()
    try end(run.console, run.findings.code)
  }

  private struct Tally {
    var passed = 0
    var failed = 0
    var broken = 0
    var count: Int { passed + failed + broken }
  }

  private func test(_ path: String, _ run: ScriptRun, _ tally: inout Tally) {
    run.report?.begin(path)
    let workspace: Workspace
    let name: String
    let loader: DiskLoader
    do throws(LoadFailure) {
      var interpreter = try run.interpreter(root: ScriptRun.folder(of: path))
      let text = try DiskLoader.text(ofFile: path)
      name = text.name
      interpreter.load(text)
      workspace = interpreter.workspace
      loader = try DiskLoader(root: ScriptRun.folder(of: path), allowing: options.allowRead)
    } catch {
      return run.fail(error)
    }
    for test in workspace.tests(in: name) {
      let result = workspace.run(test, loader: loader)
      switch result.status {
      case .passed: tally.passed += 1
      case .failed: tally.failed += 1
      case .broken: tally.broken += 1
      }
      run.report?.take(result, run.console.style)
      if result.status != .passed, !(run.report?.isAlone ?? false) {
        run.console.print(TestText(result, style: run.console.style).lines())
      }
    }
  }

  /// A file itself, or all scripts below a folder in the order of their names.
  static func scripts(at path: String) -> [String] {
    guard let folder = opendir(path) else { return [path] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted().flatMap { name -> [String] in
      let inner = path.hasSuffix("/") ? path + name : path + "/" + name
      if name.hasSuffix(".culpa") { return [inner] }
      guard let folder = opendir(inner) else { return [] }
      closedir(folder)
      return scripts(at: inner)
    }
  }
}
