public import CulpaEngine
public import CulpaFiles
public import CulpaSyntax

/// A session: a log on disk, and what holds after it.
///
/// ```swift
/// let session = try Session.open(place, for: .writing, creating: true)
/// let reply = try session.accept(text, reading: loader, language: .english)
/// // here the statement is on disk; only now is reply.said shown
/// try session.undo()
/// session.close()
/// print(session.head)
/// ```
///
/// **Durability.** Every call that changes something returns after its entries are on disk, and throws
/// when they are not; then nothing changed. A caller shows an answer only after ``accept(_:reading:language:watch:)``
/// returned it.
///
/// **State** is folded from the log when it is asked for. ``workspace`` is a value; going back or to
/// another branch takes a value that was kept, or folds from the nearest one. Nothing but the log is
/// ever stored.
///
/// **Reading.** Opened for reading, the session shows what was committed up to then and takes no lease.
///
/// An object is used by one thread at a time.
public final class Session {
  /// What a session is opened for.
  public enum Access: Hashable, Sendable {
    case reading, writing
  }

  public let place: SessionPlace
  public let access: Access
  /// What is worth telling about the opening, such as a file that was set aside.
  public internal(set) var notices: [Diagnostic] = []
  /// The whole log.
  public private(set) var entries: [Entry] = []
  /// Where the session stands, and its branches.
  public private(set) var timeline = Timeline()
  /// The texts that were accepted, in the order accepted.
  public private(set) var statements: [AcceptedStatement] = []
  /// Settings of the desk, by name: the last value of each.
  public private(set) var settings: [String: String] = [:]

  let database: SessionDatabase
  let sealed: SealedValues
  private var lease: Lease?
  private let surroundings: Surroundings
  private let limits: Limits
  private var files: [FileRecord] = []
  private var states = States()
  private var isWrittenTo = false
  private(set) var sealedWords = 0

  /// The session over a database whose log was looked through.
  init(
    _ place: SessionPlace, _ access: Access, _ database: SessionDatabase, _ log: ChainReport,
    lease: Lease?, _ surroundings: Surroundings, limits: Limits
  ) {
    self.place = place
    self.access = access
    self.database = database
    self.lease = lease
    self.surroundings = surroundings
    self.limits = limits
    sealed = SealedValues(path: place.namesPath, surroundings)
    for (entry, payload) in zip(log.entries, log.payloads) { take(entry, payload) }
  }

  deinit { release() }

  /// The hash of the last entry: whoever has it can tell later whether anything was changed.
  public var head: String { entries.last?.hash ?? Entry.noHash }

  /// The id that no other session has.
  public var id: String {
    guard let first = entries.first,
      case .created(let session, _)? = Payload(first.kind, json: first.payload)
    else { return "" }
    return session
  }

  /// What holds where the session stands.
  ///
  /// - Throws: C7017 when a statement of the log is not accepted any more.
  public var workspace: Workspace {
    get throws(SessionFailure) { try workspace(at: timeline.point) }
  }

  /// The accepted text with the number of its entry.
  public func statement(at entry: Int) -> AcceptedStatement? {
    var low = 0
    var high = statements.count
    while low < high {
      let middle = (low + high) / 2
      if statements[middle].entry < entry { low = middle + 1 } else { high = middle }
    }
    guard low < statements.count, statements[low].entry == entry else { return nil }
    return statements[low]
  }

  // MARK: Following the log

  /// Takes an entry into what the session knows of itself.
  private func take(_ entry: Entry, _ payload: Payload) {
    entries.append(entry)
    let here = timeline.point
    // What could not have happened is left out; `verify` names it.
    guard timeline.follow(payload, number: entry.number) else { return }
    switch payload {
    case .file(let file): files.append(file)
    case .statement(let record):
      statements.append(
        AcceptedStatement(
          ordinal: statements.count + 1, entry: entry.number, point: here,
          branch: timeline.current, record: record, files: files, answer: nil))
      files = []
      sealedWords += record.sealed.count
    case .answer(let answer):
      if statements.last?.entry == answer.statement {
        statements[statements.count - 1].answer = answer
      }
    case .setting(let name, let value): settings[name] = value
    case .created, .opened, .closed, .undo, .redo, .moved, .branch, .switch, .recovered: break
    }
  }

  /// Commits what happened; throws when it is not on disk, and then nothing changed.
  @discardableResult
  func commit(
    _ payloads: [Payload], contents: [(hash: String, bytes: [UInt8])] = []
  ) throws(SessionFailure) -> [Entry] {
    guard access == .writing else { throw SessionFailure(.onlyReading(place.name)) }
    var added: [Entry] = []
    var previous = head
    let now = surroundings.now()
    let opening =
      isWrittenTo || entries.isEmpty ? [] : [Payload.opened(culpa: CulpaVersion.current)]
    for payload in opening + payloads {
      let entry = Entry(
        number: entries.count + added.count + 1, time: now, actor: surroundings.actor, payload,
        after: previous)
      added.append(entry)
      previous = entry.hash
    }
    do throws(StoreFailure) {
      try database.append(added, contents: contents, after: head)
    } catch {
      // The system may fail after the point of no return; then the log itself says so.
      guard let last = try? database.last(), last.hash == previous else {
        throw SessionFailure(error, place)
      }
    }
    isWrittenTo = true
    for (entry, payload) in zip(added, opening + payloads) { take(entry, payload) }
    return added
  }

  // MARK: Statements

  /// Runs a text where the session stands, records it when it is accepted, and hands over what was said.
  ///
  /// A text is one or more statements: what was typed before Enter, or a whole pasted file. It is accepted
  /// when all of it is understood and allowed; what else is wrong (a bad row, an expectation that does not
  /// hold) is part of the answer. A text that is refused changes nothing and is not recorded.
  ///
  /// - Parameters:
  ///   - text: its name is what messages call it, and the folder that its paths begin at.
  ///   - loader: the files it may read; each is kept with the session. Without one it reads none.
  ///   - language: the language in which the answer is kept.
  ///   - watch: told how far long work is, and may end it: then nothing is changed or recorded.
  public func accept(
    _ text: SourceText, reading loader: DiskLoader?, language: Language,
    watch: Watch = .nobody
  ) throws(SessionFailure) -> Reply {
    guard access == .writing else { throw SessionFailure(.onlyReading(place.name)) }
    let files = SessionLoader(loader)
    let before = try workspace
    let found = Evaluation.of(text, on: before, loader: files, watch: watch)
    guard found.refusal == nil else {
      return Reply(
        statement: nil, said: found.said, isStopped: found.refusal == Evaluation.stopped)
    }
    let answer = AnswerText.of(found.said, in: language)
    let entry = try record(
      text, on: before, found.workspace, files.memory.files, answer: answer, language)
    states.moved(to: timeline.point, found.workspace)
    return Reply(statement: statement(at: entry), said: found.said, isStopped: false)
  }

  private func record(
    _ text: SourceText, on before: Workspace, _ after: Workspace,
    _ files: [(name: String, bytes: [UInt8])], answer: String, _ language: Language
  ) throws(SessionFailure) -> Int {
    let recording = recording(
      of: text, after, files, answer: answer, language, first: nextNumber, sealed: sealedWords)
    try write([recording])
    return recording.entry
  }

  /// The number that the next entry gets which is not about the opening.
  var nextNumber: Int { entries.count + (isWrittenTo || entries.isEmpty ? 1 : 2) }

  /// What is to be written of a text that was accepted.
  ///
  /// - Parameters:
  ///   - first: the number of the first entry of it.
  ///   - sealed: how many words were sealed before it.
  func recording(
    of text: SourceText, _ after: Workspace, _ files: [(name: String, bytes: [UInt8])],
    answer: String, _ language: Language, first: Int, sealed sealedWords: Int
  ) -> Recording {
    let tree = parse(text, as: SourceID(0), limits: limits)
    let changes = tree.statements.contains(where: \.changesSession)
    var keeper = Keeper(sealed)
    var written = (text: text.text(0..<text.utf8.count), words: [SealedWord]())
    if Sealing.isNeeded(after) {
      let places = Sealing(text, tree, in: after).places()
      let replaced = Sealing.replace(places, in: text, first: sealedWords + 1)
      written.text = replaced.text
      for word in replaced.words {
        written.words.append(
          SealedWord(pseudonym: word.pseudonym, commitment: keeper.seal(word.word)))
      }
      if !places.isEmpty || !files.isEmpty { keeper.hide(Sealing.names(in: after)) }
    }
    let kept = files.map { FileRecord(name: $0.name, content: keeper.keep($0.bytes)) }
    let record = StatementRecord(
      text: written.text, name: text.name, line: text.firstLine, changes: changes,
      sealed: written.words)
    return Recording(record, kept, answer: answer, language, keeper, first: first)
  }

  /// Writes what was accepted; throws when it is not on disk, and then nothing changed.
  func write(
    _ recordings: [Recording], behind leading: [Payload] = []
  ) throws(SessionFailure) {
    do throws(StoreFailure) {
      try sealed.keep(recordings.flatMap(\.keeper.boxes))
    } catch {
      throw SessionFailure(error, place)
    }
    try commit(
      leading + recordings.flatMap(\.payloads), contents: recordings.flatMap(\.keeper.contents))
  }

  // MARK: Points

  /// Takes the last change of this branch back, and says which statement it was; `nil` when it was that
  /// statements were said anew.
  @discardableResult
  public func undo() throws(SessionFailure) -> AcceptedStatement? {
    guard let entry = timeline.undoable else {
      throw SessionFailure(.nothingToUndo(timeline.current, isRedo: false))
    }
    try commit([.undo(of: entry)])
    return statement(at: entry)
  }

  /// Brings what was undone last back, and says which statement it was; `nil` when it was that statements
  /// were said anew.
  @discardableResult
  public func redo() throws(SessionFailure) -> AcceptedStatement? {
    guard let entry = timeline.redoable else {
      throw SessionFailure(.nothingToUndo(timeline.current, isRedo: true))
    }
    try commit([.redo(of: entry)])
    return statement(at: entry)
  }

  /// Begins a branch here and stands on it; the branch before keeps its point.
  public func branch(_ name: String) throws(SessionFailure) {
    let isName =
      !name.isEmpty && Int(name) == nil && name.utf8.count <= 200
      && !name.unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 0x20 }
    guard isName, timeline.point(of: name) == nil else {
      throw SessionFailure(.branchTwice(name))
    }
    try commit([.branch(name)])
  }

  /// Stands on another branch.
  public func `switch`(to name: String) throws(SessionFailure) {
    guard timeline.point(of: name) != nil else { throw noBranch(name) }
    try commit([.switch(name)])
  }

  /// Records a setting of the desk.
  public func set(_ name: String, to value: String) throws(SessionFailure) {
    try commit([.setting(name: name, value: value)])
  }

  /// The point that a word means: a branch, or the number of a statement's entry; 0 is the beginning.
  public func point(named word: String) throws(SessionFailure) -> Int {
    if let point = timeline.point(of: word) { return point }
    if let point = Int(word), timeline.contains(point) { return point }
    throw noBranch(word)
  }

  private func noBranch(_ name: String) -> SessionFailure {
    SessionFailure(.noBranch(name, near: Nearest.of(name, in: timeline.names)))
  }

  /// What holds at a point.
  public func workspace(at point: Int) throws(SessionFailure) -> Workspace {
    var missing: [Int] = []
    var next = point
    var state = states[next]
    while state == nil, let before = timeline.point(before: next) {
      missing.append(next)
      next = before
      state = states[next]
    }
    let workspace = try fold(missing.reversed(), from: state ?? Workspace(limits: limits))
    states.moved(to: point, workspace)
    return workspace
  }

  /// Runs accepted statements one after the other, in one workspace that is never copied.
  private func fold(
    _ entries: [Int], from state: Workspace
  ) throws(SessionFailure) -> Workspace {
    guard !entries.isEmpty else { return state }
    let folding = Folding(state)
    for entry in entries {
      guard let statement = statement(at: entry) else { continue }
      let (text, standIns) = unsealed(statement)
      if let code = folding.run(text, standIns, kept(by: statement)) {
        throw SessionFailure(.noLongerAccepted(place.name, entry: entry, code: code))
      }
      if states.isOnTheWay() { states.keep(folding.workspace, at: entry) }
    }
    return folding.workspace
  }

  /// Remembers what holds at a point.
  func keep(_ workspace: Workspace, at point: Int) { states.moved(to: point, workspace) }

  /// Runs an accepted text again, with the files that it read then.
  ///
  /// - Parameter policies: policies that are left out of the text and of its files.
  func evaluate(
    _ statement: AcceptedStatement, on workspace: Workspace, without policies: Set<String> = []
  ) -> Evaluation {
    let (text, standIns) = unsealed(statement)
    var workspace = workspace
    if let standIns {
      workspace = Evaluation.of(standIns, on: workspace, loader: SessionLoader(nil)).workspace
    }
    return Evaluation.of(
      Policies.removed(policies, from: text), on: workspace,
      loader: kept(by: statement, without: policies))
  }

  /// The files that a statement read.
  func kept(
    by statement: AcceptedStatement, without policies: Set<String> = []
  ) -> SessionLoader {
    SessionLoader(
      kept: statement.files.compactMap { file in
        bytes(of: file.content).map { (name: file.name, bytes: $0) }
      }, without: policies)
  }

  /// The text of a statement with the names that are here, and a text that declares people of the
  /// pseudonyms for those that are not; `nil` where none is needed.
  private func unsealed(_ statement: AcceptedStatement) -> (text: SourceText, standIns: SourceText?)
  {
    var words: [String: [UInt8]] = [:]
    var standIns = ""
    for word in statement.record.sealed {
      if let value = sealed.value(word.commitment) {
        words[word.pseudonym] = value
      } else {
        standIns += "person \(Sealing.quoted(word.pseudonym)) {}\n"
      }
    }
    let text = Sealing.restore(statement.record.text, words)
    return (
      SourceText(
        name: statement.record.name, utf8: Array(text.utf8), firstLine: statement.record.line),
      standIns.isEmpty ? nil : SourceText(name: "<sealed>", standIns)
    )
  }

  /// What an accepted text says when it is run again where it was said.
  public func said(again statement: AcceptedStatement) throws(SessionFailure) -> [Said] {
    evaluate(statement, on: try workspace(at: statement.point)).said
  }

  // MARK: Contents

  /// The bytes of a file or an answer; `nil` where they are not kept, or are sealed and elsewhere.
  public func bytes(of content: ContentRecord) -> [UInt8]? {
    if content.isSealed { return sealed.value(content.hash) }
    guard let bytes = try? database.content(content.hash), SHA256.hex(bytes) == content.hash
    else { return nil }
    return bytes
  }

  /// An accepted text with the names of confidential parties, where they are here: only for whoever may
  /// see them.
  public func revealed(_ statement: AcceptedStatement) -> String {
    var words: [String: [UInt8]] = [:]
    for word in statement.record.sealed {
      if let value = sealed.value(word.commitment) { words[word.pseudonym] = value }
    }
    return Sealing.restore(statement.record.text, words)
  }

  // MARK: Leaving

  /// Records the end where anything was written, and lets the file and the lease go.
  ///
  /// Nothing is lost when it fails or never happens.
  public func close() {
    if access == .writing, isWrittenTo { _ = try? commit([.closed]) }
    release()
  }

  private func release() {
    isWrittenTo = false
    sealed.close()
    database.close()
    lease = nil
  }
}

/// What became of a text.
public struct Reply: Sendable {
  /// The text as it was recorded; `nil` when it was refused.
  public let statement: AcceptedStatement?
  /// What was said to it, in order.
  public let said: [Said]
  /// Whether whoever watched it ended it.
  public let isStopped: Bool

  /// Whether it was recorded.
  public var isAccepted: Bool { statement != nil }
}

/// A text that a session accepted.
public struct AcceptedStatement: Sendable {
  /// Which of the accepted texts this is, from 1: the number of `_12`.
  public let ordinal: Int
  /// The number of its entry in the log.
  public let entry: Int
  /// The point that it was said at; what it changed holds at ``entry``.
  public let point: Int
  /// The branch that it was said on.
  public let branch: String
  public let record: StatementRecord
  /// The files that it read.
  public let files: [FileRecord]
  /// What was answered; `nil` where nothing was.
  public internal(set) var answer: AnswerRecord?
}

/// Values of points that were passed: the last few, and some on the way.
///
/// A cache: any of them may be dropped at any time, and is folded again from the nearest before it.
private struct States {
  /// A long way is remembered at every so many statements.
  private static let stride = 512
  private static let recent = 8

  private var kept: [Int: Workspace] = [:]
  private var order: [Int] = []
  private var passed = 0

  subscript(point: Int) -> Workspace? { kept[point] }

  /// The session stands here now; what was here before is replaced, because a question may have worked
  /// out rulings that the next one needs.
  mutating func moved(to point: Int, _ workspace: Workspace) {
    kept[point] = workspace
    order.removeAll { $0 == point }
    order.append(point)
    guard order.count > Self.recent else { return }
    kept[order.removeFirst()] = nil
  }

  /// Whether the next point on a long way is to be remembered.
  mutating func isOnTheWay() -> Bool {
    passed += 1
    return passed % Self.stride == 0
  }

  mutating func keep(_ workspace: Workspace, at point: Int) { kept[point] = workspace }
}
