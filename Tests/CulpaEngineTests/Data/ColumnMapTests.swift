import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Columns that the script names, and several files in one statement (issue 3 §16).
@Suite struct ColumnMapTests {
  private static func run(_ maps: String, _ files: [String: String]) -> DataRun {
    let paths = files.keys.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
    return DataRun(
      """
      use "p.culpa"
      import people from "people.csv"
      import incidents from \(paths) under lapses { \(maps) }
      """, files)
  }

  /// `in h` makes the bare 60 sixty hours; a field with a unit of its own keeps it.
  @Test func aUnitIsThatOfBareNumbers() {
    let run = Self.run(
      "overdue = column \"超时小时\" in h", ["i.csv": "incident,超时小时\nA,60\nB,90min\n"])
    #expect(run.messages == [])
    #expect(run.fact("overdue", of: "A") == "60h")
    #expect(run.fact("overdue", of: "B") == "1.5h")
  }

  /// Every column may be named, that of the incident too; the others match as before.
  @Test func namesOfRowsRolesKindsAndStepsAreMapped() throws {
    let run = Self.run(
      """
      incident = column "单号"  operator = column "司机"  kind = column "type"
      occurred = column "when"  form = column "报告时间"
      """,
      [
        "i.csv": """
        单号,type,when,司机,报告时间,损失
        A,damage,2026-03-02 09:00,张伟:first,2026-03-02 10:00,600

        """
      ])
    #expect(run.messages == [])
    #expect(run.parties(of: "A") == ["operator zhang 1 -"])
    #expect(run.fact("loss", of: "A") == "600.00 CNY")
    let record = try #require(run.workspace.incidents.first?.record)
    #expect(record.moment == Instant(iso: "2026-03-02 09:00"))
    #expect(record.kind == .symbol(enumeration: 0, member: 1))
    #expect(record.log.map(\.step) == ["form"])
  }

  /// A table and a list of objects with the same maps; an object may leave out a key.
  @Test func severalFilesAreReadInTurn() {
    let run = Self.run(
      "overdue = column \"hours\" in h",
      [
        "a.csv": "incident,hours\nA,1\n",
        "b.jsonl": "{\"incident\":\"B\",\"hours\":2}\n{\"incident\":\"C\"}\n",
      ])
    #expect(run.messages == [])
    #expect(run.names == ["A", "B", "C"])
    #expect(run.imports == ["people.csv 3+0", "a.csv 1+0", "b.jsonl 2+0"])
    #expect(["A", "B", "C"].map { run.fact("overdue", of: $0) } == ["1h", "2h", "0h"])
  }

  /// Without the column that the author counts on no row of that table counts.
  @Test func aTableWithoutTheColumnIsNotTaken() {
    let run = Self.run(
      "overdue = column \"hours\" in h",
      ["a.csv": "incident,hour\nA,1\n", "b.csv": "incident,hours\nB,2\n"])
    #expect(run.problems.map(\.code) == ["C5001", "C3142"])
    #expect(run.names == ["B"])
    #expect(run.imports == ["people.csv 3+0", "a.csv 0+1", "b.csv 1+0"])
  }

  /// The column that the script names is read, not the one that happens to have the fact's name.
  @Test func aNamedColumnComesBeforeOneOfTheSameName() {
    let run = Self.run(
      "loss = column \"final\"", ["i.csv": "incident,loss,final\nA,100,250\n"])
    #expect(run.shown == ["C5012 i.csv:1:10 incident,«loss»,final"])
    #expect(run.fact("loss", of: "A") == "250.00 CNY")
  }

  @Test func wrongMapsAreNotTried() {
    let files = ["i.csv": "incident,x\nA,1\n"]
    #expect(Self.run("lost = column \"x\"", files).problems.map(\.code) == ["C3141"])
    #expect(Self.run("loss = column \"x\" in h", files).problems.map(\.code) == ["C3143"])
    #expect(
      Self.run("loss = column \"x\" reminders = column \"x\"", files).problems.map(\.code)
        == ["C3144"])
    #expect(
      Self.run("loss = column \"x\" 损失 = column \"y\"", files).problems.map(\.code) == ["C3008"])
    #expect(Self.run("lost = column \"x\"", files).names == [])
  }

  /// People too: an id under another name, and wages in a unit.
  @Test func columnsOfPeopleAreMapped() throws {
    let run = DataRun(
      """
      use "p.culpa"
      import people from "staff.csv" { person = column "no."  wage = column "pay" in CNY }
      """, ["staff.csv": "no.,姓名,pay\n7,张伟,5000\n"])
    #expect(run.messages == [])
    let person = try #require(run.workspace.people.first)
    #expect(person.label.name == "7")
    #expect(person.label.alias == "张伟")
    #expect(person.wage == .money(Decimal(5000)))
  }
}
