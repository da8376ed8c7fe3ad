import CulpaEngine
import CulpaReport
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Decisions 9, 10, 12, 16, 17, 18, 24 and language page §4 and §6: which rules act, and on whom.
@Suite struct RuleTests {
  /// Decision 9: several `when` must all hold.
  @Test(arguments: [("1", "yes", "10 CNY"), ("1", "no", "none"), ("0", "yes", "none")])
  func allConditionsMustHold(grade: String, flag: String, fine: String) {
    #expect(
      Sample.problems(
        "rule a cites \"1\" { when severity is minor when flag charge operator 10 CNY as fine }",
        "incident { grade = \(grade) flag = \(flag) operator = ann } expect fine of ann is \(fine)")
        == [])
  }

  /// Decision 10: bob is the supervisor of ann, who was hired on 31 January; with the last day of the
  /// month, three months later is 30 April.
  @Test(arguments: [("2026-04-30", "10 CNY"), ("2026-05-01", "none")])
  func aRuleAboutAHolderIsJudgedForEach(day: String, fine: String) {
    #expect(
      Sample.problems(
        """
        rule join cites "1" {
            when occurred <= hired of operator + 3 months
            join supervisor of operator as supervisor
        }
        rule a cites "2" { charge supervisor 10 CNY as fine }
        """, "incident { occurred = \(day) operator = ann } expect fine of bob is \(fine)") == [])
  }

  @Test func twoRolesInOneRuleAreRefused() {
    #expect(
      Sample.codes(
        """
        rule a cites "1" {
            when wage of operator > wage of supervisor
            charge operator 10 CNY as fine
        }
        """, ""
      ).contains("C2208"))
  }

  // MARK: Decision 12

  @Test func equalSettingsAgree() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 10% of loss as fine }
        rule b cites "2" { charge operator 10% of loss as fine }
        """,
        """
        incident { loss = 100 CNY operator = ann }
        expect fine of ann is 10 CNY
        expect not conflict
        """) == [])
  }

  @Test func differentSettingsNameAllRulesWithTheirArticles() throws {
    let judgement = Judgement(
      Sample.script(
        """
        rule c cites "5.10" { when wage of operator > 3 CNY charge operator 30 CNY as fine }
        rule b cites "5.2" { when wage of operator > 2 CNY charge operator 20 CNY as fine }
        rule a cites "1" { when wage of operator > 1 CNY charge operator 10 CNY as fine }
        """, "incident \"A\" { occurred = 2026-01-04 operator = ann } assess \"A\""))
    let conflict = try #require(judgement.diagnostics.first { $0.code == "C4001" })
    #expect(conflict.message.english.contains("`a` (1), `b` (5.2), `c` (5.10)"))
    #expect(conflict.labels.count == 3)
    #expect(judgement.diagnostics.filter { $0.code == "C4001" }.count == 1)
  }

  /// A rule may contradict one rule on one amount and another rule on another.
  @Test func everyAmountHasItsOwnConflict() {
    #expect(
      Sample.codes(
        """
        rule a cites "1" { charge operator 1 CNY as fine  charge operator 1 CNY as duty }
        rule b cites "2" { when wage of operator > 1 CNY charge operator 2 CNY as fine }
        rule c cites "3" { when wage of operator > 1 CNY charge operator 2 CNY as duty }
        """, "incident \"A\" { occurred = 2026-01-04 operator = ann } assess \"A\"")
        == ["C4001", "C4001"])
  }

  @Test func inAdditionBothCount() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { charge operator 10 CNY as fine }
        rule b cites "2" { charge operator 20 CNY as fine in addition }
        """, "incident { operator = ann } expect fine of ann is 30 CNY") == [])
  }

  /// Language page §4: proven before any incident, with one that shows it.
  @Test func aConflictIsProvenWithAWitness() throws {
    let judgement = Judgement(
      Sample.script(
        """
        rule a cites "1" { when fee > 700 CNY charge operator 10 CNY as fine }
        rule b cites "2" { when flag charge operator 20 CNY as fine }
        """, ""))
    let proof = try #require(judgement.diagnostics.first { $0.code == "C2601" })
    #expect(proof.message.english.contains("fee = 701.00 CNY"))
    #expect(proof.message.english.contains("flag = yes"))
  }

  @Test func rulesThatNeverMeetAreNoConflict() {
    #expect(
      Sample.problems(
        """
        rule a cites "1" { when severity is minor charge operator 10 CNY as fine }
        rule b cites "2" { when severity is serious charge operator 20 CNY as fine }
        rule c cites "3" { when severity is major and fee > 10 CNY charge operator 30 CNY as fine }
        rule d cites "4" { when severity is major and fee <= 10 CNY charge operator 40 CNY as fine }
        """, "") == [])
  }

  // MARK: Decision 16

  private static let exceptions = """
    rule a cites "1" { charge operator 10 CNY as fine }
    rule b overrides a cites "2" { when fee > 0 CNY charge operator 20 CNY as fine }
    rule c overrides b cites "3" { when flag }
    """

  @Test(arguments: [("0", "no", "10"), ("1", "no", "20"), ("1", "yes", "10"), ("0", "yes", "10")])
  func anExceptionToAnExceptionGivesTheRuleBack(fee: String, flag: String, fine: String) {
    #expect(
      Sample.problems(
        Self.exceptions,
        """
        incident { fee = \(fee) CNY flag = \(flag) operator = ann }
        expect fine of ann is \(fine) CNY
        """) == [])
  }

  @Test func anOpenExceptionLeavesBothPossible() {
    #expect(
      Sample.problems(
        Self.exceptions,
        """
        incident { fee = 1 CNY flag = unknown operator = ann }
        expect fine of ann is 0 CNY..20 CNY
        expect question flag
        """) == [])
  }

  @Test func rulesThatOverrideEachOtherAreRefused() {
    #expect(
      Sample.codes(
        """
        rule a overrides b cites "1" { charge operator 1 CNY as fine }
        rule b overrides a cites "2" { charge operator 2 CNY as fine }
        """, ""
      ).contains("C2206"))
  }

  // MARK: Decision 17

  private static func several(_ precedence: String) -> String {
    "currency CNY round half up to 0.01 severity minor < serious < major, \(precedence)"
  }

  private static let twoGrounds = """
    rule x cites "1" { when flag classify serious }
    rule y cites "2" { when fee > 0 CNY classify minor }
    """

  @Test(arguments: [("highest wins", "serious"), ("lowest wins", "minor")])
  func thePrecedenceIsThePolicys(precedence: String, severity: String) {
    #expect(
      Sample.problems(
        Self.twoGrounds, "incident { flag = yes fee = 1 CNY } expect severity is \(severity)",
        settings: Self.several(precedence)) == [])
  }

  @Test func oneOnlyRefusesSeveral() {
    #expect(
      Sample.codes(
        Self.twoGrounds, "incident \"A\" { flag = yes fee = 1 CNY } assess \"A\"",
        settings: Self.several("one only")) == ["C4008"])
    #expect(
      Sample.problems(
        Self.twoGrounds, "incident { flag = yes } expect severity is serious",
        settings: Self.several("one only")) == [])
  }

  @Test func silenceOnPrecedenceIsRefused() {
    #expect(
      Sample.codes(
        Self.twoGrounds, "",
        settings: "currency CNY round half up to 0.01 severity minor < serious < major"
      ).contains("C2302"))
  }

  // MARK: Decision 18

  @Test func aMeasureOutsideTheListIsRefusedUntilDeclared() {
    let items = "rule a cites \"1\" { discipline operator retraining }"
    #expect(Sample.codes(items, "") == ["C2001"])
    #expect(
      Sample.problems(
        "measure retraining " + items,
        "incident { operator = ann } expect discipline of ann is retraining") == [])
  }

  @Test func onceAnOfficeIsDeclaredEveryStepNeedsOne() {
    let items = "procedure q cites \"1\" { step form by registry }"
    #expect(Sample.problems(items, "") == [])
    #expect(Sample.codes("office finance " + items, "") == ["C2001"])
  }

  // MARK: Decision 24 and language page §6

  @Test func aMissingFactHasItsDefaultOrIsUnknown() {
    let items = """
      fact seen : yes/no
      rule a cites "1" { when seen charge operator 10 CNY as fine }
      rule b cites "2" { when seen is unknown charge supervisor 5 CNY as fine }
      """
    #expect(
      Sample.problems(
        items,
        """
        incident { operator = ann supervisor = bob }
        expect fine of ann is 0 CNY..10 CNY
        expect fine of bob is 5 CNY
        expect question seen
        expect not question flag
        """) == [])
  }

  @Test func whatATextLeavesOutIsAsked() {
    #expect(
      Sample.problems(
        "param quota : money = unspecified  rule a cites \"1\" { charge operator quota as fine }",
        "incident \"A\" { operator = ann } expect question quota") == [])
  }

  @Test func whatDoesNotMatterIsNotAsked() {
    #expect(
      Sample.problems(
        "rule a cites \"1\" { when fee > 0 CNY and flag charge operator 1 CNY as fine }",
        "incident { fee = 0 CNY flag = unknown operator = ann } expect not question flag") == [])
  }

  // MARK: Confidential roles

  /// Language page §5: confidential parties have names that no output shows.
  @Test(arguments: [Language.english, .chinese])
  func noOutputNamesAConfidentialParty(language: Language) throws {
    let judgement = Judgement(
      Sample.script(
        """
        rule a cites "1" { charge witness 3000 CNY as fine  reward witness 5 CNY as tip }
        rule b cites "2" { when wage of operator > 1 CNY charge witness 3001 CNY as fine }
        rule d cites "4" { charge operator 1 CNY as duty }
        rule c cites "3" { discipline witness warning }
        collect monthly keeping wages at least 1000 CNY
        """,
        """
        person secret 秘密 { wage = 900 CNY }
        person hidden 隐藏 {}
        incident "A" { occurred = 2026-03-02 operator = ann witness = secret, hidden, bob }
        """))
    let shown = judgement.shown("A", as: RulingFormat.allCases, language: language)
    #expect(shown.contains("3000.00") || shown.contains("3,000.00"))
    let ruling = try #require(judgement.ruling("A"))
    let said = ruling.diagnostics.map { $0.message.text(in: language) }.joined(separator: "\n")
    for name in ["secret", "秘密", "hidden", "隐藏", "bob"] {
      #expect(!shown.contains(name))
      #expect(!said.contains(name))
    }
  }

  /// What is asked by name answers nothing about somebody known in confidence only.
  @Test func askingForANameShowsNothingOfAConfidentialRole() throws {
    let judgement = Judgement(
      Sample.script(
        """
        rule a cites "1" { charge witness 6000 CNY as fine }
        collect monthly keeping wages at least 1000 CNY
        """, "incident \"A\" { occurred = 2026-03-02 witness = ann }"))
    let report = OutcomeText(judgement.workspace, style: Style(language: .english))
    let ann = try #require(judgement.workspace.person(named: "ann"))
    let one = try #require(judgement.incidents.first)
    let answers =
      report.lines(.instalments(judgement.incidents, of: ann))
      + report.lines(.explanation(one, .person(ann), .full))
    #expect(!answers.contains { $0.contains("4,000") })
    let all = report.lines(.instalments(judgement.incidents, of: nil))
    #expect(all.contains { $0.contains("4,000") })
  }
}
