import CulpaSyntax

/// Expectations of what must, and what must not, be done with what is wrong.
extension Interpreter {
  /// Whether one of exactly these is required.
  mutating func required(_ names: [Name], _ ruling: Ruling, _ policy: Policy) -> Finding? {
    var members: Set<Int> = []
    for name in names {
      guard let member = policy.disposition(name.text) else {
        return unknown(name, policy.dispositionLabels)
      }
      members.insert(member)
    }
    return .truth(ruling.disposition?.required.map { Set($0) == members } ?? false)
  }

  mutating func forbidden(_ name: Name, _ ruling: Ruling, _ policy: Policy) -> Finding? {
    guard let member = policy.disposition(name.text) else {
      return unknown(name, policy.dispositionLabels)
    }
    return .truth(ruling.disposition?.forbids(member) ?? false)
  }
}

extension Ruling {
  /// Whether rules contradict each other, in amounts or in what must be done.
  public var hasConflict: Bool { !conflicts.isEmpty || !(disposition?.conflict.isEmpty ?? true) }
}
