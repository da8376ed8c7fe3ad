import CulpaEngine

/// The objects of a JSON text, or of JSON lines, offered as rows.
struct JSONRows: Sendable {
  /// What was wrong so far, in the order of the file.
  private(set) var problems: [DataProblem] = []
  private var fields = JSONFields()

  /// Reads a list of objects.
  ///
  /// - Throws: ``FileFailure`` unreadable or tooLarge.
  mutating func readList(
    _ source: consuming TextSource, limitBytes: Int, _ receive: (DataRow) -> [CellProblem]
  ) throws(FileFailure) {
    var text: [UInt8] = []
    do throws(TextFailure) {
      while try source.read(into: &text) {
        if text.count > limitBytes {
          throw .file(
            FileFailure(path: source.path, reason: .tooLarge(limitBytes: limitBytes)))
        }
      }
    } catch {
      return try report(error, after: text[...])
    }
    if Self.isBlank(text[...]) {
      problems.append(.noValue())
    } else {
      takeList(text, receive)
    }
  }

  /// Reads one object a line.
  ///
  /// - Throws: ``FileFailure`` unreadable, in the middle of the file.
  mutating func readLines(
    _ source: consuming TextSource, _ receive: (DataRow) -> [CellProblem]
  ) throws(FileFailure) {
    var reader = JSONLinesReader(source)
    var isEmpty = true
    do throws(TextFailure) {
      while true {
        let step = try reader.next()
        let bytes = reader.lineBytes
        let finder = PlaceFinder(
          bytes, from: bytes.startIndex, at: TextPosition(line: reader.line, column: 1))
        switch step {
        case .value(let value):
          take(value, bytes.startIndex..<bytes.endIndex, in: bytes, finder, receive)
        case .problem(let problem):
          report(problem, in: bytes, finder)
        case .end:
          if isEmpty { problems.append(.noValue()) }
          return
        }
        isEmpty = false
      }
    } catch {
      try report(error, after: reader.unfinished)
    }
  }

  private mutating func takeList(_ text: [UInt8], _ receive: (DataRow) -> [CellProblem]) {
    let bytes = text[...]
    var list = JSONListReader(bytes)
    // Walks with the rows; each row looks for its places from its own beginning.
    var walker = PlaceFinder(bytes, from: 0, at: TextPosition(line: 1, column: 1))
    do throws(JSONProblem) {
      while true {
        switch try list.next() {
        case .element(let value, let range):
          let finder = PlaceFinder(bytes, from: range.lowerBound, at: value.position)
          take(value, range, in: bytes, finder, receive)
        case .problem(let problem):
          let offset = walker.offset(of: problem.position)
          report(problem, in: bytes, PlaceFinder(bytes, from: offset, at: problem.position))
        case .misplaced(let value, let range):
          let place = DataPlace(line: value.position.line, range, in: bytes)
          problems.append(.notAList(value.content.kind, at: place))
        case .end: return
        }
      }
    } catch {
      report(error, in: bytes, walker)
    }
  }

  private mutating func take(
    _ value: JSONValue, _ range: Range<Int>, in bytes: ArraySlice<UInt8>, _ finder: PlaceFinder,
    _ receive: (DataRow) -> [CellProblem]
  ) {
    var finder = finder
    guard case .object(let members) = value.content else {
      let place = Self.place(of: value.position, in: bytes, &finder)
      return problems.append(.notAnObject(value.content.kind, at: place))
    }
    fields.take(members)
    if !fields.problems.isEmpty {
      for problem in fields.problems {
        let place = Self.place(of: problem.position, in: bytes, &finder)
        problems.append(.notAField(problem, at: place))
      }
      return
    }
    let row = DataRow(
      header: fields.names, fields: fields.fields, line: value.position.line, isHeader: false)
    for problem in receive(row) {
      let isField = problem.field.map(members.indices.contains) ?? false
      let place =
        if isField, let field = problem.field {
          Self.place(of: members[field].value.position, in: bytes, &finder)
        } else {
          DataPlace(line: value.position.line, range, in: bytes)
        }
      problems.append(DataProblem(problem, at: place))
    }
  }

  private mutating func report(
    _ problem: JSONProblem, in bytes: ArraySlice<UInt8>, _ finder: PlaceFinder
  ) {
    var finder = finder
    problems.append(
      .notJSON(problem, at: Self.place(of: problem.position, in: bytes, &finder)))
  }

  private mutating func report(
    _ failure: TextFailure, after bytes: ArraySlice<UInt8>
  ) throws(FileFailure) {
    switch failure {
    case .file(let failure): throw failure
    case .decoding(let failure):
      let place = DataPlace.unreadable(line: failure.position.line, after: bytes)
      problems.append(.notText(failure, at: place))
    }
  }

  /// The place of the value that begins at a position.
  private static func place(
    of position: TextPosition, in bytes: ArraySlice<UInt8>, _ finder: inout PlaceFinder
  ) -> DataPlace {
    let offset = finder.offset(of: position)
    return DataPlace(
      line: position.line, JSONExtent.value(from: offset, in: bytes), in: bytes)
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy {
      $0 == Byte.space || $0 == Byte.tab || $0 == Byte.lineFeed || $0 == Byte.carriageReturn
    }
  }
}
