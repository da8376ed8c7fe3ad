import Foundation
import Testing

/// The examples answer as pinned in `Tests/Corpus/examples`.
struct ExamplesTests {
  private func check(_ arguments: [String], against name: String) throws {
    let found = try CulpaProcess.run(arguments, in: CulpaProcess.root)
    #expect(found.exit == 0)
    let url = CulpaProcess.root.appending(path: "Tests/Corpus/examples/\(name)")
    if CulpaProcess.isUpdating {
      try found.output.write(to: url, atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: url, encoding: .utf8)
    #expect(found.output == expected, "\(arguments)")
  }

  @Test(arguments: ["en", "zh"])
  func theMonthIsPinned(language: String) throws {
    try check(
      ["--lang", language, "run", "examples/logistics-month.culpa"],
      against: "logistics-month.\(language).txt")
  }

  static let whatIf = [
    "at-a-glance", "discretion", "draft", "leaps", "notices", "proportions", "repetition",
    "threshold", "two-figures", "why-not",
  ]

  /// They read the policies and the data of other folders, which has to be allowed.
  @Test(arguments: whatIf, ["en", "zh"])
  func whatIfIsPinned(script: String, language: String) throws {
    try check(
      [
        "--lang", language, "run", "--allow-read", "examples", "examples/what-if/\(script).culpa",
      ], against: "what-if-\(script).\(language).txt")
  }

  @Test func noWhatIfIsLeftOut() throws {
    let folder = CulpaProcess.root.appending(path: "examples/what-if")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".culpa") }.map { String($0.dropLast(6)) }
    #expect(names.sorted() == Self.whatIf)
  }

  @Test func theRowsOfTheMonthArePinned() throws {
    try check(march(under: "logistics"), against: "march.csv")
  }

  private func march(under policy: String) -> [String] {
    [
      "assess", "--policy", "examples/\(policy).culpa", "--people", "examples/data/people.csv",
      "--incidents", "examples/data/march.csv", "--as-of", "2026-03-31", "--format", "csv",
    ]
  }

  /// Both say the same regulation, so each effect is the same; only names may differ.
  @Test func theChinesePolicyRulesAlike() throws {
    let english = try rows(under: "logistics")
    let chinese = try rows(under: "logistics-zh")
    #expect(english.count > 1000)
    #expect(english.count == chinese.count)
    var names: [String: String] = [:]
    for (left, right) in zip(english, chinese) {
      #expect(left.count == right.count)
      for (column, (one, other)) in zip(left, right).enumerated() {
        // Severity, party, role and name of an effect are names, each with one counterpart.
        if [1, 2, 3, 5].contains(column) {
          let known = names.updateValue(String(other), forKey: "\(column) \(one)")
          #expect(known == nil || known == String(other))
        } else {
          #expect(one == other)
        }
      }
    }
  }

  private func rows(under policy: String) throws -> [[Substring]] {
    let run = try CulpaProcess.run(march(under: policy), in: CulpaProcess.root)
    #expect(run.exit == 0)
    return run.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }
}
