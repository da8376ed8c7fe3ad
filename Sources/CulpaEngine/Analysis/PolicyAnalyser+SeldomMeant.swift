import CulpaSyntax

/// What a text may mean and an author seldom does: steps nobody can be late with or need heed, and factors
/// that raise.
extension PolicyAnalyser {
  /// Steps without a deadline, missing for ever and late never; and deadlines after which nothing follows.
  mutating func findToothless() {
    let read = Set(compiled.program.conformance.map { policy.steps[$0.step].place })
    for (number, procedure) in policy.procedures.enumerated() {
      for (position, step) in procedure.steps.enumerated() {
        let about = [step.label, procedure.label]
        if step.deadline == nil {
          add(.stepWithoutDeadline(step.label), about: about)
        } else if step.escalation.isEmpty,
          !read.contains(.procedure(number, step: position))
        {
          add(.nothingFollows(step.label), about: about)
        }
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
