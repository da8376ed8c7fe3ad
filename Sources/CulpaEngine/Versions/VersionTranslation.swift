import CulpaSyntax

/// What one version of a policy says, in the terms of another: by name, else by alias.
struct VersionTranslation {
  private let old: Policy
  private let new: Policy
  /// By level of the old version; `nil` where the new one has none of that name.
  private let levels: [LevelID?]
  private let roles: [RoleID?]

  init(from old: Policy, to new: Policy) {
    self.old = old
    self.new = new
    levels = old.levels.map { $0.label.found { new.scope.level($0) } }
    roles = old.roles.map { $0.label.found { new.scope.role($0) } }
  }

  /// Severities as a set of the new version; `nil` where it lacks one of them.
  func ranks(_ mask: UInt64) -> UInt64? {
    var result = mask & 1
    for (index, level) in levels.enumerated() where mask & (1 << UInt64(index + 1)) != 0 {
      guard let level else { return nil }
      result |= 1 << UInt64(level.index + 1)
    }
    return result
  }

  /// Severities as a set of the new version, where what it lacks is none of its own.
  private func known(_ mask: UInt64) -> UInt64 {
    var result = mask & 1
    for (index, level) in levels.enumerated() where mask & (1 << UInt64(index + 1)) != 0 {
      result |= level.map { 1 << UInt64($0.index + 1) } ?? 1
    }
    return result
  }

  func record(_ record: IncidentRecord) -> IncidentRecord {
    record.translated(from: old, to: new)
  }

  /// What later incidents under the new version count of a ruling: severity and holders of roles.
  func ruling(_ ruling: Ruling) -> Ruling {
    var result = Ruling(
      incident: ruling.incident,
      severity: SeverityFinding(possible: known(ruling.severity.possible), candidates: []))
    result.parties = ruling.parties.compactMap { party in
      roles[party.role.index].map { role in
        RuledParty(
          person: party.person, number: party.number, role: role, tier: nil, order: party.order,
          joinedBy: nil, isCertain: party.isCertain, priors: [])
      }
    }
    return result
  }

  func booking(_ booking: BookingID) -> BookingID? {
    guard old.bookings.indices.contains(booking.index) else { return nil }
    return old.bookings[booking.index].label.found { new.scope.booking($0) }
  }
}

extension CulpaEngine.Label {
  /// What is found under the name, else under the alias.
  func found<Entry>(_ find: (String) -> Entry?) -> Entry? {
    find(name) ?? alias.flatMap(find)
  }
}
