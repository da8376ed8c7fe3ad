/// Why text could not be read: the system, or the bytes.
public enum TextFailure: Error, Hashable, Sendable {
  /// The file could not be read.
  case file(FileFailure)
  /// The file could be read, but it is not text.
  case decoding(TextDecodingFailure)
}

/// The text of a source as UTF-8, in pieces.
///
/// The pieces before a bad byte are given first, so that what was read before a failure does not
/// depend on the size of the chunks.
public struct TextSource: ~Copyable {
  private var source: ByteSource
  private var decoder = TextDecoder()
  private var failure: TextFailure?
  private var isDone = false
  /// What was looked at and not yet read.
  private var ahead: [UInt8] = []

  /// The text of these bytes.
  public init(_ source: consuming ByteSource) {
    self.source = source
  }

  /// The path as the caller gave it.
  public var path: String { source.path }

  /// How the text is written, as far as it was read.
  public var encoding: TextEncoding { decoder.encoding }

  /// Adds the next piece to `output`.
  ///
  /// - Returns: false at the end, when nothing was added.
  /// - Throws: ``TextFailure``, again at each call after the first.
  public mutating func read(into output: inout [UInt8]) throws(TextFailure) -> Bool {
    let start = output.count
    output += ahead
    ahead = []
    while output.count == start {
      if let failure { throw failure }
      if isDone { return false }
      do throws(TextFailure) {
        try readChunk(into: &output)
      } catch {
        failure = error
      }
    }
    return true
  }

  /// The beginning of what is left, which will still be read: at least `limitBytes` if there is so much
  /// before the end or a failure.
  mutating func peek(limitBytes: Int) -> [UInt8] {
    var found: [UInt8] = []
    var goesOn = true
    while goesOn, found.count < limitBytes {
      // A failure is kept and thrown when the text before it has been read.
      goesOn = (try? read(into: &found)) ?? false
    }
    ahead = found
    return found
  }

  private mutating func readChunk(into output: inout [UInt8]) throws(TextFailure) {
    let chunk: [UInt8]
    do throws(FileFailure) {
      chunk = try source.next()
    } catch {
      throw .file(error)
    }
    do throws(TextDecodingFailure) {
      isDone = chunk.isEmpty
      if isDone {
        try decoder.finish(into: &output)
      } else {
        try decoder.decode(chunk, into: &output)
      }
    } catch {
      throw .decoding(error)
    }
  }
}
