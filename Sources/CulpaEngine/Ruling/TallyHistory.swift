import CulpaSyntax

/// What earlier incidents were to one tally, by what they have in common.
///
/// Grows in the order of occurrence. What is asked of it costs little, however many there are: those with
/// the same in common stand together, and their sums with them.
struct TallyHistory: Sendable {
  /// Values in common, in the order of the tally's keys.
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

  private struct Column: Sendable {
    var certain = TallySeries()
    var possible = TallySeries()
  }

  private let measure: AccountTally.Measure
  private var columns: [Key: Column] = [:]
  /// Those of which something in common is not known, which may match any.
  private var open = TallySeries()
  private var all = TallySeries()
  /// Names of incidents without a date, any of which may be an earlier one; under no key those that may
  /// match any.
  private var undated: [Key?: Set<String>] = [:]
  private var allUndated: Set<String> = []

  /// Nothing yet.
  init(_ tally: Tally) { measure = tally.base.measure }

  // MARK: Recording

  /// - Parameter keys: the values in common: several where several people hold a role; `nil` where one is
  ///   not known.
  mutating func record(_ entry: TallySeries.Entry, isCertain: Bool, keys: [Key]?) {
    all.add(entry, for: measure)
    guard let keys else { return open.add(entry, for: measure) }
    for key in keys {
      if isCertain {
        columns[key, default: Column()].certain.add(entry, for: measure)
      } else {
        columns[key, default: Column()].possible.add(entry, for: measure)
      }
    }
  }

  mutating func recordUndated(_ name: String, keys: [Key]?) {
    allUndated.insert(name)
    guard let keys else {
      undated[nil, default: []].insert(name)
      return
    }
    for key in keys { undated[key, default: []].insert(name) }
  }

  // MARK: Asking

  /// - Parameters:
  ///   - keys: as in ``record(_:isCertain:keys:)``.
  ///   - name: the incident that asks, which is not earlier than itself.
  ///   - isInWindow: whether an incident of a day lies in the window; holds from some day on.
  func answer(
    keys: [Key]?, before limit: Int64?, name: String, _ isInWindow: (Day) -> Bool
  ) -> Answer {
    var answer = Answer()
    if let keys, let limit {
      addColumns(keys, before: limit, isInWindow, to: &answer)
      addPossible(open, before: limit, isInWindow, to: &answer)
    } else if let keys {
      addPossible(columns(keys), before: nil, isInWindow, to: &answer)
      addPossible(open, before: nil, isInWindow, to: &answer)
    } else {
      addPossible(all, before: limit, isInWindow, to: &answer)
    }
    addUndated(keys, name, to: &answer)
    return answer
  }

  private func addColumns(
    _ keys: [Key], before limit: Int64, _ isInWindow: (Day) -> Bool, to answer: inout Answer
  ) {
    guard keys.count > 1 else {
      guard let key = keys.first, let column = columns[key] else { return }
      let stretch = column.certain.stretch(before: limit, isInWindow)
      answer.sum = column.certain.sum(of: stretch, for: measure)
      answer.certain = column.certain.entries[stretch].prefix(Answer.named).map(\.name)
      return addPossible(column.possible, before: limit, isInWindow, to: &answer)
    }
    // An incident that several of the people had a part in counts once.
    for isCertain in [true, false] {
      for entry in merged(keys, isCertain: isCertain, before: limit, isInWindow) {
        let one = TallySum(isCertain: isCertain, figure: entry.figure, for: measure)
        answer.sum = answer.sum.joined(one, for: measure)
        if isCertain, answer.certain.count < Answer.named { answer.certain.append(entry.name) }
        if !isCertain, answer.possible.count < Answer.named { answer.possible.append(entry.name) }
      }
    }
  }

  private func merged(
    _ keys: [Key], isCertain: Bool, before limit: Int64?, _ isInWindow: (Day) -> Bool
  ) -> [TallySeries.Entry] {
    var seen: Set<String> = []
    var found: [TallySeries.Entry] = []
    for column in keys.compactMap({ columns[$0] }) {
      let series = isCertain ? column.certain : column.possible
      found += series.entries[series.stretch(before: limit, isInWindow)].filter {
        seen.insert($0.name).inserted
      }
    }
    return found.sorted { ($0.seconds, $0.name) < ($1.seconds, $1.name) }
  }

  /// All that may be before an incident without a date.
  private func columns(_ keys: [Key]) -> TallySeries {
    if keys.count == 1, let column = keys.first.flatMap({ columns[$0] }),
      column.possible.entries.isEmpty
    {
      return column.certain
    }
    var series = TallySeries()
    for isCertain in [true, false] {
      for entry in merged(keys, isCertain: isCertain, before: nil, { _ in true }) {
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

  private func addUndated(_ keys: [Key]?, _ name: String, to answer: inout Answer) {
    var others = undated[nil] ?? []
    if let keys {
      for key in keys { others.formUnion(undated[key] ?? []) }
    } else {
      others = allUndated
    }
    others.remove(name)
    answer.sum.possible += others.count
    let free = Answer.named - answer.possible.count
    if free > 0 { answer.possible += others.sorted().prefix(free) }
  }
}
