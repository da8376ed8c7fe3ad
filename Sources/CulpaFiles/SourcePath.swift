/// How the paths in one file are read: from the folder of that file.
public enum SourcePath {
  /// The path, from where the user stands, that `path` means in the file `base`.
  ///
  /// By spelling alone: `.` goes, and `..` takes the folder before it away, so that one file has one
  /// name whichever way it was reached. Absolute only when `path` or `base` is. `-` stays `-`.
  ///
  /// - Parameter base: a name that this function gave or the user typed; `nil` and `-` have no folder.
  public static func joined(_ path: String, to base: String?) -> String {
    if path == "-" { return path }
    let slash = UInt8(ascii: "/")
    let isAbsolute = path.utf8.first == slash
    let folder = isAbsolute ? "" : base.map(folder(of:)) ?? ""
    let isRooted = isAbsolute || folder.utf8.first == slash
    var parts: [String] = []
    for part in (folder + "/" + path).utf8.split(separator: slash) {
      let part = String(decoding: part, as: UTF8.self)
      if part == "." { continue }
      if part == "..", isRooted || (parts.last ?? "..") != ".." {
        _ = parts.popLast()
      } else {
        parts.append(part)
      }
    }
    let joined = (isRooted ? "/" : "") + parts.joined(separator: "/")
    // A file with this name must not be taken for standard input.
    return joined == "-" ? "./-" : joined
  }

  /// Everything before the last slash, and the slash; empty for a name without one.
  private static func folder(of name: String) -> String {
    let end = name.utf8.lastIndex(of: UInt8(ascii: "/"))
    return end.map { String(name[...$0]) } ?? ""
  }
}
