import Foundation
import Testing

/// `culpa session …` and `culpa run --session`: what a user sees, and the exit codes.
struct SessionCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let script = """
      policy small {
          currency CNY
          round half up to 0.01
          severity minor, highest wins
          role driver
          role informant confidential
          fact loss : money
          ladder by loss { minor above 0 CNY }
          rule recovery cites "1" { charge driver 20% of loss as recovery }
      }
      person wang {}
      person teller_of_tales {}
      incident "A-1" under small { loss = 500 CNY  driver = wang  informant = teller_of_tales }
      explain teller_of_tales in "A-1"

      """
    try scratch.write(Array(script.utf8), to: "march.culpa")
  }

  private func culpa(_ arguments: String...) throws -> Run {
    try CulpaProcess.run(arguments, in: scratch.folder, environment: environment)
  }

  private var environment: [String: String] {
    ["XDG_STATE_HOME": scratch.folder.path, "CULPA_ACTOR": "li"]
  }

  @Test func everyStatementIsAcknowledged() throws {
    let begun = try culpa("session", "append", "march", "march.culpa", "--quiet")
    #expect(begun.exit == 0, "\(begun.errors)")
    let receipts = begun.output.split(separator: "\n")
    #expect(receipts.count == 4)
    #expect(receipts.allSatisfy { $0.contains(/^accepted _\d+ as entry \d+ [0-9a-f]{64}$/) })
    let head = try #require(receipts.last?.suffix(64))
    let verified = try culpa("session", "verify", "march", "--head", String(head))
    #expect(verified.exit == 0)
    #expect(verified.output.contains("anchored up to entry"))
    #expect(try culpa("session", "verify", "march", "--head", "0123456789").exit == 1)
    #expect(try culpa("session", "reperform", "march").exit == 0)
    #expect(try culpa("session", "doctor", "march").exit == 0)
    #expect(try culpa("session", "list").output.contains("march"))
  }

  @Test func theScriptStopsAtItsFirstError() throws {
    let more = "show people\nexplain \"Z\"\nshow incidents\n"
    try scratch.write(Array(more.utf8), to: "more.culpa")
    _ = try culpa("session", "append", "march", "march.culpa")
    let found = try culpa("run", "--session", "march", "more.culpa")
    #expect(found.exit == 65)
    #expect(found.output.contains("wang"))
    #expect(found.errors.contains("accepted _5"))
    #expect(!found.errors.contains("accepted _6"))
  }

  @Test func codesOfExit() throws {
    #expect(try culpa("session", "show", "april").exit == 66)
    #expect(try culpa("session", "show", ".april").exit == 64)
    #expect(try culpa("session", "export", "march", "--format", "xml").exit == 64)
  }

  /// Where the name of a confidential party may not show: everywhere, unless it is asked for.
  @Test func theInformantShowsNowhere() throws {
    _ = try culpa("session", "append", "march", "march.culpa")
    // Under this policy nobody is called an informant, and the incident is quoted as wrong.
    let other = try scratch.text("march.culpa").split(separator: "}\nperson")[0] + "}\n"
    try scratch.write(
      Array(other.replacing("    role informant confidential\n", with: "").utf8), to: "other.culpa")
    for arguments in [
      ["show", "march"], ["log", "march"], ["export", "march"],
      ["export", "march", "--format", "jsonl"], ["reperform", "march"],
      ["replay", "march", "--under", "other.culpa"], ["doctor", "march"],
    ] {
      let found = try CulpaProcess.run(
        ["session"] + arguments, in: scratch.folder, environment: environment)
      let lines = (found.output + found.errors).split(separator: "\n")
      // Her own declaration says that she exists, not what she told.
      let telling = lines.filter {
        $0.contains("teller_of_tales") && !$0.contains("person teller_of_tales {}")
      }
      #expect(telling == [], "\(arguments)")
    }
    #expect(
      try culpa("session", "show", "march", "--reveal").output.contains(
        "informant = teller_of_tales"))
  }

  /// Whoever comes second is told at once who writes, and may read.
  @Test func theSecondWriterIsTold() throws {
    let process = Process()
    process.executableURL = CulpaProcess.binary
    process.arguments = ["session", "append", "march", "-"]
    process.currentDirectoryURL = scratch.folder
    process.environment = environment
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // What it was sent is gone when it has begun to read, and the session is open then.
    try input.fileHandleForWriting.write(contentsOf: Data(repeating: 0x0A, count: 200_000))
    let second = try culpa("session", "append", "march", "march.culpa")
    #expect(second.exit == 75)
    #expect(
      second.errors.contains("C7005: `march` is in use by process \(process.processIdentifier)"))
    #expect(try culpa("session", "show", "march").exit == 0)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let third = try culpa("session", "append", "march", "march.culpa")
    #expect(third.exit == 0)
    #expect(third.errors.contains("C7019"))
    #expect(try culpa("session", "verify", "march").exit == 0)
  }

  /// Files are in the session: its export runs elsewhere, without the folder it came from.
  @Test func anExportRunsElsewhere() throws {
    try scratch.write(Array("incident,loss,driver\nB-1,700 CNY,wang\n".utf8), to: "in/rows.csv")
    try scratch.write(
      Array(
        "use \"../march.culpa\"\nimport incidents from \"rows.csv\" under small\nshow incidents\n"
          .utf8),
      to: "in/month.culpa")
    let begun = try culpa(
      "session", "append", "may", "in/month.culpa", "--allow-read", scratch.folder.path)
    #expect(begun.exit == 0, "\(begun.errors)")
    let folder = scratch.url("out").path
    #expect(try culpa("session", "export", "may", "--files", folder, "--reveal").exit == 0)
    try FileManager.default.removeItem(at: scratch.url("in"))
    let again = try culpa("run", "out/in/session.culpa", "--allow-read", folder)
    #expect(again.exit == 0, "\(again.errors)")
    #expect(again.output.contains("B-1"))
  }
}
