import CulpaSyntax

/// Judges incidents of all versions of one policy in the order of occurrence, each under its own: what
/// one version left behind counts for the others, by the names of severities and roles.
struct VersionedJudging {
  private let workspace: Workspace
  private let versions: [Int]
  private let decisions: [DecisionKey: Decision]
  private var assessors: [Int: Assessor] = [:]
  private var histories: [Int: History] = [:]
  private var translations: [Int: [Int: VersionTranslation]] = [:]

  /// - Parameter versions: positions in ``Workspace/policies``.
  init(_ workspace: Workspace, _ versions: [Int], decisions: [DecisionKey: Decision]) {
    self.workspace = workspace
    self.versions = versions
    self.decisions = decisions
    for version in versions {
      assessors[version] = Assessor(
        workspace.policies[version], people: workspace.people, laws: workspace.laws,
        limits: workspace.limits)
      histories[version] = History()
      for other in versions where other != version {
        translations[version, default: [:]][other] = VersionTranslation(
          from: workspace.policies[version].policy, to: workspace.policies[other].policy)
      }
    }
    for entry in workspace.incidents where entry.record.moment == nil {
      foresee(entry.record, under: entry.policy)
    }
  }

  private mutating func foresee(_ record: IncidentRecord, under version: Int) {
    for other in versions {
      let translated =
        version == other ? record : translations[version]?[other]?.record(record)
      guard let translated, versions.contains(version), var history = histories[other] else {
        continue
      }
      histories[other] = nil
      assessors[other]?.foresee(translated, in: &history)
      histories[other] = history
    }
  }

  /// The ruling on the next incident, which counts for those after it.
  mutating func assess(_ record: IncidentRecord, under version: Int) -> Ruling? {
    guard let assessor = assessors[version], var history = histories[version] else { return nil }
    histories[version] = nil
    let ruling = assessor.assess(
      record, after: &history, decisions: decisions, asOf: workspace.asOf)
    histories[version] = history
    for other in versions where other != version {
      guard let translation = translations[version]?[other], var history = histories[other] else {
        continue
      }
      histories[other] = nil
      assessors[other]?.recall(
        translation.record(record), as: translation.ruling(ruling), in: &history)
      histories[other] = history
    }
    return ruling
  }

  /// The ruling on the next incident by a version that need not be its own, as if nothing were decided;
  /// nothing counts it.
  func attempt(_ record: IncidentRecord, under version: Int) -> Ruling? {
    guard let assessor = assessors[version], var history = histories[version] else { return nil }
    return assessor.assess(
      record, after: &history, decisions: [:], asOf: workspace.asOf, for: .probe)
  }

  /// What judges under a version, and what was left behind for it.
  func state(of version: Int) -> (Assessor, History)? {
    guard let assessor = assessors[version], let history = histories[version] else { return nil }
    return (assessor, history)
  }

  /// An incident in the terms of another version.
  func translated(_ record: IncidentRecord, from version: Int, to other: Int) -> IncidentRecord? {
    translations[version]?[other]?.record(record)
  }
}

extension Assessor {
  /// Records what another version ruled, in the terms of this one.
  fileprivate func recall(
    _ incident: IncidentRecord, as ruling: Ruling, in history: inout History
  ) {
    history.record(ruling, incident)
    if policy.tallies.isEmpty { return }
    // Tallies judge earlier incidents in their own terms, with the severity that was ruled.
    ruledElsewhere = ruling.severity.possible
    defer { ruledElsewhere = nil }
    _ = assess(incident, after: &history, decisions: [:], asOf: nil, for: .probe)
    recordTallies(&history)
  }
}
