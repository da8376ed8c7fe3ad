import CulpaSyntax

/// Tells leaps and bends of an outcome from places where some comparison merely turns.
///
/// Between two turns the outcome is one formula, but for caps, floors and rounding: there a bend is
/// where the lines of both sides meet.
struct JumpFinder {
  let axis: Sweeping.Axis
  let point: (Decimal) -> Sweep.Point

  init(axis: Sweeping.Axis, point: @escaping (Decimal) -> Sweep.Point) {
    self.axis = axis
    self.point = point
  }

  /// What happens at the turns, and between them.
  func jumps(
    at turns: [FigureWalk.Turn], from start: Decimal, to end: Decimal
  ) -> [Sweep.Jump] {
    var found: [Sweep.Jump] = []
    var pieceStart = start
    var pieces: [(start: Decimal, end: Decimal)] = []
    for turn in turns {
      pieces.append((pieceStart, turn.before))
      pieceStart = turn.at
    }
    pieces.append((pieceStart, end))
    // A place alone between two turns is no piece: a comparison is equal there and nowhere else.
    for (index, piece) in pieces.enumerated() {
      if let bend = bend(in: piece) { found.append(bend) }
      guard index + 1 < pieces.count, let jump = jump(from: piece, to: pieces[index + 1]) else {
        continue
      }
      found.append(jump)
    }
    return found
  }

  /// Whether the outcome goes on from one piece to the next, and how.
  private func jump(
    from piece: (start: Decimal, end: Decimal), to next: (start: Decimal, end: Decimal)
  ) -> Sweep.Jump? {
    let last = point(piece.end)
    let first = point(next.start)
    let before = slope(piece.start, piece.end)
    let after = slope(next.start, next.end)
    let lowest =
      slope(piece.start, piece.end, of: \.low) ?? slope(next.start, next.end, of: \.low)
    let isLeap =
      last.severity != first.severity
      || differs(last.high, first.high, by: before ?? after)
      || differs(last.low, first.low, by: lowest)
    let bends = before.map { slope in after.map { $0 != slope } ?? false } ?? false
    guard isLeap || bends else { return nil }
    return made(
      piece.end, next.start, last, first, isLeap: isLeap, before ?? .zero, after ?? .zero)
  }

  private func made(
    _ before: Decimal, _ at: Decimal, _ from: Sweep.Point, _ to: Sweep.Point, isLeap: Bool,
    _ slopeBefore: Decimal, _ slopeAfter: Decimal
  ) -> Sweep.Jump? {
    guard let left = Figures.value(before, of: axis.type),
      let right = Figures.value(at, of: axis.type)
    else { return nil }
    return Sweep.Jump(
      before: left, at: right, from: from, to: to, isLeap: isLeap,
      slopes: (slopeBefore, slopeAfter))
  }

  /// Whether two amounts are further apart than one step explains: rounding moves an end by a unit, and
  /// a step by its slope.
  private func differs(_ left: Decimal?, _ right: Decimal?, by slope: Decimal?) -> Bool {
    guard let left, let right else { return (left == nil) != (right == nil) }
    guard let way = try? right.subtracting(left),
      let expected = try? (slope ?? .zero).multiplied(by: axis.unit),
      let rest = try? way.subtracting(expected)
    else { return false }
    return rest.magnitude > Decimal(mantissa: 5, scale: 2)
  }

  /// How much an end changes with one of the axis, measured over as long a way as is whole.
  private func slope(
    _ start: Decimal, _ end: Decimal, of side: (Sweep.Point) -> Decimal? = \.high
  ) -> Decimal? {
    guard let way = try? end.subtracting(start), way >= axis.unit else { return nil }
    // A round number of units keeps shares exact to the last digit.
    var reach = axis.unit
    for power in [1_000_000, 10_000, 100, 1] {
      if let long = try? axis.unit.multiplied(by: Decimal(power)), long <= way {
        reach = long
        break
      }
    }
    guard let far = try? start.adding(reach), let low = side(point(start)),
      let high = side(point(far)), let rise = try? high.subtracting(low)
    else { return nil }
    return try? rise.divided(by: reach, roundedTo: 6, mode: .halfEven)
  }

  /// A bend inside a piece: a cap or a floor begins to hold.
  private func bend(in piece: (start: Decimal, end: Decimal)) -> Sweep.Jump? {
    guard let way = try? piece.end.subtracting(piece.start),
      let steps = try? way.divided(by: axis.unit, roundedTo: 0, mode: .down),
      let count = Int(exactly: steps), count > 8, let first = point(piece.start).high,
      let slopeBefore = slope(piece.start, piece.end),
      let slopeAfter = slope(at(piece.end, -min(count / 4, 10_000)), piece.end),
      differsClearly(slopeBefore, slopeAfter)
    else { return nil }
    func isOnLine(_ steps: Int) -> Bool {
      let figure = at(piece.start, steps)
      guard let found = point(figure).high, let run = try? figure.subtracting(piece.start),
        let rise = try? run.multiplied(by: slopeBefore), let wanted = try? first.adding(rise),
        let rest = try? found.subtracting(wanted)
      else { return true }
      return rest.magnitude <= Decimal(mantissa: 2, scale: 2)
    }
    var low = 0
    var high = count
    guard !isOnLine(high) else { return nil }
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if isOnLine(middle) { low = middle } else { high = middle }
    }
    // The line may be left only a little behind the bend: go back to where both lines meet.
    let place = meeting(piece, slopeBefore, slopeAfter) ?? at(piece.start, low)
    let next = (try? place.adding(axis.unit)) ?? place
    return made(
      place, next, point(place), point(next), isLeap: false, slopeBefore, slopeAfter)
  }

  private func differsClearly(_ left: Decimal, _ right: Decimal) -> Bool {
    guard let rest = try? left.subtracting(right) else { return false }
    return rest.magnitude > Decimal(mantissa: 1, scale: 4)
  }

  private func at(_ start: Decimal, _ steps: Int) -> Decimal {
    guard let way = try? axis.unit.multiplied(by: Decimal(steps)) else { return start }
    return (try? start.adding(way)) ?? start
  }

  /// Where the line through the start of a piece meets the line through its end, if that is within it.
  private func meeting(
    _ piece: (start: Decimal, end: Decimal), _ before: Decimal, _ after: Decimal
  ) -> Decimal? {
    guard let first = point(piece.start).high, let last = point(piece.end).high,
      let way = try? piece.end.subtracting(piece.start),
      let reach = try? after.multiplied(by: way), let atEnd = try? last.subtracting(reach),
      let rise = try? atEnd.subtracting(first), let turn = try? before.subtracting(after),
      turn != .zero,
      let steps = try? rise.divided(
        by: (try? turn.multiplied(by: axis.unit)) ?? .zero, roundedTo: 0, mode: .halfEven),
      let count = Int(exactly: steps)
    else { return nil }
    let place = at(piece.start, count)
    return place >= piece.start && place <= piece.end ? place : nil
  }
}
