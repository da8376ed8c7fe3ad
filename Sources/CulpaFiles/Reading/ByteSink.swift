import Glibc

/// Where bytes go: standard output, standard error, or a file that appears whole or not at all.
///
/// Writes are gathered and sent in blocks. The first failure is kept: later writes and ``close()``
/// throw it again, so that half a file never takes its name. What was not closed is not kept: the
/// file that was there before stays.
public struct ByteSink: ~Copyable {
  private static let blockBytes = 65_536

  /// The path as the caller gave it; `-` for standard output and standard error.
  public let path: String
  private var descriptor: Descriptor?
  /// The name while writing and the name when done; nil where bytes go straight through.
  private let names: (temporary: String, final: String)?
  private var gathered: [UInt8] = []
  private var failure: FileFailure?

  /// Standard output.
  public static func standardOutput() -> ByteSink {
    ByteSink(Descriptor(number: STDOUT_FILENO, closes: false), path: "-", names: nil)
  }

  /// Standard error.
  public static func standardError() -> ByteSink {
    ByteSink(Descriptor(number: STDERR_FILENO, closes: false), path: "-", names: nil)
  }

  /// A file that replaces what is at `path` when it is closed; links are followed, the permissions
  /// of the old file are kept. A pipe or a device is written straight.
  ///
  /// - Throws: ``FileFailure`` unwritable or isDirectory.
  public static func replacing(_ path: String) throws(FileFailure) -> ByteSink {
    do throws(SystemFailure) {
      return try opened(path)
    } catch {
      throw FileFailure.writing(path, code: error.code)
    }
  }

  private init(
    _ descriptor: consuming Descriptor, path: String, names: (temporary: String, final: String)?
  ) {
    self.path = path
    self.descriptor = consume descriptor
    self.names = names
  }

  deinit {
    guard descriptor != nil else { return }
    if let names {
      _ = unlink(names.temporary)
    } else if failure == nil {
      try? descriptor?.write(gathered)
    }
  }

  /// Adds bytes.
  ///
  /// - Throws: ``FileFailure`` unwritable, now or at an earlier write.
  public mutating func write(_ bytes: [UInt8]) throws(FileFailure) {
    gathered += bytes
    if gathered.count >= Self.blockBytes { try flush() }
  }

  /// Adds text as UTF-8.
  ///
  /// - Throws: ``FileFailure`` unwritable, now or at an earlier write.
  public mutating func write(_ text: String) throws(FileFailure) {
    gathered += text.utf8
    if gathered.count >= Self.blockBytes { try flush() }
  }

  /// Sends what was gathered.
  ///
  /// - Throws: ``FileFailure`` unwritable, now or at an earlier write.
  public mutating func flush() throws(FileFailure) {
    if let failure { throw failure }
    do throws(SystemFailure) {
      try descriptor?.write(gathered)
      gathered.removeAll(keepingCapacity: true)
    } catch {
      throw failed(error)
    }
  }

  /// Sends what was gathered and gives the file its name. Nothing may be written afterwards.
  ///
  /// - Throws: ``FileFailure`` unwritable, now or at an earlier write.
  public mutating func close() throws(FileFailure) {
    guard descriptor != nil else { return }
    try flush()
    if let names, rename(names.temporary, names.final) != 0 {
      throw failed(SystemFailure(code: errno))
    }
    descriptor = nil
  }

  /// Lets a write to a pipe nobody reads fail with an error instead of ending the process.
  /// Once, at the start of the program.
  public static func reportBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  private mutating func failed(_ error: SystemFailure) -> FileFailure {
    let failure = FileFailure.writing(path, code: error.code)
    self.failure = failure
    return failure
  }

  private static func opened(_ path: String) throws(SystemFailure) -> ByteSink {
    if path.isEmpty || path.utf8.contains(0) { throw SystemFailure(code: ENOENT) }
    var old = stat()
    let exists = stat(path, &old) == 0
    let kind = old.st_mode & S_IFMT
    if exists, kind == S_IFDIR { throw SystemFailure(code: EISDIR) }
    if exists, kind != S_IFREG {
      let straight = try created(path, flags: O_WRONLY, mode: 0)
      return ByteSink(straight, path: path, names: nil)
    }
    // Renaming skips the check that an ordinary write of the old file would get.
    if exists, access(path, W_OK) != 0 { throw SystemFailure(code: errno) }
    let final = exists ? real(path) : path
    return try temporary(beside: final, mode: exists ? old.st_mode & 0o777 : nil, path: path)
  }

  private static func temporary(
    beside final: String, mode: mode_t?, path: String
  ) throws(SystemFailure) -> ByteSink {
    for attempt in 0..<100 {
      let name = "\(final).\(getpid())-\(attempt).tmp"
      do throws(SystemFailure) {
        let descriptor = try created(name, flags: O_WRONLY | O_CREAT | O_EXCL, mode: 0o666)
        if let mode { _ = fchmod(descriptor.number, mode) }
        return ByteSink(descriptor, path: path, names: (name, final))
      } catch {
        if error.code != EEXIST { throw error }
      }
    }
    throw SystemFailure(code: EEXIST)
  }

  private static func created(
    _ path: String, flags: Int32, mode: mode_t
  ) throws(SystemFailure) -> Descriptor {
    while true {
      let number = open(path, flags | O_CLOEXEC, mode)
      if number >= 0 { return Descriptor(number: number, closes: true) }
      if errno != EINTR { throw SystemFailure(code: errno) }
    }
  }

  private static func real(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
