import CulpaSyntax

/// One amount of a ruling, before it is rounded, with everything that decides which formula it follows.
struct AmountLine {
  /// What tells it apart from others in both policies.
  let key: String
  let low: Decimal
  let high: Decimal?
  /// Differences of which each changes its sign where a floor, a cap or a law begins to hold, or ends.
  let turns: [Decimal?]
}

extension IncidentMaker {
  /// The amounts of the last ruling.
  ///
  /// Between two places where neither a comparison nor one of ``AmountLine/turns`` changes its sign, both
  /// ends are linear in every figure that a linear policy is asked about.
  func amountLines() -> [AmountLine] {
    let ruling = slots.ruling
    var numbers: [String: Int] = [:]
    func key(_ booking: BookingID, _ party: Int, _ isReward: Bool) -> String {
      let role = policy.roles[ruling.parties[party].role.index].label.name
      let name =
        "\(isReward ? "+" : "-")\(policy.bookings[booking.index].label.name) of \(role)"
      numbers[name, default: 0] += 1
      return "\(name) \(numbers[name] ?? 0)"
    }
    let working = slots.working
    var lines = working.filter { ruling.parties.indices.contains($0.party) }.map {
      line($0, key($0.booking, $0.party, $0.isReward), ruling)
    }
    // What is figured from other amounts follows them.
    for charge in ruling.charges.dropFirst(working.count)
    where ruling.parties.indices.contains(charge.party) {
      lines.append(
        AmountLine(
          key: key(charge.booking, charge.party, charge.isReward), low: charge.low,
          high: charge.high, turns: []))
    }
    return lines.sorted { $0.key < $1.key }
  }

  private func line(_ charge: WorkingCharge, _ key: String, _ ruling: Ruling) -> AmountLine {
    let laws = charge.isReward ? [] : mostByLaw(ruling.parties[charge.party].person)
    let limits = [
      charge.floors.certain?.amount, charge.floors.possible?.amount, charge.caps.certain?.amount,
      charge.caps.possible?.amount,
    ]
    var turns: [Decimal?] = []
    let ends = [charge.unlimited.low, charge.unlimited.high]
    for limit in limits + laws {
      for end in ends { turns.append(Self.difference(end, limit)) }
    }
    // A floor beside a cap or a law, and these beside each other.
    for (place, limit) in (limits + laws).enumerated() {
      for other in (limits + laws).dropFirst(place + 1) {
        turns.append(Self.difference(limit, other))
      }
    }
    var low = charge.unrounded.low
    var high = charge.unrounded.high
    for law in laws.compactMap({ $0 }) {
      low = min(low, law)
      high = high.map { min($0, law) }
    }
    return AmountLine(key: key, low: low, high: high, turns: turns)
  }

  /// What each law allows one charge to be.
  private func mostByLaw(_ person: PersonID?) -> [Decimal?] {
    guard let person, people.indices.contains(person.index) else { return [] }
    return slots.lawsInForce.map { law in
      law.reader.limits(wage: people[person.index].wage).each?.figure.map { max(.zero, $0) }
    }
  }

  fileprivate static func difference(_ left: Decimal?, _ right: Decimal?) -> Decimal? {
    guard let left, let right else { return nil }
    return try? left.subtracting(right)
  }
}

/// Two policies' amounts in one incident.
enum AmountsCompared {
  /// Every turn of both, and where what both say of one amount begins to differ by a unit of rounding, and
  /// by nothing.
  static func margins(
    _ old: [AmountLine], _ new: [AmountLine], unit: Decimal
  ) -> [Decimal?] {
    var margins = old.flatMap(\.turns) + new.flatMap(\.turns)
    let others = Dictionary(new.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
    for line in old {
      guard let other = others[line.key] else { continue }
      for (one, two) in [(line.low, other.low), (line.high, other.high)] as [(Decimal?, Decimal?)] {
        let way = IncidentMaker.difference(one, two)
        margins += [way, IncidentMaker.difference(way, unit), way.flatMap { try? $0.adding(unit) }]
      }
    }
    return margins
  }
}
