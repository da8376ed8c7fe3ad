import CulpaSyntax

/// Figures without a source, names that look alike, and steps that nobody takes.
extension PolicyAnalyser {
  /// Figures of which nobody can say where they come from, nor when to look at them again.
  mutating func findUnsourced() {
    for parameter in policy.ownParameters
    where parameter.value != nil && parameter.cites.isEmpty && parameter.reviewBy == nil {
      add(.parameterWithoutSource(parameter.label), about: [parameter.label])
    }
  }

  /// Names that a reader takes for each other, or that sound the same when they are typed.
  mutating func findConfusable() {
    guard policy.settlement == nil else { return }
    var labels = policy.facts.map(\.label) + policy.parameters.map(\.label)
    labels += policy.terms.map(\.label) + policy.rules.map(\.label) + policy.roles.map(\.label)
    labels += policy.levels.map(\.label) + policy.bookings.map(\.label) + policy.offices
    labels += policy.enumerations.flatMap(\.members) + policy.measures
    labels += policy.accounts.map(\.label)
    var shapes: [String: Label] = [:]
    var sounds: [String: Label] = [:]
    for label in labels where !label.span.isBuiltIn {
      for name in [label.name, label.alias].compactMap({ $0 }) {
        if let other = other(than: label, name, NameShape.of(name), &shapes) {
          add(.confusableNames(label, other, name: name), about: [label, other])
          break
        }
        guard let sound = NameShape.sound(of: name),
          let other = other(than: label, name, sound, &sounds)
        else { continue }
        let heard = [other.name, other.alias].compactMap { $0 }.first {
          NameShape.sound(of: $0) == sound
        }
        add(
          .namesSoundAlike(label, other, names: (name, heard ?? other.name)), about: [label, other])
        break
      }
    }
  }

  /// Who had the same key before, under another name.
  private func other(
    than label: Label, _ name: String, _ key: String, _ seen: inout [String: Label]
  ) -> Label? {
    guard let other = seen[key] else {
      seen[key] = label
      return nil
    }
    return other.name != name && other.alias != name && other.span != label.span ? other : nil
  }

  /// A step that is asked of nobody.
  mutating func findOwnerless() {
    for procedure in policy.procedures {
      for step in procedure.steps where step.assignees.isEmpty {
        add(.stepOfNobody(step.label, in: procedure.label), about: [step.label, procedure.label])
      }
    }
  }
}
