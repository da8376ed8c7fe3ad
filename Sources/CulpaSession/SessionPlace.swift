import Glibc

/// Where a session is on disk.
///
/// `march` is the file `march.session` in the folder of sessions; a name with a slash, or one that ends
/// in `.session`, is a path. Beside the file stand `march.session-lease` (who writes), `march.names`
/// (names of confidential parties, once there is one) and, while something is written, SQLite's journal.
public struct SessionPlace: Hashable, Sendable {
  /// How the files of sessions end.
  public static let ending = ".session"

  /// What the user calls it.
  public let name: String
  /// The file.
  public let path: String

  /// The place of a name in a folder; `nil` for a name that no file may have.
  public init?(_ name: String, in folder: String = SessionPlace.folder) {
    guard !name.isEmpty, name.utf8.count <= 200,
      !name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F })
    else { return nil }
    let isPath = name.contains("/") || name.hasSuffix(Self.ending)
    if isPath {
      self.name = name
      path = name
      return
    }
    guard !name.hasPrefix("."), !name.hasPrefix("-") else { return nil }
    self.name = name
    path = folder + "/" + name + Self.ending
  }

  /// Where sessions are kept: `culpa/sessions` below `XDG_STATE_HOME`, or below `~/.local/state`.
  public static var folder: String {
    if let state = Surroundings.variable("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/culpa/sessions"
    }
    return (Surroundings.variable("HOME") ?? ".") + "/.local/state/culpa/sessions"
  }

  /// A name that no session has yet: the day of a moment, with a number where there is one already.
  public static func unusedName(after moment: String) -> String {
    let day = String(moment.prefix(10))
    var name = day
    var number = 2
    while SessionPlace(name)?.exists == true {
      name = "\(day)-\(number)"
      number += 1
    }
    return name
  }

  /// Removes the files of a session in which nothing was ever said.
  public func discard() {
    for path in [path, leasePath] { unlink(path) }
  }

  var leasePath: String { path + "-lease" }
  /// The names of confidential parties; never handed on with the session unless somebody wants to.
  var namesPath: String {
    (path.hasSuffix(Self.ending) ? String(path.dropLast(Self.ending.count)) : path) + ".names"
  }

  /// Whether there is a file.
  public var exists: Bool { Self.isThere(path) }

  static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether a file is there and has no byte yet.
  static func isEmpty(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size == 0
  }

  /// The sessions in a folder, by name.
  public static func all(in folder: String = SessionPlace.folder) -> [SessionPlace] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var places: [SessionPlace] = []
    while let entry = readdir(directory) {
      let file = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let file, file.hasSuffix(ending), !file.hasPrefix(".") else { continue }
      if let place = SessionPlace(String(file.dropLast(ending.count)), in: folder) {
        places.append(place)
      }
    }
    return places.sorted { $0.name < $1.name }
  }

  /// The folder of the file, made if it is missing, for the user alone.
  func makeFolder() -> Int32 {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return 0 }
    var made = ""
    for part in path[..<slash].split(separator: "/", omittingEmptySubsequences: false) {
      made += (made.isEmpty && path.hasPrefix("/") == false ? "" : "/") + part
      if part.isEmpty || part == "." || part == ".." { continue }
      let folder = made.replacingDoubleSlashes
      if mkdir(folder, 0o700) != 0, errno != EEXIST { return errno }
    }
    return 0
  }

  /// Makes an empty file that only the user may read; the error number, or 0.
  static func makePrivate(_ path: String) -> Int32 {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno }
    defer { _ = close(descriptor) }
    // The user's mask may take rights away, never more than these are given.
    return fsync(descriptor) == 0 ? 0 : errno
  }

  /// Flushes the folder of a file, so that names in it survive the loss of power.
  static func flushFolder(of path: String) -> Int32 {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return errno }
    defer { _ = close(descriptor) }
    return fsync(descriptor) == 0 ? 0 : errno
  }
}

extension String {
  fileprivate var replacingDoubleSlashes: String {
    var result = ""
    for character in self where !(character == "/" && result.last == "/") {
      result.append(character)
    }
    return result
  }
}
