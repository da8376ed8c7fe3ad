public import CulpaEngine
import CulpaFiles
public import CulpaSyntax

/// Texts and data that stand in a test, read as if they came from the disk.
///
/// Two characters stand for what a test can't show: `�` for a byte that is no text, and `⋯` for more
/// characters than a row may have.
public struct DictionaryLoader: SourceLoader {
  private let files: [String: String]

  /// Takes the texts by name.
  public init(_ files: [String: String] = [:]) { self.files = files }

  /// The text with this name.
  public func text(at path: String, from base: String?) throws(LoadFailure) -> SourceText {
    SourceText(name: path, try file(path))
  }

  /// The rows of the data with this name.
  public func rows(
    at path: String, from base: String?, receive: (DataRow) -> [CellProblem]
  ) throws(LoadFailure) -> [DataProblem] {
    try RowReader.read(ByteSource(Self.bytes(of: try file(path))), name: path, receive: receive)
  }

  private func file(_ path: String) throws(LoadFailure) -> String {
    guard let text = files[path] else {
      throw LoadFailure(
        reason: Bilingual(en: "there is no such file", zh: "没有这个文件"),
        help: Bilingual(en: "check the name", zh: "请检查名称"))
    }
    return text
  }

  private static func bytes(of text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      switch scalar {
      case "\u{FFFD}": [0xFF]
      case "\u{22EF}": Array(repeating: UInt8(ascii: "x"), count: CSVReader.usualLimitBytes)
      default: Array(String(scalar).utf8)
      }
    }
  }
}
