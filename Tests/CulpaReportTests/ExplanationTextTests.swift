import CulpaReport
import CulpaSyntax
import Testing

/// Why an amount is what it is. The case by hand: 2,000.00 is above 1,000 and not above 5,000, so it
/// is serious; 60 % − 5 = 55 %, 80 % − 5 = 75 %; of 2,000 that is 1,100 and 1,500; × 0.5 for the second
/// is 550 and 750.
@Suite struct ExplanationTextTests {
  private static let incident = """
    incident "D-1" {
        loss = 2000 CNY
        storm = yes
        told = yes
        driver = wang tier second
        informant = zhao
    }

    """

  private func answer(_ command: String, _ language: Language = .english) throws -> [String] {
    let reported = Reported(
      Reported.policy + Self.incident + command, style: Style(language: language))
    #expect(reported.complaints == [])
    return try #require(reported.answers.last)
  }

  @Test func stepsStandInTheOrderOfReckoning() throws {
    #expect(
      try answer("explain \"D-1\"") == [
        "D-1  serious",
        "  severity serious: loss = 2,000.00 CNY, above 1,000.00 CNY (1)",
        "",
        "wang  driver, second",
        "  pays recovery 550.00 … 750.00 CNY",
        "    60% … 80% of 2,000.00 CNY  recovery (2, 3)",
        "    − 5pp                      weather (4)",
        "    = 55% … 75%",
        "    × 0.5                      parts (5)",
        "    = 550.00 … 750.00 CNY",
        "",
        "(confidential)  informant",
        "  earns tip 100.00 CNY",
        "    100.00 CNY  clue (6)",
      ])
  }

  @Test func theSameInChinese() throws {
    #expect(
      try answer("explain \"D-1\"", .chinese) == [
        "D-1  严重",
        "  等级 严重：损失 = 2,000.00元，超过 1,000.00元（1）",
        "",
        "王伟  司机，第二",
        "  扣罚 追偿 550.00 … 750.00元",
        "    2,000.00元 的 60% … 80%  追偿规则（2, 3）",
        "    − 5个百分点              天气（4）",
        "    = 55% … 75%",
        "    × 0.5                    系数（5）",
        "    = 550.00 … 750.00元",
        "",
        "（保密）  举报人",
        "  奖励 举报奖 100.00元",
        "    100.00元  线索（6）",
      ])
  }

  @Test func inFullItNamesConditionsFactsAndPlaces() throws {
    let lines = try answer("explain wang in \"D-1\" in full")
    let rule = try #require(lines.firstIndex { $0.contains("weather (4)") })
    #expect(lines[rule + 1] == "      because storm")
    let lineOfStorm =
      Reported.policy.split(separator: "\n", omittingEmptySubsequences: false).count
      + 2
    #expect(lines[rule + 2] == "        storm = yes (script.culpa:\(lineOfStorm))")
  }

  /// 60 % of 2,000 × 0.5 is decided; the others stay as they are and are not repeated.
  @Test func aDecisionShowsWhatWasDecided() throws {
    #expect(
      try answer("decide recovery of wang in \"D-1\" = 60% because \"first lapse\"") == [
        "D-1  serious",
        "",
        "wang  driver, second",
        "  pays recovery 600.00 CNY",
        "    60% … 80% of 2,000.00 CNY  recovery (2, 3)",
        "    − 5pp                      weather (4)",
        "    = 55% … 75%",
        "    decided: 60%, because \"first lapse\"",
        "    × 0.5                      parts (5)",
        "    = 600.00 CNY",
      ])
  }

  /// 33.33 × 60 % × 0.8 = 15.9984; × 80 % × 0.8 = 21.3312. Rounding shows where it changed something.
  @Test func roundingIsSaidWhereItChangedSomething() throws {
    let incident = """
      incident "D-2" {
          loss = 33.33 CNY
          driver = wang
      }
      explain recovery of wang in "D-2"
      """
    let reported = Reported(Reported.policy + incident)
    #expect(reported.answers.last?.last == "    ≈ 16.00 … 21.33 CNY  rounded")
  }

  @Test func whatIsNotRecordedIsSaid() throws {
    let incident = """
      incident "D-3" {
          driver = wang
      }
      explain "D-3"
      """
    let english = Reported(Reported.policy + incident).answers.last ?? []
    #expect(english.first == "D-3  none … major?")
    #expect(english.last == "not recorded, and it matters: loss")
    let chinese = Reported(Reported.policy + incident, style: Style(language: .chinese))
    #expect(chinese.answers.last?.first == "D-3  未定（无至重大）")
    #expect(chinese.answers.last?.last == "未记录且影响结果：损失")
  }

  @Test(arguments: [
    ("loss > 0 CNY", "none or minor?", "未定（无或轻微）")
  ])
  func twoSeveritiesAreNamed(condition: String, english: String, chinese: String) {
    let script = """
      policy p {
          currency CNY
          severity minor 轻微 < serious 严重, highest wins
          fact loss : money
          rule a { when \(condition) classify minor }
      }
      incident "D" {}
      explain severity in "D"
      """
    #expect(Reported(script).answers.last?.first == "D  \(english)")
    let inChinese = Reported(script, style: Style(language: .chinese))
    #expect(inChinese.answers.last?.first == "D  \(chinese)")
  }
}
