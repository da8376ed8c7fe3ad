/// One line of a session's log: what happened, when, by whom, tied to everything before it.
///
/// The hash of an entry covers all its other fields, the hash of the entry before it among them. So
/// whoever knows the hash of one entry can tell whether anything up to it was changed; an entry that
/// was never appended, or a log that somebody rewrote from some point to its end, shows only against a
/// hash that was kept elsewhere: on paper, in a mail, in another file.
public struct Entry: Hashable, Sendable {
  /// Position in the log, from 1, without gaps.
  public let number: Int
  /// When it was committed: UTC, as `2026-03-02T09:30:00.125Z`.
  public let time: String
  /// Who, as the operating system or the caller says; nobody proved it.
  public let actor: String
  public let kind: EntryKind
  /// What: JSON without blanks, members in the order of ``Payload``.
  public let payload: String
  /// The hash of the entry before; 64 zeros for the first.
  public let previous: String
  /// SHA-256 of ``canonical``, as hexadecimal digits.
  public let hash: String

  /// What stands for the hash before the first entry.
  public static let noHash = String(repeating: "0", count: 64)

  /// Entries as they stand on disk, whatever their hash.
  init(
    number: Int, time: String, actor: String, kind: EntryKind, payload: String, previous: String,
    hash: String
  ) {
    self.number = number
    self.time = time
    self.actor = actor
    self.kind = kind
    self.payload = payload
    self.previous = previous
    self.hash = hash
  }

  /// A new entry with its own hash.
  init(
    number: Int, time: String, actor: String, _ payload: Payload, after previous: String
  ) {
    let kind = payload.kind
    let text = payload.json
    self.init(
      number: number, time: time, actor: actor, kind: kind, payload: text, previous: previous,
      hash: SHA256.hex(
        Self.canonical(
          number: number, time: time, actor: actor, kind: kind.rawValue, payload: text,
          previous: previous)))
  }

  /// The bytes that the hash is of.
  ///
  /// The words `culpa entry 1`, then number, time, actor, kind, payload and previous hash, each as its
  /// length in bytes, a colon, its UTF-8 and a comma: so no two entries have the same bytes.
  public var canonical: [UInt8] {
    Self.canonical(
      number: number, time: time, actor: actor, kind: kind.rawValue, payload: payload,
      previous: previous)
  }

  /// Whether the hash is that of the other fields.
  public var isWhole: Bool { SHA256.hex(canonical) == hash }

  private static func canonical(
    number: Int, time: String, actor: String, kind: String, payload: String, previous: String
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(payload.utf8.count &+ 256)
    for field in ["culpa entry 1", String(number), time, actor, kind, payload, previous] {
      bytes += "\(field.utf8.count):".utf8
      bytes += field.utf8
      bytes.append(UInt8(ascii: ","))
    }
    return bytes
  }
}

/// What an entry records.
public enum EntryKind: String, Hashable, Sendable, CaseIterable {
  /// The session began; always the first entry.
  case created
  /// Somebody began to write to it again.
  case opened
  /// Somebody stopped writing to it.
  case closed
  /// A file that the statement after it reads.
  case file
  /// A text that was accepted: one or more statements of the language.
  case statement
  /// What the statement before it was answered.
  case answer
  /// The last change of the branch was taken back.
  case undo
  /// What was taken back last is there again.
  case redo
  /// The branch goes on from an earlier point: what was said there is said anew, otherwise or without
  /// a part of it.
  case moved
  /// A branch was begun here, and is where the session stands.
  case branch
  /// The session stands on another branch.
  case `switch`
  /// A setting of the desk, such as the language of answers.
  case setting
  /// The log was brought over from a damaged file.
  case recovered
}
