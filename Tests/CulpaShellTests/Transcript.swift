import Foundation

/// Files, and commands run beside them with what each must answer.
///
/// ```text
/// What the case shows, in a line or two.
/// === file late.culpa
/// policy …
/// === bytes old.csv              \xNN is a byte, \\ a backslash
/// incident\xB5
/// === culpa --lang zh check late.culpa < input.csv
/// === output
/// === errors
/// 1 file checked: …
/// === exit 0
/// ```
/// Words before `culpa` such as `NO_COLOR=1` are its environment. A word with spaces stands in `'…'`.
/// `output` and `errors` may be left out when they are empty, `exit` when it is 0. Every output ends
/// with a line end or is empty. ESC is shown as ␛.
struct Transcript {
  struct Command {
    /// As written, without the mark.
    let line: String
    var expected: Run
  }

  enum Piece {
    case words(String)
    case file(name: String, mark: String, body: String)
    case command(Command)
  }

  /// Why a text is no transcript.
  struct Problem: Error, CustomStringConvertible {
    let description: String
  }

  static let mark = "=== "
  private(set) var pieces: [Piece] = []

  init(_ text: String) throws {
    var section = Section()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix(Self.mark) {
        try end(section)
        section = Section(head: String(line.dropFirst(Self.mark.count)))
      } else {
        section.body += line + "\n"
      }
    }
    try end(section)
  }

  private struct Section {
    var head = ""
    var body = ""
  }

  private mutating func end(_ section: Section) throws {
    let words = section.head.split(separator: " ").map(String.init)
    switch words.first {
    case nil: pieces.append(.words(section.body))
    case "file", "bytes":
      guard words.count == 2 else { throw Problem(description: section.head) }
      pieces.append(.file(name: words[1], mark: words[0], body: section.body))
    case "output": try change { $0.expected.output = section.body }
    case "errors": try change { $0.expected.errors = section.body }
    case "exit":
      guard words.count == 2, let code = Int32(words[1]) else {
        throw Problem(description: section.head)
      }
      try change { $0.expected.exit = code }
    default:
      guard words.contains("culpa") else { throw Problem(description: section.head) }
      pieces.append(
        .command(Command(line: section.head, expected: Run(output: "", errors: "", exit: 0))))
    }
  }

  private mutating func change(_ body: (inout Command) -> Void) throws {
    guard case .command(var command)? = pieces.last else {
      throw Problem(description: "an answer without a command")
    }
    body(&command)
    pieces[pieces.count - 1] = .command(command)
  }

  /// Writes the files, runs the commands in turn, and puts what they answer in place of what was
  /// expected.
  func replayed() throws -> Transcript {
    let scratch = try Scratch()
    var copy = self
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .words: break
      case .file(let name, let mark, let body):
        try scratch.write(mark == "bytes" ? Self.bytes(body) : Array(body.utf8), to: name)
      case .command(let command):
        let run = try Self.run(command.line, in: scratch)
        copy.pieces[index] = .command(Command(line: command.line, expected: run))
      }
    }
    return copy
  }

  private static func run(_ line: String, in scratch: Scratch) throws -> Run {
    var words = Self.words(line)
    var input = URL(filePath: "/dev/null")
    if let sign = words.firstIndex(of: "<"), sign + 1 < words.count {
      input = scratch.url(words[sign + 1])
      words.removeSubrange(sign...(sign + 1))
    }
    guard let name = words.firstIndex(of: "culpa") else { throw Problem(description: line) }
    var environment: [String: String] = [:]
    for setting in words[..<name] {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw Problem(description: line) }
      environment[String(parts[0])] = String(parts[1])
    }
    var run = try CulpaProcess.run(
      Array(words[(name + 1)...]), in: scratch.folder, environment: environment, input: input)
    run.output = visible(run.output)
    run.errors = visible(run.errors)
    return run
  }

  /// ESC as a character that a reader and an editor can see.
  private static func visible(_ text: String) -> String {
    text.replacingOccurrences(of: "\u{1B}", with: "␛")
  }

  private static func words(_ line: String) -> [String] {
    line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, part in
        index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
      }
  }

  private static func bytes(_ text: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "\\"): bytes.append(byte)
      case UInt8(ascii: "x"):
        guard let digits = String(rest.prefix(2)), let value = UInt8(digits, radix: 16) else {
          throw Problem(description: "two digits after \\x")
        }
        rest = rest.dropFirst(2)
        bytes.append(value)
      default: throw Problem(description: "\\x or \\\\")
      }
    }
    return bytes
  }

  /// As it stands in a file.
  var text: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): return words
      case .file(let name, let mark, let body): return Self.mark + mark + " \(name)\n" + body
      case .command(let command):
        let run = command.expected
        return Self.mark + command.line + "\n"
          + (run.output.isEmpty ? "" : Self.mark + "output\n" + run.output)
          + (run.errors.isEmpty ? "" : Self.mark + "errors\n" + run.errors)
          + (run.exit == 0 ? "" : Self.mark + "exit \(run.exit)\n")
      }
    }.joined()
  }
}
