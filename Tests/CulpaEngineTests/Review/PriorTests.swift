import Testing

/// Earlier incidents: which count, and which only may.
@Suite struct PriorTests {
  private static func amounts(_ count: String, _ incidents: String) -> [String] {
    Trial(
      """
      rule a cites "1" { when wet classify serious }
      rule b cites "2" { when dark classify major }
      rule c cites "3" { charge operator 100 CNY as fine }
      rule e cites "4" { raise fine of operator by 10 CNY for each \(count) }
      """, incidents
    ).amounts.map { String($0.dropFirst("operator fine ".count)) }
  }

  private static func incident(_ name: String, _ items: String, wet: String = "yes") -> String {
    "incident \"\(name)\" { operator = zhang wet = \(wet) dark = no \(items) } "
  }

  /// What has no kind recorded may be of the same kind.
  @Test func unknownKinds() {
    let amounts = Self.amounts(
      "prior serious of same kind",
      Self.incident("A", "kind = delay occurred = 2026-01-01")
        + Self.incident("B", "occurred = 2026-02-01")
        + Self.incident("C", "kind = delay occurred = 2026-03-01"))
    #expect(amounts == ["100", "100..110", "110..120"])
  }

  /// An incident without a date may lie before any other.
  @Test func undatedIncidents() {
    let amounts = Self.amounts(
      "prior serious",
      Self.incident("A", "") + Self.incident("B", "occurred = 2026-02-01")
        + Self.incident("C", "", wet: "no"))
    #expect(amounts == ["100..110", "100..110", "100..120"])
  }

  /// Of two incidents of one day, one without a time, neither is prior; a window covers whole days.
  @Test func daysWithoutTimes() {
    let amounts = Self.amounts(
      "prior serious within 12 months",
      Self.incident("A", "occurred = 2026-02-01")
        + Self.incident("B", "occurred = 2026-02-01 09:30")
        + Self.incident("C", "occurred = 2027-02-01 10:30")
        + Self.incident("D", "occurred = 2027-02-02 00:00"))
    #expect(amounts == ["100", "100", "120", "110"])
  }

  /// What is stated of one severity leaves the records of another.
  @Test func statedBesideRecorded() {
    let trial = Self.amounts(
      "prior serious or worse",
      "incident \"A\" { operator = zhang occurred = 2026-01-01 wet = no dark = yes } "
        + "incident \"B\" { operator = zhang prior serious 2 occurred = 2026-02-01 wet = no dark = no }"
    )
    #expect(trial == ["100", "130"])
  }

  /// One is certain, a second possible: at least one is certain.
  @Test func comparedWithABound() {
    let trial = Trial(
      """
      rule a cites "1" { when wet classify serious }
      rule b cites "2" { when prior serious of operator >= 1 charge operator 100 CNY as fine }
      """,
      Self.incident("A", "occurred = 2026-01-01")
        + "incident \"B\" { operator = zhang occurred = 2026-02-01 } "
        + Self.incident("C", "occurred = 2026-03-01", wet: "no"))
    #expect(trial.amounts == ["operator fine 100", "operator fine 100"])
  }
}
