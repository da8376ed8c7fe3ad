import CulpaSyntax

/// Reads the working-day calendar of an organisation from a data file.
///
/// A row `2024,year` says that the year is covered; `2024-05-01,off` frees a day, `2024-04-28,work` has
/// it worked; all other days of a covered year are worked from Monday to Friday. Further columns, such
/// as the notice that a day comes from, are for people.
struct CalendarReader {
  private var columns: (day: Int, kind: Int)?
  private var header: [String] = []
  private var isTable = false
  private var years: Set<Int> = []
  private var kinds: [Day: Bool] = [:]

  /// Takes one row, or says what is wrong with it.
  mutating func take(_ row: DataRow) -> [CellProblem] {
    if row.header != header || columns == nil {
      header = row.header
      columns = Self.columns(in: row.header)
    }
    if row.isHeader { isTable = true }
    guard let columns else { return row.isHeader || !isTable ? [.calendarColumns()] : [] }
    if row.isHeader { return [] }
    guard row.fields.indices.contains(columns.day), row.fields.indices.contains(columns.kind) else {
      return [.calendarCell(row.fields.count - 1)]
    }
    return take(
      FieldReader.string(row.fields[columns.day]), FieldReader.string(row.fields[columns.kind]))
  }

  private static func columns(in header: [String]) -> (day: Int, kind: Int)? {
    guard let day = header.firstIndex(where: { WordsOfColumns.calendarDay.contains($0) }),
      let kind = header.firstIndex(where: { WordsOfColumns.calendarKind.contains($0) })
    else { return nil }
    return (day, kind)
  }

  private mutating func take(_ day: String, _ kind: String) -> [CellProblem] {
    guard let columns else { return [] }
    if WordsOfColumns.coveredYear.contains(kind) {
      guard day.utf8.count == 4, let year = Int(day), (1...9999).contains(year) else {
        return [.calendarCell(columns.day)]
      }
      return years.insert(year).inserted ? [] : [.calendarTwice(columns.day, day)]
    }
    let isOff = WordsOfColumns.dayOff.contains(kind)
    guard isOff || WordsOfColumns.dayWorked.contains(kind) else {
      return [.calendarCell(columns.kind)]
    }
    guard let date = Day(iso: day) else { return [.calendarCell(columns.day)] }
    if kinds.updateValue(isOff, forKey: date) != nil { return [.calendarTwice(columns.day, day)] }
    return []
  }

  /// Years that the rows speak of or pass over and that no row covers.
  var uncoveredYears: [Int] {
    var spoken = Set(kinds.keys.map(\.year))
    if let first = years.min(), let last = years.max() { spoken.formUnion(first...last) }
    return spoken.subtracting(years).sorted()
  }

  /// Whether any year is covered.
  var coversSomething: Bool { !years.isEmpty }

  /// The calendar; `nil` where no year is covered.
  func calendar(named name: String) -> WorkCalendar? {
    guard let first = years.min(), let last = years.max() else { return nil }
    return WorkCalendar(
      name: name, coveredYears: first...last, holidays: Set(kinds.filter(\.value).keys),
      makeUpWorkdays: Set(kinds.filter { !$0.value }.keys))
  }
}

extension Interpreter {
  /// The calendar of the file that a policy names, an empty answer where it names none; `nil`, with
  /// diagnostics, where it can't be had.
  mutating func calendar(
    of declaration: PolicyDeclaration, from base: String
  ) -> WorkCalendar?? {
    for case .calendar(let name, from: let path?, _) in declaration.items {
      return calendar(named: name.text, path, from: base).map { .some($0) }
    }
    return .some(nil)
  }

  private mutating func calendar(
    named name: String, _ path: Text, from base: String
  ) -> WorkCalendar? {
    var reader = CalendarReader()
    do throws(LoadFailure) {
      let problems = try loader.rows(at: path.value, from: base) { reader.take($0) }
      for problem in problems { report(problem, in: path.value) }
      if problems.contains(where: { $0.severity >= .error }) { return nil }
    } catch {
      report(.cannotLoad(path.span, path: path.value, error))
      return nil
    }
    guard reader.coversSomething, reader.uncoveredYears.isEmpty else {
      report(.calendarYears(path.span, path: path.value, missing: reader.uncoveredYears))
      return nil
    }
    return reader.calendar(named: name)
  }
}
