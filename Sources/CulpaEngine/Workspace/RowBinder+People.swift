import CulpaSyntax

/// Rows that are people, and who is whose superior.
extension RowBinder {
  mutating func takePerson(_ row: DataRow, _ workspace: inout Workspace) -> [CellProblem] {
    let model = workspace.policies.last?.policy ?? Policy(label: Label(name: ""))
    let reader = FieldReader(policy: model)
    let name = text(of: nameColumn, in: row)
    let alias = text(of: aliasColumn, in: row)
    let hasAlias = !alias.isEmpty && alias != name
    var person = Person(
      label: Label(name: name, alias: hasAlias ? alias : nil, span: origin))
    var superior: (name: String, field: Int)?
    var problems: [CellProblem] = []
    for (index, column) in columns.enumerated() where index < row.fields.count {
      let field = Self.trimmed(row.fields[index])
      guard !field.isEmpty else { continue }
      switch column {
      case .attribute(.superior, _): superior = (FieldReader.string(field), index)
      case .attribute(let attribute, let unit):
        do throws(FieldReader.Refusal) {
          try set(attribute, field, unit, of: &person, reader, &workspace.texts)
        } catch {
          problems.append(problem(error, index, field, column, model))
        }
      case .name, .alias, .kind, .occurred, .fact, .role, .done, .doneBy, .doneWith, .unknown: break
      }
    }
    if name.isEmpty {
      problems.append(.emptyName(nameColumn))
    } else if workspace.personNames[name] != nil {
      problems.append(.personTwiceInData(nameColumn, name: name))
    }
    guard problems.isEmpty else { return problems }
    let id = PersonID(workspace.people.count)
    _ = workspace.add(person)
    return superior.map { [ask($0.field, $0.name, superiorOf: id)] } ?? []
  }

  private func set(
    _ attribute: Attribute, _ field: ArraySlice<UInt8>, _ unit: Unit?, of person: inout Person,
    _ reader: FieldReader, _ texts: inout TextTable
  ) throws(FieldReader.Refusal) {
    switch attribute {
    case .wage: person.wage = try reader.value(field, .money, unit: unit, texts: &texts)
    case .post: person.post = try reader.value(field, .text, unit: unit, texts: &texts)
    case .department:
      person.department = try reader.value(field, .text, unit: unit, texts: &texts)
    case .hired: person.hired = try reader.value(field, .date, unit: unit, texts: &texts)
    case .transferred:
      person.transferred = try reader.value(field, .date, unit: unit, texts: &texts)
    case .superior, .tier: break
    }
  }

  /// A superior may stand in a later row, or turn out to share the name: that is known at the end.
  private mutating func ask(_ field: Int, _ name: String, superiorOf person: PersonID)
    -> CellProblem
  {
    superiors.append((person, name))
    return .unknownPersonInData(
      field, text: name, near: nil, isShared: false, question: superiors.count - 1)
  }

  /// Binds the superiors now that everybody is known, and drops the questions that it answers.
  ///
  /// A superior that nobody is, or several are, is a problem of its row; the person stays, without one.
  mutating func settle(_ problems: [DataProblem], in workspace: inout Workspace) -> [DataProblem] {
    for (person, name) in superiors {
      workspace.people[person.index].superior = workspace.person(named: name)
    }
    return problems.compactMap { problem in
      guard let question = problem.question, superiors.indices.contains(question)
      else { return problem }
      let (person, name) = superiors[question]
      if workspace.people[person.index].superior != nil { return nil }
      return DataProblem(
        unknownPerson(nil, name, workspace), line: problem.line, excerpt: problem.excerpt,
        range: problem.range)
    }
  }
}
