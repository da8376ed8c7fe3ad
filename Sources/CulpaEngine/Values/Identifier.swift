/// The number of one declared thing: a fact, a role, a rule … Ids of different things don't mix.
public struct Identifier<Of>: Hashable, Sendable, Comparable {
  /// Position in the list of such things, from 0.
  public let index: Int

  /// Names the thing at `index`.
  public init(_ index: Int) { self.index = index }

  /// Orders by position.
  public static func < (left: Identifier, right: Identifier) -> Bool { left.index < right.index }
}

/// A person of the ``Workspace``.
public typealias PersonID = Identifier<Person>
/// A recorded fact of a policy.
public typealias FactID = Identifier<Fact>
/// A role of a policy.
public typealias RoleID = Identifier<Role>
/// A rule of a policy.
public typealias RuleID = Identifier<Rule>
/// A severity of a policy, mildest first.
public typealias LevelID = Identifier<Level>
/// The name an amount is booked under.
public typealias BookingID = Identifier<Booking>
/// A set of named values of a policy.
public typealias EnumerationID = Identifier<Enumeration>
/// A text that occurs in facts.
public typealias TextID = Identifier<TextTable>

/// Texts and their numbers, so that a ``Value`` stays small and copies without counting.
public struct TextTable: Sendable {
  private var numbers: [String: Int] = [:]
  private var texts: [String] = []

  /// An empty table.
  public init() {}

  /// The number of a text, given now if it is new.
  public mutating func intern(_ text: String) -> TextID {
    if let number = numbers[text] { return TextID(number) }
    numbers[text] = texts.count
    texts.append(text)
    return TextID(texts.count - 1)
  }

  /// The text with a number; empty for a number that was never given.
  public subscript(id: TextID) -> String {
    texts.indices.contains(id.index) ? texts[id.index] : ""
  }
}
