import CulpaSyntax

/// How older formats become newer ones: always forward, in one transaction, with a copy of the old file.
enum Migration {
  /// What makes format `n + 1` of format `n`, by `n`.
  ///
  /// Entries are never among what changes: their hashes cover them in the form of their time.
  static let steps: [Int: [String]] = [
    1: [
      SessionDatabase.ending, SessionDatabase.branches,
      "INSERT INTO ending (only, number, hash) "
        + "SELECT 1, number, hash FROM entry ORDER BY number DESC LIMIT 1",
    ]
  ]
}

extension SessionDatabase {
  /// Brings a file to the format of this version, and says so; nothing when it has it.
  ///
  /// - Parameter steps: what changes, by the format before.
  func bringForward(
    from old: Int, _ place: SessionPlace, steps: [Int: [String]] = Migration.steps,
    to new: Int = SessionDatabase.format
  ) throws(StoreFailure) -> Diagnostic? {
    guard old < new else { return nil }
    let copy = place.path + ".format-\(old)"
    if !SessionPlace.isThere(copy) {
      let code = SessionPlace.makePrivate(copy)
      guard code == 0 else { throw .system(SystemWords.text(of: code)) }
      try self.copy(to: copy)
    }
    var statements: [String] = []
    for format in old..<new {
      // A format without a way forward is none that any version wrote.
      guard let step = steps[format] else { throw .damaged }
      statements += step
    }
    try migrate(statements, to: new)
    return .broughtForward(place.name, from: old, copy: copy)
  }
}
