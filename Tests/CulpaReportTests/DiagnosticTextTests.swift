import CulpaReport
import CulpaSyntax
import Foundation
import Testing

/// A message with its place: carets stand under the words by what a terminal shows.
@Suite struct DiagnosticTextTests {
  private func lines(
    _ text: String, marking words: String, also: String? = nil, help: Bilingual? = nil,
    severity: Diagnostic.Severity = .error, style: Style = Style()
  ) throws -> [String] {
    var sources = SourceSet()
    let id = sources.add(SourceText(name: "a.culpa", text))
    func span(_ words: String) throws -> Span {
      let range = try #require(text.range(of: words))
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return Span(source: id, start: UInt32(start), end: UInt32(start + words.utf8.count))
    }
    let related = try also.map { words in
      Diagnostic.Label(try span(words), Bilingual(en: "declared here", zh: "声明在此"))
    }
    let diagnostic = Diagnostic(
      severity, "C9000", at: try span(words), also: related.map { [$0] } ?? [],
      Bilingual(en: "wrong", zh: "有误"), help: help)
    return DiagnosticText(sources, style: style).lines(diagnostic)
  }

  @Test func caretsStandUnderTheWords() throws {
    #expect(
      try lines("one\nrule late {", marking: "late", help: Bilingual(en: "mend it", zh: "请改正"))
        == [
          "error C9000: wrong", "  ╭─ a.culpa:2:6", "2 │ rule late {", "  │      ^^^^",
          "  = do: mend it",
        ])
  }

  @Test func aChineseCharacterTakesTwoColumns() throws {
    let found = try lines(
      "规则 超时 { 当 等级", marking: "超时", also: "等级", style: Style(language: .chinese))
    #expect(
      found == [
        "错误 C9000：有误", "  ╭─ a.culpa:1:4", "1 │ 规则 超时 { 当 等级", "  │      ^^^^",
        "  ╭─ a.culpa:1:11", "1 │ 规则 超时 { 当 等级", "  │                ---- 声明在此",
      ])
  }

  @Test func aTabTakesOneColumn() throws {
    #expect(try lines("\t\tlate", marking: "late")[2...] == ["1 │   late", "  │   ^^^^"])
  }

  @Test func whatWouldActOnATerminalIsShown() throws {
    #expect(try lines("a\u{1B}[31m b", marking: "b")[2...] == ["1 │ a␛[31m b", "  │        ^"])
  }

  @Test func aLongLineIsCutAroundTheWords() throws {
    let long = String(repeating: "a ", count: 100) + "WORD" + String(repeating: " z", count: 100)
    let found = try lines(long, marking: "WORD", style: Style(width: 60))
    #expect(found.allSatisfy { $0.widthColumns <= 60 })
    #expect(found[2].hasPrefix("1 │ …"))
    #expect(found[2].hasSuffix("…"))
    let caret = try #require(found[3].firstIndex(of: "^"))
    let column = found[3].distance(from: found[3].startIndex, to: caret)
    #expect(found[2].dropFirst(column).hasPrefix("WORD"))
  }

  @Test func aLineOfMegabytesIsCutInsideNoCharacter() throws {
    let long = String(repeating: "中", count: 400_000)
    let found = try lines(long + "X" + long, marking: "X", style: Style(width: 60))
    #expect(found[2].contains("中X中"))
    #expect(!found[2].contains("\u{FFFD}"))
    #expect(found[2].widthColumns <= 60)
  }

  @Test func anEmptyLineHasNoBlankAtItsEnd() throws {
    #expect(try lines("a\n\nb", marking: "\n\n")[2...] == ["1 │ a", "  │  ^"])
    #expect(try lines("\n", marking: "\n")[2...] == ["1 │", "  │ ^"])
  }

  @Test func lineNumbersOfDifferentLengthsKeepTheirMargins() throws {
    let text = String(repeating: "x\n", count: 9) + "late\nearly"
    let found = try lines(text, marking: "early", also: "late")
    #expect(found[1...2] == ["   ╭─ a.culpa:11:1", "11 │ early"])
  }

  @Test func coloursComeOnlyWhenAsked() throws {
    let plain = try lines("late", marking: "late")
    #expect(plain.allSatisfy { !$0.contains("\u{1B}") })
    let painted = try lines("late", marking: "late", style: Style(colour: true))
    #expect(painted[0].hasPrefix("\u{1B}[1m\u{1B}[31merror C9000\u{1B}[0m"))
    let bare = painted.map { line in
      var line = line[...]
      var kept = ""
      while let escape = line.firstIndex(of: "\u{1B}") {
        kept += line[..<escape]
        line = line[escape...].drop { $0 != "m" }.dropFirst()
      }
      return kept + line
    }
    #expect(bare == plain)
  }

  @Test func marksAreASCIIWhereNeeded() throws {
    #expect(
      try lines("late", marking: "late", style: Style(ascii: true))[1...] == [
        "  --> a.culpa:1:1", "1 | late", "  | ^^^^",
      ])
  }
}
