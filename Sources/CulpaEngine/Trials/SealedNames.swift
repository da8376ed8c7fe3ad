public import CulpaSyntax

/// Names of those who have a confidential role in a test: nothing that is said of the test shows them.
///
/// They are taken from what is written, so that a test that can't be run keeps them as well. Whoever is in
/// a confidential role anywhere in the test is sealed everywhere in what is said of it.
public struct SealedNames: Hashable, Sendable {
  /// What stands for a name.
  public static let mask = "***"

  /// Longest first, so that no part of one is left.
  private let names: [String]

  /// Nobody.
  public init() { names = [] }

  init(_ names: Set<String>) {
    self.names = names.filter { !$0.isEmpty }.sorted { ($1.count, $0) < ($0.count, $1) }
  }

  /// Whether a name is sealed.
  func holds(_ name: String) -> Bool { names.contains(name) }

  /// Those of both.
  func joined(_ other: SealedNames) -> SealedNames { SealedNames(Set(names + other.names)) }

  /// A text without the names. In letters of the alphabet a name is a word of its own; Han characters stand
  /// beside others without a gap.
  public func hidden(in text: String) -> String {
    if names.isEmpty { return text }
    var result = ""
    var rest = text[...]
    var last: Character?
    while let next = rest.first {
      if let name = names.first(where: { Self.begins(rest, with: $0, after: last) }) {
        result += Self.mask
        rest = rest.dropFirst(name.count)
        last = name.last
      } else {
        result.append(next)
        rest = rest.dropFirst()
        last = next
      }
    }
    return result
  }

  /// The same in both languages.
  public func hidden(in text: Bilingual) -> Bilingual {
    names.isEmpty ? text : Bilingual(en: hidden(in: text.english), zh: hidden(in: text.chinese))
  }

  private static func begins(_ text: Substring, with name: String, after last: Character?) -> Bool {
    guard text.hasPrefix(name) else { return false }
    if let first = name.first, isWord(first), let last, isWord(last) { return false }
    guard let end = name.last, isWord(end), let next = text.dropFirst(name.count).first else {
      return true
    }
    return !isWord(next)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber) || character == "_"
  }
}

extension Workspace {
  /// Who has a confidential role in the items of a test, by all their names.
  func sealedNames(in items: [TestItem]) -> SealedNames {
    let roles = confidentialRoles(items)
    if roles.isEmpty { return SealedNames() }
    var found: Set<String> = []
    func look(_ items: [IncidentItem]) {
      for item in items {
        switch item {
        case .parties(let role, let parties) where roles.contains(role.text):
          found.formUnion(parties.compactMap(\.person?.text))
        case .fact(let binding) where roles.contains(binding.name.text):
          if case .name(let name) = binding.value.ungrouped { found.insert(name.text) }
        case .parties, .fact, .done: break
        }
      }
    }
    for item in items {
      switch item {
      case .statement(.incident(let incident)), .anyIncident(let incident, _): look(incident.items)
      case .statement(.record(let record)): look(record.items)
      case .statement(.command(.revise(let revision))): look(revision.items)
      case .statement, .given, .skip: break
      }
    }
    var namings = people.map { [$0.label.name, $0.label.alias].compactMap { $0 } }
    for case .statement(.person(let person)) in items {
      namings.append([person.naming.name.text, person.naming.alias?.text].compactMap { $0 })
    }
    for names in namings where names.contains(where: { found.contains($0) }) {
      found.formUnion(names)
    }
    return SealedNames(found)
  }

  /// The names of confidential roles in all policies, and in those that the test declares.
  private func confidentialRoles(_ items: [TestItem]) -> Set<String> {
    var names: Set<String> = []
    for role in policies.flatMap(\.policy.roles) where role.isConfidential {
      names.formUnion([role.label.name, role.label.alias].compactMap { $0 })
    }
    for case .statement(.policy(let policy)) in items {
      for case .role(let role) in policy.items where role.isConfidential {
        names.formUnion([role.naming.name.text, role.naming.alias?.text].compactMap { $0 })
      }
    }
    return names
  }
}
