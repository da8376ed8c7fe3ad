/// Slots of an amount that is divided among roles.
struct ApportionCode: Sendable {
  let effect: ApportionedCharge
  let amount: Int
  /// In the order of the effect's parts.
  let parts: [Int]

  func relocated(_ move: (Int) -> Int) -> ApportionCode {
    ApportionCode(effect: effect, amount: move(amount), parts: parts.map(move))
  }
}
