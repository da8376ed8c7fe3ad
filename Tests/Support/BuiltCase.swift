/// A policy with people and incidents, in pieces that a law may rearrange.
public struct BuiltCase: Sendable {
  /// Settings, severities, roles, kinds and facts: their order is what outputs are ordered by.
  public var header: [String] = []
  /// Rules, terms, ladders, parameters, procedures and collection: their order means nothing.
  public var items: [String] = []
  public var people: [String] = []
  public var incidents: [Incident] = []
  /// Facts of the policy, by name, with how a value of each is made.
  public var facts: [BuiltFact] = []

  /// One incident in pieces.
  public struct Incident: Sendable {
    public let name: String
    /// A date, a moment, or empty.
    public var occurred: String
    public var kind: String
    /// In the order of ``BuiltCase/facts``; empty where the fact is left to its default.
    public var values: [String]
    public var parties: [Party]
    public var log: [String] = []

    /// The text of the incident.
    public var text: String {
      var lines = ["incident \"\(name)\" {"]
      if !kind.isEmpty { lines.append("kind = \(kind)") }
      if !occurred.isEmpty { lines.append("occurred = \(occurred)") }
      lines += values.filter { !$0.isEmpty }
      var roles: [String] = []
      for party in parties where !roles.contains(party.role) { roles.append(party.role) }
      for role in roles {
        let holders = parties.filter { $0.role == role }.map(\.holder)
        lines.append("\(role) = " + holders.joined(separator: ", "))
      }
      lines += log
      return lines.joined(separator: "\n  ") + "\n}"
    }
  }

  /// Who holds a role, with what is said of the holder.
  public struct Party: Sendable {
    public let role: String
    public let holder: String
  }

  /// Nothing yet.
  public init() {}

  /// The policy as text.
  public var policy: String {
    "policy sample {\n" + (header + items).joined(separator: "\n") + "\n}\n"
  }

  /// Policy, people and incidents as one script.
  public var script: String {
    policy + people.joined(separator: "\n") + "\n"
      + incidents.map(\.text).joined(separator: "\n") + "\n"
  }

  /// The same policy with everything in another order that means nothing there.
  public func withItemsShuffled(using random: inout SplitMix) -> BuiltCase {
    var other = self
    other.items.shuffle(using: &random)
    return other
  }

  /// The same data with incidents, and the parties of each, in another order.
  public func withDataShuffled(using random: inout SplitMix) -> BuiltCase {
    var other = self
    other.incidents.shuffle(using: &random)
    for index in other.incidents.indices {
      other.incidents[index].parties.shuffle(using: &random)
      other.incidents[index].log.shuffle(using: &random)
    }
    return other
  }
}

/// A fact of a generated policy.
public struct BuiltFact: Sendable {
  public let name: String
  /// As the policy spells it.
  public let type: String
  /// As the policy spells it; empty where there is none.
  public let standard: String
}
