import Glibc

/// Bytes in the order they come: from a file, from standard input, or from memory.
///
/// A chunk has at most `chunkBytes` bytes; a pipe may give fewer at a time.
public struct ByteSource: ~Copyable {
  /// The size of a chunk when the caller does not say.
  public static let usualChunkBytes = 65_536

  /// The path as the caller gave it; `-` for standard input, empty for memory.
  public let path: String
  private let descriptor: Descriptor?
  private let memory: [UInt8]
  private var position = 0
  private let chunkBytes: Int

  /// Bytes that are in memory already.
  public init(_ bytes: [UInt8], chunkBytes: Int = usualChunkBytes) {
    path = ""
    descriptor = nil
    memory = bytes
    self.chunkBytes = max(chunkBytes, 1)
  }

  /// The bytes of any file, pipe or device the user named; not for names found in a script
  /// (``ConfinedFiles``).
  ///
  /// - Throws: ``FileFailure`` missing, unreadable, isDirectory.
  public init(path: String, chunkBytes: Int = usualChunkBytes) throws(FileFailure) {
    do throws(SystemFailure) {
      let opened = try Descriptor.reading(path)
      // A folder opens well enough; only reading it fails.
      if try opened.kind() == S_IFDIR { throw SystemFailure(code: EISDIR) }
      self.init(opened, path: path, chunkBytes: chunkBytes)
    } catch {
      throw FileFailure.reading(path, code: error.code)
    }
  }

  /// The bytes of standard input.
  public static func standardInput(chunkBytes: Int = usualChunkBytes) -> ByteSource {
    ByteSource(Descriptor(number: STDIN_FILENO, closes: false), path: "-", chunkBytes: chunkBytes)
  }

  init(_ descriptor: consuming Descriptor, path: String, chunkBytes: Int = usualChunkBytes) {
    self.path = path
    self.descriptor = consume descriptor
    memory = []
    self.chunkBytes = max(chunkBytes, 1)
  }

  /// The next chunk; empty at the end, and only there.
  ///
  /// - Throws: ``FileFailure`` unreadable or isDirectory.
  public mutating func next() throws(FileFailure) -> [UInt8] {
    guard descriptor != nil else { return nextFromMemory() }
    do throws(SystemFailure) {
      return try descriptor?.read(limitBytes: chunkBytes) ?? []
    } catch {
      throw FileFailure.reading(path, code: error.code)
    }
  }

  /// All the bytes that are left.
  ///
  /// - Throws: ``FileFailure``; tooLarge when there are more than `limitBytes`.
  public mutating func rest(limitBytes: Int) throws(FileFailure) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let chunk = try next()
      if chunk.isEmpty { return all }
      if chunk.count > limitBytes - all.count {
        throw FileFailure(path: path, reason: .tooLarge(limitBytes: limitBytes))
      }
      all += chunk
    }
  }

  private mutating func nextFromMemory() -> [UInt8] {
    let end = position + min(chunkBytes, memory.count - position)
    defer { position = end }
    return Array(memory[position..<end])
  }
}
