/// The grammar of RFC 4180, one byte after the other, over a buffer that may end anywhere.
///
/// All offsets are into that buffer. When it ends inside a row the scanner says so and goes on where
/// it stopped once there is more; nothing is looked at twice. After a mistake it notes the first
/// problem and runs on to the end of the row without collecting fields.
struct CSVScanner: Sendable {
  /// Where a scan stopped.
  enum Stop {
    /// A row is complete.
    case row
    /// A row is complete, and something is wrong with it.
    case problem(CSVProblem)
    /// The buffer ends inside a row, or before one.
    case needsMore
    /// There are no more rows.
    case end
  }

  /// A field of the row: where it stands, and where its text is.
  struct Field: Sendable {
    /// The first byte in the buffer, the quote if there is one.
    let start: Int
    /// The text, in the buffer or in ``CSVScanner/unescaped``.
    let text: Range<Int>
    let isQuoted: Bool
    let isUnescaped: Bool
  }

  private enum Mode { case betweenRows, fieldStart, plain, quoted, afterQuote, afterProblem }
  private enum Progress { case goesOn, needsMore, rowEnds, isOver }

  private(set) var fields: [Field] = []
  /// The text of fields with doubled quotes.
  private(set) var unescaped: [UInt8] = []
  /// The bytes of the row, without its line end.
  private(set) var row = 0..<0
  /// The physical line where the row begins.
  private(set) var rowLine = 1
  /// The next byte to look at.
  private(set) var offset = 0
  private(set) var problem: CSVProblem?

  /// The bytes of the delimiter; may be set until the first scan.
  var delimiter = Array(CSVDelimiter.comma.rawValue.utf8)
  let limitBytes: Int
  private var mode = Mode.betweenRows
  private var line = 1
  private var afterReturn = false
  private var rowStart = 0
  private var fieldStart = 0
  private var hasDoubledQuote = false
  private var closingQuote = 0
  /// Where the field began whose quote was open when the row became too long.
  private var openQuote: TextPosition?

  init(limitBytes: Int) {
    self.limitBytes = limitBytes
  }

  /// Reads on until a row is complete or the bytes end.
  ///
  /// - Parameter atEnd: no bytes will follow these.
  mutating func scan(_ buffer: [UInt8], atEnd: Bool) -> Stop {
    let bytes = buffer.span
    while true {
      let progress =
        switch mode {
        case .betweenRows: skipLineEnds(bytes, atEnd)
        case .fieldStart: beginField(bytes, atEnd)
        case .plain: scanPlain(bytes, atEnd)
        case .quoted: scanQuoted(bytes, atEnd)
        case .afterQuote: scanAfterQuote(bytes, atEnd)
        case .afterProblem: scanAfterProblem(bytes, atEnd)
        }
      switch progress {
      case .goesOn: continue
      case .rowEnds: return finishRow(bytes)
      case .isOver: return .end
      case .needsMore:
        if mode != .betweenRows { noteLength(bytes) }
        return .needsMore
      }
    }
  }

  /// Bytes before this offset are not needed any more.
  var keptFrom: Int { mode == .betweenRows ? offset : rowStart }

  /// The buffer has lost `count` bytes before ``keptFrom``.
  mutating func forget(_ count: Int) {
    offset -= count
    rowStart -= count
    fieldStart -= count
    closingQuote -= count
    row = 0..<0
    for index in fields.indices {
      let field = fields[index]
      let shift = field.isUnescaped ? 0 : count
      fields[index] = Field(
        start: field.start - count,
        text: (field.text.lowerBound - shift)..<(field.text.upperBound - shift),
        isQuoted: field.isQuoted, isUnescaped: field.isUnescaped)
    }
  }

  /// The buffer has lost `count` bytes just before ``offset``, in a row with a problem.
  ///
  /// The field may have begun in what is lost; it then begins just before ``offset``, so that it still
  /// ends after it begins. Nobody reads the fields of a row with a problem.
  mutating func forgetTail(_ count: Int) {
    offset -= count
    fieldStart = min(fieldStart, offset - 1)
    closingQuote = min(closingQuote, offset)
  }

  private mutating func skipLineEnds(
    _ bytes: borrowing Span<UInt8>, _ atEnd: Bool
  ) -> Progress {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == Byte.lineFeed || byte == Byte.carriageReturn else {
        beginRow()
        return .goesOn
      }
      passLineEnd(byte)
    }
    return atEnd ? .isOver : .needsMore
  }

  private mutating func beginRow() {
    afterReturn = false
    rowStart = offset
    rowLine = line
    fields.removeAll(keepingCapacity: true)
    unescaped.removeAll(keepingCapacity: true)
    problem = nil
    openQuote = nil
    mode = .fieldStart
  }

  private mutating func beginField(_ bytes: borrowing Span<UInt8>, _ atEnd: Bool) -> Progress {
    fieldStart = offset
    hasDoubledQuote = false
    mode = .plain
    if offset == bytes.count {
      if atEnd { return .goesOn }
      mode = .fieldStart
      return .needsMore
    }
    if bytes[offset] == Byte.quote {
      offset += 1
      mode = .quoted
    }
    return .goesOn
  }

  private mutating func scanPlain(_ bytes: borrowing Span<UInt8>, _ atEnd: Bool) -> Progress {
    let first = delimiter.first ?? Byte.comma
    var index = offset
    defer { offset = index }
    while index < bytes.count {
      let byte = bytes[index]
      // Quote, comma, line ends and zero are all at most 2C; so are space and tab.
      if byte > Byte.comma && byte != first {
        index += 1
        continue
      }
      switch byte {
      case Byte.lineFeed, Byte.carriageReturn:
        close(fieldStart..<index, isQuoted: false, bytes)
        return .rowEnds
      case Byte.quote:
        note(.strayQuote, at: index, bytes)
        mode = .afterProblem
        return .goesOn
      case Byte.zero:
        note(.zeroByte, at: index, bytes)
        mode = .afterProblem
        return .goesOn
      default:
        switch delimiterLength(at: index, bytes, atEnd) {
        case .none: return .needsMore
        case .some(0): index += 1
        case .some(let length):
          close(fieldStart..<index, isQuoted: false, bytes)
          index += length
          mode = .fieldStart
          return .goesOn
        }
      }
    }
    if !atEnd { return .needsMore }
    close(fieldStart..<index, isQuoted: false, bytes)
    return .rowEnds
  }

  private mutating func scanQuoted(_ bytes: borrowing Span<UInt8>, _ atEnd: Bool) -> Progress {
    var index = offset
    defer { offset = index }
    while index < bytes.count {
      let byte = bytes[index]
      if byte > Byte.quote {
        afterReturn = false
        index += 1
        continue
      }
      if byte == Byte.quote {
        closingQuote = index
        afterReturn = false
        index += 1
        mode = .afterQuote
        return .goesOn
      }
      if byte == Byte.zero { note(.zeroByte, at: index, bytes) }
      line += isLineEnd(byte) ? 1 : 0
      afterReturn = byte == Byte.carriageReturn
      index += 1
    }
    if !atEnd { return .needsMore }
    noteUnterminated(endingAt: index, bytes)
    return .rowEnds
  }

  private mutating func scanAfterQuote(
    _ bytes: borrowing Span<UInt8>, _ atEnd: Bool
  ) -> Progress {
    guard offset < bytes.count else {
      if !atEnd { return .needsMore }
      close(min(fieldStart + 1, closingQuote)..<closingQuote, isQuoted: true, bytes)
      return .rowEnds
    }
    let byte = bytes[offset]
    if byte == Byte.quote {
      hasDoubledQuote = true
      offset += 1
      mode = .quoted
      return .goesOn
    }
    if byte == Byte.lineFeed || byte == Byte.carriageReturn {
      close(min(fieldStart + 1, closingQuote)..<closingQuote, isQuoted: true, bytes)
      return .rowEnds
    }
    switch delimiterLength(at: offset, bytes, atEnd) {
    case .none: return .needsMore
    case .some(0):
      note(byte == Byte.zero ? .zeroByte : .textAfterQuote, at: offset, bytes)
      mode = .afterProblem
    case .some(let length):
      close(min(fieldStart + 1, closingQuote)..<closingQuote, isQuoted: true, bytes)
      offset += length
      mode = .fieldStart
    }
    return .goesOn
  }

  /// Runs to the end of the line.
  private mutating func scanAfterProblem(
    _ bytes: borrowing Span<UInt8>, _ atEnd: Bool
  ) -> Progress {
    openQuote = nil
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == Byte.lineFeed || byte == Byte.carriageReturn { return .rowEnds }
      offset += 1
    }
    return atEnd ? .rowEnds : .needsMore
  }

  /// The length of the delimiter that stands here, 0 if none does, nil if the bytes end in it.
  private func delimiterLength(
    at index: Int, _ bytes: borrowing Span<UInt8>, _ atEnd: Bool
  ) -> Int? {
    for (ahead, expected) in delimiter.enumerated() {
      if index + ahead >= bytes.count { return atEnd ? 0 : nil }
      if bytes[index + ahead] != expected { return 0 }
    }
    return delimiter.count
  }

  private mutating func close(
    _ text: Range<Int>, isQuoted: Bool, _ bytes: borrowing Span<UInt8>
  ) {
    openQuote = nil
    if problem != nil { return }
    guard hasDoubledQuote else {
      fields.append(
        Field(start: fieldStart, text: text, isQuoted: isQuoted, isUnescaped: false))
      return
    }
    let start = unescaped.count
    var index = text.lowerBound
    while index < text.upperBound {
      unescaped.append(bytes[index])
      index += bytes[index] == Byte.quote ? 2 : 1
    }
    fields.append(
      Field(
        start: fieldStart, text: start..<unescaped.count, isQuoted: isQuoted, isUnescaped: true))
  }

  private mutating func finishRow(_ bytes: borrowing Span<UInt8>) -> Stop {
    noteLength(bytes)
    row = rowStart..<offset
    mode = .betweenRows
    if let problem { return .problem(problem) }
    return .row
  }

  private mutating func passLineEnd(_ byte: UInt8) {
    line += isLineEnd(byte) ? 1 : 0
    afterReturn = byte == Byte.carriageReturn
    offset += 1
  }

  /// Does this byte end a line? A line feed after a carriage return does not: the line ended before.
  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Byte.carriageReturn || (byte == Byte.lineFeed && !afterReturn)
  }

  private mutating func note(
    _ reason: CSVProblem.Reason, at index: Int, _ bytes: borrowing Span<UInt8>
  ) {
    if problem != nil { return }
    // Whether the limit was seen before must not depend on where the buffer ended.
    if index - rowStart > limitBytes { return noteTooLong(bytes) }
    problem = CSVProblem(reason: reason, position: place(of: index, bytes))
  }

  private mutating func noteLength(_ bytes: borrowing Span<UInt8>) {
    if problem == nil, offset - rowStart > limitBytes { noteTooLong(bytes) }
  }

  private mutating func noteTooLong(_ bytes: borrowing Span<UInt8>) {
    problem = tooLong
    if mode == .quoted || mode == .afterQuote, fieldStart - rowStart <= limitBytes {
      openQuote = place(of: fieldStart, bytes)
    }
  }

  private mutating func noteUnterminated(endingAt end: Int, _ bytes: borrowing Span<UInt8>) {
    if let openQuote, problem == tooLong {
      problem = CSVProblem(reason: .unterminatedQuote, position: openQuote)
    } else {
      note(.unterminatedQuote, at: fieldStart, bytes)
    }
  }

  private var tooLong: CSVProblem {
    CSVProblem(
      reason: .rowTooLong(limitBytes: limitBytes),
      position: TextPosition(line: rowLine, column: 1))
  }

  /// The place of a byte of the row.
  private func place(of index: Int, _ bytes: borrowing Span<UInt8>) -> TextPosition {
    var counter = PositionCounter(at: TextPosition(line: rowLine, column: 1))
    bytes.extracting(rowStart..<index).withUnsafeBufferPointer { counter.advance(over: $0) }
    return counter.position
  }
}
