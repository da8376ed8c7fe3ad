import CulpaSyntax

/// Slots of what accounts need.
extension Program {
  /// Slots of points entered into accounts.
  struct EntryCode: Sendable {
    let effect: EntryEffect
    let points: Int
    let count: Int?
  }

  /// Slots of what an account counts.
  struct TallyCode: Sendable {
    let account: AccountID
    let tally: Int
    let condition: Int?
    let figure: Int?
  }

  /// Slots of the figures of an account.
  struct AccountCode: Sendable {
    let opening: Int?
    let lowest: Int?
    let highest: Int?
    let carryLimit: Int?
    let rankedBy: Int?
    /// By item.
    let itemPoints: [Int?]
    let members: Int?

    func relocated(_ place: [Int]) -> AccountCode {
      func move(_ slot: Int?) -> Int? { slot.map { place[$0] } }
      return AccountCode(
        opening: move(opening), lowest: move(lowest), highest: move(highest),
        carryLimit: move(carryLimit), rankedBy: move(rankedBy), itemPoints: itemPoints.map(move),
        members: move(members))
    }
  }
}

extension Program.RuleCode {
  /// Whether it does something to single holders of roles, beside adjusting.
  var reachesHolders: Bool {
    !pays.isEmpty || !disciplines.isEmpty || !entries.isEmpty || !disqualifies.isEmpty
  }
}
