public import CulpaEngine
import CulpaReport
public import CulpaSyntax

/// One thing that was said to a statement.
public enum Said: Sendable {
  /// An answer, with the workspace that its names are of.
  case answer(Outcome, Workspace)
  /// Something wrong, or worth saying, with the texts that its places are in.
  case diagnostic(Diagnostic, SourceSet)
}

/// A text that was run on a workspace, of which nothing is kept yet.
struct Evaluation {
  /// What holds afterwards; what held before where the text was refused.
  var workspace: Workspace
  var said: [Said] = []
  /// The code of the error for which it was refused, or ``stopped``.
  var refusal: String?

  /// Stands for the error of a run that whoever watched it ended.
  static let stopped = "stopped"

  /// Runs a text on a workspace.
  static func of(
    _ text: SourceText, on workspace: Workspace, loader: SessionLoader,
    watch: Watch = .nobody
  ) -> Evaluation {
    let box = Box()
    var watched = workspace
    watched.watch = watch
    var interpreter = Interpreter(
      watched, loader: loader,
      emit: { box.said.append(.answer($0, $1)) },
      complain: { box.said.append(.diagnostic($0, $1.sources)) })
    interpreter.run(text)
    if interpreter.isStopped { return Evaluation(workspace: workspace, refusal: stopped) }
    if let refusal = interpreter.result.diagnostics.first(where: { refuses($0) })?.code {
      return Evaluation(workspace: workspace, said: box.said, refusal: refusal)
    }
    var after = interpreter.workspace
    after.watch = .nobody
    return Evaluation(workspace: after, said: box.said)
  }

  private final class Box {
    var said: [Said] = []
  }

  /// Whether an error means that a text is not accepted.
  ///
  /// Findings are answers: a row that is left out (`C5…`), a ruling with an error in it (`C4…`), an
  /// expectation that does not hold. Anything else is not understood or not allowed, a decision outside
  /// its range (`C4009`) as well.
  static func refuses(_ diagnostic: Diagnostic) -> Bool {
    switch diagnostic.severity {
    case .note, .warning: false
    case .limit: true
    case .error:
      diagnostic.code == "C4009"
        || !(diagnostic.code.hasPrefix("C4") || diagnostic.code.hasPrefix("C5")
          || diagnostic.code == "C3016")
    }
  }
}

/// An answer as it is kept: plain lines of at most 200 columns, in one language.
///
/// A terminal may show the same answer narrower and in colour; this is what is hashed, compared and
/// shown by replays.
public enum AnswerText {
  /// The lines of everything that was said, each ended.
  public static func of(_ said: [Said], in language: Language) -> String {
    let style = Style(language: language, width: 200)
    var text = ""
    for one in said {
      let lines =
        switch one {
        case .answer(let outcome, let workspace):
          OutcomeText(workspace, style: style).lines(outcome)
        case .diagnostic(let diagnostic, let sources):
          DiagnosticText(sources, style: style).lines(diagnostic)
        }
      for line in lines { text += line + "\n" }
    }
    return text
  }
}

extension Statement {
  /// Whether it adds to what is declared; a question does not.
  var changesSession: Bool {
    switch self {
    case .policy, .law, .person, .incident, .record, .test, .given, .scenario: true
    case .command(let command):
      switch command {
      case .use, .importData, .decide, .asOf, .revise, .done: true
      case .assess, .explain, .show, .expect, .whyNot, .compare, .sweep, .settle: false
      }
    }
  }

  /// Where it is written.
  var extent: Span {
    switch self {
    case .policy(let declaration): declaration.span
    case .law(let declaration): declaration.span
    case .person(let declaration): declaration.span
    case .incident(let declaration): declaration.span
    case .record(let declaration): declaration.span
    case .test(let declaration): declaration.span
    case .given(let declaration): declaration.span
    case .scenario(let declaration): declaration.span
    case .command(let command): command.span
    }
  }

  /// In which order kinds of declarations are read; statements that run from top to bottom come last.
  fileprivate var rank: Int {
    switch self {
    case .command(.use): 0
    case .law: 1
    case .policy: 2
    case .scenario: 3
    case .person: 4
    case .test, .given: 5
    case .incident, .record, .command: 6
    }
  }
}

/// A script as single texts, each to be accepted on its own.
public enum Pieces {
  /// The statements of a script in the order in which a run reads them: files used, laws, policies,
  /// scenarios, all people at once, tests, then everything else from top to bottom. Accepted one after
  /// another they leave what running the script leaves.
  ///
  /// Each keeps the place it has in the script, and the comments above it. A text that does not parse
  /// comes back whole.
  public static func of(_ script: SourceText, limits: Limits = Limits()) -> [SourceText] {
    let tree = parse(script, as: SourceID(0), limits: limits)
    guard !tree.hasErrors else { return [script] }
    var pieces: [(rank: Int, range: Range<Int>)] = []
    var start = 0
    for statement in tree.statements {
      let end = end(of: Int(statement.extent.end), in: script)
      pieces.append((statement.rank, start..<max(start, end)))
      start = max(start, end)
    }
    var result: [SourceText] = []
    for rank in 0...6 {
      let own = pieces.filter { $0.rank == rank }.map(\.range)
      if rank == 4 {
        if let people = text(own, of: script) { result.append(people) }
      } else {
        result += own.compactMap { text([$0], of: script) }
      }
    }
    return result
  }

  /// A comment behind a statement on its own line belongs to it.
  private static func end(of offset: Int, in script: SourceText) -> Int {
    var end = offset
    while end < script.utf8.count, script.utf8[end] == 0x20 || script.utf8[end] == 0x09 { end += 1 }
    guard end < script.utf8.count, script.utf8[end] == UInt8(ascii: "#") else { return offset }
    while end < script.utf8.count, script.utf8[end] != 0x0A { end += 1 }
    return end
  }

  /// Some stretches of a script as one text, with empty lines for what lies between, so that places
  /// stay what they were.
  private static func text(_ ranges: [Range<Int>], of script: SourceText) -> SourceText? {
    var bytes: [UInt8] = []
    var first: Int?
    var line = 0
    for range in ranges {
      var start = range.lowerBound
      while start < range.upperBound, isBlank(script.utf8[start]) { start += 1 }
      guard start < range.upperBound else { continue }
      // Whole lines keep their columns.
      let index = script.lineIndex(of: UInt32(clamping: start))
      let begin = max(script.lineRange(index).lowerBound, range.lowerBound)
      if first == nil {
        first = index
        line = index
      }
      if index > line {
        bytes += [UInt8](repeating: 0x0A, count: index - line)
        line = index
      }
      bytes += script.utf8[begin..<range.upperBound]
      line += script.utf8[begin..<range.upperBound].count { $0 == 0x0A }
    }
    guard let first else { return nil }
    return SourceText(name: script.name, utf8: bytes, firstLine: script.firstLine + first)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
