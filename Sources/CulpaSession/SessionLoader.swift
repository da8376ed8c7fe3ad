import CulpaEngine
import CulpaFiles
import CulpaSyntax

/// The files of a statement: from the disk and remembered, or from the session itself.
///
/// What a statement reads is kept with it, so that it reads the same for ever, wherever the session
/// goes and whatever becomes of the files.
struct SessionLoader: SourceLoader {
  /// The files that were read, in the order first read.
  final class Memory {
    fileprivate(set) var files: [(name: String, bytes: [UInt8])] = []

    fileprivate func keep(_ name: String, _ bytes: [UInt8]) {
      if !files.contains(where: { $0.name == name }) { files.append((name, bytes)) }
    }

    fileprivate func bytes(_ name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }
  }

  private let disk: DiskLoader?
  let memory = Memory()

  /// Policies that are left out of texts.
  private let without: Set<String>

  /// Reads from the disk, each file once; nothing can be read where there is none.
  init(_ disk: DiskLoader?) {
    self.disk = disk
    without = []
  }

  /// Reads what was kept.
  init(kept files: [(name: String, bytes: [UInt8])], without policies: Set<String> = []) {
    disk = nil
    without = policies
    for file in files { memory.keep(file.name, file.bytes) }
  }

  func text(at path: String, from base: String?) throws(LoadFailure) -> SourceText {
    let file = try file(path, base)
    return Policies.removed(without, from: try DiskLoader.text(of: file.bytes, named: file.name))
  }

  func rows(
    at path: String, from base: String?, receive: (DataRow) -> [CellProblem]
  ) throws(LoadFailure) -> [DataProblem] {
    let file = try file(path, base)
    return try RowReader.read(ByteSource(file.bytes), name: file.name, receive: receive)
  }

  private func file(
    _ path: String, _ base: String?
  ) throws(LoadFailure) -> (name: String, bytes: [UInt8]) {
    let name = SourcePath.joined(path, to: base)
    if let kept = memory.bytes(name) { return (name, kept) }
    guard let disk else {
      throw LoadFailure(FileFailure(path: name, reason: .missing), named: name)
    }
    let file = try disk.bytes(at: path, from: base)
    memory.keep(file.name, file.bytes)
    return file
  }
}
