import CulpaSyntax

/// When no row of a table is certain: whether those that may hold leave anything to `otherwise`.
extension Evaluator {
  /// `false` where one of the rows holds whatever the inputs that are not known come to.
  func mayFallThrough(_ table: Program.TableCode) -> Bool {
    guard table.otherwise != nil else { return false }
    var mayHold = false
    for row in table.rows {
      if self[row.holds] == .truth(true) { return false }
      mayHold = mayHold || self[row.holds] != .truth(false)
    }
    if !mayHold { return true }
    guard policy.tables.indices.contains(table.number) else { return true }
    let lookup = policy.tables[table.number].lookup
    let days = policy.turningDays(of: lookup.pieces.flatMap(\.piece.parts))
    guard let day = days.count == 1 ? days.first : inputs.occurred.day else { return true }
    let turn = days.last { $0 <= day } ?? .first
    let boxes = boxes(of: lookup, table.number, on: turn)
    let values = zip(lookup.inputs, table.inputs).map { input, slot in
      input.type == .severity ? Value.severities(inputs.severities) : self[slot]
    }
    return !boxes.cover(values)
  }

  private func boxes(of lookup: TableLookup, _ number: Int, on day: Day) -> TableBoxes {
    let place = TableOnDay(table: number, day: day)
    if let known = tableBoxes[place] { return known }
    let boxes = TableBoxes(lookup, policy: policy, on: day, limit: 10_000)
    tableBoxes[place] = boxes
    return boxes
  }
}

/// A table from a day on.
struct TableOnDay: Hashable {
  let table: Int
  let day: Day
}

extension Value {
  /// The day of a day or a moment.
  fileprivate var day: Day? {
    switch self {
    case .day(let day): day
    case .instant(let instant): instant.day
    default: nil
    }
  }
}

extension TableAxis {
  /// Where a value lies; everywhere where it is not known.
  func pieces(of value: Value) -> PieceSet {
    var set = PieceSet(count: count)
    switch (shape, value) {
    case (.values(let values), .severities(let mask)):
      for (position, one) in values.enumerated() {
        if case .severities(let level)? = one, level & mask != 0 {
          set.insert(position..<(position + 1))
        }
      }
    case (.values(let values), _) where !value.isOpen:
      let position = values.firstIndex(of: value) ?? values.firstIndex(of: nil)
      if let position { set.insert(position..<(position + 1)) }
    case (.line, .counts(let low, let high)):
      if let first = place(of: .number(Decimal(Int(low)))),
        let last = place(of: .number(Decimal(Int(high))))
      {
        set.insert(first..<max(first, last) + 1)
      }
    case (.line, _):
      if let place = place(of: value) { set.insert(place..<(place + 1)) }
    case (.values, _), (.undecided, _): break
    }
    if set.isEmpty { set.insert(0..<count) }
    return set
  }
}
