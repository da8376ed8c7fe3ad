import CulpaEngine
import CulpaReport
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Whoever gave a clue is not named (logistics 9.1), and can't be found out by asking for one after the other.
@Suite struct ConfidenceTests {
  private static let policy = """
    policy example {
        currency CNY
        round half up to 0.01
        role operator
        role informant confidential
        fact told : date
        rule fine cites "1" {
            charge operator 100 CNY
        }
        rule false_tip cites "3" {
            when told > occurred + 3 days
            charge informant 50 CNY
        }
    }
    person ann {} person mole {} person stranger {}
    incident "A" { occurred = 2026-03-02 operator = ann informant = mole told = 2026-03-04 }
    incident "B" { occurred = 2026-03-02 operator = ann informant = mole told = 2026-03-09 }

    """

  @Test(arguments: ["A", "B"])
  func aStrangerAndTheInformantGetTheSameAnswer(incident: String) {
    func answer(_ name: String) -> [String] {
      let shown = Reported(Self.policy + "why not charge \(name) in \"\(incident)\"")
      return shown.answers.joined().map { $0.replacing(name, with: "…") }
    }
    #expect(answer("mole") == answer("stranger"))
    #expect(!answer("mole").isEmpty)
  }

  @Test func aConfidentialRoleHasNoHolderToAskFor() {
    let shown = Reported(Self.policy + "why not charge informant in \"A\"")
    #expect(shown.answers.isEmpty)
    #expect(shown.complaints.count == 1)
    #expect(!shown.complaints.joined().contains { $0.contains("mole") })
  }
}
