import CulpaSyntax

/// One who is placed, or may be, with what his figure can be.
struct Contender: Hashable {
  /// What is shown of him.
  let figure: Value
  /// Whether he takes part; `nil` where it is not known.
  let takesPart: Bool?
  /// Whether he has a place if he takes part: false where he may be out of the ranking altogether.
  let isPlaced: Bool

  /// The least and the greatest figure he can have; `nil` where nothing is known of it.
  var ends: (least: Value, greatest: Value)? {
    switch figure {
    case .counts(let low, let high):
      (.number(Decimal(Int(low))), .number(Decimal(Int(high))))
    case .unknown, .failure: nil
    default: (figure, figure)
    }
  }

  /// Whether his figure is one figure.
  var isPoint: Bool { ends.map { Arithmetic.order($0.least, $0.greatest) == 0 } ?? false }

  /// Whether nothing of him is open.
  var isKnown: Bool { takesPart == true && isPlaced && isPoint }
}

/// Places by a figure, for all subjects of one period.
///
/// Where the figure or the participation of somebody is open, so are the places of those whom he may
/// displace: each has the least and the greatest place that it has under any figures that are possible.
struct Places {
  /// By position in the contenders.
  private(set) var standings: [Standing] = []

  init(_ contenders: [Contender], _ ranking: Account.Ranking) {
    let front = Order(contenders, isGreatestFirst: ranking.isHighestFirst, ranking.ties)
    let back = Order(contenders, isGreatestFirst: !ranking.isHighestFirst, ranking.ties)
    let open = contenders.indices.filter {
      contenders[$0].takesPart != false && !contenders[$0].isKnown
    }
    let certain = contenders.count { $0.takesPart == true }
    let possible = contenders.count { $0.takesPart != false }
    for contender in contenders {
      let isOut = contender.takesPart == false
      let isPlaced = !isOut && contender.isPlaced
      let isSure = contender.takesPart == true
      let sharing = isOut ? 0...0 : front.sharing(contender)
      let places = isPlaced ? front.places(contender) : nil
      // Who is counted himself, if he is in it at all.
      let least = certain + (isPlaced && !isSure ? 1 : 0)
      standings.append(
        Standing(
          figure: isOut ? .unknown : contender.figure, places: places,
          placesFromLast: isPlaced ? back.places(contender) : nil,
          sizes: least...max(least, possible),
          sharing: isPlaced ? sharing : 0...sharing.upperBound,
          opening: Self.opening(contender, places, sharing, ranking.ties, open, front)))
    }
  }

  /// Why a place is open; `nil` where it is not, or where there is none.
  private static func opening(
    _ contender: Contender, _ places: ClosedRange<Int>?, _ sharing: ClosedRange<Int>,
    _ ties: Account.Ties, _ open: [Int], _ front: Order
  ) -> Standing.Opening? {
    if let places, places.lowerBound == places.upperBound { return nil }
    if !contender.isKnown { return .own }
    if ties == .open, sharing.lowerBound > 1 { return .tie(sharing.lowerBound) }
    return .others(Array(open.lazy.filter { front.mayDisplace($0, contender) }.prefix(3)))
  }
}

extension Places {
  /// The contenders in order, from one end.
  fileprivate struct Order {
    private let contenders: [Contender]
    private let isGreatestFirst: Bool
    private let ties: Account.Ties
    /// How many take part, or may, of whose figure nothing is known.
    private let boundless: Int
    /// The foremost figures of those who take part or may, in order.
    private var foremost: [Value] = []
    /// The hindmost figures of those who take part or may, in order.
    private var hindmost: [Value] = []
    /// The hindmost figures of those who certainly take part, in order.
    private var certain: [Value] = []
    /// The figures of those who certainly take part and have one figure, in order.
    private var points: [Value] = []
    /// How many different figures at most are among the first so many of `foremost`.
    private var mostFigures = [0]
    /// How many different figures at least are among the first so many of `certain`.
    private var leastFigures = [0]

    init(_ contenders: [Contender], isGreatestFirst: Bool, _ ties: Account.Ties) {
      self.contenders = contenders
      self.isGreatestFirst = isGreatestFirst
      self.ties = ties
      let taking = contenders.filter { $0.takesPart != false }
      boundless = taking.count { $0.ends == nil }
      let known = taking.filter { $0.ends != nil }
      let byFront = sorted(known) { first($0) }
      foremost = byFront.compactMap { first($0) }
      hindmost = sorted(known) { last($0) }.compactMap { last($0) }
      let sure = sorted(known.filter { $0.takesPart == true }) { last($0) }
      certain = sure.compactMap { last($0) }
      points = sure.filter(\.isPoint).compactMap { last($0) }
      countMost(byFront)
      countLeast(sure)
    }

    /// Each figure counts once; who has no one figure may have one of his own.
    private mutating func countMost(_ byFront: [Contender]) {
      var before: Value?
      var count = 0
      for contender in byFront {
        let figure = first(contender)
        if !contender.isPoint {
          count += 1
        } else if !isSame(figure, before) {
          before = figure
          count += 1
        }
        mostFigures.append(count)
      }
    }

    /// The fewest figures so that each has one of them within his ends: always the hindmost he can have.
    private mutating func countLeast(_ sure: [Contender]) {
      var before: Value?
      var count = 0
      for contender in sure {
        if let front = first(contender), before.map({ isBefore($0, front) }) ?? true {
          before = last(contender)
          count += 1
        }
        leastFigures.append(count)
      }
    }

    private func sorted(_ list: [Contender], by figure: (Contender) -> Value?) -> [Contender] {
      list.sorted { left, right in
        guard let left = figure(left), let right = figure(right) else { return false }
        return isBefore(left, right)
      }
    }

    /// The figure of a contender that is the first in this order.
    private func first(_ contender: Contender) -> Value? {
      isGreatestFirst ? contender.ends?.greatest : contender.ends?.least
    }

    private func last(_ contender: Contender) -> Value? {
      isGreatestFirst ? contender.ends?.least : contender.ends?.greatest
    }

    private func isBefore(_ left: Value, _ right: Value) -> Bool {
      guard let order = Arithmetic.order(left, right) else { return false }
      return isGreatestFirst ? order > 0 : order < 0
    }

    private func isSame(_ left: Value?, _ right: Value?) -> Bool {
      guard let left, let right else { return false }
      return Arithmetic.order(left, right) == 0
    }

    /// How many of a list in order lie before a figure.
    private func count(of list: [Value], before figure: Value) -> Int {
      list.partitioningIndex { !isBefore($0, figure) }
    }

    /// How many of a list in order lie before a figure or are equal to it.
    private func count(of list: [Value], upTo figure: Value) -> Int {
      list.partitioningIndex { isBefore(figure, $0) }
    }

    /// The least and the greatest place of one who takes part, or of one who may if he does.
    func places(_ contender: Contender) -> ClosedRange<Int> {
      var least = 1
      if let front = first(contender) {
        let before = count(of: certain, before: front)
        least += ties == .closeUp ? leastFigures[before] : before
      }
      var most = boundless
      if let back = last(contender), let front = first(contender) {
        let before =
          ties == .open ? count(of: foremost, upTo: back) : count(of: foremost, before: back)
        most += ties == .closeUp ? mostFigures[before] : before
        // Himself, where he is among those who were counted.
        if ties == .open || isBefore(front, back) { most -= 1 }
      } else {
        most += ties == .closeUp ? mostFigures[foremost.count] : foremost.count
        most -= 1
      }
      return least...max(least, most + 1)
    }

    /// How many at least and at most have his figure, himself among them.
    func sharing(_ contender: Contender) -> ClosedRange<Int> {
      guard let front = first(contender), let back = last(contender) else {
        return 1...max(1, boundless + foremost.count)
      }
      var least = 1
      if contender.isPoint {
        let same = count(of: points, upTo: back) - count(of: points, before: back)
        least = contender.takesPart == true ? same : same + 1
      }
      let most = boundless + count(of: foremost, upTo: back) - count(of: hindmost, before: front)
      return max(1, least)...max(1, least, most)
    }

    /// Whether somebody of whom something is open may change the place of another.
    func mayDisplace(_ index: Int, _ contender: Contender) -> Bool {
      let other = contenders[index]
      guard let front = first(other), let back = last(other) else { return true }
      guard let own = last(contender) else { return true }
      if isBefore(own, front) || (ties != .open && isSame(own, front)) { return false }
      return other.takesPart != true || !other.isPlaced || !isBefore(back, own)
        || (ties == .closeUp && !other.isPoint)
    }
  }
}

extension Array {
  /// The first position from which on a condition holds, where it holds behind each that it holds for.
  func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
