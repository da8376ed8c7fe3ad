public import CulpaSyntax

/// `table payout by score { row from 90 gives 100%  row below 90 gives 80% }`, names resolved.
///
/// A table is a term whose value is looked up: its rows are boxes over its inputs. The order of rows
/// means nothing; what holds where several rows do is said by ``TableLookup/Result``.
public struct DecisionTable: Sendable {
  public let label: Label
  public let cites: [String]
  /// The term whose value it is.
  public let term: Int
  public let lookup: TableLookup
  public let span: Span
}

/// What a table looks up.
public struct TableLookup: Sendable {
  /// What holds where several rows do.
  public enum Result: Hashable, Sendable {
    /// No two rows may hold.
    case oneOnly
    /// They must say the same.
    case allAgree
    case highest, lowest
    case sum
  }

  public let inputs: [TypedExpression]
  public let rows: [Row]
  /// The value where no row holds.
  public let otherwise: TypedExpression?
  public let result: Result

  /// One row: it holds where every input lies in its cell.
  public struct Row: Sendable {
    /// One cell for each input; a cell without pieces takes anything.
    public let cells: [[Piece]]
    public let value: TypedExpression
    public let span: Span
  }

  /// One of the alternatives of a cell.
  public enum Piece: Sendable {
    case equals(TypedExpression)
    /// Between two ends, either of which may be missing.
    case between(low: End?, high: End?)
    /// Severities, as in ``Value/severities(_:)``.
    case levels(UInt64)
  }

  /// Where a piece begins or ends.
  public struct End: Sendable {
    public let side: BoundKind
    public let bound: TypedExpression
  }

  /// Every piece of a cell with its input.
  var pieces: [(input: TypedExpression, piece: Piece)] {
    rows.flatMap { row in
      zip(inputs, row.cells).flatMap { input, cell in cell.map { (input, $0) } }
    }
  }

  /// Everything that is computed for it.
  var parts: [TypedExpression] {
    var parts = inputs
    for row in rows {
      for piece in row.cells.joined() { parts += piece.parts }
      parts.append(row.value)
    }
    return parts + [otherwise].compactMap { $0 }
  }
}

extension TableLookup.Piece {
  /// The expressions that it compares with.
  var parts: [TypedExpression] {
    switch self {
    case .equals(let value): [value]
    case .between(let low, let high): [low, high].compactMap { $0?.bound }
    case .levels: []
    }
  }
}

extension Policy {
  /// The inputs of a table that certainly keep a row from holding.
  ///
  /// - Parameters:
  ///   - inputs: the values found, in the order of the table's.
  ///   - day: when parameters in its bounds are read.
  public func misses(
    _ row: TableLookup.Row, of inputs: [Value], on day: Day?
  ) -> [Int] {
    zip(row.cells, inputs).enumerated().compactMap { index, pair in
      let (cell, value) = pair
      let truths = cell.map { holds($0, value, on: day) }
      return !cell.isEmpty && truths.allSatisfy { $0 == false } ? index : nil
    }
  }

  private func holds(_ piece: TableLookup.Piece, _ value: Value, on day: Day?) -> Bool? {
    func compared(_ comparison: Comparison, _ bound: TypedExpression) -> Bool? {
      fixed(bound, on: day).flatMap { Arithmetic.compare(comparison, value, $0).truth }
    }
    switch piece {
    case .equals(let wanted): return compared(.isEqual, wanted)
    case .levels(let mask):
      guard case .severities(let possible) = value else { return nil }
      if possible & mask == 0 { return false }
      return possible & ~mask == 0 ? true : nil
    case .between(let low, let high):
      return [low, high].compactMap { $0 }.reduce(true) { whole, end in
        Ternary.and(whole, compared(end.side.comparison, end.bound))
      }
    }
  }
}
