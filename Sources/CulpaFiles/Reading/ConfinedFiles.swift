import Glibc

/// The files a script may read: those below its own folder, and below the folders the user allowed.
///
/// A path counts by where it *ends*: `..` and symbolic links are followed first, and what ends
/// elsewhere is refused, whatever its name says. Names are bytes; two spellings of one letter are two
/// names. Somebody who changes links while a script runs is not held off.
public struct ConfinedFiles: Sendable {
  /// The longest file that is read whole when the caller does not say.
  public static let usualLimitBytes = 64 << 20

  private let root: String
  private let allowed: [String]

  /// Confines to `root` and to each of `allowing`, all of which must exist.
  ///
  /// - Throws: ``FileFailure`` for the first folder that cannot be found.
  public init(root: String, allowing: [String] = []) throws(FileFailure) {
    self.root = try Self.realPath(root, named: root)
    var real = [self.root]
    for folder in allowing { real.append(try Self.realPath(folder, named: folder)) }
    allowed = real
  }

  /// Where a path ends: absolute, without links.
  ///
  /// - Parameter path: relative to the root, or absolute.
  /// - Throws: ``FileFailure`` missing, unreadable, outsideRoot. A missing file outside says
  ///   outsideRoot, so that a script cannot feel its way through the disk.
  public func resolve(_ path: String) throws(FileFailure) -> String {
    let full = path.utf8.first == UInt8(ascii: "/") ? path : root + "/" + path
    if path.isEmpty { throw FileFailure(path: path, reason: .missing) }
    let outside = FileFailure(path: path, reason: .outsideRoot)
    do throws(FileFailure) {
      let real = try Self.realPath(full, named: path)
      if covers(real) { return real }
      throw outside
    } catch {
      throw error.reason == .missing && !covers(Self.withoutDots(full)) ? outside : error
    }
  }

  /// Opens a file for streaming.
  ///
  /// - Throws: ``FileFailure`` missing, unreadable, outsideRoot, isDirectory, notAFile.
  public func open(
    _ path: String, chunkBytes: Int = ByteSource.usualChunkBytes
  ) throws(FileFailure) -> ByteSource {
    let real = try resolve(path)
    do throws(SystemFailure) {
      // Without O_NONBLOCK, opening a pipe would wait for a writer that may never come.
      let descriptor = try Descriptor.reading(real, flags: O_NOFOLLOW | O_NONBLOCK)
      switch try descriptor.kind() {
      case S_IFREG: return ByteSource(descriptor, path: path, chunkBytes: chunkBytes)
      case S_IFDIR: throw SystemFailure(code: EISDIR)
      default: throw SystemFailure(code: ENXIO)
      }
    } catch {
      if error.code == ENXIO { throw FileFailure(path: path, reason: .notAFile) }
      throw FileFailure.reading(path, code: error.code)
    }
  }

  /// The whole of a file.
  ///
  /// - Throws: ``FileFailure``; tooLarge when it has more than `limitBytes` bytes.
  public func read(
    _ path: String, limitBytes: Int = usualLimitBytes
  ) throws(FileFailure) -> [UInt8] {
    var source = try open(path)
    return try source.rest(limitBytes: limitBytes)
  }

  private func covers(_ real: String) -> Bool {
    allowed.contains { folder in
      if real.utf8.elementsEqual(folder.utf8) { return true }
      let prefix = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
      // `hasPrefix` would take two spellings of one letter for the same.
      return real.utf8.starts(with: prefix.utf8)
    }
  }

  private static func realPath(_ path: String, named name: String) throws(FileFailure) -> String {
    if path.utf8.contains(0) { throw FileFailure(path: name, reason: .missing) }
    guard let real = realpath(path, nil) else { throw FileFailure.reading(name, code: errno) }
    defer { free(real) }
    // A name that is not UTF-8 cannot be kept in a String without changing it.
    guard let text = String(validatingCString: real) else {
      throw FileFailure.reading(name, code: EILSEQ)
    }
    return text
  }

  /// The path with `.` and `..` taken out by their spelling alone.
  private static func withoutDots(_ path: String) -> String {
    var parts: [Substring.UTF8View] = []
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual("..".utf8) {
        _ = parts.popLast()
      } else if !part.elementsEqual(".".utf8) {
        parts.append(part)
      }
    }
    return parts.reduce(into: "") { text, part in text += "/" + String(Substring(part)) }
  }
}
