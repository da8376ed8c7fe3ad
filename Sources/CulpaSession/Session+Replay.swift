import CulpaEngine
public import CulpaFiles
import CulpaReport
public import CulpaSyntax

/// A statement that was run again, with the answer of then and the answer of now.
public struct Reperformed: Sendable {
  /// Whether two answers are the same, byte for byte.
  public enum Agreement: Hashable, Sendable {
    case same, different
    /// The answer of then is sealed, and its file of names is not here.
    case unknown
  }

  public let statement: AcceptedStatement
  /// The answer of then, as ``AnswerText`` wrote it; `nil` where it can't be read.
  public let then: String?
  public let now: String
  public let agreement: Agreement
}

/// A ruling that differs between two states.
public struct RulingDifference: Hashable, Sendable {
  /// The incident.
  public let name: String
  /// The ruling as lines of a table, empty where there is no such incident.
  public let then: [String]
  public let now: [String]
  /// Lines of the explanation that only one of the two has: `-` of then, `+` of now.
  public let why: [String]
}

/// What differs between two points of a session.
public struct SessionDifference: Sendable {
  /// The last point that both have behind them.
  public let common: Int
  /// Statements behind one of them alone, in the order said.
  public let onlyFirst: [AcceptedStatement]
  public let onlySecond: [AcceptedStatement]
  /// Rulings that differ, by incident in the order declared.
  public let rulings: [RulingDifference]
}

extension Session {
  // MARK: Again

  /// Runs every statement again, where it was said and with the files of then, and hands over each.
  ///
  /// - Throws: C7017 when one is not accepted any more.
  public func reperform(_ body: (Reperformed) -> Void) throws(SessionFailure) {
    for statement in statements {
      let found = evaluate(statement, on: try workspace(at: statement.point))
      if let code = found.refusal {
        throw SessionFailure(.noLongerAccepted(place.name, entry: statement.entry, code: code))
      }
      if statement.record.changes { keep(found.workspace, at: statement.entry) }
      body(compare(statement, found.said))
    }
  }

  private func compare(_ statement: AcceptedStatement, _ said: [Said]) -> Reperformed {
    guard let answer = statement.answer else {
      let now = AnswerText.of(said, in: .english)
      return Reperformed(
        statement: statement, then: "", now: hiding(now, of: statement),
        agreement: now.isEmpty ? .same : .different)
    }
    let now = AnswerText.of(said, in: Language(rawValue: answer.language) ?? .english)
    let then = bytes(of: answer.content).map { String(decoding: $0, as: UTF8.self) }
    let isSame: Bool? =
      answer.content.isSealed ? then.map { $0 == now } : SHA256.hex(now.utf8) == answer.content.hash
    return Reperformed(
      statement: statement, then: then.map { hiding($0, of: statement) },
      now: hiding(now, of: statement),
      agreement: isSame.map { $0 ? .same : .different } ?? .unknown)
  }

  /// What is said may quote lines of the session; one in which a sealed name stands is not shown, whole,
  /// so that nobody sees which of its words it was.
  private func hiding(_ text: String, of statement: AcceptedStatement) -> String {
    guard text.contains("\u{2502}") else { return text }
    var names = statements.flatMap(\.record.sealed).compactMap { word in
      sealed.value(word.commitment).map { String(decoding: $0, as: UTF8.self) }
    }
    if statements.contains(where: { $0.files.contains(where: \.content.isSealed) }),
      let state = try? workspace
    {
      names += Sealing.names(in: state)
    }
    guard !names.isEmpty else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isQuote = line.contains("\u{2502}") && names.contains { line.contains($0) }
      return isQuote ? "  \u{2502} " + Sealing.quoted("sealed") : String(line)
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Under other rules

  /// What the branch would have come to under other policies: those of a text take the places of the
  /// session's own of the same names.
  ///
  /// - Parameters:
  ///   - other: a script with policies; whatever else it declares comes first.
  ///   - loader: the files that it may use.
  ///   - language: the language of the rulings.
  ///   - widthColumns: how wide a line of them may be.
  ///   - body: is handed each statement of the branch with both answers. A statement that the other
  ///     rules refuse is answered with why.
  /// - Returns: the rulings that differ at the end; `nil` when the other text is refused, with what was
  ///   said to it.
  public func replay(
    under other: SourceText, reading loader: DiskLoader?, in language: Language = .english,
    widthColumns: Int = 200, _ body: (Reperformed) -> Void
  ) throws(SessionFailure) -> (rulings: [RulingDifference]?, said: [Said]) {
    let start = Evaluation.of(other, on: Workspace(), loader: SessionLoader(loader))
    guard start.refusal == nil else { return (nil, start.said) }
    let names = Set(start.workspace.policies.map(\.policy.label.name))
    var state = start.workspace
    for statement in said(onTheWayTo: timeline.point) {
      let found = evaluate(statement, on: state, without: names)
      if statement.record.changes, found.refusal == nil { state = found.workspace }
      // What was said of a policy that is not there any more is of no interest.
      if !declares(statement, names) { body(compare(statement, found.said)) }
    }
    let style = Style(language: language, width: widthColumns)
    return (Self.rulings(of: try workspace, and: state, style: style), start.said)
  }

  private func declares(_ statement: AcceptedStatement, _ policies: Set<String>) -> Bool {
    let text = SourceText(name: "", statement.record.text)
    return Policies.removed(policies, from: text).utf8 != text.utf8
  }

  /// The statements behind a point, with the questions that were asked on the way.
  public func said(onTheWayTo point: Int) -> [AcceptedStatement] {
    let path = Set(timeline.path(to: point) + [Timeline.beginning])
    return statements.filter { path.contains($0.record.changes ? $0.entry : $0.point) }
  }

  // MARK: Two points

  /// What differs between two points: what was said, and what follows.
  ///
  /// - Parameters:
  ///   - language: the language of the rulings.
  ///   - widthColumns: how wide a line of them may be.
  public func difference(
    from first: Int, to second: Int, in language: Language = .english, widthColumns: Int = 200
  ) throws(SessionFailure) -> SessionDifference {
    let (left, right) = (timeline.path(to: first), timeline.path(to: second))
    let shared = zip(left, right).prefix { $0 == $1 }.count
    let then = try workspace(at: first)
    let now = try workspace(at: second)
    return SessionDifference(
      common: shared == 0 ? Timeline.beginning : left[shared - 1],
      onlyFirst: left.dropFirst(shared).compactMap { statement(at: $0) },
      onlySecond: right.dropFirst(shared).compactMap { statement(at: $0) },
      rulings: Self.rulings(
        of: then, and: now, style: Style(language: language, width: widthColumns)))
  }

  /// Rulings that differ between two states, by the name of the incident.
  static func rulings(
    of then: Workspace, and now: Workspace, style: Style
  ) -> [RulingDifference] {
    let left = Rulings(then, style)
    let right = Rulings(now, style)
    let names = left.names + right.names.filter { left.lines[$0] == nil }
    return names.compactMap { name in
      let (old, new) = (left.lines[name] ?? [], right.lines[name] ?? [])
      guard old != new else { return nil }
      let (before, after) = (left.why[name] ?? [], right.why[name] ?? [])
      return RulingDifference(
        name: name, then: old, now: new,
        why: before.filter { !after.contains($0) }.map { "- " + $0 }
          + after.filter { !before.contains($0) }.map { "+ " + $0 })
    }
  }

  /// Every ruling of a state, as lines.
  private struct Rulings {
    var names: [String] = []
    var lines: [String: [String]] = [:]
    var why: [String: [String]] = [:]

    init(_ state: Workspace, _ style: Style) {
      var state = state
      for index in state.incidents.indices {
        guard let ruling = state.ruling(on: index) else { continue }
        let entry = state.incidents[index]
        let judged = JudgedIncident(incident: index, policy: entry.policy, ruling: ruling)
        names.append(entry.record.name)
        lines[entry.record.name] = OutcomeText(state, style: style).rulings([judged])
        why[entry.record.name] = ExplanationText(judged, state, inFull: false, style: style).lines(
          .everything)
      }
    }
  }
}

/// Texts without the policies that others take the place of.
enum Policies {
  /// The text with the declarations of these policies made blank, so that places stay what they were.
  static func removed(_ names: Set<String>, from text: SourceText) -> SourceText {
    let tree = parse(text, as: SourceID(0))
    guard !names.isEmpty, !tree.hasErrors else { return text }
    var bytes = text.utf8
    for case .policy(let policy) in tree.statements where names.contains(policy.naming.name.text) {
      for index in Int(policy.span.start)..<Int(policy.span.end)
      where bytes[index] != UInt8(ascii: "\n") {
        bytes[index] = UInt8(ascii: " ")
      }
    }
    return SourceText(name: text.name, utf8: bytes, firstLine: text.firstLine)
  }
}
