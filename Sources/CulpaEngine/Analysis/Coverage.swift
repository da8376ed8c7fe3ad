public import CulpaSyntax

/// What the tests reach, policy by policy.
///
/// Policies are told apart by the place of their names, so that tests in several files that use one
/// policy add up. A scenario is another policy: what is judged under it counts for nothing here.
public struct Coverage: Sendable {
  /// One policy with what was reached in it.
  public struct Part: Sendable {
    /// `file:offset` of the policy's name.
    public let key: String
    public let targets: CoverageTargets
    /// The texts that its places point into.
    public let sources: SourceSet
    public internal(set) var trace = CoverageTrace()
    /// Aims that no incident can reach, proven by the regions of its conditions.
    public internal(set) var unreachable: Set<CoverageAim> = []

    /// What counts.
    public var aims: [CoverageAim] { targets.aims.filter { !unreachable.contains($0) } }
    /// What was not reached, in the order of the text.
    public var missing: [CoverageAim] { aims.filter { trace.hits[$0] == nil } }
  }

  /// In the order first seen.
  public private(set) var parts: [Part] = []

  /// Nothing reached yet.
  public init() {}

  /// Adds the policies of a workspace, reached or not.
  public mutating func add(_ workspace: Workspace) {
    for compiled in workspace.policies {
      let key = workspace.key(of: compiled)
      if parts.contains(where: { $0.key == key }) { continue }
      let targets = CoverageTargets(compiled.policy)
      if targets.aims.isEmpty { continue }
      var part = Part(key: key, targets: targets, sources: workspace.sources)
      part.unreachable = CoverageSearch(compiled, targets).unreachable()
      parts.append(part)
    }
  }

  /// Adds what the rulings of a test reached.
  public mutating func take(_ result: TestResult) {
    var workspace = result.workspace
    for index in workspace.policies.indices {
      let key = workspace.key(of: workspace.policies[index])
      guard let part = parts.firstIndex(where: { $0.key == key }) else { continue }
      let targets = parts[part].targets
      // The same names may stand in a policy that a scenario edited.
      guard workspace.policies[index].policy.rules.count == targets.policy.rules.count else {
        continue
      }
      parts[part].trace.join(workspace.trace(of: index, targets))
    }
  }

  /// Reached and all aims that count.
  public var tally: (reached: Int, all: Int) {
    parts.reduce((0, 0)) {
      ($0.0 + $1.aims.count - $1.missing.count, $0.1 + $1.aims.count)
    }
  }

  /// A share in hundredths of a per cent, rounded down, so that only everything is 100 %.
  public static func share(_ reached: Int, of all: Int) -> Int {
    all == 0 ? 10_000 : reached * 10_000 / all
  }
}

extension Workspace {
  /// Tells policies apart: where the name stands.
  func key(of compiled: CompiledPolicy) -> String {
    let span = compiled.policy.label.span
    return "\(sources[span.source]?.name ?? ""):\(span.start)"
  }

  /// What the incidents or settlements of one policy reach in it.
  mutating func trace(of policy: Int, _ targets: CoverageTargets) -> CoverageTrace {
    var trace = CoverageTrace()
    let compiled = policies[policy]
    let assessor = Assessor(compiled, people: people, laws: laws, limits: limits)
    var history = History()
    if !compiled.isDeclared {
      for (account, series) in accounts.enumerated()
      where series.versions.contains(where: { $0.settlement == policy }) {
        for judged in settled(account).cases where judged.policy == policy {
          let ruling = assessor.assess(
            record(of: judged), after: &history, decisions: decisions, asOf: asOf, for: .probe)
          trace.take(ruling, assessor, after: history, targets)
        }
      }
      return trace
    }
    let own = incidents.indices.filter { incidents[$0].policy == policy }
    for index in own where incidents[index].record.moment == nil {
      assessor.foresee(incidents[index].record, in: &history)
    }
    let order = own.sorted {
      let left = incidents[$0].record
      let right = incidents[$1].record
      return (left.moment?.secondsSince1970 ?? .max, left.name)
        < (right.moment?.secondsSince1970 ?? .max, right.name)
    }
    for index in order {
      let ruling = assessor.assess(
        incidents[index].record, after: &history, decisions: decisions, asOf: asOf)
      trace.take(ruling, assessor, after: history, targets)
    }
    return trace
  }
}
