import CulpaFiles
import Glibc
import Testing

/// A report appears whole or not at all.
@Suite struct ByteSinkTests {
  private func contents(_ path: String) throws -> String {
    var source = try ByteSource(path: path, chunkBytes: 3)
    return String(decoding: try source.rest(limitBytes: 1 << 20), as: UTF8.self)
  }

  @Test func aFileAppearsWhenClosed() throws {
    let folder = try Folder()
    let report = folder.path + "/report.csv"
    folder.write(Array("old".utf8), to: "report.csv")
    try #require(chmod(report, 0o600) == 0)
    folder.link("link.csv", to: "report.csv")
    var sink = try ByteSink.replacing(folder.path + "/link.csv")
    try sink.write("new, 张伟")
    try sink.flush()
    #expect(try contents(report) == "old")
    try sink.close()
    #expect(try contents(report) == "new, 张伟")
    let names = folder.names()
    #expect(names == ["link.csv", "report.csv"])
    var status = stat()
    #expect(stat(report, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func whatWasNotClosedIsNotKept() throws {
    let folder = try Folder()
    func abandon(_ path: String) throws {
      var sink = try ByteSink.replacing(path)
      try sink.write([1, 2, 3])
      try sink.flush()
    }
    try abandon(folder.path + "/report.csv")
    let names = folder.names()
    #expect(names == [])
  }

  @Test func aFullDiskIsAnErrorEachTime() throws {
    var sink = try ByteSink.replacing("/dev/full")
    let full = FileFailure(path: "/dev/full", reason: .unwritable(SystemFailure(code: ENOSPC)))
    var failures: [FileFailure] = []
    do throws(FileFailure) { try sink.write([UInt8](repeating: 0, count: 100_000)) } catch {
      failures.append(error)
    }
    do throws(FileFailure) { try sink.close() } catch { failures.append(error) }
    #expect(failures == [full, full])
  }

  @Test func cannotBeginWhereNothingIs() {
    let missing = FileFailure(
      path: "/nowhere/x", reason: .unwritable(SystemFailure(code: ENOENT)))
    #expect(throws: missing) { _ = try ByteSink.replacing("/nowhere/x") }
    #expect(throws: FileFailure(path: "/tmp", reason: .isDirectory)) {
      _ = try ByteSink.replacing("/tmp")
    }
    #expect(throws: FileFailure(path: "/tmp", reason: .isDirectory)) {
      _ = try ByteSource(path: "/tmp")
    }
  }

  @Test func aPipeNobodyReadsIsAnError() throws {
    ByteSink.reportBrokenPipes()
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    _ = close(ends[0])
    let path = "/dev/fd/\(ends[1])"
    var reason: FileFailure.Reason?
    do throws(FileFailure) {
      var sink = try ByteSink.replacing(path)
      try sink.write("x")
      try sink.close()
    } catch {
      reason = error.reason
    }
    _ = close(ends[1])
    #expect(reason == .unwritable(SystemFailure(code: EPIPE)))
  }
}
