import Foundation
import Testing

/// The cases of `Tests/Corpus/shell`: commands, their outputs and exit codes (language page §9).
struct TranscriptTests {
  static let folder = CulpaProcess.root.appending(path: "Tests/Corpus/shell")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".transcript") }.sorted()

  @Test func thereAreTranscripts() {
    #expect(Self.names.count > 10)
  }

  @Test(arguments: names)
  func transcriptIsWhatHappens(name: String) throws {
    let url = Self.folder.appending(path: name)
    let transcript = try Transcript(String(contentsOf: url, encoding: .utf8))
    let found = try transcript.replayed()
    if CulpaProcess.isUpdating {
      try found.text.write(to: url, atomically: true, encoding: .utf8)
      return
    }
    var commands = 0
    for (before, after) in zip(transcript.pieces, found.pieces) {
      guard case .command(let expected) = before, case .command(let found) = after else { continue }
      commands += 1
      #expect(found.expected.exit == expected.expected.exit, "\(found.line)")
      #expect(found.expected.output == expected.expected.output, "\(found.line)")
      #expect(found.expected.errors == expected.expected.errors, "\(found.line)")
    }
    #expect(commands > 0)
  }

  @Test func aTranscriptIsReadAndWritten() throws {
    let text = """
      Words.
      === file a/b.culpa
      show rules
      === LANG=zh_CN.UTF-8 culpa run 'a b' < c
      === output
      x

      === errors
      y
      === exit 65

      """
    #expect(try Transcript(text).text == text)
  }

  @Test(arguments: ["=== output\n", "=== exit x\n", "=== other\n", "=== file\n"])
  func whatIsNoTranscriptIsRefused(text: String) {
    #expect(throws: Transcript.Problem.self) { try Transcript(text) }
  }
}
