import CulpaEngine
import CulpaSyntax
import Testing

/// Language page §5: people, and who supervises whom.
@Suite struct PeopleRowsTests {
  @Test(
    arguments: [
      "person,name,wage,post,department,hired,transferred",
      "人员,姓名,工资,岗位,所属部门,入职日期,转岗日期", "id,别名,wage (CNY),岗位,department,hired,transferred",
      "工号,姓名,月工资,职务,部门,入职时间,转岗时间",
    ])
  func everyAttributeHasAColumn(header: String) throws {
    let run = DataRun(people: "\(header)\nzhang,张伟,8000.50,司机,操作部,2024-01-02,2025年3月4日\n")
    #expect(run.shown == [])
    let person = try #require(run.workspace.people.first)
    #expect([person.label.name, person.label.alias] == ["zhang", "张伟"])
    let values = [
      person.wage, person.post, person.department, person.hired, person.transferred,
    ].map { run.workspace.text(of: $0, policy: 0, in: .english) }
    #expect(values == ["8,000.50 CNY", "司机", "操作部", "2024-01-02", "2025-03-04"])
  }

  @Test func emptyFieldsAreUnknown() throws {
    let run = DataRun(people: "person,name,wage,hired\nzhang,,,\n")
    let person = try #require(run.workspace.people.first)
    #expect(run.shown == [])
    #expect([person.wage, person.hired] == [.unknown, .unknown])
    #expect(person.label.alias == nil)
  }

  @Test func supervisorsMayFollow() {
    let run = DataRun(people: "person,name,supervisor\nli,李娜,张伟\nwang,王芳,li\nzhang,张伟,\n")
    #expect(run.shown == [])
    #expect(["li", "wang", "zhang"].map { run.supervisor(of: $0) } == ["zhang", "li", nil])
  }

  @Test func supervisorsMayStandInAnotherFile() {
    let run = DataRun(
      """
      use "p.culpa"
      import people from "people.csv"
      import people from "more.jsonl"
      """, ["more.jsonl": "{\"person\": \"zhao\", \"supervisor\": \"li\"}\n"])
    #expect(run.shown == [])
    #expect(run.supervisor(of: "zhao") == "li")
    #expect(run.imports == ["people.csv 3+0", "more.jsonl 1+0"])
  }

  /// The person is kept, without a supervisor: incidents may still name him.
  @Test func anUnknownSupervisorIsShownInItsRow() {
    let run = DataRun(
      people: "person,supervisor,post\nzhang,,司机\nli,zahng,文员\nwang,zhang,\nqian,\"nobody\",\n")
    #expect(
      run.shown == [
        "C5005 people.csv:3:4 li,«zahng»,文员", "C5005 people.csv:5:7 qian,\"«nobody»\",",
      ])
    #expect(run.problems.first?.help?.english == "did you mean `zhang`?")
    #expect(run.workspace.people.map(\.label.name) == ["zhang", "li", "wang", "qian"])
    #expect(run.supervisor(of: "wang") == "zhang")
    #expect(run.supervisor(of: "li") == nil)
    #expect(run.imports == ["people.csv 4+0"])
    #expect(run.result.badRows == 2)
  }

  @Test func anUnknownSupervisorIsShownInItsObject() {
    let run = DataRun(
      people:
        "[{\"person\": \"li\",\n  \"上级\": \"赵六\"},\n {\"person\": \"wang\", \"wage\": \"x\"}]",
      named: "p.json")
    #expect(
      run.shown == [
        "C5005 p.json:2:10   \"上级\": \"«赵六»\"},",
        "C5004 p.json:3:30  {\"person\": \"wang\", \"wage\": \"«x»\"}]",
      ])
    #expect(run.imports == ["p.json 1+1"])
  }

  @Test func aSupervisorWhoseNameSeveralHaveIsWrong() {
    let run = DataRun(people: "person,name,supervisor\nli,,张伟\nz1,张伟,\nz2,张伟,\n")
    #expect(run.shown == ["C5005 people.csv:2:5 li,,«张伟»"])
    #expect(run.messages == ["several people are called `张伟`"])
  }

  @Test func aPersonTwiceIsWrong() {
    let run = DataRun(people: "post,person\na,zhang\nb,li\nc,zhang\n")
    #expect(run.shown == ["C5007 people.csv:4:3 c,«zhang»"])
    #expect(run.workspace.people.count == 2)
    #expect(run.imports == ["people.csv 2+1"])
  }

  @Test func aPersonOfAnotherFileIsWrong() {
    let run = DataRun(
      """
      use "p.culpa"
      person zhao 赵六 { }
      import people from "people.csv"
      import people from "more.csv"
      """, ["more.csv": "person\nqian\nli\n赵六\n"])
    #expect(run.shown == ["C5007 more.csv:3:1 «li»", "C5007 more.csv:4:1 «赵六»"])
  }

  @Test func whatIsWrongWithARowIsReported() {
    let run = DataRun(people: "person,wage,hired\nzhang,8k,\n,1,\nli,,2026-02-30\nwang,1,\n")
    #expect(
      run.shown == [
        "C5004 people.csv:2:7 zhang,«8k»,", "C5008 people.csv:3:1 «»,1,",
        "C5009 people.csv:4:5 li,,«2026-02-30»",
      ])
    #expect(run.workspace.people.map(\.label.name) == ["wang"])
    #expect(run.imports == ["people.csv 1+3"])
  }

  @Test func columnsOfPeopleAreChecked() {
    let run = DataRun(people: "name,wages,tier\n张伟,1,x\n")
    #expect(
      run.shown == [
        "C5001 people.csv:1:6 name,«wages»,tier", "C5001 people.csv:1:12 name,wages,«tier»",
        "C5002 people.csv:1:1 «name,wages,tier»",
      ])
    #expect(run.problems.first?.help?.english == "did you mean `wage`?")
  }

  @Test func aFileThatIsNotThereIsReportedWhereItIsNamed() {
    let run = DataRun("import people from \"nothing.csv\"", [:])
    #expect(run.problems.count == 1)
    #expect(
      run.shown.first?.hasSuffix("main.culpa:1:20 import people from «\"nothing.csv\"»") == true)
    #expect(run.imports == [])
  }
}
