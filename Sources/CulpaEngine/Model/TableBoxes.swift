import CulpaSyntax

/// A region of the inputs of a table: for each the pieces that belong to it.
struct TableRegion {
  let axes: [TableAxis]
  var sets: [PieceSet]
}

/// The rows of a table as boxes over its inputs, and the exact search for places that no box or two
/// boxes hold.
///
/// Every input is divided where a cell begins or ends, so that a box is a product of sets of pieces and
/// nothing inside a piece is told apart. A row with a bound that is not known beforehand may hold
/// anywhere along that input: it closes gaps but proves no overlap.
struct TableBoxes {
  let axes: [TableAxis]
  /// By row and input; `nil` where a bound is not known.
  private let boxes: [[PieceSet?]]
  private let limit: Int
  private var steps = 0

  /// The boxes as they are on a day.
  ///
  /// - Parameter limit: steps that the search for gaps may take.
  init(_ lookup: TableLookup, policy: Policy, on day: Day, limit: Int) {
    self.limit = limit
    let known = lookup.rows.map { row in
      row.cells.map { cell in cell.map { $0.known(in: policy, on: day) } }
    }
    axes = lookup.inputs.indices.map { input in
      TableAxis(known.map { $0[input] }, input: lookup.inputs[input], policy: policy)
    }
    let axes = axes
    boxes = known.map { row in zip(row, axes).map { $1.pieces($0) } }
  }

  /// Whether the bounds of all rows are known.
  var isDecided: Bool { boxes.allSatisfy { row in row.allSatisfy { $0 != nil } } }

  /// Whether a row holds nowhere.
  func isEmpty(_ row: Int) -> Bool { boxes[row].contains { $0?.isEmpty ?? false } }

  // MARK: Overlaps

  /// Pairs of rows that hold together, in the order of the rows.
  func overlaps(
    atMost limit: Int, where isWanted: (Int, Int) -> Bool
  ) -> [(first: Int, second: Int, region: TableRegion)] {
    var found: [(first: Int, second: Int, region: TableRegion)] = []
    for second in boxes.indices {
      for first in 0..<second where found.count < limit && isWanted(first, second) {
        if let region = common(boxes[first], boxes[second]) {
          found.append((first, second, region))
        }
      }
    }
    return found
  }

  private func common(_ first: [PieceSet?], _ second: [PieceSet?]) -> TableRegion? {
    var sets: [PieceSet] = []
    for (left, right) in zip(first, second) {
      guard let left, let right, left.meets(right) else { return nil }
      sets.append(left.intersection(right))
    }
    return TableRegion(axes: axes, sets: sets)
  }

  /// Whether a row lies wholly within others.
  func isCovered(_ row: Int, by others: [Int]) -> Bool {
    let own = boxes[row].compactMap { $0 }
    guard own.count == axes.count else { return false }
    var rows = others.compactMap { other -> [PieceSet]? in
      boxes[other].contains { $0 == nil } ? nil : boxes[other].compactMap { $0 }
    }
    for (input, set) in own.enumerated() {
      let elsewhere = set.complement(of: axes[input].count)
      if elsewhere.isEmpty { continue }
      rows.append(axes.indices.map { $0 == input ? elsewhere : Self.whole(axes[$0]) })
    }
    var search = GapSearch(rows, axes, steps: limit)
    return search.run() == nil && search.steps < limit
  }

  // MARK: Gaps

  /// The first few regions that no row holds, each as large as it can be; `nil` where the search grew
  /// beyond its limit.
  mutating func gaps(atMost limit: Int = 6) -> [TableRegion]? {
    var rows = boxes.map { row in
      zip(row, axes).map { $0 ?? Self.whole($1) }
    }
    var found: [TableRegion] = []
    while found.count < limit {
      var search = GapSearch(rows, axes, steps: self.limit - steps)
      let witness = search.run()
      steps += search.steps
      guard steps < self.limit else { return nil }
      guard let witness else { break }
      let region = grown(witness, rows)
      found.append(region)
      rows.append(region.sets)
    }
    return found
  }

  /// Whether some row holds wherever inputs with these values may lie. A row with a bound that is not known
  /// proves nothing.
  func cover(_ values: [Value]) -> Bool {
    var rows = boxes.compactMap { row in
      row.contains { $0 == nil } ? nil : row.compactMap { $0 }
    }
    // What lies elsewhere needs no row.
    for (input, axis) in axes.enumerated() {
      let elsewhere = axis.pieces(of: values[input]).complement(of: axis.count)
      if elsewhere.isEmpty { continue }
      rows.append(axes.indices.map { $0 == input ? elsewhere : Self.whole(axes[$0]) })
    }
    var search = GapSearch(rows, axes, steps: limit)
    return search.run() == nil && search.steps < limit
  }

  private static func whole(_ axis: TableAxis) -> PieceSet {
    var set = PieceSet(count: axis.count)
    set.insert(0..<axis.count)
    return set
  }

  /// The region around a piece of each input that no row holds: input by input, as far as it goes.
  private func grown(_ witness: [Int], _ rows: [[PieceSet]]) -> TableRegion {
    var sets = zip(witness, axes).map { piece, axis in
      var set = PieceSet(count: axis.count)
      set.insert(piece..<(piece + 1))
      return set
    }
    for (input, axis) in axes.enumerated() {
      // Rows that meet the region in all other inputs stop it in this one.
      let stopping = rows.filter { row in
        axes.indices.allSatisfy { $0 == input || row[$0].meets(sets[$0]) }
      }
      let isFree = { (piece: Int) in !stopping.contains { $0[input].contains(piece) } }
      if case .values = axis.shape {
        for piece in 0..<axis.count where isFree(piece) { sets[input].insert(piece..<(piece + 1)) }
        continue
      }
      var end = witness[input] + 1
      while end < axis.count, isFree(end) { end += 1 }
      var start = witness[input]
      while start > 0, isFree(start - 1) { start -= 1 }
      sets[input].insert(start..<end)
    }
    return TableRegion(axes: axes, sets: sets)
  }
}

/// Looks for a piece of each input such that no row holds there.
///
/// Input by input, those with few pieces first: the rows that hold in a piece go on to the next input.
/// Sets of rows that were found to leave no gap are remembered.
private struct GapSearch {
  private let order: [Int]
  private let counts: [Int]
  /// By position in the order and piece: the rows that hold there.
  private let rowsByPiece: [[[UInt64]]]
  /// By position: the rows that hold everywhere from that input on.
  private let whole: [[UInt64]]
  private var covered: [Set<[UInt64]>]
  private let limit: Int
  private(set) var steps = 0

  init(_ rows: [[PieceSet]], _ axes: [TableAxis], steps limit: Int) {
    self.limit = limit
    let order = axes.indices.sorted { (axes[$0].count, $0) < (axes[$1].count, $1) }
    self.order = order
    counts = order.map { axes[$0].count }
    let width = (rows.count + 63) / 64
    func set(where holds: (Int) -> Bool) -> [UInt64] {
      var set = Array(repeating: UInt64(0), count: width)
      for row in rows.indices where holds(row) { set[row / 64] |= 1 << UInt64(row % 64) }
      return set
    }
    rowsByPiece = order.map { input in
      (0..<axes[input].count).map { piece in set { rows[$0][input].contains(piece) } }
    }
    var everywhere = set { _ in true }
    var whole: [[UInt64]] = []
    for pieces in rowsByPiece.reversed() {
      for piece in pieces {
        for word in everywhere.indices { everywhere[word] &= piece[word] }
      }
      whole.append(everywhere)
    }
    self.whole = whole.reversed()
    covered = Array(repeating: [], count: order.count)
  }

  /// A piece of each input, in the order of the inputs.
  mutating func run() -> [Int]? {
    let all = Array(repeating: UInt64.max, count: whole.first?.count ?? 0)
    guard let found = gap(from: 0, among: all) else { return nil }
    var pieces = Array(repeating: 0, count: order.count)
    for (position, piece) in found.enumerated() { pieces[order[position]] = piece }
    return pieces
  }

  /// Pieces of the inputs from a position on.
  private mutating func gap(from position: Int, among rows: [UInt64]) -> [Int]? {
    guard position < order.count else { return rows.contains { $0 != 0 } ? nil : [] }
    if zip(rows, whole[position]).contains(where: { $0 & $1 != 0 }) { return nil }
    var last: [UInt64]?
    for piece in 0..<counts[position] {
      steps += 1
      guard steps < limit else { return nil }
      var rest = rowsByPiece[position][piece]
      for word in rest.indices { rest[word] &= rows[word] }
      if rest == last || covered[position].contains(rest) { continue }
      if let deeper = gap(from: position + 1, among: rest) { return [piece] + deeper }
      guard steps < limit else { return nil }
      covered[position].insert(rest)
      last = rest
    }
    return nil
  }
}

extension TableLookup.Piece {
  /// The piece with the values of its bounds; `nil` where one is not known before an incident is.
  fileprivate func known(in policy: Policy, on day: Day) -> KnownPiece? {
    func value(_ bound: TypedExpression) -> Value? {
      guard let value = policy.fixed(bound, on: day), !value.isOpen else { return nil }
      return value
    }
    func end(_ end: TableLookup.End) -> KnownPiece.KnownEnd? {
      value(end.bound).map { KnownPiece.KnownEnd(side: end.side, value: $0) }
    }
    switch self {
    case .levels(let mask): return .levels(mask)
    case .equals(let bound): return value(bound).map { .equals($0) }
    case .between(let low, let high):
      let first = low.map(end)
      let last = high.map(end)
      if case .some(nil) = first { return nil }
      if case .some(nil) = last { return nil }
      return .between(low: first ?? nil, high: last ?? nil)
    }
  }
}
