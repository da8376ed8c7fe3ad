import Glibc

/// Why a file could not be read or written.
public struct FileFailure: Error, Hashable, Sendable {
  /// What went wrong, without the path.
  public enum Reason: Hashable, Sendable {
    /// Nothing has this name.
    case missing
    /// The system refused to read it.
    case unreadable(SystemFailure)
    /// The path ends outside the folders that may be read.
    case outsideRoot
    /// The name belongs to a folder.
    case isDirectory
    /// The name belongs to a pipe, a socket or a device.
    case notAFile
    /// The file is longer than the caller accepts.
    case tooLarge(limitBytes: Int)
    /// The system refused to write it.
    case unwritable(SystemFailure)
  }

  /// The path as the caller gave it; `-` is standard input or output.
  public let path: String
  /// What went wrong.
  public let reason: Reason

  /// A failure of one path.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The failure of the last system call while reading `path`.
  static func reading(_ path: String, code: Int32) -> FileFailure {
    switch code {
    case ENOENT, ENOTDIR: FileFailure(path: path, reason: .missing)
    case EISDIR: FileFailure(path: path, reason: .isDirectory)
    default: FileFailure(path: path, reason: .unreadable(SystemFailure(code: code)))
    }
  }

  /// The failure of the last system call while writing `path`.
  static func writing(_ path: String, code: Int32) -> FileFailure {
    switch code {
    case EISDIR: FileFailure(path: path, reason: .isDirectory)
    default: FileFailure(path: path, reason: .unwritable(SystemFailure(code: code)))
    }
  }
}

/// An error number of the operating system, and its own words for it.
public struct SystemFailure: Error, Hashable, Sendable {
  /// The error number.
  public let code: Int32

  /// The failure with this error number.
  public init(code: Int32) {
    self.code = code
  }

  /// The system's sentence, such as `Permission denied`.
  public var text: String {
    guard let words = strerror(code) else { return "error \(code)" }
    return String(cString: words)
  }

  /// Is the reader of our output gone?
  public var isBrokenPipe: Bool { code == EPIPE }

  /// Is there no room left to write?
  public var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }
}
