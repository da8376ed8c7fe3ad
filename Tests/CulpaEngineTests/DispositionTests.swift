import CulpaEngine
import CulpaTestSupport
import Testing

/// Decision 43: what may be done with what is wrong.
@Suite struct DispositionTests {
  /// What each of four dispositions is: `+` allowed, `-` not, `?` open.
  private static func allowed(_ rules: String, _ facts: String = "") -> [String] {
    Trial(
      "disposition rework, concession, return, scrap \(rules)", "incident \"A\" { \(facts) }"
    ).rulings.map { ruling in
      (ruling.disposition?.allowed ?? []).map { $0.map { $0 ? "+" : "-" } ?? "?" }.joined()
    }
  }

  @Test(arguments: [
    ("", "++++"),
    ("rule a cites \"1\" { dispose rework | scrap }", "+--+"),
    ("rule a cites \"1\" { forbid concession }", "+-++"),
    (
      "rule a cites \"1\" { dispose rework | scrap } rule b cites \"2\" { dispose scrap | return }",
      "---+"
    ),
    (
      "rule a cites \"1\" { dispose rework | scrap } rule b cites \"2\" { forbid scrap, return }",
      "+---"
    ),
    // A general rule gives way to its exception.
    (
      "rule a cites \"1\" { dispose scrap } rule b overrides a cites \"2\" { dispose rework }",
      "+---"
    ),
  ])
  func whatIsLeft(rules: String, expected: String) {
    #expect(Self.allowed(rules) == [expected])
  }

  /// `wet` is not recorded: what hangs on it is open, what does not is settled.
  @Test func rulesThatMayApply() {
    let rules = """
      rule a cites "1" { when wet  forbid concession, scrap }
      rule b cites "2" { dispose rework | scrap }
      """
    #expect(Self.allowed(rules) == ["+--?"])
    #expect(Self.allowed(rules, "wet = yes") == ["+---"])
    #expect(Self.allowed(rules, "wet = no") == ["+--+"])
  }

  @Test(
    arguments: [
      ("disposition = scrap", true), ("disposition = rework", false),
      ("disposition = scrap wet = no", false), ("", nil), ("wet = yes", nil),
    ] as [(String, Bool?)])
  func breaches(facts: String, expected: Bool?) {
    let wet = facts.contains("wet") ? "" : "wet = yes"
    let trial = Trial(
      "disposition rework, scrap rule a cites \"1\" { when wet  forbid scrap }",
      "incident \"A\" { \(facts) \(wet) }")
    #expect(trial.rulings.map { $0.disposition?.isBreach } == [expected])
  }

  /// What was chosen is only asked for where a rule has something to say of it.
  @Test func theChosenIsAskedFor() {
    let rules = "disposition rework, scrap rule a cites \"1\" { when wet  forbid scrap }"
    let fact = Trial(rules, "incident \"A\" {}").rulings[0]
    #expect(fact.questions.count == 2)
    #expect(Trial(rules, "incident \"A\" { wet = no }").rulings[0].questions == [])
    #expect(
      Trial(rules, "incident \"A\" { wet = yes disposition = rework }").rulings[0].questions == [])
  }

  /// Reworked goods are inspected again: the chosen disposition is read like a fact.
  @Test func aRuleReadsWhatWasChosen() {
    let rules = """
      disposition rework, scrap
      rule a cites "1" { when disposition is rework  require reinspection }
      """
    func duties(_ facts: String) -> [Bool] {
      Trial(rules, "incident \"A\" { \(facts) }").rulings[0].obligations.map(\.isCertain)
    }
    #expect(duties("disposition = rework") == [true])
    #expect(duties("disposition = scrap") == [])
    #expect(duties("") == [false])
  }

  /// All that may be is shown while a fact is missing; recording it never allows more than was shown,
  /// nor forbids what was allowed.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func recordingOnlyNarrows(seed: UInt64) {
    var random = SplitMix(seed)
    let names = ["rework", "concession", "return", "scrap"]
    let rules = (0..<random.number(1...5)).map { number -> String in
      let chosen = names.filter { _ in random.once(in: 2) }
      let members = chosen.isEmpty ? ["rework"] : chosen
      let effect =
        random.once(in: 2)
        ? "dispose " + members.joined(separator: " | ")
        : "forbid " + members.joined(separator: ", ")
      let condition = ["", "when wet", "when dark", "when not wet"].any(using: &random)
      return "rule r\(number) cites \"\(number)\" { \(condition) \(effect) }"
    }
    let facts = ["wet = yes dark = no", "wet = no dark = yes"].any(using: &random)
    func ruling(_ rules: [String], _ facts: String) -> DispositionFinding? {
      Trial(
        "disposition \(names.joined(separator: ", ")) \(rules.joined())",
        "incident \"A\" { \(facts) }"
      )
      .rulings.first?.disposition
    }
    guard let open = ruling(rules, ""), let settled = ruling(rules, facts) else { return }
    for (before, after) in zip(open.allowed, settled.allowed) {
      if let before { #expect(after == before, "\(rules)") }
      #expect(after != nil)
    }
    let shuffled = ruling(rules.reversed(), facts)
    #expect(shuffled?.allowed == settled.allowed && shuffled?.required == settled.required)
  }
}
