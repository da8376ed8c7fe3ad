extension Decimal {
  /// The number that `text` spells, or nothing when it spells none or one that does not fit.
  ///
  /// Digits with an optional sign in front and at most one point between two digits; a single `_`
  /// may stand between two digits: `1600`, `-0.05`, `1_000.5`. ASCII only, no exponent, no blanks.
  public init?(parsing text: String) {
    var text = text
    let decimal = text.withUTF8 { Decimal(parsing: $0) }
    guard let decimal else { return nil }
    self = decimal
  }

  /// The number that these ASCII bytes spell, under the rules of ``init(parsing:)-(String)``.
  public init?(parsing bytes: UnsafeBufferPointer<UInt8>) {
    var reader = DecimalReader()
    for byte in bytes {
      guard reader.accept(byte) else { return nil }
    }
    guard let decimal = reader.decimal else { return nil }
    self = decimal
  }

  /// Appends the number as ASCII, with at least `minimumPlaces` (0…30) digits behind the point.
  ///
  /// Trailing zeros beyond those are left out; nothing is ever rounded away.
  public func write(into bytes: inout [UInt8], minimumPlaces: Int = 0) {
    write(into: &bytes, minimumPlaces: minimumPlaces, groups: false)
  }

  /// The number with at least `minimumPlaces` (0…30) digits behind the point: `1600.50`.
  public func text(minimumPlaces: Int) -> String {
    text(minimumPlaces: minimumPlaces, groups: false)
  }

  /// ``text(minimumPlaces:)`` with a comma between the thousands: `6,000.01`.
  public func grouped(minimumPlaces: Int) -> String {
    text(minimumPlaces: minimumPlaces, groups: true)
  }

  private func text(minimumPlaces: Int, groups: Bool) -> String {
    var bytes = [UInt8]()
    bytes.reserveCapacity(48)
    write(into: &bytes, minimumPlaces: minimumPlaces, groups: groups)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes backwards, from the last digit to the sign, and turns the result round at the end.
  private func write(into bytes: inout [UInt8], minimumPlaces: Int, groups: Bool) {
    let asked = min(max(minimumPlaces, 0), Int(Decimal.maximumScale))
    let shown = stripped(to: UInt8(asked))
    let places = Int(shown.scale)
    let start = bytes.count
    for _ in places..<max(asked, places) { bytes.append(Ascii.zero) }
    if places == 0, asked > 0 { bytes.append(Ascii.point) }

    let digits = shown.mantissa.magnitude
    if let small = UInt64(exactly: digits) {
      write(small, into: &bytes, places: places, groups: groups)
    } else {
      write(digits, into: &bytes, places: places, groups: groups)
    }
    if isNegative { bytes.append(Ascii.minus) }

    var (left, right) = (start, bytes.count - 1)
    while left < right {
      bytes.swapAt(left, right)
      (left, right) = (left + 1, right - 1)
    }
  }

  /// Writes the digits backwards, with the point and the commas between them.
  private func write<Digits: UnsignedInteger & FixedWidthInteger>(
    _ digits: Digits, into bytes: inout [UInt8], places: Int, groups: Bool
  ) {
    var rest = digits
    var written = 0
    repeat {
      let (tenth, digit) = rest.quotientAndRemainder(dividingBy: 10)
      if groups, written > places, (written - places) % 3 == 0 { bytes.append(Ascii.comma) }
      bytes.append(Ascii.zero + UInt8(digit))
      rest = tenth
      written += 1
      if written == places { bytes.append(Ascii.point) }
    } while rest > 0 || written <= places
  }
}

extension Decimal: CustomStringConvertible {
  /// The canonical text: no exponent, no trailing zeros behind the point.
  public var description: String { text(minimumPlaces: 0) }
}

/// The bytes a number is written with.
private enum Ascii {
  static let zero = UInt8(ascii: "0")
  static let nine = UInt8(ascii: "9")
  static let plus = UInt8(ascii: "+")
  static let minus = UInt8(ascii: "-")
  static let point = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let separator = UInt8(ascii: "_")
}

/// Reads a number byte by byte.
///
/// Zeros at the end of a fraction are held back: `1.50` keeps its two places, but a tail of zeros
/// that does not fit is no loss.
private struct DecimalReader {
  private enum Position { case start, sign, digit, separator, point }

  private var magnitude: UInt128 = 0
  private var places = 0
  private var heldZeros = 0
  private var isNegative = false
  private var inFraction = false
  private var position = Position.start

  /// Takes the next byte; false when the text can't be a number any more.
  mutating func accept(_ byte: UInt8) -> Bool {
    switch byte {
    case Ascii.zero...Ascii.nine:
      position = .digit
      return append(byte - Ascii.zero)
    case Ascii.point where position == .digit && !inFraction:
      position = .point
      inFraction = true
      return true
    case Ascii.separator where position == .digit:
      position = .separator
      return true
    case Ascii.plus where position == .start, Ascii.minus where position == .start:
      position = .sign
      isNegative = byte == Ascii.minus
      return true
    default: return false
    }
  }

  /// The number read so far, if the text may end here.
  var decimal: Decimal? {
    guard position == .digit else { return nil }
    if heldZeros > 0, places + heldZeros <= Int(Decimal.maximumScale),
      let raised = Wide(magnitude).multiplied(byPowerOfTen: heldZeros), raised.high == 0,
      let decimal = Decimal(
        magnitude: raised.low, scale: UInt8(places + heldZeros), isNegative: isNegative)
    {
      return decimal
    }
    return Decimal(magnitude: magnitude, scale: UInt8(places), isNegative: isNegative)
  }

  private mutating func append(_ digit: UInt8) -> Bool {
    if inFraction {
      if digit == 0 {
        heldZeros += 1
        return true
      }
      guard places + heldZeros < Int(Decimal.maximumScale) else { return false }
      while heldZeros > 0 {
        guard shift(in: 0) else { return false }
        places += 1
        heldZeros -= 1
      }
      places += 1
    }
    return shift(in: digit)
  }

  private mutating func shift(in digit: UInt8) -> Bool {
    let (shifted, overflow) = magnitude.multipliedReportingOverflow(by: 10)
    let (sum, carry) = shifted.addingReportingOverflow(UInt128(digit))
    magnitude = sum
    return !overflow && !carry
  }
}
