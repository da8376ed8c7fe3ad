import CulpaReport
import CulpaSyntax
import Testing

/// Answers as tables, on wide and narrow terminals.
@Suite struct OutcomeTextTests {
  private static let incidents = """
    incident "D-1" {
        loss = 2000 CNY
        told = yes
        driver = wang, zhao tier second
        informant = zhao
    }
    incident "D-2" {
        driver = wang
    }
    incident "D-3" {
        loss = 0 CNY
        driver = wang
    }

    """

  private func answer(_ command: String, width: Int, _ language: Language = .english) -> [String] {
    Reported(
      Reported.policy + Self.incidents + command, style: Style(language: language, width: width)
    ).answers.last ?? []
  }

  @Test(arguments: [60, 80, 99, 100, 120])
  func aTableKeepsItsWidthAndItsFigures(width: Int) {
    for language in Language.allCases {
      let lines = answer("assess incidents", width: width, language)
      #expect(lines.allSatisfy { $0.widthColumns <= width })
      #expect(lines.contains { $0.contains("960.00 … 1,280.00") })
      #expect(lines.allSatisfy { $0.last != " " })
    }
  }

  @Test func aNarrowTableNamesTheIncidentAboveItsEffects() {
    let lines = answer("assess incidents", width: 80)
    #expect(lines.first?.hasPrefix("  person") == true)
    #expect(lines.contains("D-1  serious"))
    #expect(lines.contains("D-2  none … major?"))
    #expect(lines.last == "D-3  none")
  }

  @Test func noOutputNamesWhoIsConfidential() {
    let script =
      Reported.policy + """
        incident "D-9" {
            loss = 2000 CNY
            told = yes
            driver = wang
            informant = zhao
        }
        assess incidents
        explain "D-9" in full
        show incidents
        show totals by person
        """
    let reported = Reported(script)
    #expect(reported.answers.count == 4)
    #expect(reported.answers.joined().allSatisfy { !$0.contains("zhao") })
  }

  @Test func headersOfTotalsFollowTheLanguage() {
    let words = ["person": "人员", "severity": "等级", "rule": "规则", "month": "月份"]
    for (english, chinese) in words.sorted(by: { $0.key < $1.key }) {
      #expect(answer("show totals by \(english)", width: 80).first?.hasPrefix(english) == true)
      let lines = answer("show totals by \(english)", width: 80, .chinese)
      #expect(lines.first?.hasPrefix(chinese) == true)
    }
  }

  @Test func anEmptyListSaysSo() {
    #expect(answer("show params", width: 80) == ["(none)"])
    #expect(answer("show params", width: 80, .chinese) == ["（无）"])
  }
}
