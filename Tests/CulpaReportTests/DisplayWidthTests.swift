import CulpaReport
import Testing

/// Unicode Standard Annex 11, and what terminals make of emoji.
@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("张伟", 4), ("é", 1), ("e\u{301}", 1), ("👩‍👩‍👧", 2), ("👍🏽", 2),
    ("🇨🇳", 2), ("❤️", 2), ("1️⃣", 2), ("☝🏽", 2), ("１２％", 6), ("，。", 4), ("ｱ", 1), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("…─“", 3), ("\u{200B}", 0), ("\u{3000}", 2), ("𠂇", 2),
    ("¥", 1), ("￥", 2), ("\u{1B}", 1), ("\r\n", 2), ("\u{202E}", 8), ("①", 1), ("~", 1),
  ])
  func width(text: String, columns: Int) {
    #expect(text.widthColumns == columns)
  }

  @Test func nothingActsOnTheTerminal() {
    #expect(safeForTerminal("\u{1B}[31m红\u{7}\u{7F}") == "␛[31m红␇␡")
    #expect(safeForTerminal("\u{1B}\n", ascii: true) == "\\u{1b}\\u{a}")
    #expect(safeForTerminal("a\u{202E}b\u{9B}c\u{85}") == "a\\u{202e}b\\u{9b}c\\u{85}")
    #expect(safeForTerminal("张伟 👩‍👩‍👧 é") == "张伟 👩‍👩‍👧 é")
  }

  /// A text is as wide as it is shown.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func widthIsTheWidthOfWhatIsShown(seed: UInt64) {
    let pieces = [
      "a", "张", "\u{1B}", "\u{9B}", "\u{202E}", "\u{301}", "\u{FE0F}", "\u{200D}", "👩", "\r", "\n",
      "1", "\u{7F}",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    var text = ""
    for _ in 0..<8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    let safe = safeForTerminal(text)
    #expect(safe.widthColumns == text.widthColumns)
    #expect(!safe.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
  }
}
