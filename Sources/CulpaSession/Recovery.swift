import CulpaSyntax
import Glibc

/// What could be read of a damaged file: the entries before the first broken one, and what they refer to.
///
/// Later entries may be readable too; they stay in the file that is set aside, because nothing vouches
/// for them.
struct Salvage {
  let isForeign: Bool
  var entries: [Entry] = []
  var contents: [(hash: String, bytes: [UInt8])] = []

  /// Nothing.
  init(isForeign: Bool) { self.isForeign = isForeign }

  /// Reads as far as the file lets itself be read.
  init(of database: SessionDatabase, isForeign: Bool) {
    self.isForeign = isForeign
    if isForeign { return }
    let log = HashChain.follow(database.readableLog())
    entries = log.entries
    if let found = Session.contentBreak(log, in: database, ofState: true) {
      entries = Array(entries.prefix(found.number - 1))
    }
    for entry in entries {
      let content: ContentRecord
      switch Payload(entry.kind, json: entry.payload) {
      case .file(let file)?: content = file.content
      case .answer(let answer)?: content = answer.content
      default: continue
      }
      guard !content.isSealed, let bytes = try? database.content(content.hash),
        SHA256.hex(bytes) == content.hash
      else { continue }
      contents.append((content.hash, bytes))
    }
  }
}

extension Session {
  /// Sets a file aside, untouched, and lays a new one with what was saved of it.
  static func recover(
    _ salvage: Salvage, _ place: SessionPlace, _ surroundings: Surroundings,
    _ notices: inout [Diagnostic]
  ) throws(SessionFailure) -> (SessionDatabase, ChainReport) {
    // A file that was named by its path and never was a session is somebody's own.
    if salvage.isForeign, !place.path.hasSuffix(SessionPlace.ending) {
      throw SessionFailure(.notASession(place.path))
    }
    let aside = try freeName(place)
    // The new file is whole before it takes the name, so an end in between leaves the old one there.
    let fresh = place.path + "-recovered"
    _ = unlink(fresh)
    _ = unlink(fresh + "-journal")
    do throws(StoreFailure) {
      let code = SessionPlace.makePrivate(fresh)
      guard code == 0 else { throw .system(SystemWords.text(of: code)) }
      let database = try SessionDatabase(path: fresh, readOnly: false)
      defer { database.close() }
      try database.lay()
      try database.append(
        entries(of: salvage, at: aside, surroundings), contents: salvage.contents,
        after: Entry.noHash)
    } catch {
      _ = unlink(fresh)
      throw SessionFailure(error, place)
    }
    // The old file gets its second name before it loses the first, so that there is no moment without
    // a session. Its journal must be gone before another file could take it for its own.
    guard link(place.path, aside) == 0 else { throw SessionFailure.system(errno, place) }
    let journal = place.path + "-journal"
    if SessionPlace.isThere(journal) {
      guard rename(journal, aside + "-journal") == 0 else {
        throw SessionFailure.system(errno, place)
      }
    }
    guard rename(fresh, place.path) == 0 else { throw SessionFailure.system(errno, place) }
    let code = SessionPlace.flushFolder(of: place.path)
    if code != 0 { throw SessionFailure.system(code, place) }
    notices.append(
      .setAside(
        place.name, at: aside, recovered: salvage.entries.count, isForeign: salvage.isForeign))
    do throws(StoreFailure) {
      let database = try SessionDatabase(path: place.path, readOnly: false)
      return (database, HashChain.follow(try database.log()))
    } catch {
      throw SessionFailure(error, place)
    }
  }

  /// The entries that were saved, and one that says so; a session begins anew where none was.
  private static func entries(
    of salvage: Salvage, at aside: String, _ surroundings: Surroundings
  ) -> [Entry] {
    var entries = salvage.entries
    func add(_ payload: Payload) {
      entries.append(
        Entry(
          number: entries.count + 1, time: surroundings.now(), actor: surroundings.actor, payload,
          after: entries.last?.hash ?? Entry.noHash))
    }
    if entries.isEmpty {
      add(.created(session: newID(surroundings), culpa: CulpaVersion.current))
    }
    let file = aside.lastIndex(of: "/").map { String(aside[aside.index(after: $0)...]) } ?? aside
    add(
      .recovered(
        from: file, entries: salvage.entries.count,
        head: salvage.entries.last?.hash ?? Entry.noHash))
    return entries
  }

  private static func freeName(_ place: SessionPlace) throws(SessionFailure) -> String {
    for number in 1...9999 {
      let name = place.path + ".damaged-\(number)"
      if !SessionPlace.isThere(name) { return name }
    }
    throw SessionFailure.system(EEXIST, place)
  }
}
