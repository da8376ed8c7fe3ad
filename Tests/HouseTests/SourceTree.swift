import Foundation

/// A file of this repository, as the house tests read it.
struct TreeFile {
  /// Where it is, from the root, with `/` between folders.
  let path: String
  let text: String

  /// The last part of ``path``.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The lines without their `\n`; a final line end makes no empty last line.
  var lines: [Substring] {
    // Split as bytes, because `\r\n` is a single character, which is no `\n`.
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// A place where a house rule is broken: `path:line: what`, so that a terminal can open it.
struct Breach: Hashable, CustomStringConvertible {
  let path: String
  /// Counted from 1; 0 speaks of the whole file.
  let line: Int
  let what: String

  var description: String { line == 0 ? "\(path): \(what)" : "\(path):\(line): \(what)" }
}

/// Why a house test has nothing to look at.
enum TreeError: Error {
  /// A rule without files to hold for can't fail, so it must not pass.
  case noFiles(under: String)
}

/// The files of this repository.
enum SourceTree {
  /// The folder of `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files of a folder and all below it, sorted by path.
  ///
  /// - Throws: ``TreeError/noFiles(under:)`` when there is none.
  static func swiftFiles(under folder: String) throws -> [TreeFile] {
    try files(under: folder) { $0.hasSuffix(".swift") }
  }

  /// The files that are UTF-8 text of a folder and all below it, sorted by path.
  ///
  /// Hidden files count only where the repository keeps some of its own: `.ci`, `.gitignore`,
  /// `.swift-format`. What a build or a fuzz run leaves behind does not count.
  ///
  /// - Parameters:
  ///   - folder: from the root; `""` is the root.
  ///   - wanted: whether the file of a path is asked for.
  /// - Throws: ``TreeError/noFiles(under:)`` when there is no such file.
  static func files(under folder: String, where wanted: (String) -> Bool = { _ in true }) throws
    -> [TreeFile]
  {
    let files = try paths(under: folder).sorted().filter(wanted).compactMap { path -> TreeFile? in
      let bytes = try Data(contentsOf: root.appending(path: path))
      guard !bytes.contains(0), let text = String(data: bytes, encoding: .utf8) else { return nil }
      return TreeFile(path: path, text: text)
    }
    guard !files.isEmpty else { throw TreeError.noFiles(under: folder) }
    return files
  }

  /// The names of the folders in a folder, sorted.
  static func folders(in folder: String) throws -> [String] {
    try entries(in: folder).filter(\.isFolder).map(\.name).sorted()
  }

  private static let ownHiddenNames: Set = [".ci", ".gitignore", ".swift-format"]
  private static let leftBehind: Set = ["Package.resolved", "crashes", "__pycache__"]

  private static func paths(under folder: String) throws -> [String] {
    try entries(in: folder).flatMap { entry in
      let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
      return entry.isFolder ? try paths(under: path) : [path]
    }
  }

  private static func entries(in folder: String) throws -> [(name: String, isFolder: Bool)] {
    let place = folder.isEmpty ? root : root.appending(path: folder)
    guard FileManager.default.fileExists(atPath: place.path) else {
      throw TreeError.noFiles(under: folder)
    }
    return try FileManager.default.contentsOfDirectory(atPath: place.path).compactMap { name in
      if name.hasPrefix("."), !ownHiddenNames.contains(name) { return nil }
      if leftBehind.contains(name) { return nil }
      var isFolder: ObjCBool = false
      let path = place.appending(path: name).path
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
      return (name, isFolder.boolValue)
    }
  }
}
