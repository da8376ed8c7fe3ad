import Foundation
import Glibc
import Testing

/// What a transcript can't say: signals, readers that go away, full devices, large inputs.
struct ProcessTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(
    _ arguments: String..., input: URL = URL(filePath: "/dev/null"), output: URL? = nil
  ) throws -> Run {
    try CulpaProcess.run(arguments, in: scratch.folder, input: input, output: output)
  }

  /// A policy of one charge, and so many incidents of a loss of 500.00 each.
  private func writeMonth(incidents count: Int) throws {
    let policy = """
      policy small {
          currency CNY
          round half up to 0.01
          severity minor, highest wins
          role driver
          fact loss : money
          ladder by loss { minor above 0 CNY }
          rule recovery cites "1" { charge driver 20% of loss as recovery }
      }
      person wang {}

      """
    try scratch.write(Array(policy.utf8), to: "small.culpa")
    let rows = (1...count).map { "A-\($0),500.00,wang\n" }.joined()
    try scratch.write(Array(("incident,loss,driver\n" + rows).utf8), to: "rows.csv")
  }

  private let assess = ["assess", "--policy", "small.culpa", "--incidents", "rows.csv"]

  @Test func aFullDeviceEndsWith74() throws {
    try writeMonth(incidents: 10)
    let full = URL(filePath: "/dev/full")
    let found = try CulpaProcess.run(assess, in: scratch.folder, output: full)
    #expect(found.exit == 74)
    #expect(found.errors.contains("culpa: `<stdout>` can't be written"))
    let replaced = try CulpaProcess.run(assess + ["-o", "/dev/full"], in: scratch.folder)
    #expect(replaced.exit == 74)
    #expect(replaced.errors.contains("culpa: `/dev/full` can't be written"))
  }

  @Test func anOutputIsWrittenWholeOrNotAtAll() throws {
    try writeMonth(incidents: 10)
    try scratch.write(Array("old\n".utf8), to: "out.csv")
    let bad = try run(
      "assess", "--policy", "nowhere.culpa", "--incidents", "rows.csv", "-o", "out.csv")
    #expect(bad.exit == 66)
    #expect(try scratch.text("out.csv") == "old\n")
    let good = try CulpaProcess.run(
      assess + ["-o", "out.csv", "--format", "csv"], in: scratch.folder)
    #expect(good.exit == 0)
    #expect(good.output == "")
    #expect(try scratch.text("out.csv").split(separator: "\n").count == 11)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(names.filter { $0.hasSuffix(".tmp") } == [])
  }

  /// `culpa assess … | head -n 1`
  @Test func aReaderMayGoAway() throws {
    try writeMonth(incidents: 20_000)
    let pipe = Pipe()
    let process = Process()
    process.executableURL = CulpaProcess.binary
    process.arguments = assess + ["--format", "csv", "--quiet"]
    process.currentDirectoryURL = scratch.folder
    process.environment = [:]
    process.standardOutput = pipe
    let errors = scratch.url("errors")
    process.standardError = try scratch.handle(errors)
    try process.run()
    let first = try pipe.fileHandleForReading.read(upToCount: 9)
    try pipe.fileHandleForReading.close()
    process.waitUntilExit()
    #expect(first.map { String(decoding: $0, as: UTF8.self) } == "incident,")
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(try scratch.text("errors") == "")
  }

  /// Ctrl-C while the program waits for its input.
  @Test func anInterruptEndsWith130() throws {
    let process = Process()
    process.executableURL = CulpaProcess.binary
    process.arguments = ["run", "-"]
    process.environment = [:]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // What it was sent is gone when it has begun to read, and the interrupt is handled then.
    try input.fileHandleForWriting.write(contentsOf: Data(repeating: 0x20, count: 200_000))
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
  }

  /// One line of a megabyte and many errors: each is shown with no more of the line than there is room.
  @Test(arguments: [("(", 69), ("[", 69), ("{", 65), ("-", 69)])
  func nestingHasALimit(opening: String, code: Int32) throws {
    let text = "policy p { term t = " + String(repeating: opening, count: 1_000_000)
    try scratch.write(Array(text.utf8), to: "deep.culpa")
    let found = try run("check", "deep.culpa")
    #expect(found.exit == code)
    #expect(found.errors.count < 100_000)
  }

  @Test func bracketsBeyondTheLimitEndWith69() throws {
    let depth = 1_000_000
    let text =
      "show " + String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    try scratch.write(Array((text + "\n").utf8), to: "deep.culpa")
    let found = try run("run", "deep.culpa")
    #expect(found.exit == 69)
    #expect(found.output == "")
    #expect(found.errors.hasPrefix("limit C6"))
  }

  @Test func deepDataEndsWith69() throws {
    try writeMonth(incidents: 1)
    let deep = String(repeating: "[", count: 1_000_000)
    try scratch.write(Array("[{\"incident\":\(deep)".utf8), to: "rows.json")
    let found = try run("assess", "--policy", "small.culpa", "--incidents", "rows.json")
    #expect(found.exit == 69)
  }

  @Test func aLongChainEndsWith69() throws {
    let text = "show 1" + String(repeating: " + 1", count: 1_000_000) + "\n"
    try scratch.write(Array(text.utf8), to: "long.culpa")
    #expect(try run("run", "long.culpa").exit == 69)
  }

  @Test func aLargeTableIsRuled() throws {
    try writeMonth(incidents: 50_000)
    let found = try CulpaProcess.run(
      assess + ["--format", "jsonl"], in: scratch.folder)
    #expect(found.exit == 0)
    #expect(found.errors == "rows.csv: 50000 incidents\n")
    #expect(found.output.utf8.lazy.filter { $0 == UInt8(ascii: "\n") }.count == 50_000)
  }
}
