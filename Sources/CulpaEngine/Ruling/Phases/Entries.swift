import CulpaSyntax

/// Points that a rule enters into an account for a holder of a role, or that it puts the holder out.
public struct PointEntry: Hashable, Sendable {
  /// What is entered.
  public enum Kind: Hashable, Sendable {
    case deduct, credit
    /// Takes part no more in this period.
    case disqualify
  }

  public let kind: Kind
  /// Position in ``Ruling/parties``.
  public let party: Int
  public let target: AccountTarget
  /// How many, never below zero; `nil` where it is not known.
  public let points: Decimal?
  public let rule: RuleID
  /// `false` where it only may be entered.
  public let isCertain: Bool
  /// Parameters that the points hang on and that are not specified.
  let unspecified: [Int]

  /// Whether it is known what it does to the balance.
  public var isSettled: Bool { isCertain && (points != nil || kind == .disqualify) }
}

/// Phase 9: points.
extension Assessor {
  /// Enters what a rule that applies, or may, says of the party at hand.
  func enter(_ code: Program.RuleCode, _ party: Int, isCertain: Bool) {
    let role = ruling.parties[party].role
    for entry in code.entries where entry.effect.roles.contains(role) {
      let asked = questions
      questions = []
      let points = points(entry, party)
      let unspecified = questions.compactMap { question -> Int? in
        if case .parameter(let index) = question { return index }
        return nil
      }.sorted()
      questions.formUnion(asked)
      // What is nothing for certain is no entry.
      if let points, points.isZero { continue }
      for target in entry.effect.targets {
        ruling.entries.append(
          PointEntry(
            kind: entry.effect.isCredit ? .credit : .deduct, party: party, target: target,
            points: points, rule: code.id, isCertain: isCertain, unspecified: unspecified))
      }
    }
    for disqualify in code.disqualifies where disqualify.roles.contains(role) {
      ruling.entries.append(
        PointEntry(
          kind: .disqualify, party: party,
          target: AccountTarget(account: disqualify.account, item: nil), points: nil,
          rule: code.id, isCertain: isCertain, unspecified: []))
    }
  }

  /// So many points, so often; `nil`, with a question, where it is not known.
  private func points(_ entry: Program.EntryCode, _ party: Int) -> Decimal? {
    guard let figure = figure(entry.points, party),
      let times = times(entry.count, entry.effect.span, party), times.lowerBound == times.upperBound
    else { return nil }
    do throws(ArithmeticError) {
      return try max(.zero, figure).multiplied(by: Decimal(times.lowerBound))
    } catch {
      fail(error, entry.effect.span)
      return nil
    }
  }
}
