import CulpaSyntax

/// What earlier incidents were to each tally, by what they have in common.
///
/// Grows in the order of occurrence; asking looks at the incidents in the window and no others.
struct TallyHistory: Sendable {
  /// What an incident was to a tally.
  struct Entry: Sendable {
    let name: String
    let day: Day
    let seconds: Int64
    let isCertain: Bool
    let figure: Value
  }

  /// Values in common, in the order of the tally's keys.
  typealias Key = [Value]

  private struct Column: Sendable {
    var entries: [Entry] = []

    mutating func add(_ entry: Entry) {
      // Nearly always at the end; a day without a time stands behind the times of that day.
      var place = entries.count
      while place > 0, entries[place - 1].seconds > entry.seconds { place -= 1 }
      entries.insert(entry, at: place)
    }
  }

  private var columns: [Int: [Key: Column]] = [:]
  /// Those of which something in common is not known, which may match any; by tally.
  private var open: [Int: Column] = [:]
  private var all: [Int: Column] = [:]
  /// Incidents without a date, any of which may be an earlier one, by tally.
  private var undated: [Int: [(name: String, key: Key?)]] = [:]

  // MARK: Recording

  /// - Parameter keys: the values in common: several where several people hold a role; `nil` where one is
  ///   not known.
  mutating func record(_ entry: Entry, tally: Int, keys: [Key]?) {
    all[tally, default: Column()].add(entry)
    guard let keys else { return open[tally, default: Column()].add(entry) }
    for key in keys { columns[tally, default: [:]][key, default: Column()].add(entry) }
  }

  mutating func recordUndated(_ name: String, tally: Int, keys: [Key]?) {
    undated[tally, default: []] += keys.map { $0.map { (name, $0) } } ?? [(name, nil)]
  }

  // MARK: Asking

  /// What earlier incidents come to, and whether each is certain.
  struct Answer {
    var certain: [Entry] = []
    var possible: [Entry] = []
    /// Incidents without a date that may be earlier ones.
    var undated = 0
  }

  /// - Parameters:
  ///   - keys: as in ``record(_:tally:keys:)``.
  ///   - start: whether an incident of a day lies in the window; holds from some day on.
  func entries(
    tally: Int, keys: [Key]?, before limit: Int64?, name: String, since start: (Day) -> Bool
  ) -> Answer {
    var answer = Answer()
    var seen: Set<String> = []
    let isKnown = keys != nil && limit != nil
    let own: [Column] =
      keys.map { keys in keys.compactMap { columns[tally]?[$0] } }
      ?? (all[tally].map { [$0] } ?? [])
    for column in own {
      for entry in Self.within(column, before: limit, start) where seen.insert(entry.name).inserted
      {
        if isKnown, entry.isCertain {
          answer.certain.append(entry)
        } else {
          answer.possible.append(entry)
        }
      }
    }
    if keys != nil, let column = open[tally] {
      answer.possible += Self.within(column, before: limit, start).filter {
        seen.insert($0.name).inserted
      }
    }
    let others = Set(
      (undated[tally] ?? []).filter { other in
        other.name != name
          && (other.key.map { key in keys.map { $0.contains(key) } ?? true } ?? true)
      }.map(\.name))
    answer.undated = others.count
    return answer
  }

  private static func within(
    _ column: Column, before limit: Int64?, _ start: (Day) -> Bool
  ) -> ArraySlice<Entry> {
    let entries = column.entries
    var low = 0
    var high = entries.count
    if let limit {
      while low < high {
        let middle = (low + high) / 2
        if entries[middle].seconds < limit { low = middle + 1 } else { high = middle }
      }
    }
    let end = limit == nil ? entries.count : low
    low = 0
    high = end
    while low < high {
      let middle = (low + high) / 2
      if start(entries[middle].day) { high = middle } else { low = middle + 1 }
    }
    return entries[low..<end]
  }
}
