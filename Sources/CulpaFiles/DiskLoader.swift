public import CulpaEngine
public import CulpaSyntax

/// The texts and data that a script names, from the disk.
///
/// A path is read from the folder of the file that names it, and from where the user stands when none
/// does; it must end inside the root or an allowed folder (``ConfinedFiles``, language page §8).
/// `-` is standard input, where that is allowed. Paths that the user typed on the command line are not
/// confined: ``text(ofFile:)`` and ``rows(ofFile:receive:)``.
public struct DiskLoader: SourceLoader {
  private let files: ConfinedFiles
  /// Where the user stands; relative names begin here.
  private let folder: String
  private let standardInputAllowed: Bool

  /// A loader for a script in `root` (empty for where the user stands), which may also read below
  /// `allowing`.
  ///
  /// - Throws: ``LoadFailure`` for the first folder that can't be found.
  public init(
    root: String, allowing: [String] = [], standardInputAllowed: Bool = false
  ) throws(LoadFailure) {
    do throws(FileFailure) {
      folder = try ConfinedFiles(root: ".").resolve(".")
      files = try ConfinedFiles(root: root.isEmpty ? "." : root, allowing: allowing)
    } catch {
      throw LoadFailure(error, named: error.path)
    }
    self.standardInputAllowed = standardInputAllowed
  }

  /// The text of a script or policy; its name is the path from where the user stands.
  public func text(at path: String, from base: String?) throws(LoadFailure) -> SourceText {
    let name = SourcePath.joined(path, to: base)
    return try Self.text(of: source(path, named: name), named: name)
  }

  /// Reads a data file row by row (``RowReader``).
  public func rows(
    at path: String, from base: String?, receive: (DataRow) -> [CellProblem]
  ) throws(LoadFailure) -> [DataProblem] {
    let name = SourcePath.joined(path, to: base)
    return try RowReader.read(source(path, named: name), name: name, receive: receive)
  }

  /// The bytes of a file that a script names, and the name that ``text(at:from:)`` would give it.
  public func bytes(
    at path: String, from base: String?
  ) throws(LoadFailure) -> (name: String, bytes: [UInt8]) {
    let name = SourcePath.joined(path, to: base)
    var source = try source(path, named: name)
    do throws(FileFailure) {
      return (name, try source.rest(limitBytes: ConfinedFiles.usualLimitBytes))
    } catch {
      throw LoadFailure(error, named: name)
    }
  }

  /// The text that bytes of a file are.
  public static func text(
    of bytes: [UInt8], named name: String
  ) throws(LoadFailure) -> SourceText { try text(of: ByteSource(bytes), named: name) }

  /// The text of a file the user named himself, wherever it is; `-` is standard input.
  public static func text(ofFile path: String) throws(LoadFailure) -> SourceText {
    try text(of: source(ofFile: path), named: name(ofFile: path))
  }

  /// Reads a data file the user named himself, wherever it is; `-` is standard input.
  public static func rows(
    ofFile path: String, receive: (DataRow) -> [CellProblem]
  ) throws(LoadFailure) -> [DataProblem] {
    try RowReader.read(source(ofFile: path), name: name(ofFile: path), receive: receive)
  }

  /// What messages call a file that the user named himself: standard input is `<stdin>`.
  public static func name(ofFile path: String) -> String { path == "-" ? "<stdin>" : path }

  private func source(_ path: String, named name: String) throws(LoadFailure) -> ByteSource {
    if path == "-" {
      if standardInputAllowed { return .standardInput() }
      throw LoadFailure.standardInputRefused()
    }
    do throws(FileFailure) {
      let isAbsolute = name.utf8.first == UInt8(ascii: "/")
      return try files.open(isAbsolute || name.isEmpty ? name : folder + "/" + name)
    } catch {
      throw LoadFailure(error, named: name)
    }
  }

  private static func source(ofFile path: String) throws(LoadFailure) -> ByteSource {
    if path == "-" { return .standardInput() }
    do throws(FileFailure) {
      return try ByteSource(path: path)
    } catch {
      throw LoadFailure(error, named: path)
    }
  }

  private static func text(
    of source: consuming ByteSource, named name: String
  ) throws(LoadFailure) -> SourceText {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try source.rest(limitBytes: ConfinedFiles.usualLimitBytes)
    } catch {
      throw LoadFailure(error, named: name)
    }
    do throws(TextDecodingFailure) {
      return SourceText(name: name, utf8: try TextDecoder.decode(bytes).utf8)
    } catch {
      throw LoadFailure(error, named: name)
    }
  }
}
