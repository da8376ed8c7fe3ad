public import CulpaSyntax
import Foundation

/// A case file: a source, its neighbours, and marks under what each diagnostic must point at.
///
/// `Tests/README.md` has the format. A case can be compared line by line: run it, draw the marks anew,
/// and the two texts are equal or the case fails.
public struct CorpusCase: Sendable, CustomStringConvertible {
  /// A part of a case: the script, or a file that it loads.
  public struct Section: Sendable {
    /// What messages call it.
    public let name: String
    /// Its lines without the marks.
    public let lines: [String]
  }

  /// Where it is, from the root of the repository.
  public let path: String
  /// The lines before the first section.
  public let header: [String]
  /// The script first, then the files.
  public let sections: [Section]
  /// The characters of the file.
  public let text: String

  /// The name of the file without its ending.
  public var name: String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".case") ? String(file.dropLast(5)) : file
  }

  /// The code it is named after.
  public var code: String { String(name.prefix(5)) }

  /// What test reports call it.
  public var description: String { name }

  /// Reads a case.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
    var header: [String] = []
    var names: [String] = []
    var bodies: [[String]] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    for line in lines {
      if line.hasPrefix("=== ") {
        names.append(String(line.dropFirst(4)))
        bodies.append([])
      } else if bodies.isEmpty {
        header.append(line)
      } else if !Marks.isMark(line) {
        bodies[bodies.count - 1].append(line)
      }
    }
    self.header = header
    sections = zip(names, bodies).map { Section(name: $0, lines: $1) }
  }

  /// What a header line says: `source: language page §2`.
  public func value(of key: String) -> String? {
    header.first { $0.hasPrefix(key + ": ") }.map { String($0.dropFirst(key.count + 2)) }
  }

  /// The limits it lowers: `limits: depth 4, chain 3`.
  public var limits: Limits {
    var limits = Limits()
    for part in value(of: "limits")?.split(separator: ",") ?? [] {
      let words = part.split(separator: " ")
      guard words.count == 2, let figure = Int(words[1]) else { continue }
      limits.set(String(words[0]), to: figure)
    }
    return limits
  }

  /// A visible stand-in and the invisible character it stands for: `where: ␣ is U+200B`.
  public var standIn: (shown: String, real: String)? {
    guard let words = value(of: "where")?.split(separator: " "), words.count == 3,
      let number = UInt32(words[2].dropFirst(2), radix: 16), let scalar = Unicode.Scalar(number)
    else { return nil }
    return (String(words[0]), String(Character(scalar)))
  }

  /// The characters of a section as the interpreter gets them; no line end after the last line.
  public func source(_ section: Section) -> String {
    let text = section.lines.joined(separator: "\n")
    guard let standIn else { return text }
    return text.replacing(standIn.shown, with: standIn.real)
  }

  /// What the interpreter says of it.
  public func result() -> CaseResult {
    guard let script = sections.first else {
      return CaseResult(sources: SourceSet(), diagnostics: [])
    }
    var files: [String: String] = [:]
    for section in sections.dropFirst() { files[section.name] = source(section) }
    return CaseResult(
      of: source(script), named: script.name, files: files, limits: limits,
      isAnalysed: code.hasPrefix("C8"))
  }

  /// The case with the marks that `outcome` asks for.
  public func drawn(_ outcome: CaseResult) -> String {
    var lines = header
    for section in sections {
      let marks = Marks(outcome, section: section.name, standIn: standIn)
      lines.append("=== " + section.name)
      for (index, line) in section.lines.enumerated() {
        lines.append(line)
        lines += marks.lines(under: index)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Limits {
  /// Sets a limit by its name; an unknown name changes nothing.
  public mutating func set(_ name: String, to figure: Int) {
    switch name {
    case "sourceBytes": sourceBytes = figure
    case "literalBytes": literalBytes = figure
    case "tokens": tokens = figure
    case "depth": depth = figure
    case "chain": chain = figure
    case "errors": errors = figure
    case "operations": operations = figure
    case "steps": steps = figure
    case "points": points = figure
    case "tableSteps": tableSteps = figure
    case "parties": parties = figure
    case "instalments": instalments = figure
    case "settlements": settlements = figure
    default: break
    }
  }
}

/// The case files of this repository.
public enum Corpus {
  /// Why there is nothing to test.
  public enum Problem: Error {
    /// A folder without cases can't fail, so it must not pass.
    case noCases(under: String)
  }

  /// The folder of `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether differences are written into the files instead of being reported.
  public static var isUpdating: Bool {
    ProcessInfo.processInfo.environment["CULPA_UPDATE"] == "1"
  }

  /// The cases of a folder, sorted by name.
  ///
  /// - Throws: ``Problem/noCases(under:)`` when there is none.
  public static func cases(under folder: String) throws -> [CorpusCase] {
    let place = root.appending(path: folder).path
    let names = try FileManager.default.contentsOfDirectory(atPath: place)
    let cases = try names.filter { $0.hasSuffix(".case") }.sorted().map { name in
      let path = "\(folder)/\(name)"
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      return CorpusCase(path: path, text: text)
    }
    guard !cases.isEmpty else { throw Problem.noCases(under: folder) }
    return cases
  }

  /// A text of the repository.
  public static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Writes a case file anew.
  public static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: root.appending(path: path))
  }
}
