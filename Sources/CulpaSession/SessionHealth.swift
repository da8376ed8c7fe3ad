public import CulpaSyntax
import Glibc

/// How a session is: what `culpa session doctor` looks at. Nothing is changed.
public struct SessionHealth: Sendable {
  /// The format of the file, and the one that this version writes.
  public let format: Int
  public let knownFormat: Int
  /// What SQLite finds wrong with the file.
  public let fileProblems: [String]
  /// What is wrong with the log.
  public let log: ChainReport
  /// Who writes to it now.
  public let isHeld: Bool
  public let holder: Holder?
  /// Files of it that others may read: path and rights.
  public let openFiles: [(path: String, mode: UInt32)]
  /// Files that were set aside.
  public let setAside: [String]

  /// Whether nothing is wrong.
  public var isWell: Bool { fileProblems.isEmpty && log.isSound && openFiles.isEmpty }

  /// Looks at a session.
  public init(of place: SessionPlace) throws(SessionFailure) {
    log = try Session.verify(place)
    do throws(StoreFailure) {
      let database = try SessionDatabase(path: place.path, readOnly: true)
      defer { database.close() }
      format = try database.marks().format
      // A check that stumbles over what it should find has found it.
      fileProblems = (try? database.problems(thoroughly: true)) ?? ["integrity_check failed"]
    } catch {
      throw SessionFailure(error, place)
    }
    knownFormat = SessionDatabase.format
    (isHeld, holder) = Lease.holder(at: place.leasePath)
    openFiles = [place.path, place.namesPath].compactMap { path in
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & 0o077 != 0 else { return nil }
      return (path, status.st_mode & 0o777)
    }
    setAside = (1...9999).lazy.map { "\(place.path).damaged-\($0)" }
      .prefix { SessionPlace.isThere($0) }.map { $0 }
  }
}

extension Session {
  /// Whether a living process writes to a session now.
  public static func isHeld(_ place: SessionPlace) -> Bool {
    Lease.holder(at: place.leasePath).isHeld
  }

  /// What is wrong with a log, in words; `nil` when nothing is.
  public static func problem(
    _ report: ChainReport, of place: SessionPlace, head: String? = nil
  ) -> Diagnostic? {
    if let found = report.firstBreak { return .chainBroken(place.name, found) }
    guard report.anchor == .nowhere else { return nil }
    return .headNotFound(place.name, head: head ?? "", entries: report.entries.count)
  }

  /// What is wrong with a name that no session can have.
  public static func refusal(ofName name: String) -> Diagnostic { .noName(name) }

  /// An answer that is another than then.
  public static func difference(_ found: Reperformed, in session: Session) -> Diagnostic {
    .answerDiffers(session.place.name, entry: found.statement.entry)
  }

  /// An answer that is not kept as it was.
  public static func lostAnswer(
    of statement: AcceptedStatement, in session: Session
  ) -> Diagnostic {
    .chainBroken(
      session.place.name, ChainBreak(number: statement.entry + 1, reason: .contentChanged))
  }
}
