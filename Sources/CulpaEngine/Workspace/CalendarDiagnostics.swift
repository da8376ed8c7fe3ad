import CulpaSyntax

/// What can be wrong with a calendar file: C3124–C3127.
extension CellProblem {
  /// C3124. A calendar without its columns.
  static func calendarColumns() -> CellProblem {
    CellProblem(
      field: nil, "C3124",
      Bilingual(
        en: "a calendar needs the columns `day` and `kind`", zh: "日历需要“日期”和“类别”两列"),
      help: Bilingual(
        en: "let the first line be `day,kind`", zh: "请使首行为“日期,类别”"))
  }

  /// C3125. A field of a calendar that is no day, year or kind.
  static func calendarCell(_ field: Int) -> CellProblem {
    CellProblem(
      field: field, "C3125",
      Bilingual(
        en: "this says neither which day is off or worked nor which year is covered",
        zh: "此处既不是休或班的日期，也不是所含的年份"),
      help: Bilingual(
        en: "write rows such as `2024,year`, `2024-05-01,off` and `2024-04-28,work`",
        zh: "请写“2024,年”“2024-05-01,休”“2024-04-28,班”这样的行"))
  }

  /// C3126. A day or year that stands twice.
  static func calendarTwice(_ field: Int, _ day: String) -> CellProblem {
    CellProblem(
      field: field, "C3126",
      Bilingual(en: "`\(day)` stands twice in the calendar", zh: "“\(day)”在日历中出现两次"),
      help: Bilingual(en: "keep one of the rows", zh: "请只保留一行"))
  }
}

extension Diagnostic {
  /// C3127. A calendar file that does not say which years it covers.
  static func calendarYears(_ span: Span, path: String, missing: [Int]) -> Diagnostic {
    let years = missing.map(String.init)
    let first = years.first ?? "2024"
    return Diagnostic(
      .error, "C3127", at: span,
      Bilingual(
        en: years.isEmpty
          ? "the calendar \(path) covers no year"
          : "the calendar \(path) does not say that it covers \(years.joined(separator: ", "))",
        zh: years.isEmpty
          ? "日历 \(path) 未写明所含年份" : "日历 \(path) 未写明含 \(years.joined(separator: "、")) 年"),
      help: Bilingual(
        en: "add a row `\(first),year` for each year whose days off are all in it",
        zh: "节假日已列全的每一年请加一行“\(first),年”"))
  }
}
