import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Laws that no policy can go beyond (issue 3 §13). Zhang has a wage of 2,600: 20 % are 520.
@Suite struct LawTests {
  private static func judgement(_ laws: String, _ commands: String) -> Judgement {
    Judgement(
      """
      \(laws)
      policy usd {
          currency USD  round half up to 0.01
          role operator
          fact compensation : money = 0 USD
          rule share cites "1" { charge operator compensation as fine }
      }
      policy p {
          currency CNY  round half up to 0.01
          severity late, highest wins
          role operator  role chain
          fact compensation : money = 0 CNY
          rule share cites "1" { when compensation > 0 CNY  charge operator compensation as fine }
          rule along cites "2" { pass fine of operator along chain at 60% as passed }
          rule open cites "3" {
              when compensation is 1 CNY
              charge operator 100 CNY..900 CNY as discretion
          }
          collect monthly keeping wages at least 1000 CNY cites "4"
      }
      policy q {
          currency CNY  round half up to 0.01
          role operator
          fact compensation : money = 0 CNY
          rule share cites "1" { charge operator compensation as fine }
          account conduct of person as employee per month {
              opening 0
              rule miss cites "5" { when score < 1  charge employee 300 CNY as miss }
          }
      }
      person zhang { wage = 2600 CNY }  person li { wage = 5000 CNY }  person wu { department = "x" }
      \(commands)
      """)
  }

  private static func problems(_ laws: String, _ commands: String) -> [String] {
    judgement(laws, commands).diagnostics.filter(\.isError)
      .map { "\($0.code) \($0.message.english)" }
  }

  private static let twentyPercent = """
    law wages 工资支付规定 cites "第十六条" {
        effective from 2024-01-01  currency CNY  monthly at most 20% of wage
    }
    """

  private static let debt = """
    incident "A" under p { occurred = 2026-03-02  compensation = 3500 CNY  operator = zhang }
    """

  /// E07: 2,600 − 1,000 = 1,600 a month; 1,600 + 1,600 + 300 = 3,500.
  @Test func withoutALawThePolicysFloorCounts() {
    #expect(
      Self.problems(
        "", "\(Self.debt) expect instalments of zhang is 1600 CNY, 1600 CNY, 300 CNY") == [])
  }

  /// 20 % of 2,600 = 520 a month; 6 × 520 + 380 = 3,500.
  @Test func theStricterOfLawAndPolicyCounts() {
    #expect(
      Self.problems(
        Self.twentyPercent,
        """
        \(Self.debt)
        expect instalments of zhang is 520 CNY, 520 CNY, 520 CNY, 520 CNY, 520 CNY, 520 CNY, 380 CNY
        """) == [])
    // 2,600 − 2,000 = 600 a month; 5 × 600 + 500.
    #expect(
      Self.problems(
        "law floor { currency CNY  keeping wages at least 2000 CNY }",
        """
        \(Self.debt)
        expect instalments of zhang is 600 CNY, 600 CNY, 600 CNY, 600 CNY, 600 CNY, 500 CNY
        """) == [])
    // A law that leaves more than the policy changes nothing, and is not named.
    let lenient = Self.judgement(
      "law half { currency CNY  monthly at most 90% of wage }",
      "\(Self.debt) expect instalments of zhang is 1600 CNY, 1600 CNY, 300 CNY")
    #expect(lenient.errors == [])
    #expect(lenient.ruling("A")?.plans.map(\.limit) == [nil])
  }

  /// Of two laws the stricter: 20 % of 2,600 = 520, 2,600 − 2,360 = 240; 4 × 240 + 40 = 1,000.
  @Test func ofTwoLimitsTheStricterCounts() {
    #expect(
      Self.problems(
        """
        law wages { currency CNY  monthly at most 20% of wage  keeping wages at least 2360 CNY }
        """,
        """
        incident "A" under q { occurred = 2026-03-02  compensation = 1000 CNY  operator = zhang }
        expect instalments of zhang is 240 CNY, 240 CNY, 240 CNY, 240 CNY, 40 CNY
        """) == [])
  }

  /// Policy q collects nothing by itself; B of 1 March takes 520 in March and 80 in April, so that A of
  /// 2 March has 440 in April and 520 in each later month: 440 + 5 × 520 + 460 = 3,500.
  @Test func policiesShareTheMonth() {
    #expect(
      Self.problems(
        Self.twentyPercent,
        """
        \(Self.debt)
        incident "B" under q { occurred = 2026-03-01  compensation = 600 CNY  operator = zhang }
        expect instalments of zhang in "B" is 520 CNY, 80 CNY
        expect instalments of zhang in "A"
            is 440 CNY, 520 CNY, 520 CNY, 520 CNY, 520 CNY, 520 CNY, 460 CNY
        """) == [])
  }

  /// An incident that is added later but occurred earlier comes first; so does the other policy's.
  @Test func theOrderIsThatOfOccurrence() {
    #expect(
      Self.problems(
        Self.twentyPercent,
        """
        incident "B" under q { occurred = 2026-03-10  compensation = 600 CNY  operator = zhang }
        expect instalments of zhang in "B" is 520 CNY, 80 CNY
        incident "A" under p { occurred = 2026-03-02  compensation = 400 CNY  operator = zhang }
        expect instalments of zhang in "B" is 120 CNY, 480 CNY
        expect instalments of zhang in "A" is 400 CNY
        """) == [])
  }

  /// The settlement of March stands at its end: 520 − 400 = 120 in March, 180 in April; then the incident
  /// of April has 520 − 180 = 340.
  @Test func settlementsShareTheMonth() {
    #expect(
      Self.problems(
        Self.twentyPercent,
        """
        incident "B" under q { occurred = 2026-03-10  compensation = 400 CNY  operator = zhang }
        incident "A" under p { occurred = 2026-04-02  compensation = 400 CNY  operator = zhang }
        expect instalments of zhang in "conduct zhang 2026-03" is 120 CNY, 180 CNY
        expect instalments of zhang in "A" is 340 CNY, 60 CNY
        """) == [])
  }

  /// `each at most` cuts what rules set; what is figured from it follows: 60 % of 500 are 300.
  @Test func aChargeIsCut() throws {
    let judgement = Self.judgement(
      "law fines cites \"16\" { currency CNY  each at most 500 CNY }",
      """
      incident "A" under p { compensation = 2000 CNY  operator = zhang  chain = li order 1 }
      expect fine of zhang is 500 CNY
      expect passed of li is 300 CNY
      """)
    #expect(judgement.errors == [])
    let steps = try #require(judgement.ruling("A")?.charges.first?.steps)
    #expect(
      steps.contains(
        .law(
          0, low: Decimal(2000), high: Decimal(2000), to: Decimal(500), isCertain: true)))
  }

  /// Derived amounts are cut too: 60 % of 1,000 are 600, of which 550 stay; 11 % of 5,000 are 550.
  @Test func derivedChargesAreCut() {
    #expect(
      Self.problems(
        "law fines { currency CNY  each at most largest(11% of wage, 550 CNY) }",
        """
        incident "A" under p { compensation = 1000 CNY  operator = zhang  chain = li order 1 }
        expect fine of zhang is 550 CNY
        expect passed of li is 330 CNY
        """) == [])
  }

  /// 100..900 becomes 100..500; a decision of 600 is outside.
  @Test func discretionEndsAtTheLaw() {
    let law = "law fines { currency CNY  each at most 500 CNY }"
    let incident = "incident \"A\" under p { compensation = 1 CNY  operator = zhang }"
    #expect(
      Self.problems(law, "\(incident) expect discretion of zhang is 100 CNY..500 CNY") == [])
    let refused = Self.problems(
      law, "\(incident) decide discretion of zhang in \"A\" = 600 CNY because \"x\"")
    #expect(refused.map { $0.prefix(5) } == ["C4009"])
  }

  /// In force from 2024, up to 2025, for one currency.
  @Test func aLawHoldsInItsDaysAndForItsCurrency() {
    let law =
      "law fines { effective from 2024-01-01 to 2025-12-31  currency CNY  each at most 5 CNY }"
    func fine(_ policy: String, _ day: String, _ currency: String = "CNY") -> String {
      """
      incident "A" under \(policy) {
          occurred = \(day)  compensation = 7 \(currency)  operator = zhang
      }
      """
    }
    #expect(Self.problems(law, fine("q", "2023-12-31") + " expect fine of zhang is 7 CNY") == [])
    #expect(Self.problems(law, fine("q", "2024-01-01") + " expect fine of zhang is 5 CNY") == [])
    #expect(Self.problems(law, fine("q", "2025-12-31") + " expect fine of zhang is 5 CNY") == [])
    #expect(Self.problems(law, fine("q", "2026-01-01") + " expect fine of zhang is 7 CNY") == [])
    #expect(
      Self.problems(law, fine("usd", "2024-01-01", "USD") + " expect fine of zhang is 7 USD")
        == [])
    // Without a day it may hold or not.
    #expect(
      Self.problems(
        law,
        """
        incident "A" under q { compensation = 7 CNY  operator = zhang }
        expect fine of zhang is 5 CNY..7 CNY
        expect question occurred
        """) == [])
  }

  /// Nobody knows 20 % of an unknown wage; an unknown cut leaves the low end at nothing.
  @Test func anUnknownWageLeavesItOpen() {
    #expect(
      Self.problems(
        "law wages { currency CNY  monthly at most 20% of wage  each at most 10% of wage }",
        """
        incident "A" under q { occurred = 2026-03-02  compensation = 7 CNY  operator = wu }
        expect fine of wu is 0 CNY..7 CNY
        expect instalments of wu is none
        expect question wage
        """) == [])
  }

  /// 20 % of 2,601.03 is 520.206: no more than 520.20 is taken.
  @Test func whatALawLeavesIsRoundedDown() {
    #expect(
      Self.problems(
        Self.twentyPercent,
        """
        person zhao { wage = 2601.03 CNY }
        incident "A" under q { occurred = 2026-03-02  compensation = 600 CNY  operator = zhao }
        expect instalments of zhao is 520.20 CNY, 79.80 CNY
        """) == [])
  }

  /// A law in a file holds for its tests.
  @Test func testsSeeLaws() throws {
    let judgement = Self.judgement(
      "law fines { currency CNY  each at most 5 CNY }",
      """
      test "cut" under q {
          person ma { wage = 1 CNY }
          incident { compensation = 7 CNY  operator = ma }
          expect fine of ma is 5 CNY
      }
      """)
    let test = try #require(judgement.workspace.tests.first)
    let result = judgement.workspace.run(test, loader: MemoryLoader(texts: [:]))
    #expect(result.status == .passed)
  }
}
