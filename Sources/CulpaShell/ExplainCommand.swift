import ArgumentParser
import CulpaReport
import CulpaSyntax

/// `culpa explain CODE`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain the code of a message, with a wrong and a right example.")

  @OptionGroup var options: CommonOptions
  @Argument(help: ArgumentHelp("A code such as C2104.", valueName: "code")) var code: String

  func run() throws {
    let console = Console(options)
    let wanted = code.uppercased()
    guard let page = CodePages.page(for: wanted) else {
      let near = Nearest.of(wanted, in: CodePages.all.map(\.code))
      console.complain(WordsOfShell.noCode(code, near: near))
      return try end(console, .usage)
    }
    console.print(CodePageText(page, style: console.style).lines())
    try end(console, .fine)
  }
}
