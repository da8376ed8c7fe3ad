import Foundation
import Glibc
import Testing

/// What tests do in CI and at a desk: they watch files, pin rulings and keep confidences.
struct CheckProcessTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func write(_ text: String, to name: String) throws {
    try scratch.write(Array(text.utf8), to: name)
  }

  private func run(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Run {
    try CulpaProcess.run(arguments, in: scratch.folder, environment: environment)
  }

  private static func policy(rate: Int) -> String {
    """
    policy small {
        currency CNY
        round half up to 0.01
        severity minor, highest wins
        role driver
        fact loss : money
        ladder by loss { minor above 0 CNY }
        rule recovery cites "1" { charge driver \(rate)% of loss as recovery }
    }

    """
  }

  private static let tests = """
    use "policy.culpa"
    test "a fifth" under small for each (loss, paid) in "cases.csv" {
        incident { loss = loss  driver = someone }
        expect recovery of driver is paid
    }

    """

  // MARK: Watching

  /// Each change is answered by a run of its own: written in place, put in place of the old file as editors
  /// do, in an imported file, in the data of cases; what breaks is mended; Ctrl-C ends it with 130.
  @Test func changesAreWatchedUntilCtrlC() throws {
    try write(Self.policy(rate: 20), to: "policy.culpa")
    try write(Self.tests, to: "tests.culpa")
    try write("loss,paid\n100 CNY,20 CNY\n", to: "cases.csv")
    let watcher = try Watcher(["test", "--watch", "tests.culpa"], in: scratch.folder)
    #expect(watcher.round().contains("1 passed"))
    try write("loss,paid\n100 CNY,21 CNY\n", to: "cases.csv")
    let failing = watcher.round()
    #expect(failing.contains("cases.csv changed"))
    #expect(failing.contains("difference -1.00 CNY"))
    try write("loss,paid\n100 CNY,21 CNY\n200 CNY,42 CNY\n", to: "cases.csv")
    #expect(watcher.round().contains("0 passed, 2 failed"))
    try write(Self.policy(rate: 21), to: ".policy.culpa.new")
    try FileManager.default.removeItem(at: scratch.url("policy.culpa"))
    try FileManager.default.moveItem(
      at: scratch.url(".policy.culpa.new"), to: scratch.url("policy.culpa"))
    let renamed = watcher.round()
    #expect(renamed.contains("policy.culpa changed"))
    #expect(renamed.contains("2 passed"))
    try write("policy {", to: "policy.culpa")
    #expect(watcher.round().contains("2 broken"))
    try write(Self.policy(rate: 21), to: "policy.culpa")
    #expect(watcher.round().contains("2 passed"))
    #expect(watcher.interrupted() == 130)
  }

  @Test func watchingWritesNoRulings() throws {
    let found = try run("test", "--watch", "--rulings", ".", "--accept")
    #expect(found.exit == 64)
    #expect(found.errors.contains("--watch writes no rulings"))
  }

  // MARK: Rulings

  private static func accounts(lost: Int, prize: Int) -> String {
    """
    policy yard {
        currency CNY
        round half up to 0.01
        role worker
        kind slip
        rule lost cites "2" { when kind is slip  deduct worker \(lost) from conduct }
        account conduct 品行 of person as staff per month cites "1" {
            opening 100
            rank by score, highest first, ties share
            grade poor < good, highest wins
            ladder by score cites "3" { poor below 95  good from 95 }
            rule best cites "4" { when rank is 1  reward staff \(prize) CNY as prize }
        }
    }

    """
  }

  private static let month = """
    use "yard.culpa"
    person li {}
    person wu {}
    incident "S-1" under yard { kind = slip  occurred = 2026-03-02  worker = li }
    === rulings

    """

  /// One slip of March: li 96, wu 100 and the prize. With six points for a slip li falls to 94, below 95.
  @Test func settlementsArePinnedWithTheirArticles() throws {
    try write(Self.accounts(lost: 4, prize: 50), to: "yard.culpa")
    try write(Self.month, to: "march.rulings")
    #expect(try run("test", "--rulings", ".").exit == 1)
    let accepted = try run("test", "--rulings", ".", "--accept")
    #expect(accepted.errors.contains("1 incident, 2 settlements as pinned"))
    let pinned = try scratch.text("march.rulings")
    let lines = pinned.split(separator: "\n").map(String.init)
    #expect(lines.contains("S-1 | li | worker | deduct conduct | 4 points | 2"))
    #expect(lines.contains("conduct li 2026-03 | - | - | score | 96 | 1; 2"))
    #expect(lines.contains("conduct li 2026-03 | - | - | rank | 2 | 1; 2"))
    #expect(lines.contains("conduct wu 2026-03 | - | - | severity | good | 3"))
    #expect(lines.contains("conduct wu 2026-03 | wu | staff | reward prize | 50.00 CNY | 4"))
    #expect(try run("test", "--rulings", ".").exit == 0)

    try write(Self.accounts(lost: 6, prize: 60), to: "yard.culpa")
    let changed = try run("test", "--rulings", ".", "--format", "short", "-q")
    #expect(changed.exit == 1)
    for change in [
      "S-1 li worker deduct conduct: 4 points → 6 points, by article 2",
      "conduct li 2026-03 score: 96 → 94, by article 1; 2",
      "conduct li 2026-03 severity: good → poor, by article 3",
      "conduct wu 2026-03 wu staff reward prize: 50.00 CNY → 60.00 CNY, by article 4",
    ] {
      #expect(changed.output.contains(change))
    }
    #expect(!changed.output.contains("rank"))
    let inCI = try run("test", "--rulings", ".", "--accept", environment: ["CI": "true"])
    #expect(inCI.exit == 1)
    #expect(try scratch.text("march.rulings") == pinned)
    #expect(try run("test", "--rulings", ".", "--accept").exit == 0)
    #expect(try scratch.text("march.rulings") != pinned)
    #expect(try run("test", "--rulings", ".").exit == 0)
  }

  // MARK: Confidence

  private static let formats = [
    "human", "short", "json", "jsonl", "junit", "tap", "sarif", "github", "markdown",
  ]

  /// Language page §5: no output shows the names of confidential parties. Here they are named in cases, in
  /// expectations, in a file of cases, and in a test that can't be run; every test fails.
  @Test(arguments: formats)
  func confidencesAreKept(format: String) throws {
    try write(
      """
      policy p {
          currency CNY
          round half up to 0.01
          severity minor, highest wins
          role operator
          role informant confidential
          fact loss : money
          ladder by loss { minor above 0 CNY }
          rule thanks cites "1" { when severity is minor  reward informant 5 CNY as thanks }
      }
      given "people" { person mole 鼹鼠 {} }
      test "rows" under p for each (loss, who) in ((100 CNY, mole), (200 CNY, 鼹鼠)) {
          given "people"
          incident { loss = loss  operator = someone  informant = who }
          expect thanks of who is 6 CNY
      }
      test "written" under p {
          given "people"
          incident { loss = 100 CNY  informant = mole }
          expect thanks of mole is 6 CNY
      }
      test "file" under p for each (loss, who) in "cases.csv" {
          given "people"
          incident { loss = loss  informant = who }
          expect rewards of who is 6 CNY
      }
      test "broken" under p for each (loss, who) in ((mole, mole)) {
          given "people"
          incident { loss = loss  informant = who }
          expect severity is minor
      }

      """, to: "tests.culpa")
    try write("loss,who\n100 CNY,mole\n,鼹鼠\n", to: "cases.csv")
    for language in ["en", "zh"] {
      let found = try run("--lang", language, "test", "--format", format, "tests.culpa")
      #expect(found.exit == 1)
      let said = found.output + found.errors
      #expect(said.contains("thanks") || said.contains("rewards"))
      #expect(!said.contains("mole"))
      #expect(!said.contains("鼹鼠"))
      #expect(!said.contains("\\u9f39"))
    }
  }
}

/// A run that goes on until it is told to stop.
private final class Watcher {
  private let process = Process()
  private let pipe = Pipe()
  private var rest = ""

  init(_ arguments: [String], in folder: URL) throws {
    process.executableURL = CulpaProcess.binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [:]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    // Nobody waits for ever: what hangs is stopped, and the test fails.
    let id = process.processIdentifier
    DispatchQueue.global().asyncAfter(deadline: .now() + 120) { kill(id, SIGKILL) }
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  /// What was said up to the line that it watches; all there is where that never comes.
  func round() -> String {
    while true {
      if let end = rest.firstRange(of: "Ctrl-C ends it\n") {
        let said = rest[..<end.lowerBound]
        rest = String(rest[end.upperBound...])
        return String(said)
      }
      let more = pipe.fileHandleForReading.availableData
      if more.isEmpty { return rest }
      rest += String(decoding: more, as: UTF8.self)
    }
  }

  /// The code it ends with at Ctrl-C.
  func interrupted() -> Int32 {
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }
}
