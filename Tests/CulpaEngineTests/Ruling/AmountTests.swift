import CulpaTestSupport
import Testing

/// Decisions 12 to 15 and 21, language page §2 and §4: what is owed, step by step.
@Suite struct AmountTests {
  /// Decision 13: (10 % + 5pp) × 1,000 = 150; × (1 + 20 %) = 180; + 20 = 200; × 0.5 = 100.
  @Test func adjustmentsHaveOneOrder() {
    #expect(
      Sample.problems(
        """
        rule e cites "5" { scale fine by 0.5 }
        rule d cites "4" { raise fine by 20 CNY }
        rule c cites "3" { raise fine by 20% }
        rule b cites "2" { raise fine by 5pp }
        rule a cites "1" { charge operator 10% of loss as fine }
        """,
        """
        incident { loss = 1000 CNY operator = ann }
        expect fine of ann is 100 CNY
        """) == [])
  }

  /// Relative percentages add up: 100 × (1 + 10 % − 30 %) = 80, not 100 × 1.1 × 0.7 = 77.
  @Test func relativePercentagesAddUp() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 100 CNY as fine }
        rule b cites "2" { raise fine by 10% }
        rule c cites "3" { lower fine by 30% }
        """, "incident { operator = ann } expect fine of ann is 80 CNY") == [])
  }

  /// A rate falls to zero and no further: max(0, 10 % − 15pp) × 1,000 + 7 = 7.
  @Test func aRateNeverFallsBelowZero() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 10% of loss as fine }
        rule b cites "2" { lower fine by 15pp }
        rule c cites "3" { raise fine by 7 CNY }
        """, "incident { loss = 1000 CNY operator = ann } expect fine of ann is 7 CNY") == [])
  }

  @Test func anAmountNeverFallsBelowZero() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 10 CNY as fine }
        rule b cites "2" { lower fine by 15 CNY }
        """, "incident { operator = ann } expect fine of ann is 0 CNY") == [])
  }

  /// 30 % of −100 is −30 and 50 % is −50; + 40 gives −10..10, and amounts end at zero.
  @Test func theEndsOfAShareOfANegativeBaseAreInOrder() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 30%..50% of (loss - fee) as fine }
        rule b cites "2" { raise fine by 40 CNY }
        """,
        "incident { fee = 100 CNY operator = ann } expect fine of ann is 0 CNY..10 CNY") == [])
  }

  @Test func aCapWinsOverAFloor() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 50 CNY as fine }
        rule b cites "2" { floor fine at 200 CNY }
        rule c cites "3" { cap fine at 120 CNY }
        """, "incident { operator = ann } expect fine of ann is 120 CNY") == [])
  }

  @Test func theLowestCapAndTheHighestFloorCount() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 500 CNY as fine charge supervisor 5 CNY as fine }
        rule b cites "2" { cap fine of operator at 300 CNY floor fine of supervisor at 20 CNY }
        rule c cites "3" { cap fine of operator at 200 CNY floor fine of supervisor at 10 CNY }
        """,
        """
        incident { operator = ann supervisor = bob }
        expect fine of ann is 200 CNY
        expect fine of bob is 20 CNY
        """) == [])
  }

  /// A cap that only may hold lets the certain one stand: at most 300, perhaps only 100.
  @Test func aPossibleCapLeavesTheCertainOne() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 500 CNY as fine }
        rule b cites "2" { cap fine at 300 CNY }
        rule c cites "3" { when flag cap fine at 100 CNY }
        """,
        "incident { flag = unknown operator = ann } expect fine of ann is 100 CNY..300 CNY") == [])
  }

  /// Caps and adjustments whose figure is not recorded leave the side open that they could reach.
  @Test func anUnknownCapLeavesTheLowerEndOpen() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 500 CNY as fine }
        rule b cites "2" { cap fine at fee }
        """,
        """
        incident { fee = unknown operator = ann }
        expect fine of ann is 0 CNY..500 CNY
        expect question fee
        """) == [])
  }

  /// Money is rounded once, at the end: 3 × (1/3 of 0.01 rounded each) would be 0.
  @Test func moneyIsRoundedOnce() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 33.33% of loss as fine }
        rule b cites "2" { scale fine by 3 }
        """, "incident { loss = 0.01 CNY operator = ann } expect fine of ann is 0.01 CNY") == [])
  }

  @Test(arguments: [
    ("half up", "0.125", "0.13"), ("half down", "0.125", "0.12"), ("half even", "0.125", "0.12"),
    ("half even", "0.135", "0.14"), ("up", "0.121", "0.13"), ("down", "0.129", "0.12"),
  ])
  func roundingIsByANamedMode(mode: String, exact: String, rounded: String) {
    #expect(
      Sample.problems(
        "rule a cites \"1\" { charge operator loss as fine }",
        "incident { loss = \(exact) CNY operator = ann } expect fine of ann is \(rounded) CNY",
        settings: """
          currency CNY round \(mode) to 0.01
          severity minor < serious < major, highest wins
          """) == [])
  }

  /// Decision 14: 100.00 in three equal parts, the last fen to the first.
  @Test func sharesSumToTheWhole() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 100 CNY as fine }
        rule b cites "2" { share fine of operator equally }
        """,
        """
        incident { operator = ann, bob, cyd }
        expect fine of operator is 100 CNY
        expect fine of ann is 33.34 CNY
        expect fine of bob is 33.33 CNY
        """) == [])
  }

  /// Weights of the holders there are: 5 and 3 of 8, not of 9.
  @Test func sharesCountTheHoldersThereAre() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 80 CNY as fine }
        rule b cites "2" { share fine of operator by tier { first 5, second 3, third 1 } }
        """,
        """
        incident { operator = ann tier first, bob tier second }
        expect fine of ann is 50 CNY
        expect fine of bob is 30 CNY
        """) == [])
  }

  @Test func sharersMustOweTheSame() {
    #expect(
      Sample.codes(
        """
        rule a cites "1" { charge operator 80 CNY as fine }
        rule b cites "2" { raise fine of operator by 1 CNY for each prior serious }
        rule c cites "3" { share fine of operator equally }
        """, "incident \"A\" { operator = ann prior serious 1, bob } assess \"A\"") == ["C4010"])
  }

  /// Decision 15: 60 % of 100 is 60, of 60 is 36, of 36 is 21.6.
  @Test func aChainPassesOnPartOfWhatWasBefore() {
    #expect(
      Sample.problems(
        """
        role next
        rule a cites "1" { charge operator 100 CNY as fine }
        rule b cites "2" { pass fine of operator along next at 60% as chain }
        """,
        """
        incident { operator = ann next = cyd order 2, bob order 1 }
        expect chain of bob is 60 CNY
        expect chain of cyd is 36 CNY
        """) == [])
  }

  @Test func aChainFromTheFirstTakesTheSameAtEveryStage() {
    #expect(
      Sample.problems(
        """
        role next
        rule a cites "1" { charge operator 100 CNY as fine }
        rule b cites "2" { pass fine of operator along next at 60% from first as chain }
        """,
        """
        incident { operator = ann next = cyd order 2, bob order 1 }
        expect chain of bob is 60 CNY
        expect chain of cyd is 60 CNY
        """) == [])
  }

  /// Language page §6: a charge minus 10 % of the same charge is 90 % of it.
  @Test func discretionStaysTight() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 100 CNY..200 CNY as fine }
        rule b cites "2" { charge supervisor (fine of operator - 10% of fine of operator) as net }
        """, "incident { operator = ann supervisor = bob } expect net of bob is 90 CNY..180 CNY")
        == [])
  }

  /// Decision 10 holds for amounts of amounts too: the fine of ann's own rule reaches ann alone.
  @Test func aDerivedAmountOfARuleAboutAHolderReachesThatHolder() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 100 CNY as fine }
        rule b cites "2" {
            when wage of operator > 4500 CNY
            charge operator 10% of fine of operator as extra
        }
        """,
        """
        incident { operator = ann, bob }
        expect extra of ann is 20 CNY
        expect extra of bob is none
        """) == [])
  }

  /// Decision 12 holds for amounts of amounts too.
  @Test func derivedAmountsThatDifferAreAConflict() {
    #expect(
      Sample.codes(
        """
        rule a cites "1" { charge operator 100 CNY as fine }
        rule b cites "2" { charge supervisor 10% of fine of operator as extra }
        rule c cites "3" { charge supervisor 20% of fine of operator as extra }
        """, "incident \"A\" { operator = ann supervisor = bob } assess \"A\""
      )
      .contains("C4001"))
  }

  @Test func bothDerivedAmountsCountInAddition() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 100 CNY as fine }
        rule b cites "2" { charge supervisor 10% of fine of operator as extra }
        rule c cites "3" { charge supervisor 20% of fine of operator as extra in addition }
        """, "incident { operator = ann supervisor = bob } expect extra of bob is 30 CNY") == [])
  }

  @Test func aDerivedAmountIsDecidedWithinItsRange() {
    let items = """
      rule a cites "1" { charge operator 100 CNY as fine }
      rule b cites "2" { charge supervisor 10%..20% of fine of operator as extra }
      """
    let incident = "incident \"A\" { operator = ann supervisor = bob }\n"
    #expect(
      Sample.problems(
        items, incident + "decide extra of bob = 15% because \"r\" expect extra of bob is 15 CNY")
        == [])
    #expect(
      Sample.problems(
        items, incident + "decide extra of bob = 12 CNY because \"r\" expect extra of bob is 12 CNY"
      ) == [])
    #expect(
      Sample.codes(items, incident + "decide extra of bob = 25 CNY because \"r\"") == ["C4009"])
    #expect(
      Sample.codes(items, incident + "decide extra of bob = 25% because \"r\"") == ["C4009"])
  }

  /// Decision 23: 65 % fixes the rate after `raise`; a factor still acts on it.
  @Test func aDecisionInPercentFixesTheRate() {
    let items = """
      rule a cites "1" { charge operator 30%..50% of loss as fine }
      rule b cites "2" { raise fine by 20pp }
      rule c cites "3" { scale fine by 0.5 }
      """
    let incident = "incident \"A\" { loss = 1000 CNY operator = ann }\n"
    #expect(
      Sample.problems(
        items,
        incident
          + "decide fine of ann = 65% because \"first lapse\" expect fine of ann is 325 CNY") == [])
    #expect(Sample.codes(items, incident + "decide fine of ann = 45% because \"r\"") == ["C4009"])
    #expect(Sample.codes(items, incident + "decide fine of ann = 71% because \"r\"") == ["C4009"])
  }

  /// Decision 23: money fixes the final amount, which lies in 250..350 here.
  @Test func aDecisionInMoneyFixesTheAmount() {
    let items = "rule a cites \"1\" { charge operator 250 CNY..350 CNY as fine }"
    let incident = "incident \"A\" { operator = ann }\n"
    #expect(
      Sample.problems(
        items,
        incident + "decide fine of ann = 300 CNY because \"r\" expect fine of ann is 300 CNY")
        == [])
    #expect(
      Sample.codes(items, incident + "decide fine of ann = 350.01 CNY because \"r\"") == ["C4009"])
  }

  /// Decision 21 and its remedy.
  @Test func divisionMustEnd() {
    #expect(
      Sample.codes(
        "rule a cites \"1\" { charge operator loss / 3 as fine }",
        "incident \"A\" { loss = 100 CNY operator = ann } assess \"A\"") == ["C4004"])
    #expect(
      Sample.problems(
        "rule a cites \"1\" { charge operator (loss / 3 rounded to 0.01 CNY) as fine }",
        "incident { loss = 100 CNY operator = ann } expect fine of ann is 33.33 CNY") == [])
  }

  @Test func divisionByZeroIsAnErrorWhereItIsChosen() {
    let items = """
      fact parts : count = 0
      rule a cites "1" { charge operator (if parts > 0 then loss / parts else loss) as fine }
      rule b cites "2" { when flag charge supervisor loss / parts as fine }
      """
    #expect(
      Sample.problems(
        items, "incident { loss = 9 CNY operator = ann } expect fine of ann is 9 CNY") == [])
    #expect(
      Sample.codes(
        items, "incident \"A\" { flag = yes loss = 9 CNY supervisor = bob } assess \"A\"")
        == ["C4003"])
  }

  @Test func overflowIsAnError() {
    #expect(
      Sample.codes(
        "fact many : number = 0  rule a cites \"1\" { charge operator loss * many * many as fine }",
        """
        incident "A" { loss = 9000000000 CNY many = 90000000000000000 operator = ann }
        assess "A"
        """) == ["C4002"])
  }
}
