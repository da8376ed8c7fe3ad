import CulpaSyntax

/// Words that leave open whether a figure itself is meant, and the rows of ladders that they bound.
extension Checker {
  /// `boundary or more includes, or under excludes`: each word is settled once.
  mutating func readBoundary(_ conventions: [BoundaryConvention]) {
    for convention in conventions {
      if let first = boundaryPlaces[convention.words] {
        report(.boundaryTwice(convention.words, convention.span, first: first))
        continue
      }
      boundaryPlaces[convention.words] = convention.span
      policy.boundary[convention.words] = convention.isInclusive
    }
  }

  /// The expression without parentheses; a bound in words as the bound that the policy makes of it.
  mutating func plain(_ expression: Expression) -> Expression {
    guard case .wordedBound(let words, let figure, let span) = expression.ungrouped else {
      return expression.ungrouped
    }
    return .bound(side(words, span), figure, span)
  }

  mutating func side(_ side: BoundSide, _ span: Span) -> BoundKind {
    switch side {
    case .plain(let kind): kind
    case .worded(let words): self.side(words, span)
    }
  }

  private mutating func side(_ words: BoundaryWords, _ span: Span) -> BoundKind {
    if policy.boundary[words] == nil { report(.boundaryUnsaid(words, span)) }
    let isInclusive = policy.boundary[words] ?? true
    switch words {
    case .orMore: return isInclusive ? .from : .above
    case .orLess, .orUnder: return isInclusive ? .upTo : .below
    }
  }

  // MARK: Ladders

  /// Each row must begin beyond the one before it and be graver; behind a first row that reaches down
  /// without end the rows may also grow milder throughout, as with scores.
  mutating func checkOrder(of rows: [Ladder.Row]) {
    let mayFall = rows.first?.side.reachesDown ?? false
    let isFalling = mayFall && rows.count > 1 && rows[1].level < rows[0].level
    for (position, pair) in zip(rows, rows.dropFirst()).enumerated() {
      let (previous, row) = pair
      if isFalling ? row.level >= previous.level : row.level <= previous.level {
        report(
          .ladderLevels(
            row.span, level: policy.levels[row.level.index].label.name, before: previous.span,
            isFalling: isFalling))
      }
      if row.side.reachesDown {
        report(.ladderRowReachesDown(row.span, first: rows[0].span))
      } else if position == 0, mayFall {
        checkMeeting(previous, row)
      } else if orders(previous.bound, row.bound).contains(where: {
        $0 > 0 || ($0 == 0 && !(previous.side == .from && row.side == .above))
      }) {
        report(.ladderBounds(row.span, before: previous.span))
      }
    }
  }

  /// The first row must end where the second begins: `below 60`, then `from 60`.
  private mutating func checkMeeting(_ first: Ladder.Row, _ second: Ladder.Row) {
    var order: Int?
    if case .parameter(let one) = first.bound.node, case .parameter(let other) = second.bound.node,
      one == other
    {
      order = 0
    } else {
      let all = orders(first.bound, second.bound)
      order = all.first { $0 != 0 } ?? all.first
    }
    if order == 0 {
      switch (first.side, second.side) {
      case (.below, .above): order = -1
      case (.upTo, .from): order = 1
      default: return
      }
    }
    report(.ladderRowsDoNotMeet(second.span, first: first.span, isGap: order.map { $0 < 0 }))
  }

}

extension Checker {
  /// How two bounds are ordered on each day on which that may differ, as far as they are known.
  private func orders(_ first: TypedExpression, _ second: TypedExpression) -> [Int] {
    policy.turningDays(of: [first, second]).compactMap { day in
      guard let one = policy.fixed(first, on: day), let other = policy.fixed(second, on: day) else {
        return nil
      }
      return Arithmetic.order(one, other)
    }
  }
}

extension BoundKind {
  /// Whether it bounds from above, so that there is no lower end.
  var reachesDown: Bool {
    switch self {
    case .above, .from: false
    case .below, .upTo: true
    }
  }

  /// The comparison with the bound that holds on this side.
  var comparison: Comparison {
    switch self {
    case .above: .greater
    case .from: .greaterOrEqual
    case .below: .less
    case .upTo: .lessOrEqual
    }
  }
}
