extension WorkCalendar {
  /// China's working days as published for 2024, 2025 and 2026.
  ///
  /// Source: 国务院办公厅关于部分节假日安排的通知, one notice a year; the number stands with each year.
  /// New Year's days that join a weekend are listed only as far as the notice names them.
  public static let china = WorkCalendar(
    name: "cn", coveredYears: 2024...2026,
    holidays: Set(published.flatMap(\.holidays)),
    makeUpWorkdays: Set(published.flatMap(\.makeUpWorkdays)))

  /// One notice of the General Office of the State Council.
  private struct Notice {
    let year: Int
    /// Free days, from the first to the last of each break.
    let breaks: [(from: MonthDay, to: MonthDay)]
    /// Weekend days that are worked in exchange.
    let makeUps: [MonthDay]

    typealias MonthDay = (month: Int, day: Int)

    var holidays: [Day] {
      breaks.flatMap { span -> [Day] in
        guard let first = day(span.from), let last = day(span.to) else { return [] }
        return (0...max(0, last.days(since: first))).compactMap { first.adding(days: $0) }
      }
    }

    var makeUpWorkdays: [Day] { makeUps.compactMap(day) }

    private func day(_ date: MonthDay) -> Day? {
      Day(year: year, month: date.month, day: date.day)
    }
  }

  private static let published = [
    // 国办发明电〔2023〕7号, 2023-10-25
    Notice(
      year: 2024,
      breaks: [
        ((1, 1), (1, 1)), ((2, 10), (2, 17)), ((4, 4), (4, 6)), ((5, 1), (5, 5)),
        ((6, 10), (6, 10)), ((9, 15), (9, 17)), ((10, 1), (10, 7)),
      ],
      makeUps: [(2, 4), (2, 18), (4, 7), (4, 28), (5, 11), (9, 14), (9, 29), (10, 12)]),
    // 国办发明电〔2024〕12号, 2024-11-12
    Notice(
      year: 2025,
      breaks: [
        ((1, 1), (1, 1)), ((1, 28), (2, 4)), ((4, 4), (4, 6)), ((5, 1), (5, 5)),
        ((5, 31), (6, 2)), ((10, 1), (10, 8)),
      ],
      makeUps: [(1, 26), (2, 8), (4, 27), (9, 28), (10, 11)]),
    // 国办发明电〔2025〕7号, 2025-11-04
    Notice(
      year: 2026,
      breaks: [
        ((1, 1), (1, 3)), ((2, 15), (2, 23)), ((4, 4), (4, 6)), ((5, 1), (5, 5)),
        ((6, 19), (6, 21)), ((9, 25), (9, 27)), ((10, 1), (10, 7)),
      ],
      makeUps: [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)]),
  ]
}
