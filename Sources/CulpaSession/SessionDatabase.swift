import Foundation
import GRDB

/// Why the file of a session could not be read or written.
enum StoreFailure: Error, Hashable {
  /// Somebody else is reading or writing it just now, and did not finish in time.
  case busy
  /// There is no room left.
  case full
  /// The file may not be written.
  case readOnly
  /// What stands there is no database.
  case foreign
  /// A database whose parts contradict each other.
  case damaged
  /// The log went on without us: its last hash is not the one expected.
  case movedOn
  /// The file has a format that only a later version knows.
  case newer(Int)
  /// Anything else, in the words of SQLite.
  case system(String)

  init(_ error: any Error) {
    guard let error = error as? DatabaseError else {
      self = error as? StoreFailure ?? .system("\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: self = .readOnly
    case .SQLITE_NOTADB: self = .foreign
    case .SQLITE_CORRUPT, .SQLITE_FORMAT, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_ERROR:
      self = .damaged
    default: self = .system(error.message ?? "\(error.resultCode)")
    }
  }
}

/// An entry as it stands in a file, before anybody looked whether it is whole.
struct StoredEntry: Hashable, Sendable {
  let number: Int
  let time: String
  let actor: String
  let kind: String
  let payload: String
  let previous: String
  let hash: String
}

/// A log as it stands in a file.
struct StoredLog: Sendable {
  /// What the last entry should be.
  struct Ending: Hashable, Sendable {
    let number: Int
    let hash: String
  }

  let entries: [StoredEntry]
  /// `nil` where nothing says so.
  let ending: Ending?
  /// Whether every row could be read.
  let isWhole: Bool
}

/// The SQLite file of a session; the only file of the project that knows the library for it.
///
/// Rollback journal and `synchronous=EXTRA`: what ``append(_:contents:after:)`` returned from survives
/// the loss of power as well as the system's own flushing does. Nobody else may open the file while this
/// object lives, save through SQLite: closing any other handle would drop its locks.
final class SessionDatabase {
  /// Marks a file as a session of culpa: the bytes `culp`.
  static let application = 0x6375_6c70
  /// The format that this program writes; older ones are brought forward, newer ones refused.
  static let format = 2
  /// How long another process may hold the file before we say so, in seconds.
  static let patienceSeconds = 0.9

  private let queue: DatabaseQueue

  /// Opens a file that exists.
  init(path: String, readOnly: Bool) throws(StoreFailure) {
    do {
      queue = try DatabaseQueue(path: path, configuration: Self.configuration(readOnly))
    } catch {
      throw StoreFailure(error)
    }
  }

  private static func configuration(_ readOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(patienceSeconds)
    configuration.foreignKeysEnabled = true
    configuration.label = "session"
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = EXTRA;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA mmap_size = 0;
          """)
    }
    return configuration
  }

  /// Gives an empty file its tables.
  func lay() throws(StoreFailure) {
    try write { database in
      // Written into the file before its first page, so both must stand first.
      try database.execute(sql: "PRAGMA application_id = \(Self.application)")
      try database.execute(sql: "PRAGMA user_version = \(Self.format)")
      for statement in Self.schema { try database.execute(sql: statement) }
    }
  }

  /// The tables, and the triggers that keep a hand from slipping.
  static let schema = [
    """
    CREATE TABLE entry (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      time TEXT NOT NULL,
      actor TEXT NOT NULL,
      kind TEXT NOT NULL,
      payload TEXT NOT NULL,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE
    ) STRICT
    """,
    "CREATE TABLE content (hash TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT",
    ending, branches,
    """
    CREATE TRIGGER entry_is_kept BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'entries of a session are never changed'); END
    """,
    """
    CREATE TRIGGER entry_stays BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'entries of a session are never removed'); END
    """,
  ]

  /// Says how the log ends, so that a file that lost pages does not pass for a shorter log.
  static let ending = """
    CREATE TABLE ending (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      number INTEGER NOT NULL,
      hash TEXT NOT NULL
    ) STRICT
    """

  /// Finds the branch of a long log without reading all of it; a file without this is only slower.
  static let branches =
    "CREATE INDEX entry_of_branch ON entry (number) WHERE kind IN ('branch', 'switch')"

  /// What the file says it is: the mark of its program and its format.
  func marks() throws(StoreFailure) -> (application: Int, format: Int) {
    try read { database in
      let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      return (application, try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0)
    }
  }

  /// What SQLite finds wrong with the file; empty when nothing is.
  ///
  /// - Parameter thoroughly: indexes too; takes as long as reading the file.
  func problems(thoroughly: Bool) throws(StoreFailure) -> [String] {
    try read { database in
      let check = thoroughly ? "integrity_check" : "quick_check"
      return try String.fetchAll(database, sql: "PRAGMA \(check)(20)").filter { $0 != "ok" }
    }
  }

  // MARK: Entries

  /// All entries from a number on, by number.
  func entries(from first: Int = 1) throws(StoreFailure) -> [StoredEntry] {
    try read { database in
      var entries: [StoredEntry] = []
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT number, time, actor, kind, payload, previous, hash FROM entry "
          + "WHERE number >= ? ORDER BY number", arguments: [first])
      while let row = try rows.next() {
        guard let entry = Self.entry(row) else { throw StoreFailure.damaged }
        entries.append(entry)
      }
      return entries
    }
  }

  /// The whole log, and how it should end.
  func log() throws(StoreFailure) -> StoredLog {
    StoredLog(entries: try entries(), ending: try self.ending(), isWhole: true)
  }

  /// The entries from the first to the last that can be read.
  func readableLog() -> StoredLog {
    if let log = try? log() { return log }
    var entries: [StoredEntry] = []
    while let entry = try? one(after: entries.last?.number ?? 0) { entries.append(entry) }
    return StoredLog(entries: entries, ending: nil, isWhole: false)
  }

  /// What the last entry is said to be; `nil` in an empty log, and in a file of the first format.
  private func ending() throws(StoreFailure) -> StoredLog.Ending? {
    if try marks().format < 2 { return nil }
    return try read { database in
      guard let row = try Row.fetchOne(database, sql: "SELECT number, hash FROM ending") else {
        return nil
      }
      let number: DatabaseValue = row[0]
      let hash: DatabaseValue = row[1]
      guard let number = Int.fromDatabaseValue(number), let hash = String.fromDatabaseValue(hash)
      else { throw StoreFailure.damaged }
      return StoredLog.Ending(number: number, hash: hash)
    }
  }

  private func one(after number: Int) throws(StoreFailure) -> StoredEntry? {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: "SELECT number, time, actor, kind, payload, previous, hash FROM entry "
          + "WHERE number > ? ORDER BY number LIMIT 1", arguments: [number])
      return row.flatMap { Self.entry($0) }
    }
  }

  /// The entry of the last branch that was begun or gone to, and how many entries there are said to be.
  func glance() throws(StoreFailure) -> (branch: StoredEntry?, entries: Int) {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: "SELECT number, time, actor, kind, payload, previous, hash FROM entry "
          + "WHERE kind IN ('branch', 'switch') ORDER BY number DESC LIMIT 1")
      let count = try Int.fetchOne(database, sql: "SELECT number FROM ending")
      return (row.flatMap { Self.entry($0) }, count ?? 0)
    }
  }

  /// Whether the file has no table at all.
  func isBare() throws(StoreFailure) -> Bool {
    try read { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
    }
  }

  /// The last entry; `nil` in an empty log.
  func last() throws(StoreFailure) -> StoredEntry? {
    try read { try Self.last($0) }
  }

  private static func last(_ database: Database) throws -> StoredEntry? {
    let row = try Row.fetchOne(
      database,
      sql: "SELECT number, time, actor, kind, payload, previous, hash FROM entry "
        + "ORDER BY number DESC LIMIT 1")
    guard let row else { return nil }
    guard let entry = entry(row) else { throw StoreFailure.damaged }
    return entry
  }

  /// A row whose fields are what they should be; nothing is taken on trust, because the file may be
  /// damaged.
  private static func entry(_ row: Row) -> StoredEntry? {
    func text(_ column: Int) -> String? {
      let value: DatabaseValue = row[column]
      return String.fromDatabaseValue(value)
    }
    let number: DatabaseValue = row[0]
    guard let number = Int.fromDatabaseValue(number), let time = text(1), let actor = text(2),
      let kind = text(3), let payload = text(4), let previous = text(5), let hash = text(6)
    else { return nil }
    return StoredEntry(
      number: number, time: time, actor: actor, kind: kind, payload: payload, previous: previous,
      hash: hash)
  }

  /// Adds entries and what they refer to, all or none; returns when they are on disk.
  ///
  /// - Parameters:
  ///   - contents: bytes by their hash; what is kept already is left alone.
  ///   - head: the hash of the last entry that the new ones follow.
  /// - Throws: ``StoreFailure/movedOn`` when the log ends otherwise.
  func append(
    _ entries: [Entry], contents: [(hash: String, bytes: [UInt8])], after head: String
  ) throws(StoreFailure) {
    try write { database in
      guard try Self.last(database)?.hash ?? Entry.noHash == head else {
        throw StoreFailure.movedOn
      }
      try Self.put(contents, into: database)
      for entry in entries {
        try database.execute(
          sql: "INSERT INTO entry (number, time, actor, kind, payload, previous, hash) "
            + "VALUES (?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            entry.number, entry.time, entry.actor, entry.kind.rawValue, entry.payload,
            entry.previous, entry.hash,
          ])
      }
      if let last = entries.last {
        try database.execute(
          sql: "INSERT OR REPLACE INTO ending (only, number, hash) VALUES (1, ?, ?)",
          arguments: [last.number, last.hash])
      }
    }
  }

  private static func put(
    _ contents: [(hash: String, bytes: [UInt8])], into database: Database
  ) throws {
    for content in contents {
      try database.execute(
        sql: "INSERT OR IGNORE INTO content (hash, bytes) VALUES (?, ?)",
        arguments: [content.hash, Blob(bytes: content.bytes).databaseValue])
    }
  }

  // MARK: Contents

  /// The bytes that are kept under a hash.
  func content(_ hash: String) throws(StoreFailure) -> [UInt8]? {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT bytes FROM content WHERE hash = ?", arguments: [hash])
      guard let value = row.map({ $0[0] as DatabaseValue }) else { return nil }
      return Blob.fromDatabaseValue(value)?.bytes
    }
  }

  /// Keeps bytes under a name of the caller's, returns when they are on disk.
  func put(_ contents: [(hash: String, bytes: [UInt8])]) throws(StoreFailure) {
    try write { try Self.put(contents, into: $0) }
  }

  /// Changes the tables and says that the file has a newer format, all or nothing.
  func migrate(_ statements: [String], to format: Int) throws(StoreFailure) {
    try write { database in
      for statement in statements { try database.execute(sql: statement) }
      try database.execute(sql: "PRAGMA user_version = \(format)")
    }
  }

  // MARK: Copies

  /// Copies the whole file, as it is between two writes, into a file that does not exist yet.
  func copy(to path: String) throws(StoreFailure) {
    do {
      let target = try DatabaseQueue(path: path, configuration: Self.configuration(false))
      try queue.backup(to: target)
      try target.close()
    } catch {
      throw StoreFailure(error)
    }
  }

  /// Lets the file go.
  func close() { try? queue.close() }

  private func read<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw StoreFailure(error)
    }
  }

  private func write(_ body: (Database) throws -> Void) throws(StoreFailure) {
    do {
      try queue.write(body)
    } catch {
      throw StoreFailure(error)
    }
  }
}

/// Bytes as SQLite keeps them.
private struct Blob: DatabaseValueConvertible {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  var databaseValue: DatabaseValue { Data(bytes).databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Blob? {
    Data.fromDatabaseValue(value).map { Blob(bytes: Array($0)) }
  }
}
