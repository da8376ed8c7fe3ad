import CulpaEngine
import CulpaSyntax

/// The head figures of a month, gathered ruling by ruling.
struct MonthTally {
  /// A sum between two ends; `high` is `nil` where nothing that is known bounds it.
  struct Sum {
    var low = Decimal.zero
    var high: Decimal? = .zero

    mutating func add(_ low: Decimal, _ high: Decimal?) {
      self.low = (try? self.low.adding(low)) ?? self.low
      self.high = self.high.flatMap { top in high.flatMap { try? top.adding($0) } }
    }
  }

  private(set) var incidents = 0
  private(set) var charged = Sum()
  private(set) var rewarded = Sum()
  /// Charges and rewards, and those of them that leave something to decide.
  private(set) var charges = 0
  private(set) var undecided = 0
  /// Incidents with a fact that is not recorded and matters.
  private(set) var open = 0
  private(set) var steps = 0
  private(set) var lateSteps = 0
  var settlements = 0
  private var first: Day?
  private var last: Day?

  /// From the first day to the last; `nil` where no incident has a day.
  var days: String? {
    guard let first, let last else { return nil }
    return first == last ? first.description : "\(first) … \(last)"
  }

  mutating func take(_ judged: JudgedIncident, _ workspace: Workspace) {
    let ruling = judged.ruling
    incidents += 1
    let sums = Self.sums(of: ruling)
    charged.add(sums.charged.low, sums.charged.high)
    rewarded.add(sums.rewarded.low, sums.rewarded.high)
    charges += ruling.charges.count
    undecided += ruling.charges.filter { $0.isOpen && $0.decision == nil }.count
    if !ruling.questions.isEmpty { open += 1 }
    for obligation in ruling.obligations where obligation.isCertain {
      steps += 1
      switch obligation.status {
      case .late, .missing: lateSteps += 1
      case .met, .done, .pending: break
      }
    }
    guard let day = workspace.record(of: judged).moment?.day else { return }
    first = first.map { min($0, day) } ?? day
    last = last.map { max($0, day) } ?? day
  }

  static func sums(of ruling: Ruling) -> (charged: Sum, rewarded: Sum) {
    var charged = Sum()
    var rewarded = Sum()
    for charge in ruling.charges {
      if charge.isReward {
        rewarded.add(charge.low, charge.high)
      } else {
        charged.add(charge.low, charge.high)
      }
    }
    return (charged, rewarded)
  }
}

/// Causes in the order of their weight, with the share of each and of all up to it.
struct Pareto {
  /// One cause.
  struct Item {
    let name: String
    var incidents: Int
    var low: Decimal
    var high: Decimal
    /// Whether what is known bounds it; else `high` is what is certain.
    var isBounded = true
    /// Per cent, one place.
    var share = Decimal.zero
    var soFar = Decimal.zero
  }

  private(set) var items: [Item]

  /// The heaviest first; those beyond `most` are put together as `others`.
  init(_ sorted: [Item], others: String, most: Int) {
    items = Array(sorted.prefix(most))
    if sorted.count > most {
      var rest = Item(name: others, incidents: 0, low: .zero, high: .zero)
      for item in sorted.dropFirst(most) {
        rest.incidents += item.incidents
        rest.isBounded = rest.isBounded && item.isBounded
        rest.low = (try? rest.low.adding(item.low)) ?? rest.low
        rest.high = (try? rest.high.adding(item.high)) ?? rest.high
      }
      items.append(rest)
    }
    var sum = Decimal.zero
    for item in items { sum = (try? sum.adding(item.high)) ?? sum }
    var soFar = Decimal.zero
    for index in items.indices {
      soFar = (try? soFar.adding(items[index].high)) ?? soFar
      items[index].share = Self.percent(items[index].high, of: sum)
      items[index].soFar = Self.percent(soFar, of: sum)
    }
  }

  private static func percent(_ part: Decimal, of whole: Decimal) -> Decimal {
    guard !whole.isZero, let scaled = try? part.multiplied(by: Decimal(100)),
      let share = try? scaled.divided(by: whole, roundedTo: 1, mode: .halfUp)
    else { return .zero }
    return share
  }
}
