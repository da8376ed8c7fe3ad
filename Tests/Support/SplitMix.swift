/// A generator of random numbers (splitmix64, Steele, Lea and Flood 2014): one seed, one sequence,
/// everywhere.
public struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts from `seed`.
  public init(_ seed: UInt64) { state = seed &* 0x2545_F491_4F6C_DD1D &+ 0x9E37_79B9 }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of a closed range.
  public mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// True once in `times`.
  public mutating func once(in times: Int) -> Bool { number(0...times - 1) == 0 }
}

extension Collection {
  /// Any element.
  ///
  /// - Precondition: there is one.
  public func any(using random: inout SplitMix) -> Element {
    guard let element = randomElement(using: &random) else {
      preconditionFailure("nothing to choose from")
    }
    return element
  }
}
