public import CulpaEngine
public import CulpaSyntax

/// What a text was answered without being recorded.
public struct Answered: Sendable {
  public let said: [Said]
  /// Whether whoever watched it ended it.
  public let isStopped: Bool
  /// Whether it was not understood, or not allowed.
  public let isRefused: Bool
}

extension Session {
  /// Answers a question where the session stands, and records nothing: for a session that is open for
  /// reading, and for looking at what is declared.
  ///
  /// - Throws: C7006 when the text would change something.
  public func ask(
    _ text: SourceText, watch: Watch = .nobody
  ) throws(SessionFailure) -> Answered {
    let before = try workspace
    let tree = parse(text, as: SourceID(0))
    guard tree.hasErrors || !tree.statements.contains(where: \.changesSession) else {
      throw SessionFailure(.onlyReading(place.name))
    }
    let found = Evaluation.of(text, on: before, loader: SessionLoader(nil), watch: watch)
    if found.refusal == nil { keep(found.workspace, at: timeline.point) }
    return Answered(
      said: found.said, isStopped: found.refusal == Evaluation.stopped,
      isRefused: found.refusal != nil)
  }

  /// Whether a text names a confidential party, as far as is known before it is accepted: then it is
  /// kept nowhere outside the session.
  public func names(confidentialPartyIn text: String) -> Bool {
    guard let workspace = try? workspace, Sealing.isNeeded(workspace) else { return false }
    if Sealing.names(in: workspace).contains(where: { text.contains($0) }) { return true }
    let source = SourceText(name: "", text)
    let tree = parse(source, as: SourceID(0))
    return !Sealing(source, tree, in: workspace).places().isEmpty
  }
}

/// What can be seen of a session before its log was looked through.
public struct Glance: Hashable, Sendable {
  /// The branch that it seems to stand on.
  public let branch: String
  /// How many entries its log has.
  public let entries: Int

  /// Below so many entries nobody notices how long opening takes.
  private static let fewEntries = 600

  /// Looks at a long session that seems sound, that nobody else writes to and that was left in good
  /// order; `nil` for any other, which is better opened at once.
  public init?(at place: SessionPlace) {
    let lease = Lease.holder(at: place.leasePath)
    guard place.exists, !lease.isHeld, lease.holder == nil,
      let database = try? SessionDatabase(path: place.path, readOnly: true)
    else { return nil }
    defer { database.close() }
    guard let marks = try? database.marks(), marks.application == SessionDatabase.application,
      marks.format == SessionDatabase.format, let seen = try? database.glance(),
      seen.entries >= Self.fewEntries
    else { return nil }
    entries = seen.entries
    switch seen.branch.flatMap({ entry in
      EntryKind(rawValue: entry.kind).flatMap { Payload($0, json: entry.payload) }
    }) {
    case .branch(let name)?, .switch(let name)?: branch = name
    default: branch = Timeline.firstBranch
    }
  }
}
