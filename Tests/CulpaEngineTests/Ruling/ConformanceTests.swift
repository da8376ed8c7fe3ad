import CulpaEngine
import CulpaReport
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Language page §5: procedures and the conformance of what was logged to them.
@Suite struct ConformanceTests {
  private static let works = """
    policy works {
        currency CNY  round half up to 0.01  calendar cn  month end last day
        role responsible
        office workshop, manager, quality
        procedure correction cites "5" {
            step form by workshop
            step approve by manager after form
            step handle by workshop after approve
            step verify by quality after handle
        }
        rule disorder cites "6" {
            when out_of_order of handle
            charge responsible 20 CNY as disorder
        }
        rule own_judge cites "7" {
            when wrong_role of verify
            charge responsible 30 CNY as own_judge
        }
    }
    person zhang { department = "workshop" post = "fitter" }
    person qian { department = "quality" }
    person wang { post = "manager" }

    """

  private static func problems(_ verifier: String, _ expectations: String) -> [String] {
    Judgement(
      works + """
        incident A under works {
            occurred = 2024-05-30 08:00
            responsible = zhang
            done form at 2024-06-02 by zhang
            done handle at 2024-06-03 by zhang
            done approve at 2024-06-04 by wang
            done verify at 2024-06-05 by \(verifier)
        }
        \(expectations)
        """
    ).errors
  }

  /// E13: handled before approval. All four steps are there, one is out of order, none is missing.
  @Test func aStepBeforeItsApprovalIsOneBreach() {
    #expect(
      Self.problems(
        "qian",
        """
        expect out_of_order of approve is no
        expect out_of_order of handle is yes
        expect out_of_order of verify is no
        expect wrong_role of verify is no
        expect status of verify is met
        expect disorder of zhang is 20 CNY
        expect own_judge of zhang is none
        """) == [])
  }

  /// E13: whoever did it may not verify it; that is one breach more.
  @Test func whoIsResponsibleDoesNotVerify() {
    #expect(
      Self.problems(
        "zhang",
        """
        expect out_of_order of handle is yes
        expect wrong_role of verify is yes
        expect own_judge of zhang is 30 CNY
        """) == [])
  }

  @Test func theBreachesOfAProcedureAreCounted() {
    let judgement = Judgement(
      Self.works + """
        incident A under works {
            occurred = 2024-05-30 08:00
            responsible = zhang
            done form at 2024-06-02 by zhang
            done handle at 2024-06-03 by zhang
            done approve at 2024-06-04 by wang
            done verify at 2024-06-05 by zhang
        }
        """)
    #expect(
      judgement.shown("A").contains(
        "correction: 4 of 4 steps done, 1 out of order, 1 by the wrong person, 0 missing"))
  }

  /// An office that no post and no department is called by can't be held against anybody.
  @Test(arguments: [("wang", "no"), ("zhang", "yes"), ("idle", "unknown")])
  func anOfficeIsRecognisedByPostOrDepartment(who: String, isWrong: String) {
    #expect(
      Judgement(
        Self.works + """
          person idle {}
          incident A under works {
              occurred = 2024-05-30
              responsible = zhang
              done approve at 2024-06-04 by \(who)
          }
          expect wrong_role of approve is \(isWrong)
          """
      ).errors == [])
  }

  /// A role is recognised by who holds it in the incident.
  @Test(arguments: [("bob", "no"), ("ann", "yes")])
  func aRoleIsRecognisedByItsHolders(who: String, isWrong: String) {
    #expect(
      Sample.problems(
        "procedure report cites \"1\" { step form by supervisor }",
        """
        incident { operator = ann supervisor = bob occurred = 2026-03-02
            done form at 2026-03-03 by \(who) }
        expect wrong_role of form is \(isWrong)
        """) == [])
  }

  private static let late = """
    procedure report cites "1" {
        when grade > 0
        step form by office within 24h of occurred late to boss keep 5 years by archive
    }
    rule slow cites "2" {
        when status of form is late | missing
        charge operator 50 CNY + 2 CNY/h * lateness of form as slow
    }
    """

  /// What lateness costs is an ordinary rule: 10 hours late are 50 + 2 × 10.
  @Test(arguments: [
    ("done form at 2026-03-03 08:00", "", "none"),
    ("done form at 2026-03-03 18:00", "", "70 CNY"),
    ("", "", "none"),
    ("", "as of 2026-03-03 07:00", "none"),
    ("", "as of 2026-03-04 08:00", "98 CNY"),
  ])
  func latenessMayCost(log: String, asOf: String, amount: String) {
    #expect(
      Sample.problems(
        Self.late,
        """
        \(asOf)
        incident { operator = ann grade = 1 occurred = 2026-03-02 08:00 \(log) }
        expect slow of ann is \(amount)
        """) == [])
  }

  /// A step that is not asked for is neither late nor missing.
  @Test func whatIsNotAskedForIsNotLate() {
    #expect(
      Sample.problems(
        Self.late,
        """
        incident { operator = ann grade = 0 occurred = 2026-03-02 08:00
            done form at 2026-03-09 08:00 }
        expect slow of ann is none
        expect status of form is none
        """) == [])
  }

  /// Whether the step is asked for hangs on a fact; so does whether its lateness costs.
  @Test func whatMayBeAskedForMayCost() {
    let judgement = Judgement(
      Sample.script(
        Self.late,
        """
        incident A { operator = ann grade = unknown occurred = 2026-03-02 08:00
            done form at 2026-03-03 18:00 }
        expect question grade
        """))
    #expect(judgement.errors == [])
    #expect(judgement.ruling("A")?.charges.map(\.isCertain) == [false])
  }

  /// Hours run from a moment; without one nobody knows whether the form was late.
  @Test func withoutADeadlineLatenessIsOpen() {
    #expect(
      Sample.problems(
        Self.late,
        """
        as of 2026-04-01
        incident { operator = ann grade = 1 occurred = 2026-03-02 }
        expect question occurred
        expect not rule slow
        expect total of ann is not 0 CNY
        """) == [])
  }

  /// Where only days are recorded, days are counted: done on the second day after the last is two days.
  @Test(arguments: [
    ("within 3 days", "2026-03-05", "0h"), ("within 3 days", "2026-03-06", "24h"),
    ("within 3 days", "2026-03-07", "48h"), ("within 3 days", "2026-03-07 10:00", "34h"),
  ])
  func latenessInDays(within: String, done: String, lateness: String) {
    #expect(
      Sample.problems(
        """
        procedure report cites "1" { step form by office \(within) of occurred }
        rule slow cites "2" { charge operator 1 CNY/h * lateness of form as slow }
        """,
        """
        incident { operator = ann occurred = 2026-03-02 done form at \(done) }
        expect lateness of form is \(lateness)
        expect slow of ann is \(lateness.dropLast()) CNY
        """) == [])
  }

  /// A day does not tell by how many hours a deadline in hours was passed.
  @Test func hoursLateNeedATime() {
    #expect(
      Sample.problems(
        Self.late,
        """
        incident { operator = ann grade = 1 occurred = 2026-03-02 08:00 done form at 2026-03-05 }
        expect status of form is late
        expect question form
        expect slow of ann is not 50 CNY
        """) == [])
  }

  /// What a record is kept from may be yet to come; that is no question.
  @Test func aRetentionWaitsForItsEvent() {
    let judgement = Judgement(
      Sample.script(
        """
        fact closed : date
        procedure report cites "1" { step form by office keep 2 years of closed }
        """,
        """
        incident A { operator = ann occurred = 2026-03-02 done form at 2026-03-05 }
        expect keep of form is none
        incident B { operator = ann occurred = 2026-03-02 closed = 2026-06-01 }
        expect keep of form is 2028-06-01
        """))
    #expect(judgement.errors == [])
    #expect(judgement.ruling("A")?.questions.isEmpty == true)
  }

  @Test func lateStepsAreReportedAndRecordsKept() throws {
    let judgement = Judgement(
      Sample.script(
        Self.late,
        """
        incident A { operator = ann grade = 1 occurred = 2026-03-02 08:00
            done form at 2026-03-03 18:00 }
        expect keep of form is 2031-03-03
        """))
    #expect(judgement.errors == [])
    let shown = judgement.shown("A")
    #expect(shown.contains("report to boss"))
    #expect(shown.contains("keep until 2031-03-03 by archive"))
    #expect(shown.contains(",archive,,keep,form,2031-03-03,,60 months,,1"))
    #expect(shown.contains(",boss,,notify,form,,,late by 10h,,1"))
  }

  @Test func inTimeNobodyIsTold() {
    let judgement = Judgement(
      Sample.script(
        Self.late,
        "incident A { operator = ann grade = 1 occurred = 2026-03-02 08:00 done form at 2026-03-03 }"
      ))
    #expect(judgement.ruling("A")?.obligations.map(\.escalation.count) == [0])
  }

  /// Contents are judged only where the log says what there was.
  @Test(arguments: [
    ("with time, place, cause", "0"), ("with time", "2"), ("", "unknown"),
  ])
  func contentsAreCounted(with: String, lacking: String) {
    #expect(
      Sample.problems(
        """
        procedure report cites "1" { step form by office contains time, place, cause }
        rule gaps cites "2" { charge operator 5 CNY * incomplete of form as gaps }
        """,
        """
        incident { operator = ann occurred = 2026-03-02 done form at 2026-03-03 \(with) }
        expect incomplete of form is \(lacking)
        \(lacking == "2" ? "expect gaps of ann is 10 CNY" : "")
        """) == [])
  }

  /// A step that is asked for only sometimes does not make the next one wait for it.
  @Test(arguments: [("yes", "yes"), ("no", "no"), ("unknown", "unknown")])
  func aStepWithAConditionIsSkipped(flag: String, isOutOfOrder: String) {
    #expect(
      Sample.problems(
        """
        procedure report cites "1" {
            step form by office
            step approve by office after form when flag
            step deduct by office after form, approve
        }
        """,
        """
        incident { operator = ann flag = \(flag) occurred = 2026-03-02
            done form at 2026-03-03 done deduct at 2026-03-04 }
        expect out_of_order of deduct is \(isOutOfOrder)
        """) == [])
  }

  /// A step may be asked for because another one was late.
  @Test(arguments: [("2026-03-03 07:00", "none"), ("2026-03-03 09:00", "pending")])
  func aStepMayHangOnAnother(done: String, status: String) {
    #expect(
      Sample.problems(
        """
        procedure second cites "2" { when status of form is late  step reason by office }
        procedure first cites "1" { step form by office within 24h of occurred }
        """,
        """
        incident { operator = ann occurred = 2026-03-02 08:00 done form at \(done) }
        expect status of reason is \(status)
        """) == [])
  }

  /// Requirements of rules are steps as well.
  @Test func aRequirementMayBeRead() {
    #expect(
      Sample.problems(
        """
        rule analyse cites "1" { when grade > 1  require analysis by office within 24h of occurred }
        rule slow cites "2" { when status of analysis is late  charge operator 50 CNY as slow }
        """,
        """
        incident { operator = ann grade = 2 occurred = 2026-03-02 08:00
            done analysis at 2026-03-05 }
        expect slow of ann is 50 CNY
        """) == [])
  }

  @Test(arguments: [
    ("until day 20", "2026-02-10", "2026-02-20"),
    ("until day 31", "2026-02-10", "2026-02-28"),
    ("until day 31", "2024-02-10", "2024-02-29"),
    ("until day 10 of next month", "2026-02-10", "2026-03-10"),
    ("until day 10 of next month", "2026-12-31", "2027-01-10"),
    ("until day 31 of next month", "2026-01-31", "2026-02-28"),
  ])
  func aDeadlineMayBeADayOfTheMonth(rule: String, occurred: String, due: String) {
    #expect(
      Sample.problems(
        """
        procedure report cites "1" { step form by office \(rule) }
        rule more cites "2" { require notice by office \(rule) }
        """,
        """
        incident { operator = ann occurred = \(occurred) }
        expect deadline of form is \(due)
        expect deadline of notice is \(due)
        """) == [])
  }

  /// E11: three working days from Thursday 2024-05-30 end with Tuesday 2024-06-04.
  @Test func skippedDaysAreShownWithTheirDeadline() {
    let judgement = Judgement(
      Sample.script(
        "procedure report cites \"1\" { step form by office within 3 workdays of occurred }",
        """
        incident A { operator = ann occurred = 2024-05-30 done form at 2024-06-04 23:59 }
        expect deadline of form is 2024-06-04
        expect status of form is met
        """))
    #expect(judgement.errors == [])
    let style = Style(language: .english, width: 200)
    let shown = OutcomeText(judgement.workspace, style: style)
      .lines(.obligations(judgement.incidents)).joined(separator: "\n")
    #expect(shown.contains("skipping 2024-06-01, 2024-06-02"))
    #expect(judgement.shown("A").contains("skipping 2024-06-01, 2024-06-02"))
    #expect(judgement.shown("A").contains("skip,form,2024-06-01; 2024-06-02,"))
  }
}
