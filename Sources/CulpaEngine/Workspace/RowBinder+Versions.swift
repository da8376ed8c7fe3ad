import CulpaSyntax

/// Rows of one file may lie in the time of several versions of a policy: each is read in the terms of its own.
extension RowBinder {
  /// What a version of the policy makes of the columns.
  struct Version {
    let columns: [Column]
    let header: [String]
    let reader: FieldReader
    /// An incident with the defaults of the version.
    let blank: IncidentRecord
  }

  /// What the columns hold in a policy; `nil` where that is no version of the one that the import names.
  mutating func version(_ index: Int, _ workspace: Workspace) -> Version? {
    guard let policy, let reader, let blank else { return nil }
    if index == policy {
      return Version(columns: columns, header: header, reader: reader, blank: blank)
    }
    if let known = versions[index], known.header == header { return known }
    let model = workspace.policies[index].policy
    guard model.label.name == reader.policy.label.name else { return nil }
    let found = columns.enumerated().map { position, column in
      foreign.contains(position)
        ? Self.column(header[position], of: kind, in: model)
        : column.renamed(from: reader.policy, to: model)
    }
    let version = Version(
      columns: found, header: header, reader: FieldReader(policy: model),
      blank: IncidentRecord(name: "", under: model, origin: origin))
    versions[index] = version
    return version
  }

  /// Whether a column means nothing to a version, but something to another; what means nothing to any was
  /// said with the header.
  func isForeign(_ index: Int, to version: Version) -> Bool {
    guard hasVersions, version.columns[index] == .unknown else { return false }
    return columns[index] != .unknown || !reported.contains(header[index])
  }
}

extension RowBinder.Column {
  /// What means the same to another version, by name.
  fileprivate func renamed(from policy: Policy, to other: Policy) -> RowBinder.Column {
    switch self {
    case .fact(let fact, let unit):
      let label = policy.facts[fact.index].label
      let names = [label.name, label.alias].compactMap { $0 }
      return names.lazy.compactMap { other.scope.fact($0) }.first.map { .fact($0, unit) }
        ?? .unknown
    case .role(let role):
      let label = policy.roles[role.index].label
      let names = [label.name, label.alias].compactMap { $0 }
      return names.lazy.compactMap { other.scope.role($0) }.first.map { .role($0) } ?? .unknown
    case .name, .kind, .occurred, .done, .doneBy, .doneWith, .attribute, .alias, .unknown:
      return self
    }
  }
}
