import CulpaEngine
import CulpaSyntax
import Foundation
import Testing

@testable import CulpaSession

/// A session answers again what it answered, and tells what other rules would have answered.
struct ReplayTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func begun() throws -> Session {
    let session = try desk.open()
    try session.say(Samples.policy)
    try session.say(Samples.incident("A", loss: 500))
    try session.say("explain \"A\"")
    try session.branch("dear")
    try session.say(Samples.incident("B", loss: 2000, "informant = qian"))
    try session.say("explain \"B\"", .chinese)
    try session.undo()
    try session.say("show incidents")
    return session
  }

  @Test func everyAnswerIsGivenAgain() throws {
    try begun().close()
    let session = try desk.open(for: .reading)
    var found: [Reperformed.Agreement] = []
    try session.reperform { found.append($0.agreement) }
    #expect(found.count == 6)
    #expect(found.allSatisfy { $0 == .same })
  }

  @Test func anotherAnswerIsTold() throws {
    let session = try begun()
    let place = session.place
    session.close()
    let database = try SessionDatabase(path: place.path, readOnly: false)
    let last = try #require(try database.last())
    let untrue = Array("B\n".utf8)
    let record = StatementRecord(
      text: "show incidents", name: "<desk>", line: 1, changes: false, sealed: [])
    let statement = Entry(
      number: last.number + 1, time: last.time, actor: "li", .statement(record), after: last.hash)
    let content = ContentRecord(
      hash: SHA256.hex(untrue), bytes: untrue.count, isSealed: false)
    let answer = Entry(
      number: last.number + 2, time: last.time, actor: "li",
      .answer(AnswerRecord(statement: statement.number, language: "en", content: content)),
      after: statement.hash)
    try database.append(
      [statement, answer], contents: [(content.hash, untrue)], after: last.hash)
    database.close()
    let again = try desk.open(for: .reading)
    var different: [Reperformed] = []
    try again.reperform { if $0.agreement != .same { different.append($0) } }
    #expect(different.map(\.statement.ordinal) == [7])
    #expect(different.first?.then == "B\n")
    #expect(different.first?.now.contains("A") == true)
  }

  /// 30 % of 500 is 150 where 20 % was 100.
  @Test func otherRulesAnswerOtherwise() throws {
    let session = try begun()
    let other = Samples.policy.replacing("20% of loss", with: "30% of loss")
      .split(separator: "person")[0]
    var changed: [Int] = []
    let result = try session.replay(
      under: SourceText(name: "other.culpa", String(other)), reading: nil
    ) { if $0.agreement == .different { changed.append($0.statement.ordinal) } }
    #expect(changed == [3])
    let rulings = try #require(result.rulings)
    #expect(rulings.map(\.name) == ["A"])
    #expect(rulings[0].then.joined().contains("100.00"))
    #expect(rulings[0].now.joined().contains("150.00"))
    #expect(rulings[0].why.contains { $0.hasPrefix("- ") && $0.contains("20%") })
    #expect(rulings[0].why.contains { $0.hasPrefix("+ ") && $0.contains("30%") })
    #expect(try session.incidentNames == ["A"])
  }

  @Test func twoPointsAreCompared() throws {
    let session = try begun()
    try session.redo()
    let main = try session.point(named: "main")
    let dear = try session.point(named: "dear")
    let found = try session.difference(from: main, to: dear)
    #expect(found.common == main)
    #expect(found.onlyFirst.isEmpty)
    #expect(found.onlySecond.map(\.ordinal) == [4])
    #expect(found.rulings.map(\.name) == ["B"])
    #expect(found.rulings.first?.then == [])
  }

  /// The script that is exported leaves what the branch leaves.
  @Test func theScriptLeavesTheSameState() throws {
    let session = try begun()
    let script = SessionExport(session, reveals: false).script()
    let other = try desk.open("other")
    for piece in Pieces.of(SourceText(name: "out.culpa", script)) {
      let reply = try other.accept(piece, reading: nil, language: .english)
      #expect(reply.isAccepted, "\(AnswerText.of(reply.said, in: .english))")
    }
    #expect(try other.incidentNames == session.incidentNames)
    #expect(!script.contains("incident \"B\""))
  }

  /// Whoever has the lines can work every hash out again.
  @Test func theLinesHoldEveryEntry() throws {
    let session = try begun()
    var lines: [String] = []
    SessionExport(session, reveals: false).lines {
      lines.append(String(decoding: $0, as: UTF8.self))
    }
    let contents = lines.filter { $0.hasPrefix("{\"content\"") }
    #expect(lines.count - contents.count == session.entries.count)
    for line in contents {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
      #expect(object["content"] == SHA256.hex((object["text"] ?? "").utf8))
    }
    for (entry, line) in zip(session.entries, lines) {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["payload"] as? String == entry.payload)
      #expect(object["hash"] as? String == entry.hash)
    }
  }
}
