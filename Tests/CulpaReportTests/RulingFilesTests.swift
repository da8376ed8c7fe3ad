import CulpaEngine
import CulpaReport
import CulpaSyntax
import Foundation
import Testing

/// Rulings as CSV and JSON: exact figures, names that can't break a row.
@Suite struct RulingFilesTests {
  private func text(
    _ incidents: String, _ format: RulingFormat, _ language: Language = .english
  ) -> String {
    let workspace = Reported(Reported.policy + incidents).workspace
    let files = RulingFiles(workspace, format: format, language: language)
    var pieces: [[UInt8]] = []
    workspace.forEachRuling(under: 0) { incident, ruling in
      pieces.append(
        files.bytes(JudgedIncident(incident: incident, policy: 0, ruling: ruling)))
    }
    let bytes =
      files.opening() + Array(pieces.joined(separator: files.separator())) + files.closing()
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let awkward = """
    incident "a,\\"b\\"" {
        loss = 1000000000000.01 CNY
        driver = wang
    }
    incident "=1+1" {
        driver = wang
    }

    """

  @Test func rowsAreQuotedAndGuarded() {
    // 60 % × 0.8 = 48 %: 480,000,000,000.0048; 80 % × 0.8 = 64 %: 640,000,000,000.0064.
    #expect(
      text(Self.awkward, .csv) == #"""
        incident,severity,party,role,effect,name,low,high,decided,unit,articles
        '=1+1,none | minor | serious | major,wang,driver,charge,recovery,0.00,,,CNY,"2, 3; 5"
        "a,""b""",major,wang,driver,charge,recovery,480000000000.00,640000000000.01,,CNY,"2, 3; 5"

        """#)
  }

  @Test(arguments: Language.allCases)
  func linesOfJSONAreObjects(language: Language) throws {
    let lines = text(Self.awkward, .jsonl, language).split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      #expect((object as? [String: Any])?["schema"] as? String == "culpa-ruling-1")
    }
  }

  @Test func listsInJSONHaveExactFigures() throws {
    let json = text(Self.awkward, .json)
    let list = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(list?.count == 2)
    #expect(list?.map { $0["settled"] as? Bool } == [false, true])
    #expect(list?.first?["severity"] as? [String] == ["none", "minor", "serious", "major"])
    #expect(json.contains("\"low\":480000000000.00,\"high\":640000000000.01"))
  }

  @Test func anEmptyListIsJSON() throws {
    let json = text("", .json)
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Int] == [])
  }
}
