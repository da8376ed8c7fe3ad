import Glibc

/// Notices when files change, by looking at them again and again.
struct FileWatch {
  /// What a file looked like.
  struct Stamp: Hashable {
    let seconds: Int
    let nanoseconds: Int
    let size: Int
    /// Which file it is: a new one may have been put in its place.
    let serial: UInt64
  }

  private static let endings = [".culpa", ".csv", ".json", ".jsonl", ".rulings", ".txt"]
  /// The most files that are looked at.
  private static let most = 20_000

  private let paths: [String]

  /// Watches scripts and data in folders, and in the folders of files.
  init(_ paths: [String]) { self.paths = paths }

  /// What all files look like now.
  func state() -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    var seen: Set<UInt64> = []
    for path in paths {
      if let folder = Self.folder(path) {
        Self.look(in: path, folder, &stamps, &seen)
      } else {
        let around = ScriptRun.folder(of: path)
        if let folder = Self.folder(around) { Self.look(in: around, folder, &stamps, &seen) }
        stamps[path] = Self.stamp(path)
      }
    }
    return stamps
  }

  /// The files that look different, in the order of their names.
  static func changed(_ before: [String: Stamp], _ now: [String: Stamp]) -> [String] {
    Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }.sorted()
  }

  /// Comes back when something looks different, with what does; a file that is being written is given
  /// time to be whole.
  func wait(since before: [String: Stamp]) -> [String] {
    while state() == before { usleep(200_000) }
    var last = state()
    while true {
      usleep(100_000)
      let now = state()
      // Written anew as it was: nothing to do.
      if now == last { return Self.changed(before, now) }
      last = now
    }
  }

  /// Tells folders apart, so that one in itself is looked at once; `nil` for what is none.
  private static func folder(_ path: String) -> UInt64? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    return UInt64(status.st_ino) ^ UInt64(status.st_dev) << 48
  }

  private static func look(
    in path: String, _ serial: UInt64, _ stamps: inout [String: Stamp], _ seen: inout Set<UInt64>
  ) {
    guard seen.insert(serial).inserted, stamps.count < most, let open = opendir(path) else {
      return
    }
    defer { closedir(open) }
    while let entry = readdir(open) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let inner = path + "/" + name
      if endings.contains(where: { name.hasSuffix($0) }) {
        if stamps.count < most { stamps[inner] = stamp(inner) }
      } else if let folder = folder(inner) {
        look(in: inner, folder, &stamps, &seen)
      }
    }
  }

  private static func stamp(_ path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
      size: Int(status.st_size), serial: UInt64(status.st_ino))
  }
}
