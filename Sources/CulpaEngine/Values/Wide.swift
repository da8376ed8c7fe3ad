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

  /// 10 to the powers 0…19, written out so that the compiler lays them down as data.
  private static let table: [UInt64] = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
    1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
    1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]

  /// 10 to the power `exponent`, which must be 0…38.
  static subscript(exponent: Int) -> UInt128 {
    precondition(0 <= exponent && exponent <= 38, "a power of ten is asked for within 0…38")
    if exponent <= 19 { return UInt128(table[exponent]) }
    return UInt128(table[19]) * UInt128(table[exponent - 19])
  }

  /// 10 to the power `exponent` where 64 bits hold it, for 0…18.
  static func small(_ exponent: Int) -> Int64? {
    (0...18).contains(exponent) ? Int64(truncatingIfNeeded: table[exponent]) : nil
  }
}
