import CulpaSyntax

/// How the value of a table came about.
public struct RuledTable: Hashable, Sendable {
  /// By input; the severity is ``Value/severities(_:)``.
  public let inputs: [Value]
  /// Rows that hold, in the order written.
  public let rows: [Int]
  /// Rows that may hold.
  public let possible: [Int]
  public let value: Value
}

extension Assessor {
  /// Tables wait for the severity where they read it; so do the terms that are tables.
  func lookUp() {
    guard !program.tables.isEmpty else { return }
    ruling.terms = program.termSlots.map { evaluator[$0] }
    ruling.tables = zip(policy.tables, program.tables).map { table, code in
      var certain: [Int] = []
      var possible: [Int] = []
      for (index, row) in code.rows.enumerated() {
        switch evaluator.truth(row.holds) {
        case true?: certain.append(index)
        case false?: break
        case nil: possible.append(index)
        }
      }
      let inputs = zip(table.lookup.inputs, code.inputs).map { input, slot in
        input.type == .severity ? .severities(ruling.severity.possible) : evaluator[slot]
      }
      return RuledTable(
        inputs: inputs, rows: certain, possible: possible,
        value: evaluator[program.termSlots[table.term]])
    }
  }

  /// What is impossible at a slot; of a table, the rows that contradict each other.
  func problem(_ error: ArithmeticError, at slot: Int) -> Diagnostic {
    let op = program.ops[slot]
    guard op.code == .lookup, error == .severalRows else {
      return .impossible(error, program.spans[slot], incident: incident.name)
    }
    let rows = policy.tables[Int(op.a)].lookup.rows
    let holding = program.tables[Int(op.a)].rows.indices.filter {
      evaluator.truth(program.tables[Int(op.a)].rows[$0].holds) == true
    }
    return .severalRows(
      program.spans[slot], rows: holding.map { rows[$0].span }, incident: incident.name)
  }

  /// The rows that may count, and what they give.
  func openOperands(of table: Program.TableCode) -> [Int] {
    let rows = table.rows.filter { evaluator.truth($0.holds) != false }
    let rest = evaluator.mayFallThrough(table) ? table.otherwise : nil
    return rows.map(\.holds) + rows.map(\.value) + [rest].compactMap { $0 }
  }
}
