/// An unsigned whole number of 256 bits: what a product of two mantissas needs before it is reduced.
///
/// Only the uncommon paths of ``Decimal`` come here; there are no negative values and no wrapping.
struct Wide: Equatable, Sendable {
  /// The upper 128 bits.
  let high: UInt128
  /// The lower 128 bits.
  let low: UInt128

  /// The number with these halves.
  init(high: UInt128, low: UInt128) {
    self.high = high
    self.low = low
  }

  /// The number `value`.
  init(_ value: UInt128) {
    self.init(high: 0, low: value)
  }

  /// The exact product; it always fits.
  init(_ factor: UInt128, times other: UInt128) {
    let product = factor.multipliedFullWidth(by: other)
    self.init(high: product.high, low: product.low)
  }

  /// Whether this is zero.
  var isZero: Bool { high == 0 && low == 0 }

  /// The exact product, or nothing beyond 256 bits.
  func multiplied(by factor: UInt128) -> Wide? {
    let lower = Wide(low, times: factor)
    let (upper, overflow) = high.multipliedReportingOverflow(by: factor)
    let (sum, carry) = upper.addingReportingOverflow(lower.high)
    if overflow || carry { return nil }
    return Wide(high: sum, low: lower.low)
  }

  /// The exact product with 10 to the power `exponent` (0 or more), or nothing beyond 256 bits.
  func multiplied(byPowerOfTen exponent: Int) -> Wide? {
    var product = self
    var rest = exponent
    while rest > 0 {
      let step = min(rest, PowersOfTen.maximumExponent)
      guard let next = product.multiplied(by: PowersOfTen[step]) else { return nil }
      product = next
      rest -= step
    }
    return product
  }

  /// The exact sum, or nothing beyond 256 bits.
  func adding(_ other: Wide) -> Wide? {
    let (lower, carry) = low.addingReportingOverflow(other.low)
    let (upper, overflow) = high.addingReportingOverflow(other.high)
    let (sum, overflowOfCarry) = upper.addingReportingOverflow(carry ? 1 : 0)
    if overflow || overflowOfCarry { return nil }
    return Wide(high: sum, low: lower)
  }

  /// The exact difference, or nothing when `other` is the larger.
  func subtracting(_ other: Wide) -> Wide? {
    let (lower, borrow) = low.subtractingReportingOverflow(other.low)
    let (upper, overflow) = high.subtractingReportingOverflow(other.high)
    let (difference, overflowOfBorrow) = upper.subtractingReportingOverflow(borrow ? 1 : 0)
    if overflow || overflowOfBorrow { return nil }
    return Wide(high: difference, low: lower)
  }

  /// The whole quotient and the remainder, which is smaller than `divisor`.
  ///
  /// `divisor` must not be zero: every caller has turned that into an ``ArithmeticError`` before.
  func dividedWithRemainder(by divisor: UInt128) -> (quotient: Wide, remainder: UInt128) {
    precondition(divisor > 0, "a wide number is never divided by zero")
    if high == 0 {
      let (quotient, remainder) = low.quotientAndRemainder(dividingBy: divisor)
      return (Wide(quotient), remainder)
    }
    let (upper, rest) = high.quotientAndRemainder(dividingBy: divisor)
    // `rest < divisor`, so the lower quotient fits and this can't trap.
    let (lower, remainder) = divisor.dividingFullWidth((rest, low))
    return (Wide(high: upper, low: lower), remainder)
  }
}

/// The powers of ten that fit 128 bits.
enum PowersOfTen {
  /// The largest exponent in the table.
  static let maximumExponent = 38

  private static let table: [UInt128] = (0..<38).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) * 10)
  }

  /// 10 to the power `exponent`, which must be 0…38.
  static subscript(exponent: Int) -> UInt128 {
    precondition(table.indices.contains(exponent), "a power of ten is asked for within 0…38")
    return table[exponent]
  }
}
