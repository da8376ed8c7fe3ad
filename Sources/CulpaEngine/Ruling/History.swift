import CulpaSyntax

/// What earlier rulings left behind: who held which role in incidents of which severity, and which
/// months of whose wage are taken. Grows in the order of occurrence; never searched as a whole.
struct History: Sendable {
  private struct Key: Hashable {
    let person: Int32
    let role: Int32
    let level: Int32
    /// −1 for all kinds, −2 where the kind is not recorded.
    let kind: Int32

    init(_ person: PersonID, _ role: RoleID, _ level: Int32, kind: Int32) {
      self.person = Int32(clamping: person.index)
      self.role = Int32(clamping: role.index)
      self.level = level
      self.kind = kind
    }
  }

  /// Moments, ascending; of settled severities, and of merely possible ones.
  private struct Moments {
    var certain: [Int64] = []
    var possible: [Int64] = []

    mutating func add(_ moment: Int64, isCertain: Bool) {
      if isCertain { Self.insert(moment, &certain) } else { Self.insert(moment, &possible) }
    }

    /// Nearly always at the end; a day without a time stands behind the times of that day.
    private static func insert(_ moment: Int64, _ moments: inout [Int64]) {
      var place = moments.count
      while place > 0, moments[place - 1] > moment { place -= 1 }
      moments.insert(moment, at: place)
    }
  }

  private var moments: [Key: Moments] = [:]
  /// By tally: what each incident was to it.
  var tallies: [Int: TallyHistory] = [:]
  /// Incidents without a date, any of which may be an earlier one: how many, and by name.
  private var undated: [Key: Int] = [:]
  private var undatedKeys: [String: Set<Key>] = [:]

  /// Records one ruling. Must be called in the order of occurrence.
  ///
  /// A day without a time stands at its end, so that of two incidents of that day neither is prior.
  mutating func record(_ ruling: Ruling, _ incident: IncidentRecord) {
    guard let moment = incident.moment else { return }
    var seconds = moment.secondsSince1970
    if case .day = incident.occurred { seconds = moment.secondsSince1970 + 86_399 }
    let isSettled = ruling.severity.possible.nonzeroBitCount == 1
    for (key, isCertain) in Self.keys(ruling, incident) {
      moments[key, default: Moments()].add(seconds, isCertain: isSettled && isCertain)
    }
  }

  /// Records the ruling on an incident without a date, which may lie before any other. Its severity must
  /// be judged as if all earlier incidents were possible.
  mutating func recordUndated(_ ruling: Ruling, _ incident: IncidentRecord) {
    let keys = Set(Self.keys(ruling, incident).map(\.key))
    for key in keys { undated[key, default: 0] += 1 }
    undatedKeys[incident.name] = keys
  }

  private static func keys(
    _ ruling: Ruling, _ incident: IncidentRecord
  ) -> [(key: Key, isCertain: Bool)] {
    var found: [(key: Key, isCertain: Bool)] = []
    var kind: Int32 = -2
    if case .symbol(_, let member) = incident.kind { kind = member }
    var levels = ruling.severity.possible >> 1
    while levels != 0 {
      let level = Int32(levels.trailingZeroBitCount)
      levels &= levels - 1
      for party in ruling.parties {
        guard let person = party.person else { continue }
        for kind in [-1, kind] {
          found.append((Key(person, party.role, level, kind: kind), party.isCertain))
        }
      }
    }
    return found
  }

  /// How many earlier incidents a query finds for a person in a role; of those without a date all but the
  /// one that asks.
  ///
  /// - Parameter isInWindow: whether an incident of a day lies in the window; holds from some day on.
  func count(
    _ query: PriorQuery, levels wanted: UInt64, person: PersonID, role: RoleID,
    before moment: Instant?, of incident: IncidentRecord, _ isInWindow: (Day) -> Bool
  ) -> (certain: Int, possible: Int) {
    var certain = 0
    var possible = 0
    let own = undatedKeys[incident.name]
    func add(_ key: Key, isSure: Bool) {
      let found = moments[key] ?? Moments()
      let sure = Self.count(found.certain, before: moment, isInWindow)
      if isSure { certain += sure } else { possible += sure }
      possible += Self.count(found.possible, before: moment, isInWindow)
      possible += (undated[key] ?? 0) - (own.map { $0.contains(key) } ?? false ? 1 : 0)
    }
    var levels = wanted >> 1
    while levels != 0 {
      let level = Int32(levels.trailingZeroBitCount)
      levels &= levels - 1
      guard query.sameKind else {
        add(Key(person, role, level, kind: -1), isSure: true)
        continue
      }
      if case .symbol(_, let member) = incident.kind {
        add(Key(person, role, level, kind: member), isSure: true)
        // What has no kind recorded may be of this one.
        add(Key(person, role, level, kind: -2), isSure: false)
      } else {
        add(Key(person, role, level, kind: -1), isSure: false)
      }
    }
    return (certain, possible)
  }

  private static func count(
    _ moments: [Int64], before: Instant?, _ isInWindow: (Day) -> Bool
  ) -> Int {
    let end = before.map { limit in
      firstIndex(moments) { $0 >= limit.secondsSince1970 }
    }
    let start = firstIndex(moments) { seconds in
      isInWindow(Instant(secondsSince1970: seconds)?.day ?? .first)
    }
    return max(0, (end ?? moments.count) - start)
  }

  /// The first of moments for which something holds, which then holds for the rest.
  private static func firstIndex(_ moments: [Int64], _ holds: (Int64) -> Bool) -> Int {
    var low = 0
    var high = moments.count
    while low < high {
      let middle = (low + high) / 2
      if holds(moments[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension CalendarSpan {
  /// Whether a window that begins on a day holds another: "again within three months" of it.
  func reaches(_ day: Day?, from first: Day, _ overflow: MonthOverflow) -> Bool {
    guard let day, let last = first.adding(self, overflow: overflow) else { return true }
    return last >= day
  }
}
