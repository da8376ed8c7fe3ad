import CulpaSyntax

/// Sums charges and rewards over rulings.
public struct Summing {
  let grouping: Grouping
  private var rows: [Totals.Key: Totals.Row] = [:]

  /// What rows can be grouped by.
  public enum Grouping: String {
    case all, person, department, severity, kind, rule, month

    init?(_ name: Name) {
      let spelled: [(Keyword, Grouping)] = [
        (.person, .person), (.department, .department), (.severity, .severity), (.kind, .kind),
        (.rule, .rule), (.month, .month),
      ]
      guard let found = spelled.first(where: { BuiltIn.spells(name.text, $0.0) }) else {
        return nil
      }
      self = found.1
    }
  }

  /// Sums of nothing yet.
  public init(by grouping: Grouping) { self.grouping = grouping }

  /// Takes a ruling into its groups.
  public mutating func add(_ judged: JudgedIncident, _ workspace: Workspace) {
    let record = workspace.record(of: judged)
    var touched: Set<Totals.Key> = []
    if judged.settlement != nil { return add(settlement: judged, record, workspace) }
    switch grouping {
    case .all: touched.insert(.all)
    case .severity:
      touched.insert(.severity(judged.ruling.severity.possible, policy: judged.policy))
    case .kind: touched.insert(.kind(record.kind, policy: judged.policy))
    case .month:
      touched.insert(
        .month(record.moment.map { $0.day.year * 12 + $0.day.month - 1 }))
    case .person, .department, .rule: break
    }
    let place = touched.first ?? .all
    for charge in judged.ruling.charges {
      touched.insert(key(of: charge, judged, workspace) ?? place)
    }
    add(judged, workspace, elsewhere: place)
    for key in touched { rows[key, default: Self.empty(key)].incidents += 1 }
  }

  /// What a settlement charges counts, itself it is no incident: it has no kind, and its grade is none of
  /// the severities.
  private mutating func add(
    settlement judged: JudgedIncident, _ record: IncidentRecord, _ workspace: Workspace
  ) {
    var place = Totals.Key.all
    switch grouping {
    case .severity, .kind: place = .settlements
    case .month: place = .month(record.moment.map { $0.day.year * 12 + $0.day.month - 1 })
    case .all: rows[.all] = rows[.all] ?? Self.empty(.all)
    case .person, .department, .rule: break
    }
    add(judged, workspace, elsewhere: place)
  }

  /// Adds the amounts of a ruling, and takes off what parts of one amount can't come to together.
  private mutating func add(
    _ judged: JudgedIncident, _ workspace: Workspace, elsewhere place: Totals.Key
  ) {
    var divided: [Totals.Key: [Int]] = [:]
    for (position, charge) in judged.ruling.charges.enumerated() {
      let key = key(of: charge, judged, workspace) ?? place
      add(charge, to: key)
      if case .apportioned? = charge.steps.first {
        divided[key, default: []].append(position)
      }
    }
    for (key, positions) in divided {
      guard let high = rows[key]?.chargesHigh else { continue }
      rows[key]?.chargesHigh = try? high.subtracting(judged.ruling.sharedExcess(of: positions))
    }
  }

  static func empty(_ key: Totals.Key) -> Totals.Row {
    Totals.Row(
      key: key, incidents: 0, chargesLow: .zero, chargesHigh: .zero, rewardsLow: .zero,
      rewardsHigh: .zero)
  }

  private func key(
    of charge: Charge, _ judged: JudgedIncident, _ workspace: Workspace
  ) -> Totals.Key? {
    let person = judged.ruling.parties[charge.party].person
    let role = judged.ruling.parties[charge.party].role
    switch grouping {
    case .all, .severity, .kind, .month: return nil
    case .person:
      let isHidden = workspace.policies[judged.policy].policy.roles[role.index].isConfidential
      return isHidden ? .all : person.map { .person($0) } ?? .all
    case .department:
      let isHidden = workspace.policies[judged.policy].policy.roles[role.index].isConfidential
      if isHidden { return .all }
      return .department(person.map { workspace.people[$0.index].department } ?? .unknown)
    case .rule: return charge.rules.first.map { .rule($0, policy: judged.policy) }
    }
  }

  private mutating func add(_ charge: Charge, to key: Totals.Key) {
    var row = rows[key] ?? Self.empty(key)
    if charge.isReward {
      row.rewardsLow = (try? row.rewardsLow.adding(charge.low)) ?? row.rewardsLow
      row.rewardsHigh = Self.sum(row.rewardsHigh, charge.high)
    } else {
      row.chargesLow = (try? row.chargesLow.adding(charge.low)) ?? row.chargesLow
      row.chargesHigh = Self.sum(row.chargesHigh, charge.high)
    }
    rows[key] = row
  }

  private static func sum(_ left: Decimal?, _ right: Decimal?) -> Decimal? {
    guard let left, let right else { return nil }
    return try? left.adding(right)
  }

  /// The rows in an order that hangs on names alone.
  public func totals(_ workspace: Workspace) -> Totals {
    let sorted = rows.values.map { (Self.order($0.key, workspace), $0) }.sorted { $0.0 < $1.0 }
    return Totals(
      grouping: grouping == .all ? nil : grouping.rawValue, rows: sorted.map { $0.1 })
  }

  private static func order(_ key: Totals.Key, _ workspace: Workspace) -> (Int, Int, String) {
    switch key {
    case .person(let id): (0, 0, workspace.people[id.index].label.name)
    case .department(.text(let id)): (0, 0, workspace.texts[id])
    case .department: (1, 0, "")
    case .severity(let mask, let policy): (policy, -Int(clamping: mask), "")
    case .kind(.symbol(_, let member), let policy): (policy, Int(member), "")
    case .kind(_, let policy): (policy, .max, "")
    case .rule(let id, let policy):
      (policy, workspace.policies[policy].ruleRank[id.index], "")
    case .month(let month): (0, month ?? .max, "")
    case .all: (2, 0, "")
    case .settlements: (Int.max, 0, "")
    }
  }
}
