public import CulpaSyntax

/// What may be done with what is wrong: an enumeration, and the fact that holds what was chosen.
public struct DispositionSet: Hashable, Sendable {
  public let members: EnumerationID
  /// Built in with the first `disposition`; read, recorded and asked for like any other fact.
  public let fact: FactID
}

/// `dispose rework | scrap`: one of these is required. `forbid concession`: none of these may be.
public struct DisposeEffect: Sendable {
  /// Positions in the enumeration, ascending.
  public let members: [Int]
  /// `false` where they are forbidden.
  public let isRequired: Bool
  public let span: Span
}

extension Policy {
  /// The declared dispositions, by position.
  public var dispositionLabels: [Label] {
    dispositions.map { enumerations[$0.members.index].members } ?? []
  }

  /// The position of a disposition, by name or alias.
  func disposition(_ name: String) -> Int? {
    dispositionLabels.firstIndex { $0.name == name || $0.alias == name }
  }
}
