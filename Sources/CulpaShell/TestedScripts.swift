import CulpaEngine
import CulpaFiles
import CulpaSyntax

/// The scripts with tests below some paths, each loaded, for commands that look at tests as a whole.
struct TestedScripts {
  /// A script with tests.
  struct Script {
    let name: String
    let workspace: Workspace
    let loader: DiskLoader

    var tests: [TestDeclaration] { workspace.tests(in: name) }

    /// Every test with each of its cases.
    var cases: [TestCase] { tests.flatMap { workspace.cases(of: $0, loader: loader) } }
  }

  private(set) var scripts: [Script] = []

  /// Loads what can be loaded; the rest is complained of.
  init(_ paths: [String], _ run: ScriptRun) {
    for path in paths.flatMap({ TestCommand.scripts(at: $0) }) {
      do throws(LoadFailure) {
        let loader = try DiskLoader(
          root: ScriptRun.folder(of: path), allowing: run.options.allowRead)
        // What the scripts say is not asked for, only what is wrong with them.
        var interpreter = Interpreter(
          Workspace(), loader: loader, emit: { _, _ in },
          complain: { run.complain($0, $1.sources) })
        let text = try DiskLoader.text(ofFile: path)
        interpreter.load(text)
        scripts.append(
          Script(name: text.name, workspace: interpreter.workspace, loader: loader))
      } catch {
        run.fail(error)
      }
    }
  }
}
