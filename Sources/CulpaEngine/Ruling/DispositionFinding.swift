/// What may be done with what is wrong, what was done, and what the rules say of that.
public struct DispositionFinding: Hashable, Sendable {
  /// What one rule requires or forbids.
  public struct Demand: Hashable, Sendable {
    /// Positions among the dispositions of the policy, ascending.
    public let members: [Int]
    /// One of them is required; else none of them may be.
    public let isRequired: Bool
    public let rule: RuleID
    /// `false` where the rule only may apply.
    public let isCertain: Bool

    /// Whether it leaves no room for a disposition.
    public func excludes(_ member: Int) -> Bool { members.contains(member) != isRequired }
  }

  /// By article.
  public let demands: [Demand]
  /// By disposition: whether it may be chosen; `nil` where that hangs on what is not known.
  public let allowed: [Bool?]
  /// What all rules together require one of; `nil` where none requires anything, empty where they
  /// contradict each other.
  public let required: [Int]?
  /// What was chosen; `nil` where it is not recorded.
  public let chosen: Int?
  /// The rules that together leave nothing to choose, by article; empty where something is left.
  public let conflict: [RuleID]

  /// Whether what was chosen breaks a rule; `nil` where that is not known.
  public var isBreach: Bool? {
    guard let chosen, allowed.indices.contains(chosen) else { return demands.isEmpty ? false : nil }
    return allowed[chosen].map { !$0 }
  }

  /// Whether a disposition is certainly forbidden by name.
  public func forbids(_ member: Int) -> Bool {
    demands.contains { $0.isCertain && !$0.isRequired && $0.members.contains(member) }
  }

  init(_ demands: [Demand], count: Int, chosen: Int?) {
    self.demands = demands
    self.chosen = chosen
    let certain = demands.filter(\.isCertain)
    let allowed = (0..<count).map { member -> Bool? in
      if certain.contains(where: { $0.excludes(member) }) { return false }
      return demands.contains { $0.excludes(member) } ? nil : true
    }
    self.allowed = allowed
    let demanding = certain.filter(\.isRequired)
    let common = (0..<count).filter { member in demanding.allSatisfy { !$0.excludes(member) } }
    required = demanding.isEmpty ? nil : common
    // Where the requirements alone leave nothing, prohibitions are not to blame.
    let guilty = certain.filter { demand in
      demand.isRequired || common.contains { demand.excludes($0) }
    }
    conflict = count > 0 && allowed.allSatisfy { $0 == false } ? guilty.map(\.rule).unique : []
  }
}

extension [RuleID] {
  /// Each once, in the order of the first.
  var unique: [RuleID] {
    var seen: Set<RuleID> = []
    return filter { seen.insert($0).inserted }
  }
}
