import CulpaSession
import Glibc

/// What was typed at the desk, over all sessions: a file of the user's alone, oldest first.
///
/// A block is one line of the file, with `\n` for the ends of its lines. Nothing about it is ever in the
/// way: a file that can't be read or written is gone without.
struct DeskHistory {
  /// The most blocks that are kept.
  static let most = 10_000

  private let path: String?

  /// The history of this user; `CULPA_HISTORY` names another file, or none when it is empty.
  init() {
    if let own = getenv("CULPA_HISTORY").map({ String(cString: $0) }) {
      path = own.isEmpty ? nil : own
      return
    }
    let folder = SessionPlace.folder
    path =
      folder.split(separator: "/").last == "sessions"
      ? String(folder.dropLast("sessions".count)) + "history" : nil
  }

  /// The blocks, each once, at its latest place.
  func load() -> [String] {
    guard let path, let bytes = Self.bytes(path) else { return [] }
    var seen: Set<ArraySlice<UInt8>> = []
    var lines: [ArraySlice<UInt8>] = []
    let all = bytes.split(separator: 0x0A)
    for line in all.reversed() where seen.insert(line).inserted {
      lines.append(line)
      if lines.count == Self.most { break }
    }
    lines.reverse()
    if all.count > 2 * Self.most { replace(lines) }
    return lines.compactMap { line in
      String(validating: line, as: UTF8.self).map { Self.unescaped($0) }
    }
  }

  /// Keeps a block for the next time.
  func add(_ block: String) {
    guard let path else { return }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    defer { _ = close(descriptor) }
    Self.write(Array((Self.escaped(block) + "\n").utf8), to: descriptor)
  }

  /// Writes the file anew; two desks that do so at once lose nothing that either began with.
  private func replace(_ lines: [ArraySlice<UInt8>]) {
    guard let path else { return }
    let other = path + ".\(getpid())"
    let descriptor = open(other, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    Self.write(lines.flatMap { $0 + [0x0A] }, to: descriptor)
    if fsync(descriptor) == 0 { rename(other, path) } else { unlink(other) }
    _ = close(descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        guard count > 0 else { return }
        done += count
      }
    }
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count < 64 << 20 {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  static func escaped(_ block: String) -> String {
    var line = ""
    for scalar in block.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  static func unescaped(_ line: String) -> String {
    var block = ""
    var isEscape = false
    for scalar in line.unicodeScalars {
      if isEscape {
        isEscape = false
        block.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
      } else if scalar == "\\" {
        isEscape = true
      } else {
        block.unicodeScalars.append(scalar)
      }
    }
    return block
  }
}
