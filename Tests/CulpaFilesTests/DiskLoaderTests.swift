import CulpaEngine
import CulpaFiles
import CulpaSyntax
import Testing

/// Language page §8: paths begin at the folder of the file that names them, and stay inside.
@Suite struct DiskLoaderTests {
  private func sample() throws -> Folder {
    let folder = try Folder()
    folder.makeFolder("script")
    folder.makeFolder("script/rules")
    folder.makeFolder("other")
    folder.write(Array("main".utf8), to: "script/main.culpa")
    folder.write(Array("rules".utf8), to: "script/rules/law.culpa")
    folder.write(Array("shared".utf8), to: "script/rules/shared.culpa")
    folder.write(Array("a\n1\n".utf8), to: "script/data.csv")
    folder.write(Array("a\n2\n".utf8), to: "other/data.csv")
    folder.link("script/escape.csv", to: "../other/data.csv")
    folder.link("script/rules/up.csv", to: "../data.csv")
    return folder
  }

  private func loader(
    _ folder: borrowing Folder, allowing: [String] = [], standardInputAllowed: Bool = false
  ) throws -> DiskLoader {
    try DiskLoader(
      root: folder.path + "/script", allowing: allowing.map { folder.path + "/" + $0 },
      standardInputAllowed: standardInputAllowed)
  }

  /// The data fields, or why there are none.
  private func data(
    _ loader: DiskLoader, _ path: String, from base: String?
  ) -> (fields: [String], failure: LoadFailure?) {
    var fields: [String] = []
    do throws(LoadFailure) {
      _ = try loader.rows(at: path, from: base) { row in
        if !row.isHeader { fields += row.fields.map { String(decoding: $0, as: UTF8.self) } }
        return []
      }
      return (fields, nil)
    } catch {
      return (fields, error)
    }
  }

  @Test func useIsRelativeToTheFileThatSaysIt() throws {
    let folder = try sample()
    let loader = try loader(folder)
    let main = try loader.text(at: folder.path + "/script/main.culpa", from: nil)
    let law = try loader.text(at: "rules/law.culpa", from: main.name)
    let shared = try loader.text(at: "shared.culpa", from: law.name)
    #expect(shared.text(0..<6) == "shared")
    #expect(shared.name == folder.path + "/script/rules/shared.culpa")
    #expect(data(loader, "../data.csv", from: law.name).fields == ["1"])
    #expect(data(loader, "up.csv", from: law.name).fields == ["1"])
  }

  /// One file has one name, whichever way it was reached.
  @Test(
    arguments: [
      ("a.culpa", "x/main.culpa", "x/a.culpa"), ("../a.culpa", "x/main.culpa", "a.culpa"),
      ("./y/../a.culpa", "x/main.culpa", "x/a.culpa"), ("a.culpa", nil, "a.culpa"),
      ("../a.culpa", "main.culpa", "../a.culpa"),
      ("../../a.culpa", "../main.culpa", "../../../a.culpa"),
      ("/a/../b.culpa", "x/main.culpa", "/b.culpa"), ("b.culpa", "/x/main.culpa", "/x/b.culpa"),
      ("../../b.culpa", "/x/main.culpa", "/b.culpa"), ("-", "x/main.culpa", "-"),
      ("./-", "main.culpa", "./-"), ("a.culpa", "-", "a.culpa"),
    ] as [(String, String?, String)])
  func dotsGoBySpelling(path: String, base: String?, name: String) {
    #expect(SourcePath.joined(path, to: base) == name)
  }

  @Test(arguments: [
    "escape.csv", "../other/data.csv", "rules/../../other/data.csv", "../nothing.csv",
  ])
  func whatEndsOutsideIsRefused(path: String) throws {
    let folder = try sample()
    let base = folder.path + "/script/main.culpa"
    let found = data(try loader(folder), path, from: base)
    #expect(found.failure?.reason.english.hasSuffix("lies outside the script's folder") == true)
    let allowed = data(try loader(folder, allowing: ["other"]), "escape.csv", from: base)
    #expect(allowed.fields == ["2"])
  }

  /// Without a file that names it a path begins where the user stands, and is confined all the same.
  @Test func whatNoFileNamesIsConfined() throws {
    let folder = try sample()
    let loader = try loader(folder)
    #expect(data(loader, "Package.swift", from: nil).failure != nil)
    #expect(data(loader, folder.path + "/other/data.csv", from: nil).failure != nil)
    #expect(data(loader, folder.path + "/script/data.csv", from: nil).fields == ["1"])
  }

  @Test func standardInputIsRefusedUnlessAllowed() throws {
    let folder = try sample()
    let loader = try loader(folder)
    let refused = try #require(data(loader, "-", from: nil).failure)
    #expect(refused.reason.english == "`-`, standard input, can't be read here")
    #expect(throws: refused) { try loader.text(at: "-", from: "main.culpa") }
  }

  @Test(
    arguments: [
      ("nothing.csv", "there is no file"), ("rules", "is a folder"),
    ])
  func whatCantBeHadSaysWhy(path: String, words: String) throws {
    let folder = try sample()
    let found = data(try loader(folder), path, from: folder.path + "/script/main.culpa")
    #expect(found.failure?.reason.english.contains(words) == true)
    #expect(found.failure?.isLimit == false)
  }

  @Test func aScriptThatIsNoTextIsRefused() throws {
    let folder = try sample()
    folder.write(Array("甲".utf8) + [0xFF], to: "script/bad.culpa")
    let loader = try loader(folder)
    let name = folder.path + "/script/bad.culpa"
    #expect(throws: LoadFailure.self) { try loader.text(at: name, from: nil) }
  }

  @Test func aRootThatIsNotThereIsRefused() throws {
    let folder = try sample()
    #expect(throws: LoadFailure.self) { try DiskLoader(root: folder.path + "/nowhere") }
  }

  @Test func whatTheUserNamesIsNotConfined() throws {
    let folder = try sample()
    var rows = 0
    _ = try DiskLoader.rows(ofFile: folder.path + "/script/escape.csv") { _ in
      rows += 1
      return []
    }
    #expect(rows == 2)
    let text = try DiskLoader.text(ofFile: folder.path + "/script/main.culpa")
    #expect(text.text(0..<4) == "main")
  }
}
