import CulpaEngine
import CulpaSyntax
import Testing

/// Language page §6: what regulations disagree on is the author's choice, and the checker asks for it.
struct CheckerSettingsTests {
  private func check(_ body: String) throws -> Checked {
    try #require(Checked("policy p {\n\(body)\n}"))
  }

  /// The setting that a message asks for.
  private func asked(_ body: String) throws -> [String] {
    try check(body).diagnostics.filter { $0.code == "C2303" }.map { diagnostic in
      let parts = diagnostic.message.english.split(separator: "`")
      return parts.count > 1 ? String(parts[1]) : ""
    }
  }

  static let charge = "currency CNY\nrole operator\nrule a cites \"1\" { charge operator 5 CNY }"
  static let early = """
    role operator
    rule a cites "1" { when occurred <= hired of operator + %  discipline operator warning }
    """

  @Test(arguments: [
    ("param a = 5 CNY", "currency"), ("fact loss : money", "currency"),
    (charge, "round"), (early.replacing("%", with: "3 months"), "month end"),
    (early.replacing("%", with: "1 years"), "month end"),
    ("param probation = 3 months\n" + early.replacing("%", with: "probation"), "month end"),
    (
      "param probation = unspecified\nrule b cites \"2\" { when probation > 2 days  require x }\n"
        + early.replacing("%", with: "probation"), "month end"
    ),
    ("procedure a cites \"1\" { step b by c within 2 months of occurred }", "month end"),
    (
      "severity minor, one only\nrole operator\nrule c cites \"1\" { classify minor }\n"
        + "rule a cites \"2\" { when prior minor within 12 months of operator > 1\n"
        + "discipline operator warning }", "month end"
    ),
    ("procedure a cites \"1\" { step b by c within 3 workdays of occurred }", "calendar"),
    (
      "role operator\nrule a cites \"1\" { when severity is minor  discipline operator warning }",
      "severity"
    ),
  ])
  func whatIsNeededIsAskedFor(body: String, setting: String) throws {
    #expect(try asked(body) == [setting])
  }

  @Test(arguments: [
    charge + "\nround down to 1", "currency CNY\nparam a = 5 CNY",
    early.replacing("%", with: "90 days"), early.replacing("%", with: "12 weeks"),
    early.replacing("%", with: "3 months") + "\nmonth end refuse",
    "param grace = 30 days\n" + early.replacing("%", with: "grace"),
    "param window = 2 months + 1 months",
    "calendar weekdays\nprocedure a cites \"1\" { step b by c within 3 workdays of occurred }",
  ])
  func whatIsNotNeededIsNotAskedFor(body: String) throws {
    #expect(try asked(body) == [])
  }

  /// Decisions 17: precedence is asked for where several severities can apply.
  @Test(arguments: [
    ("severity minor < serious", ["C2302"]), ("severity minor < serious, highest wins", []),
    ("severity minor < serious, lowest wins", []), ("severity minor < serious, one only", []),
    ("severity minor", []),
  ])
  func precedenceIsAskedFor(severity: String, errors: [String]) throws {
    #expect(try check(severity).errors == errors)
  }

  /// Language page §2: one currency per policy.
  @Test(arguments: [
    ("500 USD", ["C2108"]), ("500 CNY", []), ("¥500", []), ("500元", []), ("20 EUR/h", ["C2108"]),
  ])
  func aSecondCurrencyIsRefused(amount: String, errors: [String]) throws {
    #expect(try check("currency CNY\nparam a = \(amount)").errors == errors)
  }

  @Test func theSecondOfTwoSettingsIsReported() throws {
    let checked = try check("calendar cn\ncalendar weekdays")
    #expect(checked.errors == ["C2301"])
    #expect(checked.diagnostics.first?.labels.count == 2)
  }
}
