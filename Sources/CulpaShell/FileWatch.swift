import Glibc

/// Notices when files change, by looking at them again and again.
struct FileWatch {
  /// What a file looked like.
  struct Stamp: Hashable {
    let seconds: Int
    let nanoseconds: Int
    let size: Int
  }

  private static let endings = [".culpa", ".csv", ".json", ".jsonl"]
  /// The most files that are looked at.
  private static let most = 20_000

  private let paths: [String]

  /// Watches scripts and data in folders, and in the folders of files.
  init(_ paths: [String]) { self.paths = paths }

  /// What all files look like now.
  func state() -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    for path in paths {
      if Self.isFolder(path) {
        Self.look(in: path, &stamps)
      } else {
        Self.look(in: ScriptRun.folder(of: path), &stamps)
        stamps[path] = Self.stamp(path)
      }
    }
    return stamps
  }

  /// Comes back when something looks different; a file that is being written is given time to be whole.
  func wait(since before: [String: Stamp]) {
    while state() == before { usleep(200_000) }
    var last = state()
    while true {
      usleep(100_000)
      let now = state()
      if now == last { return }
      last = now
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    guard let folder = opendir(path) else { return false }
    closedir(folder)
    return true
  }

  private static func look(in path: String, _ stamps: inout [String: Stamp]) {
    guard stamps.count < most, let folder = opendir(path) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let inner = path + "/" + name
      if endings.contains(where: { name.hasSuffix($0) }) {
        if stamps.count < most { stamps[inner] = stamp(inner) }
      } else if isFolder(inner) {
        look(in: inner, &stamps)
      }
    }
  }

  private static func stamp(_ path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
      size: Int(status.st_size))
  }
}
