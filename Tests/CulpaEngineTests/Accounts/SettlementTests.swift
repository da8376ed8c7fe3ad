import CulpaEngine
import CulpaReport
import CulpaTestSupport
import Testing

/// What an account carries from period to period, whose it is, and what is not known of it.
@Suite struct SettlementTests {
  private static func script(_ account: String, _ rest: String, rules: String = "") -> String {
    """
    policy site {
      currency CNY  round half up to 0.01  month end last day
      role operator  role informant confidential
      kind small, big, fraud, praise
      fact wet: yes/no
      rule small cites "1" { when kind is small  deduct operator 3 from conduct }
      rule big cites "2" { when kind is big  deduct operator 12 from conduct }
      rule fraud cites "3" { when kind is fraud  disqualify operator from conduct }
      rule praise cites "4" { when kind is praise  credit operator 2 to conduct }
      \(rules)
      account conduct \(account)
    }
    person zhang { post = "driver"  department = "fleet"  wage = 5000 CNY }
    person li { post = "clerk"  department = "office" }
    person wang { department = "office" }
    \(rest)
    """
  }

  private static func incident(
    _ name: String, _ kind: String, _ day: String, _ who: String = "zhang"
  )
    -> String
  {
    "incident \"\(name)\" { kind = \(kind)  occurred = \(day)  operator = \(who)  wet = no }\n"
  }

  /// A score goes on into the next period; less than all of it where there is a limit.
  @Test func pointsAreCarriedOver() {
    let settled = Settled(
      Self.script(
        "of person per quarter { opening 20  carry over up to 15 }",
        Self.incident("A", "small", "2025-02-05") + Self.incident("B", "big", "2025-11-05") + """
          expect score in "conduct zhang 2025-Q1" is 17
          expect opening_score in "conduct zhang 2025-Q2" is 15
          expect opening_score in "conduct zhang 2025-Q3" is 15
          expect score in "conduct zhang 2025-Q4" is 3
          """))
    #expect(settled.codes.filter { $0 != "C2505" } == [])
    #expect(settled.cases.count == 12)
  }

  /// An entry counts for twelve months, its own day included, and then no more.
  @Test func pointsExpire() {
    let settled = Settled(
      Self.script(
        "of person per month { opening 12  expires after 12 months }",
        Self.incident("A", "small", "2025-02-01") + Self.incident("B", "small", "2026-03-31") + """
          expect score in "conduct zhang 2025-02" is 9
          expect score in "conduct zhang 2026-01" is 9
          expect score in "conduct zhang 2026-02" is 12
          expect score in "conduct zhang 2026-03" is 9
          """))
    #expect(settled.codes.filter { $0 != "C2505" } == [])
  }

  /// Earlier settlements of one subject are counted like earlier incidents.
  @Test func earlierSettlementsCount() {
    let settled = Settled(
      Self.script(
        """
        of person as worker per month {
          opening 10
          grade bad < fine, lowest wins
          ladder by score cites "5" { bad from -100  fine from 0 }
          rule again cites "6" {
            when grade is bad and prior bad of worker >= 1
            charge worker 100 CNY as repeat
          }
        }
        """,
        Self.incident("A", "big", "2026-01-05") + Self.incident("B", "big", "2026-02-05") + """
          expect total in "conduct zhang 2026-01" is none
          expect repeat of zhang in "conduct zhang 2026-02" is 100 CNY
          expect total in "conduct li 2026-02" is none
          """))
    #expect(settled.codes.filter { $0 != "C2505" } == [])
  }

  /// Points of several holders go to one department, and to nobody where it is not recorded.
  @Test func pointsGoToDepartmentsPostsAndAll() {
    let incidents =
      Self.incident("A", "small", "2026-01-05", "li, wang")
      + Self.incident("B", "big", "2026-01-06")
    func scores(_ subject: String) -> [String] {
      let settled = Settled(Self.script("of \(subject) per month { opening 100 }", incidents))
      return settled.cases.map {
        "\($0.ruling.incident): \($0.settlement?.balance.score.figure?.description ?? "?")"
      }
    }
    #expect(scores("department") == ["conduct fleet 2026-01: 88", "conduct office 2026-01: 94"])
    #expect(scores("post") == ["conduct clerk 2026-01: 97", "conduct driver 2026-01: 88"])
    #expect(scores("organisation") == ["conduct 2026-01: 82"])
  }

  @Test func aDeclaredDepartmentIsTheOneThatPeopleName() {
    let settled = Settled(
      Self.script(
        "of department as unit per month { opening 100  rule r cites \"5\" { charge unit deducted * 2 CNY as fine } }",
        "department fleet { supervisor = li }\n" + Self.incident("A", "small", "2026-01-05")
          + "expect fine of fleet in \"conduct fleet 2026-01\" is 6 CNY"))
    #expect(settled.codes.filter { $0 != "C2505" } == [])
    #expect(settled.cases.count == 2)
  }

  /// Who is not meant has no settlement; where it is not known, what follows only may follow.
  @Test func whoHasAnAccount() {
    let settled = Settled(
      Self.script(
        """
        of person as worker per month {
          when post of worker is "driver"
          rule pay cites "5" { reward worker 10 CNY as pay }
        }
        """, Self.incident("A", "small", "2026-01-05")))
    #expect(
      settled.cases.map(\.ruling.incident) == ["conduct wang 2026-01", "conduct zhang 2026-01"])
    #expect(settled.cases.flatMap(\.ruling.charges).map(\.isCertain) == [false, true])
    #expect(settled.cases[0].ruling.questions.count == 1)
  }

  /// What a rule may enter leaves the score open, and what hangs on it; another month is settled.
  @Test func whatIsNotKnownStaysOpen() {
    let settled = Settled(
      Self.script(
        """
        of person as worker per month {
          opening 10
          rule good cites "6" { when score >= 10  reward worker 10 CNY as pay }
        }
        """,
        "incident \"A\" { kind = big  occurred = 2026-01-05  operator = zhang }\n"
          + Self.incident("B", "praise", "2026-02-05"),
        rules: "rule rain cites \"7\" { when wet  deduct operator 1 from conduct }"))
    let open = settled.settlement("conduct zhang 2026-01")
    #expect(open?.balance.score == .unknown)
    #expect(open?.entries.map(\.isSettled) == [true, false])
    #expect(open?.entries.last?.questions == [.fact(FactID(0))])
    #expect(settled.settlement("conduct zhang 2026-02")?.balance.score == .number(Decimal(12)))
    let pay = settled.cases.filter { $0.settlement?.subject == open?.subject }.map {
      $0.ruling.charges.map(\.isCertain)
    }
    #expect(pay == [[false], [true]])
  }

  /// An incident without a date may belong to any period.
  @Test func anEntryWithoutADateMayBeOfAnyPeriod() {
    let settled = Settled(
      Self.script(
        "of person per month { opening 10 }",
        Self.incident("A", "small", "2026-01-05") + Self.incident("C", "small", "2026-02-05", "li")
          + "incident \"B\" { kind = small  operator = zhang  wet = no }"))
    #expect(settled.settlement("conduct zhang 2026-01")?.balance.score == .unknown)
    #expect(settled.settlement("conduct zhang 2026-02")?.balance.score == .unknown)
    #expect(settled.settlement("conduct li 2026-02")?.balance.score == .number(Decimal(7)))
  }

  /// Who is disqualified takes no place, and the others are placed without him.
  @Test func whoIsDisqualifiedHasNoPlace() {
    let settled = Settled(
      Self.script(
        "of person per month { opening 10  rank by score, highest first, ties share }",
        Self.incident("A", "fraud", "2026-01-05") + Self.incident("B", "small", "2026-01-05", "li")
          + """
          expect disqualified in "conduct zhang 2026-01" is yes
          expect ranked in "conduct li 2026-01" is 2
          expect rank in "conduct li 2026-01" is 2
          expect rank in "conduct wang 2026-01" is 1
          """))
    #expect(settled.codes.filter { $0 != "C2505" } == [])
    #expect(settled.settlement("conduct zhang 2026-01")?.standing?.rank == nil)
  }

  /// The points of two versions count in one account; each period is settled by the version then in force.
  @Test func versionsShareAnAccount() {
    func version(_ number: Int, _ dates: String, points: Int) -> String {
      """
      policy site {
        version "\(number)"  effective \(dates)  role operator
        rule small cites "1" { deduct operator \(points) from conduct }
        account conduct of person per month { opening \(number)0  carry over }
      }

      """
    }
    let settled = Settled(
      version(1, "from 2025-01-01 to 2025-12-31", points: 1)
        + version(2, "from 2026-01-01", points: 2) + """
          person zhang { post = "driver" }
          incident "A" under site { occurred = 2025-12-05  operator = zhang }
          incident "B" under site { occurred = 2026-01-05  operator = zhang }
          expect score in "conduct zhang 2025-12" is 9
          expect score in "conduct zhang 2026-01" is 7
          """)
    #expect(settled.codes == [])
    #expect(settled.cases.map(\.policy) == [1, 3])
  }

  /// Settlements take of the same wages as incidents, after them; a department has none. 200 of 1200 can be
  /// taken each month: 300 for the incident, 300 for the points, 100 for the office.
  @Test func settlementsArePaidInInstalments() {
    let settled = Settled(
      """
      policy p {
        currency CNY  round half up to 0.01
        role operator
        fact loss: money
        rule loss cites "1" { charge operator loss as recovery  deduct operator 3 from conduct, office }
        collect monthly keeping wages at least 1000 CNY cites "2"
        account conduct of person as worker per month {
          rule fine cites "3" { when deducted > 0  charge worker deducted * 100 CNY as fine }
        }
        account office of department as unit per month {
          role head held by post "head"
          rule fine cites "4" { charge unit 70 CNY as fine  charge head 100 CNY as fine }
        }
      }
      person zhang { wage = 1200 CNY  post = "head"  department = "store" }
      incident "A" { loss = 300 CNY  occurred = 2026-01-05  operator = zhang }
      expect instalments of zhang in "A" is 200 CNY, 100 CNY
      expect instalments of zhang in "conduct zhang 2026-01" is 100 CNY, 200 CNY
      expect instalments of zhang in "office store 2026-01" is 100 CNY
      """)
    #expect(settled.codes == [])
    let months = settled.cases.flatMap(\.ruling.plans).flatMap(\.instalments).map(\.month)
    #expect(months == [1, 2, 3].map { 2026 * 12 + $0 })
  }

  /// A confidential party's points show neither the incident nor the rule.
  @Test func pointsInConfidenceNameNoIncident() {
    let settled = Settled(
      Self.script(
        "of person per month { opening 10 }",
        "incident \"SECRET\" { kind = small  occurred = 2026-01-05  informant = li  wet = no }",
        rules: "rule tip cites \"8\" { credit informant 5 to conduct }"))
    #expect(settled.settlement("conduct li 2026-01")?.balance.score == .number(Decimal(15)))
    let shown = settled.cases.flatMap { judged in
      [true, false].flatMap { inFull in
        ExplanationText(judged, settled.workspace, inFull: inFull, style: Style())
          .lines(.everything)
      }
    }
    #expect(shown.contains { $0.contains("+ 5") })
    #expect(!shown.contains { $0.contains("SECRET") || $0.contains("tip") })
  }
}
