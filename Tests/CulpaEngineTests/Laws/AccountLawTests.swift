import CulpaEngine
import CulpaTestSupport
import Testing

/// Laws of accounts, tried on random months of random points.
@Suite struct AccountLawTests {
  static let seeds: Range<UInt64> = 0..<30

  /// A script in parts that may stand in any order: rules, and people with incidents.
  private struct Parts {
    var rules: [String] = []
    var rest: [String] = []
    var settings = ""

    init(_ seed: UInt64) {
      var random = SplitMix(seed)
      let kinds = ["a", "b", "c", "d"]
      for kind in kinds {
        let points = "\(random.number(0...9)).\(random.number(0...9))"
        let place = ["conduct", "virtue", "open", "conduct, virtue"].any(using: &random)
        rules.append(
          random.once(in: 2)
            ? "rule \(kind) cites \"1\" { when kind is \(kind)  deduct operator \(points) from \(place) }"
            : "rule \(kind) cites \"2\" { when kind is \(kind)  credit operator \(points) to \(place) }"
        )
      }
      settings = [
        "", "lowest 0", "highest 105", "lowest 95 highest 101", "carry over",
        "expires after 2 months",
      ].any(using: &random)
      for person in ["p", "q", "r", "s"] {
        rest.append("person \(person) { department = \"\(["x", "y"].any(using: &random))\" }")
      }
      for number in 0..<random.number(1...30) {
        let who = ["p", "q", "r", "s"].any(using: &random)
        let date = random.once(in: 12) ? "" : "occurred = 2026-0\(random.number(1...5))-15"
        let kind = random.once(in: 12) ? "" : "kind = \(kinds.any(using: &random))"
        rest.append("incident \"I\(number)\" { \(kind) \(date) operator = \(who) }")
      }
    }

    var script: String {
      """
      policy p {
        currency CNY  round half up to 0.01  month end last day
        role operator
        kind a, b, c, d
        \(rules.joined(separator: "\n"))
        account conduct of person as worker per month {
          opening 100
          item virtue 20
          item open
          \(settings)
          rank by score, highest first, ties share
          rule fine cites "3" { charge worker deducted * 2 CNY as fine }
        }
      }
      \(rest.joined(separator: "\n"))
      """
    }
  }

  /// What is entered is what is added less what is deducted; limits alone part the score from it.
  @Test(arguments: seeds)
  func entriesMakeTheBalance(seed: UInt64) throws {
    let settled = Settled(Parts(seed).script)
    #expect(!settled.cases.isEmpty)
    for judged in settled.cases {
      let settlement = try #require(judged.settlement)
      let balance = settlement.balance
      guard settlement.entries.allSatisfy(\.isSettled) else {
        #expect(balance.added == .unknown || balance.deducted == .unknown)
        continue
      }
      var sum = Decimal.zero
      for entry in settlement.entries {
        let points = try #require(entry.entry.points)
        sum = entry.entry.kind == .credit ? try sum.adding(points) : try sum.subtracting(points)
      }
      let added = try #require(balance.added.figure)
      let deducted = try #require(balance.deducted.figure)
      #expect(try added.subtracting(deducted) == sum)
      guard balance.limits.isEmpty, let opening = balance.opening.figure else { continue }
      #expect(balance.score.figure == (try opening.adding(sum)))
    }
  }

  /// Language page §4: neither the order of rules nor that of people and incidents shows.
  @Test(arguments: seeds)
  func orderNeverMatters(seed: UInt64) {
    var parts = Parts(seed)
    let first = Settled(parts.script).bytes
    var random = SplitMix(seed &+ 99)
    parts.rules.shuffle(using: &random)
    parts.rest.shuffle(using: &random)
    #expect(first == Settled(parts.script).bytes)
    #expect(first.contains("conduct p 2026"))
  }

  /// Places are those of a count by hand: one more than there are better ones, and from the end. Where
  /// the score of somebody is not known, they lie between that count and that count with him.
  @Test(arguments: seeds)
  func placesAreCounted(seed: UInt64) {
    let settled = Settled(Parts(seed).script)
    for month in Set(settled.cases.compactMap { $0.settlement?.period }) {
      let all = settled.cases.compactMap(\.settlement).filter { $0.period == month }
      let scores = all.compactMap(\.balance.score.figure)
      let open = all.count - scores.count
      for one in all {
        #expect(one.standing?.sizes == all.count...all.count)
        guard let score = one.balance.score.figure else {
          #expect(one.standing?.places == 1...all.count)
          #expect(one.standing?.placesFromLast == 1...all.count)
          continue
        }
        let place = scores.count { $0 > score } + 1
        let placeFromLast = scores.count { $0 < score } + 1
        let tied = scores.count { $0 == score }
        #expect(one.standing?.places == place...place + open)
        #expect(one.standing?.placesFromLast == placeFromLast...placeFromLast + open)
        #expect(one.standing?.sharing == tied...tied + open)
      }
    }
  }
}
