import CulpaSyntax

/// What a text may mean and an author seldom does: steps nobody can be late with, and factors that raise.
extension PolicyAnalyser {
  /// Steps without a deadline: missing for ever, and late never.
  mutating func findTimeless() {
    for procedure in policy.procedures {
      for step in procedure.steps where step.deadline == nil {
        add(.stepWithoutDeadline(step.label), about: [step.label, procedure.label])
      }
    }
  }

  /// `scale … by 1.2`, where a factor is meant to let off a part.
  mutating func findRaisingFactors() {
    for rule in policy.rules {
      for case .scale(let target, let factor, let span) in rule.effects {
        let factors: [TypedExpression] =
          switch factor {
          case .one(let one): [one]
          case .byTier(let tiers): tiers.map(\.factor)
          }
        let raising = factors.compactMap { policy.fixed($0, on: space.day) }.compactMap {
          Figures.figure(of: $0)
        }.filter { $0 > .one }
        guard let most = raising.max() else { continue }
        let booking = policy.bookings[target.booking.index].label
        add(.factorAboveOne(span, booking, factor: "\(most)"), about: [rule.label, booking])
      }
    }
  }
}
