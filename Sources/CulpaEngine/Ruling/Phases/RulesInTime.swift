import CulpaSyntax

/// A rule that would have applied, had it been in force when something occurred.
public struct LapsedRule: Hashable, Sendable {
  public let rule: RuleID
  /// It was over; else it had not begun.
  public let isOver: Bool
  /// `false` where its conditions only may hold.
  public let isCertain: Bool
}

extension Assessor {
  /// Notes, for the party at hand, which rules would apply to it but for their days.
  func noteTimeless(_ rules: [Int]) {
    for rule in rules {
      guard let slot = program.rules[rule].timeless else { continue }
      let truth = evaluator.truth(slot)
      if truth == false { continue }
      timeless[rule] = (timeless[rule] ?? false) || truth == true
    }
  }

  /// Which rules would apply but for the day of the occurrence, by article.
  func findLapsedRules() {
    guard let day = incident.moment?.day else { return }
    for code in compiled.temporary {
      guard let slot = code.timeless,
        let isOver = policy.rules[code.id.index].period?.isOver(on: day)
      else { continue }
      if code.subject == nil {
        let truth = evaluator.truth(slot)
        if truth == false { continue }
        timeless[code.id.index] = truth == true
      }
      guard let isCertain = timeless[code.id.index] else { continue }
      ruling.lapsed.append(LapsedRule(rule: code.id, isOver: isOver, isCertain: isCertain))
    }
  }
}
