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
      RunCommand.self, ReplCommand.self, CheckCommand.self, AssessCommand.self, TestCommand.self,
      CoverageCommand.self, MutateCommand.self, DiffCommand.self,
      FormatCommand.self, ExplainCommand.self, SchemaCommand.self, SessionCommand.self,
    ])

  @OptionGroup var options: CommonOptions
}

/// Runs the command line of this process and ends it.
public func runCulpa() {
  ByteSink.reportBrokenPipes()
  endOnInterrupt()
  setlocale(LC_CTYPE, "C.UTF-8")
  Culpa.main(CommonOptions.behindCommand(Array(CommandLine.arguments.dropFirst())))
}

/// Lets Ctrl-C end the run with a code of its own, also where whoever started it holds interrupts back.
private func endOnInterrupt() {
  _ = signal(SIGINT) { _ in _exit(ExitCode.stopped.rawValue) }
  var interrupt = sigset_t()
  sigemptyset(&interrupt)
  sigaddset(&interrupt, SIGINT)
  sigprocmask(SIG_UNBLOCK, &interrupt, nil)
}

extension ParsableCommand {
  /// Ends the run with a code of ours, through the argument parser so that nothing is printed.
  func end(_ console: Console, _ code: ExitCode) throws {
    console.flush()
    if code != .fine { throw ArgumentParser.ExitCode(code.rawValue) }
  }
}
