/// Splits `total` in proportion to `weights` into multiples of `increment` that sum to it exactly.
///
/// Every share is first rounded down; the increments that are left go one each to the shares that
/// lost most, and among equal ones to the earlier position (the method of Hamilton). The shares of a
/// negative total mirror those of the positive one. A weight of 0 gets nothing.
///
/// - Returns: one share a weight, in the order of the weights.
/// - Throws: ``ArithmeticError/divisionByZero`` when the increment or the sum of the weights is 0;
///   ``ArithmeticError/lostDigits`` when `total` is no multiple of `increment`;
///   ``ArithmeticError/overflow`` when a number in between does not fit.
public func largestRemainder(
  total: Decimal, weights: [Decimal], increment: Decimal
) throws(ArithmeticError) -> [Decimal] {
  let count = try total.divided(by: increment).stripped(to: 0)
  guard count.scale == 0 else { throw .lostDigits }
  var quotas = try Quota.all(of: count.mantissa.magnitude, weights: weights)

  var left = count.magnitude
  for quota in quotas { left = try left.subtracting(Decimal(mantissa: quota.whole, scale: 0)) }
  // Each quota lost less than one increment, so fewer are left than there are quotas.
  var extra = left.mantissa
  quotas.sort { ($1.rest, $0.position) < ($0.rest, $1.position) }
  var shares = [(position: Int, units: Decimal)]()
  for quota in quotas {
    let units = Decimal(mantissa: quota.whole, scale: 0)
    shares.append((quota.position, extra > 0 ? try units.adding(.one) : units))
    extra -= 1
  }
  shares.sort { $0.position < $1.position }
  return try shares.map { share throws(ArithmeticError) in
    try (count.isNegative ? share.units.negated : share.units).multiplied(by: increment)
  }
}

/// What one weight is due: whole increments, and what remains of the next one.
private struct Quota {
  let position: Int
  let whole: Int128
  /// In parts of the sum of all weights, so that the quotas of one split are comparable.
  let rest: UInt128

  /// The quotas of `count` increments, in the order of the weights.
  static func all(
    of count: UInt128, weights: [Decimal]
  ) throws(ArithmeticError) -> [Quota] {
    let places = weights.map(\.scale).max() ?? 0
    let parts = try weights.map { weight throws(ArithmeticError) in
      guard let part = weight.mantissa.raised(byPowerOfTen: Int(places - weight.scale))
      else { throw .overflow }
      return Decimal(mantissa: part, scale: 0)
    }
    var sum = Decimal.zero
    for part in parts { sum = try sum.adding(part) }
    if sum.isZero { throw .divisionByZero }
    var quotas = [Quota]()
    for part in parts {
      quotas.append(try Quota(position: quotas.count, part: part, sum: sum, of: count))
    }
    return quotas
  }

  /// The quota `part / sum` of `count`, rounded to the smaller side: a negative part, which only
  /// makes sense as a correction, is due less than nothing.
  init(
    position: Int, part: Decimal, sum: Decimal, of count: UInt128
  ) throws(ArithmeticError) {
    let size = sum.mantissa.magnitude
    let (quotient, remainder) = Wide(count, times: part.mantissa.magnitude)
      .dividedWithRemainder(by: size)
    let whole = try Decimal.fitting(
      quotient, scale: 0, isNegative: part.isNegative != sum.isNegative)
    self.position = position
    if remainder > 0, part.isNegative != sum.isNegative {
      self.whole = try whole.subtracting(.one).mantissa
      self.rest = size - remainder
    } else {
      self.whole = whole.mantissa
      self.rest = remainder
    }
  }
}
