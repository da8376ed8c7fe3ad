public import CulpaEngine

/// Reads the rows of a data file, whatever its form: CSV, JSON or JSON lines.
public enum RowReader {
  /// Offers each row to `receive` and gathers what is wrong, with its place in the file.
  ///
  /// CSV offers its header first. A row that has not the form of a row is reported and not offered; the
  /// rows after it are.
  ///
  /// - Parameters:
  ///   - name: what messages call the file; its ending decides the form (``DataFormat``).
  ///   - limitBytes: the longest JSON text, which is held whole; CSV and JSON lines may be of any size.
  /// - Throws: ``LoadFailure`` when the file can't be read to its end, or is JSON and too large.
  /// - Returns: the problems in the order of the file.
  public static func read(
    _ source: consuming ByteSource, name: String,
    limitBytes: Int = ConfinedFiles.usualLimitBytes, receive: (DataRow) -> [CellProblem]
  ) throws(LoadFailure) -> [DataProblem] {
    do throws(FileFailure) {
      return try read(TextSource(source), name: name, limitBytes, receive)
    } catch {
      throw LoadFailure(error, named: name)
    }
  }

  private static func read(
    _ source: consuming TextSource, name: String, _ limitBytes: Int,
    _ receive: (DataRow) -> [CellProblem]
  ) throws(FileFailure) -> [DataProblem] {
    let format = DataFormat(ending: name) ?? source.format()
    switch format {
    case .csv(let delimiter):
      var rows = CSVRows(CSVReader(source, delimiter: delimiter))
      try rows.read(receive)
      return rows.problems
    case .json:
      var rows = JSONRows()
      try rows.readList(source, limitBytes: limitBytes, receive)
      return rows.problems
    case .jsonLines:
      var rows = JSONRows()
      try rows.readLines(source, receive)
      return rows.problems
    }
  }
}

/// The forms of data files.
enum DataFormat: Hashable, Sendable {
  /// A table, with its delimiter where the name of the file says it.
  case csv(CSVDelimiter?)
  /// One list of objects.
  case json
  /// One object a line.
  case jsonLines

  /// The form that the ending of a name stands for; nil when it stands for none.
  init?(ending name: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch name[dot...].lowercased() {
    case ".csv": self = .csv(nil)
    case ".tsv": self = .csv(.tab)
    case ".json": self = .json
    case ".jsonl", ".ndjson": self = .jsonLines
    default: return nil
    }
  }

  /// The form of a text that begins so.
  ///
  /// `[` before an object or the end of the list is JSON; `{` before a name is JSON lines when the first
  /// line is a whole object and no list in an envelope.
  init(beginning bytes: ArraySlice<UInt8>) {
    let text = bytes.drop(while: Self.isBlank)
    let second = text.dropFirst().drop(while: Self.isBlank).first
    switch (text.first, second) {
    case (UInt8(ascii: "["), UInt8(ascii: "{")), (UInt8(ascii: "["), UInt8(ascii: "]")):
      self = .json
    case (UInt8(ascii: "{"), Byte.quote), (UInt8(ascii: "{"), UInt8(ascii: "}")):
      self = Self.isWholeRow(text.prefix { $0 != Byte.lineFeed }) ? .jsonLines : .json
    default:
      self = .csv(nil)
    }
  }

  private static func isWholeRow(_ line: ArraySlice<UInt8>) -> Bool {
    do throws(JSONProblem) {
      guard case .object(let members) = try JSONReader.read(line).content else { return true }
      guard members.count == 1, case .array(let elements)? = members.first?.value.content
      else { return true }
      guard case .object? = elements.first?.content else { return true }
      return false
    } catch {
      return error.reason != .unexpectedEnd
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == Byte.space || byte == Byte.tab || byte == Byte.lineFeed
      || byte == Byte.carriageReturn
  }
}

extension TextSource {
  /// What the beginning of the text looks like.
  mutating func format() -> DataFormat {
    DataFormat(beginning: peek(limitBytes: 1 << 20)[...])
  }
}
