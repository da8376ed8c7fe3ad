import CulpaEngine
import CulpaSyntax
import Testing

/// Language page §4: a rule may read what earlier phases made, never its own or a later one.
struct CheckerOrderTests {
  /// A policy with severities, a booking and one more item.
  private func errors(_ item: String) throws -> [String] {
    try #require(
      Checked(
        inside: """
          severity minor < serious, highest wins
          role supervisor
          calendar cn
          ladder by loss cites "1" { minor above 0 CNY  serious above 500 CNY }
          rule recovery cites "2" {
              charge operator 30%..50% of loss
              charge supervisor 10% of loss
          }
          \(item)
          """)
    ).errors
  }

  /// What each phase may read.
  @Test(arguments: [
    "term base = loss * 2\nrule a cites \"3\" { charge operator base as fine }",
    "rule a cites \"3\" { when loss > 5 CNY  classify serious }",
    "rule a cites \"3\" { when wage of operator > 5 CNY  classify serious }",
    "rule a cites \"3\" { when severity is minor  join supervisor of operator as supervisor }",
    "rule a cites \"3\" { when severity >= serious  raise recovery by 5pp for each prior serious }",
    "rule a cites \"3\" { when prior serious of operator >= 2  charge operator 5 CNY as fine }",
    "rule a cites \"3\" { cap recovery of operator at wage of operator }",
    "rule a cites \"3\" { reward supervisor 10% of recovery of operator as finding }",
    "rule a cites \"3\" { charge operator 10% of recovery of operator as fee }",
    "procedure a cites \"3\" { when severity >= serious  step form within 3 workdays of occurred }",
  ])
  func whatIsMadeEarlierMayBeRead(item: String) throws {
    #expect(try errors(item) == [])
  }

  /// What no phase may read.
  @Test(arguments: [
    ("term base = if severity is minor then 1 CNY else 2 CNY", "C2201"),
    ("term base = wage of operator", "C2201"),
    ("term base = recovery", "C2201"),
    ("ladder by loss cites \"3\" { when severity is minor  serious above 900 CNY }", "C2202"),
    ("ladder by wage of operator cites \"3\" { minor above 900 CNY }", "C2202"),
    ("rule a cites \"3\" { when severity is minor  classify serious }", "C2202"),
    ("rule a cites \"3\" { when recovery > 5 CNY  charge operator 5 CNY as fine }", "C2203"),
    ("rule a cites \"3\" { raise recovery by 10% of recovery }", "C2204"),
    ("rule a cites \"3\" { cap recovery at 10% of recovery of operator }", "C2204"),
    ("rule a cites \"3\" { when prior serious >= 2  charge operator 5 CNY as fine }", "C2209"),
    ("procedure a cites \"3\" { when prior serious of operator > 1  step form }", "C2211"),
    ("collect monthly keeping wages at least 10% of wage of operator", "C2211"),
  ])
  func whatIsMadeLaterMayNotBeRead(item: String, code: String) throws {
    #expect(try errors(item) == [code])
  }

  /// Decisions 15: a derived amount comes after all adjustments.
  @Test func aDerivedAmountIsNotAdjusted() throws {
    let derived = "rule fee cites \"3\" { charge operator 10% of recovery of operator }\n"
    #expect(try errors(derived + "rule a cites \"4\" { lower fee by 5% }") == ["C2503"])
    #expect(try errors(derived + "rule a cites \"4\" { lower recovery by 5% }") == [])
  }

  /// Decisions 10: two roles judged one by one are an error in the conditions of one rule.
  @Test(arguments: [
    "when wage of operator > 5 CNY and wage of supervisor > 5 CNY",
    "when wage of operator > 5 CNY\nwhen wage of supervisor > 5 CNY",
    "when wage of operator > wage of supervisor",
  ])
  func twoRolesAreNotJudgedInOneRule(conditions: String) throws {
    let rule = "rule a cites \"3\" {\n\(conditions)\ndiscipline operator warning\n}"
    #expect(try errors(rule) == ["C2208"])
  }

  /// Decisions 35: only conditions tie a rule to a role.
  @Test(arguments: [
    "when wage of operator > 5 CNY\ncharge supervisor 10% of wage of supervisor as fine",
    "charge operator 10% of wage of operator as a\ncharge supervisor 10% of wage of supervisor as b",
  ])
  func effectsMayReadEachTheirOwnRole(body: String) throws {
    #expect(try errors("rule a cites \"3\" {\n\(body)\n}") == [])
  }

  /// Decisions 35: a figure of a single holder acts on that holder.
  @Test(arguments: [
    "raise recovery of supervisor by 10% of wage of operator",
    "cap recovery of supervisor at wage of operator",
    "charge supervisor 10% of wage of operator as fine",
  ])
  func aFigureOfOneHolderActsOnThatHolder(effect: String) throws {
    #expect(try errors("rule a cites \"3\" { \(effect) }") == ["C2210"])
  }

  // MARK: Circles and orders

  /// Terms may stand in any order; each comes after those it reads.
  @Test func termsAreOrderedByWhatTheyRead() throws {
    let checked = try #require(
      Checked(
        inside: """
          term c = b + a
          term b = a * 2
          term a = loss
          rule recovery cites "1" { charge operator c }
          """))
    #expect(checked.errors == [])
    #expect(checked.policy?.termOrder == [2, 1, 0])
  }

  /// Only the members of a circle are named, not what reads it or what it reads.
  @Test func aCircleNamesItsMembers() throws {
    let checked = try #require(
      Checked(
        inside: """
          term ground = loss
          term a = b + ground
          term b = c
          term c = a * 2
          term top = a + c
          rule recovery cites "1" { charge operator top }
          """))
    #expect(checked.errors == ["C2205"])
    let message = checked.diagnostics.first?.message.english
    #expect(message == "these terms are defined by each other: a, b, c")
    #expect(checked.diagnostics.first?.labels.count == 3)
  }

  /// Decisions 16: whoever overrides comes first, an exception to an exception before both.
  @Test func overridingRulesComeFirst() throws {
    let checked = try #require(
      Checked(
        inside: """
          rule general cites "1" { charge operator 30% of loss as recovery }
          rule exception overrides general cites "2" {
              when loss > 5 CNY
              charge operator 20% of loss as recovery
          }
          rule back overrides exception cites "3" { when loss > 9 CNY }
          """))
    #expect(checked.errors == [])
    #expect(checked.policy?.ruleOrder == [2, 1, 0])
  }

  @Test func aRuleThatOverridesItselfIsNamedAlone() throws {
    let checked = try #require(
      Checked(inside: "rule a overrides a cites \"1\" { charge operator loss }"))
    #expect(checked.errors == ["C2206"])
    #expect(checked.diagnostics.first?.message.english == "the rule `a` overrides itself")
  }

  /// A deadline that runs from a step comes after it, just as `after` does.
  @Test func aDeadlineWaitsForItsStep() throws {
    func errors(_ second: String) throws -> [String] {
      try #require(
        Checked(
          """
          policy p {
              procedure report cites "1" {
                  step form by office within 24h of \(second)
                  step notice by office after form
              }
          }
          """)
      ).errors
    }
    #expect(try errors("occurred") == [])
    #expect(try errors("notice") == ["C2207"])
  }
}
