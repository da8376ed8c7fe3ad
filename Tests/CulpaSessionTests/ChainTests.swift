import CulpaSyntax
import Foundation
import Testing

@testable import CulpaSession

/// A change of the log is found, and named at its first entry.
struct ChainTests {
  private let stored: [StoredEntry]

  init() throws {
    let desk = try Desk()
    let session = try desk.open()
    try session.say(Samples.policy)
    for name in ["A", "B", "C"] { try session.say(Samples.incident(name)) }
    try session.undo()
    try session.say("show incidents")
    session.close()
    stored = session.entries.map {
      StoredEntry(
        number: $0.number, time: $0.time, actor: $0.actor, kind: $0.kind.rawValue,
        payload: $0.payload, previous: $0.previous, hash: $0.hash)
    }
  }

  @Test func aLogAsWrittenIsSound() throws {
    let head = try #require(stored.last?.hash)
    let report = HashChain.follow(stored, head: head)
    #expect(report.isSound)
    #expect(report.anchor == .at(stored.count))
    #expect(stored.map(\.kind).prefix(2) == ["created", "statement"])
    #expect(stored.last?.kind == "closed")
  }

  @Test func aRemovedEntryIsMissed() {
    for index in stored.indices.dropLast() {
      var cut = stored
      cut.remove(at: index)
      #expect(
        HashChain.follow(cut).firstBreak
          == ChainBreak(number: index + 1, reason: .outOfOrder(found: index + 2)))
    }
  }

  /// What was cut off the end leaves a sound log; only a hash kept elsewhere tells.
  @Test func truncationShowsAgainstAHeadAlone() throws {
    let head = try #require(stored.last?.hash)
    let cut = Array(stored.dropLast())
    #expect(HashChain.follow(cut).isSound)
    #expect(!HashChain.follow(cut, head: head).isSound)
  }

  /// A head of a while ago vouches for everything up to it.
  @Test func anOlderHeadIsFoundWithin() {
    #expect(HashChain.follow(stored, head: stored[3].hash).anchor == .at(4))
    #expect(HashChain.follow(stored, head: String(stored[3].hash.prefix(12))).anchor == .at(4))
    #expect(HashChain.follow(stored, head: String(stored[3].hash.prefix(7))).anchor == .nowhere)
  }

  /// Whoever rewrites the whole log gets a sound one, which has another head.
  @Test func aRewrittenLogHasAnotherHead() throws {
    let head = try #require(stored.last?.hash)
    var entries: [StoredEntry] = []
    for one in stored {
      let kind = try #require(EntryKind(rawValue: one.kind))
      let payload = try #require(Payload(kind, json: one.payload))
      let entry = Entry(
        number: one.number, time: one.time, actor: "somebody else", payload,
        after: entries.last?.hash ?? Entry.noHash)
      entries.append(
        StoredEntry(
          number: entry.number, time: entry.time, actor: entry.actor, kind: one.kind,
          payload: entry.payload, previous: entry.previous, hash: entry.hash))
    }
    #expect(HashChain.follow(entries).isSound)
    #expect(HashChain.follow(entries, head: head).anchor == .nowhere)
  }

  /// A payload says what it says in one way only.
  @Test(arguments: [
    "{\"of\": 3}", "{\"of\":3,\"more\":1}", "{\"of\":03}", "{}", "[]", "{\"of\":\"3\"}",
    "{\"of\":9223372036854775808}",
  ])
  func anotherFormOfAPayloadIsNone(json: String) {
    #expect(Payload(.undo, json: json) == nil)
    #expect(Payload(.undo, json: "{\"of\":3}") == .undo(of: 3))
  }

  /// The bytes that are hashed, as anybody can work them out with `sha256sum`.
  @Test func theHashIsOfTheseBytes() {
    let entry = Entry(
      number: 2, time: "2026-03-02T09:30:00.125Z", actor: "li", .branch("lenient"),
      after: Entry.noHash)
    let zeros = String(repeating: "0", count: 64)
    #expect(
      String(decoding: entry.canonical, as: UTF8.self)
        == "13:culpa entry 1,1:2,24:2026-03-02T09:30:00.125Z,2:li,6:branch,"
        + "18:{\"name\":\"lenient\"},64:\(zeros),")
  }
}
