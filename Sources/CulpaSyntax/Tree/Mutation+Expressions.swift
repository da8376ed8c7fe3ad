/// Expressions with one thing changed.
extension Expression {
  typealias Changed = (expression: Expression, change: Mutation.Change, span: Span)

  /// Every such expression, in the order of the text.
  func mutations() -> [Changed] {
    switch self {
    case .quantity(let quantity):
      guard let shifted = quantity.shifted else { return [] }
      return [(.quantity(shifted), .shifted(quantity), quantity.span)]
    case .date, .text, .truth, .unknown, .name, .prior: return []
    case .chain(let first, let rest, let span): return chain(first, rest, span)
    case .negative(let inner, let span): return inner.wrapped { .negative($0, span) }
    case .all(let parts, let span):
      return Self.parts(parts, span) { .all($0, span) }
    case .any(let parts, let span):
      return Self.parts(parts, span) { .any($0, span) }
    case .not(let inner, let span):
      return [(inner, .partDropped, span)] + inner.wrapped { .not($0, span) }
    case .compare(let left, let comparison, let right, let span):
      let other = comparison.neighbour
      return [(.compare(left, other, right, span), .comparison(comparison, other), span)]
        + left.wrapped { .compare($0, comparison, right, span) }
        + right.wrapped { .compare(left, comparison, $0, span) }
    case .isOneOf(let value, let options, isNegated: let isNegated, let span):
      return [(.isOneOf(value, options, isNegated: !isNegated, span), .membership, span)]
        + Self.shorter(options, span) { .isOneOf(value, $0, isNegated: isNegated, span) }
    case .isUnknown(let value, isNegated: let isNegated, let span):
      return [(.isUnknown(value, isNegated: !isNegated, span), .membership, span)]
    case .isIn(let value, let range, let span):
      return range.wrapped { .isIn(value, $0, span) }
    case .choice(let condition, let yes, let no, let span):
      return condition.wrapped { .choice($0, yes, no, span) }
        + yes.wrapped { .choice(condition, $0, no, span) }
        + no.wrapped { .choice(condition, yes, $0, span) }
    case .of(let owned, let owner, let span):
      return owned.wrapped { .of($0, owner, span) } + owner.wrapped { .of(owned, $0, span) }
    case .range(let low, let high, isHalfOpen: let isHalfOpen, let span):
      return low.wrapped { .range($0, high, isHalfOpen: isHalfOpen, span) }
        + high.wrapped { .range(low, $0, isHalfOpen: isHalfOpen, span) }
    case .bound(let kind, let figure, let span):
      return [(.bound(kind.other, figure, span), .bound(kind, kind.other), span)]
        + figure.wrapped { .bound(kind, $0, span) }
    case .wordedBound(let words, let figure, let span):
      return figure.wrapped { .wordedBound(words, $0, span) }
    case .extreme(isLargest: let isLargest, let parts, let span):
      return Self.each(parts) { .extreme(isLargest: isLargest, $0, span) }
    case .howMany(let parts, let span):
      return Self.shorter(parts, span) { .howMany($0, span) }
        + Self.each(parts) { .howMany($0, span) }
    case .rounded(let value, to: let unit, let span):
      return value.wrapped { .rounded($0, to: unit, span) }
    case .group(let inner, let span): return inner.wrapped { .group($0, span) }
    }
  }

  private func wrapped(_ wrap: (Expression) -> Expression) -> [Changed] {
    mutations().map { (wrap($0.expression), $0.change, $0.span) }
  }

  private func chain(
    _ first: Expression, _ rest: [(sign: ArithmeticSign, operand: Expression)], _ span: Span
  ) -> [Changed] {
    var found = first.wrapped { .chain($0, rest, span) }
    for (index, link) in rest.enumerated() {
      let other: ArithmeticSign? =
        switch link.sign {
        case .plus: .minus
        case .minus: .plus
        case .times, .divide: nil
        }
      if let other {
        var changed = rest
        changed[index].sign = other
        found.append((.chain(first, changed, span), .sign(link.sign, other), link.operand.span))
      }
      found += link.operand.wrapped { operand in
        var changed = rest
        changed[index].operand = operand
        return .chain(first, changed, span)
      }
    }
    return found
  }

  /// With one part left out, or changed.
  private static func parts(
    _ parts: [Expression], _ span: Span, _ make: ([Expression]) -> Expression
  ) -> [Changed] {
    shorter(parts, span, make) + each(parts, make)
  }

  private static func shorter(
    _ parts: [Expression], _ span: Span, _ make: ([Expression]) -> Expression
  ) -> [Changed] {
    guard parts.count > 1 else { return [] }
    return parts.indices.map { index in
      var rest = parts
      rest.remove(at: index)
      return (make(rest), .partDropped, parts[index].span)
    }
  }

  private static func each(
    _ parts: [Expression], _ make: ([Expression]) -> Expression
  ) -> [Changed] {
    parts.indices.flatMap { index in
      parts[index].wrapped { changed in
        var all = parts
        all[index] = changed
        return make(all)
      }
    }
  }
}

extension Comparison {
  /// What is most easily written for it.
  var neighbour: Comparison {
    switch self {
    case .isEqual: .isDifferent
    case .isDifferent: .isEqual
    case .less: .lessOrEqual
    case .lessOrEqual: .less
    case .greater: .greaterOrEqual
    case .greaterOrEqual: .greater
    }
  }
}

extension BoundKind {
  /// The same side, with the figure itself in or out.
  var other: BoundKind {
    switch self {
    case .above: .from
    case .from: .above
    case .below: .upTo
    case .upTo: .below
    }
  }
}

extension Quantity {
  /// One smallest step more: a fen, a minute, one of what is counted; `nil` where digits run out.
  public var shifted: Quantity? {
    let isMoney = unit?.isCurrency ?? false
    guard exponent == 0, per == nil || isMoney else {
      return stepped(places: 0)
    }
    switch unit {
    case .hour?:
      // A minute more, in minutes.
      guard let hours = Int(digits) else { return stepped(places: 1) }
      let (minutes, overflow) = hours.multipliedReportingOverflow(by: 60)
      if overflow || minutes == .max { return nil }
      return Quantity(
        digits: "\(minutes + 1)", exponent: 0, unit: .minute, per: per, span: span)
    case .yuan?, .dollar?, .euro?, .hongKongDollar?: return stepped(places: per == nil ? 2 : 0)
    case nil: return stepped(places: digits.contains(".") ? 2 : 0)
    case .percent?, .points?, .minute?, .second?, .day?, .week?, .month?, .year?, .workday?,
      .times?:
      return stepped(places: 0)
    }
  }

  /// One smallest step less; `nil` at zero.
  var shiftedBack: Quantity? {
    guard let more = shifted, more.unit == unit, let figure = Int(digits), figure > 0,
      more.digits == "\(figure + 1)"
    else { return nil }
    return Quantity(digits: "\(figure - 1)", exponent: exponent, unit: unit, per: per, span: span)
  }

  /// One more in a decimal place, or in the last place written where that is finer.
  private func stepped(places: Int) -> Quantity? {
    let pieces = digits.split(separator: ".", omittingEmptySubsequences: false)
    let whole = pieces.first.map(String.init) ?? "0"
    var fraction = pieces.count > 1 ? String(pieces[1]) : ""
    while fraction.count < places { fraction += "0" }
    guard fraction.count < 18, let figure = Int(whole + fraction), figure < .max else { return nil }
    var text = String(figure + 1)
    while text.count <= fraction.count { text = "0" + text }
    let cut = text.index(text.endIndex, offsetBy: -fraction.count)
    let shown = fraction.isEmpty ? text : "\(text[..<cut]).\(text[cut...])"
    return Quantity(digits: shown, exponent: exponent, unit: unit, per: per, span: span)
  }
}
