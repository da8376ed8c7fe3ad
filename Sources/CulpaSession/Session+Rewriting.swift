public import CulpaEngine
public import CulpaFiles
public import CulpaSyntax

/// What takes the place of a statement.
public enum Replacement {
  /// It is said again as it was, with the files that it read then.
  case same
  case nothing
  /// Another text, with the files that it may read now; without any it reads those of then.
  case text(SourceText, DiskLoader?)
}

/// What became of saying a part of a branch anew.
public struct Rewritten: Sendable {
  /// The statement that would not be accepted any more; `nil` when all were, and the change was made.
  public let failed: AcceptedStatement?
  /// What was said to the texts that took the place of others, or to the one that failed.
  public let said: [Said]
  /// How many statements were said again as they were.
  public let again: Int
  /// Whether whoever watched it ended it.
  public let isStopped: Bool

  /// Whether the session changed.
  public var isDone: Bool { failed == nil && !isStopped }
}

extension Session {
  /// Says the statements of this branch anew from one of them on, each as it was or replaced, as if they
  /// had always been so. It is one change: all of it or none is recorded, and ``undo()`` takes it back.
  ///
  /// Questions that were asked on the way stay with the points that they were asked at.
  ///
  /// - Parameters:
  ///   - first: the entry of the first statement that is replaced.
  ///   - language: the language in which new answers are kept.
  /// - Throws: C7013 when the statement is not on this branch, or changes nothing.
  @discardableResult
  public func rewrite(
    from first: Int, language: Language, watch: Watch = .nobody,
    _ replacement: (AcceptedStatement) -> Replacement
  ) throws(SessionFailure) -> Rewritten {
    guard access == .writing else { throw SessionFailure(.onlyReading(place.name)) }
    let path = timeline.path(to: timeline.point)
    guard let start = path.firstIndex(of: first), let base = timeline.point(before: first) else {
      throw SessionFailure(.noBranch(String(first), near: nil))
    }
    var rewriting = Rewriting(state: try workspace(at: base), next: nextNumber + 1, sealedWords)
    for entry in path[start...] {
      guard let statement = statement(at: entry) else { continue }
      let isWell =
        switch replacement(statement) {
        case .nothing: true
        case .same: again(statement, language, watch, &rewriting)
        case .text(let text, let loader):
          replace(
            with: text, loader.map { SessionLoader($0) } ?? kept(by: statement), language, watch,
            &rewriting)
        }
      if !isWell {
        return Rewritten(
          failed: statement, said: rewriting.said, again: rewriting.again,
          isStopped: rewriting.isStopped)
      }
    }
    let moved = Payload.moved(to: base, statements: rewriting.changes)
    try write(rewriting.recordings, behind: [moved])
    keep(rewriting.state, at: timeline.point)
    return Rewritten(
      failed: nil, said: rewriting.said, again: rewriting.again, isStopped: false)
  }

  /// What was said anew so far.
  private struct Rewriting {
    var state: Workspace
    var recordings: [Recording] = []
    var said: [Said] = []
    var again = 0
    /// How many of them change something.
    var changes = 0
    /// The number of the next entry.
    var next: Int
    var sealedWords: Int
    var isStopped = false

    init(state: Workspace, next: Int, _ sealedWords: Int) {
      self.state = state
      self.next = next
      self.sealedWords = sealedWords
    }

    mutating func add(_ recording: Recording, _ record: StatementRecord?) {
      recordings.append(recording)
      next += recording.payloads.count
      if record?.changes ?? false { changes += 1 }
      sealedWords += record?.sealed.count ?? 0
    }
  }

  private func again(
    _ statement: AcceptedStatement, _ language: Language, _ watch: Watch,
    _ rewriting: inout Rewriting
  ) -> Bool {
    if watch.isStopped() {
      rewriting.isStopped = true
      return false
    }
    let found = evaluate(statement, on: rewriting.state)
    guard found.refusal == nil else {
      rewriting.said = found.said
      return false
    }
    var keeper = Keeper(sealed)
    if !statement.record.sealed.isEmpty || statement.files.contains(where: \.content.isSealed) {
      keeper.hide(Sealing.names(in: found.workspace))
    }
    let recording = Recording(
      statement.record, statement.files, answer: AnswerText.of(found.said, in: language), language,
      keeper, first: rewriting.next)
    rewriting.state = found.workspace
    rewriting.again += 1
    rewriting.add(recording, statement.record)
    return true
  }

  private func replace(
    with text: SourceText, _ files: SessionLoader, _ language: Language, _ watch: Watch,
    _ rewriting: inout Rewriting
  ) -> Bool {
    let found = Evaluation.of(text, on: rewriting.state, loader: files, watch: watch)
    rewriting.said += found.said
    guard found.refusal == nil else {
      rewriting.said = found.said
      rewriting.isStopped = found.refusal == Evaluation.stopped
      return false
    }
    let recording = recording(
      of: text, found.workspace, files.memory.files,
      answer: AnswerText.of(found.said, in: language), language, first: rewriting.next,
      sealed: rewriting.sealedWords)
    rewriting.state = found.workspace
    rewriting.add(recording, recording.statement)
    return true
  }
}
