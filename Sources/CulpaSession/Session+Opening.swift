public import CulpaSyntax
import Glibc

extension Session {
  /// Opens a session.
  ///
  /// For writing it takes the lease, which another living process may have (C7005, at once). A file that
  /// is damaged, or no session at all, is set aside untouched, and the session goes on with what could be
  /// read of it: ``notices`` says so. For reading nothing on disk is changed.
  ///
  /// - Parameter creating: whether a session that does not exist is begun.
  /// - Throws: C7001, C7002, C7004, C7005, C7007.
  public static func open(
    _ place: SessionPlace, for access: Access, creating: Bool = false,
    in surroundings: Surroundings = .real, limits: Limits = Limits()
  ) throws(SessionFailure) -> Session {
    guard place.exists || (creating && access == .writing) else {
      throw SessionFailure(.noSession(place.name, folder: SessionPlace.folder))
    }
    switch access {
    case .reading: return try openForReading(place, surroundings, limits)
    case .writing: return try openForWriting(place, surroundings, limits)
    }
  }

  /// Looks through the log of a session, whatever is wrong with it.
  ///
  /// - Parameter head: a hash that was kept elsewhere.
  public static func verify(
    _ place: SessionPlace, head: String? = nil
  ) throws(SessionFailure) -> ChainReport {
    guard place.exists else {
      throw SessionFailure(.noSession(place.name, folder: SessionPlace.folder))
    }
    let database = try readable(place)
    defer { database.close() }
    do throws(StoreFailure) {
      let marks = try database.marks()
      guard marks.application == SessionDatabase.application else { throw StoreFailure.foreign }
      guard marks.format <= SessionDatabase.format else { throw StoreFailure.newer(marks.format) }
      let report = HashChain.follow(database.readableLog(), head: head)
      let found = report.firstBreak ?? contentBreak(report, in: database)
      return ChainReport(
        entries: report.entries, payloads: report.payloads, firstBreak: found,
        anchor: report.anchor)
    } catch {
      throw SessionFailure(error, place)
    }
  }

  /// The first entry whose file or answer is not kept as it was, or that could not have happened.
  ///
  /// - Parameter ofState: only what is needed to fold the log; an answer that is lost loses no state.
  static func contentBreak(
    _ report: ChainReport, in database: SessionDatabase, ofState: Bool = false
  ) -> ChainBreak? {
    var timeline = Timeline()
    for (entry, payload) in zip(report.entries, report.payloads) {
      guard timeline.follow(payload, number: entry.number) else {
        return ChainBreak(number: entry.number, reason: .unreadable)
      }
      let content: ContentRecord? =
        switch payload {
        case .file(let file): file.content
        case .answer(let answer): ofState ? nil : answer.content
        case .created, .opened, .closed, .statement, .undo, .redo, .moved, .branch, .switch,
          .setting, .recovered:
          nil
        }
      guard let content, !content.isSealed else { continue }
      guard let bytes = try? database.content(content.hash), SHA256.hex(bytes) == content.hash
      else { return ChainBreak(number: entry.number, reason: .contentChanged) }
    }
    return nil
  }

  // MARK: Reading

  /// A database that can be read; a writer that died may have left it in the middle of something, which
  /// SQLite takes back when it may write.
  private static func readable(_ place: SessionPlace) throws(SessionFailure) -> SessionDatabase {
    do throws(StoreFailure) {
      do throws(StoreFailure) {
        return try opened(place, readOnly: true)
      } catch {
        guard error == .readOnly else { throw error }
        return try opened(place, readOnly: false)
      }
    } catch {
      throw SessionFailure(error, place)
    }
  }

  private static func opened(
    _ place: SessionPlace, readOnly: Bool
  ) throws(StoreFailure) -> SessionDatabase {
    let database = try SessionDatabase(path: place.path, readOnly: readOnly)
    do throws(StoreFailure) {
      _ = try database.marks()
      return database
    } catch {
      database.close()
      throw error
    }
  }

  private static func openForReading(
    _ place: SessionPlace, _ surroundings: Surroundings, _ limits: Limits
  ) throws(SessionFailure) -> Session {
    let database = try readable(place)
    do throws(StoreFailure) {
      let marks = try database.marks()
      guard marks.application == SessionDatabase.application else { throw StoreFailure.foreign }
      guard marks.format <= SessionDatabase.format else { throw .newer(marks.format) }
      let log = HashChain.follow(database.readableLog())
      let session = Session(
        place, .reading, database, log, lease: nil, surroundings, limits: limits)
      if let found = log.firstBreak, found.reason != .empty {
        session.notices.append(.chainBroken(place.name, found))
      } else if let found = contentBreak(log, in: database, ofState: true) {
        session.notices.append(.chainBroken(place.name, found))
      }
      session.noticeMissingNames()
      return session
    } catch {
      database.close()
      throw SessionFailure(error, place)
    }
  }

  // MARK: Writing

  private static func openForWriting(
    _ place: SessionPlace, _ surroundings: Surroundings, _ limits: Limits
  ) throws(SessionFailure) -> Session {
    let code = place.makeFolder()
    if code != 0 { throw SessionFailure.system(code, place) }
    let lease = try lease(of: place, surroundings)
    var notices: [Diagnostic] = []
    if let former = lease.former { notices.append(.formerHolder(place.name, former)) }
    if !place.exists {
      let code = SessionPlace.makePrivate(place.path)
      if code != 0 { throw SessionFailure.system(code, place) }
    }
    let (database, log) = try whole(place, surroundings, &notices)
    let session = Session(
      place, .writing, database, log, lease: lease, surroundings, limits: limits)
    session.notices = notices
    if session.entries.isEmpty { try session.begin(surroundings) }
    session.noticeMissingNames()
    return session
  }

  private static func lease(
    of place: SessionPlace, _ surroundings: Surroundings
  ) throws(SessionFailure) -> Lease {
    let holder = Holder(
      process: surroundings.process, host: surroundings.host, since: surroundings.now())
    do throws(Lease.Refusal) {
      return try Lease(path: place.leasePath, as: holder)
    } catch {
      switch error {
      case .held(let holder): throw SessionFailure(.sessionHeld(place.name, by: holder))
      case .system(let code): throw SessionFailure.system(code, place)
      }
    }
  }

  /// The first entry.
  private func begin(_ surroundings: Surroundings) throws(SessionFailure) {
    try commit([.created(session: Self.newID(surroundings), culpa: CulpaVersion.current)])
  }

  static func newID(_ surroundings: Surroundings) -> String {
    String(SHA256.hex(surroundings.random(32)).prefix(32))
  }

  /// A database with a sound log: the one that is there, or one with what could be read of it.
  private static func whole(
    _ place: SessionPlace, _ surroundings: Surroundings, _ notices: inout [Diagnostic]
  ) throws(SessionFailure) -> (SessionDatabase, ChainReport) {
    let salvage: Salvage
    // Before the database is opened: closing a second handle would drop its locks.
    let mayBeWritten = SessionPlace.isOfWritableFormat(place.path)
    do throws(StoreFailure) {
      let database = try SessionDatabase(path: place.path, readOnly: false)
      do throws(StoreFailure) {
        let marks = try database.marks()
        if marks.application == 0, marks.format == 0, try database.isBare() {
          try database.lay()
          return (database, HashChain.follow([]))
        }
        guard marks.application == SessionDatabase.application else { throw StoreFailure.foreign }
        guard marks.format <= SessionDatabase.format else { throw StoreFailure.newer(marks.format) }
        if let note = try database.bringForward(from: marks.format, place) {
          notices.append(note)
        }
        guard mayBeWritten else { throw StoreFailure.damaged }
        // Indexes too: to write by a broken index breaks more.
        let problems = try database.problems(thoroughly: true)
        let log = HashChain.follow(try database.log())
        guard problems.isEmpty, log.firstBreak == nil || log.entries.isEmpty else {
          throw StoreFailure.damaged
        }
        if log.entries.isEmpty, log.firstBreak?.reason != .empty { throw StoreFailure.damaged }
        if contentBreak(log, in: database, ofState: true) != nil { throw StoreFailure.damaged }
        return (database, log)
      } catch {
        guard error == .foreign || error == .damaged else {
          database.close()
          throw error
        }
        salvage = Salvage(of: database, isForeign: error == .foreign)
        database.close()
      }
    } catch {
      guard error == .foreign || error == .damaged else { throw SessionFailure(error, place) }
      return try recover(Salvage(isForeign: error == .foreign), place, surroundings, &notices)
    }
    return try recover(salvage, place, surroundings, &notices)
  }

  private func noticeMissingNames() {
    let missing = statements.reduce(0) { sum, statement in
      sum + statement.record.sealed.count { sealed.value($0.commitment) == nil }
        + statement.files.count { $0.content.isSealed && sealed.value($0.content.hash) == nil }
    }
    if missing > 0 {
      notices.append(.namesAreElsewhere(place.name, path: place.namesPath, count: missing))
    }
  }
}

extension SessionFailure {
  static func newer(_ place: SessionPlace, _ format: Int) -> SessionFailure {
    SessionFailure(.newerFormat(place.path, found: format, known: SessionDatabase.format))
  }
}
