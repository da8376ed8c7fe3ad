import CulpaReport
import CulpaSyntax
import CulpaTestSupport
import Testing

/// The codes that the sources make.
enum Codes {
  /// Where a code is made: the function that holds it.
  struct Maker: Hashable {
    let path: String
    let function: String
  }

  /// Codes in `…Diagnostics.swift`, each with the functions that make it.
  static func makers() throws -> [String: Set<Maker>] {
    var makers: [String: Set<Maker>] = [:]
    for file in try SourceTree.swiftFiles(under: "Sources") where isTable(file.name) {
      for (code, function) in codes(in: file) {
        makers[code, default: []].insert(Maker(path: file.path, function: function))
      }
    }
    return makers
  }

  /// Codes anywhere in the sources.
  static func mentioned() throws -> Set<String> {
    let files = try SourceTree.swiftFiles(under: "Sources").filter {
      !$0.name.hasPrefix("CodePages")
    }
    return Set(files.flatMap { codes(in: $0).map(\.code) })
  }

  static func isTable(_ name: String) -> Bool { name.contains("Diagnostics") }

  /// Each `"C1234"` with the name of the function above it.
  static func codes(in file: TreeFile) -> [(code: String, function: String)] {
    var found: [(code: String, function: String)] = []
    var function = ""
    for line in file.lines {
      if let start = line.firstRange(of: "func ") {
        function = String(line[start.upperBound...].prefix { $0 != "(" && $0 != "<" })
      }
      for part in line.split(separator: "\"", omittingEmptySubsequences: false)
      where part.count == 5 && part.first == "C" && part.dropFirst().allSatisfy(\.isNumber) {
        found.append((String(part), function))
      }
    }
    return found
  }
}

/// Every code can be looked up, provoked and mended.
struct CodesTests {
  /// Codes of the command line and of sessions: their pages show commands, and `CulpaShellTests` and
  /// `CulpaSessionTests` provoke them.
  static let ofTheShell = Set(
    ["C6010", "C6101", "C6102", "C6103", "C6104", "C6105"] + (7001...7020).map { "C\($0)" })
  static let examples = CodePages.all.map(\.code).filter { !ofTheShell.contains($0) }
  static let cases = (try? Corpus.cases(under: "Tests/Corpus/check")) ?? []

  @Test func everyCodeHasAPageAndACase() throws {
    let codes = try Codes.mentioned()
    #expect(codes.count > 100)
    #expect(codes.subtracting(CodePages.all.map(\.code)).sorted() == [])
    #expect(
      codes.subtracting(Self.cases.map(\.code)).subtracting(Self.ofTheShell).sorted() == [])
    #expect(Self.ofTheShell.isSubset(of: codes))
  }

  @Test func noPageOrCaseIsLeftOver() throws {
    let codes = try Codes.mentioned()
    #expect(Set(CodePages.all.map(\.code)).subtracting(codes).sorted() == [])
    #expect(Set(Self.cases.map(\.code)).subtracting(codes).sorted() == [])
  }

  @Test func eachFunctionMakesACodeOfItsOwn() throws {
    for (code, makers) in try Codes.makers() { #expect(makers.count == 1, "\(code): \(makers)") }
  }

  @Test func pagesStandInOrder() {
    let codes = CodePages.all.map(\.code)
    #expect(codes == Set(codes).sorted())
    #expect(CodePages.page(for: "C2104")?.code == "C2104")
    #expect(CodePages.page(for: "C9999") == nil)
  }

  @Test(arguments: CodePages.all.map(\.code))
  func aPageSaysItInBothLanguages(code: String) throws {
    let page = try #require(CodePages.page(for: code))
    #expect(Wording.breaches(in: page.title) == [])
    for text in [page.text.english, page.text.chinese] {
      #expect((1...4).contains(Wording.sentences(in: text)), "\(Wording.sentences(in: text))")
    }
    #expect(Wording.isChinese(page.text.chinese) && !page.text.english.isEmpty)
    #expect(page.wrong != page.right || page.wrongFiles != page.rightFiles)
    for script in [page.wrong, page.right] { #expect(script.split(separator: "\n").count <= 15) }
  }

  @Test(arguments: examples)
  func theWrongExampleProvokesItsCode(code: String) throws {
    let page = try #require(CodePages.page(for: code))
    let result = CaseResult(
      of: page.wrong, files: page.wrongFiles, limits: page.limits,
      isAnalysed: code.hasPrefix("C8"))
    // The limit on errors takes other errors to be reached; what is only worth knowing may stand beside.
    let notes = Set(result.diagnostics.filter { $0.severity == .note }.map(\.code))
    let others = result.codes.filter { $0 == code || !notes.contains($0) }
    let own = code == "C6006" ? Array(result.codes.suffix(1)) : others
    #expect(own == [code], "\(result.codes)")
  }

  @Test(arguments: examples)
  func theRightExampleIsRight(code: String) throws {
    let page = try #require(CodePages.page(for: code))
    let limits = code == "C6006" ? Limits() : page.limits
    let result = CaseResult(
      of: page.right, files: page.rightFiles, limits: limits, isAnalysed: code.hasPrefix("C8"))
    #expect(result.diagnostics.filter { $0.severity >= .warning }.map(\.message.english) == [])
  }

  /// A reader of either language finds examples that look like his own rules.
  @Test func aThirdOfThePagesSpeaksChinese() {
    let chinese = CodePages.all.filter { Wording.isChinese($0.right) }
    #expect(chinese.count * 3 >= CodePages.all.count, "\(chinese.count)")
  }

  @Test(arguments: cases)
  func messagesAreWorded(sample: CorpusCase) {
    for diagnostic in sample.result().diagnostics {
      #expect(Wording.breaches(in: diagnostic.message) == [], "\(diagnostic.code)")
      for label in diagnostic.labels {
        if let text = label.text { #expect(Wording.breaches(in: text) == [], "\(diagnostic.code)") }
      }
      if let help = diagnostic.help {
        #expect(!help.english.hasSuffix(".") && !help.chinese.hasSuffix("\u{3002}"))
        #expect(!help.english.isEmpty && !help.chinese.isEmpty)
      }
    }
  }

  /// A fix is certain, or it is none: applied, it takes its diagnostic away.
  @Test(arguments: cases)
  func aFixMends(sample: CorpusCase) throws {
    let script = try #require(sample.sections.first)
    let before = sample.result()
    for diagnostic in before.diagnostics {
      guard let fix = diagnostic.fix,
        let text = before.sources[fix.span.source], text.name == script.name
      else { continue }
      let mended =
        text.utf8[..<Int(fix.span.start)] + Array(fix.replacement.utf8)
        + text.utf8[Int(fix.span.end)...]
      let after = CaseResult(
        of: String(decoding: mended, as: UTF8.self), named: script.name, limits: sample.limits)
      func count(_ result: CaseResult) -> Int {
        result.diagnostics.count {
          $0.code == diagnostic.code && $0.message == diagnostic.message
        }
      }
      #expect(count(after) < count(before), "\(diagnostic.code): \(fix.replacement)")
    }
  }

  @Test func aCodeIsFoundInItsFunction() {
    let text = "static func a(_ b: Int) -> C {\n  D(.error, \"C1234\", at: b)\n}\n"
    let found = Codes.codes(in: TreeFile(path: "Sources/XDiagnostics.swift", text: text))
    #expect(found.map(\.code) == ["C1234"])
    #expect(found.map(\.function) == ["a"])
  }

  @Test func badWordingIsSeen() {
    let han = "\u{8D23}\u{4EFB}"
    #expect(Wording.breaches(in: Bilingual(en: "Wrong", zh: han)).count == 1)
    #expect(Wording.breaches(in: Bilingual(en: "wrong.", zh: han)).count == 1)
    #expect(Wording.breaches(in: Bilingual(en: "wrong", zh: "wrong")).count == 2)
    #expect(Wording.breaches(in: Bilingual(en: "wrong", zh: han)) == [])
  }
}

/// How messages are worded: `Sources/README.md`, errors.
enum Wording {
  /// What is wrong with a message.
  static func breaches(in message: Bilingual) -> [String] {
    var breaches: [String] = []
    if message.english.isEmpty || message.chinese.isEmpty { breaches.append("empty") }
    if message.english == message.chinese { breaches.append("not translated") }
    if !isChinese(message.chinese) { breaches.append("no Chinese") }
    if message.english.first?.isUppercase == true { breaches.append("starts with a capital") }
    if message.english.hasSuffix(".") || message.chinese.hasSuffix("\u{3002}") {
      breaches.append("ends with a full stop")
    }
    return breaches
  }

  static func isChinese(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: Tidy.isChinese)
  }

  /// Sentences, by their full stops.
  static func sentences(in text: String) -> Int {
    text.split(separator: " ").count { $0.hasSuffix(".") }
      + text.count { $0 == "\u{3002}" }
  }
}
