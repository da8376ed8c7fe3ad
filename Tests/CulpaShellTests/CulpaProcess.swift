import Foundation

/// What a run of the program left behind.
struct Run: Equatable {
  var output: String
  var errors: String
  var exit: Int32
}

/// The built program, run as a user would run it.
enum CulpaProcess {
  /// Beside the bundle of these tests, which is the running program or what that was told to load.
  static let binary: URL = {
    let arguments = CommandLine.arguments
    let option = arguments.firstIndex(of: "--test-bundle-path").map { $0 + 1 }
    let bundle = option.flatMap { arguments.indices.contains($0) ? arguments[$0] : nil }
    return URL(filePath: bundle ?? arguments[0]).deletingLastPathComponent().appending(
      path: "culpa")
  }()

  /// The folder of `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Are expected outputs to be written anew?
  static let isUpdating = ProcessInfo.processInfo.environment["CULPA_UPDATE"] == "1"

  /// Runs the program to its end, away from the reader's own settings.
  ///
  /// - Parameters:
  ///   - folder: where it stands.
  ///   - input: what it reads; nothing by default.
  ///   - output: where its results go; `Run.output` stays empty then.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    input: URL = URL(filePath: "/dev/null"), output: URL? = nil
  ) throws -> Run {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try scratch.handle(output ?? scratch.url("output"))
    process.standardError = try scratch.handle(scratch.url("errors"))
    try process.run()
    process.waitUntilExit()
    return Run(
      output: output == nil ? try scratch.text("output") : "", errors: try scratch.text("errors"),
      exit: process.terminationStatus)
  }
}

/// A folder of its own for one run, removed with it.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "culpa-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func url(_ name: String) -> URL { folder.appending(path: name) }

  /// Writes a file, and the folders it is in.
  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> URL {
    let url = url(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url(name)), as: UTF8.self)
  }

  /// A file or device to write to.
  func handle(_ url: URL) throws -> FileHandle {
    if !FileManager.default.fileExists(atPath: url.path) {
      _ = FileManager.default.createFile(atPath: url.path, contents: nil)
    }
    return try FileHandle(forWritingTo: url)
  }
}
