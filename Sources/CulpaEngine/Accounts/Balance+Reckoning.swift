import CulpaSyntax

/// The fixed figures of an account in one period.
struct AccountFigures {
  /// What the author declares; `nil` where he leaves it out.
  let opening: Value?
  let lowest: Value?
  let highest: Value?
  let carryLimit: Value?
  /// By item; `nil` for one without points.
  let items: [Value?]

  /// The opening of a first period: what is declared, else the points of all items.
  var firstOpening: Value {
    opening ?? items.compactMap { $0 }.reduce(.number(.zero)) { $0.plus($1) }
  }
}

extension Balance {
  /// The balance after all entries; their order carries no meaning.
  ///
  /// Each item is limited by its own sum, then the whole: opening + what each item and the account gained
  /// or lost. What is not known of an entry makes the figures it reaches unknown.
  init(
    _ figures: AccountFigures, opening: Value, isCarried: Bool, carryLimit: Limit?,
    _ entries: [SettledEntry]
  ) {
    self.opening = opening
    self.isCarried = isCarried
    if let carryLimit { limits.append(carryLimit) }
    var changes = figures.items.map { _ in Value.number(.zero) }
    var whole = Value.number(.zero)
    for entry in entries {
      let points: Value =
        entry.isSettled ? entry.entry.points.map { .number($0) } ?? .unknown : .unknown
      switch entry.entry.kind {
      case .credit: added = added.plus(points)
      case .deduct: deducted = deducted.plus(points)
      case .disqualify:
        isDisqualified = isDisqualified == true || entry.isSettled ? true : nil
        continue
      }
      let change = entry.entry.kind == .credit ? points : Arithmetic.negated(points)
      if let item = entry.item, changes.indices.contains(item) {
        changes[item] = changes[item].plus(change)
      } else {
        whole = whole.plus(change)
      }
    }
    for (item, change) in changes.enumerated() {
      let own = figures.items[item]
      let left = limited((own ?? .number(.zero)).plus(change), item, of: own)
      items.append(left)
      whole = whole.plus(left).minus(own ?? .number(.zero))
    }
    score = limited(opening.plus(whole), figures)
  }

  /// What is left of an item with points of its own: never below nothing, never above them.
  private mutating func limited(_ left: Value, _ item: Int, of own: Value?) -> Value {
    guard let own = own?.figure, let figure = left.figure else { return left }
    if figure.isNegative {
      limits.append(.itemEmpty(item: item, from: figure))
      return .number(.zero)
    }
    if figure > own {
      limits.append(.itemFull(item: item, from: figure, to: own))
      return .number(own)
    }
    return left
  }

  private mutating func limited(_ sum: Value, _ figures: AccountFigures) -> Value {
    guard let figure = sum.figure else { return sum }
    if let lowest = figures.lowest {
      guard let least = lowest.figure else { return lowest }
      if figure < least {
        limits.append(.lowest(from: figure, to: least))
        return lowest
      }
    }
    if let highest = figures.highest {
      guard let most = highest.figure else { return highest }
      if figure > most {
        limits.append(.highest(from: figure, to: most))
        return highest
      }
    }
    return sum
  }
}

extension Value {
  /// The sum of two numbers; unknown or impossible where one of them is.
  func plus(_ other: Value) -> Value { combined(.plus, other) }

  /// The difference of two numbers.
  func minus(_ other: Value) -> Value { combined(.minus, other) }

  private func combined(_ sign: ArithmeticSign, _ other: Value) -> Value {
    Arithmetic.apply(sign, self, other, monthEnd: .clamp, calendar: .weekdays)
  }
}
