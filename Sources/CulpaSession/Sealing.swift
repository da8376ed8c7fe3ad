import CulpaEngine
import CulpaSyntax

/// Finds the words of a text that name confidential parties, and puts pseudonyms in their places.
///
/// Confidential are the holders that an incident gives a role declared `confidential`, and in a text
/// that is about an incident also every other mention of somebody who holds only such roles in it. That
/// somebody exists is not confidential: a `person` is declared like any other.
struct Sealing {
  private let workspace: Workspace
  private let text: SourceText
  private let tree: SyntaxTree

  /// Looks at a text that was accepted, with what holds since.
  init(_ text: SourceText, _ tree: SyntaxTree, in workspace: Workspace) {
    self.text = text
    self.tree = tree
    self.workspace = workspace
  }

  /// Whether anything can be confidential here.
  static func isNeeded(_ workspace: Workspace) -> Bool {
    workspace.policies.contains { $0.policy.roles.contains(where: \.isConfidential) }
  }

  /// What everybody is called who holds a confidential role in some incident.
  static func names(in workspace: Workspace) -> [String] {
    var people: Set<Int> = []
    for entry in workspace.incidents {
      let roles = workspace.policies[entry.policy].policy.roles
      for party in entry.record.parties where roles[party.role.index].isConfidential {
        if let person = party.person { people.insert(person.index) }
      }
    }
    return people.sorted().flatMap { index -> [String] in
      let label = workspace.people[index].label
      return [label.name] + (label.alias.map { [$0] } ?? [])
    }
  }

  /// The places that must not be kept, in the order of the text.
  func places() -> [Range<Int>] {
    var places: Set<Range<Int>> = []
    for statement in tree.statements { collect(statement, &places) }
    return places.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func collect(_ statement: Statement, _ places: inout Set<Range<Int>>) {
    switch statement {
    case .incident(let incident):
      collect(incident.items, under: incident.policy, &places)
    case .test(let test):
      for inner in test.statements { collect(inner, &places) }
      if let any = test.anyIncident { collect(any.items, under: any.policy, &places) }
      return
    case .given(let given):
      for inner in given.statements { collect(inner, &places) }
      return
    case .command(.revise(let revision)): collect(revision.items, under: nil, &places)
    case .policy, .law, .person, .scenario: return
    case .record(let record): collect(record.items, under: nil, &places)
    case .command: break
    }
    collectMentions(within: statement.extent, &places)
  }

  /// Holders of confidential roles, by the policy that is named, or by any that has such a role.
  private func collect(
    _ items: [IncidentItem], under policy: Name?, _ places: inout Set<Range<Int>>
  ) {
    for item in items {
      guard case .parties(let role, let parties) = item, isConfidential(role.text, policy?.text)
      else { continue }
      for party in parties {
        if let person = party.person { places.insert(range(person.span)) }
      }
    }
  }

  private func isConfidential(_ role: String, _ policy: String?) -> Bool {
    workspace.policies.contains { compiled in
      let label = compiled.policy.label
      guard policy == nil || label.name == policy || label.alias == policy else { return false }
      return compiled.policy.roles.contains {
        $0.isConfidential && ($0.label.name == role || $0.label.alias == role)
      }
    }
  }

  /// Words that name somebody who holds only confidential roles in an incident that the same statement
  /// names.
  private func collectMentions(within span: Span, _ places: inout Set<Range<Int>>) {
    let stream = lex(text, as: tree.source)
    let own = stream.tokens.filter { $0.start >= span.start && $0.end <= span.end }
    var hidden: Set<Int> = []
    for token in own {
      guard let incident = workspace.incident(named: word(token)) else { continue }
      hidden.formUnion(hiddenPeople(of: incident))
    }
    guard !hidden.isEmpty else { return }
    for token in own where token.kind == .word || token.kind == .quotedName {
      guard let person = workspace.person(named: word(token)), hidden.contains(person.index)
      else { continue }
      places.insert(Int(token.start)..<Int(token.end))
    }
  }

  private func hiddenPeople(of incident: Int) -> Set<Int> {
    let entry = workspace.incidents[incident]
    let roles = workspace.policies[entry.policy].policy.roles
    var hidden: Set<Int> = []
    var open: Set<Int> = []
    for party in entry.record.parties {
      guard let person = party.person else { continue }
      if roles[party.role.index].isConfidential {
        hidden.insert(person.index)
      } else {
        open.insert(person.index)
      }
    }
    return hidden.subtracting(open)
  }

  /// What a token says, without its quotes.
  private func word(_ token: Token) -> String {
    let written = text.text(Int(token.start)..<Int(token.end))
    switch token.kind {
    case .text, .quotedName: return String(written.dropFirst().dropLast())
    default: return written
    }
  }

  private func range(_ span: Span) -> Range<Int> { Int(span.start)..<Int(span.end) }

  // MARK: Replacing

  /// The text with pseudonyms, and what each stands for.
  ///
  /// - Parameter first: the number of the first pseudonym; they count on from it.
  static func replace(
    _ places: [Range<Int>], in text: SourceText, first: Int
  ) -> (text: String, words: [(pseudonym: String, word: [UInt8])]) {
    var bytes: [UInt8] = []
    var words: [(pseudonym: String, word: [UInt8])] = []
    var position = 0
    for place in places where place.lowerBound >= position {
      let pseudonym = pseudonym(first + words.count)
      bytes += text.utf8[position..<place.lowerBound]
      bytes += quoted(pseudonym).utf8
      words.append((pseudonym, Array(text.utf8[place])))
      position = place.upperBound
    }
    bytes += text.utf8[position...]
    return (String(decoding: bytes, as: UTF8.self), words)
  }

  /// The text as it was, where the words are known; elsewhere the pseudonyms stay.
  static func restore(_ text: String, _ words: [String: [UInt8]]) -> String {
    guard !words.isEmpty else { return text }
    var result = text
    for (pseudonym, word) in words.sorted(by: { $0.key < $1.key }) {
      let parts = result.split(separator: quoted(pseudonym), omittingEmptySubsequences: false)
      result = parts.joined(separator: String(decoding: word, as: UTF8.self))
    }
    return result
  }

  static func pseudonym(_ number: Int) -> String { "sealed-\(number)" }

  /// A name that is no keyword of the language.
  static func quoted(_ pseudonym: String) -> String { "\u{300C}\(pseudonym)\u{300D}" }
}
