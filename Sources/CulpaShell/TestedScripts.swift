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
        var interpreter = try run.interpreter(root: ScriptRun.folder(of: path))
        let text = try DiskLoader.text(ofFile: path)
        interpreter.load(text)
        let loader = try DiskLoader(
          root: ScriptRun.folder(of: path), allowing: run.options.allowRead)
        scripts.append(
          Script(name: text.name, workspace: interpreter.workspace, loader: loader))
      } catch {
        run.fail(error)
      }
    }
  }
}
