extension Decimal {
  /// The quotient, rounded once to `places` digits behind the point.
  ///
  /// - Parameter places: 0…30.
  /// - Throws: ``ArithmeticError/divisionByZero``; ``ArithmeticError/lostDigits`` when `places` is
  ///   out of range; ``ArithmeticError/overflow`` when the result does not fit, or when the numerator
  ///   carried to that place needs more than 256 bits.
  public func divided(
    by divisor: Decimal, roundedTo places: Int, mode: RoundingMode
  ) throws(ArithmeticError) -> Decimal {
    try Decimal.roundedQuotient(
      Wide(mantissa.magnitude), scale: Int(scale), over: divisor, places: places,
      isNegative: isNegative, mode: mode)
  }

  /// `self × factor / divisor`, rounded once at the end to `places` digits behind the point.
  ///
  /// - Parameter places: 0…30.
  /// - Throws: as ``divided(by:roundedTo:mode:)``.
  public func multiplied(
    by factor: Decimal, over divisor: Decimal, roundedTo places: Int, mode: RoundingMode
  ) throws(ArithmeticError) -> Decimal {
    try Decimal.roundedQuotient(
      Wide(mantissa.magnitude, times: factor.mantissa.magnitude),
      scale: Int(scale) + Int(factor.scale), over: divisor, places: places,
      isNegative: isNegative != factor.isNegative, mode: mode)
  }

  /// The multiple of `increment` that `mode` chooses: to 0.01, 0.05, 1, 100 …
  ///
  /// The sign of `increment` does not matter.
  ///
  /// - Throws: ``ArithmeticError/divisionByZero`` for an increment of 0,
  ///   ``ArithmeticError/overflow`` when the multiple needs more than 38 digits.
  public func rounded(
    to increment: Decimal, mode: RoundingMode
  ) throws(ArithmeticError) -> Decimal {
    if let small = roundedSmall(to: increment, mode: mode) { return small }
    if increment.isZero { throw .divisionByZero }
    let size = increment.mantissa.magnitude
    let count = try Decimal.roundedQuotient(
      Wide(mantissa.magnitude), by: size, exponent: Int(increment.scale) - Int(scale),
      isNegative: isNegative, mode: mode)
    guard let digits = count.multiplied(by: size) else { throw .overflow }
    return try Decimal.fitting(digits, scale: Int(increment.scale), isNegative: isNegative)
  }

  /// The least whole number that is not below `self / divisor`: how many instalments are needed.
  ///
  /// - Throws: ``ArithmeticError/divisionByZero``, ``ArithmeticError/overflow`` beyond an `Int`.
  public func quotientRoundedUp(by divisor: Decimal) throws(ArithmeticError) -> Int {
    let quotient = try divided(by: divisor, roundedTo: 0, mode: .ceiling)
    guard let count = Int(exactly: quotient) else { throw .overflow }
    return count
  }

  /// ``rounded(to:mode:)`` where 64 bits do, which is nearly always; nothing otherwise.
  private func roundedSmall(to increment: Decimal, mode: RoundingMode) -> Decimal? {
    guard scale >= increment.scale, scale - increment.scale <= 18,
      let value = Int64(exactly: mantissa), let size = Int64(exactly: increment.mantissa),
      let power = Int64(exactly: PowersOfTen[Int(scale - increment.scale)])
    else { return nil }
    let (step, overflow) = size.magnitude.multipliedReportingOverflow(by: power.magnitude)
    if overflow || step == 0 { return nil }
    let (quotient, rest) = value.magnitude.quotientAndRemainder(dividingBy: step)
    let remainder = Remainder(UInt128(rest), of: UInt128(step))
    let moves = mode.movesAwayFromZero(
      remainder, isNegative: isNegative, isOdd: quotient % 2 == 1)
    let count = Int128(quotient) + (moves ? 1 : 0)
    let digits = count * Int128(size.magnitude)
    return Decimal(mantissa: isNegative ? -digits : digits, scale: increment.scale)
  }

  /// `numerator × 10^-scale / divisor`, rounded to `places`.
  private static func roundedQuotient(
    _ numerator: Wide, scale: Int, over divisor: Decimal, places: Int, isNegative: Bool,
    mode: RoundingMode
  ) throws(ArithmeticError) -> Decimal {
    if divisor.isZero { throw .divisionByZero }
    guard (0...Int(maximumScale)).contains(places) else { throw .lostDigits }
    let isNegative = isNegative != divisor.isNegative
    // Without its trailing zeros the divisor asks for the fewest digits in between.
    let divisor = divisor.stripped(to: 0)
    let digits = try roundedQuotient(
      numerator, by: divisor.mantissa.magnitude, exponent: places + Int(divisor.scale) - scale,
      isNegative: isNegative, mode: mode)
    return try fitting(digits, scale: places, isNegative: isNegative)
  }

  /// The magnitude of `±numerator × 10^exponent / divisor`, rounded to a whole number.
  private static func roundedQuotient(
    _ numerator: Wide, by divisor: UInt128, exponent: Int, isNegative: Bool, mode: RoundingMode
  ) throws(ArithmeticError) -> Wide {
    guard let raised = numerator.multiplied(byPowerOfTen: max(exponent, 0)) else { throw .overflow }
    var (quotient, rest) = raised.dividedWithRemainder(by: divisor)
    var remainder = Remainder(rest, of: divisor)
    var droppedPlaces = max(-exponent, 0)
    while droppedPlaces > 0 {
      let power = PowersOfTen[min(droppedPlaces, PowersOfTen.maximumExponent)]
      droppedPlaces -= min(droppedPlaces, PowersOfTen.maximumExponent)
      (quotient, rest) = quotient.dividedWithRemainder(by: power)
      remainder = Remainder(rest, of: power, after: remainder)
    }
    let isOdd = quotient.low % 2 == 1
    guard mode.movesAwayFromZero(remainder, isNegative: isNegative, isOdd: isOdd) else {
      return quotient
    }
    guard let next = quotient.adding(Wide(1)) else { throw .overflow }
    return next
  }
}
