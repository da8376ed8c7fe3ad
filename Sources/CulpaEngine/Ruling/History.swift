import CulpaSyntax

/// What earlier rulings left behind: who held which role in incidents of which severity, and which
/// months of whose wage are taken. Grows in the order of occurrence; never searched as a whole.
struct History: Sendable {
  private struct Key: Hashable {
    let person: Int32
    let role: Int32
    let level: Int32
    /// −1 for all kinds, −2 for incidents whose kind is not recorded.
    let kind: Int32
  }

  /// Moments, ascending; of settled severities, and of merely possible ones.
  private struct Moments {
    var certain: [Int64] = []
    var possible: [Int64] = []
  }

  private var moments: [Key: Moments] = [:]
  /// By person: what is already taken of each month.
  private var taken: [Int: [Int: Decimal]] = [:]

  /// Records one ruling. Must be called in the order of occurrence.
  mutating func record(_ ruling: Ruling, _ incident: IncidentRecord) {
    guard let moment = incident.moment else { return }
    let settled = ruling.severity.possible.nonzeroBitCount == 1
    var levels = ruling.severity.possible >> 1
    var kind: Int32 = -1
    if case .symbol(_, let member) = incident.kind { kind = member }
    while levels != 0 {
      let level = Int32(levels.trailingZeroBitCount)
      levels &= levels - 1
      for party in ruling.parties {
        guard let person = party.person else { continue }
        let certain = settled && party.isCertain
        add(moment, person, party.role, level, -1, certain)
        if kind >= 0 {
          add(moment, person, party.role, level, kind, certain)
        } else {
          add(moment, person, party.role, level, -2, false)
        }
      }
    }
  }

  private mutating func add(
    _ moment: Instant, _ person: PersonID, _ role: RoleID, _ level: Int32, _ kind: Int32,
    _ certain: Bool
  ) {
    let key = Key(
      person: Int32(clamping: person.index), role: Int32(clamping: role.index), level: level,
      kind: kind)
    if certain {
      moments[key, default: Moments()].certain.append(moment.secondsSince1970)
    } else {
      moments[key, default: Moments()].possible.append(moment.secondsSince1970)
    }
  }

  /// How many earlier incidents a query finds for a person in a role.
  func count(
    _ query: PriorQuery, person: PersonID, role: RoleID, before moment: Instant?, since: Instant?,
    kind: Value
  ) -> (certain: Int, possible: Int) {
    var certain = 0
    var possible = 0
    var kindNumber: Int32 = -1
    if query.sameKind, case .symbol(_, let member) = kind { kindNumber = member }
    func key(_ level: Int32, _ kind: Int32) -> Key {
      Key(
        person: Int32(clamping: person.index), role: Int32(clamping: role.index), level: level,
        kind: kind)
    }
    var levels = query.levels >> 1
    while levels != 0 {
      let level = Int32(levels.trailingZeroBitCount)
      levels &= levels - 1
      if let found = moments[key(level, kindNumber)] {
        certain += Self.count(found.certain, since: since, before: moment)
        possible += Self.count(found.possible, since: since, before: moment)
      }
      // An incident of unknown kind may be of the same one.
      if kindNumber >= 0, let found = moments[key(level, -2)] {
        possible += Self.count(found.possible, since: since, before: moment)
      }
    }
    if query.sameKind, kindNumber < 0 { return (0, certain + possible) }
    return (certain, possible)
  }

  private static func count(_ moments: [Int64], since: Instant?, before: Instant?) -> Int {
    let end = before.map { firstIndex(moments, notBefore: $0.secondsSince1970) } ?? moments.count
    let start = since.map { firstIndex(moments, notBefore: $0.secondsSince1970) } ?? 0
    return max(0, end - start)
  }

  private static func firstIndex(_ moments: [Int64], notBefore limit: Int64) -> Int {
    var low = 0
    var high = moments.count
    while low < high {
      let middle = (low + high) / 2
      if moments[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What is taken of a month of a person's wage.
  func taken(_ person: PersonID, month: Int) -> Decimal {
    taken[person.index]?[month] ?? .zero
  }

  /// Takes more of a month.
  mutating func take(_ amount: Decimal, of person: PersonID, month: Int) {
    let before = taken[person.index]?[month] ?? .zero
    taken[person.index, default: [:]][month] = (try? before.adding(amount)) ?? before
  }
}
