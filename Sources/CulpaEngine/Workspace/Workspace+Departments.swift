/// Departments that are declared, and departments that people name.
extension Workspace {
  /// The text by which a declared department is known as one of its people: the alias where people name
  /// it so, else the name.
  mutating func nameDepartments() {
    guard people.contains(where: \.isDepartment) else { return }
    let named = Set(people.filter { !$0.isDepartment }.map(\.department))
    for index in people.indices where people[index].isDepartment {
      let label = people[index].label
      let name = Value.text(texts.intern(label.name))
      let alias = label.alias.map { Value.text(texts.intern($0)) }
      people[index].department =
        alias.map { named.contains($0) && !named.contains(name) ? $0 : name } ?? name
    }
  }
}
