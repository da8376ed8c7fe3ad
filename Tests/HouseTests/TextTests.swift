import Testing

/// What holds for every text file of the repository, whatever it says.
enum Text {
  /// Files whose blanks and line ends are what a test is about.
  static func isData(_ path: String) -> Bool { path.hasPrefix("Tests/Corpus/") }

  /// Blanks before a line end; the `\r` of a foreign line end is one.
  static func trailingBlanks(in file: TreeFile) -> [Breach] {
    file.lines.enumerated().flatMap { index, line in
      line.last?.isWhitespace == true
        ? [Breach(path: file.path, line: index + 1, what: "a blank at the end of the line")] : []
    }
  }

  /// One line end closes a file: not none, not two.
  static func badEnd(of file: TreeFile) -> [Breach] {
    guard file.text.utf8.last == UInt8(ascii: "\n") else {
      return [Breach(path: file.path, line: 0, what: "no line end at the end")]
    }
    guard file.lines.last?.isEmpty == false else {
      return [Breach(path: file.path, line: 0, what: "an empty line at the end")]
    }
    return []
  }

  /// Folders that are on somebody's machine; put together so that this file names none.
  private static let homes = ["home", "Users", "root", "work", "mnt"].map { "/" + $0 + "/" }

  /// Paths that hold on one machine only.
  static func machinePaths(in file: TreeFile) -> [Breach] {
    file.lines.enumerated().flatMap { index, line in
      homes.filter { home in
        line.ranges(of: home).contains { startsAtTheTop($0.lowerBound, in: line) }
      }.map { Breach(path: file.path, line: index + 1, what: "\($0) is a place on one machine") }
    }
  }

  /// In `Tests/work/` the slash stands inside a path of ours.
  private static func startsAtTheTop(_ slash: Substring.Index, in line: Substring) -> Bool {
    guard slash > line.startIndex else { return true }
    let before = line[line.index(before: slash)]
    return !(before.isLetter || before.isNumber || "_-.)}*".contains(before))
  }
}

/// `Sources/README.md`: before you stop.
struct TextTests {
  @Test func linesEndWithoutBlanks() throws {
    let files = try SourceTree.files(under: "") { !Text.isData($0) }
    let breaches = files.flatMap { Text.trailingBlanks(in: $0) }
    #expect(breaches == [])
  }

  @Test func filesEndWithOneLineEnd() throws {
    let files = try SourceTree.files(under: "") { !Text.isData($0) }
    let breaches = files.flatMap { Text.badEnd(of: $0) }
    #expect(breaches == [])
  }

  @Test func noFileNamesAMachine() throws {
    let breaches = try SourceTree.files(under: "").flatMap { Text.machinePaths(in: $0) }
    #expect(breaches == [])
  }

  /// The rules above are worth as much as the files they get to see.
  @Test func allKindsOfFilesAreRead() throws {
    let paths = Set(try SourceTree.files(under: "").map(\.path))
    let some: Set = [
      ".ci/run", ".gitignore", "LICENSE", "Package.swift", "README.md", "benchmarks/generate.py",
      "scripts/setup", "Sources/README.md", "Tests/HouseTests/TextTests.swift",
    ]
    #expect(some.subtracting(paths).sorted() == [])
    #expect(paths.filter { $0.hasPrefix(".build") || $0.hasPrefix(".git/") } == [])
  }

  @Test(arguments: ["a \nb\n", "a\t\n", "a\r\n", "b\n \n"])
  func aTrailingBlankIsSeen(text: String) {
    #expect(Text.trailingBlanks(in: TreeFile(path: "sample", text: text)).count == 1)
  }

  @Test(arguments: ["a", "a\n\n", "", "\n"])
  func aBadEndIsSeen(text: String) {
    #expect(Text.badEnd(of: TreeFile(path: "sample", text: text)).count == 1)
  }

  @Test(arguments: ["home", "Users", "root", "work", "mnt"])
  func aMachinePathIsSeen(folder: String) {
    for line in ["/\(folder)/a", "see `/\(folder)/a`", "file:///\(folder)/a", "a=/\(folder)/"] {
      #expect(Text.machinePaths(in: TreeFile(path: "sample", text: line)).count == 1, "\(line)")
    }
  }

  @Test func whatIsFineIsLeftAlone() {
    let file = TreeFile(path: "sample", text: "\n  a\n\nTests/work/b ../home/c\n")
    #expect(Text.trailingBlanks(in: file) + Text.badEnd(of: file) == [])
    #expect(Text.machinePaths(in: file) == [])
  }
}
