import Glibc

/// Who writes to a session.
public struct Holder: Hashable, Sendable {
  /// The number of the process.
  public let process: Int
  /// The name of its machine.
  public let host: String
  /// Since when, in UTC.
  public let since: String
}

/// The right to write to a session: at most one process has it.
///
/// It is a lock that the system keeps on a file beside the session, and lets go when the process ends
/// however it ends; so a dead holder holds nobody off. The file itself says who holds it, for whoever
/// is refused; it stays when the lease ends, empty, because removing it would let two processes hold
/// one name.
final class Lease {
  /// Why the lease can't be had.
  enum Refusal: Error {
    case held(Holder?)
    case system(Int32)
  }

  private let descriptor: Int32
  /// Who held it and ended without letting go; `nil` after an orderly end.
  let former: Holder?

  /// Takes the lease at once, or says who has it.
  init(path: String, as holder: Holder) throws(Refusal) {
    let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard opened >= 0 else { throw .system(errno) }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      defer { _ = Glibc.close(opened) }
      guard code == EWOULDBLOCK else { throw .system(code) }
      throw .held(Self.holder(opened))
    }
    descriptor = opened
    former = Self.holder(opened)
    let text = Array("\(holder.process)\n\(holder.host)\n\(holder.since)\n".utf8)
    // Who holds it is told for comfort; the lock stands without it, also where the disk is full.
    _ = ftruncate(descriptor, 0)
    _ = text.withUnsafeBytes { pwrite(opened, $0.baseAddress, $0.count, 0) }
  }

  deinit {
    _ = ftruncate(descriptor, 0)
    _ = Glibc.close(descriptor)
  }

  /// Who holds a lease now; `nil` when nobody does.
  static func holder(at path: String) -> (isHeld: Bool, holder: Holder?) {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { return (false, nil) }
    defer { _ = Glibc.close(opened) }
    if flock(opened, LOCK_SH | LOCK_NB) == 0 { return (false, holder(opened)) }
    return (true, holder(opened))
  }

  private static func holder(_ descriptor: Int32) -> Holder? {
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    guard count > 0 else { return nil }
    let lines = String(decoding: bytes.prefix(count), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, let process = Int(lines[0]) else { return nil }
    return Holder(process: process, host: String(lines[1]), since: String(lines[2]))
  }
}
