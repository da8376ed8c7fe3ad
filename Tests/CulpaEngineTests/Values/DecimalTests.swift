import CulpaEngine
import CulpaTestSupport
import Testing

struct DecimalTests {
  private let largest = Decimal(mantissa: .max, scale: 0)

  @Test func sumsAreExactAcrossScales() throws {
    #expect(try decimal("0.1").adding(decimal("0.2")) == decimal("0.3"))
    #expect(try decimal("1600").adding(decimal("0.005")).description == "1600.005")
    #expect(try decimal("100").subtracting(decimal("100.01")).description == "-0.01")
  }

  @Test func productsAndQuotientsAreExact() throws {
    #expect(try decimal("1600.00").multiplied(by: decimal("0.65")).description == "1040")
    #expect(try decimal("1").divided(by: decimal("8")).description == "0.125")
    #expect(try decimal("-7").divided(by: decimal("0.04")).description == "-175")
    #expect(try decimal("6000").divided(by: decimal("300")).description == "20")
    #expect(try decimal("0").divided(by: decimal("-7")) == .zero)
  }

  @Test func aQuotientWithoutEndIsLost() throws {
    #expect(throws: ArithmeticError.lostDigits) { try Decimal.one.divided(by: decimal("3")) }
    #expect(throws: ArithmeticError.lostDigits) {
      try Decimal.one.divided(by: Decimal(mantissa: Int128(1) << 31, scale: 0))  // 2^-31: 31 places
    }
    #expect(try Decimal.one.divided(by: Decimal(1 << 30)).scale == 30)
  }

  @Test func onlyTheFinalResultOfAFusedProductMustEnd() throws {
    let hundred = try decimal("100")
    let three = try decimal("3")
    #expect(try hundred.multiplied(by: three, over: three) == hundred)
    #expect(try decimal("700").multiplied(by: decimal("0.3"), over: decimal("7")) == decimal("30"))
    #expect(try largest.multiplied(by: largest, over: largest) == largest)
    let tiny = Decimal(mantissa: 100_000_000_000_000_000_000, scale: 30)  // 10^-10
    #expect(try tiny.multiplied(by: tiny, over: .one) == Decimal(mantissa: 1, scale: 20))
    #expect(throws: ArithmeticError.lostDigits) {
      try hundred.multiplied(by: decimal("2"), over: three)
    }
  }

  @Test func divisionByZeroIsNamed() throws {
    #expect(throws: ArithmeticError.divisionByZero) { try Decimal.one.divided(by: .zero) }
    #expect(throws: ArithmeticError.divisionByZero) { try Decimal.zero.divided(by: .zero) }
    #expect(throws: ArithmeticError.divisionByZero) {
      try Decimal.one.divided(by: decimal("0.00"), roundedTo: 2, mode: .halfUp)
    }
    #expect(throws: ArithmeticError.divisionByZero) {
      try Decimal.one.rounded(to: .zero, mode: .up)
    }
  }

  @Test func whatDoesNotFitOverflowsAndNothingElse() throws {
    #expect(throws: ArithmeticError.overflow) { try largest.adding(.one) }
    #expect(throws: ArithmeticError.overflow) { try largest.negated.subtracting(.one) }
    #expect(throws: ArithmeticError.overflow) { try largest.multiplied(by: decimal("1.1")) }
    #expect(throws: ArithmeticError.lostDigits) {
      let tiny = Decimal(mantissa: 1, scale: 16)
      return try tiny.multiplied(by: tiny)  // 10^-32
    }
  }

  @Test func trailingZerosGiveWayBeforeAnythingOverflows() throws {
    let padded = Decimal(mantissa: 50_000_000_000_000_000_000, scale: 20)  // 0.5 in twenty places
    #expect(try padded.multiplied(by: padded) == decimal("0.25"))
    let zeros = Decimal(mantissa: 0, scale: 30)
    #expect(try largest.adding(zeros) == largest)
    let thirtyPlaces = Decimal(mantissa: PowerOfTen.thirty, scale: 30)  // 1
    #expect(try decimal("99999999999").adding(thirtyPlaces) == decimal("100000000000"))
    #expect(try largest.subtracting(thirtyPlaces).adding(thirtyPlaces) == largest)
  }

  @Test func equalValuesAreEqualHoweverTheyAreWritten() throws {
    let short = Decimal(mantissa: 15, scale: 1)
    let long = Decimal(mantissa: 1_500, scale: 3)
    #expect(short == long)
    #expect(short.hashValue == long.hashValue)
    #expect(short.compare(long) == 0)
    #expect(Set([short, long, Decimal(mantissa: 0, scale: 9), .zero]).count == 2)
    #expect(largest > Decimal(mantissa: .max, scale: 30))
    #expect(largest.negated < Decimal(mantissa: -.max, scale: 30))
    #expect(Decimal(mantissa: -1, scale: 30) < .zero)
  }

  @Test func signsAreRead() throws {
    let debt = try decimal("-12.50")
    #expect(debt.isNegative && !debt.isZero && debt.sign == -1)
    #expect(debt.negated.sign == 1 && debt.magnitude == debt.negated)
    #expect(Decimal.zero.sign == 0 && !Decimal.zero.negated.isNegative)
  }

  @Test func wholeNumbersLeave() throws {
    #expect(Int(exactly: try decimal("3.00")) == 3)
    #expect(Int(exactly: try decimal("3.5")) == nil)
    #expect(Int(exactly: largest) == nil)
    #expect(try decimal("3.00").isWhole && !decimal("3.01").isWhole)
  }
}

struct DecimalLawTests {
  @Test(arguments: 0..<400 as Range<UInt64>)
  func addingAndSubtractingUndoEachOther(seed: UInt64) throws {
    var random = SplitMix(seed)
    let (left, right) = (random.decimal(digits: 30, places: 8), random.decimal(digits: 24))
    guard let sum = try? left.adding(right) else { return }
    #expect(try sum.subtracting(right) == left)
    #expect(try right.adding(left) == sum)
    #expect((sum > left) == (right > .zero))
  }

  /// 24 digits in 8 places and 24 in 8 always have a sum, so the law above cannot pass by silence.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func moderateSumsExist(seed: UInt64) throws {
    var random = SplitMix(seed)
    let (left, right) = (
      random.decimal(digits: 24, places: 8), random.decimal(digits: 24, places: 8)
    )
    #expect(try left.adding(right).subtracting(left) == right)
  }

  /// A whole number written in thirty places needs 256 bits beside a long one, and adds the same.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func writtenPlacesNeverChangeASum(seed: UInt64) throws {
    var random = SplitMix(seed)
    let long = random.decimal(digits: 38, places: 0)
    let whole = Int.random(in: -170_000_000...170_000_000, using: &random)
    let written = Decimal(mantissa: Int128(whole) * PowerOfTen.thirty, scale: 30)
    let sum = try long.adding(Decimal(whole))
    #expect(try long.adding(written) == sum)
    #expect(try written.subtracting(long.negated) == sum)
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func dividingUndoesMultiplying(seed: UInt64) throws {
    var random = SplitMix(seed)
    let left = random.decimal(digits: 18, places: 15)
    let drawn = random.decimal(digits: 18, places: 15)
    let right = drawn.isZero ? .one : drawn
    let product = try left.multiplied(by: right)
    #expect(try product.divided(by: right) == left)
    #expect(try left.multiplied(by: right, over: right) == left)
  }

  /// The product of two full mantissas has up to 76 digits; only what remains has to fit.
  @Test(arguments: 0..<400 as Range<UInt64>)
  func fullMantissasSurviveTheWideProduct(seed: UInt64) throws {
    var random = SplitMix(seed)
    let (left, right) = (random.decimal(), random.decimal())
    if right.isZero { return }
    #expect(try left.multiplied(by: right, over: right) == left)
  }

  /// Subtraction decides the order independently: the sign of the difference.
  @Test(arguments: 0..<400 as Range<UInt64>)
  func orderIsTheSignOfTheDifference(seed: UInt64) throws {
    var random = SplitMix(seed)
    let (left, right) = (
      random.decimal(digits: 20, places: 12), random.decimal(digits: 20, places: 12)
    )
    let sign = try left.subtracting(right).sign
    #expect(left.compare(right) == sign)
    #expect(right.compare(left) == -sign)
    #expect((left == right) == (sign == 0))
    #expect((left < right) == (sign < 0))
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func textReadsBackAsTheSameNumber(seed: UInt64) throws {
    var random = SplitMix(seed)
    let number = random.decimal()
    #expect(try decimal(number.description) == number)
    #expect(try decimal(number.text(minimumPlaces: 2)) == number)
    let ungrouped = number.grouped(minimumPlaces: 0).filter { $0 != "," }
    #expect(ungrouped == number.description)
  }
}

/// Powers of ten that tests need as mantissas.
enum PowerOfTen {
  static let thirty: Int128 = 1_000_000_000_000_000_000_000_000_000_000
}
