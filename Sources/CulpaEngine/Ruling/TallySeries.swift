import CulpaSyntax

/// What incidents were to a tally, in the order of occurrence, with the sums of blocks of them: what any
/// stretch comes to is put together from few blocks.
struct TallySeries: Sendable {
  /// What an incident was to a tally.
  struct Entry: Sendable {
    let name: String
    let day: Day
    /// A day without a time stands at its end.
    let seconds: Int64
    let figure: Value
  }

  private(set) var entries: [Entry] = []
  /// At level *k* the sums of whole blocks of 2ᵏ entries, the first block first.
  private var blocks: [[TallySum]] = []

  /// Adds an incident, nearly always at the end.
  mutating func add(_ entry: Entry, for measure: AccountTally.Measure) {
    var place = entries.count
    while place > 0, entries[place - 1].seconds > entry.seconds { place -= 1 }
    entries.insert(entry, at: place)
    for level in blocks.indices {
      blocks[level].removeLast(max(0, blocks[level].count - place >> level))
    }
    for index in place..<entries.count { sumBlocks(endingWith: index, measure) }
  }

  private mutating func sumBlocks(endingWith index: Int, _ measure: AccountTally.Measure) {
    var sum = TallySum(isCertain: true, figure: entries[index].figure, for: measure)
    var level = 0
    while true {
      if blocks.count == level { blocks.append([]) }
      let before = blocks[level].last
      blocks[level].append(sum)
      // Every second block closes one that is twice as long.
      guard blocks[level].count % 2 == 0, let before else { return }
      sum = before.joined(sum, for: measure)
      level += 1
    }
  }

  /// What a stretch comes to.
  func sum(of stretch: Range<Int>, for measure: AccountTally.Measure) -> TallySum {
    var sum = TallySum()
    var place = stretch.lowerBound
    while place < stretch.upperBound {
      var level = 0
      while place % (2 << level) == 0, place + (2 << level) <= stretch.upperBound { level += 1 }
      sum = sum.joined(blocks[level][place >> level], for: measure)
      place += 1 << level
    }
    return sum
  }

  /// The entries before a moment, from the first day on that lies in a window.
  ///
  /// - Parameter isInWindow: holds from some day on.
  func stretch(before limit: Int64?, _ isInWindow: (Day) -> Bool) -> Range<Int> {
    let end = limit.map { limit in firstIndex(entries.count) { $0.seconds >= limit } }
    let start = firstIndex(end ?? entries.count) { isInWindow($0.day) }
    return start..<(end ?? entries.count)
  }

  /// The first of `count` entries for which `holds`, which then holds for the rest.
  private func firstIndex(_ count: Int, _ holds: (Entry) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(entries[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
