import Glibc

/// A folder of its own for one test, removed with it.
struct Folder: ~Copyable {
  let path: String

  init() throws {
    var template = Array("/tmp/culpa-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FolderFailure() }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    Self.remove(path)
  }

  func write(_ bytes: [UInt8], to name: String) {
    let number = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = Glibc.write(number, bytes, bytes.count)
    _ = close(number)
  }

  func makeFolder(_ name: String) {
    _ = mkdir(path + "/" + name, 0o755)
  }

  func link(_ name: String, to target: String) {
    _ = symlink(target, path + "/" + name)
  }

  /// Names in the folder, in order.
  func names() -> [String] {
    Self.names(in: path)
  }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    for name in names(in: path) {
      let full = path + "/" + name
      if unlink(full) != 0 { remove(full) }
    }
    _ = rmdir(path)
  }
}

/// The system would not give a folder.
struct FolderFailure: Error {}
