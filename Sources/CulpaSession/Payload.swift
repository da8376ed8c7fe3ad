import CulpaFiles
import CulpaReport

/// What an entry says, by kind.
public enum Payload: Hashable, Sendable {
  /// - Parameters:
  ///   - session: 32 random hexadecimal digits that no other session has.
  ///   - culpa: the version of the program.
  case created(session: String, culpa: String)
  case opened(culpa: String)
  case closed
  case file(FileRecord)
  case statement(StatementRecord)
  case answer(AnswerRecord)
  /// The entry of the statement that was taken back.
  case undo(of: Int)
  case redo(of: Int)
  /// The branch goes on from an earlier point, with so many statements said anew that count as one
  /// change with it.
  case moved(to: Int, statements: Int)
  case branch(String)
  case `switch`(String)
  case setting(name: String, value: String)
  /// From which file, how many entries could be read, and the hash of the last of them.
  case recovered(from: String, entries: Int, head: String)

  /// The kind of entry that says this.
  public var kind: EntryKind {
    switch self {
    case .created: .created
    case .opened: .opened
    case .closed: .closed
    case .file: .file
    case .statement: .statement
    case .answer: .answer
    case .undo: .undo
    case .redo: .redo
    case .moved: .moved
    case .branch: .branch
    case .switch: .switch
    case .setting: .setting
    case .recovered: .recovered
    }
  }

  /// The one text that says this: members in this order, no blanks.
  public var json: String {
    var json = JSONWriter()
    json.beginObject()
    func string(_ name: String, _ value: String) {
      json.name(name)
      json.string(value)
    }
    func number(_ name: String, _ value: Int) {
      json.name(name)
      json.number(value)
    }
    switch self {
    case .created(let session, let culpa):
      string("session", session)
      string("culpa", culpa)
    case .opened(let culpa): string("culpa", culpa)
    case .closed: break
    case .file(let file):
      string("name", file.name)
      string("sha256", file.content.hash)
      number("bytes", file.content.bytes)
      json.name("sealed")
      json.boolean(file.content.isSealed)
    case .statement(let statement):
      string("text", statement.text)
      string("name", statement.name)
      number("line", statement.line)
      json.name("changes")
      json.boolean(statement.changes)
      json.name("sealed")
      json.beginArray()
      for word in statement.sealed {
        json.beginObject()
        string("as", word.pseudonym)
        string("commitment", word.commitment)
        json.endObject()
      }
      json.endArray()
    case .answer(let answer):
      number("of", answer.statement)
      string("language", answer.language)
      string("sha256", answer.content.hash)
      number("bytes", answer.content.bytes)
      json.name("sealed")
      json.boolean(answer.content.isSealed)
    case .undo(let entry), .redo(let entry): number("of", entry)
    case .moved(to: let point, statements: let count):
      number("to", point)
      number("statements", count)
    case .branch(let name), .switch(let name): string("name", name)
    case .setting(let name, let value):
      string("name", name)
      string("value", value)
    case .recovered(let file, let entries, let head):
      string("from", file)
      number("entries", entries)
      string("head", head)
    }
    json.endObject()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Reads what an entry of a kind says; `nil` when it says it otherwise than ``json`` would.
  public init?(_ kind: EntryKind, json: String) {
    guard let read = Self.read(kind, Members(json)), read.json == json else { return nil }
    self = read
  }

  private static func read(_ kind: EntryKind, _ members: Members?) -> Payload? {
    guard let members else { return nil }
    switch kind {
    case .created:
      guard let session = members.string("session"), let culpa = members.string("culpa")
      else { return nil }
      return .created(session: session, culpa: culpa)
    case .opened: return members.string("culpa").map { .opened(culpa: $0) }
    case .closed: return .closed
    case .file:
      guard let name = members.string("name"), let content = members.content else { return nil }
      return .file(FileRecord(name: name, content: content))
    case .statement: return StatementRecord(members).map { .statement($0) }
    case .answer:
      guard let statement = members.number("of"), let language = members.string("language"),
        let content = members.content
      else { return nil }
      return .answer(AnswerRecord(statement: statement, language: language, content: content))
    case .undo: return members.number("of").map { .undo(of: $0) }
    case .redo: return members.number("of").map { .redo(of: $0) }
    case .moved:
      guard let point = members.number("to"), let count = members.number("statements"), count >= 0
      else { return nil }
      return .moved(to: point, statements: count)
    case .branch: return members.string("name").map { .branch($0) }
    case .switch: return members.string("name").map { .switch($0) }
    case .setting:
      guard let name = members.string("name"), let value = members.string("value")
      else { return nil }
      return .setting(name: name, value: value)
    case .recovered:
      guard let file = members.string("from"), let entries = members.number("entries"),
        let head = members.string("head")
      else { return nil }
      return .recovered(from: file, entries: entries, head: head)
    }
  }
}

/// Bytes that are kept beside the log, under their hash.
public struct ContentRecord: Hashable, Sendable {
  /// SHA-256 of what is kept; of sealed content it is the commitment.
  public let hash: String
  /// The length of the content itself.
  public let bytes: Int
  /// Whether the content is among the sealed values, because a confidential party is named in it.
  public let isSealed: Bool
}

/// A file that a statement reads.
public struct FileRecord: Hashable, Sendable {
  /// The name that statements know it by: the path from where the user stood.
  public let name: String
  public let content: ContentRecord
}

/// A text that was accepted.
public struct StatementRecord: Hashable, Sendable {
  /// The text; words that name a confidential party are replaced by pseudonyms in `「」`.
  public let text: String
  /// What messages call it.
  public let name: String
  /// The line of ``name`` that it begins on, from 1.
  public let line: Int
  /// Whether it adds to what is declared; a question does not.
  public let changes: Bool
  /// The words that were replaced, in the order of the text.
  public let sealed: [SealedWord]

  init(text: String, name: String, line: Int, changes: Bool, sealed: [SealedWord]) {
    self.text = text
    self.name = name
    self.line = line
    self.changes = changes
    self.sealed = sealed
  }

  fileprivate init?(_ members: Members) {
    guard let text = members.string("text"), let name = members.string("name"),
      let line = members.number("line"), let changes = members.boolean("changes"),
      case .array(let elements)? = members["sealed"]
    else { return nil }
    var sealed: [SealedWord] = []
    for element in elements {
      guard let word = Members(element), let pseudonym = word.string("as"),
        let commitment = word.string("commitment")
      else { return nil }
      sealed.append(SealedWord(pseudonym: pseudonym, commitment: commitment))
    }
    self.init(text: text, name: name, line: line, changes: changes, sealed: sealed)
  }
}

/// A word that is not in the log.
public struct SealedWord: Hashable, Sendable {
  /// What stands for it: `sealed-` and a number that occurs once in the session.
  public let pseudonym: String
  /// SHA-256 of 32 random bytes and the word: it proves the word to whoever is told both, and tells
  /// nobody else.
  public let commitment: String
}

/// What a statement was answered.
public struct AnswerRecord: Hashable, Sendable {
  /// The number of the statement's entry.
  public let statement: Int
  /// The language of the answer, `en` or `zh`.
  public let language: String
  /// The answer as ``AnswerText`` writes it.
  public let content: ContentRecord
}

/// The members of a JSON object.
private struct Members {
  private let members: [JSONMember]

  init?(_ json: String) {
    guard let value = try? JSONReader.read(Array(json.utf8)[...]) else { return nil }
    self.init(value)
  }

  init?(_ value: JSONValue) {
    guard case .object(let members) = value.content else { return nil }
    self.members = members
  }

  subscript(name: String) -> JSONValue.Content? {
    members.first { $0.name == name }?.value.content
  }

  func string(_ name: String) -> String? {
    guard case .string(let text)? = self[name] else { return nil }
    return text
  }

  func number(_ name: String) -> Int? {
    guard case .number(let literal)? = self[name] else { return nil }
    return Int(literal)
  }

  func boolean(_ name: String) -> Bool? {
    guard case .boolean(let isTrue)? = self[name] else { return nil }
    return isTrue
  }

  var content: ContentRecord? {
    guard let hash = string("sha256"), let bytes = number("bytes"), let sealed = boolean("sealed")
    else { return nil }
    return ContentRecord(hash: hash, bytes: bytes, isSealed: sealed)
  }
}
