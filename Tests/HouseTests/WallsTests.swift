import Testing

/// Which target may import what; `Sources/README.md` says why.
enum Walls {
  static let allowed: [String: Set<String>] = [
    "CulpaSyntax": [],
    "CulpaEngine": ["CulpaSyntax"],
    "CulpaReport": ["CulpaEngine", "CulpaSyntax"],
    "CulpaFiles": ["CIconv", "CulpaEngine", "CulpaReport", "CulpaSyntax", "Glibc"],
    "CulpaSession": [
      "CulpaEngine", "CulpaFiles", "CulpaReport", "CulpaSyntax", "Foundation", "GRDB", "Glibc",
    ],
    "CulpaShell": [
      "ArgumentParser", "CIconv", "CReadline", "CulpaEngine", "CulpaFiles", "CulpaReport",
      "CulpaSession",
      "CulpaSyntax", "Glibc", "Synchronization",
    ],
    "culpa": ["CulpaShell"],
  ]

  /// The imports of one file that its target's wall forbids.
  static func breaches(in file: TreeFile, of target: String) -> [Breach] {
    guard let allowed = allowed[target] else {
      return [Breach(path: file.path, line: 0, what: "the target \(target) has no wall")]
    }
    return imports(in: file).filter { !allowed.contains($0.module) }.map {
      Breach(path: file.path, line: $0.line, what: "\(target) must not import \($0.module)")
    }
  }

  /// The modules that a file imports, with their lines counted from 1.
  static func imports(in file: TreeFile) -> [(module: String, line: Int)] {
    var imports: [(module: String, line: Int)] = []
    for (index, line) in SwiftCode(file.text).lines.enumerated() {
      for statement in line.split(separator: ";") {
        guard let module = module(importedBy: statement) else { continue }
        imports.append((module, index + 1))
      }
    }
    return imports
  }

  private static let access: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]
  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]

  /// `@testable public import struct A.B` imports `A`.
  private static func module(importedBy statement: Substring) -> String? {
    let words = statement.split { $0 == " " || $0 == "\t" }
    guard let keyword = words.firstIndex(of: "import") else { return nil }
    guard words[..<keyword].allSatisfy({ $0.hasPrefix("@") || access.contains($0) }) else {
      return nil
    }
    let named = words[(keyword + 1)...].drop { kinds.contains($0) }.first
    return named?.split(separator: ".").first.map(String.init)
  }
}

/// `Sources/README.md`: walls between the targets.
struct WallsTests {
  @Test(arguments: Walls.allowed.keys.sorted())
  func targetImportsOnlyWhatItsWallAllows(target: String) throws {
    let files = try SourceTree.swiftFiles(under: "Sources/\(target)")
    #expect(files.flatMap { Walls.breaches(in: $0, of: target) } == [])
  }

  /// The library for SQLite, and Foundation with it, stay behind one file.
  @Test func oneFileKnowsTheDatabase() throws {
    let files = try SourceTree.swiftFiles(under: "Sources")
    let importers = files.filter { file in
      Walls.imports(in: file).contains { ["GRDB", "Foundation"].contains($0.module) }
    }
    #expect(importers.map(\.path) == ["Sources/CulpaSession/SessionDatabase.swift"])
  }

  /// GNU readline stays behind one file.
  @Test func oneFileKnowsReadline() throws {
    let files = try SourceTree.swiftFiles(under: "Sources")
    let importers = files.filter { file in
      Walls.imports(in: file).contains { $0.module == "CReadline" }
    }
    #expect(importers.map(\.path) == ["Sources/CulpaShell/Repl/LineEditor.swift"])
  }

  /// A target that nobody gave a wall would import what it likes.
  @Test func everyFolderWithSwiftHasAWall() throws {
    let targets = try SourceTree.folders(in: "Sources").filter { folder in
      (try? SourceTree.swiftFiles(under: "Sources/\(folder)")) != nil
    }
    #expect(targets == Walls.allowed.keys.sorted())
  }

  @Test(arguments: [
    "import Foundation", "public import Glibc", "@testable import CulpaReport",
    "import struct Foundation.Date", "@_exported public import CulpaFiles", "  import A.B",
    "import CulpaSyntax; import Foundation", "/* why */ import Foundation",
  ])
  func aForbiddenImportIsSeen(line: String) {
    let file = TreeFile(path: "Sources/CulpaEngine/Sample.swift", text: "// one\n\(line)\n")
    let breaches = Walls.breaches(in: file, of: "CulpaEngine")
    #expect(breaches.map(\.line) == [2])
  }

  @Test(arguments: [
    "import CulpaSyntax", "// import Foundation", "let words = \"import Foundation\"",
    "/// Rows that `import` reads.", "case .import",
  ])
  func whatIsNoForbiddenImportIsLeftAlone(line: String) {
    let file = TreeFile(path: "Sources/CulpaEngine/Sample.swift", text: line)
    #expect(Walls.breaches(in: file, of: "CulpaEngine") == [])
  }

  @Test func aTargetWithoutAWallIsSeen() {
    let file = TreeFile(path: "Sources/Other/Sample.swift", text: "")
    #expect(Walls.breaches(in: file, of: "Other").count == 1)
  }

  @Test func aFolderWithoutFilesIsAnError() {
    #expect(throws: TreeError.self) { try SourceTree.swiftFiles(under: "Sources/CIconv") }
    #expect(throws: TreeError.self) { try SourceTree.swiftFiles(under: "Sources/Nowhere") }
  }
}
