import CulpaEngine
import CulpaSyntax
import Foundation
import Testing

@testable import CulpaSession

/// What goes wrong with a session says what, and what to do: each code of C7001–C7020.
struct FailureTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? SessionFailure)?.diagnostic.code
    }
  }

  /// Does something to the file as only another program would.
  private func alter(_ name: String = "march", _ statements: String...) throws {
    let queue = try SessionDatabase(path: desk.place(name).path, readOnly: false)
    try queue.migrate(
      ["DROP TRIGGER IF EXISTS entry_is_kept", "DROP TRIGGER IF EXISTS entry_stays"] + statements,
      to: SessionDatabase.format)
    queue.close()
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: desk.folder.appending(path: name)))
  }

  private func begun(_ name: String = "march") throws {
    let session = try desk.open(name)
    try session.say(Samples.policy)
    try session.say(Samples.incident("A"))
    try session.say("show incidents")
    session.close()
  }

  @Test func c7001ThereIsNoSuchSession() throws {
    let place = try desk.place("april")
    #expect(code { _ = try Session.open(place, for: .reading) } == "C7001")
    #expect(code { _ = try Session.open(place, for: .writing) } == "C7001")
    #expect(code { _ = try Session.verify(place) } == "C7001")
    #expect(try desk.files == [])
  }

  /// A path to somebody's own file never moves it.
  @Test func c7002AForeignFileIsLeftAlone() throws {
    try desk.write("Dear all,\n", to: "letter.txt")
    let place = try #require(SessionPlace(desk.folder.appending(path: "letter.txt").path))
    #expect(code { _ = try Session.open(place, for: .reading) } == "C7002")
    #expect(code { _ = try Session.open(place, for: .writing, creating: true) } == "C7002")
    #expect(try String(decoding: bytes("letter.txt"), as: UTF8.self) == "Dear all,\n")
  }

  @Test func c7003AForeignFileAmongSessionsIsSetAside() throws {
    try desk.write("Dear all,\n", to: "march.session")
    let session = try desk.open()
    #expect(session.notices.map(\.code) == ["C7003"])
    try session.say(Samples.policy)
    #expect(
      try String(decoding: bytes("march.session.damaged-1"), as: UTF8.self) == "Dear all,\n")
    #expect(session.entries.map(\.kind).prefix(2) == [.created, .recovered])
  }

  @Test func c7003WhatCouldBeReadGoesOn() throws {
    try begun()
    let whole = try desk.open(for: .reading)
    try alter("march", "UPDATE entry SET payload = '{}' WHERE number = 3")
    let damaged = try bytes("march.session")
    let session = try desk.open()
    #expect(session.notices.map(\.code) == ["C7003"])
    #expect(session.entries.prefix(2).map(\.hash) == whole.entries.prefix(2).map(\.hash))
    #expect(session.entries.map(\.kind) == [.created, .statement, .recovered])
    #expect(try session.workspace.policies.count == 1)
    #expect(try session.incidentNames == [])
    #expect(try bytes("march.session.damaged-1") == damaged)
    session.close()
    #expect(try Session.verify(desk.place()).isSound)
  }

  @Test func c7004ALaterFormatIsRefused() throws {
    try begun()
    let database = try SessionDatabase(path: desk.place().path, readOnly: false)
    try database.migrate([], to: SessionDatabase.format + 1)
    database.close()
    let before = try bytes("march.session")
    #expect(code { _ = try desk.open() } == "C7004")
    #expect(code { _ = try desk.open(for: .reading) } == "C7004")
    #expect(try bytes("march.session") == before)
  }

  @Test func c7005OneWritesAtATime() throws {
    let first = try desk.open()
    try first.say(Samples.policy)
    let started = ContinuousClock.now
    let failure = #expect(throws: SessionFailure.self) { try desk.open() }
    #expect(ContinuousClock.now - started < .seconds(1))
    #expect(failure?.diagnostic.code == "C7005")
    #expect(
      failure?.diagnostic.message.english.contains("process 4711 on desk since 2026-03-02") == true)
    #expect(try desk.open(for: .reading).statements.count == 1)
    first.close()
  }

  @Test func c7006AReaderRecordsNothing() throws {
    try begun()
    let session = try desk.open(for: .reading)
    #expect(code { try session.say("show people") } == "C7006")
    #expect(code { try session.undo() } == "C7006")
  }

  @Test func c7007AFolderThatMayNotBeWritten() throws {
    let place = try #require(SessionPlace("/proc/culpa/march.session"))
    #expect(code { _ = try Session.open(place, for: .writing, creating: true) } == "C7007")
  }

  @Test func c7008TheFirstBrokenEntryIsNamed() throws {
    try begun()
    try alter("march", "UPDATE entry SET time = '2020-01-01T00:00:00.000Z' WHERE number = 3")
    let report = try Session.verify(desk.place())
    #expect(report.firstBreak == ChainBreak(number: 3, reason: .changed))
    let session = try desk.open(for: .reading)
    #expect(session.notices.map(\.code) == ["C7008"])
    #expect(session.entries.count == 2)
  }

  /// A file or an answer is covered by the chain through its hash.
  @Test func aChangedAnswerIsFoundToo() throws {
    try begun()
    try alter("march", "UPDATE content SET bytes = x'00'")
    let report = try Session.verify(desk.place())
    #expect(report.firstBreak == ChainBreak(number: 3, reason: .contentChanged))
  }

  @Test func c7009AHeadFromElsewhereIsMissed() throws {
    try begun()
    let report = try Session.verify(
      desk.place(), head: String(repeating: "ab", count: 32))
    #expect(report.anchor == .nowhere)
    let words = Diagnostic.headNotFound("march", head: "abab", entries: report.entries.count)
    #expect(words.code == "C7009")
  }

  @Test func c7011NotEveryNameWillDo() {
    for name in ["", ".hidden", "-o", "a\nb"] { #expect(SessionPlace(name) == nil) }
    for name in ["march", "\u{4E09}\u{6708}", "./march.session"] {
      #expect(SessionPlace(name) != nil)
    }
  }

  @Test func c7014ABranchHasANameOfItsOwn() throws {
    let session = try desk.open()
    for name in ["main", "", "a b", "12"] {
      #expect(code { try session.branch(name) } == "C7014")
    }
  }

  @Test func c7016AnOlderFormatIsBroughtForward() throws {
    try begun()
    let path = try desk.place().path
    let before = try bytes("march.session")
    let database = try SessionDatabase(path: path, readOnly: false)
    let note = try database.bringForward(
      from: 2, desk.place(), steps: [2: ["CREATE TABLE later (x TEXT) STRICT"]], to: 3)
    #expect(note?.code == "C7016")
    #expect(try database.marks().format == 3)
    #expect(try HashChain.follow(database.entries()).isSound)
    database.close()
    let copy = try SessionDatabase(path: path + ".format-2", readOnly: true)
    #expect(try copy.marks().format == 2)
    #expect(try copy.entries().map(\.kind).last == "closed")
    #expect(!before.isEmpty)
  }

  /// A step that fails leaves the file as it was.
  @Test func aMigrationIsDoneWholeOrNotAtAll() throws {
    try begun()
    let database = try SessionDatabase(path: desk.place().path, readOnly: false)
    #expect(throws: StoreFailure.self) {
      try database.bringForward(
        from: 2, desk.place(), steps: [2: ["CREATE TABLE later (x TEXT) STRICT", "nonsense"]],
        to: 3)
    }
    #expect(try database.marks().format == 2)
    #expect(try database.problems(thoroughly: true) == [])
    #expect(throws: StoreFailure.self) { try database.migrate(["SELECT * FROM later"], to: 2) }
  }

  @Test func c7017AStatementThatIsNoLongerAccepted() throws {
    try begun()
    let database = try SessionDatabase(path: desk.place().path, readOnly: false)
    let last = try #require(try database.last())
    let record = StatementRecord(
      text: "explain \"Z\"", name: "<desk>", line: 1, changes: true, sealed: [])
    let entry = Entry(
      number: last.number + 1, time: last.time, actor: "li", .statement(record), after: last.hash)
    try database.append([entry], contents: [], after: last.hash)
    database.close()
    let session = try desk.open()
    #expect(code { _ = try session.workspace } == "C7017")
    #expect(code { try session.say("show people") } == "C7017")
  }

  /// Where locks don't hold, two writers still can't mix their entries.
  @Test func c7018AnotherWriterIsNoticed() throws {
    let session = try desk.open()
    try session.say(Samples.policy)
    let other = try SessionDatabase(path: desk.place().path, readOnly: false)
    let last = try #require(try other.last())
    let entry = Entry(
      number: last.number + 1, time: last.time, actor: "qian", .branch("other"), after: last.hash)
    try other.append([entry], contents: [], after: last.hash)
    other.close()
    #expect(code { try session.say(Samples.incident("A")) } == "C7018")
    #expect(try Session.verify(desk.place()).isSound)
  }

  @Test func c7019ADeadHolderHoldsNobodyOff() throws {
    try begun()
    try desk.write("99\nelsewhere\n2026-03-01T00:00:00.000Z\n", to: "march.session-lease")
    let session = try desk.open()
    #expect(session.notices.map(\.code) == ["C7019"])
    #expect(session.notices[0].message.english.contains("process 99 on elsewhere"))
    session.close()
    #expect(try desk.open().notices == [])
  }
}
