import CulpaEngine
import CulpaSyntax
import Testing

/// Language page §8: headers match names or aliases; a bad row is reported and left out.
@Suite struct IncidentRowsTests {
  /// The value that one field becomes, or the problem.
  private func fact(_ header: String, _ field: String, _ name: String) -> String {
    let run = DataRun(incidents: "incident,\(header)\nA,\"\(field)\"\n")
    return run.shown.first ?? run.fact(name, of: "A")
  }

  @Test(
    arguments: [
      ("overdue (h)", "1.5"), ("overdue(h)", "1.5"), ("overdue in h", "1.5"),
      ("超时(小时)", "1.5"), ("超时（小时）", "1.5"), ("overdue （min）", "90"), ("overdue (s)", "5400"),
      ("overdue", "1.5h"), ("超时", "90分钟"), ("overdue (min)", "1.5h"),
    ])
  func aHeaderMayStateTheUnit(header: String, field: String) {
    #expect(fact(header, field, "overdue") == fact("overdue", "90min", "overdue"))
  }

  @Test(
    arguments: [
      ("severe", "yes", "severe", "yes"), ("严重投诉", "是", "severe", "yes"),
      ("severe", "TRUE", "severe", "yes"), ("severe", "否", "severe", "no"),
      ("severe", "unknown", "severe", "unknown"), ("severe", "未知", "severe", "unknown"),
      ("severe", "", "severe", "no"), ("severe", " \t", "severe", "no"),
      ("loss", "", "loss", "0.00 CNY"), ("reminders", "", "reminders", "unknown"),
      ("loss", " 1600.5 ", "loss", "1,600.50 CNY"), ("损失", "2万元", "loss", "20,000.00 CNY"),
      ("loss (CNY)", "7", "loss", "7.00 CNY"), ("损失（元）", "7", "loss", "7.00 CNY"),
      ("reminders", "3次", "reminders", "3"), ("催促", "3", "reminders", "3"),
      ("share (%)", "30", "share", "30%"), ("比例", "30%", "share", "30%"),
      ("cause", "neglect", "cause", "neglect"), ("原因", "疏忽", "cause", "neglect"),
      ("tip", "2026-03-02", "tip", "2026-03-02"), ("tip", "2026年3月2日", "tip", "2026-03-02"),
    ])
  func fieldsAreValues(header: String, field: String, name: String, value: String) {
    #expect(fact(header, field, name) == value)
  }

  @Test(
    arguments: [
      ("overdue", "60"), ("overdue (CNY)", "60"), ("loss", "1,600"), ("loss", "5 USD"),
      ("loss (USD)", "5"), ("loss (h)", "5"), ("reminders", "-1"), ("reminders", "1.5"),
      ("share", "30"), ("severe", "maybe"), ("cause", "neglct"), ("tip", "3/2/2026"),
      ("tip (h)", "2026-03-02"), ("kind", "theft"), ("occurred", "yesterday"),
      ("done form", "2026-03-02"), ("operator", "zhang:third"), ("downstream", "zhang:x"),
      ("downstream", "zhang:"), ("operator", "zhang："),
    ])
  func aFieldThatIsNoValueIsWrong(header: String, field: String) {
    let run = DataRun(incidents: "incident,\(header)\nA,\nB,\"\(field)\"\nC,\n")
    #expect(run.shown == ["C5004 i.csv:3:4 B,\"«\(field)»\""])
    #expect(run.names == ["A", "C"])
    #expect(run.imports.last == "i.csv 2+1")
  }

  @Test func aWrongFieldSaysWhereItsFactIsDeclared() throws {
    let run = DataRun(incidents: "incident,cause\nA,neglct\n")
    let diagnostic = try #require(run.problems.first)
    #expect(diagnostic.message.english == "`neglct` is not one of other, neglect")
    #expect(diagnostic.help?.english == "did you mean `neglect`?")
    #expect(diagnostic.labels.map { run.workspace.sources.text($0.span) } == ["neglct", "cause"])
  }

  @Test func aColumnThatMeansNothingIsReportedOnce() {
    let run = DataRun(incidents: "incident,overdu,,loss\nA,1,2,3\nB,1,2,4\n")
    #expect(
      run.shown == [
        "C5001 i.csv:1:10 incident,«overdu»,,loss", "C5001 i.csv:1:17 incident,overdu,«»,loss",
      ])
    #expect(run.problems.first?.help?.english == "did you mean `overdue`?")
    #expect(run.names == ["A", "B"])
    #expect(run.imports.last == "i.csv 2+0")
  }

  @Test func aTableWithoutNamesIsReportedOnce() {
    let run = DataRun(incidents: "loss\n1\n2\n")
    #expect(run.shown == ["C5002 i.csv:1:1 «loss»"])
    #expect(run.names == [])
    #expect(run.imports.last == "i.csv 0+2")
  }

  @Test func anObjectWithoutANameIsReportedEachTime() {
    let rows = "{\"incident\": \"A\"}\n{\"loss\": 1}\n{\"loss\": 2}\n{\"incident\": \"B\"}\n"
    let run = DataRun(incidents: rows, named: "i.jsonl")
    #expect(
      run.shown == [
        "C5002 i.jsonl:2:1 «{\"loss\": 1}»", "C5002 i.jsonl:3:1 «{\"loss\": 2}»",
      ])
    #expect(run.names == ["A", "B"])
  }

  @Test func aRowWithoutANameIsLeftOut() {
    let run = DataRun(incidents: "loss,incident\n1,A\n2,\n3,\" \"\n4,B\n")
    #expect(run.shown == ["C5008 i.csv:3:3 2,«»", "C5008 i.csv:4:4 3,\"« »\""])
    #expect(run.names == ["A", "B"])
  }

  @Test func aRaggedRowIsLeftOut() {
    let run = DataRun(incidents: "incident,loss\nA,1\nB\nC,3\n")
    #expect(run.shown == ["C5003 i.csv:3:1 «B»"])
    #expect(run.imports.last == "i.csv 2+1")
  }

  /// Spreadsheets leave out zeros and have marks of their own.
  @Test(arguments: [
    ("2026/3/2", "2026-03-02"), ("2026-3-2", "2026-03-02"), ("2026.12.1", "2026-12-01"),
    ("2026/3/2 9:30", "2026-03-02 09:30"), ("2026-03-02T9:05:07", "2026-03-02 09:05:07"),
  ])
  func aDateIsReadAsSpreadsheetsWriteIt(written: String, meant: String) throws {
    let run = DataRun(incidents: "incident,occurred\nA,\(written)\n")
    #expect(run.shown == [])
    let occurred = try #require(run.workspace.incidents.first).record.occurred
    #expect(run.workspace.text(of: occurred, policy: 0, in: .english) == meant)
  }

  /// The year stands first, or a day and a month could change places.
  @Test(arguments: [
    "3/2/2026", "02.03.2026", "26/3/2", "2026/3", "2026/3/2 9", "2026/3-2", "2026//2",
  ])
  func aDateThatCouldBeAnotherIsRefused(written: String) {
    let run = DataRun(incidents: "incident,occurred\nA,\(written)\n")
    #expect(run.shown == ["C5004 i.csv:2:3 A,«\(written)»"])
  }

  @Test(arguments: ["2026-02-30", "2026年2月30日", "2026-13-01", "2026/2/30"])
  func aDayThatDoesNotExistIsWrong(day: String) {
    for header in ["tip", "occurred"] {
      let run = DataRun(incidents: "incident,\(header)\nA,\(day)\nB,2026-02-28\n")
      #expect(run.shown == ["C5009 i.csv:2:3 A,«\(day)»"])
      #expect(run.names == ["B"])
    }
  }

  @Test func anIncidentTwiceIsWrong() {
    let run = DataRun(incidents: "incident,loss\nA,1\nA,2\nB,3\n")
    #expect(run.shown == ["C5006 i.csv:3:1 «A»,2"])
    #expect(run.names == ["A", "B"])
    #expect(run.fact("loss", of: "A") == "1.00 CNY")
  }

  @Test func anIncidentOfAnotherFileIsShown() throws {
    let run = DataRun(
      """
      use "p.culpa"
      import incidents from "one.csv" under lapses
      import incidents from "two.json" under lapses
      """,
      [
        "one.csv": "incident,loss\nA,1\nB,2\n",
        "two.json": "[{\"事件\": \"C\", \"损失\": 3},\n {\"事件\": \"A\", \"损失\": 4}]",
      ])
    #expect(run.shown == ["C5006 two.json:2:10  {\"事件\": \"«A»\", \"损失\": 4}]"])
    #expect(run.names == ["A", "B", "C"])
    #expect(run.imports == ["one.csv 2+0", "two.json 1+1"])
    let labels = try #require(run.problems.first?.labels)
    #expect(labels.map { run.workspace.sources.text($0.span) } == ["A", "\"one.csv\""])
  }

  @Test(
    arguments: [
      ("operator", "zhang", ["operator zhang - -"]), ("责任人", "张伟", ["operator zhang - -"]),
      ("operator", "zhang:first; li:second", ["operator zhang 1 -", "operator li 2 -"]),
      ("operator", "张伟：第一；李娜：第二", ["operator zhang 1 -", "operator li 2 -"]),
      ("operator", "张伟、李娜", ["operator zhang - -", "operator li - -"]),
      ("downstream", "zhang : 1 ; li:2;", ["downstream zhang - 1", "downstream li - 2"]),
      ("后道", "王芳：12", ["downstream wang - 12"]),
    ])
  func peopleStandWithTierOrStage(header: String, field: String, parties: [String]) {
    let run = DataRun(incidents: "incident,\(header)\nA,\(field)\n")
    #expect(run.shown == [])
    #expect(run.parties(of: "A") == parties)
  }

  @Test(
    arguments: [
      ("zhao", "zhao", nil), ("zhang; wnag", "wnag", "did you mean `wang`?"),
      ("zhao:first", "zhao", nil), (":first", ":first", nil),
    ] as [(String, String, String?)])
  func somebodyUnknownIsWrong(field: String, name: String, help: String?) {
    let run = DataRun(incidents: "incident,operator\nA,li\nB,\(field)\nC,wang\n")
    #expect(run.shown == ["C5005 i.csv:3:3 B,«\(field)»"])
    #expect(run.messages == ["there is nobody called `\(name)`"])
    #expect(
      run.problems.first?.help?.english
        == help ?? "add the person to the table of people")
    #expect(run.names == ["A", "C"])
  }

  @Test func aNameOfSeveralPeopleIsWrong() {
    let people = "person,name\nzhang1,张伟\nzhang2,张伟\n"
    let run = DataRun(incidents: "incident,operator\nA,张伟\nB,zhang2\n", people: people)
    #expect(run.messages == ["several people are called `张伟`"])
    #expect(run.parties(of: "B") == ["operator zhang2 - -"])
  }

  @Test(arguments: ["done form,done form by", "已办 报告单,已办 报告单 经", "done 报告单,done form by"])
  func stepsAreLogged(columns: String) throws {
    let run = DataRun(
      incidents: "incident,\(columns)\nA,2026-03-02 09:30,li\nB,2026-03-02 09:30,\nC,,\n")
    #expect(run.shown == [])
    let logs = run.workspace.incidents.map { entry in
      entry.record.log.map { log in
        "\(log.step) \(log.at) " + (log.by.map { run.workspace.people[$0.index].label.name } ?? "-")
      }
    }
    #expect(logs == [["form 2026-03-02 09:30 li"], ["form 2026-03-02 09:30 -"], []])
  }

  @Test func whoTookAStepMustBeKnown() {
    let run = DataRun(incidents: "incident,done form,done form by\nA,2026-03-02 09:30,zhao\nB,,\n")
    #expect(run.shown == ["C5005 i.csv:2:20 A,2026-03-02 09:30,«zhao»"])
    #expect(run.names == ["B"])
  }

  @Test(arguments: ["done forn", "done", "done form from", "by form"])
  func aStepThatIsNoneIsAnUnknownColumn(header: String) {
    let run = DataRun(incidents: "incident,\(header)\nA,\n")
    #expect(run.shown == ["C5001 i.csv:1:10 incident,«\(header)»"])
  }

  @Test func everyProblemOfARowIsReported() {
    let run = DataRun(incidents: "incident,loss,overdue,operator\n,x,y,z\nB,1,1h,li\n")
    #expect(run.problems.map(\.code) == ["C5004", "C5004", "C5005", "C5008"])
    #expect(run.imports.last == "i.csv 1+1")
    #expect(run.result.badRows == 1)
  }

  @Test func theGoodRowsAreRuled() {
    let run = DataRun(
      """
      use "p.culpa"
      import people from "people.csv"
      import incidents from "i.csv" under lapses
      assess incidents
      """,
      ["i.csv": "事件,类别,发生时间,损失,责任人\nA,货损,2026-03-02,100,张伟\nB,货损,?,1,张伟\nC,damage,,200,li\n"])
    #expect(run.shown == ["C5004 i.csv:3:6 B,货损,«?»,1,张伟"])
    #expect(run.rulings.map(\.incident) == ["A", "C"])
    #expect(run.rulings.flatMap(\.charges).map(\.low.description) == ["100", "200"])
  }

  @Test func jsonLinesJSONAndCSVGiveEqualIncidents() {
    let texts = [
      "i.csv": "incident,loss,severe,operator\nA,10.50,yes,zhang:first; li\nB,,,\n",
      "i.json": """
      {"incidents": [{"incident": "A", "loss": 10.50, "severe": true,
        "operator": [{"person": "zhang", "tier": "first"}, "li"]}, {"incident": "B"}]}
      """,
      "i.jsonl": """
      {"incident": "A", "loss": "10.50", "severe": "是", "operator": ["zhang:first", "李娜"]}
      {"incident": "B", "loss": null, "operator": []}
      """,
    ]
    for name in ["i.csv", "i.json", "i.jsonl"] {
      let run = DataRun(incidents: texts[name] ?? "", named: name)
      #expect(run.shown == [], "\(name)")
      #expect(run.names == ["A", "B"])
      #expect(run.parties(of: "A") == ["operator zhang 1 -", "operator li - -"])
      #expect(
        ["A", "B"].map { run.fact("loss", of: $0) + " " + run.fact("severe", of: $0) }
          == ["10.50 CNY yes", "0.00 CNY no"])
    }
  }
}
