public import ArgumentParser

/// The command `culpa`.
public struct Culpa: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "culpa", abstract: "Incidents, roles and penalty rules.")
  public init() {}
}

/// Runs the command line of this process and ends it.
public func runCulpa() {
  Culpa.main()
}
