import CulpaEngine
import CulpaReport
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Language page §5: what is done again and again.
@Suite struct DutyTests {
  private static func script(_ duty: String, _ commands: String, settings: String = "") -> String {
    """
    policy works {
        currency CNY  round half up to 0.01  month end last day  \(settings)
        office workshop
        \(duty) by workshop cites "4"
    }
    person zhang { department = "workshop" }
    person li { department = "finance" }
    \(commands)
    """
  }

  private static func problems(_ duty: String, _ commands: String, settings: String = "")
    -> [String]
  {
    Judgement(script(duty, commands, settings: settings)).diagnostics.filter(\.isError)
      .map { "\($0.code) \($0.message.english)" }
  }

  /// E15: July 2024 has 31 days; two cleanings a day are 62; 60 are logged, so 2 are missing.
  @Test func everyDayHasItsOwnCount() throws {
    var log = ""
    for day in 1...31 {
      for hour in [8, 18] where (day, hour) != (5, 8) && (day, hour) != (20, 18) {
        log +=
          "done cleaning at 2024-07-\(day < 10 ? "0" : "")\(day) \(hour < 10 ? "0" : "")\(hour):00\n"
      }
    }
    let judgement = Judgement(
      Self.script("duty cleaning per day times 2", log + "as of 2024-07-31"))
    #expect(judgement.errors == [])
    let finding = try #require(judgement.workspace.dutyFindings().first)
    #expect(finding.period.description == "2024-07")
    #expect(finding.required == 62)
    #expect(finding.done == 60)
    #expect(finding.missing == 2)
    #expect(judgement.workspace.dutyFindings().count == 1)
  }

  /// What is done twice on one day does not stand for another day.
  @Test func tooMuchOnOneDayDoesNotHelp() {
    #expect(
      Self.problems(
        "duty patrol per day",
        """
        done patrol at 2024-07-01 08:00
        done patrol at 2024-07-01 09:00
        as of 2024-07-02
        expect duty patrol in "2024-07-01" is met
        expect duty patrol in "2024-07-02" is missing
        expect duty patrol in "2024-07-03" is pending
        expect duty patrol in "2024-07" is 2
        """) == [])
  }

  /// E15: every 15 days from 1 July falls due on 1, 16 and 31 July: three times.
  @Test func anIntervalCountsFromItsFirstDay() throws {
    let judgement = Judgement(
      Self.script(
        "duty cleaning every 15 days from 2024-07-01",
        """
        done cleaning at 2024-07-01
        done cleaning at 2024-07-16
        done cleaning at 2024-07-31
        as of 2024-07-31
        expect duty cleaning in "2024-07" is 3
        expect duty cleaning in "2024-07" is met
        """))
    #expect(judgement.errors == [])
    #expect(judgement.workspace.dutyFindings().map(\.required) == [3])
  }

  /// The 31st comes back after February.
  @Test func monthsAreCountedFromTheFirstDay() throws {
    let judgement = Judgement(
      Self.script("duty check every 1 month from 2024-01-31", "as of 2024-03-31"))
    #expect(judgement.errors == [])
    #expect(judgement.workspace.dutyFindings().map(\.period.description) == ["2024-03"])
    #expect(
      Self.problems(
        "duty check every 1 month from 2024-01-31",
        """
        done check at 2024-02-29
        done check at 2024-03-30
        done check at 2024-03-31
        as of 2024-04-01
        expect duty check in "2024-02" is 2
        expect duty check in "2024-03" is 1
        """) == [])
  }

  /// Done in time is met, whatever is missing of it; how much is missing is asked apart.
  @Test func whatIsMissingOfADutyCanBeExpected() {
    #expect(
      Self.problems(
        "duty drill per half year contains scenario, review",
        """
        done drill at 2024-03-20 with scenario
        done drill at 2024-09-20 with scenario, review
        as of 2025-01-01
        expect duty drill in "2024-H1" is met
        expect incomplete of drill in "2024-H1" is 1
        expect incomplete of drill in "2024-H2" is 0
        """) == [])
    #expect(
      Self.problems(
        "duty drill per half year contains scenario, review",
        """
        done drill at 2024-03-20 with scenario
        expect incomplete of drill in "2024-H1" is 0
        """) != [])
  }

  @Test(arguments: [
    ("2024-07-20", "met"), ("2024-07-21", "late"), ("2024-08-01", "missing"),
  ])
  func aDutyMayHaveADayOfTheMonth(done: String, status: String) {
    #expect(
      Self.problems(
        "duty report per month until day 20",
        """
        done report at \(done)
        as of 2024-08-01
        expect duty report in "2024-07" is \(status)
        """) == [])
  }

  /// What is due in the next month is done there, for the month before.
  @Test(arguments: [
    ("2024-08-10", "met"), ("2024-08-11", "late"), ("2024-07-31", "missing"),
  ])
  func aReportFollowsItsMonth(done: String, status: String) {
    #expect(
      Self.problems(
        "duty report per month until day 10 of next month",
        """
        done report at \(done)
        as of 2024-08-31
        expect duty report in "2024-07" is \(status)
        """) == [])
  }

  @Test(arguments: [
    ("per week", "2024-W29"), ("per quarter", "2024-Q3"), ("per half year", "2024-H2"),
    ("per year", "2024"),
  ])
  func everyPeriodHasAName(rhythm: String, name: String) {
    #expect(
      Self.problems(
        "duty patrol \(rhythm)",
        """
        done patrol at 2024-07-15 by zhang
        expect duty patrol in "\(name)" is met
        expect duty patrol in "\(name)" is 1
        """) == [])
  }

  /// Without a day of status nothing is missing.
  @Test func withoutADayOfStatusItIsPending() {
    #expect(
      Self.problems(
        "duty patrol per month", "expect duty patrol in \"2020-01\" is pending") == [])
  }

  /// Nothing is asked for before or after the policy is in force.
  @Test func dutiesBeginWithTheirPolicy() {
    let judgement = Judgement(
      Self.script(
        "duty patrol per month",
        """
        done patrol at 2024-03-05
        as of 2024-05-31
        """, settings: "effective from 2024-03-01 to 2024-04-30"))
    #expect(judgement.errors == [])
    #expect(
      judgement.workspace.dutyFindings().map(\.period.description) == ["2024-03", "2024-04"])
  }

  @Test(arguments: [("yes", "missing"), ("no", "met")])
  func aDutyMayHangOnAParameter(value: String, status: String) {
    #expect(
      Judgement(
        """
        policy works {
            param season = \(value)
            duty patrol by workshop per month when season cites "4"
        }
        as of 2024-05-31
        expect duty patrol in "2024-05" is \(status)
        """
      ).errors == [])
  }

  @Test func theTableSaysWhatWasWrong() {
    let judgement = Judgement(
      Self.script(
        "duty patrol per month contains place, finding keep 2 years by archive copies 2",
        """
        done patrol at 2024-07-05 by li with place
        as of 2024-07-31
        """
      ).replacing("office workshop", with: "office workshop, archive"))
    #expect(judgement.errors == [])
    let style = Style(language: .english, width: 200)
    let lines = OutcomeText(judgement.workspace, style: style)
      .lines(.duties(judgement.workspace.dutyFindings()))
    #expect(lines.count == 3)
    let row = lines.last ?? ""
    #expect(row.hasPrefix("patrol  2024-07  workshop         1     1        0     0        0  li"))
    #expect(
      row.hasSuffix(
        "1 by the wrong person, 1 incomplete, 2 copies, contains place, finding, "
          + "keep until 2026-07-05 by archive"))
  }

  /// A log belongs to the version in force on its day.
  @Test func versionsShareADuty() {
    let version = { (number: Int, days: String) in
      """
      policy works { version "\(number)" effective from \(days)
          duty patrol by workshop per month times \(number) cites "4" }
      """
    }
    #expect(
      Judgement(
        version(1, "2024-01-01 to 2024-06-30") + "\n" + version(2, "2024-07-01") + """

          done patrol at 2024-06-05
          done patrol at 2024-07-05
          as of 2024-07-31
          expect duty patrol in "2024-06" is met
          expect duty patrol in "2024-07" is missing
          expect duty patrol in "2024" is 2
          """
      ).errors == [])
  }
}
