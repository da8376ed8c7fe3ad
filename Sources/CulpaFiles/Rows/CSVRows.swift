import CulpaEngine

/// The rows of a table, offered one after the other.
///
/// The first row with a name in it is the header. Names without letters at the end of the header are
/// no columns, and rows of nothing but blanks are no rows: spreadsheets write both. A field beyond the
/// header, or one that is missing, may mean that the fields before it stand in the wrong columns; such
/// a row is not offered.
struct CSVRows: ~Copyable {
  private enum Header {
    case awaited
    case known([String])
    /// Something is wrong with it, so that no row can be understood.
    case unusable
  }

  /// What was wrong so far, in the order of the file.
  private(set) var problems: [DataProblem] = []
  private var reader: CSVReader
  private var header = Header.awaited
  private var fields: [ArraySlice<UInt8>] = []

  init(_ reader: consuming CSVReader) {
    self.reader = reader
  }

  /// Reads to the end.
  ///
  /// - Throws: ``FileFailure`` unreadable, in the middle of the file.
  mutating func read(_ receive: (DataRow) -> [CellProblem]) throws(FileFailure) {
    do throws(TextFailure) {
      while true {
        switch try reader.next() {
        case .row: take(receive)
        case .problem(let problem): report(problem)
        case .end:
          if case .awaited = header { problems.append(.noHeader()) }
          return
        }
      }
    } catch {
      switch error {
      case .file(let failure): throw failure
      case .decoding(let failure):
        let place = DataPlace.unreadable(line: failure.position.line, after: reader.unfinished)
        problems.append(.notText(failure, at: place))
      }
    }
  }

  private mutating func take(_ receive: (DataRow) -> [CellProblem]) {
    if isBlank(from: 0) { return }
    switch header {
    case .awaited: takeHeader(receive)
    case .known(let names): takeRow(names, receive)
    case .unusable: break
    }
  }

  private mutating func takeHeader(_ receive: (DataRow) -> [CellProblem]) {
    var names = (0..<reader.fieldCount).map { Self.name(reader.bytes(of: $0)) }
    while names.last?.isEmpty == true { names.removeLast() }
    header = .known(names)
    var columns: [String: Int] = [:]
    for (column, name) in names.enumerated() where !name.isEmpty {
      if let first = columns[name] {
        header = .unusable
        problems.append(.nameTwice(name, columns: (first, column), at: place(of: column)))
      } else {
        columns[name] = column
      }
    }
    guard case .known = header else { return }
    offer(
      DataRow(
        header: names, fields: names.map { ArraySlice($0.utf8) }, line: reader.line,
        isHeader: true), receive)
  }

  private mutating func takeRow(_ names: [String], _ receive: (DataRow) -> [CellProblem]) {
    let count = reader.fieldCount
    if count != names.count, count < names.count || !isBlank(from: names.count) {
      problems.append(.ragged(fields: count, names: names.count, at: placeOfRagged(names.count)))
      return
    }
    reader.copyFields(names.count, into: &fields)
    offer(DataRow(header: names, fields: fields, line: reader.line, isHeader: false), receive)
    // The fields hold on to the buffer, which would have to be copied to read on.
    fields.removeAll(keepingCapacity: true)
  }

  private mutating func offer(_ row: consuming DataRow, _ receive: (DataRow) -> [CellProblem]) {
    let found = receive(row)
    if found.isEmpty { return }
    var finder = finder
    for problem in found {
      let range = problem.field.map { reader.range(of: $0) } ?? wholeRow
      problems.append(DataProblem(problem, at: place(of: range, &finder)))
    }
  }

  private mutating func report(_ problem: CSVProblem) {
    if case .awaited = header { header = .unusable }
    let bytes = reader.rowBytes
    var finder = finder
    let start = finder.offset(of: problem.position)
    let end =
      switch problem.reason {
      case .strayQuote, .zeroByte: start + 1
      case .unterminatedQuote, .rowTooLong: bytes.endIndex
      case .textAfterQuote: endOfField(from: start, in: bytes)
      }
    let place = DataPlace(line: problem.position.line, start..<max(end, start), in: bytes)
    problems.append(.malformed(problem.reason, at: place))
  }

  private func endOfField(from start: Int, in bytes: ArraySlice<UInt8>) -> Int {
    let delimiter = (reader.delimiter ?? .comma).rawValue.utf8
    return bytes[start...].indices.first { bytes[$0...].starts(with: delimiter) } ?? bytes.endIndex
  }

  private var wholeRow: Range<Int> { reader.rowBytes.startIndex..<reader.rowBytes.endIndex }

  private var finder: PlaceFinder {
    let bytes = reader.rowBytes
    return PlaceFinder(
      bytes, from: bytes.startIndex, at: TextPosition(line: reader.line, column: 1))
  }

  private func place(of range: Range<Int>, _ finder: inout PlaceFinder) -> DataPlace {
    let line = finder.position(of: range.lowerBound).line
    return DataPlace(line: line, range, in: reader.rowBytes)
  }

  private func place(of field: Int) -> DataPlace {
    var finder = finder
    return place(of: reader.range(of: field), &finder)
  }

  /// The fields that are too many, or the row that has too few.
  private func placeOfRagged(_ expected: Int) -> DataPlace {
    if reader.fieldCount < expected {
      return DataPlace(line: reader.line, wholeRow, in: reader.rowBytes)
    }
    var finder = finder
    let start = reader.range(of: expected).lowerBound
    return place(of: start..<reader.range(of: reader.fieldCount - 1).upperBound, &finder)
  }

  private func isBlank(from first: Int) -> Bool {
    (first..<reader.fieldCount).allSatisfy { field in
      reader.bytes(of: field).allSatisfy { $0 == Byte.space || $0 == Byte.tab }
    }
  }

  /// A name without blanks and byte order marks around it.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let isPadding = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    let tail = scalars.reversed().drop(while: isPadding)
    return String(String.UnicodeScalarView(tail.reversed().drop(while: isPadding)))
  }
}
