import Glibc

/// An open file of the operating system, closed when it is let go.
struct Descriptor: ~Copyable {
  let number: Int32
  /// False for standard input and output, which belong to the process.
  let closes: Bool

  deinit {
    if closes { _ = close(number) }
  }

  /// Opens for reading.
  ///
  /// - Throws: the error number.
  static func reading(_ path: String, flags: Int32 = 0) throws(SystemFailure) -> Descriptor {
    // The system would read the name only up to the zero.
    if path.utf8.contains(0) { throw SystemFailure(code: ENOENT) }
    while true {
      let number = open(path, O_RDONLY | O_CLOEXEC | flags)
      if number >= 0 { return Descriptor(number: number, closes: true) }
      if errno != EINTR { throw SystemFailure(code: errno) }
    }
  }

  /// What kind of file this is: the `S_IFMT` bits of its mode.
  func kind() throws(SystemFailure) -> mode_t {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemFailure(code: errno) }
    return status.st_mode & S_IFMT
  }

  /// The next bytes, at most `limitBytes`; empty at the end.
  func read(limitBytes: Int) throws(SystemFailure) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limitBytes) { buffer, count in
      let got = retrying(POLLIN) { Glibc.read(number, buffer.baseAddress, limitBytes) }
      code = got < 0 ? errno : 0
      count = max(got, 0)
    }
    if code != 0 { throw SystemFailure(code: code) }
    return bytes
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        return retrying(POLLOUT) { Glibc.write(number, rest.baseAddress, rest.count) }
      }
      if wrote < 0 { throw SystemFailure(code: errno) }
      done += wrote
    }
  }

  /// Repeats a call that a signal stopped, and waits when the other end is not ready.
  private func retrying(_ event: Int32, _ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno == EAGAIN {
        var request = pollfd(fd: number, events: Int16(truncatingIfNeeded: event), revents: 0)
        _ = poll(&request, 1, -1)
      } else if errno != EINTR {
        return result
      }
    }
  }
}
