import CulpaSyntax

/// Every range that a regulation leaves to somebody, open or decided, so that unequal treatment of like
/// cases shows.
public struct DiscretionList: Sendable {
  /// Cases alike: the same rule and the same role.
  public struct Group: Sendable {
    public let policy: Int
    public let rule: RuleID
    public let role: RoleID
    public let booking: BookingID
    public let entries: [Entry]
    /// The middle one of the positions of what is decided; `nil` where nothing is.
    public let median: Decimal?
  }

  /// One amount.
  public struct Entry: Sendable {
    /// Position in ``Workspace/incidents``.
    public let incident: Int
    public let person: PersonID?
    public let low: Decimal
    public let high: Decimal
    public let decided: Decimal?
    /// Where the decision lies: 0 is the low end, 1 the high one.
    public let position: Decimal?
    public let reason: String?
    /// Whether it lies far from the middle of at least three like decisions.
    public let isOutlier: Bool
  }

  /// How far from the middle a decision must lie to be marked: three tenths of the range.
  public static let outlierDistance = Decimal(mantissa: 3, scale: 1)
  /// How many like decisions it takes to tell.
  public static let outlierCount = 3

  /// By article, then role.
  public let groups: [Group]
}

extension Workspace {
  /// All discretion under all policies, incidents in the order of occurrence.
  mutating func discretion() -> DiscretionList {
    var groups: [DiscretionList.Group] = []
    for policy in policies.indices {
      var open = self
      open.decisions.removeAll()
      open.rulings.removeAll()
      let own = incidents.indices.filter { incidents[$0].policy == policy }
      let undecided = open.rulings(under: policy)
      let decided = rulings(under: policy)
      var found: [DiscretionList.Key: [DiscretionList.Entry]] = [:]
      for position in own.indices {
        guard undecided.indices.contains(position), decided.indices.contains(position) else {
          continue
        }
        for charge in undecided[position].charges {
          guard let high = charge.high, high > charge.low, charge.isCertain,
            let rule = charge.rules.first
          else { continue }
          let party = undecided[position].parties[charge.party]
          let key = DiscretionList.Key(rule: rule, role: party.role, booking: charge.booking)
          found[key, default: []].append(
            DiscretionList.Entry(
              incident: own[position], person: party.person, low: charge.low, high: high,
              like: decided[position].charges.first {
                $0.booking == charge.booking && $0.party == charge.party
              }))
        }
      }
      for key in found.keys.sorted(by: { self.order($0, policy) < self.order($1, policy) }) {
        let order = inOrderOfOccurrence((found[key] ?? []).map(\.incident))
        let rank = Dictionary(
          order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let sorted = (found[key] ?? []).enumerated().sorted {
          (rank[$0.element.incident] ?? 0, $0.offset) < (rank[$1.element.incident] ?? 0, $1.offset)
        }.map(\.element)
        groups.append(DiscretionList.Group(sorted, key, policy: policy))
      }
    }
    return DiscretionList(groups: groups)
  }

  private func order(_ key: DiscretionList.Key, _ policy: Int) -> (Int, Int, Int) {
    (policies[policy].ruleRank[key.rule.index], key.role.index, key.booking.index)
  }
}

extension DiscretionList {
  struct Key: Hashable {
    let rule: RuleID
    let role: RoleID
    let booking: BookingID
  }
}

extension DiscretionList.Entry {
  /// - Parameter charge: the same amount with the decision, if there is one.
  init(
    incident: Int, person: PersonID?, low: Decimal, high: Decimal, like charge: Charge?
  ) {
    self.incident = incident
    self.person = person
    self.low = low
    self.high = high
    isOutlier = false
    guard let charge, let decision = charge.decision, let amount = charge.high else {
      decided = nil
      position = nil
      reason = nil
      return
    }
    decided = amount
    reason = decision.reason
    if let way = try? high.subtracting(low), let part = try? amount.subtracting(low) {
      position = try? part.divided(by: way, roundedTo: 4, mode: .halfEven)
    } else {
      position = nil
    }
  }

  fileprivate init(_ other: Self, isOutlier: Bool) {
    incident = other.incident
    person = other.person
    low = other.low
    high = other.high
    decided = other.decided
    position = other.position
    reason = other.reason
    self.isOutlier = isOutlier
  }
}

extension DiscretionList.Group {
  /// The one in the middle, or what lies between the two.
  private static func median(_ sorted: [Decimal]) -> Decimal? {
    guard let upper = sorted.indices.contains(sorted.count / 2) ? sorted[sorted.count / 2] : nil
    else { return nil }
    if !sorted.count.isMultiple(of: 2) { return upper }
    return (try? sorted[sorted.count / 2 - 1].adding(upper)).flatMap {
      try? $0.multiplied(by: Decimal(mantissa: 5, scale: 1))
    }
  }

  init(_ entries: [DiscretionList.Entry], _ key: DiscretionList.Key, policy: Int) {
    self.policy = policy
    rule = key.rule
    role = key.role
    booking = key.booking
    let positions = entries.compactMap(\.position).sorted()
    let middle = Self.median(positions)
    median = middle
    self.entries = entries.map { entry in
      guard positions.count >= DiscretionList.outlierCount, let middle,
        let position = entry.position, let distance = try? position.subtracting(middle)
      else { return entry }
      return DiscretionList.Entry(
        entry, isOutlier: distance.magnitude > DiscretionList.outlierDistance)
    }
  }
}
