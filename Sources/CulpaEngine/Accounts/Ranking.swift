import CulpaSyntax

/// Places by a figure, for all subjects of one period.
struct Places {
  /// By position in the figures; `nil` for who is not placed.
  private(set) var standings: [Standing?]

  /// - Parameter figures: `nil` for who takes part no more; a figure that is not known is not placed.
  init(_ figures: [Value?], _ ranking: Account.Ranking) {
    standings = figures.map { _ in nil }
    let placed = figures.indices.filter { figures[$0].map { !$0.isOpen } ?? false }
    let inOrder = placed.sorted { left, right in
      guard let first = figures[left], let second = figures[right],
        let order = Arithmetic.order(first, second), order != 0
      else { return left < right }
      return ranking.isHighestFirst ? order > 0 : order < 0
    }
    var groups: [[Int]] = []
    for index in inOrder {
      if let last = groups.last?.first, let first = figures[last], let second = figures[index],
        Arithmetic.order(first, second) == 0
      {
        groups[groups.count - 1].append(index)
      } else {
        groups.append([index])
      }
    }
    var before = 0
    for (number, group) in groups.enumerated() {
      let behind = inOrder.count - before - group.count
      let isOpen = ranking.ties == .open && group.count > 1
      let isClosed = ranking.ties == .closeUp
      for index in group {
        standings[index] = Standing(
          figure: figures[index] ?? .unknown,
          rank: isOpen ? nil : (isClosed ? number : before) + 1,
          rankFromLast: isOpen ? nil : (isClosed ? groups.count - 1 - number : behind) + 1,
          ranked: inOrder.count, tied: group.count)
      }
      before += group.count
    }
    for index in figures.indices where standings[index] == nil {
      standings[index] = Standing(
        figure: figures[index] ?? .unknown, rank: nil, rankFromLast: nil, ranked: inOrder.count,
        tied: 0)
    }
  }
}
