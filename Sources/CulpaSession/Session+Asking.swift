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
