import CulpaTestSupport
import Testing

/// What is counted over earlier incidents of the same policy.
@Suite struct TallyTests {
  /// A repeat is the same event complained of by the same customer again within three months.
  private static let repeats = """
    fact customer : text
    fact event : text
    tally repeats cites "3.2" {
      count  when kind is damage  same event, customer  within 3 months
    }
    rule again cites "3.2" { when repeats >= 1  charge operator 10 CNY * repeats as fine }
    """

  private static func complaint(
    _ name: String, _ occurred: String, customer: String = "x", event: String = "late",
    kind: String = "damage"
  ) -> String {
    "incident \"\(name)\" { kind = \(kind) occurred = \(occurred) operator = ann "
      + "customer = \"\(customer)\" event = \"\(event)\" }\n"
  }

  private static func problems(_ items: String, _ incidents: [String], _ expected: String)
    -> [String]
  {
    Sample.problems(items, incidents.joined() + expected)
  }

  /// Worked example E25: complained of on 2024-08-31, three months end with 2024-11-30.
  @Test(arguments: [("2024-11-30", 1), ("2024-12-01", 0)])
  func aWindowEndsWithTheLastDayOfAShorterMonth(second: String, count: Int) {
    #expect(
      Self.problems(
        Self.repeats, [Self.complaint("1", "2024-08-31"), Self.complaint("2", second)],
        "expect repeats in \"2\" is \(count)") == [])
  }

  /// The same days where the author lets a day that the month does not have be the next.
  @Test(arguments: [("2024-12-01", 1), ("2024-12-02", 0)])
  func aWindowEndsAsThePolicySays(second: String, count: Int) {
    let settings = Sample.standard.replacing("last day", with: "next day")
    #expect(
      Sample.problems(
        Self.repeats,
        Self.complaint("1", "2024-08-31") + Self.complaint("2", second)
          + "expect repeats in \"2\" is \(count)", settings: settings) == [])
  }

  /// Where such days are refused, only the day that would decide has no answer.
  @Test func aRefusedDayIsAnErrorOnlyWhereItDecides() {
    let settings = Sample.standard.replacing("last day", with: "refuse")
    func count(_ second: String, _ expected: String) -> [String] {
      Sample.codes(
        Self.repeats,
        Self.complaint("1", "2024-08-31") + Self.complaint("2", second) + expected,
        settings: settings)
    }
    #expect(count("2024-11-30", "expect repeats in \"2\" is 1") == [])
    #expect(count("2024-12-02", "expect repeats in \"2\" is 0") == [])
    #expect(count("2024-12-01", "assess \"2\"") == ["C4002"])
  }

  @Test func whatIsNotInCommonDoesNotCount() {
    #expect(
      Self.problems(
        Self.repeats,
        [
          Self.complaint("1", "2024-08-01", customer: "y"),
          Self.complaint("2", "2024-08-02", event: "rude"),
          Self.complaint("3", "2024-08-03", kind: "delay"), Self.complaint("4", "2024-08-04"),
          Self.complaint("5", "2024-08-05"), Self.complaint("6", "2024-08-06"),
        ],
        """
        expect repeats in "4" is 0
        expect repeats in "6" is 2
        expect fine of ann in "6" is 20 CNY
        """) == [])
  }

  /// Only what is earlier counts, wherever it stands in the text; of two at one moment neither is.
  @Test func onlyEarlierIncidentsCount() {
    #expect(
      Self.problems(
        Self.repeats,
        [
          Self.complaint("late", "2024-08-03 10:00"), Self.complaint("early", "2024-08-01"),
          Self.complaint("first", "2024-08-02"), Self.complaint("second", "2024-08-02"),
          Self.complaint("noon", "2024-08-02 12:00"),
        ],
        """
        expect repeats in "early" is 0
        expect repeats in "first" is 1
        expect repeats in "second" is 1
        expect repeats in "noon" is 1
        expect repeats in "late" is 4
        """) == [])
  }

  // MARK: What is not known

  /// Whatever is not recorded may match, and may not.
  @Test func whatMayMatchLeavesTheCountOpen() {
    #expect(
      Self.problems(
        Self.repeats,
        [
          Self.complaint("1", "2024-08-01"),
          "incident \"2\" { kind = damage occurred = 2024-08-02 customer = \"x\" operator = ann }\n",
          "incident \"3\" { occurred = 2024-08-03 customer = \"x\" event = \"late\" operator = ann }\n",
          "incident \"4\" { kind = damage customer = \"x\" event = \"late\" operator = ann }\n",
          Self.complaint("5", "2024-08-05"),
        ],
        """
        expect fine of ann in "2" is 0 CNY..20 CNY
        expect question event in "2"
        expect fine of ann in "5" is 10 CNY..40 CNY
        expect not question event in "5"
        expect fine of ann in "4" is 0 CNY..40 CNY
        expect question occurred in "4"
        """) == [])
  }

  /// A condition that can't be judged in the other incident may hold there.
  @Test func aConditionThatIsOpenThereMayHold() {
    #expect(
      Self.problems(
        """
        fact hidden : yes/no
        tally many { count when hidden same operator }
        rule again cites "1" { when many >= 1 charge operator 10 CNY * many as fine }
        """,
        [
          "incident \"1\" { occurred = 2024-08-01 operator = ann hidden = yes }\n",
          "incident \"2\" { occurred = 2024-08-02 operator = ann }\n",
          "incident \"3\" { occurred = 2024-08-03 operator = ann hidden = no }\n",
          "incident \"4\" { occurred = 2024-08-04 operator = ann hidden = no }\n",
        ], "expect fine of ann in \"4\" is 10 CNY..20 CNY") == [])
  }

  // MARK: This incident

  @Test func thisIncidentCountsWhereAskedAndWhereItsOwnConditionHolds() {
    let items = """
      tally done { count when kind is damage same operator including this }
      rule fine cites "1" { when done >= 2 charge operator 1 CNY * done as fine }
      """
    func incident(_ name: String, _ kind: String) -> String {
      "incident \"\(name)\" { \(kind) occurred = 2024-08-0\(name) operator = ann }\n"
    }
    #expect(
      Self.problems(
        items,
        [
          incident("1", "kind = damage"), incident("2", "kind = delay"),
          incident("3", "kind = damage"), incident("4", ""),
        ],
        """
        expect done in "1" is 1
        expect done in "2" is 1
        expect done in "3" is 2
        expect fine of ann in "4" is 2 CNY..3 CNY
        expect question kind in "4"
        """) == [])
  }

  // MARK: People and periods

  /// One of several holders in common is enough; an incident counts once however many there are.
  @Test func aPersonInCommonIsEnough() {
    #expect(
      Self.problems(
        """
        tally own { count same operator }
        rule fine cites "1" { when own >= 0 charge supervisor 1 CNY * own as fine }
        """,
        [
          "incident \"1\" { occurred = 2024-08-01 operator = ann, bob supervisor = cyd }\n",
          "incident \"2\" { occurred = 2024-08-02 operator = bob supervisor = cyd }\n",
          "incident \"3\" { occurred = 2024-08-03 operator = cyd supervisor = ann }\n",
          "incident \"4\" { occurred = 2024-08-04 operator = ann, bob supervisor = cyd }\n",
        ],
        """
        expect own in "2" is 1
        expect own in "3" is 0
        expect own in "4" is 2
        """) == [])
  }

  @Test(arguments: [
    ("same month", "2024-03-31", "2024-04-01", 0), ("same month", "2024-03-01", "2024-03-31", 1),
    ("same month", "2023-03-31", "2024-03-31", 0), ("same quarter", "2024-04-01", "2024-06-30", 1),
    ("same quarter", "2024-03-31", "2024-04-01", 0), ("same year", "2024-01-01", "2024-12-31", 1),
    ("same year", "2023-12-31", "2024-01-01", 0), ("within 30 days", "2024-03-01", "2024-03-31", 1),
    ("within 30 days", "2024-03-01", "2024-04-01", 0),
  ])
  func periodsAreOfTheCalendar(window: String, first: String, second: String, count: Int) {
    #expect(
      Self.problems(
        """
        tally all { count \(window) }
        rule fine cites "1" { when all >= 1 charge operator 1 CNY as fine }
        """,
        [
          "incident \"1\" { occurred = \(first) operator = ann }\n",
          "incident \"2\" { occurred = \(second) operator = bob }\n",
        ], "expect all in \"2\" is \(count)") == [])
  }

  /// The severity of another incident is known, because it is earlier: a classification may read it.
  @Test func aClassificationMayCountSeverities() {
    #expect(
      Self.problems(
        """
        tally before { count when severity >= serious same operator same year }
        rule worse cites "1" { when before >= 2 classify major }
        """,
        [1, 2, 3].map {
          "incident \"\($0)\" { occurred = 2024-08-0\($0) operator = ann grade = 2 }\n"
        },
        """
        expect severity in "2" is serious
        expect before in "3" is 2
        expect severity in "3" is major
        """) == [])
  }

  // MARK: Figures

  private static let figures = """
    tally sum { total loss same operator }
    tally average { mean loss rounded to 0.01 CNY same operator }
    tally most { highest loss same operator }
    tally least { lowest loss same operator }
    rule read cites "1" {
      when sum > 0 CNY or average > 0 CNY or most > 0 CNY or least > 0 CNY
      charge operator 1 CNY as fine
    }
    """

  private static func losses(_ losses: [String]) -> [String] {
    losses.enumerated().map { number, loss in
      "incident \"\(number + 1)\" { occurred = 2024-08-0\(number + 1) operator = ann \(loss) }\n"
    }
  }

  /// (100 + 50.5 + 20) / 3 is 56.8333…
  @Test func figuresAreThoseOfEarlierIncidents() {
    #expect(
      Self.problems(
        Self.figures,
        Self.losses(["loss = 100 CNY", "loss = 50.5 CNY", "loss = 20 CNY", "loss = 999 CNY"]),
        """
        expect sum in "4" is 170.5 CNY
        expect average in "4" is 56.83 CNY
        expect most in "4" is 100 CNY
        expect least in "4" is 20 CNY
        """) == [])
  }

  /// Nothing has the total 0, and no mean, highest or lowest: that is unknown, and nobody is asked.
  @Test func nothingHasATotalAndNoEnds() {
    #expect(
      Self.problems(
        Self.figures + """
          rule none cites "2" {
            when average is unknown and most is unknown and least is unknown
            charge supervisor 2 CNY as first_time
          }
          """, ["incident \"1\" { occurred = 2024-08-01 operator = ann supervisor = bob }\n"],
        """
        expect sum in "1" is 0 CNY
        expect rule none in "1"
        expect first_time of bob in "1" is 2 CNY
        expect not question loss in "1"
        """) == [])
  }

  /// A figure that is not known there, or an incident that may be earlier, leaves it unknown here.
  @Test(arguments: [
    "incident \"u\" { occurred = 2024-08-01 operator = ann }\n",
    "incident \"u\" { operator = ann late = 3h }\n",
  ])
  func anOpenFigureLeavesTheFigureUnknown(open: String) {
    #expect(
      Self.problems(
        """
        fact late : duration
        tally time_lost { total late same operator }
        rule read cites "1" { when time_lost > 5h charge operator 1 CNY as fine }
        rule none cites "2" { when time_lost is unknown charge operator 2 CNY as open }
        """,
        [
          open,
          "incident \"2\" { occurred = 2024-08-02 operator = ann late = 4h }\n",
          "incident \"3\" { occurred = 2024-08-03 operator = bob late = 4h }\n",
          "incident \"4\" { occurred = 2024-08-04 operator = bob late = 4h }\n",
        ],
        """
        expect rule none in "2"
        expect time_lost in "4" is 4h
        expect fine of ann in "2" is 0 CNY..1 CNY
        """) == [])
  }

  /// However many there are, a stretch of them is summed aright: against the sums by hand.
  @Test func longHistoriesAreSummedAright() {
    let items = """
      tally recent { total loss within 6 days }
      tally top { highest loss within 6 days }
      rule read cites "1" { when recent > 0 CNY or top > 0 CNY charge operator 1 CNY as fine }
      """
    let amounts = (0..<40).map { ($0 * 37 + 11) % 101 }
    var script = ""
    for (index, amount) in amounts.enumerated() {
      let day = index < 31 ? "2024-01-\(Self.two(index + 1))" : "2024-02-\(Self.two(index - 30))"
      script += "incident \"\(index)\" { occurred = \(day) operator = ann loss = \(amount) CNY }\n"
    }
    for index in 1..<40 {
      let earlier = amounts[max(0, index - 6)..<index]
      script += "expect recent in \"\(index)\" is \(earlier.reduce(0, +)) CNY\n"
      script += "expect top in \"\(index)\" is \(earlier.max() ?? 0) CNY\n"
    }
    #expect(Sample.problems(items, script) == [])
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
