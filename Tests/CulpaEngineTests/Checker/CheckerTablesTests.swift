import CulpaEngine
import CulpaSyntax
import Testing

/// Ladders and tables of tiers: neither gap nor overlap, by construction.
struct CheckerTablesTests {
  private func ladder(_ rows: String) throws -> [String] {
    try #require(
      Checked(
        inside: """
          severity minor < serious < major, highest wins
          param bound = 500 CNY
          param lower_bound = 100 CNY
          ladder by loss cites "1" { \(rows) }
          rule use cites "2" {
              when severity > minor and loss > bound + lower_bound
              charge operator loss
          }
          """)
    ).errors
  }

  @Test(arguments: [
    "minor above 0 CNY  serious above 500 CNY  major above 6000 CNY",
    "minor from 0 CNY  serious from 500 CNY", "minor above 0 CNY  major above 6000 CNY",
    // Exactly 100 is minor, all above is serious.
    "minor from 100 CNY  serious above 100 CNY",
    "minor above lower_bound  serious above bound",
  ])
  func aLadderThatClimbsIsFine(rows: String) throws {
    #expect(try ladder(rows) == [])
  }

  @Test(arguments: [
    ("serious above 0 CNY  minor above 500 CNY", ["C2402"]),
    ("minor above 0 CNY  minor above 500 CNY", ["C2402"]),
    ("minor above 500 CNY  serious above 100 CNY", ["C2403"]),
    ("minor above 100 CNY  serious above 100 CNY", ["C2403"]),
    ("minor above 100 CNY  serious from 100 CNY", ["C2403"]),
    ("minor above bound  serious above lower_bound", ["C2403"]),
    ("serious above 500 CNY  minor above 100 CNY", ["C2402", "C2403"]),
    ("minor above 100", ["C2102"]), ("minor above 3h", ["C2102"]), ("minr above 0 CNY", ["C2001"]),
    ("", ["C2401"]),
  ])
  func aLadderThatFallsIsRefused(rows: String, errors: [String]) throws {
    #expect(try ladder(rows) == errors)
  }

  private func table(_ rows: String) throws -> [String] {
    try #require(
      Checked(
        """
        policy p {
            currency CNY
            round half up to 0.01
            role operator { tier grade : first | second | third = first }
            rule recovery cites "1" { charge operator 5 CNY  scale recovery by \(rows) }
        }
        """)
    ).errors
  }

  @Test(arguments: [
    ("grade { first 1, second 0.5, third 0 }", []),
    ("tier { third 20%, first 100%, second 50% }", []),
    ("grade { first 1, second 0.5 }", ["C2406"]),
    ("grade { first 1, second 0.5, second 0.4, third 0 }", ["C2405"]),
    ("grade { first 1, second 5 CNY, third 0 }", ["C2113"]),
    ("grade { first 1, secnd 0.5, third 0 }", ["C2001"]),
    ("level { first 1, second 0.5, third 0 }", ["C2007"]),
    ("0.5", []), ("50%", []), ("5pp", ["C2113"]),
  ])
  func aTableCoversEachTierOnce(rows: String, errors: [String]) throws {
    #expect(try table(rows) == errors)
  }
}
