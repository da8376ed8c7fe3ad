import CulpaEngine
import CulpaFiles
import CulpaSyntax

/// What a data file offered, and what was wrong with it.
struct RowReading: Equatable {
  struct Row: Equatable {
    var header: [String]
    var fields: [String]
    var line: Int
    var isHeader: Bool
  }

  private(set) var rows: [Row] = []
  private(set) var problems: [DataProblem] = []
  private(set) var failure: LoadFailure?

  /// Reads bytes under a name; `judge` answers what is wrong with a row.
  init(
    _ bytes: [UInt8], name: String, chunkBytes: Int = ByteSource.usualChunkBytes,
    limitBytes: Int = ConfinedFiles.usualLimitBytes,
    judge: (DataRow) -> [CellProblem] = { _ in [] }
  ) {
    var rows: [Row] = []
    do throws(LoadFailure) {
      problems = try RowReader.read(
        ByteSource(bytes, chunkBytes: chunkBytes), name: name, limitBytes: limitBytes
      ) { row in
        rows.append(Row(row))
        return judge(row)
      }
    } catch {
      failure = error
    }
    self.rows = rows
  }

  init(_ text: String, name: String = "data.csv", judge: (DataRow) -> [CellProblem] = { _ in [] }) {
    self.init(Array(text.utf8), name: name, judge: judge)
  }

  /// The fields of each row, without the header.
  var fields: [[String]] { rows.filter { !$0.isHeader }.map(\.fields) }

  /// Each problem as `code line: excerpt`, the offending words between `«` and `»`.
  var shown: [String] {
    problems.map { problem in
      let bytes = Array(problem.excerpt.utf8)
      let range = problem.range
      func text(_ part: ArraySlice<UInt8>) -> String { String(decoding: part, as: UTF8.self) }
      return "\(problem.code) \(problem.line): " + text(bytes[..<range.lowerBound]) + "«"
        + text(bytes[range]) + "»" + text(bytes[range.upperBound...])
    }
  }
}

extension RowReading.Row {
  init(_ row: DataRow) {
    self.init(
      header: row.header, fields: row.fields.map { String(decoding: $0, as: UTF8.self) },
      line: row.line, isHeader: row.isHeader)
  }
}
