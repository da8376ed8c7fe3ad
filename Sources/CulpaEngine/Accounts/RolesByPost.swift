import CulpaSyntax

/// Who holds a role by his post: `role manager held by post "部门经理"`, found for settlements.
struct RolesByPost {
  private struct Key: Hashable {
    let post: String
    /// `nil` for all departments.
    let department: String?
  }

  /// In the order of names.
  private var holders: [Key: [PersonID]] = [:]
  private let workspace: Workspace

  init(_ workspace: Workspace) {
    self.workspace = workspace
    let posts = Set(
      workspace.policies.flatMap { $0.policy.roles.compactMap(\.post) })
    guard !posts.isEmpty else { return }
    let order = workspace.people.indices.sorted {
      (workspace.people[$0].label.name, $0) < (workspace.people[$1].label.name, $1)
    }
    for index in order where workspace.people[index].isSomebody {
      let person = workspace.people[index]
      guard case .text(let text) = person.post, posts.contains(workspace.texts[text]) else {
        continue
      }
      let post = workspace.texts[text]
      holders[Key(post: post, department: nil), default: []].append(PersonID(index))
      if case .text(let department) = person.department {
        holders[Key(post: post, department: workspace.texts[department]), default: []]
          .append(PersonID(index))
      }
    }
  }

  /// Adds the holders in the subject's department to a case, except of roles that were recorded.
  func fill(
    _ record: inout IncidentRecord, of subject: PersonID, _ kind: AccountSubject, _ policy: Policy
  ) {
    guard !holders.isEmpty else { return }
    let person = workspace.people[subject.index]
    var departments: [String?] = [nil]
    switch kind {
    case .person:
      guard case .text(let text) = person.department else { return }
      departments = [workspace.texts[text]]
    case .department:
      departments = [person.label.name]
      if let alias = person.label.alias { departments.append(alias) }
      if case .text(let text) = person.department, !departments.contains(workspace.texts[text]) {
        departments.append(workspace.texts[text])
      }
    case .post, .organisation: break
    }
    for (index, role) in policy.roles.enumerated() {
      guard let post = role.post, !record.parties.contains(where: { $0.role.index == index }) else {
        continue
      }
      let found = departments.flatMap { holders[Key(post: post, department: $0)] ?? [] }
      record.parties += found.map { PartyRecord(person: $0, role: RoleID(index)) }
    }
  }
}
