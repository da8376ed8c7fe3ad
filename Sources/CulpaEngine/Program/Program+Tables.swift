import CulpaSyntax

extension Program {
  /// Slots of a table.
  struct TableCode: Sendable {
    /// Position in ``Policy/tables``.
    let number: Int
    var inputs: [Int]
    /// Whether each row holds, and what it gives.
    var rows: [(holds: Int, value: Int)]
    var otherwise: Int?
    let result: TableLookup.Result

    func relocated(_ place: [Int]) -> TableCode {
      TableCode(
        number: number, inputs: inputs.map { place[$0] },
        rows: rows.map { (place[$0.holds], place[$0.value]) },
        otherwise: otherwise.map { place[$0] }, result: result)
    }
  }
}

extension Compiler {
  /// Every input once, then for each row whether it holds and what it gives.
  mutating func emit(_ number: Int, _ table: TableLookup, _ needs: Needs, _ span: Span) -> Int {
    let inputs = table.inputs.map { $0.type == .severity ? constant(.unknown, $0.span) : emit($0) }
    var cells = TableCells(needs: needs)
    let rows = table.rows.map { row -> (holds: Int, value: Int) in
      var holds: [Int] = []
      for (input, cell) in row.cells.enumerated() where !cell.isEmpty {
        let pieces = cell.map { emit($0, of: inputs[input], row.span, &cells) }
        holds.append(joined(pieces, .or, row.span, &cells))
      }
      let all =
        holds.isEmpty ? constant(.truth(true), row.span) : joined(holds, .and, row.span, &cells)
      return (all, emit(row.value))
    }
    while program.tables.count <= number {
      program.tables.append(
        Program.TableCode(
          number: program.tables.count, inputs: [], rows: [], otherwise: nil, result: .oneOnly))
    }
    program.tables[number] = Program.TableCode(
      number: number, inputs: inputs, rows: rows, otherwise: table.otherwise.map { emit($0) },
      result: table.result)
    return emit(Op(code: .lookup, a: Int32(number)), needs, span)
  }

  private mutating func joined(
    _ slots: [Int], _ code: Op.Code, _ span: Span, _ cells: inout TableCells
  ) -> Int {
    var whole = slots[0]
    for slot in slots.dropFirst() { whole = compared(code, whole, slot, span, &cells) }
    return whole
  }

  private mutating func emit(
    _ piece: TableLookup.Piece, of input: Int, _ span: Span, _ cells: inout TableCells
  ) -> Int {
    switch piece {
    case .equals(let value): return compared(.isEqual, input, emit(value), span, &cells)
    case .levels(let mask):
      if let slot = cells.levels[mask] { return slot }
      program.masks.append(mask)
      let op = Op(code: .severityIs, a: Int32(program.masks.count - 1))
      let slot = emit(op, cells.needs, span)
      cells.levels[mask] = slot
      return slot
    case .between(let low, let high):
      let ends = [low, high].compactMap { $0 }.map { end -> Int in
        let bound = emit(end.bound)
        return switch end.side {
        case .above: compared(.less, bound, input, span, &cells)
        case .from: compared(.lessOrEqual, bound, input, span, &cells)
        case .below: compared(.less, input, bound, span, &cells)
        case .upTo: compared(.lessOrEqual, input, bound, span, &cells)
        }
      }
      return ends.isEmpty ? constant(.truth(true), span) : joined(ends, .and, span, &cells)
    }
  }

  /// What many rows ask is asked once.
  private mutating func compared(
    _ code: Op.Code, _ left: Int, _ right: Int, _ span: Span, _ cells: inout TableCells
  ) -> Int {
    let key = TableCells.Key(code: code, left: left, right: right)
    if let slot = cells.compared[key] { return slot }
    let slot = emit(Op(code: code, a: Int32(left), b: Int32(right)), cells.needs, span)
    cells.compared[key] = slot
    return slot
  }
}

/// What is already computed for the rows of one table.
private struct TableCells {
  struct Key: Hashable {
    let code: Op.Code
    let left: Int
    let right: Int
  }

  let needs: Needs
  var compared: [Key: Int] = [:]
  var levels: [UInt64: Int] = [:]
}
