import CulpaSyntax

/// What an incident has in common with others: the known values of a tally's keys, one list for each
/// combination of holders of roles.
struct TallyKeys: Sendable {
  /// Which keys are known: bit *n* is the n-th.
  let known: UInt64
  /// In the order of the keys; what is not known is left out.
  private let lists: [[Value?]]

  /// - Parameter lists: each with the same values unknown.
  init(_ lists: [[Value?]]) {
    self.lists = lists
    var known: UInt64 = 0
    for (index, value) in (lists.first ?? []).enumerated() where value != nil {
      known |= 1 << UInt64(index)
    }
    self.known = known
  }

  /// The values of some of the keys, each combination once.
  func values(of subset: UInt64) -> [TallyHistory.Key] {
    var seen: Set<TallyHistory.Key> = []
    return lists.compactMap { list in
      let key = list.enumerated().compactMap { subset & (1 << UInt64($0)) == 0 ? nil : $1 }
      return seen.insert(key).inserted ? key : nil
    }
  }
}

/// What earlier incidents were to one tally, by what they have in common.
///
/// Grows in the order of occurrence. What is asked of it costs little, however many there are: those with
/// the same in common stand together, and their sums with them. Where something is not known of either,
/// the rest must agree: one thing that is known to differ rules an incident out.
struct TallyHistory: Sendable {
  /// Known values in common, in the order of the tally's keys.
  typealias Key = [Value]

  /// What comes before an incident.
  struct Answer: Sendable {
    var sum = TallySum()
    /// Names of those that certainly count and of those that may, so many of each at most.
    var certain: [String] = []
    var possible: [String] = []

    /// How many are named.
    static let named = 8
  }

  /// Which keys are known of an incident, and which of these one that asks knows too.
  private struct Shape: Hashable {
    let known: UInt64
    let shared: UInt64
  }

  private struct Column: Sendable {
    var certain = TallySeries()
    var possible = TallySeries()
  }

  private let measure: AccountTally.Measure
  /// All keys of the tally.
  private let full: UInt64
  private var columns: [Shape: [Key: Column]] = [:]
  /// Names of incidents without a date, any of which may be an earlier one.
  private var undated: [Shape: [Key: Set<String>]] = [:]

  /// Nothing yet.
  init(_ tally: Tally) {
    measure = tally.base.measure
    full = (1 << UInt64(min(tally.keys.count, 63))) - 1
  }

  /// With many keys not every choice of them is kept: where one is missing, all may match.
  private static let indexed: UInt64 = 0b1111

  private func subsets(of known: UInt64) -> [UInt64] {
    guard full <= Self.indexed else { return known == 0 ? [0] : [0, known] }
    return (0...known).filter { $0 & ~known == 0 }
  }

  /// What is looked up of incidents of which some keys are known.
  private func shared(_ known: UInt64, with keys: TallyKeys) -> UInt64 {
    let both = known & keys.known
    return full <= Self.indexed || both == known ? both : 0
  }

  // MARK: Recording

  mutating func record(_ entry: TallySeries.Entry, isCertain: Bool, keys: TallyKeys) {
    for subset in subsets(of: keys.known) {
      let shape = Shape(known: keys.known, shared: subset)
      for key in keys.values(of: subset) {
        // Where something is not known nothing is certain.
        if isCertain, subset == full {
          columns[shape, default: [:]][key, default: Column()].certain.add(entry, for: measure)
        } else {
          columns[shape, default: [:]][key, default: Column()].possible.add(entry, for: measure)
        }
      }
    }
  }

  mutating func recordUndated(_ name: String, keys: TallyKeys) {
    for subset in subsets(of: keys.known) {
      let shape = Shape(known: keys.known, shared: subset)
      for key in keys.values(of: subset) {
        undated[shape, default: [:]][key, default: []].insert(name)
      }
    }
  }

  // MARK: Asking

  /// - Parameters:
  ///   - name: the incident that asks, which is not earlier than itself.
  ///   - isInWindow: whether an incident of a day lies in the window; holds from some day on.
  func answer(
    keys: TallyKeys, before limit: Int64?, name: String, _ isInWindow: (Day) -> Bool
  ) -> Answer {
    var answer = Answer()
    let shapes = Set(columns.keys.map(\.known)).sorted(by: >)
    for known in shapes {
      let shape = Shape(known: known, shared: shared(known, with: keys))
      guard let columns = columns[shape] else { continue }
      let found = keys.values(of: shape.shared).compactMap { columns[$0] }
      if let limit, known == full, keys.known == full {
        addColumns(found, before: limit, isInWindow, to: &answer)
      } else {
        addPossible(joined(found, before: limit), before: limit, isInWindow, to: &answer)
      }
    }
    addUndated(keys, name, to: &answer)
    return answer
  }

  private func addColumns(
    _ columns: [Column], before limit: Int64, _ isInWindow: (Day) -> Bool, to answer: inout Answer
  ) {
    guard columns.count > 1 else {
      guard let column = columns.first else { return }
      let stretch = column.certain.stretch(before: limit, isInWindow)
      answer.sum = column.certain.sum(of: stretch, for: measure)
      answer.certain = column.certain.entries[stretch].prefix(Answer.named).map(\.name)
      return addPossible(column.possible, before: limit, isInWindow, to: &answer)
    }
    // An incident that several of the people had a part in counts once.
    for isCertain in [true, false] {
      for entry in merged(columns, isCertain: isCertain, before: limit, isInWindow) {
        let one = TallySum(isCertain: isCertain, figure: entry.figure, for: measure)
        answer.sum = answer.sum.joined(one, for: measure)
        if isCertain, answer.certain.count < Answer.named { answer.certain.append(entry.name) }
        if !isCertain, answer.possible.count < Answer.named { answer.possible.append(entry.name) }
      }
    }
  }

  private func merged(
    _ columns: [Column], isCertain: Bool, before limit: Int64?, _ isInWindow: (Day) -> Bool
  ) -> [TallySeries.Entry] {
    var seen: Set<String> = []
    var found: [TallySeries.Entry] = []
    for column in columns {
      let series = isCertain ? column.certain : column.possible
      found += series.entries[series.stretch(before: limit, isInWindow)].filter {
        seen.insert($0.name).inserted
      }
    }
    return found.sorted { ($0.seconds, $0.name) < ($1.seconds, $1.name) }
  }

  /// All that may match, or may be before an incident without a date.
  private func joined(_ columns: [Column], before limit: Int64?) -> TallySeries {
    if columns.count == 1, let column = columns.first {
      if column.possible.entries.isEmpty { return column.certain }
      if column.certain.entries.isEmpty { return column.possible }
    }
    var series = TallySeries()
    for isCertain in [true, false] {
      for entry in merged(columns, isCertain: isCertain, before: limit, { _ in true }) {
        series.add(entry, for: .count)
      }
    }
    return series
  }

  private func addPossible(
    _ series: TallySeries, before limit: Int64?, _ isInWindow: (Day) -> Bool,
    to answer: inout Answer
  ) {
    let stretch = series.stretch(before: limit, isInWindow)
    answer.sum.possible += stretch.count
    let free = Answer.named - answer.possible.count
    answer.possible += series.entries[stretch].prefix(max(0, free)).map(\.name)
  }

  private func addUndated(_ keys: TallyKeys, _ name: String, to answer: inout Answer) {
    var others: Set<String> = []
    for known in Set(undated.keys.map(\.known)) {
      let shape = Shape(known: known, shared: shared(known, with: keys))
      for key in keys.values(of: shape.shared) { others.formUnion(undated[shape]?[key] ?? []) }
    }
    others.remove(name)
    answer.sum.possible += others.count
    let free = Answer.named - answer.possible.count
    if free > 0 { answer.possible += others.sorted().prefix(free) }
  }
}
