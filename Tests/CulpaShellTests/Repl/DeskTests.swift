import CulpaReport
import CulpaSyntax
import Testing

@testable import CulpaShell

/// What the desk makes of a block before anything is run.
struct DeskTests {
  // MARK: Commands

  @Test(arguments: [
    (":help", MetaCommand.help), (":帮助", .help), ("：帮助", .help), ("  :undo 3", .undo),
    (":撤销", .undo),
    (":as-of 2026-04-01", .asOf), (":截至 2026-04-01", .asOf), (":q", .quit), (":Help", .help),
  ])
  func aCommandHasTwoNames(line: String, wanted: MetaCommand) throws {
    #expect(MetaCommand.begins(line))
    #expect(try MetaCommand.request(line).get().command == wanted)
  }

  @Test func noTwoCommandsShareAName() {
    let names = MetaCommand.allCases.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }

  @Test func theNearestCommandIsNamed() {
    #expect(
      MetaCommand.request(":hepl") == .failure(MetaCommand.Unknown(word: "hepl", near: ":help")))
    #expect(
      MetaCommand.request(":撤消") == .failure(MetaCommand.Unknown(word: "撤消", near: ":撤销")))
    // Several begin so.
    #expect(throws: MetaCommand.Unknown.self) { try MetaCommand.request(":re").get() }
  }

  @Test func quotesHoldWordsTogether() throws {
    let request = try MetaCommand.request(":save \"my march.culpa\" x").get()
    #expect(request.words == ["my march.culpa", "x"])
    #expect(try MetaCommand.request(":show 「张 伟」").get().words == ["张 伟"])
  }

  // MARK: Blocks

  @Test(arguments: [
    ("1 + 2", "show 1 + 2"), ("3h * 20 CNY/h", "show 3h * 20 CNY/h"), ("show 1", "show 1"),
    ("person zhang {}", "person zhang {}"), ("asses incidents", "asses incidents"), ("", ""),
  ])
  func anExpressionAloneIsShown(block: String, wanted: String) {
    #expect(Desk.statement(block) == wanted)
  }

  @Test(arguments: [
    ("1 +", false), ("1 + 2", true), ("person zhang {", false), (":help", true), ("", true),
    ("show 1 + }", true), ("explain zhang in", false),
  ])
  func enterEndsWhatIsComplete(block: String, wanted: Bool) {
    #expect(Desk.isFinished(block) == wanted)
  }

  @Test func theNextLineIsIndentedByOpenBraces() {
    #expect(Repl.indent(after: "policy p {") == 4)
    #expect(Repl.indent(after: "policy p {\n rule r {") == 8)
    #expect(Repl.indent(after: "policy p { role a \"{\"") == 4)
    #expect(Repl.indent(after: "show 1 +") == 0)
  }

  /// A line for the desk inside a policy is part of the policy: `:` begins a type there.
  @Test func aScriptIsCutAtItsCommands() {
    let script = "person a {}\n:undo\npolicy p {\n fact loss\n : money\n}\n:verify\nshow 1"
    let parts = ReplScript.parts(of: SourceText(name: "-", script))
    #expect(parts.count == 5)
    #expect(parts.map(\.firstLine) == [1, 2, 3, 7, 8])
  }

  // MARK: Answers by number

  private func resolved(_ text: String) throws -> String {
    try AnswerNames.resolved(text) { (number) throws(AnswerNames.Refusal) in
      switch number {
      case 1: .incident("D-\"1\"")
      case 2: .expression("1 + 2")
      default: throw .noAnswer(number, of: 2)
      }
    }
  }

  @Test func aNumberStandsForWhatWasAsked() throws {
    #expect(try resolved("explain _1") == "explain \"D-\\\"1\\\"\"")
    #expect(try resolved("why not major in _1") == "why not major in \"D-\\\"1\\\"\"")
    #expect(try resolved("show _2 * 3") == "show (1 + 2) * 3")
  }

  @Test func aNumberInATextOrANameIsNone() throws {
    for text in ["show \"_1\"", "# _1", "show 「_1」", "show a_1", "show _1x"] {
      #expect(try resolved(text) == text)
    }
  }

  @Test func aNumberThatIsNotThereIsRefused() {
    #expect(throws: AnswerNames.Refusal.noAnswer(3, of: 2)) { try resolved("explain _3") }
  }

  // MARK: How a block was understood

  private func understood(_ text: String, _ language: Language, _ width: Int = 200) -> String {
    let source = SourceText(name: "", text)
    return Understood(source, parse(source, as: SourceID(0)))
      .line(in: language, widthColumns: width)
  }

  @Test func aBlockIsSaidInTheLanguageOfTheDesk() {
    #expect(understood("裁定   事件表", .english) == "assess incidents")
    #expect(understood("assess incidents", .chinese) == "裁定 事件表")
    #expect(understood("person a {\n wage = 5 CNY\n}", .english) == "person a { wage = 5 CNY }")
    #expect(understood("person a {}\nshow people", .english) == "person a {} · show people")
    #expect(understood("assess incidents", .english, 12) == "assess inci…")
  }

  // MARK: Help

  /// One screen of 24 lines and 80 columns, the prompt included.
  @Test(arguments: [Language.english, .chinese])
  func helpFitsOneScreen(language: Language) {
    let lines = WordsOfHelp.screen(language)
    #expect(lines.count <= 23)
    #expect(lines.allSatisfy { $0.widthColumns < 80 })
    #expect(lines.first.map { $0.hasSuffix("?") || $0.hasSuffix("？") } == true)
  }

  /// Every command is explained in both languages, by its own name.
  @Test(arguments: MetaCommand.allCases)
  func everyCommandIsExplained(command: MetaCommand) {
    let words = WordsOfHelp.command(command)
    #expect(words.english.hasPrefix(":" + command.name(in: .english)))
    #expect(words.chinese.hasPrefix(":" + command.name(in: .chinese)))
  }

  // MARK: History and changes

  @Test(arguments: ["show 1", "person a {\n  wage = 5 CNY\n}", "show \"\\\\n\"", "a\\", "张伟\r\n"])
  func aBlockIsOneLineOfTheHistory(block: String) {
    let line = DeskHistory.escaped(block)
    #expect(!line.contains("\n"))
    #expect(DeskHistory.unescaped(line) == block)
  }

  @Test func whatIsDroppedTakesItsLineAlong() {
    #expect(Desk.removing(2..<3, from: "a\nb\nc") == "a\nc")
    #expect(Desk.removing(5..<6, from: "a {\n b\n}") == "a {\n}")
    #expect(Desk.removing(0..<1, from: "a b") == "b")
    #expect(Desk.removing(2..<3, from: "a b") == "a ")
  }

  /// Escapes of a prompt take no room on the line.
  @Test func coloursOfAPromptAreMarked() {
    #expect(
      LineEditor.marked("\u{1B}[36ma>\u{1B}[0m ") == "\u{1}\u{1B}[36m\u{2}a>\u{1}\u{1B}[0m\u{2} ")
    #expect(LineEditor.marked("a> ") == "a> ")
  }
}
