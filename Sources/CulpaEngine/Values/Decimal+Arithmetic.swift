extension Decimal {
  /// The exact sum.
  ///
  /// - Throws: ``ArithmeticError/overflow`` when the sum needs more than 38 digits.
  public func adding(_ other: Decimal) throws(ArithmeticError) -> Decimal {
    // Small on purpose, so that it disappears in its callers: amounts nearly always share a scale.
    if scale == other.scale {
      let (sum, overflow) = mantissa.addingReportingOverflow(other.mantissa)
      if !overflow, sum != .min { return Decimal(proven: sum, scale: scale) }
    }
    return try addingUnlike(other)
  }

  /// The exact difference.
  ///
  /// - Throws: ``ArithmeticError/overflow`` when the difference needs more than 38 digits.
  public func subtracting(_ other: Decimal) throws(ArithmeticError) -> Decimal {
    try adding(other.negated)
  }

  /// The exact product.
  ///
  /// - Throws: ``ArithmeticError/lostDigits`` when it has digits behind the 30th place,
  ///   ``ArithmeticError/overflow`` when it needs more than 38 digits.
  public func multiplied(by other: Decimal) throws(ArithmeticError) -> Decimal {
    let places = scale + other.scale  // at most 60
    if places <= Decimal.maximumScale,
      let left = Int64(exactly: mantissa), let right = Int64(exactly: other.mantissa)
    {
      return Decimal(proven: Int128(left) * Int128(right), scale: places)
    }
    return try multipliedWide(by: other)
  }

  /// The exact quotient.
  ///
  /// - Throws: ``ArithmeticError/divisionByZero``; ``ArithmeticError/lostDigits`` when it does not
  ///   end within 30 places, as 1 / 3; ``ArithmeticError/overflow`` beyond 38 digits.
  public func divided(by divisor: Decimal) throws(ArithmeticError) -> Decimal {
    try Decimal.exactQuotient(
      Wide(mantissa.magnitude), over: divisor, scale: Int(scale), isNegative: isNegative)
  }

  /// The exact `self × factor / divisor`: only the final result has to end and to fit, so a third of
  /// 100, times 3, is 100.
  ///
  /// - Throws: as ``divided(by:)``.
  public func multiplied(
    by factor: Decimal, over divisor: Decimal
  ) throws(ArithmeticError) -> Decimal {
    try Decimal.exactQuotient(
      Wide(mantissa.magnitude, times: factor.mantissa.magnitude), over: divisor,
      scale: Int(scale) + Int(factor.scale), isNegative: isNegative != factor.isNegative)
  }

  /// The sum where the scales differ or the mantissas are large.
  private func addingUnlike(_ other: Decimal) throws(ArithmeticError) -> Decimal {
    if scale > other.scale { return try other.addingUnlike(self) }
    if let raised = mantissa.raised(byPowerOfTen: Int(other.scale - scale)) {
      let (sum, overflow) = raised.addingReportingOverflow(other.mantissa)
      if !overflow, sum != .min { return Decimal(proven: sum, scale: other.scale) }
    }
    return try addingWide(other)
  }

  /// The product by way of 256 bits.
  private func multipliedWide(by other: Decimal) throws(ArithmeticError) -> Decimal {
    try Decimal.fitting(
      Wide(mantissa.magnitude, times: other.mantissa.magnitude),
      scale: Int(scale) + Int(other.scale), isNegative: isNegative != other.isNegative)
  }

  /// The sum by way of 256 bits, for when the common scale does not fit a mantissa at first.
  private func addingWide(_ other: Decimal) throws(ArithmeticError) -> Decimal {
    let places = max(scale, other.scale)
    // A mantissa is below 2^127 and 10^30 below 2^100, so none of these can be missing.
    guard
      let left = Wide(mantissa.magnitude).multiplied(byPowerOfTen: Int(places - scale)),
      let right = Wide(other.mantissa.magnitude)
        .multiplied(byPowerOfTen: Int(places - other.scale))
    else { throw .overflow }
    if isNegative == other.isNegative {
      guard let sum = left.adding(right) else { throw .overflow }
      return try Decimal.fitting(sum, scale: Int(places), isNegative: isNegative)
    }
    if let difference = left.subtracting(right) {
      return try Decimal.fitting(difference, scale: Int(places), isNegative: isNegative)
    }
    guard let difference = right.subtracting(left) else { throw .overflow }
    return try Decimal.fitting(difference, scale: Int(places), isNegative: other.isNegative)
  }

  /// `numerator × 10^-scale / divisor`, exactly.
  ///
  /// A quotient ends if and only if the divisor, without its factors 2 and 5, divides the numerator.
  private static func exactQuotient(
    _ numerator: Wide, over divisor: Decimal, scale: Int, isNegative: Bool
  ) throws(ArithmeticError) -> Decimal {
    if divisor.isZero { throw .divisionByZero }
    let factors = FactorsOfTen(of: divisor.mantissa.magnitude)
    let (quotient, remainder) = numerator.dividedWithRemainder(by: factors.rest)
    if remainder != 0 { throw .lostDigits }
    if quotient.isZero { return zero }

    let (reduced, twos) = quotient.cancelling(2, atMost: factors.twos)
    let (digits, fives) = reduced.cancelling(5, atMost: factors.fives)
    let extraPlaces = max(twos, fives)
    let places = scale - Int(divisor.scale) + extraPlaces
    // Nothing cancels any more, so these digits end in no zero unless the division was whole.
    if extraPlaces > 0, places > Int(maximumScale) { throw .lostDigits }
    guard let mantissa = digits.multiplied(by: twos > fives ? 5 : 2, times: abs(twos - fives))
    else { throw .overflow }
    return try fitting(mantissa, scale: places, isNegative: isNegative != divisor.isNegative)
  }

  /// The number `magnitude × 10^-scale`, without trailing zeros that do not fit.
  ///
  /// `scale` may be below 0 or above 30.
  static func fitting(
    _ magnitude: Wide, scale: Int, isNegative: Bool
  ) throws(ArithmeticError) -> Decimal {
    if magnitude.isZero { return zero }
    guard var digits = scale < 0 ? magnitude.multiplied(byPowerOfTen: -scale) : magnitude
    else { throw .overflow }
    var places = max(scale, 0)
    while true {
      if places <= Int(maximumScale), digits.high == 0,
        let decimal = Decimal(
          magnitude: digits.low, scale: UInt8(places), isNegative: isNegative)
      {
        return decimal
      }
      let (tenth, digit) = digits.dividedWithRemainder(by: 10)
      if digit != 0, places > Int(maximumScale) { throw .lostDigits }
      if digit != 0 || places == 0 { throw .overflow }
      digits = tenth
      places -= 1
    }
  }
}

/// A positive whole number taken apart into `2^twos × 5^fives × rest`.
private struct FactorsOfTen {
  let twos: Int
  let fives: Int
  let rest: UInt128

  init(of number: UInt128) {
    twos = number.trailingZeroBitCount
    let (rest, fives) = Wide(number >> UInt128(twos)).cancelling(5, atMost: 55)
    self.rest = rest.low
    self.fives = 55 - fives
  }
}

extension Wide {
  /// This number divided by `factor` as often as it goes, `limit` times at most, and how many of
  /// those times are left.
  fileprivate func cancelling(_ factor: UInt128, atMost limit: Int) -> (Wide, left: Int) {
    var number = self
    var left = limit
    while left > 0 {
      let (quotient, remainder) = number.dividedWithRemainder(by: factor)
      if remainder != 0 { break }
      number = quotient
      left -= 1
    }
    return (number, left)
  }

  /// This number multiplied by `factor` again and again, or nothing beyond 256 bits.
  fileprivate func multiplied(by factor: UInt128, times: Int) -> Wide? {
    var product = self
    for _ in 0..<times {
      guard let next = product.multiplied(by: factor) else { return nil }
      product = next
    }
    return product
  }
}
