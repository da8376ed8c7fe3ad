import CulpaEngine
import CulpaTestSupport
import Testing

struct RoundingTests {
  /// Rows: the number; then halfUp, halfEven, halfDown, up, down, ceiling, floor, to whole numbers.
  @Test(arguments: [
    ("2.5", ["3", "2", "2", "3", "2", "3", "2"]),
    ("-2.5", ["-3", "-2", "-2", "-3", "-2", "-2", "-3"]),
    ("3.5", ["4", "4", "3", "4", "3", "4", "3"]),
    ("-3.5", ["-4", "-4", "-3", "-4", "-3", "-3", "-4"]),
    ("2.51", ["3", "3", "3", "3", "2", "3", "2"]), ("2.49", ["2", "2", "2", "3", "2", "3", "2"]),
    ("-0.1", ["0", "0", "0", "-1", "0", "0", "-1"]), ("7", ["7", "7", "7", "7", "7", "7", "7"]),
  ])
  func modesByHand(text: String, results: [String]) throws {
    let modes: [RoundingMode] = [.halfUp, .halfEven, .halfDown, .up, .down, .ceiling, .floor]
    #expect(Set(modes) == Set(RoundingMode.allCases))
    for (mode, result) in zip(modes, results) {
      let number = try decimal(text)
      #expect(try number.rounded(to: .one, mode: mode).description == result, "\(mode)")
      #expect(
        try number.divided(by: .one, roundedTo: 0, mode: mode).description == result, "\(mode)")
    }
  }

  @Test func incrementsNeedNotBePowersOfTen() throws {
    #expect(try decimal("12.37").rounded(to: decimal("0.05"), mode: .halfUp) == decimal("12.35"))
    #expect(try decimal("12.375").rounded(to: decimal("0.05"), mode: .halfUp) == decimal("12.4"))
    #expect(try decimal("1250").rounded(to: decimal("100"), mode: .halfEven) == decimal("1200"))
    #expect(try decimal("-1250").rounded(to: decimal("100"), mode: .halfUp) == decimal("-1300"))
    #expect(try decimal("7").rounded(to: decimal("0.01"), mode: .halfUp) == decimal("7"))
    #expect(try decimal("1").rounded(to: decimal("0.3"), mode: .halfUp) == decimal("0.9"))
  }

  @Test func quotientsAreRoundedOnce() throws {
    let three = try decimal("3")
    #expect(
      try decimal("100").divided(by: three, roundedTo: 2, mode: .halfUp) == decimal("33.33"))
    #expect(try decimal("-2").divided(by: three, roundedTo: 2, mode: .halfUp) == decimal("-0.67"))
    #expect(try decimal("2").divided(by: three, roundedTo: 30, mode: .down).scale == 30)
    #expect(
      try decimal("0.01").divided(by: decimal("1000"), roundedTo: 2, mode: .up) == decimal("0.01"))
    // 0.449 × 1 / 1 to one place is 0.4, not 0.45 and then 0.5.
    #expect(
      try decimal("0.449").multiplied(by: .one, over: .one, roundedTo: 1, mode: .halfUp)
        == decimal("0.4"))
    // A third of 1.6 begins like a tie, 0.5, but more follows.
    #expect(try decimal("1.6").divided(by: three, roundedTo: 0, mode: .halfDown) == .one)
    #expect(try decimal("1.5").divided(by: three, roundedTo: 0, mode: .halfDown) == .zero)
    #expect(throws: ArithmeticError.lostDigits) {
      try Decimal.one.divided(by: three, roundedTo: 31, mode: .down)
    }
  }

  @Test func instalmentsAreCountedUp() throws {
    // E07 of the example regulations: 3500 at 1600 a month takes three months; 1600 exactly one.
    #expect(try decimal("3500").quotientRoundedUp(by: decimal("1600")) == 3)
    #expect(try decimal("1600").quotientRoundedUp(by: decimal("1600")) == 1)
    #expect(try decimal("1600.01").quotientRoundedUp(by: decimal("1600")) == 2)
    #expect(try decimal("-1").quotientRoundedUp(by: decimal("2")) == 0)
    #expect(throws: ArithmeticError.overflow) {
      try Decimal(mantissa: .max, scale: 0).quotientRoundedUp(by: .one)
    }
  }

  /// Reasoned without any division: the result is a multiple, and its distance says which one.
  @Test(arguments: 0..<600 as Range<UInt64>)
  func everyModeKeepsItsPromise(seed: UInt64) throws {
    var random = SplitMix(seed)
    // Half of the numbers pass through 64 bits, half need more; many are ties.
    let wide = seed % 2 == 0
    let size = Decimal(mantissa: Int128.random(in: 1...40, using: &random), scale: 3)
    let count = wide ? random.decimal(digits: 26, places: 0) : random.decimal(digits: 9, places: 0)
    let halves = Decimal(mantissa: Int128.random(in: -3...3, using: &random) * 5, scale: 1)
    let number = try count.adding(halves).multiplied(by: size)
    for mode in RoundingMode.allCases {
      let rounded = try number.rounded(to: size, mode: mode)
      let multiple = try rounded.divided(by: size)
      #expect(multiple.isWhole)
      let error = try rounded.subtracting(number)
      let twice = try error.magnitude.adding(error.magnitude)
      let towardsZero = rounded.magnitude <= number.magnitude
      switch mode {
      case .floor: #expect(error <= .zero && error.magnitude < size)
      case .ceiling: #expect(error >= .zero && error.magnitude < size)
      case .down: #expect(towardsZero && error.magnitude < size)
      case .up: #expect(rounded.magnitude >= number.magnitude && error.magnitude < size)
      case .halfUp: #expect(twice < size || (twice == size && !towardsZero))
      case .halfDown: #expect(twice < size || (twice == size && towardsZero))
      case .halfEven:
        let isEven = try multiple.divided(by: Decimal(2)).isWhole
        #expect(twice < size || (twice == size && isEven))
      }
    }
  }

  /// The remainder of a rounded quotient, multiplied back, is less than one unit of the last place.
  @Test(arguments: 0..<400 as Range<UInt64>)
  func roundedQuotientsMultiplyBack(seed: UInt64) throws {
    var random = SplitMix(seed)
    let number = random.decimal(digits: 12, places: 8)
    let divisor = try random.decimal(digits: 12, places: 8).adding(Decimal(mantissa: 1, scale: 9))
    let places = Int.random(in: 0...6, using: &random)
    let quotient = try number.divided(by: divisor, roundedTo: places, mode: .halfEven)
    let error = try quotient.multiplied(by: divisor).subtracting(number).magnitude
    let half = Decimal(mantissa: 5, scale: UInt8(places) + 1)
    #expect(try error <= divisor.magnitude.multiplied(by: half))
    #expect(
      try number.multiplied(by: divisor, over: divisor, roundedTo: places, mode: .floor)
        == number.rounded(to: Decimal(mantissa: 1, scale: UInt8(places)), mode: .floor))
  }
}
