/// What is wrong with a log, at the first entry that is not as it was written.
public struct ChainBreak: Hashable, Sendable {
  /// How the entry is broken.
  public enum Reason: Hashable, Sendable {
    /// The entry's own hash is not that of its fields: something in it was changed.
    case changed
    /// The entry does not follow the one before it: something was removed, inserted or moved.
    case notFollowing
    /// A number is missing or comes twice.
    case outOfOrder(found: Int)
    /// Its kind is none, or it says what no entry of that kind says.
    case unreadable
    /// It is the first entry, and does not begin a session.
    case noBeginning
    /// A file or an answer that it names is not kept, or is not the one of that hash.
    case contentChanged
    /// The log has no entry at all.
    case empty
    /// The log ends here, and was longer: the number of its last entry.
    case cutOff(last: Int)
  }

  /// The number that the broken entry has or should have.
  public let number: Int
  public let reason: Reason
}

/// What a look through the whole log found.
public struct ChainReport: Sendable {
  /// The entries before the first break, or all.
  public let entries: [Entry]
  /// What each of them says.
  let payloads: [Payload]
  /// The first break.
  public let firstBreak: ChainBreak?
  /// Where a hash that was kept elsewhere stands in the log.
  public let anchor: Anchor?

  /// Where a hash from outside was found.
  public enum Anchor: Hashable, Sendable {
    /// The entry with this number has that hash: everything up to it is as it was then.
    case at(Int)
    /// No entry has that hash: the log was cut off, or written anew.
    case nowhere
  }

  /// The hash of the last whole entry.
  public var head: String { entries.last?.hash ?? Entry.noHash }

  /// Whether nothing is wrong with what could be looked at.
  public var isSound: Bool { firstBreak == nil && anchor != .nowhere }
}

/// The chain of hashes that ties a log together.
enum HashChain {
  /// Follows the chain from its beginning to the first break.
  ///
  /// - Parameter head: a hash that was kept elsewhere, in hexadecimal digits; a beginning of at least
  ///   eight will do.
  static func follow(_ stored: [StoredEntry], head: String? = nil) -> ChainReport {
    follow(StoredLog(entries: stored, ending: nil, isWhole: true), head: head)
  }

  /// Follows the chain of a log, and holds its end against what the file says of it.
  static func follow(_ log: StoredLog, head: String? = nil) -> ChainReport {
    let stored = log.entries
    var entries: [Entry] = []
    var payloads: [Payload] = []
    entries.reserveCapacity(stored.count)
    payloads.reserveCapacity(stored.count)
    var firstBreak: ChainBreak?
    for found in stored {
      let number = entries.count &+ 1
      let before = entries.last?.hash ?? Entry.noHash
      switch link(found, number: number, after: before) {
      case .success(let (entry, payload)):
        entries.append(entry)
        payloads.append(payload)
      case .failure(let reason): firstBreak = ChainBreak(number: number, reason: reason.reason)
      }
      if firstBreak != nil { break }
    }
    if firstBreak == nil, !log.isWhole {
      firstBreak = ChainBreak(number: entries.count &+ 1, reason: .unreadable)
    }
    if firstBreak == nil, let ending = log.ending, ending.hash != entries.last?.hash ?? "" {
      let isShort = ending.number > entries.count
      firstBreak = ChainBreak(
        number: isShort ? entries.count &+ 1 : max(1, ending.number),
        reason: isShort ? .cutOff(last: ending.number) : .notFollowing)
    }
    if stored.isEmpty, log.ending == nil, log.isWhole {
      firstBreak = ChainBreak(number: 1, reason: .empty)
    }
    return ChainReport(
      entries: entries, payloads: payloads, firstBreak: firstBreak,
      anchor: head.map { anchor($0, in: entries) })
  }

  private struct Broken: Error {
    let reason: ChainBreak.Reason
  }

  private static func link(
    _ found: StoredEntry, number: Int, after before: String
  ) -> Result<(Entry, Payload), Broken> {
    func broken(_ reason: ChainBreak.Reason) -> Result<(Entry, Payload), Broken> {
      .failure(Broken(reason: reason))
    }
    guard found.number == number else { return broken(.outOfOrder(found: found.number)) }
    guard let kind = EntryKind(rawValue: found.kind) else { return broken(.unreadable) }
    let entry = Entry(
      number: number, time: found.time, actor: found.actor, kind: kind, payload: found.payload,
      previous: found.previous, hash: found.hash)
    guard entry.isWhole else { return broken(.changed) }
    guard found.previous == before else { return broken(.notFollowing) }
    guard number > 1 || kind == .created else { return broken(.noBeginning) }
    guard let payload = Payload(kind, json: found.payload) else { return broken(.unreadable) }
    return .success((entry, payload))
  }

  private static func anchor(_ head: String, in entries: [Entry]) -> ChainReport.Anchor {
    let wanted = head.lowercased()
    guard wanted.utf8.count >= 8 else { return .nowhere }
    let found = entries.last { $0.hash.hasPrefix(wanted) }
    return found.map { .at($0.number) } ?? .nowhere
  }
}
