import Foundation
import Testing

/// Language page §3: the same inputs give the same bytes, wherever and however often they are judged.
struct SameBytesTests {
  /// Each run of the program has a hash seed of its own unless it is told otherwise.
  @Test(arguments: ["csv", "json", "jsonl", "table"])
  func surroundingsNeverShow(form: String) throws {
    let arguments = [
      "assess", "--lang", "en", "--policy", "logistics.culpa", "--incidents", "data/march.csv",
      "--people", "data/people.csv", "--as-of", "2026-04-30", "--format", form,
    ]
    let surroundings: [[String: String]] = [
      [:], [:], [:], [:], ["SWIFT_DETERMINISTIC_HASHING": "1"], ["TZ": "Asia/Shanghai"],
      ["TZ": "America/New_York"], ["LC_ALL": "zh_CN.UTF-8"], ["LC_ALL": "tr_TR.UTF-8"],
    ]
    let folder = CulpaProcess.root.appending(path: "examples")
    let runs = try surroundings.map {
      try CulpaProcess.run(arguments, in: folder, environment: $0)
    }
    let first = try #require(runs.first)
    #expect(first.output.count > 10_000)
    for run in runs { #expect(run == first) }
  }
}
