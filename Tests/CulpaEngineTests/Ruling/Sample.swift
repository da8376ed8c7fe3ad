import CulpaEngine
import CulpaSyntax
import CulpaTestSupport

/// A small policy around the items that a test is about.
///
/// Amounts are CNY, rounded half up to 0.01; severities are minor < serious < major, the highest wins,
/// and follow from `grade` (1, 2, 3). `loss` and `fee` are money, `flag` is yes or no; `operator` has the
/// tiers first (standard), second and third; ann, bob and cyd are people, wages 5,000, 4,000 and 1,000,
/// and bob is the supervisor of ann.
enum Sample {
  /// The text of the policy, people, and what follows.
  static func script(_ items: String, _ commands: String, settings: String = standard) -> String {
    """
    policy p {
        \(settings)
        role operator { tier : first | second | third = first }
        role supervisor
        role witness confidential
        kind delay, damage
        fact grade : count = 0
        fact loss : money = 0 CNY
        fact fee : money = 0 CNY
        fact flag : yes/no = no
        ladder by grade * 1 CNY cites "0" { minor from 1 CNY serious from 2 CNY major from 3 CNY }
        \(items)
    }
    person ann { wage = 5000 CNY supervisor = bob department = "A" hired = 2026-01-31 }
    person bob { wage = 4000 CNY department = "B" hired = 2020-01-01 }
    person cyd { wage = 1000 CNY department = "B" }
    \(commands)
    """
  }

  /// The settings of most tests.
  static let standard = """
    currency CNY  round half up to 0.01  calendar cn  month end last day
    severity minor < serious < major, highest wins
    """

  /// Everything that was wrong, warnings left out: empty when every expectation holds.
  static func problems(
    _ items: String, _ commands: String, settings: String = standard
  ) -> [String] {
    Judgement(script(items, commands, settings: settings)).diagnostics.filter(\.isError)
      .map { "\($0.code) \($0.message.english)" }
  }

  /// Codes of everything that was wrong.
  static func codes(_ items: String, _ commands: String, settings: String = standard) -> [String] {
    Judgement(script(items, commands, settings: settings)).diagnostics.filter(\.isError)
      .map(\.code)
  }
}
