import CulpaEngine
import CulpaSyntax
import Foundation
import Testing

@testable import CulpaSession

/// A session is a durable list of inputs (language page §8).
struct SessionTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test func openingAgainGivesTheSameState() throws {
    let session = try desk.open()
    try session.say(Samples.policy)
    try session.say(Samples.incident("A"))
    let shown = try session.say("show incidents")
    session.close()
    let again = try desk.open(for: .reading)
    #expect(try again.incidentNames == ["A"])
    #expect(again.statements.map(\.ordinal) == [1, 2, 3])
    let last = try #require(again.statements.last)
    #expect(
      try AnswerText.of(again.said(again: last), in: .english)
        == AnswerText.of(shown.said, in: .english))
    #expect(again.head == session.head)
  }

  @Test func whatIsRefusedIsNotRecorded() throws {
    let session = try desk.open()
    try session.say(Samples.policy)
    let head = session.head
    #expect(try session.say("incident \"A\" under nowhere {}").isAccepted == false)
    #expect(try session.say("explain qian in \"B\"").isAccepted == false)
    #expect(session.head == head)
    #expect(try session.incidentNames == [])
  }

  /// A statement that is refused half-way leaves nothing of its first half.
  @Test func aTextIsAcceptedWholeOrNotAtAll() throws {
    let session = try desk.open()
    try session.say(Samples.policy)
    let reply = try session.say(Samples.incident("A") + "\nexplain \"B\"")
    #expect(!reply.isAccepted)
    #expect(try session.incidentNames == [])
  }

  @Test func undoAndRedoGoBackAndForth() throws {
    let session = try desk.open()
    try session.say(Samples.policy)
    for name in ["A", "B", "C"] { try session.say(Samples.incident(name)) }
    try session.say("show incidents")
    try session.undo()
    try session.undo()
    #expect(try session.incidentNames == ["A"])
    try session.redo()
    #expect(try session.incidentNames == ["A", "B"])
    try session.say(Samples.incident("D"))
    #expect(try session.incidentNames == ["A", "B", "D"])
    #expect(throws: SessionFailure.self) { try session.redo() }
    let again = try desk.open(for: .reading)
    #expect(try again.incidentNames == ["A", "B", "D"])
  }

  @Test func undoEndsAtTheBeginning() throws {
    let session = try desk.open()
    try session.say(Samples.policy)
    try session.undo()
    let failure = #expect(throws: SessionFailure.self) { try session.undo() }
    #expect(failure?.diagnostic.code == "C7012")
    #expect(try session.workspace.policies.isEmpty)
  }

  @Test func branchesGoTheirOwnWays() throws {
    let session = try desk.open()
    try session.say(Samples.policy)
    try session.say(Samples.incident("A"))
    try session.branch("lenient")
    try session.say(Samples.incident("B"))
    try session.switch(to: "main")
    #expect(try session.incidentNames == ["A"])
    try session.say(Samples.incident("C"))
    try session.undo()
    try session.switch(to: "lenient")
    #expect(try session.incidentNames == ["A", "B"])
    #expect(session.timeline.names == ["main", "lenient"])
    let again = try desk.open(for: .reading)
    #expect(again.timeline == session.timeline)
    #expect(throws: SessionFailure.self) { try session.branch("main") }
    let failure = #expect(throws: SessionFailure.self) { try session.switch(to: "leniant") }
    #expect(failure?.diagnostic.code == "C7013")
    #expect(failure?.diagnostic.help?.english.contains("lenient") == true)
  }

  /// A session stands alone: the files that it read are in it.
  @Test func filesAreReadFromTheSessionLater() throws {
    try desk.write(Samples.policy, to: "small.culpa")
    try desk.write("incident,loss,driver\nA,500,wang\nB,700,wang\n", to: "march.csv")
    let session = try desk.open()
    let name = desk.folder.appending(path: "desk.culpa").path
    for text in [
      "use \"small.culpa\"",
      "import incidents from \"march.csv\" under small { loss = column \"loss\" in CNY }",
    ] {
      let reply = try session.accept(
        SourceText(name: name, text), reading: try desk.loader, language: .english)
      #expect(reply.isAccepted)
    }
    try FileManager.default.removeItem(at: desk.folder.appending(path: "small.culpa"))
    try desk.write("incident,loss,driver\nZ,1,wang\n", to: "march.csv")
    let again = try desk.open(for: .reading)
    #expect(try again.incidentNames == ["A", "B"])
  }

  @Test func aLongWayIsFoldedFromPointsKept() throws {
    let session = try desk.open()
    try session.say(Samples.policy)
    for number in 1...20 { try session.say(Samples.incident("A-\(number)")) }
    for _ in 1...15 { try session.undo() }
    #expect(try session.incidentNames.count == 5)
    for _ in 1...15 { try session.redo() }
    #expect(try session.incidentNames.count == 20)
  }

  @Test func filesAreForTheUserAlone() throws {
    let place = try #require(
      SessionPlace(desk.folder.appending(path: "state/culpa/march.session").path))
    let session = try Session.open(place, for: .writing, creating: true, in: desk.surroundings)
    try session.say(Samples.policy)
    try session.say(Samples.incident("A", "informant = qian"))
    func mode(_ path: String) throws -> Int {
      let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      return try #require(found as? NSNumber).intValue
    }
    let folder = desk.folder.appending(path: "state/culpa").path
    #expect(try mode(folder) == 0o700)
    #expect(try mode(desk.folder.appending(path: "state").path) == 0o700)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files == ["march.names", "march.session", "march.session-lease"])
    for file in files { #expect(try mode(folder + "/" + file) == 0o600) }
  }

  @Test func piecesLeaveWhatTheScriptLeaves() throws {
    let script = """
      # What is asked first needs what is said below.
      test "one charge" under small { incident { loss = 500 CNY  driver = someone } expect recovery of driver is 100 CNY }
      \(Samples.incident("A"))   # the first
      person li { supervisor = wang }
      \(Samples.policy)
      show incidents
      """
    let text = SourceText(name: "march.culpa", script)
    let pieces = Pieces.of(text)
    #expect(pieces.count == 5)
    let session = try desk.open()
    for piece in pieces {
      let reply = try session.accept(piece, reading: nil, language: .english)
      #expect(reply.isAccepted, "\(AnswerText.of(reply.said, in: .english))")
    }
    #expect(try session.incidentNames == ["A"])
    #expect(try session.workspace.people.map(\.label.name) == ["li", "wang", "qian"])
    // Policy, people, test, incident, question.
    #expect(session.statements.map(\.record.line) == [5, 4, 1, 3, 17])
  }
}
