import CulpaReport
import CulpaSyntax
import Testing

/// A table for people.
@Suite struct ColumnsTests {
  private func lines(
    _ rows: [[Columns.Cell]], overflow: Columns.Overflow = .wrap, style: Style = Style()
  ) -> [String] {
    var table = Columns(
      [.init("人", overflow: overflow), .init("amount", .right), .init("why", overflow: overflow)],
      style: style)
    for row in rows { table.append(row) }
    return table.lines()
  }

  @Test func columnsAreAlignedByWhatIsShown() {
    #expect(
      lines([["张伟", "500.00", "5.1"], ["Al", "12000.00", ""], ["é"]]) == [
        "人      amount  why",
        "────  ────────  ───",
        "张伟    500.00  5.1",
        "Al    12000.00",
        "é",
      ])
  }

  @Test func rulesAreASCIIWhereNeeded() {
    #expect(lines([["a", "1", "b"]], style: Style(ascii: true))[1] == "--  ------  ---")
  }

  @Test func longTextGoesOnInTheNextLine() {
    #expect(
      lines([["李", "1", "操作员未按规定,填写。well then"]], style: Style(width: 22))
        == [
          "人  amount  why",
          "──  ──────  ──────────",
          "李       1  操作员未按",
          "            规定,填",
          "            写。well",
          "            then",
        ])
  }

  @Test func longTextIsCut() {
    let row: [Columns.Cell] = ["李", "1", "操作员未按规定"]
    #expect(
      lines([row], overflow: .truncate, style: Style(width: 20)).last == "李       1  操作员…")
    #expect(
      lines([row], overflow: .truncate, style: Style(width: 20, ascii: true)).last
        == "李       1  操作...")
  }

  @Test func figuresAreNeverCut() {
    let figure = "123456789012345678901234567890.00"
    let found = lines(
      [["a", .init(figure), "because"]], overflow: .truncate, style: Style(width: 20))
    #expect(found.last == "a   \(figure)  bec…")
  }

  @Test func paintTakesNoRoom() {
    let style = Style(colour: true)
    let found = lines(
      [[.init("a", .red), "1", "b"], ["bb", "1", .init("\u{1B}[2J", .dim)]], style: style)
    #expect(found[2] == "\u{1B}[31ma\u{1B}[0m        1  b")
    #expect(found[3] == "bb       1  \u{1B}[2m␛[2J\u{1B}[0m")
    #expect(lines([[.init("a", .red), "1", "b"]])[2] == "a        1  b")
  }

  @Test func lineEndsInACellBeginLines() {
    #expect(lines([["a\nb", "1", "c"]]).suffix(2) == ["a        1  c", "b"])
  }

  @Test func wrappingLosesNothing() {
    let text = "（一）操作员 did not，按规定 supercalifragilistic 填写「记录」。"
    for width in 2...40 {
      let found = wrapped(text, widthColumns: width)
      #expect(found.allSatisfy { $0.widthColumns <= width })
      #expect(found.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
    #expect(wrapped("", widthColumns: 5) == [""])
    #expect(wrapped("张", widthColumns: 1) == ["张"])
    #expect(wrapped("ab cd ef", widthColumns: 5) == ["ab cd", "ef"])
    #expect(wrapped("规定「记」。", widthColumns: 6) == ["规定", "「记」", "。"])
  }

  @Test func styleLeavesTextAloneWithoutColour() {
    let plain = Style(language: .chinese)
    #expect(Style.Paint.allCases.allSatisfy { plain.paint("x", $0) == "x" })
    let colour = Style(colour: true)
    #expect(colour.bold("x") == "\u{1B}[1mx\u{1B}[0m")
    #expect(colour.red("") == "")
    let painted = [
      colour.red("x"), colour.yellow("x"), colour.blue("x"), colour.cyan("x"), colour.dim("x"),
    ]
    #expect(painted == [31, 33, 34, 36, 2].map { "\u{1B}[\($0)mx\u{1B}[0m" })
  }

  @Test func aYieldingColumnGivesWayFirst() {
    var table = Columns(
      [.init("who"), .init("amount", .right), .init("articles", yields: true)],
      style: Style(width: 36))
    table.append(["administration", "500.00", "5.1; 5.2; 7; 8.3"])
    #expect(
      table.lines() == [
        "who             amount  articles",
        "──────────────  ──────  ────────────",
        "administration  500.00  5.1; 5.2; 7;",
        "                        8.3",
      ])
  }

  @Test func aLongWordIsBrokenAfterItsUnderline() {
    var table = Columns([.init("who"), .init("amount", .right)], style: Style(width: 22))
    table.append(["responsible_department", "500.00"])
    #expect(
      table.lines()[2...] == [
        "responsible_    500.00",
        "department",
      ])
  }

  @Test func aHeadingKeepsToNoColumn() {
    var table = Columns([.init("who")], style: Style(), indentColumns: 2)
    table.append(heading: ["A heading that is long", .init("serious")])
    table.append(["Al"])
    #expect(table.lines() == ["  who", "  ───", "A heading that is long  serious", "  Al"])
  }
}
