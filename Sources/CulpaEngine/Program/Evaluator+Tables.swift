import CulpaSyntax

/// The value of a table from what its rows say.
extension Evaluator {
  /// What certainly holds decides; where rows only may hold, the value is known if all that may count
  /// agree. A count that is not settled keeps its ends.
  func lookup(_ table: Program.TableCode) -> Value {
    var certain: [Value] = []
    var possible: [Value] = []
    for row in table.rows {
      switch self[row.holds] {
      case .truth(true): certain.append(self[row.value])
      case .truth(false): break
      case .failure(let error) where table.result != .oneOnly: return .failure(error)
      case .failure(let error): possible.append(.failure(error))
      default: possible.append(self[row.value])
      }
    }
    if certain.isEmpty {
      if let slot = table.otherwise, mayFallThrough(table) { possible.append(self[slot]) }
      if possible.isEmpty { return .failure(.noRow) }
      return table.result == .sum ? sum(ofAny: possible) : Self.hull(possible)
    }
    switch table.result {
    case .oneOnly: return certain.count > 1 ? .failure(.severalRows) : certain[0]
    case .allAgree: return Self.agreed(certain)
    case .highest: return best(certain, possible, 1)
    case .lowest: return best(certain, possible, -1)
    case .sum: return sums(certain, possible)
    }
  }

  /// A count with one more where a condition holds, or perhaps one more where that is not known.
  func counted(_ condition: Value, _ count: Value) -> Value {
    if case .failure = condition { return condition }
    if condition == .truth(false) { return count }
    switch count {
    case .number(let figure):
      guard let whole = Int(exactly: figure), let low = Int32(exactly: whole), low < .max else {
        return .failure(.overflow)
      }
      return condition == .truth(true) ? .number(Decimal(whole + 1)) : .counts(low, low + 1)
    case .counts(let low, let high):
      guard high < .max else { return .failure(.overflow) }
      return .counts(condition == .truth(true) ? low + 1 : low, high + 1)
    default: return count
    }
  }

  private static func agreed(_ values: [Value]) -> Value {
    for value in values.dropFirst() {
      switch Arithmetic.compare(.isEqual, values[0], value) {
      case .truth(true): continue
      case .truth(false): return .failure(.severalRows)
      case let open: return open
      }
    }
    return values.first ?? .unknown
  }

  /// The extreme of what holds, or of that and whatever of the rest lies beyond it.
  private func best(_ certain: [Value], _ possible: [Value], _ wanted: Int) -> Value {
    let settled = certain.dropFirst().reduce(certain[0]) { extreme($0, $1, wanted) }
    if settled.isOpen { return settled }
    let beyond = possible.filter { value in
      Arithmetic.order(value, settled).map { $0 == wanted } ?? true
    }
    return beyond.isEmpty ? settled : Self.hull(beyond + [settled])
  }

  private func sums(_ certain: [Value], _ possible: [Value]) -> Value {
    let total = certain.dropFirst().reduce(certain[0]) { sum($0, $1) }
    if total.isOpen || possible.allSatisfy({ $0.figure?.isZero ?? false }) { return total }
    var low = Decimal.zero
    var high = Decimal.zero
    for value in possible {
      guard case .number(let figure) = value, figure.isWhole,
        let down = try? low.adding(min(.zero, figure)),
        let up = try? high.adding(max(.zero, figure))
      else { return .unknown }
      (low, high) = (down, up)
    }
    guard case .number = total else { return .unknown }
    return Self.hull([sum(total, .number(low)), sum(total, .number(high))])
  }

  /// The sum of one or more of several values.
  private func sum(ofAny values: [Value]) -> Value {
    if values.count == 1 || values.allSatisfy({ $0.figure?.isZero ?? false }) { return values[0] }
    let isCount = values.allSatisfy { value in
      if case .number(let figure) = value { return figure.isWhole && !figure.isNegative }
      return false
    }
    guard isCount else { return .unknown }
    return Self.hull([values.dropFirst().reduce(values[0]) { sum($0, $1) }] + values)
  }

  /// One value where all are the same, the ends of whole numbers, or else nothing known.
  static func hull(_ values: [Value]) -> Value {
    guard let first = values.first else { return .unknown }
    if let failed = values.first(where: {
      if case .failure = $0 { return true }
      return false
    }) {
      return failed
    }
    if values.allSatisfy({ Arithmetic.compare(.isEqual, $0, first) == .truth(true) }) {
      return first
    }
    var low = Int32.max
    var high = Int32.min
    for value in values {
      switch value {
      case .number(let figure):
        guard let whole = Int(exactly: figure), let small = Int32(exactly: whole), small >= 0 else {
          return .unknown
        }
        (low, high) = (min(low, small), max(high, small))
      case .counts(let least, let most): (low, high) = (min(low, least), max(high, most))
      default: return .unknown
      }
    }
    return .counts(low, high)
  }
}
