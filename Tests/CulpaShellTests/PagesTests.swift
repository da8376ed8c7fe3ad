import Foundation
import FoundationXML
import Testing

/// The pages that `--format html` writes are as pinned in `Tests/Corpus/pages`, and need nothing else.
struct PagesTests {
  private static let folder = CulpaProcess.root.appending(path: "Tests/Corpus/pages")
  private static let pages = ["ruling", "comparison", "sweep", "month"]

  private static func arguments(_ page: String, _ language: String) -> [String] {
    guard page == "month" else {
      return ["run", "-q", "--lang", language, "--format", "html", "\(page).culpa"]
    }
    return [
      "assess", "-q", "--lang", language, "--format", "html", "--policy", "yard.culpa", "--people",
      "people.csv", "--incidents", "month.csv", "--as-of", "2026-03-31",
    ]
  }

  @Test(arguments: pages, ["en", "zh"])
  func aPageIsPinned(page: String, language: String) throws {
    let run = try CulpaProcess.run(Self.arguments(page, language), in: Self.folder)
    #expect(run.exit == 0)
    #expect(run.errors == "")
    let url = Self.folder.appending(path: "\(page).\(language).html")
    if CulpaProcess.isUpdating {
      try run.output.write(to: url, atomically: true, encoding: .utf8)
      return
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == run.output)
  }

  private static func page(_ page: String, _ language: String) throws -> String {
    try String(contentsOf: folder.appending(path: "\(page).\(language).html"), encoding: .utf8)
  }

  @Test(arguments: pages, ["en", "zh"])
  func aPageIsWellFormedAndInItsLanguage(page: String, language: String) throws {
    let reading = Reading(try Self.page(page, language))
    #expect(reading.fault == nil)
    #expect(reading.language == (language == "zh" ? "zh-Hans" : "en"))
    #expect(!reading.names.contains("script"))
    #expect(reading.ids.count == Set(reading.ids).count)
    for link in reading.links {
      #expect(link.hasPrefix("#") && reading.ids.contains(String(link.dropFirst())), "\(link)")
    }
    if page == "month" { #expect(reading.links.count == 6) }
    #expect(reading.drawings == reading.titledDrawings, "a drawing says in words what it shows")
  }

  /// Addresses, sources and imports.
  @Test(arguments: pages, ["en", "zh"])
  func aPageRefersToNothingOutside(page: String, language: String) throws {
    let text = try Self.page(page, language).lowercased()
    for word in ["http:", "https:", "src=", "@import", "url(", "<link", "<script", "xlink", "//"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test(arguments: pages, ["en", "zh"])
  func nobodyKnownInConfidenceIsNamed(page: String, language: String) throws {
    let text = try Self.page(page, language)
    #expect(!text.contains("secret_name") && !text.contains("隐名氏"))
    if page == "month" { #expect(text.contains(language == "zh" ? "（保密）" : "(confidential)")) }
  }

  /// A page goes into a file whole or not at all, and a run without answers leaves none.
  @Test func aPageGoesIntoAFile() throws {
    let scratch = try Scratch()
    let file = scratch.url("page.html")
    let run = try CulpaProcess.run(
      Self.arguments("sweep", "en") + ["--output", file.path], in: Self.folder)
    #expect(run.output == "" && run.exit == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == Self.page("sweep", "en"))
    let none = scratch.url("none.html")
    let wrong = try scratch.write("assess \"D\"\n".utf8, to: "wrong.culpa")
    let failed = try CulpaProcess.run(
      ["run", "--format", "html", wrong.path, "-o", none.path], in: scratch.folder)
    #expect(failed.exit == 65)
    #expect(!FileManager.default.fileExists(atPath: none.path))
  }
}

/// What a reader of XML finds on a page.
private final class Reading: NSObject, XMLParserDelegate {
  private(set) var fault: String?
  private(set) var language: String?
  private(set) var names: Set<String> = []
  private(set) var ids: [String] = []
  private(set) var links: [String] = []
  private(set) var drawings = 0
  private(set) var titledDrawings = 0

  init(_ page: String) {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = self
    if !parser.parse() {
      fault =
        "\(parser.lineNumber):\(parser.columnNumber) \(String(describing: parser.parserError))"
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.insert(name)
    if name == "html" { language = attributes["lang"] }
    if let id = attributes["id"] { ids.append(id) }
    if let link = attributes["href"] { links.append(link) }
    if name == "svg", attributes["aria-hidden"] == nil { drawings += 1 }
    if name == "desc" { titledDrawings += 1 }
  }
}
