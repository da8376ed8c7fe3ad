import CulpaEngine
import CulpaSyntax
import Foundation
import Testing

@testable import CulpaSession

/// What was said can be said anew, as one change.
struct RewritingTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func session(_ incidents: [String]) throws -> Session {
    let session = try desk.open()
    try session.say(Samples.policy)
    for name in incidents { try session.say(Samples.incident(name)) }
    return session
  }

  @Test func whatIsDroppedWasNeverSaid() throws {
    let session = try session(["A", "B", "C"])
    let done = try session.rewrite(from: session.statements[2].entry, language: .english) {
      $0.ordinal == 3 ? .nothing : .same
    }
    #expect(done.isDone && done.again == 1)
    #expect(try session.incidentNames == ["A", "C"])
  }

  @Test func itIsOneChangeToTakeBackAndBringBack() throws {
    let session = try session(["A", "B", "C"])
    try session.rewrite(from: session.statements[1].entry, language: .english) {
      $0.ordinal == 2 ? .nothing : .same
    }
    #expect(try session.incidentNames == ["B", "C"])
    try session.undo()
    #expect(try session.incidentNames == ["A", "B", "C"])
    try session.redo()
    #expect(try session.incidentNames == ["B", "C"])
    try session.say(Samples.incident("D"))
    try session.undo()
    #expect(try session.incidentNames == ["B", "C"])
    try session.undo()
    try session.undo()
    #expect(try session.incidentNames == ["A", "B"])
  }

  @Test func aTextTakesThePlaceOfAnother() throws {
    let session = try session(["A", "B"])
    let text = SourceText(name: "_2", Samples.incident("Z"))
    try session.rewrite(from: session.statements[1].entry, language: .english) {
      $0.ordinal == 2 ? .text(text, nil) : .same
    }
    #expect(try session.incidentNames == ["Z", "B"])
  }

  /// The policy is needed by what came after it.
  @Test func whatWouldNotBeAcceptedChangesNothing() throws {
    let session = try session(["A"])
    let head = session.head
    let done = try session.rewrite(from: session.statements[0].entry, language: .english) {
      $0.ordinal == 1 ? .nothing : .same
    }
    #expect(!done.isDone && done.failed?.ordinal == 2)
    #expect(session.head == head)
    #expect(try session.incidentNames == ["A"])
  }

  @Test func openedAgainItIsTheSame() throws {
    let session = try session(["A", "B", "C"])
    try session.rewrite(from: session.statements[2].entry, language: .english) {
      $0.ordinal == 3 ? .nothing : .same
    }
    try session.undo()
    try session.redo()
    session.close()
    let again = try desk.open()
    #expect(try again.incidentNames == ["A", "C"])
    #expect(try Session.verify(try desk.place()).isSound)
    try again.undo()
    #expect(try again.incidentNames == ["A", "B", "C"])
  }

  @Test func aSessionThatIsReadIsNotRewritten() throws {
    try session(["A"]).close()
    let session = try desk.open(for: .reading)
    #expect(throws: SessionFailure.self) {
      _ = try session.rewrite(from: session.statements[1].entry, language: .english) { _ in
        .nothing
      }
    }
  }

  /// A question to a session that is only read is answered; nothing else is.
  @Test func whatIsAskedIsNotRecorded() throws {
    try session(["A"]).close()
    let session = try desk.open(for: .reading)
    let head = session.head
    let answered = try session.ask(SourceText(name: "_", "show incidents"))
    #expect(AnswerText.of(answered.said, in: .english).contains("A"))
    #expect(throws: SessionFailure.self) {
      try session.ask(SourceText(name: "_", Samples.incident("B")))
    }
    #expect(session.head == head)
  }
}
