import ArgumentParser
import CulpaFiles
import CulpaReport
import CulpaSyntax
import Glibc

/// The command `culpa`.
struct Culpa: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "culpa",
    abstract: "Incidents, roles and penalty rules: who owes what, and why.",
    discussion: "A policy says what an organisation's regulation says; incidents are judged by it.",
    version: CulpaVersion.current,
    subcommands: [
      RunCommand.self, CheckCommand.self, AssessCommand.self, TestCommand.self,
      FormatCommand.self, ExplainCommand.self,
    ])

  @OptionGroup var options: CommonOptions
}

/// Runs the command line of this process and ends it.
public func runCulpa() {
  ByteSink.reportBrokenPipes()
  _ = signal(SIGINT) { _ in _exit(ExitCode.stopped.rawValue) }
  setlocale(LC_CTYPE, "C.UTF-8")
  Culpa.main(CommonOptions.behindCommand(Array(CommandLine.arguments.dropFirst())))
}

extension ParsableCommand {
  /// Ends the run with a code of ours, through the argument parser so that nothing is printed.
  func end(_ console: Console, _ code: ExitCode) throws {
    console.flush()
    if code != .fine { throw ArgumentParser.ExitCode(code.rawValue) }
  }
}
