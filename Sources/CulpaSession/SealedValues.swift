/// The values of a session that are not in it: words and files that name confidential parties.
///
/// They are in a file of their own beside the session, which need not go where the session goes and may
/// be destroyed without breaking the log. Each is kept behind 32 random bytes under the SHA-256 of both,
/// the commitment, and only the commitment is in the log: it proves the value to whoever has the file and
/// can't be guessed by whoever has not. Whoever may read the file knows the names; nothing here is
/// encrypted, the rights of the file are what protects it.
final class SealedValues {
  private let path: String
  private let surroundings: Surroundings
  private var database: SessionDatabase?

  init(path: String, _ surroundings: Surroundings) {
    self.path = path
    self.surroundings = surroundings
  }

  /// A value behind its random bytes, and the commitment to both.
  func seal(_ value: [UInt8]) -> (commitment: String, box: [UInt8]) {
    let box = surroundings.random(Self.saltBytes) + value
    return (SHA256.hex(box), box)
  }

  /// Keeps sealed values; returns when they are on disk, which must be before the log names them.
  func keep(_ boxes: [(commitment: String, box: [UInt8])]) throws(StoreFailure) {
    if boxes.isEmpty { return }
    let database = try openForWriting()
    try database.put(boxes.map { (hash: $0.commitment, bytes: $0.box) })
  }

  /// The value behind a commitment; `nil` where it is not here, or is not the one committed to.
  func value(_ commitment: String) -> [UInt8]? {
    if database == nil, SessionPlace.isThere(path) {
      database = try? SessionDatabase(path: path, readOnly: true)
    }
    guard let box = try? database?.content(commitment), box.count >= Self.saltBytes,
      SHA256.hex(box) == commitment
    else { return nil }
    return Array(box.dropFirst(Self.saltBytes))
  }

  func close() {
    database?.close()
    database = nil
  }

  private func openForWriting() throws(StoreFailure) -> SessionDatabase {
    database?.close()
    database = nil
    let isNew = !SessionPlace.isThere(path)
    if isNew {
      let code = SessionPlace.makePrivate(path)
      guard code == 0 else { throw .system(SystemWords.text(of: code)) }
    }
    let opened = try SessionDatabase(path: path, readOnly: false)
    if try opened.marks().application == 0 { try opened.lay() }
    database = opened
    return opened
  }

  private static let saltBytes = 32
}
