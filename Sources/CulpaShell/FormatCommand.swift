import ArgumentParser
import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax

/// `culpa fmt FILE…`.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Print a script in the one style, in English or Chinese keywords.")

  @OptionGroup var options: CommonOptions
  @Option(help: "Spelling of keywords: en, zh or keep.") var language: Spelling = .keep
  @Flag(help: "Write nothing; name the files that are not in the style, and end with 1.")
  var check = false
  @Flag(name: .shortAndLong, help: "Rewrite the files themselves.") var write = false
  @Argument(help: ArgumentHelp("Scripts; - is standard input.", valueName: "file"))
  var files: [String]

  enum Spelling: String, ExpressibleByArgument, CaseIterable {
    case en, zh, keep

    var format: FormatSpelling {
      switch self {
      case .en: .english
      case .zh: .chinese
      case .keep: .keep
      }
    }
  }

  func validate() throws {
    if check, write { throw ValidationError("--check and --write exclude each other") }
    if write, files.contains("-") { throw ValidationError("--write needs files, not -") }
  }

  func run() throws {
    let run = ScriptRun(options)
    for file in files {
      do throws(LoadFailure) {
        try format(file, run)
      } catch {
        run.fail(error)
      }
    }
    try end(run.console, run.findings.code)
  }

  private func format(_ file: String, _ run: ScriptRun) throws(LoadFailure) {
    let text = try DiskLoader.text(ofFile: file)
    var sources = SourceSet()
    let tree = CulpaSyntax.parse(text, as: sources.add(text))
    for diagnostic in tree.diagnostics { run.complain(diagnostic, sources) }
    guard let formatted = CulpaSyntax.format(tree, of: text, as: language.format) else { return }
    let bytes = Array(formatted.utf8)
    if check {
      if bytes == text.utf8 { return }
      run.console.print(safeForTerminal(file))
      run.findings.add(.findings)
    } else if !write {
      run.console.write(bytes)
    } else if bytes != text.utf8 {
      run.replace(file, with: [bytes])
    }
  }
}
