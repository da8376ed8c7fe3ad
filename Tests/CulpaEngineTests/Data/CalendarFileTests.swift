import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Language page §5: working-day calendars are data.
@Suite struct CalendarFileTests {
  /// Holidays from 1 to 5 May 2024, nothing worked in exchange.
  private static let own = """
    day,kind,why
    2024,year,
    2024-05-01,off,Labour Day
    2024-05-02,off,
    2024-05-03,off,
    2024-05-04,off,
    2024-05-05,off,
    """

  private static func problems(_ calendar: String, _ script: String) -> [String] {
    problems(
      """
      policy p {
          currency CNY  round half up to 0.01  \(calendar)
          procedure report cites "1" {
              step notice by office within 5 days of occurred
              step form by office within 5 workdays of occurred
          }
      }
      \(script)
      """)
  }

  private static func problems(_ script: String) -> [String] {
    var interpreter = Interpreter(
      Workspace(), loader: MemoryLoader(texts: ["own.csv": own]), emit: { _, _ in },
      complain: { _, _ in })
    interpreter.run(SourceText(name: "script.culpa", script))
    return interpreter.result.diagnostics.filter(\.isError).map {
      "\($0.code) \($0.message.english)"
    }
  }

  /// E25b: five calendar days from 2024-04-26 end on 2024-05-01 whatever the calendar; five working days
  /// on 2024-05-07 where 28 April is worked in exchange, and on 2024-05-08 where it is not.
  @Test(arguments: [
    ("calendar cn", "2024-05-07"), ("calendar plant from \"own.csv\"", "2024-05-08"),
  ])
  func workdaysHangOnTheCalendar(calendar: String, due: String) {
    #expect(
      Self.problems(
        calendar,
        """
        incident { occurred = 2024-04-26 }
        expect deadline of notice is 2024-05-01
        expect deadline of form is \(due)
        """) == [])
  }

  @Test func aYearThatTheFileDoesNotCoverIsAnError() {
    let problems = Self.problems(
      "calendar plant from \"own.csv\"", "incident A { occurred = 2024-12-30 }\nassess A")
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("C4007") == true)
    #expect(problems.first?.contains("`plant` for 2025") == true)
  }

  /// The compiled-in calendar is the shipped file.
  @Test func chinaIsItsFile() throws {
    let file = try Corpus.text(of: "calendars/cn.csv")
    var interpreter = Interpreter(
      Workspace(), loader: MemoryLoader(texts: ["cn.csv": file]), emit: { _, _ in },
      complain: { _, _ in })
    interpreter.run(
      SourceText(name: "script.culpa", "policy p { calendar cn from \"cn.csv\" }"))
    #expect(interpreter.result.diagnostics.filter(\.isError).map(\.code) == [])
    #expect(interpreter.workspace.policies.first?.policy.calendar == .china)
  }
}
