import CulpaSyntax

/// `each at most`: no charge is more than a law allows, whatever rules and decisions say.
extension Assessor {
  /// A law with whether it certainly holds on the day of the incident.
  struct LawInForce {
    let reader: LawReader
    let isCertain: Bool
  }

  /// The laws that hold, or may hold, by article, then name.
  var lawsInForce: [LawInForce] {
    readers.compactMap { reader in
      guard reader.law.currency == policy.currency else { return nil }
      guard let holds = reader.law.holds(on: incident.occurred) else {
        return LawInForce(reader: reader, isCertain: false)
      }
      return holds ? LawInForce(reader: reader, isCertain: true) : nil
    }
  }

  /// Cuts a charge that rules set.
  func cutByLaw(_ position: Int) {
    guard !working[position].isReward else { return }
    let (amount, steps) = cut(working[position].amount, of: working[position].party)
    working[position].amount = amount
    working[position].steps += steps
  }

  /// Cuts charges that are figured from others.
  func cutByLaw(derivedFrom first: Int) {
    for position in ruling.charges.indices.dropFirst(first)
    where !ruling.charges[position].isReward {
      let charge = ruling.charges[position]
      let (amount, steps) = cut(OpenEnds(low: charge.low, high: charge.high), of: charge.party)
      ruling.charges[position].low = amount.low
      ruling.charges[position].high = amount.high
      ruling.charges[position].steps += steps
    }
  }

  private func cut(_ ends: OpenEnds, of party: Int) -> (OpenEnds, [ChargeStep]) {
    let person = ruling.parties[party].person
    if let person, !people[person.index].isSomebody { return (ends, []) }
    var ends = ends
    var steps: [ChargeStep] = []
    for law in lawsInForce {
      let wage = person.map { people[$0.index].wage } ?? .unknown
      guard let limit = law.reader.limits(wage: wage).each else { continue }
      guard let figure = limit.figure else {
        ends.low = .zero
        if let person { questions.insert(.attribute(.wage, person)) }
        continue
      }
      let most = max(.zero, figure)
      let cap = (try? most.rounded(to: policy.increment, mode: .down)) ?? most
      guard ends.low > cap || ends.high.map({ $0 > cap }) ?? true else { continue }
      steps.append(
        .law(
          law.reader.index, low: ends.low, high: ends.high, to: cap, isCertain: law.isCertain))
      ends.low = min(ends.low, cap)
      if law.isCertain {
        ends.high = min(ends.high ?? cap, cap)
      } else {
        questions.insert(.occurred)
      }
    }
    return (ends, steps)
  }
}
