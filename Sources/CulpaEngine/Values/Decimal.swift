/// An exact decimal number: `mantissa × 10^-scale`.
///
/// Everything a policy counts, weighs or pays is one of these; binary floating point never occurs.
///
/// - **Invariant**: `scale` is 0…30 and `mantissa` is never `Int128.min`, so that ``negated`` and
///   ``magnitude`` always exist. The range is ±1.7 × 10³⁸ in units of the last place.
/// - **Not canonical**: 1.5 and 1.50 are two representations of one value. Equality, order, hash and
///   text are those of the value, and no public result depends on which of the two it was.
/// - **Errors, never surprises**: an operation returns the exact result or throws. It doesn't
///   round, wrap, or trap; where rounding is wanted, its place and ``RoundingMode`` are arguments.
///
/// ```swift
/// let loss = Decimal(parsing: "1600.00")
/// let share = try loss?.multiplied(by: Decimal(mantissa: 65, scale: 2))  // 1040
/// ```
///
/// Deliberately absent: operators (they could not say where they overflow), conversion from and to
/// `Double`, exponents in text.
public struct Decimal: Sendable {
  /// The digits as a whole number, never `Int128.min`.
  public let mantissa: Int128
  /// How many of the digits stand behind the decimal point, 0…30.
  public let scale: UInt8

  /// The most digits behind the decimal point.
  public static let maximumScale: UInt8 = 30
  /// The number 0.
  public static let zero = Decimal(mantissa: 0, scale: 0)
  /// The number 1.
  public static let one = Decimal(mantissa: 1, scale: 0)

  /// The number `mantissa × 10^-scale`.
  ///
  /// `scale` must be 0…30 and `mantissa` not `Int128.min`: for figures from outside there are
  /// `init?(parsing:)` and the operations, which report what does not fit.
  public init(mantissa: Int128, scale: UInt8) {
    precondition(scale <= Decimal.maximumScale, "a decimal has at most 30 places")
    precondition(mantissa != .min, "a decimal's mantissa can be negated")
    self.mantissa = mantissa
    self.scale = scale
  }

  /// The whole number `value`.
  public init(_ value: Int) {
    self.init(mantissa: Int128(value), scale: 0)
  }

  /// The number whose parts the caller has proven to be within the invariant.
  init(proven mantissa: Int128, scale: UInt8) {
    self.mantissa = mantissa
    self.scale = scale
  }

  /// The number with this magnitude, or nothing when the mantissa does not fit.
  init?(magnitude: UInt128, scale: UInt8, isNegative: Bool) {
    guard let digits = Int128(exactly: magnitude) else { return nil }
    self.init(mantissa: isNegative ? -digits : digits, scale: scale)
  }

  /// Whether this is 0.
  public var isZero: Bool { mantissa == 0 }
  /// Whether this is below 0.
  public var isNegative: Bool { mantissa < 0 }
  /// −1 below 0, 0 for 0, 1 above.
  public var sign: Int { mantissa == 0 ? 0 : (mantissa < 0 ? -1 : 1) }
  /// The number with the other sign.
  public var negated: Decimal { Decimal(proven: -mantissa, scale: scale) }
  /// The distance from 0.
  public var magnitude: Decimal { mantissa < 0 ? negated : self }
  /// Whether nothing but zeros stand behind the decimal point.
  public var isWhole: Bool { stripped(to: 0).scale == 0 }

  /// The same value with trailing zeros removed, as long as `places` digits stay behind the point.
  func stripped(to places: UInt8) -> Decimal {
    if scale <= places || mantissa == 0 {
      return mantissa == 0 ? Decimal(mantissa: 0, scale: min(scale, places)) : self
    }
    var rest = mantissa
    var remaining = scale
    while remaining > places {
      let (quotient, digit) = rest.dividedByTen
      if digit != 0 { break }
      rest = quotient
      remaining -= 1
    }
    return Decimal(mantissa: rest, scale: remaining)
  }
}

extension Decimal: Comparable, Hashable {
  /// The order of the two values: −1 when this is the smaller, 0 when equal, 1 when the larger.
  public func compare(_ other: Decimal) -> Int {
    if scale == other.scale { return order(mantissa, other.mantissa) }
    if scale > other.scale { return -other.compare(self) }
    guard let raised = mantissa.raised(byPowerOfTen: Int(other.scale - scale)) else {
      // What outgrows every mantissa is farther from 0 than the other value, whatever that is.
      return mantissa < 0 ? -1 : 1
    }
    return order(raised, other.mantissa)
  }

  /// Whether the two values are the same: 1.5 equals 1.50.
  public static func == (left: Decimal, right: Decimal) -> Bool {
    left.scale == right.scale ? left.mantissa == right.mantissa : left.compare(right) == 0
  }

  /// Whether the left value is the smaller.
  public static func < (left: Decimal, right: Decimal) -> Bool {
    left.scale == right.scale ? left.mantissa < right.mantissa : left.compare(right) < 0
  }

  /// Feeds the value, not its representation.
  public func hash(into hasher: inout Hasher) {
    let canonical = stripped(to: 0)
    hasher.combine(canonical.mantissa)
    hasher.combine(canonical.scale)
  }

  private func order(_ left: Int128, _ right: Int128) -> Int {
    left < right ? -1 : (left == right ? 0 : 1)
  }
}

extension Int {
  /// The whole number that `decimal` is, or nothing when it has a fraction or does not fit.
  public init?(exactly decimal: Decimal) {
    let whole = decimal.stripped(to: 0)
    guard whole.scale == 0 else { return nil }
    self.init(exactly: whole.mantissa)
  }
}

extension Int128 {
  /// This number × 10^exponent (0…38), or nothing when that is no mantissa.
  func raised(byPowerOfTen exponent: Int) -> Int128? {
    // A 64-bit number times a 64-bit power is the everyday case, and it can't overflow.
    if let small = Int64(exactly: self), let power = PowersOfTen.small(exponent) {
      return Int128(small) * Int128(power)
    }
    let (product, overflow) = multipliedReportingOverflow(by: Int128(PowersOfTen[exponent]))
    return overflow || product == .min ? nil : product
  }

  /// A tenth, towards 0, and the digit that fell off with the sign of this number.
  var dividedByTen: (quotient: Int128, digit: Int) {
    if let small = Int64(exactly: self) {
      return (Int128(small / 10), Int(small % 10))
    }
    let (quotient, remainder) = quotientAndRemainder(dividingBy: 10)
    return (quotient, Int(remainder))
  }
}
