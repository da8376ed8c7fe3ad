import CulpaSyntax

/// Why a member of a row can't be a field.
struct JSONFieldProblem: Hashable, Sendable {
  enum Reason: Hashable, Sendable {
    /// The value is an object.
    case object
    /// A list holds something that is no text, number, or person with a tier.
    case element(JSONValue.Content)
    /// An element holds the semicolon that parts the elements of a field.
    case semicolon
  }

  /// The name of the member.
  let name: String
  /// Where the offending value begins.
  let position: TextPosition
  let reason: Reason
}

/// The members of an object as the fields of a row, in the words a table would have.
///
/// A text is itself, a number its literal, `true` and `false` are `yes` and `no`, `null` is empty, and a
/// list is its elements with `; ` between them. In a list, `{ "person": "x", "tier": "first" }` is
/// `x:first`.
struct JSONFields: Sendable {
  /// The names of the members. The same array as long as the names stay the same.
  private(set) var names: [String] = []
  /// What can't be a field, in the order of the members.
  private(set) var problems: [JSONFieldProblem] = []
  private var text: [UInt8] = []
  private var ends: [Int] = []

  /// The texts of the fields.
  var fields: [ArraySlice<UInt8>] {
    var start = 0
    return ends.map { end in
      defer { start = end }
      return text[start..<end]
    }
  }

  /// Takes the members of the next row.
  mutating func take(_ members: [JSONMember]) {
    text.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    problems.removeAll()
    if !members.lazy.map(\.name).elementsEqual(names) { names = members.map(\.name) }
    for member in members {
      if let reason = add(member.value) {
        problems.append(
          JSONFieldProblem(name: member.name, position: reason.position, reason: reason.reason))
      }
      ends.append(text.count)
    }
  }

  private typealias Refusal = (position: TextPosition, reason: JSONFieldProblem.Reason)

  private mutating func add(_ value: JSONValue) -> Refusal? {
    switch value.content {
    case .string(let string): text += string.utf8
    case .number(let literal): text += literal.utf8
    case .boolean(let isTrue): text += (isTrue ? "true" : "false").utf8
    case .null: break
    case .array(let elements): return add(elements)
    case .object: return (value.position, .object)
    }
    return nil
  }

  private mutating func add(_ elements: [JSONValue]) -> Refusal? {
    for (index, element) in elements.enumerated() {
      if index > 0 { text += "; ".utf8 }
      guard let words = Self.words(of: element) else {
        return (element.position, .element(element.content))
      }
      let hasSemicolon = words.unicodeScalars.contains { $0 == ";" || $0 == "；" }
      if hasSemicolon { return (element.position, .semicolon) }
      text += words.utf8
    }
    return nil
  }

  /// The text of an element; nil when it has none.
  private static func words(of element: JSONValue) -> String? {
    switch element.content {
    case .string(let text), .number(let text): return text
    case .object(let members):
      guard members.count == 2, let person = plain(members, named: WordsOfDataFiles.person),
        let tier = plain(members, named: WordsOfDataFiles.tier)
      else { return nil }
      return person + ":" + tier
    case .array, .boolean, .null: return nil
    }
  }

  private static func plain(_ members: [JSONMember], named names: [String]) -> String? {
    switch members.first(where: { names.contains($0.name) })?.value.content {
    case .string(let text), .number(let text): text
    case .object, .array, .boolean, .null, nil: nil
    }
  }
}
