import CulpaFiles
import Glibc
import Testing

/// Language page §8: paths stay inside the script's folder, symlinks resolved.
@Suite struct ConfinedFilesTests {
  private func reason(
    _ path: String, _ folder: borrowing Folder, allowing: [String] = [], limitBytes: Int = 100
  ) throws -> FileFailure.Reason? {
    let files = try ConfinedFiles(root: folder.path + "/base", allowing: allowing)
    do throws(FileFailure) {
      _ = try files.read(path, limitBytes: limitBytes)
      return nil
    } catch {
      #expect(error.path == path)
      return error.reason
    }
  }

  private func sample() throws -> Folder {
    let folder = try Folder()
    folder.makeFolder("base")
    folder.makeFolder("base/below")
    folder.makeFolder("base-sibling")
    folder.write(Array("in".utf8), to: "base/below/in.csv")
    folder.write(Array("out".utf8), to: "out.csv")
    folder.write(Array("out".utf8), to: "base-sibling/out.csv")
    folder.link("base/escape.csv", to: "../out.csv")
    folder.link("base/inside.csv", to: "below/in.csv")
    folder.link("base/door", to: "..")
    folder.link("base/loop", to: "loop")
    return folder
  }

  @Test(arguments: [
    "below/in.csv", "below/../below/in.csv", "inside.csv", "door/base/below/in.csv",
  ])
  func readsBelowTheRoot(path: String) throws {
    let folder = try sample()
    let root = folder.path + "/base"
    let files = try ConfinedFiles(root: root)
    #expect(try files.read(path) == Array("in".utf8))
    #expect(try files.read(root + "/" + path) == Array("in".utf8))
  }

  @Test(arguments: [
    "../out.csv", "escape.csv", "door/out.csv", "below/../../out.csv", "../base-sibling/out.csv",
    "../nothing.csv", "/etc/passwd", "/nothing.csv",
  ])
  func refusesWhatEndsOutside(path: String) throws {
    let found = try reason(path, try sample())
    #expect(found == .outsideRoot)
  }

  @Test(
    arguments: [
      ("nothing.csv", .missing), ("", .missing), ("below/in.csv\0.txt", .missing),
      ("below/in.csv/x", .missing), ("below", .isDirectory), ("pipe", .notAFile),
      ("loop", .unreadable(SystemFailure(code: ELOOP))),
      ("below/in.csv", .tooLarge(limitBytes: 1)),
    ] as [(String, FileFailure.Reason)])
  func refusesWithTheRightReason(path: String, expected: FileFailure.Reason) throws {
    let folder = try sample()
    try #require(mkfifo(folder.path + "/base/pipe", 0o644) == 0)
    let found = try reason(path, folder, limitBytes: 1)
    #expect(found == expected)
  }

  @Test func aFileAsLongAsTheLimitIsRead() throws {
    let found = try reason("below/in.csv", try sample(), limitBytes: 2)
    #expect(found == nil)
  }

  @Test func readsWhereTheUserAllowed() throws {
    let folder = try sample()
    let file = try reason("escape.csv", folder, allowing: [folder.path + "/out.csv"])
    #expect(file == nil)
    let other = try reason(
      "../base-sibling/out.csv", folder, allowing: [folder.path + "/out.csv"])
    #expect(other == .outsideRoot)
    let sibling = try reason(
      "../base-sibling/out.csv", folder, allowing: [folder.path + "/base-sibling"])
    #expect(sibling == nil)
    #expect(throws: FileFailure(path: "/nowhere", reason: .missing)) {
      try ConfinedFiles(root: "/", allowing: ["/nowhere"])
    }
  }

  @Test func systemWordsAreKept() {
    #expect(SystemFailure(code: EACCES).text == "Permission denied")
    #expect(SystemFailure(code: ENOSPC).isDiskFull)
    #expect(SystemFailure(code: EPIPE).isBrokenPipe)
    #expect(!SystemFailure(code: EACCES).isDiskFull)
  }
}
