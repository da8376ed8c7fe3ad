import CulpaEngine
import CulpaFiles
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Language page §8: JSON and JSON lines are read as rows, in the words a table would have.
@Suite struct JSONRowsTests {
  private func list(_ text: String) -> RowReading { RowReading(text, name: "data.json") }
  private func lines(_ text: String) -> RowReading { RowReading(text, name: "data.jsonl") }

  @Test func membersAreFields() {
    let found = list(#"[{"a": "x", "b": 0.10, "c": true, "d": null, "e": false, "f": []}]"#)
    #expect(found.rows.first?.header == ["a", "b", "c", "d", "e", "f"])
    #expect(found.fields == [["x", "0.10", "true", "", "false", ""]])
    #expect(found.rows.first?.isHeader == false)
  }

  @Test(
    arguments: [
      (#"["x", "y"]"#, "x; y"), (#"["x:1", 2]"#, "x:1; 2"),
      (#"[{"person": "x", "tier": "first"}]"#, "x:first"),
      (#"[{"责任": "首要", "人员": "张伟"}, "李娜"]"#, "张伟:首要; 李娜"),
    ])
  func aListIsOneField(value: String, field: String) {
    #expect(list("[{\"a\": \(value)}]").fields == [[field]])
  }

  @Test(
    arguments: [
      (#"{"b": 1}"#, #"«{"b": 1}»"#), (#"["x", true]"#, #"["x", «true»]"#),
      (#"["x", "y;z"]"#, #"["x", "«y;z»"]"#), (#"["张；李"]"#, #"["«张；李»"]"#),
      (#"[["x"]]"#, #"[«["x"]»]"#), (#"[{"person": "x"}]"#, #"[«{"person": "x"}»]"#),
      (#"[{"person": "x", "tier": "y;z"}]"#, #"[«{"person": "x", "tier": "y;z"}»]"#),
      (
        #"[{"person": "x", "tier": "y", "more": 1}]"#,
        #"[«{"person": "x", "tier": "y", "more": 1}»]"#
      ),
    ])
  func whatIsNoFieldIsWrong(value: String, shown: String) {
    let rows = "{\"a\": 1}\n{\"a\": \(value)}\n{\"a\": 3}\n"
    #expect(lines(rows).shown == ["C5034 2: {\"a\": \(shown)}"])
    #expect(lines(rows).fields == [["1"], ["3"]])
  }

  @Test func eachBadElementIsReportedAndTheOthersRead() {
    let found = list(
      """
      [
        {"a": 1},
        {"a": 01},
        {"a": 2, "a": 3},
        "four",
        {"a": {}},
        {"a": 6}
      ]
      """)
    #expect(
      found.shown == [
        #"C5030 3:   {"a": «01»},"#, #"C5032 4:   {"a": 2, "«a»": 3},"#, #"C5031 5:   "«four»","#,
        #"C5034 6:   {"a": «{}»},"#,
      ])
    #expect(found.fields == [["1"], ["6"]])
    #expect(found.rows.map(\.line) == [2, 7])
  }

  @Test func eachBadLineIsReportedAndTheOthersRead() {
    let found = lines(
      """
      {"a": 1}

      {"a": x}
      {"a": 2, "a": 3}
      [4]
      {"a": [[5]]}
      {"a": 6
      {"a": 7}
      """)
    #expect(
      found.shown == [
        #"C5030 3: {"a": «x»}"#, #"C5032 4: {"a": 2, "«a»": 3}"#, "C5031 5: «[4]»",
        #"C5034 6: {"a": [«[5]»]}"#, #"C5030 7: {"a": 6«»"#,
      ])
    #expect(found.fields == [["1"], ["7"]])
  }

  @Test func aListThatBreaksOffKeepsItsRows() {
    let found = list("[{\"a\": 1},\n {\"a\": 2},\n {\"a\": ")
    #expect(found.shown == [#"C5030 3:  {"a": «»"#])
    #expect(found.fields == [["1"], ["2"]])
  }

  @Test(
    arguments: [
      ("[{\"a\": 1},]", "C5030 1: [{\"a\": 1},«]»"),
      ("[,{\"a\": 1}]", "C5030 1: [«,»{\"a\": 1}]"),
      ("[{\"a\": 1}] x", "C5030 1: [{\"a\": 1}] «x»"),
      ("[{\"a\": 1} {\"a\": 2}]", "C5030 1: [{\"a\": 1} «{\"a\": 2}»]"),
    ])
  func whatStandsBetweenElementsMayBeWrong(text: String, problem: String) {
    #expect(list(text).shown == [problem])
    #expect(list(text).fields == [["1"]])
  }

  @Test func tooDeepIsALimit() {
    let deep = String(repeating: "[", count: 250) + String(repeating: "]", count: 250)
    let found = list("[{\"a\": 1},\n{\"a\": \(deep)},\n{\"a\": 3}]")
    // The list, the object and 198 arrays are 200 deep.
    let (open, close) = (String(repeating: "[", count: 48), String(repeating: "]", count: 48))
    #expect(found.shown == ["C5033 2: …\(open)«[[[[\(open)\(close)]]]]»\(close)…"])
    #expect(found.problems.first?.severity == .limit)
    #expect(found.fields == [["1"], ["3"]])
  }

  @Test(
    arguments: [
      ("5", "C5031 1: «5»"), (#""x""#, #"C5031 1: «"x"»"#), ("{}", "C5031 1: «{»}"),
      (#"{"a": 1}"#, #"C5031 1: «{»"a": 1}"#),
      (#"{"a": [], "b": {}}"#, #"C5031 1: {"a": [], "b": «{}»}"#),
    ])
  func whatIsNoListIsWrong(text: String, problem: String) {
    #expect(list(text).shown == [problem])
    #expect(list(text).rows == [])
  }

  @Test func theListInAnObjectIsTheList() {
    let found = list(#"{"total": 2, "rows": [{"a": 1}, {"a": 2}], "next": null}"#)
    #expect(found.fields == [["1"], ["2"]])
    #expect(found.problems == [])
  }

  @Test func anEmptyListIsFine() {
    #expect(list("[]").problems == [])
    #expect(list(#"{"rows": []}"#).problems == [])
    #expect(list("[]").rows == [])
  }

  @Test(arguments: ["data.json", "data.jsonl", "data.ndjson"], ["", " \n\n", "\u{FEFF}"])
  func anEmptyFileHasNothing(name: String, text: String) {
    #expect(RowReading(text, name: name).shown == ["C5025 1: «»"])
  }

  @Test func aTextThatIsTooLargeIsRefused() {
    let bytes = Array("[{\"a\": 1}]".utf8)
    #expect(RowReading(bytes, name: "a.json", limitBytes: 10).failure == nil)
    let failure = RowReading(bytes, name: "a.json", limitBytes: 9).failure
    #expect(failure?.isLimit == true)
    #expect(failure?.reason.english == "`a.json` is larger than 9 B")
    #expect(RowReading(bytes, name: "a.jsonl", limitBytes: 9).failure == nil)
  }

  @Test func aLineThatIsTooLongIsALimit() {
    let long = String(repeating: "x", count: JSONLinesReader.usualLimitBytes)
    let found = lines("{\"a\": 1}\n{\"a\": \"\(long)\"}\n{\"a\": 3}\n")
    #expect(found.shown == ["C5023 2: «{\"a\": \"\(String(repeating: "x", count: 193))»…"])
    #expect(found.problems.first?.severity == .limit)
    #expect(found.fields == [["1"], ["3"]])
  }

  @Test func badBytesAreShownAfterTheTextBeforeThem() {
    let bytes = Array("{\"a\": \"甲\"}\n{\"a\": ".utf8) + [0xFF]
    let found = RowReading(bytes, name: "a.jsonl")
    #expect(found.shown == ["C5020 2: {\"a\": «\u{FFFD}»"])
    #expect(found.fields == [["甲"]])
  }

  @Test func whatTheReceiverSaysGetsItsPlace() {
    let text = "[\n {\"a\": 1,\n  \"b\": \"x\"}]"
    let found = RowReading(text, name: "a.json") { _ in
      [
        CellProblem(field: 1, "C1", Bilingual(en: "", zh: "")),
        CellProblem(field: nil, "C2", Bilingual(en: "", zh: "")),
        CellProblem(field: 9, "C3", Bilingual(en: "", zh: "")),
      ]
    }
    #expect(
      found.shown == [#"C1 3:   "b": "«x»"}]"#, #"C2 2:  «{"a": 1,»"#, #"C3 2:  «{"a": 1,»"#])
  }
}

/// The form of a file: by its ending, else by how the text begins.
@Suite struct DataFormTests {
  private static let table = "a,b\n1,x\n2,\n"
  private static let list = "[{\"a\": 1, \"b\": \"x\"},\n {\"a\": 2, \"b\": null}]"
  private static let lines = "{\"a\": 1, \"b\": \"x\"}\n{\"a\": 2, \"b\": null}\n"

  @Test(
    arguments: [
      (table, "d.csv"), (table, "d.CSV"), (list, "d.json"), (list, "d.JSON"), (lines, "d.jsonl"),
      (lines, "d.ndjson"), (table, "d"), (list, "d"), (lines, "d"), (table, "d.txt"),
      (list, "-"), (lines, "d.old"), ("\n \(list)", "d"), ("\u{FEFF}\(lines)", "d"),
      ("{\"rows\": \(list)}", "d"), ("{\n\"rows\": \(list)}", "d"), ("a\tb\n1\tx\n2\t\n", "d"),
    ])
  func theSameDataGivesEqualRows(text: String, name: String) {
    let found = RowReading(text, name: name)
    #expect(found.fields == [["1", "x"], ["2", ""]])
    #expect(found.rows.allSatisfy { $0.header == ["a", "b"] })
    #expect(found.problems == [])
  }

  @Test func bracketsMayBeginATable() {
    #expect(RowReading("[a],{b}\n1,2\n", name: "d").fields == [["1", "2"]])
    #expect(RowReading("{a},b\n1,2\n", name: "d").fields == [["1", "2"]])
  }

  /// Nothing depends on how the bytes were cut.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func chunksNeverMatter(seed: UInt64) {
    var dice = SplitMix(seed)
    let pieces = [
      "a", "张", "{", "}", "[", "]", ":", ",", ",", "\"", "\"a\"", "\n", "\r\n", " ", "\0", "1",
      "{\"a\":1}\n", "{\"a\": 1},", "x,y\n", "[{\"a\": 2}]", ";", "，", "\\", "null",
    ]
    var text = ["", "a,b\n", "[{\"a\": 1},", "{\"a\": 1}\n"].randomElement(using: &dice) ?? ""
    for _ in 0..<Int.random(in: 0...20, using: &dice) {
      text += pieces.randomElement(using: &dice) ?? ""
    }
    var bytes = Array(text.utf8)
    if seed % 5 == 0 { bytes.append(UInt8.random(in: 0...255, using: &dice)) }
    let name = ["d.csv", "d.json", "d.jsonl", "d"][Int(seed % 4)]
    let judge = { (row: DataRow) in [CellProblem(field: 0, "C1", Bilingual(en: "", zh: ""))] }
    let whole = RowReading(bytes, name: name, judge: judge)
    for chunkBytes in [1, 2, 3, 7] {
      #expect(RowReading(bytes, name: name, chunkBytes: chunkBytes, judge: judge) == whole)
    }
    for problem in whole.problems {
      #expect(problem.range.upperBound <= problem.excerpt.utf8.count)
      #expect(problem.line >= 1)
    }
  }
}
