import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// `transition older unless lighter` (issue 3 §14). Version 1 fines 200 for a minor incident and
/// 800…1,000 for a serious one, above 1,000; version 2 fines 250 and 700…1,000, above 2,000. Every
/// earlier serious incident adds 100.
@Suite struct VersionTests {
  private static func version(
    _ settings: String, _ levels: String = "minor < serious", serious: String, minor: String,
    from: String, items: String = ""
  ) -> String {
    """
    policy site {
        \(settings)
        currency CNY  round half up to 0.01
        severity \(levels), highest wins
        role operator  role witness
        kind fall, fire
        fact loss : money
        fact urgent : yes/no = no
        ladder by loss cites "2" { minor above 0 CNY  serious above \(from) CNY }
        rule minor_fine cites "3" { when severity is minor  charge operator \(minor) as fine }
        rule serious_fine cites "4" { when severity is serious  charge operator \(serious) as fine }
        rule again cites "5" {
            when severity is serious
            raise fine of operator by 100 CNY for each prior serious
        }
        \(items)
    }
    """
  }

  private static let one = version(
    #"version "1"  effective from 2025-01-01 to 2025-12-31"#, serious: "800 CNY..1000 CNY",
    minor: "200 CNY", from: "1000")

  private static func two(
    transition: String = "transition older unless lighter", levels: String = "minor < serious",
    items: String = ""
  ) -> String {
    version(
      #"version "2"  effective from 2026-01-01  month end last day  \#(transition)"#, levels,
      serious: "700 CNY..1000 CNY", minor: "250 CNY", from: "2000", items: items)
  }

  private static func incident(_ name: String, _ day: String, _ rest: String) -> String {
    "incident \"\(name)\" under site { occurred = \(day)  operator = zhang  \(rest) }\n"
  }

  private static func problems(_ policies: String, _ script: String) -> [String] {
    Judgement("\(policies)\nperson zhang {}\nperson li {}\n\(script)").diagnostics
      .filter(\.isError).map { "\($0.code) \($0.message.english)" }
  }

  /// 1,500 is serious above 1,000 and minor above 0 below 2,000: version 2 is lighter by severity.
  @Test func lowerSeverityCounts() {
    let script =
      Self.incident("A", "2025-11-03", "loss = 1500 CNY")
        + """
        as of 2025-12-31
        expect severity in "A" is serious
        expect fine of zhang in "A" is 800 CNY..1000 CNY
        as of 2026-01-01
        expect severity in "A" is minor
        expect fine of zhang in "A" is 250 CNY
        """
    #expect(Self.problems(Self.one + Self.two(), script) == [])
  }

  /// Without a day of status, and without the setting, the version in force on the day counts.
  @Test func olderCountsUnlessAskedFor() {
    let script =
      Self.incident("A", "2025-11-03", "loss = 1500 CNY")
      + #"expect severity in "A" is serious"# + "\n"
    #expect(Self.problems(Self.one + Self.two(), script) == [])
    #expect(
      Self.problems(
        Self.one + Self.two(transition: ""),
        script + "as of 2026-02-01\n" + #"expect severity in "A" is serious"#) == [])
  }

  /// 250 is more than 200: version 1 stands. 700…1,000 is no more than 800…1,000 at either end.
  @Test func amountsDecideWhereSeveritiesAgree() {
    let script =
      Self.incident("A", "2025-11-03", "loss = 500 CNY")
      + Self.incident("B", "2025-11-04", "loss = 2500 CNY")
        + """
        as of 2026-02-01
        expect fine of zhang in "A" is 200 CNY
        expect fine of zhang in "B" is 700 CNY..1000 CNY
        """
    #expect(Self.problems(Self.one + Self.two(), script) == [])
  }

  /// Version 2 takes 700…1,000 from zhang but 50 from li, who pays nothing under version 1.
  @Test func nobodyMayPayMore() {
    let two = Self.two(items: #"rule witness_fine cites "6" { charge witness 50 CNY as fine }"#)
    let script =
      Self.incident("A", "2025-11-03", "loss = 2500 CNY  witness = li")
      + Self.incident("B", "2025-11-04", "loss = 2500 CNY")
        + """
        as of 2026-02-01
        expect fine of zhang in "A" is 800 CNY..1000 CNY
        expect fine of zhang in "B" is 800 CNY..1100 CNY
        """
    // B: 700…1,000 and 100 for A, against 800…1,000 and 100: lighter.
    #expect(Self.problems(Self.one + two, script) == [])
  }

  /// A loss that is not known may be minor or serious under either: the older stands, and says why.
  @Test func whatCannotBeToldLeavesTheOlder() {
    let judged = Judgement(
      Self.one + Self.two() + "\nperson zhang {}\n" + Self.incident("A", "2025-11-03", "")
        + "as of 2026-02-01\nshow rulings")
    let finding = judged.ruling("A")?.transition
    #expect(finding?.newerCounts == false)
    #expect(finding?.reason == .open)
  }

  /// Levels that the newer version does not have can't be compared.
  @Test func otherSeveritiesAreNotCompared() {
    let judged = Judgement(
      Self.version(
        #"version "1"  effective from 2025-01-01 to 2025-12-31"#, "minor < serious < grave",
        serious: "1 CNY", minor: "1 CNY", from: "1000",
        items: #"rule fire cites "7" { when kind is fire  classify grave }"#)
        + Self.two() + "\nperson zhang {}\n"
        + Self.incident("A", "2025-11-03", "loss = 1500 CNY  kind = fire")
        + "as of 2026-02-01\nshow rulings")
    #expect(judged.ruling("A")?.transition?.reason == .otherSeverities)
  }

  /// What was serious under version 1 is an earlier serious incident under version 2: 700 + 100.
  @Test func priorsAreSharedByTheNamesOfSeverities() {
    let script =
      Self.incident("A", "2025-11-03", "loss = 1500 CNY")
      + Self.incident("B", "2026-01-05", "loss = 2500 CNY")
        + """
        expect fine of zhang in "B" is 800 CNY..1100 CNY
        as of 2026-02-01
        expect fine of zhang in "B" is 700 CNY..1000 CNY
        """
    // As of February A counts as minor, by version 2.
    #expect(Self.problems(Self.one + Self.two(), script) == [])
  }

  /// A tally of version 2 counts what occurred under version 1, in its own terms.
  @Test func talliesReachBackToTheOlderVersion() {
    let tally = """
      tally repeats cites "8" { count  when urgent  same kind  within 3 months }
      tally graves cites "8" { count  when severity is serious  within 3 months }
      rule extra cites "9" { when repeats >= 1  raise fine of operator by 10 CNY for each repeats }
      rule more cites "9" { when graves >= 1  raise fine of operator by 1 CNY for each graves }
      """
    let script =
      Self.incident("A", "2025-11-03", "loss = 1500 CNY  kind = fall  urgent = yes")
      + Self.incident("B", "2025-12-03", "loss = 500 CNY  kind = fire  urgent = yes")
      + Self.incident("C", "2026-01-05", "loss = 100 CNY  kind = fall")
      + #"expect fine of zhang in "C" is 261 CNY"#
    #expect(Self.problems(Self.one + Self.two(items: tally), script) == [])
  }

  /// A decision on the fine follows the incident to the fine of the version that counts, and back.
  @Test func decisionsFollowTheirAmount() {
    let script =
      Self.incident("A", "2025-11-03", "loss = 2500 CNY")
        + """
        decide fine of zhang in "A" = 850 CNY because "first"
        as of 2026-02-01
        expect fine of zhang in "A" is 850 CNY
        as of 2025-12-01
        expect fine of zhang in "A" is 850 CNY
        """
    #expect(Self.problems(Self.one + Self.two(), script) == [])
  }

  /// An amendment is recorded in the terms of the version that was in force, then both judge again.
  @Test func amendedFactsAreComparedAgain() {
    let script =
      Self.incident("A", "2025-11-03", "loss = 500 CNY")
        + """
        as of 2026-02-01
        expect fine of zhang in "A" is 200 CNY
        amend "A" because "invoice found" { loss = 1500 CNY }
        expect fine of zhang in "A" is 250 CNY
        """
    #expect(Self.problems(Self.one + Self.two(), script) == [])
  }
}
