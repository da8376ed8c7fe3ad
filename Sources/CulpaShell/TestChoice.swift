import ArgumentParser
import CulpaEngine
import CulpaReport
import Glibc

/// Which tests are run, and how.
struct TestChoice: ParsableArguments {
  @Option(
    name: .customLong("run"),
    help: ArgumentHelp(
      "Only tests whose name matches this regular expression.", valueName: "pattern"))
  var pattern: String?

  @Option(help: ArgumentHelp("Where chance begins: order and made-up incidents.", valueName: "n"))
  var seed: UInt64 = 1

  @Flag(inversion: .prefixedNo, help: "Run tests in an order that hangs on the seed.")
  var shuffle = true

  @Option(
    help: ArgumentHelp("Only the i-th of n parts, told apart by name.", valueName: "i/n"))
  var shard: Shard?

  @Option(help: ArgumentHelp("Stop after so many tests that did not pass.", valueName: "n"))
  var maxFail: Int?

  @Option(
    name: [.customShort("j"), .long],
    help: ArgumentHelp(
      "How many tests run at a time (default: one for each processor).", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("How many incidents `for any incident` makes up.", valueName: "n"))
  var incidents = 200

  /// One of several parts.
  struct Shard: ExpressibleByArgument {
    let number: UInt64
    let count: UInt64

    init?(argument: String) {
      let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let number = UInt64(parts[0]), let count = UInt64(parts[1]),
        number >= 1, number <= count
      else { return nil }
      self.number = number
      self.count = count
    }

    /// Whether a test belongs to it: by the name alone, so that a new test moves no other.
    func holds(_ name: String) -> Bool { name.stableHash % count == number - 1 }
  }

  func validate() throws {
    if let pattern, (try? Regex(pattern)) == nil {
      throw ValidationError("--run takes a regular expression; '\(pattern)' is none")
    }
    if let maxFail, maxFail < 1 { throw ValidationError("--max-fail takes a count of 1 or more") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a count of 1 or more") }
    if incidents < 1 { throw ValidationError("--incidents takes a count of 1 or more") }
  }

  /// Whether tests are left out on purpose.
  var isNarrow: Bool { pattern != nil || shard != nil }

  /// How many tests run at a time.
  var threads: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// What tests are told.
  var testOptions: TestOptions { TestOptions(seed: seed, incidents: incidents) }
}
