import CulpaSyntax

/// Rules of which it can be proven that they leave nothing to be done with what is wrong.
extension CompiledPolicy {
  /// A diagnostic for each pair of rules that leaves no disposition and has a witness.
  func provenDispositionConflicts(_ meeting: RuleMeeting, _ left: inout Int) -> [Diagnostic] {
    let count = policy.dispositionLabels.count
    let suspects = rulesByArticle.filter { !$0.disposes.isEmpty }
    var found: [Diagnostic] = []
    for (position, first) in suspects.enumerated() {
      for second in suspects.dropFirst(position + 1) where left > 0 {
        let effects = first.disposes + second.disposes
        let isBarred = (0..<count).allSatisfy { member in
          effects.contains { $0.members.contains(member) != $0.isRequired }
        }
        guard isBarred, mayMeet(first.id.index, second.id.index) else { continue }
        let pair: Set<RuleID> = [first.id, second.id]
        let witness = witness(first.id.index, second.id.index, meeting, &left) {
          pair.isSubset(of: $0.disposition?.conflict ?? [])
        }
        guard let witness else { continue }
        let labels = [first.id, second.id].map { policy.rules[$0.index].label }
        found.append(.provenDispositionConflict(labels[0], labels[1], witness: witness))
      }
    }
    return found
  }
}
