import CulpaReport
import CulpaSyntax
import CulpaTestSupport
import Foundation
import Testing

/// `explain … as json` keeps to the schema that is published, and names nobody known in confidence.
@Suite struct ExplanationDataTests {
  private static let script =
    Reported.policy + """

      person lixin 李欣 {}
      incident "D-<1>" under small {
          loss = 2000 CNY  told = yes  driver = wang  informant = lixin
      }
      incident "D-2" under small { driver = wang tier second }
      explain "D-<1>" as json
      explain severity in "D-<1>" as json
      explain wang in "D-<1>" as json
      explain lixin in "D-<1>" as json
      explain informant in "D-<1>" as json
      explain recovery of wang in "D-<1>" as json
      explain "D-2" as json
      """

  @Test(arguments: [Language.english, .chinese])
  func answersKeepToTheSchema(language: Language) throws {
    let schema = try object(ExplanationSchema.text())
    let answers = Reported(Self.script, style: Style(language: language)).answers
    #expect(answers.count == 7)
    for answer in answers {
      let text = answer.joined(separator: "\n")
      #expect(Schema(root: schema).faults(of: try object(text)) == [])
      #expect(!text.contains("lixin") && !text.contains("李欣"))
    }
  }

  /// The check above can fail.
  @Test func aDocumentBesideTheSchemaIsRefused() throws {
    let schema = Schema(root: try object(ExplanationSchema.text()))
    let answer = try #require(Reported(Self.script).answers.first).joined(separator: "\n")
    for (right, wrong) in [
      ("\"settled\": true", "\"settled\": \"yes\""),
      ("\"kind\": \"party\"", "\"kind\": \"people\""),
      ("\"schema\": ", "\"schemata\": "), ("\"text\": \"severity", "\"sentence\": \"severity"),
      ("\"base\": 2000", "\"whole\": 2000"), ("culpa-explanation-1", "culpa-explanation-0"),
    ] {
      #expect(answer.contains(right))
      #expect(
        !schema.faults(of: try object(answer.replacing(right, with: wrong))).isEmpty, "\(wrong)")
    }
  }

  /// 2,000 at 60 to 80 % for the first driver is 1,200 to 1,600.
  @Test func figuresAreExact() throws {
    let answer = try #require(Reported(Self.script).answers.first).joined(separator: "\n")
    let document = try object(answer)
    let parties = try #require(document["because"] as? [[String: Any]])
      .filter { $0["kind"] as? String == "party" }
    let charge = try #require((parties.first?["because"] as? [[String: Any]])?.first)
    #expect(charge["figures"] as? [String: Double] == ["low": 960, "high": 1280])
    let steps = try #require(charge["because"] as? [[String: Any]])
    #expect(steps.map { $0["kind"] as? String } == ["share", "factor"])
    #expect(
      steps.first?["figures"] as? [String: Double] == ["low": 0.6, "high": 0.8, "base": 2000])
    #expect(steps.first?["articles"] as? [String] == ["2, 3"])
  }

  @Test func theSchemaIsPublished() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("schemas/\(ExplanationSchema.name).json")
    #expect(try String(contentsOf: file, encoding: .utf8) == ExplanationSchema.text())
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}

/// As much of JSON Schema as the schema of explanations needs; words it doesn't know are faults.
private struct Schema {
  let root: [String: Any]

  func faults(of value: Any) -> [String] { faults(of: value, root, at: "$") }

  private func faults(of value: Any, _ schema: [String: Any], at place: String) -> [String] {
    var faults: [String] = []
    for (word, rule) in schema.sorted(by: { $0.key < $1.key }) {
      switch word {
      case "$schema", "$id", "$defs", "title", "description", "properties", "additionalProperties":
        continue
      case "const": if value as? String != rule as? String { faults.append("\(place): const") }
      case "enum":
        if !(rule as? [String] ?? []).contains(value as? String ?? "") {
          faults.append("\(place): enum")
        }
      case "type":
        let names = rule as? [String] ?? [rule as? String ?? ""]
        if !names.contains(where: { isA(value, $0) }) { faults.append("\(place): type") }
      case "required":
        let object = value as? [String: Any] ?? [:]
        for name in rule as? [String] ?? [] where object[name] == nil {
          faults.append("\(place): no \(name)")
        }
      case "items":
        for (index, element) in (value as? [Any] ?? []).enumerated() {
          faults += self.faults(
            of: element, rule as? [String: Any] ?? [:], at: "\(place)[\(index)]")
        }
      case "$ref":
        let name = (rule as? String ?? "").split(separator: "/").last.map { String($0) } ?? ""
        let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any]
        faults += target.map { self.faults(of: value, $0, at: place) } ?? ["\(place): \(name)?"]
      default: faults.append("\(place): the schema says \(word)")
      }
    }
    guard let object = value as? [String: Any] else { return faults }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    for (name, member) in object.sorted(by: { $0.key < $1.key }) {
      if let rule = properties[name] as? [String: Any] {
        faults += self.faults(of: member, rule, at: "\(place).\(name)")
      } else if schema["additionalProperties"] as? Bool == false {
        faults.append("\(place): \(name) is too much")
      }
    }
    return faults
  }

  private func isA(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "boolean": isBoolean(value)
    case "number": value is NSNumber && !isBoolean(value)
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    default: false
    }
  }

  private func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return String(cString: number.objCType) == "c"
  }
}
