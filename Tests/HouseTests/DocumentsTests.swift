import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Foundation
import Testing

/// The fenced blocks of the documents: `culpa` blocks run, `console` blocks show what the built program
/// prints.
struct DocumentsTests {
  private struct Block {
    let language: String
    let text: String
  }

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func blocks(of document: String) throws -> [Block] {
    let text = try String(contentsOf: root.appendingPathComponent(document), encoding: .utf8)
    var blocks: [Block] = []
    var language: String?
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let open = language {
        if line == "```" {
          blocks.append(Block(language: open, text: lines.joined(separator: "\n")))
          language = nil
        } else {
          lines.append(line)
        }
      } else if line.hasPrefix("```") {
        language = String(line.dropFirst(3))
        lines = []
      }
    }
    return blocks
  }

  @Test func theReadmePolicyIsTheExample() throws {
    let blocks = try Self.blocks(of: "README.md").filter { $0.language == "culpa" }
    let example = try String(
      contentsOf: Self.root.appendingPathComponent("examples/first.culpa"), encoding: .utf8)
    #expect(blocks.map(\.text) == [String(example.dropLast())])
  }

  @Test func theMapNamesEachFolder() throws {
    let sources = Self.root.appendingPathComponent("Sources")
    let map = try String(
      contentsOf: sources.appendingPathComponent("README.md"), encoding: .utf8)
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
      .filter { $0.hasSuffix(".swift") }
    let folders = Set(files.flatMap { $0.split(separator: "/").dropLast() })
    #expect(folders.count > 20)
    #expect(folders.filter { !map.contains("`\($0)`") }.sorted() == [])
  }

  @Test(arguments: ["README.md", "examples/README.md"])
  func policiesInDocumentsCheck(document: String) throws {
    for block in try Self.blocks(of: document) where block.language == "culpa" {
      var interpreter = Interpreter(
        Workspace(), loader: MemoryLoader(texts: [:]), emit: { _, _ in }, complain: { _, _ in })
      interpreter.run(SourceText(name: document, block.text))
      #expect(interpreter.result.diagnostics.filter(\.isError) == [])
    }
  }

  @Test func consoleBlocksShowWhatTheProgramPrints() throws {
    let program = Bundle.main.bundleURL.deletingLastPathComponent().appendingPathComponent("culpa")
    let beside = Self.root.appendingPathComponent(".build/debug/culpa")
    let path = FileManager.default.isExecutableFile(atPath: program.path) ? program : beside
    try #require(FileManager.default.isExecutableFile(atPath: path.path))
    var shown = 0
    for document in ["README.md", "examples/README.md"] {
      for block in try Self.blocks(of: document) where block.language == "console" {
        let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false)
        let command = try #require(lines.first)
        try #require(command.hasPrefix("$ culpa "))
        let process = Process()
        process.executableURL = path
        process.arguments = command.dropFirst(8).split(separator: " ").map(String.init)
        process.currentDirectoryURL = Self.root
        process.environment = ["LANG": "en_US.UTF-8", "PATH": "/usr/bin:/bin"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = Pipe()
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let expected = lines.dropFirst().joined(separator: "\n")
        var found = String(decoding: data, as: UTF8.self)
        while found.hasSuffix("\n") { found.removeLast() }
        #expect(found == expected, "\(document): \(command)")
        shown += 1
      }
    }
    #expect(shown >= 3)
  }
}
