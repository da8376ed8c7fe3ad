import CulpaEngine
import CulpaTestSupport
import Testing

struct LargestRemainderTests {
  private let fen = Decimal(mantissa: 1, scale: 2)

  /// E05 of the example regulations: two first-tier persons and a second-tier one share 3500.
  @Test func theOddFenGoesToTheFirstListed() throws {
    let shares = try largestRemainder(
      total: decimal("3500"), weights: [decimal("0.8"), decimal("0.8"), decimal("0.5")],
      increment: fen)
    #expect(shares.map { $0.text(minimumPlaces: 2) } == ["1333.34", "1333.33", "833.33"])
  }

  @Test func theLargestRemainderComesBeforeTheEarlierPosition() throws {
    // 10 by 1 : 1 : 4 is 1.67, 1.67, 6.67 of which 1, 1, 6: two left, ties to the front.
    let shares = try largestRemainder(
      total: Decimal(10), weights: [Decimal(1), Decimal(1), Decimal(4)], increment: .one)
    #expect(shares == [Decimal(2), Decimal(2), Decimal(6)])
    // 10 by 3 : 1 : 3 is 4.29, 1.43, 4.29: the one left goes to the middle.
    let middle = try largestRemainder(
      total: Decimal(10), weights: [Decimal(3), Decimal(1), Decimal(3)], increment: .one)
    #expect(middle == [Decimal(4), Decimal(2), Decimal(4)])
  }

  @Test func aNegativeTotalIsTheMirrorImage() throws {
    let weights = [Decimal](repeating: .one, count: 3)
    let shares = try largestRemainder(total: Decimal(-100), weights: weights, increment: fen)
    #expect(shares.map(\.description) == ["-33.34", "-33.33", "-33.33"])
  }

  @Test func whatCannotBeSplitIsSaid() throws {
    #expect(throws: ArithmeticError.divisionByZero) {
      try largestRemainder(total: Decimal(10), weights: [.zero, .zero], increment: fen)
    }
    #expect(throws: ArithmeticError.divisionByZero) {
      try largestRemainder(total: Decimal(10), weights: [], increment: fen)
    }
    #expect(throws: ArithmeticError.divisionByZero) {
      try largestRemainder(total: Decimal(10), weights: [.one], increment: .zero)
    }
    #expect(throws: ArithmeticError.lostDigits) {
      try largestRemainder(total: decimal("0.005"), weights: [.one], increment: fen)
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func sharesSumToTheTotalAndStayWithinOneIncrement(seed: UInt64) throws {
    var random = SplitMix(seed)
    let total = random.decimal(digits: 14, places: 2)
    let parts = Int.random(in: 1...9, using: &random)
    var weights = (0..<parts).map { _ in random.decimal(digits: 6, places: 4).magnitude }
    weights.append(.one)
    weights.insert(.zero, at: 0)
    let shares = try largestRemainder(total: total, weights: weights, increment: fen)
    #expect(shares.count == weights.count)
    #expect(try shares.reduce(Decimal.zero) { try $0.adding($1) } == total)
    #expect(shares.first == .zero)

    let sum = try weights.reduce(Decimal.zero) { try $0.adding($1) }
    for (share, weight) in zip(shares, weights) {
      #expect(try share.divided(by: fen).isWhole)
      // |share − total × weight / sum| < fen, multiplied by the sum to stay exact.
      let due = try total.multiplied(by: weight)
      let distance = try share.multiplied(by: sum).subtracting(due).magnitude
      #expect(try distance < fen.multiplied(by: sum))
    }
  }
}
