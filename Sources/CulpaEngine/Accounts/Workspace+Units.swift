import CulpaSyntax

/// Departments, posts and the organisation as subjects of accounts: found in what is recorded of people,
/// and kept among the people, so that a unit can hold a role like anybody.
extension Workspace {
  /// What a unit is told apart by.
  enum UnitKey: Hashable, Sendable {
    case department(String)
    case post(String)
    case organisation
  }

  /// Makes sure that every unit is there which an account may be of.
  mutating func findUnits() {
    let kinds = Set(accounts.map(\.subject))
    if kinds.contains(.organisation) { findUnit(.organisation) }
    if kinds.contains(.department) { findDeclaredDepartments() }
    for kind in [AccountSubject.department, .post] where kinds.contains(kind) {
      for person in people.indices {
        if let key = unitKey(kind, of: people[person]) { findUnit(key) }
      }
    }
  }

  /// A declared department is the unit of all who name it by its name, by its alias, or as it is named.
  private mutating func findDeclaredDepartments() {
    for index in people.indices where people[index].isDepartment && !people[index].isGenerated {
      var names = [people[index].label.name, people[index].label.alias].compactMap { $0 }
      if case .text(let text) = people[index].department { names.append(texts[text]) }
      for name in names where units[.department(name)] == nil {
        units[.department(name)] = PersonID(index)
      }
    }
  }

  private mutating func findUnit(_ key: UnitKey) {
    guard units[key] == nil else { return }
    var unit: Person
    switch key {
    case .department(let name): unit = Person(label: Label(name: name), isDepartment: true)
    case .post(let name): unit = Person(label: Label(name: name))
    case .organisation:
      unit = Person(
        label: Label(name: Words.organisation.english, alias: Words.organisation.chinese))
    }
    unit.isGenerated = true
    if case .department(let name) = key { unit.department = .text(texts.intern(name)) }
    let id = PersonID(people.count)
    people.append(unit)
    units[key] = id
    for name in [unit.label.name, unit.label.alias].compactMap({ $0 }) where unitNames[name] == nil
    {
      unitNames[name] = id
    }
  }

  /// The unit of a kind to which somebody belongs, by its name; `nil` where that is not recorded.
  private func unitKey(_ kind: AccountSubject, of person: Person) -> UnitKey? {
    guard person.isSomebody else { return nil }
    switch kind {
    case .person: return nil
    case .department:
      guard case .text(let text) = person.department else { return nil }
      return .department(texts[text])
    case .post:
      guard case .text(let text) = person.post else { return nil }
      return .post(texts[text])
    case .organisation: return .organisation
    }
  }

  /// Whose account of a kind the points of somebody go to; `nil` where it is not recorded.
  func subject(_ kind: AccountSubject, of person: PersonID) -> PersonID? {
    guard people.indices.contains(person.index) else { return nil }
    if kind == .person { return person }
    // A department that holds a role answers for itself.
    if kind == .department, people[person.index].isDepartment { return person }
    return unitKey(kind, of: people[person.index]).flatMap { units[$0] }
  }

  /// All subjects of a kind, in the order of their names.
  func subjects(_ kind: AccountSubject) -> [PersonID] {
    let found: [PersonID] =
      switch kind {
      case .person: people.indices.filter { people[$0].isSomebody }.map { PersonID($0) }
      case .department, .post, .organisation:
        Array(Set(units.filter { $0.key.kind == kind }.map(\.value)))
      }
    return found.sorted {
      (people[$0.index].label.name, $0) < (people[$1.index].label.name, $1)
    }
  }
}

extension Workspace.UnitKey {
  fileprivate var kind: AccountSubject {
    switch self {
    case .department: .department
    case .post: .post
    case .organisation: .organisation
    }
  }
}
