/// Makes an incident simpler, line after line, as long as a test goes on failing in the same way.
struct Shrinking {
  /// The simplest found so far.
  private(set) var best: [MadeUpValue]
  /// How the test ended with it.
  private(set) var result: TestResult
  let lines: [MadeUpLine]
  private var steps = 0

  /// The most incidents tried.
  private static let mostSteps = 600

  /// Answers how a test ended with other values, or `nil` where it did not fail in the same way.
  typealias Run = ([MadeUpValue]) -> TestResult?

  init(best: [MadeUpValue], result: TestResult, lines: [MadeUpLine]) {
    self.best = best
    self.result = result
    self.lines = lines
  }

  /// Goes over all lines until none gets simpler.
  mutating func shrink(_ run: Run) {
    var isSmaller = true
    while isSmaller, steps < Self.mostSteps {
      isSmaller = false
      for index in best.indices {
        let before = best[index]
        shrink(index, run)
        if best[index] != before { isSmaller = true }
      }
    }
  }

  private mutating func tries(_ index: Int, _ value: MadeUpValue, _ run: Run) -> Bool {
    guard best[index] != value, steps < Self.mostSteps else { return false }
    steps += 1
    var other = best
    other[index] = value
    guard let ended = run(other) else { return false }
    best = other
    result = ended
    return true
  }

  private mutating func shrink(_ index: Int, _ run: Run) {
    let line = lines[index]
    if line.isOptional, tries(index, .absent, run) { return }
    switch best[index] {
    case .absent, .truth(false): return
    case .truth(true): _ = tries(index, .truth(false), run)
    case .member(let member):
      for smaller in 0..<member where tries(index, .member(smaller), run) { return }
    case .day(let day):
      for earlier in line.telling.prefix(while: { $0 != .day(day) })
      where tries(index, earlier, run) { return }
    case .units(let units): halve(index, units, run)
    case .holder(let tier, let prior, let level):
      shrinkPrior(index, tier, prior, level, run)
      guard case .holder(_, let left, let grave) = best[index] else { return }
      for smaller in 0..<(tier ?? 0)
      where tries(index, .holder(tier: smaller, prior: left, level: grave), run) { return }
    }
  }

  private mutating func shrinkPrior(
    _ index: Int, _ tier: Int?, _ prior: Int, _ level: Int, _ run: Run
  ) {
    if prior == 0 || tries(index, .holder(tier: tier, prior: 0, level: 0), run) { return }
    for fewer in 1..<prior
    where tries(index, .holder(tier: tier, prior: fewer, level: level), run) { return }
  }

  /// The smallest number of units for which it fails, where it fails from some number on.
  private mutating func halve(_ index: Int, _ units: Int, _ run: Run) {
    if units == 0 || tries(index, .units(0), run) { return }
    var passes = 0
    var fails = units
    while fails - passes > 1 {
      let middle = passes + (fails - passes) / 2
      if tries(index, .units(middle), run) { fails = middle } else { passes = middle }
    }
  }
}
