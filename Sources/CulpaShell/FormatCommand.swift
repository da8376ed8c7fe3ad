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
  @Flag(help: "Write nothing; 1 when a file is not in the style.") var check = false
  @Argument(help: "Scripts; - is standard input.") var files: [String]

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

  func run() throws {
    let run = ScriptRun(options)
    for file in files {
      do throws(LoadFailure) {
        let text = try DiskLoader.text(ofFile: file)
        var sources = SourceSet()
        let tree = CulpaSyntax.parse(text, as: sources.add(text))
        for diagnostic in tree.diagnostics { run.complain(diagnostic, sources) }
        guard let formatted = format(tree, of: text, as: language.format) else { continue }
        if !check {
          run.console.write(formatted)
        } else if Array(formatted.utf8) != text.utf8 {
          run.console.print([file])
          run.findings.add(.findings)
        }
      } catch {
        run.fail(file, error)
      }
    }
    try end(run.console, run.findings.code)
  }
}
