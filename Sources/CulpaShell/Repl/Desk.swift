import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSession
import CulpaSyntax
import Glibc

/// An auditor's desk: a session, and what is asked of it, one block after the other.
///
/// The desk knows no terminal: it takes the text of a block, has it accepted, and only then says what
/// was answered, through its console. Who reads blocks, and from where, is for ``Repl`` to say.
final class Desk {
  let session: Session
  var options: CommonOptions
  private(set) var console: Console
  var settings = DeskSettings()
  /// Whether somebody sits at it, whom prompts, echoes and a pager are for.
  let isAttended: Bool
  var findings = Findings()
  /// Whether the user wants to leave.
  var isOver = false
  /// What was typed elsewhere, for whoever keeps the history.
  var typed: [String] = []
  /// Answers that were given since the desk was opened, by number.
  private var answers: [Int: [Said]] = [:]
  /// The number of the last answer, and what was said.
  var last: (number: Int?, said: [Said]) = (nil, [])

  init(_ session: Session, _ options: CommonOptions, isAttended: Bool) {
    self.session = session
    self.options = options
    self.isAttended = isAttended
    if options.lang == nil, let language = session.settings["lang"] {
      self.options.lang = CommonOptions.Lang(rawValue: language)
    }
    // The line editor changes what the environment says.
    self.options.lang = self.options.language == .english ? .en : .zh
    console = Console(self.options)
    settings.take(session.settings)
  }

  var style: Style { console.style }
  var language: Language { console.style.language }
  func say(_ words: Bilingual) -> String { words.text(in: language) }

  /// Speaks another language from now on.
  func speak(_ lang: CommonOptions.Lang) {
    console.flush()
    options.lang = lang
    console = Console(options)
  }

  // MARK: Blocks

  /// Takes a block: a command of the desk, or statements. Answers whether all went well.
  @discardableResult
  func take(_ block: String) -> Bool {
    console.beginBlock()
    guard block.contains(where: { !$0.isWhitespace }) else { return true }
    Interrupt.clear()
    let start = Clock.nanoseconds
    let isWell: Bool
    do throws(SessionFailure) {
      isWell =
        MetaCommand.begins(block) ? try command(block) : try statements(Self.statement(block))
    } catch {
      complain(error.diagnostic)
      isWell = false
    }
    if settings.time { console.say(style.dim(Clock.text(since: start))) }
    console.flush()
    return isWell
  }

  /// The text as statements: an expression alone is shown.
  static func statement(_ block: String) -> String {
    if Completeness(of: SourceText(name: "", block)) == .complete { return block }
    let shown = "show " + block
    return Completeness(of: SourceText(name: "", shown)) == .broken || Self.begins(block)
      ? block : shown
  }

  /// Whether a text begins with a word that only a statement begins with.
  private static func begins(_ block: String) -> Bool {
    let tree = parse(SourceText(name: "", block), as: SourceID(0))
    return !tree.diagnostics.contains { $0.code == "C1101" && $0.span.start == firstToken(block) }
  }

  private static func firstToken(_ block: String) -> UInt32 {
    lex(SourceText(name: "", block), as: SourceID(0)).tokens.first?.start ?? 0
  }

  /// Whether Enter ends a block.
  static func isFinished(_ block: String) -> Bool {
    if MetaCommand.begins(block) { return true }
    return Completeness(of: SourceText(name: "", statement(block))) != .incomplete
  }

  /// Has statements accepted and shows what was answered.
  ///
  /// - Parameters:
  ///   - name: what messages call the text, and where its paths begin; by default `_12`.
  ///   - root: the folder that it may read.
  func statements(
    _ text: String, named name: String? = nil, root: String = "."
  ) throws(SessionFailure) -> Bool {
    guard let text = resolved(text) else { return false }
    let name = name ?? "_\(session.statements.count + 1)"
    return try accept(SourceText(name: name, text), root: root)
  }

  /// The same for a text that has its name and stands for itself.
  func accept(_ source: SourceText, root: String = ".") throws(SessionFailure) -> Bool {
    let tree = parse(source, as: SourceID(0))
    guard tree.hasErrors || !tree.statements.isEmpty else { return true }
    guard session.access == .writing else { return try ask(source) }
    guard let loader = loader(root) else { return false }
    let reply = try session.accept(
      source, reading: loader, language: language, watch: Interrupt.watch(console.progress))
    if reply.isStopped {
      console.complain([say(WordsOfDesk.stopped)])
      findings.add(.stopped)
      return false
    }
    if let statement = reply.statement {
      answers[statement.ordinal] = reply.said
      answers[statement.ordinal - 100] = nil
      last = (statement.ordinal, reply.said)
      echo(statement.ordinal, source, tree)
    }
    show(reply.said)
    return reply.isAccepted
  }

  /// The files that statements may read.
  func loader(_ root: String) -> DiskLoader? {
    do throws(LoadFailure) {
      return try DiskLoader(root: root, allowing: options.allowRead)
    } catch {
      fail(error)
      return nil
    }
  }

  /// Shows what is asked without recording it.
  func ask(_ source: SourceText) throws(SessionFailure) -> Bool {
    let answered = try session.ask(source, watch: Interrupt.watch(console.progress))
    if answered.isStopped {
      console.complain([say(WordsOfDesk.stopped)])
      return false
    }
    if !answered.isRefused { last = (nil, answered.said) }
    show(answered.said)
    return !answered.isRefused
  }

  // MARK: Answers

  /// Says how a block was understood, with the number of its answer.
  private func echo(_ number: Int, _ source: SourceText, _ tree: SyntaxTree) {
    guard isAttended, !console.isQuiet else { return }
    var line = style.bold("_\(number)")
    if settings.echo {
      let room = style.width - "_\(number)  ".widthColumns
      let words = Understood(source, tree).line(in: language, widthColumns: room)
      line += "  " + style.dim(safeForTerminal(words))
    }
    console.print(line)
  }

  /// Shows everything that was said, through the pager where it is too tall.
  func show(_ said: [Said]) {
    for one in said {
      switch one {
      case .answer(let outcome, let workspace):
        let lines = OutcomeText(workspace, style: style).lines(outcome)
        if case .imported = outcome {
          for line in lines { console.say(console.talkStyle.dim(line)) }
        } else {
          show(lines)
        }
      case .diagnostic(let diagnostic, let sources): complain(diagnostic, sources)
      }
    }
  }

  /// Shows lines of a result.
  func show(_ lines: [String]) {
    if isAttended, settings.pager, let height = Pager.height, lines.count > height - 2 {
      console.flush()
      if Pager.show(lines) { return }
    }
    console.print(lines)
  }

  /// What was said to a statement, as it was shown or as it would be shown again.
  func said(_ number: Int) throws(SessionFailure) -> [Said]? {
    if let known = answers[number] { return known }
    guard number > 0, number <= session.statements.count else { return nil }
    let said = try session.said(again: session.statements[number - 1])
    answers[number] = said
    return said
  }

  /// The text with `_12` written out; `nil` where that could not be done.
  func resolved(_ text: String) -> String? {
    do throws(AnswerNames.Refusal) {
      return try AnswerNames.resolved(text) { (number) throws(AnswerNames.Refusal) in
        guard let said = try? said(number) else {
          throw AnswerNames.Refusal.noAnswer(number, of: session.statements.count)
        }
        return try AnswerNames.meaning(number, session.statements[number - 1].record.text, said)
      }
    } catch {
      refuse(WordsOfDesk.refusal(error))
      return nil
    }
  }

  // MARK: What is wrong

  func complain(_ diagnostic: Diagnostic, _ sources: SourceSet = SourceSet()) {
    findings.count(diagnostic)
    let isTalk = diagnostic.severity == .note && !diagnostic.code.hasPrefix("C7")
    if isTalk || (diagnostic.severity == .warning && console.isQuiet) { return }
    console.complain(diagnostic, sources)
  }

  /// Something that a command of the desk can't do; answers `false`, for its caller to return.
  @discardableResult
  func refuse(_ words: Bilingual, _ code: ExitCode = .usage) -> Bool {
    console.complain([safeForTerminal(say(words))])
    findings.count(code)
    return false
  }

  func fail(_ failure: LoadFailure) {
    console.complain(failure.reason, help: failure.help)
    findings.count(failure.isLimit ? .limit : .noInput)
  }
}

/// What can be set at the desk.
struct DeskSettings: Hashable, Sendable {
  /// Whether a line says how a block was understood.
  var echo = true
  /// Whether what is too tall goes through a pager.
  var pager = true
  /// Whether it is told how long everything takes.
  var time = false
  /// Whether what is typed is kept for the next time.
  var history = true

  /// The names of settings that are on or off.
  static let names = ["echo", "pager", "time", "history"]

  subscript(name: String) -> Bool? {
    get {
      switch name {
      case "echo": echo
      case "pager": pager
      case "time": time
      case "history": history
      default: nil
      }
    }
    set {
      guard let newValue else { return }
      switch name {
      case "echo": echo = newValue
      case "pager": pager = newValue
      case "time": time = newValue
      case "history": history = newValue
      default: break
      }
    }
  }

  /// Takes what a session remembers.
  mutating func take(_ kept: [String: String]) {
    for name in Self.names {
      if let value = kept[name] { self[name] = value == "on" }
    }
  }
}

/// How long something took.
enum Clock {
  static var nanoseconds: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
  }

  /// Seconds with three places.
  static func text(since start: Int64) -> String {
    let milliseconds = (nanoseconds - start + 500_000) / 1_000_000
    let fraction = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
      + " s"
  }
}
