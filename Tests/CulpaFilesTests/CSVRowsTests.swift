import CulpaEngine
import CulpaFiles
import CulpaSyntax
import Testing

/// Language page §8: a bad row is reported with its place, and the others are read.
@Suite struct CSVRowsTests {
  @Test func theHeaderComesFirst() {
    let found = RowReading("incident,amount\nA-1,500\n")
    #expect(
      found.rows == [
        .init(
          header: ["incident", "amount"], fields: ["incident", "amount"], line: 1, isHeader: true),
        .init(header: ["incident", "amount"], fields: ["A-1", "500"], line: 2, isHeader: false),
      ])
    #expect(found.problems == [])
  }

  /// A field that is missing can't be told from one that was lost in the middle.
  @Test func aRowWithTooFewFieldsIsWrong() {
    let found = RowReading("a,b,c\n1,2,3\n4,5\n6,7,8\n")
    #expect(found.shown == ["C5003 3: «4,5»"])
    #expect(found.fields == [["1", "2", "3"], ["6", "7", "8"]])
    #expect(
      found.problems.first?.message.english == "this row has 2 fields, the header has 3")
  }

  @Test func aFieldBeyondTheHeaderIsWrong() {
    let found = RowReading("a,b\n1,2\n3,1,000, x\n4,5\n")
    #expect(found.shown == ["C5003 3: 3,1,«000, x»"])
    #expect(found.fields == [["1", "2"], ["4", "5"]])
  }

  @Test func blankFieldsBeyondTheHeaderAreCut() {
    let found = RowReading("a,b,,\n1,2,,\n3,4, ,\t,\n5,6\n")
    #expect(found.rows.first?.fields == ["a", "b"])
    #expect(found.fields == [["1", "2"], ["3", "4"], ["5", "6"]])
    #expect(found.problems == [])
  }

  @Test func blankRowsAreNoRows() {
    let found = RowReading(",,\n \n\na,b\n,\n1,2\n\"\",\" \"\n3,4\n,,,\n")
    #expect(found.rows.first?.line == 4)
    #expect(found.fields == [["1", "2"], ["3", "4"]])
    #expect(found.problems == [])
  }

  @Test func aColumnWithoutANameInTheMiddleStays() {
    let found = RowReading("a,,c\n1,2,3\n")
    #expect(found.rows.first?.header == ["a", "", "c"])
    #expect(found.fields == [["1", "2", "3"]])
  }

  @Test(arguments: ["\u{FEFF}", "\u{FEFF}\u{FEFF}", " \u{3000}"])
  func namesHaveNoPadding(padding: String) {
    let found = RowReading("\(padding)a\(padding),b\n1,2\n")
    #expect(found.rows.first?.header == ["a", "b"])
  }

  @Test func aNameThatStandsTwiceLeavesNoRows() {
    let found = RowReading("a,b,a\n1,2,3\n4,x\"y,6\n")
    #expect(found.shown == ["C5026 1: a,b,«a»", "C5022 3: 4,x«\"»y,6"])
    #expect(found.rows == [])
  }

  @Test func aMalformedHeaderLeavesNoRows() {
    let found = RowReading("a,b\"c\n1,2\n3,\0\n")
    #expect(found.shown == ["C5022 1: a,b«\"»c", "C5024 3: 3,«\0»"])
    #expect(found.rows == [])
  }

  @Test(
    arguments: [
      ("2,x\"y\"", "C5022 3: 2,x«\"»y\""), ("2,\"x\"yz", "C5022 3: 2,\"x\"«yz»"),
      ("\"2\" ,y", "C5022 3: \"2\"« »,y"), ("2,\0y", "C5024 3: 2,«\0»y"),
      ("2,\"a\nb\"c", "C5022 4: b\"«c»"),
    ])
  func aMalformedRowDoesNotStopTheOthers(row: String, problem: String) {
    let found = RowReading("a,b\n1,p\n\(row)\n3,q\n")
    #expect(found.shown == [problem])
    #expect(found.fields == [["1", "p"], ["3", "q"]])
  }

  @Test func aQuoteThatNeverEndsIsShownWhereItBegins() {
    let found = RowReading("a,b\n1,2\n3,\"x\n4,5\n")
    #expect(found.shown == ["C5021 3: 3,«\"x»"])
    #expect(found.fields == [["1", "2"]])
  }

  @Test func aRowThatIsTooLongIsALimit() {
    let long = String(repeating: "x", count: CSVReader.usualLimitBytes)
    let found = RowReading("a,b\n1,2\n\(long),\n3,4\n")
    #expect(found.shown == ["C5023 3: «\(String(repeating: "x", count: 200))»…"])
    #expect(found.problems.first?.severity == .limit)
    #expect(found.fields == [["1", "2"], ["3", "4"]])
  }

  @Test(arguments: ["", "\n\n", ",,\n , \n", "\u{FEFF}"])
  func anEmptyFileHasNoHeader(text: String) {
    let found = RowReading(text)
    #expect(found.shown == ["C5025 1: «»"])
    #expect(found.rows == [])
  }

  @Test func aHeaderAloneIsFine() {
    let found = RowReading("a,b")
    #expect(found.problems == [])
    #expect(found.rows.count == 1)
  }

  @Test func rowsBeforeABadByteAreOffered() {
    let found = RowReading(
      Array("甲,b\n1,2\n3,".utf8) + [0xFF] + Array("\n4,5\n".utf8), name: "d.csv")
    #expect(found.shown == ["C5020 3: 3,«\u{FFFD}»"])
    #expect(found.fields == [["1", "2"]])
  }

  @Test func gb18030IsReadWithChineseHeaders() {
    // 姓名,工资 / 张伟,8000 / 王芳,x"
    let bytes: [UInt8] =
      [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xB9, 0xA4, 0xD7, 0xCA, 0x0D, 0x0A]
      + [0xD5, 0xC5, 0xCE, 0xB0] + Array(",8000\r\n".utf8)
      + [0xCD, 0xF5, 0xB7, 0xBC] + Array(",x\"\r\n".utf8)
    let found = RowReading(bytes, name: "人员.csv")
    #expect(found.rows.first?.header == ["姓名", "工资"])
    #expect(found.fields == [["张伟", "8000"]])
    #expect(found.shown == ["C5022 3: 王芳,x«\"»"])
  }

  @Test func whatTheReceiverSaysGetsItsPlace() {
    let found = RowReading("a,b\n1,\"x\ny\"\"z\",\n3,\"\"\n") { row in
      row.isHeader
        ? [CellProblem(field: 1, "C1", Bilingual(en: "", zh: ""))]
        : [
          CellProblem(field: 1, "C2", Bilingual(en: "", zh: "")),
          CellProblem(field: nil, "C3", Bilingual(en: "", zh: ""), question: 7),
        ]
    }
    #expect(
      found.shown == [
        "C1 1: a,«b»", "C2 2: 1,\"«x»", "C3 2: «1,\"x»", "C2 4: 3,«\"\"»", "C3 4: «3,\"\"»",
      ])
    #expect(found.problems.map(\.question) == [nil, nil, 7, nil, 7])
    #expect(found.problems.map(\.isOfReceiver) == [true, true, true, true, true])
    #expect(RowReading("").problems.map(\.isOfReceiver) == [false])
  }

  /// The physical line, cut to 200 characters around the place.
  @Test(arguments: [0, 50, 150, 300, 590])
  func aLongLineIsCutAroundThePlace(before: Int) throws {
    let front = String(repeating: "前", count: before)
    let back = String(repeating: "后", count: 600 - before)
    let found = RowReading("a,b,c\n\(front),坏,\(back)\n") { row in
      row.isHeader ? [] : [CellProblem(field: 1, "C1", Bilingual(en: "", zh: ""))]
    }
    let problem = try #require(found.problems.first)
    let bytes = Array(problem.excerpt.utf8)
    #expect(String(decoding: bytes[problem.range], as: UTF8.self) == "坏")
    let dots = problem.excerpt.count { $0 == "…" }
    #expect(problem.excerpt.count == 200 + dots)
    #expect(problem.excerpt.hasPrefix("…") == (before > 100))
    #expect(problem.excerpt.hasSuffix("…") == (before < 500))
  }

  @Test func aTableOfTabsIsRead() {
    #expect(RowReading("a\tb\n1,5\t2\n", name: "x.tsv").fields == [["1,5", "2"]])
    #expect(RowReading("a,b\tc\n1,5\t2\n", name: "x.TSV").fields == [["1,5", "2"]])
  }

  /// A file of any size goes through in constant memory, row by row.
  @Test func manyRowsStream() {
    var bytes = Array("incident,amount,note\n".utf8)
    for row in 0..<200_000 { bytes += "A-\(row),\(row).50,张伟\n".utf8 }
    var rows = 0
    var sum = 0
    let problems = try? RowReader.read(ByteSource(bytes), name: "long.csv", limitBytes: 1000) {
      row in
      rows += row.isHeader ? 0 : 1
      sum += row.fields[0].count
      return row.line == 100_001 ? [CellProblem(field: 2, "C1", Bilingual(en: "", zh: ""))] : []
    }
    #expect(rows == 200_000)
    #expect(sum > 1_200_000)
    #expect(problems?.map(\.line) == [100_001])
    #expect(problems?.first?.excerpt == "A-99999,99999.50,张伟")
  }
}
