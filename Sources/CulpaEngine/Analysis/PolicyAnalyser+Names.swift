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

  /// Names that a reader takes for each other.
  mutating func findConfusable() {
    guard policy.settlement == nil else { return }
    var labels = policy.facts.map(\.label) + policy.parameters.map(\.label)
    labels += policy.terms.map(\.label) + policy.rules.map(\.label) + policy.roles.map(\.label)
    labels += policy.levels.map(\.label) + policy.bookings.map(\.label) + policy.offices
    var seen: [String: Label] = [:]
    for label in labels where !label.span.isBuiltIn {
      for name in [label.name, label.alias].compactMap({ $0 }) {
        let shape = NameShape.of(name)
        guard let other = seen[shape] else {
          seen[shape] = label
          continue
        }
        guard other.name != name, other.alias != name, other.span != label.span else { continue }
        add(.confusableNames(label, other, name: name), about: [label, other])
        break
      }
    }
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

/// What is left of a name where case, joints and letters that look alike are taken for the same.
enum NameShape {
  static func of(_ name: String) -> String {
    var shape = ""
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x5F, 0x2D: continue
      case 0x30, 0x4F, 0x6F, 0x41E, 0x43E, 0x39F, 0x3BF: shape.append("o")
      case 0x31, 0x49, 0x69, 0x6C, 0x7C, 0x406, 0x456, 0x399, 0x3B9: shape.append("l")
      case 0x410, 0x430, 0x391, 0x3B1: shape.append("a")
      case 0x415, 0x435, 0x395, 0x3B5: shape.append("e")
      case 0x420, 0x440, 0x3A1, 0x3C1: shape.append("p")
      case 0x421, 0x441: shape.append("c")
      case 0x425, 0x445, 0x3A7, 0x3C7: shape.append("x")
      case 0x41A, 0x43A, 0x39A, 0x3BA: shape.append("k")
      case 0x41C, 0x43C, 0x39C: shape.append("m")
      case 0x422, 0x442, 0x3A4, 0x3C4: shape.append("t")
      case 0x41D, 0x43D, 0x397: shape.append("h")
      case 0x412, 0x432, 0x392, 0x3B2: shape.append("b")
      default: shape.append(Character(scalar).lowercased())
      }
    }
    return shape
  }
}
