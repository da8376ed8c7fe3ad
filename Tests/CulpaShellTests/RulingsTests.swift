import Foundation
import Testing

/// Pinned rulings are written by people, never by a check.
struct RulingsTests {
  private static let policy = """
    policy p {
        currency CNY
        round half up to 0.01
        role driver
        fact loss : money
        rule recovery cites "3" { charge driver 10% of loss }
    }
    person wang {}
    incident "D-1" under p { loss = 500 CNY  driver = wang }
    === rulings

    """

  private static func run(
    _ arguments: [String], in scratch: Scratch, ci: String
  ) throws -> (exit: Int32, text: String) {
    let run = try CulpaProcess.run(
      ["test", "--lang", "en", "--rulings", "."] + arguments, in: scratch.folder,
      environment: ["CI": ci])
    return (run.exit, run.errors)
  }

  @Test func nothingIsWrittenInCI() throws {
    let scratch = try Scratch()
    let file = try scratch.write(Self.policy.utf8, to: "a.rulings")
    let refused = try Self.run(["--accept"], in: scratch, ci: "true")
    #expect(refused.exit == 1 && refused.text.contains("C6104"))
    #expect(try String(contentsOf: file, encoding: .utf8) == Self.policy)
  }

  @Test func aReviewNeedsATerminal() throws {
    let scratch = try Scratch()
    let file = try scratch.write(Self.policy.utf8, to: "a.rulings")
    let refused = try Self.run(["--review"], in: scratch, ci: "")
    #expect(refused.exit == 1 && refused.text.contains("C6104"))
    #expect(try String(contentsOf: file, encoding: .utf8) == Self.policy)
  }

  /// 10 % of 500 is 50.
  @Test func whatIsAcceptedIsPinned() throws {
    let scratch = try Scratch()
    let file = try scratch.write(Self.policy.utf8, to: "a.rulings")
    #expect(try Self.run([], in: scratch, ci: "").exit == 1)
    #expect(try Self.run(["--accept"], in: scratch, ci: "").exit == 0)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("D-1 | wang | driver | charge recovery | 50.00 CNY | 3\n"))
    #expect(try Self.run([], in: scratch, ci: "true").exit == 0)
  }
}
