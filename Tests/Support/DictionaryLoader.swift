public import CulpaEngine
public import CulpaSyntax

/// Texts and data that stand in a test.
///
/// A data file is a table of plain fields between commas, as a case file shows it; real files are what
/// `CulpaFiles` is tested with.
public struct DictionaryLoader: SourceLoader {
  private let files: [String: String]

  /// Takes the texts by name.
  public init(_ files: [String: String] = [:]) { self.files = files }

  /// The text with this name.
  public func text(at path: String, from base: String?) throws(LoadFailure) -> SourceText {
    SourceText(name: path, try file(path))
  }

  /// The rows of the table with this name.
  public func rows(
    at path: String, from base: String?, receive: (DataRow) -> [CellProblem]
  ) throws(LoadFailure) -> [DataProblem] {
    var header: [String] = []
    var problems: [DataProblem] = []
    for (index, line) in try file(path).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      let fields = Self.fields(of: String(line))
      if index == 0 { header = fields.map { String(decoding: $0, as: UTF8.self) } }
      let row = DataRow(header: header, fields: fields, line: index + 1, isHeader: index == 0)
      problems += receive(row).map { Self.problem($0, in: row, String(line)) }
    }
    return problems
  }

  private func file(_ path: String) throws(LoadFailure) -> String {
    guard let text = files[path] else {
      throw LoadFailure(
        reason: Bilingual(en: "there is no such file", zh: "没有这个文件"),
        help: Bilingual(en: "check the name", zh: "请检查名称"))
    }
    return text
  }

  private static func fields(of line: String) -> [ArraySlice<UInt8>] {
    Array(line.utf8).split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
  }

  private static func problem(
    _ cell: CellProblem, in row: DataRow, _ line: String
  ) -> DataProblem {
    var range = 0..<line.utf8.count
    if let field = cell.field, row.fields.indices.contains(field) {
      range = row.fields[field].indices
    }
    return DataProblem(
      code: cell.code, severity: cell.severity, line: row.line, excerpt: line, range: range,
      message: cell.message, help: cell.help, related: cell.related)
  }
}
