public import CulpaEngine
import CulpaFiles
public import CulpaSyntax

/// Texts and data from a dictionary, named by their paths.
public struct MemoryLoader: SourceLoader {
  /// What each path holds.
  public var texts: [String: String]

  /// A loader that has these texts and nothing else.
  public init(texts: [String: String]) {
    self.texts = texts
  }

  /// The text under the joined path.
  public func text(at path: String, from base: String?) throws(LoadFailure) -> SourceText {
    let name = SourcePath.joined(path, to: base)
    return SourceText(name: name, try content(name))
  }

  /// Reads the text under the joined path as a data file.
  public func rows(
    at path: String, from base: String?, receive: (DataRow) -> [CellProblem]
  ) throws(LoadFailure) -> [DataProblem] {
    let name = SourcePath.joined(path, to: base)
    let source = ByteSource(Array(try content(name).utf8))
    return try RowReader.read(source, name: name, receive: receive)
  }

  private func content(_ name: String) throws(LoadFailure) -> String {
    if let text = texts[name] { return text }
    throw LoadFailure(FileFailure(path: name, reason: .missing), named: name)
  }
}
