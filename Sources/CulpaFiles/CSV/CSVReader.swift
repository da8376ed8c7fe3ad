/// Rows of a table in text (RFC 4180), one at a time, in constant memory.
///
/// Lines end at LF, CR LF or CR; empty lines are no rows; spaces belong to their field; how many
/// fields a row has is the caller's business. A row is read with ``next()`` and looked at through the
/// reader until the following call, so that a simple row costs no allocation:
/// ```swift
/// while true {
///   switch try reader.next() {
///   case .row: use(reader.text(of: 0))
///   case .problem(let problem): report(problem)
///   case .end: return
///   }
/// }
/// ```
/// A row with a problem ends where its line ends, or its quoted field; reading goes on after it.
public struct CSVReader: ~Copyable {
  /// What was found.
  public enum Step: Hashable, Sendable {
    /// A row, which the reader now shows.
    case row
    /// A row that cannot be used; the reader shows its line and its beginning.
    case problem(CSVProblem)
    /// There are no more rows.
    case end
  }

  /// The longest row when the caller does not say.
  public static let usualLimitBytes = 1 << 20
  /// What is kept of a row with a problem, to be shown.
  private static let excerptBytes = 4096

  private var source: TextSource
  private var scanner: CSVScanner
  private var isComplete = false
  private var buffer: [UInt8] = []
  /// Has the row lost its middle?
  private var isCut = false

  /// What stands between fields; nil before the first row was read, unless it was given.
  public private(set) var delimiter: CSVDelimiter?

  /// A reader before the first row.
  ///
  /// - Parameter delimiter: nil to find it in the header row: the one that occurs there most often
  ///   outside quotes.
  public init(
    _ source: consuming TextSource, delimiter: CSVDelimiter? = nil,
    limitBytes: Int = usualLimitBytes
  ) {
    self.source = source
    scanner = CSVScanner(limitBytes: max(limitBytes, 1))
    self.delimiter = delimiter
    if let delimiter { scanner.delimiter = Array(delimiter.rawValue.utf8) }
  }

  /// How the text is written, as far as it was read.
  public var encoding: TextEncoding { source.encoding }

  /// Reads the next row.
  ///
  /// - Throws: ``TextFailure``; no row follows it.
  public mutating func next() throws(TextFailure) -> Step {
    if delimiter == nil { try findDelimiter() }
    isCut = false
    while true {
      switch scanner.scan(buffer, atEnd: isComplete) {
      case .row: return .row
      case .problem(let problem): return .problem(problem)
      case .end: return .end
      case .needsMore:
        makeRoom()
        isComplete = try !source.read(into: &buffer)
      }
    }
  }

  /// How many fields the row has; 0 when it has a problem.
  public var fieldCount: Int {
    scanner.problem == nil ? scanner.fields.count : 0
  }

  /// The physical line where the row begins, from 1.
  public var line: Int { scanner.rowLine }

  /// The row as it is written, without its line end; the beginning of it when it has a problem.
  public var rowText: String {
    let row = buffer[scanner.row]
    return String(
      decoding: scanner.problem == nil ? row : row.prefix(Self.excerptBytes), as: UTF8.self)
  }

  /// The text of a field as UTF-8, without its quotes; empty for a field the row does not have.
  public func bytes(of field: Int) -> ArraySlice<UInt8> {
    guard field >= 0, field < fieldCount else { return [] }
    let found = scanner.fields[field]
    return found.isUnescaped ? scanner.unescaped[found.text] : buffer[found.text]
  }

  /// The text of a field, without its quotes; empty for a field the row does not have.
  public func text(of field: Int) -> String {
    String(decoding: bytes(of: field), as: UTF8.self)
  }

  /// Was the field written in quotes?
  public func isQuoted(_ field: Int) -> Bool {
    guard field >= 0, field < fieldCount else { return false }
    return scanner.fields[field].isQuoted
  }

  /// Where a field begins, at its quote if it has one; the end of the row for a field it does not
  /// have.
  public func position(of field: Int) -> TextPosition {
    let end =
      field >= 0 && field < fieldCount ? scanner.fields[field].start : scanner.row.upperBound
    var counter = PositionCounter(at: TextPosition(line: scanner.rowLine, column: 1))
    buffer[scanner.row.lowerBound..<max(end, scanner.row.lowerBound)]
      .withUnsafeBufferPointer { counter.advance(over: $0) }
    return counter.position
  }

  /// The row as it is written, without its line end; the beginning of it when it has a problem and is
  /// long.
  var rowBytes: ArraySlice<UInt8> {
    let row = buffer[scanner.row]
    return isCut ? row.prefix(Self.excerptBytes) : row
  }

  /// Replaces `fields` by the texts of the first fields of the row.
  func copyFields(_ count: Int, into fields: inout [ArraySlice<UInt8>]) {
    fields.removeAll(keepingCapacity: true)
    for field in scanner.fields.prefix(count) {
      fields.append(
        field.isUnescaped ? scanner.unescaped[field.text] : buffer[field.text])
    }
  }

  /// Where the text of a field is written, without its quotes unless it is empty: indices of
  /// ``rowBytes``. The end of the row for a field it does not have.
  func range(of field: Int) -> Range<Int> {
    let rowEnd = scanner.row.upperBound
    guard field >= 0, field < fieldCount else { return rowEnd..<rowEnd }
    let found = scanner.fields[field]
    let next = field + 1
    let end =
      next < fieldCount ? scanner.fields[next].start - scanner.delimiter.count : rowEnd
    let isBare = !found.isQuoted || end - found.start <= 2
    return isBare ? found.start..<max(end, found.start) : (found.start + 1)..<(end - 1)
  }

  /// What was read of the row that is not complete: after a failure, the text before it.
  var unfinished: ArraySlice<UInt8> { buffer[scanner.keptFrom...] }

  private mutating func findDelimiter() throws(TextFailure) {
    while true {
      // Never more than the limit, or a long header would be judged by where the chunks end.
      let beginning = buffer.prefix(scanner.limitBytes)
      let isEnough = isComplete || beginning.count == scanner.limitBytes
      if let found = CSVDelimiter.detected(in: beginning, isComplete: isEnough) {
        delimiter = found
        scanner.delimiter = Array(found.rawValue.utf8)
        return
      }
      isComplete = try !source.read(into: &buffer)
    }
  }

  /// Lets go of what was read, and of the middle of a row that cannot be used.
  private mutating func makeRoom() {
    let done = scanner.keptFrom
    buffer.removeSubrange(..<done)
    scanner.forget(done)
    let surplus = scanner.offset - Self.excerptBytes
    if scanner.problem != nil, surplus > 0 {
      buffer.removeSubrange(Self.excerptBytes..<scanner.offset)
      scanner.forgetTail(surplus)
      isCut = true
    }
  }
}
