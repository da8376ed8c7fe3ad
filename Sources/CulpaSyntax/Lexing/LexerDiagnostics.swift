/// What can be wrong with characters and with sizes: C1001–C1012 and C6001–C6004.
extension Diagnostic {
  /// C1001. A character that means nothing here.
  static func unknownCharacter(_ span: Span, scalar: Unicode.Scalar) -> Diagnostic {
    let shown = scalar.value < 0x20 || scalar.value == 0xFFFD ? code(scalar) : String(scalar)
    let helps: [Unicode.Scalar: Bilingual] = [
      "!": Bilingual(en: "write `not` or `is not`", zh: "请写“非”或“不为”"),
      "=": Bilingual(en: "compare with `is`", zh: "比较请用“为”"),
      "&": Bilingual(en: "write `and`", zh: "请写“且”"),
      "'": Bilingual(en: "text stands between double quotes", zh: "文本请放在双引号之间"),
      "$": Bilingual(en: "write the currency after the number: `5 USD`", zh: "币种写在数字之后：`5 USD`"),
    ]
    return Diagnostic(
      .error, "C1001", at: span,
      Bilingual(en: "the character `\(shown)` means nothing here", zh: "字符“\(shown)”在此没有意义"),
      help: helps[scalar],
      fix: scalar == "!" && span.end - span.start == 2 ? Fix(span, with: "≠") : nil)
  }

  /// C1002. A text without its closing quote.
  static func unterminatedText(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C1002", at: span,
      Bilingual(
        en: "this text has no closing quote on its line", zh: "这段文本在本行没有结束的引号"),
      help: Bilingual(
        en: "close it with the quote that matches the opening one, `\"` or `”`",
        zh: "请用与开头相配的引号结束：“\"”或“”””"))
  }

  /// C1003. A quoted name without its end.
  static func unterminatedName(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C1003", at: span,
      Bilingual(en: "this quoted name has no closing `」` on its line", zh: "这个名称在本行没有结束的“」”"),
      help: Bilingual(en: "close it with `」`", zh: "请用“」”结束"))
  }

  /// C1004. A character that makes a text look like another one.
  static func forbiddenCharacter(_ span: Span, scalar: Unicode.Scalar) -> Diagnostic {
    Diagnostic(
      .error, "C1004", at: span,
      Bilingual(
        en: "the invisible character \(code(scalar)) is refused: it can make a text read otherwise",
        zh: "不接受不可见字符 \(code(scalar))：它会使文本看起来是另一个意思"),
      help: Bilingual(en: "delete it", zh: "请删除它"), fix: Fix(span, with: ""))
  }

  /// C1005. A day that the calendar does not have.
  static func noSuchDate(
    _ span: Span, year: Int, month: Int, day: Int, last: Int
  ) -> Diagnostic {
    let help =
      last == 0
      ? Bilingual(en: "months run from 01 to 12", zh: "月份为 01 至 12")
      : Bilingual(
        en: "month \(month) of \(year) has \(last) days; years run from 0001 to 9999",
        zh: "\(year) 年 \(month) 月有 \(last) 天；年份为 0001 至 9999")
    return Diagnostic(
      .error, "C1005", at: span,
      Bilingual(
        en: "there is no day \(day) in month \(month) of \(year)",
        zh: "\(year) 年 \(month) 月没有 \(day) 日"), help: help)
  }

  /// C1006. A time of day that does not exist.
  static func noSuchTime(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C1006", at: span,
      Bilingual(en: "this time of day does not exist", zh: "没有这个时刻"),
      help: Bilingual(
        en: "hours run from 00 to 23, minutes and seconds from 00 to 59",
        zh: "小时为 00 至 23，分和秒为 00 至 59"))
  }

  /// C1007. Words and figures written without spaces.
  static func missingSpaces(_ span: Span, text: String, figureAt offset: Int) -> Diagnostic {
    let cut = text.utf8.index(text.startIndex, offsetBy: offset - Int(span.start))
    var before = String(text[..<cut])
    let after = String(text[cut...])
    let words: [(String, String)] = [
      ("大于等于", ">="), ("小于等于", "<="), ("不低于", ">="), ("不超过", "<="), ("大于", ">"), ("小于", "<"),
      ("超过", ">"), ("低于", "<"), ("等于", "为"),
    ]
    for (word, sign) in words where before.hasSuffix(word) {
      before = String(before.dropLast(word.count)) + " " + sign
      break
    }
    let fixed = before + " " + after
    return Diagnostic(
      .error, "C1007", at: span,
      Bilingual(
        en: "`\(text)` runs words and figures together; it reads as one name",
        zh: "“\(text)”把词和数字连在一起，会被当成一个名称"),
      help: Bilingual(en: "put spaces between them: `\(fixed)`", zh: "请用空格分开：“\(fixed)”"),
      fix: Fix(span, with: fixed))
  }

  /// C1008. An escape that text does not have.
  static func unknownEscape(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C1008", at: span,
      Bilingual(en: "text has no such escape", zh: "文本中没有这种转义"),
      help: Bilingual(
        en: "the escapes are `\\\"`, `\\\\`, `\\n` and `\\t`; a backslash itself is `\\\\`",
        zh: "可用的转义为 `\\\"`、`\\\\`、`\\n`、`\\t`；反斜杠本身写作 `\\\\`"))
  }

  /// C6001. The source is longer than we read.
  static func sourceTooLong(_ span: Span, bytes: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .limit, "C6001", at: span,
      Bilingual(
        en: "this text has \(bytes) bytes; the limit is \(limit)",
        zh: "此文本有 \(bytes) 字节，上限为 \(limit)"),
      help: Bilingual(en: "split it and load the parts with `use`", zh: "请拆分后用“使用”载入"))
  }

  /// C6002. More tokens than we read.
  static func tooManyTokens(_ span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      .limit, "C6002", at: span,
      Bilingual(
        en: "this text has more than \(limit) words and signs", zh: "此文本超过 \(limit) 个词和符号"),
      help: Bilingual(en: "split it and load the parts with `use`", zh: "请拆分后用“使用”载入"))
  }

  /// C6003. A text, name or number longer than we keep.
  static func literalTooLong(_ span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      .limit, "C6003", at: Span(source: span.source, start: span.start, end: span.start + 1),
      Bilingual(
        en:
          "this text, name or number is \(span.end - span.start) bytes long; the limit is \(limit)",
        zh: "此文本、名称或数字长 \(span.end - span.start) 字节，上限为 \(limit)"),
      help: Bilingual(en: "shorten it", zh: "请缩短"))
  }

  static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
