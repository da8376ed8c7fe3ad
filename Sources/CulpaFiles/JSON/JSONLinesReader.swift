/// Reads JSON values, one a line, in constant memory. A wrong line does not stop the others.
///
/// Lines end at LF or CR LF; lines of nothing but spaces are skipped.
public struct JSONLinesReader: ~Copyable {
  /// What was found.
  public enum Step: Hashable, Sendable {
    /// The value of a line.
    case value(JSONValue)
    /// A line that holds no value.
    case problem(JSONProblem)
    /// There are no more lines.
    case end
  }

  /// The longest line when the caller does not say.
  public static let usualLimitBytes = 16 << 20
  /// What is kept of a line that is too long, to be shown.
  private static let excerptBytes = 4096

  private var source: TextSource
  private let limitBytes: Int
  private let depthLimit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var lineEnd = 0
  private var lineStart = 0
  private var isComplete = false
  /// The physical line that was read last, from 1; 0 before the first.
  public private(set) var line = 0

  /// A reader before the first line.
  public init(
    _ source: consuming TextSource, limitBytes: Int = usualLimitBytes,
    depthLimit: Int = JSONReader.usualDepth
  ) {
    self.source = source
    self.limitBytes = max(limitBytes, 1)
    self.depthLimit = depthLimit
  }

  /// How the text is written, as far as it was read.
  public var encoding: TextEncoding { source.encoding }

  /// The text of the line that was read last; of one that is too long, its beginning and its end.
  /// Empty after the end.
  var lineBytes: ArraySlice<UInt8> { buffer[lineStart..<lineEnd] }

  /// What was read of the line that is not complete: after a failure, the text before it.
  var unfinished: ArraySlice<UInt8> { buffer[start...] }

  /// Reads the next line that is not blank.
  ///
  /// - Throws: ``TextFailure``; no line follows it.
  public mutating func next() throws(TextFailure) -> Step {
    while let text = try nextLine() {
      line += 1
      let place = TextPosition(line: line, column: 1)
      guard let text else {
        return .problem(JSONProblem(.lineTooLong(limitBytes: limitBytes), at: place))
      }
      let isBlank = text.allSatisfy {
        $0 == Byte.space || $0 == Byte.tab || $0 == Byte.carriageReturn
      }
      if isBlank { continue }
      do throws(JSONProblem) {
        return .value(try JSONReader.read(text, from: place, depthLimit: depthLimit))
      } catch {
        return .problem(error)
      }
    }
    return .end
  }

  /// The next line without its line feed; nil inside when it is too long, nil outside at the end.
  private mutating func nextLine() throws(TextFailure) -> ArraySlice<UInt8>?? {
    var searched = start
    var isTooLong = false
    lineStart = start
    lineEnd = start
    while true {
      if let feed = buffer[searched...].firstIndex(of: Byte.lineFeed) {
        return .some(line(endingAt: feed, next: feed + 1, isTooLong: isTooLong))
      }
      if isComplete {
        if start == buffer.count, !isTooLong { return nil }
        return .some(line(endingAt: buffer.count, next: buffer.count, isTooLong: isTooLong))
      }
      isTooLong = isTooLong || buffer.count - start > limitBytes
      buffer.removeSubrange(..<start)
      start = 0
      lineStart = 0
      lineEnd = 0
      if isTooLong { buffer.removeSubrange(min(Self.excerptBytes, buffer.count)...) }
      searched = buffer.count
      isComplete = try !source.read(into: &buffer)
    }
  }

  private mutating func line(endingAt end: Int, next: Int, isTooLong: Bool) -> ArraySlice<UInt8>? {
    defer { start = next }
    lineStart = start
    lineEnd = end
    return isTooLong || end - start > limitBytes ? nil : buffer[start..<end]
  }
}
