import CulpaEngine
import CulpaReport
import CulpaSyntax
import CulpaTestSupport
import Foundation
import FoundationXML
import Testing

/// Whatever names hold, a page stays a page and shows them.
@Suite struct PageTests {
  private static let pieces = [
    "<", ">", "&", "\"", "'", "<!--", "-->", "]]>", "</style>", "&amp;", "\u{1B}[31m", "\u{7}",
    "\u{85}", "\u{202E}", "\u{2028}",
    String(decoding: [0xEF, 0xBF, 0xBF] as [UInt8], as: UTF8.self),
    String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self), "é", "张", "👍🏽", "%", "`", "=",
    " ",
  ]

  private static func page(_ outcomes: [(Outcome, Workspace)], _ language: Language) -> [UInt8] {
    let page = Page(title: "<&>", language: language)
    return page.opening()
      + outcomes.flatMap { OutcomeSection($1, language: language).bytes($0) ?? [] }
      + page.closing()
  }

  private static func run(
    _ script: String, files: [String: String]
  ) -> (answers: [(Outcome, Workspace)], workspace: Workspace) {
    final class Log { var answers: [(Outcome, Workspace)] = [] }
    let log = Log()
    var interpreter = Interpreter(
      Workspace(), loader: MemoryLoader(texts: files), emit: { log.answers.append(($0, $1)) },
      complain: { _, _ in })
    interpreter.run(SourceText(name: "script.culpa", script))
    return (log.answers, interpreter.workspace)
  }

  /// What data may hold is shown as a terminal shows it; what XML can't hold is replaced.
  @Test func anyNameIsText() throws {
    var shownNames = 0
    for seed in 0..<60 as Range<UInt64> {
      var random = SplitMix(seed)
      let name = (0..<6).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let field = "\"" + ("n" + name).replacing("\"", with: "\"\"") + "\""
      let script =
        Reported.policy + """

          import people from "people.csv"
          import incidents from "rows.csv" under small
          assess incidents
          show totals by person
          show incidents
          """
      let run = Self.run(
        script,
        files: [
          "people.csv": "person\n\(field)\n",
          "rows.csv": "incident,loss,driver\n\(field),2000,\(field)\n",
        ])
      for language in [Language.english, .chinese] {
        let bytes = Self.page(run.answers, language)
        #expect(PageText(Data(bytes)).fault == nil, "\(name.debugDescription)")
        let html = String(decoding: bytes, as: UTF8.self)
        for incident in run.workspace.incidents {
          let shown = Self.escaped(safeForTerminal(incident.record.name))
          #expect(html.contains(shown), "\(shown.debugDescription)")
          shownNames += 1
        }
      }
    }
    #expect(shownNames > 20)
  }

  private static func escaped(_ text: String) -> String {
    let ampersands = text.replacing("&", with: "&amp;")
    return [("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")].reduce(ampersands) {
      $0.replacing($1.0, with: $1.1)
    }.unicodeScalars.map { scalar in
      scalar.value == 0xFFFF || scalar.value == 0xFDD0 ? "\u{FFFD}" : String(scalar)
    }.joined()
  }

  /// Of 503 incidents of 1 to 503 the three smallest are left out, and the page says so.
  @Test func aMonthListsTheDearest() throws {
    let count = MonthPage.mostIncidents + 3
    let rows = (1...count).map { "I-\($0),\($0),wang" }.joined(separator: "\n")
    let run = Self.run(
      Reported.policy + "\nimport incidents from \"rows.csv\" under small",
      files: ["rows.csv": "incident,loss,driver\n\(rows)\n"])
    let workspace = run.workspace
    let index = try #require(workspace.policy(named: "small"))
    var page = MonthPage(workspace, policy: index, language: .english)
    workspace.forEachRuling(under: index) { incident, ruling in
      page.take(JudgedIncident(incident: incident, policy: index, ruling: ruling))
    }
    let text = String(decoding: page.pieces().flatMap { $0 }, as: UTF8.self)
    #expect(PageText(Data(text.utf8)).fault == nil)
    #expect(text.contains("3 more are left out"))
    #expect(text.contains("<b>503</b>"))
    #expect(text.contains(">I-503</a>") && text.contains(">I-4</a>"))
    #expect(!text.contains(">I-3</a>") && !text.contains(">I-1</a>"))
    #expect(text.components(separatedBy: "<tr><td><a href=").count == MonthPage.mostIncidents + 1)
  }

  @Test func aMonthWithoutIncidentsSaysSo() throws {
    let run = Self.run(Reported.policy, files: [:])
    let index = try #require(run.workspace.policy(named: "small"))
    var page = MonthPage(run.workspace, policy: index, language: .chinese)
    let text = String(decoding: page.pieces().flatMap { $0 }, as: UTF8.self)
    #expect(PageText(Data(text.utf8)).fault == nil)
    #expect(text.contains("没有可裁定的事件"))
  }
}

/// What a reader of XML says of a page.
private struct PageText {
  /// Where it is no XML; `nil` where it is.
  let fault: String?

  init(_ page: Data) {
    let parser = XMLParser(data: page)
    fault =
      parser.parse()
      ? nil
      : "\(parser.lineNumber):\(parser.columnNumber) \(String(describing: parser.parserError))"
  }
}
