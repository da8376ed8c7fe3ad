import CulpaEngine
import CulpaSyntax
import Foundation
import Testing

@testable import CulpaSession

/// A confidential party's name is not in the session (language page §5: names that no output shows).
struct SealingTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  /// Whether a word is anywhere in a file.
  private func holds(_ file: String, _ word: String) throws -> Bool {
    try Data(contentsOf: desk.folder.appending(path: file)).contains(Data(word.utf8))
  }

  private func begun() throws -> Session {
    let session = try desk.open()
    try session.say(
      Samples.policy.replacing("person qian {}", with: "person li {}")
        + "\nperson qian_the_informant {}")
    return session
  }

  @Test func theHolderOfAConfidentialRoleIsSealed() throws {
    let session = try begun()
    let text = Samples.incident("A", "informant = qian_the_informant")
    try session.say(text)
    let statement = try #require(session.statements.last)
    #expect(statement.record.text == text.replacing("qian_the_informant", with: "「sealed-1」"))
    #expect(session.revealed(statement) == text)
    session.close()
    // The declaration of the person is no secret; that she is the informant stands nowhere.
    #expect(session.entries[2...].allSatisfy { !$0.payload.contains("qian_the_informant") })
    let again = try desk.open(for: .reading)
    let parties = try again.workspace.incidents[0].record.parties
    #expect(try parties.last?.person == again.workspace.person(named: "qian_the_informant"))
  }

  /// Each mention has a pseudonym of its own, so that two can't be put together.
  @Test func mentionsAreNotTiedToEachOther() throws {
    let session = try begun()
    try session.say(Samples.incident("A", "informant = qian_the_informant"))
    try session.say("explain qian_the_informant in \"A\"")
    try session.say("explain wang in \"A\"")
    let texts = session.statements.dropFirst().map(\.record.text)
    #expect(texts[1] == "explain 「sealed-2」 in \"A\"")
    #expect(texts[2] == "explain wang in \"A\"")
    let commitments = session.statements.flatMap(\.record.sealed).map(\.commitment)
    #expect(Set(commitments).count == 2)
  }

  /// A file with such a name is sealed whole, and still read by the session.
  @Test func aFileThatNamesThemIsSealed() throws {
    try desk.write(
      "incident,loss,driver,informant\nA,500 CNY,wang,qian_the_informant\n", to: "march.csv")
    let session = try begun()
    let name = desk.folder.appending(path: "desk.culpa").path
    let reply = try session.accept(
      SourceText(name: name, "import incidents from \"march.csv\" under small"),
      reading: try desk.loader, language: .english)
    #expect(reply.isAccepted, "\(AnswerText.of(reply.said, in: .english))")
    session.close()
    #expect(session.statements.last?.files.map(\.content.isSealed) == [true])
    #expect(try !holds("march.session", "A,500 CNY,wang"))
    let again = try desk.open(for: .reading)
    #expect(try again.incidentNames == ["A"])
  }

  /// Without the file of names a stand-in takes the place; the log is as sound as before.
  @Test func c7015WithoutTheNamesThereAreStandIns() throws {
    let session = try begun()
    try session.say(Samples.incident("A", "informant = qian_the_informant"))
    session.close()
    try FileManager.default.removeItem(at: desk.folder.appending(path: "march.names"))
    #expect(try Session.verify(desk.place()).isSound)
    let again = try desk.open(for: .reading)
    #expect(again.notices.map(\.code) == ["C7015"])
    let workspace = try again.workspace
    let informant = try #require(workspace.incidents[0].record.parties.last?.person)
    #expect(workspace.people[informant.index].label.name == "sealed-1")
    #expect(again.revealed(try #require(again.statements.last)).contains("「sealed-1」"))
  }

  /// A commitment is the hash of 32 random bytes and the word, so a list of names tells nothing.
  @Test func aCommitmentCannotBeGuessed() throws {
    let session = try begun()
    try session.say(Samples.incident("A", "informant = qian_the_informant"))
    let word = try #require(session.statements.last?.record.sealed.first)
    #expect(word.commitment != SHA256.hex("qian_the_informant".utf8))
    #expect(session.sealed.value(word.commitment) == Array("qian_the_informant".utf8))
    session.sealed.close()
    #expect(try holds("march.names", "qian_the_informant"))
  }
}
