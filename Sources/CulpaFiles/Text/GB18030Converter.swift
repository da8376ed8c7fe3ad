import CIconv
import Glibc

/// The system's converter from GB 18030 to UTF-8.
struct GB18030Converter: ~Copyable {
  /// How a conversion stopped.
  enum End {
    /// Every byte was converted.
    case complete
    /// The last bytes are the beginning of a character.
    case unfinished
    /// The next byte begins no character.
    case invalid
  }

  private let handle: iconv_t

  /// Nil where the system has no such converter.
  init?() {
    guard let handle = iconv_open("UTF-8", "GB18030"), handle != iconv_t(bitPattern: -1) else {
      return nil
    }
    self.handle = handle
  }

  deinit {
    _ = iconv_close(handle)
  }

  /// Converts as much as it can and adds it to `output`.
  ///
  /// - Returns: how many bytes were used, and why no more.
  func convert(
    _ bytes: ArraySlice<UInt8>, into output: inout [UInt8]
  ) -> (used: Int, end: End) {
    // One byte gives one, two give at most three (or two two-byte letters), four give four.
    let room = bytes.count * 3 + 16
    var used = 0
    var end = End.complete
    let converted = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      var left = bytes.count
      var free = room
      bytes.withUnsafeBytes { input in
        // The system declares its input mutable and does not change it.
        var from = UnsafeMutableRawPointer(mutating: input.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        var to = UnsafeMutableRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
        if iconv(handle, &from, &left, &to, &free) == -1 {
          end = errno == EINVAL ? .unfinished : .invalid
        }
      }
      used = bytes.count - left
      count = room - free
    }
    output += converted
    return (used, end)
  }
}
